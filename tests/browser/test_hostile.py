"""Nonsense in addresses, HTML and formulas in records, late answers, new data while people look."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Visitor, run_etl, serving

NASTY = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script> =HYPERLINK("x") & "quotes"'


def made_up(meeting_id: str, **fields: object) -> str:
    """A record that is made up for these tests and never leaves them."""
    record = {
        "meeting_id": meeting_id, "date_start": "2025-05-05", "title_en": "Test meeting", "kind": "conference",
        "countries": ["FR"], "topics": ["trade"], "source_url": "https://example.org/", "date_basis": "stated",
    }  # fmt: skip
    return json.dumps(record | fields, ensure_ascii=False) + "\n"


@pytest.fixture
def own_site(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    records = tmp_path / "records.jsonl"
    records.write_text(
        made_up("t-1", title_en=NASTY, note=NASTY, city=NASTY, source_url="javascript:window.hurt=1",
                organisations=[NASTY], counterparts=[{"name": NASTY, "role": NASTY}])
        + made_up("t-2", title_en="word " * 2000),
        encoding="utf-8",
    )  # fmt: skip
    database = tmp_path / "elchi.duckdb"
    loaded = run_etl("load", records, "--database", database)
    assert loaded.returncode == 0, loaded.stdout + loaded.stderr
    for address in serving(database):
        yield address, database


def test_html_and_formulas_in_records_are_shown_as_text_everywhere(page: Page, own_site: tuple[str, Path]) -> None:
    visitor = Visitor(page, own_site[0])
    for view in ("/?period=all&lang=en", "/meetings?period=all&lang=en&open=t-1", "/?period=all&table=topics,formats&lang=en"):
        visitor.open(view)
        assert page.evaluate("window.hurt") is None
    visitor.open("/meetings?period=all&lang=en&open=t-1")
    expect(page.locator("#drawer")).to_contain_text("<script>window.hurt=1</script>")
    assert page.locator("#drawer a[href^=javascript]").count() == 0
    csv = page.request.get(f"{own_site[0]}/rows/meeting_list.csv?period=all").text()
    assert "\n=" not in csv
    assert ",=" not in csv
    assert not visitor.faults


def test_a_very_long_text_breaks_and_pushes_nothing_aside(page: Page, own_site: tuple[str, Path]) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    visitor = Visitor(page, own_site[0])
    visitor.open("/meetings?period=all&lang=en&open=t-2")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_an_address_with_nonsense_opens_with_what_was_understood_and_says_what_was_not(visitor: Visitor) -> None:
    page = visitor.open("/?from=banana&country=ZZ,FR,<script>alert(1)</script>&topic=security&lang=en&page=-3").page
    said = page.locator(".misread")
    for part in ("from=banana", "country=ZZ", "country=<script>alert(1)", "page=-3"):
        expect(said).to_contain_text(part)
    assert page.locator(".chip").count() == 2
    assert visitor.counted() > 0


def test_nothing_found_says_what_to_loosen_and_how_much_that_brings(visitor: Visitor) -> None:
    page = visitor.open("/?period=2025&country=NO&topic=energy&lang=en").page
    assert visitor.counted() == 0
    card = page.locator(".card-over_time")
    expect(card).to_contain_text("No meeting matches.")
    link = card.locator(".loosen li", has_text="any country")
    promised = int(link.inner_text().split("(")[1].rstrip(")"))
    link.locator("a").click()
    assert visitor.settle().counted() == promised


def test_a_late_answer_never_overwrites_a_newer_one(visitor: Visitor) -> None:
    page = visitor.open("/?period=2025&lang=en").page
    held: list[Route] = []

    def hold_the_first(route: Route) -> None:
        body = route.request.post_data or ""
        if "?period=2024" in body and not held:
            held.append(route)
        else:
            route.continue_()

    page.route("**/_dash-update-component*", hold_the_first)
    for year in (2024, 2023):
        page.click("#control-period")
        page.locator("#dropdown-period .years .choice", has_text=str(year)).click()
        page.wait_for_timeout(300)
    expect(page.locator(".chip").first).to_contain_text("2023")
    newer = page.locator("#count").inner_text()
    assert held, "the answer to the first click was held back"
    held[0].continue_()
    page.wait_for_timeout(1500)
    assert page.locator("#count").inner_text() == newer
    expect(page.locator(".chip").first).to_contain_text("2023")


def test_a_newly_loaded_record_shows_without_a_restart(page: Page, own_site: tuple[str, Path], tmp_path: Path) -> None:
    site, database = own_site
    visitor = Visitor(page, site)
    visitor.open("/?period=all&lang=en")
    assert visitor.counted() == 2
    more = tmp_path / "more.jsonl"
    more.write_text(made_up("t-3", countries=["DE"]), encoding="utf-8")
    assert run_etl("load", more, "--database", database).returncode == 0
    visitor.open("/?period=all&lang=en")
    assert visitor.counted() == 3
