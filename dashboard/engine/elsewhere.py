"""The panels of one version as ClickHouse answers them."""

import logging
import threading
import time
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path

import duckdb
import pandas as pd
import sqlglot
from sqlglot import exp

from dashboard.engine.naming import database_of, stem_of
from dashboard.engine.parts import Statements, in_parts
from dashboard.engine.server import EngineFailed, Server
from dashboard.engine.shapes import Shapes, query_of, shaped, shapes
from dashboard.engine.steps import needed, reads, steps
from dashboard.engine.translate import written
from dashboard.engine.ways import server_at
from dashboard.filters import Asked
from dashboard.plan import Plan, Reach, plan
from dashboard.queries import VIEW, panel_names, parameters_of

log = logging.getLogger(__name__)
PROBING = 2  # seconds without an answer, while it is not known whether the engine answers at all
PAUSE, LONGEST_PAUSE = 10, 160  # seconds for which an engine that did not answer is not asked; twice as long each time
HELD = "SELECT data_version FROM version"


class Elsewhere:
    """A version at an engine. Safe to share between threads: each view is a session of its own."""

    def __init__(self, server: Server, database: str, data_version: str, known: Shapes) -> None:
        self.server, self.database, self.data_version, self.known = server, database, data_version, known
        self.found = False
        self.ask_again, self.pause = 0.0, PAUSE  # when to look once more, after it was not found or did not answer
        self.finding, self.telling = threading.Lock(), threading.Lock()

    def answer(self, asked: Asked, days: Plan, names: Iterable[str]) -> dict[str, pd.DataFrame] | None:
        """The rows of the named panels; None while the engine does not have the version, or does not answer.

        Whoever asks has the published file, which gives the same rows: nobody sees an error for a server that restarts, and
        nobody waits for one that hangs, but those whom it had begun to answer and, after each pause, the one who tries it.
        """
        if not self._there():
            return None
        try:
            rows = self.rows(asked, days, names)
        except EngineFailed as failed:
            self._rest(failed)
            return None
        self.pause = PAUSE
        return rows

    def _there(self) -> bool:
        """Whether the engine has this version; one caller at a time finds out, the others do not wait for that."""
        if not self.found and self.finding.acquire(blocking=False):
            try:
                if time.monotonic() >= self.ask_again:
                    self._find()
            except EngineFailed as failed:
                self._rest(failed)
            finally:
                self.finding.release()
        return self.found

    def _find(self) -> None:
        """Sees that the engine has this version, whole: filling gives it its name last of all."""
        with self.server.session(self.database, PROBING) as session:
            if session.run(HELD).to_pylist() != [{"data_version": self.data_version}]:
                raise EngineFailed(f"{self.database} holds another version than its name says.")
        self.found = True

    def _rest(self, failed: EngineFailed) -> None:
        """For a while it is not asked; of several callers whom it failed at once, the first says so."""
        with self.telling:
            if time.monotonic() < self.ask_again:
                return
            log.warning("The engine does not answer for version %s, DuckDB does: %s", self.data_version, failed)
            self.found, self.ask_again = False, time.monotonic() + self.pause
            self.pause = min(2 * self.pause, LONGEST_PAUSE)

    def rows(self, asked: Asked, days: Plan, names: Iterable[str]) -> dict[str, pd.DataFrame]:
        """The rows of the named panels, VIEW for the view's own facts, from one `matched`.

        Raises:
            EngineFailed: It could not be asked.
        """
        parameters, named = parameters_of(asked, days), list(names)
        with self.server.session(self.database) as session:
            for step in needed({table for name in named for table in self.reads[name]}):
                self.steps[step].run(session, parameters)
            answers = {name: self.queries[name].run(session, parameters) for name in named}
        return {name: shaped(answer, self.known.of_panels[name]) for name, answer in answers.items()}

    @cached_property
    def queries(self) -> Mapping[str, Statements]:
        """Every panel's query in the engine's words."""
        return {name: in_parts(name, written(query, self.known.schema)) for name, query in _parsed().items()}

    @cached_property
    def reads(self) -> Mapping[str, frozenset[str]]:
        """The tables that every panel's query names."""
        return {name: reads(query) for name, query in _parsed().items()}

    @cached_property
    def steps(self) -> Mapping[str, Statements]:
        """What is written for a view before its panels are asked."""
        return {name: step.temporary(self.known.schema) for name, step in steps().items()}


@cache
def _parsed() -> dict[str, exp.Expr]:
    """Every panel's query."""
    return {name: sqlglot.parse_one(query_of(name), read="duckdb") for name in (VIEW, *panel_names())}


def open_elsewhere(
    address: str, connection: duckdb.DuckDBPyConnection, data_version: str, reach: Reach, file: Path
) -> Elsewhere:  # fmt: skip
    """A version at the engine of an address, with all its queries translated: the first reader waits for nothing.

    Args:
        file: The version's own, whose name says which published database it is of.
    """
    everything = Asked()
    known = shapes(connection, everything, plan(everything.filter, reach))
    elsewhere = Elsewhere(server_at(address), database_of(stem_of(file), data_version), data_version, known)
    _ = elsewhere.queries, elsewhere.reads, elsewhere.steps
    return elsewhere
