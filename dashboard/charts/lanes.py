"""Lanes of dated marks under a common time axis: what stands where. What the format panel draws.

One unit of the vertical axis is a pixel, so lanes are as high on the page as in a picture. Labels stand in a plot of
their own left of the time axis, because Plotly tells of no clicks on ticks and annotations.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any

from dashboard.charts.milestones import first_day, latest
from dashboard.charts.record_words import day
from dashboard.periods import Period, add_months
from dashboard.reader import Reader, once
from dashboard.theme import text_width

LANE, HEADING, HEAD, FOOT = 26, 42, 30, 28  # px: a lane, a family's heading, the years above, the as-of day below
GUTTER = 20  # px between two columns of numbers
WIDTHS = {"narrow": 320, "medium": 700, "wide": 1130}  # px a chart over the whole page may count on
MONTHS = {"narrow": 14, "medium": 72, "wide": 72}  # how far back the axis goes, unless the chosen period is longer


DAY, MEETING = itemgetter("day"), itemgetter("meeting_id")


@dataclass(frozen=True, slots=True)
class Span:
    """The days a time axis shows."""

    since: date
    until: date


@dataclass(frozen=True)
class Lane:
    """A format to draw: its row of the panel, whose dots come by the day at which they stand, and whether it is part of the
    filter."""

    row: Mapping[str, Any]
    chosen: bool = False

    def crowded(self) -> bool:
        """Whether only the last of its meetings have dots, or are told of (lanes.sql): which ones, depends on the view."""
        return int(self.row["total"]) > len(self.row["dots"]) + len(self.undrawn)

    def on(self, span: Span) -> Sequence[Mapping[str, Any]]:
        """The dots on an axis, from the first day to the last, and by id."""
        dots: Sequence[Mapping[str, Any]] = self.row["dots"][self.reach(span)]
        return dots

    def off(self, span: Span) -> tuple[set[str], set[str]]:
        """The meetings whose dots would stand before the first day of an axis, and after its last one."""
        on = self.reach(span)
        before, after = self.row["dots"][: on.start], self.row["dots"][on.stop :]
        return set(map(MEETING, before)), set(map(MEETING, after))

    def ends(self) -> list[date]:
        """The days of its first dot and of its last one; none without a dot."""
        dots = self.row["dots"]
        return [DAY(dots[0]), DAY(dots[-1])] if len(dots) else []

    def reach(self, span: Span) -> slice:
        """Where among its dots those on an axis lie."""
        dots = self.row["dots"]
        return slice(bisect_left(dots, span.since, key=DAY), bisect_right(dots, span.until, key=DAY))

    @cached_property
    def undrawn(self) -> list[Mapping[str, Any]]:
        return list(self.row["undrawn"])

    @cached_property
    def milestones(self) -> list[Mapping[str, Any]]:
        return list(self.row["milestones"])


@dataclass(frozen=True, slots=True)
class Column:
    """Numbers or days right of the lanes: its head, its text for a lane and for a family's heading."""

    head: str
    lanes: Sequence[str]
    headings: Sequence[str]
    strong: bool = False
    left: bool = False  # text, aligned to its left edge; numbers to their right one

    def width(self) -> float:
        return max(text_width(words, 16) for words in (self.head, *self.lanes, *self.headings)) + GUTTER


@dataclass(slots=True)
class Stack:
    """Where lanes and headings stand, in px from the top."""

    lanes: list[tuple[Lane, float]] = field(default_factory=list)
    headings: list[tuple[Lane, float]] = field(default_factory=list)  # the family's first lane, the heading's line
    height: float = 0


def stacked(lanes: Sequence[Lane]) -> Stack:
    """The lanes from the top down; families under headings, unless there is one family alone."""
    stack = Stack()
    families = [list(members) for _, members in groupby(lanes, key=lambda lane: lane.row["family"])]
    for members in families:
        if len(families) > 1:
            stack.height += HEADING
            stack.headings.append((members[0], stack.height - 6))
        for lane in members:
            stack.lanes.append((lane, stack.height + LANE / 2))
            stack.height += LANE
    stack.height = max(stack.height, LANE)
    return stack


@once
def days_drawn(lanes: Iterable[Lane], reader: Reader, back: Mapping[str, int | None] = MONTHS) -> Span:
    """The days of the axis: the last years (on a phone months) up to the last mark, and the whole chosen period.

    Args:
        lanes: Every format, drawn or not, so that the axis stays put while the filter changes.
        back: Width → how many months the axis goes back; None: to the first mark.
    """
    period, as_of = reader.plan.period, reader.plan.as_of
    marks = [mark for lane in lanes for mark in _ends(lane)]
    first, last = min([*marks, as_of]), max([*marks, as_of])
    if period.until and period.until > last:
        last = min(period.until, last + timedelta(366))
    if period.until and reader.width == "narrow":
        last = min(last, max(period.until, first))
    first -= timedelta(45)  # room left of the first mark
    months = back[reader.width]
    since = first if months is None else max(add_months(last, -months), first)
    if period.since:
        since = min(since, max(period.since, first - timedelta(366)))
    since = since.replace(day=1)
    return Span(since, last + max((last - since) // 25, timedelta(10)))


def _ends(lane: Lane) -> list[date]:
    """The days of its first dot, its last one and its milestones."""
    summits = [held for summit in lane.milestones if (held := day(summit["first_day"]))]
    return lane.ends() + summits


def counts(stack: Stack, reader: Reader) -> list[Column]:
    """Meetings in the period, and of all records; without a period or filter the two are one."""
    lanes, families = [lane for lane, _ in stack.lanes], [lane for lane, _ in stack.headings]

    def column(key: str, name: str, strong: bool) -> Column:
        numbers = [reader.number(lane.row[name]) if lane.row[name] else "–" for lane in lanes]
        sums = [reader.number(lane.row[f"family_{name}"]) for lane in families]
        return Column(reader.say(key), numbers, sums, strong)

    chosen = reader.asked.filter.narrowed() or reader.plan.period != Period()
    in_period = "in-period" if reader.plan.period != Period() else "formats-selected"
    everything = column("formats-all", "total", strong=not chosen)
    return [column(in_period, "meetings", strong=True), everything] if chosen else [everything]


def columns(stack: Stack, reader: Reader) -> list[Column]:
    """The counts and the year of the last milestone that has begun; a phone has room for one."""
    if reader.width == "narrow":
        return counts(stack, reader)[:1]
    held = [latest(lane.milestones, reader.plan.as_of) for lane, _ in stack.lanes]
    years = [str(first_day(milestone).year) if milestone else "–" for milestone in held]
    return [*counts(stack, reader), Column(reader.say("formats-milestone"), years, [""] * len(stack.headings))]


def years_between(span: Span, room: float) -> list[date]:
    """The New Year's Days of an axis of so many px; every second, third … where their names would touch."""
    years = range(span.since.year + (span.since > date(span.since.year, 1, 1)), span.until.year + 1)
    every = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if len(years) / step * 44 <= room or step == 1000)
    return [date(year, 1, 1) for year in years if year % every == 0]
