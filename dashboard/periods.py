"""Periods of whole days: presets, the periods before and after, and the bins of a time axis. Knows no Dash and no data."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

PRESETS = ("this-month", "this-quarter", "year-to-date", "last-12-months", "all")
MONTHS_OF_PRESET = {"this-month": 1, "this-quarter": 3, "year-to-date": 12, "last-12-months": 12}
MONTHS_OF_BIN = {"month": 1, "quarter": 3, "year": 12}
YEARS = range(1800, 2201)  # a year outside them is a slip of the pen
LONGEST_SPAN_IN_MONTHS = {"month": 25, "quarter": 96}


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days from `since` to `until`, both included; None is open.

    `months` is the nominal length of a period that starts on the first of a month (a quarter in progress has 3);
    None where the length is a number of days.
    """

    since: date | None = None
    until: date | None = None
    months: int | None = None

    def bounded(self) -> bool:
        return self.since is not None and self.until is not None


@dataclass(frozen=True, slots=True)
class Shift:
    """How far a comparison lies before its period, or after it (below nought): added to its days, they fall into it."""

    months: int = 0
    days: int = 0


def month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or the month's last day where it has no such day; a month's end stays one."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day == 1:
        return date(year, month + 1, 1)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, last if day == month_end(day) else min(day.day, last))


def months_between(since: date, until: date) -> int:
    """Calendar months touched by the days from since to until."""
    return (until.year - since.year) * 12 + until.month - since.month + 1


def is_year(name: str) -> bool:
    return bool(re.fullmatch(r"[0-9]{4}", name)) and int(name) in YEARS


def period_of(preset: str, as_of: date) -> Period:
    """The period a preset names, counted from the as-of day and never reaching beyond it (but for a named year).

    Last 12 months are whole calendar months, ending with the one of the as-of day.
    """
    if is_year(preset):
        return Period(date(int(preset), 1, 1), date(int(preset), 12, 31), 12)
    if preset == "all":
        return Period()
    first = as_of.replace(day=1)
    since = {
        "this-month": first,
        "this-quarter": date(as_of.year, (as_of.month - 1) // 3 * 3 + 1, 1),
        "year-to-date": date(as_of.year, 1, 1),
        "last-12-months": add_months(first, -11),
    }[preset]
    return Period(since, as_of, MONTHS_OF_PRESET[preset])


def period_between(since: date | None, until: date | None, as_of: date | None = None) -> Period:
    """A period as chosen by its days; counted in months where it starts and ends with them (or ends as of today)."""
    whole = since and until and since.day == 1 and until in (month_end(until), as_of)
    return Period(since, until, months_between(since, until) if whole and since and until else None)


def chosen(how: str) -> Period:
    """The comparison that a reader chose by its days, "2024-01-01..2024-06-30"; open where it is named otherwise."""
    since, dots, until = how.partition("..")
    return period_between(date.fromisoformat(since), date.fromisoformat(until)) if dots else Period()


def comparison(period: Period, how: str, known_until: date | None = None) -> tuple[Period, Shift]:
    """The period to compare with and how far it lies before; open periods have no comparison.

    A period in progress is compared with the same part of the other one, cut at the same day.

    Args:
        how: previous (of the same length), year (the same days a year earlier), none, or days as `chosen` reads them.
        known_until: How far the period can be known; None: to its end.
    """
    if how == "none" or period.since is None or period.until is None:
        return Period(), Shift()
    if chosen(how).bounded():
        return _with_chosen(period, chosen(how), known_until)
    until = so_far(period, known_until).until or period.until
    if how == "previous" and period.months is None:
        length = days_of(period)
        return Period(period.since - timedelta(length), until - timedelta(length)), Shift(days=length)
    months = 12 if how == "year" else period.months or 12
    return Period(add_months(period.since, -months), add_months(until, -months), period.months), Shift(months=months)


def _with_chosen(period: Period, other: Period, known_until: date | None) -> tuple[Period, Shift]:
    """The chosen days, their first laid on the period's first; cut with the period where both are equally long."""
    since, first, last = period.since, other.since, other.until
    if since is None or first is None or last is None:
        return Period(), Shift()
    months = months_between(first, since) - 1  # below nought where the chosen days come later
    shift = Shift(months=months) if first.day == since.day else Shift(days=(since - first).days)
    until = so_far(period, known_until).until
    if as_long(period, other) and until and until != period.until:
        last = add_months(until, -months) if shift.months else until - timedelta(shift.days)
    return Period(first, last, other.months), shift


def so_far(period: Period, known_until: date | None) -> Period:
    """The part of a period that is over by a day; the whole of one that is over, or has not begun."""
    if known_until is None or period.since is None or period.until is None:
        return period
    return replace(period, until=known_until) if period.since <= known_until < period.until else period


def days_of(period: Period) -> int:
    """The length of a period in days; 0 for an open one."""
    return (period.until - period.since).days + 1 if period.since and period.until else 0


def as_long(one: Period, other: Period) -> bool:
    """Whether two bounded periods are equally long: in whole months, or else in days."""
    return one.months == other.months if one.months and other.months else days_of(one) == days_of(other)


def shared_days(one: Period, other: Period) -> int:
    """How many days two bounded periods have in common."""
    if one.since is None or one.until is None or other.since is None or other.until is None:
        return 0
    return max(0, (min(one.until, other.until) - max(one.since, other.since)).days + 1)


def step(period: Period, direction: int) -> Period:
    """The period of the same nominal length before (-1) or after (+1), whole."""
    if period.since is None or period.until is None:
        return period
    if period.months is None:
        days = timedelta(((period.until - period.since).days + 1) * direction)
        return Period(period.since + days, period.until + days)
    since = add_months(period.since, period.months * direction)
    return Period(since, add_months(since, period.months) - timedelta(1), period.months)


def bin_for(first: date, last: date) -> str:
    """month, quarter or year: what leaves a readable number of bars between two days."""
    months = months_between(first, last)
    return next((size for size, most in LONGEST_SPAN_IN_MONTHS.items() if months <= most), "year")


def bin_start(day: date, size: str) -> date:
    months = MONTHS_OF_BIN[size]
    return date(day.year, (day.month - 1) // months * months + 1, 1)


@lru_cache(10_000)  # a page of histories asks for each of its bins hundreds of times
def bin_end(start: date, size: str) -> date:
    return add_months(start, MONTHS_OF_BIN[size]) - timedelta(1)


def bins_between(first: date, last: date, size: str) -> list[date]:
    """The first day of each bin that touches the days from first to last."""
    return list(_bins(first, last, size))


@lru_cache(1000)
def _bins(first: date, last: date, size: str) -> tuple[date, ...]:
    start, starts = bin_start(first, size), []
    while start <= last:
        starts.append(start)
        start = add_months(start, MONTHS_OF_BIN[size])
    return tuple(starts)
