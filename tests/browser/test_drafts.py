"""The page of drafts in a real browser, with the ETL's real commands: accepted, corrected, rejected and undone by keyboard."""

import time
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import PATIENCE, Visitor, serving, visiting
from tests.drafted import House, build


def until_met(page: Page, site: str, country: str, meetings: int) -> None:
    """Until the map counts so many: a busy machine opens a version beside the answering, and has it a moment later."""
    latest = time.monotonic() + PATIENCE / 1000
    found: list[int] = []
    while found != [meetings] and time.monotonic() < latest:
        rows = page.request.get(f"{site}/rows/partner_map.json?period=all&lang=en").json()
        found = [row["meetings"] for row in rows if row["country"] == country]
    assert found == [meetings], f"{country}: {found} after {PATIENCE} ms"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    return build(tmp_path_factory.mktemp("drafts"), "5-sentabr", "7-sentabr")


@pytest.fixture(scope="module")
def desk(house: House) -> Iterator[str]:
    yield from serving(house.database, editing="on", drafts=house.draft.parent, data=house.data)


@pytest.fixture
def clerk(window: Page, desk: str) -> Iterator[Visitor]:
    with visiting(window, desk) as visit:
        yield visit


def test_a_text_becomes_a_meeting_on_the_map(clerk: Visitor, house: House) -> None:
    page = clerk.page
    page.goto(f"{clerk.site}/drafts?lang=en")
    expect(page.locator(".waiting tbody tr")).to_have_count(3)
    page.locator(".waiting a[href*='text.toml']").click()
    expect(page.locator("mark").first).to_be_visible()
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in Axe().run(page).response["violations"]] == []
    field = page.locator("[data-field=counterparts]")
    field.locator("input").first.focus()
    expect(page.locator("mark.at-hand", has_text="Huterer")).to_be_visible()
    page.fill("[name=by]", "A. Clerk")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".told-now")).to_contain_text("Accepted")
    (line,) = house.lines()
    assert line["confirmed"]["by"] == "A. Clerk"
    until_met(page, clerk.site, "DE", 1)
    page.locator(".told-now a").first.click()
    clerk.settle()
    page.locator("#drawer .evidence summary").click()
    expect(page.locator("#drawer .evidence mark").first).to_be_visible()
    expect(page.locator(".pages a[href^='/drafts']")).to_be_attached()


def test_what_is_corrected_is_accepted_as_corrected(clerk: Visitor, house: House) -> None:
    page = clerk.page
    page.goto(f"{clerk.site}/drafts/text%205-sentabr.toml?lang=ru")
    countries = page.locator("[data-field=countries]")
    countries.locator(".add-row").click()
    page.keyboard.type("Австрия")
    with page.context.expect_page() as opened:  # another tab: nothing is taken along, nothing is left behind
        page.locator(".languages a[href$='lang=en']").click(modifiers=["Control"])
    opened.value.close()
    assert page.evaluate("sessionStorage.length") == 0
    page.locator(".languages a[href$='lang=en']").click()
    expect(page.locator("#record-form")).to_have_attribute("data-changed", "yes")  # what was typed did not go
    expect(countries.locator("input").nth(1)).to_have_value("Австрия")
    page.locator(".languages a[href$='lang=ru']").click()
    expect(page.locator("#accept")).to_contain_text("Принять исправленное")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".told-now")).to_contain_text("Исправлено и принято")
    assert house.lines()[-1]["countries"] == ["DE", "AT"]
    assert house.did()[-1] == "correct"
    assert page.evaluate("sessionStorage.length") == 0


def test_what_was_typed_does_not_go_over_a_draft_that_was_written_anew(clerk: Visitor, house: House) -> None:
    page = clerk.page
    page.goto(f"{clerk.site}/drafts/text%207-sentabr.toml?lang=uz")
    page.fill("#f-date_start", "1999-09-09")
    page.route("**/drafts/*lang=en", lambda route: route.fulfill(status=204))  # what was typed is kept, and the page stays
    page.locator(".languages a[href$='lang=en']").click()
    page.wait_for_function("() => sessionStorage.length === 1", timeout=PATIENCE)
    page.unroute_all()
    file = house.draft.with_name("text 7-sentabr.toml")
    file.write_text(file.read_text(encoding="utf-8").replace("2025-09-07", "2025-09-08"), encoding="utf-8")
    page.reload()
    expect(page.locator("#f-date_start")).to_have_value("2025-09-08")
    assert page.evaluate("sessionStorage.length") == 0
    file.write_text(file.read_text(encoding="utf-8").replace("2025-09-08", "2025-09-07"), encoding="utf-8")


def test_a_rejection_is_undone_by_keyboard_and_letters_typed_are_no_commands(clerk: Visitor, house: House) -> None:
    page = clerk.page
    clerk.wear("dark").page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{clerk.site}/drafts/text%207-sentabr.toml?lang=uz")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in Axe().run(page).response["violations"]] == []
    page.keyboard.press("e")
    expect(page.locator("#f-date_start")).to_be_focused()
    page.keyboard.type("rnu")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    expect(page.locator(".told-now")).to_contain_text("Rad etildi")
    assert house.did()[-1] == "reject"
    page.keyboard.press("u")
    expect(page.locator(".told-now")).to_contain_text("yana kutmoqda")
    expect(page.locator("#f-date_start")).to_have_value("2025-09-07")
    assert house.did()[-1] == "undo"
