"""A row of a label, a number, a bar and the number to compare it with; and such rows as a picture.

On the page the same rows are HTML (bar_rows.py).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from dashboard.reader import Figure, Reader
from dashboard.theme import axis, layout, text_width, var

SLIVER = 5  # beyond this ratio of the whole to the largest value, the whole is told in numbers alone
ROW, GAP, HEAD = 26, 10, 28  # px: a row, the space before a group, the words over the columns
STRONG_BAR, BAR = 14, 6  # px
LONGEST = 60  # letters of a label in the picture


@dataclass(frozen=True, slots=True)
class BarRow:
    """One row.

    Args:
        value: The count drawn as a bar.
        previous: The count of the comparison, drawn as a tick; None without one.
        background: The count whatever else was chosen, faint behind the bar; None where nothing was filtered.
        colour: A CSS value.
        href: Where the row leads.
        strong: The row stands for a group: bold, with the thicker bar, and some space before it.
        swatch: The label bears its colour.
        chosen: The row is part of the filter.
        written: What stands for the number in words ("+4"); empty for the number itself.
        beside: What stands in the last column instead of a number; no tick belongs to it.
        folded: The row, with the folded ones after it, lies behind "3 more" until that is opened.
    """

    code: str
    label: str
    value: float
    previous: float | None
    background: float | None
    colour: str
    href: str
    strong: bool = False
    swatch: bool = False
    chosen: bool = False
    folded: bool = False
    written: str = ""
    beside: str = ""


def fits_background(rows: Sequence[BarRow]) -> bool:
    """Whether the whole can be drawn behind the bars without making slivers of them."""
    whole = max((row.background or 0 for row in rows), default=0)
    return 0 < whole <= SLIVER * max(row.value for row in rows)


def top_of(rows: Sequence[BarRow]) -> float:
    """The largest number that has to be drawn."""
    drawn = [number for row in rows for number in (row.value, row.previous or 0)]
    if fits_background(rows):
        drawn += [row.background or 0 for row in rows]
    return max(drawn, default=0) or 1


def last_of(row: BarRow, whole_last: bool) -> float | None:
    """The number of the last column; None where the row has none."""
    return row.background if whole_last else row.previous


def value_words(row: BarRow, reader: Reader) -> str:
    return row.written or reader.number(row.value)


def last_words(row: BarRow, whole_last: bool, reader: Reader) -> str:
    """The last column of a row as it is written; empty where the row has none."""
    number = last_of(row, whole_last)
    return row.beside or ("" if number is None else reader.number(number))


def bars_figure(rows: Sequence[BarRow], reader: Reader, heads: tuple[str, str], whole_last: bool = False) -> Figure:
    """The same rows as a picture: labels and values left of the bars, the last column right of them."""
    centres = _centres(rows)
    height = (centres[-1] + ROW / 2 if rows else 0) + HEAD
    labels = max((text_width(_shortened(row.label), 16 if row.strong else 15) for row in rows), default=0)
    left = labels + max((text_width(value_words(row, reader), 16) for row in rows), default=0) + 36
    last = [last_words(row, whole_last, reader) for row in rows]
    right = max(text_width(text) for text in (heads[1], *last)) + 16
    return {
        "data": _traces(rows, centres, reader),
        "layout": layout(
            int(height),
            barmode="overlay",
            bargap=0,
            margin={"l": int(left), "r": int(right), "t": HEAD, "b": 0, "pad": 0},
            xaxis=axis(range=[0, top_of(rows)], showticklabels=False),
            yaxis=axis(range=[height - HEAD, 0], showticklabels=False, showline=True, linecolor=var("rule")),
            annotations=_texts(rows, last, centres, reader, heads, (left, right)),
            meta={"kind": "bars"},
        ),
    }


def _shortened(label: str) -> str:
    return label if len(label) <= LONGEST else label[: LONGEST - 1].rstrip() + "…"


def _centres(rows: Sequence[BarRow]) -> list[float]:
    """Where each row stands, in px from the top: groups keep some distance from what is above them."""
    gaps = [GAP if row.strong and place else 0 for place, row in enumerate(rows)]
    return [ROW * (place + 0.5) + sum(gaps[: place + 1]) for place in range(len(rows))]


def _traces(rows: Sequence[BarRow], centres: Sequence[float], reader: Reader) -> list[dict[str, Any]]:
    """One unit of the vertical axis is a pixel, so that bars are as thick as on the page."""
    thick = [STRONG_BAR if row.strong else BAR for row in rows]
    bars: dict[str, Any] = {"type": "bar", "orientation": "h", "y": list(centres), "width": thick}
    values = bars | {
        "x": [row.value for row in rows], "marker": {"color": [row.colour for row in rows]}, "name": "values",
        "hovertext": [f"{escape(row.label)}: <b>{value_words(row, reader)}</b>" for row in rows],
        "hoverinfo": "text",
    }  # fmt: skip
    whole = bars | {
        "x": [row.background or 0 for row in rows], "marker": {"color": var("ghost")},
        "name": "background", "hoverinfo": "skip",
    }  # fmt: skip
    return [*([whole] if fits_background(rows) else []), values, _ticks(rows, centres, thick)]


def _ticks(rows: Sequence[BarRow], centres: Sequence[float], thick: Sequence[int]) -> dict[str, Any]:
    places = [place for place, row in enumerate(rows) if row.previous]
    return {
        "type": "scatter", "mode": "markers", "name": "comparison", "cliponaxis": False, "hoverinfo": "skip",
        "x": [rows[place].previous for place in places], "y": [centres[place] for place in places],
        "marker": {"symbol": "line-ns-open", "opacity": 1, "size": [thick[place] + 6 for place in places],
                   "line": {"width": 2, "color": var("ink")}, "color": var("ink")},
    }  # fmt: skip


def _texts(
    rows: Sequence[BarRow],
    last: Sequence[str],
    centres: Sequence[float],
    reader: Reader,
    heads: tuple[str, str],
    margins: tuple[float, float],
) -> list[dict[str, Any]]:
    """Labels, values and last column, placed from the edges of the bars in px: the same at any width."""
    base: dict[str, Any] = {"showarrow": False, "xref": "paper", "yref": "y", "yanchor": "middle"}
    at_left = base | {"x": 0, "xanchor": "left", "xshift": -margins[0], "align": "left"}
    at_bars = base | {"x": 0, "xanchor": "right", "xshift": -8}
    at_right = base | {"x": 1, "xanchor": "right", "xshift": margins[1]}
    quiet, ink = {"color": var("ink3")}, {"color": var("ink")}
    over = {"y": 0, "yshift": HEAD / 2, "font": quiet}
    texts: list[dict[str, Any]] = []
    if rows:
        texts = [at_bars | over | {"text": escape(heads[0])}, at_right | over | {"text": escape(heads[1])}]
    for row, beside, y in zip(rows, last, centres, strict=True):
        label = escape(_shortened(row.label))
        texts += [
            at_left | {"y": y, "text": f"<b>{label}</b>" if row.strong else label, "font": ink},
            at_bars | {"y": y, "text": f"<b>{value_words(row, reader)}</b>", "font": ink},
            *([at_right | {"y": y, "text": beside, "font": quiet}] if beside else []),
        ]
    return texts
