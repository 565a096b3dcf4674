"""What was refused, and what has to be done about it?

One row a problem of each file's last load, in the reader's language; what was written wrong is repeated as it stands.
"""

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts.record_lists import Column, list_body, list_figure, list_table
from dashboard.charts.record_words import Record, records, text
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
ALL_RECORDS = True
WIDTHS = {"source": 18, "field": 12, "message": 36, "remedy": 34}


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    earlier = int(rows["reread"].sum())
    parts = [reader.say("problems-caption") if len(rows) else "",
             reader.say("problems-reread", count=earlier) if earlier else ""]  # fmt: skip
    return Words(
        title=reader.say("problems-title"),
        subtitle=f"{reader.say('problems-subtitle')} {reader.say('quality-all-records')}",
        caption=" ".join(part for part in parts if part),
        summary=reader.say("problems-summary", count=len(rows)) if len(rows) else reader.say("problems-none"),
    )


def _columns(reader: Reader) -> list[Column]:
    return [Column(reader.say(f"problems-{name}"), width) for name, width in WIDTHS.items()]


def _lines(rows: pd.DataFrame, reader: Reader) -> list[list[str]]:
    message, remedy = f"message_{reader.language}", f"remedy_{reader.language}"
    return [[text(r["source"]), _field(r, reader), text(r[message]), text(r[remedy])] for r in records(rows)]


def _field(row: Record, reader: Reader) -> str:
    """What the clerk's table calls the column."""
    return reader.label("field", text(row["field"])) if row["field"] else reader.say("problems-whole-row")


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a problem."""
    return list_table(_columns(reader), _lines(rows, reader))


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The problems as the page shows them."""
    title, none = reader.say("problems-title"), reader.say("problems-none")
    return list_body(title, _columns(reader), _lines(rows, reader), none, reader)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The problems as a table to print.

    Args:
        rows: One row per problem: source, field, message and remedy in each language, reread.
    """
    return list_figure(_columns(reader), _lines(rows, reader), reader.say("problems-none"), reader)
