"""Rows as the queries say them: `matched` is written once for a view, then each panel's own query reads it (answering.py)."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pandas as pd

from dashboard.filters import Asked
from dashboard.packed.view import View
from dashboard.plan import Plan
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
)  # fmt: skip
from dashboard.version import Version


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
    with version.room.whole():
        yield from _of_matched(version, asked, days, view)


def _of_matched(version: Version, asked: Asked, days: Plan, view: View | None) -> Iterator[Any]:
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
