"""The vocabulary as the rows of schema.sql: labels, spellings, and the tables of codes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from etl.cell_lists import PEOPLE
from etl.columns import LISTS
from etl.countries import Countries
from etl.folding import LANGUAGES, alphabetical, fold
from etl.meeting_tables import Row
from etl.participants import Organisation
from etl.reference import Reference
from etl.vocabulary import Vocabulary
from etl.words import FIELDS, header

Words = Mapping[str, str]  # by language


def label_rows(reference: Reference, organisations: Mapping[str, Organisation]) -> Iterator[Row]:
    """Subject by subject and language by language, ranked in that language's alphabet."""
    for subject, codes in _labels(reference, organisations).items():
        for language in LANGUAGES:
            ranked = sorted((alphabetical(text[language], language), code) for code, (text, _) in codes.items())
            for place, (_, code) in enumerate(ranked):
                text, short = (words[language] for words in codes[code])
                row = {"subject": subject, "code": code, "language": language, "text": text, "short": short}
                yield {**row, "place": place}


def _labels(
    reference: Reference, organisations: Mapping[str, Organisation]
) -> dict[str, dict[str, tuple[Words, Words]]]:
    """Subject → code → its texts and its short forms. Of the organisations only those that some record names."""
    labels = {
        name: {code: (term.labels, term.short) for code, term in subject.terms.items()}
        for name, subject in reference.vocabulary.subjects.items()
    }
    labels["organisation"] = {
        code: (known.labels, known.shorts)
        for code, known in organisations.items()
    }
    labels["milestone"] = {known.milestone_id: (known.names, known.names) for known in reference.milestones}
    labels["person"] = {person: (names, names) for person, names in reference.people.labels.items()}
    headers = {name: {language: header(name, language) for language in LANGUAGES} for name in FIELDS}
    labels["field"] = {name: (names, names) for name, names in headers.items()}
    labels["view"] = {view.view_id: (view.names, view.names) for view in reference.views}
    labels["institute"] = {code: (texts, texts) for code, texts in reference.institute.texts.items()}
    return labels


def spelling_rows(reference: Reference, organisations: Mapping[str, Organisation]) -> Iterator[Row]:
    """What is understood, and so what is found: every folded label, alias and, of countries, CLDR and ISO name."""
    vocabulary = reference.vocabulary
    for name, subject in vocabulary.subjects.items():
        for folded, codes in sorted(subject.meanings.items()):
            for code in codes:
                if name != "organisation" or code in organisations:
                    yield {"subject": name, "code": code, "folded": folded}
    for code, known in organisations.items():
        if code not in vocabulary["organisation"].terms:
            yield {"subject": "organisation", "code": code, "folded": fold(known.labels["en"])}
    for person, names in reference.people.called.items():
        for folded in dict.fromkeys(map(fold, names)):
            yield {"subject": "person", "code": person, "folded": folded}


def vocabulary_tables(vocabulary: Vocabulary) -> dict[str, list[Row]]:
    """The vocabulary's own tables; `place` is the order of the file."""

    def rows(name: str, code: str, columns: tuple[str, ...], place: bool = True) -> list[Row]:
        terms = vocabulary[name].terms.values()
        made: list[Row] = [{code: term.code, **{c: term.entry[c] or None for c in columns}} for term in terms]
        return [{**row, "place": at} for at, row in enumerate(made)] if place else made

    countries = rows("country", "country", ("map_id", "region_id", "latitude", "longitude"), place=False)
    small = [term.entry["small"] == "yes" for term in vocabulary["country"].terms.values()]
    return {
        "topic_group": rows("topic_group", "group_id", ()),
        "topic": rows("topic", "topic_id", ("group_id",)),
        "format_family": rows("format_family", "family_id", ()),
        "format": rows("format", "format_id", ("family_id", "partner")),
        "kind": rows("kind", "kind_id", ()),
        "level": rows("level", "level_id", ("rank",), place=False),
        "region": rows("region", "region_id", ()),
        "country": [{**row, "small": is_small} for row, is_small in zip(countries, small, strict=True)],
        "field": [{"field": name, "form": _form(name), "place": at} for at, name in enumerate(FIELDS)],
        **_historical_tables(vocabulary),
        "country_group": rows("country_group", "group_id", ("as_of", "source")),
        "country_group_member": [
            {"group_id": group, "country": country}
            for group, members in vocabulary.members.items()
            for country in members
        ],
    }


def _form(field: str) -> str:
    """How a cell holds what a field may hold."""
    if field in PEOPLE:
        return "people"
    return "addresses" if field == "other_urls" else "list" if field in LISTS else "text"


def _historical_tables(vocabulary: Vocabulary) -> dict[str, list[Row]]:
    """The states in use that are no more, and what stands where they stood, the chief successor first."""
    register = vocabulary["country"]
    states = register.historical.values() if isinstance(register, Countries) else ()
    return {
        "historical_country": [
            {"country": s.code, "kind": s.kind, "first_day": s.first_day, "last_day": s.last_day, "source": s.source}
            for s in states
        ],
        "country_successor": [
            {"country": s.code, "successor": successor, "position": at}
            for s in states
            for at, successor in enumerate(s.successors)
        ],
    }
