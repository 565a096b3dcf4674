"""Sets of texts of many meetings, one after the other in one array of hashes: what etl/weighing.py compares in columns."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from functools import cached_property
from typing import Any

import numpy as np

Numbers = np.ndarray[Any, Any]

_APART = np.uint64(0x9E3779B97F4A7C15)  # odd: multiplied by it, no two pairs get the same number


class Members:
    """The members of a set of each meeting, known by their hashes. Ask when all are there: then none can be added."""

    def __init__(self) -> None:
        self.hashed, self.ends = array("q"), array("q")

    def add(self, members: Iterable[str]) -> None:
        """Adds the next meeting's."""
        self.hashed.extend(map(hash, members))
        self.ends.append(len(self.hashed))

    @cached_property
    def hashes(self) -> Numbers:
        """All members, meeting by meeting."""
        return np.asarray(self.hashed)

    @cached_property
    def counts(self) -> Numbers:
        """How many each meeting has."""
        return np.diff(np.asarray(self.ends), prepend=0)

    @cached_property
    def bits(self) -> Numbers:
        """Each set in 64 bits: two sets with no bit in common have no member in common."""
        ones = self.hashes.view(np.uint64) & np.uint64(63)
        np.left_shift(np.uint64(1), ones, out=ones)
        bits, filled = np.zeros(len(self.counts), np.uint64), self.counts > 0
        if len(ones):
            bits[filled] = np.bitwise_or.reduceat(ones, (np.asarray(self.ends) - self.counts)[filled])
        return bits

    def of(self, meetings: Numbers) -> tuple[Numbers, Numbers]:
        """The members of some meetings one after the other: whose each is, as a place in `meetings`, and its hash."""
        counts = self.counts[meetings]
        whose = np.repeat(np.arange(len(meetings)), counts)
        skipped = np.asarray(self.ends)[meetings] - np.cumsum(counts)  # from the place here to the place among all
        return whose, self.hashes[np.arange(len(whose)) + np.repeat(skipped, counts)]

    def in_common(self, one: Numbers, other: Numbers) -> Numbers:
        """How many members each pair of meetings has in common; never too few, and too many once in 2⁶⁴."""
        pair, ours = self.of(one)
        theirs = self._of_pairs(*self.of(other))
        return np.bincount(pair[np.isin(self._of_pairs(pair, ours), theirs)], minlength=len(one))

    @staticmethod
    def _of_pairs(pair: Numbers, hashes: Numbers) -> Numbers:
        """Hashes that are the same for the same member of the same pair alone."""
        return hashes.view(np.uint64) ^ (pair.astype(np.uint64) * _APART)
