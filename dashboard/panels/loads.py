"""What was loaded when, and what became of its rows?

One row a file and load that changed something, newest first; moments in the institute's own time.
"""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts.record_lists import Column, list_body, list_figure, list_table
from dashboard.charts.record_words import Record, records, whole_number
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
ALL_RECORDS = True
COUNTS = ("read", "added", "replaced", "removed", "unchanged", "refused", "not_read")


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    subtitle = reader.say("loads-subtitle")
    return Words(
        title=reader.say("loads-title"),
        subtitle=f"{subtitle} {reader.say('quality-all-records')}",
        caption=_caption(rows, reader),
        summary=_summary(rows, reader),
    )


def _caption(rows: pd.DataFrame, reader: Reader) -> str:
    broken = reader.say("loads-caption-not-read")
    return " ".join([reader.say("loads-caption"), *([broken] if any(map(_broken, records(rows))) else [])])


def _broken(load: Record) -> bool:
    """Whether lines of the file were not read, or may not have been."""
    return whole_number(load["not_read"]) != 0


def _summary(rows: pd.DataFrame, reader: Reader) -> str:
    if rows.empty:
        return reader.say("loads-none")
    last = records(rows)[0]
    told = reader.say("loads-summary", file=last["file"], moment=moment(last, reader), refused=int(last["refused"]))
    return f"{told} {reader.say('loads-summary-not-read')}" if _broken(last) else told


def moment(load: Record, reader: Reader) -> str:
    """Day and minute of a load, in the institute's time zone."""
    at = datetime.fromisoformat(load["loaded_at"]).astimezone(ZoneInfo(reader.version.institute.time_zone))
    return f"{reader.day(at.date())}, {at:%H:%M}"


def _columns(reader: Reader) -> list[Column]:
    named = [Column(reader.say("loads-file"), 26), Column(reader.say("loads-when"), 20)]
    return [*named, *(Column(reader.say(f"loads-{name.replace('_', '-')}"), 9, number=True) for name in COUNTS)]


def _lines(rows: pd.DataFrame, reader: Reader) -> list[list[object]]:
    return [[load["file"], moment(load, reader), *(_shown(load[name], reader) for name in COUNTS)] for load in records(rows)]


def _shown(cell: Any, reader: Reader) -> int | str:
    count = whole_number(cell)
    return reader.say("loads-not-known") if count is None else count


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a file and load."""
    return list_table(_columns(reader), _lines(rows, reader))


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    return list_body(reader.say("loads-title"), _columns(reader), _lines(rows, reader), reader.say("loads-none"), reader)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The loads as a table to print.

    Args:
        rows: One row per file and load: loaded_at, file and its counts; of not_read NULL is not known.
    """
    lines = [[reader.number(c) if isinstance(c, int) else str(c) for c in line] for line in _lines(rows, reader)]
    return list_figure(_columns(reader), lines, reader.say("loads-none"), reader)
