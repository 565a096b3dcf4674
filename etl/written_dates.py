"""Dates as people write them in four languages → first and last day and precision. Strict: one meaning, or none.

Numbers are read day first, as the house and its neighbours write: `03/04/2025` is 3 April. `11/26/2025` is refused
rather than read month first: the same table's `03/04/2025` would then be misread without a word.
A year needs four digits, a month's name any language of ours, any case ending or abbreviation; weekdays and times of
day are passed over. Ranges may leave out what both ends share: `15–18-noyabr 2025`, `30 October – 2 November 2025`.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from etl.date_words import plain_date

Span = tuple[date, date, str]  # first day, last day, precision

LONGEST_DATE = 100  # characters; what is longer is a sentence
# Words between the ends of a range; what opens and closes it date_words.py has taken away.
_BETWEEN = r" (?:to|till|until|through|по|до|dan|дан) | ?(?:\.{2,}|…) ?"
_ORDERS = {"y", "ym", "my", "ymd", "dmy", "mdy", "ydm"}
_LEFT_ORDERS = {*_ORDERS, "d", "m", "dm", "md", "yd"}  # the first end of a range may lack what the second has
_RIGHT_ORDERS = {*_ORDERS, "d", "m", "dm", "md", "dy"}
_NUMBERS = (  # (?a): the digits 0-9 alone
    re.compile(r"(?a)(?P<y>\d{4})-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2}))?"),
    re.compile(r"(?a)(?P<y>\d{4})(?P<s>[./])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"),
    re.compile(r"(?a)(?P<d>\d{1,2})(?P<s>[-./])(?P<m>\d{1,2})(?P=s)(?P<y>\d{4})"),
    re.compile(r"(?a)(?P<m>\d{1,2})[./](?P<y>\d{4})"),
)
_NUMBERS_OF_AN_END = (*_NUMBERS, re.compile(r"(?a)(?P<d>\d{1,2})[./](?P<m>\d{1,2})"))


class Part(NamedTuple):
    """One end of a date as far as it is written."""

    year: int | None
    month: int | None
    day: int | None


@lru_cache(maxsize=20_000)  # the same days come again in a table of many records
def read_date(written: str) -> Span | None:
    """First day, last day and precision (day, month, year) of a date; None where it is none or has two meanings."""
    if len(written) > LONGEST_DATE:
        return None
    text = plain_date(written)
    whole = _part(text, _ORDERS, _NUMBERS)
    if whole:
        return _span(whole, whole)
    meanings = {span for left, right in _ends(text) if (span := _span(left, right))}
    return meanings.pop() if len(meanings) == 1 else None


def has_short_year(written: str) -> bool:
    """A date of numbers whose year has two digits, such as 26.11.25: 2025 and 1925, and 26 may be a year too."""
    return bool(re.fullmatch(r"(?a)\d{1,2}([./-])\d{1,2}\1\d{2}", written.strip()))


def is_month_first(written: str) -> bool:
    """A date of numbers that only makes sense month first, such as 11/26/2025."""
    match = re.fullmatch(r"(?a)(\d{1,2})([./-])(\d{1,2})\2\d{4}", written.strip())
    return bool(match and int(match[1]) <= 12 < int(match[3]) <= 31)


def _ends(text: str) -> Iterator[tuple[Part, Part]]:
    """Both ends of a range, completed from one another, for every place where the text may be divided."""
    for match in re.finditer(rf"{_BETWEEN}|-|/", text):
        left = _part(text[: match.start()].strip(), _LEFT_ORDERS, _NUMBERS_OF_AN_END)
        right = _part(text[match.end() :].strip(), _RIGHT_ORDERS, _NUMBERS_OF_AN_END)
        if left and right:
            yield from _completed(left, right)


def _part(text: str, orders: set[str], numbers: tuple[re.Pattern[str], ...]) -> Part | None:
    """The year, month and day of one end; None where something else stands there, or an order nobody writes."""
    for pattern in numbers:
        if match := pattern.fullmatch(text):
            found = {name: int(value) for name, value in match.groupdict().items() if name != "s" and value}
            return Part(found.get("y"), found.get("m"), found.get("d"))
    kinds, values = "", {}
    for token in text.split():
        kind = "m" if re.fullmatch(r"#\d\d", token) else _kind_of_number(token)
        kinds += kind
        values[kind] = int(token.lstrip("#")) if kind != "?" else 0
    return Part(values.get("y"), values.get("m"), values.get("d")) if kinds in orders else None


def _kind_of_number(token: str) -> str:
    return "y" if re.fullmatch(r"(?a)\d{4}", token) else "d" if re.fullmatch(r"(?a)\d{1,2}", token) else "?"


def _completed(left: Part, right: Part) -> Iterator[tuple[Part, Part]]:
    """Gives each end what only the other says; nothing where one is a day and the other a month or year."""
    if (left.day is None) != (right.day is None) or (left.day is None and (left.month is None) != (right.month is None)):
        return
    from_december = bool(left.month == 12 and right.month == 1 and left.day)  # 28 December – 3 January 2026
    opens = _year(left.year, right.year, -1 if from_december else 0)
    closes = _year(right.year, left.year, 1 if from_december else 0)
    months = (left.month or right.month, right.month or left.month)
    yield Part(opens, months[0], left.day), Part(closes, months[1], right.day)


def _year(own: int | None, other: int | None, apart: int) -> int | None:
    return own if own is not None else other + apart if other is not None else None


def _span(left: Part, right: Part) -> Span | None:
    """The days from one end to the other; None where a calendar lacks one or they stand in the wrong order."""
    first, last = days_of(*left), days_of(*right)
    if first is None or last is None or first[2] != last[2] or last[1] < first[0]:
        return None
    return first[0], last[1], first[2]


def days_of(year: int | None, month: int | None, day: int | None) -> Span | None:
    """The days that a year, a month or a day may mean; None where no calendar has it."""
    try:
        if year is None or (day is not None and month is None):
            return None
        if month is None:
            return date(year, 1, 1), date(year, 12, 31), "year"
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month"
        return date(year, month, day), date(year, month, day), "day"
    except (ValueError, calendar.IllegalMonthError):
        return None
