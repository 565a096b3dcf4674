"""Who do we talk about this topic with, in which formats, and when last?

The chosen topics with their countries, people, formats and last meetings; where none is chosen, links to choose one.
"""

from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts import listing
from dashboard.charts.change_words import change_words
from dashboard.charts.listing import Line
from dashboard.charts.record_words import Record, cut, text, whole_number
from dashboard.charts.topic_lists import PARTS, counted, days_of, lists, name_of, of_part
from dashboard.markup import aria
from dashboard.reader import Figure, Reader, Words
from dashboard.theme import topic_colour

HEIGHT = 0
LONGEST_TITLE = 120  # letters


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    chosen = [reader.label(_subject(code, reader), code) for code in reader.asked.filter.topics]
    if not chosen:
        return Words(title=reader.say("topic-about-choose"), subtitle=reader.say("topic-about-choose-how"),
                     summary=reader.say("topic-about-choose-how"))  # fmt: skip
    most = [f"{name_of(row, reader)}: {reader.number(row['meetings'])}" for row in of_part(rows, "country", reader)[:5]]
    return Words(
        title=cut(reader.words.listed(chosen), LONGEST_TITLE),
        subtitle=_subtitle(rows, reader),
        caption=f"{_cut(rows, reader)} {reader.say('topic-about-caption')}".strip(),
        summary=reader.say("topic-about-summary", countries=reader.words.listed(most) or reader.say("none")),
        counting=reader.say("counting-meetings-long"),
    )


def _cut(rows: pd.DataFrame, reader: Reader) -> str:
    """That not all people are listed, where that is so."""
    listed, every = len(of_part(rows, "person", reader)), counted(rows, "person", reader)
    return reader.say("topic-about-cut", count=every, listed=listed) if every > listed else ""


def _subject(code: str, reader: Reader) -> str:
    return "topic" if (("topic", code, reader.language) in reader.version.labels) else "topic_group"


def _subtitle(rows: pd.DataFrame, reader: Reader) -> str:
    """How many meetings, how many of each part, and the last of them."""
    parts = [reader.say("n-meetings", count=reader.facts.matched)]
    for part in ("country", "person", "format"):
        count = counted(rows, part, reader)
        parts += [reader.say(f"topic-about-n-{part}", count=count)] if count else []
    last = next((row for row in of_part(rows, "record", reader) if text(row["precision"]) != "unknown"), None)
    parts += [reader.say("topic-about-last", day=days_of(last, reader))] if last else []
    return "; ".join(parts)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a country, person, format and last meeting: its meetings, those before, the change, the last time."""
    if not reader.asked.filter.topics:
        choices = [row for group in _groups(rows, reader) for row in group]
        return pd.DataFrame({reader.say("topics-topic"): [_choice_name(row, reader) for row in choices],
                             reader.say("meetings"): [int(row["meetings"]) for row in choices]})  # fmt: skip
    found = [row for part in PARTS for row in of_part(rows, part, reader)]
    before: list[int | None] = [whole_number(row["comparison"]) for row in found]
    columns: dict[str, list[Any]] = {
        reader.say("topic-about-name"): [name_of(row, reader) for row in found],
        reader.say("topics-kind"): [reader.say(f"topic-about-{row['part']}") for row in found],
        reader.say("meetings"): [int(row["meetings"]) for row in found],
        reader.compared_words(): before,
        reader.say("ranking-change"): [
            change_words(int(row["meetings"]), earlier, reader) for row, earlier in zip(found, before, strict=True)
        ],
        reader.say("listing-last"): [days_of(row, reader) for row in found],
    }
    if not reader.plan.compared.bounded():
        del columns[reader.compared_words()], columns[reader.say("ranking-change")]
    return pd.DataFrame(columns)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The parts below each other as a table to print.

    Args:
        rows: One row per country, person, format and last meeting of the chosen topics; or one per topic to choose.
    """
    heads = [reader.say("topics-kind"), reader.say("topic-about-name"), reader.say("meetings"), reader.say("listing-last")]
    lines: list[Line] = [
        (reader.say(f"topic-about-{part}") if place == 0 else "", name_of(row, reader),
         "" if part == "record" else int(row["meetings"]), days_of(row, reader))
        for part in PARTS for place, row in enumerate(of_part(rows, part, reader)[:8])
    ]  # fmt: skip
    if not reader.asked.filter.topics:
        heads[1:] = [reader.say("topics-topic"), reader.say("meetings"), ""]
        lines = [("", _choice_name(row, reader), int(row["meetings"]), "") for group in _groups(rows, reader) for row in group]
    return listing.figure(heads, lines, (24, 48, 12, 16), reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """Four lists beside each other; or the topics to choose from."""
    if not reader.asked.filter.topics:
        return _choices(rows, reader)
    return lists(rows, reader)


def _groups(rows: pd.DataFrame, reader: Reader) -> list[list[Record]]:
    """What could be chosen: each group with its topics behind it, most meetings first, equal ones by name."""
    found = sorted(of_part(rows, "choice", reader),
                   key=lambda row: (-row["meetings"], reader.order(_subject(row["code"], reader), row["code"])))  # fmt: skip
    groups = [row for row in found if row["code"] == row["topic_group"]]
    return [
        [group, *(row for row in found if row["topic_group"] == group["code"] and row is not group)] for group in groups
    ]


def _choice_name(row: Record, reader: Reader) -> str:
    return reader.label(_subject(row["code"], reader), row["code"])


def _choices(rows: pd.DataFrame, reader: Reader) -> Component:
    """A column for each group: the group, then its topics."""
    columns = [html.Ul([html.Li(_choice(row, reader)) for row in group]) for group in _groups(rows, reader)]
    return html.Div(columns, className="topic-choices")


def _choice(row: Record, reader: Reader) -> Component:
    group = row["code"] == row["topic_group"]
    swatch = html.Span(className="swatch", style={"background": topic_colour(row["topic_group"])}, **aria(hidden="true"))
    shown = [swatch if group else None, _choice_name(row, reader), "\u00a0", html.Span(reader.number(row["meetings"]))]
    kind = "view from-top strong" if group else "view from-top"
    return html.A(shown, href=reader.toggled("topics", row["code"]), className=kind)
