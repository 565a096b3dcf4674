"""Where the records of an edition, and those published before, are kept: here in memory; see also publish.py."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from etl.problems import within
from etl.records import Meeting


@dataclass(frozen=True, slots=True)
class Stored:
    """A record as received, as a published version keeps it."""

    source: str
    raw: Mapping[str, object]
    fingerprint: str


class Stock:
    """The records published before: their fingerprints at hand, the rest fetched when it is needed."""

    def __init__(self, records: Mapping[str, Stored] | None = None) -> None:
        self.records = records or {}
        self.fingerprints: Mapping[str, str] = {known: record.fingerprint for known, record in self.records.items()}

    def fetch(self, ids: Collection[str]) -> Iterator[tuple[str, Stored]]:
        """Those of these ids that are there."""
        return ((known, self.records[known]) for known in ids if known in self.records)

    def sources(self, ids: Collection[str], files: Collection[str]) -> dict[str, str]:
        """Where those of these ids stand that lie in one of these files."""
        found = {known: record.source for known, record in self.fetch(ids)}
        return {known: source for known, source in found.items() if any(within(source, name) for name in files)}


class Shelf:
    """The records and meetings of an edition, put here one by one. A record that is not readable is no meeting."""

    def __init__(self) -> None:
        self.records: dict[str, Stored] = {}
        self.meetings: dict[str, Meeting] = {}

    def put(self, meeting_id: str, record: Stored) -> None:
        """Keeps a record as received."""
        self.records[meeting_id] = record

    def show(self, meeting: Meeting) -> None:
        """Keeps a meeting, to be published."""
        self.meetings[meeting.meeting_id] = meeting

    def stored(self, ids: Collection[str]) -> dict[str, Stored]:
        """The records of these ids."""
        return {known: self.records[known] for known in ids if known in self.records}


class Passing(Shelf):
    """Keeps nothing: of an edition that is only the records published before, seen anew."""

    def __init__(self, stock: Stock, look: Callable[[Meeting], None]) -> None:
        super().__init__()
        self.stock, self.look = stock, look

    def put(self, meeting_id: str, record: Stored) -> None:
        """It is in the stock."""

    def show(self, meeting: Meeting) -> None:
        """It is looked at; it can be read again."""
        self.look(meeting)

    def stored(self, ids: Collection[str]) -> dict[str, Stored]:
        """The records of these ids."""
        return dict(self.stock.fetch(ids))
