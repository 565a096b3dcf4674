"""Who met whom in the last five meetings?

The last dated meetings in full: when, what, who came from the country, who of ours was there.
"""

from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.record_words import Record, days, listed, text, text_figure, title, venue
from dashboard.charts.rows_once import records_once
from dashboard.markup import data
from dashboard.reader import Figure, Reader, Words
from dashboard.theme import topic_colour

HEIGHT = 0
MOST_NAMED = 4  # people of one side, or organisations; of more, how many others
COLUMNS = ("date", "meeting", "theirs", "ours")
HIDDEN: dict[str, Any] = {"aria-hidden": "true"}


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    dated, undated = (int(rows[name].max()) if len(rows) else 0 for name in ("dated", "undated"))
    found = records_once(rows, reader)
    nameless = sum(not listed(record["theirs"]) or not listed(record["ours"]) for record in found)
    parts = [reader.say("country-meetings-shown", count=len(rows), dated=dated)]
    parts += [reader.say("country-meetings-undated", count=undated)] if undated else []
    parts += [reader.say("country-meetings-nameless", count=nameless)] if nameless else []
    return Words(
        title=reader.say("country-meetings-title"),
        subtitle=reader.say("country-meetings-subtitle"),
        caption=" ".join(parts),
        summary=reader.words.listed([f"{days(r, reader)}: {title(r, reader)}" for r in found]) or reader.say("none"),
    )


def _heads(reader: Reader) -> list[str]:
    return [reader.say(f"country-meetings-{name}") for name in COLUMNS]


def _named(people: list[Record], reader: Reader) -> str:
    lines = [(reader.label("person", one["person_id"]), reader.role(text(one["role"]), inside=True)) for one in people]
    return "; ".join(", ".join(part for part in line if part) for line in lines)


def about(record: Record, reader: Reader) -> str:
    """Kind, place, and how many other countries took part."""
    known = [reader.label("kind", record["kind"]), venue(record, reader)]
    others = int(record["others"])
    known += [reader.say("country-meetings-others", count=others)] if others else []
    return reader.words.listed([part for part in known if part])


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a meeting; everybody's name and role."""
    lines = [
        (days(r, reader), f"{title(r, reader)} ({about(r, reader)})", _named(listed(r["theirs"]), reader),
         _named(listed(r["ours"]), reader))
        for r in records_once(rows, reader)
    ]  # fmt: skip
    return pd.DataFrame(lines, columns=_heads(reader))


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The meetings as a table to print.

    Args:
        rows: One row for each of the last five dated meetings.
    """
    lines = table(rows, reader).to_numpy().tolist()
    return text_figure(_heads(reader), lines, widths=(14, 38, 30, 18), bold=1)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The meetings; a title opens its record. Below, the way to all of them."""
    if not len(rows):
        return html.P(reader.say("country-meetings-none"), className="listing-none")
    head = html.Tr([html.Th(words, scope="col", role="columnheader") for words in _heads(reader)], role="row")
    lines = html.Tbody([_line(record, reader) for record in records_once(rows, reader)], role="rowgroup")
    everything = html.A(
        reader.say("country-meetings-all", count=reader.facts.matched), href=reader.records_page(), className="view"
    )
    return html.Div([
        html.Table([html.Thead(head, role="rowgroup"), lines], className="rows contacts", role="table"),
        html.P(everything, className="contacts-all"),
    ])  # fmt: skip


def _line(record: Record, reader: Reader) -> Component:
    opened = reader.opening(record["meeting_id"])
    squares = [
        html.Span(className="square", style={"background": topic_colour(group)}) for group in listed(record["topic_groups"])
    ]
    organisations = _organisations(listed(record["organisations"]), reader)
    groups = reader.words.listed([reader.label("topic_group", group) for group in listed(record["topic_groups"])])
    what = html.Th(
        [
            html.A(title(record, reader), href=opened, className="view"),
            html.Div([html.Span(squares, className="squares", title=groups, **HIDDEN), html.Span(groups, className="for-ears"),
                      html.Span(about(record, reader))], className="contact-about"),
            html.Div(organisations, className="contact-about contact-organisations") if organisations else None,
        ],
        scope="row", role="rowheader",
    )  # fmt: skip
    sides = [
        html.Td(_people(listed(record[side]), side, reader), role="cell", **data(head=reader.say(f"country-meetings-{side}")))
        for side in ("theirs", "ours")
    ]
    return html.Tr([html.Td(days(record, reader), role="cell", className="contact-day"), what, *sides], role="row")


def _organisations(codes: list[str], reader: Reader) -> str:
    """The first organisations, and how many more there are."""
    named = reader.words.listed([reader.short("organisation", code) for code in codes[:MOST_NAMED]])
    more = len(codes) - MOST_NAMED
    return f"{named} {reader.say('country-meetings-more-organisations', count=more)}" if more > 0 else named


def _people(people: list[Record], side: str, reader: Reader) -> Any:
    """Names, with roles on their side; ours are known."""
    if not people:
        return html.Span(reader.say(f"country-meetings-no-{side}"), className="unknown")
    parts: list[Any] = []
    for person in people[:MOST_NAMED]:
        name = reader.label("person", person["person_id"])
        role = f", {reader.role(person['role'], inside=True)}" if side == "theirs" and person["role"] else ""
        parts += [*(["; "] if parts else []), html.B(name) if side == "theirs" else name, role]
    more = len(people) - MOST_NAMED
    return [*parts, f" {reader.say('country-meetings-more', count=more)}"] if more > 0 else parts
