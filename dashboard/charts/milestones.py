"""Milestones and the as-of day: which is nearest, which lies ahead, and how far away they are in words."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.charts.record_words import day, place, text
from dashboard.reader import Reader

Milestone = Mapping[str, Any]  # a struct of lane.milestones: milestone_id, first_day, last_day, city, country


def first_day(milestone: Milestone) -> date:
    return _known(milestone, "first_day")


def last_day(milestone: Milestone) -> date:
    return _known(milestone, "last_day")


def _known(milestone: Milestone, column: str) -> date:
    found = day(milestone[column])
    if found is None:
        raise ValueError(f"{milestone['milestone_id']} has no {column}: a milestone is known to the day")
    return found


def distance(milestone: Milestone, as_of: date) -> int:
    """Days from the as-of day to a milestone: above nought it lies ahead, below it is over; 0 while it lasts."""
    if first_day(milestone) > as_of:
        return (first_day(milestone) - as_of).days
    return min(0, (last_day(milestone) - as_of).days)


def nearest(milestones: Sequence[Milestone], as_of: date) -> Milestone | None:
    """The one fewest days away; of two as far away the one ahead."""
    return min(milestones, key=lambda m: (abs(distance(m, as_of)), -distance(m, as_of)), default=None)


def latest(milestones: Sequence[Milestone], as_of: date) -> Milestone | None:
    """The last that has begun."""
    return max((m for m in milestones if distance(m, as_of) <= 0), key=first_day, default=None)


def upcoming(milestones: Sequence[Milestone], as_of: date) -> Milestone | None:
    """The first that lies ahead."""
    return min((m for m in milestones if distance(m, as_of) > 0), key=first_day, default=None)


def distance_words(days: int, reader: Reader) -> str:
    """84 days ago, in 12 days, on this day."""
    if not days:
        return reader.say("milestone-now")
    return reader.say("milestone-ahead" if days > 0 else "milestone-past", count=abs(days))


def away_words(milestone: Milestone, reader: Reader) -> str:
    """How far a milestone is from the as-of day."""
    return distance_words(distance(milestone, reader.plan.as_of), reader)


def held_words(milestone: Milestone, reader: Reader) -> str:
    """The days of a milestone."""
    return reader.meeting_days(first_day(milestone), last_day(milestone), "day")


def dated_words(milestone: Milestone, reader: Reader) -> str:
    """Its first day, and how far away it is: "6 Nov 2025, 84 days ago"."""
    return reader.words.listed([reader.day(first_day(milestone)), away_words(milestone, reader)])


def venue_words(milestone: Milestone, reader: Reader) -> str:
    return place(text(milestone["city"]), text(milestone["country"]), reader)


def chosen_formats(reader: Reader, code: str, family: str) -> bool:
    """Whether the filter leaves a format in: it is chosen, its family is, or none is."""
    chosen = reader.asked.filter.formats
    return not chosen or code in chosen or family in chosen
