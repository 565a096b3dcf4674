"""Answers views: the rows of panels for what a reader asked, of the version that is published now.

How a view is answered, and why so:

1. The database file is a pointer to the published version. Each view asks where it points and keeps to that version
   until it is answered, so a view never mixes two. A version is opened once (version.py), in a server by a thread beside
   those that answer (newest.py).
2. What was answered before is kept, by question and panel (kept.py): another language, a step back or an opened record costs
   nothing. A question is what the rows depend on, not how they are shown (queries.question). What most readers open with,
   everything and the institute's own period, is answered and kept when a version is opened.
3. Panels that the packed arrays can count are counted there (packed/): no query, a few milliseconds whatever the panel. What
   the arrays do not hold, words and people, is asked of DuckDB first: one query, which gives back which meetings they are.
4. Every other panel is asked of DuckDB: `matched` is written once for the view, then each panel's own query reads it. The
   arrays know which meetings fit (packed/matched.sql), which takes a tenth of asking that, too (selected.sql). A cursor that
   knows the views over `matched` is kept for the next view. DuckDB plans a query anew each time, prepared or not, as soon as
   it reads a table: 10 to 40 ms a panel. That is why the panels which everybody opens have step 3.

Where the settings name another engine that holds the version (dashboard/engine), it is asked in place of 3 and 4, with the
same queries translated. While it does not, or does not answer, 3 and 4 are: the rows are the same.

The queries say what the rows are; packed/ must give the same, and is tested to. DuckDB is read here and in version.py alone.
"""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from glob import escape
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd

from dashboard.filters import Asked, Filter
from dashboard.folding import fold
from dashboard.newest import Newest
from dashboard.packed import ROWS
from dashboard.packed.meetings import Meetings
from dashboard.packed.sets import Flags, Numbers
from dashboard.packed.view import View
from dashboard.plan import Plan, plan
from dashboard.queries import (
    ADDED,
    ASKED,
    CONTACTS,
    FACTS,
    FIELDS,
    FINGERPRINTS,
    FORGOTTEN,
    LOADED_AT,
    MATCHED,
    MATCHED_PACKED,
    OF_MATCHED,
    OF_SOME,
    RECORDS,
    SELECTED,
    SOURCES,
    VIEW,
    WITH_PEOPLE,
    WITH_WORDS,
    WRITTEN,
    panel_names,
    panel_sql,
    parameters_of,
    question,
)  # fmt: skip
from dashboard.settings import DUCKDB
from dashboard.version import LOCKED, Version, open_version, shared_views

__all__ = ["Answer", "Database", "DatabaseMissing", "Facts", "Since", "Version", "panel_names", "panel_sql", "shared_views"]


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

    def __init__(self, path: Path, memory_limit: str = "1GB", engine: str = DUCKDB) -> None:
        self.path, self.memory_limit = path, memory_limit
        self._newest = Newest(path, partial(_prepared, memory_limit=memory_limit, engine=engine))
        self.follow = self._newest.follow  # in a server's worker: new versions are opened beside the answering

    def version(self) -> Version:
        """The version published now; how far it may be behind where it is followed, newest.py says.

        Raises:
            DatabaseMissing: Nothing is published at the path.
        """
        try:
            return self._newest.version()
        except FileNotFoundError as missing:
            raise DatabaseMissing(f"No database at {self.path}. Load the records first: python -m etl load") from missing

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
            cursor.execute(ASKED, parameters_of(asked, plan(asked.filter, version.reach())))
            cursor.execute(SELECTED)
            return cursor.execute(query).df()


def _prepared(file: Path, memory_limit: str, engine: str) -> Version:
    """A version, with what most readers open with answered: everything, and the institute's own period.

    DuckDB answers that: another engine may hang, and a worker that starts must not wait for it.
    """
    version = open_version(file, memory_limit)
    for preset in {"all", version.institute.landing_period}:
        answered(version, Asked(filter=Filter(preset=preset)), ROWS.keys() - {VIEW, "meeting_list"})
    return _elsewhere(version, file, engine)


def _elsewhere(version: Version, file: Path, engine: str) -> Version:
    """The version with its other engine, where the settings name one. Nothing of it is loaded where they do not."""
    if engine == DUCKDB:
        return version
    from dashboard.engine.elsewhere import open_elsewhere

    elsewhere = open_elsewhere(engine, version.connection, version.data_version, version.reach(), file)
    return replace(version, elsewhere=elsewhere)


def answered(version: Version, asked: Asked, panels: Iterable[str]) -> Answer:
    """What was asked of a version, as it was answered before or now."""
    days = plan(asked.filter, version.reach())
    parameters = parameters_of(asked, days)
    panels = tuple(panels)
    questions = {name: question(name, parameters) for name in (VIEW, *panels)}
    rows = {name: kept for name, question in questions.items() if (kept := version.kept.get(question)) is not None}
    missing = [name for name in questions if name not in rows]
    if missing:
        read = _read(version, asked, days, missing)
        for name in missing:
            version.kept.keep(questions[name], read[name])
        rows |= read
    facts = Facts(*rows.pop(VIEW).iloc[0].astype(int))
    return Answer(version, days, facts, {name: rows[name] for name in panels})


def _read(version: Version, asked: Asked, days: Plan, names: Iterable[str]) -> dict[str, pd.DataFrame]:
    """The rows of the named panels, counted in the packed arrays where they can be; VIEW stands for the view's own facts.

    Another engine is asked before all that, where there is one.
    """
    names = list(names)
    if version.elsewhere and (there := version.elsewhere.answer(asked, days, names)) is not None:
        return there
    counted = [name for name in names if version.packed and name in ROWS]
    rest = [name for name in names if name not in counted]
    rows = read_counted(version, asked, days, counted) if counted else {}
    view = _view(version, version.packed, asked, days) if version.packed else None
    return rows | (read_plain(version, asked, days, rest, view) if rest else {})


def read_counted(version: Version, asked: Asked, days: Plan, names: Iterable[str]) -> dict[str, pd.DataFrame]:
    """The rows of the named panels as the packed arrays count them."""
    if version.packed is None:
        raise LookupError("This version was published before there were packed tables.")
    view = _view(version, version.packed, asked, days)
    return {name: ROWS[name](view) for name in names}


def _view(version: Version, meetings: Meetings, asked: Asked, days: Plan) -> View:
    return View(meetings, asked, days, _of_others(version, meetings, asked), partial(_written, version))


def read_plain(
    version: Version, asked: Asked, days: Plan, names: Iterable[str], view: View | None = None
) -> dict[str, pd.DataFrame]:
    """The rows of the named panels as their queries say them, from one `matched`.

    Args:
        view: The same view of the packed arrays, where these are to say which meetings fit; else the query says that, too.
    """
    queries = {name: FACTS if name == VIEW else panel_sql(name) for name in names}
    cursor, knows_views = (version.cursors.pop(), True) if version.cursors else (version.connection.cursor(), False)
    cursor.execute(ASKED, parameters_of(asked, days))
    if view is None:
        cursor.execute(MATCHED)
    else:
        cursor.register("flags", pd.DataFrame(view.flags()))
        cursor.execute(MATCHED_PACKED)
        cursor.unregister("flags")
    if not knows_views:
        for views in (OF_MATCHED, CONTACTS, *OF_SOME.values()):
            cursor.execute(views)
    rows = {name: cursor.execute(query).df() for name, query in queries.items()}
    cursor.execute(FORGOTTEN)
    version.cursors.append(cursor)
    return rows


def _of_others(version: Version, meetings: Meetings, asked: Asked) -> Flags | None:
    """Which meetings have all the words asked for and any of the people; None where neither is."""
    words = [_found(version, meetings, _with_word, word) for word in fold(asked.filter.words).split()]
    people = [_found(version, meetings, _with_person, person) for person in asked.filter.people]
    every = [*words, *([np.logical_or.reduce(people)] if people else [])]
    return np.logical_and.reduce(every) if every else None


def _found(version: Version, meetings: Meetings, find: Callable[[Version, Meetings, str], Flags], sought: str) -> Flags:
    """Which meetings are found, as they were found before or now."""
    question = repr((find.__name__, sought))
    flags = version.searched.get(question, meetings.count)
    if flags is None:
        flags = find(version, meetings, sought)
        version.searched.keep(question, flags)
    return flags


def _with_word(version: Version, meetings: Meetings, word: str) -> Flags:
    """Which meetings have a word, or a part of one, in their searched text. A word is folded and has no space in it.

    selected.sql says what that means: `contains(meeting.words, word)`. Here the distinct words of all texts are looked through
    (packed_word), and the meetings of those that contain the sought one are put together, a bit each.
    """
    flags = np.zeros(meetings.count, dtype=bool)
    with version.connection.cursor() as cursor:
        bits = cursor.execute(WITH_WORDS, {"sought": word, "last": max(meetings.count - 1, 0)}).fetchall()[0][0]
    if bits is not None:
        flags[meetings.position_of_row] = np.unpackbits(np.frombuffer(bits, dtype=np.uint8))[-meetings.count :]
    return flags


def _with_person(version: Version, meetings: Meetings, person: str) -> Flags:
    """Which meetings a person was at."""
    flags = np.zeros(meetings.count, dtype=bool)
    with version.connection.cursor() as cursor:
        flags[cursor.execute(WITH_PEOPLE, {"sought": person}).fetchnumpy()["position"]] = True
    return flags


def _written(version: Version, positions: Numbers) -> pd.DataFrame:
    """What packed_text says of the meetings of some positions, in their order."""
    asked = {"positions": positions.tolist(), "first": int(positions.min(initial=0)), "last": int(positions.max(initial=0))}
    with version.connection.cursor() as cursor:
        text = cursor.execute(WRITTEN, asked).df()
    place = np.empty(len(text), dtype=np.int64)
    place[np.argsort(positions)] = np.argsort(text["position"].to_numpy())
    return text.iloc[place].reset_index(drop=True)
