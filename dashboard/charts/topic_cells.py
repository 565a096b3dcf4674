"""Topics over time as a heat map: which cells there are, how deep the colour of each is, what is said of it, what it sets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

import pandas as pd

from dashboard.charts import timeline
from dashboard.charts.heat_map import coloured, tops_within, written
from dashboard.reader import Reader, once

WITHIN = {"all": "all", "topic": "row", "period": "column"}  # choice of the shades → what a colour is compared within
Counts = dict[tuple[date, str], int]


@dataclass(frozen=True, slots=True)
class Cells:
    """What is drawn, groups or topics: those that came up at all in the period, in the vocabulary's order; their meetings.

    Meetings are counted by the first day of a bin and the code; `background` counts them as they are without the filter.
    """

    codes: list[str]
    meetings: Counts
    background: Counts


def _by_group(reader: Reader) -> bool:
    return reader.asked.switch("cells") == "groups"


def name_of(code: str, reader: Reader) -> str:
    return reader.short("topic_group" if _by_group(reader) else "topic", code)


def order_of(code: str, reader: Reader) -> int:
    return reader.order("topic_group" if _by_group(reader) else "topic", code)


@once
def cells_of(rows: pd.DataFrame, reader: Reader) -> Cells:
    """The rows of groups or of topics, as asked."""
    groups = rows["topic"].isna()
    mine = rows[groups if _by_group(reader) else ~groups]
    codes = mine["topic_group" if _by_group(reader) else "topic"].tolist()
    starts = mine["bin"].to_numpy().astype("datetime64[D]").tolist()
    places = list(zip(starts, codes, strict=True))
    now, whole = (dict(zip(places, mine[name].tolist(), strict=True)) for name in ("meetings", "background"))
    ordered = dict.fromkeys(code for _, code in sorted(zip(mine["place"].tolist(), codes, strict=True)))
    return Cells([*ordered], now, whole)


def heat(cells: Cells, starts: Sequence[date], reader: Reader) -> list[dict[str, Any]]:
    """The heat map. A cell without a meeting is pale; where nobody at all met about it, it is left out."""
    codes, now, whole = cells.codes, cells.meetings, cells.background
    grid = [[now.get((start, code), 0) for start in starts] for code in codes]
    tops = tops_within(grid, WITHIN[reader.asked.switch("shade")])
    shown = [[reader.number(count) if count else "" for count in line] for line in grid]
    trace = coloured(grid, tops, _hover(cells, starts, reader))
    if reader.asked.filter.narrowed():  # what was filtered out stays faintly visible, what never was is blank
        trace["z"] = [
            [level if whole.get((start, code)) else None for start, level in zip(starts, line, strict=True)]
            for code, line in zip(codes, trace["z"], strict=True)
        ]  # fmt: skip
    days = [timeline.days_of(start, reader, reader.plan.period) for start in starts]
    trace["customdata"] = [[{"set": {"period": "", **of_bin, "topic": code}} for of_bin in days] for code in codes]
    return [trace, written(trace, shown)]


def _hover(cells: Cells, starts: Sequence[date], reader: Reader) -> list[list[str]]:
    """What is said of each cell, row by row."""
    names = [escape(name_of(code, reader)) for code in cells.codes]
    bins = [reader.words.bin_name(start, reader.plan.bin) for start in starts]
    ends = [_hover_end(start, reader) for start in starts]
    counted = [[_counted(cells, (start, code), reader) for start in starts] for code in cells.codes]
    return [[f"{name}, {period}: {count}<br>{end}" for period, count, end in zip(bins, line, ends, strict=True)]
            for name, line in zip(names, counted, strict=True)]  # fmt: skip


def _counted(cells: Cells, cell: tuple[date, str], reader: Reader) -> str:
    met = f"<b>{reader.say('n-meetings', count=cells.meetings.get(cell, 0))}</b>"
    if not reader.asked.filter.narrowed():
        return met
    return f"{met}<br>{reader.say('topic-periods-whole', count=cells.background.get(cell, 0))}"


def _hover_end(start: date, reader: Reader) -> str:
    """What is said of all cells of a bin: whether it is over, and what a press does."""
    press = reader.say("topic-periods-click")
    return press if reader.plan.complete(start) else f"{reader.say('not-complete')}<br>{press}"
