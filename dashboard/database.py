"""The only reader of DuckDB: selected.sql once for a view, then each panel's own query. No other SQL.

The database file is a pointer to the published version. Each view asks where it points and keeps to that version
until it is answered, so a view never mixes two.
"""

import re
import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from glob import escape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import duckdb
import pandas as pd

from dashboard.filters import RESULTS, Asked, Known
from dashboard.folding import fold
from dashboard.kept import Kept
from dashboard.plan import Plan, Reach, plan
from dashboard.published import Institute, Label, Milestone, SavedView

HERE = Path(__file__).parent
ASKED = (HERE / "asked.sql").read_text(encoding="utf-8")
SELECTED = (HERE / "selected.sql").read_text(encoding="utf-8")
CONTACTS = (HERE / "contacts.sql").read_text(encoding="utf-8")
# Views that only some panels read → the name by which a query is known to read them: they take 5 ms each to set up.
OF_SOME = {re.compile(rf"\b{view}\b"): (HERE / file).read_text(encoding="utf-8")
           for view, file in (("lane", "lanes.sql"), ("ranked", "ranked.sql"))}  # fmt: skip
CHOICES = (HERE / "choices.sql").read_text(encoding="utf-8")
PEOPLE = (HERE / "people.sql").read_text(encoding="utf-8")
FACTS = (HERE / "facts.sql").read_text(encoding="utf-8")
RECORDS = (HERE / "export" / "records.sql").read_text(encoding="utf-8")
SOURCES = (HERE / "export" / "sources.sql").read_text(encoding="utf-8")
ADDED = (HERE / "export" / "added.sql").read_text(encoding="utf-8")
VIEW = ""  # stands for a view's own facts where panels are named
OF_FEW = ("opened", "highlight")  # parameters that most panels do not read
FIELDS = "SELECT field, form FROM field ORDER BY place"
FINGERPRINTS = "SELECT meeting_id, fingerprint FROM record"
LOADED_AT = "SELECT coalesce(max(loaded_at), '2020-01-01'::TIMESTAMP) FROM load"


LOCKED: dict[str, Any] = {  # a reader reaches nothing but its file
    "enable_external_access": False,
    "autoload_known_extensions": False,
    "autoinstall_known_extensions": False,
    "allow_community_extensions": False,
    "lock_configuration": True,
}


class DatabaseMissing(Exception):
    """There is no published version where the settings point."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a view says about itself: how many meetings fit, of how many, and how many could not be placed in time.

    Args:
        contacts: Country contacts of the meetings that fit: one for each partner country of each of them.
        without_country: Meetings that fit and name no partner country.
    """

    matched: int
    total: int
    undated: int
    year_only: int
    month_only: int
    crossing: int
    contacts: int
    without_country: int


@dataclass(frozen=True, slots=True)
class Version:
    """One published version of the data, with what is the same for all its views."""

    connection: duckdb.DuckDBPyConnection
    data_version: str
    published_on: date
    loaded_at: datetime  # UTC: the last load that changed something
    institute: Institute
    labels: Mapping[tuple[str, str, str], Label]
    spellings: Mapping[tuple[str, str], str]
    choices: pd.DataFrame
    milestones: tuple[Milestone, ...]
    views: tuple[SavedView, ...]
    first_day: date
    last_day: date
    as_of: date
    meeting_ids: frozenset[str]
    people: Mapping[str, str]  # spelling of a name → the person it is, where it is one person's alone and not an id itself
    codes: Known
    kept: Kept = field(default_factory=Kept)  # answers to views, which go when the version goes

    def reach(self) -> Reach:
        today = datetime.now(ZoneInfo(self.institute.time_zone)).date()
        return Reach(self.as_of, self.first_day, self.last_day, today)

    def known(self) -> Known:
        """The codes each parameter of an address may take."""
        return self.codes


@dataclass(frozen=True, slots=True)
class Answer:
    """One view: its days, its facts and the rows of each panel, all of one version."""

    version: Version
    plan: Plan
    facts: Facts
    rows: Mapping[str, pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Since:
    """What became of the records since a version.

    Args:
        here: How many of the added lie in the view; None where that version is no longer kept.
    """

    added: int
    changed: int
    removed: int
    here: int | None = None


class Database:
    """Reads the version that a database file points at; safe to share between threads."""

    def __init__(self, path: Path, memory_limit: str = "1GB") -> None:
        self.path, self.memory_limit = path, memory_limit
        self._lock = threading.Lock()
        self._opened: tuple[Path, Version] | None = None

    def version(self) -> Version:
        """The version published now.

        Raises:
            DatabaseMissing: Nothing is published at the path.
        """
        target = self.path.resolve()
        with self._lock:
            if self._opened is None or self._opened[0] != target:
                if not target.exists():
                    raise DatabaseMissing(f"No database at {self.path}. Load the records first: python -m etl load")
                self._opened = (target, _open(target, self.memory_limit))
            return self._opened[1]

    def answer(self, asked: Asked, panels: Iterable[str], version: Version | None = None) -> Answer:
        """The rows of the named panels for what was asked, from one `selected`."""
        version = version or self.version()
        days = plan(asked.filter, version.reach())
        parameters = _parameters(asked, days)
        panels = tuple(panels)
        questions = {name: _question(name, parameters) for name in (VIEW, *panels)}
        rows = {name: kept for name, question in questions.items() if (kept := version.kept.get(question)) is not None}
        missing = [name for name in questions if name not in rows]
        if missing:
            read = _read(version, parameters, missing)
            for name in missing:
                version.kept.keep(questions[name], read[name])
            rows |= read
        facts = Facts(*rows.pop(VIEW).iloc[0].astype(int))
        return Answer(version, days, facts, {name: rows[name] for name in panels})

    def records(self, asked: Asked, version: Version) -> pd.DataFrame:
        """The records behind what was asked, as received (export/records.sql)."""
        return self._of_selected(asked, version, RECORDS)

    def sources(self, asked: Asked, version: Version) -> pd.DataFrame:
        """The pages that tell of the meetings asked for (export/sources.sql)."""
        return self._of_selected(asked, version, SOURCES)

    def fields(self, version: Version) -> dict[str, str]:
        """The fields of a record in the order in which a clerk fills them in, and how a cell holds each (schema.sql)."""
        with version.connection.cursor() as cursor:
            return dict(cursor.execute(FIELDS).fetchall())

    def since(self, begins: str, loaded_at: datetime, asked: Asked, version: Version) -> Since:
        """What was added, changed and taken out since an earlier version.

        Exact while that version is kept; else as the loads since then say, which count a record each time it changed.

        Args:
            begins: How the earlier version's data_version begins.
            loaded_at: The minute of its last load, UTC.
        """
        before = self._records_of(begins, loaded_at)
        with version.connection.cursor() as cursor:
            if before is None:
                after = loaded_at.replace(tzinfo=None) + timedelta(minutes=1)
                return Since(*cursor.execute(ADDED, {"since": after}).fetchall()[0])
            now = dict(cursor.execute(FINGERPRINTS).fetchall())
        added = now.keys() - before.keys()
        changed = sum(before[known] != now[known] for known in now.keys() & before.keys())
        here = added.intersection(self._of_selected(asked, version, "SELECT meeting_id FROM selected")["meeting_id"])
        return Since(len(added), changed, len(before.keys() - now.keys()), len(here))

    def _records_of(self, begins: str, loaded_at: datetime) -> dict[str, str] | None:
        """The fingerprint of each record of a version that is kept beside the published one; None where it is not."""
        config = {"memory_limit": self.memory_limit, **LOCKED}  # as views open it: it may still be open
        for path in sorted(self.path.parent.glob(f"{escape(self.path.stem)}-{begins}*.duckdb")):
            with suppress(duckdb.Error), duckdb.connect(str(path), read_only=True, config=config) as kept:
                if kept.execute(LOADED_AT).fetchall()[0][0].replace(second=0, microsecond=0) == loaded_at.replace(tzinfo=None):
                    return dict(kept.execute(FINGERPRINTS).fetchall())
        return None

    def _of_selected(self, asked: Asked, version: Version, query: str) -> pd.DataFrame:
        with version.connection.cursor() as cursor:
            cursor.execute(ASKED, _parameters(asked, plan(asked.filter, version.reach())))
            cursor.execute(SELECTED)
            return cursor.execute(query).df()


def _read(version: Version, parameters: Mapping[str, object], names: Iterable[str]) -> dict[str, pd.DataFrame]:
    """The rows of the named panels, from one `selected`; VIEW stands for the view's own facts."""
    queries = {name: FACTS if name == VIEW else panel_sql(name) for name in names}
    with version.connection.cursor() as cursor:
        cursor.execute(ASKED, parameters)
        cursor.execute(SELECTED)
        cursor.execute(CONTACTS)
        for view, query_of_it in OF_SOME.items():
            if any(view.search(query) for query in queries.values()):
                cursor.execute(query_of_it)
        return {name: cursor.execute(query).df() for name, query in queries.items()}


def _question(name: str, parameters: Mapping[str, object]) -> str:
    """What the rows of a panel depend on: a record that lies open, say, changes nothing in the panels beside it."""
    query = "" if name == VIEW else panel_sql(name)
    return repr((name, [value for key, value in parameters.items() if key not in OF_FEW or key in query]))


@cache
def panel_names() -> tuple[str, ...]:
    """Every panel there is: the SQL files of dashboard/panels."""
    return tuple(sorted(path.stem for path in (HERE / "panels").glob("*.sql")))


@cache
def panel_sql(name: str) -> str:
    return (HERE / "panels" / f"{name}.sql").read_text(encoding="utf-8")


def _parameters(asked: Asked, days: Plan) -> dict[str, object]:
    chosen = asked.filter
    return {
        "since": days.period.since,
        "until": days.period.until,
        "compare_since": days.compared.since,
        "compare_until": days.compared.until,
        "shift_months": days.shift.months,
        "shift_days": days.shift.days,
        "as_of": days.as_of,
        "bin": days.bin,
        "axis_since": days.axis_since,
        "axis_until": days.axis_until,
        "spark_bin": days.spark_bin,
        "spark_since": days.spark_since,
        "spark_until": days.spark_until,
        "highlight": asked.highlight or None,
        "opened": asked.opened or None,
        "about": asked.about or None,
        "countries": list(chosen.countries),
        "groups": list(chosen.groups),
        "topics": list(chosen.topics),
        "formats": list(chosen.formats),
        "kinds": list(chosen.kinds),
        "levels": list(chosen.levels),
        "organisations": list(chosen.organisations),
        "documents": list(chosen.documents),
        "people": list(chosen.people),
        "words": fold(chosen.words).split(),
    }


def _open(target: Path, memory_limit: str) -> Version:
    connection = duckdb.connect(
        str(target),
        read_only=True,
        config={"memory_limit": memory_limit, **LOCKED},
    )
    data_version, published_on, as_of = connection.execute(
        "SELECT data_version, published_on, as_of FROM version"
    ).fetchall()[0]
    first, last = connection.execute("SELECT min(first_day), max(last_day) FROM meeting").fetchall()[0]
    labels = connection.execute("SELECT subject, code, language, text, short, place FROM label").fetchall()
    spellings = connection.execute(
        "SELECT subject, code, string_agg(DISTINCT folded, ' ') FROM spelling GROUP BY ALL"
    ).fetchall()
    choices = connection.execute(CHOICES).df()
    institute = _institute(connection)
    meeting_ids = frozenset(row[0] for row in connection.execute("SELECT meeting_id FROM meeting").fetchall())
    milestones = connection.execute(
        "SELECT milestone_id, first_day, last_day, format_id FROM milestone ORDER BY first_day, milestone_id"
    ).fetchall()
    day = as_of or published_on
    return Version(
        connection=connection,
        data_version=data_version,
        published_on=published_on,
        loaded_at=connection.execute(LOADED_AT).fetchall()[0][0],
        institute=institute,
        labels={(s, code, language): Label(text, short, place) for s, code, language, text, short, place in labels},
        spellings={(subject, code): folded for subject, code, folded in spellings},
        choices=choices,
        milestones=tuple(Milestone(*row) for row in milestones),
        views=shared_views(connection),
        first_day=first or day,
        last_day=max(last or day, day),
        as_of=day,
        meeting_ids=meeting_ids,
        people=dict(connection.execute(PEOPLE).fetchall()),
        codes=_codes(choices, labels, institute, meeting_ids),
    )


def _codes(choices: pd.DataFrame, labels: list[Any], institute: Institute, meeting_ids: frozenset[str]) -> Known:
    """What each parameter of an address may hold; gathered once, because every view asks it."""
    codes = choices.groupby("control")["code"].agg(set).to_dict()
    subjects = {name: {code for subject, code, *_ in labels if subject == name} for name in ("country", "country_group")}
    return {
        "country": subjects["country"] - {institute.home_country},
        "group": subjects["country_group"],
        "topic": codes.get("topic", set()) | codes.get("topic_group", set()),
        "format": codes.get("format", set()) | codes.get("format_family", set()),
        "kind": codes.get("kind", set()),
        "level": codes.get("level", set()),
        "organisation": codes.get("organisation", set()),
        "documents": {RESULTS},
        "highlight": codes.get("topic_group", set()),
        "open": meeting_ids,
        "table": panel_names(),
    }


def shared_views(connection: duckdb.DuckDBPyConnection) -> tuple[SavedView, ...]:
    """The views for everyone; none in a version of before there were any, to which one may have rolled back."""
    try:
        rows = connection.execute("SELECT view_id, address FROM saved_view ORDER BY place").fetchall()
    except duckdb.CatalogException:
        return ()
    return tuple(SavedView(*row) for row in rows)


def _institute(connection: duckdb.DuckDBPyConnection) -> Institute:
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
