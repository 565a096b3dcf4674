"""Whom do we know, who of ours met them, and when last?

Counterparts of the partner countries and international organisations, each person once, however the name is spelled.
"""

from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts import directory, directory_table
from dashboard.charts.directory import Column, Directory, Line, told
from dashboard.charts.listing import Link
from dashboard.charts.record_words import Record, listed, text
from dashboard.charts.rows_once import records_once
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
WIDTHS = {"name": 16, "role": 20, "organisation": 18, "country": 11, "ours": 13, "meetings": 9, "last": 11, "since": 8}
MOST_OURS = 3  # names of ours on a line; how many more stands behind them


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    every = told(rows, "every")
    first = records_once(rows, reader)[:5]
    most = [f"{_name(record, reader)}: {reader.number(int(record['meetings']))}" for record in first]
    return Words(
        title=reader.say("counterparts-title"),
        subtitle="; ".join([reader.say("counterparts-subtitle", count=every), *_chosen(rows, reader)]),
        caption=" ".join([*directory.cut(rows, reader), *_left_out(rows, reader)]),
        summary=reader.say("counterparts-summary", count=every, most=reader.words.listed(most) or reader.say("none")),
        counting=reader.say("counting-meetings-long"),
    )


def _chosen(rows: pd.DataFrame, reader: Reader) -> list[str]:
    """How many are from the countries chosen: whoever asks for China sees everybody who was at the meetings with China."""
    chosen = reader.asked.filter.countries
    return [reader.say("counterparts-chosen", count=told(rows, "chosen"))] if chosen else []


def _left_out(rows: pd.DataFrame, reader: Reader) -> list[str]:
    """What is not known of whom, who is left out and why, and what makes a person one."""
    said = directory.counted(
        {
            "counterparts-unnamed": told(rows, "unnamed"),
            "counterparts-bodiless": told(rows, "bodiless"),
            "counterparts-stateless": told(rows, "stateless"),
            "counterparts-home": told(rows, "home"),
            "counterparts-silent": told(rows, "silent"),
        },
        reader,
    )
    return [*said, reader.say("directory-spellings"), directory.as_of(reader)]


def _name(record: Record, reader: Reader) -> str:
    return reader.label("person", record["person"])


def _country(record: Record, reader: Reader) -> str:
    code = text(record["country"])
    return reader.short("country", code) if code else ""


def _body(record: Record, reader: Reader) -> str:
    return reader.body(text(record["organisation"]))


def _key(column: str, record: Record, reader: Reader) -> Any:
    """What a line is ordered by; of equal ones those from the countries chosen come first."""
    if column in ("organisation", "country"):
        return directory.lexical((_body if column == "organisation" else _country)(record, reader), reader)
    key = directory.key_of(column, _name(record, reader), record, reader)
    return key - 0.5 if column == "meetings" and text(record["country"]) in reader.asked.filter.countries else key


def _line(record: Record, reader: Reader) -> Line:
    country = _country(record, reader)
    ours = listed(record["ours"])
    more = len(ours) - MOST_OURS
    first = [reader.label("person", person) for person in ours[:MOST_OURS]]
    return Line({
        "name": Link(_name(record, reader), reader.toggled("people", record["person"])),
        "role": directory.capital(reader.role(text(record["role"]))),
        "organisation": _body(record, reader),
        "country": Link(country, reader.country_page(record["country"])) if country else "",
        "ours": [*first, *([reader.say("directory-others", count=more)] if more > 0 else [])],
        "meetings": int(record["meetings"]),
        "last": directory.last(record, reader),
        "since": directory.since(record, reader),
    })  # fmt: skip


def _directory(rows: pd.DataFrame, reader: Reader) -> Directory:
    columns = [Column(name, reader.say(f"directory-{name}"), width) for name, width in WIDTHS.items()]
    return directory.arranged("people", columns, rows, _key, _line, reader)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a person: all of ours, days as a number, every spelling."""
    found = records_once(rows, reader)
    columns: dict[str, Any] = {
        "name": [_name(r, reader) for r in found],
        "role": [reader.role(text(r["role"])) for r in found],
        "organisation": [_body(r, reader) for r in found],
        "country": [_country(r, reader) for r in found],
        "meetings": [int(r["meetings"]) for r in found],
        "last": [directory.last_words(r, reader) for r in found],
        "since": directory.days(found),
        "ours": [reader.words.listed([reader.label("person", p) for p in listed(r["ours"])]) for r in found],
        "spelled": ["; ".join(listed(r["spellings"])) for r in found],
    }
    return pd.DataFrame({reader.say(f"directory-{name}"): values for name, values in columns.items()})


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The first counterparts as a table to print.

    Args:
        rows: One row per counterpart of the selected meetings.
    """
    return directory.figure(_directory(rows, reader), reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The table: a name narrows the view to the person, a country leads to its page, a day opens the meeting."""
    return directory_table.body(_directory(rows, reader), reader, reader.say("counterparts-none", count=reader.facts.matched))
