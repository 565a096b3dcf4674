"""Records as an Excel workbook: texts that stay texts, a head that stays in sight, and a sheet that says what this is."""

import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from dashboard.export.record_table import REMARK, Table
from dashboard.export.rows import FORMULA_SIGNS
from dashboard.reader import Reader

TEXT = "@"  # a spreadsheet leaves 2025-11 and 007 as they are; a date format would make the first of November of the one
NARROW, USUAL, WIDE = 14, 26, 48  # characters
SHORT = ("meeting_id", "date_start", "date_end", "source_lang")
LONG = ("title", "note", "counterparts", "institute_side", REMARK)
HEAD_FILL = PatternFill("solid", fgColor="DCE6F1")
WRAPPED, TOP = Alignment(wrap_text=True, vertical="top"), Alignment(vertical="top")


def workbook(table: Table, reader: Reader) -> bytes:
    """The workbook: the records, then a sheet under ⚠, which loads pass over, with what was asked and what is known of it."""
    made = Workbook(write_only=True)
    sheet = made.create_sheet(reader.say("records-sheet"))
    sheet.freeze_panes = "B2"
    for at, field in enumerate(table.fields, 1):
        dimension = sheet.column_dimensions[get_column_letter(at)]
        dimension.width, dimension.number_format, dimension.alignment = _width(field), TEXT, TOP
    sheet.append([_head(sheet, head) for head in table.heads])
    for line in table.lines:
        sheet.append([_cell(sheet, text) if text else None for text in line])
    if table.lines:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.heads))}{len(table.lines) + 1}"
    _about(made.create_sheet(reader.say("records-about")), reader)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _width(field: str) -> int:
    return NARROW if field in SHORT else WIDE if field.startswith(LONG) else USUAL


def _cell(sheet: Any, text: str) -> Any:
    """A cell of text, whatever it begins with: no formula now, none after it was edited."""
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type, cell.number_format, cell.alignment = "s", TEXT, TOP
    if text.startswith((*FORMULA_SIGNS, "'")):
        cell.quotePrefix = True
    return cell


def _head(sheet: Any, text: str) -> Any:
    cell = _cell(sheet, text)
    cell.font, cell.fill, cell.alignment = Font(bold=True), HEAD_FILL, WRAPPED
    return cell


def _about(sheet: Any, reader: Reader) -> None:
    """What these records are: title, filter, source, version and day."""
    version = reader.version
    lines: Sequence[str] = (
        f"{REMARK} {reader.say('records-title')}",
        reader.sentence(),
        reader.source_words(),
        reader.say("records-version", version=version.data_version, day=reader.day(version.published_on)),
        reader.say("records-load-again"),
    )
    sheet.column_dimensions["A"].width = 120
    for line in lines:
        cell = _cell(sheet, line)
        cell.alignment = WRAPPED
        sheet.append([cell])
