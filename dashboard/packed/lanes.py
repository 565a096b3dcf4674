"""In which formats we meet (panels/formats.sql, format_lanes.sql and format_brief.sql, of lanes.sql)."""

from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.marks import VENUES, Record, record_of
from dashboard.packed.sets import Numbers, as_text
from dashboard.packed.view import View

OF_BRIEF = ("format", "family", "partner", "meetings", "family_meetings", "total", "milestones")
OF_UNDRAWN = ("meeting_id", "first_day", "last_day", "precision", "selected", "place")


def rows(view: View) -> pd.DataFrame:
    """One row per format with meetings or milestones, in the vocabulary's order; columns as formats.sql has them."""
    return _lanes(view).drop(columns="partner")


def by_total(view: View) -> pd.DataFrame:
    """The same for format_lanes.sql: of a family the formats with most meetings on record first, and each one's partner."""
    lanes = _lanes(view)
    family = pd.factorize(lanes["family"])[0]
    order = np.lexsort((np.arange(len(lanes)), -lanes["total"].to_numpy(), family))
    return lanes.iloc[order].reset_index(drop=True)


def brief(view: View) -> pd.DataFrame:
    """The same in short, without marks; columns as format_brief.sql has them."""
    return pd.DataFrame({name: column for name, column in _counted(view).items() if name in OF_BRIEF})[[*OF_BRIEF]]


def _lanes(view: View) -> pd.DataFrame:
    counted = _counted(view)
    milestones = counted.pop("milestones")
    of_selected = view.column("venue", view.selected)[view.column("format", view.selected) > 0]
    places = dict(zip(VENUES, np.bincount(of_selected, minlength=len(VENUES)), strict=True))
    codes = counted["format"].tolist()
    return pd.DataFrame({
        **counted,
        **{place: np.full(len(codes), places[place], dtype=np.int32) for place in ("here", "elsewhere", "online", "unknown")},
        **_marked(view, codes), "milestones": milestones,
    })  # fmt: skip


def _counted(view: View) -> dict[str, Any]:
    """The columns of lanes that are counts, or that the vocabulary says."""
    meetings, sets = view.meetings, view.meetings.sets["format"]
    family_of = meetings.vocabulary.family_of_format
    families = sets.grouped(family_of)
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


def _marked(view: View, codes: list[str]) -> dict[str, list[Any]]:
    """The lists of dots, and of what has none, of each format."""
    meetings, marks = view.meetings, view.meetings.marks
    selected = np.zeros(meetings.count, dtype=bool)
    selected[view.selected] = True
    dots = [marks.dots_of(code, selected) for code in codes]
    undrawn = [marks.undrawn_of(code) for code in codes]
    told = sorted({at for positions in (*dots, *undrawn) for at in positions})
    missing = [at for at in told if at not in marks.records]
    others = record_of(meetings.columns, missing, meetings.ids)
    here = np.array(told, dtype=np.int64)
    flags = zip(told, selected[here].tolist(), view.fitting(here).tolist(), strict=True)
    records = {
        at: others[at] | {"selected": chosen, "fits": fits} if at in others else marks.record(at, chosen, fits)
        for at, chosen, fits in flags
    }
    place = _in_order(view, here)
    return {
        "dots": [cell([records[at] for at in sorted(positions, key=place.__getitem__)]) for positions in dots],
        "undrawn": [cell(_undrawn([records[at] for at in positions])) for positions in undrawn],
    }


def _in_order(view: View, positions: Numbers) -> dict[int, int]:
    """The place of each of some meetings by its first day, then its id; of what is not dated it says nothing."""
    meetings = view.meetings
    days = meetings.columns["first_day"]
    dated = positions[positions < len(days)]
    order = np.lexsort((meetings.rank_of_id[dated], days[dated]))
    return {at: place for place, at in enumerate(dated[order].tolist())}


def _undrawn(told: list[Record]) -> list[Record]:
    records = [{name: record[name] for name in OF_UNDRAWN} for record in told]
    return sorted(records, key=lambda record: str(record["meeting_id"]))


def cell(records: list[Any]) -> Any:
    """A list as DuckDB gives it to pandas."""
    cell = np.empty(len(records), dtype=object)
    cell[:] = records
    return cell
