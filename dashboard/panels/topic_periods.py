"""When was a topic on the table, and which topics grow or fall over the periods?

A cell is the meetings of a month, quarter or year about a group of topics, or about a topic. Topics overlap, so they are
laid side by side and never on top of each other.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import periods
from dashboard.charts import timeline
from dashboard.charts.heat_map import coloured, ticks, tops_within, written
from dashboard.charts.record_words import cut
from dashboard.charts.switches import switch, switches
from dashboard.filters import SWITCHES
from dashboard.reader import Figure, Reader, Words, once
from dashboard.theme import axis, layout, text_width, var

HEIGHT = 260
MOST = {"narrow": 8, "medium": 25, "wide": 40}  # bins that are drawn, the latest ones; the table has all
LONGEST = {"narrow": 20, "medium": 32, "wide": 36}  # letters of a name
ROW, BOTTOM, TOP = 28, 52, 12  # px: a row, the names of the bins, what marks the bins that are not over
WITHIN = {"all": "all", "topic": "row", "period": "column"}
Counts = dict[tuple[date, str], int]


@dataclass(frozen=True, slots=True)
class Mine:
    """What is drawn, groups or topics: those that came up at all in the period, in the vocabulary's order; their meetings."""

    codes: list[str]
    meetings: Counts
    background: Counts


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    return Words(
        title=reader.say(f"topic-periods-title-{reader.plan.bin}"),
        subtitle="; ".join(_subtitle(reader)),
        caption=_caption(reader),
        summary=_summary(rows, reader),
        counting=reader.say("counting-meetings-long"),
    )


def _subtitle(reader: Reader) -> list[str]:
    parts = [reader.say("topics-unit"), reader.say(f"topic-periods-shade-{reader.asked.switch('shade')}-long")]
    return [*parts, reader.say("topic-periods-faint")] if reader.asked.filter.narrowed() else parts


def _caption(reader: Reader) -> str:
    """What the bars over the columns mean, which bins are in the table alone, and what has no place in time."""
    left = len(reader.plan.bins()) - len(_starts(reader))
    parts = [_incomplete(reader), reader.say("topic-periods-earlier", count=left) if left else "",
             reader.say("topics-overlap"), reader.left_out()]  # fmt: skip
    return " ".join(part for part in parts if part)


def _incomplete(reader: Reader) -> str:
    size = reader.plan.bin
    names = [reader.words.bin_name(start, size) for start in _starts(reader) if not reader.plan.complete(start)]
    day_of_data = reader.day(reader.plan.as_of)
    return reader.say("topic-periods-incomplete", bins=reader.words.listed(names[:4]), day=day_of_data) if names else ""


def _summary(rows: pd.DataFrame, reader: Reader) -> str:
    """Of each of the three topics most often on the table: when it was most."""
    now, sums, said = _mine(rows, reader).meetings, Counter[str](), []
    for (_, code), count in now.items():
        sums[code] += count
    for code in sorted((code for code in sums if sums[code]), key=lambda code: (-sums[code], _order(code, reader)))[:3]:
        peak = max((cell for cell in now if cell[1] == code), key=now.__getitem__)
        name = reader.words.bin_name(peak[0], reader.plan.bin)
        said.append(reader.say("topic-periods-peak", topic=_name(code, reader), total=reader.number(sums[code]),
                               most=reader.number(now[peak]), bin=name))  # fmt: skip
    return reader.say("topic-periods-summary", topics="; ".join(said) or reader.say("none"))


def _by_group(reader: Reader) -> bool:
    return reader.asked.switch("cells") == "groups"


def _name(code: str, reader: Reader) -> str:
    return reader.short("topic_group" if _by_group(reader) else "topic", code)


def _order(code: str, reader: Reader) -> int:
    return reader.order("topic_group" if _by_group(reader) else "topic", code)


def _starts(reader: Reader) -> list[date]:
    """The bins that are drawn: as many of the latest as can be read."""
    return reader.plan.bins()[-MOST[reader.width] :]


@once
def _mine(rows: pd.DataFrame, reader: Reader) -> Mine:
    """The rows of groups or of topics, as asked."""
    groups = rows["topic"].isna()
    mine = rows[groups if _by_group(reader) else ~groups]
    codes = mine["topic_group" if _by_group(reader) else "topic"].tolist()
    starts = mine["bin"].to_numpy().astype("datetime64[D]").tolist()
    cells = list(zip(starts, codes, strict=True))
    now, whole = (dict(zip(cells, mine[name].tolist(), strict=True)) for name in ("meetings", "background"))
    ordered = dict.fromkeys(code for _, code in sorted(zip(mine["place"].tolist(), codes, strict=True)))
    return Mine([*ordered], now, whole)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a bin, a column for each group or topic that came up."""
    mine, starts = _mine(rows, reader), reader.plan.bins()
    found: dict[str, list[Any]] = {
        reader.say("over-time-bin"): [reader.words.bin_name(start, reader.plan.bin) for start in starts]
    }
    for code in mine.codes:
        found[_name(code, reader)] = [mine.meetings.get((start, code), 0) for start in starts]
    return pd.DataFrame(found)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """Links that show topics instead of their groups, and that compare the colours in another way."""
    cells = {choice: reader.say(f"country-topics-cells-{choice}") for choice in SWITCHES["cells"]}
    shades = {choice: reader.say(f"topic-periods-shade-{choice}") for choice in SWITCHES["shade"]}
    return switches(
        switch("cells", reader.say("country-topics-cells"), cells, reader),
        switch("shade", reader.say("country-topics-scale"), shades, reader),
    )


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """Topics down, periods across; a mark over each period that is not over.

    Args:
        rows: One row per bin and topic group, and one per bin and topic: bin (date), topic_group, topic, meetings,
            background, place.
    """
    mine, starts = _mine(rows, reader), _starts(reader)
    codes = mine.codes
    names = {code: cut(_name(code, reader), LONGEST[reader.width]) for code in codes}
    left = int(max((text_width(name) for name in names.values()), default=0)) + 16
    return {
        "data": [*_cells(mine, starts, reader), _not_over(starts, reader)] if codes else [],
        "layout": layout(
            ROW * len(codes) + TOP + BOTTOM, barmode="overlay", bargap=0, hovermode="closest",
            margin={"l": left, "r": 4, "t": 0, "b": BOTTOM, "pad": 4},
            xaxis=axis(range=timeline.x_range(len(starts)), **_ticks(starts, reader)),
            yaxis=axis(range=[len(codes) - 0.5, -0.5 - TOP / ROW], ticklabeloverflow="allow",
                       **ticks(codes, names, reader.asked.filter.topics)),
        ),
    }  # fmt: skip


def _ticks(starts: Sequence[date], reader: Reader) -> dict[str, Any]:
    """The periods' names; years stand on end where they would touch, as on paper."""
    named = timeline.ticks(starts, reader)
    if reader.plan.bin != "year":
        return named
    return {name: value for name, value in named.items() if name != "tickangle"} | {"autotickangles": [0, -90]}


def _cells(mine: Mine, starts: Sequence[date], reader: Reader) -> list[dict[str, Any]]:
    """The heat map. A cell without a meeting is pale; where nobody at all met about it, it is left out."""
    codes, now, whole = mine.codes, mine.meetings, mine.background
    grid = [[now.get((start, code), 0) for start in starts] for code in codes]
    tops = tops_within(grid, WITHIN[reader.asked.switch("shade")])
    shown = [[reader.number(count) if count else "" for count in line] for line in grid]
    trace = coloured(grid, tops, _hover(mine, starts, reader))
    if reader.asked.filter.narrowed():  # what was filtered out stays faintly visible, what never was is blank
        trace["z"] = [
            [level if whole.get((start, code)) else None for start, level in zip(starts, line, strict=True)]
            for code, line in zip(codes, trace["z"], strict=True)
        ]  # fmt: skip
    days = [_chosen(start, reader) for start in starts]
    trace["customdata"] = [[{"set": {**of_bin, "topic": code}} for of_bin in days] for code in codes]
    return [trace, written(trace, shown)]


def _hover(mine: Mine, starts: Sequence[date], reader: Reader) -> list[list[str]]:
    """What is said of each cell, row by row."""
    names = [escape(_name(code, reader)) for code in mine.codes]
    bins = [reader.words.bin_name(start, reader.plan.bin) for start in starts]
    ends = [_hover_end(start, reader) for start in starts]
    counted = [[_counted(mine, (start, code), reader) for start in starts] for code in mine.codes]
    return [[f"{name}, {period}: {count}<br>{end}" for period, count, end in zip(bins, line, ends, strict=True)]
            for name, line in zip(names, counted, strict=True)]  # fmt: skip


def _counted(mine: Mine, cell: tuple[date, str], reader: Reader) -> str:
    met = f"<b>{reader.say('n-meetings', count=mine.meetings.get(cell, 0))}</b>"
    if not reader.asked.filter.narrowed():
        return met
    return f"{met}<br>{reader.say('topic-periods-whole', count=mine.background.get(cell, 0))}"


def _hover_end(start: date, reader: Reader) -> str:
    """What is said of all cells of a bin: whether it is over, and what a press does."""
    press = reader.say("topic-periods-click")
    return press if reader.plan.complete(start) else f"{reader.say('not-complete')}<br>{press}"


def _chosen(start: date, reader: Reader) -> dict[str, str]:
    """The days that a click sets beside the topic: within what was chosen and never beyond the as-of day."""
    chosen = reader.plan.period
    first = max(start, chosen.since) if chosen.since else start
    end = periods.bin_end(start, reader.plan.bin)
    last = min(end, chosen.until) if chosen.until else end
    last = min(last, reader.plan.as_of) if first <= reader.plan.as_of else last
    return {"period": "", "from": first.isoformat(), "to": last.isoformat()}


def _not_over(starts: Sequence[date], reader: Reader) -> dict[str, Any]:
    """A hatched strip over each column whose period is not over, or lies only partly in what was chosen."""
    places = [place for place, start in enumerate(starts) if not reader.plan.complete(start)]
    hatch = {"shape": "/", "fillmode": "replace", "fgcolor": var("ink3"), "bgcolor": var("paper"), "size": 6, "solidity": 0.4}
    return {
        "type": "bar", "name": "not-over", "x": places, "base": [-0.5 - TOP / ROW] * len(places), "width": 0.94,
        "y": [(TOP - 4) / ROW] * len(places), "hoverinfo": "skip",
        "marker": {"color": var("ink3"), "line": {"width": 0}, "pattern": hatch},
    }  # fmt: skip
