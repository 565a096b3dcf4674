"""What is published, read again: the records that a load compares with, its history, what its versions hold."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from etl.institute import Institute
from etl.meeting_tables import Row
from etl.problems import within
from etl.shelf import Stock, Stored
from etl.tables import institute_as_published
from etl.versions import fault, versions

# MB of what DuckDB holds of a file, the rest lies on disk; and for each million of records that are written, whose
# indexes cannot lie on disk while they are written (four and a half million did not fit into what one is enough for).
MEMORY, MEMORY_OF_A_MILLION = 400, 200
FETCHED_AT_ONCE = 10_000  # rows


@dataclass(frozen=True, slots=True)
class Published:
    """What stands at the database's place now; empty before the first load."""

    data_version: str | None = None
    records: Stock = field(default_factory=Stock)
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
        with _opened(Path(os.path.realpath(database))) as connection:
            version = connection.execute("SELECT data_version FROM version").fetchone()
            fingerprints = dict(connection.execute("SELECT meeting_id, fingerprint FROM record").fetchall())
            loads = _rows(connection, "SELECT * FROM load ORDER BY loaded_at, file")
            problems = _rows(connection, "SELECT * FROM problem ORDER BY ALL")
            shown = _rows(connection, "SELECT * FROM institute")
            words = _rows(connection, "SELECT * FROM label WHERE subject = 'institute'")
    except duckdb.Error as error:
        remedy = "Name another file with --database, or move this one away and load again."
        if versions(database):
            remedy = "Return to a version that is kept: python -m etl rollback --list"
        raise fault(database, "it is not a database of Elchi that can be read.", remedy) from error
    records = _Published(Path(os.path.realpath(database)), fingerprints)
    institute = institute_as_published(shown[0], words) if shown else None
    return Published(version[0] if version else None, records, loads, problems, institute)


class _Published(Stock):
    """The records of a published version."""

    def __init__(self, version: Path, fingerprints: dict[str, str]) -> None:
        super().__init__()
        self.version, self.fingerprints = version, fingerprints

    def fetch(self, ids: Collection[str]) -> Iterator[tuple[str, Stored]]:
        """Those of these ids that are there."""
        if ids:
            with _opened(self.version) as connection:
                yield from records_of(connection, ids)

    def sources(self, ids: Collection[str], files: Collection[str]) -> dict[str, str]:
        """Where those of these ids stand that lie in one of these files."""
        if not ids or not files:
            return {}
        with _opened(self.version) as connection:
            connection.register("wanted", pa.table({"meeting_id": list(ids)}))
            placed = connection.execute("SELECT meeting_id, source FROM record SEMI JOIN wanted USING (meeting_id)")
            return {known: source for known, source in _each(placed) if any(within(source, name) for name in files)}


def _opened(version: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(version, read_only=True)
    connection.execute(limit())
    return connection


def limit(records: int = 0) -> str:
    """The statement that bounds DuckDB's memory, for so many records that are written."""
    return f"SET memory_limit = '{MEMORY + records * MEMORY_OF_A_MILLION // 1_000_000}MB'"


def records_of(connection: duckdb.DuckDBPyConnection, ids: Collection[str]) -> Iterator[tuple[str, Stored]]:
    """The records of these ids in a database."""
    connection.register("wanted", pa.table({"meeting_id": pa.array(ids, pa.string())}))
    query = "SELECT meeting_id, source, raw, fingerprint FROM record SEMI JOIN wanted USING (meeting_id)"
    for meeting_id, source, raw, print_ in _each(connection.execute(query)):
        yield meeting_id, Stored(source, json.loads(raw), print_)


def _each(answer: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while rows := answer.fetchmany(FETCHED_AT_ONCE):
        yield from rows


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
        with _opened(version) as connection:
            (stated,) = _rows(connection, "SELECT * FROM version")
            (counted,) = _rows(connection, "SELECT count(*) AS meetings FROM meeting")
            (loaded,) = _rows(connection, "SELECT max(loaded_at) AS at FROM load")
    except (duckdb.Error, ValueError):
        return None
    built_on = stated.get("built_on")  # versions of before 0.2 do not say
    meetings = int(str(counted["meetings"]))
    return Contents(str(stated["data_version"]), str(built_on) if built_on else None, str(loaded["at"]), meetings)
