"""What do we talk about with this country, more or less than with others, and what never?

Topics with the number there would be if they came up as often as on the institute's average.
"""

from dataclasses import replace
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.bar_rows import BarRow, bar_rows, bars_figure
from dashboard.charts.rows_once import tuples_once
from dashboard.reader import Figure, Reader, Words, once
from dashboard.theme import topic_colour

HEIGHT = 0
OPEN = 9  # topics that lie open
MOST_UNSPOKEN = 8


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    spoken = [f"{bar.label}: {reader.number(bar.value)}" for bar in _bars(rows, reader)[:5]]
    return Words(
        title=reader.say("country-agenda-title"),
        subtitle=reader.say("country-agenda-subtitle"),
        caption=reader.say("country-agenda-caption"),
        summary=reader.words.listed(spoken) or reader.say("country-agenda-nothing"),
    )


def spoken(rows: pd.DataFrame, reader: Reader) -> list[Any]:
    """The topics that came up, most often first, equal ones by name."""
    found = [row for row in tuples_once(rows, reader) if row.meetings > 0]
    return sorted(found, key=lambda row: (-row.meetings, reader.order("topic", row.topic)))


@once
def _bars(rows: pd.DataFrame, reader: Reader) -> list[BarRow]:
    bars = [
        BarRow(
            code=row.topic, label=reader.label("topic", row.topic), value=int(row.meetings), previous=round(row.expected, 1),
            background=None, colour=topic_colour(row.topic_group), href=reader.toggled("topics", row.topic),
            chosen=row.topic in reader.asked.filter.topics,
        )
        for row in spoken(rows, reader)
    ]  # fmt: skip
    return [bar if place < OPEN else replace(bar, folded=True) for place, bar in enumerate(bars)]


def _heads(reader: Reader) -> tuple[str, str]:
    return reader.say("country-agenda-met"), reader.say("country-agenda-expected")


def standing(rows: pd.DataFrame, how: str, reader: Reader) -> list[str]:
    """The topics over or under the average, the furthest from it first, in words with both numbers."""
    found = [row for row in tuples_once(rows, reader) if row.standing == how]
    found.sort(key=lambda row: (-abs(row.meetings - row.expected), reader.order("topic", row.topic)))
    return [
        reader.say("country-agenda-against", topic=reader.label("topic", row.topic), count=reader.number(row.meetings),
                   expected=reader.number(row.expected))
        for row in found
    ]  # fmt: skip


def unspoken(rows: pd.DataFrame, reader: Reader) -> list[Any]:
    """The topics that never came up here, those most discussed elsewhere first."""
    found = [row for row in tuples_once(rows, reader) if not row.meetings and row.institute > 0]
    return sorted(found, key=lambda row: (-row.institute, reader.order("topic", row.topic)))


def never(rows: pd.DataFrame, reader: Reader) -> list[str]:
    """The topics that never came up with all the institute's meetings about them, and how many more there are."""
    found = unspoken(rows, reader)
    named = [f"{reader.label('topic', row.topic)} ({reader.number(row.institute)})" for row in found[:MOST_UNSPOKEN]]
    more = len(found) - len(named)
    return [*named, reader.say("country-agenda-and-more", count=more)] if more > 0 else named


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a topic, also those that never came up: meetings, what was to be expected, all of the institute's, standing."""
    ordered = [*spoken(rows, reader), *unspoken(rows, reader)]
    said = {"over": reader.say("country-agenda-over"), "under": reader.say("country-agenda-under")}
    return pd.DataFrame({
        reader.say("topics-topic"): [reader.label("topic", row.topic) for row in ordered],
        reader.say("meetings"): [int(row.meetings) for row in ordered],
        reader.say("country-agenda-expected"): [round(row.expected, 1) for row in ordered],
        reader.say("country-agenda-institute"): [int(row.institute) for row in ordered],
        reader.say("country-agenda-standing"): [said.get(row.standing, "") for row in ordered],
    })  # fmt: skip


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The topics as bars; then what stands out, and what never came up."""
    if not spoken(rows, reader):
        return html.P(reader.say("country-agenda-nothing"), className="listing-none")
    said: list[Component] = []
    for how in ("over", "under"):
        topics = standing(rows, how, reader)
        if topics:
            said.append(html.P([html.B(reader.say(f"country-agenda-{how}") + ": "), reader.words.listed(topics)]))
    named = never(rows, reader)
    if named:
        said.append(html.P([html.B(reader.say("country-agenda-never") + ": "), reader.words.listed(named)]))
    return html.Div([bar_rows(_bars(rows, reader), reader, _heads(reader)), html.Div(said, className="agenda-said")])


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """Every topic that came up as a bar, the average as its tick.

    Args:
        rows: One row per topic: topic, topic_group, meetings, institute (counts), expected, standing.
    """
    return bars_figure(_bars(rows, reader), reader, _heads(reader))
