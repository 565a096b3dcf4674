"""Which corrections, merges and pairs kept apart did people decide, and do they still apply?

One row a line of the three files. One that no longer finds its record or its wrong value comes first.
"""

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts.record_lists import Cell, Column, list_body, list_figure, list_table, record_link
from dashboard.charts.record_words import Record, day, records, text
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
ALL_RECORDS = True
WIDTHS = {"record": 14, "decision": 34, "status": 18, "reason": 24, "date": 12}
FILES = {"corrections": "data/corrections.csv", "merges": "data/merges.csv", "apart": "data/not_duplicates.csv"}


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    return Words(
        title=reader.say("corrections-title"),
        subtitle=f"{reader.say('corrections-subtitle', **FILES)} {reader.say('quality-all-records')}",
        caption=reader.say("corrections-caption") if len(rows) else "",
        summary=_none(rows, reader) or _summary(rows, reader),
    )


def _summary(rows: pd.DataFrame, reader: Reader) -> str:
    idle = int((rows["status"] != "applied").sum())
    return reader.say("corrections-summary", count=len(rows), idle=idle)


def _none(rows: pd.DataFrame, reader: Reader) -> str:
    return reader.say("corrections-none") if rows.empty else ""


def _columns(reader: Reader) -> list[Column]:
    return [Column(reader.say(f"corrections-{name}"), width) for name, width in WIDTHS.items()]


def _line(row: Record, reader: Reader) -> list[str]:
    decided = day(row["decided_on"])
    return [
        text(row["meeting_id"]), _decision(row, reader), _status(row, reader), _reason(row),
        reader.day(decided) if decided else "",
    ]  # fmt: skip


def _decision(row: Record, reader: Reader) -> str:
    """What was decided: "city: Tashkent → Samarkand", "merge into it: isrs-0107"."""
    if row["decision"] != "correction":
        return reader.say(f"corrections-{row['decision']}", record=text(row["other_id"]))
    empty = reader.say("corrections-empty")
    return f"{row['field']}: {text(row['expected']) or empty} → {text(row['corrected']) or empty}"


def _status(row: Record, reader: Reader) -> str:
    words = reader.say(f"corrections-status-{row['status']}")
    found = row["status"] == "obsolete"
    return f"{words}: {text(row['found']) or reader.say('corrections-empty')}" if found else words


def _reason(row: Record) -> str:
    by = text(row["decided_by"])
    return f"{text(row['reason'])} ({by})" if by else text(row["reason"])


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a decision."""
    return list_table(_columns(reader), [_line(row, reader) for row in records(rows)])


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    lines: list[list[Cell]] = []
    for row in records(rows):
        first, *others = _line(row, reader)
        lines.append([record_link(first, first, reader) if row["shown"] else first, *others])
    return list_body(reader.say("corrections-title"), _columns(reader), lines, _none(rows, reader), reader)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The decisions as a table to print.

    Args:
        rows: One row per decision: what, of which record, why, when, and whether it applied.
    """
    lines = [_line(row, reader) for row in records(rows)]
    return list_figure(_columns(reader), lines, _none(rows, reader), reader)
