"""Heat maps: numbers in a grid, each coloured by its class; none is a class of its own."""

from collections.abc import Collection, Mapping, Sequence
from html import escape
from math import ceil
from typing import Any

from dashboard.theme import var

STEPS = 5
Grid = Sequence[Sequence[float]]


def coloured(grid: Grid, tops: Grid, hover: Sequence[Sequence[str]]) -> dict[str, Any]:
    """The cells as one trace; what a click on them does is added as customdata, what is written into them is `written`.

    Args:
        grid: The number of each cell, row by row from the top.
        tops: For each cell, the largest number it is compared with.
        hover: What is said of each cell.
    """
    return {
        "type": "heatmap",
        "z": [[class_of(n, top) for n, top in zip(line, high, strict=True)] for line, high in zip(grid, tops, strict=True)],
        "zmin": 0, "zmax": STEPS, "showscale": False, "xgap": 2, "ygap": 2,
        "colorscale": [[edge, var(f"map-{step}")] for step in range(STEPS + 1)
                       for edge in (step / (STEPS + 1), (step + 1) / (STEPS + 1))],
        "hoverinfo": "text",
        "hovertext": [list(line) for line in hover],
    }  # fmt: skip


def written(cells: Mapping[str, Any], shown: Sequence[Sequence[str]]) -> dict[str, Any]:
    """What is written into each cell, in the ink of its class: Plotly knows one ink for a whole heat map, too few for ours.

    Args:
        cells: The coloured cells; those left out (None) have nothing written into them.
        shown: The words of each cell, row by row from the top.
    """
    marks = [(x, y, int(level), text) for y, (levels, line) in enumerate(zip(cells["z"], shown, strict=True))
             for x, (level, text) in enumerate(zip(levels, line, strict=True)) if level is not None and text]  # fmt: skip
    xs, ys, classes, texts = map(list, zip(*marks, strict=True)) if marks else ([], [], [], [])
    return {
        "type": "scatter", "mode": "text", "x": xs, "y": ys, "text": texts,
        "textfont": {"size": 14, "color": [var(f"map-ink-{level}") for level in classes]},
        "hoverinfo": "skip", "showlegend": False, "cliponaxis": False,
    }  # fmt: skip


def tops_within(grid: Grid, within: str) -> list[list[float]]:
    """For each cell, the largest number it is compared with: that of its row, of its column, or of all."""
    if within == "row":
        return [[max(line)] * len(line) for line in grid]
    if within == "column":
        return [[max(column) for column in zip(*grid, strict=True)]] * len(grid)
    return [[max(max(line) for line in grid)] * len(line) for line in grid]


def class_of(count: float, top: float) -> int:
    """Nought is a class of its own; what there is falls into five equal steps up to the largest."""
    return ceil(round(STEPS * count / top, 6)) if count else 0


def ticks(codes: Sequence[str], names: Mapping[str, str], strong: Collection[str] = ()) -> dict[str, Any]:
    """The names along an axis; those of the strong codes in bold."""
    texts = [f"<b>{escape(names[code])}</b>" if code in strong else escape(names[code]) for code in codes]
    return {"tickvals": list(range(len(codes))), "ticktext": texts}
