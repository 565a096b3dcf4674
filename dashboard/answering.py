"""The rows of panels for what a reader asked of a version.

How a view is answered, and why so:

1. What was answered before is kept, by question and panel (kept.py): another language, a step back or an opened record costs
   nothing. A question is what the rows depend on, not how they are shown (queries.question). What most readers open with,
   everything and the institute's own period, is answered and kept when a version is opened.
2. Panels that the packed arrays can count are counted there (packed/): no query, a few milliseconds whatever the panel. What
   the arrays do not hold, words, is asked of DuckDB first (found.py): one query, which gives back which meetings they are;
   and last what is said in words of the few that are shown.
3. Every other panel is asked of DuckDB: `matched` is written once for the view, then each panel's own query reads it. The
   arrays know which meetings fit (packed/matched.sql), which takes a tenth of asking that, too (selected.sql). A cursor that
   knows the views over `matched` is kept for the next view. DuckDB plans a query anew each time, prepared or not, as soon as
   it reads a table: 10 to 40 ms a panel. That is why the panels which everybody opens have step 2.

Where the settings name another engine that holds the version (dashboard/engine), it is asked in place of 2 and 3, with the
same queries translated. While it does not, or does not answer, 2 and 3 are: the rows are the same.

The queries say what the rows are; packed/ must give the same, and is tested to.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import blake2s
from typing import Any

import pandas as pd

from dashboard.filters import Asked
from dashboard.found import of_others, read, written
from dashboard.packed import ROWS
from dashboard.packed.view import View
from dashboard.plan import Plan, plan
from dashboard.queries import (
    ASKED,
    CONTACTS,
    FACTS,
    FORGOTTEN,
    MATCHED,
    MATCHED_PACKED,
    OF_MATCHED,
    OF_SOME,
    VIEW,
    panel_sql,
    parameters_of,
    question,
)  # fmt: skip
from dashboard.version import Version

LONGEST_QUESTION = 1000  # characters by which an answer is kept; of a longer one it is a digest


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


def answered(version: Version, asked: Asked, panels: Iterable[str]) -> Answer:
    """What was asked of a version, as it was answered before or now."""
    days = plan(asked.filter, version.reach())
    parameters = parameters_of(asked, days)
    panels = tuple(panels)
    questions = {name: _shortened(question(name, parameters)) for name in (VIEW, *panels)}
    rows = {name: kept for name, question in questions.items() if (kept := version.kept.get(question)) is not None}
    missing = [name for name in questions if name not in rows]
    if missing:
        read = _read(version, asked, days, missing)
        for name in missing:
            version.kept.keep(questions[name], read[name])
        rows |= read
    facts = Facts(*rows.pop(VIEW).iloc[0].astype(int))
    return Answer(version, days, facts, {name: rows[name] for name in panels})


def _shortened(question: str) -> str:
    """Three hundred people fill more room in a question than their few rows in its answer."""
    return question if len(question) <= LONGEST_QUESTION else blake2s(question.encode("utf-8", "surrogatepass")).hexdigest()


def _read(version: Version, asked: Asked, days: Plan, names: Iterable[str]) -> dict[str, pd.DataFrame]:
    """The rows of the named panels, counted in the packed arrays where they can be; VIEW stands for the view's own facts.

    Another engine is asked before all that, where there is one.
    """
    names = list(names)
    if version.elsewhere and (there := version.elsewhere.answer(asked, days, names)) is not None:
        return there
    view = view_of(version, asked, days)
    counted = [name for name in names if view and name in ROWS]
    rest = [name for name in names if name not in counted]
    rows = _counted(view, counted) if view else {}
    return rows | (read_plain(version, asked, days, rest, view) if rest else {})


def read_counted(version: Version, asked: Asked, days: Plan, names: Iterable[str]) -> dict[str, pd.DataFrame]:
    """The rows of the named panels as the packed arrays count them."""
    view = view_of(version, asked, days)
    if view is None:
        raise LookupError("This version was published before there were packed tables.")
    return _counted(view, names)


def _counted(view: View, names: Iterable[str]) -> dict[str, pd.DataFrame]:
    """The rows of some panels of a view. What they worked out together knows the view: it is dropped, or both would stay."""
    try:
        return {name: ROWS[name](view) for name in names}
    finally:
        view.worked_out.clear()


def view_of(version: Version, asked: Asked, days: Plan) -> View | None:
    """The view of the packed arrays; None where a version was published before there were any."""
    if version.packed is None:
        return None
    others = of_others(version, version.packed, asked)
    return View(version.packed, asked, days, others, partial(written, version), partial(read, version))


def read_plain(
    version: Version, asked: Asked, days: Plan, names: Iterable[str], view: View | None = None
) -> dict[str, pd.DataFrame]:
    """The rows of the named panels as their queries say them, from one `matched`.

    Args:
        view: The same view of the packed arrays, where these are to say which meetings fit; else the query says that, too.
    """
    queries = {name: FACTS if name == VIEW else panel_sql(name) for name in names}
    with of_matched(version, asked, days, view) as cursor:
        return {name: cursor.execute(query).df() for name, query in queries.items()}


@contextmanager
def of_matched(version: Version, asked: Asked, days: Plan, view: View | None) -> Iterator[Any]:
    """A cursor for which `matched` is written, and that knows the views over it (selected.sql). What fails loses it."""
    try:
        cursor, knows_views = version.cursors.pop(), True
    except IndexError:  # none is kept, or another thread just took the last one
        cursor, knows_views = version.connection.cursor(), False
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
    yield cursor
    cursor.execute(FORGOTTEN)
    version.cursors.append(cursor)
