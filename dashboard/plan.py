"""From a filter to days: the period, its comparison and the time axis, given how far the records reach."""

from dataclasses import dataclass
from datetime import date

from dashboard import periods
from dashboard.filters import Filter
from dashboard.periods import Period, Shift

MOST_SPARKS = {"month": 48, "quarter": 144}


@dataclass(frozen=True, slots=True)
class Reach:
    """What the records cover: the as-of day (the last record's) and the first and last dated day; today in the institute."""

    as_of: date
    first_day: date
    last_day: date
    today: date


@dataclass(frozen=True, slots=True)
class Plan:
    """The days of one view. `bin` and the axis are the same for every panel of it."""

    as_of: date
    period: Period
    compared: Period
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


def plan(asked: Filter, reach: Reach) -> Plan:
    """The days that a filter means.

    An open period's axis runs over all records, so that it stays put while other controls change. Axes never reach
    beyond what is chosen; bins beyond the as-of day are kept and drawn as not complete.
    """
    as_of = _as_of(asked, reach)
    period = asked.period(as_of)
    compared, shift = periods.comparison(period, asked.comparison)
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
        period=period,
        compared=compared,
        shift=shift,
        bin=periods.bin_for(since, until),
        axis_since=since,
        axis_until=until,
        spark_bin=spark_bin,
        spark_since=spark_since,
        spark_until=until,
    )


def _as_of(asked: Filter, reach: Reach) -> date:
    if isinstance(asked.as_of, date):
        return asked.as_of
    return reach.today if asked.as_of == "today" else reach.as_of


def _spark_bin(since: date, until: date) -> str:
    months = periods.months_between(since, until)
    return next((size for size, most in MOST_SPARKS.items() if months <= most), "year")
