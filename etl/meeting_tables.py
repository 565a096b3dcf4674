"""The meetings as the rows of schema.sql: the fact and its link tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from etl.folding import LANGUAGES, fold
from etl.records import Meeting
from etl.reference import Reference
from etl.titles import complete_titles

Row = dict[str, object]
SEARCHED = ("topics", "organisations", "international_organisations")  # fields whose written words are searched too
_NO_TRANSLATION: Mapping[str, str] = {}


def meeting_tables(meetings: Iterable[Meeting], reference: Reference) -> dict[str, list[Row]]:
    """The table `meeting` and every table that hangs on it, in the order of the meetings."""
    known = list(meetings)
    tables = {"meeting": [_meeting(meeting, reference) for meeting in known]}
    for name, rows in _LINKS.items():
        tables[name] = [{"meeting_id": meeting.meeting_id, **row} for meeting in known for row in rows(meeting)]
    for person in tables["meeting_person"]:
        person["person_id"] = _person_id(person, reference)
    return tables


def _person_id(person: Row, reference: Reference) -> str:
    name, organisation, country = (str(person[column] or "") for column in ("name", "organisation", "country"))
    return reference.people.person_of(name, organisation, country)


def _meeting(meeting: Meeting, reference: Reference) -> Row:
    translation = reference.translations.get(meeting.meeting_id, _NO_TRANSLATION)
    titles, composed = complete_titles(meeting, reference.vocabulary, translation)
    return {
        "meeting_id": meeting.meeting_id,
        "first_day": meeting.days.first_day,
        "last_day": meeting.days.last_day,
        "precision": meeting.days.precision,
        "basis": meeting.days.basis,
        **{f"title_{language}": titles[language] for language in LANGUAGES},
        "titles_composed": f"[{', '.join(composed)}]",  # DuckDB's text form of a list
        "kind_id": meeting.kind,
        "partners": partners(meeting, reference),
        "city": meeting.city,
        "venue_country": meeting.venue_country,
        "online": meeting.online,
        "source_url": meeting.source_url,
        "publisher": meeting.publisher,
        "source_language": meeting.source_language,
        "note": meeting.note,
        "source": meeting.source,
        "words": words(meeting, titles, reference),
    }


def partners(meeting: Meeting, reference: Reference) -> str:
    """The class of a meeting by its partner countries' regions; the four classes exclude each other and add up."""
    terms = reference.vocabulary["country"].terms
    regions = {terms[country].entry["region_id"] for country in meeting.countries}
    if not regions:
        return "none"
    if regions == {reference.institute.home_region}:
        return "home-region"
    return "one-region" if len(regions) == 1 else "several-regions"


def words(meeting: Meeting, titles: Mapping[str, str], reference: Reference) -> str:
    """All that the word search looks at, folded: titles, organisations, people by all their names, city, topics, note."""
    vocabulary = reference.vocabulary
    city = vocabulary["city"].terms.get(meeting.city or "")
    people = (part for person in meeting.people for part in (person.name, person.role, person.organisation) if part)
    texts = [
        *titles.values(),
        *(label for organisation in meeting.organisations for label in organisation.labels.values()),
        *people,
        *(name for person in meeting.people for name in reference.people.names(person)),
        meeting.city or "",
        *(city.labels.values() if city else ()),
        *(label for topic in meeting.topics for label in vocabulary["topic"].terms[topic].labels.values()),
        *(word.written for word in meeting.written if word.field in SEARCHED),
        meeting.note or "",
    ]
    return " ".join(dict.fromkeys(folded for text in texts if (folded := fold(text))))


def _numbered(rows: Iterable[Row]) -> Iterator[Row]:
    return ({**row, "position": position} for position, row in enumerate(rows))


def _countries(meeting: Meeting) -> Iterable[Row]:
    return ({"country": country, "share": 1 / len(meeting.countries)} for country in meeting.countries)


def _organisations(meeting: Meeting) -> Iterable[Row]:
    return _numbered({"organisation_id": o.organisation_id, "partner": o.partner} for o in meeting.organisations)


def _people(meeting: Meeting) -> Iterable[Row]:
    columns = ("side", "name", "role", "organisation", "country")
    return _numbered({column: getattr(person, column) for column in columns} for person in meeting.people)


_LINKS: dict[str, Callable[[Meeting], Iterable[Row]]] = {
    "meeting_country": _countries,
    "meeting_topic": lambda meeting: ({"topic_id": topic} for topic in meeting.topics),
    "meeting_format": lambda meeting: ({"format_id": format_} for format_ in meeting.formats),
    "meeting_level": lambda meeting: ({"level_id": level} for level in meeting.levels),
    "meeting_organisation": _organisations,
    "meeting_person": _people,
    "meeting_document": lambda meeting: _numbered({"title": d.title, "status": d.status} for d in meeting.documents),
    "meeting_url": lambda meeting: _numbered(
        {"url": url, "language": meeting.url_languages.get(url)} for url in meeting.other_urls
    ),
    "meeting_written": lambda meeting: (
        {"field": word.field, "written": word.written, "code": word.code} for word in meeting.written
    ),
}
