"""CSV text → named cells with their places; the rows of a table of records must fit its header."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from etl import columns
from etl.problems import Fault, Problem, bad_file, bad_row

LONGEST_CELL = 10_000_000  # characters; beyond it the csv module gives up


def table(text: str, source: str) -> Iterator[tuple[str, dict[str, str] | Problem]]:
    """Place and named cells of each row of a table of records; a row that does not fit its header is a Problem.

    The delimiter is the one of , ; tab under which the header has most of our columns. Empty rows are left out.

    Raises:
        Fault: Where required columns are missing, stand twice or are misspelt.
    """
    delimiter = _delimiter(next(line for line in text.splitlines() if line.strip()))
    rows = numbered(text, source, delimiter)
    _, header = next(rows)
    names = columns.named(header)
    if faults := columns.header_problems(names, source):
        raise Fault(faults)
    for place, row in rows:
        yield place, _fitted(names, row, place)


def _delimiter(header: str) -> str:
    def known(delimiter: str) -> int:
        return sum(name in columns.KNOWN for name in columns.named(next(csv.reader([header], delimiter=delimiter))))

    return max(",;\t", key=known)


def numbered(text: str, source: str, delimiter: str = ",") -> Iterator[tuple[str, list[str]]]:
    """Each row that is not empty, with the place where it begins: a cell may run over several lines.

    Raises:
        Fault: Where a quote is never closed or the text is otherwise no table.
    """
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield f"{source}:{begins}", row
            begins = reader.line_num + 1
    except csv.Error as error:
        raise Fault([bad_file(f"{source}:{begins}", f"the row is not CSV ({error}).", "Check its quotes.")]) from None


def _fitted(names: Sequence[str], row: list[str], place: str) -> dict[str, str] | Problem:
    beyond = [cell for cell in row[len(names) :] if cell.strip()]
    if len(row) < len(names) or beyond:
        message = f"the row has {len(row)} cells, the header {len(names)}."
        return bad_row(place, message, "Fill the row up, or put text with a delimiter in it between quotes.")
    return {name: cell for name, cell in zip(names, row, strict=False) if name}
