"""The rows that came in, file by file: each is accepted, refused or a copy, and counted once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from etl.changes import Changed, field_changes
from etl.checks import Firsts, Received
from etl.edition import Edition, Refusal, Tally
from etl.gathering import Gathering
from etl.problems import Problem
from etl.read import RecordFile
from etl.reader import Reader
from etl.records import Meeting
from etl.said import same_record
from etl.shelf import Stock, Stored

TAKEN_AT_ONCE = 2_000  # rows; the old words of those that changed are fetched together


@dataclass(slots=True)
class Intake:
    """All files of a load, and what their rows said so far."""

    made: Edition
    stock: Stock
    reader: Reader
    gathering: Gathering
    firsts: Firsts = field(default_factory=Firsts)
    refused: set[str] = field(default_factory=set)  # ids of first rows that were refused
    told: set[str] = field(default_factory=set)  # and their fingerprints
    read: list[str] = field(default_factory=list)  # the files that had rows
    sure: dict[str, Tally] = field(default_factory=dict)  # the files that could be read whole

    def take(self, file: RecordFile) -> None:
        """All rows of a file, and what is wrong with it."""
        tally = Tally(file.name, "")
        self.made.tallies.append(tally)
        one = _FileIntake(self, file, tally)
        whole = one.rows()
        if tally.read:
            self.read.append(file.name)
        if whole:
            self.sure[file.name] = tally
        else:
            self.made.changes.doubtful.append(file.name)
        one.not_rows()

    def differs(self, row: Received) -> bool:
        """Whether a record of its id was published that is written in another way."""
        return self.stock.fingerprints.get(row.meeting_id, row.fingerprint) != row.fingerprint


@dataclass(slots=True)
class _FileIntake:
    """One file of a load."""

    load: Intake
    file: RecordFile
    tally: Tally

    def rows(self) -> bool:
        """Takes its rows; answers whether it told all: a cut-off download, a row without an id may hold more."""
        nameless = False
        rows = self.file.each()
        while some := [Received(*row) for row in islice(rows, TAKEN_AT_ONCE)]:
            nameless = nameless or not all(row.meeting_id for row in some)
            self._take_some(some)
        self.tally.sha256 = self.file.sha256
        return not (self.file.problems or nameless)

    def _take_some(self, rows: Sequence[Received]) -> None:
        load = self.load
        later = [load.firsts.later(row) for row in rows]
        changed = [row for row, told in zip(rows, later, strict=True) if told is False and load.differs(row)]
        before = dict(load.stock.fetch([row.meeting_id for row in changed]))
        for row in changed:
            _keep_what_says_the_same(row, before[row.meeting_id])
        self.tally.read += len(rows)
        for row, told in zip(rows, later, strict=True):
            if told is False:
                self._take_first(row, before)
            else:
                self._take_later(row, told)

    def _take_first(self, row: Received, before: Mapping[str, Stored]) -> None:
        meeting = self.load.reader.read(row)
        if isinstance(meeting, Meeting):
            self._accept(row, meeting, before)
        else:
            self._refuse(row, meeting)
            self.load.refused.add(row.meeting_id)
            self.load.told.add(row.fingerprint)

    def _take_later(self, row: Received, told: Problem | bool) -> None:
        """A row of an id that was there already: an identical copy shares the fate of the first."""
        if isinstance(told, Problem):
            self._refuse(row, [told])
        else:
            self.tally.unchanged += row.meeting_id not in self.load.refused
            self.tally.refused += row.meeting_id in self.load.refused

    def _accept(self, row: Received, meeting: Meeting, before: Mapping[str, Stored]) -> None:
        made = self.load.made
        made.shelf.put(row.meeting_id, Stored(row.source, row.raw, row.fingerprint))
        self.load.gathering.add(meeting)
        if row.meeting_id not in self.load.stock.fingerprints:
            self.tally.added += 1
            made.changes.added[row.meeting_id] = row.source
        elif not self.load.differs(row):
            self.tally.unchanged += 1
            made.changes.unchanged.append(row.meeting_id)
        else:
            self.tally.replaced += 1
            fields = field_changes(before[row.meeting_id].raw, row.raw)
            made.changes.changed.append(Changed(row.meeting_id, row.source, fields))

    def _refuse(self, row: Received, problems: list[Problem]) -> None:
        """Refuses a row. One of a foreign table is given back as it stands there, not as its mapping made it."""
        self.tally.refused += 1
        self.load.made.problems.extend(problems)
        theirs = self.file.named if row.source in self.file.theirs else None
        received: Mapping[str, object] = self.file.theirs.get(row.source, row.raw)
        self.load.made.refused.append(Refusal(row.source, received, tuple(problems), theirs))

    def not_rows(self) -> None:
        """The lines that were no row, and those that nobody looked at."""
        made, file = self.load.made, self.file
        made.problems.extend(file.problems)
        made.unread += file.unreadable_rows
        unread = [(problem.source, problem.unread) for problem in file.problems if problem.unread != 0]
        made.not_read += unread
        self.tally.not_read = _sum(lines for _, lines in unread)
        self.tally.read += file.unreadable_rows
        self.tally.refused += file.unreadable_rows
        for problem in file.problems:
            if problem.received is not None:
                made.refused.append(Refusal(problem.source, problem.received, (problem,), file.named or None))


def _sum(lines: Iterable[int | None]) -> int | None:
    """How many lines these are; None where nobody knows of some."""
    known = list(lines)
    return None if None in known else sum(filter(None, known))


def _keep_what_says_the_same(row: Received, before: Stored) -> None:
    """A published record that comes in again in other words of form, a list as a cell, stays as it was received."""
    if same_record(before.raw, row.raw):
        row.raw, row.fingerprint = before.raw, before.fingerprint
