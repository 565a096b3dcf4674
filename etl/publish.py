"""The only writer of DuckDB: a draft file beside the published one, then one atomic step.

`build/elchi.duckdb` is a symbolic link to `elchi-<data_version>-<n>.duckdb`, n counting up. A reader opens what the
link points to and may keep it open: a published file is never written again, only taken away when three are newer.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

import duckdb
import pandas as pd

from etl.edition import Stored
from etl.meeting_tables import Row
from etl.problems import Fault, Problem
from etl.tables import Tables

KEPT_VERSIONS = 3


@dataclass(frozen=True, slots=True)
class Published:
    """What stands at the database's place now; empty before the first load."""

    data_version: str | None = None
    records: dict[str, Stored] = field(default_factory=dict)
    loads: list[Row] = field(default_factory=list)  # of the table `load`: the history goes along


@contextmanager
def sole_writer(database: Path) -> Iterator[None]:
    """Keeps a second load out of the folder while this one reads the old version and publishes the new.

    Raises:
        Fault: Where the folder cannot be made or written, or another load is at work in it.
    """
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        folder = os.open(database.parent, os.O_RDONLY)
    except OSError as error:
        raise _fault(database.parent, f"the folder cannot be made ({error.strerror}).", "Check the path.") from error
    try:
        _lock(folder, database)
        yield
    finally:
        os.close(folder)


def _lock(folder: int, database: Path) -> None:
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise _fault(database, "another load is writing to it.", "Try again when it has finished.") from error


def published(database: Path) -> Published:
    """The version at the database's place, with its records as received.

    Raises:
        Fault: Where a file stands there that is no database of ours.
    """
    if not database.exists():
        return Published()
    try:
        with duckdb.connect(os.path.realpath(database), read_only=True) as connection:
            version = connection.execute("SELECT data_version FROM version").fetchone()
            rows = connection.execute("SELECT meeting_id, source, raw, fingerprint FROM record").fetchall()
            loads = connection.execute("SELECT * FROM load ORDER BY loaded_at, file")
            names = [column[0] for column in loads.description or ()]
            history: list[Row] = [dict(zip(names, row, strict=True)) for row in loads.fetchall()]
    except duckdb.Error as error:
        remedy = "Name another file with --database, or move this one away and load again."
        raise _fault(database, "it is not a database of Elchi that can be read.", remedy) from error
    records = {meeting_id: Stored(source, json.loads(raw), print_) for meeting_id, source, raw, print_ in rows}
    return Published(version[0] if version else None, records, history)


def publish(database: Path, tables: Tables) -> None:
    """Builds a version from all tables and puts it in the database's place, in one step that readers never see half.

    Raises:
        Fault: Where the folder cannot be written or is full; what was published before then still stands.
    """
    draft = database.with_name(f"{database.stem}.draft.duckdb")
    try:
        _sweep_drafts(database)
        _build(draft, tables)
        _put_in_place(database, draft, str(tables["version"][0]["data_version"]))
        _sweep_versions(database)
    except (OSError, duckdb.Error) as error:
        raise _fault(database, f"it cannot be published ({error}).", "Check the folder's rights and space.") from error


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


def _put_in_place(database: Path, draft: Path, data_version: str) -> None:
    numbers = [_number(database, path) for path in _versions(database)]
    version = database.with_name(f"{database.stem}-{data_version}-{max(numbers, default=0) + 1}.duckdb")
    _to_disk(draft)
    draft.replace(version)
    link = database.with_name(f"{database.stem}.draft-link")
    link.symlink_to(version.name)
    link.replace(database)
    _to_disk(database.parent)


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep_drafts(database: Path) -> None:
    """Takes away what a load left behind that was cut off; sole_writer says that no other is at work."""
    for ending in (".draft.duckdb", ".draft.duckdb.wal", ".draft-link"):
        database.with_name(database.stem + ending).unlink(missing_ok=True)


def _sweep_versions(database: Path) -> None:
    newest_first = sorted(_versions(database), key=lambda path: _number(database, path), reverse=True)
    for old in newest_first[KEPT_VERSIONS:]:
        old.unlink(missing_ok=True)


def _versions(database: Path) -> list[Path]:
    return [path for path in database.parent.iterdir() if _number(database, path)]


def _number(database: Path, path: Path) -> int:
    """The n of a version's file name; 0 for any other file."""
    match = re.fullmatch(rf"{re.escape(database.stem)}-[0-9a-f]{{8}}-(\d+)\.duckdb", path.name)
    return int(match[1]) if match else 0


def _fault(path: Path, message: str, remedy: str) -> Fault:
    return Fault([Problem("", "database", message, remedy, str(path))])
