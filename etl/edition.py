"""What a load makes of the records that came in and those published before. No input or output."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from etl.checks import Received, Sorted, sorted_by_id
from etl.problems import Problem
from etl.read import RecordFile
from etl.records import Meeting, parse_meeting
from etl.reference import Reference


@dataclass(frozen=True, slots=True)
class Stored:
    """A record as received, as a published version keeps it."""

    source: str
    raw: Mapping[str, object]
    fingerprint: str


@dataclass(slots=True)
class Tally:
    """What became of the rows of one file: read = added + replaced + unchanged + refused."""

    file: str
    sha256: str
    read: int = 0
    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    refused: int = 0


@dataclass(slots=True)
class Edition:
    """The records of the next version, how they came about, and every problem on the way."""

    meetings: dict[str, Meeting] = field(default_factory=dict)  # by id, as the records are
    records: dict[str, Stored] = field(default_factory=dict)
    tallies: list[Tally] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unread: int = 0  # lines that were no row: counted among read and refused
    unreadable: int = 0  # published before, not readable under the present vocabulary: kept, not shown

    def total(self, what: str) -> int:
        """The sum over all files of read, added, replaced, unchanged or refused."""
        return sum(int(getattr(tally, what)) for tally in self.tallies)


Parse = Callable[[Received | Stored], Meeting | list[Problem]]


def edition(files: Sequence[RecordFile], stored: Mapping[str, Stored], reference: Reference, today: date) -> Edition:
    """The next edition: what came in replaces the record of the same id, the rest of what was published stays.

    A row that is refused leaves the published record of its id as it was. Every record, the stored ones too, is
    read under the present vocabulary; a stored one that no longer can be is reported and kept for a better day.
    """

    def parse(record: Received | Stored) -> Meeting | list[Problem]:
        return parse_meeting(record.raw, record.source, reference.vocabulary, reference.institute, today)

    made = Edition(
        tallies=[Tally(file.name, file.sha256, file.unreadable_rows, refused=file.unreadable_rows) for file in files],
        problems=[problem for file in files for problem in file.problems],
        unread=sum(file.unreadable_rows for file in files),
    )
    rows = sorted_by_id(Received(at, *row) for at, file in enumerate(files) for row in file.rows)
    told = _take_in(made, rows.first, stored, parse)
    _count_second_rows(made, rows)
    _read_again(made, stored, told, parse)
    made.meetings = dict(sorted(made.meetings.items()))
    made.records = dict(sorted(made.records.items()))
    made.problems.sort(key=_place)
    return made


def _place(problem: Problem) -> tuple[str, int]:
    """File and line of a problem, so that a clerk goes through a file once, downwards."""
    place = re.search(r"[:#](\d+)$", problem.source)
    return (problem.source[: place.start()], int(place[1])) if place else (problem.source, 0)


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


def _read_again(made: Edition, stored: Mapping[str, Stored], told: set[str], parse: Parse) -> None:
    """Reads the stored records that this load did not replace; what it refused word for word is told already."""
    for meeting_id, record in stored.items():
        if meeting_id in made.records:
            continue
        made.records[meeting_id] = record
        meeting = parse(record)
        if isinstance(meeting, Meeting):
            made.meetings[meeting_id] = meeting
            continue
        made.unreadable += 1
        if record.fingerprint not in told:
            made.problems.extend(meeting)
