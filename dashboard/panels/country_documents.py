"""What was signed with this country, and what was only spoken of?

Results first: documents signed or adopted; then those planned or mentioned.
"""

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts import listing
from dashboard.charts.listing import Line
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
OPEN = 5
RESULTS = ("signed", "adopted")


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    results = reader.say("country-documents-results", count=listing.every(rows[rows["status"].isin(RESULTS)]))
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
    every = sum(_every(rows))
    if every <= len(rows):
        return ""
    return reader.say("country-documents-cut", count=every, most=int(rows["status"].isin(RESULTS).value_counts().max()))


def _every(rows: pd.DataFrame) -> list[int]:
    """How many results there are, and how many others: of both, each says it on its own rows."""
    return [listing.every(of_kind) for _, of_kind in rows.groupby(rows["status"].isin(RESULTS))]


def _heads(reader: Reader) -> list[str]:
    return [reader.say(f"country-documents-{name}") for name in ("document", "status", "day")]


def _lines(rows: pd.DataFrame, reader: Reader) -> list[Line]:
    return [(r["title"], reader.say(f"meeting-status-{r['status']}"), listing.latest(r, reader)) for r in listing.each(rows)]


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a document: its status and the day of its meeting."""
    return listing.table(_heads(reader), _lines(rows, reader), reader)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The documents as a table to print.

    Args:
        rows: One row per document.
    """
    return listing.figure(_heads(reader), _lines(rows, reader), (62, 18, 20), reader, sum(_every(rows)))


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """Documents as the records name them, of results and of the others the first; a day opens the meeting."""
    place = rows.groupby(rows["status"].isin(RESULTS)).cumcount()
    shown = rows[place < listing.MOST_ON_PAGE]
    beyond = listing.in_table("country_documents", len(rows), len(shown), reader)
    return listing.body(_heads(reader), _lines(shown, reader), OPEN, reader, reader.say("country-documents-none"), beyond)
