"""The rows of panels for what a reader asked of a version.

How a view is answered, and why so:

1. What was answered before is kept, by question and panel (kept.py): another language, a step back or an opened record costs
   nothing. A question is what the rows depend on, not how they are shown (queries.question). What most readers open with,
   everything and the institute's own period, is answered and kept when a version is opened.
2. Panels that the packed arrays can count are counted there (packed/): no query, a few milliseconds whatever the panel. What
   the arrays do not hold, words, is asked of DuckDB first (found.py): one query, which gives back which meetings they are;
   and last what is said in words of the few that are shown. What depends on the days alone, how many meetings there were at
   all, is counted once for all views of these days (kept.Shared).
3. Every other panel is asked of DuckDB: `matched` is written once for the view, then each panel's own query reads it. The
   arrays know which meetings fit (packed/matched.sql), which takes a tenth of asking that, too (selected.sql). A cursor that
   knows the views over `matched` is kept for the next view. DuckDB plans a query anew each time, prepared or not, as soon as
   it reads a table: 10 to 40 ms a panel. That is why the panels which everybody opens have step 2.

Where the settings name another engine that holds the version (dashboard/engine), it is asked in place of 2 and 3, with the
same queries translated. While it does not, or does not answer, 2 and 3 are: the rows are the same.

The queries say what the rows are; packed/ must give the same, and is tested to. A panel that fails in 2 is asked as in 3; one
that fails there, too, has no rows, is told in the log and not kept: the others are answered all the same.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import blake2s

import pandas as pd

from dashboard.filters import Asked
from dashboard.found import of_others, read, written
from dashboard.matched import read_plain
from dashboard.packed import ROWS
from dashboard.packed.view import View
from dashboard.plan import Plan, plan
from dashboard.queries import VIEW, parameters_of, question
from dashboard.version import Version

__all__ = ["Answer", "Facts", "answered", "read_counted", "read_plain", "view_of"]

log = logging.getLogger(__name__)

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
    """One view: its days, its facts and the rows of each panel, all of one version. What could not be read has no rows."""

    version: Version
    plan: Plan
    facts: Facts
    rows: Mapping[str, pd.DataFrame]


def answered(version: Version, asked: Asked, panels: Iterable[str]) -> Answer:
    """What was asked of a version, as it was answered before or now.

    Raises:
        LookupError: Not even the view's own facts could be read; the log says why.
    """
    days = plan(asked.filter, version.reach())
    parameters = parameters_of(asked, days)
    panels = tuple(panels)
    questions = {name: _shortened(question(name, parameters)) for name in (VIEW, *panels)}
    rows = {name: kept for name, question in questions.items() if (kept := version.kept.get(question)) is not None}
    missing = [name for name in questions if name not in rows]
    if missing:
        read = _read(version, asked, days, missing)
        for name in read:
            version.kept.keep(questions[name], read[name])
        rows |= read
    if VIEW not in rows:
        raise LookupError("The facts of the view could not be read: the log says why.")
    facts = Facts(*map(int, rows.pop(VIEW).to_numpy()[0]))
    return Answer(version, days, facts, {name: rows[name] for name in panels if name in rows})


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
    rows = _counted(view, [name for name in names if name in ROWS]) if view else {}
    rest = [name for name in names if name not in rows]
    return rows | (_from_file(version, asked, days, rest, view) if rest else {})


def read_counted(version: Version, asked: Asked, days: Plan, names: Iterable[str]) -> dict[str, pd.DataFrame]:
    """The rows of the named panels as the packed arrays count them, and an exception where they cannot."""
    view = view_of(version, asked, days)
    if view is None:
        raise LookupError("This version was published before there were packed tables.")
    with _working_out(view):
        return {name: ROWS[name](view) for name in names}


def _counted(view: View, names: Iterable[str]) -> dict[str, pd.DataFrame]:
    """The rows of those of some panels that can be counted."""
    with _working_out(view):
        return _each(names, lambda name: ROWS[name](view))


@contextmanager
def _working_out(view: View) -> Iterator[None]:
    """What panels work out together knows the view: it is dropped, or both would stay."""
    try:
        yield
    finally:
        view.worked_out.clear()


def _each(names: Iterable[str], read: Callable[[str], pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The rows of each panel that can be read: one that cannot must not take the others with it."""
    rows = {}
    for name in names:
        try:
            rows[name] = read(name)
        except Exception:
            log.exception("The rows of %s could not be read", name or "the view's own facts")
    return rows


def _from_file(version: Version, asked: Asked, days: Plan, names: list[str], view: View | None) -> dict[str, pd.DataFrame]:
    """The rows of the named panels as their queries say them; where that fails, each alone, and without the arrays."""
    try:
        return read_plain(version, asked, days, names, view)
    except Exception:
        log.exception("%s could not be asked for together", names)
        return _each(names, lambda name: read_plain(version, asked, days, [name])[name])


def view_of(version: Version, asked: Asked, days: Plan) -> View | None:
    """The view of the packed arrays; None where a version was published before there were any."""
    if version.packed is None:
        return None
    others = of_others(version, version.packed, asked)
    return View(version.packed, asked, days, others, partial(written, version), partial(read, version), version.shared)
