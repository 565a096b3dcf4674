"""The words of a written date in our languages → one plain form: months as "#11", and nothing that says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from babel.dates import get_day_names, get_month_names

from etl.folding import LANGUAGES, fold

# What languages add to a month's name: "noyabrda", "ноябрём", "в ноябре"; nothing else may follow its stem.
_ENDINGS = (
    *("da", "dan", "ning", "ga", "gacha", "nda", "да", "дан", "нинг", "га", "гача"),
    *("ь", "я", "е", "ю", "ем", "ём", "а", "у", "ом", "и"),
)
_MORE_MONTHS = {  # spellings beside CLDR's: Uzbek before the reform, Uzbek Cyrillic with ь, what English cuts short
    **dict.fromkeys(("sentyabr", "sentyabir", "sept", "сентябрь"), 9),
    **dict.fromkeys(("oktyabr", "oktyabir"), 10),
    **dict.fromkeys(("nov", "нояб"), 11),
    **dict.fromkeys(("июнь",), 6),
    **dict.fromkeys(("июль",), 7),
    **dict.fromkeys(("май", "мая", "мае", "маем"), 5),
}
_FILLERS = {
    *("yil", "yilda", "yilning", "yili", "y", "oy", "oyi", "oyida", "kuni", "kunlari", "kun"),
    *("йил", "йилда", "йилнинг", "йили", "й", "ой", "ойи", "ойида", "куни", "кунлари", "кун"),
    *("г", "гг", "год", "года", "году", "годы", "в", "во"),
    *("the", "of", "on", "in", "year"),
}
# "с 15 по 18 ноября" and "15 noyabrdan 18 noyabrgacha" lose what opens and closes.
_OPENING = r"^(?:from|с|со|c) "
_CLOCK = re.compile(
    r"(?<=[\d,. ])(?:t| |, ?|^)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)? ?(?:z|[+-]\d\d:?\d\d)?$"
)
_JOINED = re.compile(r"(?<!#\d\d)(?<=\d)-(?=#)|(?<=#\d\d)-(?=\d{4}(?!\d))|(?<=\d)-(?=~)")  # 26-noyabr, nov-2025, 2025-yil


def plain_date(written: str) -> str:
    """The date without weekday, clock and words that say nothing: months as "#11", single spaces, plain hyphens."""
    text = re.sub(_OPENING, "", fold(written))
    text = _CLOCK.sub("", text).strip(" ,.;")
    text = re.sub(r"[^\W\d_]+", _word, text)
    text = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", text)
    text = _JOINED.sub(" ", text)
    text = re.sub(r"(?:~|(?<=#\d\d))[.,]*|,(?= |#|$)", " ", text)
    return re.sub(r" ?- ?", "-", " ".join(text.split()))


def _word(match: re.Match[str]) -> str:
    """A month as its number, a filler or weekday as "~", any other word as it stands: it makes the text no date."""
    word = match[0]
    month = _months().get(word)
    if month:
        closing = " dan " if word.endswith(("dan", "дан")) else ""  # "15 noyabrdan 18 noyabrgacha"
        return f"#{month:02}{closing}"
    return "~" if word in _FILLERS or word in _weekdays() else word


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    """Every form of every month's name in our languages, folded, and its number."""
    stems: dict[str, int] = {fold(name): number for name, number in _MORE_MONTHS.items()}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    stems.setdefault(fold(name).rstrip("."), number)
    return dict(_inflected(stems))


def _inflected(stems: dict[str, int]) -> Iterator[tuple[str, int]]:
    for stem, number in stems.items():
        yield stem, number
        base = stem.rstrip("ьяй") if len(stem) > 3 else stem
        for ending in map(fold, _ENDINGS):
            if base + ending not in stems:
                yield base + ending, number


@lru_cache(maxsize=1)
def _weekdays() -> frozenset[str]:
    names = {name for language in LANGUAGES for name in get_day_names("wide", "format", language).values()}
    names |= set(get_day_names("abbreviated", "format", "en").values())
    return frozenset({fold(name) for name in names} | {"среду", "пятницу", "субботу"})
