"""An edition as the rows of schema.sql. Pure: the same edition gives the same rows, in the same order."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from etl.edition import Edition
from etl.institute import Institute
from etl.judgement_tables import judgement_tables, problem_rows
from etl.meeting_tables import Row
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
TALLY = ("file", "sha256", "read", "added", "replaced", "unchanged", "refused", "removed", "not_read")


def content_tables(edition: Edition, reference: Reference, problems: Sequence[Row] = ()) -> Tables:
    """Every table but those of the records and meetings themselves, `version` and `load`.

    Args:
        edition: The next edition.
        reference: What is published beside the records.
        problems: The rows of the published table `problem`: those of other files go along.
    """
    organisations = edition.named.organisations()
    countries = {country for country in edition.named.countries if country}
    reference = replace(reference, vocabulary=reference.vocabulary.in_use(countries))
    return {
        "institute": [_institute(reference)],
        "label": list(label_rows(reference, organisations)),
        "spelling": list(spelling_rows(reference, organisations)),
        **vocabulary_tables(reference.vocabulary),
        "organisation": _organisation_rows(organisations),
        "milestone": [_picked(milestone, MILESTONE) for milestone in reference.milestones],
        "saved_view": [{**_picked(view, ("view_id", "address")), "place": at} for at, view in enumerate(reference.views)],
        **judgement_tables(edition),
        "problem": problem_rows(edition, problems),
    }


def data_version(tables: Tables, meetings: Sequence[str], as_of: date | None) -> str:
    """Eight hex digits of all that a reader can see.

    Left out is where in a file a record stands, and in which order it names its fields: a moved line is no news.

    Args:
        tables: As content_tables gives them.
        meetings: What stands for the contents of the records' and meetings' own tables (Draft.contents).
        as_of: The last day that took place.
    """
    canonical = json.dumps([tables, list(meetings), as_of], sort_keys=True, default=str)
    return hashlib.sha256(canonical.encode()).hexdigest()[:8]


def version_row(version: str, today: date, as_of: date | None, built_on: str | None) -> Row:
    """The row of the table `version`."""
    return {"data_version": version, "published_on": today, "as_of": as_of, "built_on": built_on}


def load_rows(edition: Edition, loaded_at: str) -> list[Row]:
    """What the load read, one row a file; `loaded_at` is UTC."""
    return [{"loaded_at": loaded_at, **_picked(tally, TALLY)} for tally in edition.tallies]


def _picked(origin: object, columns: Iterable[str]) -> Row:
    return {column: getattr(origin, column) for column in columns}


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
