"""Columns of what is shown, of numbers: as DuckDB gives them to pandas, made at once however many rows there are."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.contacts import PRECISIONS
from dashboard.packed.meetings import Meetings
from dashboard.packed.sets import TEXT, Array, Flags, Numbers, as_text

NONE = -1  # stands for no meeting, no person, no code


def numbers_at(column: Array, places: Numbers) -> Numbers:
    """What a column of numbers says at some places; NONE where the place is NONE, for which an empty column has no answer."""
    found = np.full(len(places), NONE, dtype=np.int64)
    known = places >= 0
    found[known] = column[places[known]]
    return found


def texts(words: Any, places: Numbers) -> Any:
    """The words at some places of an array or a tuple; none where the place is NONE."""
    if not (places >= 0).any():
        return as_text([None] * len(places))
    if isinstance(words, tuple) and len(places) < len(words):
        return as_text([words[place] if place >= 0 else None for place in places.tolist()])
    return pd.api.extensions.take(pd.array(words, dtype=TEXT, copy=False), places, allow_fill=True)


def ids(meetings: Meetings, positions: Numbers) -> list[str]:
    """The ids of some meetings, at once: one by one each takes ten times as long."""
    found: list[str] = np.asarray(texts(meetings.ids, positions), dtype=object).tolist()
    return found


def whole(numbers: Array, known: Flags | None = None) -> Any:
    """Whole numbers, none where they are not known."""
    if known is None or known.all():
        return numbers.astype(np.int32)
    return pd.arrays.IntegerArray(numbers.astype(np.int32), ~known)


def days(meetings: Meetings, name: str, positions: Numbers) -> Any:
    """A column of days of some meetings; none where the position is NONE, or the meeting is not dated."""
    found = np.full(len(positions), "NaT", dtype="datetime64[D]")
    dated = (positions >= 0) & (positions < meetings.dated)
    found[dated] = meetings.columns[name][positions[dated]].astype("datetime64[D]")
    return found.astype("datetime64[us]")


def precisions(meetings: Meetings, positions: Numbers) -> Any:
    return texts(PRECISIONS, numbers_at(meetings.columns["precision"], positions))


def meeting(meetings: Meetings, positions: Numbers, prefix: str = "") -> dict[str, Any]:
    """The id, days and precision of a meeting in each row: columns meeting_id (last_meeting with a prefix), first_day …"""
    return {
        f"{prefix}meeting" if prefix else "meeting_id": texts(meetings.ids, positions),
        **{f"{prefix}{name}": days(meetings, name, positions) for name in ("first_day", "last_day")},
        f"{prefix}precision": precisions(meetings, positions),
    }


def structs(meetings: Meetings, positions: Numbers) -> Array:
    """Id, days and precision of some meetings, a struct each as in lists."""
    first, last = (days(meetings, name, positions).astype("datetime64[D]").tolist() for name in ("first_day", "last_day"))
    precision = meetings.columns["precision"][positions].tolist()
    found = np.empty(len(positions), dtype=object)
    found[:] = [
        {"meeting_id": meeting_id, "first_day": begin, "last_day": end, "precision": PRECISIONS[known]}
        for meeting_id, begin, end, known in zip(ids(meetings, positions), first, last, precision, strict=True)
    ]
    return found


def of_lists(cells: Sequence[Sequence[Any]]) -> Array:
    """A column of lists."""
    found = np.empty(len(cells), dtype=object)
    for at, cell in enumerate(cells):
        found[at] = np.asarray(cell, dtype=object)
    return found


def lists(values: Array, begins: Numbers) -> Any:
    """A column of lists: the values from each begin to the next; one begin more, where the last list ends."""
    found = np.empty(len(begins) - 1, dtype=object)
    edges = begins.tolist()
    found[:] = [values[begin:end] for begin, end in pairwise(edges)]
    return found
