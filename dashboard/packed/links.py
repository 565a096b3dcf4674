"""Who was named at which meeting: the rows of meeting_person as small integers. Made once for a version."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.packed.sets import Array, Flags, Numbers

SIDES = ("institute", "partner", "home")
HAS_ROLE, HAS_POST, SPELT, AGAIN = 4, 8, 16, 32  # beside the side of a link, which has the two lowest bits


@dataclass(frozen=True, slots=True)
class Links:
    """The people of meetings, a link each, by position of the meeting and in the record's order.

    Args:
        people: Their ids; a person's number is its place here, and the ids are in their order.
        countries: The codes that links name.
        begins: Where the links of each meeting begin; one entry more, where they end.
        person, country: The number of the person; the place of the country that the record gives, -1 for none.
        told: Side and bits: a role is there; a role or an organisation; the name is written otherwise than the id; the person
            is named on the same side of the same meeting before.
        row: The link's rowid in meeting_person.
    """

    people: Sequence[str]
    countries: tuple[str, ...]
    begins: Array
    person: Array
    country: Array
    told: Array
    row: Array

    def of(self, positions: Numbers, side: str) -> tuple[Numbers, Numbers]:
        """The links of some meetings on one side: for each the place of its meeting among them, and its own place."""
        begins = self.begins[positions]
        lengths = self.begins[positions + 1] - begins
        whose = np.repeat(np.arange(len(positions)), lengths)
        links = np.arange(len(whose)) + np.repeat(begins - np.cumsum(lengths) + lengths, lengths)
        ours = self.told[links] & 3 == SIDES.index(side)
        return whose[ours], links[ours]

    def among(self, fits: Flags, side: str) -> tuple[Numbers, Numbers]:
        """The links on one side of the meetings that fit: of each the position of its meeting, and its own place."""
        at = np.repeat(np.arange(len(fits), dtype=np.int32), np.diff(self.begins))
        links = np.flatnonzero((self.told & 3 == SIDES.index(side)) & fits[at])
        return at[links].astype(np.int64), links

    def meetings_of(self, person: str) -> Numbers:
        """The positions of the meetings that a person was at, on whatever side."""
        number = bisect_left(self.people, person)
        if number == len(self.people) or self.people[number] != person:
            return np.array([], dtype=np.int64)
        links = np.flatnonzero(self.person == number).astype(np.int32)
        return np.searchsorted(self.begins, links, side="right") - 1

    def has(self, links: Numbers, bit: int) -> Flags:
        return np.asarray(self.told[links] & bit > 0)


def links_of(read: Mapping[str, Array], people: Sequence[str], countries: Sequence[str], count: int) -> Links:
    """The links of a version.

    Args:
        read: The columns of links.sql.
        people, countries: What their numbers stand for.
        count: How many meetings there are.
    """
    told = read["side"] | read["has_role"] * np.uint8(HAS_ROLE) | read["has_post"] * np.uint8(HAS_POST)
    told |= read["spelt"] * np.uint8(SPELT)
    told[_named_again(read, len(people))] |= AGAIN
    begins = np.searchsorted(read["position"], np.arange(count + 1, dtype=np.int32)).astype(np.int32)
    return Links(people, tuple(countries), begins, read["person"], read["country"], told, read["row"])


def _named_again(read: Mapping[str, Array], people: int) -> Numbers:
    """The links whose person is named on the same side of the same meeting before."""
    named = (read["position"].astype(np.int64) * people + read["person"]) * len(SIDES) + read["side"]
    order = np.argsort(named, kind="stable")
    return np.asarray(order[1:][named[order[1:]] == named[order[:-1]]])
