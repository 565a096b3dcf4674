"""The meeting that lies open (panels/meeting.sql): read by its id; its place among the selected ones is counted."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.sets import Numbers, place_among
from dashboard.packed.view import View
from dashboard.packed.what_changed import column

SUBJECTS = {"levels": "level", "countries": "country", "formats": "format", "topics": "topic"}  # column → subject of its codes
RECORD, RECEIVED = (Path(__file__).with_name(f"{name}.sql").read_text(encoding="utf-8") for name in ("record", "received"))
LISTS = {  # column → what a meeting has several of
    "organisations": "SELECT organisation_id, partner FROM meeting_organisation WHERE meeting_id = $opened ORDER BY position",
    "people": "SELECT side, person_id, name, role, organisation, country FROM meeting_person WHERE meeting_id = $opened "
              "ORDER BY position",
    "documents": "SELECT title, status FROM meeting_document WHERE meeting_id = $opened ORDER BY position",
    "other_urls": "SELECT url FROM meeting_url WHERE meeting_id = $opened ORDER BY position",
    "written": "SELECT field, written, code FROM meeting_written WHERE meeting_id = $opened ORDER BY field, written, code",
    "evidence": "SELECT field, passage, sentence, confidence FROM evidence WHERE meeting_id = $opened ORDER BY position",
}  # fmt: skip
KINDS = {"first_day": "day", "last_day": "day", "confirmed_on": "day", "place": "int32", "listed": "int32"}  # texts the others
OF_LISTS = frozenset({"titles_composed", "titles_own", *LISTS, *SUBJECTS})
COLUMNS = (
    "meeting_id", "first_day", "last_day", "precision", "basis", "title_uz", "title_uz_Cyrl", "title_ru", "title_en",
    "titles_composed", "titles_own", "kind", "city", "venue_country", "online", "source_url", "publisher", "source_language",
    "note", "source", "levels", "countries", "organisations", "people", "formats", "topics", "documents", "other_urls",
    "written", "evidence", "confirmed_by", "confirmed_on", "whole_text", "place", "listed", "newer", "older",
)  # fmt: skip


def rows(view: View) -> pd.DataFrame:
    """One row, or none where no meeting lies open; columns as meeting.sql has them."""
    asked = {"opened": view.asked.opened or None}
    record = view.read(RECORD, asked)
    found = record.pop("meeting_row")
    told = record | (_beyond(view, asked, int(view.meetings.position_of_row[found[0]])) if found else {})
    return pd.DataFrame({name: _column(name, told.get(name, [])) for name in COLUMNS})


def _beyond(view: View, asked: Mapping[str, object], at: int) -> dict[str, list[Any]]:
    """What stands elsewhere than in the row of `meeting`: lists, what was received, the place among the selected meetings."""
    received = view.read(RECEIVED, asked)
    lists = {name: _structs(view.read(query, asked)) for name, query in LISTS.items()}
    lists["organisations"] = [_known(view, body) for body in lists["organisations"]]
    lists["other_urls"] = [each["url"] for each in lists["other_urls"]]
    lists |= {name: _codes(view, name, at) for name in SUBJECTS}
    place, *beside = _among(view, at)
    newer, older = ([None if one is None else view.meetings.ids[one]] for one in beside)
    listed = len(view.selected) if place else 0
    return {
        **{name: values or [None] for name, values in received.items()}, **{name: [of or None] for name, of in lists.items()},
        "place": [place], "listed": [listed], "newer": newer, "older": older,
    }  # fmt: skip


def _structs(columns: Mapping[str, list[Any]]) -> list[dict[str, Any]]:
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


def _column(name: str, values: list[Any]) -> Any:
    """The column of one row, or of none, as DuckDB gives it to pandas."""
    if name == "online":
        return np.array(values, dtype=bool)
    if name not in OF_LISTS:
        return column(values, KINDS.get(name, "str"))
    cells = np.empty(len(values), dtype=object)
    for at, value in enumerate(values):
        cells[at] = pd.NA if value is None else np.array(value, dtype=object)
    return cells


def _codes(view: View, name: str, at: int) -> list[Any]:
    """The levels, countries, formats or topics of a meeting, in the vocabulary's order; topics with their groups."""
    sets = view.meetings.sets[SUBJECTS[name]]
    codes = {*sets.members[int(view.meetings.columns[SUBJECTS[name]][at])]}
    ordered = [code for code in sets.codes if code in codes]
    group_of = view.meetings.vocabulary.group_of_topic
    return [{"topic_id": code, "group_id": group_of[code]} for code in ordered] if name == "topics" else ordered


def _known(view: View, body: dict[str, Any]) -> dict[str, Any]:
    """An organisation of the meeting with its type and country, where they are known."""
    words = view.meetings.vocabulary
    number = place_among(words.organisations, body["organisation_id"])
    codes = {name: (known.categories, -1 if number is None else int(known.codes[number]))
             for name, known in words.of_organisations.items()}  # fmt: skip
    return body | {name: categories[code] if code >= 0 else None for name, (categories, code) in codes.items()}


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
