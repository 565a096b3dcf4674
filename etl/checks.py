"""What must hold between the records of one load. Never repairs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from etl.problems import Problem, duplicate
from etl.records import fingerprint


@dataclass(slots=True)
class Received:
    """One row as it came in: where it stands, and what it says."""

    source: str
    raw: Mapping[str, object]
    fingerprint: str = field(init=False)
    meeting_id: str = field(init=False)  # as text; "" without one

    def __post_init__(self) -> None:
        self.fingerprint = fingerprint(self.raw)
        stated = self.raw.get("meeting_id")
        self.meeting_id = str(stated).strip() if isinstance(stated, (str, int)) else ""


class Firsts(dict[str, tuple[str, str]]):
    """The first row of each id of a load, by its place and fingerprint: what a later row of that id is held against."""

    def later(self, row: Received) -> Problem | bool:
        """False for a first row, which is noted; of a later one True where it is an identical copy, else what is wrong.

        A row without an id is always a first one: reading it says what is wrong.
        """
        if not row.meeting_id:
            return False
        first = self.get(row.meeting_id)
        if first is None:
            self[row.meeting_id] = row.source, row.fingerprint
            return False
        return first[1] == row.fingerprint or duplicate(row.source, row.meeting_id, first[0])
