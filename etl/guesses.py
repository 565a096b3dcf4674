"""What each column of a table seems to hold: by its name, then by its cells. Pure; a guess is a proposal, never a reading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from etl.cell_lists import split_list
from etl.column_hints import hinted
from etl.columns import LISTS
from etl.dates import written_span
from etl.foreign import cell_text
from etl.people_titles import titled_people
from etl.plain_table import PlainTable
from etl.vocabulary import Vocabulary
from etl.written_dates import read_date

LOOKED_AT = 2_000  # rows
MOST = 0.8  # of the filled cells must be what a column is taken for
SHOWN = 3
FORMATS = (
    *("%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%Y/%m/%d", "%d-%m-%Y", "%m-%d-%Y", "%Y.%m.%d", "%Y%m%d", "%d.%m.%y"),
    *("%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%d %B %Y", "%B %d, %Y", "%d %b %Y"),
)
DATES = ("date_start", "date_end")
SUBJECTS = {"countries": "country", "venue_country": "country", "kind": "kind", "level": "level", "topics": "topic",
            "formats": "format"}  # fmt: skip
BY_CELLS = {
    "source_url": "its cells are addresses",
    "countries": "its cells are countries",
    "counterparts": "its cells have titles of people",
    "meeting_id": "different in every row",
}
_URL = re.compile(r"https?://\S+")
_ID = re.compile(r"[\w./#:-]{1,40}")


@dataclass(frozen=True, slots=True)
class Guess:
    """What one column seems to be."""

    column: str
    field: str  # ours; "" where nothing is known of it
    sure: bool
    why: str
    examples: tuple[str, ...]
    dates: tuple[str, ...] = ()  # of a date column: the formats that read all of it, where it needs one

    def words(self, table: PlainTable) -> Counter[str]:
        """Its different entries, counted."""
        cells = (cell_text(row.get(self.column)) for _, row in table.rows)
        return Counter(entry for cell in cells for entry in (split_list(cell) if self.field in LISTS else [cell]) if entry)


def guesses(table: PlainTable, vocabulary: Vocabulary) -> list[Guess]:
    """One guess a column, in the table's order; of two columns for one field the first sure one stands."""
    made: list[Guess] = []
    for column in (name for name in table.header if name):
        cells = [text for _, row in table.rows[:LOOKED_AT] if (text := cell_text(row.get(column)))]
        guess = _guess(column, cells, len(table.rows[:LOOKED_AT]), vocabulary)
        taken = {earlier.field for earlier in made if earlier.sure}
        if guess.sure and guess.field == "date_start" and "date_start" in taken:
            guess = _replaced(guess, "date_end", _not_before(table, made, column))
        if guess.sure and guess.field in taken:
            guess = _replaced(guess, guess.field, sure=False)
        made.append(guess)
    return made


def telling_columns(table: PlainTable) -> list[str]:
    """The fewest first columns that together are different in every row; all of them where none are."""
    named = [name for name in table.header if name]
    for count in range(1, len(named) + 1):
        told = {tuple(cell_text(row.get(name)) for name in named[:count]) for _, row in table.rows}
        if len(told) == len(table.rows) and all(any(cells) for cells in told):
            return named[:count]
    return named


def _replaced(guess: Guess, field_: str, sure: bool) -> Guess:
    return Guess(guess.column, field_, sure, guess.why, guess.examples, guess.dates)


def _not_before(table: PlainTable, made: Sequence[Guess], column: str) -> bool:
    """Whether a second column of dates is never before the first."""
    start = next(guess for guess in made if guess.field == "date_start" and guess.sure)
    rows = [(first_day(cell_text(row.get(start.column)), start.dates), first_day(cell_text(row.get(column)), start.dates))
            for _, row in table.rows[:LOOKED_AT]]  # fmt: skip
    both = [(first, last) for first, last in rows if first and last]
    return bool(both) and all(first <= last for first, last in both)


def first_day(cell: str, formats: Sequence[str]) -> str:
    """The first day of a cell as ISO has it; "" where it is none."""
    if formats:
        return _parsed(cell, formats[0])
    span = read_date(cell)
    return span[0].isoformat() if span else ""


def _guess(column: str, cells: Sequence[str], rows: int, vocabulary: Vocabulary) -> Guess:
    examples = tuple(dict.fromkeys(cells))[:SHOWN]
    named = hinted(column)
    dates = date_formats(cells)
    if not cells:
        return Guess(column, named, False, "empty", ())
    if named in DATES and dates is not None:
        return Guess(column, named, True, "by its name", examples, dates)
    if named and named not in DATES and _fits(named, cells, rows, vocabulary):
        return Guess(column, named, True, "by its name", examples)
    if dates is not None and not all(map(str.isdecimal, cells)):
        return Guess(column, "date_start", True, "its cells are dates", examples, dates)
    for field_, why in BY_CELLS.items():
        if _fits(field_, cells, rows, vocabulary):
            return Guess(column, field_, True, why, examples)
    return Guess(column, named, False, "not sure", examples)


def _fits(field_: str, cells: Sequence[str], rows: int, vocabulary: Vocabulary) -> bool:
    """Whether cells can be what the field holds: of words nobody else may choose, the vocabulary must know them all."""
    if field_ == "meeting_id":
        return len(set(cells)) == len(cells) == rows and all(map(_ID.fullmatch, cells))
    if field_ == "source_url":
        return all(map(_URL.fullmatch, cells))
    if field_ == "counterparts":
        return any(person.role for cell in cells for person in titled_people(cell, vocabulary.titles))
    if field_ not in SUBJECTS:
        return True
    words = [entry for cell in cells for entry in (split_list(cell) if field_ in LISTS else [cell])]
    known = sum(bool(vocabulary[SUBJECTS[field_]].understood(word)) for word in words)
    return known >= (MOST if SUBJECTS[field_] == "country" else 1) * len(words) > 0


def date_formats(cells: Sequence[str]) -> tuple[str, ...] | None:
    """The formats under which every cell is a day; () where all are understood as they are, None for no dates."""
    if all(map(written_span, cells)):
        return ()
    formats = tuple(form for form in FORMATS if all(_parsed(cell, form) for cell in cells))
    return formats or (() if all(map(read_date, cells)) else None)


def _parsed(cell: str, form: str) -> str:
    try:
        return datetime.strptime(cell, form).date().isoformat()
    except ValueError:
        return ""
