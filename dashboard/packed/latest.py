"""Which meeting of several is the latest: of a person, an organisation, a pair."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from dashboard.packed.contacts import PRECISIONS
from dashboard.packed.meetings import Meetings
from dashboard.packed.sets import Array, Flags, Numbers, places_in, position_in
from dashboard.packed.told import NONE
from dashboard.packed.view import View, days_since_1970

EXACT = PRECISIONS.index("day")
GRID = 1 << 24  # cells of a grid that is marked: 16 MB
FEW = 32  # meetings for each that is sought: to count them all takes longer
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


def distinct(first: Array, second: Array, shape: tuple[int, int]) -> tuple[Numbers, Numbers]:
    """What pairs there are; shape: more than any first, and any second number. In a small grid they are marked, not sorted."""
    if shape[0] * shape[1] > GRID:
        return pairs(first, second, shape[1])[:2]
    marked = np.zeros(shape[0] * shape[1], dtype=bool)
    marked[first.astype(np.int64) * shape[1] + second] = True
    return np.divmod(np.flatnonzero(marked), shape[1])


def joined(left: Numbers, right: Numbers, count: int) -> tuple[Numbers, Numbers]:
    """Places in two lists of meetings, by position, that have the same meeting: each of the one with each of the other.

    Few are sought one by one; for many each meeting is counted once.

    Args:
        count: How many meetings there are.
    """
    if len(left) * FEW < count:
        begins = np.searchsorted(right, left)
        lengths = np.searchsorted(right, left, side="right") - begins
    else:
        lengths = np.bincount(right, minlength=count)
        begins, lengths = (np.cumsum(lengths) - lengths)[left], lengths[left]
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


def ranks(columns: Mapping[str, Array], by_id: Array, rank_of_id: Array) -> tuple[Array, Array]:
    """rank_of_day and rank_of_contact of a version's meetings; by_id: their positions by id.

    What is sorted is one number of both, the rank of the id in its end: an order of two arrays takes five times as long.
    """
    count = len(by_id)
    last = np.full(count, LONG_AGO, dtype=np.int64)
    last[: len(columns["last_day"])] = columns["last_day"]
    last -= LONG_AGO
    exact = (columns["precision"] == EXACT) & (last > 0)
    orders = (by_id[np.sort(day * count + rank_of_id) % max(count, 1)] for day in (last, last * 2 + exact))
    of_day, of_contact = map(places_in, orders)
    return of_day, of_contact


def newest(meetings: Meetings, groups: Array, positions: Array, size: int) -> Numbers:
    """Of each group the place of its newest meeting, by (last_day, meeting_id); of the same meeting the first place."""
    count = len(positions)
    best = _highest(groups, meetings.rank_of_day[positions].astype(np.int64) * count + np.arange(count)[::-1], size)
    return np.where(best >= 0, count - 1 - best % max(count, 1), NONE)


def last_past(view: View, groups: Array, positions: Array, size: int) -> Numbers:
    """Of each group the last dated meeting that had begun by the as-of day, or NONE, as contacts.sql says what is last.

    By its last possible day, never beyond the as-of day, then those known to the day, then by id.
    """
    meetings, as_of = view.meetings, days_since_1970(view.plan.as_of)
    begun = position_in(meetings.columns["first_day"], as_of, "right")
    if len(positions) and positions.max() >= begun:
        past = np.flatnonzero(positions < begun)
        groups, positions = groups[past], positions[past]
    rank = meetings.rank_of_contact[positions].astype(np.int64)
    on = np.flatnonzero(positions >= position_in(meetings.columns["first_day"], as_of - meetings.longest))
    on = on[meetings.columns["last_day"][positions[on]] >= as_of]
    exact = meetings.columns["precision"][positions[on]] == EXACT
    rank[on] = (1 + exact) * meetings.count + meetings.rank_of_id[positions[on]]
    best = _highest(groups, rank * meetings.count + positions, size)
    return np.where(best >= 0, best % meetings.count, NONE)


def _highest(groups: Array, ranks: Numbers, size: int) -> Numbers:
    """Of each group its highest rank; NONE of a group without any."""
    best = np.full(size, NONE, dtype=np.int64)
    np.maximum.at(best, groups, ranks)
    return best


def flags_of(positions: Array, count: int) -> Flags:
    """Which meetings they are."""
    found = np.zeros(count, dtype=bool)
    found[positions] = True
    return found
