"""The open record beside the cards, which do not know that it is open."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from tests.browser.conftest import Visitor


def open_record(visitor: Visitor) -> list[str]:
    """The id in the address, if there is one."""
    return parse_qs(urlsplit(visitor.page.url).query).get("open", [])


def test_it_is_marked_and_stays_open_while_the_same_meetings_are_shown_another_way(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=2025&lang=en&open=isrs-0136").page
    marked, drawer = page.locator(".records tr.opened"), page.locator("#drawer")
    link = marked.locator("th a[aria-current=true]")
    expect(marked).to_have_count(1)
    expect(link).to_have_attribute("href", "?period=2025&open=isrs-0136&lang=en")
    page.locator(".records a.sort").first.click()
    visitor.expect_address("sort=oldest", "open=isrs-0136")
    expect(drawer).to_contain_text("isrs-0136")
    page.locator("#as-table-meeting_list").click()
    visitor.expect_address("sort=oldest", "table=meeting_list", "open=isrs-0136")
    expect(page.locator(".card-meeting_list .as-table")).to_be_visible()
    expect(drawer).to_contain_text("isrs-0136")
    page.go_back()
    page.go_back()
    visitor.expect_address("/meetings", "open=isrs-0136")
    expect(link).to_have_count(1)
    other = page.locator(".records tbody tr:not(.opened) th a").first
    href = other.get_attribute("href") or ""
    other.click()
    visitor.expect_address(href)
    expect(link).to_have_attribute("href", href)
    page.keyboard.press("Escape")
    expect(drawer).to_have_count(0)
    expect(marked).to_have_count(0)
    assert page.locator(".records [aria-current]").count() == 0


def test_it_stays_open_however_the_address_is_written(visitor: Visitor) -> None:
    """Parameters in an order of their own, as pressing a bar leaves them, and one that nobody knows; the id in capitals."""
    page = visitor.open("/meetings?utm_source=mail&lang=en&open=ISRS-0136&to=2025-12-31&from=2025-01-01").page
    expect(page.locator(".records tr.opened th a[aria-current=true]")).to_have_count(1)
    tool = page.locator("#as-table-meeting_list")
    expect(tool).to_have_attribute("href", "?from=2025-01-01&to=2025-12-31&table=meeting_list&open=isrs-0136&lang=en")
    tool.press("Enter")
    visitor.expect_address("table=meeting_list", "open=isrs-0136")
    expect(page.locator("#drawer")).to_contain_text("isrs-0136")
    page.keyboard.press("Escape")
    expect(page.locator("#drawer")).to_have_count(0)
    expect(tool).to_have_attribute("href", "?from=2025-01-01&to=2025-12-31&lang=en")


def test_pressing_what_is_shown_already_is_no_step_back(visitor: Visitor) -> None:
    page = visitor.open("/countries?period=2025&open=isrs-0136&lang=en").page
    steps = page.evaluate("() => history.length")
    page.locator(".heat-switches a[aria-current=true]").first.press("Enter")
    visitor.settle()
    assert page.evaluate("() => history.length") == steps
    expect(page.locator("#drawer")).to_contain_text("isrs-0136")


def test_a_record_that_is_not_there_does_not_stay_in_the_address(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=2025&lang=en&open=gone-7").page
    page.locator(".records a.sort").first.press("Enter")
    visitor.expect_address("sort=oldest")
    assert open_record(visitor) == []


def test_it_closes_where_other_meetings_are_asked_for(visitor: Visitor) -> None:
    page = visitor.open("/?period=2025&lang=en&open=isrs-0136").page
    page.locator(".topics-over-time a").first.press("Enter")  # it may lie under the record
    visitor.expect_address("highlight=", "open=isrs-0136")
    visitor.settle()
    page.locator(".card-topics .card-body a.view[href*='topic=']").first.press("Enter")
    visitor.expect_address("topic=")
    assert open_record(visitor) == []
    expect(page.locator("#drawer")).to_have_count(0)
