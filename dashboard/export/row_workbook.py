"""The rows of one chart as a workbook: a table that can be filtered, over it what it shows and where it is from."""

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.export.sheets import Address
from dashboard.reader import Reader, Words

WIDEST, NARROWEST = 60, 9  # characters of a column
LONGEST_CELL = 32_767  # what a cell of Excel holds
MEASURED = 300  # rows that a column's width is taken from


def workbook(
    heads: Sequence[str], lines: Sequence[Sequence[str | float | None]], words: Words, reader: Reader, view: Address | None
) -> bytes:
    """The workbook. Every text is a text, whatever it begins with, so that no formula can run."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = reader.say("rows-sheet")
    about = _about(words, reader, view)
    for row, text in enumerate(about, 1):
        _write(sheet, row, 1, text)
    sheet["A1"].font = Font(bold=True, size=14)
    if view and view.href:
        sheet.cell(len(about), 1).hyperlink = view.href
    first = len(about) + 2
    for row, line in enumerate([list(heads), *lines], first):
        for column, value in enumerate(line, 1):
            _write(sheet, row, column, value)
    sheet.freeze_panes = f"A{first + 1}"
    _widths(sheet, heads, lines)
    if lines:
        listed = Table(displayName="rows", ref=f"A{first}:{get_column_letter(len(heads))}{first + len(lines)}")
        listed.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        sheet.add_table(listed)
    book.properties.title, book.properties.language = words.title, reader.language
    book.properties.creator = reader.institute("name")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _about(words: Words, reader: Reader, view: Address | None) -> list[str]:
    version = reader.say("data-version", version=reader.version.data_version, day=reader.day(reader.version.published_on),
                         as_of=reader.day(reader.version.as_of))  # fmt: skip
    return [
        words.title,
        words.subtitle,
        f"{reader.say('selection')}: {reader.sentence()} {words.counting or reader.say('counting-meetings-long')}",
        f"{reader.say('source')}: {reader.source_words()} {version}",
        *([f"{reader.say('picture-view')}: {view.written}"] if view else []),
    ]


def _widths(sheet: Worksheet, heads: Sequence[str], lines: Sequence[Sequence[str | float | None]]) -> None:
    for column, head in enumerate(heads):
        longest = max([len(head), *(len(str(line[column])) for line in lines[:MEASURED] if line[column] is not None)])
        sheet.column_dimensions[get_column_letter(column + 1)].width = min(max(longest + 2, NARROWEST), WIDEST)


def _write(sheet: Worksheet, row: int, column: int, value: str | float | None) -> None:
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = "".join(letter for letter in value if letter >= " " or letter in "\n\t")[:LONGEST_CELL]
        if value:
            cell.data_type = "s"
    else:
        cell.value = value
