"""When was a topic on the table, and which topics grow or fall over the periods?

A cell is the meetings of a month, quarter or year about a group of topics, or about a topic. Topics overlap, so they are
laid side by side and never on top of each other.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts import timeline
from dashboard.charts.heat_map import ticks
from dashboard.charts.record_words import cut
from dashboard.charts.switches import switch, switches
from dashboard.charts.topic_cells import cells_of, heat, name_of, order_of
from dashboard.filters import SWITCHES
from dashboard.reader import Figure, Reader, Words
from dashboard.theme import axis, layout, text_width, var

HEIGHT = 260
MOST = {"narrow": 8, "medium": 25, "wide": 40}  # bins that are drawn, the latest ones; the table has all
LONGEST = {"narrow": 20, "medium": 32, "wide": 36}  # letters of a name
ROW, BOTTOM, TOP = 28, 52, 12  # px: a row, the names of the bins, what marks the bins that are not over


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
    now, sums, said = cells_of(rows, reader).meetings, Counter[str](), []
    for (_, code), count in now.items():
        sums[code] += count
    for code in sorted((code for code in sums if sums[code]), key=lambda code: (-sums[code], order_of(code, reader)))[:3]:
        peak = max((cell for cell in now if cell[1] == code), key=now.__getitem__)
        name = reader.words.bin_name(peak[0], reader.plan.bin)
        said.append(reader.say("topic-periods-peak", topic=name_of(code, reader), total=reader.number(sums[code]),
                               most=reader.number(now[peak]), bin=name))  # fmt: skip
    return reader.say("topic-periods-summary", topics="; ".join(said) or reader.say("none"))


def _starts(reader: Reader) -> list[date]:
    """The bins that are drawn: as many of the latest as can be read."""
    return reader.plan.bins()[-MOST[reader.width] :]


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a bin, a column for each group or topic that came up."""
    cells, starts = cells_of(rows, reader), reader.plan.bins()
    found: dict[str, list[Any]] = {
        reader.say("over-time-bin"): [reader.words.bin_name(start, reader.plan.bin) for start in starts]
    }
    for code in cells.codes:
        found[name_of(code, reader)] = [cells.meetings.get((start, code), 0) for start in starts]
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
    cells, starts = cells_of(rows, reader), _starts(reader)
    codes = cells.codes
    names = {code: cut(name_of(code, reader), LONGEST[reader.width]) for code in codes}
    left = int(max((text_width(name) for name in names.values()), default=0)) + 16
    return {
        "data": [*heat(cells, starts, reader), _not_over(starts, reader)] if codes else [],
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


def _not_over(starts: Sequence[date], reader: Reader) -> dict[str, Any]:
    """A hatched strip over each column whose period is not over, or lies only partly in what was chosen."""
    places = [place for place, start in enumerate(starts) if not reader.plan.complete(start)]
    hatch = {"shape": "/", "fillmode": "replace", "fgcolor": var("ink3"), "bgcolor": var("paper"), "size": 6, "solidity": 0.4}
    return {
        "type": "bar", "name": "not-over", "x": places, "base": [-0.5 - TOP / ROW] * len(places), "width": 0.94,
        "y": [(TOP - 4) / ROW] * len(places), "hoverinfo": "skip",
        "marker": {"color": var("ink3"), "line": {"width": 0}, "pattern": hatch},
    }  # fmt: skip
