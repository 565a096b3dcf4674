"""A meeting's title in every language: the record's own, ours, or one composed from what the record says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from etl.folding import LANGUAGES
from etl.records import Meeting
from etl.vocabulary import Vocabulary

MOST_COUNTRIES, MOST_ORGANISATIONS = 4, 2  # named in a composed title; of more, one fewer and "+5"


def complete_titles(
    meeting: Meeting, vocabulary: Vocabulary, translation: Mapping[str, str]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """The title in each language, and the languages in which it had to be composed.

    Args:
        meeting: Its own titles come first.
        vocabulary: The words for composing.
        translation: Ours (data/translations.csv), or empty. It is stale, and not used, once the record's English
            title is no longer the one that was translated.
    """
    fresh = translation if translation.get("en") == meeting.titles.get("en") else {}
    titles: dict[str, str] = {}
    composed: list[str] = []
    for language in LANGUAGES:
        title = meeting.titles.get(language) or fresh.get(language)
        if not title:
            title = composed_title(meeting, vocabulary, language)
            composed.append(language)
        titles[language] = title
    return titles, tuple(composed)


def composed_title(meeting: Meeting, vocabulary: Vocabulary, language: str) -> str:
    """Kind, partner countries and partner organisations: "Konferensiya: Pokiston, IRS"."""
    terms = vocabulary["country"].terms
    countries = [terms[code].short[language] for code in meeting.countries]
    partners = [organisation.shorts[language] for organisation in meeting.organisations if organisation.partner]
    named = _some(countries, MOST_COUNTRIES) + _some(list(dict.fromkeys(partners)), MOST_ORGANISATIONS)
    kind = vocabulary.label("kind", meeting.kind, language)
    return f"{kind}: {', '.join(named)}" if named else kind


def _some(names: Sequence[str], most: int) -> list[str]:
    if len(names) <= most:
        return list(names)
    shown = list(names[: most - 1])
    return [*shown[:-1], f"{shown[-1]} +{len(names) - len(shown)}"] if shown else []
