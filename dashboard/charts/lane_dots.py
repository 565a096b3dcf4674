"""The institute's meetings as dots in their lanes: by where they were, lifted where they would hide each other."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from html import escape
from typing import Any

from dashboard.charts.lane_marks import hover_lines
from dashboard.charts.lanes import LANE, Mark, Span, Stack
from dashboard.charts.record_words import text
from dashboard.reader import Reader
from dashboard.theme import var
from dashboard.wording import Wording

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
LEFT_OUT, FAINT = var("ink3"), 0.35  # and how opaque: seen on paper and on the band
Placed = tuple[str, Mapping[str, Any], date, float]  # a dot: its lane's format, its meeting, day and height

_written = lru_cache(20_000)(date.isoformat)  # dots of ten years have most of their days


def dot_traces(stack: Stack, span: Span, width: float, reader: Reader) -> list[dict[str, Any]]:
    """Two traces: what the filter leaves out, faint, and over it what fits, in the period or not."""
    px = width / max((span.until - span.since).days, 1)
    placed: dict[bool, list[Placed]] = {False: [], True: []}
    for lane, y in stack.lanes:
        code = lane.row["format"]
        for heap in _heaps(lane.on(span), px):
            lift = min(LIFT, (LANE - DOT) / max(len(heap) - 1, 1))
            for place, (mark, _, dot) in enumerate(heap):
                placed[dot["fits"]].append((code, dot, mark, y - place * lift))
    return [_dots(dots, fits, reader) for fits, dots in placed.items() if dots]


def _heaps(marks: Sequence[Mark], px: float) -> Iterator[list[Mark]]:
    """Dots that would hide each other if they stood in one line, of so many px a day: each climbs over the one before."""
    heap: list[Mark] = []
    for mark in marks:
        if heap and (mark[0] - heap[0][0]).days * px >= DOT / 2:
            yield heap
            heap = []
        heap.append(mark)
    if heap:
        yield heap


def _dots(placed: Sequence[Placed], fits: bool, reader: Reader) -> dict[str, Any]:
    """One trace: by where they were, or all alike where the filter leaves them out."""
    codes, dots, days, heights = zip(*placed, strict=True)
    where, titled = {place: place_words(place, reader) for place in PLACES}, f"title_{reader.language}"
    formats, words = {code: reader.short("format", code) for code in {*codes}}, reader.words
    return {
        "type": "scatter", "mode": "markers", "name": "meetings" if fits else "background",
        "marker": _marker([dot["place"] for dot in dots], fits), "cliponaxis": False,
        "x": [_written(day) for day in days], "y": list(heights),
        "hovertext": [
            _hover(dot["first_day"], dot["last_day"], dot["precision"], where[dot["place"]], dot[titled], formats[code], words)
            for code, dot in zip(codes, dots, strict=True)
        ],
        "hoverinfo": "text",
        "customdata": [{"open": dot["meeting_id"]} for dot in dots],
    }  # fmt: skip


def _marker(places: Sequence[str], fits: bool) -> dict[str, Any]:
    """The looks of dots, given where each meeting was; one look for all that the filter leaves out."""
    if not fits:
        alike = {"size": DOT, "color": LEFT_OUT, "line": {"color": var("paper"), "width": 1}}
        return {"symbol": "circle", "opacity": FAINT, **alike}

    def each(look: Callable[[Dot], Any]) -> list[Any]:
        of_place = {place: look(dot) for place, dot in PLACES.items()}
        return [of_place[place] for place in places]

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
