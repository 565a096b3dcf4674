"""The meeting that lies open (panels/meeting.sql): read by its id; its place among the selected ones is counted."""

from pathlib import Path

import numpy as np
import pandas as pd

from dashboard.packed.sets import Numbers, as_text
from dashboard.packed.view import View

RECORD = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")


def rows(view: View) -> pd.DataFrame:
    """One row, or none where no meeting lies open; columns as meeting.sql has them."""
    record = view.read(RECORD, {"opened": view.asked.opened or None})
    row = record.pop("meeting_row")
    place, newer, older = _among(view, int(view.meetings.position_of_row[row.iloc[0]])) if len(row) else (0, None, None)
    beside = [None if at is None else view.meetings.ids[at] for at in (newer, older)]
    return record.assign(
        place=np.int32(place),
        listed=np.int32(len(view.selected) if place else 0),
        newer=as_text(beside[:1] * len(record)),
        older=as_text(beside[1:] * len(record)),
    )


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
