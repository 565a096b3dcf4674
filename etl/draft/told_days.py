"""Days told from another: today, two days ago, on Monday, Thursday of last week, the 14th of this month, the same day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

_RELATIVE = {
    "uz": {
        -2: "kechadan oldingi kun[ig]?|ikki kun (?:oldin|avval|muqaddam|burun)|икки кун (?:олдин|аввал|муқаддам|бурун)",
        -1: "kecha|кеча|bir kun (?:oldin|avval)|бир кун (?:олдин|аввал)",
        0: "bugun|бугун",
        1: "ertaga|эртага",
        2: "indinga|индинга",
    },
    "ru": {
        -3: "три дня (?:тому )?назад",
        -2: "позавчера|два дня (?:тому )?назад",
        -1: r"вчера|накануне(?!\s+(?:\w+\s+){0,2}(?:визит|саммит|заседани|поездк|праздн|конференц|форум|дня\b))",
        0: "сегодня",
        1: "завтра",
        2: "послезавтра",
    },
    "en": {
        -3: "three days ago",
        -2: "the day before yesterday|two days ago",
        -1: "(?<!before )yesterday|last night|last evening",
        0: "today|this (?:morning|afternoon|evening)|tonight",
        1: "(?<!after )tomorrow",
        2: "the day after tomorrow",
    },
}
_NEXT_DAY = {
    "uz": r"\b(?:ertasi kun[ig]?|ertasiga|keyingi kuni|эртаси кун[иг]?|эртасига|кейинги куни)\b",
    "ru": r"\b(?:на следующий(?: же)? день|на другой день|дн[её]м позже|назавтра)\b",
    "en": r"\b(?:the (?:next|following) (?:day|morning|afternoon|evening)|a day later|next day|the day after)\b",
}
_SAME_DAY = {
    "uz": r"\b(?:(?:shu|o.?sha|ayni) kun(?:i|ning)\w*|(?:шу|ўша|айни) кун(?:и|нинг)\w*)",
    "ru": r"\b(?:в (?:тот|этот)(?: же)? день|(?:того|этого) же дня|тем же вечером)\b",
    "en": r"\b(?:(?:on )?the same (?:day|afternoon|evening)|(?:later|earlier) (?:that|the same) day"
    r"|that (?:day|evening|afternoon))\b",
}
# "The 14th of this month": the months away from the anchor's.
_OF_MONTH = {
    "uz": r"\b(?P<which>{})\s+(?:oy|ой)(?:ning|нинг)?\w*\s+(?P<day>\d{{1,2}})(?:\s?[-–]\s?(?P<last>\d{{1,2}}))?"
    r"\s*[-‐‑–]?\s*(?:kun|кун|sana|сана)",
    "ru": r"(?<!\d)(?:(?P<first>\d{{1,2}})\s?[-–]\s?)?(?P<day>\d{{1,2}})(?:-?го)?\s+(?:числа\s+)?(?P<which>{})",
    "en": r"(?<!\d)(?:(?P<first>\d{{1,2}})(?:st|nd|rd|th)?\s?(?:[-–]|and|&)\s?)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    r"\s+(?P<which>{})",
}
_WHICH_MONTH = {
    "uz": {0: "joriy|shu|ushbu|mazkur|жорий|шу|ушбу|мазкур", -1: "o.tgan|ўтган"},
    "ru": {
        0: r"(?:текущего|этого|сего|нынешнего) месяца|[тс]\. ?м\.",
        -1: r"(?:прошлого|минувшего|прошедшего|истекшего) месяца|п\. ?м\.",
    },
    "en": {
        0: r"(?:of (?:this|the current|the present) month|inst(?:ant)?\b)",
        -1: r"(?:of (?:last|the past|the previous) month|ult(?:imo)?\b)",
    },
}
_OF_MONTH_PATTERNS = {
    (language, offset): re.compile(_OF_MONTH[language].format(words), re.IGNORECASE)
    for language, each in _WHICH_MONTH.items()
    for offset, words in each.items()
}


class OfMonth(NamedTuple):
    """A day or days of the anchor's month, or of one so many months from it."""

    start: int
    end: int
    first: int
    last: int
    months: int

    def on(self, anchor: date) -> tuple[date, date] | None:
        """First and last day; None where that month has no such day."""
        years, month = divmod(anchor.month - 1 + self.months, 12)
        try:
            return date(anchor.year + years, month + 1, self.first), date(anchor.year + years, month + 1, self.last)
        except ValueError:
            return None


def days_of_month(text: str, language: str, start: int, end: int) -> Iterator[OfMonth]:
    """Where "the 14th of this month" stands."""
    for offset in _WHICH_MONTH[language]:
        for match in _OF_MONTH_PATTERNS[language, offset].finditer(text, start, end):
            parts = match.groupdict()
            day = int(parts["day"])
            first, last = int(parts.get("first") or day), int(parts.get("last") or day)
            yield OfMonth(match.start(), match.end(), first, last, offset)


def relative_days(text: str, language: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Where "today", "yesterday", "two days ago" stand, and how many days they are away."""
    for offset, words in _RELATIVE[language].items():
        for match in re.finditer(rf"(?<!\w)(?:{words})(?!\w)", text[start:end], re.IGNORECASE):
            yield start + match.start(), start + match.end(), offset


def same_day(text: str, language: str, start: int, end: int) -> tuple[int, int] | None:
    """Where "the same day" stands."""
    return _first(_SAME_DAY[language], text, start, end)


def next_day(text: str, language: str, start: int, end: int) -> tuple[int, int] | None:
    """Where "the next day" stands."""
    return _first(_NEXT_DAY[language], text, start, end)


def _first(pattern: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    match = re.compile(pattern, re.IGNORECASE).search(text, start, end)
    return (match.start(), match.end()) if match else None


def in_address(url: str) -> date | None:
    """The day of an address such as /2025/09/10/."""
    match = re.search(r"(?<!\d)(20\d\d)[/-](\d\d)[/-](\d\d)(?!\d)", url)
    try:
        return date(*(int(part) for part in match.groups())) if match else None
    except ValueError:
        return None


def shifted(day: date, days: int) -> date:
    """The day so many days later."""
    return day + timedelta(days=days)
