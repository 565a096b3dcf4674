"""The four numbers of an overview as a picture: each with its words and its history."""

from collections.abc import Sequence
from typing import Any

from dashboard.charts.histories import shades
from dashboard.charts.totals_words import change_of, history_words, label_of
from dashboard.reader import Figure, Reader
from dashboard.theme import SERIF, axis, layout, text_width, var

HEIGHT = 176
COLUMN = 214  # px that a number and its words may take


def totals_figure(measures: Sequence[Any], reader: Reader) -> Figure:
    """The numbers side by side.

    Args:
        measures: The rows of the panel, with their columns as attributes.
    """
    parts = [_column(place, len(measures), row, reader) for place, row in enumerate(measures)]
    axes = {name: part for _, both, _ in parts for name, part in both.items()}
    notes = [note for _, _, said in parts for note in said]
    return {
        "data": [bars for bars, _, _ in parts],
        "layout": layout(HEIGHT, bargap=0.25, annotations=notes, **axes),
    }


def _column(
    place: int, columns: int, row: Any, reader: Reader
) -> tuple[dict[str, Any], dict[str, Any], list[dict[str, Any]]]:
    """One number of the picture: its bars, their axes and its words."""
    name = str(place + 1) if place else ""
    left, right = place / columns, (place + 0.94) / columns
    history = [int(count) for count in row.history]
    bars = {
        "type": "bar", "y": history, "marker": {"color": shades(reader)}, "hoverinfo": "skip",
        "xaxis": f"x{name}", "yaxis": f"y{name}", "name": row.measure,
    }  # fmt: skip
    quiet = {"showticklabels": False}
    across = axis(domain=[(left + right) / 2, right], anchor=f"y{name}", showline=True, linecolor=var("rule"))
    up = axis(domain=[0.42, 0.66], anchor=f"x{name}", range=[0, max([*history, 1])])
    return (
        bars,
        {f"xaxis{name}": across | quiet, f"yaxis{name}": up | quiet},
        _words(row, left, right, reader),
    )


def _words(row: Any, left: float, right: float, reader: Reader) -> list[dict[str, Any]]:
    said, difference = change_of(row, reader)
    below = "<br>".join([*_lines(said, COLUMN), *([f"<b>{difference}</b>"] if difference else [])])
    base: dict[str, Any] = {"xref": "paper", "yref": "paper", "showarrow": False, "yanchor": "top"}
    at_left = base | {"x": left, "xanchor": "left", "align": "left"}
    at_right = base | {"x": right, "xanchor": "right", "font": {"color": var("ink3"), "size": 14}}
    big = {"family": SERIF, "size": 44, "color": var("ink"), "weight": 600}
    return [
        at_left | {"y": 1, "text": "<br>".join(_lines(label_of(row.measure, reader), COLUMN))},
        at_left | {"y": 0.72, "text": reader.number(row.value), "font": big},
        at_left | {"y": 0.32, "text": below},
        at_right | {"y": 0.42, "text": history_words(row.history, reader)},
    ]


def _lines(text: str, width: float) -> list[str]:
    """A text in lines that fit a width, broken at spaces."""
    lines: list[str] = []
    for word in text.split():
        fits = lines and text_width(f"{lines[-1]} {word}") <= width
        lines[-1:] = [f"{lines[-1]} {word}"] if fits else [*lines[-1:], word]
    return lines
