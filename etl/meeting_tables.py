"""The meetings as columns of the tables of schema.sql: the fact and its link tables."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import chain
from typing import Any

import numpy as np
import pyarrow as pa

from etl.evidence import Evidence
from etl.fields import Written
from etl.folding import LANGUAGES, fold, folded
from etl.records import Meeting
from etl.reference import Reference
from etl.titles import complete_titles

Row = dict[str, object]
Cells = tuple[object, ...]
SEARCHED = frozenset(("topics", "organisations", "international_organisations"))  # fields whose written words are searched too
_NO_TRANSLATION: Mapping[str, str] = {}
_KINDS = {"first_day": pa.date32(), "last_day": pa.date32(), "titles_composed": pa.list_(pa.string())}
_KINDS |= {"online": pa.bool_(), "partner": pa.bool_(), "share": pa.float64()}
_KINDS |= dict.fromkeys(("position", "starts", "ends"), pa.int32())
MEETING = (
    *("meeting_id", "first_day", "last_day", "precision", "basis", *(f"title_{language}" for language in LANGUAGES)),
    *("titles_composed", "kind_id", "partners", "city", "venue_country", "online", "source_url", "publisher"),
    *("source_language", "note", "source", "words"),
)


def meeting_tables(meetings: Iterable[Meeting], reference: Reference) -> dict[str, Any]:
    """The table `meeting` and every table that hangs on it, as Arrow tables, in the order of the meetings."""
    known = list(meetings)
    tables = {"meeting": arrow(MEETING, [_meeting(meeting, reference) for meeting in known])}
    ids = pa.array([meeting.meeting_id for meeting in known], pa.string())
    for name, (columns, cells) in _LINKS.items():
        each = list(map(cells, known))
        rows = arrow(columns, list(chain.from_iterable(each)))
        whose = ids.take(pa.array(np.repeat(np.arange(len(known)), list(map(len, each)))))
        tables[name] = rows.add_column(0, "meeting_id", whose)
    who = [reference.people.who(person) for meeting in known for person in meeting.people]
    tables["meeting_person"] = tables["meeting_person"].append_column("person_id", pa.array(who, pa.string()))
    return tables


def arrow(columns: Iterable[str], rows: list[Cells]) -> Any:
    """Rows as an Arrow table; what is not listed among the kinds is text."""
    names = tuple(columns)
    cells = zip(*rows, strict=True) if rows else ((),) * len(names)
    arrays = [pa.array(column, _KINDS.get(name, pa.string())) for name, column in zip(names, cells, strict=True)]
    return pa.table(arrays, names=names)


def _meeting(meeting: Meeting, reference: Reference) -> Cells:
    translation = reference.translations.get(meeting.meeting_id, _NO_TRANSLATION)
    titles, composed = complete_titles(meeting, reference.vocabulary, translation)
    return (
        meeting.meeting_id,
        meeting.days.first_day,
        meeting.days.last_day,
        meeting.days.precision,
        meeting.days.basis,
        *(titles[language] for language in LANGUAGES),
        composed,
        meeting.kind,
        partners(meeting, reference),
        meeting.city,
        meeting.venue_country,
        meeting.online,
        meeting.source_url,
        meeting.publisher,
        meeting.source_language,
        meeting.note,
        meeting.source,
        words(meeting, titles, reference),
    )


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
    topics = vocabulary["topic"].terms
    found = list(map(folded, titles.values()))
    for organisation in meeting.organisations:
        found += organisation.folded
    for person in meeting.people:
        found += person.folded
    for person in meeting.people:
        found += map(fold, reference.people.names(person))
    found.append(fold(meeting.city or ""))
    found += city.folded if city else ()
    for topic in meeting.topics:
        found += topics[topic].folded
    found += [fold(written) for field, written, _ in meeting.written if field in SEARCHED]
    found.append(folded(meeting.note or ""))
    return " ".join(filter(None, dict.fromkeys(found)))


# Table → its columns after meeting_id, and the rows of a meeting. `position` counts from 0.
_LINKS: dict[str, tuple[tuple[str, ...], Callable[[Meeting], Collection[Cells]]]] = {
    "meeting_country": (("country", "share"), lambda m: [(country, 1 / len(m.countries)) for country in m.countries]),
    "meeting_topic": (("topic_id",), lambda m: [(topic,) for topic in m.topics]),
    "meeting_format": (("format_id",), lambda m: [(format_,) for format_ in m.formats]),
    "meeting_level": (("level_id",), lambda m: [(level,) for level in m.levels]),
    "meeting_organisation": (
        ("organisation_id", "partner", "position"),
        lambda m: [(o.organisation_id, o.partner, at) for at, o in enumerate(m.organisations)],
    ),
    "meeting_person": (
        ("position", "side", "name", "role", "organisation", "country"),
        lambda m: [(at, p.side, p.name, p.role, p.organisation, p.country) for at, p in enumerate(m.people)],
    ),
    "meeting_document": (
        ("position", "title", "status"),
        lambda m: [(at, d.title, d.status) for at, d in enumerate(m.documents)],
    ),
    "meeting_url": (
        ("position", "url", "language"),
        lambda m: [(at, url, m.url_languages.get(url)) for at, url in enumerate(m.other_urls)],
    ),
    "meeting_written": (Written._fields, lambda m: m.written),
    "evidence": (("position", *Evidence._fields), lambda m: [(at, *passage) for at, passage in enumerate(m.evidence)]),
}
