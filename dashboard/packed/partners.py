"""The partners of meetings, countries or organisations, asked alike."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

import numpy as np

from dashboard.packed.latest import flags_of, joined
from dashboard.packed.named import Named, bodies
from dashboard.packed.sets import Flags, Numbers, Sets
from dashboard.packed.view import View


class Partners(Protocol):
    """The partners of one subject, by their numbers: places in `codes`."""

    @property
    def codes(self) -> Sequence[str]: ...

    def counted(self, at: Numbers) -> Numbers:
        """Of each partner how many of some meetings, selected ones, each once, it was at."""

    def at_any(self, at: Numbers, chosen: Flags) -> Flags:
        """Of some meetings whether any of some partners was there; it may leave out what does not fit the filter."""

    def expanded(self, at: Numbers, chosen: Flags) -> tuple[Numbers, Numbers]:
        """Of some meetings that fit every one of the chosen: for each the place of its meeting among them, and its number."""


@dataclass(frozen=True, slots=True)
class Countries:
    """Partner countries: by the set of each meeting."""

    view: View
    sets: Sets = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sets", self.view.meetings.partners)

    @property
    def codes(self) -> Sequence[str]:
        return self.sets.codes

    def counted(self, at: Numbers) -> Numbers:
        return self.sets.counted(np.bincount(self.view.meetings.columns["country"][at], minlength=self.sets.size))

    def at_any(self, at: Numbers, chosen: Flags) -> Flags:
        having = flags_of(self.sets.numbers[chosen[self.sets.places]], self.sets.size)
        country = self.view.meetings.columns["country"]
        return np.asarray(having[country[at]] if len(at) < len(country) else having[country][at])

    def expanded(self, at: Numbers, chosen: Flags) -> tuple[Numbers, Numbers]:
        stays = chosen[self.sets.places]
        sets = Sets(self.sets.codes, self.sets.size, self.sets.numbers[stays], self.sets.places[stays])
        return sets.expanded(self.view.meetings.columns["country"][at])


@dataclass(frozen=True)
class Organisations:
    """Partner organisations: by the links of each meeting that fits, as far back as pairs met last."""

    view: View

    @property
    def codes(self) -> Sequence[str]:
        return self.view.meetings.vocabulary.organisations

    @cached_property
    def _named(self) -> Named:
        return bodies(self.view).past(self.view)

    def counted(self, at: Numbers) -> Numbers:
        theirs = self._named.here
        there = flags_of(at, self.view.meetings.count)[theirs.at]
        return np.bincount(theirs.number[there], minlength=theirs.size)

    def at_any(self, at: Numbers, chosen: Flags) -> Flags:
        there = self._named.at
        return flags_of(there if chosen.all() else there[chosen[self._named.number]], self.view.meetings.count)[at]

    def expanded(self, at: Numbers, chosen: Flags) -> tuple[Numbers, Numbers]:
        theirs = self._named.rows(chosen[self._named.number])
        whose, links = joined(at, theirs.at, self.view.meetings.count)
        return whose, theirs.number[links]
