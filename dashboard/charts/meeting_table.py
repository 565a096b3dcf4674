"""Meetings as a table, on a phone as cards: each row opens its record, seven squares tell the topic groups."""

from collections.abc import Sequence
from typing import Any

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.hits import marked, sought
from dashboard.charts.record_words import Record, days, listed, title
from dashboard.reader import Reader
from dashboard.theme import LIGHT, topic_colour

SORTS = {"date": ("newest", "oldest"), "meeting": ("title",), "kind": ("kind",)}  # column → orders of the address
HIDDEN: dict[str, Any] = {"aria-hidden": "true"}  # for eyes only: words beside it say the same
TOPIC_GROUPS = tuple(name.removeprefix("topic-") for name in LIGHT if name.startswith("topic-"))


def meeting_table(shown: Sequence[Record], reader: Reader) -> Component:
    """The records in the order given."""
    caption = html.Caption(reader.say("meeting-list-title"), className="for-ears")
    lines = html.Tbody([_line(record, reader) for record in shown], role="rowgroup")
    head = html.Thead(_head(reader), role="rowgroup")
    return html.Table([caption, head, lines], className="rows records", role="table")


def countries(record: Record, reader: Reader) -> list[str]:
    return [reader.short("country", code) for code in reader.by_label("country", listed(record["countries"]))]


def some_countries(record: Record, reader: Reader) -> str:
    """Three countries at most: of more, two and how many others."""
    names = countries(record, reader)
    if len(names) <= 3:
        return reader.words.listed(names)
    return reader.say("meeting-list-and-more", names=reader.words.listed(names[:2]), count=len(names) - 2)


def _head(reader: Reader) -> Component:
    """Heads of the columns; those of SORTS are links that sort, the date's turns the order round."""
    cells = [
        html.Th(
            _sorter(name, reader) if name in SORTS else reader.say(f"meeting-list-{name}"),
            scope="col", role="columnheader", className=f"col-{name}", **_sorted_by(name, reader),
        )
        for name in ("date", "meeting", "countries", "kind", "topics")
    ]  # fmt: skip
    return html.Tr(cells, role="row")


def _sorted_by(name: str, reader: Reader) -> dict[str, Any]:
    order = reader.asked.order
    return {"aria-sort": "descending" if order == "newest" else "ascending"} if order in SORTS.get(name, ()) else {}


def _sorter(name: str, reader: Reader) -> Component:
    order, orders = reader.asked.order, SORTS[name]
    wanted = orders[(orders.index(order) + 1) % len(orders)] if order in orders else orders[0]
    arrow = ("↓" if order == "newest" else "↑") if order in orders else ""
    return html.A(
        [reader.say(f"meeting-list-{name}"), html.Span(arrow, className="arrow", **HIDDEN)],
        href=reader.address(reader.asked.with_(order=wanted, page=1)), className="view sort",
        title=reader.say("meeting-list-sort", order=reader.say(f"meeting-list-by-{wanted}")),
    )  # fmt: skip


def _line(record: Record, reader: Reader) -> Component:
    """One record: its title leads to it. assets/opened.js marks the one that lies open."""
    href = reader.opening(record["meeting_id"])
    link = html.A(marked(title(record, reader), sought(record, reader)), href=href, className="view")
    cells = {
        "date": days(record, reader),
        "countries": some_countries(record, reader) or html.Span(reader.say("meeting-list-no-country"), className="unknown"),
        "kind": reader.label("kind", record["kind"]),
        "topics": _squares(listed(record["topic_groups"]), reader),
    }
    line = {name: html.Td(cell, role="cell", className=f"col-{name}") for name, cell in cells.items()}
    heading = html.Th(link, scope="row", role="rowheader", className="col-meeting")
    return html.Tr([line["date"], heading, line["countries"], line["kind"], line["topics"]], role="row")


def _squares(groups: list[str], reader: Reader) -> list[Component]:
    """The topic groups as squares in fixed places; in words for who listens or reads on a phone."""
    names = reader.words.listed([reader.label("topic_group", group) for group in TOPIC_GROUPS if group in groups])
    squares = [
        html.Span(className="square", style={"background": topic_colour(group)} if group in groups else {})
        for group in TOPIC_GROUPS
    ]
    return [
        html.Span(squares, className="squares", title=names, **HIDDEN),
        html.Span(names or reader.say("not-stated"), className="topic-words"),
    ]
