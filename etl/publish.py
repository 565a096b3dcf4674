"""The only writer of DuckDB: a draft file beside the published one, then one atomic step (etl/versions.py)."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from etl.institute import Institute
from etl.meeting_tables import Row, arrow, meeting_tables
from etl.problems import within
from etl.records import Meeting
from etl.reference import Reference
from etl.shelf import Shelf, Stock, Stored
from etl.tables import Tables, institute_as_published
from etl.versions import KEPT, draft_of, fault, put_in_place, sweep, sweep_versions, unpublishable, versions
from etl.word_tables import vocabulary_tables

AT_ONCE = 10_000  # records and meetings that are held until they are written together
LIMIT = "SET memory_limit = '400MB'"  # of what DuckDB holds; the rest lies beside the draft until it is published
RECORD = ("meeting_id", "source", "raw", "fingerprint")


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
                yield from _records(connection, ids)

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
    connection.execute(LIMIT)
    return connection


def _records(connection: duckdb.DuckDBPyConnection, ids: Collection[str]) -> Iterator[tuple[str, Stored]]:
    connection.register("wanted", pa.table({"meeting_id": pa.array(ids, pa.string())}))
    query = "SELECT meeting_id, source, raw, fingerprint FROM record SEMI JOIN wanted USING (meeting_id)"
    for meeting_id, source, raw, print_ in _each(connection.execute(query)):
        yield meeting_id, Stored(source, json.loads(raw), print_)


def _each(answer: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while rows := answer.fetchmany(AT_ONCE):
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


class Draft(Shelf):
    """A version in the making: records and meetings go into its file, so many at a time."""

    def __init__(self, path: Path, reference: Reference) -> None:
        super().__init__()
        self.path, self.reference = path, reference
        self.received: list[tuple[object, ...]] = []
        self.waiting: list[Meeting] = []
        self.opened: duckdb.DuckDBPyConnection | None = None

    @property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """The file, made when it is first needed, with the kinds of meetings: every meeting refers to one."""
        if self.opened is None:
            self.opened = duckdb.connect(self.path)
            self.opened.execute(LIMIT)
            self.opened.execute(resources.files("etl").joinpath("schema.sql").read_text(encoding="utf-8"))
            self.opened.execute("BEGIN")
            self.add({"kind": vocabulary_tables(self.reference.vocabulary)["kind"]})
        return self.opened

    def close(self) -> None:
        """Closes the file, if there is one."""
        if self.opened is not None:
            self.opened.close()

    def put(self, meeting_id: str, record: Stored) -> None:
        """Keeps a record as received."""
        self.received.append((meeting_id, record.source, json.dumps(record.raw), record.fingerprint))
        if len(self.received) >= AT_ONCE:
            self._write()

    def show(self, meeting: Meeting) -> None:
        """Keeps a meeting, to be published."""
        self.waiting.append(meeting)
        if len(self.waiting) >= AT_ONCE:
            self._write()

    def stored(self, ids: Collection[str]) -> dict[str, Stored]:
        """The records of these ids."""
        if not ids or not (self.received or self.opened):
            return {}
        self._write()
        return dict(_records(self.connection, ids))

    def contents(self) -> list[str]:
        """What stands for all records and meetings of the draft."""
        self._write()
        query = resources.files("etl").joinpath("contents.sql").read_text(encoding="utf-8")
        return [f"{name} {rows} {total}" for name, rows, total in self.connection.execute(query).fetchall()]

    def _write(self) -> None:
        """Writes what waits, in the order of the ids as far as it waits together."""
        self._insert("record", arrow(RECORD, sorted(self.received)))
        for table, rows in meeting_tables(sorted(self.waiting, key=_by_id), self.reference).items():
            self._insert(table, rows)
        self.received.clear()
        self.waiting.clear()

    def _insert(self, table: str, rows: Any) -> None:
        if rows.num_rows:
            ordered = rows.select(self.connection.table(table).columns)
            self.connection.from_arrow(ordered).insert_into(table)

    def add(self, tables: Tables) -> None:
        """Adds whole tables; schema.sql decides the types: what is appended is text, or nothing, alone."""
        for name, rows in tables.items():
            if rows:
                written = [{column: None if value is None else str(value) for column, value in row.items()} for row in rows]
                self.connection.append(name, pd.DataFrame(written, dtype="str"), by_name=True)

    def finish(self) -> None:
        """Closes the file, which is whole now."""
        self._write()
        self.connection.execute("COMMIT")
        self.connection.execute("CHECKPOINT")
        self.connection.close()


def _by_id(meeting: Meeting) -> str:
    return meeting.meeting_id


@contextmanager
def drafted(database: Path, reference: Reference) -> Iterator[Draft]:
    """A draft beside the database. If it was not published in the end, it is taken away.

    Raises:
        Fault: Where the folder cannot be written or is full; what was published before then still stands.
    """
    path = draft_of(database)
    try:
        draft = Draft(path, reference)
        try:
            yield draft
        finally:
            draft.close()
    except (OSError, duckdb.Error) as error:
        raise unpublishable(database, error) from error
    finally:
        if path.exists():  # a full disk must not stay full of it
            with suppress(OSError):
                sweep(database)


def publish(database: Path, draft: Draft, version: str, keep: int = KEPT) -> None:
    """Puts a draft in the database's place, in one step that readers never see half.

    Args:
        database: The link that readers follow.
        draft: The version, with all its tables.
        version: What it is called.
        keep: How many old versions stay.
    """
    draft.finish()
    put_in_place(database, draft.path, version)
    sweep_versions(database, keep)
