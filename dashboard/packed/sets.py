"""Which codes meetings have together. Meetings with the same codes have the same set, so counting sets counts codes."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa

Array = npt.NDArray[Any]
Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Shares = npt.NDArray[np.float64]


TEXT = pd.StringDtype(na_value=np.nan)  # what "str" means to pandas, which takes as long to say that as to make a column


def as_text(values: Sequence[str | None]) -> Any:
    """A column of text as DuckDB gives it to pandas: plain objects where there is none."""
    if not any(values):
        return np.array(values, dtype=object)
    return pd.arrays.ArrowStringArray(pa.array(values, pa.large_string()), dtype=TEXT)  # type: ignore[call-arg]  # stubs lack it


def picked(texts: Sequence[str], places: Numbers) -> list[str]:
    """The texts at some places, at once: one by one each takes ten times as long."""
    found: list[str] = np.asarray(pd.array(texts, dtype=TEXT, copy=False).take(places), dtype=object).tolist()
    return found


def position_in(ordered: Array, number: int, side: Literal["left", "right"] = "left") -> int:
    """Where a number belongs among others in their order: a plain one has numpy copy all of them, unless they are as wide."""
    return int(ordered.searchsorted(ordered.dtype.type(number), side))


def places_in(order: Array) -> Array:
    """Where each number from 0 stands in an order of all of them."""
    places = np.empty(len(order), dtype=np.int32)
    places[order] = np.arange(len(order), dtype=np.int32)
    return places


def place_among(ordered: Sequence[str], word: str) -> int | None:
    """Where a word stands among others in their order; None where it does not."""
    place = bisect_left(ordered, word)
    return place if place < len(ordered) and ordered[place] == word else None


@dataclass(frozen=True)
class Sets:
    """Sets of codes by number; set 0 is the empty one.

    Args:
        codes: What may stand in a set, each once; its place here is how the arrays name it.
        size: How many sets there are, the empty one included.
        numbers, places: One entry per set and member, by set: the set and the place of the code.
    """

    codes: tuple[str, ...]
    size: int
    numbers: Numbers
    places: Numbers

    @cached_property
    def place_of(self) -> dict[str, int]:
        """Code → its place."""
        return {code: at for at, code in enumerate(self.codes)}

    @cached_property
    def members(self) -> list[list[str]]:
        """The codes of each set."""
        found: list[list[str]] = [[] for _ in range(self.size)]
        for number, place in zip(self.numbers.tolist(), self.places.tolist(), strict=True):
            found[number].append(self.codes[place])
        return found

    @classmethod
    def of(cls, codes: Iterable[str], members: Iterable[tuple[int, str]], size: int) -> "Sets":
        known = tuple(codes)
        place = {code: at for at, code in enumerate(known)}
        pairs = [(number, place[code]) for number, code in members]
        numbers, places = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
        return cls(known, size, numbers, places)

    @cached_property
    def _by_number(self) -> tuple[Numbers, Numbers]:
        """The places of all members, set after set, and where each set's begin; one entry more, where the last one ends."""
        order = np.argsort(self.numbers, kind="stable")
        return self.places[order], np.searchsorted(self.numbers[order], np.arange(self.size + 1))

    def expanded(self, numbers: Array) -> tuple[Numbers, Numbers]:
        """Every member of some sets: for each the place of its set among them, and the place of its code."""
        places, begins = self._by_number
        lengths = begins[numbers + 1] - begins[numbers]
        whose = np.repeat(np.arange(len(numbers)), lengths)
        before = np.cumsum(lengths) - lengths
        return whose, places[np.arange(len(whose)) - before[whose] + begins[numbers][whose]]

    def having(self, codes: Collection[str]) -> Flags:
        """Which sets have any of the codes."""
        wanted = np.array([code in codes for code in self.codes], dtype=bool)
        found = np.zeros(self.size, dtype=bool)
        found[self.numbers[wanted[self.places]]] = True
        return found

    def lengths(self) -> Numbers:
        """How many codes each set has."""
        return np.bincount(self.numbers, minlength=self.size)

    def named(self) -> Flags:
        """Which codes stand in any set."""
        return np.bincount(self.places, minlength=len(self.codes)) > 0

    def incidence(self) -> list[Flags]:
        """For each code which sets have it."""
        found = []
        for place in range(len(self.codes)):
            has = np.zeros(self.size, dtype=bool)
            has[self.numbers[self.places == place]] = True
            found.append(has)
        return found

    def without(self, code: str) -> "Sets":
        """The same sets with one code left out of each."""
        stays = np.array([known != code for known in self.codes], dtype=bool)[self.places]
        return Sets(self.codes, self.size, self.numbers[stays], self.places[stays])

    def only(self, code: str) -> "Sets":
        """The same sets as if there were no other code."""
        has = np.array([known == code for known in self.codes], dtype=bool)[self.places]
        return Sets((code,), self.size, self.numbers[has], np.zeros_like(self.places[has]))

    def grouped(self, group_of: Mapping[str, str]) -> "Sets":
        """The sets of the groups that the codes belong to, each group once a set."""
        groups = tuple(dict.fromkeys(group_of.values()))
        place = {group: at for at, group in enumerate(groups)}
        of_code = np.array([place[group_of[code]] for code in self.codes], dtype=np.int64)
        pairs = np.unique(np.stack([self.numbers, of_code[self.places]]), axis=1)
        return Sets(groups, self.size, pairs[0], pairs[1])

    def gathered(self, members: Mapping[str, Collection[str]]) -> "Sets":
        """The sets of the groups whose members they have, once for each such member."""
        groups = {code: [at for at, of in enumerate(members.values()) if code in of] for code in self.codes}
        pairs = [(number, at) for number, place in zip(self.numbers.tolist(), self.places.tolist(), strict=True)
                 for at in groups[self.codes[place]]]  # fmt: skip
        numbers, places = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
        return Sets(tuple(members), self.size, numbers, places)

    def once(self) -> "Sets":
        """The same sets with each code once."""
        numbers, places = np.unique(np.stack([self.numbers, self.places]), axis=1)
        return Sets(self.codes, self.size, numbers, places)

    def counted(self, by_set: Numbers) -> Numbers:
        """How many meetings have each code, given how many have each set."""
        return np.bincount(self.places, by_set[self.numbers], len(self.codes)).astype(np.int64)

    def shared(self, by_set: Numbers, lengths: Numbers) -> Shares:
        """The same where the codes of a meeting share it; lengths: among how many the meetings of each set are shared."""
        return np.bincount(self.places, by_set[self.numbers] / lengths[self.numbers], len(self.codes)).astype(np.float64)
