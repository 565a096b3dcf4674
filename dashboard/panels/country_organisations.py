"""Which organisations of this country do we work with?

Those named in the meetings, the most frequent first.
"""

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts import listing
from dashboard.charts.listing import Line, Link
from dashboard.charts.record_words import records
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
OPEN = 6


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    others, every = int(rows["others"].max()) if len(rows) else 0, listing.every(rows)
    cut = [reader.say("country-organisations-cut", count=every, most=len(rows))] if every > len(rows) else []
    beside = [reader.say("country-organisations-others", count=others)] if others else []
    return Words(
        title=reader.say("country-organisations-title"),
        subtitle=reader.say("country-organisations-subtitle"),
        caption=" ".join([*cut, *beside]),
        summary=reader.words.listed([f"{name}: {reader.number(count)}" for name, count in _most(rows, reader)])
        or reader.say("country-organisations-none"),
    )


def _most(rows: pd.DataFrame, reader: Reader) -> list[tuple[str, int]]:
    """Five organisations at most, and how many meetings each took part in."""
    pairs = zip(rows["organisation"][:5], rows["meetings"][:5], strict=True)
    return [(reader.label("organisation", code), int(count)) for code, count in pairs]


def _heads(reader: Reader) -> list[str]:
    return [reader.say("country-organisations-name"), reader.say("meetings"), reader.say("listing-last")]


def _lines(rows: pd.DataFrame, reader: Reader) -> list[Line]:
    found = records(rows)
    found.sort(key=lambda r: (-r["meetings"], reader.order("organisation", r["organisation"])))
    return [
        (Link(reader.label("organisation", r["organisation"]), reader.toggled("organisations", r["organisation"])),
         int(r["meetings"]), listing.latest(r, reader))
        for r in found
    ]  # fmt: skip


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line an organisation: meetings, the last one."""
    return listing.table(_heads(reader), _lines(rows, reader), reader)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The organisations as a table to print.

    Args:
        rows: One row per organisation of the country.
    """
    return listing.figure(_heads(reader), _lines(rows, reader), (66, 14, 20), reader, listing.every(rows))


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """A name narrows the view to the organisation; the day opens the meeting."""
    lines = _lines(rows, reader)
    shown = lines[: listing.MOST_ON_PAGE]
    beyond = listing.in_table("country_organisations", len(lines), len(shown), reader)
    return listing.body(_heads(reader), shown, OPEN, reader, reader.say("country-organisations-none"), beyond)
