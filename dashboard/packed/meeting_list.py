"""The records, newest first (panels/meeting_list.sql): found by their place in time; nothing is sorted but what is shown."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.meetings import Meetings
from dashboard.packed.sets import Numbers, as_text
from dashboard.packed.told import meeting
from dashboard.packed.view import View

MOST = 10_000  # meetings that the list holds
TITLES = ("title_uz", "title_uz_Cyrl", "title_ru", "title_en")
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
    columns = {name: text[name] for name in OF_TEXT} | _counted(meetings, listed) | {
        "every": _of_all(len(view.selected), view, listed), "undated": _of_all(undated, view, listed),
    }  # fmt: skip
    return pd.DataFrame({name: columns[name] for name in COLUMNS})


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
    members = {name: _members(meetings, name, listed) for name in ("level", "country", "topic", "format")}
    group_of = meetings.vocabulary.group_of_topic
    return {
        **meeting(meetings, listed),
        "kind": as_text([kinds[number] for number in numbers]),
        "levels": _cells(members["level"]), "countries": _cells(members["country"]), "topics": _cells(members["topic"]),
        "topic_groups": _cells([sorted({group_of[topic] for topic in topics}) for topics in members["topic"]]),
        "formats": _cells(members["format"]),
    }  # fmt: skip


def _members(meetings: Meetings, subject: str, listed: Numbers) -> list[list[str]]:
    """The codes of each meeting in the vocabulary's order."""
    sets = meetings.sets[subject]
    place = {code: at for at, code in enumerate(sets.codes)}
    numbers = meetings.columns[subject][listed].tolist()
    ordered = {number: sorted(sets.members[number], key=place.__getitem__) for number in set(numbers)}
    return [ordered[number] for number in numbers]


def _of_all(count: int, view: View, listed: Numbers) -> Any:
    """A count of all that are selected, on every row, where the list does not hold them all."""
    cut = len(view.selected) > MOST
    return pd.array([count if cut else None] * len(listed), dtype="int32" if cut or not len(listed) else "Int32")


def _cells(lists: Iterable[list[str]]) -> Any:
    """Lists as DuckDB gives them to pandas."""
    arrays = [np.array(codes, dtype=object) for codes in lists]
    found = np.empty(len(arrays), dtype=object)
    found[:] = arrays
    return found
