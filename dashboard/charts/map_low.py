"""The map of partners where height is dear: the world at the left, the first countries beside it, the legend below."""

from collections.abc import Sequence
from html import escape
from typing import Any

import pandas as pd

from dashboard.charts.bars import value_words
from dashboard.charts.map_change import shows_change
from dashboard.charts.map_figure import map_figure
from dashboard.charts.map_place import Place
from dashboard.charts.map_projection import drawn_box
from dashboard.charts.map_ranked import heads_of, ranked_bars, step_words
from dashboard.charts.map_shapes import Box
from dashboard.reader import Figure, Reader
from dashboard.theme import text_width, var

LINE, LEGEND_LINE = 21, 22  # px
BESIDE = 190  # px that a column of countries takes


def low_map(
    places: Sequence[Place],
    circles: Sequence[str],
    window: Box,
    rows: pd.DataFrame,
    reader: Reader,
    room: tuple[int, int],
) -> Figure:
    """The map in exactly the room given.

    Args:
        room: Width and height in px.
    """
    width, height = room
    legend = _legend(rows, reader, width)
    below = LEGEND_LINE * len(legend) + 6
    box = drawn_box(window)
    world = min(width, round((height - below) * (box.east - box.west) / (box.north - box.south)))
    drawn = map_figure(places, circles, window, None, world, "change" if shows_change(reader) else "map")
    layout = drawn["layout"]
    share = min(1.0, world / width)
    layout["geo"] |= {"domain": {"x": [0, share], "y": [below / height, 1]}}
    texts = [_text(line, 0, (below - 2 - LEGEND_LINE * place) / height) for place, line in enumerate(legend)]
    if width - world >= BESIDE:
        texts += _first(rows, reader, (world + 20) / width, (height - below) // LINE - 1)
    return drawn | {"layout": layout | {"height": height, "annotations": texts}}


def _legend(rows: pd.DataFrame, reader: Reader, width: int) -> list[str]:
    palette = "change" if shows_change(reader) else "map"
    home = reader.label("country", reader.version.institute.home_country)
    entries = [(var(f"{palette}-{step}"), words) for step, words in enumerate(step_words(rows, reader))]
    lines, used = [""], 0.0
    for colour, words in [*entries, (var("home"), home)]:
        needs = text_width(f"■ {words}    ")
        if lines[-1] and used + needs > width:
            lines, used = [*lines, ""], 0.0
        lines[-1] += f'<span style="color:{colour}">■</span> {escape(words, quote=False)}    '
        used += needs
    return lines


def _first(rows: pd.DataFrame, reader: Reader, left: float, most: int) -> list[dict[str, Any]]:
    """The first countries with their numbers, as many as stand one below the other."""
    columns, _, _ = ranked_bars(rows, reader)
    bars = [bar for column in columns for bar in column][: max(0, most)]
    if not bars:
        return []
    names = ["\u00a0", *(escape(bar.label, quote=False) for bar in bars)]
    numbers = [heads_of(reader)[0], *(f"<b>{value_words(bar, reader)}</b>" for bar in bars)]
    return [_text("<br>".join(names), left, 1), _text("<br>".join(numbers), 1, 1, "right")]


def _text(text: str, x: float, y: float, align: str = "left") -> dict[str, Any]:
    return {
        "text": text, "x": x, "y": y, "xref": "paper", "yref": "paper", "xanchor": align, "yanchor": "top",
        "align": align, "showarrow": False, "font": {"size": 15, "color": var("ink2")},
    }  # fmt: skip
