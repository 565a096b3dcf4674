"""Of which state a body is by the words of its name, and whether it is one of several states."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.known import Known
from etl.draft.lexicon import Hit
from etl.draft.org_spans import is_place
from etl.draft.places import Mention
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

_INTERNATIONAL = word_set("international_marks")
_OF_CITY = ("ский", "ского", "ском", "ским", "ская", "ской", "скую")
_ODD_ADJECTIVES = {"венск": "Vienna", "римск": "Rome", "парижск": "Paris", "бакинск": "Baku", "пекинск": "Beijing"}
_FOUNDER = "RU"  # of "Russian-Tajik" universities, which stand in the other state


def is_international(words: Sequence[Token], first: int, last: int, known: Known) -> bool:
    """Whether a body of several states stands in the name: UN, OSCE, SCO, EU."""
    inside = words[first:last]
    name = " ".join(word.norm for word in inside)
    if any(mark in name for mark in _INTERNATIONAL):
        return True
    for hit in known.organisations.find(inside):
        entry = known.vocabulary["organisation"].terms[hit.value].entry
        if entry["type"] == "international":
            return True
    return any(
        token.norm in ("xalqaro", "international") or "международный" in token.stems for token in inside[:1]
    ) and not any(
        token.norm.startswith(("institu", "universitet", "klub", "institut", "center", "centre"))
        or token.stems & {"институт", "клуб", "университет", "центр"}
        for token in inside
    )


def country_of(words: Sequence[Token], first: int, last: int, head: Hit, mentions: Sequence[Mention], known: Known) -> str:
    """The state in or just before the name; of an embassy the sending one."""
    inside = [m for m in mentions if first <= m.first < last and not _studied(words, m, head, known.language)]
    if head.value == "embassy":
        inside = [m for m in inside if not is_place(words, m, known.language)]
    if head.value == "embassy" or len(inside) > 1:
        inside = sorted(inside, key=lambda m: (is_place(words, m, known.language), m.first))
    if inside:
        pair = [m.code for m in inside if m.first == inside[0].first]
        return next((code for code in pair if code != _FOUNDER), pair[0])
    after = [
        m
        for m in mentions
        if known.language == "en" and last < m.first <= last + 2 and words[last].norm in ("of", "in", "from")
    ]
    if after and not is_place(words, after[0], known.language):
        return after[0].code
    before = [m for m in mentions if m.last == first]
    if before:
        return before[0].code
    cities = [city for at, _, city in known.places.city(words) if first <= at < last]
    if cities:
        return known.places.country_of.get(cities[0], "")
    return known.places.country_of.get(_city_adjective(words[first:last], known), "") if known.language == "ru" else ""


def _studied(words: Sequence[Token], mention: Mention, head: Hit, language: str) -> bool:
    """ "Центр исследований России", "Institute of Russian Studies", "Rossiya tadqiqotlari markazi": a subject."""
    before = words[mention.first - 1].norm if mention.first else ""
    after = words[mention.last].norm if mention.last < len(words) else ""
    if language == "ru":
        return before in ("исследований", "изучения", "проблем") and mention.first - 2 <= head.first
    if language == "en":
        return after == "studies"
    fields = [word.norm for word in words[mention.last : mention.last + 4]]
    return after == "tadqiqotlari" or (after == "va" and "tadqiqotlari" in fields)


def _bare(word: str) -> str:
    """A city, or the adjective of one, without what changes between them: "Базель", "базельский", "Нагоя", "нагойский"."""
    return word.removesuffix("ск").rstrip("аоеиьяй")


def _city_adjective(words: Sequence[Token], known: Known) -> str:
    """In Russian: "Ланьчжоуский университет" is of Lanzhou."""
    for word in words:
        odd = next((city for start, city in _ODD_ADJECTIVES.items() if word.capital and word.norm.startswith(start)), "")
        if odd:
            return odd
        stem = next((word.norm.split(end)[0] for end in _OF_CITY if end in word.norm), "")
        for name, entries in known.places.cities.phrases.items() if len(stem) > 3 and word.capital else ():
            if _bare(name) == _bare(stem):
                return entries[0][1]
    return ""
