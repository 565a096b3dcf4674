"""When we met each partner, of the meetings that fit, whatever the period (`contact` and `rhythm` of contacts.sql)."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from dashboard.packed.contacts import PRECISIONS
from dashboard.packed.latest import last_past
from dashboard.packed.sets import Array, Flags, Numbers, Sets, position_in
from dashboard.packed.told import NONE
from dashboard.packed.view import View, days_since_1970

EXACT = PRECISIONS.index("day")
FEWEST, SILENCE, LONG = 5, 30, 365  # contact days that make a usual gap; days of silence; days of a year
NEVER, FAR = -(1 << 40), 1 << 40


@dataclass(frozen=True, slots=True)
class Rhythm:
    """One partner. Days count from 1970; `latest` is the position of the last dated meeting, None where none is dated.

    `last_day` is that meeting's last possible day, never beyond the as-of day.
    """

    meetings: int
    latest: int | None
    last_day: int
    days_since: int | None
    contact_days: int
    usual_gap: float | None
    status: str | None


class Rhythms:
    """The rhythm of every country and every group of countries of one view, by code.

    Args:
        partners: The sets of the countries that count.
    """

    def __init__(self, view: View, partners: Sets) -> None:
        self.view, self.meetings, self.partners = view, view.meetings, partners
        self.as_of = days_since_1970(view.plan.as_of)
        a_year_before = np.datetime64(view.plan.as_of, "M") - 12
        self.year_before = int(min(a_year_before.astype("datetime64[D]") + (view.plan.as_of.day - 1),
                                   (a_year_before + 1).astype("datetime64[D]") - 1).astype(np.int64))  # fmt: skip
        fits = view.fitting(slice(0, self.meetings.count))
        past = position_in(self.meetings.columns["first_day"], self.as_of, "right")
        self.dated = np.flatnonzero(fits[:past])
        undated = np.flatnonzero(fits[self.meetings.dated :]) + self.meetings.dated
        sets, size = self.meetings.columns["country"], partners.size
        self.undated_by_set = np.bincount(sets[undated], minlength=size)
        self.known_by_set = np.bincount(sets[self.dated], minlength=size) + self.undated_by_set
        self._met()

    def _met(self) -> None:
        """Of each country the days known exactly (a row of flags), its first day, and its latest meeting.

        Each is found of every set of countries first: there are a thousand times fewer sets than meetings.
        """
        columns, partners, count = self.meetings.columns, self.partners, len(self.partners.codes)
        of_set = columns["country"][self.dated]
        day = np.minimum(columns["last_day"][self.dated], self.as_of).astype(np.int64)
        exact = columns["precision"][self.dated] == EXACT
        self.base = int(day.min(initial=self.as_of))
        whose, code = partners.expanded(of_set[exact])
        self.days = np.zeros((count, self.as_of - self.base + 1), dtype=bool)
        self.days[code, (day[exact] - self.base)[whose]] = True
        first = np.full(partners.size, FAR)
        first[of_set[::-1]] = columns["first_day"][self.dated[::-1]]  # in its order, and what is written last stays
        best, latest = _last_ones(of_set, day * 2 + exact, self.dated, partners.size, self.meetings.rank_of_id)
        met = np.flatnonzero(latest != NONE)
        whose, code = partners.expanded(met)
        self.first = np.full(count, FAR)
        np.minimum.at(self.first, code, first[met][whose])
        self.best, self.latest = _last_ones(code, best[met][whose], latest[met][whose], count, self.meetings.rank_of_id)

    def of_countries(self) -> dict[str, Rhythm]:
        partners = self.partners
        return self._of(partners, {code: np.array([place]) for place, code in enumerate(partners.codes)})

    def of_groups(self) -> dict[str, Rhythm]:
        places = {code: place for place, code in enumerate(self.partners.codes)}
        members = {group: np.array([places[code] for code in countries if code in places], dtype=np.int64)
                   for group, countries in self.meetings.vocabulary.members.items()}  # fmt: skip
        return self._of(self.meetings.groups, members)

    def _of(self, sets: Sets, members: Mapping[str, Numbers]) -> dict[str, Rhythm]:
        """Code → its rhythm, of those with a meeting; members: the countries of each code, by their places."""
        known, undated = sets.counted(self.known_by_set), sets.counted(self.undated_by_set)
        return {
            code: self._rhythm(members[code], int(known[place]), int(undated[place]))
            for place, code in enumerate(sets.codes)
            if known[place]
        }

    def _rhythm(self, places: Numbers, meetings: int, undated: int) -> Rhythm:
        best = int(self.best[places].max())
        if best == NEVER:
            return Rhythm(meetings, None, 0, None, 0, None, None)
        ids = self.meetings.ids
        latest = max((int(self.latest[place]) for place in places.tolist() if self.best[place] == best), key=ids.__getitem__)
        days = np.flatnonzero(self._days(places))
        gap = float(np.median(np.diff(days))) if len(days) >= FEWEST else None
        first, last = int(self.first[places].min()), best >> 1
        status = self._status(first, last, gap, meetings, undated)
        return Rhythm(meetings, latest, last, self.as_of - last, len(days), gap, status)

    def _days(self, places: Numbers) -> Flags:
        return np.asarray(self.days[places].any(axis=0), dtype=bool)

    def _status(self, first: int, last: int, gap: float | None, meetings: int, undated: int) -> str:
        if gap is not None and self.as_of - last > max(2 * gap, SILENCE):
            return "quiet"
        if first > self.year_before and not undated:
            return "new"
        if meetings == 1:
            return "once"
        return "quiet" if gap is None and last < self.year_before else "active"


def _last_ones(code: Numbers, rank: Numbers, at: Numbers, size: int, rank_of_id: Array) -> tuple[Numbers, Numbers]:
    """The highest rank of each code, and which meeting has it, or NONE: of several the one whose id is the last."""
    best = np.full(size, NEVER)
    np.maximum.at(best, code, rank)
    ties = np.flatnonzero(rank == best[code])
    ordered = ties[np.argsort(rank_of_id[at[ties]], kind="stable")]
    latest = np.full(size, NONE)
    latest[code[ordered]] = at[ordered]  # what is written last stays
    return best, latest


def latest_meetings(view: View, sets: Sets, subject: str) -> dict[int, int]:
    """Place of a code → its last dated meeting by the as-of day that fits, whatever the period; the sets of the subject.

    Of each set the last one is found first: there are a thousand times fewer sets than meetings.
    """
    columns, as_of = view.meetings.columns, days_since_1970(view.plan.as_of)
    end = position_in(columns["first_day"], as_of, "right")
    dated = np.flatnonzero(view.fitting(slice(0, end)))
    of_set = last_past(view, view.column(subject, dated), dated, sets.size)
    met = np.flatnonzero(of_set != NONE)
    whose, code = sets.expanded(met)
    latest = last_past(view, code, of_set[met[whose]], len(sets.codes))
    return {place: position for place, position in enumerate(latest.tolist()) if position != NONE}


def days_of(columns: Mapping[str, Array], positions: list[int | None], name: str) -> list[np.datetime64 | None]:
    """A column of days of some dated meetings, None for None."""
    return [None if at is None else np.datetime64(int(columns[name][at]), "D") for at in positions]
