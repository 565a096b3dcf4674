"""Whom do we know, who of ours met them, and when last?

Counterparts of the partner countries and international organisations, each person once, however the name is spelled.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts import directory
from dashboard.charts.directory import Column, Directory, Line
from dashboard.charts.listing import Link
from dashboard.charts.record_words import Record, listed, records, text
from dashboard.filters import SWITCHES
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
WIDTHS = {"name": 16, "role": 20, "organisation": 18, "country": 11, "ours": 13, "meetings": 9, "last": 11, "since": 8}
MOST_OURS = 3  # names of ours on a line; how many more stands behind them


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    found = records(rows)
    most = [f"{_name(record, reader)}: {reader.number(int(record['meetings']))}" for record in found[:5]]
    return Words(
        title=reader.say("counterparts-title"),
        subtitle="; ".join([reader.say("counterparts-subtitle", count=len(rows)), *_chosen(found, reader)]),
        caption=" ".join(_left_out(rows, reader)),
        summary=reader.say("counterparts-summary", count=len(rows), most=reader.words.listed(most) or reader.say("none")),
        counting=reader.say("counting-meetings-long"),
    )


def _asked_for(record: Record, reader: Reader) -> bool:
    return text(record["country"]) in reader.asked.filter.countries


def _chosen(found: Sequence[Record], reader: Reader) -> list[str]:
    """How many are from the countries chosen: whoever asks for China sees everybody who was at the meetings with China."""
    if not reader.asked.filter.countries:
        return []
    return [reader.say("counterparts-chosen", count=sum(_asked_for(record, reader) for record in found))]


def _left_out(rows: pd.DataFrame, reader: Reader) -> list[str]:
    """What is not known of whom, who is left out and why, and what makes a person one."""
    said = directory.counted(
        {
            "counterparts-unnamed": directory.told(rows, "unnamed"),
            "counterparts-bodiless": int(rows["organisation"].isna().sum()),
            "counterparts-stateless": int(rows["country"].isna().sum()),
            "counterparts-home": directory.told(rows, "home"),
            "counterparts-silent": directory.told(rows, "silent"),
        },
        reader,
    )
    return [*said, reader.say("directory-spellings"), directory.as_of(reader)]


def _name(record: Record, reader: Reader) -> str:
    return reader.label("person", record["person"])


def _country(record: Record, reader: Reader) -> str:
    code = text(record["country"])
    return reader.short("country", code) if code else ""


def _line(record: Record, reader: Reader) -> Line:
    name, country = _name(record, reader), _country(record, reader)
    ours = [reader.label("person", person) for person in listed(record["ours"])]
    more = len(ours) - MOST_OURS
    cells: dict[str, Any] = {
        "name": Link(name, reader.toggled("people", record["person"])),
        "role": directory.capital(reader.role(text(record["role"]))),
        "organisation": reader.body(text(record["organisation"])),
        "country": Link(country, reader.country_page(record["country"])) if country else "",
        "ours": [*ours[:MOST_OURS], *([reader.say("directory-others", count=more)] if more > 0 else [])],
        "meetings": int(record["meetings"]),
        "last": directory.last(record, reader),
        "since": directory.since(record, reader),
    }
    texts = {"organisation": cells["organisation"], "country": country}
    ordered_by = {column: directory.lexical(words_, reader) for column, words_ in texts.items()}
    keys = directory.keys(name, record, reader) | ordered_by
    keys["meetings"] -= 0.5 if _asked_for(record, reader) else 0  # of equal ones, first those from the countries chosen
    return Line(cells, keys)


def _directory(rows: pd.DataFrame, reader: Reader) -> Directory:
    columns = [Column(name, reader.say(f"directory-{name}"), width) for name, width in WIDTHS.items()]
    lines = directory.ordered([_line(record, reader) for record in records(rows)], reader.asked.switch("people"))
    return Directory("people", SWITCHES["people"], columns, lines)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a person: all of ours, days as a number, every spelling."""
    found = records(rows)
    columns: dict[str, Any] = {
        "name": [_name(r, reader) for r in found],
        "role": [reader.role(text(r["role"])) for r in found],
        "organisation": [reader.body(text(r["organisation"])) for r in found],
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
    return directory.body(_directory(rows, reader), reader, reader.say("counterparts-none", count=reader.facts.matched))
