"""Which months and which sources have we got?

A heat map of bins by publisher, the most active twelve and the rest together. Empty cells stay visible: they are the gaps.
"""

from collections.abc import Sequence
from datetime import date
from html import escape
from itertools import groupby
from typing import Any

import pandas as pd

from dashboard import periods
from dashboard.charts import timeline
from dashboard.charts.heat_map import written
from dashboard.charts.map_classes import class_edges, class_of, class_words
from dashboard.charts.record_words import cut
from dashboard.reader import Entry, Figure, Reader, Words
from dashboard.theme import axis, layout, text_width, var

HEIGHT = 240  # at least: the figure is as high as its rows need
MOST_PUBLISHERS = 12
ROW, BOTTOM = 30, 52  # px
LONGEST = {"narrow": 14, "medium": 26, "wide": 30}  # letters of a publisher
CELL_FOR_NUMBERS = 20  # px of a cell that holds a number
ROOM = {"narrow": 328, "medium": 700, "wide": 1100}  # px the chart may count on
REST = "\0"  # stands for all other publishers; no publisher is called so
Grid = list[list[int]]


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    total, names, starts = int(rows["meetings"].sum()), _names(rows), reader.plan.bins()
    edges = _edges(rows)
    legend = (
        Entry(var("map-0"), reader.say("coverage-gap"), ""),
        *(Entry(var(f"map-{place}"), told, "") for place, told in enumerate(class_words(edges, False, reader), start=1)),
    )
    return Words(
        title=reader.say(f"coverage-title-{reader.plan.bin}"),
        subtitle=reader.say("coverage-subtitle", most=MOST_PUBLISHERS),
        legend=legend,
        caption=" ".join(part for part in (_gaps(rows, reader), reader.left_out()) if part),
        summary=reader.say(
            "coverage-summary", count=total, publishers=rows["publisher"].nunique(), empty=len(_empty(rows, reader)),
            bins=len(starts),
        ) if names else reader.say("coverage-none"),
    )  # fmt: skip


def _edges(rows: pd.DataFrame) -> tuple[int, ...]:
    by_cell = rows["meetings"] if len(rows) else pd.Series([0])
    return class_edges(int(by_cell.max()), by_cell)


def _empty(rows: pd.DataFrame, reader: Reader) -> list[date]:
    known = {_day(start) for start in rows["bin"]}
    return [start for start in reader.plan.bins() if start not in known]


def _gaps(rows: pd.DataFrame, reader: Reader) -> str:
    """The bins from which nothing is known, neighbours told as one span; one that is not over is no gap yet."""
    starts = reader.plan.bins()
    empty = {start for start in _empty(rows, reader) if reader.plan.complete(start)}
    if not empty or not len(rows):
        return ""
    runs = [list(run) for gap, run in groupby(starts, key=empty.__contains__) if gap]
    name = reader.words.bin_name
    spans = [
        name(run[0], reader.plan.bin) if len(run) == 1
        else f"{name(run[0], reader.plan.bin)} – {name(run[-1], reader.plan.bin)}"
        for run in runs
    ]  # fmt: skip
    return reader.say("coverage-gaps", spans="; ".join(spans))


def _day(moment: object) -> date:
    return pd.Timestamp(moment).date()  # type: ignore[arg-type]  # DuckDB's dates come as timestamps


def _named(rows: pd.DataFrame) -> pd.Series:
    """The publisher of each row; "" where none is stated."""
    return rows["publisher"].fillna("").astype(str)


def _names(rows: pd.DataFrame) -> list[str]:
    """The rows of the chart: the publishers with most meetings (ties by name), then REST, then "" for none stated."""
    sums = rows.groupby(_named(rows))["meetings"].sum()
    ranked = sorted((name for name in sums.index if name), key=lambda name: (-sums[name], name))
    rest = [REST] if len(ranked) > MOST_PUBLISHERS else []
    return [*ranked[:MOST_PUBLISHERS], *rest, *([""] if "" in sums.index else [])]


def _label(name: str, rows: pd.DataFrame, reader: Reader) -> str:
    if name == REST:
        return reader.say("coverage-rest", count=rows["publisher"].nunique() - MOST_PUBLISHERS)
    return name or reader.say("coverage-unstated")


def _grid(rows: pd.DataFrame, names: Sequence[str], starts: Sequence[date]) -> Grid:
    """Meetings of each name (rows) in each bin (columns), noughts included."""
    places = {start: place for place, start in enumerate(starts)}
    lines = {name: [0] * len(starts) for name in names}
    for name, start, count in zip(_named(rows), rows["bin"], rows["meetings"], strict=True):
        if _day(start) in places:
            lines[name if name in lines else REST][places[_day(start)]] += int(count)
    return list(lines.values())


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a bin, gaps included; a column for each publisher shown, and all together."""
    starts, names = reader.plan.bins(), _names(rows)
    grid = _grid(rows, names, starts)
    columns: dict[str, list[object]] = {
        reader.say("coverage-bin"): [reader.words.bin_name(start, reader.plan.bin) for start in starts],
        reader.say("meetings"): [sum(line[place] for line in grid) for place in range(len(starts))],
    }
    return pd.DataFrame(columns | {_label(name, rows, reader): line for name, line in zip(names, grid, strict=True)})


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """All sources together on top, then a row each; a click chooses the bin's days.

    Args:
        rows: One row per bin and publisher: bin (date), publisher (None: not stated), meetings.
    """
    starts, names = reader.plan.bins(), _names(rows)
    grid, edges = _grid(rows, names, starts), _edges(rows)
    grid = [[sum(line[place] for line in grid) for place in range(len(starts))], *grid]
    labels = [reader.say("coverage-all"), *(_label(name, rows, reader) for name in names)]
    shown = [f"{escape(cut(label, LONGEST[reader.width]))}  <b>{reader.number(sum(line))}</b>"
             for label, line in zip(labels, grid, strict=True)]  # fmt: skip
    left = int(max(text_width(cut(label, LONGEST[reader.width])) for label in labels)) + 46
    height = ROW * len(labels) + BOTTOM
    return {
        "data": [*_cells(grid, edges, left, reader), _targets(grid, labels, starts, reader)],
        "layout": layout(
            height, barmode="overlay", bargap=0, hovermode="closest",
            margin={"l": left, "r": 8, "t": 0, "b": BOTTOM, "pad": 0},
            xaxis=axis(range=timeline.x_range(len(starts)), **timeline.ticks(starts, reader)),
            yaxis=axis(range=[len(labels) - 0.5, -0.5], tickvals=list(range(len(labels))), ticktext=shown),
            shapes=[{"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": 0.5, "y1": 0.5,
                     "line": {"color": var("ink"), "width": 1}}],
        ),
    }  # fmt: skip


def _cells(grid: Grid, edges: Sequence[int], left: int, reader: Reader) -> list[dict[str, Any]]:
    """One rectangle a cell, coloured by its class, with its number where there is room."""
    numbers = (ROOM[reader.width] - left) / max(len(grid[0]), timeline.FEWEST_BINS) >= CELL_FOR_NUMBERS
    classes = [[class_of(count, edges) for count in line] for line in grid]
    steps = [[place / 6 + side, var(f"map-{place}")] for place in range(6) for side in (0, 1 / 6)]
    shown = [[reader.number(count) if numbers and count else "" for count in line] for line in grid]
    cells = {
        "type": "heatmap", "z": classes, "zmin": -0.5, "zmax": 5.5, "colorscale": steps, "showscale": False,
        "x": list(range(len(grid[0]))), "y": list(range(len(grid))), "xgap": 2, "ygap": 4, "hoverinfo": "skip",
    }  # fmt: skip
    return [cells, written(cells, shown)]


def _targets(grid: Grid, labels: Sequence[str], starts: Sequence[date], reader: Reader) -> dict[str, object]:
    """An invisible bar over each cell: Dash tells what was clicked for bars, not for the cells of a heat map."""
    cells = [(row, place) for row in range(len(grid)) for place in range(len(starts))]
    bins = [reader.words.bin_name(start, reader.plan.bin) for start in starts]
    bins = [
        name if reader.plan.complete(start) else f"{name} ({reader.say('not-complete')})"
        for name, start in zip(bins, starts, strict=True)
    ]
    counts = [reader.say("n-meetings", count=grid[row][place]) for row, place in cells]
    return {
        "type": "bar", "name": "targets", "x": [place for _, place in cells], "base": [row - 0.5 for row, _ in cells],
        "y": [1] * len(cells), "width": 1, "marker": {"color": "rgba(0,0,0,0)", "line": {"width": 0}},
        "hovertext": [f"{escape(labels[row])}<br>{bins[place]}: {count}<br>{reader.say('click-to-see-only')}"
                      for (row, place), count in zip(cells, counts, strict=True)],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [_days(starts[place], reader) for _, place in cells],
    }  # fmt: skip


def _days(start: date, reader: Reader) -> dict[str, str]:
    return {"from": start.isoformat(), "to": periods.bin_end(start, reader.plan.bin).isoformat()}
