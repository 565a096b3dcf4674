"""Does the mix of topics differ by partner, by format, by kind of meeting?

A small chart for each, side by side: how many of its meetings were about each group of topics, and how many there would be
at the average of all. Fewer than five meetings are no mix and are not drawn.
"""

from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.bar_rows import BarRow, bar_rows, bars_figure
from dashboard.charts.switches import switch, switches
from dashboard.charts.topic_mix import FIELDS, Mix, drawn, mixes, outstanding, topic_name
from dashboard.charts.topic_mix import bars as bars_of
from dashboard.filters import SWITCHES
from dashboard.reader import Figure, Reader, Words
from dashboard.theme import var

HEIGHT = 0
MOST = {"narrow": 4, "medium": 9, "wide": 12}  # that lie open
MOST_IN_PICTURE = 8


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    found, among = mixes(rows, reader), reader.asked.switch("mix")
    over = outstanding(found, "over", reader)
    said = [f"{reader.say('country-agenda-over')}: {'; '.join(over)}"] if over else []
    most = [f"{mix.label}: {reader.number(mix.meetings)}" for mix in drawn(found)[:3]]
    return Words(
        title=reader.say(f"topic-multiples-title-{among}"),
        subtitle="; ".join(_subtitle(reader)),
        caption=_caption(found, reader),
        summary=". ".join([*said, reader.words.listed(most) or reader.say("topic-multiples-none")]),
        counting=reader.say("counting-contacts-long" if among == "country" else "counting-meetings-long"),
    )


def _subtitle(reader: Reader) -> list[str]:
    parts = [reader.say("topics-unit"), reader.say("topic-multiples-tick"), reader.say("topic-multiples-width")]
    return [*parts, reader.say("topic-multiples-chosen")] if reader.asked.filter.topics else parts


def _caption(found: list[Mix], reader: Reader) -> str:
    few = len(found) - len(drawn(found))
    parts = [reader.say("topic-multiples-few", count=few)] if few else []
    return " ".join([*parts, reader.say("topics-overlap"), reader.say("topic-multiples-guard")])


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a country (or format, or kind), also those with few meetings: all its meetings, then a column a group."""
    found = mixes(rows, reader)
    columns: dict[str, list[Any]] = {
        reader.say(f"topic-multiples-{reader.asked.switch('mix')}"): [mix.label for mix in found],
        reader.say("meetings"): [mix.meetings for mix in found],
    }
    for place, line in enumerate(found[0].lines if found else ()):
        columns[topic_name(line, reader)] = [int(mix.lines[place]["meetings"]) for mix in found]
    return pd.DataFrame(columns)


def _heads(reader: Reader) -> tuple[str, str]:
    return reader.say("country-agenda-met"), reader.say("country-agenda-expected")


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The first ones below each other, each under its name with all its meetings.

    Args:
        rows: One row per country, format or kind (among, code) and topic group or chosen topic.
    """
    bars: list[BarRow] = []
    for mix in drawn(mixes(rows, reader))[:MOST_IN_PICTURE]:
        bars.append(BarRow(code=mix.code, label=mix.label, value=mix.meetings, previous=None, background=None,
                           colour=var("rule"), href="", strong=True))  # fmt: skip
        bars += bars_of(mix, reader)
    return bars_figure(bars, reader, _heads(reader))


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The small charts; above them what they are of, below what stands out. A bar chooses both."""
    choices = {choice: reader.say(f"topic-multiples-by-{choice}") for choice in SWITCHES["mix"]}
    ways = switches(switch("mix", reader.say("country-topics-cells"), choices, reader))
    found, most = mixes(rows, reader), MOST[reader.width]
    shown = [_small(mix, reader) for mix in drawn(found)]
    if not shown:
        return html.Div([ways, html.P(reader.say("topic-multiples-none"), className="listing-none")])
    rest = html.Details(
        [html.Summary(reader.say("listing-more", count=len(shown) - most)), html.Div(shown[most:], className="mixes")],
        className="listing-rest",
    )
    said = [
        html.P([html.B(reader.say(f"country-agenda-{how}") + ": "), "; ".join(names)])
        for how in ("over", "under") if (names := outstanding(found, how, reader))
    ]  # fmt: skip
    return html.Div([ways, html.Div(shown[:most], className="mixes"), *([rest] if len(shown) > most else []),
                     html.Div(said, className="agenda-said")])  # fmt: skip


def _small(mix: Mix, reader: Reader) -> Component:
    """One chart: a full bar is all its meetings. Its name chooses it."""
    name = html.A(mix.label, href=reader.toggled(FIELDS[reader.asked.switch("mix")], mix.code), className="view")
    return html.Div(
        [html.H3([name, " ", html.Span(reader.say("n-meetings", count=mix.meetings))]),
         bar_rows(bars_of(mix, reader), reader, _heads(reader), top=mix.meetings)],
        className="mix",
    )  # fmt: skip
