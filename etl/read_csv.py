"""CSV → rows: encoding and delimiter are found, lines are bounded."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

from etl.beginnings import begun
from etl.encodings import encoding_of
from etl.limits import HEADER_WITHIN, LONGEST_LINE
from etl.problems import Fault, bad_file
from etl.record_file import Rows
from etl.tabular import delimiter_of, numbered, table, without_stated_delimiter

MOST_BYTES = 5  # of one character in any encoding, and some to spare


def csv_rows(handle: BinaryIO, source: str) -> Rows:
    """The rows of a CSV table of records.

    Raises:
        Fault: Where it is empty, no text, no table, or its header cannot be used; and, after the rows before it,
            at a line, cell or row that is longer than any.
    """
    yield from table(csv_lines(handle, source), source)


def csv_lines(handle: BinaryIO, source: str) -> Iterator[tuple[str, list[str]]]:
    """Every row of a CSV file that is not empty, whatever its columns are called, with its place."""
    first, lines = begun(text_lines(handle, source), 2 * HEADER_WITHIN)
    delimiter = delimiter_of([line for line in first if line.strip()])
    return numbered(without_stated_delimiter(lines), source, delimiter)


def text_lines(handle: BinaryIO, source: str) -> Iterator[str]:
    """The lines of a text file with their ends, whichever they are.

    Raises:
        Fault: Where the file is empty or no text, or a line is longer than any.
    """
    encoding = encoding_of(handle, source, MOST_BYTES * LONGEST_LINE)
    text = io.TextIOWrapper(handle, encoding, newline="")
    blank = True
    number = 0
    while line := text.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            message = f"the line is longer than {LONGEST_LINE:,} characters; nothing from here on was read."
            remedy = "Check that it is a table of records."
            raise Fault([bad_file(f"{source}:{number}", message, remedy, 1 + _lines_after(line, text))])
        blank = blank and not line.strip()
        yield line
    if blank:
        raise Fault([bad_file(source, "the file is empty.", "Put the records in, or take it away.")])
    text.detach()  # the file is closed by the one who opened it


def _lines_after(line: str, text: io.TextIOWrapper) -> int:
    """How many lines follow the one of which this is the beginning; they may be as long as they like."""
    ends = {"\n": 0, "\r": 0}
    piece = last = line[-1:]
    while piece:
        ends = {end: counted + piece.count(end) for end, counted in ends.items()}
        last = piece[-1]
        piece = text.read(LONGEST_LINE)
    return max(ends.values()) - (last in ends)
