"""Pairs of topics that come up together: which are told, in which order, and in which words."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.charts.change_words import whole
from dashboard.charts.record_words import Record, is_known, listed, records, text
from dashboard.reader import Reader, once

FEWEST = 5  # meetings: below it nothing is said of chance


@dataclass(frozen=True, slots=True)
class Pair:
    """Two topics; counts are meetings."""

    one: str
    other: str
    groups: tuple[str, str]  # of the two topics
    together: int
    one_word: int  # of these, where one written word stands for both topics
    of_one: int  # all meetings about the first topic
    of_other: int
    expected: float  # together, if the two came up independently of each other
    lift: float | None
    standing: str  # beyond, apart or nothing
    latest: tuple[Record, ...]

    @property
    def measured(self) -> bool:
        """Whether there are enough meetings, held or expected, to say anything of chance."""
        return self.lift is not None or self.expected >= FEWEST

    @property
    def excess(self) -> float:
        return self.together - self.one_word - self.expected


@once
def pairs(rows: pd.DataFrame, reader: Reader) -> list[Pair]:
    """Every pair, most often together first; equal ones by name.

    Args:
        rows: Rows of topic_pairs.
    """
    found = [_pair(row, reader) for row in records(rows)]
    return sorted(found, key=lambda pair: (-pair.together, *_names(pair, reader)))


@once
def told(rows: pd.DataFrame, reader: Reader) -> list[Pair]:
    """The pairs that the switch asks for: beyond chance, the furthest from it first; most often; or seldom together."""
    how = reader.asked.switch("pairs")
    if how == "often":
        return [pair for pair in pairs(rows, reader) if pair.together]
    standing = [_pair(row, reader) for row in records(rows) if row["standing"] == how]  # few of all
    return sorted(standing, key=lambda pair: (-abs(pair.excess), *_names(pair, reader)))


def _names(pair: Pair, reader: Reader) -> tuple[int, int]:
    return reader.order("topic", pair.one), reader.order("topic", pair.other)


def _pair(row: Record, reader: Reader) -> Pair:
    """The first of two topics is the chosen one; of two such, or none, the rarer; of equally frequent ones by name."""
    sides = [(row["topic"], int(row["topic_meetings"]), row["topic_group"]),
             (row["other"], int(row["other_meetings"]), row["other_group"])]
    chosen = set(reader.asked.filter.topics)
    sides.sort(key=lambda side: (not chosen & {side[0], side[2]}, side[1], reader.order("topic", side[0])))
    (one, of_one, first), (other, of_other, second) = sides
    return Pair(
        one=one, other=other, groups=(first, second), together=int(row["meetings"]), one_word=int(row["one_word"]),
        of_one=of_one, of_other=of_other, expected=float(row["expected"]),
        lift=float(row["lift"]) if is_known(row["lift"]) else None,
        standing=text(row["standing"]), latest=tuple(listed(row["latest"])),
    )  # fmt: skip


def name(pair: Pair, reader: Reader) -> str:
    return reader.say("topic-pairs-name", one=reader.label("topic", pair.one), other=reader.label("topic", pair.other))


def in_words(pair: Pair, reader: Reader) -> str:
    """How often together, and how often by chance: "together in 8 of the 9 meetings on …; by chance one would expect 1"."""
    topic = reader.label("topic", pair.one)
    given: dict[str, Any] = {"together": pair.together, "count": pair.of_one, "topic": topic}
    parts = [reader.say("topic-pairs-together", **given)]
    parts += [reader.say("topic-pairs-chance", count=round(pair.expected))] if pair.measured else []
    if pair.lift is not None and pair.standing == "beyond":
        parts.append(reader.say("topic-pairs-lift", lift=reader.number(pair.lift), count=whole(round(pair.lift, 1))))
    if pair.one_word:
        parts.append(reader.say("topic-pairs-one-word", count=pair.one_word))
    return "; ".join(parts)
