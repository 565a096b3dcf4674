"""Reads the version that is published now: rows for views (answering.py), records and pages that go out, what changed.

The database file is a pointer to the published version. Each view asks where it points and keeps to that version until it is
answered, so a view never mixes two. A version is read once (contents.py) and opened (version.py), in a server by a thread
beside those that answer (newest.py). DuckDB is read here, in contents.py, version.py, matched.py and found.py alone.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from glob import escape
from pathlib import Path

import duckdb
import pandas as pd

from dashboard.answering import Answer, Facts, answered, view_of
from dashboard.contents import connected, shared_views
from dashboard.filters import Asked
from dashboard.known import worked_out, worked_out_apart
from dashboard.mapped import code_digest, worked_out_once
from dashboard.matched import of_matched
from dashboard.newest import Newest
from dashboard.plan import plan
from dashboard.queries import (
    ADDED,
    FIELDS,
    FINGERPRINTS,
    LOADED_AT,
    RECORDS,
    SOURCES,
    panel_names,
    panel_sql,
)  # fmt: skip
from dashboard.settings import DUCKDB
from dashboard.version import Version, open_version

__all__ = ["Answer", "Database", "DatabaseMissing", "Facts", "Since", "Version", "panel_names", "panel_sql", "shared_views"]


class DatabaseMissing(Exception):
    """There is no published version where the settings point."""


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

    def __init__(self, path: Path, memory_limit: str = "400MB", engine: str = DUCKDB) -> None:
        self.path, self.memory_limit = path, memory_limit
        self.engine = engine
        self.folder: Path | None = None
        self._newest = Newest(path, self._prepared)
        self.follow = self._newest.follow  # in a server's worker: new versions are opened beside the answering

    def share(self, folder: Path) -> None:
        """From now on what the processes of a server know of a large version is in memory once; views are drawn once.

        Args:
            folder: Private to the server.
        """
        self.folder = folder
        code_digest()  # as it is now: an upgrade may change the files while the server runs

    def version(self) -> Version:
        """The version published now; how far it may be behind where it is followed, newest.py says.

        Raises:
            DatabaseMissing: Nothing is published at the path.
        """
        try:
            return self._newest.version()
        except FileNotFoundError as missing:
            raise self._missing() from missing

    def published(self) -> Version:
        """The version published now, however long it takes to open: for whoever has just published it.

        Raises:
            DatabaseMissing: Nothing is published at the path.
        """
        self.check()
        return self._newest.published()

    def check(self) -> None:
        """Does nothing where a version is published.

        Raises:
            DatabaseMissing: Nothing is published at the path.
        """
        if not self.path.exists():
            raise self._missing()

    def _prepared(self, file: Path) -> Version:
        """A version's file, open, with what most readers open with answered: everything, and the institute's own period."""
        folder = self.folder / "versions" if self.folder else None
        work, apart = partial(worked_out, file, self.memory_limit), partial(worked_out_apart, file, self.memory_limit)
        contents, answers = worked_out_once(folder, file, work, apart)
        version = open_version(contents, file, self.memory_limit)
        for question, rows in answers:
            version.kept.keep(question, rows)
        return _elsewhere(version, file, self.engine)

    def _missing(self) -> DatabaseMissing:
        return DatabaseMissing(f"No database at {self.path}. Load the records first: python -m etl load")

    def answer(self, asked: Asked, panels: Iterable[str], version: Version | None = None) -> Answer:
        """The rows of the named panels for what was asked, from one `selected`."""
        return answered(version or self.version(), asked, panels)

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
        with version.room.whole(), version.connection.cursor() as cursor:
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
        for path in sorted(self.path.parent.glob(f"{escape(self.path.stem)}-{begins}*.duckdb")):
            with suppress(duckdb.Error), connected(path, self.memory_limit) as kept:  # as views open it: it may still be open
                if kept.execute(LOADED_AT).fetchall()[0][0].replace(second=0, microsecond=0) == loaded_at.replace(tzinfo=None):
                    return dict(kept.execute(FINGERPRINTS).fetchall())
        return None

    def _of_selected(self, asked: Asked, version: Version, query: str) -> pd.DataFrame:
        """The rows of a query over `selected`; the arrays say which meetings that are, where there are any."""
        days = plan(asked.filter, version.reach())
        with of_matched(version, asked, days, view_of(version, asked, days)) as cursor:
            rows: pd.DataFrame = cursor.execute(query).df()
        return rows


def _elsewhere(version: Version, file: Path, engine: str) -> Version:
    """The version with its other engine, where the settings name one. Nothing of it is loaded where they do not."""
    if engine == DUCKDB:
        return version
    from dashboard.engine.elsewhere import open_elsewhere

    elsewhere = open_elsewhere(engine, version.connection, version.data_version, version.reach(), file)
    return replace(version, elsewhere=elsewhere)
