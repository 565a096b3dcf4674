"""The marks of the lanes as Plotly traces: labels to click, milestones, the days that are not over."""

from collections.abc import Mapping
from functools import lru_cache
from html import escape
from textwrap import wrap
from typing import Any

from dashboard.charts.lanes import LANE, Lane, Span, Stack
from dashboard.charts.milestones import away_words, held_words, venue_words
from dashboard.charts.record_words import cut, day
from dashboard.reader import Reader
from dashboard.theme import SERIF, text_width, var

MOST_LABEL = {"narrow": 140, "medium": 200, "wide": 270}  # px
GAP, INDENT = 14, 8  # px between a label and the axis, and before it where it stands under a heading


def _indent(stack: Stack, reader: Reader) -> int:
    return INDENT if stack.headings and reader.width != "narrow" else 0


def label_column(stack: Stack, reader: Reader) -> float:
    """How wide the labels' column has to be, in px."""
    widest = max((text_width(reader.short("format", lane.row["format"])) for lane, _ in stack.lanes), default=0)
    return min(widest + _indent(stack, reader) + GAP, MOST_LABEL[reader.width])


def _shortened(words: str, room: float) -> str:
    """A label cut to so many px; the whole one is in its hover."""
    while words and text_width(words) > room:
        words = cut(words, len(words) - 1)
    return words


def _label(lane: Lane, room: float, reader: Reader) -> str:
    name = escape(_shortened(reader.short("format", lane.row["format"]), room))
    return f"<b>{name}</b>" if lane.chosen else name


def label_traces(stack: Stack, width: float, reader: Reader) -> list[dict[str, Any]]:
    """Labels and headings as text, which starts where it is told whatever the font; and what is pointed at."""
    indent = _indent(stack, reader)
    labels = [_label(lane, width - indent - GAP, reader) for lane, _ in stack.lanes]
    families = [escape(reader.label("format_family", lane.row["family"])) for lane, _ in stack.headings]
    heading = {"family": SERIF, "size": 17, "color": var("ink"), "weight": 600}
    text = {"type": "scatter", "mode": "text", "xaxis": "x2", "yaxis": "y", "textposition": "middle right",
            "cliponaxis": False, "hoverinfo": "skip"}  # fmt: skip
    return [
        text | {"name": "labels", "x": [indent / max(width, 1)] * len(labels), "y": [y for _, y in stack.lanes],
                "text": labels, "textfont": {"size": 15, "color": var("ink")}},
        text | {"name": "headings", "x": [0] * len(families), "y": [y - 12 for _, y in stack.headings],
                "text": families, "textfont": heading},
        _targets(stack, reader),
    ]  # fmt: skip


def _targets(stack: Stack, reader: Reader) -> dict[str, Any]:
    """Invisible bars over the labels: pointed at they tell the counts, clicked they choose the format."""
    return {
        "type": "bar", "orientation": "h", "xaxis": "x2", "yaxis": "y", "name": "targets",
        "x": [1] * len(stack.lanes), "y": [y for _, y in stack.lanes], "width": LANE,
        "marker": {"color": "rgba(0,0,0,0)", "line": {"width": 0}},
        "hovertext": [_lane_hover(lane, reader) for lane, _ in stack.lanes], "hoverinfo": "text",
        "customdata": [{"toggle": {"format": lane.row["format"]}} for lane, _ in stack.lanes],
    }  # fmt: skip


def _lane_hover(lane: Lane, reader: Reader) -> str:
    lines = [f"<b>{line}</b>" for line in hover_lines(reader.label("format", lane.row["format"]))]
    lines.append(f"{reader.say('in-period')}: {reader.number(lane.row['meetings'])}")
    if reader.plan.compared.bounded():
        lines.append(f"{reader.compared_words()}: {reader.number(lane.row['comparison'])}")
    lines.append(f"{reader.say('formats-all')}: {reader.number(lane.row['total'])}")
    return "<br>".join([*lines, reader.say("formats-take-off" if lane.chosen else "formats-choose")])


@lru_cache(10_000)
def hover_lines(words: str) -> tuple[str, ...]:
    """A text in lines of a tooltip; titles and labels are the same in view after view."""
    return tuple(escape(line) for line in wrap(cut(words, 220), 52))


def milestone_trace(stack: Stack, span: Span, reader: Reader) -> dict[str, Any]:
    held = [
        (lane, y, milestone)
        for lane, y in stack.lanes
        for milestone in lane.milestones
        if (first := day(milestone["first_day"])) and span.since <= first <= span.until
    ]
    return {
        "type": "scatter", "mode": "markers", "name": "milestones", "cliponaxis": False,
        "x": [milestone["first_day"].isoformat() for *_, milestone in held], "y": [y for _, y, _ in held],
        "marker": {"symbol": "diamond", "size": 14, "color": var("paper"), "line": {"color": var("ink"), "width": 1.5}},
        "hovertext": [_milestone_hover(milestone, reader) for *_, milestone in held], "hoverinfo": "text",
    }  # fmt: skip


def _milestone_hover(milestone: Mapping[str, Any], reader: Reader) -> str:
    """Its facts: when and where, its name, how far from the as-of day."""
    head = escape(", ".join(part for part in (held_words(milestone, reader), venue_words(milestone, reader)) if part))
    away = reader.say("milestone-from", day=reader.day(reader.plan.as_of), away=away_words(milestone, reader))
    return "<br>".join([f"<b>{head}</b>", *hover_lines(reader.label("milestone", milestone["milestone_id"])), escape(away)])


def not_over(span: Span, stack: Stack, reader: Reader) -> list[dict[str, Any]]:
    """The days after the as-of day: not over yet."""
    since = max(reader.plan.as_of, span.since)
    if since >= span.until:
        return []
    edges = [since.isoformat(), span.until.isoformat()]
    return [{
        "type": "scatter", "mode": "lines", "name": "not-over", "hoverinfo": "skip",
        "x": [*edges, *reversed(edges)], "y": [0, 0, stack.height, stack.height],
        "fill": "toself", "fillcolor": "rgba(0,0,0,0)", "line": {"width": 0},
        "fillpattern": {"shape": "/", "fgcolor": var("rule"), "bgcolor": "rgba(0,0,0,0)", "size": 6, "solidity": 0.2},
    }]  # fmt: skip
