"""A format with its countries and its people, as a block of the page."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.record_words import Record, day, listed, text
from dashboard.reader import Reader

OPEN = {"narrow": 3, "medium": 4, "wide": 4}  # people of a format that lie open
COUNTRIES = 8


def people_of(group: Sequence[Record]) -> list[Record]:
    return [row for row in group if text(row["person"])]


def role_words(row: Record, reader: Reader) -> str:
    known = (reader.role(text(row["role"]), inside=True), reader.body(text(row["organisation"])))
    return reader.words.listed([part for part in known if part])


def country_words(row: Record, reader: Reader) -> str:
    return reader.short("country", row["country"]) if text(row["country"]) else ""


def block(group: Sequence[Record], reader: Reader) -> Component:
    first, people = group[0], people_of(group)
    name = html.A(reader.short("format", first["format"]), href=reader.toggled("formats", first["format"]), className="view")
    count = html.A(reader.number(first["format_meetings"]), className="view format-count", title=reader.say("meetings"),
                   href=reader.address(reader.asked.filtered(formats=(first["format"],))))  # fmt: skip
    nobody = html.P(reader.say("format-people-nobody"), className="listing-none")
    return html.Section(
        [html.H3([name, " ", count]), _countries(first, reader),
         _list(people, reader) if people else nobody],
    )  # fmt: skip


def _list(people: Sequence[Record], reader: Reader) -> Component:
    """The people of a format, most of them folded, and at the end how many more are not listed."""
    every, most = int(people[0]["people"]), OPEN[reader.width]
    lines = [html.Li(_person(row, reader)) for row in people]
    unlisted = every - len(people)
    lines += [html.Li(reader.say("listing-more", count=unlisted), className="person-role")] if unlisted > 0 else []
    said = html.Summary(reader.say("listing-more", count=every - most))
    rest = html.Details([said, html.Ul(lines[most:])], className="listing-rest")
    return html.Div([html.Ul(lines[:most]), *([rest] if len(lines) > most else [])], className="people")


def _countries(row: Record, reader: Reader) -> Component | None:
    """The countries of a format's meetings with how many of them, each leading to its page."""
    found = sorted(listed(row["countries"]), key=lambda c: (-c["meetings"], reader.order("country", c["country"])))
    if not found:
        return None
    links = [
        html.Li([html.A(reader.short("country", one["country"]), href=reader.country_page(one["country"]), className="view"),
                 f" {reader.number(one['meetings'])}"])
        for one in found[:COUNTRIES]
    ]  # fmt: skip
    more = len(found) - COUNTRIES
    rest = [html.Li(reader.say("format-people-more-countries", count=more))] if more > 0 else []
    return html.Ul([*links, *rest], className="of-countries")


def _person(row: Record, reader: Reader) -> list[Component]:
    days = reader.meeting_days(day(row["first_day"]), day(row["last_day"]), row["precision"])
    said = [country_words(row, reader), role_words(row, reader)]
    return [
        html.B(reader.label("person", row["person"])),
        html.A(days, href=reader.opening(row["meeting_id"]), className="view"),
        html.Span(reader.words.listed([part for part in said if part]), className="person-role"),
    ]
