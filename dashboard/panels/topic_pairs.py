"""What is talked about together?

Pairs of topics with the meetings in which both came up, against those in which chance alone would bring them together.
What is said of chance is guarded: small counts say nothing, and a word that stands for both topics proves nothing.
"""

from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.bar_rows import BarRow, bars_figure
from dashboard.charts.record_lists import record_link
from dashboard.charts.record_words import cut, days
from dashboard.charts.switches import switch, switches
from dashboard.charts.topic_pair import Pair, in_words, name, pairs, told
from dashboard.filters import SWITCHES
from dashboard.markup import aria
from dashboard.reader import Figure, Reader, Words
from dashboard.theme import topic_colour, var

HEIGHT = 0
MOST = {"narrow": 6, "medium": 10, "wide": 10}  # pairs that lie open
MOST_FOLDED = 30
MOST_IN_PICTURE = 25
LONGEST_TITLE = 90  # letters of the chosen topics


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    found = told(rows, reader)
    said = "; ".join(f"{name(pair, reader)}: {in_words(pair, reader)}" for pair in found[:3])
    return Words(
        title=_title(reader),
        subtitle=reader.say(f"topic-pairs-{reader.asked.switch('pairs')}-long"),
        caption=_caption(rows, reader),
        summary=said or reader.say(f"topic-pairs-none-{reader.asked.switch('pairs')}"),
        counting=reader.say("counting-meetings-long"),
    )


def _title(reader: Reader) -> str:
    chosen = [reader.choice("topic", code) for code in reader.asked.filter.topics]
    if not chosen:
        return reader.say("topic-pairs-title")
    return reader.say("topic-pairs-title-with", topics=cut(reader.words.listed(chosen), LONGEST_TITLE))


def _caption(rows: pd.DataFrame, reader: Reader) -> str:
    """Over which meetings, what chance means and what is not said; and how many pairs stand in the table alone."""
    total = int(rows["total"].max()) if len(rows) else 0
    parts = [reader.say("topic-pairs-base", count=total)]
    parts += [reader.say("topic-pairs-any-topic")] if reader.asked.filter.topics else []
    more = len(told(rows, reader)) - MOST[reader.width] - MOST_FOLDED
    parts += [reader.say("topic-pairs-more", count=more)] if more > 0 else []
    return " ".join([*parts, reader.say("topic-pairs-guard")])


def _numbers(values: list[float | None]) -> Any:
    return pd.array(values, dtype="Float64")


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a pair, every pair: meetings together, about each, by chance, and how many times as often."""
    found = pairs(rows, reader)
    said = {how: reader.say(f"topic-pairs-{how}") for how in ("beyond", "apart")}
    return pd.DataFrame({
        reader.say("topic-pairs-one"): [reader.label("topic", pair.one) for pair in found],
        reader.say("topic-pairs-other"): [reader.label("topic", pair.other) for pair in found],
        reader.say("topic-pairs-both"): [pair.together for pair in found],
        reader.say("topic-pairs-by-chance"): _numbers([round(pair.expected, 1) if pair.measured else None for pair in found]),
        reader.say("topic-pairs-times"): _numbers([pair.lift and round(pair.lift, 1) for pair in found]),
        reader.say("topic-pairs-of-one"): [pair.of_one for pair in found],
        reader.say("topic-pairs-of-other"): [pair.of_other for pair in found],
        reader.say("topic-pairs-word"): [pair.one_word for pair in found],
        reader.say("topic-pairs-standing"): [said.get(pair.standing, "") for pair in found],
    })  # fmt: skip


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The pairs that are asked for as bars, chance as their tick.

    Args:
        rows: One row per pair of topics.
    """
    bars = [
        BarRow(code=f"{pair.one} {pair.other}", label=name(pair, reader), value=pair.together,
               previous=round(pair.expected, 1) if pair.measured else None, background=None, colour=var("data"), href="")
        for pair in told(rows, reader)[:MOST_IN_PICTURE]
    ]  # fmt: skip
    return bars_figure(bars, reader, (reader.say("topic-pairs-both"), reader.say("topic-pairs-by-chance")))


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """Each pair with its bar, chance as the tick, the same in words, and its meetings when asked for."""
    choices = {choice: reader.say(f"topic-pairs-{choice}") for choice in SWITCHES["pairs"]}
    ways = switches(switch("pairs", reader.say("country-topics-cells"), choices, reader))
    found, most = told(rows, reader), MOST[reader.width]
    if not found:
        none = reader.say(f"topic-pairs-none-{reader.asked.switch('pairs')}")
        return html.Div([ways, html.P(none, className="listing-none")])
    top = max(max(pair.together, pair.expected) for pair in found)
    shown = [html.Li(_shown(pair, top, reader)) for pair in found[: most + MOST_FOLDED]]
    rest = shown[most:]
    folded = html.Details([html.Summary(reader.say("listing-more", count=len(rest))), html.Ul(rest)], className="listing-rest")
    return html.Div([ways, html.Ul(shown[:most]), *([folded] if rest else [])], className="topic-pairs")


def _shown(pair: Pair, top: float, reader: Reader) -> list[Component]:
    marks = [html.Span(className="bar", style={"width": f"{100 * pair.together / top:.1f}%", "background": var("data")})]
    if pair.measured:
        marks.append(html.Span(className="bar-tick", style={"left": f"{100 * pair.expected / top:.1f}%"}))
    number = html.B(reader.number(pair.together))
    bar = html.Div([number, html.Span(marks, className="bar-track")], className="pair-bar", **aria(hidden="true"))
    return [
        html.P([_topic(pair.one, pair.groups[0], reader), html.Span("+", className="plus"),
                _topic(pair.other, pair.groups[1], reader)], className="pair-name"),
        bar,
        html.P(in_words(pair, reader), className="pair-words"),
        *([_records(pair, reader)] if pair.latest else []),
    ]  # fmt: skip


def _topic(code: str, group: str, reader: Reader) -> Component:
    """A topic with the colour of its group; it leads to the page about the topic alone."""
    swatch = html.Span(className="swatch", style={"background": topic_colour(group)}, **aria(hidden="true"))
    chosen = code in reader.asked.filter.topics
    return html.A([swatch, reader.label("topic", code)], href=reader.address(reader.asked.filtered(topics=(code,))),
                  className="view", **(aria(current="true") if chosen else {}))  # fmt: skip


def _records(pair: Pair, reader: Reader) -> Component:
    """The last of its meetings by their days; each opens its record."""
    links = [html.Li(record_link(meeting["meeting_id"], days(meeting, reader), reader)) for meeting in pair.latest]
    more = pair.together - len(links)
    after = [html.Li(reader.say("topic-pairs-older", count=more))] if more > 0 else []
    return html.Details([html.Summary(reader.say("topic-pairs-records")), html.Ul([*links, *after])], className="pair-records")
