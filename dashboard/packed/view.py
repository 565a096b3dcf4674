"""One view of the packed meetings: which lie where in time, and which of them fit. What selected.sql says, on arrays.

A view of some days looks at the meetings of these days alone: they lie together, because the order is that of time.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

import numpy as np

from dashboard.filters import Asked
from dashboard.kept import Shared
from dashboard.packed.fitting import Fitting
from dashboard.packed.meetings import Meetings
from dashboard.packed.sets import Array, Flags, Numbers, Sets, position_in
from dashboard.periods import MONTHS_OF_BIN, Period
from dashboard.plan import Plan

Told = TypeVar("Told")

PARTS = {"meetings": "selected", "comparison": "compared", "background": "background"}  # parts of a view, and its properties


def nothing_written(positions: Numbers) -> dict[str, list[Any]]:
    raise LookupError("No text is at hand: this view was made to be counted.")


def days_since_1970(day: date) -> int:
    return day.toordinal() - 719_163


def nothing_read(query: str, parameters: Mapping[str, object]) -> dict[str, list[Any]]:
    raise LookupError("The file is not at hand: this view was made to be counted.")


@dataclass(frozen=True)
class View(Fitting):
    """Parts of it are positions in their order: selected, compared, background, as in selected.sql.

    Args:
        others: Which meetings fit what the arrays do not know, people and words; None where neither was asked.
        written: What a list says in words of the meetings of some positions (packed_text), in their order: columns by name.
        read: What the version's file says of the few that are shown: the columns of a query of this folder, by name.
        shared: What was counted before and serves other views of the same meetings, too.
    """

    meetings: Meetings
    asked: Asked
    plan: Plan
    others: Flags | None = None
    written: Callable[[Numbers], dict[str, list[Any]]] = field(default=nothing_written)
    read: Callable[[str, Mapping[str, object]], dict[str, list[Any]]] = field(default=nothing_read)
    shared: Shared = field(default_factory=Shared)

    def within(self, period: Period) -> Numbers:
        """The dated meetings all of whose possible days lie in a period, open on either side."""
        rows, ends_there = self._stretch(period)
        return np.flatnonzero(ends_there) + rows.start if ends_there is not None else np.arange(rows.start, rows.stop)

    def fitting_within(self, period: Period) -> Numbers:
        """Those of them that fit. They are within reach."""
        rows, ends_there = self._stretch(period)
        fits = self.fits(rows)
        found: Numbers = np.flatnonzero(fits if ends_there is None else fits & ends_there) + rows.start
        return found

    def _stretch(self, period: Period) -> tuple[slice, Flags | None]:
        """Where the dated meetings lie that begin in a period, and which of them end in it; None: all."""
        first, last = self.meetings.columns["first_day"], self.meetings.columns["last_day"]
        begin = 0 if period.since is None else position_in(first, days_since_1970(period.since))
        if period.until is None:
            return slice(begin, self.meetings.dated), None
        until = days_since_1970(period.until)
        rows = slice(begin, max(begin, position_in(first, until, "right")))
        return rows, last[rows] <= until

    @property
    def _of_all_days(self) -> bool:
        return self.plan.period.since is None and self.plan.period.until is None

    @cached_property
    def _reach(self) -> slice:
        """All meetings that any part of the view may touch; the undated ones too where they are selected."""
        meetings, plan = self.meetings, self.plan
        if self._of_all_days:
            return slice(0, meetings.count)
        days = [day for day in (plan.period.since, plan.compared.since, plan.spark_since) if day]
        ends = [day for day in (plan.period.until, plan.compared.until, plan.spark_until) if day]
        first = meetings.columns["first_day"]
        begin = 0 if plan.period.since is None else position_in(first, days_since_1970(min(days)) - meetings.longest)
        end = meetings.dated if plan.period.until is None else position_in(first, days_since_1970(max(ends)), "right")
        return slice(begin, max(begin, end))

    @cached_property
    def _fits(self) -> Flags:
        return self.fitting(self._reach)

    def fits(self, rows: slice | Numbers) -> Flags:
        """Which of some meetings fit, of those within reach."""
        begin = self._reach.start
        return self._fits[slice(rows.start - begin, rows.stop - begin) if isinstance(rows, slice) else rows - begin]

    def column(self, name: str, positions: Numbers) -> Array:
        """A column of some meetings; not copied where they lie side by side."""
        column = self.meetings.columns[name]
        if len(positions) and positions[-1] - positions[0] + 1 == len(positions):
            return column[positions[0] : positions[-1] + 1]
        return column[positions]

    @cached_property
    def background(self) -> Numbers:
        """Everything in the period, whatever else was chosen; what is not dated is in a period that is open on both sides."""
        return np.arange(self.meetings.count) if self._of_all_days else self.within(self.plan.period)

    @cached_property
    def selected(self) -> Numbers:
        return np.flatnonzero(self._fits) if self._of_all_days else self.fitting_within(self.plan.period)

    @cached_property
    def compared(self) -> Numbers:
        if not self.plan.compared.bounded():
            return np.array([], dtype=np.int64)
        return self.fitting_within(self.plan.compared)

    @cached_property
    def worked_out(self) -> dict[str, Any]:
        """What several panels of the view ask for, by name."""
        return {}

    def part(self, name: str) -> Numbers:
        """One of PARTS."""
        positions: Numbers = getattr(self, PARTS[name])
        return positions

    def of_part(self, name: str, what: Hashable, count: Callable[[], Told]) -> Told:
        """What is counted of a part, by what that is. What is of the background depends on the period alone, whatever else is
        asked: it is counted once for all views of these days."""
        return self.shared.once((what, self.plan.period), count) if name == "background" else count()

    def grouped(self, subject: str, group_of: Mapping[str, str]) -> Sets:
        """The sets of the groups to which the subject's codes belong: made once for all views."""
        return self.shared.once(("groups", subject), lambda: self.meetings.sets[subject].grouped(group_of))

    @cached_property
    def _by_set(self) -> dict[tuple[str, str], Numbers]:
        return {}

    def by_set(self, subject: str, part: str) -> Numbers:
        """How many meetings of a part have each set of the subject's codes."""
        if (subject, part) not in self._by_set:
            size = self.meetings.sets[subject].size
            self._by_set[subject, part] = self.of_part(
                part, subject, lambda: np.bincount(self.column(subject, self.part(part)), minlength=size)
            )
        return self._by_set[subject, part]

    def bin_of(self, positions: Numbers, size: str) -> tuple[Numbers, Numbers]:
        """Those dated meetings whose possible days lie in one bin, and the bin of each: its number, counted from 1970-01."""
        months = MONTHS_OF_BIN[size]
        dated = positions[: np.searchsorted(positions, self.meetings.dated)]
        first, last = (self.column(name, dated) // months for name in ("first_month", "last_month"))
        inside = first == last
        return dated[inside], first[inside].astype(np.int64)

    @cached_property
    def history(self) -> tuple[Numbers, Numbers]:
        """The meetings of the sparkline, and the place of each one's bin in it."""
        positions = self.fitting_within(Period(self.plan.spark_since, self.plan.spark_until))
        held, bins = self.bin_of(positions, self.plan.spark_bin)
        return held, bins - bin_number(self.plan.spark_since, self.plan.spark_bin)

    def by_bin(self, sets: Sets, subject: str) -> Numbers:
        """How many meetings each code has in each bin of the sparkline: a row for each bin. The subject's sets, or of its."""
        held, bins = self.history
        by_set = np.bincount(bins * sets.size + self.column(subject, held), minlength=len(self.plan.sparks()) * sets.size)
        return np.stack([sets.counted(of_bin) for of_bin in by_set.reshape(-1, sets.size)])


def bin_number(day: date, size: str) -> int:
    return int((day.year - 1970) * 12 + day.month - 1) // MONTHS_OF_BIN[size]


def bin_days(numbers: Array, size: str) -> Any:
    """The first day of each bin."""
    return (numbers * MONTHS_OF_BIN[size]).astype("datetime64[M]").astype("datetime64[us]")
