"""Which meetings have the words and the people that a reader asked for, and what the file says of the few that are shown.

Words the packed arrays do not hold: they are asked of the version's file, and what was found is kept (kept.KeptFlags).
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

from dashboard.filters import Asked
from dashboard.folding import fold
from dashboard.packed.meetings import Meetings
from dashboard.packed.sets import Flags, Numbers
from dashboard.queries import WITH_WORDS, WRITTEN
from dashboard.version import Version


def of_others(version: Version, meetings: Meetings, asked: Asked) -> Flags | None:
    """Which meetings have all the words asked for and any of the people; None where neither is."""
    words = [_found(version, meetings, word) for word in fold(asked.filter.words).split()]
    people = [_with_person(meetings, person) for person in asked.filter.people]
    every = [*words, *([np.logical_or.reduce(people)] if people else [])]
    return np.logical_and.reduce(every) if every else None


def _found(version: Version, meetings: Meetings, word: str) -> Flags:
    """Which meetings have a word, as they were found before or now."""
    flags = version.searched.get(word, meetings.count)
    if flags is None:
        flags = _with_word(version, meetings, word)
        version.searched.keep(word, flags)
    return flags


def _with_word(version: Version, meetings: Meetings, word: str) -> Flags:
    """Which meetings have a word, or a part of one, in their searched text. A word is folded and has no space in it.

    selected.sql says what that means: `contains(meeting.words, word)`. Here the distinct words of all texts are looked through
    (packed_word), and the meetings of those that contain the sought one are put together, a bit each.
    """
    flags = np.zeros(meetings.count, dtype=bool)
    with version.room.whole(), version.connection.cursor() as cursor:
        bits = cursor.execute(WITH_WORDS, {"sought": word, "last": max(meetings.count - 1, 0)}).fetchall()[0][0]
    if bits is not None:
        flags[meetings.position_of_row] = np.unpackbits(np.frombuffer(bits, dtype=np.uint8))[-meetings.count :]
    return flags


def _with_person(meetings: Meetings, person: str) -> Flags:
    """Which meetings a person was at."""
    flags = np.zeros(meetings.count, dtype=bool)
    flags[meetings.people.meetings_of(person)] = True
    return flags


def written(version: Version, positions: Numbers) -> dict[str, list[Any]]:
    """What packed_text says of the meetings of some positions, in their order, by column."""
    asked = {"positions": positions.tolist(), "first": int(positions.min(initial=0)), "last": int(positions.max(initial=0))}
    text = version.room.enough(lambda: _columns(version, WRITTEN, asked))
    place = np.empty(len(positions), dtype=np.int64)
    place[np.argsort(positions)] = np.argsort(text.pop("position"))
    return {name: cells[place].tolist() for name, cells in text.items()}


def read(version: Version, query: str, parameters: Mapping[str, object]) -> dict[str, list[Any]]:
    """What a query of packed/ finds in the version's file, by column: to make a table of a few rows takes longer."""
    names, rows = version.room.enough(lambda: _rows(version, query, parameters))
    return {name: [row[at] for row in rows] for at, name in enumerate(names)}


def _columns(version: Version, query: str, parameters: Mapping[str, object]) -> dict[str, Any]:
    """The columns that a query finds: of a list of two thousand in two thirds of the time of rows."""
    with version.connection.cursor() as cursor:
        found: dict[str, Any] = cursor.execute(query, parameters).fetchnumpy()
    return found


def _rows(version: Version, query: str, parameters: Mapping[str, object]) -> tuple[list[str], list[tuple[Any, ...]]]:
    """The names of the columns that a query finds, and the rows."""
    with version.connection.cursor() as cursor:
        return [name for name, *_ in cursor.execute(query, parameters).description], cursor.fetchall()
