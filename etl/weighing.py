"""Which meetings of a line-up stand near each other, and how many points a pair can reach at most.

The bound is never too low: sets (addresses, people, bodies, words) are compared by the bits of their members, and two
sets with no bit in common have no member in common. So nothing that `likeness.evidence` would propose is left out.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from etl.dates import PRECISIONS
from etl.likeness import ENOUGH, NEAR_DAYS
from etl.lineup import NO_DAY, UNDATED, Lineup

Numbers = np.ndarray[Any, Any]

NEIGHBOURS = 12  # with how many of a block each meeting is compared
SORTED_AT_ONCE = 2_000_000  # places in blocks; of whole months


def pairs(lineup: Lineup) -> Iterator[tuple[str, str]]:
    """The pairs that stand near each other and may reach enough points, each in the order of its ids, once."""
    if not lineup.ids:
        return
    weighing = _Weighing(lineup)
    found = [weighing.worth(*placed) for placed in _months(lineup)]
    for code in np.unique(np.concatenate(found)).tolist():
        one, other = divmod(code, len(lineup.ids))
        yield lineup.ids[weighing.by_id[one]], lineup.ids[weighing.by_id[other]]


def _months(lineup: Lineup) -> Iterator[tuple[Numbers, Numbers]]:
    """Keys and places of the blocks, of so many months at once that sorting them is worth while."""
    gathered: list[tuple[Numbers, Numbers]] = []
    for month in sorted(lineup.blocks):
        gathered.append(_month(lineup, month))
        if sum(len(keys) for keys, _ in gathered) > SORTED_AT_ONCE:
            yield _together(gathered)
            gathered = []
    if gathered:
        yield _together(gathered)


def _month(lineup: Lineup, month: int) -> tuple[Numbers, Numbers]:
    """The keys are the month's own. Of the undated only the blocks of undated ones: others are compared in their months."""
    keys, places = (np.frombuffer(column, kind) for column, kind in zip(lineup.blocks[month], "qi", strict=True))
    if month == UNDATED:
        undated = _column(lineup.first)[places] == NO_DAY
        shared = np.isin(keys, keys[undated])
        keys, places = keys[shared], places[shared]
    return keys ^ hash((month, "month")), places


def _together(gathered: Sequence[tuple[Numbers, Numbers]]) -> tuple[Numbers, Numbers]:
    keys, places = zip(*gathered, strict=True)
    return np.concatenate(keys), np.concatenate(places)


def _column(numbers: array[int]) -> Numbers:
    return np.frombuffer(numbers, numbers.typecode)


class _Weighing:
    """The line-up as columns of numpy; `by_id` are the meetings in the order of their ids."""

    def __init__(self, lineup: Lineup) -> None:
        self.first, self.last, self.words = map(_column, (lineup.first, lineup.last, lineup.words))
        self.codes = {name: _column(codes) for name, codes in lineup.codes.items()}
        self.bits = {name: _column(bits) for name, bits in lineup.bits.items()}
        self.by_id = pc.sort_indices(pa.array(lineup.ids)).to_numpy()
        self.rank = np.empty(len(lineup.ids), np.int64)
        self.rank[self.by_id] = np.arange(len(lineup.ids))
        self.in_order = np.empty(len(lineup.ids), np.int64)  # of days, then ids
        self.in_order[np.lexsort((self.rank, self.first))] = np.arange(len(lineup.ids))

    def worth(self, keys: Numbers, places: Numbers) -> Numbers:
        """The neighbours in all blocks that may reach enough points, as rank · number of meetings + rank."""
        order = np.lexsort((self.in_order[places], keys))
        near = np.unique(np.concatenate([*self._neighbours(keys[order], places[order])]))
        one, other = self.by_id[near // len(self.rank)], self.by_id[near % len(self.rank)]
        return near[self._most_points(one, other) >= ENOUGH]

    def _neighbours(self, keys: Numbers, places: Numbers) -> Iterator[Numbers]:
        """Each meeting looks on in its block, one by one, until another is not near."""
        looking = np.arange(len(keys))
        for step in range(1, NEIGHBOURS + 1):
            looking = looking[: np.searchsorted(looking, len(keys) - step)]
            looking = looking[keys[looking] == keys[looking + step]]
            one, other = places[looking], places[looking + step]
            near = (self.first[other] == NO_DAY) | (self.first[other] - self.last[one] <= NEAR_DAYS)
            looking, one, other = looking[near], self.rank[one[near]], self.rank[other[near]]
            yield np.minimum(one, other) * len(self.rank) + np.maximum(one, other)

    def _most_points(self, one: Numbers, other: Numbers) -> Numbers:
        """The most points that `likeness.evidence` can give each pair; below zero where the days exclude one event."""
        points: Numbers = self._days(one, other) + self._partners(one, other) + 3 * self._like_titles(one, other)
        for name, most in (("addresses", 3), ("people", 3), ("organisations", 2)):
            points += most * self._share(name, one, other)
        kind, city = self.codes["kind"], self.codes["city"]
        points += kind[one] == kind[other]
        points += np.where((city[one] > 0) & (city[other] > 0), np.where(city[one] == city[other], 1, -3), 0)
        return points

    def _share(self, name: str, one: Numbers, other: Numbers) -> Numbers:
        shared: Numbers = (self.bits[name][one] & self.bits[name][other]) > 0
        return shared

    def _partners(self, one: Numbers, other: Numbers) -> Numbers:
        partners = self.codes["partners"]
        partly = np.where(partners[one] == partners[other], 2, np.where(self._share("countries", one, other), 1, -3))
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

    def _like_titles(self, one: Numbers, other: Numbers) -> Numbers:
        """Whether the titles may be alike: words in common are at most bits in common and those that share a bit."""
        bits, words = self.bits["words"], self.words
        common = np.bitwise_count(bits[one] & bits[other]).astype(np.int32)
        sharing = words - np.bitwise_count(bits).astype(np.int32)
        common += np.minimum(sharing[one], sharing[other])
        alike: Numbers = (common >= 3) & (2 * common >= np.minimum(words[one], words[other]))
        return alike
