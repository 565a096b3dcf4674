"""The records, newest first (panels/meeting_list.sql): found by their place in time; nothing is sorted but what is shown."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.meetings import Meetings
from dashboard.packed.sets import Array, Numbers, as_text
from dashboard.packed.told import meeting, of_lists
from dashboard.packed.view import View

MOST = 2000  # meetings that the list holds, forty pages (meeting_list.sql)
TITLES = ("title_uz", "title_uz_Cyrl", "title_ru", "title_en")
LISTS = {"levels": "level", "countries": "country", "topics": "topic", "formats": "format"}  # column → subject of its codes
OF_TEXT = ("basis", *TITLES, "titles_composed", "organisations", "city", "venue_country", "online",
           "source_url", "publisher", "source")  # fmt: skip
COLUMNS = ("meeting_id", "first_day", "last_day", "precision", "basis", *TITLES, "titles_composed", "kind", "levels",
           "countries", "organisations", "topics", "topic_groups", "formats", "city", "venue_country", "online",
           "source_url", "publisher", "source", "every", "undated")  # fmt: skip


def rows(view: View) -> pd.DataFrame:
    """One row per selected meeting, newest first, undated last; of more than MOST those of the end that is asked for."""
    meetings = view.meetings
    listed = _listed(meetings, view.selected, view.asked.order == "oldest")
    text = view.written(listed)
    undated = len(view.selected) - int(np.searchsorted(view.selected, meetings.dated))
    columns = {name: _of_text(name, text[name]) for name in OF_TEXT} | _counted(meetings, listed) | {
        "every": _of_all(len(view.selected), view, listed), "undated": _of_all(undated, view, listed),
    }  # fmt: skip
    return pd.DataFrame({name: columns[name] for name in COLUMNS})


def _of_text(name: str, cells: list[Any]) -> Any:
    """A column of what is written, as DuckDB gives it to pandas."""
    if name == "online":
        return np.array(cells, dtype=bool)
    return of_lists(cells) if name in ("titles_composed", "organisations") else as_text(cells)


def newest_first(meetings: Meetings, positions: Numbers) -> Numbers:
    """Positions by first day and last day, the latest first, and then by id; undated ones last, by id."""
    dated = positions[: np.searchsorted(positions, meetings.dated)]
    first, last = (meetings.columns[name][dated] for name in ("first_day", "last_day"))
    return np.concatenate([dated[np.lexsort((dated, -last, -first))], positions[len(dated) :]])


def _listed(meetings: Meetings, selected: Numbers, oldest: bool) -> Numbers:
    if oldest:
        return newest_first(meetings, selected[:MOST])
    dated = selected[: np.searchsorted(selected, meetings.dated)]
    if len(dated) <= MOST:
        return newest_first(meetings, selected)[:MOST]
    first = meetings.columns["first_day"]
    begins = np.searchsorted(first, first[dated[-MOST]])  # with all that began on the day of the last one that has room
    return newest_first(meetings, dated[np.searchsorted(dated, begins) :])[:MOST]


def _counted(meetings: Meetings, listed: Numbers) -> dict[str, Any]:
    """The columns that the arrays hold."""
    kinds = {place: code for code, place in meetings.vocabulary.kinds.items()}
    numbers = meetings.columns["kind"][listed].tolist()
    group_of = meetings.vocabulary.group_of_topic
    return {
        **meeting(meetings, listed),
        "kind": as_text([kinds[number] for number in numbers]),
        **{name: _members(meetings, subject, listed) for name, subject in LISTS.items()},
        "topic_groups": _members(meetings, "topic", listed, lambda topics: sorted({group_of[topic] for topic in topics})),
    }


def _members(meetings: Meetings, subject: str, listed: Numbers, told: Callable[[list[str]], list[str]] = list) -> Array:
    """The codes of each meeting in the vocabulary's order, as DuckDB gives lists to pandas. Equal sets are one list.

    Args:
        told: What is told of the codes.
    """
    sets = meetings.sets[subject]
    place = {code: at for at, code in enumerate(sets.codes)}
    numbers, which = np.unique(meetings.columns[subject][listed], return_inverse=True)
    found = np.empty(len(numbers), dtype=object)
    for at, number in enumerate(numbers.tolist()):
        found[at] = np.array(told(sorted(sets.members[number], key=place.__getitem__)), dtype=object)
    return found[which]


def _of_all(count: int, view: View, listed: Numbers) -> Any:
    """A count of all that are selected, on every row, where the list does not hold them all."""
    cut = len(view.selected) > MOST
    return pd.array([count if cut else None] * len(listed), dtype="int32" if cut or not len(listed) else "Int32")
