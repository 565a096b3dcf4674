"""Topics and their groups as lines of a table: counts, history, change and the last time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.charts.change_words import change_words
from dashboard.charts.record_words import Record, day, records, text, whole_number
from dashboard.reader import Reader, once

ORDERS = ("meetings", "name", "change", "last")  # of filters.SWITCHES["rank"]: what topics can be ordered by


@dataclass(frozen=True, slots=True)
class TopicRow:
    """One topic, or one group of topics where `strong`; counts are meetings."""

    code: str
    group: str
    label: str
    strong: bool
    value: int
    previous: int | None
    background: int
    history: tuple[int, ...]
    last: str  # the last dated meeting's days, in words
    last_meeting: str
    last_place: float  # days from the as-of day back to that meeting

    @property
    def silent(self) -> bool:
        """Whether it came up neither in the period nor in what it is compared with."""
        return not (self.value or self.previous)

    @property
    def change(self) -> int:
        return self.value - (self.previous or 0)


def order_of(reader: Reader) -> str:
    """What topics are ordered by; by their change only where there is something to compare with."""
    order = reader.asked.switch("rank")
    allowed = order in ORDERS and (order != "change" or reader.plan.compared.bounded())
    return order if allowed else "meetings"


@once
def topic_rows(rows: pd.DataFrame, reader: Reader) -> list[TopicRow]:
    """Groups by their meetings, each followed by its topics; ordered by anything else, the topics alone. Ties by label.

    Args:
        rows: Rows of topic_frequency.
    """
    found = [_topic_row(row, reader) for row in records(rows)]
    order, topics = order_of(reader), [row for row in found if not row.strong]
    if order != "meetings":
        return sorted(topics, key=lambda row: (*_key(row, order), _place(row, reader)))
    groups = sorted((row for row in found if row.strong), key=lambda row: (-row.value, _place(row, reader)))
    topics.sort(key=lambda row: (-row.value, -(row.previous or 0), _place(row, reader)))
    return [row for group in groups for row in (group, *(topic for topic in topics if topic.group == group.code))]


def _key(row: TopicRow, order: str) -> tuple[Any, ...]:
    """What a row is sorted by; its place in the alphabet comes after it."""
    keys: dict[str, tuple[Any, ...]] = {
        "name": (), "change": (-row.change, -row.value), "last": (row.last_place, -row.value)
    }  # fmt: skip
    return keys[order]


def _place(row: TopicRow, reader: Reader) -> int:
    return reader.order("topic_group" if row.strong else "topic", row.code)


def _topic_row(row: Record, reader: Reader) -> TopicRow:
    strong = not text(row["topic"])
    code = row["topic_group"] if strong else row["topic"]
    last = day(row["last_last_day"])
    return TopicRow(
        code=code, group=row["topic_group"], label=reader.label("topic_group" if strong else "topic", code), strong=strong,
        value=int(row["meetings"]), previous=whole_number(row["comparison"]),
        background=int(row["background"]), history=tuple(map(int, row["history"])), last_meeting=text(row["last_meeting"]),
        last=reader.meeting_days(day(row["last_first_day"]), last, row["last_precision"]) if last else "",
        last_place=(reader.plan.as_of - last).days if last else float("inf"),
    )  # fmt: skip


def columns(reader: Reader) -> list[str]:
    """The columns of the table: the comparison's where there is one, the whole where something was filtered out."""
    compared = ["previous", "change"] if reader.plan.compared.bounded() else []
    return ["name", "spark", "meetings", *compared, *(["all"] if reader.asked.filter.narrowed() else []), "last"]


def heads(reader: Reader) -> dict[str, str]:
    """The word over each column."""
    return {
        "name": reader.say("topics-topic"),
        "spark": reader.say(f"ranking-bars-{reader.plan.spark_bin}", day=reader.day(reader.plan.spark_since)),
        "meetings": reader.say("meetings"),
        "previous": reader.compared_words(),
        "change": reader.say("ranking-change"),
        "all": reader.say("topics-head-all"),
        "last": reader.say("topic-frequency-last"),
    }


def cells(row: TopicRow, reader: Reader) -> dict[str, str]:
    """The columns of one line in words."""
    return {
        "name": row.label,
        "meetings": reader.number(row.value),
        "previous": "" if row.previous is None else reader.number(row.previous),
        "change": change_words(row.value, row.previous, reader),
        "all": reader.number(row.background),
        "last": row.last,
    }


def extremes(rows: Sequence[TopicRow]) -> tuple[list[TopicRow], list[TopicRow]]:
    """The topics that rose most and fell most, at most three each, the greatest difference first; in the rows' own order."""
    topics = [row for row in rows if not row.strong and row.previous is not None]
    up = sorted((row for row in topics if row.change > 0), key=lambda row: -row.change)
    down = sorted((row for row in topics if row.change < 0), key=lambda row: row.change)
    return up[:3], down[:3]
