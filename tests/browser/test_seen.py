"""What is on the screen: no fault that axe finds, nothing wider than the window, nothing lost on paper.

One page of the browser goes over all addresses without loading the document anew: that is what makes it affordable.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from dashboard.pages import COUNTRY, PAGES
from tests.browser.conftest import PATIENCE, Visitor, visiting

# Of each page one address; what else a page may look like.
ADDRESSES = {page.__name__.rsplit(".", 1)[-1]: page.PATH.replace(COUNTRY, "KZ") + "?period=last-12-months" for page in PAGES}
STATES = {
    "tables": "/?period=2025&table=totals,over_time,partner_map,topics,formats",
    "record": "/meetings?period=all&open=isrs-0136",
    "nothing": "/?period=2025&country=NO",
    "misread": "/?from=banana&country=ZZ,<script>",
    "countries by topic": "/countries?period=2024&cells=topics&scale=topic&rank=gap&country=DE",
    "countries as tables": "/countries?period=2024&table=country_ranking,gone_quiet,country_topics,group_ranking",
    "country as tables": "/country/PK?period=all&table=country_brief,country_contacts,country_people,country_peers",
    "country without a meeting": "/country/BT?period=2024",
}
TOO_WIDE = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(e).position !== 'fixed'
        && !e.closest('.scroll-x, .pages, .stage, .for-ears, svg') && !e.matches('.js-plotly-plot'))
    .map(e => e.tagName + '.' + e.className)"""
# Text that a person of sixty cannot read, and what a thumb cannot hit (a link in a sentence is as high as its line).
TOO_SMALL = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility() && !e.closest('.for-ears, .stage, [hidden]')
        && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
        && parseFloat(getComputedStyle(e).fontSize) < 14
        && !e.matches('.control-label, .mantine-DatePicker-day, .mantine-DatePicker-weekday'))
    .map(e => e.tagName + ': ' + e.textContent.slice(0, 20))"""
TOO_LOW = """() => [...document.querySelectorAll('a, button, summary, input')]
    .filter(e => e.checkVisibility() && !e.closest('.for-ears, .stage, p, .changes, .sentence, .about, .brand')
        && e.getBoundingClientRect().height < 40)
    .map(e => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 20)}`)"""
# A chart that takes less room than it is drawn high: what follows it would lie on it.
SUNKEN = """() => [...document.querySelectorAll('.chart')].filter(c => c.offsetParent !== null
    && c.getBoundingClientRect().height < c.querySelector('.js-plotly-plot')._fullLayout.height - 1)
    .map(c => c.closest('.card').className)"""


class Onlooker:
    """What is seen and heard of the page on which a visitor is."""

    def __init__(self, visitor: Visitor) -> None:
        self.page = visitor.page

    def expect_no_fault(self, colours: bool = True) -> None:
        """Axe finds nothing; without colours, all but the contrast, which is the same in every language."""
        options: dict[str, Any] = {"resultTypes": ["violations"], "rules": {"color-contrast": {"enabled": colours}}}
        found = Axe().run(self.page, options=options)
        assert found.violations_count == 0, f"{self.page.url}\n{found.generate_report()}"

    def expect_every_chart_told(self) -> None:
        """Each chart is tied to its title and to a sentence of its own."""
        for drawn in self.page.locator(".drawn").all():
            title, told = (drawn.get_attribute(f"aria-{name}") for name in ("labelledby", "describedby"))
            sentence = self.page.locator(f"#{told}").text_content() or ""
            assert len(sentence.split()) > 3, title
            assert sentence != self.page.locator(f"#{title}").text_content()

    def expect_to_fit(self) -> None:
        """Nothing sticks out, once the charts have been drawn anew for the width."""
        self.page.wait_for_function("() => document.documentElement.scrollWidth <= innerWidth", timeout=PATIENCE)
        assert self.page.evaluate(TOO_WIDE) == [], self.page.url


@pytest.fixture(scope="module")
def document(window: Page, site: str) -> None:
    """The one document in which all addresses are seen."""
    with visiting(window, site) as visitor:
        visitor.open("/meetings?period=2025")


@pytest.fixture
def walker(window: Page, site: str, document: None) -> Iterator[Visitor]:
    with visiting(window, site) as visitor:
        yield visitor


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES.keys())
def test_every_page_is_without_fault_in_every_language_theme_and_width(walker: Visitor, address: str) -> None:
    """Both themes with all rules of axe, the other languages with all but contrast; each width in the longest languages."""
    seen = Onlooker(walker)
    walker.go(f"{address}&lang=uz")
    seen.expect_no_fault()
    seen.expect_every_chart_told()
    walker.widen(360)
    seen.expect_to_fit()
    assert walker.page.evaluate(TOO_SMALL) == []
    assert walker.page.evaluate(TOO_LOW) == []
    walker.go(f"{address}&lang=ru")
    seen.expect_to_fit()
    walker.wear("dark").widen(900)
    seen.expect_to_fit()
    expect(walker.page.locator("html")).to_have_attribute("data-theme", "dark")
    seen.expect_no_fault()
    walker.go(f"{address}&lang=en")
    seen.expect_no_fault(colours=False)
    walker.page.set_viewport_size({"width": 2560, "height": 900})
    walker.go(f"{address}&lang=uz_Cyrl")
    seen.expect_no_fault(colours=False)
    seen.expect_to_fit()


@pytest.mark.parametrize("address", STATES.values(), ids=STATES.keys())
def test_whatever_a_page_shows_is_without_fault_and_fits_a_phone(walker: Visitor, address: str) -> None:
    walker.page.set_viewport_size({"width": 360, "height": 900})
    seen = Onlooker(walker.wear("dark").go(f"{address}&lang=ru"))
    seen.expect_no_fault()
    seen.expect_to_fit()


def test_what_opens_stays_inside_the_window(visitor: Visitor) -> None:
    page = visitor.open("/?period=last-12-months&lang=ru").page

    def expect_inside(opened: Locator) -> None:
        box = opened.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width

    def open_filters() -> None:
        if width < 768 and not page.locator("#controls").is_visible():
            page.locator(".filters-open").click()

    for width in (1200, 768, 360):
        visitor.widen(width)
        assert page.evaluate(SUNKEN) == [], width
        for control in ("period", "compare", "country", "topic", "format", "more"):
            open_filters()
            page.locator(f"#control-{control}").click()
            expect(page.locator(f"#dropdown-{control}")).to_be_visible()
            expect_inside(page.locator(f"#dropdown-{control}"))
            page.keyboard.press("Escape")
            page.keyboard.press("Escape")
        if width < 768:
            open_filters()
            page.locator(".filters-close").click()
        expect(page.locator(".card .export-open")).to_have_count(page.locator(".card").count())
        page.locator(".export-open").first.click()
        expect(page.locator("#export")).to_be_visible()
        expect_inside(page.locator("#export"))
        page.keyboard.press("Escape")
        expect(page.locator("#export")).to_be_hidden()


def test_on_a_phone_the_filters_lie_in_a_sheet_that_opens_and_closes(visitor: Visitor) -> None:
    visitor.page.set_viewport_size({"width": 360, "height": 740})
    page = visitor.open("/meetings?period=2025&lang=en").page
    controls = page.locator("#controls")
    expect(controls).not_to_be_visible()
    page.locator(".filters-open").click()
    expect(controls).to_be_visible()
    page.locator(".filters-close").click()
    expect(controls).not_to_be_visible()


def test_a_chart_is_read_as_a_table_from_the_keyboard(visitor: Visitor) -> None:
    page = visitor.open("/?period=2025&lang=en").page
    page.locator("#as-table-over_time").focus()
    page.keyboard.press("t")
    visitor.expect_address("table=over_time")
    table = page.locator(".card-over_time table")
    assert table.locator("tbody tr").count() == 12
    total = table.locator("thead th").all_inner_texts().index("Meetings")
    counts = table.locator(f"tbody tr > :nth-child({total + 1})").all_inner_texts()
    assert sum(int(count) for count in counts) <= visitor.counted()
    assert sum(int(count) for count in counts) > 0


def test_paper_gets_the_charts_and_the_source_but_no_controls(visitor: Visitor) -> None:
    page = visitor.open("/people?period=2025&lang=en").page
    page.emulate_media(media="print")
    assert not page.locator(".filter-bar").is_visible()
    assert not page.locator(".tools").first.is_visible()
    assert page.locator(".footer").is_visible()
    assert "ISRS" in page.locator(".footer").inner_text()


def test_on_paper_the_years_do_not_run_into_each_other(visitor: Visitor) -> None:
    page = visitor.open("/?period=all&lang=en").page
    page.set_viewport_size({"width": 1440, "height": 900})
    names = page.locator(".card-over_time .xtick text")
    on_screen = names.all_text_contents()
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    page.wait_for_function("() => document.querySelector('.card-over_time .js-plotly-plot')._fullLayout.width < 700")
    boxes = [box for name in names.all() if name.text_content() and (box := name.bounding_box())]
    assert 5 < len(boxes) < len(on_screen)
    assert all(one["x"] + one["width"] < next_one["x"] for one, next_one in pairwise(boxes))
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    page.wait_for_function("() => document.querySelector('.card-over_time .js-plotly-plot')._fullLayout.width > 700")
    expect(names).to_have_count(len(on_screen))
    assert names.all_text_contents() == on_screen
