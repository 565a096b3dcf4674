"""Nonsense in addresses, HTML and formulas in records, late answers, new data while people look."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import PATIENCE, Visitor, run_etl, serving, visiting

NASTY = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script> =HYPERLINK("x") & "quotes"'


def made_up(meeting_id: str, **fields: object) -> str:
    """A record that is made up for these tests and never leaves them."""
    record = {
        "meeting_id": meeting_id, "date_start": "2025-05-05", "title_en": "Test meeting", "kind": "conference",
        "countries": ["FR"], "topics": ["trade"], "source_url": "https://example.org/", "date_basis": "stated",
    }  # fmt: skip
    return json.dumps(record | fields, ensure_ascii=False) + "\n"


@pytest.fixture(scope="module")
def own_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own-site")
    records = folder / "records.jsonl"
    records.write_text(
        made_up("t-1", title_en=NASTY, note=NASTY, city=NASTY, source_url="javascript:window.hurt=1",
                organisations=[NASTY], counterparts=[{"name": NASTY, "role": NASTY}])
        + made_up("t-2", title_en="word " * 2000),
        encoding="utf-8",
    )  # fmt: skip
    loaded = run_etl("load", records, "--database", folder / "elchi.duckdb")
    assert loaded.returncode == 0, loaded.stdout + loaded.stderr
    return folder / "elchi.duckdb"


@pytest.fixture(scope="module")
def own_site(own_database: Path) -> Iterator[str]:
    yield from serving(own_database)


@pytest.fixture
def guest(window: Page, own_site: str) -> Iterator[Visitor]:
    """Who looks at the records that are made up here."""
    with visiting(window, own_site) as visit:
        yield visit


def shown_version(site: str) -> str:
    with urlopen(f"{site}/healthz", timeout=60) as told:
        return str(json.load(told)["data_version"])


def until_another_is_shown(site: str, version: str) -> None:
    """A server opens a new version beside its answering: at once on any machine but a very busy one."""
    for _ in range(600):
        if shown_version(site) != version:
            return
        time.sleep(0.1)
    raise TimeoutError("the new version is not shown")


def test_html_and_formulas_in_records_are_shown_as_text_everywhere(guest: Visitor) -> None:
    page = guest.open("/?period=all&lang=en").page
    for view in ("/?period=all&table=topics,formats&lang=en", "/meetings?period=all&lang=en&open=t-1"):
        assert page.evaluate("window.hurt") is None
        guest.go(view)
    expect(page.locator("#drawer")).to_contain_text("<script>window.hurt=1</script>")
    assert page.evaluate("window.hurt") is None
    assert page.locator("#drawer a[href^=javascript]").count() == 0
    csv = page.request.get(f"{guest.site}/rows/meeting_list.csv?period=all").text()
    assert "\n=" not in csv
    assert ",=" not in csv


def test_a_very_long_text_breaks_and_pushes_nothing_aside_and_a_new_record_shows_without_a_restart(
    guest: Visitor, own_database: Path
) -> None:
    page = guest.open("/meetings?period=all&lang=en&open=t-2").widen(360).page
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert guest.counted() == 2
    more = own_database.with_name("more.jsonl")
    more.write_text(made_up("t-3", countries=["DE"]), encoding="utf-8")
    before = shown_version(guest.site)
    assert run_etl("load", more, "--database", own_database).returncode == 0
    until_another_is_shown(guest.site, before)
    guest.go("/meetings?period=all&lang=en")
    assert guest.counted() == 3


def test_an_address_with_nonsense_opens_with_what_was_understood_and_says_what_was_not(visitor: Visitor) -> None:
    page = visitor.open("/meetings?from=banana&country=ZZ,FR,<script>alert(1)</script>&topic=security&lang=en&page=-3").page
    said = page.locator(".misread")
    for part in ("from=banana", "country=ZZ", "country=<script>alert(1)", "page=-3"):
        expect(said).to_contain_text(part)
    expect(page.locator(".chip")).to_have_count(2)
    assert visitor.counted() > 0


def test_nothing_found_says_what_to_loosen_and_how_much_that_brings(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=2025&country=NO&topic=energy&lang=en").page
    assert visitor.counted() == 0
    card = page.locator(".card-meeting_list")
    expect(card).to_contain_text("No meeting matches.")
    link = card.locator(".loosen li", has_text="any country")
    promised = int(link.inner_text().split("(")[1].rstrip(")"))
    link.locator("a").click()
    page.wait_for_function("() => !location.search.includes('country=')")
    assert visitor.settle().counted() == promised


def test_a_late_answer_never_overwrites_a_newer_one(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=2025&lang=en").page
    held: list[Route] = []

    def hold_the_first(route: Route) -> None:
        body = route.request.post_data or ""
        if "?period=2024" in body and not held:
            held.append(route)
        else:
            route.continue_()

    page.route("**/view", hold_the_first)
    for year in ("2024", "2023"):
        with page.expect_request(lambda asked, year=year: f"?period={year}" in (asked.post_data or "")):  # type: ignore[misc]
            page.click("#control-period")
            page.locator("#dropdown-period .years .choice", has_text=year).click()
    expect(page.locator(".chip").first).to_contain_text("2023")
    newer = page.locator("#count").inner_text()
    assert held, "the answer to the first click was held back"
    with page.expect_response(lambda answer: answer.request == held[0].request):
        held[0].continue_()
    visitor.settle()
    assert page.locator("#count").inner_text() == newer
    expect(page.locator(".chip").first).to_contain_text("2023")


def test_a_press_asks_for_what_the_click_shows_and_there_and_back_at_once_ends_where_it_began(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=2025&lang=en").page
    page.locator("#header a[hreflang='ru']").hover()
    before = len(visitor.asked)
    with page.expect_response(lambda answer: "lang=ru" in (answer.request.post_data or "")):
        page.mouse.down()
    assert "lang=en" in page.url, "nothing is chosen before the mouse comes up"
    page.mouse.up()
    visitor.expect_address("lang=ru")
    assert sum(asked.endswith("/view") for asked in visitor.asked[before:]) == 1
    title, meetings = page.locator("#page-title").inner_text(), page.locator(".card-meeting_list").inner_text()
    press = "paths => paths.forEach(path => document.querySelector(`.pages a[href^='${path}']`).click())"
    page.evaluate(press, ["/quality", "/meetings"])
    visitor.expect_address("/meetings")
    assert (page.locator("#page-title").inner_text(), page.locator(".card-meeting_list").inner_text()) == (title, meetings)


def test_a_server_that_does_not_answer_is_asked_once_more_then_told_of_and_asked_again(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=2025&lang=en").page
    shown, language = visitor.counted(), page.locator(".languages a[lang=ru]")
    page.route("**/view", lambda route: route.abort())
    language.click()
    expect(page.locator("#live")).to_have_text("The server does not answer. Try again.")
    expect(page.locator("html[data-waiting]")).to_have_count(0)
    page.unroute_all()
    asked = [fault for fault in visitor.faults if "ERR_FAILED" in fault]
    assert len(asked) == len(visitor.faults) == 2
    visitor.faults.clear()
    language.click()
    visitor.expect_address("lang=ru")
    expect(page.locator("h1")).to_have_text("Встречи")
    assert visitor.counted() == shown


def test_a_document_that_an_upgrade_left_behind_is_loaded_anew_once(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=2025&lang=en").page
    shown, told = visitor.counted(), list[bool]()
    anew = "() => !window.before && window.elchi?.follow && !document.documentElement.dataset.waiting"

    def draw(route: Route) -> None:
        if told.pop(0):
            route.continue_()
        else:
            route.fulfill(status=204)

    page.route("**/view", draw)
    for language, title, by_the_new_one in (("ru", "Встречи", True), ("uz", "", False)):
        told[:] = [False, by_the_new_one]
        page.evaluate("window.before = true")
        page.locator(f".languages a[lang={language}]").click()
        page.wait_for_function(anew, timeout=PATIENCE)
        assert not told, "both were asked: the document that was there, and the new one"
        expect(page.locator("h1")).to_have_text(title)
    page.unroute_all()
    page.reload()
    assert visitor.settle().counted() == shown
