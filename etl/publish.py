"""The only writer of DuckDB: a draft file beside the published one, then one atomic step (etl/versions.py)."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from importlib import resources
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from etl.meeting_tables import arrow, meeting_tables
from etl.published import limit, records_of
from etl.records import Meeting
from etl.reference import Reference
from etl.shelf import Shelf, Stored
from etl.tables import Tables
from etl.versions import KEPT, draft_of, put_in_place, sweep, sweep_versions, unpublishable
from etl.word_tables import vocabulary_tables

AT_ONCE = 10_000  # records and meetings that are held until they are written together
STRETCH = 125_000_000  # bytes of searched text whose words are packed together: memory is enough for four times as many
PLACES = 100_000  # meetings whose texts are put in order together: memory is not enough for a million
_AS_RECEIVED = json.JSONEncoder(check_circular=False)  # a row holds no row
RECORD = ("meeting_id", "source", "raw", "fingerprint")


class Draft(Shelf):
    """A version in the making: records and meetings go into its file, so many at a time.

    They are written in a thread of their own while the next ones are read: DuckDB needs no Python for it. One batch is
    written at a time, and whoever asks for the connection waits for it, so that the connection is of one thread at once.
    """

    def __init__(self, path: Path, reference: Reference) -> None:
        super().__init__()
        self.path, self.reference = path, reference
        self.received: list[tuple[object, ...]] = []
        self.waiting: list[Meeting] = []
        self.opened: duckdb.DuckDBPyConnection | None = None
        self.writer = ThreadPoolExecutor(1)
        self.writing: Future[None] | None = None  # the batch that was handed on last
        self.written = 0  # records

    @property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """The file with all that was handed on, made when it is first needed, with the kinds of meetings: each has one."""
        self._await_writing()
        if self.opened is None:
            self.opened = self._connected()
            self.opened.execute(resources.files("etl").joinpath("schema.sql").read_text(encoding="utf-8"))
            self.opened.execute("BEGIN")
            self.add({"kind": vocabulary_tables(self.reference.vocabulary)["kind"]})
        return self.opened

    def _connected(self) -> duckdb.DuckDBPyConnection:
        connection = duckdb.connect(self.path)
        connection.execute(limit(self.written))
        connection.execute("SET threads = 1")  # the rows are read meanwhile; two would cost a sixth more in all
        return connection

    def close(self) -> None:
        """Closes the file, if there is one."""
        self.writer.shutdown()
        if self.opened is not None:
            self.opened.close()

    def put(self, meeting_id: str, record: Stored) -> None:
        """Keeps a record as received."""
        self.received.append((meeting_id, record.source, _AS_RECEIVED.encode(record.raw), record.fingerprint))
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
        return dict(records_of(self.connection, ids))

    def contents(self) -> list[str]:
        """What stands for all records and meetings of the draft."""
        self._write()
        query = resources.files("etl").joinpath("contents.sql").read_text(encoding="utf-8")
        return [f"{name} {rows} {total}" for name, rows, total in self.connection.execute(query).fetchall()]

    def _write(self) -> None:
        """Hands on what waits to be written, in the order of the ids as far as it waits together."""
        tables = meeting_tables(sorted(self.waiting, key=_by_id), self.reference)
        tables["record"] = arrow(RECORD, sorted(self.received))
        self.written += len(self.received)
        self.received.clear()
        self.waiting.clear()
        connection = self.connection
        connection.execute(limit(self.written))
        self.writing = self.writer.submit(_insert, connection, tables)

    def _await_writing(self) -> None:
        """Waits for the batch that is being written. Raises what kept it from being written."""
        writing, self.writing = self.writing, None
        if writing is not None:
            writing.result()

    def add(self, tables: Tables) -> None:
        """Adds whole tables; schema.sql decides the types: what is appended is text, or nothing, alone."""
        for name, rows in tables.items():
            if rows:
                written = [{column: None if value is None else str(value) for column, value in row.items()} for row in rows]
                self.connection.append(name, pd.DataFrame(written, dtype="str"), by_name=True)

    def finish(self) -> None:
        """Packs what was written for those who count, and closes the file, which is whole now."""
        self._write()
        self.connection.execute("COMMIT")  # before then rows have no lasting rowid
        self.connection.close()  # of a file just written the indexes stay in memory, and packing a million needs it
        self.opened = self._connected()
        self.connection.execute(resources.files("etl").joinpath("packed.sql").read_text(encoding="utf-8"))
        self._pack_texts()
        self.connection.execute("CHECKPOINT")
        self.connection.close()

    def _pack_texts(self) -> None:
        """The texts in the order of time, and their words, stretch by stretch: any number of them fits into memory."""
        sizes = "SELECT count(*), coalesce(sum(strlen(words)), 0)::BIGINT FROM meeting"
        count, size = self.connection.execute(sizes).fetchall()[0]
        for name, rows in (("packed_text", PLACES), ("packed_words", max(1, count * STRETCH // max(size, 1)))):
            query = resources.files("etl").joinpath(f"{name}.sql").read_text(encoding="utf-8")
            for begins in range(0, count, rows):
                self.connection.execute(query, {"begins": begins, "ends": begins + rows})


def _insert(connection: duckdb.DuckDBPyConnection, tables: Mapping[str, Any]) -> None:
    for name, rows in tables.items():
        if rows.num_rows:
            ordered = rows.select(connection.table(name).columns)
            connection.from_arrow(ordered).insert_into(name)


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
