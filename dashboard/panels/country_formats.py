"""Which formats do we share with this country?

Formats in which we met, and formats with this country or its group in which we did not.
"""

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts import listing
from dashboard.charts.listing import Line, Link
from dashboard.charts.rows_once import records_once
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
OPEN = 8


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    met = [
        f"{reader.label('format', r['format'])}: {reader.number(r['meetings'])}"
        for r in records_once(rows, reader)
        if r["meetings"]
    ]
    return Words(
        title=reader.say("country-formats-title"),
        subtitle=reader.say("country-formats-subtitle"),
        caption=reader.say("formats-several") if len(met) > 1 else "",
        summary=reader.words.listed(met) or reader.say("country-formats-none"),
    )


def _heads(reader: Reader) -> list[str]:
    return [reader.say("formats-format"), reader.say("meetings"), reader.say("listing-last")]


def _lines(rows: pd.DataFrame, reader: Reader) -> list[Line]:
    found = records_once(rows, reader)
    found.sort(key=lambda r: (-r["meetings"], reader.order("format", r["format"])))
    return [
        (Link(reader.label("format", r["format"]), reader.toggled("formats", r["format"]) if r["meetings"] else ""),
         int(r["meetings"]), listing.latest(r, reader))
        for r in found
    ]  # fmt: skip


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a format: meetings, the last one."""
    return listing.table(_heads(reader), _lines(rows, reader), reader)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The formats as a table to print.

    Args:
        rows: One row per format shared.
    """
    return listing.figure(_heads(reader), _lines(rows, reader), (66, 14, 20), reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """A name narrows the view to the format; the day opens the meeting."""
    return listing.body(_heads(reader), _lines(rows, reader), OPEN, reader, reader.say("country-formats-none"))
