"""People or organisations as a table that can be ordered by its columns: its lines, and what their columns say."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pandas as pd

from dashboard.charts import listing
from dashboard.charts.listing import Cell, Link, words_of
from dashboard.charts.record_words import Record, alphabetical, day, text, whole_number
from dashboard.charts.rows_once import records_once
from dashboard.filters import SWITCHES
from dashboard.reader import Figure, Reader

MOST_DRAWN = 300  # lines on the page at most; of so many that they are not even listed whole, the first sixty
MOST_DRAWN_OF_CUT = 60


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name (also in the address, where the table can be ordered by it), its head, its share of the width."""

    name: str
    head: str
    width: int


@dataclass(frozen=True, slots=True)
class Line:
    """One person or organisation: its cells by column (several are listed)."""

    cells: Mapping[str, Cell | Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Directory:
    """The table: its switch in the address (filters.SWITCHES), its columns, the name's first, and its first lines.

    Args:
        lines: In the order asked for, as many as the page shows.
        listed: How many the files have.
        every: How many there are in all.
    """

    switch: str
    columns: Sequence[Column]
    lines: Sequence[Line]
    listed: int
    every: int

    @property
    def orders(self) -> Sequence[str]:
        """The columns it can be ordered by."""
        return SWITCHES[self.switch]


Key = Callable[[str, Record, Reader], Any]
Lines = Callable[[Record, Reader], Line]
_alphabetical = lru_cache(20_000)(alphabetical)  # a table is ordered by some hundred names, mostly those of the view before


def arranged(
    switch: str, columns: Sequence[Column], rows: pd.DataFrame, key: Key, line: Lines, reader: Reader
) -> Directory:
    """The table of some rows; words are made for the lines that are shown alone.

    Args:
        key: What a row is ordered by, of a column; equal ones are ordered by the number of meetings, then by name.
    """
    every, order = told(rows, "every"), reader.asked.switch(switch)

    def place(record: Record) -> tuple[Any, ...]:
        return tuple(key(column, record, reader) for column in dict.fromkeys((order, "meetings", "name")))

    most = MOST_DRAWN if every <= len(rows) else MOST_DRAWN_OF_CUT
    shown = sorted(records_once(rows, reader), key=place)[:most]
    return Directory(switch, columns, [line(record, reader) for record in shown], len(rows), every)


def key_of(column: str, name: str, record: Record, reader: Reader) -> Any:
    """What a line is ordered by: its name, a count, the most first, or the latest contact, nobody's last."""
    if column == "name":
        return _alphabetical(name, reader.language)
    if column != "last":
        return -int(record[column])
    since = since_days(record)
    return float("inf") if since is None else since


def since_days(record: Record) -> int | None:
    """Days since the last contact; None where nobody knows."""
    return whole_number(record["days_since"])


def lexical(words: str, reader: Reader) -> tuple[bool, str]:
    """The key of a text; where there is none it comes last."""
    return not words, _alphabetical(words, reader.language)


def last(record: Record, reader: Reader) -> Cell:
    opened, days = text(record["last_meeting"]), last_words(record, reader)
    return Link(days, reader.opening(opened)) if opened else days


def last_words(record: Record, reader: Reader) -> str:
    """The same in words alone."""
    first, until = day(record["last_first_day"]), day(record["last_last_day"])
    return reader.meeting_days(first, until, text(record["last_precision"]) or "unknown")


def since(record: Record, reader: Reader) -> str:
    days = since_days(record)
    return "" if days is None else reader.number(days)


def days(found: Sequence[Record]) -> Any:
    """Days since the last contact as whole numbers, empty where nobody knows."""
    return pd.array([since_days(record) for record in found], dtype="Int64")


def told(rows: pd.DataFrame, column: str) -> int:
    """A number that is the same on every row; 0 without rows."""
    return int(rows[column].array[0]) if len(rows) else 0


def counted(counts: Mapping[str, int], reader: Reader) -> list[str]:
    """What a caption counts, a sentence for each message; nothing of what there is none of."""
    return [reader.say(message, count=count) for message, count in counts.items() if count]


def cut(rows: pd.DataFrame, reader: Reader) -> list[str]:
    """That not all are listed, where that is so."""
    every = told(rows, "every")
    return [reader.say("directory-cut", most=len(rows), count=every)] if every > len(rows) else []


def as_of(reader: Reader) -> str:
    """To which day the last contact is told."""
    return reader.say("directory-as-of", day=reader.day(reader.plan.as_of))


def capital(words: str) -> str:
    """A role begins with a capital, however it is written."""
    return words[:1].upper() + words[1:]


def cells_of(line: Line, column: Column) -> list[Cell]:
    cell = line.cells[column.name]
    return [cell] if isinstance(cell, str | int | Link) else list(cell)


def _words(line: Line, column: Column, reader: Reader) -> str:
    return reader.words.listed([words for cell in cells_of(line, column) if (words := words_of(cell, reader))])


def figure(directory: Directory, reader: Reader) -> Figure:
    """The first lines as a table to print."""
    lines = [[_words(line, column, reader) for column in directory.columns] for line in directory.lines]
    heads, widths = [column.head for column in directory.columns], [column.width for column in directory.columns]
    return listing.figure(heads, lines, widths, reader, directory.every)
