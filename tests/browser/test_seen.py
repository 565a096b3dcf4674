"""What is on the screen: no fault that axe finds, nothing wider than the window, nothing lost on paper."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Visitor

VIEWS = {
    "overview": "/?period=last-12-months",
    "overview narrowed": "/?period=last-12-months&country=DE&compare=year",
    "overview as tables": "/?period=2025&table=totals,over_time,partner_map,topics,formats",
    "meetings": "/meetings?period=all",
    "record": "/meetings?period=all&open=isrs-0136",
    "nothing": "/?period=2025&country=NO",
    "misread": "/?from=banana&country=ZZ,<script>",
}
TOO_WIDE = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(e).position !== 'fixed'
        && !e.closest('.scroll-x, .pages, .stage, .for-ears, svg'))
    .map(e => e.tagName + '.' + e.className)"""


# Every view in two languages and both themes; the other two languages where there is most to read.
LOOKS = [(name, *look) for name in VIEWS for look in (("uz", "light"), ("ru", "dark"))]
LOOKS += [(name, *look) for name in ("overview", "record") for look in (("uz_Cyrl", "dark"), ("en", "light"))]


@pytest.mark.parametrize(("view", "language", "theme"), LOOKS)
def test_axe_finds_nothing(visitor: Visitor, view: str, language: str, theme: str) -> None:
    visitor.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]  # one of its literals
    page = visitor.open(f"{VIEWS[view]}&lang={language}").page
    assert page.evaluate("document.documentElement.dataset.theme") == theme
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(("width", "language"), [(360, "ru"), (768, "ru"), (1200, "ru"), (2560, "uz")])
@pytest.mark.parametrize("view", ["overview", "overview as tables", "meetings", "record"])
def test_nothing_is_wider_than_the_window(visitor: Visitor, view: str, width: int, language: str) -> None:
    visitor.page.set_viewport_size({"width": width, "height": 900})
    page = visitor.open(f"{VIEWS[view]}&lang={language}").page
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [360, 768, 1200])
def test_what_opens_stays_inside_the_window(visitor: Visitor, width: int) -> None:
    visitor.page.set_viewport_size({"width": width, "height": 900})
    page = visitor.open("/?period=last-12-months&lang=ru").page
    if width < 768:
        page.locator(".filters-open").click()
    for control in ("period", "compare", "country", "topic", "format", "more"):
        page.locator(f"#control-{control}").click()
        box = page.locator(f"#dropdown-{control}").bounding_box()
        assert box
        assert box["x"] >= 0, control
        assert box["x"] + box["width"] <= width, control
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        if width < 768 and not page.locator("#controls").is_visible():
            page.locator(".filters-open").click()
    if width < 768:
        page.locator(".filters-close").click()
    for card in page.locator(".card").all():
        card.locator(".export summary").click()
        box = card.locator(".menu").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        page.keyboard.press("Escape")


def test_on_a_phone_the_filters_lie_in_a_sheet_that_opens_and_closes(visitor: Visitor) -> None:
    visitor.page.set_viewport_size({"width": 360, "height": 740})
    page = visitor.open("/?period=2025&lang=en").page
    assert not page.locator("#controls").is_visible()
    page.locator(".filters-open").click()
    assert page.locator("#controls").is_visible()
    page.locator(".filters-close").click()
    assert not page.locator("#controls").is_visible()


def test_a_chart_is_read_as_a_table_from_the_keyboard(visitor: Visitor) -> None:
    page = visitor.open("/?period=2025&lang=en").page
    page.locator("#as-table-over_time").focus()
    page.keyboard.press("t")
    visitor.settle().expect_address("table=over_time")
    table = page.locator(".card-over_time table")
    assert table.locator("tbody tr").count() == 12
    total = table.locator("thead th").all_inner_texts().index("Meetings")
    counts = table.locator(f"tbody tr > :nth-child({total + 1})").all_inner_texts()
    assert sum(int(count) for count in counts) <= visitor.counted()
    assert sum(int(count) for count in counts) > 0


def test_paper_gets_the_charts_and_the_source_but_no_controls(visitor: Visitor) -> None:
    page = visitor.open("/?period=2025&lang=en").page
    page.emulate_media(media="print")
    assert not page.locator(".filter-bar").is_visible()
    assert not page.locator(".tools").first.is_visible()
    assert page.locator(".footer").is_visible()
    assert "ISRS" in page.locator(".footer").inner_text()
