"""What changed, as a reader uses it: a number is pressed, its records lie open, Back brings the sentences again.

That every number is that of its records is proved without a browser: tests/dashboard/panels/test_what_changed.py.
"""

from playwright.sync_api import expect

from tests.browser.conftest import Visitor

CARD = ".card-what_changed"


def test_a_number_opens_as_many_records_by_mouse_and_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open("/?period=last-12-months&lang=en").page
    numbers = page.locator(f"{CARD} a[data-measure=meetings]")
    expect(numbers.nth(5)).to_be_visible()
    said = int(numbers.nth(3).inner_text())
    numbers.nth(3).click()
    visitor.expect_address("/meetings?")
    assert visitor.counted() == said
    page.go_back()
    visitor.expect_address("/?period=last-12-months")
    page.locator(f"{CARD} a[data-measure]").first.focus()
    page.keyboard.press("Enter")
    visitor.expect_address("/meetings?period=last-12-months")
    assert visitor.counted() == 26


def test_the_sentences_stand_beside_the_timeline_and_on_a_phone_above_it(visitor: Visitor) -> None:
    page = visitor.open("/?period=last-12-months&lang=en").widen(1440).page
    boxes = [page.locator(card).bounding_box() for card in (CARD, ".card-over_time")]
    assert all(boxes)
    told, drawn = (box for box in boxes if box)
    assert told["y"] == drawn["y"]
    assert told["x"] + told["width"] < drawn["x"]
    visitor.widen(360)
    told, drawn = (box for card in (CARD, ".card-over_time") if (box := page.locator(card).bounding_box()))
    assert told["y"] + told["height"] <= drawn["y"]
