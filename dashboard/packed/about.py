"""What the panels of a country's page share: where we met the country and which meeting was the last, found once a view."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.marks import VENUES
from dashboard.packed.rhythm import last_ones
from dashboard.packed.sets import Array, Flags, Numbers
from dashboard.packed.view import View

PEOPLE = Path(__file__).with_name("people_at.sql").read_text(encoding="utf-8")
PLACES = ("here", "there", "online", "elsewhere", "unknown")  # here: in the home country; there: in the one it is about
ELSEWHERE = PLACES.index("elsewhere")
NO_DAY = -719_162  # before all days: 0001-01-01, as the queries rank what is not dated
NEWEST = 5  # meetings that the page tells of in full


@dataclass(frozen=True)
class About:
    """Parts of it are positions; one below zero stands for no meeting."""

    view: View

    @cached_property
    def whoever(self) -> Numbers:
        """What is selected whatever country the page is about (of_institute)."""
        view, background = self.view, self.view.background
        return background[view.of_other_controls(background) & view.on_topic(background)]

    def places(self, positions: Numbers) -> Numbers:
        """Where some meetings took place: a place of PLACES each."""
        codes, about = self.view.meetings.sets["country"].codes, self.view.asked.about
        found = np.array([PLACES.index(venue) for venue in VENUES])[self.view.column("venue", positions)]
        if about in codes:
            there = self.view.column("venue_country", positions) == codes.index(about) + 1
            found[there & (found == ELSEWHERE)] = PLACES.index("there")
        return found

    @cached_property
    def flags(self) -> Flags:
        """Of every meeting whether it is selected."""
        found = np.zeros(self.view.meetings.count, dtype=bool)
        found[self.view.selected] = True
        return found

    @cached_property
    def dated(self) -> Numbers:
        """The selected meetings that have a day."""
        selected = self.view.selected
        return selected[: np.searchsorted(selected, self.view.meetings.dated)]

    @cached_property
    def last_at(self) -> Numbers:
        """The last dated meeting at each of PLACES."""
        return self.last(self.places(self.dated), self.dated, len(PLACES))

    @cached_property
    def latest(self) -> int:
        """The last dated meeting of all."""
        met = self.last_at[self.last_at >= 0]
        return int(self.last(np.zeros_like(met), met, 1)[0])

    @cached_property
    def newest(self) -> Numbers:
        """The last NEWEST dated meetings, by last day, then first day, then id: their places in time tell the ids' order."""
        dated, days = self.dated, self.view.meetings.columns
        if len(dated) > NEWEST:
            last = days["last_day"][dated]
            dated = dated[last >= np.partition(last, -NEWEST)[-NEWEST]]
        return dated[np.lexsort((dated, -days["first_day"][dated], -days["last_day"][dated]))][:NEWEST]

    @cached_property
    def highest(self) -> tuple[str | None, int]:
        """The highest level of a meeting, and the latest meeting of that level, undated ones last; of several the first id."""
        levels, rank = self.view.meetings.sets["level"], self.view.meetings.vocabulary.rank_of_level
        ranks = np.array([rank[code] for code in levels.codes])
        met = levels.counted(self.view.by_set("level", "meetings")) > 0
        if not met.any():
            return None, -1
        top = int(np.flatnonzero(met & (ranks == ranks[met].min()))[0])
        positions = self.view.selected[levels.having({levels.codes[top]})[self.view.column("level", self.view.selected)]]
        ranked = self.ranks(positions)
        ids = self.view.meetings.ids
        return levels.codes[top], min(positions[ranked == ranked.max()].tolist(), key=ids.__getitem__)

    def ranks(self, positions: Numbers) -> Numbers:
        """The last day of each meeting; NO_DAY where it is not dated."""
        found = np.full(len(positions), NO_DAY)
        dated = positions < self.view.meetings.dated
        found[dated] = self.view.meetings.columns["last_day"][positions[dated]]
        return found

    def last(self, code: Array, positions: Numbers, size: int) -> Numbers:
        """The last meeting of each code, given the code of each meeting; undated ones come before all, equal days by id."""
        found = np.full(size, -1)
        _, latest = last_ones(code, self.ranks(positions), positions, size, self.view.meetings.ids)
        found[list(latest)] = list(latest.values())
        return found

    def last_with(self, subject: str, positions: Numbers) -> Numbers:
        """The last of some meetings with each code of a subject: first that of each set, then that of the sets with it."""
        sets = self.view.meetings.sets[subject]
        of_set = self.last(self.view.column(subject, positions), positions, sets.size)[sets.numbers]
        met = of_set >= 0
        return self.last(sets.places[met], of_set[met], len(sets.codes))

    @cached_property
    def texts(self) -> Mapping[int, Mapping[str, Any]]:
        """What is written of the meetings that the page tells of, by position."""
        told = np.unique([*self.newest, *self.last_at, self.latest, self.highest[1]])
        told = told[told >= 0].astype(np.int64)
        return dict(zip(told.tolist(), records(self.view.written(told)), strict=True)) if len(told) else {}

    @cached_property
    def people(self) -> pd.DataFrame:
        """Who was at the newest meetings and at the highest one (people_at.sql)."""
        told = [int(at) for at in (*self.newest, self.highest[1]) if at >= 0]
        return self.view.read(PEOPLE, {"meetings": [self.view.meetings.ids[at] for at in told]})

    def with_about(self) -> Flags:
        """Which sets of countries have the country that the page is about."""
        return self.view.meetings.sets["country"].having({self.view.asked.about})


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows by column; None where there is no text. No column may hold fractions."""
    rows: list[dict[str, Any]] = table.to_dict("records")  # type: ignore[assignment]  # all columns have names
    return [{name: None if isinstance(value, float) else value for name, value in row.items()} for row in rows]


def about(view: View) -> About:
    """Found once for the panels of a view."""
    if "about" not in view.worked_out:
        view.worked_out["about"] = About(view)
    known: About = view.worked_out["about"]
    return known
