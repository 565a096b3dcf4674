"""Which of the first rows of a table is its header, and which field each column holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from etl import columns
from etl.limits import HEADER_WITHIN

Cells = Sequence[str]
Merged = Mapping[int, int]  # a column covered by a merged cell → the column where that cell stands


@dataclass(frozen=True)  # without slots: what is asked for each row is kept
class Header:
    """The names of a table's columns: fields of ours, or somebody's own; "" where the header has nothing."""

    names: tuple[str, ...]
    written: tuple[str, ...]  # the same cells as they are written
    rows: int  # how many of the first rows it takes, with all that stands above it
    merged: Merged  # of its cells: columns that share one name because one cell names them

    @property
    def known(self) -> int:
        """How many of our fields it has."""
        return len({name for name in self.names if name in columns.KNOWN})

    @property
    def stated(self) -> list[str]:
        """The names, each merged cell's once."""
        return ["" if at in self.merged else name for at, name in enumerate(self.names)]

    @cached_property
    def plain(self) -> bool:
        """Every column has a name of its own."""
        return self.width == len(self.names) == len(set(self.names)) and "" not in self.names

    @cached_property
    def width(self) -> int:
        """Columns up to the last one with a name."""
        return max((at + 1 for at, name in enumerate(self.names) if name), default=0)


def header_of(rows: Sequence[Cells], merged: Sequence[Merged] = ()) -> Header:
    """The row, or the two rows, among the first with the most of our fields; the first row where none has any.

    Above a header stand titles and dates of print. A header of two rows has groups above ("Sana") and their parts
    below ("boshlanishi", "tugashi"); it is taken for one only where that makes more of our fields known.

    Args:
        rows: The first rows of the table that are not empty; those beyond HEADER_WITHIN are not looked at.
        merged: For each row, its horizontally merged cells.
    """
    looked_at = rows[:HEADER_WITHIN]
    spread = [*merged, *({} for _ in rows)]
    singles = [_single(cells, spread[at], at) for at, cells in enumerate(looked_at)]
    best = max(singles, key=lambda header: header.known)
    pairs = [_pair(looked_at[at], looked_at[at + 1], spread[at], at) for at in range(len(looked_at) - 1)]
    return max([best, *pairs], key=lambda header: header.known)


def _single(cells: Cells, merged: Merged, at: int) -> Header:
    width = max(len(cells), *(column + 1 for column in merged), 0)
    padded = [*cells, *[""] * (width - len(cells))]
    filled = [padded[merged.get(column, column)] for column in range(width)]
    return Header(tuple(columns.named(filled)), tuple(filled), at + 1, merged)


def _pair(upper: Cells, lower: Cells, merged: Merged, at: int) -> Header:
    """Both rows as one header: a group's name holds to the right until the next one."""
    names, group = [], ""
    for column in range(max(len(upper), len(lower))):
        own = upper[merged.get(column, column)].strip() if column < len(upper) else ""
        part = lower[column].strip() if column < len(lower) else ""
        group = own or (group if part else "")
        names.append(_name(group, part))
    undivided = {column: left for column, left in merged.items() if not (column < len(lower) and lower[column].strip())}
    return Header(tuple(names), tuple(names), at + 2, undivided)


def _name(group: str, part: str) -> str:
    """The field that a group and its part name together, else either alone; a name of somebody's own otherwise."""
    whole = f"{group} {part}".strip() if group != part else part
    field = columns.field_of(whole) or columns.field_of(part) or (None if part else columns.field_of(group))
    return field or whole.lower()
