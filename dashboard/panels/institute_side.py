"""Who of ours meets partners, how often, and when last?

The institute's own people as the records name them: meetings, the countries and counterparts met there, the last one.
"""

from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts import directory, directory_table
from dashboard.charts.directory import Column, Directory, Line, told
from dashboard.charts.listing import Link
from dashboard.charts.record_words import Record, text
from dashboard.charts.rows_once import records_once
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
WIDTHS = {"name": 22, "role": 26, "meetings": 10, "countries": 10, "counterparts": 11, "last": 12, "since": 9}
COUNTS = ("meetings", "countries", "counterparts")


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    every = told(rows, "every")
    counts = {
        "institute-side-unnamed": told(rows, "unnamed"),
        "institute-side-silent": told(rows, "silent"),
    }
    said = directory.counted(counts, reader)
    said += [reader.say("institute-side-overlap"), reader.say("directory-spellings")]
    first = records_once(rows, reader)[:5]
    most = [f"{_name(record, reader)}: {reader.number(int(record['meetings']))}" for record in first]
    return Words(
        title=reader.say("institute-side-title"),
        subtitle=reader.say("institute-side-subtitle", count=every),
        caption=" ".join([*directory.cut(rows, reader), *said, directory.as_of(reader)]),
        summary=reader.say("institute-side-summary", count=every, most=reader.words.listed(most) or reader.say("none")),
        counting=reader.say("counting-meetings-long"),
    )


def _name(record: Record, reader: Reader) -> str:
    return reader.label("person", record["person"])


def _key(column: str, record: Record, reader: Reader) -> Any:
    return directory.key_of(column, _name(record, reader), record, reader)


def _line(record: Record, reader: Reader) -> Line:
    return Line({
        "name": Link(_name(record, reader), reader.toggled("people", record["person"])),
        "role": directory.capital(reader.role(text(record["role"]))),
        **{count: int(record[count]) for count in COUNTS},
        "last": directory.last(record, reader),
        "since": directory.since(record, reader),
    })  # fmt: skip


def _head(name: str, reader: Reader) -> str:
    """The word over a column."""
    own = name in ("countries", "counterparts")
    return reader.say(f"institute-side-{name}") if own else reader.say(f"directory-{name}")


def _directory(rows: pd.DataFrame, reader: Reader) -> Directory:
    columns = [Column(name, _head(name, reader), width) for name, width in WIDTHS.items()]
    return directory.arranged("ours", columns, rows, _key, _line, reader)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a person, days as a number."""
    found = records_once(rows, reader)
    columns: dict[str, Any] = {
        "name": [_name(r, reader) for r in found],
        "role": [reader.role(text(r["role"])) for r in found],
        **{count: [int(r[count]) for r in found] for count in COUNTS},
        "last": [directory.last_words(r, reader) for r in found],
        "since": directory.days(found),
    }
    return pd.DataFrame({_head(name, reader): values for name, values in columns.items()})


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """Our people as a table to print.

    Args:
        rows: One row per person of our own side in the selected meetings.
    """
    return directory.figure(_directory(rows, reader), reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The table: a name narrows the view to the person's meetings, a day opens the meeting."""
    none = reader.say("institute-side-none", count=reader.facts.matched)
    return directory_table.body(_directory(rows, reader), reader, none)
