"""What stands beside the map in pictures, drawn into the figure as text and bars; the page's style sheet hides it there."""

from html import escape
from typing import Any

import pandas as pd

from dashboard.charts.bars import BarRow, fits_background, last_words, top_of, value_words
from dashboard.charts.map_change import shows_change
from dashboard.charts.map_figure import LEGEND_HEIGHT, LENS_HEAD, LENS_HEIGHT, LENS_SHARE
from dashboard.charts.map_ranked import heads_of, ranked_bars, step_words
from dashboard.reader import Reader
from dashboard.theme import var

LINE, BAR_SHARE = 19.5, 0.11  # px of a line of text, the longest bar as a share of the picture's width


def outgoing(rows: pd.DataFrame, height: int, reader: Reader) -> dict[str, list[dict[str, Any]]]:
    """Legend, name of the lens and the first countries as annotations and shapes: what a picture of the map must say.

    Args:
        height: px of the figure.
    """
    top = (LENS_HEIGHT + LENS_HEAD) / height
    home = reader.label("country", reader.version.institute.home_country)
    palette = "change" if shows_change(reader) else "map"
    entries = [(var(f"{palette}-{step}"), words) for step, words in enumerate(step_words(rows, reader))]
    classes = "    ".join(
        f'<span style="color:{colour}">■</span> {escape(words, quote=False)}'
        for colour, words in [*entries, (var("home"), home)]
    )
    texts = [
        _text(classes, 0, top + (LEGEND_HEIGHT - 20) / height, "left"),
        _text(escape(reader.institute("lens"), quote=False), 0, top, "left"),
    ]
    first, _, _ = ranked_bars(rows, reader)
    room = 1.35 if shows_change(reader) else 1  # the last column holds two numbers then
    largest = room * max((top_of(column) for column in first), default=1)
    bars: list[dict[str, Any]] = []
    for place, column in enumerate(first):
        left = LENS_SHARE + 0.04 + 0.35 * place
        texts += _column(column, left, top, reader)
        bars += _drawn(column, left + 0.165, top, height, largest)
    return {"annotations": texts, "shapes": bars}


def _column(bars: list[BarRow], left: float, top: float, reader: Reader) -> list[dict[str, Any]]:
    """Names, values and last numbers of some countries, one under the other."""
    value, last = heads_of(reader)
    beside = [last_words(bar, not reader.plan.compared.bounded(), reader) for bar in bars]
    return [
        _text("<br>".join(["\u00a0", *(escape(bar.label, quote=False) for bar in bars)]), left, top, "left"),
        _text("<br>".join([value, *(f"<b>{value_words(bar, reader)}</b>" for bar in bars)]), left + 0.16, top, "right"),
        _text("<br>".join([last or "\u00a0", *beside]), left + 0.31, top, "right"),
    ]  # fmt: skip


def _drawn(column: list[BarRow], left: float, top: float, height: int, largest: float) -> list[dict[str, Any]]:
    """The bars of a column with the whole behind them and the comparison's tick, one a line of text."""
    shapes = []
    for place, bar in enumerate(column, start=1):
        middle = top - (LINE * (place + 0.5) + 2) / height
        whole = bar.background if bar.background and fits_background(column) else 0
        for number, colour in ((whole, var("ghost")), (bar.value, bar.colour)):
            shapes.append(_box(left, left + BAR_SHARE * number / largest, middle, 5 / height, colour))
        if bar.previous:
            tick = left + BAR_SHARE * bar.previous / largest
            shapes.append(_box(tick - 0.001, tick + 0.001, middle, 8 / height, var("ink")))
    return shapes


def _box(x0: float, x1: float, middle: float, half: float, colour: str) -> dict[str, Any]:
    return {
        "type": "rect", "xref": "paper", "yref": "paper", "x0": x0, "x1": x1, "y0": middle - half, "y1": middle + half,
        "fillcolor": colour, "line": {"width": 0},
    }  # fmt: skip


def _text(text: str, x: float, y: float, align: str) -> dict[str, Any]:
    return {
        "text": text, "x": x, "y": y, "xref": "paper", "yref": "paper", "xanchor": align, "yanchor": "top",
        "align": align, "showarrow": False, "font": {"size": 15, "color": var("ink2")},
    }  # fmt: skip
