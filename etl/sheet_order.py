"""Do the rows and cells of a sheet stand in their order? openpyxl's quick reading passes over those that do not.

A row or cell without a reference stands after the one before it, as the standard has it. One that comes after a later
one, twice, or in another row than it says, would be lost or misplaced without a word.
"""

from __future__ import annotations

import re

_TAG = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)>")
_REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Z]{0,3})(\d{1,10})["']""")


class SheetOrder:
    """Looks at a sheet's XML piece by piece; `fault` is the first that is out of order: row, what stands after what."""

    def __init__(self) -> None:
        self.fault: tuple[int, str, str] | None = None
        self._row = self._column = 0
        self._before = self._row_before = ""  # the last cell and the last row, as they are called
        self._rest = b""

    def look_at(self, piece: bytes) -> None:
        """The next piece of the XML; a tag may run over into the one after it."""
        text = self._rest + piece
        end = text.rfind(b"<")
        whole = text if end < 0 or b">" in text[end:] else text[:end]
        self._rest = text[len(whole) :]
        if self.fault is None:
            for tag in _TAG.finditer(whole):
                self._row_begins(tag[2]) if tag[1] == b"row" else self._cell(tag[2])

    def _row_begins(self, attributes: bytes) -> None:
        stated = _REFERENCE.search(attributes)
        number = int(stated[2]) if stated else self._row + 1
        if number <= self._row:
            self._out_of_order(number, str(number), self._row_before)
        self._row, self._column, self._before, self._row_before = number, 0, str(number), str(number)

    def _cell(self, attributes: bytes) -> None:
        stated = _REFERENCE.search(attributes)
        column = column_number(stated[1]) if stated else self._column + 1
        name = (stated[1] + stated[2]).decode() if stated else "?"
        if column <= self._column or (stated and int(stated[2]) != self._row):
            self._out_of_order(self._row, name, self._before)
        self._column, self._before = column, name

    def _out_of_order(self, row: int, what: str, after: str) -> None:
        self.fault = self.fault or (row, what, after)


def column_number(letters: bytes) -> int:
    """A column's number from 1: A 1, Z 26, AA 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
