"""What is the same for all views of a published version, read from its file once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, cast

import duckdb
import pandas as pd

from dashboard.columns import Rows, Texts
from dashboard.filters import RESULTS, Known
from dashboard.labels import Labels
from dashboard.packed.loading import load
from dashboard.packed.meetings import Meetings
from dashboard.published import Institute, Milestone, SavedView
from dashboard.queries import CHOICES, CHOICES_PACKED, LOADED_AT, PEOPLE, panel_names
from dashboard.room import Room

Connection = duckdb.DuckDBPyConnection
LOCKED: dict[str, Any] = {  # a reader reaches nothing but its file
    "enable_external_access": False,
    "autoload_known_extensions": False,
    "autoinstall_known_extensions": False,
    "allow_community_extensions": False,
    "allowed_configs": ["memory_limit"],  # for room.py
    "lock_configuration": True,
}


@dataclass(frozen=True, slots=True)
class Contents:
    """What is the same for all views of a version: read from its file once, and open to any process that can map it."""

    data_version: str
    published_on: date
    loaded_at: datetime  # UTC: the last load that changed something
    institute: Institute
    labels: Labels
    spellings: Rows  # by subject and code: everything it may be called, folded, in one text
    names: Rows  # by folded spelling: the subjects and codes it is a name of
    choices: pd.DataFrame
    on_record: Mapping[str, int]  # country → its meetings in all the records: what must not change with the filter
    milestones: tuple[Milestone, ...]
    views: tuple[SavedView, ...]
    first_day: date
    last_day: date
    as_of: date
    count: int  # of meetings
    people: Mapping[str, str]  # spelling of a name → the person it is, where it is one person's alone and not an id itself
    codes: Known
    packed: Meetings | None  # for counting without queries; None: published before there were packed tables

    def spelt(self, subject: str, code: str) -> str:
        """Everything a code may be called, folded, in one text; "" where nothing is known."""
        found = self.spellings.of(subject, code)
        return str(found[0][0]) if found else ""

    def spelt_all(self, subject: str) -> Mapping[str, str]:
        """The same of every code of a subject of which anything is known."""
        return {code: folded for code, (folded,) in self.spellings.each(subject)}

    def named(self, folded: str) -> Sequence[tuple[str, str]]:
        """The subjects and codes that a folded spelling is a name of."""
        return cast("Sequence[tuple[str, str]]", self.names.of(folded))


def read_contents(target: Path, memory_limit: str) -> Contents:
    """What is the same for all views of a version's file.

    Its connection is closed again: it holds on to what it needed for that, a hundred megabytes at a million meetings.
    """
    with connected(target, memory_limit) as connection:
        room = Room(connection, memory_limit, connection.execute("SELECT count(*) FROM meeting").fetchall()[0][0])
        return room.enough(lambda: _contents(connection))


def _contents(connection: Connection) -> Contents:
    data_version, published_on, as_of = connection.execute(
        "SELECT data_version, published_on, as_of FROM version"
    ).fetchall()[0]
    count, first, last = connection.execute("SELECT count(*), min(first_day), max(last_day) FROM meeting").fetchall()[0]
    labels, institute, packed = _labels(connection), _institute(connection), _packed(connection)
    choices = connection.execute(CHOICES_PACKED if packed else CHOICES).df()
    day = as_of or published_on
    return Contents(
        data_version=data_version,
        published_on=published_on,
        loaded_at=connection.execute(LOADED_AT).fetchall()[0][0],
        institute=institute,
        labels=labels,
        spellings=_spellings(connection),
        names=_names(connection),
        choices=choices,
        on_record=_on_record(choices),
        milestones=_milestones(connection),
        views=shared_views(connection),
        first_day=first or day,
        last_day=max(last or day, day),
        as_of=day,
        count=count,
        people=dict(connection.execute(PEOPLE).fetchall()),
        codes=_codes(choices, labels, institute),
        packed=packed,
    )


def _on_record(choices: pd.DataFrame) -> dict[str, int]:
    countries = choices[choices["control"] == "country"]
    return dict(zip(countries["code"].tolist(), countries["meetings"].tolist(), strict=True))


def _spellings(connection: Connection) -> Rows:
    query = "SELECT subject, code, string_agg(DISTINCT folded, ' ') FROM spelling GROUP BY ALL"
    return Rows.by(2, connection.sql(query).to_arrow_table())


def _milestones(connection: Connection) -> tuple[Milestone, ...]:
    """In the order of time."""
    query = "SELECT milestone_id, first_day, last_day, format_id FROM milestone ORDER BY first_day, milestone_id"
    return tuple(Milestone(*row) for row in connection.execute(query).fetchall())


def connected(target: Path, memory_limit: str) -> Connection:
    """A version's file, open to be read and for nothing else."""
    return duckdb.connect(str(target), read_only=True, config={"memory_limit": memory_limit, **LOCKED})


def _labels(connection: Connection) -> Labels:
    query = "SELECT language, subject, code, text, short, place FROM label"
    return Labels(Rows.by(3, connection.sql(query).to_arrow_table()))


def _names(connection: Connection) -> Rows:
    """What has a page of its own, and what records write of people in free words, by every spelling that is known."""
    query = (
        "SELECT DISTINCT folded, subject, code FROM spelling WHERE subject IN "
        "('country', 'topic_group', 'topic', 'format', 'person', 'role', 'organisation')"
    )
    return Rows.by(1, connection.sql(query).to_arrow_table())


def _packed(connection: Connection) -> Meetings | None:
    try:
        return load(connection)
    except duckdb.CatalogException:
        return None


def _codes(choices: pd.DataFrame, labels: Labels, institute: Institute) -> Known:
    """What each parameter of an address may hold but the meetings; gathered once, because every view asks it."""
    of_many = choices["control"] == "organisation"
    codes = choices[~of_many].groupby("control")["code"].agg(set).to_dict()
    return {
        "country": labels.codes("country") - {institute.home_country},
        "group": labels.codes("country_group"),
        "topic": codes.get("topic", set()) | codes.get("topic_group", set()),
        "format": codes.get("format", set()) | codes.get("format_family", set()),
        "kind": codes.get("kind", set()),
        "level": codes.get("level", set()),
        "organisation": Texts(choices.loc[of_many, "code"]),
        "documents": {RESULTS},
        "highlight": codes.get("topic_group", set()),
        "table": panel_names(),
    }


def shared_views(connection: Connection) -> tuple[SavedView, ...]:
    """The views for everyone; none in a version of before there were any, to which one may have rolled back."""
    try:
        rows = connection.execute("SELECT view_id, address FROM saved_view ORDER BY place").fetchall()
    except duckdb.CatalogException:
        return ()
    return tuple(SavedView(*row) for row in rows)


def _institute(connection: Connection) -> Institute:
    row = connection.execute("SELECT * FROM institute").df().iloc[0]
    return Institute(
        home_country=row.home_country,
        home_region=row.home_region,
        default_language=row.default_language,
        landing_period=row.landing_period,
        lens_group=row.lens_group,
        lens=(row.lens_west, row.lens_east, row.lens_south, row.lens_north),
        time_zone=row.time_zone,
    )
