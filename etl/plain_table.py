"""A table of anybody's → its header and its rows as they stand. No interpretation; bounds are those of every file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

from etl.columns import HOLD, REMARK
from etl.limits import HEADER_WITHIN
from etl.opening import opened
from etl.problems import BEYOND, Fault, Problem, bad_file, bad_row
from etl.read import kind_of, sha256_of, unswept
from etl.read_csv import csv_lines
from etl.read_json import plain_json_lines, plain_json_records
from etl.read_parquet import parquet_rows
from etl.read_xlsx import merged_in, xlsx_sheets
from etl.record_file import RecordFile, Row, Rows
from etl.tabular import Flaw

Lines = Iterable[tuple[str, list[str]]]


@dataclass(slots=True)
class PlainTable:
    """One file: its column names, its rows with their places, and what could not be read."""

    file: RecordFile
    header: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The file's name."""
        return self.file.name

    @property
    def rows(self) -> list[tuple[str, Row]]:
        """Each row with its place; keys are the columns."""
        return self.file.rows

    @property
    def problems(self) -> list[Problem]:
        """What could not be read."""
        return self.file.problems


def read_plain_table(path: Path, stated: str | None = None) -> PlainTable:
    """A file of any kind that records come in; where none of it can be read it has no header, and a problem says why.

    The header is the first row of two or more names: what stands above it is a title. Of a workbook the first sheet
    with such a row is read, and the others are noted.

    Args:
        path: The file, or "-" for standard input.
        stated: Its format, where the name does not say it.
    """
    table = PlainTable(RecordFile("stdin" if str(path) == "-" else path.name))
    try:
        with opened(path) as handle:
            table.file.sha256 = sha256_of(handle)
            kind = kind_of(path, handle, stated)
            with unswept():
                table.file.take(_rows(kind, handle, table))
        if not table.rows and not table.problems:
            raise Fault([bad_file(table.name, "there is a header, but no row.", "Put the records in.")])
    except Fault as fault:
        table.header = table.header if table.rows else []
        table.file.problems.extend(fault.problems)
    return table


def _rows(kind: str, handle: BinaryIO, table: PlainTable) -> Rows:
    if kind == "csv":
        return _below_header(csv_lines(handle, table.name), table, ragged=False)
    if kind == "xlsx":
        return _first_sheet(handle, table)
    readers = {"json": plain_json_records, "jsonl": plain_json_lines}
    rows = readers[kind](handle, table.name) if kind in readers else parquet_rows(handle, table.name, plain=True)
    return _with_header(rows, table)


def _with_header(rows: Rows, table: PlainTable) -> Rows:
    """The rows of a file whose records name their columns themselves: the header is all of them."""
    known = dict.fromkeys(table.header)
    try:
        for entry in rows:
            if isinstance(entry, Problem):
                yield entry
                continue
            row = {_key(name): value for name, value in entry[1].items() if not name.startswith(REMARK)}
            known.update(dict.fromkeys(row))
            yield entry[0], row
    finally:  # what was read before a fault counts
        table.header.extend(known)


def _key(name: str) -> str:
    """A column's name; ours for what holds a row given back is the same in every language."""
    return HOLD if name.startswith(HOLD) else name


def _first_sheet(handle: BinaryIO, table: PlainTable) -> Rows:
    theirs = (sheet for sheet in xlsx_sheets(handle, table.name) if not sheet.ours)
    sheets = [sheet for sheet in theirs if _header_at([cells for _, cells in sheet.head]) is not None]
    if not sheets:
        raise Fault([_no_header(table.name)])
    table.file.notes += [f"{table.name}: the sheet '{sheet.name}' was passed over." for sheet in sheets[1:]]
    sheet = sheets[0]
    spread = {row: merged_in(sheet.shape, row) for row, _ in sheet.head}
    lines = (
        (f"{table.name}:{row}", [cells[spread.get(row, {}).get(at, at)] for at in range(len(cells))])
        for row, cells in sheet.lines
    )
    return _below_header(lines, table, ragged=True)


def _header_at(rows: Sequence[Sequence[str]]) -> int | None:
    """The first row with names for two columns or more."""
    return next((at for at, cells in enumerate(rows) if sum(bool(cell.strip()) for cell in cells) > 1), None)


def _below_header(lines: Lines, table: PlainTable, ragged: bool) -> Rows:
    rows = iter(lines)
    first = list(islice(rows, HEADER_WITHIN))
    at = _header_at([cells for _, cells in first])
    if at is None:
        raise Fault([_no_header(table.name)])
    table.header = [_key(" ".join(cell.split())) for cell in first[at][1]]
    twice = sorted({name for name in table.header if name and table.header.count(name) > 1})
    if twice:
        message = f"the column {twice[0]} stands twice."
        raise Fault([bad_file(table.name, message, "Give every column a name of its own.")])
    return _named(chain(first[at + 1 :], rows), table.header, ragged)


def _named(lines: Lines, header: Sequence[str], ragged: bool) -> Iterator[tuple[str, Row] | Problem]:
    """Each row under its header; what stands under no name is kept as "column 7"."""
    width = max(at + 1 for at, name in enumerate(header) if name)
    for place, cells in lines:
        beyond = any(cell.strip() for cell in cells[len(header) :])
        flaws = [cell for cell in cells if isinstance(cell, Flaw)]
        if flaws:
            yield bad_row(place, str(flaws[0]), "Write the value itself into the cell.", _received(cells, header))
        elif not ragged and (len(cells) < width or beyond):
            message = f"the row has {len(cells)} cells, the header {len(header)}."
            remedy = "Fill the row up, or put text with a delimiter in it between quotes."
            yield bad_row(place, message, remedy, _received(cells, header))
        else:
            names = [*header, *([""] * (len(cells) - len(header)))]
            row: Row = {name: "" for name in header if name}
            row |= {name or f"column {at + 1}": c for at, (name, c) in enumerate(zip(names, cells, strict=False)) if name or c}
            yield place, {name: value for name, value in row.items() if not name.startswith(REMARK)}


def _received(cells: Sequence[str], header: Sequence[str]) -> dict[str, object]:
    """A row that does not fit its header, as far as that goes."""
    written = ["" if isinstance(cell, Flaw) else cell for cell in cells]
    nameless = [cell for at, cell in enumerate(written) if cell.strip() and not "".join(header[at : at + 1])]
    named = {name: cell for name, cell in zip(header, written, strict=False) if name and not name.startswith(REMARK)}
    return {**{name: "" for name in header if name and not name.startswith(REMARK)}, **named, BEYOND: nameless}


def _no_header(source: str) -> Problem:
    return bad_file(source, "it has no header of two or more columns.", "Write the columns' names above the rows.")
