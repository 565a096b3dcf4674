"""XLSX → rows, of every sheet that has our columns."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import Any, BinaryIO

import openpyxl

from etl import columns
from etl.beginnings import begun
from etl.headers import Merged, header_of
from etl.limits import HEADER_WITHIN, MOST_CELLS, MOST_COLUMNS, SHEET_ROWS
from etl.problems import Fault, Problem, bad_file, shown
from etl.record_file import Rows
from etl.sheet_cells import cell_text
from etl.tabular import narrow, table
from etl.workbook_bounds import SAVE_AGAIN, SheetShape, sheet_shapes

# A sheet is one of records when it has one of these; lists of words for drop-down menus have others of our names.
TELLING = {"meeting_id", *columns.DATES, *columns.TITLES}
MOST_MERGED_IN_A_ROW = 1_000

Line = tuple[int, list[str]]  # a row's number in its sheet, and its cells as text


@dataclass(slots=True)
class Sheet:
    """One sheet: its name, its rows that are not empty, and its shape, which knows the merged cells."""

    name: str
    lines: Iterable[Line]
    head: list[Line]  # the first of its rows, in which the header is; `lines` has them too
    shape: SheetShape

    @property
    def ours(self) -> bool:
        """Whether it is a sheet of explanations or lists that we wrote into the workbook: those begin with a ⚠."""
        return bool(self.head) and self.head[0][1][0].startswith(columns.REMARK)

    @property
    def fields(self) -> set[str]:
        """Those of our fields that its header names."""
        if not self.head:
            return set()
        header = header_of([cells for _, cells in self.head], [merged_in(self.shape, row) for row, _ in self.head])
        return {name for name in header.names if name in columns.KNOWN}


def xlsx_rows(handle: BinaryIO, source: str, notes: list[str]) -> Rows:
    """The rows of every sheet that has our columns; what is passed over goes to `notes`.

    The place of a row is "2025.xlsx:17", or "2025.xlsx[Yanvar]:17" where several sheets have records.

    Raises:
        Fault: Where it is no workbook that can be read, has no row, or none of its sheets has our columns.
    """
    sheets = [sheet for sheet in xlsx_sheets(handle, source) if sheet.head and not sheet.ours]
    if not sheets:
        raise Fault([bad_file(source, "the workbook is empty.", "Put the records in, or take it away.")])
    chosen = [sheet for sheet in sheets if sheet.fields & TELLING] or [max(sheets, key=lambda sheet: len(sheet.fields))]
    names = [sheet.name for sheet in chosen]
    notes.extend(
        f"{source}: the sheet '{sheet.name}' has none of the columns that tell a record and was passed over."
        for sheet in sheets
        if sheet.name not in names
    )
    faults: list[Problem] = []
    for sheet in chosen:
        try:
            yield from _rows(sheet, source if len(chosen) == 1 else f"{source}[{sheet.name}]")
        except Fault as fault:
            faults.extend(fault.problems)
    if faults:
        raise Fault(faults)


def _rows(sheet: Sheet, source: str) -> Rows:
    merged = {f"{source}:{row}": merged_in(sheet.shape, row) for row, _ in sheet.head}
    return table(((f"{source}:{row}", cells) for row, cells in sheet.lines), source, ragged=True, merged=merged)


def xlsx_sheets(handle: BinaryIO, source: str) -> Iterator[Sheet]:
    """Every sheet of a workbook, whatever its columns are called.

    Raises:
        Fault: Where it is none, a hostile one, or one whose cells do not stand in their order.
    """
    shapes = sheet_shapes(handle, source)
    values = _opened(handle, source, data_only=True)
    formulas = _opened(handle, source, data_only=False) if any(s.formulas for s in shapes.values()) else None
    for sheet in values.worksheets:
        # openpyxl has no public word for a sheet's part; without one a sheet is read as having no merged cells
        shape = shapes.get(str(getattr(sheet, "_worksheet_path", "")).lstrip("/"), SheetShape())
        if shape.disorder:
            raise Fault([_out_of_order(source, sheet.title, *shape.disorder)])
        beside = formulas[sheet.title] if formulas and shape.formulas else None
        head, lines = begun(_lines(sheet, beside, shape, source), HEADER_WITHIN)
        yield Sheet(sheet.title, lines, head, shape)


def _out_of_order(source: str, sheet: str, row: int, what: str, after: str) -> Problem:
    message = f"in the sheet {shown(sheet)} the cell {what} stands after {after}, so that cells would be lost."
    if what.isdecimal():
        message = f"in the sheet {shown(sheet)} row {what} stands after row {after}, so that rows would be lost."
    return bad_file(f"{source}:{row}", message, "Open it in Excel or LibreOffice, and save it there as XLSX once.")


def _opened(handle: BinaryIO, source: str, data_only: bool) -> Any:
    warnings.filterwarnings("ignore", module=r"openpyxl\b")  # of styles and menus it does not know: no matter here
    try:
        return openpyxl.load_workbook(handle, read_only=True, data_only=data_only, keep_links=False)
    except Exception as error:  # whatever the library trips over, it is the file that is wrong
        raise _damaged(source, error) from None


def _damaged(place: str, error: Exception, unread: int | None = 0) -> Fault:
    said = " ".join(str(error).split())[:200]
    return Fault([bad_file(place, f"the workbook is damaged ({said or type(error).__name__}).", SAVE_AGAIN, unread)])


def _lines(sheet: Any, beside: Any, shape: SheetShape, source: str) -> Iterator[Line]:
    """The rows of a sheet that are not empty; a vertically merged cell counts for each row that it covers.

    Raises:
        Fault: Where the sheet is damaged, or larger than a sheet can be.
    """
    below = _Merged(shape)
    cells_so_far = number = 0
    try:
        for number, row in enumerate(_both(sheet, beside), 1):
            cells_so_far += len(row)
            if number > SHEET_ROWS or cells_so_far > MOST_CELLS:
                message = "the sheet is larger than any table; nothing from here on was read."
                raise Fault([bad_file(f"{source}:{number}", message, SAVE_AGAIN, None)])
            texts = [cell_text(cell, formula, f"{source}:{number}") for cell, formula in row]
            while texts and not texts[-1]:
                texts.pop()
            if any(text.strip() for text in texts):
                yield number, below.filled(number, narrow(texts, f"{source}:{number}"))
    except Fault:
        raise
    except Exception as error:  # as above
        raise _damaged(f"{source}:{number + 1}" if number else source, error, None if number else 0) from None


def _both(sheet: Any, beside: Any) -> Iterator[list[tuple[Any, Any]]]:
    """Each row's cells, with those of the same sheet read for its formulas, where it has any."""
    sheet.reset_dimensions()  # what a sheet says of its size is often wrong
    if beside is None:
        for row in sheet.iter_rows():
            yield [(cell, None) for cell in row]
        return
    beside.reset_dimensions()
    for row, formulas in zip(sheet.iter_rows(), beside.iter_rows(), strict=False):
        yield list(zip_longest(row, formulas))


def merged_in(shape: SheetShape, row: int) -> Merged:
    """The horizontally merged cells of a row: each covered column, from 0, with the column where the cell stands."""
    here = (cell for cell in shape.merged if cell[1] <= row <= cell[3] and cell[0] < cell[2])
    return {
        column: left - 1
        for left, _, right, _ in islice(here, MOST_MERGED_IN_A_ROW)
        for column in range(left, min(right, MOST_COLUMNS))
    }


class _Merged:
    """Fills rows, in order, with what vertically merged cells say in a row above."""

    def __init__(self, shape: SheetShape) -> None:
        self._to_come = sorted(shape.merged, key=lambda cell: cell[1], reverse=True)
        self._open: dict[int, tuple[int, str]] = {}  # column from 0 → last row, text

    def filled(self, number: int, cells: list[str]) -> list[str]:
        for column, (last, text) in list(self._open.items()):
            if number > last:
                del self._open[column]
            elif column >= len(cells) or not cells[column]:
                cells.extend([""] * (column + 1 - len(cells)))
                cells[column] = text
        while self._to_come and self._to_come[-1][1] <= number:
            left, top, _, bottom = self._to_come.pop()
            if top == number < bottom and left <= len(cells):
                self._open[left - 1] = bottom, cells[left - 1]
        return cells
