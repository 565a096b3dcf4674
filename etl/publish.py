"""The only writer of DuckDB: a draft file beside the published one, then one atomic step (etl/versions.py)."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

import duckdb
import pandas as pd

from etl.edition import Stored
from etl.institute import Institute
from etl.meeting_tables import Row
from etl.tables import Tables, institute_as_published
from etl.versions import KEPT, draft_of, fault, put_in_place, sweep, sweep_versions, unpublishable, versions


@dataclass(frozen=True, slots=True)
class Published:
    """What stands at the database's place now; empty before the first load."""

    data_version: str | None = None
    records: dict[str, Stored] = field(default_factory=dict)
    loads: list[Row] = field(default_factory=list)  # of the table `load`: the history goes along
    problems: list[Row] = field(default_factory=list)  # of the table `problem`
    institute: Institute | None = None  # whose diplomacy it shows


@dataclass(frozen=True, slots=True)
class Contents:
    """What a version says of itself."""

    data_version: str
    built_on: str | None  # the data version that was served when it was loaded; None: the first, or not known
    loaded_at: str  # UTC
    meetings: int


def published(database: Path) -> Published:
    """The version at the database's place, with its records as received.

    Raises:
        Fault: Where a file stands there that is no database of ours, or a link whose version is gone.
    """
    if not database.exists():
        _no_version_is_lost(database)
        return Published()
    try:
        with duckdb.connect(os.path.realpath(database), read_only=True) as connection:
            version = connection.execute("SELECT data_version FROM version").fetchone()
            rows = connection.execute("SELECT meeting_id, source, raw, fingerprint FROM record").fetchall()
            loads = _rows(connection, "SELECT * FROM load ORDER BY loaded_at, file")
            problems = _rows(connection, "SELECT * FROM problem ORDER BY ALL")
            shown = _rows(connection, "SELECT * FROM institute")
            words = _rows(connection, "SELECT * FROM label WHERE subject = 'institute'")
    except duckdb.Error as error:
        remedy = "Name another file with --database, or move this one away and load again."
        if versions(database):
            remedy = "Return to a version that is kept: python -m etl rollback --list"
        raise fault(database, "it is not a database of Elchi that can be read.", remedy) from error
    records = {meeting_id: Stored(source, json.loads(raw), print_) for meeting_id, source, raw, print_ in rows}
    institute = institute_as_published(shown[0], words) if shown else None
    return Published(version[0] if version else None, records, loads, problems, institute)


def _no_version_is_lost(database: Path) -> None:
    """A load must not begin from nothing because a file was taken away by hand."""
    if database.is_symlink():
        remedy = "Return to a version that is kept (python -m etl rollback --list), or remove the link to begin anew."
        raise fault(database, "the version that it points to is gone.", remedy)


def _rows(connection: duckdb.DuckDBPyConnection, query: str) -> list[Row]:
    answer = connection.execute(query)
    names = [column[0] for column in answer.description or ()]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def contents(version: Path) -> Contents | None:
    """What a version's file holds; None where it cannot be read."""
    try:
        with duckdb.connect(version, read_only=True) as connection:
            (stated,) = _rows(connection, "SELECT * FROM version")
            (counted,) = _rows(connection, "SELECT count(*) AS meetings FROM meeting")
            (loaded,) = _rows(connection, "SELECT max(loaded_at) AS at FROM load")
    except (duckdb.Error, ValueError):
        return None
    built_on = stated.get("built_on")  # versions of before 0.2 do not say
    meetings = int(str(counted["meetings"]))
    return Contents(str(stated["data_version"]), str(built_on) if built_on else None, str(loaded["at"]), meetings)


def publish(database: Path, tables: Tables, keep: int = KEPT) -> None:
    """Builds a version from all tables and puts it in the database's place, in one step that readers never see half.

    Args:
        database: The link that readers follow.
        tables: Every table of schema.sql that has rows.
        keep: How many old versions stay.

    Raises:
        Fault: Where the folder cannot be written or is full; what was published before then still stands.
    """
    draft = draft_of(database)
    try:
        _build(draft, tables)
        put_in_place(database, draft, str(tables["version"][0]["data_version"]))
    except (OSError, duckdb.Error) as error:
        with suppress(OSError):  # a full disk must not stay full of our draft
            sweep(database)
        raise unpublishable(database, error) from error
    sweep_versions(database, keep)


def _build(draft: Path, tables: Tables) -> None:
    with duckdb.connect(draft) as connection:
        connection.execute(resources.files("etl").joinpath("schema.sql").read_text(encoding="utf-8"))
        connection.execute("BEGIN")
        for name, rows in tables.items():
            if rows:
                _insert(connection, name, rows)
        connection.execute("COMMIT")
        connection.execute("CHECKPOINT")


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: list[dict[str, object]]) -> None:
    """Appends rows to a table of schema.sql, which decides the types: the frame holds text, or nothing, alone."""
    written = [{column: None if value is None else str(value) for column, value in row.items()} for row in rows]
    connection.append(table, pd.DataFrame(written, dtype="str"), by_name=True)
