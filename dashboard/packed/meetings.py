"""A version's meetings as arrays: one place per meeting in the order of time, the undated last (packed_meeting)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.contacts import Contacts
from dashboard.packed.links import FEW, Links, Side
from dashboard.packed.marks import Marks
from dashboard.packed.papers import Documents, Roles
from dashboard.packed.sets import Array, Flags, Numbers, Sets

PARTNERS = ("none", "home-region", "one-region", "several-regions")
ABOUT = ("country", "topic", "format", "level")  # what there are sets of


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the arrays' numbers mean, in the vocabulary's order, and what the panels say of codes beside their counts."""

    home: str
    kinds: Mapping[str, int]
    group_of_topic: Mapping[str, str]
    place_of_group: Mapping[str, int]  # of a topic group, and of a topic in its group
    place_of_topic: Mapping[str, int]
    family_of_format: Mapping[str, str]
    partner_of_format: Mapping[str, str | None]
    rank_of_level: Mapping[str, int]
    members: Mapping[str, frozenset[str]]  # country group → its countries
    place_of_country_group: Mapping[str, int]
    organisations: Sequence[str]  # in their order; the number of one is its place
    of_organisations: Mapping[str, pd.Categorical]  # type and country of each, by its number
    countries: pd.DataFrame  # the columns of the partner map that no filter changes, by country
    milestones: Mapping[str, list[Any]]  # format → its milestones; none where it has none


@dataclass(frozen=True, slots=True)
class Meetings:
    """The meetings of one version. Days are counted from 1970; arrays of days hold the dated ones alone, which come first.

    Args:
        ids: The meeting_id of each.
        partners: The sets of countries without the home country.
        groups, members: The sets of groups that these countries are of: each group once, and once for each such country.
        columns: first_day, last_day, first_month, last_month (of the dated); precision, partners, kind, venue, venue_country
            (its place in the sets of countries, from 1; 0: not known), documents, and of each of ABOUT the number of its set
            (country_set …).
        position_of_row: rowid in `meeting` → position.
        last_days: The last days in their order.
        longest: The most days that a meeting's last possible day lies after its first.
        begins: Where in `organisation` the links of each meeting begin; one entry more, where they end.
        partner: Which of those links are to a partner.
        bodies: Those links alone.
        people: Who was named there.
        in_one_word: Pair of topics, by their places → the meetings in which one written word stands for both.
        rank_of_id: Where each stands in the order of the ids.
        rank_of_day: Where each stands in the order of the last days, the undated ones first, then of the ids.
        rank_of_contact: The same of the dated, those known to the day after others of the same last day.
    """

    ids: Sequence[str]
    dated: int
    columns: Mapping[str, Array]
    sets: Mapping[str, Sets]
    partners: Sets
    groups: Sets
    members: Sets
    position_of_row: Array
    last_days: Array
    longest: int
    begins: Array
    organisation: Array
    partner: Flags
    bodies: Side
    people: Links
    in_one_word: Mapping[tuple[int, int], Array]
    rank_of_id: Array
    rank_of_day: Array
    rank_of_contact: Array
    vocabulary: Vocabulary
    documents: Documents
    roles: Roles
    contacts: Mapping[str, Contacts]
    marks: Marks

    @property
    def count(self) -> int:
        return len(self.ids)

    def bodies_at(self, fits: Flags) -> Side:
        """The links to partner organisations of the meetings that fit."""
        positions = np.flatnonzero(fits)
        if len(positions) * FEW > self.count:
            return self.bodies.of(fits)
        whose, links = self.links(positions)
        theirs = self.partner[links]
        return bodies_of(positions[whose[theirs]].astype(np.int32), self.organisation[links[theirs]])

    def links(self, positions: Numbers) -> tuple[Numbers, Numbers]:
        """The organisation links of some meetings: for each the place of its meeting among them, and its own place."""
        begins, lengths = self.begins[positions], self.begins[positions + 1] - self.begins[positions]
        whose = np.repeat(np.arange(len(positions)), lengths)
        before = np.cumsum(lengths) - lengths
        return whose, np.arange(len(whose)) - before[whose] + begins[whose]


def bodies_of(at: Array, number: Array) -> Side:
    """Links to partner organisations, which lie by position and organisation."""
    first = np.append(True, (at[1:] != at[:-1]) | (number[1:] != number[:-1]))[: len(at)]
    return Side(at, number, at[:0], first)
