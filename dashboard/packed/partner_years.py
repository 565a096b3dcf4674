"""How often we met in each format of the first family, year by year (panels/format_partners.sql)."""

from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.fitting import widened
from dashboard.packed.lanes import cell
from dashboard.packed.sets import Numbers, as_text
from dashboard.packed.view import View
from dashboard.packed.what_changed import column

NO_YEAR = 0  # stands for the year of a meeting that lies in no year alone


def rows(view: View) -> pd.DataFrame:
    """One row per format, and one for all of them together; columns as format_partners.sql has them."""
    words, codes = view.meetings.vocabulary, view.meetings.sets["format"].codes
    family = words.family_of_format[codes[0]]  # the codes are in the vocabulary's order
    members = [code for code in codes if words.family_of_format[code] == family]
    chosen = view.asked.filter.formats
    shown = [code for code in members if not chosen or code in widened(chosen, words.family_of_format)]
    lines: list[str | None] = [*shown, None] if shown else []
    years, by_year = _by_year(view, shown)
    edges = dict(zip(("first_year", "last_year"), _edges(view, members), strict=True))
    return pd.DataFrame({
        "format": as_text(lines), "family": as_text([family] * len(lines)),
        "partner": as_text([words.partner_of_format[code] if code else None for code in lines]),
        "meetings": _of_lines(view, shown, view.by_set("format", "meetings")).astype(np.int32),
        "total": by_year.sum(axis=0).astype(np.int32), "years": _cells([_told(years, each) for each in by_year.T]),
        "without_year": by_year[years == NO_YEAR].sum(axis=0).astype(np.int32),
        "held": _cells([_held(view, code) for code in lines]),
        **{name: column([edge] * len(lines), "int32") for name, edge in edges.items()},
    })  # fmt: skip


def _of_lines(view: View, shown: list[str], by_set: Numbers) -> Numbers:
    """How many meetings have each of the formats, and any of them, given how many have each set of formats."""
    sets = view.meetings.sets["format"]
    each = sets.counted(by_set)[[sets.codes.index(code) for code in shown]]
    return np.append(each, by_set[sets.having(shown)].sum()) if shown else each


def _by_year(view: View, shown: list[str]) -> tuple[Numbers, Numbers]:
    """The years with meetings that fit, whatever the period; of each how many, as _of_lines says."""
    meetings, sets = view.meetings, view.meetings.sets["format"]
    positions = np.flatnonzero(sets.having(shown)[meetings.columns["format"]])
    positions = positions[view.fitting(positions)]
    dated = positions[: np.searchsorted(positions, meetings.dated)]
    first, last = (meetings.columns[f"{edge}_month"][dated] // 12 + 1970 for edge in ("first", "last"))
    of = np.full(len(positions), NO_YEAR, dtype=np.int64)
    of[: len(dated)] = np.where(first == last, first, NO_YEAR)
    years, at = np.unique(of, return_inverse=True)
    by_set = np.bincount(at * sets.size + meetings.columns["format"][positions], minlength=len(years) * sets.size)
    lines = len(shown) + bool(shown)
    return years, np.array([_of_lines(view, shown, each) for each in by_set.reshape(-1, sets.size)]).reshape(len(years), lines)


def _told(years: Numbers, meetings: Numbers) -> list[dict[str, int]]:
    pairs = zip(years.tolist(), meetings.tolist(), strict=True)
    return [{"year": year, "meetings": count} for year, count in pairs if count and year != NO_YEAR]


def _held(view: View, code: str | None) -> Numbers:
    """The years with a milestone of a format."""
    held = view.meetings.vocabulary.milestones.get(code, []) if code else []
    return np.unique(np.array([one["first_day"].year for one in held], dtype=np.int32))


def _edges(view: View, members: list[str]) -> tuple[int | None, int | None]:
    """The first and the last year of any record or milestone of the family, whatever fits."""
    columns, dated = view.meetings.columns, view.meetings.dated
    theirs = np.flatnonzero(view.meetings.sets["format"].having(members)[columns["format"][:dated]])
    years = [_year(columns["first_month"][theirs[0]]), _year(columns["last_month"][theirs].max())] if len(theirs) else []
    years += [int(year) for code in members for year in _held(view, code)]
    return (min(years), max(years)) if years else (None, None)


def _year(month: int) -> int:
    return int(month) // 12 + 1970


def _cells(lists: list[Any]) -> Any:
    return pd.Series([cell(found) if isinstance(found, list) else found for found in lists], dtype=object)
