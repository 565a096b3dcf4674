"""Words, numbers and dates in the four languages. Messages stand in locales/LANGUAGE/*.ftl (Project Fluent)."""

import re
from collections.abc import Hashable
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date, get_month_names
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from dashboard.filters import LANGUAGES
from dashboard.periods import MONTHS_OF_BIN, month_end

LOCALES = Path(__file__).parent / "locales"
LANGUAGE_NAMES = {"uz": ("Oʻz", "Oʻzbekcha"), "uz_Cyrl": ("Ўз", "Ўзбекча"), "ru": ("Ру", "Русский"), "en": ("En", "English")}
BCP47 = {"uz": "uz", "uz_Cyrl": "uz-Cyrl", "ru": "ru", "en": "en-GB"}
LONG_DAY = {"uz": "y-'yil' d-MMMM", "uz_Cyrl": "y 'йил' d MMMM", "ru": "d MMMM y", "en": "d MMMM y"}
LONG_MONTH = {"uz": "y-'yil' LLLL", "uz_Cyrl": "y 'йил' LLLL", "ru": "LLLL y", "en": "LLLL y"}

MOST_SAID, MOST_NUMBERS, MOST_DAYS = 20_000, 10_000, 10_000  # what is kept worded, for each language: some megabytes

SOFT_MONTHS = re.compile(r"(?i)((?:янв|сент|окт|ноя|дек)[а-я]*р|феврал|апрел|июн|июл)\b")


class WordingMissing(KeyError):
    """A message is missing in a language, or one of its variables was not given."""


class Wording:
    """Everything that depends on the language alone."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = Locale.parse("en_GB" if language == "en" else language)
        self._bundle = FluentBundle([BCP47[language]], use_isolating=False)
        for path in sorted((LOCALES / language).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
        # A view says some two thousand messages and numbers, mostly those that other views say. By type, too: a 1 of
        # numpy's is no number to Fluent, though it equals the 1 that is.
        self._said = lru_cache(MOST_SAID, typed=True)(self._worded)
        self._written = lru_cache(MOST_NUMBERS, typed=True)(self._decimal)
        self._month = lru_cache(12)(self._month_shortened)
        self._days = lru_cache(MOST_DAYS)(self._days_worded)

    def say(self, key: str, **given: Hashable) -> str:
        """One message with its variables; whole numbers choose the plural form.

        Raises:
            WordingMissing: No such message, or a variable of it was not given.
        """
        return self._said(key, **given)

    def _worded(self, key: str, **given: Hashable) -> str:
        if not self._bundle.has_message(key):
            raise WordingMissing(f"{key} is missing in locales/{self.language}")
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise WordingMissing(f"{key} is empty in locales/{self.language}")
        text, faults = self._bundle.format_pattern(pattern, given)
        if faults:
            raise WordingMissing(f"{key} in locales/{self.language}: {faults}")
        return str(text)

    def has(self, key: str) -> bool:
        return bool(self._bundle.has_message(key))

    def number(self, value: float) -> str:
        return self._written(value)

    def _decimal(self, value: float) -> str:
        return str(format_decimal(round(value, 1), locale=self.locale))

    def day(self, day: date) -> str:
        """A day as short as the language writes it in tables: 01.02.2025, 1 фев 2025, 1 Feb 2025."""
        if self.language in ("uz", "uz_Cyrl"):
            return f"{day:%d.%m.%Y}"
        month = "мая" if self.language == "ru" and day.month == 5 else self.month_short(day.month)
        return f"{day.day} {month} {day.year}"

    def day_long(self, day: date) -> str:
        """A day in full: 2025-yil 26-noyabr, 26 ноября 2025, 26 November 2025."""
        return self._month_spelled(format_date(day, LONG_DAY[self.language], locale=self.locale))

    def _month_spelled(self, text: str) -> str:
        """Months in lower case but in English; Uzbek Cyrillic with the soft sign that CLDR leaves out (ноябрь)."""
        if self.language == "uz_Cyrl":
            text = SOFT_MONTHS.sub(r"\1ь", text)
        return text if self.language == "en" else text.lower()

    def month_short(self, month: int) -> str:
        return self._month(month)

    def _month_shortened(self, month: int) -> str:
        if self.language == "ru":
            return str(get_month_names("wide", "stand-alone", self.locale)[month])[:3].lower()
        name = str(get_month_names("abbreviated", "stand-alone", self.locale)[month]).rstrip(".")
        return name[:3] if self.language == "en" else name[:3].lower()

    def month_long(self, day: date) -> str:
        """A month with its year, as a heading or in a sentence's beginning."""
        return self._month_spelled(format_date(day, LONG_MONTH[self.language], locale=self.locale))

    def month_names(self) -> list[str]:
        """The twelve months as they head a calendar."""
        names = get_month_names("wide", "stand-alone", self.locale)
        return [self._month_spelled(str(names[month])).capitalize() for month in range(1, 13)]

    def bin_name(self, start: date, size: str) -> str:
        """A month, quarter or year in full."""
        if size == "year":
            return str(start.year)
        if size == "quarter":
            return self.say("quarter-of-year", quarter=str((start.month - 1) // 3 + 1), year=str(start.year))
        return self.month_long(start)

    def bin_short(self, start: date, size: str) -> str:
        """A month or quarter without its year; a year."""
        if size == "year":
            return str(start.year)
        if size == "quarter":
            return self.say("quarter-short", quarter=str((start.month - 1) // 3 + 1))
        return self.month_short(start.month)

    def days(self, first: date, last: date, precision: str) -> str:
        """When a meeting was, as exactly as it is known: a day, several days, a month or a year."""
        return self._days(first, last, precision)

    def _days_worded(self, first: date, last: date, precision: str) -> str:
        if precision == "year":
            return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
        if precision == "month":
            first_name = f"{self.month_short(first.month)} {first.year}"
            last_name = f"{self.month_short(last.month)} {last.year}"
            return first_name if month_end(first) == last else f"{first_name} – {last_name}"
        return self.day(first) if first == last else f"{self.day(first)} – {self.day(last)}"

    def listed(self, parts: list[str]) -> str:
        """Parts as an enumeration with commas; nothing else is promised about their grammar."""
        return ", ".join(parts)


@cache
def wording(language: str) -> Wording:
    return Wording(language)


def all_wordings() -> list[Wording]:
    return [wording(language) for language in LANGUAGES]


__all__ = ["BCP47", "LANGUAGES", "LANGUAGE_NAMES", "MONTHS_OF_BIN", "Wording", "WordingMissing", "all_wordings", "wording"]
