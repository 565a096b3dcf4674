"""What must hold between the records of one load. Never repairs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from etl.problems import Problem, duplicate
from etl.records import fingerprint


@dataclass(slots=True)
class Received:
    """One row as it came in: where it stands, in which file, and what it says."""

    file: int  # which file of the load, from 0
    source: str
    raw: Mapping[str, object]
    fingerprint: str = field(init=False)

    def __post_init__(self) -> None:
        self.fingerprint = fingerprint(self.raw)

    @property
    def meeting_id(self) -> str:
        """The id as text; "" without one."""
        value = self.raw.get("meeting_id")
        return str(value).strip() if isinstance(value, (str, int)) else ""


@dataclass(frozen=True, slots=True)
class Sorted:
    """The rows of a load, told apart: the first of each id, its identical copies, and later rows that contradict."""

    first: tuple[Received, ...]
    copies: tuple[Received, ...]
    refused: tuple[tuple[Received, Problem], ...]


def sorted_by_id(received: Iterable[Received]) -> Sorted:
    """Tells the rows of one load apart by id. A row without an id is a first one: reading it says what is wrong."""
    seen: dict[str, Received] = {}
    first, copies, refused = [], [], []
    for row in received:
        earlier = seen.get(row.meeting_id) if row.meeting_id else None
        if earlier is None:
            seen[row.meeting_id] = row
            first.append(row)
        elif earlier.fingerprint == row.fingerprint:
            copies.append(row)
        else:
            refused.append((row, duplicate(row.source, row.meeting_id, earlier.source)))
    return Sorted(tuple(first), tuple(copies), tuple(refused))
