"""What belongs to a topic, as lists on the page: its countries, people, formats and last meetings."""

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts import listing
from dashboard.charts.bar_rows import BarRow, bar_rows
from dashboard.charts.listing import Line, Link
from dashboard.charts.record_words import Record, records, text, title, whole_number
from dashboard.reader import Reader, once
from dashboard.theme import var

OPEN = {"country": 12, "format": 6, "person": 6}
MOST_ON_PAGE = 100  # people, those folded away included: who reads on does so in the table
PARTS = ("country", "person", "format", "record")


def of_part(rows: pd.DataFrame, part: str, reader: Reader) -> list[Record]:
    """The rows of a part: most meetings first, equal ones by name; people and records as the query has them.

    Args:
        rows: Rows of topic_about.
    """
    return _by_part(rows, reader).get(part, [])


@once
def _by_part(rows: pd.DataFrame, reader: Reader) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for row in records(rows):
        found.setdefault(row["part"], []).append(row)
    for part in {"country", "format"} & found.keys():
        found[part].sort(key=lambda row: (-row["meetings"], reader.order(part, row["code"])))
    return found


def counted(rows: pd.DataFrame, part: str, reader: Reader) -> int:
    """How many countries, people or formats there are in all, of which these are listed."""
    found = of_part(rows, part, reader)
    return int(found[0]["every"]) if found else 0  # each row says it


def days_of(row: Record, reader: Reader) -> str:
    """The days of a row's latest meeting."""
    last = listing.latest(row, reader)
    return last.words if isinstance(last, Link) else str(last)


def name_of(row: Record, reader: Reader) -> str:
    part = row["part"]
    if part == "record":
        return title(row, reader)
    return reader.short(part, row["code"])


def lists(rows: pd.DataFrame, reader: Reader) -> Component:
    """Four lists beside each other."""
    made = {"country": _countries, "person": _people, "format": _formats, "record": _records}
    return html.Div(
        [html.Div([html.H3(reader.say(f"topic-about-{part}")), made[part](rows, reader)], className=f"about-part about-{part}")
         for part in PARTS],
        className="topic-about",
    )  # fmt: skip


def _none(reader: Reader) -> Component:
    return html.P(reader.say("topic-about-none"), className="listing-none")


def _countries(rows: pd.DataFrame, reader: Reader) -> Component:
    """Bars before all the meetings with the country; a name leads to the page about it."""
    found = of_part(rows, "country", reader)
    bars = [
        BarRow(code=row["code"], label=name_of(row, reader), value=int(row["meetings"]),
               previous=whole_number(row["comparison"]), background=int(row["whole"]),
               colour=var("data"), href=reader.country_page(row["code"]), folded=place >= OPEN["country"])
        for place, row in enumerate(found)
    ]  # fmt: skip
    heads = (reader.say("topic-about-on-topic"), reader.say("topic-about-of-all"))
    return bar_rows(bars, reader, heads, whole_last=True) if bars else _none(reader)


def _formats(rows: pd.DataFrame, reader: Reader) -> Component:
    heads = [reader.say("formats-format"), reader.say("meetings"), reader.say("listing-last")]
    lines: list[Line] = [
        (Link(name_of(row, reader), reader.toggled("formats", row["code"])), int(row["meetings"]), listing.latest(row, reader))
        for row in of_part(rows, "format", reader)
    ]
    return listing.body(heads, lines, OPEN["format"], reader, reader.say("topic-about-none"))


def _people(rows: pd.DataFrame, reader: Reader) -> Component:
    """Two lines a person: the name narrows to their meetings, the day opens the last one."""
    found, every, most = of_part(rows, "person", reader), counted(rows, "person", reader), OPEN["person"]
    people = [html.Li(_person(row, reader)) for row in found[:MOST_ON_PAGE]]
    if not people:
        return _none(reader)
    more = html.Summary(reader.say("listing-more", count=every - most))
    beyond = _in_table(len(found), len(of_part(rows, "country", reader)), reader)
    rest = html.Details([more, html.Ul(people[most:]), beyond], className="listing-rest")
    return html.Div([html.Ul(people[:most]), *([rest] if len(people) > most else [])], className="people")


def _in_table(listed: int, before: int, reader: Reader) -> Component | None:
    """The way to the people whom the page does not hold; none where it holds all that are listed.

    Args:
        before: Lines of the table that come before theirs.
    """
    if listed <= MOST_ON_PAGE:
        return None
    href = reader.address(reader.asked.with_(tables=(*reader.asked.tables, "topic_about")))
    count = min(listed, listing.IN_TABLE - before)
    return html.P(html.A(reader.say("topic-about-in-table", count=count), href=href, className="view"))


def _person(row: Record, reader: Reader) -> list[Component]:
    last = listing.latest(row, reader)
    country = reader.short("country", row["country"]) if text(row["country"]) else ""
    role, body = reader.role(text(row["role"]), inside=True), reader.body(text(row["organisation"]))
    about = [part for part in (role, body, country) if part]
    count = reader.say("n-meetings", count=int(row["meetings"])) if row["meetings"] > 1 else ""
    return [
        html.B(html.A(name_of(row, reader), href=reader.toggled("people", row["code"]), className="view")),
        html.A(last.words, href=last.href, className="view") if isinstance(last, Link) else html.Span(str(last)),
        html.Span(reader.words.listed([*([count] if count else []), *about]), className="person-role"),
    ]


def _records(rows: pd.DataFrame, reader: Reader) -> Component:
    """The last meetings, each a link that opens its record; and one to all of them."""
    lines = [
        html.Li([html.Span(days_of(row, reader), className="record-day"),
                 html.A(name_of(row, reader), href=reader.opening(row["code"]), className="view")])
        for row in of_part(rows, "record", reader)
    ]  # fmt: skip
    words = reader.say("topic-about-all", count=reader.facts.matched)
    every = html.P(html.A(words, href=reader.records_page(), className="view"), className="contacts-all")
    return html.Div([html.Ul(lines), every], className="last-records")
