"""Views under a name, and what is copied: as a person uses them, also where the browser keeps or gives nothing."""

import json

from playwright.sync_api import expect

from tests.browser.conftest import Visitor

KEPT = "localStorage.getItem('elchi-views')"


def test_a_view_is_saved_opened_renamed_and_deleted_and_nothing_is_kept_before(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=last-12-months&country=DE&lang=en").page
    assert page.evaluate("localStorage.length") == 0
    page.click("#control-views")
    page.fill("#view-name", "Germany <b>of late</b>")
    page.keyboard.press("Enter")
    expect(page.locator("#live")).to_have_text("Saved: Germany <b>of late</b>")
    assert json.loads(page.evaluate(KEPT)) == [
        {"name": "Germany <b>of late</b>", "address": "/meetings?country=DE&period=last-12-months"}
    ]

    page.locator("#shared-views a", has_text="France").click()
    visitor.expect_address("/country/FR", "lang=en")
    expect(page.locator("#control-views")).to_have_text("Views: France")
    page.locator(".languages a[lang=ru]").click()
    visitor.expect_address("lang=ru")
    page.click("#control-views")
    page.locator("#own-views a.view").click()
    visitor.expect_address("/meetings?", "country=DE", "period=last-12-months", "lang=ru")  # a view has no language
    expect(page.locator("#view-here")).to_have_text(": Germany <b>of late</b>")

    page.click("#control-views")
    expect(page.locator("#own-views a[aria-current]")).to_have_count(1)
    page.click(".own-rename")
    page.fill("#view-rename", "Германия")
    page.keyboard.press("Enter")
    expect(page.locator("#own-views a.view")).to_have_text("Германия")
    page.click(".own-delete")
    expect(page.locator("#own-views a.view")).to_have_count(0)
    assert json.loads(page.evaluate(KEPT)) == []


def test_a_browser_that_keeps_nothing_says_so(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=2025&lang=en").page
    page.evaluate("void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); })")
    page.click("#control-views")
    page.fill("#view-name", "Mine")
    page.click(".own-save")
    expect(page.locator("#live")).to_contain_text("the view was not saved")
    expect(page.locator("#own-views a.view")).to_have_count(0)


def test_the_link_that_is_copied_keeps_its_days_and_its_comparison(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=this-quarter&lang=en").page
    shown = page.locator("#control-period .control-value").inner_text()
    page.click("#control-views")
    page.locator("#dropdown-views .copy-link").click()
    expect(page.locator("#live")).to_have_text("The link is copied.")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(visitor.site)
    visitor.go(link.removeprefix(visitor.site))
    assert page.locator("#control-period .control-value").inner_text() == shown
    assert page.locator(".as-of").first.inner_text().endswith("chosen")


def test_a_card_is_copied_as_a_picture_or_it_is_said_why_not(visitor: Visitor) -> None:
    page = visitor.open("/people?period=2025&lang=en").page
    card = page.locator(".card-who_met_whom")

    visitor.export(card, "copy")
    expect(page.locator("#live")).to_contain_text("The picture is copied")
    read = "navigator.clipboard.read().then(async all => (await all[0].getType('image/png')).size)"
    assert page.evaluate(read) > 30_000, "not an empty sheet"
    page.evaluate("void (navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError')))")
    visitor.export(card)
    expect(page.locator("#export-said")).to_contain_text("gives its clipboard to no picture")
    page.evaluate("void (window.ClipboardItem = undefined)")
    page.locator(".export-go").click()
    expect(page.locator("#export-said")).to_contain_text("cannot copy pictures")
