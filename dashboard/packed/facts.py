"""What a view says about itself (facts.sql)."""

import numpy as np
import pandas as pd

from dashboard.packed.sets import Array, position_in
from dashboard.packed.view import View, days_since_1970
from dashboard.periods import MONTHS_OF_BIN


def rows(view: View) -> pd.DataFrame:
    """One row: matched, total, undated, year_only, month_only, crossing, contacts, without_country."""
    meetings = view.meetings
    partners = meetings.partners.lengths()
    by_set = view.by_set("country", "meetings")
    unplaced = np.bincount(_unplaced(view), minlength=4)
    told = [len(view.selected), meetings.count, *unplaced[:4], by_set @ partners, by_set[partners == 0].sum()]
    names = ("matched", "total", "undated", "year_only", "month_only", "crossing", "contacts", "without_country")
    return pd.DataFrame({name: np.array([number], dtype=np.int64) for name, number in zip(names, told, strict=True)})


def _unplaced(view: View) -> Array:
    """The precision of each meeting that fits but has no place on the time axis: not dated, or across an edge."""
    meetings, period = view.meetings, view.plan.period
    first, last = meetings.columns["first_day"], meetings.columns["last_day"]
    since = None if period.since is None else days_since_1970(period.since)
    until = None if period.until is None else days_since_1970(period.until)
    begin = 0 if since is None else position_in(first, since - meetings.longest)
    end = meetings.dated if until is None else position_in(first, until, "right")
    rows = slice(begin, max(begin, end))
    months = MONTHS_OF_BIN[view.plan.bin]
    crossing = meetings.columns["first_month"][rows] // months != meetings.columns["last_month"][rows] // months
    if since is not None:
        crossing = (crossing | (first[rows] < since)) & (last[rows] >= since)
    if until is not None:
        crossing |= last[rows] > until
    if since is not None:
        crossing &= last[rows] >= since
    dated = meetings.columns["precision"][rows][crossing & view.fits(rows)]
    rest = slice(meetings.dated, meetings.count)  # beyond reach where the period has an edge
    return np.concatenate([dated, meetings.columns["precision"][rest][view.fitting(rest)]])
