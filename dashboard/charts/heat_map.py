"""Heat maps: numbers in a grid, each coloured by its class; none is a class of its own."""

from collections.abc import Collection, Mapping, Sequence
from html import escape
from math import ceil
from typing import Any

from dashboard.theme import var

STEPS = 5
Grid = Sequence[Sequence[float]]


def coloured(grid: Grid, tops: Grid, shown: Sequence[Sequence[str]], hover: Sequence[Sequence[str]]) -> dict[str, Any]:
    """The cells as one trace; what a click on them does is added as customdata.

    Args:
        grid: The number of each cell, row by row from the top.
        tops: For each cell, the largest number it is compared with.
        shown: What is written into each cell.
        hover: What is said of each cell.
    """
    return {
        "type": "heatmap",
        "z": [[class_of(n, top) for n, top in zip(line, high, strict=True)] for line, high in zip(grid, tops, strict=True)],
        "text": [list(line) for line in shown],
        "texttemplate": "%{text}", "textfont": {"size": 14},
        "zmin": 0, "zmax": STEPS, "showscale": False, "xgap": 2, "ygap": 2,
        "colorscale": [[edge, var(f"map-{step}")] for step in range(STEPS + 1)
                       for edge in (step / (STEPS + 1), (step + 1) / (STEPS + 1))],
        "hoverinfo": "text",
        "hovertext": [list(line) for line in hover],
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
