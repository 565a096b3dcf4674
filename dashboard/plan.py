"""From a filter to days: the period, its comparison and the time axis, given how far the records reach."""

from dataclasses import dataclass
from datetime import date, timedelta

from dashboard import periods
from dashboard.filters import Filter
from dashboard.periods import Period, Shift

MOST_SPARKS = {"month": 48, "quarter": 144}
MOST_MISSING = 0.05  # of a period's nominal length: so little is not worth calling it a part


@dataclass(frozen=True, slots=True)
class Reach:
    """What the records cover: the as-of day (the last record's) and the first and last dated day; today in the institute."""

    as_of: date
    first_day: date
    last_day: date
    today: date


@dataclass(frozen=True, slots=True)
class Plan:
    """The days of one view. `bin` and the axis are the same for every panel of it.

    Args:
        known_until: How far a period can be known: the as-of day or, where it is chosen earlier, the last record's.
        compared: What the period is compared with; open where that is nothing, or lies before all records.
        unrecorded: The comparison that was asked for but lies before all records; open otherwise.
        how: What the comparison is called: previous, previous-months, previous-part (of a period in progress), year,
            chosen; empty without one.
    """

    as_of: date
    known_until: date
    first_day: date
    period: Period
    compared: Period
    unrecorded: Period
    how: str
    shift: Shift
    bin: str
    axis_since: date
    axis_until: date
    spark_bin: str
    spark_since: date
    spark_until: date

    def bins(self) -> list[date]:
        return periods.bins_between(self.axis_since, self.axis_until, self.bin)

    def sparks(self) -> list[date]:
        return periods.bins_between(self.spark_since, self.spark_until, self.spark_bin)

    def complete(self, start: date) -> bool:
        """Whether a bin is over by the as-of day and lies wholly in the period: only then may it be read as whole."""
        end = periods.bin_end(start, self.bin)
        since, until = self.period.since, self.period.until
        return end < self.as_of and (since is None or since <= start) and (until is None or end <= until)

    @property
    def in_progress(self) -> bool:
        return periods.so_far(self.period, self.known_until) != self.period

    @property
    def earlier(self) -> bool:
        """Whether the comparison, if any, lies before the period, so that "before" may be said of it."""
        period, compared = self.period, self.compared
        return not (period.since and compared.until and compared.until >= period.since)

    def remarks(self) -> list[tuple[str, dict[str, date | int]]]:
        """What must be known to read the comparison rightly: keys of messages (compared-…), each with what it tells."""
        if self.unrecorded.bounded():
            return [("unrecorded", {"day": self.first_day})]
        known, compared = periods.so_far(self.period, self.known_until), self.compared
        if not compared.since or not compared.until:
            return []
        lengths, shared = (periods.days_of(known), periods.days_of(compared)), periods.shared_days(known, compared)
        told: list[tuple[str, dict[str, date | int]]] = []
        alike = lengths[0] == lengths[1] or (not self.in_progress and periods.as_long(self.period, compared))
        if self.in_progress and (self.how != "chosen" or alike):
            told.append(("in-progress", {"day": compared.until}))
        if self.how == "chosen" and not alike:
            told.append(("lengths", {"days": lengths[0], "others": lengths[1]}))
        if shared:
            told.append(("overlap", {"days": shared}))
        if compared.since < self.first_day:
            told.append(("begun", {"day": self.first_day}))
        return told


def plan(asked: Filter, reach: Reach) -> Plan:
    """The days that a filter means.

    An open period's axis runs over all records, so that it stays put while other controls change. Axes never reach
    beyond what is chosen; bins beyond the as-of day are kept and drawn as not complete.
    """
    as_of = _as_of(asked, reach)
    period = asked.period(as_of)
    known_until = max(as_of, reach.as_of)
    wanted, shift = periods.comparison(period, asked.comparison, known_until)
    recorded = wanted.until is None or wanted.until >= reach.first_day
    compared = wanted if recorded else Period()
    since = period.since or min(reach.first_day, period.until or reach.first_day)
    until = period.until or max(reach.last_day, since)
    if period.months:  # a period in progress shows all its bins only as far as the as-of day
        until = min(until, periods.add_months(since, period.months))
    spark_since = since
    if period.bounded():
        spark_since = periods.step(period, -1).since or since
    spark_bin = _spark_bin(spark_since, until)
    return Plan(
        as_of=as_of,
        known_until=known_until,
        first_day=reach.first_day,
        period=period,
        compared=compared,
        unrecorded=Period() if recorded else wanted,
        how=_how(asked.comparison, periods.so_far(period, known_until)) if compared.bounded() else "",
        shift=shift,
        bin=periods.bin_for(since, until),
        axis_since=since,
        axis_until=until,
        spark_bin=spark_bin,
        spark_since=spark_since,
        spark_until=until,
    )


def _how(comparison: str, known: Period) -> str:
    """What a comparison is called, given the part of the period that can be known."""
    if periods.chosen(comparison).bounded():
        return "chosen"
    if comparison == "year" or known.months is None or known.since is None:
        return comparison
    whole = Period(known.since, periods.add_months(known.since, known.months) - timedelta(1))
    part = periods.days_of(known) < (1 - MOST_MISSING) * periods.days_of(whole)
    return "previous-part" if part else "previous-months"


def _as_of(asked: Filter, reach: Reach) -> date:
    if isinstance(asked.as_of, date):
        return asked.as_of
    return reach.today if asked.as_of == "today" else reach.as_of


def _spark_bin(since: date, until: date) -> str:
    months = periods.months_between(since, until)
    return next((size for size, most in MOST_SPARKS.items() if months <= most), "year")
