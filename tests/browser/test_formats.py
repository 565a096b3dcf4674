"""The page of formats as a person uses it: dots, diamonds, names and numbers, on a desk and on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.test_seen import TOO_WIDE

MARK = """([name, at]) => {
    const plot = document.querySelector('.card-format_lanes .js-plotly-plot');
    const trace = plot.data.find(trace => trace.name === name);
    const {xaxis, yaxis} = plot._fullLayout, box = plot.getBoundingClientRect();
    return [box.left + xaxis._offset + xaxis.d2p(trace.x[at]), box.top + yaxis._offset + yaxis.d2p(trace.y[at])];
}"""


def test_a_dot_opens_its_record_a_diamond_tells_its_facts_and_a_name_narrows_the_view(visitor: Visitor) -> None:
    page = visitor.open("/formats?period=last-12-months&lang=en").page
    page.locator(".card-format_lanes .chart").scroll_into_view_if_needed()
    page.mouse.move(*page.evaluate(MARK, ["milestones", 0]))
    expect(page.locator(".card-format_lanes .hoverlayer")).to_contain_text("days ago")
    page.mouse.click(*page.evaluate(MARK, ["meetings", 0]))
    visitor.expect_address("/formats", "open=isrs-")
    page.keyboard.press("Escape")
    expect(page.locator("#drawer")).to_have_count(0)
    page.locator(".card-format_milestones tbody th a").first.click()
    visitor.expect_address("format=ca-japan")
    page.go_back()
    visitor.settle()
    number = page.locator(".partner-years td.heat a").first
    count = int(number.inner_text())
    number.click()
    visitor.expect_address("format=", "from=20")
    assert visitor.settle().counted() == count


@pytest.mark.parametrize(("language", "theme", "width"), [("uz", "light", 1440), ("ru", "dark", 360)])
def test_axe_finds_nothing_and_nothing_is_too_wide(visitor: Visitor, language: str, theme: str, width: int) -> None:
    visitor.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]  # one of its literals
    visitor.page.set_viewport_size({"width": width, "height": 900})
    page = visitor.open(f"/formats?period=2025&asof=2025-10-01&lang={language}").page
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate(TOO_WIDE) == []
