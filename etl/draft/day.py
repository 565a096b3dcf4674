"""A date as far as a text writes it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

MONTHS = 12


class Day(NamedTuple):
    """A date as far as it is written; year None where the text does not say it."""

    start: int  # where it stands
    end: int
    year: int | None
    month: int
    day: int | None
    last_month: int | None = None  # of a range
    last_day: int | None = None
    this_year: bool = False

    def on(self, year: int) -> tuple[date, date] | None:
        """First and last day in a year; None for a month alone or what no calendar has."""
        try:
            first = date(year, self.month, self.day or 0)
            last = date(year, self.last_month or self.month, self.last_day) if self.last_day else first
        except ValueError:
            return None
        return (first, last) if first <= last else (first, first)


def is_of_calendar(day: Day) -> bool:
    """Whether its month and day can be."""
    return 1 <= day.month <= MONTHS and 1 <= (day.day or 1) <= 31
