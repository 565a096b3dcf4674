"""The institute's meetings as dots in their lanes: by where they were, lifted where they would hide each other."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from html import escape
from operator import itemgetter
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from dashboard.charts.lane_marks import hover_lines
from dashboard.charts.lanes import LANE, Lane, Span, Stack
from dashboard.charts.record_words import text
from dashboard.reader import Reader
from dashboard.theme import var
from dashboard.wording import Wording

Array = npt.NDArray[Any]

DOT, LIFT, RING = 10, 8, 2.5  # px of a dot, how far a dot of the same day is lifted, and of a ring's line


@dataclass(frozen=True, slots=True)
class Dot:
    """How a meeting is drawn: a disc of a colour (a CSS value), or a ring."""

    colour: str
    ring: bool = False


PLACES = {  # where a meeting was → its dot, in the colours of the country's own page
    "here": Dot(var("accent")), "elsewhere": Dot(var("data")), "online": Dot(var("data-soft"), ring=True),
    "unknown": Dot(var("no-country")),
}  # fmt: skip
Meeting = Mapping[str, Any]  # one of the dots of a lane's row
LEFT_OUT, FAINT = var("ink3"), 0.35  # and how opaque: seen on paper and on the band
KINDS = [*PLACES]
FITS = itemgetter("fits")

_written = lru_cache(20_000)(date.isoformat)  # dots of ten years have most of their days


class Dots(NamedTuple):
    """The dots of a lane in their order: arrays of one length."""

    days: Array  # as ordinal numbers
    written: Array
    kinds: Array  # where the meetings were, as numbers of KINDS
    actions: Array  # what a click on each does
    hovers: Array


def dot_traces(stack: Stack, span: Span, width: float, reader: Reader) -> list[dict[str, Any]]:
    """Two traces: what the filter leaves out, faint, and over it what fits, in the period or not."""
    px = width / max((span.until - span.since).days, 1)
    lanes = [_dots(lane, span, reader) for lane, _ in stack.lanes]
    fits = [flag for lane, _ in stack.lanes for flag in map(FITS, lane.on(span))]
    if not fits:
        return []
    placed = zip(lanes, stack.lanes, strict=True)
    heights = np.concatenate([y - np.array(lifts(dots.days.tolist(), px)) for dots, (_, y) in placed])
    every = Dots(*(np.concatenate(column) for column in zip(*lanes, strict=True)))
    flags = np.array(fits)
    return [_trace(every, heights, flags == some, some) for some in (False, True) if some in fits]


def _dots(lane: Lane, span: Span, reader: Reader) -> Dots:
    """The dots of a lane on an axis. All that it has are the same for all views, but in a crowded one, whose dots depend on
    the selection."""
    code, dots, known = lane.row["format"], lane.on(span), reader.version.shared
    if lane.crowded():
        return Dots(*_placed(dots), _hovers(dots, lane, reader))
    every = known.once(("dots", code), lambda: _placed(lane.row["dots"]))
    hovers = known.once(("hovers", code, span, reader.language), lambda: _hovers(dots, lane, reader))
    return Dots._make((*(column[lane.reach(span)] for column in every), hovers))


def _placed(dots: Sequence[Meeting]) -> tuple[Array, Array, Array, Array]:
    """Days, written days, kinds and actions."""
    days = [dot["day"] for dot in dots]
    return (
        np.array([*map(date.toordinal, days)], dtype=np.int64),
        np.array([*map(_written, days)], dtype=object),
        np.array([KINDS.index(dot["place"]) for dot in dots], dtype=np.int64),
        np.array([{"open": dot["meeting_id"]} for dot in dots], dtype=object),
    )


def _hovers(dots: Sequence[Meeting], lane: Lane, reader: Reader) -> Array:
    """The tooltip of each."""
    where, titled = {place: place_words(place, reader) for place in PLACES}, f"title_{reader.language}"
    of_format, words = reader.short("format", lane.row["format"]), reader.words
    told = [
        _hover(dot["first_day"], dot["last_day"], dot["precision"], where[dot["place"]], dot[titled], of_format, words)
        for dot in dots
    ]
    return np.array(told, dtype=object)


def lifts(days: Sequence[int], px: float) -> list[float]:
    """How far each dot is lifted, given their days in order and the px of a day: dots that would hide each other if they
    stood in one line climb, each over the one before, but not out of their lane."""
    lifted, apart = list[float](), DOT / 2 / px
    while len(lifted) < len(days):
        first = len(lifted)
        lifted += _climb(bisect_left(days, days[first] + apart, first) - first)
    return lifted


@cache
def _climb(dots: int) -> list[float]:
    """How far each of some dots is lifted that stand at one place."""
    return [place * min(LIFT, (LANE - DOT) / max(dots - 1, 1)) for place in range(dots)]


def _trace(dots: Dots, heights: Array, drawn: Array, fits: bool) -> dict[str, Any]:
    """One trace, of some dots: by where they were, or all alike where the filter leaves them out."""
    return {
        "type": "scatter", "mode": "markers", "name": "meetings" if fits else "background",
        "marker": _marker(dots.kinds[drawn], fits), "cliponaxis": False,
        "x": dots.written[drawn].tolist(), "y": heights[drawn].tolist(),
        "hovertext": dots.hovers[drawn].tolist(), "hoverinfo": "text", "customdata": dots.actions[drawn].tolist(),
    }  # fmt: skip


def _marker(kinds: Array, fits: bool) -> dict[str, Any]:
    """The looks of dots, given where each meeting was; one look for all that the filter leaves out."""
    if not fits:
        alike = {"size": DOT, "color": LEFT_OUT, "line": {"color": var("paper"), "width": 1}}
        return {"symbol": "circle", "opacity": FAINT, **alike}

    def each(look: Callable[[Dot], Any]) -> list[Any]:
        looks: list[Any] = np.array([look(dot) for dot in PLACES.values()], dtype=object)[kinds].tolist()
        return looks

    return {
        "symbol": "circle", "opacity": 1, "size": each(lambda dot: DOT - RING + 1 if dot.ring else DOT),
        "color": each(lambda dot: var("paper") if dot.ring else dot.colour),
        "line": {"color": each(lambda dot: dot.colour if dot.ring else var("paper")),
                 "width": each(lambda dot: RING if dot.ring else 1)},
    }  # fmt: skip


def place_words(place: str, reader: Reader) -> str:
    """Where a meeting was; the home country by its name."""
    if place == "here":
        return reader.short("country", reader.version.institute.home_country)
    return reader.say(f"formats-place-{place}")


@lru_cache(20_000)
def _hover(first: date, last: date, precision: str, where: str, title: str | None, of_format: str, words: Wording) -> str:
    """The lines of a tooltip; a dot says the same in view after view."""
    when = escape(words.listed([words.days(first, last, precision), where]))
    return "<br>".join([f"<b>{when}</b>", *hover_lines(text(title)), escape(of_format), words.say("formats-open")])
