"""A file of records as read: rows with their places, what could not be read, what was passed over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from etl.limits import MOST_ROWS, MOST_UNREADABLE
from etl.problems import Fault, Problem, bad_file

Row = dict[str, object]
Rows = Iterator[tuple[str, Row] | Problem]


@dataclass(slots=True)
class RecordFile:
    """One file: its rows with their places, and the problems of the file and of lines that are no row.

    A file that is read as it is needed (`stream`) has no list of rows; each can be had once, and what is wrong with
    the file is known when the last was had.
    """

    name: str
    sha256: str = ""
    rows: list[tuple[str, Row]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    theirs: dict[str, Row] = field(default_factory=dict)  # by place, the rows of a foreign table as they are there
    named: Mapping[str, Sequence[str]] = field(default_factory=dict)  # our field → its columns there
    notes: list[str] = field(default_factory=list)  # what was passed over, and rightly: no problem
    stream: Iterator[tuple[str, Row]] | None = None
    declared: int | None = None  # how many rows the file says that it has
    share: Callable[[], float] = lambda: 0.0  # of the file that was read so far

    @property
    def unreadable_rows(self) -> int:
        """Lines that were there but could not be read as a row."""
        return sum(problem.kind == "unreadable-row" for problem in self.problems)

    def expected(self, rows: int) -> int | None:
        """How many rows it has, as it says or as far as it can be told after so many; None where it cannot."""
        share = self.share()
        return self.declared or (round(rows / share) if share else None)

    def each(self) -> Iterator[tuple[str, Row]]:
        """The rows, one at a time."""
        return iter(self.rows) if self.stream is None else self.stream

    def taken(self, rows: Iterable[tuple[str, Row] | Problem]) -> Iterator[tuple[str, Row]]:
        """Gives the rows on and keeps the problems. Raises Fault beyond what a file may hold."""
        good = unreadable = 0
        for entry in rows:
            if not isinstance(entry, Problem):
                good += 1
                if good > MOST_ROWS:
                    message = f"it has more than {MOST_ROWS:,} rows; nothing from here on was read."
                    raise Fault([bad_file(entry[0], message, "Divide it into several files.", None)])
                yield entry
                continue
            self.problems.append(entry)
            unreadable += 1
            if unreadable > MOST_UNREADABLE:
                message = f"more than {MOST_UNREADABLE:,} of its rows cannot be read; the rest was not tried."
                raise Fault([bad_file(entry.source, message, "Check that it is a table of records.", None)])

    def take(self, rows: Iterable[tuple[str, Row] | Problem]) -> None:
        """Keeps rows and problems as they come; what came before a Fault is kept."""
        for entry in self.taken(rows):
            self.rows.append(entry)
