"""A chart as a picture: the panel's own figure with everything a report must say about it, drawn in the reader's browser."""

from html import escape
from math import ceil
from typing import Any

from dash import Dash, Input, Output, State, no_update

from dashboard.database import Database, panel_names
from dashboard.pages import country_of
from dashboard.panel import panel_module, read_view
from dashboard.reader import Figure, Reader, Words
from dashboard.theme import SANS, SERIF, resolved, text_width, var

WIDTH = 1000  # px of the drawing; a PNG has twice as many
MARGIN = 36
TICK = 44  # px that the name of a year takes
KINDS = ("png", "svg", "copy")  # a copy is a PNG that goes into the clipboard
SIGNS = {"": "■", "dot": "●", "ring": "○", "diamond": "◇"}  # marks of a legend


def register(app: Dash, database: Database) -> None:
    @app.callback(
        Output("picture", "data"),
        Input("picture-asked", "data"),
        State("address", "search"),
        State("address", "pathname"),
        prevent_initial_call=True,
    )
    def make(wanted: dict[str, Any] | None, search: str | None, path: str) -> Any:
        name, kind = (wanted or {}).get("panel"), (wanted or {}).get("as")
        if name not in panel_names() or kind not in KINDS:
            return no_update
        reader, answer = read_view(database, search or "", [name], "wide", country_of(path))
        figure = picture(name, answer.rows[name], reader)
        return {"figure": figure, "as": kind, "scale": 2, "name": f"elchi-{name}-{reader.language}"}


def picture(name: str, rows: Any, reader: Reader) -> Figure:
    """The figure of a panel between a head (title, how to read it, legend) and a foot (filter, counting, source, version)."""
    module = panel_module(name)
    words: Words = module.words(rows, reader)
    figure: Figure = module.figure(rows, reader)
    head, head_height = _head(words)
    foot, foot_height = _foot(words, reader)
    inner = figure["layout"]
    margin = inner.get("margin", {})
    top, bottom = margin.get("t", 0) + head_height, margin.get("b", 0) + foot_height
    height = inner["height"] + head_height + foot_height
    above = [_annotation(text, size, y=1, yshift=top - offset, family=family) for text, size, offset, family in head]
    below = [_annotation(text, size, y=0, yshift=-margin.get("b", 0) - offset, family=family)
             for text, size, offset, family in foot]  # fmt: skip
    left, right = margin.get("l", 0) + MARGIN, margin.get("r", 0) + MARGIN
    for annotation in (*above, *below):
        annotation["xshift"] = MARGIN - left
    layout = inner | {
        "height": height,
        "width": WIDTH,
        "autosize": False,
        "margin": margin | {"t": top, "b": bottom, "l": left, "r": right},
        "shapes": [*inner.get("shapes", []), _rule(left, right, inner, margin)],
        "annotations": [*inner.get("annotations", []), *above, *below],
    }
    layout |= _left_column(inner, WIDTH - left - right)
    whole: Figure = resolved({"data": figure["data"], "layout": layout}, "paper")
    return whole


def _left_column(inner: Figure, across: float) -> Figure:
    """The axes of a chart that has its labels in a plot of their own, of so many px (meta.left), at the picture's width."""
    left = (inner.get("meta") or {}).get("left", 0)
    if not left:
        return {}
    share, across_axis = left / across, inner["xaxis"]
    every = ceil(len(across_axis["tickvals"]) * TICK / (across - left))
    ticks = {name: across_axis[name][::every] for name in ("tickvals", "ticktext")}
    return {"xaxis": across_axis | ticks | {"domain": [share, 1]}, "xaxis2": inner["xaxis2"] | {"domain": [0, share]}}


def _rule(left: float, right: float, inner: Figure, margin: dict[str, Any]) -> dict[str, Any]:
    """The thin line between a chart and its source, from edge to edge of the text."""
    across = WIDTH - left - right
    down = inner["height"] - margin.get("t", 0) - margin.get("b", 0)
    y = -(margin.get("b", 0) + 4) / down
    return {
        "type": "line", "xref": "paper", "yref": "paper", "x0": (MARGIN - left) / across, "x1": 1 + (right - MARGIN) / across,
        "y0": y, "y1": y, "line": {"color": var("ink"), "width": 1},
    }  # fmt: skip


def _annotation(text: str, size: int, y: int, yshift: float, family: str) -> dict[str, Any]:
    return {
        "text": text, "x": 0, "xref": "paper", "xanchor": "left", "y": y, "yref": "paper", "yanchor": "top",
        "yshift": yshift, "showarrow": False, "align": "left",
        "font": {"family": family, "size": size, "weight": 600 if family == SERIF else 400,
                 "color": var("ink") if family == SERIF else var("ink2")},
    }  # fmt: skip


Line = tuple[str, int, float, str]  # text, size, px from the top of its block, font family


def _head(words: Words) -> tuple[list[Line], float]:
    lines: list[Line] = []
    at = 28.0
    for part in _wrapped(words.title, 24, WIDTH - 2 * MARGIN):
        lines.append((part, 24, at, SERIF))
        at += 32
    for part in _wrapped(words.subtitle, 15, WIDTH - 2 * MARGIN):
        lines.append((part, 15, at, SANS))
        at += 21
    legend = [f'<span style="color:{entry.colour}">{SIGNS[entry.mark]}</span> {entry.text} <b>{entry.total}</b>'
              for entry in words.legend]  # fmt: skip
    plain = [f"■ {entry.text} {entry.total}" for entry in words.legend]
    for row in _rows_of(legend, plain, WIDTH - 2 * MARGIN):
        lines.append((row, 15, at + 4, SANS))
        at += 22
    return lines, at + 14


def _foot(words: Words, reader: Reader) -> tuple[list[Line], float]:
    said = [
        words.caption,
        f"{reader.say('selection')}: {reader.sentence()} {words.counting or reader.say('counting-meetings-long')}",
        f"{reader.say('source')}: {reader.source_words()}",
        reader.say("data-version", version=reader.version.data_version, day=reader.day(reader.version.published_on),
                   as_of=reader.day(reader.version.as_of)),
    ]  # fmt: skip
    lines: list[Line] = []
    at = 14.0
    for text in said:
        for part in _wrapped(text, 13, WIDTH - 2 * MARGIN):
            lines.append((part, 13, at, SANS))
            at += 18
        at += 4 if text else 0
    return lines, at + 16


def _wrapped(text: str, size: float, width: float) -> list[str]:
    """Lines of a text that fit a width, broken at spaces."""
    lines: list[str] = []
    for word in text.split():
        if lines and text_width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return [escape(line, quote=False) for line in lines]


def _rows_of(marked: list[str], plain: list[str], width: float) -> list[str]:
    """Legend entries in as few rows as fit."""
    rows: list[str] = []
    used = width
    for entry, bare in zip(marked, plain, strict=True):
        needs = text_width(bare) + 16
        if rows and used + needs <= width:
            rows[-1] += f"   {entry}"
            used += needs
        else:
            rows.append(entry)
            used = needs
    return rows
