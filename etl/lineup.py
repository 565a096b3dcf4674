"""Meetings as rows of numbers: which of them stand near each other, and how many points a pair can reach at most.

The bound is never too low: sets (addresses, people, bodies, words) are compared by the bits of their members, and two
sets with no bit in common have no member in common. So nothing that `likeness.evidence` would propose is left out.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from etl.dates import PRECISIONS
from etl.folding import fold
from etl.likeness import ENOUGH, NEAR_DAYS, Traits

Numbers = np.ndarray[Any, Any]

NEIGHBOURS = 12  # with how many of a block each meeting is compared
SORTED_AT_ONCE = 2_000_000  # places in blocks; of whole months
NO_DAY = date.max.toordinal()
UNDATED = -1  # the month of meetings without a date, and of all that share an address with one
_SETS = ("addresses", "people", "organisations", "words", "countries")


class Lineup:
    """The meetings in the order in which they came; a block is known by the hash of what its meetings share."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.days = {end: array("i") for end in ("first", "last")}
        self.codes = {name: array("i") for name in ("precision", "kind", "city", "partners")}
        self.bits = {name: array("Q") for name in _SETS}
        self.words = array("i")  # how many different ones the titles have
        self.known: dict[object, int] = {None: 0}  # kind, city, set of partners → a number; 0 for none
        self.blocks: dict[int, tuple[array[int], array[int]]] = defaultdict(lambda: (array("q"), array("i")))

    def add(self, known: Traits, blocks: Iterable[tuple[int, Iterable[str]]]) -> None:
        """Lines a meeting up.

        Args:
            known: What of it is compared.
            blocks: By month, what it must share with another one of that month.
        """
        at, meeting = len(self.ids), known.meeting
        self.ids.append(meeting.meeting_id)
        first, last = meeting.days.first_day, meeting.days.last_day
        self.days["first"].append(first.toordinal() if first else NO_DAY)
        self.days["last"].append(last.toordinal() if last else NO_DAY)
        self.codes["precision"].append(PRECISIONS.index(meeting.days.precision) if first and last else len(PRECISIONS))
        self.codes["kind"].append(self._code(meeting.kind))
        self.codes["city"].append(self._code(("city", fold(meeting.city)) if meeting.city else None))
        self.codes["partners"].append(self._code(frozenset(meeting.countries) or None))
        sets: Sequence[Iterable[str]] = (
            *(known.addresses, known.people, known.organisations, known.words),
            meeting.countries,
        )
        for name, members in zip(_SETS, sets, strict=True):
            bits = 0
            for member in members:
                bits |= 1 << (hash(member) & 63)
            self.bits[name].append(bits)
        self.words.append(len(known.words))
        for month, shared in (*blocks, (UNDATED, known.addresses)):
            keys, places = self.blocks[month]
            found = [hash((month, token)) for token in shared]
            keys.extend(found)
            places.extend([at] * len(found))

    def _code(self, value: object) -> int:
        return self.known.setdefault(value, len(self.known))

    def pairs(self) -> Iterator[tuple[str, str]]:
        """The pairs that stand near each other and may reach enough points, each in the order of its ids, once."""
        if not self.ids:
            return
        weighing = _Weighing(self)
        found = [weighing.worth(*placed) for placed in self._months()]
        for code in np.unique(np.concatenate(found)).tolist() if found else ():
            one, other = divmod(code, len(self.ids))
            yield self.ids[weighing.by_id[one]], self.ids[weighing.by_id[other]]

    def _months(self) -> Iterator[tuple[Numbers, Numbers]]:
        """Keys and places of the blocks, of so many months at once that sorting them is worth while."""
        gathered: list[tuple[Numbers, Numbers]] = []
        for month in sorted(self.blocks):
            gathered.append(self._month(month))
            if sum(len(keys) for keys, _ in gathered) > SORTED_AT_ONCE:
                yield _together(gathered)
                gathered = []
        yield _together(gathered)

    def _month(self, month: int) -> tuple[Numbers, Numbers]:
        keys, places = np.frombuffer(self.blocks[month][0], np.int64), np.frombuffer(self.blocks[month][1], np.int32)
        if month == UNDATED:
            undated = np.frombuffer(self.days["first"], np.int32)[places] == NO_DAY
            shared = np.isin(keys, keys[undated])
            return keys[shared], places[shared]
        return keys, places


def _together(gathered: Sequence[tuple[Numbers, Numbers]]) -> tuple[Numbers, Numbers]:
    if not gathered:
        return np.empty(0, np.int64), np.empty(0, np.int32)
    keys, places = zip(*gathered, strict=True)
    return np.concatenate(keys), np.concatenate(places)


class _Weighing:
    """The line-up as columns of numpy; `by_id` are the meetings in the order of their ids."""

    def __init__(self, lineup: Lineup) -> None:
        self.first, self.last = (np.frombuffer(lineup.days[end], np.int32) for end in ("first", "last"))
        self.codes = {name: np.frombuffer(codes, np.int32) for name, codes in lineup.codes.items()}
        self.bits = {name: np.frombuffer(bits, np.uint64) for name, bits in lineup.bits.items()}
        self.words = np.frombuffer(lineup.words, np.int32)
        self.by_id = pc.sort_indices(pa.array(lineup.ids)).to_numpy()
        self.rank = np.empty(len(lineup.ids), np.int64)
        self.rank[self.by_id] = np.arange(len(lineup.ids))
        self.in_order = np.empty(len(lineup.ids), np.int64)  # of days, then ids
        self.in_order[np.lexsort((self.rank, self.first))] = np.arange(len(lineup.ids))

    def worth(self, keys: Numbers, places: Numbers) -> Numbers:
        """The neighbours in all blocks that may reach enough points, as rank · number of meetings + rank."""
        order = np.lexsort((self.in_order[places], keys))
        keys, places = keys[order], places[order]
        found = [np.empty(0, np.int64)]
        looking = np.arange(len(keys))  # each looks on in its block, one by one, until another is not near
        for step in range(1, NEIGHBOURS + 1):
            looking = looking[: np.searchsorted(looking, len(keys) - step)]
            looking = looking[keys[looking] == keys[looking + step]]
            one, other = places[looking], places[looking + step]
            near = (self.first[other] == NO_DAY) | (self.first[other] - self.last[one] <= NEAR_DAYS)
            looking, one, other = looking[near], self.rank[one[near]], self.rank[other[near]]
            found.append(np.minimum(one, other) * len(self.rank) + np.maximum(one, other))
        pairs = np.unique(np.concatenate(found))
        one, other = self.by_id[pairs // len(self.rank)], self.by_id[pairs % len(self.rank)]
        return pairs[self._most_points(one, other) >= ENOUGH]

    def _most_points(self, one: Numbers, other: Numbers) -> Numbers:
        """The most points that `likeness.evidence` can give each pair; below zero where the days exclude one event."""
        points = self._days(one, other)
        for name, most in (("addresses", 3), ("people", 3), ("organisations", 2)):
            points += most * ((self.bits[name][one] & self.bits[name][other]) > 0)
        points += 3 * self._like_titles(one, other)
        kind, city, partners = (self.codes[name] for name in ("kind", "city", "partners"))
        points += kind[one] == kind[other]
        points += np.where((city[one] > 0) & (city[other] > 0), np.where(city[one] == city[other], 1, -3), 0)
        some = (self.bits["countries"][one] & self.bits["countries"][other]) > 0
        partly = np.where(partners[one] == partners[other], 2, np.where(some, 1, -3))
        points += np.where((partners[one] > 0) & (partners[other] > 0), partly, 0)
        return points

    def _days(self, one: Numbers, other: Numbers) -> Numbers:
        gap = np.maximum(self.first[one], self.first[other]) - np.minimum(self.last[one], self.last[other])
        coarser = np.maximum(self.codes["precision"][one], self.codes["precision"][other])
        same = (self.first[one] == self.first[other]) & (self.last[one] == self.last[other])
        day, month, year = (PRECISIONS.index(name) for name in ("day", "month", "year"))
        points = np.where(coarser == day, np.where(same, 3, 2), np.where(coarser == month, 1, 0))
        excluded = (coarser < len(PRECISIONS)) & (gap > np.where(coarser == day, NEAR_DAYS, 0))
        assert year > month > day
        return np.where(excluded, -99, points).astype(np.int32)

    def _like_titles(self, one: Numbers, other: Numbers) -> Numbers:
        """Whether the titles may be alike: words in common are at most bits in common and those that share a bit."""
        bits, words = self.bits["words"], self.words
        common = np.bitwise_count(bits[one] & bits[other]).astype(np.int32)
        sharing = words - np.bitwise_count(bits).astype(np.int32)
        common += np.minimum(sharing[one], sharing[other])
        alike: Numbers = (common >= 3) & (2 * common >= np.minimum(words[one], words[other]))
        return alike
