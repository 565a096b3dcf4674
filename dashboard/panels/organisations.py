"""Which organisations do we work with, of what kind, and when did we last meet?

Partner organisations of all countries and international ones, the most frequent first.
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
WIDTHS = {"name": 40, "type": 15, "country": 14, "meetings": 9, "last": 12, "since": 10}


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    every = told(rows, "every")
    counts = {
        "organisations-unnamed": told(rows, "unnamed"),
        "organisations-home": told(rows, "home"),
        "organisations-silent": told(rows, "silent"),
    }
    said = directory.counted(counts, reader)
    most = [
        f"{reader.short('organisation', record['organisation'])}: {reader.number(int(record['meetings']))}"
        for record in records_once(rows, reader)[:5]
    ]
    return Words(
        title=reader.say("organisations-title"),
        subtitle=reader.say("organisations-subtitle", count=every),
        caption=" ".join([*directory.cut(rows, reader), *said, reader.say("organisations-one"), directory.as_of(reader)]),
        summary=reader.say("organisations-summary", count=every, most=reader.words.listed(most) or reader.say("none")),
        counting=reader.say("counting-meetings-long"),
    )


def _type(record: Record, reader: Reader) -> str:
    kind = text(record["type"])
    return reader.say(f"organisation-type-{kind}") if kind in TYPES else kind


TYPES = ("think-tank", "university", "government", "parliament", "embassy", "international", "foundation", "business", "media",
         "other")  # fmt: skip


def _country(record: Record, reader: Reader) -> str:
    code = text(record["country"])
    return reader.short("country", code) if code else ""


def _name(record: Record, reader: Reader) -> str:
    return reader.label("organisation", record["organisation"])


def _key(column: str, record: Record, reader: Reader) -> Any:
    if column in ("type", "country"):
        return directory.lexical((_type if column == "type" else _country)(record, reader), reader)
    return directory.key_of(column, _name(record, reader), record, reader)


def _line(record: Record, reader: Reader) -> Line:
    country = _country(record, reader)
    return Line({
        "name": Link(_name(record, reader), reader.toggled("organisations", record["organisation"])),
        "type": _type(record, reader),
        "country": Link(country, reader.country_page(record["country"])) if country else "",
        "meetings": int(record["meetings"]),
        "last": directory.last(record, reader),
        "since": directory.since(record, reader),
    })  # fmt: skip


def _directory(rows: pd.DataFrame, reader: Reader) -> Directory:
    heads = {name: reader.say("organisations-name" if name == "name" else f"directory-{name}") for name in WIDTHS}
    columns = [Column(name, heads[name], width) for name, width in WIDTHS.items()]
    return directory.arranged("bodies", columns, rows, _key, _line, reader)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line an organisation, days as a number."""
    found = records_once(rows, reader)
    return pd.DataFrame(
        {
            reader.say("organisations-name"): [_name(r, reader) for r in found],
            reader.say("directory-type"): [_type(r, reader) for r in found],
            reader.say("directory-country"): [_country(r, reader) for r in found],
            reader.say("directory-meetings"): [int(r["meetings"]) for r in found],
            reader.say("directory-last"): [directory.last_words(r, reader) for r in found],
            reader.say("directory-since"): directory.days(found),
        }
    )


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The first organisations as a table to print.

    Args:
        rows: One row per partner organisation of the selected meetings.
    """
    return directory.figure(_directory(rows, reader), reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The table: a name narrows the view to the organisation, a country leads to its page, a day opens the meeting."""
    return directory_table.body(_directory(rows, reader), reader, reader.say("organisations-none"))
