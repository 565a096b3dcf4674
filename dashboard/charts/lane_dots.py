"""The institute's meetings as dots in their lanes: by where they were, lifted where they would hide each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from html import escape
from typing import Any

from dashboard.charts.lane_marks import hover_lines
from dashboard.charts.lanes import LANE, Lane, Span, Stack
from dashboard.charts.record_words import days, title
from dashboard.reader import Reader
from dashboard.theme import var

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
LEFT_OUT, FAINT = Dot(var("ink3")), 0.35  # and how opaque: seen on paper and on the band


def dot_traces(stack: Stack, span: Span, width: float, reader: Reader) -> list[dict[str, Any]]:
    """Two traces: what the filter leaves out, faint, and over it what fits, in the period or not."""
    px = width / max((span.until - span.since).days, 1)
    placed = [
        (lane, dot, mark, y - lift)
        for lane, y in stack.lanes
        for dot, mark, lift in _lifted([mark for mark in lane.marks if span.since <= mark[1] <= span.until], px)
    ]
    return [
        _dots(name, [place for place in placed if place[1]["fits"] is fits], reader)
        for name, fits in (("background", False), ("meetings", True))
        if any(dot["fits"] is fits for _, dot, *_ in placed)
    ]


def _dots(name: str, placed: Sequence[tuple[Lane, Mapping[str, Any], date, float]], reader: Reader) -> dict[str, Any]:
    """One trace: by where they were, or all alike where the filter leaves them out."""
    looks = [PLACES[dot["place"]] if dot["fits"] else LEFT_OUT for _, dot, *_ in placed]
    marker = {
        "symbol": "circle", "opacity": 1 if name == "meetings" else FAINT,
        "size": [DOT - RING + 1 if look.ring else DOT for look in looks],
        "color": [var("paper") if look.ring else look.colour for look in looks],
        "line": {"color": [look.colour if look.ring else var("paper") for look in looks],
                 "width": [RING if look.ring else 1 for look in looks]},
    }  # fmt: skip
    where, remedy = {place: place_words(place, reader) for place in PLACES}, reader.say("formats-open")
    formats = {lane.row["format"] for lane, *_ in placed}
    tails = {code: f"{escape(reader.short('format', code))}<br>{remedy}" for code in formats}
    return {
        "type": "scatter", "mode": "markers", "name": name, "marker": marker, "cliponaxis": False,
        "x": [mark.isoformat() for _, _, mark, _ in placed], "y": [y for *_, y in placed],
        "hovertext": [f"{_dot_hover(dot, where, reader)}<br>{tails[lane.row['format']]}" for lane, dot, *_ in placed],
        "hoverinfo": "text",
        "customdata": [{"open": dot["meeting_id"]} for _, dot, *_ in placed],
    }  # fmt: skip


def _lifted(dots: Sequence[tuple[Mapping[str, Any], date]], px: float) -> list[tuple[Mapping[str, Any], date, float]]:
    """Each dot with its day and how many px it is lifted: dots that would hide each other climb, within their lane."""
    heaps: list[list[tuple[Mapping[str, Any], date]]] = []
    for dot, mark in sorted(dots, key=lambda placed: (placed[1], placed[0]["meeting_id"])):
        if heaps and (mark - heaps[-1][0][1]).days * px < DOT / 2:
            heaps[-1].append((dot, mark))
        else:
            heaps.append([(dot, mark)])
    return [
        (dot, mark, place * min(LIFT, (LANE - DOT) / max(len(heap) - 1, 1)))
        for heap in heaps
        for place, (dot, mark) in enumerate(heap)
    ]


def place_words(place: str, reader: Reader) -> str:
    """Where a meeting was; the home country by its name."""
    if place == "here":
        return reader.short("country", reader.version.institute.home_country)
    return reader.say(f"formats-place-{place}")


def _dot_hover(dot: Mapping[str, Any], where: Mapping[str, str], reader: Reader) -> str:
    return _hover(reader.words.listed([days(dot, reader), where[dot["place"]]]), title(dot, reader))


@lru_cache(20_000)
def _hover(when: str, title: str) -> str:
    """The lines of a tooltip; a dot says the same in view after view."""
    return "<br>".join([f"<b>{escape(when)}</b>", *hover_lines(title)])
