"""An edition: what the records of the next version are, and how they came about. It is made in etl/making.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from etl.apart import KeptApart
from etl.changes import Changes
from etl.corrections import Outcome
from etl.duplicates import Suspicion
from etl.merges import Merged
from etl.named import Named
from etl.people import Recognised
from etl.problems import Problem, place
from etl.records import Meeting
from etl.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that was refused: as it was received, or the line itself where it is no row, with all its problems."""

    source: str
    received: Mapping[str, object] | str
    problems: tuple[Problem, ...]
    theirs: Mapping[str, Sequence[str]] | None = None  # of a foreign table: our field → its columns there


@dataclass(slots=True)
class Tally:
    """What became of the rows of one file: read = added + replaced + unchanged + refused. Removed are no rows of it."""

    file: str
    sha256: str
    read: int = 0
    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    refused: int = 0
    removed: int = 0
    not_read: int | None = 0  # lines after the place where the file breaks off, in no other count; None: nobody knows


@dataclass(slots=True)
class Edition:
    """The next version: what its records are, how they came about, and every problem on the way."""

    shelf: Shelf  # the records and meetings themselves
    named: Named  # countries and organisations that they name
    shown: int = 0  # meetings
    tallies: list[Tally] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)  # in the order of the files; an identical copy is left out
    unread: int = 0  # lines that were no row: counted among read and refused
    not_read: list[tuple[str, int | None]] = field(default_factory=list)  # from which place on, how many lines; None: unknown
    unreadable: int = 0  # published before, not readable under the present vocabulary: kept, not shown
    changes: Changes = field(default_factory=Changes)
    corrections: list[Outcome] = field(default_factory=list)
    merges: list[Merged] = field(default_factory=list)
    people: list[Recognised] = field(default_factory=list)  # what became of each line of people.csv
    suspicions: list[Suspicion] = field(default_factory=list)  # meetings that may be one
    suspects: dict[str, Meeting] = field(default_factory=dict)  # those meetings, by id
    apart: list[KeptApart] = field(default_factory=list)  # pairs of them that a person said are two

    def sort(self) -> None:
        """Puts changes in the order of the ids, problems and refused rows in that of the files."""
        self.changes.sort()
        self.problems.sort(key=lambda problem: place(problem.source))
        self.refused.sort(key=lambda refusal: place(refusal.source))

    def total(self, what: str) -> int:
        """The sum over all files of read, added, replaced, unchanged, refused or removed."""
        return sum(int(getattr(tally, what)) for tally in self.tallies)
