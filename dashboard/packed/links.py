"""Who was named at which meeting: the rows of meeting_person as small integers. Made once for a version."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from dashboard.packed.sets import Array, Flags, Numbers, place_among

SIDES = ("institute", "partner", "home")
HAS_ROLE, HAS_BODY, SPELT, AGAIN = 4, 8, 16, 32  # beside the side of a link, which has the two lowest bits
HAS_POST = HAS_ROLE | HAS_BODY
STRETCH = 100_000  # meetings whose links are looked at together when they are read
FEW = 8  # where not one meeting in so many fits, their links are found from them: to look at every link takes longer


class Side(NamedTuple):
    """The links of one side, or to partner organisations, side by side.

    Args:
        at: The position of the meeting.
        number: Of the person, or of the organisation.
        link: The place in Links; empty for organisations.
        first: Whether the meeting names it for the first time.
    """

    at: Array
    number: Array
    link: Array
    first: Flags

    def of(self, fits: Flags) -> "Side":
        """Those of the meetings that fit."""
        if fits.all():
            return self
        some = np.flatnonzero(fits[self.at])
        return Side(*(column[some] if len(column) else column for column in self))


@dataclass(frozen=True, slots=True)
class Links:
    """The people of meetings, a link each, by position of the meeting and in the record's order.

    Args:
        people: Their ids; a person's number is its place here, and the ids are in their order.
        countries: The codes that links name.
        begins: Where the links of each meeting begin; one entry more, where they end.
        person, country: The number of the person; the place of the country that the record gives, -1 for none.
        told: Side and bits: a role is there; an organisation; the name is written otherwise than the id; the person
            is named on the same side of the same meeting before.
        row: The link's rowid in meeting_person.
        sides: The same links by their side.
    """

    people: Sequence[str]
    countries: tuple[str, ...]
    begins: Array
    person: Array
    country: Array
    told: Array
    row: Array
    sides: Mapping[str, Side]

    def at(self, fits: Flags, side: str) -> Side:
        """The links of the meetings that fit on one side."""
        positions = np.flatnonzero(fits)
        if len(positions) * FEW > len(fits):
            return self.sides[side].of(fits)
        whose, links = self.of(positions, side)
        first = self.told[links] & AGAIN == 0
        return Side(positions[whose].astype(np.int32), self.person[links], links.astype(np.int32), first)

    def of(self, positions: Numbers, side: str) -> tuple[Numbers, Numbers]:
        """The links of some meetings on one side: for each the place of its meeting among them, and its own place."""
        begins = self.begins[positions]
        lengths = self.begins[positions + 1] - begins
        whose = np.repeat(np.arange(len(positions)), lengths)
        links = np.arange(len(whose)) + np.repeat(begins - np.cumsum(lengths) + lengths, lengths)
        ours = self.told[links] & 3 == SIDES.index(side)
        return whose[ours], links[ours]

    def meetings_of(self, person: str) -> Numbers:
        """The positions of the meetings that a person was at, on whatever side."""
        number = place_among(self.people, person)
        if number is None:
            return np.array([], dtype=np.int64)
        links = np.flatnonzero(self.person == number).astype(np.int32)
        return np.searchsorted(self.begins, links, side="right") - 1

    def has(self, links: Numbers, bits: int) -> Flags:
        """Which of some links have any of the bits."""
        return np.asarray(self.told[links] & bits > 0)


def links_of(read: Mapping[str, Array], people: Sequence[str], countries: Sequence[str], count: int) -> Links:
    """The links of a version.

    Args:
        read: The columns of links.sql.
        people, countries: What their numbers stand for.
        count: How many meetings there are.
    """
    told = read["side"] | read["has_role"] * np.uint8(HAS_ROLE) | read["has_body"] * np.uint8(HAS_BODY)
    told |= read["spelt"] * np.uint8(SPELT)
    begins = np.searchsorted(read["position"], np.arange(count + 1, dtype=np.int32)).astype(np.int32)
    told[_named_again(read, begins, len(people))] |= AGAIN
    sides = {side: _side(read, told, number) for number, side in enumerate(SIDES)}
    return Links(people, tuple(countries), begins, read["person"], read["country"], told, read["row"], sides)


def _side(read: Mapping[str, Array], told: Array, number: int) -> Side:
    link = np.flatnonzero(read["side"] == number).astype(np.int32)
    return Side(read["position"][link], read["person"][link], link, told[link] & AGAIN == 0)


def _named_again(read: Mapping[str, Array], begins: Array, people: int) -> Numbers:
    """The links whose person is named on the same side of the same meeting before.

    To sort all links at once takes sixty megabytes at a million meetings.
    """
    again = [np.array([], dtype=np.int64)]
    for begin, end in pairwise([*begins[::STRETCH].tolist(), len(read["position"])]):
        position, person, side = (read[name][begin:end] for name in ("position", "person", "side"))
        named = (position.astype(np.int64) * people + person) * len(SIDES) + side
        order = np.argsort(named, kind="stable")
        again.append(begin + order[1:][named[order[1:]] == named[order[:-1]]])
    return np.concatenate(again)
