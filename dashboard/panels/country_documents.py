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
    results = reader.say("country-documents-results", count=counted(rows[rows["status"].isin(RESULTS)]))
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
    kinds = [of_kind for _, of_kind in rows.groupby(rows["status"].isin(RESULTS))]
    every = sum(counted(of_kind) for of_kind in kinds)
    if every <= len(rows):
        return ""
    return reader.say("country-documents-cut", count=every, most=max(len(of_kind) for of_kind in kinds))


def counted(rows: pd.DataFrame) -> int:
    """How many documents there are of a kind, results or others, of which these are listed."""
    return int(rows["every"].max()) if len(rows) else 0


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
    return listing.figure(_heads(reader), _lines(rows, reader), (62, 18, 20), reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """Documents as the records name them; a day opens the meeting."""
    return listing.body(_heads(reader), _lines(rows, reader), OPEN, reader, reader.say("country-documents-none"))
