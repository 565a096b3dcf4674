"""The records of a view taken away as a file, by the link a reader finds."""

import io
from pathlib import Path

from openpyxl import load_workbook

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
