"""Lanes as a Plotly figure: the marks on their axis, the chosen period, the numbers beside them."""

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from dashboard.charts import lane_dots, lane_marks
from dashboard.charts.lanes import FOOT, GUTTER, HEAD, WIDTHS, Column, Lane, Span, Stack, columns, stacked, years_between
from dashboard.periods import Period
from dashboard.reader import Figure, Reader
from dashboard.theme import axis, layout, var

Beside = Callable[[Stack, Reader], Sequence[Column]]


def lanes_figure(lanes: Sequence[Lane], span: Span, reader: Reader, beside: Beside = columns) -> Figure:
    """The lanes with their labels, marks, numbers and axis.

    Args:
        beside: The columns right of the lanes.
    """
    stack, room = stacked(lanes), WIDTHS[reader.width]
    numbers = beside(stack, reader)
    labels = lane_marks.label_column(stack, reader)
    right = sum(column.width() for column in numbers)
    on_paper = sum(column.width() for column in numbers if not column.left)
    domain = [labels / (room - right), 1]
    ticks = years_between(span, room - labels - right)
    return {
        "data": [
            *lane_marks.not_over(span, stack, reader),
            *lane_marks.label_traces(stack, labels, reader),
            lane_marks.milestone_trace(stack, span, reader),
            *lane_dots.dot_traces(stack, span, room - labels - right, reader),
        ],
        "layout": layout(
            int(HEAD + stack.height + FOOT),
            margin={"l": 0, "r": int(right), "t": HEAD, "b": FOOT, "pad": 0},
            xaxis=axis(
                type="date", domain=domain, range=[span.since.isoformat(), span.until.isoformat()], side="top",
                showgrid=True, gridcolor=var("rule2"), tickvals=[start.isoformat() for start in ticks],
                ticktext=[str(start.year) for start in ticks], tickfont={"size": 15, "color": var("ink2")},
            ),
            xaxis2=axis(domain=[0, domain[0]], range=[0, 1], visible=False),
            yaxis=axis(range=[stack.height, 0], visible=False),
            shapes=_shapes(stack, span, int(right), reader),
            annotations=[*_numbers(stack, numbers), *_as_of(span, reader)],
            hovermode="closest",
            barmode="overlay",
            meta={"kind": "formats", "left": labels, "right": on_paper},  # px; a picture and paper are of other widths
        ),
    }  # fmt: skip


def _shapes(stack: Stack, span: Span, right: int, reader: Reader) -> list[dict[str, Any]]:
    """The chosen period as a band, the lanes as lines, the rules under the headings (and the numbers), the as-of day."""
    period, as_of = reader.plan.period, reader.plan.as_of
    since, until = max(period.since or span.since, span.since), min(period.until or span.until, span.until)
    band = {"type": "rect", "x0": since.isoformat(), "x1": until.isoformat(), "y0": 0, "y1": stack.height,
            "fillcolor": var("accent-soft"), "line": {"width": 0}, "layer": "below", "name": "period"}  # fmt: skip
    line = {"type": "line", "layer": "below"}
    lanes = [
        line | {"xref": "x domain", "x0": 0, "x1": 1, "y0": y, "y1": y, "line": {"color": var("rule"), "width": 1}}
        for _, y in stack.lanes
    ]
    rule = line | {"xref": "paper", "line": {"color": var("ink"), "width": 1}}
    rules = [
        rule | {"y0": y, "y1": y} | across
        for _, y in stack.headings
        for across in ({"x0": 0, "x1": 1}, {"xsizemode": "pixel", "xanchor": 1, "x0": 0, "x1": right})
    ]
    today = line | {"x0": as_of.isoformat(), "x1": as_of.isoformat(), "y0": 0, "y1": stack.height,
                    "line": {"color": var("ink2"), "width": 1}, "name": "as-of"}  # fmt: skip
    return [
        *([band] if period != Period() and since <= until else []),
        *lanes, *rules, *([today] if span.since <= as_of <= span.until else []),
    ]  # fmt: skip


_NOTE: dict[str, Any] = {"showarrow": False, "xref": "paper", "yref": "y", "yanchor": "middle"}


def _numbers(stack: Stack, numbers: Sequence[Column]) -> list[dict[str, Any]]:
    """The columns right of the lanes, numbers aligned to their right edge, words to their left; nothing without a lane."""
    notes: list[dict[str, Any]] = []
    start = 0.0
    for column in numbers if stack.lanes else []:
        end = start + column.width()
        at = _NOTE | {"x": 1, "xanchor": "right", "xshift": end}
        if column.left:
            at |= {"xanchor": "left", "xshift": start + GUTTER, "name": "roomy"}
        strong, quiet = {"color": var("ink"), "weight": 600}, {"color": var("ink2")}
        head = {"y": 0, "yanchor": "bottom", "yshift": -4, "text": escape(column.head), "font": {"color": var("ink3")}}
        notes.append(at | head)
        beside = zip(stack.lanes, column.lanes, strict=True)
        notes += [at | {"y": y, "text": words, "font": strong if column.strong else quiet} for (_, y), words in beside]
        above = zip(stack.headings, column.headings, strict=True)
        notes += [
            at | {"y": y - 12, "text": words, "font": strong if column.strong else quiet} for (_, y), words in above if words
        ]
        start = end
    return notes


def _as_of(span: Span, reader: Reader) -> list[dict[str, Any]]:
    """The as-of day in words under its line."""
    as_of = reader.plan.as_of
    if not span.since <= as_of <= span.until:
        return []
    side = "right" if reader.width == "narrow" else "center"
    return [
        {"x": as_of.isoformat(), "xref": "x", "xanchor": side, "y": 0, "yref": "paper", "yanchor": "top", "yshift": -4,
         "showarrow": False, "text": reader.say("formats-as-of", day=reader.day(as_of)), "font": {"color": var("ink3")}}
    ]  # fmt: skip
