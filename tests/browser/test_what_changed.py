"""What changed, as a reader uses it: a number is pressed, its records lie open, Back brings the sentences again."""

import pytest

from tests.browser.conftest import Visitor

CARD = ".card-what_changed"


@pytest.mark.parametrize("language", ["uz", "en"])
def test_every_number_of_meetings_opens_as_many_records(visitor: Visitor, language: str) -> None:
    page = visitor.open(f"/?period=last-12-months&lang={language}").page
    numbers = page.locator(f"{CARD} a[data-measure=meetings]")
    assert numbers.count() >= 6
    for place in range(0, numbers.count(), 3):
        said = int(numbers.nth(place).inner_text())
        numbers.nth(place).click()
        visitor.expect_address("/meetings?")
        visitor.settle()
        assert visitor.counted() == said
        page.go_back()
        visitor.expect_address("/?period=last-12-months")
        visitor.settle()
        page.locator(f"{CARD} li").first.wait_for()


def test_a_number_is_reached_and_opened_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open("/?period=last-12-months&lang=en").page
    first = page.locator(f"{CARD} a[data-measure]").first
    first.focus()
    page.keyboard.press("Enter")
    visitor.expect_address("/meetings?period=last-12-months")
    assert visitor.settle().counted() == 26


def test_the_sentences_stand_beside_the_timeline_and_on_a_phone_above_it(visitor: Visitor) -> None:
    page = visitor.open("/?period=last-12-months&lang=en").page
    page.set_viewport_size({"width": 1440, "height": 900})
    boxes = [page.locator(card).bounding_box() for card in (CARD, ".card-over_time")]
    assert all(boxes)
    told, drawn = (box for box in boxes if box)
    assert told["y"] == drawn["y"]
    assert told["x"] + told["width"] < drawn["x"]
    page.set_viewport_size({"width": 360, "height": 800})
    told, drawn = (box for card in (CARD, ".card-over_time") if (box := page.locator(card).bounding_box()))
    assert told["y"] + told["height"] <= drawn["y"]
