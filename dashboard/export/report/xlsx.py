"""A report as a workbook: a sheet for each panel with a real table, and one that says what the data are."""

import io
import re

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.export.report.exhibits import Exhibit, Report

NOT_IN_A_SHEETS_NAME = re.compile(r"[\[\]:*?/\\']")
HEAD = 5  # rows above a table: heading, comment, subtitle, selection, an empty one
WIDEST, NARROWEST = 60, 9  # characters of a column
LONGEST_CELL = 32_767  # what a cell of Excel holds


def write(report: Report) -> bytes:
    """The workbook; every text cell is text, whatever it begins with, so that no formula can run."""
    book = Workbook()
    about = book.active
    assert isinstance(about, Worksheet)
    _about(about, report)
    taken = {about.title.casefold()}
    for number, exhibit in enumerate(report.exhibits, 1):
        sheet = book.create_sheet(_name(exhibit.heading, taken))
        _sheet(sheet, exhibit, number)
    book.properties.title, book.properties.language = report.title, report.language
    book.properties.creator = report.reader.institute("name")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _about(sheet: Worksheet, report: Report) -> None:
    say = report.reader.say
    sheet.title = say("report-sheet-about")
    made = say("report-made", day=report.reader.words.day_long(report.made_on))
    for row, text in enumerate((report.title, report.subtitle, made, report.source, report.data_version), 1):
        _text(sheet, row, 1, text)
        sheet.cell(row, 1).alignment = Alignment(wrap_text=True, vertical="top")
    sheet["A1"].font = Font(bold=True, size=16)
    sheet.column_dimensions["A"].width = 100


def _sheet(sheet: Worksheet, exhibit: Exhibit, number: int) -> None:
    """Heading and selection, then the table with its head frozen, as wide as its words."""
    for row, text in enumerate((exhibit.heading, exhibit.comment, exhibit.words.subtitle, exhibit.caption), 1):
        _text(sheet, row, 1, text)
    sheet["A1"].font = Font(bold=True, size=14)
    table = exhibit.table
    names = [str(name) for name in table.columns]
    for column, name in enumerate(names, 1):
        _text(sheet, HEAD + 1, column, name)
    for row, values in enumerate(table.itertuples(index=False, name=None), HEAD + 2):
        for column, value in enumerate(values, 1):
            _cell(sheet, row, column, value)
    sheet.freeze_panes = f"B{HEAD + 2}"
    for column, name in enumerate(names, 1):
        widest = max([len(name), *(len(str(value)) for value in table.iloc[:, column - 1].head(300))])
        sheet.column_dimensions[get_column_letter(column)].width = min(max(widest + 2, NARROWEST), WIDEST)
    if names and len(table):
        reach = f"A{HEAD + 1}:{get_column_letter(len(names))}{HEAD + 1 + len(table)}"
        listed = Table(displayName=f"panel_{number}_{exhibit.panel}", ref=reach)
        listed.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        sheet.add_table(listed)


def _cell(sheet: Worksheet, row: int, column: int, value: object) -> None:
    if isinstance(value, str):
        _text(sheet, row, column, value)
    elif not pd.isna(value):  # type: ignore[call-overload]  # a number, or one that is not known
        number = float(value)  # type: ignore[arg-type]
        written = sheet.cell(row, column)
        written.value = int(number) if number.is_integer() else number
        written.number_format = "#,##0" if number.is_integer() else "#,##0.0"


def _text(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """A text as a text: openpyxl would take one that begins with = for a formula."""
    cell = sheet.cell(row, column)
    cell.value = "".join(letter for letter in text if letter >= " " or letter in "\n\t")[:LONGEST_CELL]
    if text:
        cell.data_type = "s"


def _name(heading: str, taken: set[str]) -> str:
    """A sheet's name that Excel takes: at most 31 letters, none of its signs, no other's."""
    plain = NOT_IN_A_SHEETS_NAME.sub(" ", heading).strip()[:31] or "-"
    name, number = plain, 2
    while name.casefold() in taken:
        name, number = f"{plain[:27]} {number}", number + 1
    taken.add(name.casefold())
    return name
