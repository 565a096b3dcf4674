"""The meeting that lies open (panels/meeting.sql): read by its id; its place among the selected ones is counted."""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.sets import Numbers, as_text
from dashboard.packed.told import NONE
from dashboard.packed.view import View

SUBJECTS = {"levels": "level", "countries": "country", "formats": "format", "topics": "topic"}  # column → subject of its codes
BEFORE = {"levels": "organisations", "countries": "organisations", "formats": "documents", "topics": "documents"}  # → column
RECORD = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")


def rows(view: View) -> pd.DataFrame:
    """One row, or none where no meeting lies open; columns as meeting.sql has them."""
    record = view.read(RECORD, {"opened": view.asked.opened or None})
    row = record.pop("meeting_row")
    at = int(view.meetings.position_of_row[row.iloc[0]]) if len(row) else NONE
    place, newer, older = _among(view, at) if len(row) else (0, None, None)
    beside = [None if one is None else view.meetings.ids[one] for one in (newer, older)]
    for name, of in BEFORE.items():
        record.insert(list(record).index(of), name, _cells(_codes(view, name, at), record))
    bodies = [_known(view, body) for written in record["organisations"] if isinstance(written, np.ndarray) for body in written]
    return record.assign(
        organisations=_cells(bodies, record),
        place=np.int32(place),
        listed=np.int32(len(view.selected) if place else 0),
        newer=as_text(beside[:1] * len(record)),
        older=as_text(beside[1:] * len(record)),
    )


def _codes(view: View, name: str, at: int) -> list[Any]:
    """The levels, countries, formats or topics of a meeting, in the vocabulary's order; topics with their groups."""
    sets = view.meetings.sets[SUBJECTS[name]]
    codes = {} if at == NONE else {*sets.members[int(view.meetings.columns[SUBJECTS[name]][at])]}
    ordered = [code for code in sets.codes if code in codes]
    group_of = view.meetings.vocabulary.group_of_topic
    return [{"topic_id": code, "group_id": group_of[code]} for code in ordered] if name == "topics" else ordered


def _known(view: View, body: dict[str, Any]) -> dict[str, Any]:
    """An organisation of the meeting with its type and country, where they are known."""
    words = view.meetings.vocabulary
    number = words.organisations[body["organisation_id"]]
    codes = {name: (known.categories, int(known.codes[number])) for name, known in words.of_organisations.items()}
    return body | {name: categories[code] if code >= 0 else None for name, (categories, code) in codes.items()}


def _cells(values: list[Any], record: pd.DataFrame) -> Any:
    """A column of lists for the one row, if it is there; none where the list is empty."""
    cells = np.empty(len(record), dtype=object)
    for at in range(len(record)):
        cells[at] = np.array(values, dtype=object) if values else pd.NA
    return cells


def _among(view: View, opened: int) -> tuple[int, int | None, int | None]:
    """Which of the selected meetings it is, newest first (from 1; 0: none of them), and the positions of those beside it.

    The latest days come first, and meetings of the same days by id; undated ones last. Positions are in the order of time.
    """
    selected, dated = view.selected, int(np.searchsorted(view.selected, view.meetings.dated))
    at = int(np.searchsorted(selected, opened))
    if at == len(selected) or selected[at] != opened:
        return 0, None, None
    if at >= dated:
        place, newer, older = at, at - 1 if at > dated else _alike(view, 0, dated)[1] - 1, at + 1
    else:
        begin, end = _alike(view, at, dated)
        place = dated - end + at - begin
        newer = at - 1 if at > begin else _alike(view, end, dated)[1] - 1 if end < dated else -1
        older = at + 1 if at + 1 < end else _alike(view, begin - 1, dated)[0] if begin else dated
    positions = [int(selected[one]) if 0 <= one < len(selected) else None for one in (newer, older)]
    return place + 1, positions[0], positions[1]


def _alike(view: View, at: int, dated: int) -> tuple[int, int]:
    """Where those selected meetings begin and end that have the same days as one of the dated ones; none where none is."""
    first, last = (view.meetings.columns[name] for name in ("first_day", "last_day"))
    known: Numbers = view.selected[:dated]
    if not dated:
        return 0, 0
    begin, end = (int(np.searchsorted(known, edge)) for edge in np.searchsorted(
        first, (first[known[at]], first[known[at]] + 1)))  # fmt: skip
    of_days = last[known[begin:end]]
    return tuple(begin + np.searchsorted(of_days, (last[known[at]], last[known[at]] + 1)).astype(int))
