"""An edition as the rows of schema.sql. Pure: the same edition gives the same rows, in the same order."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from etl.edition import Edition, Stored
from etl.institute import Institute
from etl.judgement_tables import judgement_tables, problem_rows
from etl.meeting_tables import Row, meeting_tables
from etl.participants import Organisation
from etl.reference import Reference
from etl.word_tables import label_rows, spelling_rows, vocabulary_tables

Tables = dict[str, list[Row]]  # by the names of schema.sql

INSTITUTE = [
    "institute_id",
    "home_country",
    "home_region",
    "time_zone",
    "default_language",
    "landing_period",
    "lens_group",
]
LENS_BOX = ("lens_west", "lens_east", "lens_south", "lens_north")
MILESTONE = [
    "milestone_id",
    "first_day",
    "last_day",
    "format_id",
    "venue_city",
    "venue_country",
    "source_url",
]
TALLY = ("file", "sha256", "read", "added", "replaced", "unchanged", "refused", "removed")


def content_tables(
    edition: Edition, reference: Reference, today: date, built_on: str | None = None, problems: Sequence[Row] = ()
) -> Tables:
    """Every table but `load`, with data_version in `version`.

    Args:
        edition: The next edition.
        reference: What is published beside the records.
        today: The institute's date.
        built_on: The data version served until now.
        problems: The rows of its table `problem`: those of other files go along.
    """
    organisations = _organisations(edition)
    reference = replace(reference, vocabulary=reference.vocabulary.in_use(_countries(edition)))
    tables: Tables = {
        "institute": [_institute(reference)],
        "label": list(label_rows(reference, organisations)),
        "spelling": list(spelling_rows(reference, organisations)),
        **vocabulary_tables(reference.vocabulary),
        "organisation": _organisation_rows(organisations),
        "milestone": [_picked(milestone, MILESTONE) for milestone in reference.milestones],
        "saved_view": [{**_picked(view, ("view_id", "address")), "place": at} for at, view in enumerate(reference.views)],
        **meeting_tables(edition.meetings.values(), reference),
        "record": [_record(meeting_id, record) for meeting_id, record in edition.records.items()],
        **judgement_tables(edition),
        "problem": problem_rows(edition, problems),
    }
    as_of = _as_of(edition, today)
    version = {"data_version": data_version(tables, as_of), "published_on": today, "as_of": as_of, "built_on": built_on}
    return {"version": [version], **tables}


def data_version(tables: Tables, as_of: date | None) -> str:
    """Eight hex digits of all that a reader can see.

    Left out is where in a file a record stands, and in which order it names its fields: a moved line is no news.
    """
    seen = {name: [_seen(name, row) for row in rows] for name, rows in tables.items()}
    canonical = json.dumps([seen, as_of], sort_keys=True, default=str)
    return hashlib.sha256(canonical.encode()).hexdigest()[:8]


def _seen(table: str, row: Row) -> Row:
    unseen = {"meeting": {"source"}, "record": {"source", "raw"}}.get(table, set())
    return {column: value for column, value in row.items() if column not in unseen}


def load_rows(edition: Edition, loaded_at: str) -> list[Row]:
    """What the load read, one row a file; `loaded_at` is UTC."""
    return [{"loaded_at": loaded_at, **_picked(tally, TALLY)} for tally in edition.tallies]


def _picked(origin: object, columns: Iterable[str]) -> Row:
    return {column: getattr(origin, column) for column in columns}


def _record(meeting_id: str, record: Stored) -> Row:
    return {
        "meeting_id": meeting_id,
        "raw": json.dumps(record.raw),
        **_picked(record, ("source", "fingerprint")),
    }


def _as_of(edition: Edition, today: date) -> date | None:
    """The last day on which a meeting known to the day took place; planned ones did not yet."""
    days = [m.days.last_day for m in edition.meetings.values() if m.days.precision == "day" and m.days.last_day]
    return max((day for day in days if day <= today), default=None)


def _institute(reference: Reference) -> Row:
    box = dict(zip(LENS_BOX, reference.institute.lens_box, strict=True))
    return {**_picked(reference.institute, [*INSTITUTE, "of_table"]), **box}


def institute_as_published(row: Row, words: Iterable[Row]) -> Institute:
    """The institute of a published row of `institute` and of its labels: the way back from `_institute`."""
    texts: dict[str, dict[str, str]] = {}
    for word in words:
        texts.setdefault(str(word["code"]), {})[str(word["language"])] = str(word["text"])
    west, east, south, north = (float(str(row[column])) for column in LENS_BOX)
    stated = {name: str(row[name]) for name in INSTITUTE}
    # Versions of before foreign tables do not say of_table.
    return Institute(**stated, lens_box=(west, east, south, north), texts=texts, of_table=bool(row.get("of_table")))


def _organisation_rows(organisations: Mapping[str, Organisation]) -> list[Row]:
    return [{"organisation_id": code, **_picked(known, ("type", "country"))} for code, known in organisations.items()]


def _countries(edition: Edition) -> set[str]:
    """Every country that any record names, as a partner, a venue, or somebody's own."""
    found: set[str | None] = set()
    for meeting in edition.meetings.values():
        found.update(meeting.countries)
        found.add(meeting.venue_country)
        found.update(organisation.country for organisation in meeting.organisations)
        found.update(person.country for person in meeting.people)
    return {country for country in found if country}


def _organisations(edition: Edition) -> dict[str, Organisation]:
    """Every organisation of any meeting, by id; what a later record adds to type and country is taken."""
    found: dict[str, Organisation] = {}
    for meeting in edition.meetings.values():
        for organisation in meeting.organisations:
            known = found.get(organisation.organisation_id)
            if known is None or (known.type, known.country) == (None, None):
                found[organisation.organisation_id] = organisation
    return dict(sorted(found.items()))
