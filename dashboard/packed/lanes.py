"""In which formats we meet (panels/formats.sql and format_lanes.sql, of lanes.sql)."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.marks import VENUES, Record, record_of
from dashboard.packed.sets import as_text
from dashboard.packed.view import View

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


def _lanes(view: View) -> pd.DataFrame:
    meetings, sets = view.meetings, view.meetings.sets["format"]
    family_of = meetings.vocabulary.family_of_format
    families = sets.grouped(family_of)
    at = np.array([families.codes.index(family_of[code]) for code in sets.codes], dtype=np.int64)
    every, undated = meetings.marks.every, meetings.marks.undated
    of_selected = view.column("venue", view.selected)[view.column("format", view.selected) > 0]
    places = dict(zip(VENUES, np.bincount(of_selected, minlength=len(VENUES)), strict=True))
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
    partner = as_text([meetings.vocabulary.partner_of_format[code] for code in codes])
    return pd.DataFrame({
        "format": as_text(codes), "meetings": numbers.pop("meetings"), "family": as_text([family_of[code] for code in codes]),
        "partner": partner, **numbers,
        **{place: np.full(len(codes), places[place], dtype=np.int32) for place in ("here", "elsewhere", "online", "unknown")},
        **_marked(view, codes), "milestones": [_cell(held.get(code, [])) for code in codes],
    })  # fmt: skip


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
    return {
        "dots": [_cell(_dots([records[at] for at in positions])) for positions in dots],
        "undrawn": [_cell(_undrawn([records[at] for at in positions])) for positions in undrawn],
    }


def _dots(told: list[Record]) -> list[Record]:
    return sorted(told, key=lambda dot: (dot["first_day"] or date.min, dot["meeting_id"]))


def _undrawn(told: list[Record]) -> list[Record]:
    records = [{name: record[name] for name in OF_UNDRAWN} for record in told]
    return sorted(records, key=lambda record: str(record["meeting_id"]))


def _cell(records: list[Any]) -> Any:
    """A list as DuckDB gives it to pandas."""
    cell = np.empty(len(records), dtype=object)
    cell[:] = records
    return cell
