"""A file of records as read: rows with their places, what could not be read, what was passed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from etl.limits import MOST_ROWS, MOST_UNREADABLE
from etl.problems import Fault, Problem, bad_file

Row = dict[str, object]
Rows = Iterator[tuple[str, Row] | Problem]


@dataclass(slots=True)
class RecordFile:
    """One file as read: its rows with their places, and the problems of the file and of lines that are no row."""

    name: str
    sha256: str = ""
    rows: list[tuple[str, Row]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    theirs: dict[str, Row] = field(default_factory=dict)  # by place, the rows of a foreign table as they are there
    named: Mapping[str, Sequence[str]] = field(default_factory=dict)  # our field → its columns there
    notes: list[str] = field(default_factory=list)  # what was passed over, and rightly: no problem

    @property
    def unreadable_rows(self) -> int:
        """Lines that were there but could not be read as a row."""
        return sum(problem.kind == "unreadable-row" for problem in self.problems)

    def take(self, rows: Iterable[tuple[str, Row] | Problem]) -> None:
        """Keeps rows and problems as they come.

        Raises:
            Fault: Beyond what a file may hold; what came first is kept.
        """
        unreadable = 0
        for entry in rows:
            if not isinstance(entry, Problem):
                self.rows.append(entry)
                if len(self.rows) > MOST_ROWS:
                    self.rows.pop()
                    message = f"it has more than {MOST_ROWS:,} rows; nothing from here on was read."
                    raise Fault([bad_file(entry[0], message, "Divide it into several files.", None)])
                continue
            self.problems.append(entry)
            unreadable += 1
            if unreadable > MOST_UNREADABLE:
                message = f"more than {MOST_UNREADABLE:,} of its rows cannot be read; the rest was not tried."
                raise Fault([bad_file(entry.source, message, "Check that it is a table of records.", None)])
