"""A chart as a picture: the panel's own figure, laid out for a sheet, with everything a report must say about it."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from math import ceil
from typing import Any

import pandas as pd

from dashboard.export.fitting import Fitted, fitted, kind
from dashboard.export.sheets import SCREEN, TEXT_WIDTH, Sheet
from dashboard.panel import panel_module
from dashboard.reader import Figure, Reader, Words
from dashboard.theme import SANS, SERIF, resolved, text_width, var

BETWEEN = 6  # px between two labels of an axis
TICK = 44  # px that the name of a year takes
FOOT = 12  # px below the last line
LEFT_OUT = 34  # px of the words that say what is left out
SIGNS = {"": "■", "dot": "●", "ring": "○", "diamond": "◇"}  # marks of a legend
ROOMY = 0.1  # of a sheet: so much may stay empty
LARGER = (0.9, 0.8, 0.7, 0.62)  # of a sheet's px, on which a small chart comes out larger
GLASS = "rgba(0,0,0,0)"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a picture's view is found again: what stands on paper, and what it leads to where that can be pressed."""

    written: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture leaves the house."""

    sheet: Sheet = SCREEN
    theme: str = "paper"
    transparent: bool = False
    view: Address | None = None


def picture(name: str, rows: pd.DataFrame, reader: Reader, look: Look | None = None) -> Figure:
    """The figure of a panel between a head (title, how to read it, legend) and a foot (filter, counting, source, version)."""
    look = look or Look()
    module = panel_module(name)
    words: Words = module.words(rows, reader)
    figure: Figure = module.figure(rows, reader)
    sheet = look.sheet
    if kind(figure) in ("text", "words"):
        sheet = sheet.wider(max(sheet.width, TEXT_WIDTH))
    laid = _laid(name, rows, reader, figure, words, look, sheet)
    if kind(figure) not in ("text", "words"):
        laid = _filling(laid, lambda larger: _laid(name, rows, reader, figure, words, look, larger))
    whole = _put_together(laid.fit.figure, laid.head, laid.foot, laid.sheet)
    if look.transparent:
        whole["layout"] |= {"paper_bgcolor": GLASS, "plot_bgcolor": GLASS}
    made: Figure = resolved(whole, look.theme)
    return made


Block = tuple[list["Line"], float]  # lines of text and their height


@dataclass(frozen=True, slots=True)
class Laid:
    """A figure between its head and its foot on a sheet."""

    fit: Fitted
    head: Block
    foot: Block
    sheet: Sheet

    @property
    def spare(self) -> float:
        """px of the sheet that stay empty; below nought where it is too full."""
        inner: float = self.fit.figure["layout"]["height"]
        return (self.sheet.height or 0) - inner - self.head[1] - self.foot[1]


def _laid(
    name: str, rows: pd.DataFrame, reader: Reader, figure: Figure, words: Words, look: Look, sheet: Sheet
) -> Laid:
    head, foot = _head(words, sheet), _foot(words, reader, look, sheet)
    if not sheet.height:
        return Laid(Fitted(figure), head, foot, sheet)
    fit = _in_room(name, rows, reader, figure, (sheet.width - 2 * sheet.margin, sheet.height - head[1] - foot[1]))
    if not fit.whole:
        foot = _foot(words, reader, look, sheet, reader.say("picture-cut", count=fit.shown))
    return Laid(fit, head, foot, sheet)


def _filling(laid: Laid, again: Callable[[Sheet], Laid]) -> Laid:
    """A small chart laid out on fewer px, so that all of it comes out larger, until it fills its sheet."""
    sheet = laid.sheet
    for share in LARGER if sheet.height else ():
        if laid.spare <= ROOMY * (laid.sheet.height or 0):
            break
        larger = again(sheet.wider(round(sheet.width * share)))
        if not larger.fit.whole or larger.spare < 0:
            break
        laid = larger
    return laid


def _in_room(name: str, rows: pd.DataFrame, reader: Reader, figure: Figure, room: tuple[float, float]) -> Fitted:
    """The figure as it fits the room (width and height in px): as it is, as on a phone, or its first rows."""
    module, (width, height) = panel_module(name), room
    if hasattr(module, "figure_in"):
        return Fitted(module.figure_in(rows, reader, round(width), round(height)))
    fit = fitted(figure, height)
    if not _fits(fit, height) and kind(figure) in ("grid", "axes"):
        low = fitted(module.figure(rows, reader.at("narrow")), height)
        fit = low if _fits(low, height) else fit
    return fit if fit.whole else fitted(figure, height - LEFT_OUT)


def _fits(fit: Fitted, height: float) -> bool:
    return fit.whole and fit.figure["layout"]["height"] <= height


def _put_together(figure: Figure, head: Block, foot: Block, sheet: Sheet) -> Figure:
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


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, as Plotly reads it, so many px from the top of its block."""

    text: str
    size: int
    down: float
    family: str = SANS


def _annotation(line: Line, y: int, yshift: float) -> dict[str, Any]:
    heading = line.family == SERIF
    return {
        "text": line.text, "x": 0, "xref": "paper", "xanchor": "left", "y": y, "yref": "paper", "yanchor": "top",
        "yshift": yshift, "showarrow": False, "align": "left",
        "font": {"family": line.family, "size": line.size, "weight": 600 if heading else 400,
                 "color": var("ink") if heading else var("ink2")},
    }  # fmt: skip


def _head(words: Words, sheet: Sheet) -> Block:
    room = sheet.width - 2 * sheet.margin
    lines: list[Line] = []
    at = 28.0 if sheet.height is None else max(8.0, sheet.margin * 0.6)
    for part in _wrapped(words.title, sheet.title, room):
        lines.append(Line(part, sheet.title, at, SERIF))
        at += sheet.title + 8
    for part in _wrapped(words.subtitle, 15, room):
        lines.append(Line(part, 15, at))
        at += 21
    legend = [f'<span style="color:{entry.colour}">{SIGNS[entry.mark]}</span> {entry.text} <b>{entry.total}</b>'
              for entry in words.legend]  # fmt: skip
    plain = [f"■ {entry.text} {entry.total}" for entry in words.legend]
    for row in _rows_of(legend, plain, room):
        lines.append(Line(row, 15, at + 4))
        at += 22
    return lines, at + 14


def _foot(words: Words, reader: Reader, look: Look, sheet: Sheet, cut: str = "") -> Block:
    version = reader.say("data-version", version=reader.version.data_version, day=reader.day(reader.version.published_on),
                         as_of=reader.day(reader.version.as_of))  # fmt: skip
    said = [
        f"{cut} {words.caption}",
        f"{reader.say('selection')}: {reader.sentence()} {words.counting or reader.say('counting-meetings-long')}",
        f"{reader.say('source')}: {reader.source_words()} {version}",
    ]
    size, step = sheet.notes, sheet.notes + (5 if sheet.height is None else 4)
    lines: list[Line] = []
    at = 14.0
    for text in said:
        for part in _wrapped(text, size, sheet.width - 2 * sheet.margin):
            lines.append(Line(part, size, at))
            at += step
        at += 4 if text.strip() else 0
    for part in _found_again(look.view, reader, size, sheet.width - 2 * sheet.margin):
        lines.append(Line(part, size, at))
        at += step
    return lines, at + FOOT


def _found_again(view: Address | None, reader: Reader, size: float, width: float) -> list[str]:
    """How the view is opened again: its code, as a link where the file can hold one."""
    if view is None:
        return []
    parts = _wrapped(f"{reader.say('picture-view')}: {view.written}", size, width)
    if not view.href:
        return parts
    label, colour = escape(f"{reader.say('picture-view')}: ", quote=False), var("ink2")
    link = f'<a href="{escape(view.href)}" style="color:{colour}">'
    first = parts[0].removeprefix(label)
    return [f"{label if first != parts[0] else ''}{link}{first}</a>", *(f"{link}{part}</a>" for part in parts[1:])]


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
