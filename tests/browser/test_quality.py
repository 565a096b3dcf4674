"""The page about the records in a real browser: no fault that axe finds, nothing cut on a phone, links that lead there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor, run_etl, serving, visiting
from tests.browser.test_seen import TOO_WIDE

BAD_ROWS = """meeting_id,date_start,date_basis,kind,title_en,countries
x-1,2026-02-31,stated,conference,Bad day,FR
x-2,2026-01-07,stated,confrence,<img src=x onerror=hurt()>,FR
"""
PANELS = ("loads", "problems", "coverage", "dates", "suspected_duplicates", "corrections", "vocabulary")
VIEWS = ("/quality?period=all", f"/quality?period=2025&table={','.join(PANELS)}")


@pytest.fixture(scope="module")
def faulty_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The shipped records and a file whose two rows are refused."""
    folder = tmp_path_factory.mktemp("faulty-site")
    (folder / "bad.csv").write_text(BAD_ROWS, encoding="utf-8")
    shipped = Path(__file__).parents[2] / "data" / "meetings"
    assert run_etl("load", shipped, folder / "bad.csv", "--database", folder / "elchi.duckdb").returncode == 1
    yield from serving(folder / "elchi.duckdb")


@pytest.fixture
def clerk(window: Page, faulty_site: str) -> Iterator[Visitor]:
    """Who looks at the faulty records; fails on any request elsewhere and any error in the console."""
    with visiting(window, faulty_site) as visit:
        yield visit


def test_with_refused_rows_nothing_is_at_fault_and_nothing_too_wide(clerk: Visitor) -> None:
    page = clerk.open("/meetings?period=2025").page
    for view, theme in zip(VIEWS, ("light", "dark"), strict=True):
        clerk.wear(theme).widen(1280).go(f"{view}&lang=ru")
        assert page.locator(".card h2").count() == len(PANELS)
        found = Axe().run(page, options={"resultTypes": ["violations"]})
        assert found.violations_count == 0, found.generate_report()
        clerk.widen(360)
        assert page.evaluate(TOO_WIDE) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_was_refused_is_told_on_a_phone_too_and_can_be_downloaded(clerk: Visitor) -> None:
    page = clerk.open("/quality?period=2030&country=NO&lang=en").page  # no meeting fits: the cards say what to loosen
    clerk.widen(360).go("/quality?period=2025&lang=en")
    told = page.locator(".card-problems tbody").inner_text()
    assert "bad.csv:2" in told
    assert "confrence" in told
    cell = page.locator(".card-problems tbody td").first
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"Field"', "each value says what it is"
    assert page.locator(".card-problems .scroll-x").evaluate("list => list.scrollWidth <= list.clientWidth")
    with page.expect_download() as download:
        clerk.export(page.locator(".card-problems"), "csv", "all")
    assert "bad.csv:3" in Path(download.value.path()).read_text(encoding="utf-8-sig")


def test_a_suspected_record_opens_beside_the_page_and_a_word_of_the_vocabulary_leads_to_its_meetings(visitor: Visitor) -> None:
    page = visitor.open("/quality?period=2025&lang=en").page
    link = page.locator(".card-suspected_duplicates tbody a").first
    title = link.inner_text()
    link.click()
    expect(page.locator("#drawer")).to_contain_text(title)
    page.locator("#close-record").click()
    expect(page.locator("#drawer")).to_have_count(0)
    assert "/quality" in page.url
    visitor.settle()
    page.locator(".vocabulary summary").first.click()
    word = page.locator(".vocabulary li").first
    count = int(word.locator("b").inner_text())
    word.locator("a").click()
    visitor.expect_address("/meetings", "period=all", "topic=")
    expect(page.locator(".card-meeting_list tbody")).to_be_visible()
    assert visitor.counted() == count


def test_a_click_on_a_cell_of_the_coverage_chooses_its_days(visitor: Visitor) -> None:
    page = visitor.open("/quality?period=2025&lang=en").page
    plot = page.locator(".card-coverage .nsewdrag").first
    box = plot.bounding_box()
    assert box
    visitor.click_plot(plot, box["width"] * 3.5 / 12, 14)
    visitor.expect_address("from=2025-04-01", "to=2025-04-30")
