"""Dates in figures alone: 03.10.2025, 2025-10-03, 10/28/2025, 03.10.25, 3–5.XI.2025."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.draft.day import MONTHS, Day

_DASH = r"\s?[-‐‑–—−]\s?"
_ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
_CYRILLIC_ROMAN = str.maketrans({"Х": "X", "І": "I"})  # as a Russian keyboard writes them
_ONE = r"(?P<{0}d>\d{{1,2}})"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_MONTH = r"(?P<{0}m>\d{{1,2}}|[IVXХІ]{{1,4}})"
_YEAR_FIRST = re.compile(rf"(?<!\d){_YEAR}([-./])(?P<am>\d\d)\2(?P<ad>\d\d)(?!\d)")
_DAY_FIRST = re.compile(
    rf"(?<![\d.]){_ONE.format('a')}(?:[./]{_MONTH.format('a')}(?:[./](?:19|20)\d\d)?)?(?:{_DASH}{_ONE.format('b')})?"
    rf"[./]{_MONTH.format('b')}[./]{_YEAR}(?!\d)"
)
_SHORT = re.compile(r"(?<![\d.])(?P<ad>\d\d)\.(?P<am>\d\d)\.(?P<y>[12]\d)(?![\d.:])(?!\.\d)")


def numeric_days(text: str, start: int, end: int) -> Iterator[Day]:
    """Those between two places of a text; what no calendar has is left to whoever asks."""
    for match in _DAY_FIRST.finditer(text, start, end):
        yield _of_day_first(match)
    for match in _YEAR_FIRST.finditer(text, start, end):
        yield _of_one(match, int(match["y"]))
    for match in _SHORT.finditer(text, start, end):
        yield _of_one(match, 2000 + int(match["y"]))


def _of_one(match: re.Match[str], year: int) -> Day:
    return Day(match.start(), match.end(), year, _month(match["am"]), int(match["ad"]))


def _of_day_first(match: re.Match[str]) -> Day:
    """A day, or a range that names its month once or twice; a month above twelve is a day written the American way."""
    first, last, year = int(match["ad"]), int(match["bd"] or 0), int(match["y"])
    month, last_month = _month(match["am"] or match["bm"]), _month(match["bm"])
    if not last and month > MONTHS >= first:
        first, month = month, first
    other = last_month if last and last_month != month else None
    return Day(match.start(), match.end(), year, month, first, other, last or None)


def _month(written: str) -> int:
    roman = written.translate(_CYRILLIC_ROMAN)
    if roman.isdigit():
        return int(roman)
    return _ROMAN.index(roman) + 1 if roman in _ROMAN else 0
