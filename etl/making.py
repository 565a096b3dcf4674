"""What a load makes of the records that came in and those published before. No input or output but the rows it is given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from etl.apart import kept_apart
from etl.changes import Changed, field_changes
from etl.checks import Firsts, Received
from etl.corrections import corrected, outcomes
from etl.duplicates import line_up, suspected
from etl.edition import Edition, Refusal, Tally
from etl.fields import Memory
from etl.lineup import Lineup
from etl.merges import merge_all
from etl.named import Named
from etl.people import mentioned, recognised
from etl.problems import Problem, place, within
from etl.read import RecordFile
from etl.records import Meeting, parse_meeting
from etl.reference import Reference
from etl.said import same_record
from etl.shelf import Shelf, Stock, Stored

TAKEN_AT_ONCE = 2_000  # rows; the old words of those that changed are fetched together


@dataclass(slots=True)
class Reader:
    """Reads rows under the present vocabulary, with what data/corrections.csv says of them."""

    reference: Reference
    today: date
    memory: Memory = field(default_factory=Memory)

    def read(self, record: Received | Stored) -> Meeting | list[Problem]:
        """The meeting of a record, or all that keeps it from being one."""
        raw = corrected(record.raw, self.reference.corrections)
        known = self.reference
        return parse_meeting(raw, record.source, known.vocabulary, known.institute, self.today, self.memory)


def edition(
    files: Sequence[RecordFile],
    stock: Stock,
    reference: Reference,
    today: date,
    remove_missing: bool = False,
    shelf: Shelf | None = None,
) -> Edition:
    """The next edition: what came in replaces the record of the same id, the rest of what was published stays.

    A row that is refused leaves the published record of its id as it was. Every record, the stored ones too, is
    read under the present vocabulary; a stored one that no longer can be is reported and kept for a better day.
    Rows are taken one by one, and given on to the shelf: an edition need not fit into memory.

    Args:
        files: What came in.
        stock: The records published before.
        reference: What records are read against; its corrections and merges too.
        today: The institute's date.
        remove_missing: Take away the records of a file that its rows no longer name. Of a file with unreadable lines
            none is taken away: they may be in those lines.
        shelf: Where its records and meetings go; without one they are kept in memory.
    """
    made = Edition(shelf or Shelf(), Named(today))
    making = _Making(made, stock, Reader(reference, today), {*_merged(reference)})
    for file in files:
        making.take_in(file)
    making.sort_out_gone(remove_missing)
    making.read_again()
    made.changes.sort()
    known = made.shelf.stored(reference.corrections)
    made.corrections = outcomes({name: record.raw for name, record in known.items()}, reference.corrections)
    making.aside, made.merges = merge_all(making.aside, reference.merges)
    for meeting in making.aside.values():
        making.show(meeting)
    made.people = recognised(making.mentions, reference.people)
    shown = set(making.lineup.ids) if reference.apart else ()
    made.suspicions, made.apart = kept_apart(suspected(making.lineup, making.again), reference.apart, shown)
    made.suspects = making.again({known for pair in made.suspicions for known in (pair.meeting_id, pair.other_id)})
    made.problems.sort(key=lambda problem: place(problem.source))
    made.refused.sort(key=lambda refusal: place(refusal.source))
    return made


def _merged(reference: Reference) -> Iterator[str]:
    return (meeting_id for merge in reference.merges for meeting_id in (merge.kept_id, merge.merged_id))


@dataclass(slots=True)
class _Making:
    """An edition in the making."""

    made: Edition
    stock: Stock
    reader: Reader
    merging: set[str]  # the ids that data/merges.csv names: these meetings wait until all are read
    aside: dict[str, Meeting] = field(default_factory=dict)
    lineup: Lineup = field(default_factory=Lineup)
    firsts: Firsts = field(default_factory=Firsts)
    refused: set[str] = field(default_factory=set)  # ids of first rows that were refused
    told: set[str] = field(default_factory=set)  # and their fingerprints
    mentions: Counter[str] = field(default_factory=Counter)  # of each line of data/people.csv
    read: list[str] = field(default_factory=list)  # the files that had rows
    sure: dict[str, Tally] = field(default_factory=dict)  # the files that could be read whole

    def take_in(self, file: RecordFile) -> None:
        """All rows of a file, and what is wrong with it."""
        tally = Tally(file.name, "")
        self.made.tallies.append(tally)
        nameless = False
        rows = file.each()
        while some := list(islice(rows, TAKEN_AT_ONCE)):
            nameless = nameless or any(not str(row.get("meeting_id") or "").strip() for _, row in some)
            self._take_some([Received(*row) for row in some], tally, file)
        if tally.read:
            self.read.append(file.name)
        if file.problems or nameless:  # a cut-off download, a row without an id: it may hold more than it tells
            self.made.changes.doubtful.append(file.name)
        else:
            self.sure[file.name] = tally
        tally.sha256 = file.sha256
        self._count_unreadable(file, tally)

    def _take_some(self, rows: Sequence[Received], tally: Tally, file: RecordFile) -> None:
        later = [self.firsts.later(row) for row in rows]
        changed = [row for row, told in zip(rows, later, strict=True) if told is False and self._differs(row)]
        before = dict(self.stock.fetch([row.meeting_id for row in changed]))
        for row in changed:
            _keep_what_says_the_same(row, before[row.meeting_id])
        for row, told in zip(rows, later, strict=True):
            self._take(row, told, tally, file, before)

    def _differs(self, row: Received) -> bool:
        """Whether a record of its id was published that is written in another way."""
        return self.stock.fingerprints.get(row.meeting_id, row.fingerprint) != row.fingerprint

    def _take(
        self, row: Received, later: Problem | bool, tally: Tally, file: RecordFile, before: Mapping[str, Stored]
    ) -> None:
        tally.read += 1
        if later is False:
            meeting = self.reader.read(row)
            if isinstance(meeting, Meeting):
                self._accept(row, meeting, tally, before)
            else:
                self._refuse(row, meeting, tally, file)
                self.refused.add(row.meeting_id)
                self.told.add(row.fingerprint)
        elif later is True:  # an identical copy shares the fate of the first row of its id
            tally.unchanged += row.meeting_id not in self.refused
            tally.refused += row.meeting_id in self.refused
        else:
            self._refuse(row, [later], tally, file)

    def _accept(self, row: Received, meeting: Meeting, tally: Tally, before: Mapping[str, Stored]) -> None:
        self.made.shelf.put(row.meeting_id, Stored(row.source, row.raw, row.fingerprint))
        self.show_or_wait(meeting)
        if row.meeting_id not in self.stock.fingerprints:
            tally.added += 1
            self.made.changes.added[row.meeting_id] = row.source
        elif not self._differs(row):
            tally.unchanged += 1
            self.made.changes.unchanged.append(row.meeting_id)
        else:
            tally.replaced += 1
            fields = field_changes(before[row.meeting_id].raw, row.raw)
            self.made.changes.changed.append(Changed(row.meeting_id, row.source, fields))

    def show_or_wait(self, meeting: Meeting) -> None:
        """Shows a meeting, unless it is to be merged."""
        if meeting.meeting_id in self.merging:
            self.aside[meeting.meeting_id] = meeting
        else:
            self.show(meeting)

    def show(self, meeting: Meeting) -> None:
        """Makes a meeting part of the edition."""
        self.made.shown += 1
        self.made.shelf.show(meeting)
        self.made.named.add(meeting)
        self.mentions.update(mentioned(meeting, self.reader.reference.people))
        line_up(self.lineup, meeting)

    def again(self, ids: Collection[str]) -> dict[str, Meeting]:
        """Meetings of the edition, read once more: only their records are kept."""
        read = {known: self.reader.read(record) for known, record in self.made.shelf.stored(ids).items()}
        return {known: meeting for known, meeting in read.items() if isinstance(meeting, Meeting)} | {
            known: self.aside[known] for known in ids if known in self.aside
        }

    def _refuse(self, row: Received, problems: list[Problem], tally: Tally, file: RecordFile) -> None:
        """Refuses a row. One of a foreign table is given back as it stands there, not as its mapping made it."""
        tally.refused += 1
        self.made.problems.extend(problems)
        theirs = file.named if row.source in file.theirs else None
        received: Mapping[str, object] = file.theirs.get(row.source, row.raw)
        self.made.refused.append(Refusal(row.source, received, tuple(problems), theirs))

    def _count_unreadable(self, file: RecordFile, tally: Tally) -> None:
        """The lines that were no row."""
        self.made.problems.extend(file.problems)
        self.made.unread += file.unreadable_rows
        self.made.not_read += [(problem.source, problem.unread) for problem in file.problems if problem.unread != 0]
        tally.read += file.unreadable_rows
        tally.refused += file.unreadable_rows
        for problem in file.problems:
            if problem.received is not None:
                self.made.refused.append(Refusal(problem.source, problem.received, (problem,), file.named or None))

    def sort_out_gone(self, remove_missing: bool) -> None:
        """Tells which published records their files no longer have, and which of them go."""
        missing = self.stock.fingerprints.keys() - self.firsts.keys()
        for meeting_id, source in sorted(self.stock.sources(missing, self.read).items()):
            tally = next((self.sure[name] for name in self.sure if within(source, name)), None)
            if remove_missing and tally:
                tally.removed += 1
                self.made.changes.removed[meeting_id] = source
            else:
                self.made.changes.gone[meeting_id] = source

    def read_again(self) -> None:
        """Reads the stored records that this load did not replace; what it refused word for word is told already."""
        waiting = (known for known in self.stock.fingerprints if known not in self.firsts or known in self.refused)
        for meeting_id, record in self.stock.fetch([known for known in waiting if known not in self.made.changes.removed]):
            self.made.shelf.put(meeting_id, record)
            meeting = self.reader.read(record)
            if isinstance(meeting, Meeting):
                self.show_or_wait(meeting)
                continue
            self.made.unreadable += 1
            if record.fingerprint not in self.told:
                self.made.problems.extend(replace(problem, reread=True) for problem in meeting)


def _keep_what_says_the_same(row: Received, before: Stored) -> None:
    """A published record that comes in again in other words of form, a list as a cell, stays as it was received."""
    if same_record(before.raw, row.raw):
        row.raw, row.fingerprint = before.raw, before.fingerprint
