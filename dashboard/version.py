"""One published version of the data: what is the same for all its views, and its file, open in this process."""

from collections import deque
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field, fields
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from dashboard.contents import Connection, Contents, connected
from dashboard.filters import Known
from dashboard.kept import Kept, KeptFlags, Shared
from dashboard.plan import Reach
from dashboard.queries import HAS_ID, IDS
from dashboard.room import Room

if TYPE_CHECKING:
    from dashboard.engine.elsewhere import Elsewhere


class MeetingIds(Set[str]):
    """The ids of a version's meetings, asked of its file: a set of a million of them would fill a hundred megabytes."""

    def __init__(self, connection: Connection, room: Room, count: int) -> None:
        self._connection, self._room, self._count = connection, room, count

    def __contains__(self, meeting_id: object) -> bool:
        return bool(self._room.enough(lambda: self._found(HAS_ID, sought=str(meeting_id))))

    def __iter__(self) -> Iterator[str]:
        return iter([meeting_id for (meeting_id,) in self._room.enough(lambda: self._found(IDS))])

    def _found(self, query: str, **sought: str) -> list[tuple[Any, ...]]:
        with self._connection.cursor() as cursor:
            return cursor.execute(query, sought).fetchall()

    def __len__(self) -> int:
        return self._count

    @classmethod
    def _from_iterable(cls, ids: Iterable[Any]) -> frozenset[Any]:
        """What two sets of ids have together is a plain set."""
        return frozenset(ids)


@dataclass(frozen=True, slots=True)
class Version(Contents):
    """One published version of the data, open in this process."""

    connection: Connection
    meeting_ids: Set[str]
    room: Room
    elsewhere: "Elsewhere | None" = None  # the same version at another engine, where the settings name one
    cursors: deque[Connection] = field(default_factory=deque)  # that know the views, for one view at a time
    searched: KeptFlags = field(default_factory=KeptFlags)  # which meetings words find
    shared: Shared = field(default_factory=Shared)  # what serves many views: how many meetings there were at all in a period
    kept: Kept = field(default_factory=Kept)  # answers to views, which go when the version goes

    def reach(self) -> Reach:
        today = datetime.now(ZoneInfo(self.institute.time_zone)).date()
        return Reach(self.as_of, self.first_day, self.last_day, today)

    def known(self) -> Known:
        """The codes each parameter of an address may take."""
        return {**self.codes, "open": self.meeting_ids}


def open_version(contents: Contents, target: Path, memory_limit: str) -> Version:
    """A version of which everything is known, with its file open.

    Args:
        memory_limit: Of DuckDB, in its own words ("400MB"): what it may hold where much is read (room.py).
    """
    connection = connected(target, memory_limit)
    known = {field.name: getattr(contents, field.name) for field in fields(Contents)}
    room = Room(connection, memory_limit, contents.count)
    return Version(**known, connection=connection, meeting_ids=MeetingIds(connection, room, contents.count), room=room)
