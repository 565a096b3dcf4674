"""What did we talk about, and more or less than before?

Topics in their groups. A group counts a meeting once however many of its topics were on the table.
"""

from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.bar_rows import BarRow, bar_rows, bars_figure, fits_background
from dashboard.charts.change_words import change_words, whole
from dashboard.charts.native import Native
from dashboard.charts.partners import shared
from dashboard.charts.record_words import is_known
from dashboard.charts.rows_once import tuples_once
from dashboard.reader import Figure, Reader, Words, once
from dashboard.theme import topic_colour, var

HEIGHT = 0
COUNTS, SHARES = ("meetings", "comparison", "background"), ("shared", "comparison_shared", "background_shared")
SHOWN = {"narrow": 1, "medium": 4, "wide": 4}  # topics of a group that lie open; the rest is one click away


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    groups = [bar for bar in _bar_rows(rows, reader) if bar.strong]
    spoken = [f"{group.label}: {reader.number(group.value)}" for group in groups]
    return Words(
        title=reader.say("topics-title"),
        subtitle=_subtitle(rows, reader),
        caption=_without(rows, reader),
        counting=_counting(rows, reader),
        summary=f"{reader.say('topics-summary')} {reader.words.listed(spoken)}.",
    )


def _subtitle(rows: pd.DataFrame, reader: Reader) -> str:
    parts = [reader.say("topics-unit-shared" if shared(reader) else "topics-unit")]
    if reader.plan.compared.bounded():
        parts.append(reader.say("topics-tick", period=reader.compared_words()))
    if reader.asked.filter.narrowed():
        drawn = fits_background(_bar_rows(rows, reader))
        parts.append(reader.say("topics-faint" if drawn else "topics-all", all=reader.say("topics-head-all")))
    return "; ".join(parts)


def _without(rows: pd.DataFrame, reader: Reader) -> str:
    without = int(rows["without_topic"].max()) if len(rows) else 0
    return reader.say("topics-without", count=without) if without else ""


def _counting(rows: pd.DataFrame, reader: Reader) -> str:
    """What the groups and the topics add up to beside the number of meetings, and why."""
    column = "shared" if shared(reader) else "meetings"
    groups = whole(sum(getattr(group, f"group_{column}") for group in _groups(rows, reader)))
    if shared(reader):
        return reader.say("topics-shares", groups=groups, meetings=reader.facts.matched)
    return reader.say("topics-sum", groups=groups, topics=whole(rows[column].sum()), meetings=reader.facts.matched)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a topic, the groups' own lines before theirs: counts in the period, before, the change in words, all."""
    bars = _bar_rows(rows, reader, everything=True)
    table = pd.DataFrame(
        {
            reader.say("topics-topic"): [bar.label for bar in bars],
            reader.say("topics-kind"): [_kind(bar, reader) for bar in bars],
            reader.say("in-period"): [bar.value for bar in bars],
            "previous": [bar.previous for bar in bars],
            "change": [change_words(bar.value, bar.previous, reader) for bar in bars],
            "background": [bar.background for bar in bars],
        }
    )
    change = reader.say("ranking-change") if reader.plan.compared.bounded() else ""
    names = {"previous": reader.compared_words(), "change": change, "background": _head_of_all(reader)}
    for column, name in names.items():
        table = table.rename(columns={column: name}) if name else table.drop(columns=column)
    return table


def _kind(bar: BarRow, reader: Reader) -> str:
    return reader.say("topics-group" if bar.strong else "topics-topic")


def _head_of_all(reader: Reader) -> str:
    return reader.say("topics-head-all") if reader.asked.filter.narrowed() else ""


def _heads(reader: Reader) -> tuple[str, str]:
    last = _head_of_all(reader) or (reader.before() if reader.plan.compared.bounded() else "")
    return reader.say("in-period"), last


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """Groups with their topics; below, links that show one group over time, and one to the page about all of them."""
    narrowed = reader.asked.filter.narrowed()
    bars = bar_rows(_bar_rows(rows, reader), reader, _heads(reader), whole_last=narrowed)
    page = html.A(reader.say("topics-page"), href=f"/topics{reader.address(reader.asked.with_(tables=()))}", className="view")
    return html.Div([bars, _over_time(rows, reader), html.P(page, className="topics-page")])


def _over_time(rows: pd.DataFrame, reader: Reader) -> Component:
    """One link a group; the one shown leads back to all."""
    shown = reader.asked.highlight
    links = []
    for group in _groups(rows, reader):
        code, label = group.topic_group, reader.label("topic_group", group.topic_group)
        current: dict[str, Any] = {"aria-current": "true"} if code == shown else {}
        href = reader.address(reader.asked.with_(highlight="" if code == shown else code))
        swatch = html.Span(className="swatch", style={"background": topic_colour(code)})
        links.append(html.Li(html.A([swatch, label], href=href, className="view", **current)))
    return html.Div([html.P(reader.say("topics-over-time")), html.Ul(links)], className="topics-over-time")


def native(rows: pd.DataFrame, reader: Reader) -> Native:
    """The groups, beside those of the comparison; each counts a meeting once."""
    groups = [bar for bar in _bar_rows(rows, reader) if bar.strong]
    series: dict[str, list[float | None]] = {reader.say("in-period"): [bar.value for bar in groups]}
    if reader.plan.compared.bounded():
        series[reader.compared_words()] = [bar.previous for bar in groups]
    return Native([bar.label for bar in groups], series, [var("data"), var("data-soft")][: len(series)], horizontal=True)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The same rows as a picture, with every topic of the period or of what it is compared with.

    Args:
        rows: One row per topic: topic, topic_group (codes), meetings, comparison, background, and the same
            counts of the topic's group.
    """
    bars = [bar for bar in _bar_rows(rows, reader) if bar.strong or bar.chosen or bar.value or bar.previous]
    return bars_figure(bars, reader, _heads(reader), whole_last=reader.asked.filter.narrowed())


@once
def _groups(rows: pd.DataFrame, reader: Reader) -> list[Any]:
    """One row of each group, the most discussed first; ties by label."""
    firsts: dict[str, Any] = {}
    for row in tuples_once(rows, reader):
        firsts.setdefault(row.topic_group, row)
    value = f"group_{'shared' if shared(reader) else 'meetings'}"
    groups = list(firsts.values())
    return sorted(groups, key=lambda row: (-round(getattr(row, value), 6), reader.order("topic_group", row.topic_group)))


@once
def _bar_rows(rows: pd.DataFrame, reader: Reader, everything: bool = False) -> list[BarRow]:
    """The groups, each followed by its topics.

    Args:
        everything: Also the topics that nobody spoke of, in the period or in what it is compared with.
    """
    value, topics = "shared" if shared(reader) else "meetings", dict[str, list[Any]]()
    every = tuples_once(rows, reader)
    for row in sorted(every, key=lambda row: (-round(getattr(row, value), 6), reader.order("topic", row.topic))):
        topics.setdefault(row.topic_group, []).append(row)
    bars: list[BarRow] = []
    for group in _groups(rows, reader):
        bars.append(_bar(group, "group_", "topic_group", group.topic_group, reader))
        bars += _topic_bars(topics[group.topic_group], reader, everything)
    return bars


def _topic_bars(topics: list[Any], reader: Reader, everything: bool) -> list[BarRow]:
    """A group's topics: the first few and the chosen ones lie open, the rest is folded behind them."""
    most = SHOWN[reader.width]
    bars = [_bar(row, "", "topic", row.topic, reader, first=place < most) for place, row in enumerate(topics)]
    told = [bar for bar in bars if everything or bar.chosen or bar.value or bar.previous or bar.background]
    return sorted(told, key=lambda bar: bar.folded)


def _bar(row: Any, prefix: str, subject: str, code: str, reader: Reader, first: bool = True) -> BarRow:
    """One bar from a row's own counts, or with the prefix from those of its group.

    Args:
        first: It is among those of its group that lie open if anybody spoke of them.
    """
    value, previous, background = (getattr(row, prefix + column) for column in (SHARES if shared(reader) else COUNTS))
    chosen, group = code in reader.asked.filter.topics, subject == "topic_group"
    return BarRow(
        code=code,
        label=reader.label(subject, code),
        value=whole(value),
        previous=whole(previous) if is_known(previous) else None,
        background=whole(background) if reader.asked.filter.narrowed() else None,
        colour=topic_colour(row.topic_group),
        href=reader.toggled("topics", code),
        strong=group,
        swatch=group,
        chosen=chosen,
        folded=not (group or chosen or (first and whole(value))),
    )
