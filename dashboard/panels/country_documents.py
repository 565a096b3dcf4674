"""What was signed with this country, and what was only spoken of?

Results first: documents signed or adopted; then those planned or mentioned.
"""

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts import listing
from dashboard.charts.listing import Line
from dashboard.charts.record_words import records
from dashboard.reader import Figure, Reader, Words, once

HEIGHT = 0
OPEN = 5
RESULTS = ("signed", "adopted")


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    results = reader.say("country-documents-results", count=listing.every(_kinds(rows, reader)[0]))
    known = reader.say("country-documents-caption") if len(rows) else ""
    return Words(
        title=reader.say("country-documents-title"),
        subtitle=results,
        caption=f"{_cut(rows, reader)} {known}".strip(),
        summary=results,
        counting=reader.say("country-documents-counting"),
    )


def _cut(rows: pd.DataFrame, reader: Reader) -> str:
    """That not all are listed, where that is so."""
    every = _every(rows, reader)
    if every <= len(rows):
        return ""
    return reader.say("country-documents-cut", count=every, most=max(len(of_kind) for of_kind in _kinds(rows, reader)))


def _every(rows: pd.DataFrame, reader: Reader) -> int:
    """How many documents there are in all."""
    return sum(listing.every(of_kind) for of_kind in _kinds(rows, reader))


@once
def _kinds(rows: pd.DataFrame, reader: Reader) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Results and others: how many there are in all each says on its own rows."""
    results = rows["status"].isin(RESULTS)
    return rows[results], rows[~results]


def _heads(reader: Reader) -> list[str]:
    return [reader.say(f"country-documents-{name}") for name in ("document", "status", "day")]


def _lines(rows: pd.DataFrame, reader: Reader) -> list[Line]:
    return [(r["title"], reader.say(f"meeting-status-{r['status']}"), listing.latest(r, reader)) for r in records(rows)]


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a document: its status and the day of its meeting."""
    return listing.table(_heads(reader), _lines(rows, reader), reader)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The documents as a table to print.

    Args:
        rows: One row per document.
    """
    return listing.figure(_heads(reader), _lines(rows, reader), (62, 18, 20), reader, _every(rows, reader))


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """Documents as the records name them, of results and of the others the first; a day opens the meeting."""
    lines = [line for of_kind in _kinds(rows, reader) for line in _lines(of_kind[: listing.MOST_ON_PAGE], reader)]
    beyond = listing.in_table("country_documents", len(rows), len(lines), reader)
    return listing.body(_heads(reader), lines, OPEN, reader, reader.say("country-documents-none"), beyond)
