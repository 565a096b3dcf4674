"""A panel's figure in a given room: rows closer or further apart, and fewer where they do not fit. No type is scaled."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from dashboard.reader import Figure

# How much of its own height a chart may give up, and take more, before it reads badly; by what it is made of.
CLOSEST = {"text": 1.0, "words": 1.0, "rows": 0.8, "grid": 0.62, "axes": 0.45, "map": 1.0}
FURTHEST = {"text": 1.0, "words": 1.0, "rows": 1.35, "grid": 1.7, "axes": 1.6, "map": 1.15}
FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class Fitted:
    """The figure at its new height; of how many rows how many stand in it, where not all do."""

    figure: Figure
    shown: int = 0
    total: int = 0

    @property
    def whole(self) -> bool:
        return self.shown == self.total


def fitted(figure: Figure, room: float) -> Fitted:
    """The figure at most `room` px high, margins included."""
    layout = figure["layout"]
    margins = sum(layout.get("margin", {}).get(side, 0) for side in ("t", "b"))
    own, given, made_of = layout["height"] - margins, room - margins, kind(figure)
    height = min(given, own * FURTHEST[made_of])
    if height >= own * CLOSEST[made_of]:
        return Fitted(_at(figure, own, round(height)))
    return _cut(figure, own, given, margins) or Fitted(figure)


def kind(figure: Figure) -> str:
    """What a figure is made of: text (columns of words), words (notes), map, rows (a unit up is a px), grid, axes."""
    layout, types = figure["layout"], {trace["type"] for trace in figure["data"]}
    if "geo" in layout:
        return "map"
    if layout.get("meta", {}).get("kind") == "text":
        return "text"
    if not types or "yaxis2" in layout:
        return "words"
    first, last = layout.get("yaxis", {}).get("range") or (0, 1)
    if last == 0 and first > 20:
        return "rows"
    return "grid" if "heatmap" in types or first > last else "axes"


def _at(figure: Figure, own: float, height: int) -> Figure:
    """The figure with a plot of another height; lines that stand so many px out of the plot go on doing so."""
    layout = figure["layout"]
    shapes = [shape | _moved(shape, own / height) for shape in layout.get("shapes", [])]
    return figure | {"layout": layout | {"height": layout["height"] + height - round(own), "shapes": shapes}}


def _moved(shape: dict[str, Any], factor: float) -> dict[str, float]:
    if shape.get("yref") != "paper":
        return {}
    ends = {end: shape[end] for end in ("y0", "y1")}
    return {end: 1 + (y - 1) * factor if y > 1 else y * factor if y < 0 else y for end, y in ends.items()}


def _cut(figure: Figure, own: float, given: float, margins: float) -> Fitted | None:
    """The first rows alone, as many as the room holds; None where the chart has no rows."""
    made_of = kind(figure)
    ends, total = _row_ends(figure, made_of)
    px_of_unit = CLOSEST[made_of] * own / ends[-1] if ends and ends[-1] else 0
    shown = sum(end * px_of_unit <= given for end in ends)
    if shown < FEWEST_ROWS:
        return None
    layout = figure["layout"]
    end = ends[shown - 1]
    start = -0.5 if made_of == "grid" else 0
    axis = {key: value for key, value in layout["yaxis"].items() if key != "autorange"}
    axis["range"] = [end + start, start]
    data = [trace | ({"cliponaxis": True} if trace["type"] == "scatter" else {}) for trace in figure["data"]]
    notes = [note for note in layout.get("annotations", []) if note.get("yref") != "y" or note["y"] <= end + start]
    shapes = [shape for shape in layout.get("shapes", []) if shape.get("yref") == "paper" or shape["y0"] <= end + start]
    whole = layout | {"height": round(end * px_of_unit + margins), "yaxis": axis, "annotations": notes, "shapes": shapes}
    return Fitted({"data": _within(data, end + start), "layout": whole}, shown, total)


def _row_ends(figure: Figure, made_of: str) -> tuple[list[float], int]:
    """Where each row ends, in units of the vertical axis from its top."""
    if made_of == "grid":
        rows = len(figure["layout"]["yaxis"].get("tickvals") or [])
        return [place + 1.0 for place in range(rows)], rows
    if made_of == "text":
        tops = sorted({y for trace in figure["data"][1:] for y in trace["y"]})
        whole = figure["layout"]["yaxis"]["range"][0]
        return [*(top - 3 for top in tops[1:]), whole], len(tops)
    if made_of != "rows":
        return [], 0
    middles = sorted(_middles(figure))
    between = [(one + two) / 2 for one, two in pairwise(middles)]
    return [*between, figure["layout"]["yaxis"]["range"][0]], len(middles)


def _middles(figure: Figure) -> set[float]:
    """Where the rows' names stand: the notes at the left, or the words of the traces."""
    notes = {note["y"] for note in figure["layout"].get("annotations", []) if note.get("yref") == "y" and note["y"] > 0}
    if notes:
        return notes
    return {y for trace in figure["data"] if "text" in str(trace.get("mode")) for y in trace["y"]}


def _within(data: list[dict[str, Any]], end: float) -> list[dict[str, Any]]:
    """The traces without their words below the end: words that are clipped are half words."""
    return [_shortened(trace, end) if "text" in str(trace.get("mode", "")) else trace for trace in data]


def _shortened(trace: dict[str, Any], end: float) -> dict[str, Any]:
    kept = [place for place, y in enumerate(trace["y"]) if y < end]
    return trace | {name: [trace[name][place] for place in kept] for name in ("x", "y", "text")
                    if isinstance(trace.get(name), list | tuple)}  # fmt: skip
