"""The kinds of problem, worded: where, what, remedy."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

BEYOND = ""  # among the cells of a row as received: those for which the header has no name
SHOWN = 80  # characters of a wrong value that a message repeats


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of one field of one row; `source` is "2025.csv:17", or the file where no line is to blame."""

    field: str  # the column, or "" where the whole row or file is meant
    kind: str
    message: str
    remedy: str
    source: str = ""
    meeting_id: str | None = None
    reread: bool = False  # of a record published before, which the present vocabulary cannot read
    # What stood there, where it could not be read as a row: the line, or its cells by column. Nothing is lost.
    received: str | Mapping[str, object] | None = dataclasses.field(default=None, compare=False, repr=False)
    # How many lines from its place on were not read; 0: all were; None: some were not, nobody knows how many.
    unread: int | None = dataclasses.field(default=0, compare=False)

    def __str__(self) -> str:
        place = f"{self.source} {self.field}".rstrip()
        return f"{place}: {self.message}\n    {self.remedy}"


class Fault(Exception):
    """Nothing can be loaded or published until this is mended: the vocabulary, the folder, the database."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def place(source: str) -> tuple[str, int]:
    """File and line of "2025.csv:17" or "2025.json#3", so that a clerk goes through a file once, downwards."""
    found = re.search(r"[:#]([0-9]+)$", source)
    return (source[: found.start()], int(found[1])) if found else (source, 0)


def within(source: str, file: str) -> bool:
    """Whether a place, "2025.csv:17" or "2025.csv", lies in a file; other files' names may begin with the same letters."""
    return source == file or (source.startswith(file) and source[len(file)] in ":#! ")


def shown(written: str) -> str:
    """The value as a message repeats it: quoted, on one line, cut after 80 characters."""
    line = " ".join(written.split())
    return f"'{line}'" if len(line) <= SHOWN else f"'{line[:SHOWN]}…'"


def unknown_word(
    field: str, subject: str, written: str, near: tuple[str, str] | None, table: bool = False
) -> Problem:
    """A word that no code, label or alias of the subject knows.

    Args:
        field: The field that holds it.
        subject: What it should be: country, topic, ….
        written: The word.
        near: A spelling like it and its code.
        table: Whether the record comes from a foreign table, whose mapping may translate the word.
    """
    hint = f" Did you mean {shown(near[0])} ({near[1]})?" if near else ""
    mapping = f" or translate it under [values.{field}] of the mapping," if table else ""
    return Problem(
        field,
        f"unknown-{subject}",
        f"{shown(written)} is not a known {subject}.{hint}",
        f"Correct the cell,{mapping} or add the spelling to data/vocabulary/{subject}_aliases.csv.",
    )


def no_longer(field: str, written: str, first: date, last: date, day: date, successors: Iterable[str]) -> Problem:
    """The name of a state of several successors, on a day on which it was not there."""
    message = f"{shown(written)} was a state from {first} to {last}, but the meeting was on {day}."
    return Problem(field, "unknown-country", message, f"Correct the date, or write which it was: {', '.join(successors)}.")


def missing(field: str, remedy: str) -> Problem:
    """A field that every record must fill is empty."""
    return Problem(field, "missing", "it is empty, and every record needs it.", remedy)


def wrong_form(field: str, expected: str) -> Problem:
    """A value of the wrong form: a list where one text is due, a number in a list of names."""
    return Problem(field, "wrong-form", f"it is not {expected}.", f"Write {expected}.")


def bad_date(field: str, message: str, remedy: str = "Write 2025-11-26, 26.11.2025, 2025-11 or 2025.") -> Problem:
    """A date that no calendar has, or that contradicts another."""
    return Problem(field, "date", message, remedy)


def duplicate(source: str, meeting_id: str, first: str) -> Problem:
    """A second, different record of one id in one load."""
    return Problem(
        "meeting_id",
        "duplicate",
        f"{shown(meeting_id)} stands already at {first}, and the two records differ.",
        "Give one of them another meeting_id, or take one out.",
        source,
        meeting_id,
    )


def bad_row(source: str, message: str, remedy: str, received: str | Mapping[str, object]) -> Problem:
    """A line that cannot be read as a row at all; `received` is what stands there."""
    return Problem("", "unreadable-row", message, remedy, source, received=received)


def held() -> Problem:
    """A row given back that was read, but that nobody has declared corrected."""
    remedy = "Correct the row, then empty the cell under ✋."
    return Problem("", "held", "it is marked as not corrected yet.", remedy)


def bad_file(source: str, message: str, remedy: str, unread: int | None = 0) -> Problem:
    """A file of which nothing can be read, or nothing from here on: `unread` says how many lines."""
    return Problem("", "unreadable-file", message, remedy, source, unread=unread)


def vocabulary_fault(source: str, field: str, message: str) -> Problem:
    """A contradiction in data/, which is ours to mend before anything is loaded."""
    return Problem(field, "vocabulary", message, "Correct this line, then load again.", source)
