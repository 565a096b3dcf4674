"""Whom do we meet about what?

A cell is the meetings with a country about a group of topics, or about a topic. Its colour compares it with all cells, or
with those of its country or its topic alone: a country we rarely meet has its own subjects too.
"""

from heapq import nsmallest
from html import escape
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from dash.development.base_component import Component

from dashboard.charts.change_words import whole
from dashboard.charts.heat_map import coloured, ticks, tops_within, written
from dashboard.charts.partners import shared
from dashboard.charts.record_words import cut
from dashboard.charts.switches import switch, switches
from dashboard.filters import SWITCHES
from dashboard.reader import Figure, Reader, Words, once
from dashboard.theme import axis, layout, text_width

HEIGHT = 520
MOST = {"narrow": 12, "medium": 20, "wide": 24}  # countries in rows
MOST_ACROSS = {"narrow": 4, "medium": 12, "wide": 20}  # countries in columns
ROW, SLANT = 26, 0.72  # px of a row; how much of its width a slanted head needs in height


class Pair(NamedTuple):
    """A country and a group of topics, or a topic: their meetings as the reader counts, its place in the vocabulary."""

    country: str
    code: str
    meetings: float
    place: int


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    pairs = _pairs(rows, reader)
    left = len(set(rows["country"].tolist())) - len(_countries(rows, reader))
    unit = "country-topics-unit-shared" if shared(reader) else "country-topics-unit"
    contacts = whole(np.sum([pair.meetings for pair in pairs]))
    total = reader.say("country-topics-overlap", sum=contacts, meetings=reader.facts.matched)
    parts = [total, reader.say("country-topics-left-out", count=left) if left else ""]
    return Words(
        title=reader.say("country-topics-title"),
        subtitle="; ".join([reader.say(unit), reader.say(f"country-topics-scale-{_scale(reader)}-long")]),
        caption=" ".join(part for part in parts if part),
        summary=_summary(pairs, reader),
        counting=reader.say(f"counting-{'shared' if shared(reader) else 'contacts'}-long"),
    )


def _count(reader: Reader) -> str:
    """The column that counts as the reader counts."""
    return "shared" if shared(reader) else "meetings"


def _summary(pairs: list[Pair], reader: Reader) -> str:
    first = nsmallest(3, pairs, key=lambda pair: (-pair.meetings, pair.country, pair.code))
    most = [f"{reader.short('country', pair.country)}, {_topic(pair.code, reader)}: {reader.number(pair.meetings)}"
            for pair in first]  # fmt: skip
    return reader.say("country-topics-summary", most="; ".join(most) or reader.say("none"))


def _by_group(reader: Reader) -> bool:
    return reader.asked.switch("cells") == "groups"


def _scale(reader: Reader) -> str:
    return reader.asked.switch("scale")


def _topic(code: str, reader: Reader) -> str:
    return reader.short("topic_group" if _by_group(reader) else "topic", code)


@once
def _pairs(rows: pd.DataFrame, reader: Reader) -> list[Pair]:
    """The pairs of a country and a group, or a topic, as asked; in the query's order."""
    by_group = _by_group(reader)
    columns = (rows[name].tolist() for name in ("country", "topic_group", "topic", _count(reader), "place"))
    return [
        Pair(country, group if by_group else topic, count, place)
        for country, group, topic, count, place in zip(*columns, strict=True)
        if by_group is not isinstance(topic, str)
    ]


@once
def _countries(rows: pd.DataFrame, reader: Reader) -> list[str]:
    """The countries with most meetings, equal ones by name; as many as can be read."""
    by_number = dict(zip(rows["country"].tolist(), rows["country_meetings"].tolist(), strict=True))
    ordered = sorted(by_number, key=lambda code: (-by_number[code], reader.order("country", code)))
    return ordered[: (MOST if _by_group(reader) else MOST_ACROSS)[reader.width]]


def _codes(pairs: list[Pair]) -> list[str]:
    """The groups or topics that came up, in the vocabulary's order."""
    place = {pair.code: pair.place for pair in pairs}
    return sorted(place, key=lambda code: place[code])


def _counts(pairs: list[Pair]) -> dict[tuple[str, str], float]:
    return {(pair.country, pair.code): round(pair.meetings, 6) for pair in pairs}


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a country, a column for each group or topic; every country."""
    pairs = _pairs(rows, reader)
    codes = _codes(pairs)
    counts = _counts(pairs)
    names = list(dict.fromkeys(rows["country"].tolist()))
    found: dict[str, list[Any]] = {reader.say("country-topics-country"): [reader.label("country", c) for c in names]}
    for code in codes:
        found[_topic(code, reader)] = [counts.get((country, code), 0) for country in names]
    return pd.DataFrame(found)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """Links that show topics instead of their groups, and that compare the colours in another way."""
    return switches(*(
        switch(name, reader.say(f"country-topics-{name}"),
               {choice: reader.say(f"country-topics-{name}-{choice}") for choice in SWITCHES[name]}, reader)
        for name in ("cells", "scale")
    ))  # fmt: skip


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """Countries down and groups across; or, because there are many, topics down and countries across.

    Args:
        rows: One row per country and topic group, and one per country and topic: country, topic_group, topic, meetings.
    """
    countries = _countries(rows, reader)
    pairs = [pair for pair in _pairs(rows, reader) if pair.country in countries]
    down, across = (countries, _codes(pairs)) if _by_group(reader) else (_codes(pairs), countries)
    narrow, by_group = reader.width == "narrow", _by_group(reader)
    names = {code: cut(reader.short("country", code), 24) for code in countries}
    names |= {code: cut(_topic(code, reader), 20 if narrow else 30) for code in _codes(pairs)}
    left = max((text_width(names[code]) for code in down), default=0) + 12
    head = max((text_width(names[code]) for code in across), default=0) * (1 if narrow else SLANT) + 12
    counts = _counts(pairs)
    grid = [[counts.get((d, a) if by_group else (a, d), 0) for a in across] for d in down]
    return {
        "data": _cells(grid, down, across, by_group, reader) if grid else [],
        "layout": layout(
            int(head + ROW * len(down)) + 8,
            margin={"l": int(left), "r": 4 if narrow else int(head), "t": int(head), "b": 8, "pad": 4},
            xaxis=axis(side="top", ticklabeloverflow="allow", tickangle=-90 if narrow else -45,
                       range=[-0.5, len(across) - 0.5], **ticks(across, names)),
            yaxis=axis(range=[len(down) - 0.5, -0.5], ticklabeloverflow="allow", **ticks(down, names)),
        ),
    }  # fmt: skip


def _cells(
    grid: list[list[float]], down: list[str], across: list[str], by_group: bool, reader: Reader
) -> list[dict[str, Any]]:
    """The heat map: classes as colours, numbers written, none left blank."""
    scale = _scale(reader)
    by_row = scale == ("country" if by_group else "topic")
    tops = tops_within(grid, "all" if scale == "all" else "row" if by_row else "column")
    pairs = [[(d, a) if by_group else (a, d) for a in across] for d in down]
    hover = _hover(pairs, grid, "topic_group" if by_group else "topic", reader)
    numbers = {n: escape(_number(n, reader)) if n else "" for line in grid for n in line}
    shown = [[numbers[n] for n in line] for line in grid]
    clicked = [[{"toggle": {"country": c, "topic": t}} for c, t in line] for line in pairs]
    cells = coloured(grid, tops, hover) | {"customdata": clicked}
    return [cells, written(cells, shown)]


def _hover(pairs: list[list[tuple[str, str]]], grid: list[list[float]], subject: str, reader: Reader) -> list[list[str]]:
    """What is said of each cell."""
    every = {pair for line in pairs for pair in line}
    countries = {country: escape(reader.label("country", country)) for country, _ in every}
    topics = {topic: escape(reader.label(subject, topic)) for _, topic in every}
    told = {n: f"<b>{escape(_told(n, reader))}</b><br>{reader.say('country-topics-click')}" for line in grid for n in line}
    return [
        [f"{countries[country]}, {topics[topic]}: {told[n]}" for (country, topic), n in zip(line, counts, strict=True)]
        for line, counts in zip(pairs, grid, strict=True)
    ]


def _told(count: float, reader: Reader) -> str:
    return _number(count, reader) if shared(reader) else reader.say("n-meetings", count=count)


def _number(count: float, reader: Reader) -> str:
    """A count, or a share to a tenth; one too small for that is not written as nought."""
    return f"<{reader.number(0.1)}" if 0 < count < 0.05 else reader.number(count)
