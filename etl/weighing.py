"""Which meetings of a line-up stand near each other, and how many points a pair has, in columns of numbers.

Near pairs are many, those with enough points few. So the points are first bounded from above by the bits of the sets
(two sets with no bit in common have no member in common), and counted for what is left. What is counted is what
`likeness.evidence` gives: nothing that it would propose is left out.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from etl.dates import PRECISIONS
from etl.likeness import ENOUGH, NEAR_DAYS
from etl.lineup import NO_DAY, SHARED, UNDATED, Lineup
from etl.members import Numbers

NEIGHBOURS = 12  # with how many of a block each meeting is compared
SORTED_AT_ONCE = 500_000  # places in blocks; of whole months
COUNTED_AT_ONCE = 200_000  # pairs
_SLOTS = 1 << 20  # of a rough count of keys: most are of one meeting alone


def pairs(lineup: Lineup) -> Iterator[tuple[str, str]]:
    """The pairs that stand near each other and have enough points, each in the order of its ids, once."""
    if not lineup.ids:
        return
    weighing = _Weighing(lineup)
    found = [weighing.worth(*_undated(lineup)), *(weighing.worth(*placed) for placed in _months(lineup))]
    for code in np.unique(np.concatenate(found)).tolist():
        one, other = divmod(code, len(lineup.ids))
        yield lineup.ids[weighing.by_id[one]], lineup.ids[weighing.by_id[other]]


def _undated(lineup: Lineup) -> tuple[Numbers, Numbers]:
    """The addresses that an undated meeting has, and whose they are: others are compared in their months."""
    places, keys = lineup.sets["addresses"].of(np.arange(len(lineup.ids)))
    shared = np.isin(keys, keys[_column(lineup.first)[places] == NO_DAY])
    return keys[shared] ^ _of_month(UNDATED), places[shared]


def _months(lineup: Lineup) -> Iterator[tuple[Numbers, Numbers]]:
    """Keys and places of the blocks, of so many months at once that sorting them is worth while."""
    since = _column(lineup.since)
    counts = _column(lineup.until) - since
    places = np.repeat(np.arange(len(since)), counts)
    months = np.arange(len(places)) - np.repeat(np.cumsum(counts) - counts - since, counts)
    order = np.argsort(months, kind="stable")
    places, months = places[order], months[order]
    blocks = np.cumsum(np.sum([lineup.sets[name].counts for name in SHARED], axis=0)[places])
    begin = 0
    while begin < len(places):
        wanted = np.searchsorted(blocks, SORTED_AT_ONCE + (blocks[begin - 1] if begin else 0))
        end = np.searchsorted(months, months[min(wanted, len(months) - 1)], "right")
        yield _keys(lineup, places[begin:end], months[begin:end])
        begin = int(end)


def _keys(lineup: Lineup, places: Numbers, months: Numbers) -> tuple[Numbers, Numbers]:
    """What meetings of these places may share in these months: the keys are the month's own."""
    known, which = np.unique(months, return_inverse=True)
    marks = np.array([_of_month(month) for month in known.tolist()])[which]
    members = [lineup.sets[name].of(places) for name in SHARED]
    whose = np.concatenate([whose for whose, _ in members])
    return np.concatenate([hashes for _, hashes in members]) ^ marks[whose], places[whose]


def _of_month(month: int) -> int:
    return hash((month, "month"))


def _column(numbers: array[int]) -> Numbers:
    return np.asarray(numbers)


class _Weighing:
    """The line-up as columns of numpy; `by_id` are the meetings in the order of their ids."""

    def __init__(self, lineup: Lineup) -> None:
        self.first, self.last, self.sets = _column(lineup.first), _column(lineup.last), lineup.sets
        self.codes = {name: _column(codes) for name, codes in lineup.codes.items()}
        self.by_id = pc.sort_indices(pa.array(lineup.ids)).to_numpy()
        self.rank = np.empty(len(lineup.ids), np.int64)
        self.rank[self.by_id] = np.arange(len(lineup.ids))
        self.in_order = np.empty(len(lineup.ids), np.int64)  # of days, then ids
        self.in_order[np.lexsort((self.rank, self.first))] = np.arange(len(lineup.ids))

    def worth(self, keys: Numbers, places: Numbers) -> Numbers:
        """The neighbours in all blocks that have enough points, as rank · number of meetings + rank."""
        slots = keys & (_SLOTS - 1)
        shared = np.bincount(slots, minlength=_SLOTS)[slots] > 1
        keys, places = keys[shared], places[shared]
        order = np.lexsort((self.in_order[places], keys))
        near = np.unique(np.concatenate([np.empty(0, np.int64), *self._neighbours(keys[order], places[order])]))
        near = near[self._points(*self._meetings(near), self._at_most) >= ENOUGH]
        some = [near[at : at + COUNTED_AT_ONCE] for at in range(0, len(near), COUNTED_AT_ONCE)]
        enough = [part[self._points(*self._meetings(part), self._counted) >= ENOUGH] for part in some]
        return np.concatenate([np.empty(0, np.int64), *enough])

    def _meetings(self, near: Numbers) -> tuple[Numbers, Numbers]:
        return self.by_id[near // len(self.rank)], self.by_id[near % len(self.rank)]

    def _neighbours(self, keys: Numbers, places: Numbers) -> Iterator[Numbers]:
        """Each meeting looks on in its block, one by one, until another is not near."""
        once = np.ones(len(keys), bool)  # what is shared in two ways, a person's name as two words of a title, is one key
        once[1:] = (keys[1:] != keys[:-1]) | (places[1:] != places[:-1])
        keys, places = keys[once], places[once]
        looking = np.arange(len(keys))
        for step in range(1, NEIGHBOURS + 1):
            looking = looking[: np.searchsorted(looking, len(keys) - step)]
            looking = looking[keys[looking] == keys[looking + step]]
            one, other = places[looking], places[looking + step]
            near = (self.first[other] == NO_DAY) | (self.first[other] - self.last[one] <= NEAR_DAYS)
            looking, one, other = looking[near], self.rank[one[near]], self.rank[other[near]]
            yield np.minimum(one, other) * len(self.rank) + np.maximum(one, other)

    def _points(self, one: Numbers, other: Numbers, common: Callable[[str, Numbers, Numbers], Numbers]) -> Numbers:
        """The points that `likeness.evidence` gives each pair; below zero where nothing specific speaks for one event.

        Args:
            one: Meetings.
            other: Those beside them.
            common: How many members of a set both have, or at most have.
        """
        specific: Numbers = self._like_titles(one, other, common("words", one, other))
        for name, most in (("addresses", 3), ("people", 3), ("organisations", 2)):
            specific += most * (common(name, one, other) > 0)
        kind, city = self.codes["kind"], self.codes["city"]
        rest = self._days(one, other) + self._partners(one, other, common) + (kind[one] == kind[other])
        rest += np.where((city[one] > 0) & (city[other] > 0), np.where(city[one] == city[other], 1, -3), 0)
        points: Numbers = np.where(specific > 0, specific + rest, -1)
        return points

    def _counted(self, name: str, one: Numbers, other: Numbers) -> Numbers:
        return self.sets[name].in_common(one, other)

    def _at_most(self, name: str, one: Numbers, other: Numbers) -> Numbers:
        """Members in common are at most bits in common and those of either that share a bit; without a bit there is none."""
        bits, counts = self.sets[name].bits, self.sets[name].counts
        common = np.bitwise_count(bits[one] & bits[other]).astype(np.int64)
        if name == "words":
            sharing = counts - np.bitwise_count(bits)
            common += np.minimum(sharing[one], sharing[other])
        return common

    def _partners(self, one: Numbers, other: Numbers, common: Callable[[str, Numbers, Numbers], Numbers]) -> Numbers:
        partners = self.codes["partners"]
        partly = np.where(partners[one] == partners[other], 2, np.where(common("countries", one, other) > 0, 1, -3))
        points: Numbers = np.where((partners[one] > 0) & (partners[other] > 0), partly, 0)
        return points

    def _days(self, one: Numbers, other: Numbers) -> Numbers:
        gap = np.maximum(self.first[one], self.first[other]) - np.minimum(self.last[one], self.last[other])
        coarser = np.maximum(self.codes["precision"][one], self.codes["precision"][other])  # PRECISIONS grow coarser
        same = (self.first[one] == self.first[other]) & (self.last[one] == self.last[other])
        day, month = PRECISIONS.index("day"), PRECISIONS.index("month")
        points = np.where(coarser == day, np.where(same, 3, 2), np.where(coarser == month, 1, 0))
        excluded = (coarser < len(PRECISIONS)) & (gap > np.where(coarser == day, NEAR_DAYS, 0))
        return np.where(excluded, -99, points).astype(np.int32)

    def _like_titles(self, one: Numbers, other: Numbers, common: Numbers) -> Numbers:
        """The points for titles with so many words in common."""
        words = self.sets["words"].counts
        fewer = np.minimum(words[one], words[other])
        points: Numbers = np.where(4 * common >= 3 * fewer, 3, 2) * ((common >= 3) & (2 * common >= fewer))
        return points
