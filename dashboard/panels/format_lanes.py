"""Which format met when, how long ago was its last milestone, and what comes next?

One lane for every format over all its years, family by family: milestones are diamonds, the institute's meetings dots by
where they were. Beside them the last meeting and the milestone nearest to the as-of day.
"""

from collections.abc import Sequence
from itertools import groupby

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts import lane_words, lanes, milestones, no_formats
from dashboard.charts.lane_figure import lanes_figure
from dashboard.charts.lanes import HEAD, LANE, Column, Lane, Span, Stack
from dashboard.reader import Figure, Reader, Words

HEIGHT = HEAD + 12 * LANE
BACK = {"narrow": 14, "medium": None, "wide": None}  # months the axis goes back; None: to the first mark


def _lanes(rows: pd.DataFrame, reader: Reader) -> list[Lane]:
    """Every format, the most met of a family first; equal ones by name."""
    every = lane_words.lanes(rows, reader)
    families = [list(members) for _, members in groupby(every, key=lambda lane: lane.row["family"])]
    return [
        lane
        for members in families
        for lane in sorted(members, key=lambda lane: (-lane.row["total"], reader.order("format", lane.row["format"])))
    ]


def _span(shown: Sequence[Lane], reader: Reader) -> Span:
    return lanes.days_drawn(shown, reader, BACK)


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    if no_formats.named_nowhere(rows):
        return Words(title=reader.say("format-lanes-title"), subtitle="", summary=reader.say("formats-nowhere"))
    shown = _lanes(rows, reader)
    span = _span(shown, reader)
    return Words(
        title=reader.say("format-lanes-title"),
        subtitle=lane_words.subtitle(reader),
        legend=lane_words.legend(shown, span, reader),
        caption=_caption(shown, span, reader),
        summary=lane_words.summary(rows, reader),
    )


def _caption(shown: Sequence[Lane], span: Span, reader: Reader) -> str:
    """What has no dot, what lies ahead, and why the lanes are more than their family."""
    parts = [reader.say("formats-several"), lane_words.undrawn(shown, span, reader), _ahead(shown, reader)]
    return " ".join(part for part in parts if part)


def _ahead(shown: Sequence[Lane], reader: Reader) -> str:
    every = [milestone for lane in shown for milestone in lane.milestones]
    as_of = reader.plan.as_of
    found = milestones.upcoming(every, as_of)
    if not found:
        return reader.say("format-lanes-none-ahead", day=reader.day(as_of))
    count = sum(milestones.distance(milestone, as_of) > 0 for milestone in every)
    return reader.say(
        "format-lanes-ahead", count=count, day=reader.day(as_of),
        next=reader.label("milestone", found["milestone_id"]), when=milestones.dated_words(found, reader),
    )  # fmt: skip


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """Every format: counts, last meeting of all records, the milestones behind and ahead."""
    return lane_words.table(rows, reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component | None:
    """Beside the chart nothing; instead of an empty one what is missing."""
    return no_formats.said_instead(reader) if no_formats.named_nowhere(rows) else None


def columns(stack: Stack, reader: Reader) -> list[Column]:
    """Counts; where there is room the last meeting and the milestone nearest to the as-of day."""
    counts = lanes.counts(stack, reader)
    if reader.width == "narrow":
        return counts[:1]
    shown, none = [lane for lane, _ in stack.lanes], [""] * len(stack.headings)
    last = [lane_words.last_meeting(lane.row, reader) or "–" for lane in shown]
    found = [milestones.nearest(lane.milestones, reader.plan.as_of) for lane in shown]
    if reader.width == "medium":
        since = [reader.number(-milestones.distance(m, reader.plan.as_of)).replace("-", "−") if m else "–" for m in found]
        return [*counts, Column(reader.say("format-lanes-days"), since, none)]
    dated = [milestones.dated_words(m, reader) if m else "–" for m in found]
    return [
        *counts,
        Column(reader.say("formats-last-meeting"), last, none, left=True),
        Column(reader.say("format-lanes-nearest"), dated, none, left=True),
    ]


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The lanes of all formats, family by family.

    Args:
        rows: One row per format: format and family (codes), meetings, comparison, total and family's counts, dots and
            milestones (lists of structs).
        reader: Language, days and width of the person looking.
    """
    shown = _lanes(rows, reader)
    return lanes_figure(shown, _span(shown, reader), reader, columns)
