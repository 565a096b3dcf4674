"""Files taken away as a reader does: the records of a view by their link, a report by the page that makes it."""

import io
import json
from contextlib import closing
from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import expect

from tests.browser.conftest import Visitor


def test_the_records_of_a_view_come_as_a_workbook(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=2025&country=KZ&lang=en").page
    counted = page.locator(".records tbody tr").count()
    link = page.locator(".downloads a").first
    assert not link.is_visible()
    page.locator(".downloads > summary").click()
    with page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename.startswith("elchi-records-")
    sheet = load_workbook(io.BytesIO(Path(download.value.path()).read_bytes())).worksheets[0]
    assert sheet.max_row == counted + 1


def test_a_report_is_put_together_by_keyboard_made_kept_and_opened_again(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open("/meetings?period=2025&country=KZ&lang=en").page
    page.locator(".pages a[href^='/report']").click()
    visitor.expect_address("/report", "country=KZ", "period=2025")
    expect(page.locator("#report-selection")).to_contain_text("Kazakhstan")
    lines = page.locator("#report-sections > li")
    first = lines.locator("b").first.inner_text()
    lines.locator(".report-down").first.focus()
    page.keyboard.press("Enter")
    expect(lines.nth(1).locator("b")).to_have_text(first)
    expect(lines.nth(1).locator(".report-down")).to_be_focused()
    for _ in range(lines.count() - 1):
        lines.locator(".report-remove").last.click()
    kept = lines.locator("b").first.inner_text()
    lines.locator("summary").click()
    page.fill("#view-0", "https://elchi.example/meetings?period=2024&country=FR")
    page.locator("#view-0").press("Enter")
    expect(page.locator(".report-own")).to_contain_text("France")  # a section of its own selection, said in words
    page.locator(".report-own button").click()
    expect(page.locator(".report-own")).to_have_count(0)
    lines.locator("summary").click()
    page.fill("#heading-0", "A heading <b>of ours")
    page.fill("#comment-0", "First line\nsecond line")

    page.locator(".languages a[lang=ru]").click()  # what was written stays while the page changes its language
    expect(page.locator("#report-make")).to_have_text("Составить отчёт")
    page.locator("#report-language").select_option("en")
    expect(page.locator("#heading-0")).to_have_value("A heading <b>of ours")
    page.locator("input[value='.xlsx']").check()
    with page.expect_download() as download:
        page.click("#report-make")
    expect(page.locator("#report-said")).to_contain_text("elchi-report-en.xlsx")
    sheets = load_workbook(io.BytesIO(Path(download.value.path()).read_bytes())).worksheets
    assert [sheets[1]["A1"].value, sheets[1]["A2"].value] == ["A heading <b>of ours", "First line\nsecond line"]
    assert len(sheets) == 2

    with page.expect_download() as download:
        page.click("#report-keep")
    download.value.save_as(tmp_path / "kept.toml")
    page.locator("#report-start").select_option("shipped:weekly")
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("#report-begin")
    visitor.expect_address("period=this-month")
    expect(page.locator(".report-own")).to_have_count(1)
    page.set_input_files("#report-open", tmp_path / "kept.toml")
    visitor.expect_address("period=2025", "country=KZ", "lang=ru")
    expect(lines.locator("b")).to_have_count(1)
    expect(page.locator("#comment-0")).to_have_value("First line\nsecond line")
    page.locator(".languages a[lang=en-GB]").click()
    expect(lines.locator("b")).to_have_text(kept)
    visitor.settle()

    with closing(page.context.new_page()) as other:  # what another tab writes into the report is not written over
        other.goto(f"{visitor.site}/healthz")
        other.evaluate("""() => {
            const draft = JSON.parse(localStorage.getItem("elchi-report"));
            localStorage.setItem("elchi-report", JSON.stringify({...draft, title: {en: "Of the other tab"}}));
        }""")
        expect(page.locator("#report-title")).to_have_value("Of the other tab")
        page.locator("input[value='.docx']").check()
        draft = json.loads(other.evaluate("localStorage.getItem('elchi-report')"))
        assert (draft["title"], draft["kind"], len(draft["sections"])) == ({"en": "Of the other tab"}, ".docx", 1)
