"""What was loaded when, and what became of its rows?

One row a file and load that changed something, newest first; moments in the institute's own time.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts.record_lists import Column, list_body, list_figure, list_table
from dashboard.charts.record_words import Record, records
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
ALL_RECORDS = True
COUNTS = ("read", "added", "replaced", "removed", "unchanged", "refused")


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    subtitle = reader.say("loads-subtitle")
    return Words(
        title=reader.say("loads-title"),
        subtitle=f"{subtitle} {reader.say('quality-all-records')}",
        caption=reader.say("loads-caption"),
        summary=_summary(rows, reader),
    )


def _summary(rows: pd.DataFrame, reader: Reader) -> str:
    if rows.empty:
        return reader.say("loads-none")
    last = records(rows)[0]
    return reader.say("loads-summary", file=last["file"], moment=moment(last, reader), refused=int(last["refused"]))


def moment(load: Record, reader: Reader) -> str:
    """Day and minute of a load, in the institute's time zone."""
    at = datetime.fromisoformat(load["loaded_at"]).astimezone(ZoneInfo(reader.version.institute.time_zone))
    return f"{reader.day(at.date())}, {at:%H:%M}"


def _columns(reader: Reader) -> list[Column]:
    named = [Column(reader.say("loads-file"), 26), Column(reader.say("loads-when"), 20)]
    return [*named, *(Column(reader.say(f"loads-{name}"), 9, number=True) for name in COUNTS)]


def _lines(rows: pd.DataFrame, reader: Reader) -> list[list[object]]:
    return [[load["file"], moment(load, reader), *(int(load[name]) for name in COUNTS)] for load in records(rows)]


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a file and load."""
    return list_table(_columns(reader), _lines(rows, reader))


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    return list_body(reader.say("loads-title"), _columns(reader), _lines(rows, reader), reader.say("loads-none"), reader)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The loads as a table to print.

    Args:
        rows: One row per file and load: loaded_at, file and its counts.
    """
    lines = [[reader.number(c) if isinstance(c, int) else str(c) for c in line] for line in _lines(rows, reader)]
    return list_figure(_columns(reader), lines, reader.say("loads-none"), reader)
