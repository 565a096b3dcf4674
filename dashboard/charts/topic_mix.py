"""The mix of topics with each country, in each format or at each kind of meeting: what the small multiples show."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.charts.bar_rows import BarRow
from dashboard.charts.record_words import Record, records, text
from dashboard.reader import Reader, once
from dashboard.theme import topic_colour, var

FEWEST = 5  # meetings: below it a mix says nothing
FIELDS = {"country": "countries", "format": "formats", "kind": "kinds"}  # what they are of → field of the filter


@dataclass(frozen=True, slots=True)
class Mix:
    """One small multiple: a country, format or kind of meeting with its meetings and what they were about."""

    code: str
    label: str
    meetings: int
    lines: tuple[Record, ...]


@once
def mixes(rows: pd.DataFrame, reader: Reader) -> list[Mix]:
    """What the switch asks for, most meetings first, equal ones by name; also those with too few meetings to be drawn.

    Args:
        rows: Rows of topic_multiples.
    """
    among = reader.asked.switch("mix")
    lines: dict[str, list[Record]] = {}
    for row in records(rows[rows["among"] == among]):
        lines.setdefault(row["code"], []).append(row)
    found = [_mix(code, among, of_code, reader) for code, of_code in lines.items()]
    return sorted(found, key=lambda mix: (-mix.meetings, reader.order(among, mix.code)))


def drawn(found: Sequence[Mix]) -> list[Mix]:
    return [mix for mix in found if mix.meetings >= FEWEST]


def _mix(code: str, among: str, lines: Sequence[Record], reader: Reader) -> Mix:
    return Mix(code, reader.short(among, code), int(lines[0]["code_meetings"]), tuple(lines))


def bars(mix: Mix, reader: Reader) -> list[BarRow]:
    """The bars of a mix that is drawn: a view has hundreds of others."""
    return [_bar(line, reader.asked.switch("mix"), reader) for line in mix.lines]


def _bar(line: Record, among: str, reader: Reader) -> BarRow:
    """A group or a chosen topic; where topics are chosen, the others turn pale."""
    topic, chosen = text(line["topic"]), reader.asked.filter.topics
    code = topic or line["topic_group"]
    pale = bool(chosen) and code not in chosen
    return BarRow(
        code=code, label=topic_name(line, reader), value=int(line["meetings"]), previous=round(float(line["expected"]), 1),
        background=None, colour=var("no-country") if pale else topic_colour(line["topic_group"]),
        href=reader.crossed(**{FIELDS[among]: line["code"], "topics": code}),
        chosen=code in chosen,
    )  # fmt: skip


def topic_name(line: Record, reader: Reader) -> str:
    topic = text(line["topic"])
    return reader.short("topic", topic) if topic else reader.short("topic_group", line["topic_group"])


def outstanding(found: Sequence[Mix], how: str, reader: Reader) -> list[str]:
    """What is over or under the average by more than chance would do, the furthest first, with both numbers."""
    lines = [(mix, line) for mix in drawn(found) for line in mix.lines if line["standing"] == how]
    lines.sort(key=lambda pair: -abs(pair[1]["meetings"] - pair[1]["expected"]))
    return [
        reader.say("topic-multiples-against", name=mix.label, topic=topic_name(line, reader),
                   count=reader.number(line["meetings"]), expected=reader.number(line["expected"]))
        for mix, line in lines
    ]  # fmt: skip
