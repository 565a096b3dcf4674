"""Which meeting of several is the latest: of a person, an organisation, a pair."""

from typing import NamedTuple

import numpy as np

from dashboard.packed.contacts import PRECISIONS
from dashboard.packed.meetings import Meetings
from dashboard.packed.sets import Array, Flags, Numbers
from dashboard.packed.told import NONE
from dashboard.packed.view import View, days_since_1970

EXACT = PRECISIONS.index("day")
LONG_AGO = -(1 << 20)  # a day before all days: not dated


class Pairs(NamedTuple):
    """Pairs of numbers, each once and in their order, and how often each stands there."""

    first: Numbers
    second: Numbers
    times: Numbers


def pairs(first: Numbers, second: Numbers, size: int) -> Pairs:
    """What pairs there are; size: more than any second number. Sorted, not hashed: np.unique takes a hundred times as long."""
    cells = np.sort(first.astype(np.int64) * size + second)
    begins = np.flatnonzero(np.append(True, cells[1:] != cells[:-1])) if len(cells) else np.array([], dtype=np.int64)
    return Pairs(*np.divmod(cells[begins], size), np.diff(np.append(begins, len(cells))))


def joined(left: Numbers, right: Numbers, count: int) -> tuple[Numbers, Numbers]:
    """Places in two lists of meetings, by position, that have the same meeting: each of the one with each of the other.

    Args:
        count: How many meetings there are.
    """
    lengths = np.bincount(right, minlength=count)
    begins = (np.cumsum(lengths) - lengths)[left]
    lengths = lengths[left]
    of_left = np.repeat(np.arange(len(left)), lengths)
    before = np.cumsum(lengths) - lengths
    return of_left, np.arange(len(of_left)) + np.repeat(begins - before, lengths)


def once(ordered: Numbers) -> Numbers:
    """The same numbers, which are in their order, each once."""
    again = np.zeros(len(ordered), dtype=bool)
    again[1:] = ordered[1:] == ordered[:-1]
    return np.asarray(ordered[~again])


def by_day(meetings: Meetings, positions: Numbers) -> Numbers:
    """A number for each meeting that grows with (last_day, meeting_id); undated ones first."""
    last = np.full(len(positions), LONG_AGO, dtype=np.int64)
    dated = positions < meetings.dated
    last[dated] = meetings.columns["last_day"][positions[dated]]
    return (last - LONG_AGO) * meetings.count + meetings.rank_of_id[positions]


def newest(meetings: Meetings, groups: Array, positions: Numbers, size: int) -> Numbers:
    """Of each group the place of its newest meeting, by (last_day, meeting_id); of the same meeting the first place."""
    return _highest(groups, by_day(meetings, positions), size)


def last_past(view: View, groups: Array, positions: Numbers, size: int) -> Numbers:
    """Of each group the last dated meeting that had begun by the as-of day, or NONE, as contacts.sql says what is last.

    By its last possible day, never beyond the as-of day, then those known to the day, then by id.
    """
    meetings, as_of = view.meetings, days_since_1970(view.plan.as_of)
    past = positions < np.searchsorted(meetings.columns["first_day"], as_of, side="right")
    at, of = positions[past], groups[past]
    day = np.minimum(meetings.columns["last_day"][at], as_of).astype(np.int64) - LONG_AGO
    rank = (day * 2 + (meetings.columns["precision"][at] == EXACT)) * meetings.count + meetings.rank_of_id[at]
    place = _highest(of, rank, size)
    return np.where(place >= 0, at[place] if len(at) else NONE, NONE)


def _highest(groups: Array, rank: Numbers, size: int) -> Numbers:
    """Of each group the first place with its highest rank; NONE of a group without any."""
    best = np.full(size, NONE, dtype=np.int64)
    np.maximum.at(best, groups, rank)
    places = np.flatnonzero(rank == best[groups])[::-1]
    found = np.full(size, NONE, dtype=np.int64)
    found[groups[places]] = places
    return found


def flags_of(positions: Numbers, count: int) -> Flags:
    """Which meetings they are."""
    found = np.zeros(count, dtype=bool)
    found[positions] = True
    return found
