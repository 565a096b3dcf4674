"""Tables → named cells with their places; the rows of a table of records must fit its header."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from etl import columns
from etl.beginnings import begun
from etl.headers import Cells, Header, Merged, header_of
from etl.limits import HEADER_WITHIN, LONGEST_CELL, MOST_COLUMNS
from etl.problems import BEYOND, Fault, Problem, bad_file, bad_row
from etl.record_file import Row, Rows

DELIMITERS = ",;\t|"
DETECTED_WITHIN = 20_000  # characters of a line from which the delimiter is found
_PROTECTED = re.compile(r"'+[=+\-@\t\r]")
_STATED = re.compile(r'\ufeff?"?sep=(.)"?\s*', re.IGNORECASE)  # Excel's own first line


class Flaw(str):
    """A cell that has no value to read: the text says why, as a message does ("the formula gives #REF!")."""


class SerialDay(str):
    """A plain number in a spreadsheet that is a day where the column holds dates; `day` is ISO."""

    day: str


def delimiter_of(lines: Sequence[str]) -> str:
    """What divides the cells: as Excel's sep= says, or what makes most of our fields known, or most cells."""
    stated = _STATED.fullmatch(lines[0]) if lines else None
    return stated[1] if stated else max(DELIMITERS, key=lambda delimiter: _divided(lines, delimiter))


def _divided(lines: Sequence[str], delimiter: str) -> tuple[int, int]:
    cut = [line[:DETECTED_WITHIN] for line in lines]
    rows = [row for row in csv.reader(cut, delimiter=delimiter) if any(row)]
    return (header_of(rows).known, len(rows[0])) if rows else (0, 0)


def without_stated_delimiter(lines: Iterable[str]) -> Iterator[str]:
    """The lines, the first one empty where it is Excel's sep=: the places of the others stay right."""
    for number, line in enumerate(lines):
        yield "\n" if number == 0 and _STATED.fullmatch(line) else line


def numbered(text: str | Iterable[str], source: str, delimiter: str = ",") -> Iterator[tuple[str, list[str]]]:
    """Each row that is not empty, with the place where it begins: a cell may run over several lines.

    Raises:
        Fault: Where a quote is never closed, a cell or row is longer than any, or the text is otherwise no table.
    """
    csv.field_size_limit(LONGEST_CELL)
    lines = iter(io.StringIO(text, newline="") if isinstance(text, str) else text)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    begins = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield f"{source}:{begins}", narrow(_unprotected(row), f"{source}:{begins}")
            begins = reader.line_num + 1
    except csv.Error as error:
        raise Fault([_no_csv(f"{source}:{begins}", str(error), reader.line_num + 1 - begins + _left(lines))]) from None
    except Fault as fault:
        begun_row = reader.line_num + 1 - begins
        raise Fault(replace(told, unread=begun_row + (told.unread or _left(lines))) for told in fault.problems) from None


def _unprotected(row: list[str]) -> list[str]:
    """The cells without the apostrophe that keeps a spreadsheet from running a text as a formula: '=1+1."""
    return [cell[1:] if _PROTECTED.match(cell) else cell for cell in row] if "'" in "".join(row) else row


def _left(lines: Iterable[str]) -> int:
    """How many lines there are still, those beyond one that is too long too."""
    counted = 0
    try:
        for _ in lines:
            counted += 1
    except Fault as fault:
        return counted + sum(told.unread or 0 for told in fault.problems)
    return counted


def _no_csv(place: str, error: str, unread: int) -> Problem:
    if "field limit" in error:
        message = f"a cell is longer than {LONGEST_CELL:,} characters; nothing from here on was read."
        return bad_file(place, message, "Check its quotes, or shorten it.", unread)
    return bad_file(place, f"the row is not CSV ({error}); nothing from here on was read.", "Check its quotes.", unread)


def narrow(row: list[str], place: str) -> list[str]:
    """The row, if it has no more columns than a table may have. Raises Fault otherwise."""
    if len(row) > MOST_COLUMNS:
        message = f"the row has {len(row):,} columns, and a table may have {MOST_COLUMNS:,}; nothing from here on was read."
        remedy = "Check the delimiter, or take away what is no column of records."
        raise Fault([bad_file(place, message, remedy, None)])
    return row


def table(
    lines: Iterable[tuple[str, list[str]]], source: str, ragged: bool = False, merged: Mapping[str, Merged] | None = None
) -> Rows:
    """Place and fields of each row of a table of records; a row that does not fit its header is a Problem.

    Rows that repeat the header, as printed tables do on each page, are left out.

    Args:
        lines: The rows that are not empty, with their places.
        source: The table, for what concerns all of it.
        ragged: Whether rows may be shorter and longer than the header, as those of a spreadsheet are.
        merged: By place, the horizontally merged cells of rows that may be the header.

    Raises:
        Fault: Where there is no row, or required columns are missing, stand twice or are misspelt.
    """
    first, rows = begun(iter(lines), HEADER_WITHIN)
    if not first:
        raise Fault([bad_file(source, "the file is empty.", "Put the records in, or take it away.")])
    spread = [(merged or {}).get(place, {}) for place, _ in first]
    header = header_of([cells for _, cells in first], spread)
    if faults := columns.header_problems(header.stated, source):
        raise Fault(faults)
    titles = first[header.rows - 1][1]
    rows_below = (line for line in islice(rows, header.rows, None) if line[1] != titles)
    empty = True
    for place, cells in rows_below:
        empty = False
        yield _fitted(header, cells, place, ragged)
    if empty:
        raise Fault([bad_file(source, "there is a header, but no row.", "Put the records in.")])


def _fitted(header: Header, row: Cells, place: str, ragged: bool) -> tuple[str, Row] | Problem:
    """A row's cells under its header's names; what stands under no name is kept as "column 7"."""
    beyond = [cell for cell in row[len(header.names) :] if cell.strip()]
    if not ragged and (len(row) < header.width or beyond):
        message = f"the row has {len(row)} cells, the header {len(header.names)}."
        remedy = "Fill the row up, or put text with a delimiter in it between quotes."
        return bad_row(place, message, remedy, _received(header, row))
    if header.plain and len(row) == len(header.names) and set(map(type, row)) == {str}:
        return place, columns.cells(dict(zip(header.names, row, strict=True)))
    fields: dict[str, str] = {}
    for at, cell in enumerate(row):
        name = header.names[at] if at < len(header.names) else ""
        if isinstance(cell, Flaw) and name in columns.KNOWN:
            problem = bad_row(place, str(cell), "Write the value itself into the cell.", _received(header, row))
            return replace(problem, field=name)
        if not name and (not cell.strip() or (at < len(header.written) and header.written[at].strip())):
            continue  # empty, or under a name that columns.py knows to be no data
        written = cell.day if isinstance(cell, SerialDay) and name in columns.DATES else str(cell)
        key = name or f"column {at + 1}"
        fields[key] = _joined(fields[key], written, key) if fields.get(key) else written
    missing = {name: "" for name in header.names if name and name not in fields}
    return place, columns.cells(fields | missing)


def _received(header: Header, row: Cells) -> dict[str, object]:
    """The cells of a row that does not fit, by the header's names as far as they go."""
    written = ["" if isinstance(cell, Flaw) else str(cell) for cell in row]
    pairs = zip(header.names, row, written, strict=False)
    named = {
        name: cell.day if isinstance(cell, SerialDay) and name in columns.DATES else text for name, cell, text in pairs if name
    }
    nameless = [cell for at, cell in enumerate(written) if cell.strip() and not "".join(header.written[at : at + 1])]
    return {**dict.fromkeys(filter(None, header.names), ""), **named, BEYOND: nameless}


def _joined(left: str, right: str, name: str) -> str:
    """What stands under one merged header: the entries of a list, or the parts of one text."""
    separator = "\n" if name in columns.LISTS else " "
    return f"{left}{separator}{right}" if right.strip() else left
