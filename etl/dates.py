"""What a record says about its date → the first and last possible day, and how precisely it was written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from etl.problems import Problem, bad_date, shown
from etl.written_dates import Span, days_of, has_short_year, is_month_first, read_date

PRECISIONS = ("day", "month", "year", "unknown")  # from fine to coarse
BASES = ("stated", "inferred", "unknown")
EARLIEST_YEAR = 1900  # a meeting before it is a slip of the pen
EARLIEST_OF_TABLES = 1600  # but a foreign table may tell of older ones
YEARS_AHEAD = 2  # a planned meeting may be entered; one beyond this is a slip too
_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class DateSpan:
    """The days on which a meeting may have taken place; both days are None where it is not dated.

    Of a meeting of several days the first and the last. `precision` is what was written, the coarser of both ends.
    """

    first_day: date | None
    last_day: date | None
    precision: str
    basis: str


UNDATED = DateSpan(None, None, "unknown", "unknown")


def written_span(written: str) -> Span | None:
    """First day, last day and precision of `2025-11-26`, `2025-11` or `2025`; None where no calendar has it.

    For our own files; what a record says is read by `read_date`, which knows what people write.
    """
    match = _WRITTEN.fullmatch(written)
    return days_of(*(int(part) if part else None for part in match.groups())) if match else None


def date_span(
    start: str, end: str, precision: str, basis: str, today: date, earliest: int = EARLIEST_YEAR
) -> DateSpan | Problem:
    """The days of a record from its four date fields, or the first fault among them.

    Args:
        start: date_start; empty for an undated record.
        end: date_end; empty for a meeting of one day, month or year.
        precision: date_precision; empty, or what it says must agree with what is written.
        basis: date_basis; empty counts as stated.
        today: The institute's date.
        earliest: The first year a meeting may be of.
    """
    if basis and basis not in BASES:
        return bad_date("date_basis", f"{shown(basis)} is not a basis.", f"Write one of {', '.join(BASES)}.")
    if precision and precision not in PRECISIONS:
        return bad_date("date_precision", f"{shown(precision)} is not one.", f"Write one of {', '.join(PRECISIONS)}.")
    if not start:
        return _undated(end, precision)
    span = _ends(start, end)
    if isinstance(span, Problem):
        return span
    first, last, written = span
    if not date(earliest, 1, 1) <= first <= today.replace(year=today.year + YEARS_AHEAD, day=min(today.day, 28)):
        between = f"between {earliest} and {today.year + YEARS_AHEAD}"
        return bad_date("date_start", f"{shown(start)} is not {between}.", "Check the year.")
    return _with_precision(DateSpan(first, last, written, basis or "stated"), precision)


def _undated(end: str, precision: str) -> DateSpan | Problem:
    if end:
        return bad_date("date_end", f"{shown(end)} is an end without a start.", "Fill date_start, or empty date_end.")
    if precision not in ("", "unknown"):
        message = f"it says {shown(precision)}, but date_start is empty."
        return bad_date("date_precision", message, "Fill date_start, or write unknown.")
    return UNDATED


def _ends(start: str, end: str) -> Span | Problem:
    """First and last day and the coarser precision of a start and an end; the start may be a range by itself."""
    opening = read_date(start)
    if opening is None:
        return _no_date("date_start", start)
    closing = read_date(end) if end else opening
    if closing is None:
        return _no_date("date_end", end)
    if closing[1] < opening[0]:
        message = f"{shown(end)} lies before the start, {shown(start)}."
        return bad_date("date_end", message, "Exchange the two, or correct one.")
    if opening[2] == closing[2] == "day" and opening[0] < opening[1] != closing[1]:
        message = f"{shown(end)} is not the end of {shown(start)}."
        return bad_date("date_end", message, "Write both ends in date_start, or one in each field.")
    # "2025-11-26 to 2025-11" ends within November: never before its own start.
    return opening[0], max(opening[1], closing[1]), max(opening[2], closing[2], key=PRECISIONS.index)


def _no_date(field: str, written: str) -> Problem:
    if has_short_year(written):
        return bad_date(field, f"{shown(written)} has a year of two digits.", "Write the year with four digits.")
    if is_month_first(written):
        remedy = "Dates are read day first: write 26.11.2025 or 2025-11-26, and check the other dates of this table."
        month = re.split(r"[-./]", written)[1]
        return bad_date(field, f"{shown(written)} has no month {month}.", remedy)
    return bad_date(field, f"{shown(written)} is not a date.")


def _with_precision(span: DateSpan, precision: str) -> DateSpan | Problem:
    """The span, when date_precision agrees with it: a day written where only the month is known is a false day."""
    if precision in ("", span.precision):
        return span
    message = f"it says {shown(precision)}, but the date is written as a {span.precision}."
    return bad_date("date_precision", message, "Write the date as precisely as it is known, and no more.")
