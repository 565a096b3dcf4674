"""A comparison of the reader's own choice in a real browser, and the change on the map."""

from playwright.sync_api import expect

from tests.browser.conftest import Visitor


def test_two_days_are_chosen_to_compare_with_and_the_map_shows_the_change(visitor: Visitor) -> None:
    page = visitor.open("/?period=last-12-months&lang=en").page
    page.click("#control-compare")
    inputs = page.locator("#dropdown-compare input[type=date]")
    expect(inputs).to_have_count(2)
    inputs.nth(0).fill("2024-01-01")
    inputs.nth(1).fill("2024-06-28")
    inputs.nth(1).press("Enter")
    visitor.expect_address("compare=2024-01-01..2024-06-28")
    expect(page.locator("#control-compare")).to_contain_text("1 Jan 2024 – 28 Jun 2024")
    expect(page.locator("#notices .remark")).to_have_text("The periods differ in length: 363 days against 180.")

    page.locator(".card-partner_map .heat-switches a", has_text="change").click()
    visitor.expect_address("map=change")
    expect(page.locator(".map-legend.by-change .map-step")).to_have_count(6)
    page.go_back()
    visitor.settle()
    expect(page.locator(".map-legend.by-change")).to_have_count(0)

    visitor.go("/?period=2024&lang=en")
    page.locator(".card-totals a[href*='documents=signed']").click()
    visitor.expect_address("/meetings", "documents=signed")
    expect(page.locator(".chip", has_text="Documents signed or adopted")).to_have_count(1)
    assert 0 < visitor.counted() < 40
