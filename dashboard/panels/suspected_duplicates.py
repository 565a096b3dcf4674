"""Which records may tell one event twice?

One row a pair, the likeliest first, with what speaks for it. Nothing is merged unless a person writes it.
"""

from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.record_lists import Column, list_body, list_figure, list_table, record_link
from dashboard.charts.record_words import Record, cut, days, listed, records, title
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
ALL_RECORDS = True
# Reason → subject of the codes its evidence names; evidence of the others is shown as it is, or says nothing new.
SUBJECTS = {
    "same-organisations": "organisation", "same-partners": "country", "same-city": "city", "same-kind": "kind",
}  # fmt: skip
AS_WRITTEN = {"same-address", "same-people", "like-titles", "other-city"}
LONGEST = 90  # letters of evidence
MERGES, HEADS = "data/merges.csv", "kept_id,merged_id,reason,by,date"
APART, APART_HEADS = "data/not_duplicates.csv", "meeting_id,other_id,reason,by,date"


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    say, some = reader.say, len(rows) > 0
    return Words(
        title=say("suspected-duplicates-title"),
        subtitle=f"{say('suspected-duplicates-subtitle')} {say('quality-all-records')}",
        caption=f"{say('suspected-duplicates-caption', file=MERGES, heads=HEADS)} {_apart(reader)}" if some else "",
        summary=say("suspected-duplicates-summary", count=len(rows)) if some else say("suspected-duplicates-none"),
    )


def _apart(reader: Reader) -> str:
    return reader.say("suspected-duplicates-apart", file=APART, heads=APART_HEADS)


def _columns(reader: Reader) -> list[Column]:
    say = reader.say
    return [
        Column(say("suspected-duplicates-records"), 46),
        Column(say("suspected-duplicates-reasons"), 44),
        Column(say("suspected-duplicates-points"), 10, number=True),
    ]


def _both(row: Record) -> tuple[Record, Record]:
    """The two records of a pair, each under its own names."""
    other = {name.removeprefix("other_"): value for name, value in row.items() if name.startswith("other_")}
    return row, other | {"meeting_id": row["other_id"]}


def _record(record: Record, reader: Reader) -> str:
    return f"{record['meeting_id']}, {days(record, reader)}: {title(record, reader)}"


def _reasons(row: Record, reader: Reader) -> list[str]:
    """What speaks for one event, or against it, each with its points and what it rests on."""
    told = [(one["reason"], _rests_on(one, reader), _signed(one["points"])) for one in listed(row["evidence"])]
    return [f"{reader.say(f'suspected-duplicates-{reason}')}{rests_on} ({points})" for reason, rests_on, points in told]


def _signed(points: int) -> str:
    return f"{points:+d}".replace("-", "−")


def _rests_on(told: Record, reader: Reader) -> str:
    """": Germany, France"; days are not repeated, and names of organisations and countries are the reader's."""
    reason, what = told["reason"], str(told["what"])
    if reason in SUBJECTS:
        return ": " + reader.words.listed([reader.label(SUBJECTS[reason], code) for code in what.split(", ")])
    return f": {cut(what, LONGEST)}" if reason in AS_WRITTEN else ""


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a pair."""
    return list_table(_columns(reader), _lines(rows, reader))


def _lines(rows: pd.DataFrame, reader: Reader) -> list[list[object]]:
    return [
        [" | ".join(_record(one, reader) for one in _both(row)), "; ".join(_reasons(row, reader)), int(row["points"])]
        for row in records(rows)
    ]


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """Each record of a pair is a link that opens it."""
    lines = [
        [
            html.Ul([html.Li(_link(one, reader)) for one in _both(row)]),
            html.Ul([html.Li(reason) for reason in _reasons(row, reader)]),
            int(row["points"]),
        ]
        for row in records(rows)
    ]
    name, none = reader.say("suspected-duplicates-title"), reader.say("suspected-duplicates-none")
    return html.Div(list_body(name, _columns(reader), lines, none, reader), className="pairs")


def _link(record: Record, reader: Reader) -> list[Any]:
    link = record_link(record["meeting_id"], title(record, reader), reader)
    return [link, html.Span(f"{days(record, reader)} · {record['meeting_id']}", className="pair-known")]


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The pairs as a table to print.

    Args:
        rows: One row per pair: both records' ids, days and titles, and the evidence.
    """
    lines = [[str(cell) for cell in line] for line in _lines(rows, reader)]
    return list_figure(_columns(reader), lines, reader.say("suspected-duplicates-none"), reader)
