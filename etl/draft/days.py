"""The dates a text writes: day, range or month, with or without a year, and days told from another ("yesterday")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

_DASH = r"[-‐‑–—−]"
_MONTHS = {
    "uz": "yanvar|январ fevral|феврал mart|март aprel|апрел may|май iyun|июн iyul|июл avgust|август sent[yi]?abr|сентябр"
    " okt[yi]?abr|октябр noyabr|ноябр dekabr|декабр",
    "ru": "январ феврал март апрел ма[яйюе] июн июл август сентябр октябр ноябр декабр",
    "en": "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct"
    " november|nov december|dec",
}
_ENDING = {"uz": r"[\w]{0,6}", "ru": r"\w{0,3}", "en": r"\.?"}
_TO = {
    "uz": rf"\s*(?:{_DASH}|va|ва|hamda|ҳамда|dan|дан)\s*",
    "ru": rf"\s*(?:{_DASH}|и|по)\s*",
    "en": rf"\s*(?:{_DASH}|and|to|until)\s*",
}
_THIS_YEAR = {
    "uz": re.compile(r"(?:joriy|shu|жорий|шу|bu|бу) (?:yil|йил)\w*\W*$", re.IGNORECASE),
    "ru": re.compile(r"^\W*(?:[тс]\. ?г\.|(?:текущего|этого|нынешнего|сего) года)", re.IGNORECASE),
    "en": re.compile(r"^\W*(?:this year|of this year|of the current year)", re.IGNORECASE),
}
_RELATIVE = {
    "uz": {"bugun": 0, "бугун": 0, "kecha": -1, "кеча": -1, "ertaga": 1, "эртага": 1},
    "ru": {"сегодня": 0, "вчера": -1, "завтра": 1, "позавчера": -2, "накануне": -1},
    "en": {"today": 0, "yesterday": -1, "tomorrow": 1},
}
_NEXT_DAY = {
    "uz": re.compile(r"\b(?:ertasi kun[ig]?|ertasiga|keyingi kuni|эртаси кун[иг]?|эртасига|кейинги куни)\b", re.IGNORECASE),
    "ru": re.compile(r"\b(?:на следующий(?: же)? день|на другой день|дн[её]м позже|назавтра)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:the (?:next|following) day|a day later|next day|the day after)\b", re.IGNORECASE),
}
_SAME_DAY = {
    "uz": re.compile(r"\b(?:(?:shu|o.?sha|ayni) kun(?:i|ning)\w*|(?:шу|ўша|айни) кун(?:и|нинг)\w*)", re.IGNORECASE),
    "ru": re.compile(r"\b(?:в (?:тот|этот) же день|того же дня|в тот день)\b", re.IGNORECASE),
    "en": re.compile(
        r"\b(?:(?:on )?the same day|(?:later|earlier) (?:that|the same) day|that (?:day|evening|afternoon))\b", re.IGNORECASE
    ),
}
# Monday first. In Uzbek "kuni" must follow, for Dushanbe is a city too.
_WEEKDAYS = {
    "uz": (
        "dushanba|душанба seshanba|сешанба chorshanba|чоршанба payshanba|пайшанба juma|жума shanba|шанба yakshanba|якшанба",
        r"\b(?:{})\s(?:kuni|куни)\b",
    ),
    "ru": (
        "понедельник вторник среду|среда четверг пятницу|пятница субботу|суббота воскресенье",
        r"\bв[о]?\s(?:\w+(?:ый|ую|ший|шую|ший|ее|шее)\s)?(?:{})\b",
    ),
    "en": (
        "monday tuesday wednesday thursday friday saturday sunday",
        r"(?<!every )(?<!each )\b(?:on |last |this )(?:{})\b(?! to)",
    ),
}
_WEEKDAY_PATTERNS = {
    language: [re.compile(around.format(names), re.IGNORECASE) for names in every.split(" ")]
    for language, (every, around) in _WEEKDAYS.items()
}
_NUMERIC = re.compile(
    r"(?<!\d)(?:(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)|"
    r"(?P<d2>\d{1,2})(?:\s?[-–]\s?(?P<last>\d{1,2}))?[./](?P<m2>\d{1,2})[./](?P<y2>(?:19|20)\d\d))(?!\d)"
)


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


def _pattern(language: str) -> re.Pattern[str]:
    names = _MONTHS[language].split(" ")
    month = "|".join(f"(?P<m{at}>{name})" for at, name in enumerate(names, 1))
    other = month.replace("(?P<m", "(?P<n")
    ending, to = _ENDING[language], _TO[language]
    day, second = r"(?<![\d:.])(?P<d1>\d{1,2})(?:st|nd|rd|th|-?го|-?ое)?", r"(?P<d2>\d{1,2})(?:st|nd|rd|th)?"
    year_word = r"\s*(?:-?\s*(?:yil\w*|йил\w*|г\.|года|году))?"
    of = r"(?:of\s+)?"
    day_first = (
        rf"(?:(?P<y1>(?:19|20)\d\d){year_word}\s*,?\s*)?{day}(?:{to}{second})?(?:\s*{_DASH}\s*|"
        rf"\s+){of}(?:{month}){ending}(?!\w)"
        rf"(?:{to}(?P<d3>\d{{1,2}})(?:\s*{_DASH}\s*|"
        rf"\s+)(?:{other}){ending}(?!\w))?(?:\s*,?\s*(?P<y2>(?:19|20)\d\d)(?!\d|\s*{_DASH}\s*\d))?"
    )
    if language == "ru":
        return re.compile(day_first, re.IGNORECASE)
    if language == "uz":  # "noyabr oyining 26-kuni"
        month_named = month.replace("(?P<m", "(?P<k")
        of_month = (
            rf"(?:(?P<y3>(?:19|20)\d\d){year_word}\s*,?\s*)?(?:{month_named})\w{{0,3}}\s+(?:oyi|ойи)\w*\s+"
            rf"(?P<d4>\d{{1,2}})(?:{to}(?P<d5>\d{{1,2}}))?\s*{_DASH}?\s*(?:kun|кун|sana|сана)"
        )
        return re.compile(f"(?:{of_month})|(?:{day_first})", re.IGNORECASE)
    month_en = month.replace("(?P<m", "(?P<k")
    month_first = (
        rf"(?:{month_en})\.?\s+(?P<d4>\d{{1,2}})(?![\d:])(?:st|nd|rd|"
        rf"th)?(?:{to}(?:(?:{other.replace('(?P<n', '(?P<l')})\.?\s+)?(?P<d5>\d{{1,2}})(?![\d:])(?:st|nd|rd|th)?)?"
        r"(?:,?\s+(?P<y3>(?:19|20)\d\d))?"
    )
    return re.compile(f"(?:{day_first})|(?:\\b{month_first})", re.IGNORECASE)


_PATTERNS = {language: _pattern(language) for language in _MONTHS}


def days_in(text: str, language: str, start: int = 0, end: int | None = None) -> list[Day]:
    """The dates between two places of a text, in order."""
    stop = len(text) if end is None else end
    found = [_read(match, text, language) for match in _PATTERNS[language].finditer(text, start, stop)]
    for match in _NUMERIC.finditer(text, start, stop):
        parts = match.groupdict()
        found.append(
            Day(
                match.start(),
                match.end(),
                int(parts["y"] or parts["y2"]),
                int(parts["m"] or parts["m2"]),
                int(parts["d"] or parts["d2"]),
                last_day=int(parts["last"]) if parts["last"] else None,
            )
        )
    return sorted(day for day in found if 1 <= day.month <= 12 and 1 <= (day.day or 1) <= 31)


def _read(match: re.Match[str], text: str, language: str) -> Day:
    parts = {name: value for name, value in match.groupdict().items() if value}
    months = {
        letter: next((int(name[1:]) for name in parts if name[0] == letter and name[1:].isdigit()), None) for letter in "mnkl"
    }
    year = next((int(parts[name]) for name in ("y1", "y2", "y3") if name in parts), None)
    first = int(parts.get("d1") or parts["d4"])
    last = next((int(parts[name]) for name in ("d3", "d2", "d5") if name in parts), None)
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() : match.end() + 25]
    this_year = bool(_THIS_YEAR[language].search(before if language == "uz" else after))
    return Day(
        match.start(), match.end(), year, months["m"] or months["k"] or 0, first, months["n"] or months["l"], last, this_year
    )


def relative_days(text: str, language: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Where "today", "yesterday" and the like stand, and how many days they are away."""
    for word, offset in _RELATIVE[language].items():
        for match in re.finditer(rf"(?<!\w){word}(?!\w)", text[start:end], re.IGNORECASE):
            yield start + match.start(), start + match.end(), offset


def weekdays(text: str, language: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Where a day of the week is named as a day something was on, and which: Monday is 0."""
    for number, pattern in enumerate(_WEEKDAY_PATTERNS[language]):
        for match in pattern.finditer(text, start, end):
            yield match.start(), match.end(), number


def on_weekday(anchor: date, number: int, ahead: bool) -> date:
    """The last such day up to the anchor, or the first from it where the event is still to come."""
    return anchor + timedelta(days=(number - anchor.weekday()) % 7 if ahead else -((anchor.weekday() - number) % 7))


def same_day(text: str, language: str, start: int, end: int) -> tuple[int, int] | None:
    """Where "the same day" stands."""
    match = _SAME_DAY[language].search(text, start, end)
    return (match.start(), match.end()) if match else None


def next_day(text: str, language: str, start: int, end: int) -> tuple[int, int] | None:
    """Where "the next day" stands."""
    match = _NEXT_DAY[language].search(text, start, end)
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
