"""Which organisations do we work with, of what kind, and when did we last meet?

Partner organisations of all countries and international ones, the most frequent first.
"""

from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts import directory
from dashboard.charts.directory import Column, Directory, Line
from dashboard.charts.listing import Link
from dashboard.charts.record_words import Record, records, text
from dashboard.filters import SWITCHES
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
WIDTHS = {"name": 40, "type": 15, "country": 14, "meetings": 9, "last": 12, "since": 10}


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    counts = {
        "organisations-unnamed": directory.told(rows, "unnamed"),
        "organisations-home": directory.told(rows, "home"),
        "organisations-silent": directory.told(rows, "silent"),
    }
    said = directory.counted(counts, reader)
    first = [(reader.short("organisation", record["organisation"]), int(record["meetings"])) for record in records(rows)[:5]]
    most = [f"{name}: {reader.number(count)}" for name, count in first]
    return Words(
        title=reader.say("organisations-title"),
        subtitle=reader.say("organisations-subtitle", count=len(rows)),
        caption=" ".join([*said, reader.say("organisations-one"), directory.as_of(reader)]),
        summary=reader.say("organisations-summary", count=len(rows), most=reader.words.listed(most) or reader.say("none")),
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


def _line(record: Record, reader: Reader) -> Line:
    code, country, kind = record["organisation"], _country(record, reader), _type(record, reader)
    name = reader.label("organisation", code)
    cells: dict[str, Any] = {
        "name": Link(name, reader.toggled("organisations", code)),
        "type": kind,
        "country": Link(country, reader.country_page(record["country"])) if country else "",
        "meetings": int(record["meetings"]),
        "last": directory.last(record, reader),
        "since": directory.since(record, reader),
    }
    words_ = {"type": directory.lexical(kind, reader), "country": directory.lexical(country, reader)}
    return Line(cells, directory.keys(name, record, reader) | words_)


def _directory(rows: pd.DataFrame, reader: Reader) -> Directory:
    heads = {name: reader.say("organisations-name" if name == "name" else f"directory-{name}") for name in WIDTHS}
    columns = [Column(name, heads[name], width) for name, width in WIDTHS.items()]
    lines = directory.ordered([_line(record, reader) for record in records(rows)], reader.asked.switch("bodies"))
    return Directory("bodies", SWITCHES["bodies"], columns, lines)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line an organisation, days as a number."""
    found = records(rows)
    return pd.DataFrame(
        {
            reader.say("organisations-name"): [reader.label("organisation", r["organisation"]) for r in found],
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
    return directory.body(_directory(rows, reader), reader, reader.say("organisations-none"))
