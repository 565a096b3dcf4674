"""In which formats we meet (panels/formats.sql, format_lanes.sql and format_brief.sql, of lanes.sql)."""

from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.latest import flags_of
from dashboard.packed.mark_records import VENUES, Records, records_of
from dashboard.packed.marks import in_lane
from dashboard.packed.sets import Flags, Numbers, as_text
from dashboard.packed.told import lists
from dashboard.packed.view import View

OF_BRIEF = ("format", "family", "partner", "meetings", "family_meetings", "total", "milestones")


def rows(view: View) -> pd.DataFrame:
    """One row per format with meetings or milestones, in the vocabulary's order; columns as formats.sql has them."""
    lanes = _lanes(view)
    del lanes["partner"]
    return pd.DataFrame(lanes)


def by_total(view: View) -> pd.DataFrame:
    """The same for format_lanes.sql: of a family the formats with most meetings on record first, and each one's partner."""
    lanes = _lanes(view)
    families = list(dict.fromkeys(lanes["family"]))
    order = np.lexsort((-lanes["total"], [families.index(family) for family in lanes["family"]]))
    return pd.DataFrame({name: column[order] for name, column in lanes.items()})


def brief(view: View) -> pd.DataFrame:
    """The same in short, without marks; columns as format_brief.sql has them."""
    counted = _counted(view)
    return pd.DataFrame({name: counted[name] for name in OF_BRIEF})


def _lanes(view: View) -> dict[str, Any]:
    """The columns of both."""
    counted = _counted(view)
    milestones = cell(counted.pop("milestones"))
    of_selected = view.column("venue", view.selected)[view.column("format", view.selected) > 0]
    places = dict(zip(VENUES, np.bincount(of_selected, minlength=len(VENUES)), strict=True))
    codes = counted["format"].tolist()
    return {
        **counted,
        **{place: np.full(len(codes), places[place], dtype=np.int32) for place in ("here", "elsewhere", "online", "unknown")},
        **_marked(view, codes), "milestones": milestones,
    }  # fmt: skip


def _counted(view: View) -> dict[str, Any]:
    """The columns of lanes that are counts, or that the vocabulary says."""
    meetings, sets = view.meetings, view.meetings.sets["format"]
    family_of = meetings.vocabulary.family_of_format
    families = view.grouped("format", family_of)
    at = np.array([families.codes.index(family_of[code]) for code in sets.codes], dtype=np.int64)
    every, undated = meetings.marks.every, meetings.marks.undated
    counted = {name: sets.counted(by_set) for name, by_set in (
        ("meetings", view.by_set("format", "meetings")), ("comparison", view.by_set("format", "comparison")),
        ("total", every), ("background", view.by_set("format", "background")), ("undated", undated),
    )}  # fmt: skip
    counted["family_meetings"] = families.counted(view.by_set("format", "meetings"))[at]
    counted["family_total"] = families.counted(every)[at]
    held = meetings.vocabulary.milestones
    shown = [place for place, code in enumerate(sets.codes) if counted["total"][place] or code in held]
    codes = [sets.codes[place] for place in shown]
    numbers = {name: values[shown].astype(np.int32) for name, values in counted.items()}
    return {
        "format": as_text(codes), "meetings": numbers.pop("meetings"), "family": as_text([family_of[code] for code in codes]),
        "partner": as_text([meetings.vocabulary.partner_of_format[code] for code in codes]), **numbers,
        "milestones": [cell(held.get(code, [])) for code in codes],
    }  # fmt: skip


def _marked(view: View, codes: list[str]) -> dict[str, Any]:
    """The lists of dots, and of what has none, of each format."""
    meetings, marks = view.meetings, view.meetings.marks
    selected = flags_of(view.selected, meetings.count)
    dots = [marks.dots_of(code, selected) for code in codes]
    if marks.crowded:
        dots = [in_lane(meetings.columns, meetings.rank_of_id, positions) for positions in dots]
    undrawn = [marks.undrawn_of(code) for code in codes]
    return {"dots": _told(view, selected, dots, marks.told), "undrawn": _told(view, selected, undrawn, marks.told_undrawn)}


def _told(view: View, selected: Flags, lanes: list[Numbers], known: Records) -> Any:
    """The records of each lane's meetings; those that not every view tells of are selected."""
    positions = np.concatenate([*lanes, np.array([], dtype=np.int64)])
    records, missing = known.found(positions, view.fitting(positions).astype(np.int64) + selected[positions])
    if missing.any():
        records[missing] = cell(records_of(view.meetings.columns, positions[missing], view.meetings.ids, selected=True))
    return lists(records, np.cumsum([0, *map(len, lanes)]))


def cell(records: list[Any]) -> Any:
    """A list as DuckDB gives it to pandas."""
    cell = np.empty(len(records), dtype=object)
    cell[:] = records
    return cell
