"""What a load makes of the records that came in and those published before. No input or output."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from etl.apart import KeptApart, kept_apart
from etl.changes import Changed, Changes, doubtful, field_changes, gone_from
from etl.checks import Received, Sorted, sorted_by_id
from etl.corrections import Outcome, corrected, outcomes
from etl.duplicates import Suspicion, suspected
from etl.merges import Merged, merge_all
from etl.people import Recognised, recognised
from etl.problems import Problem, place, within
from etl.read import RecordFile
from etl.records import Meeting, parse_meeting
from etl.reference import Reference
from etl.said import same_record


@dataclass(frozen=True, slots=True)
class Stored:
    """A record as received, as a published version keeps it."""

    source: str
    raw: Mapping[str, object]
    fingerprint: str


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


@dataclass(slots=True)
class Edition:
    """The records of the next version, how they came about, and every problem on the way."""

    meetings: dict[str, Meeting] = field(default_factory=dict)  # by id, as the records are
    records: dict[str, Stored] = field(default_factory=dict)
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
    apart: list[KeptApart] = field(default_factory=list)  # pairs of them that a person said are two

    def total(self, what: str) -> int:
        """The sum over all files of read, added, replaced, unchanged, refused or removed."""
        return sum(int(getattr(tally, what)) for tally in self.tallies)


Parse = Callable[[Received | Stored], Meeting | list[Problem]]


def edition(
    files: Sequence[RecordFile],
    stored: Mapping[str, Stored],
    reference: Reference,
    today: date,
    remove_missing: bool = False,
) -> Edition:
    """The next edition: what came in replaces the record of the same id, the rest of what was published stays.

    A row that is refused leaves the published record of its id as it was. Every record, the stored ones too, is
    read under the present vocabulary; a stored one that no longer can be is reported and kept for a better day.

    Args:
        files: What came in.
        stored: The records published before.
        reference: What records are read against; its corrections and merges too.
        today: The institute's date.
        remove_missing: Take away the records of a file that its rows no longer name. Of a file with unreadable lines
            none is taken away: they may be in those lines.
    """

    def parse(record: Received | Stored) -> Meeting | list[Problem]:
        raw = corrected(record.raw, reference.corrections)
        return parse_meeting(raw, record.source, reference.vocabulary, reference.institute, today)

    made = Edition(
        tallies=[Tally(file.name, file.sha256, file.unreadable_rows, refused=file.unreadable_rows) for file in files],
        problems=[problem for file in files for problem in file.problems],
        refused=[
            Refusal(p.source, p.received, (p,), file.named or None)
            for file in files
            for p in file.problems
            if p.received is not None
        ],
        unread=sum(file.unreadable_rows for file in files),
        not_read=[(problem.source, problem.unread) for file in files for problem in file.problems if problem.unread != 0],
    )
    rows = sorted_by_id(Received(at, *row) for at, file in enumerate(files) for row in file.rows)
    _keep_what_says_the_same(rows.first, stored)
    told = _take_in(made, rows.first, stored, parse)
    _count_second_rows(made, rows)
    _sort_out_gone(made, files, rows, stored, remove_missing)
    _read_again(made, stored, told, parse)
    made.records = dict(sorted(made.records.items()))
    _note_changes(made, stored)
    named = (meeting_id for meeting_id in reference.corrections if meeting_id in made.records)
    made.corrections = outcomes({known: made.records[known].raw for known in named}, reference.corrections)
    made.meetings, made.merges = merge_all(dict(sorted(made.meetings.items())), reference.merges)
    made.people = recognised(made.meetings.values(), reference.people)
    made.suspicions, made.apart = kept_apart(suspected(made.meetings), reference.apart, made.meetings)
    made.problems.sort(key=lambda problem: place(problem.source))
    made.refused = [_as_received(refusal, files) for refusal in made.refused]
    made.refused.sort(key=lambda refusal: place(refusal.source))
    return made


def _as_received(refusal: Refusal, files: Sequence[RecordFile]) -> Refusal:
    """A row of a foreign table as it stands there, not as its mapping made it."""
    file = next((file for file in files if refusal.source in file.theirs), None)
    return replace(refusal, received=file.theirs[refusal.source], theirs=file.named) if file else refusal


def _keep_what_says_the_same(rows: Iterable[Received], stored: Mapping[str, Stored]) -> None:
    """A published record that comes in again in other words of form, a list as a cell, stays as it was received."""
    for row in rows:
        before = stored.get(row.meeting_id)
        if before and before.fingerprint != row.fingerprint and same_record(before.raw, row.raw):
            row.raw, row.fingerprint = before.raw, before.fingerprint


def _take_in(made: Edition, rows: Iterable[Received], stored: Mapping[str, Stored], parse: Parse) -> set[str]:
    """Adds the meetings that came in; answers the fingerprints of the rows that were refused."""
    told = set()
    for row in rows:
        tally, meeting = made.tallies[row.file], parse(row)
        tally.read += 1
        if isinstance(meeting, Meeting):
            _count(tally, stored.get(row.meeting_id), row)
            made.meetings[row.meeting_id] = meeting
            made.records[row.meeting_id] = Stored(row.source, row.raw, row.fingerprint)
        else:
            tally.refused += 1
            made.problems.extend(meeting)
            made.refused.append(Refusal(row.source, row.raw, tuple(meeting)))
            told.add(row.fingerprint)
    return told


def _count(tally: Tally, before: Stored | None, row: Received) -> None:
    tally.added += before is None
    tally.replaced += before is not None and before.fingerprint != row.fingerprint
    tally.unchanged += before is not None and before.fingerprint == row.fingerprint


def _count_second_rows(made: Edition, rows: Sorted) -> None:
    """An identical copy shares the fate of the first row of its id; one that contradicts it is refused."""
    for copy in rows.copies:
        tally = made.tallies[copy.file]
        tally.read += 1
        tally.unchanged += copy.meeting_id in made.meetings
        tally.refused += copy.meeting_id not in made.meetings
    for row, problem in rows.refused:
        made.tallies[row.file].read += 1
        made.tallies[row.file].refused += 1
        made.problems.append(problem)
        made.refused.append(Refusal(row.source, row.raw, (problem,)))


def _sort_out_gone(
    made: Edition, files: Sequence[RecordFile], rows: Sorted, stored: Mapping[str, Stored], remove_missing: bool
) -> None:
    """Tells which published records their files no longer have, and which of them go."""
    seen = {row.meeting_id for row in (*rows.first, *rows.copies, *(row for row, _ in rows.refused))}
    gone = gone_from(files, seen, {meeting_id: record.source for meeting_id, record in stored.items()})
    made.changes.doubtful = [file.name for file in files if doubtful(file)]
    sure = {file.name: tally for file, tally in zip(files, made.tallies, strict=True) if not doubtful(file)}
    for meeting_id in gone:
        tally = next((sure[name] for name in sure if within(stored[meeting_id].source, name)), None)
        if remove_missing and tally:
            tally.removed += 1
            made.changes.removed.append(meeting_id)
        else:
            made.changes.gone.append(meeting_id)


def _note_changes(made: Edition, stored: Mapping[str, Stored]) -> None:
    """What became of each record that came in and was accepted."""
    for meeting_id, record in made.records.items():
        before = stored.get(meeting_id)
        if before is None:
            made.changes.added.append(meeting_id)
        elif before.fingerprint != record.fingerprint:
            fields = field_changes(before.raw, record.raw)
            made.changes.changed.append(Changed(meeting_id, record.source, fields))
        elif before is not record:
            made.changes.unchanged.append(meeting_id)


def _read_again(made: Edition, stored: Mapping[str, Stored], told: set[str], parse: Parse) -> None:
    """Reads the stored records that this load did not replace; what it refused word for word is told already."""
    removed = set(made.changes.removed)
    for meeting_id, record in stored.items():
        if meeting_id in made.records or meeting_id in removed:
            continue
        made.records[meeting_id] = record
        meeting = parse(record)
        if isinstance(meeting, Meeting):
            made.meetings[meeting_id] = meeting
            continue
        made.unreadable += 1
        if record.fingerprint not in told:
            made.problems.extend(replace(problem, reread=True) for problem in meeting)
