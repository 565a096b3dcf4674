"""Without a mouse: along the marks of every kind of chart, into a record and back, and the focus is never lost."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor

HEARD = """() => {
    const mark = document.getElementById(document.activeElement.getAttribute('aria-activedescendant'));
    return mark && [mark.getAttribute('aria-label'), +mark.getAttribute('aria-posinset'), +mark.getAttribute('aria-setsize')];
}"""
FOCUSED = "() => document.activeElement.id || document.activeElement.className"


def heard(visitor: Visitor) -> tuple[str, int, int]:
    """What is read out of the mark that has the focus: its words, which it is, of how many."""
    words, place, marks = visitor.page.evaluate(HEARD)
    return words, place, marks


def press(visitor: Visitor, *keys: str) -> tuple[str, int, int]:
    for key in keys:
        visitor.page.keyboard.press(key)
    return heard(visitor)


def test_arrows_move_along_the_bars_enter_filters_and_the_focus_stays(visitor: Visitor) -> None:
    page = visitor.open("/?period=last-12-months&lang=en").page
    page.focus("#marks-over_time")
    assert heard(visitor)[0].startswith("February 2025: 2 meetings")
    assert heard(visitor)[1:] == (1, 12)
    expect(page.locator(".mark-tip")).to_contain_text("Arrow keys")
    page.evaluate("Plotly.redraw(document.querySelector('.card-over_time .js-plotly-plot'))")
    visitor.settle()
    expect(page.locator(".mark-tip")).to_contain_text("Arrow keys")  # until a key is pressed, whatever is drawn anew
    expect(page.locator(".mark")).to_have_css("outline-width", "3px")
    expect(page.locator(".mark")).to_have_css("outline-offset", "2px")
    assert press(visitor, "ArrowRight", "ArrowRight")[1] == 3
    expect(page.locator(".mark-tip")).not_to_contain_text("Arrow keys")
    assert press(visitor, "End")[1] == 12
    assert press(visitor, "Home", "ArrowLeft", "ArrowRight")[0].startswith("March 2025")
    page.keyboard.press("Enter")
    visitor.expect_address("from=2025-03-01", "to=2025-03-31")
    expect(page.locator("#live")).to_have_text("1 of 171 meetings")
    page.wait_for_function(f"() => ({FOCUSED})() === 'marks-over_time'")
    page.keyboard.press("t")
    visitor.expect_address("table=over_time")
    expect(page.locator(".card-over_time .scroll-x")).to_be_focused()


@pytest.mark.parametrize(
    ("address", "panels"),
    [
        ("/?period=2025&lang=ru", {"partner_map": "country=", "formats": "format="}),
        ("/countries?period=2024&lang=uz", {"country_topics": "topic="}),
    ],
    ids=["countries and lanes", "cells"],
)
def test_every_country_cell_and_lane_is_reached_and_chosen(visitor: Visitor, address: str, panels: dict[str, str]) -> None:
    page = visitor.open(address).page
    for panel, chosen in panels.items():
        page.focus(f"#marks-{panel}")
        first, _, marks = heard(visitor)
        told = [first, *(press(visitor, "ArrowRight")[0] for _ in range(marks - 1))]
        assert heard(visitor)[1:] == (marks, marks), "the right arrow goes through them all"
        assert len(set(told)) > marks * 0.9
        assert press(visitor, "ArrowUp")[1] != marks
        press(visitor, *["ArrowLeft"] * marks)
        assert heard(visitor)[0] == first
        page.keyboard.press("Enter")
        visitor.expect_address(chosen)
        page.wait_for_function(f"() => ({FOCUSED})() === 'marks-{panel}'")
        page.go_back()
        visitor.expect_address(address.split("?")[1])


def test_the_focus_goes_into_a_record_and_comes_back(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=all&lang=en").page
    link = page.locator(".card-meeting_list tbody a.view").nth(2)
    title = link.inner_text()
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#drawer")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#drawer")).to_have_count(0)
    page.wait_for_function("title => document.activeElement.textContent === title", arg=title)


def test_the_focus_follows_a_row_that_moves_and_a_new_page_is_told(visitor: Visitor) -> None:
    page = visitor.open("/?period=2025&lang=en").page
    row = page.locator(".card-topics a.bar-row").nth(1)
    name = (row.get_attribute("aria-label") or "").split(":")[0]
    row.focus()
    page.keyboard.press("Enter")
    visitor.expect_address("topic=")
    page.wait_for_function("name => document.activeElement.getAttribute('aria-label')?.startsWith(name)", arg=name)
    page.locator(".chip").last.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => !location.search.includes('topic=')")
    visitor.settle()
    page.wait_for_function("() => document.activeElement !== document.body")
    page.locator(".pages a", has_text="Countries").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_title("Countries · Elchi")
    expect(page.locator("#live")).to_contain_text("Countries")


def test_the_first_key_leads_past_the_head_to_the_content(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=2025&lang=en").page
    page.keyboard.press("Tab")
    expect(page.locator("#skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
