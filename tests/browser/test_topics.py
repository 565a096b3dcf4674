"""The page about topics as a person uses it: a topic chosen, a cell clicked, pairs listed another way, phone."""

from playwright.sync_api import expect

from tests.browser.conftest import Visitor


def test_a_person_chooses_a_topic_sees_whom_it_is_about_and_opens_a_meeting(visitor: Visitor) -> None:
    page = visitor.open("/?period=all&lang=en").page
    page.locator(".topics-page a").click()
    expect(page.locator("h1")).to_have_text("Topics")
    visitor.settle()
    page.locator(".topic-ranks a", has_text="Water resources").click()
    visitor.expect_address("/topics", "topic=water")
    expect(page.locator("#title-topic_about")).to_have_text("Water resources")
    of_topic = visitor.counted()
    assert page.locator(".chip", has_text="Water resources").count() == 1
    assert page.locator(".last-records li").count() == min(8, of_topic)
    page.locator(".pair-records summary").first.click()
    page.locator(".pair-records a").first.click()
    visitor.expect_address("open=isrs-", "topic=water")
    expect(page.locator("#drawer")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#drawer")).to_have_count(0)
    page.locator(".about-country a.bar-row", has_text="Switzerland").click()
    visitor.expect_address("/country/CH", "topic=water")


def test_a_click_on_a_cell_chooses_topic_and_period_and_one_step_back_undoes_both(visitor: Visitor) -> None:
    page = visitor.open("/topics?period=2024&lang=en").page
    visitor.click_plot(page.locator(".card-topic_periods .nsewdrag").first, 20, 26)
    visitor.expect_address("from=2024-01-01", "to=2024-01-31", "topic=security")
    expect(page.locator(".chip")).to_have_count(2)
    page.go_back()
    visitor.expect_address("period=2024")
    expect(page.locator(".chip")).to_have_count(1)


def test_pairs_mixes_and_cells_are_shown_another_way_by_links_in_the_address(visitor: Visitor) -> None:
    page = visitor.open("/topics?period=all&lang=en").page
    ways = {"more often than by chance": "pairs=beyond", "formats": "mix=format", "within a topic": "shade=topic"}
    for words, address in ways.items():
        page.locator(".page-topics .heat-switches a", has_text=words).click()
        visitor.expect_address(address)
    page.locator(".topic-ranks thead a", has_text="Last raised").click()
    visitor.expect_address("pairs=beyond", "mix=format", "shade=topic", "rank=last")
    page.reload()
    visitor.settle()
    marked = page.locator(".page-topics .heat-switches a[aria-current]").all_inner_texts()
    assert marked == ["more often than by chance", "topic groups", "within a topic", "formats"]
