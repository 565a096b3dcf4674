"""The page about the records in a real browser: no fault that axe finds, nothing cut on a phone, links that lead there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Visitor, run_etl, serving
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
def clerk(page: Page, faulty_site: str) -> Iterator[Visitor]:
    """Who looks at the faulty records; fails on any request elsewhere and any error in the console."""
    visit = Visitor(page, faulty_site)
    yield visit
    assert not visit.left, "requests left the machine"
    assert not visit.faults


@pytest.mark.parametrize(("view", "theme"), [(VIEWS[0], "light"), (VIEWS[1], "dark")], ids=["charts", "tables"])
def test_with_refused_rows_nothing_is_at_fault_and_nothing_too_wide(clerk: Visitor, view: str, theme: str) -> None:
    clerk.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]  # one of its literals
    page = clerk.open(f"{view}&lang=ru").page
    assert page.locator(".card h2").count() == len(PANELS)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.set_viewport_size({"width": 360, "height": 900})
    clerk.settle()
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_on_a_phone_a_row_is_a_card_where_each_value_says_what_it_is(clerk: Visitor) -> None:
    clerk.page.set_viewport_size({"width": 360, "height": 900})
    page = clerk.open("/quality?period=all&lang=en").page
    cell = page.locator(".card-problems tbody td").first
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"Field"'
    assert page.locator(".card-problems .scroll-x").evaluate("list => list.scrollWidth <= list.clientWidth")


def test_what_was_refused_is_told_and_can_be_downloaded(clerk: Visitor) -> None:
    page = clerk.open("/quality?period=2030&country=NO&lang=en").page  # no meeting fits: the cards say what to loosen
    page = clerk.open("/quality?period=2025&lang=en").page
    told = page.locator(".card-problems tbody").inner_text()
    assert "bad.csv:2" in told
    assert "confrence" in told
    page.locator(".card-problems .export summary").click()
    with page.expect_download() as download:
        page.locator(".card-problems .menu a").click()
    assert "bad.csv:3" in Path(download.value.path()).read_text(encoding="utf-8-sig")


def test_a_suspected_record_opens_beside_the_page_and_closes_again(visitor: Visitor) -> None:
    page = visitor.open("/quality?period=all&lang=en").page
    link = page.locator(".card-suspected_duplicates tbody a").first
    title = link.inner_text()
    link.click()
    page.wait_for_selector("#drawer")
    assert title in page.locator("#drawer").inner_text()
    page.locator("#close-record").click()
    page.wait_for_selector("#drawer", state="detached")
    assert "/quality" in page.url


def test_a_word_of_the_vocabulary_leads_to_its_meetings(visitor: Visitor) -> None:
    page = visitor.open("/quality?period=2025&lang=en").page
    page.locator(".vocabulary summary").first.click()
    item = page.locator(".vocabulary li").first
    count = int(item.locator("b").inner_text())
    item.locator("a").click()
    visitor.expect_address("/meetings", "period=all", "topic=")
    visitor.settle()
    page.wait_for_selector(".card-meeting_list tbody")
    assert visitor.counted() == count


def test_a_click_on_a_cell_of_the_coverage_chooses_its_days(visitor: Visitor) -> None:
    page = visitor.open("/quality?period=2025&lang=en").page
    page.locator(".card-coverage .main-svg").first.scroll_into_view_if_needed()
    box = page.locator(".card-coverage .nsewdrag").first.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] * 3.5 / 12, box["y"] + 14)
    visitor.expect_address("from=2025-04-01", "to=2025-04-30")
