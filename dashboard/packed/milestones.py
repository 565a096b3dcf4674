"""What surrounds a milestone: the meetings of its format, and with its partner, before and after (format_milestones.sql)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.contacts import PRECISIONS
from dashboard.packed.lanes import cell
from dashboard.packed.sets import Flags, Numbers, as_text
from dashboard.packed.told import ids
from dashboard.packed.view import View, days_since_1970, widened
from dashboard.packed.what_changed import column

NEAR = 90  # days on a side
SIDES = ("before", "during", "after", "unsure")
DAYS = ("first_day", "last_day", "before_since", "before_until", "after_since", "after_until")
COUNTS = tuple(f"{whose}{side}" for whose in ("", "partner_") for side in SIDES[:3])
LISTS = ("unsure", "undated", "meetings")
COLUMNS = ("milestone_id", "format", "partner", *DAYS[:2], "city", "country", *COUNTS, *LISTS, *DAYS[2:], "before_days",
           "after_days")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Window:
    """The days around a milestone, counted from 1970; `known`: how far the records reach, `as_of` included.

    The days before end with the as-of day where that comes first, and so do those after.
    """

    held: int
    ended: int
    before_until: int
    after_until: int
    known: tuple[int, int]

    @classmethod
    def of(cls, milestone: Mapping[str, Any], as_of: int, reach: tuple[int, int | None]) -> "Window":
        held, ended = (days_since_1970(milestone[name]) for name in ("first_day", "last_day"))
        before_until = min(held - 1, max(as_of, held - NEAR - 1))
        recorded = reach[1]
        goes_on = recorded is not None and as_of < recorded
        after_until = min(ended + NEAR, max(as_of, ended)) if goes_on else ended + NEAR
        return cls(held, ended, before_until, after_until, (reach[0], as_of if recorded is None else min(as_of, recorded)))

    def told(self) -> dict[str, int]:
        """Its days, and how many of those on each side the records reach."""
        since, until = self.known
        return {
            "first_day": self.held, "last_day": self.ended,
            "before_since": self.held - NEAR, "before_until": self.before_until,
            "after_since": self.ended + 1, "after_until": self.after_until,
            "before_days": max(0, min(self.held - 1, until) - max(self.held - NEAR, since) + 1),
            "after_days": max(0, min(self.ended + NEAR, until) - max(self.ended + 1, since) + 1),
        }  # fmt: skip

    def sides(self, first: Numbers, last: Numbers) -> Numbers:
        """The place in SIDES of meetings of these days."""
        spans = ((self.held - NEAR, self.before_until), (self.held, self.ended), (self.ended + 1, self.after_until))
        return np.select([(first >= since) & (last <= until) for since, until in spans], [0, 1, 2], 3)


def rows(view: View) -> pd.DataFrame:
    """One row per milestone of the chosen formats, the latest first; columns as format_milestones.sql has them."""
    as_of, reach = days_since_1970(view.plan.as_of), _reach(view)
    listed = sorted(_listed(view), key=lambda one: (-days_since_1970(one["first_day"]), one["milestone_id"]))
    told = [_told(view, one, Window.of(one, as_of, reach), as_of) for one in listed]
    columns = {name: [one[name] for one in told] for name in COLUMNS}
    return pd.DataFrame({name: _column(name, values) for name, values in columns.items()})


def _column(name: str, values: list[Any]) -> Any:
    if name in LISTS:
        return pd.Series([cell(value) for value in values], dtype=object)
    if name in DAYS:
        return column([np.datetime64(value, "D") for value in values], "day")
    return column(values, "int32") if name in COUNTS or name.endswith("_days") else as_text(values)


def _reach(view: View) -> tuple[int, int | None]:
    """The first day of any record, and the last of those known to the day."""
    columns = view.meetings.columns
    exact = columns["last_day"][columns["precision"][: view.meetings.dated] == PRECISIONS.index("day")]
    return int(columns["first_day"][0]) if view.meetings.dated else -(1 << 30), int(exact.max()) if len(exact) else None


def _listed(view: View) -> list[dict[str, Any]]:
    """The milestones of the chosen formats that lie in the period, or after the as-of day."""
    words, period, as_of = view.meetings.vocabulary, view.plan.period, view.plan.as_of
    chosen = view.asked.filter.formats
    formats = widened(chosen, words.family_of_format) if chosen else words.family_of_format
    return [
        {**one, "format": code, "partner": words.partner_of_format[code]}
        for code in formats
        for one in words.milestones.get(code, [])
        if one["first_day"] > as_of
        or ((period.since is None or one["last_day"] >= period.since)
            and (period.until is None or one["first_day"] <= period.until))
    ]  # fmt: skip


def _told(view: View, milestone: dict[str, Any], window: Window, as_of: int) -> dict[str, Any]:
    meetings = view.meetings
    first = meetings.columns["first_day"]
    begin = np.searchsorted(first, window.held - NEAR - meetings.longest)
    end = max(begin, np.searchsorted(first, min(window.after_until, as_of), side="right"))
    near = np.arange(begin, end)
    near = near[meetings.columns["last_day"][near] >= window.held - NEAR]
    near, own, theirs = _theirs(view, milestone, near)
    side = window.sides(meetings.columns["first_day"][near], meetings.columns["last_day"][near])
    undated, of_format, _ = _theirs(view, milestone, np.arange(meetings.dated, meetings.count))
    has_partner = milestone["partner"] is not None
    counts = {f"{whose}{SIDES[at]}": int(np.count_nonzero(of & (side == at))) if whose == "" or has_partner else None
              for whose, of in (("", own), ("partner_", theirs)) for at in range(3)}  # fmt: skip
    return {
        **milestone, **window.told(), **counts,
        "unsure": sorted(ids(meetings, near[own & (side == 3)])),
        "undated": sorted(ids(meetings, undated[of_format])),
        "meetings": _drawn(view, near[side < 3], side[side < 3], own[side < 3]),
    }  # fmt: skip


def _theirs(view: View, milestone: Mapping[str, Any], positions: Numbers) -> tuple[Numbers, Flags, Flags]:
    """Those of some meetings that fit and are of the milestone's format or with its partner; which are which."""
    meetings, columns = view.meetings, view.meetings.columns
    partner = {milestone["partner"]}
    with_partner = meetings.partners.having(partner) | meetings.groups.having(partner)
    own = meetings.sets["format"].having({milestone["format"]})[columns["format"][positions]]
    theirs = with_partner[columns["country"][positions]]
    either = own | theirs
    either[either] = view.fitting(positions[either])
    return positions[either], own[either], theirs[either]


def _drawn(view: View, positions: Numbers, side: Numbers, own: Flags) -> list[dict[str, Any]]:
    """What is drawn of some meetings, by first day and id."""
    columns = view.meetings.columns
    days = [columns[name][positions].astype("datetime64[D]").tolist() for name in ("first_day", "last_day")]
    precision = columns["precision"][positions].tolist()
    told = [
        {"meeting_id": meeting_id, "first_day": first, "last_day": last, "precision": PRECISIONS[known], "side": SIDES[of],
         "of_format": ours}
        for meeting_id, first, last, known, of, ours in zip(
            ids(view.meetings, positions), *days, precision, side.tolist(), own.tolist(), strict=True)
    ]  # fmt: skip
    return sorted(told, key=lambda one: (one["first_day"], one["meeting_id"]))
