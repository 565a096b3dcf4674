"""The dates a text writes: day or range with the name of a month, with or without a year, or in figures alone."""

from __future__ import annotations

import re

from etl.draft.day import Day, is_of_calendar
from etl.draft.day_words import DAY_WORDS, day_of
from etl.draft.numeric_days import numeric_days

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
    "uz": rf"\s*{_DASH}?\s*(?:{_DASH}|,|va|ва|hamda|ҳамда|dan|дан)\s*",
    "ru": rf"\s*(?:{_DASH}|и|по|до)\s*",
    "en": rf"\s*(?:{_DASH}|and|to|until|till|through|thru|&)\s*",
}
# Before the second month of a range: "30-iyundan 4-iyulga qadar", "30-iyun kunidan 4-iyul kuniga qadar".
_TO_MONTH = {
    "uz": rf"(?:\s+(?:kuni|куни)(?:dan|дан)\s+|{_TO['uz']}|(?<=dan)\s+|(?<=дан)\s+)",
    "ru": rf",?{_TO['ru']}(?:[^\W\d]+,\s)?",
    "en": rf",?{_TO['en']}(?:\w+day,?\s)?",
}
_UNTIL = {"uz": r"(?:\s+(?:kuniga|кунига))?(?:\s+(?:qadar|қадар))?", "ru": "", "en": ""}
_WORDED = {  # a day in words, so that "the first may be" and "birinchi marta" are none
    "uz": rf"(?P<w1>{DAY_WORDS['uz']})[- ](?=\w+\s+(?:kun|кун))",
    "ru": rf"\b(?P<w1>{DAY_WORDS['ru']})\s+(?=\w+[аяь]\b)",
    "en": rf"\b(?P<w1>{DAY_WORDS['en']})\s+(?:day\s+)?(?=of\s)",
}
_SUFFIX = {"uz": "", "ru": "(?:-?(?:го|ое|е))?", "en": r"(?:\s?(?:st|nd|rd|th))?"}
_YEAR_WORD = r"\s*(?:-?\s*(?:yil\w*|йил\w*|г\.|года|году))?"
_YEAR = r"(?:19|20)\d\d"
_THIS_YEAR = {
    "uz": re.compile(r"(?:joriy|shu|жорий|шу|bu|бу|ushbu|ушбу|mazkur|мазкур) (?:yil|йил)\w*\W*$", re.IGNORECASE),
    "ru": re.compile(r"^\W*(?:[тс]\. ?г\.|(?:текущего|этого|нынешнего|сего) года)", re.IGNORECASE),
    "en": re.compile(r"^\W*(?:this year|of this year|of the current year)", re.IGNORECASE),
}


def _pattern(language: str) -> re.Pattern[str]:
    names = _MONTHS[language].split(" ")
    month = "|".join(f"(?P<m{at}>{name})" for at, name in enumerate(names, 1))
    day_first = _day_first(language, month)
    if language == "ru":
        return re.compile(day_first, re.IGNORECASE)
    named = month.replace("(?P<m", "(?P<k")
    month_first = _of_month_uz(named) if language == "uz" else rf"\b{_month_first_en(named)}"
    return re.compile(f"(?:{month_first})|(?:{day_first})", re.IGNORECASE)


def _day_first(language: str, month: str) -> str:
    """ "3-oktabr", «с 28 июля по 2 августа», "3rd, 4th & 5th of March, 2025"."""
    other = month.replace("(?P<m", "(?P<n")
    ending, to, suffix = _ENDING[language], _TO[language], _SUFFIX[language]
    day = rf"(?<![\d:.])(?P<d1>\d{{1,2}}){suffix}"
    series = rf"(?:(?:\s*,\s*\d{{1,2}}{suffix})*,?{to}(?P<d2>\d{{1,2}}){suffix})?"
    of = r"(?:(?:day\s+)?of\s+)?" if language == "en" else ""
    return (
        rf"(?:(?P<y1>{_YEAR}){_YEAR_WORD}\s*,?\s*)?(?:{_WORDED[language]}|{day}{series}(?:\s*{_DASH}\s*|\s+))"
        rf"{of}(?:{month}){ending}(?!\w)(?:{_TO_MONTH[language]}(?P<d3>\d{{1,2}}){suffix}(?:\s*{_DASH}\s*|\s+)"
        rf"{of}(?:{other}){ending}(?!\w){_UNTIL[language]})?(?:\s*[,-]?\s*(?P<y2>{_YEAR})(?!\d|\s*{_DASH}\s*\d))?"
    )


def _of_month_uz(month: str) -> str:
    """ "noyabr oyining 26-kuni", "noyabrning 26-sanasida"."""
    return (
        rf"(?:(?P<y3>{_YEAR}){_YEAR_WORD}\s*,?\s*)?(?:{month})(?:\w{{0,4}}\s+(?:oyi|ойи)\w*|ning|нинг)\s+"
        rf"(?P<d4>\d{{1,2}})(?:{_TO['uz']}(?P<d5>\d{{1,2}}))?\s*{_DASH}?\s*(?:kun|кун|sana|сана)"
    )


def _month_first_en(month: str) -> str:
    """ "October 3rd, 2025", "November 30 through December 2", "March the twenty-first"."""
    other, suffix = month.replace("(?P<k", "(?P<l"), _SUFFIX["en"]
    day = rf"(?:(?P<d4>\d{{1,2}})(?![\d:]){suffix}|the\s+(?P<w4>{DAY_WORDS['en']})\b)"
    second = rf"(?:(?:{other})\.?\s+)?(?P<d5>\d{{1,2}})(?![\d:]){suffix}"
    series = rf"(?:,\s*\d{{1,2}}(?![\d:]){suffix}(?=\s*,?\s*(?:\d{{1,2}}\b|and|&)))*"
    return rf"(?:{month})\.?\s+{day}(?:{series},?{_TO['en']}{second})?(?:,?\s+(?P<y3>{_YEAR}))?"


_PATTERNS = {language: _pattern(language) for language in _MONTHS}


def days_in(text: str, language: str, start: int = 0, end: int | None = None) -> list[Day]:
    """The dates between two places of a text, in order."""
    stop = len(text) if end is None else end
    found = [_read(match, text, language) for match in _PATTERNS[language].finditer(text, start, stop)]
    found += numeric_days(text, start, stop)
    return sorted(day for day in found if is_of_calendar(day))


def _read(match: re.Match[str], text: str, language: str) -> Day:
    parts = {name: value for name, value in match.groupdict().items() if value}
    months = {
        letter: next((int(name[1:]) for name in parts if name[0] == letter and name[1:].isdigit()), None) for letter in "mnkl"
    }
    year = next((int(parts[name]) for name in ("y1", "y2", "y3") if name in parts), None)
    first = day_of(next(parts[name] for name in ("d1", "w1", "d4", "w4") if name in parts), language)
    last = next((int(parts[name]) for name in ("d3", "d2", "d5") if name in parts), None)
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() : match.end() + 25]
    this_year = bool(_THIS_YEAR[language].search(before if language == "uz" else after))
    return Day(
        match.start(), match.end(), year, months["m"] or months["k"] or 0, first, months["n"] or months["l"], last, this_year
    )
