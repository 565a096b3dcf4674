"""In which formats do we meet, and where was a summit without us?

One lane a format: summits are diamonds, the institute's meetings dots, the chosen period a band. The first family of
the vocabulary is drawn whole, so that its silent formats show too; of the others what has meetings in the selection.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.charts.lane_figure import lanes_figure
from dashboard.charts.lanes import HEAD, LANE, Lane, days_drawn, mark_day
from dashboard.charts.record_words import day, days, records
from dashboard.reader import Figure, Reader, Words

HEIGHT = HEAD + 12 * LANE


def lanes(rows: pd.DataFrame, reader: Reader) -> list[Lane]:
    """Every format as a lane, drawn or not."""
    chosen = reader.asked.filter.formats
    return [Lane(row, chosen=row["format"] in chosen or row["family"] in chosen) for row in records(rows)]


def drawn(rows: pd.DataFrame, reader: Reader) -> list[Lane]:
    """The lanes to draw: the first family's, those with meetings in the selection, and the chosen ones."""
    every = lanes(rows, reader)
    return [lane for lane in every if lane.chosen or lane.row["meetings"] or lane.row["family"] == every[0].row["family"]]


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    return Words(
        title=_title(rows, reader),
        subtitle=_subtitle(reader),
        caption=_caption(rows, reader),
        counting=_counting(rows, reader),
        summary=_summary(rows, reader),
    )


def _title(rows: pd.DataFrame, reader: Reader) -> str:
    families = list(dict.fromkeys(lane.row["family"] for lane in drawn(rows, reader)))
    if not families:
        return reader.say("formats-title")
    key = "formats-title-family" if len(families) == 1 else "formats-title-families"
    return reader.say(key, family=reader.label("format_family", families[0]))


def _subtitle(reader: Reader) -> str:
    parts = [reader.say("formats-marks-narrowed" if reader.asked.filter.narrowed() else "formats-marks")]
    if reader.plan.period.since or reader.plan.period.until:
        parts.append(reader.say("formats-band"))
    return "; ".join(parts)


def _caption(rows: pd.DataFrame, reader: Reader) -> str:
    hidden = len(rows) - len(drawn(rows, reader))
    parts = [_undrawn(rows, reader)]
    parts += [reader.say("formats-hidden", count=hidden)] if hidden else []
    return " ".join(part for part in parts if part)


def _counting(rows: pd.DataFrame, reader: Reader) -> str:
    """What the lanes add up to, and of how many meetings: one of several formats stands in each of their lanes."""
    every = records(rows)
    met = {meeting["meeting_id"] for row in every for meeting in (*row["dots"], *row["undrawn"]) if meeting["selected"]}
    return reader.say("formats-sum", sum=sum(int(row["meetings"]) for row in every), meetings=len(met))


def _undrawn(rows: pd.DataFrame, reader: Reader) -> str:
    """What the totals of the lanes include though it has no dot: each meeting once, though it be of several formats."""
    shown, span = drawn(rows, reader), days_drawn(lanes(rows, reader), reader)
    undrawn = {meeting["meeting_id"]: meeting["precision"] for lane in shown for meeting in lane.undrawn}
    marks = {dot["meeting_id"]: mark_day(dot) for lane in shown for dot in lane.dots}
    counts = {
        "left-out-undated": sum(precision == "unknown" for precision in undrawn.values()),
        "left-out-year": sum(precision == "year" for precision in undrawn.values()),
        "formats-left-before": sum(mark < span.since for mark in marks.values()),
        "formats-left-after": sum(mark > span.until for mark in marks.values()),
    }
    given = {"before": reader.day(span.since), "after": reader.day(span.until)}
    parts = [reader.say(key, count=count, **given) for key, count in counts.items() if count]
    return reader.say("formats-undrawn", parts=reader.words.listed(parts)) if parts else ""


def _summary(rows: pd.DataFrame, reader: Reader) -> str:
    met = [row for row in records(rows) if row["meetings"]]
    if not met:
        return reader.say("formats-summary-none")
    most = max(met, key=lambda row: row["meetings"])
    name = reader.label("format", most["format"])
    return reader.say("formats-summary", count=len(met), name=name, most=most["meetings"])


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """Every format, drawn or not: counts, last meeting of all records and last summit."""
    formats = records(rows)
    columns: dict[str, list[Any]] = {
        reader.say("formats-format"): [reader.label("format", row["format"]) for row in formats],
        reader.say("formats-family"): [reader.label("format_family", row["family"]) for row in formats],
        reader.say("in-period"): [row["meetings"] for row in formats],
    }
    if reader.plan.compared.bounded():
        columns[reader.compared_words()] = [row["comparison"] for row in formats]
    columns[reader.say("formats-all")] = [row["total"] for row in formats]
    columns[reader.say("formats-last-meeting")] = [_last_meeting(row, reader) for row in formats]
    columns[reader.say("formats-last-summit")] = [_last_summit(row, reader) for row in formats]
    return pd.DataFrame(columns)


def _last_meeting(row: Mapping[str, Any], reader: Reader) -> str:
    last = max(row["dots"], key=lambda dot: (dot["last_day"], dot["first_day"]), default=None)
    return days(last, reader) if last else ""


def _last_summit(row: Mapping[str, Any], reader: Reader) -> str:
    last = max((held for summit in row["milestones"] if (held := day(summit["last_day"]))), default=None)
    return reader.day(last) if last else ""


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The lanes, family by family.

    Args:
        rows: One row per format in the vocabulary's order: format and family (codes), meetings, comparison, total and
            family's counts, dots and milestones (lists of structs).
        reader: Language, days and width of the person looking.
    """
    return lanes_figure(drawn(rows, reader), days_drawn(lanes(rows, reader), reader), reader)
