"""What surrounds a milestone: the meetings of its format, and with its partner, before and after (format_milestones.sql)."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.contacts import PRECISIONS
from dashboard.packed.fitting import widened
from dashboard.packed.lanes import cell
from dashboard.packed.latest import once
from dashboard.packed.meetings import Meetings
from dashboard.packed.sets import Flags, Numbers, as_text, position_in
from dashboard.packed.told import ids
from dashboard.packed.view import View, days_since_1970
from dashboard.packed.what_changed import column
from dashboard.packed.windows import NEAR, SIDES, Window

DAYS = ("first_day", "last_day", "before_since", "before_until", "after_since", "after_until")
COUNTS = tuple(f"{whose}{side}" for whose in ("", "partner_") for side in SIDES[:3])
TEXTS = ("milestone_id", "format", "partner", "city", "country")
LISTS = ("unsure_ids", "days")
MOST = 20  # unsure meetings that are named (format_milestones.sql)
COLUMNS = (*TEXTS[:3], *DAYS[:2], *TEXTS[3:], *COUNTS, "unsure", "undated", "undated_together",
           *LISTS, *DAYS[2:], "before_days", "after_days")  # fmt: skip


def rows(view: View) -> pd.DataFrame:
    """One row per milestone of the chosen formats, the latest first; columns as format_milestones.sql has them."""
    as_of, reach = days_since_1970(view.plan.as_of), _reach(view)
    listed = sorted(_listed(view), key=lambda one: (-days_since_1970(one["first_day"]), one["milestone_id"]))
    undated = _undated(view, {one["format"] for one in listed})
    told = [_told(view, one, Window.of(one, as_of, reach), as_of) | undated[one["format"]] for one in listed]
    columns = {name: [one[name] for one in told] for name in COLUMNS}
    return pd.DataFrame({name: _column(name, values) for name, values in columns.items()})


def _undated(view: View, formats: set[str]) -> dict[str, dict[str, int]]:
    """How many undated meetings each of some formats has, and how many all have together."""
    meetings, sets = view.meetings, view.meetings.sets["format"]
    undated = slice(meetings.dated, meetings.count)
    by_set = np.bincount(meetings.columns["format"][undated][view.fitting(undated)], minlength=sets.size)
    each = dict(zip(sets.codes, sets.counted(by_set).tolist(), strict=True))
    together = int(by_set[sets.having(formats)].sum())
    return {code: {"undated": each[code], "undated_together": together} for code in formats}


def _column(name: str, values: list[Any]) -> Any:
    if name in LISTS:
        return pd.Series([cell(value) for value in values], dtype=object)
    if name in DAYS:
        return column([np.datetime64(value, "D") for value in values], "day")
    return as_text(values) if name in TEXTS else column(values, "int32")


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
    begin = position_in(first, window.held - NEAR - meetings.longest)
    end = max(begin, position_in(first, min(window.after_until, as_of) + 1))
    near = np.arange(begin, end)
    near = near[meetings.columns["last_day"][near] >= window.held - NEAR]
    near, own, theirs = _theirs(view, milestone, near)
    side = window.sides(meetings.columns["first_day"][near], meetings.columns["last_day"][near])
    has_partner = milestone["partner"] is not None
    counts = {f"{whose}{SIDES[at]}": int(np.count_nonzero(of & (side == at))) if whose == "" or has_partner else None
              for whose, of in (("", own), ("partner_", theirs)) for at in range(3)}  # fmt: skip
    return {
        **milestone, **window.told(), **counts,
        "unsure": int(np.count_nonzero(own & (side == 3))), "unsure_ids": _first_ids(meetings, near[own & (side == 3)]),
        "days": _drawn(view, near[side < 3], own[side < 3]),
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


def _first_ids(meetings: Meetings, positions: Numbers) -> list[str]:
    """The ids of some meetings, of many the first."""
    return ids(meetings, positions[np.argsort(meetings.rank_of_id[positions])][:MOST])


def _drawn(view: View, positions: Numbers, own: Flags) -> list[dict[str, Any]]:
    """The days that some meetings have, each once: as exactly as they are known, of the format's meetings and of others."""
    columns = view.meetings.columns
    first, last, known = (columns[name][positions].astype(np.int64) for name in ("first_day", "last_day", "precision"))
    packed = once(np.sort((first << 24) + ((last - first) << 4) + (known << 1) + own))
    first, known, own = packed >> 24, (packed >> 1) & 7, packed & 1 > 0
    days = [numbers.astype("datetime64[D]").tolist() for numbers in (first, first + ((packed >> 4) & 0xFFFFF))]
    told = [
        {"first_day": begin, "last_day": end, "precision": PRECISIONS[at], "of_format": ours}
        for begin, end, at, ours in zip(*days, known.tolist(), own.tolist(), strict=True)
    ]
    return sorted(told, key=lambda one: (*one.values(),))
