"""Which topics grow, and which fall?

Every topic of the vocabulary in its group, with its history, the comparison, the change in words and the last time it came
up. Ordered by anything but its meetings, the table has the topics alone.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.histories import spark
from dashboard.charts.record_words import text_figure
from dashboard.charts.topic_rows import ORDERS, TopicRow, cells, columns, extremes, heads, order_of, topic_rows
from dashboard.markup import aria, data
from dashboard.reader import Figure, Reader, Words
from dashboard.theme import topic_colour

HEIGHT = 0
MOST_IN_PICTURE = 50
WIDTHS = {"name": 32, "meetings": 12, "previous": 15, "change": 16, "all": 9, "last": 16}


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    return Words(
        title=reader.say("topic-frequency-title"),
        subtitle=_subtitle(reader),
        caption=_caption(rows, reader),
        summary=_summary(topic_rows(rows, reader), reader),
        counting=reader.say("counting-meetings-long"),
        press=reader.say("topic-frequency-press"),
    )


def _subtitle(reader: Reader) -> str:
    parts = [reader.say("topics-unit")]
    if reader.plan.compared.bounded():
        parts.append(reader.say("ranking-compared", period=reader.compared_words()))
    if reader.asked.filter.narrowed():
        parts.append(reader.say("topics-all", all=reader.say("topics-head-all")))
    return "; ".join(parts)


def _caption(rows: pd.DataFrame, reader: Reader) -> str:
    found = topic_rows(rows, reader)
    groups, topics = (sum(row.value for row in found if row.strong is strong) for strong in (True, False))
    parts = [reader.say("topics-sum", groups=groups, topics=topics, meetings=reader.facts.matched), _silent(found, reader)]
    parts.append(reader.say("topic-frequency-definitions", day=reader.day(reader.plan.as_of)))
    return " ".join(part for part in parts if part)


def _silent(found: Sequence[TopicRow], reader: Reader) -> str:
    """The topics that have no line; under a filter with the meetings about them that it leaves out."""
    silent, narrowed = [row for row in found if row.silent and not row.strong], reader.asked.filter.narrowed()
    names = [f"{row.label} ({reader.number(row.background)})" if row.background else row.label for row in silent]
    key = "topic-frequency-silent-all" if narrowed else "topic-frequency-silent"
    return f"{reader.say(key)}: {reader.words.listed(names)}." if silent else ""  # a message takes no text this long


def _summary(found: Sequence[TopicRow], reader: Reader) -> str:
    """What rose and what fell; without a comparison, what came up most."""
    up, down = extremes(found)
    if not up and not down:
        most = sorted((row for row in found if not row.strong), key=lambda row: -row.value)[:3]
        return reader.say("topic-frequency-most", names=_named(most, reader) or reader.say("none"))
    none = reader.say("none")
    return reader.say("topic-frequency-went", up=_named(up, reader) or none, down=_named(down, reader) or none)


def _named(found: Sequence[TopicRow], reader: Reader) -> str:
    told = [row for row in found if not row.silent]
    return reader.words.listed([f"{row.label} ({cells(row, reader)['change'] or reader.number(row.value)})" for row in told])


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a topic, groups before theirs: counts of the period and before, the change in words, the last time."""
    found, over = topic_rows(rows, reader), heads(reader)
    values: dict[str, list[Any]] = {
        "name": [row.label for row in found],
        "kind": [reader.say("topics-group" if row.strong else "topics-topic") for row in found],
        "meetings": [row.value for row in found],
        "previous": [row.previous for row in found],
        "change": [cells(row, reader)["change"] for row in found],
        "all": [row.background for row in found],
        "last": [row.last for row in found],
    }
    over |= {"kind": reader.say("topics-kind")}
    shown = ["name", "kind", *(name for name in columns(reader)[1:] if name != "spark")]
    return pd.DataFrame({over[name]: values[name] for name in shown})


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The table to print.

    Args:
        rows: One row per topic group (topic is NULL) and per topic: topic_group, topic, meetings, comparison, background
            (counts), history (list), last_meeting, last_first_day, last_last_day, last_precision.
    """
    shown = [name for name in columns(reader) if name != "spark"]
    found = [row for row in topic_rows(rows, reader) if not row.silent][:MOST_IN_PICTURE]
    lines = [[cells(row, reader)[name] for name in shown] for row in found]
    for row, line in zip(found, lines, strict=True):
        line[0] = line[0].upper() if row.strong else line[0]
    over = heads(reader) | {"previous": reader.before()}  # which period that is stands over the picture
    return text_figure([over[name] for name in shown], lines, widths=[WIDTHS[name] for name in shown], bold=0)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """What rose and fell in a sentence; then the table. A name chooses its topic."""
    found = [row for row in topic_rows(rows, reader) if not row.silent]
    top = max((max(row.history, default=0) for row in found if not row.strong), default=0) or 1
    top_of_groups = max((max(row.history, default=0) for row in found if row.strong), default=0) or 1
    over = heads(reader)
    lines = html.Tbody([_line(row, top_of_groups if row.strong else top, over, reader) for row in found], role="rowgroup")
    sizes = html.Colgroup([html.Col(className=f"size-{name}") for name in columns(reader)])
    said = html.P(_summary(found, reader), className="topic-said")
    return html.Div([said, html.Table([sizes, _head(over, reader), lines], className="rows ranks topic-ranks", role="table")])


def _head(over: dict[str, str], reader: Reader) -> Component:
    found = []
    for name in columns(reader):
        chosen = name == order_of(reader)
        content: Any = over[name]
        if name in ORDERS:
            arrow = html.Span("↓" if chosen else "", className="arrow", **aria(hidden="true"))
            content = html.A([over[name], arrow], href=reader.switched("rank", name), className="view sort",
                             title=reader.say("ranking-sort", column=over[name]))  # fmt: skip
        way = aria(sort="ascending" if name in ("name", "last") else "descending") if chosen else {}
        found.append(html.Th(content, scope="col", role="columnheader", className=f"rank-{name}", **way))
    return html.Thead(html.Tr(found, role="row"), role="rowgroup")


def _line(row: TopicRow, top: int, over: dict[str, str], reader: Reader) -> Component:
    said = cells(row, reader)
    opened = reader.opening(row.last_meeting)
    bars = spark(row.history, top, reader, topic_colour(row.group))
    content: dict[str, Any] = said | {
        "spark": bars,
        "last": html.A(row.last, href=opened, className="view") if row.last_meeting else row.last,
    }
    chosen = row.code in reader.asked.filter.topics
    swatch = html.Span(className="swatch", style={"background": topic_colour(row.group)}, **aria(hidden="true"))
    name = html.A(row.label, href=reader.toggled("topics", row.code), className="view",
                  **(aria(current="true") if chosen else {}))  # fmt: skip
    tds = [
        html.Td(content[column], role="cell", className=f"rank-{column}", **data(head=over[column]))
        for column in columns(reader)[1:]
    ]
    looks = [look for look, on in (("strong", row.strong), ("chosen", chosen), ("rank-silent", not row.value)) if on]
    flat = order_of(reader) != "meetings"
    head = html.Th([swatch if row.strong or flat else None, name], scope="row", role="rowheader",
                   className="rank-name" if row.strong or flat else "rank-name rank-under")  # fmt: skip
    return html.Tr([head, *tds], role="row", className=" ".join(looks))
