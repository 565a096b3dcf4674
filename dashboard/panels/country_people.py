"""Whom of this country do we know, and who of ours met them?

Counterparts with the last time on record, the most recent first.
"""

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts import listing
from dashboard.charts.listing import Line
from dashboard.charts.record_words import Record, listed, text
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
OPEN = 8


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    return Words(
        title=reader.say("country-people-title"),
        subtitle=reader.say("country-people-subtitle", count=len(rows)),
        caption=reader.say("country-people-caption"),
        summary=_summary(rows, reader),
    )


def _summary(rows: pd.DataFrame, reader: Reader) -> str:
    """How many counterparts, and how often the institute met those that stand first."""
    first = [f"{reader.label('person', met['person'])}: {reader.number(met['meetings'])}" for met in listing.each(rows)[:5]]
    if not first:
        return reader.say("country-people-none")
    return f"{reader.say('country-people-subtitle', count=len(rows))}. {reader.words.listed(first)}."


def _heads(reader: Reader) -> list[str]:
    return [reader.say(f"country-people-{name}") for name in ("name", "role", "met", "meetings", "last")]


def _role(record: Record, reader: Reader) -> str:
    known = (reader.role(text(record["role"])), reader.body(text(record["organisation"])))
    return reader.words.listed([part for part in known if part])


def _met(record: Record, reader: Reader) -> list[str]:
    return [reader.label("person", person) for person in listed(record["met"])]


def _lines(rows: pd.DataFrame, reader: Reader) -> list[Line]:
    return [
        (reader.label("person", r["person"]), _role(r, reader), reader.words.listed(_met(r, reader)), int(r["meetings"]),
         listing.latest(r, reader))
        for r in listing.each(rows)
    ]  # fmt: skip


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a person: role and organisation, who of ours met them, meetings, the last time."""
    return listing.table(_heads(reader), _lines(rows, reader), reader)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The first people as a table to print.

    Args:
        rows: One row per person of the country.
    """
    return listing.figure(_heads(reader), _lines(rows, reader), (24, 30, 22, 10, 14), reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """Two lines a person; the rest when asked for. The day opens the meeting."""
    found = listing.each(rows)
    if not found:
        return html.P(reader.say("country-people-none"), className="listing-none")
    people = [html.Li(_person(record, reader)) for record in found]
    more = len(people) - OPEN
    rest = html.Details(
        [html.Summary(reader.say("listing-more", count=more)), html.Ul(people[OPEN:])], className="listing-rest"
    )
    return html.Div([html.Ul(people[:OPEN]), *([rest] if more > 0 else [])], className="people")


def _person(record: Record, reader: Reader) -> list[Component | None]:
    last = listing.latest(record, reader)
    met = _met(record, reader)
    return [
        html.B(reader.label("person", record["person"])),
        html.A(last.words, href=last.href, className="view") if isinstance(last, listing.Link) else html.Span(str(last)),
        html.Span(_role(record, reader), className="person-role"),
        html.Span(reader.say("country-people-met-by", names=reader.words.listed(met[:3])), className="person-role")
        if met
        else None,
    ]
