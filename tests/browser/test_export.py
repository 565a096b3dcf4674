"""The export dialog: by keyboard, what fits each kind, a slide of the server, work that is stopped, and a view by its code."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Route, expect

from tests.browser.conftest import Visitor


def test_a_card_goes_out_by_keyboard_in_the_size_and_language_asked_for(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open("/people?period=2025&lang=en").page
    opener, dialog = page.locator(".card-who_met_whom .export-open"), page.locator("#export")
    opener.focus()
    page.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    expect(dialog.locator("input[value=png]")).to_be_focused()
    assert Axe().run(page, context="#export").violations_count == 0
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()

    with page.expect_download() as download:
        visitor.export(page.locator(".card-who_met_whom"), "png", "slide", "dark", "ru")
    download.value.save_as(tmp_path / "slide.png")
    drawn = Image.open(tmp_path / "slide.png").convert("RGB")
    assert drawn.size == (1920, 1080)
    assert drawn.getpixel((2, 2)) == (0x10, 0x16, 0x1F)
    assert download.value.suggested_filename == "elchi-who_met_whom-ru.png"
    expect(dialog).to_be_hidden()

    held: list[Route] = []
    page.route("**/rows/*.xlsx*", lambda route: held.append(route))
    visitor.export(page.locator(".card-who_met_whom"), "xlsx")
    expect(dialog.locator("[data-of=size]")).to_be_hidden()
    expect(dialog.locator(".to-stop")).to_be_visible()
    dialog.locator(".export-go").click()
    expect(page.locator("#export-said")).to_have_text("Cancelled.")
    page.unroute("**/rows/*.xlsx*")

    code = dialog.locator(".export-code button").inner_text()
    visitor.open(f"/v/{code.lower()}")
    expect(page.locator("#reopened")).to_contain_text("which are the present ones")
    visitor.expect_address("/people", "period=2025", "asof=")
