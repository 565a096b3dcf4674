"""Lanes in words: how to read them, what they count, what has no dot, and the lanes as a table."""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

import pandas as pd

from dashboard.charts.lane_dots import PLACES, place_words
from dashboard.charts.lanes import Lane, Span
from dashboard.charts.milestones import dated_words, first_day, latest, upcoming
from dashboard.charts.record_words import days, records
from dashboard.reader import Entry, Reader, once
from dashboard.theme import var


@once
def lanes(rows: pd.DataFrame, reader: Reader) -> list[Lane]:
    """Every format as a lane, drawn or not."""
    chosen = reader.asked.filter.formats
    return [Lane(row, chosen=row["format"] in chosen or row["family"] in chosen) for row in records(rows)]


def legend(shown: Sequence[Lane], span: Span, reader: Reader) -> tuple[Entry, ...]:
    """The marks with their totals: milestones on the axis, and the selected meetings, each once, by where they were."""
    drawn = sum(span.since <= first_day(held) <= span.until for lane in shown for held in lane.milestones)
    entries = [Entry(var("ink"), reader.say("formats-milestones"), reader.number(drawn), "diamond")] if drawn else []
    for place, dot in PLACES.items():
        count = int(shown[0].row[place]) if shown else 0
        look = "ring" if dot.ring else "dot"
        entries += [Entry(dot.colour, place_words(place, reader), reader.number(count), look)] if count else []
    return tuple(entries)


def subtitle(reader: Reader) -> str:
    """What the marks are, and the band."""
    parts = [reader.say("formats-marks-narrowed" if reader.asked.filter.narrowed() else "formats-marks")]
    if reader.plan.period.since or reader.plan.period.until:
        parts.append(reader.say("formats-band"))
    return "; ".join(parts)


def undrawn(shown: Sequence[Lane], span: Span, reader: Reader) -> str:
    """What the totals of the lanes include though it has no dot: each meeting once, though it be of several formats.

    Of crowded lanes only the last meetings have dots (lanes.sql): then how many others there are, lane by lane.
    """
    if any(lane.crowded() for lane in shown):
        others = sum(int(lane.row["total"]) - len(lane.row["dots"]) for lane in shown)
        return reader.say("formats-crowded", count=others)
    codes = tuple(lane.row["format"] for lane in shown)
    counts = reader.version.shared.once(("undrawn", codes, span), lambda: _undrawn(shown, span))
    given = {"before": reader.day(span.since), "after": reader.day(span.until)}
    parts = [reader.say(key, count=count, **given) for key, count in counts.items() if count]
    return reader.say("formats-undrawn", parts=reader.words.listed(parts)) if parts else ""


def _undrawn(shown: Sequence[Lane], span: Span) -> dict[str, int]:
    """How many meetings of lanes that are not crowded have no dot, by why; whatever is asked, they are the same."""
    without = {meeting["meeting_id"]: meeting["precision"] for lane in shown for meeting in lane.undrawn}
    off = [lane.off(span) for lane in shown]
    return {
        "left-out-undated": sum(precision == "unknown" for precision in without.values()),
        "left-out-year": sum(precision == "year" for precision in without.values()),
        "formats-left-before": len(set[str]().union(*(before for before, _ in off))),
        "formats-left-after": len(set[str]().union(*(after for _, after in off))),
    }


def counting(rows: pd.DataFrame, reader: Reader) -> str:
    """What the lanes add up to, and of how many meetings: one of several formats stands in each of their lanes."""
    of_formats = [lane.row for lane in lanes(rows, reader)]
    met = sum(int(of_formats[0][place]) for place in PLACES) if of_formats else 0
    return reader.say("formats-sum", sum=sum(int(row["meetings"]) for row in of_formats), meetings=met)


def summary(rows: pd.DataFrame, reader: Reader) -> str:
    """Of how many formats the selection has meetings, and of which the most."""
    met = [lane.row for lane in lanes(rows, reader) if lane.row["meetings"]]
    if not met:
        return reader.say("formats-summary-none")
    most = max(met, key=lambda row: (row["meetings"], -reader.order("format", row["format"])))
    name = reader.label("format", most["format"])
    return reader.say("formats-summary", count=len(met), name=name, most=most["meetings"])


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """Every format, drawn or not: counts, last meeting of all records, the milestones behind and ahead."""
    formats = records(rows)
    columns: dict[str, list[Any]] = {
        reader.say("formats-format"): [reader.label("format", row["format"]) for row in formats],
        reader.say("formats-family"): [reader.label("format_family", row["family"]) for row in formats],
        reader.say("in-period"): [row["meetings"] for row in formats],
    }
    if reader.plan.compared.bounded():
        columns[reader.compared_words()] = [row["comparison"] for row in formats]
    columns[reader.say("formats-all")] = [row["total"] for row in formats]
    columns[reader.say("formats-last-meeting")] = [last_meeting(row, reader) for row in formats]
    for key, found in (("formats-last-milestone", latest), ("formats-next-milestone", upcoming)):
        marks = [found(list(row["milestones"]), reader.plan.as_of) for row in formats]
        columns[reader.say(key)] = [dated_words(mark, reader) if mark else "" for mark in marks]
    return pd.DataFrame(columns)


def last_meeting(row: Mapping[str, Any], reader: Reader) -> str:
    """When the last meeting of all records was, as exactly as it is known; empty where none is dated."""
    last = reader.version.shared.once(("last meeting", row["format"]), lambda: _last(row))
    return days(last, reader) if last else ""


def _last(row: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The last meeting of a format, the same whatever is asked: crowded lanes, too, tell of it."""
    dated = [*(meeting for meeting in row["undrawn"] if meeting["last_day"]), *row["dots"]]
    return max(dated, key=itemgetter("last_day", "first_day"), default=None)
