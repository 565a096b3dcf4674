"""Whom of this country do we know, and who of ours met them?

Counterparts with the last time on record, the most recent first.
"""

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts import listing
from dashboard.charts.listing import Line
from dashboard.charts.record_words import Record, listed, records, text
from dashboard.charts.rows_once import records_once
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
OPEN = 8


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    every = listing.every(rows)
    cut = reader.say("country-people-cut", count=every, most=len(rows)) if every > len(rows) else ""
    return Words(
        title=reader.say("country-people-title"),
        subtitle=reader.say("country-people-subtitle", count=every),
        caption=f"{cut} {reader.say('country-people-caption')}".strip(),
        summary=_summary(rows, reader),
    )


def _summary(rows: pd.DataFrame, reader: Reader) -> str:
    """How many counterparts, and how often the institute met those that stand first."""
    first = [f"{reader.label('person', met['person'])}: {reader.number(met['meetings'])}" for met in records(rows[:5])]
    if not first:
        return reader.say("country-people-none")
    return f"{reader.say('country-people-subtitle', count=listing.every(rows))}. {reader.words.listed(first)}."


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
        for r in records_once(rows, reader)
    ]  # fmt: skip


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a person: role and organisation, who of ours met them, meetings, the last time."""
    return listing.table(_heads(reader), _lines(rows, reader), reader)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The first people as a table to print.

    Args:
        rows: One row per person of the country.
    """
    return listing.figure(_heads(reader), _lines(rows, reader), (24, 30, 22, 10, 14), reader, listing.every(rows))


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """Two lines a person; the rest when asked for. The day opens the meeting."""
    found = records(rows[: listing.MOST_ON_PAGE])
    if not found:
        return html.P(reader.say("country-people-none"), className="listing-none")
    people = [html.Li(_person(record, reader)) for record in found]
    first, rest = html.Ul(people[:OPEN]), html.Ul(people[OPEN:])
    if len(people) <= OPEN:
        return html.Div([first], className="people")
    beyond = listing.in_table("country_people", len(rows), len(people), reader)
    return html.Div([first, listing.folded([rest, beyond], len(people) - OPEN, reader)], className="people")


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
