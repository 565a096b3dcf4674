"""Who are this country's neighbours and peers, and how much do we meet them?

The countries of its region and of each group it belongs to; every name leads to that country's page.
"""

from itertools import groupby
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts import listing
from dashboard.charts.listing import Line, Link
from dashboard.charts.record_words import Record
from dashboard.charts.rows_once import records_once
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    return Words(
        title=reader.say("country-peers-title"),
        subtitle=reader.say("country-peers-subtitle"),
        caption=reader.say("country-peers-caption"),
        summary=reader.words.listed([circle_name(one, reader) for one, _ in circles(rows, reader)]) or reader.say("none"),
    )


def circles(rows: pd.DataFrame, reader: Reader) -> list[tuple[Record, list[Record]]]:
    """Each circle with its countries, those met most first, equal ones by name; no circle twice under another name."""
    found, seen = [], set[frozenset[str]]()
    for _, peers in groupby(records_once(rows, reader), key=lambda r: (r["circle"], r["code"])):
        ordered = sorted(peers, key=lambda r: (-r["meetings"], reader.order("country", r["country"])))
        members = frozenset(r["country"] for r in ordered)
        found += [] if members in seen else [(ordered[0], ordered)]
        seen.add(members)
    return found


def circle_name(peer: Record, reader: Reader) -> str:
    return reader.label(peer["circle"], peer["code"])


def _heads(reader: Reader) -> list[str]:
    return [
        reader.say("country-peers-country"),
        reader.say("country-peers-circle"),
        reader.say("meetings"),
        reader.say("listing-last"),
    ]


def _lines(rows: pd.DataFrame, reader: Reader) -> list[Line]:
    return [
        (Link(reader.label("country", r["country"]), reader.country_page(r["country"])), circle_name(r, reader),
         int(r["meetings"]), listing.latest(r, reader))
        for _, peers in circles(rows, reader) for r in peers
    ]  # fmt: skip


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a circle and country: meetings, the last one."""
    return listing.table(_heads(reader), _lines(rows, reader), reader)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The peers as a table to print.

    Args:
        rows: One row per circle and peer.
    """
    return listing.figure(_heads(reader), _lines(rows, reader), (32, 36, 12, 20), reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """A line a circle: the countries met with their numbers; those not met behind their count."""
    parts: list[Any] = []
    for circle, peers in circles(rows, reader):
        met, unmet = ([r for r in peers if bool(r["meetings"]) is wanted] for wanted in (True, False))
        names = html.Dd([html.Span(_peer(r, reader)) for r in met] or reader.say("country-peers-nobody"))
        folded = html.Dd(html.Details([
            html.Summary(reader.say("country-peers-unmet", count=len(unmet))),
            html.Div([html.Span(_peer(r, reader)) for r in unmet]),
        ])) if unmet else None  # fmt: skip
        parts.append(html.Div([html.Dt(circle_name(circle, reader)), names, folded]))
    return html.Dl(parts, className="peers") if parts else html.P(reader.say("none"), className="listing-none")


def _peer(record: Record, reader: Reader) -> list[Any]:
    link = html.A(reader.short("country", record["country"]), href=reader.country_page(record["country"]), className="view")
    return [link, f" {reader.number(record['meetings'])}"] if record["meetings"] else [link]
