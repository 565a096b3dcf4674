"""A chart with the words above and below it as one figure, its axes at the picture's width."""

from math import ceil
from typing import Any

from dashboard.export.picture_words import Block, Line
from dashboard.export.sheets import Sheet
from dashboard.reader import Figure
from dashboard.theme import SERIF, text_width, var

BETWEEN = 6  # px between two labels of an axis
TICK = 44  # px that the name of a year takes


def framed(figure: Figure, head: Block, foot: Block, sheet: Sheet) -> Figure:
    """The whole figure: its plot keeps its size, the words stand in its margins, the foot at the bottom of its sheet."""
    inner = figure["layout"]
    margin = inner.get("margin", {})
    (above, head_height), (below, foot_height) = head, foot
    height = max(sheet.height or 0, inner["height"] + head_height + foot_height)
    spare = height - inner["height"] - head_height - foot_height  # the foot stands at the bottom of its sheet
    top, bottom = margin.get("t", 0) + head_height, margin.get("b", 0) + foot_height + spare
    left, right = margin.get("l", 0) + sheet.margin, margin.get("r", 0) + sheet.margin
    notes = [_annotation(line, y=1, yshift=top - line.down) for line in above]
    notes += [_annotation(line, y=0, yshift=-margin.get("b", 0) - spare - line.down) for line in below]
    for note in notes:
        note["xshift"] = sheet.margin - left
    layout = inner | {
        "height": height,
        "width": sheet.width,
        "autosize": False,
        "margin": margin | {"t": top, "b": bottom, "l": left, "r": right},
        "shapes": [*inner.get("shapes", []), _rule((left, right), inner["height"], margin, spare, sheet)],
        "annotations": [*inner.get("annotations", []), *notes],
    }
    layout |= _left_column(inner, sheet.width - left - right) or _thinned(inner, sheet.width - left - right)
    return {"data": figure["data"], "layout": layout}


def _left_column(inner: Figure, across: float) -> Figure:
    """The axes of a chart that has its labels in a plot of their own, of so many px (meta.left), at the picture's width."""
    left = (inner.get("meta") or {}).get("left", 0)
    if not left:
        return {}
    share, across_axis = left / across, inner["xaxis"]
    every = ceil(len(across_axis["tickvals"]) * TICK / (across - left))
    ticks = {name: across_axis[name][::every] for name in ("tickvals", "ticktext")}
    return {"xaxis": across_axis | ticks | {"domain": [share, 1]}, "xaxis2": inner["xaxis2"] | {"domain": [0, share]}}


def _thinned(inner: Figure, across: float) -> Figure:
    """The horizontal axis with as many of its upright labels as stand beside each other."""
    axis = inner.get("xaxis", {})
    names, places = axis.get("ticktext"), axis.get("tickvals")
    told = [place for place, name in enumerate(names or []) if name.partition("<br>")[0]]
    if len(told) < 2 or axis.get("tickangle") or "xaxis2" in inner or not isinstance(places[0], int | float):
        return {}
    first, last = axis.get("range") or (places[0] - 0.5, places[-1] + 0.5)
    apart = (places[told[1]] - places[told[0]]) * across / abs(last - first)
    every = ceil((max(text_width(names[place].partition("<br>")[0]) for place in told) + BETWEEN) / apart)
    kept = set(told[:: max(1, every)])
    return {"xaxis": axis | {"ticktext": [_kept(name, place in kept) for place, name in enumerate(names)]}}


def _kept(name: str, whole: bool) -> str:
    """A label of an axis, or of one that gives way the second line alone, which names the year."""
    _, line, year = name.partition("<br>")
    return name if whole else line + year


def _rule(
    sides: tuple[float, float], height: float, margin: dict[str, Any], spare: float, sheet: Sheet
) -> dict[str, Any]:
    """The thin line between a chart and its source, from edge to edge of the text."""
    left, right = sides
    across, down = sheet.width - left - right, height - margin.get("t", 0) - margin.get("b", 0)
    y = -(margin.get("b", 0) + spare + 4) / down
    return {
        "type": "line", "xref": "paper", "yref": "paper", "x0": (sheet.margin - left) / across,
        "x1": 1 + (right - sheet.margin) / across, "y0": y, "y1": y, "line": {"color": var("ink"), "width": 1},
    }  # fmt: skip


def _annotation(line: Line, y: int, yshift: float) -> dict[str, Any]:
    heading = line.family == SERIF
    return {
        "text": line.text, "x": 0, "xref": "paper", "xanchor": "left", "y": y, "yref": "paper", "yanchor": "top",
        "yshift": yshift, "showarrow": False, "align": "left",
        "font": {"family": line.family, "size": line.size, "weight": 600 if heading else 400,
                 "color": var("ink") if heading else var("ink2")},
    }  # fmt: skip
