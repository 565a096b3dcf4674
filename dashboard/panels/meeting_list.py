"""Which meetings are behind the figures?

The selected records as a table, on a phone as cards: each row opens its record. Seven squares tell the topic groups.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.meeting_table import TOPIC_GROUPS, countries, meeting_table, some_countries
from dashboard.charts.record_words import Record, alphabetical, days, listed, records, text, text_figure, title, venue
from dashboard.reader import Entry, Figure, Reader, Words
from dashboard.theme import topic_colour

HEIGHT = 0
PAGE = 50  # meetings a page
MOST_IN_PICTURE = 40
DOWNLOADS = ("xlsx", "csv", "jsonl", "bib")


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    order = reader.say(f"meeting-list-by-{reader.asked.order}")
    cut, count = _is_cut(rows), counted(rows)
    undated = int(rows["undated"].max() if cut else rows["first_day"].isna().sum())
    subtitle = reader.say("meeting-list-subtitle", count=count, order=order)
    return Words(
        title=reader.say("meeting-list-title"),
        subtitle=f"{subtitle}. {reader.say('meeting-list-cut', most=len(rows))}" if cut else subtitle,
        legend=() if cut else _legend(rows, reader),
        summary=reader.say("meeting-list-summary", count=count, undated=undated),
    )


def counted(rows: pd.DataFrame) -> int:
    """How many meetings there are, listed or not."""
    return int(rows["every"].max()) if _is_cut(rows) else len(rows)


def _is_cut(rows: pd.DataFrame) -> bool:
    return len(rows) > 0 and bool(rows["every"].notna().all())


def _legend(rows: pd.DataFrame, reader: Reader) -> tuple[Entry, ...]:
    """The topic groups, and how many meetings each has."""
    counts = Counter(group for groups in rows["topic_groups"] for group in listed(groups))
    return tuple(
        Entry(topic_colour(group), reader.label("topic_group", group), reader.number(counts[group])) for group in TOPIC_GROUPS
    )


def ordered(rows: pd.DataFrame, reader: Reader, of: slice = slice(None)) -> list[Record]:
    """The records in the order asked for; undated ones come last in time, equal ones newest first.

    Args:
        of: Those that are shown: a page is made of fifty, and the others are left as they lie.
    """
    return records(rows.iloc[list(_order(rows, reader)[of])])


def _order(rows: pd.DataFrame, reader: Reader) -> Sequence[int]:
    """The places of the records, which are there newest first, in the order asked for."""
    every, order = range(len(rows)), reader.asked.order
    if order == "oldest":
        dated = int(rows["first_day"].notna().sum())
        return [*reversed(every[:dated]), *every[dated:]]
    keys: Mapping[str, Callable[[], list[Any]]] = {
        "title": lambda: [alphabetical(text(one), reader.language) for one in rows[f"title_{reader.language}"]],
        "kind": lambda: [reader.order("kind", kind) for kind in rows["kind"]],
    }
    return sorted(every, key=keys[order]().__getitem__) if order in keys else every


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """The records in words, one line each, all of them."""
    shown = ordered(rows, reader)
    sources = [text(record["source_url"]) or text(record["publisher"]) for record in shown]

    def labels(subject: str, column: str) -> list[str]:
        return [reader.words.listed([reader.label(subject, c) for c in listed(record[column])]) for record in shown]

    return pd.DataFrame({
        reader.say("meeting-list-date"): [days(record, reader) for record in shown],
        reader.say("meeting-list-meeting"): [title(record, reader) for record in shown],
        reader.say("meeting-list-countries"): [reader.words.listed(countries(record, reader)) for record in shown],
        reader.say("meeting-list-organisations"): labels("organisation", "organisations"),
        reader.say("meeting-list-kind"): [reader.label("kind", record["kind"]) for record in shown],
        reader.say("meeting-list-level"): labels("level", "levels"),
        reader.say("meeting-list-topics"): labels("topic", "topics"),
        reader.say("meeting-list-formats"): labels("format", "formats"),
        reader.say("meeting-list-place"): [venue(record, reader) for record in shown],
        reader.say("meeting-list-source"): sources,
        reader.say("meeting-list-record"): [record["meeting_id"] for record in shown],
    })  # fmt: skip


def on_paper(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """Date, meeting, countries and kind: what a line of a printed page holds."""
    return table(rows, reader).iloc[:, [0, 1, 2, 4]]


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The first records as a table to print, with how many more there are.

    Args:
        rows: One row per selected meeting: days, titles, countries, kind.
        reader: Language and order of the person looking.
    """
    heads = [reader.say(f"meeting-list-{name}") for name in ("date", "meeting", "countries", "kind")]
    lines = [
        [days(r, reader), title(r, reader), some_countries(r, reader), reader.label("kind", r["kind"])]
        for r in ordered(rows, reader, slice(MOST_IN_PICTURE))
    ]
    more = counted(rows) - len(lines)
    lines += [["", reader.say("meeting-list-more", count=more), "", ""]] if more > 0 else []
    return text_figure(heads, lines, widths=(15, 45, 22, 18), bold=1)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """One page of the records."""
    pages = max(1, -(-len(rows) // PAGE))
    page = min(reader.asked.page, pages)
    shown = ordered(rows, reader, slice((page - 1) * PAGE, page * PAGE))
    squares = html.P(reader.say("meeting-list-caption"), className="caption")  # of the page alone: no file has them
    pager = _pager(page, pages, len(rows), reader) if pages > 1 else None
    return html.Div([_downloads(reader), meeting_table(shown, reader), pager, squares])


def _downloads(reader: Reader) -> Component:
    """The records behind the view as files, folded away."""
    view = reader.address(reader.asked.with_(tables=(), opened="", page=1))
    links = [
        html.Li([
            html.A(reader.say(f"records-as-{kind}"), href=f"/records.{kind}{view}", download=""),
            html.Span(reader.say(f"records-for-{kind}")),
        ])
        for kind in DOWNLOADS
    ]  # fmt: skip
    return html.Details([html.Summary(reader.say("records-download")), html.Ul(links)], className="downloads")


def _pager(page: int, pages: int, count: int, reader: Reader) -> Component:
    """Where in the list this page is, and the pages before and after."""
    unavailable: dict[str, Any] = {"aria-disabled": "true"}
    named: dict[str, Any] = {"aria-label": reader.say("meeting-list-pages")}

    def step(name: str, to: int) -> Component:
        words = reader.say(f"meeting-list-{name}")
        if not 1 <= to <= pages:
            return html.Span(words, className="off", **unavailable)
        return html.A(words, href=reader.address(reader.asked.with_(page=to)), className="view", rel=name)

    edges = {"first": (page - 1) * PAGE + 1, "last": min(page * PAGE, count), "count": count}
    shown = reader.say("meeting-list-shown", **{name: reader.number(edge) for name, edge in edges.items()})
    return html.Nav([step("prev", page - 1), html.Span(shown), step("next", page + 1)], className="pager", **named)
