"""Histories as small bars, one a bin of the sparkline, for eyes only: many of a view's bars are alike, and written once."""

from collections.abc import Sequence
from functools import lru_cache

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard import periods
from dashboard.markup import Written, aria, as_html
from dashboard.reader import Reader, once
from dashboard.theme import var


def spark(history: Sequence[int], top: int, reader: Reader, colour: str = "") -> Component:
    """The history in a line of a table, paler before the period.

    Args:
        history: A count for each bin of the plan's sparkline.
        top: The count whose bar is as high as the line: the same for all that stand under one another.
        colour: A CSS value, where the line has a colour of its own.
    """
    bars = history_bars(history, top, 0, _looks(reader))
    return html.Span(bars, className="rank-bars", style={"--bars": colour} if colour else None, **aria(hidden="true"))


@once
def _looks(reader: Reader) -> list[tuple[str, str]]:
    return [("class", "before" if before else "") for before in is_before(reader)]


def history_bars(history: Sequence[int], top: int, digits: int, looks: Sequence[tuple[str, str]]) -> Written:
    """The bars as HTML.

    Args:
        history: A count for each bin of the plan's sparkline.
        top: The count whose bar is as high as the line.
        digits: Of the height after the point, in per cent of the line.
        looks: Of each bin the name and the value of what its bar looks like: a class, or a background.
    """
    return Written("".join(_bar(count, top, digits, look) for count, look in zip(history, looks, strict=True)))


@lru_cache(20_000)
def _bar(count: int, top: int, digits: int, look: tuple[str, str]) -> str:
    return _of_height(f"{100 * count / top:.{digits}f}%", look)


@lru_cache(5000)
def _of_height(height: str, look: tuple[str, str]) -> str:
    name, value = look
    if name == "class":
        return as_html(html.I(style={"height": height}, className=value))
    return as_html(html.I(style={"height": height, name: value}))


@once
def is_before(reader: Reader) -> list[bool]:
    """Of each bin of the sparkline whether it is over before the period begins."""
    since, size = reader.plan.period.since, reader.plan.spark_bin
    return [since is not None and periods.bin_end(start, size) < since for start in reader.plan.sparks()]


def shades(reader: Reader) -> list[str]:
    """The colour of each bin of the history: softer before the period."""
    return [var("data-soft") if before else var("data") for before in is_before(reader)]
