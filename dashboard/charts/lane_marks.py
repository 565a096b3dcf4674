"""The marks of the lanes as Plotly traces: labels to click, summits, dots, the days that are not over."""

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from textwrap import wrap
from typing import Any

from dashboard.charts.lanes import LANE, Lane, Span, Stack, mark_day
from dashboard.charts.record_words import cut, day, days, place, title
from dashboard.reader import Reader
from dashboard.theme import SERIF, text_width, var

DOT, LIFT = 10, 8  # px of a dot, and how far a dot of the same day is lifted
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
    lines = [f"<b>{line}</b>" for line in _lines(reader.label("format", lane.row["format"]))]
    lines.append(f"{reader.say('in-period')}: {reader.number(lane.row['meetings'])}")
    if reader.plan.compared.bounded():
        lines.append(f"{reader.compared_words()}: {reader.number(lane.row['comparison'])}")
    lines.append(f"{reader.say('formats-all')}: {reader.number(lane.row['total'])}")
    return "<br>".join([*lines, reader.say("formats-take-off" if lane.chosen else "formats-choose")])


def _lines(words: str) -> list[str]:
    return [escape(line) for line in wrap(cut(words, 220), 52)]


def summit_trace(stack: Stack, span: Span, reader: Reader) -> dict[str, Any]:
    held = [
        (lane, y, summit)
        for lane, y in stack.lanes
        for summit in lane.milestones
        if (first := day(summit["first_day"])) and span.since <= first <= span.until
    ]
    return {
        "type": "scatter", "mode": "markers", "name": "summits", "cliponaxis": False,
        "x": [summit["first_day"].isoformat() for *_, summit in held], "y": [y for _, y, _ in held],
        "marker": {"symbol": "diamond", "size": 14, "color": var("paper"), "line": {"color": var("ink"), "width": 1.5}},
        "hovertext": [_summit_hover(summit, reader) for *_, summit in held], "hoverinfo": "text",
    }  # fmt: skip


def _summit_hover(summit: Mapping[str, Any], reader: Reader) -> str:
    where = place(summit["city"] or "", summit["country"] or "", reader)
    when = days({**summit, "precision": "day"}, reader)
    head = escape(", ".join(part for part in (when, where) if part))
    return "<br>".join([f"<b>{head}</b>", *_lines(reader.label("milestone", summit["milestone_id"]))])


def dot_traces(stack: Stack, span: Span, width: float, reader: Reader) -> list[dict[str, Any]]:
    """Two traces: what the filter leaves out, faint, and over it what fits, in the period or not."""
    px = width / max((span.until - span.since).days, 1)
    placed = [
        (lane, dot, mark, y - lift)
        for lane, y in stack.lanes
        for dot, mark, lift in _lifted([d for d in lane.dots if span.since <= mark_day(d) <= span.until], px)
    ]
    traces = []
    for fits, colour in ((False, var("data-soft")), (True, var("data"))):
        dots = [(lane, dot, mark, y) for lane, dot, mark, y in placed if dot["fits"] is fits]
        if dots:
            marker = {"symbol": "circle", "size": DOT, "color": colour, "line": {"color": var("paper"), "width": 1}}
            traces.append({
                "type": "scatter", "mode": "markers", "name": "meetings" if fits else "background",
                "x": [mark.isoformat() for _, _, mark, _ in dots], "y": [y for *_, y in dots],
                "marker": marker, "cliponaxis": False,
                "hovertext": [_dot_hover(lane, dot, reader) for lane, dot, *_ in dots], "hoverinfo": "text",
                "customdata": [{"open": dot["meeting_id"]} for _, dot, *_ in dots],
            })  # fmt: skip
    return traces


def _lifted(dots: Sequence[Mapping[str, Any]], px: float) -> list[tuple[Mapping[str, Any], date, float]]:
    """Each dot with its day and how many px it is lifted: dots that would hide each other climb, within their lane."""
    heaps: list[list[tuple[Mapping[str, Any], date]]] = []
    for dot in sorted(dots, key=lambda dot: (mark_day(dot), dot["meeting_id"])):
        mark = mark_day(dot)
        if heaps and (mark - heaps[-1][0][1]).days * px < DOT / 2:
            heaps[-1].append((dot, mark))
        else:
            heaps.append([(dot, mark)])
    return [
        (dot, mark, place * min(LIFT, (LANE - DOT) / max(len(heap) - 1, 1)))
        for heap in heaps
        for place, (dot, mark) in enumerate(heap)
    ]


def _dot_hover(lane: Lane, dot: Mapping[str, Any], reader: Reader) -> str:
    lines = [f"<b>{days(dot, reader)}</b>", *_lines(title(dot, reader))]
    return "<br>".join([*lines, escape(reader.short("format", lane.row["format"])), reader.say("formats-open")])


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
