"""Milestones above a time axis: diamonds with names, in rows so that no two names touch."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard import periods
from dashboard.charts.timeline import x_range
from dashboard.reader import Reader
from dashboard.theme import text_width, var

ROW = 22  # px between two rows of flags
WIDTHS = {"narrow": 320, "medium": 680, "wide": 880}  # px a chart may count on
DIAMOND = 26  # px a name needs besides its letters


@dataclass(frozen=True, slots=True)
class Flag:
    """One milestone on the axis: where it stands (in bins), in which row from the top, and what it says."""

    x: float
    row: int
    name: str
    mirrored: bool  # the name stands left of its diamond, because the chart ends right of it
    hover: str


def flags(starts: Sequence[date], reader: Reader) -> list[Flag]:
    """The milestones between the first and the last bin; none where a bin is a year, without names on a phone."""
    size = reader.plan.bin
    if size == "year" or not starts:
        return []
    last = periods.bin_end(starts[-1], size)
    room, placed, ends = WIDTHS[reader.width], [], list[float]()
    begins, ends_at = x_range(len(starts))
    for milestone in reader.version.milestones:
        if not starts[0] <= milestone.first_day <= last:
            continue
        x = position(milestone.first_day, starts, size)
        name = "" if reader.width == "narrow" else reader.short("format", milestone.format_id)
        left, wide = (x - begins) * room / (ends_at - begins), text_width(name) + DIAMOND
        mirrored = left + wide > room
        begin, end = (left - wide, left + 10) if mirrored else (left - 8, left + wide)
        row = next((i for i, taken in enumerate(ends) if taken <= begin), len(ends))
        ends[row : row + 1] = [end]
        hover = f"{reader.day(milestone.first_day)}: {reader.label('milestone', milestone.milestone_id)}"
        placed.append(Flag(x, row, name, mirrored, hover))
    return placed


def rows_of(placed: Sequence[Flag]) -> int:
    return 1 + max((flag.row for flag in placed), default=-1)


def position(day: date, starts: Sequence[date], size: str) -> float:
    """Where a day stands among bins centred on 0, 1, 2 …"""
    place = next(i for i, start in reversed(list(enumerate(starts))) if start <= day)
    length = (periods.bin_end(starts[place], size) - starts[place]).days + 1
    return place - 0.5 + ((day - starts[place]).days + 0.5) / length


def lines(placed: Sequence[Flag], plot: float) -> list[dict[str, Any]]:
    """The dotted lines from the axis up to each flag; `plot` is the height of the plot in px."""
    return [
        {"type": "line", "x0": flag.x, "x1": flag.x, "y0": 0, "y1": 1 + _above(flag, placed) / plot, "yref": "paper",
         "layer": "below", "line": {"color": var("ink3"), "width": 1, "dash": "dot"}}
        for flag in placed
    ]  # fmt: skip


def names(placed: Sequence[Flag]) -> list[dict[str, Any]]:
    """The diamonds with their names, as annotations above the plot."""
    return [
        {"x": flag.x, "y": 1, "yref": "paper", "yshift": _above(flag, placed) - 4, "yanchor": "bottom",
         "xanchor": "right" if flag.mirrored else "left", "xshift": 7 if flag.mirrored else -7, "showarrow": False,
         "text": (f"{flag.name} ◇" if flag.mirrored else f"◇ {flag.name}").strip(), "hovertext": flag.hover,
         "font": {"size": 15, "color": var("ink")},
         "hoverlabel": {"bgcolor": var("surface"), "bordercolor": var("ink")}}
        for flag in placed
    ]  # fmt: skip


def _above(flag: Flag, placed: Sequence[Flag]) -> float:
    """How far above the plot a flag's line ends, in px."""
    return ROW * (rows_of(placed) - flag.row) - 4
