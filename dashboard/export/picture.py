"""A chart as a picture: the panel's own figure, laid out for a sheet, with everything a report must say about it."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from dashboard.export.fitting import Fitted, fitted, kind
from dashboard.export.picture_frame import framed
from dashboard.export.picture_words import Block, above, below
from dashboard.export.sheets import TEXT_WIDTH, Look, Sheet
from dashboard.panel import panel_module
from dashboard.reader import Figure, Reader, Words
from dashboard.theme import resolved

LEFT_OUT = 34  # px of the words that say what is left out
ROOMY = 0.1  # of a sheet: so much may stay empty
LARGER = (0.9, 0.8, 0.7, 0.62)  # of a sheet's px, on which a small chart comes out larger
GLASS = "rgba(0,0,0,0)"


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
    whole = framed(laid.fit.figure, laid.head, laid.foot, laid.sheet)
    if look.transparent:
        whole["layout"] |= {"paper_bgcolor": GLASS, "plot_bgcolor": GLASS}
    made: Figure = resolved(whole, look.theme)
    return made


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
    head, foot = above(words, sheet), below(words, reader, look, sheet)
    if not sheet.height:
        return Laid(Fitted(figure), head, foot, sheet)
    fit = _in_room(name, rows, reader, figure, (sheet.width - 2 * sheet.margin, sheet.height - head[1] - foot[1]))
    if not fit.whole:
        foot = below(words, reader, look, sheet, reader.say("picture-cut", count=fit.shown))
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
