"""People or organisations as a table that can be ordered by its columns; on a phone a card for each.

On the page the first ones lie open, more are one click away, and the rest stands in the files that go out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts import listing
from dashboard.charts.listing import Cell, Link, words_of
from dashboard.charts.record_words import Record, alphabetical, day, text
from dashboard.markup import aria, data
from dashboard.reader import Figure, Reader

OPEN = {"narrow": 8, "medium": 15, "wide": 15}  # lines that lie open
MOST_FOLDED = 300  # lines on the page at most
RISING = ("name", "country", "organisation", "type", "last")  # ordered from the first letter, or the latest day


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name (also in the address, where the table can be ordered by it), its head, its share of the width."""

    name: str
    head: str
    width: int


@dataclass(frozen=True, slots=True)
class Line:
    """One person or organisation: its cells by column (several are listed), and what it is ordered by."""

    cells: Mapping[str, Cell | Sequence[Cell]]
    keys: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Directory:
    """The table: its switch in the address (filters.SWITCHES), columns, the name's first, and lines in the order asked for."""

    switch: str
    orders: Sequence[str]  # columns it can be ordered by
    columns: Sequence[Column]
    lines: Sequence[Line]


def ordered(lines: Sequence[Line], order: str) -> list[Line]:
    """Lines in the order asked for; equal ones by the number of meetings, then by name."""
    return sorted(lines, key=lambda line: (line.keys[order], line.keys["meetings"], line.keys["name"]))


def keys(name: str, record: Record, reader: Reader) -> dict[str, Any]:
    """What every line can be ordered by: most meetings first, the latest contact first, nobody's last."""
    since = record["days_since"]
    return {
        "name": alphabetical(name, reader.language),
        "meetings": -int(record["meetings"]),
        "last": float("inf") if pd.isna(since) else int(since),
    }


def lexical(words: str, reader: Reader) -> tuple[bool, str]:
    """The key of a text; where there is none it comes last."""
    return not words, alphabetical(words, reader.language)


def last(record: Record, reader: Reader) -> Cell:
    """When they last met, leading to the meeting."""
    first, until = day(record["last_first_day"]), day(record["last_last_day"])
    days = reader.meeting_days(first, until, text(record["last_precision"]) or "unknown")
    opened = text(record["last_meeting"])
    return Link(days, reader.opening(opened)) if opened else days


def last_words(record: Record, reader: Reader) -> str:
    """The same in words alone."""
    return words_of(last(record, reader), reader)


def since(record: Record, reader: Reader) -> str:
    return "" if pd.isna(record["days_since"]) else reader.number(int(record["days_since"]))


def days(found: Sequence[Record]) -> Any:
    """Days since the last contact as whole numbers, empty where nobody knows."""
    return pd.array([None if pd.isna(r["days_since"]) else int(r["days_since"]) for r in found], dtype="Int64")


def told(rows: pd.DataFrame, column: str) -> int:
    """A number that is the same on every row; 0 without rows."""
    return int(rows[column].iloc[0]) if len(rows) else 0


def counted(counts: Mapping[str, int], reader: Reader) -> list[str]:
    """What a caption counts, a sentence for each message; nothing of what there is none of."""
    return [reader.say(message, count=count) for message, count in counts.items() if count]


def as_of(reader: Reader) -> str:
    """To which day the last contact is told."""
    return reader.say("directory-as-of", day=reader.day(reader.plan.as_of))


def capital(words: str) -> str:
    """A role begins with a capital, however it is written."""
    return words[:1].upper() + words[1:]


def _cells(line: Line, column: Column) -> list[Cell]:
    cell = line.cells[column.name]
    return [cell] if isinstance(cell, str | int | Link) else list(cell)


def _words(line: Line, column: Column, reader: Reader) -> str:
    return reader.words.listed([words for cell in _cells(line, column) if (words := words_of(cell, reader))])


def figure(directory: Directory, reader: Reader) -> Figure:
    """The first lines as a table to print."""
    lines = [[_words(line, column, reader) for column in directory.columns] for line in directory.lines]
    heads, widths = [column.head for column in directory.columns], [column.width for column in directory.columns]
    return listing.figure(heads, lines, widths, reader)


def body(directory: Directory, reader: Reader, none: str) -> Component:
    """The table; its heads order it.

    Args:
        none: What is said where there is no line.
    """
    if not directory.lines:
        return html.P(none, className="listing-none")
    most = OPEN[reader.width]
    first = _table(directory, directory.lines[:most], reader, heads=True)
    more = len(directory.lines) - most
    if more <= 0:
        return html.Div(first, className="ranking directory")
    rest: list[Component] = [_table(directory, directory.lines[most:MOST_FOLDED], reader, heads=False)]
    if len(directory.lines) > MOST_FOLDED:
        rest.append(html.P(reader.say("directory-more", count=len(directory.lines) - MOST_FOLDED), className="caption"))
    folded = html.Details([html.Summary(reader.say("ranking-more", count=more)), *rest], className="ranking-rest")
    return html.Div([first, folded], className="ranking directory")


def _table(directory: Directory, lines: Sequence[Line], reader: Reader, heads: bool) -> Component:
    whole = sum(column.width for column in directory.columns)
    sizes = html.Colgroup([html.Col(style={"width": f"{100 * c.width / whole:.1f}%"}) for c in directory.columns])
    caption = html.Caption(directory.columns[0].head, className="for-ears")
    rows = html.Tbody([_row(directory, line, reader) for line in lines], role="rowgroup")
    head = [_heads(directory, reader)] if heads else []
    return html.Table([caption, sizes, *head, rows], className="rows ranks", role="table")


def _heads(directory: Directory, reader: Reader) -> Component:
    order = reader.asked.switch(directory.switch)
    heads = []
    for column in directory.columns:
        chosen = column.name == order
        mark = aria(sort="ascending" if column.name in RISING else "descending") if chosen else {}
        sorts = column.name in directory.orders
        content = _sorter(directory, column, chosen, reader) if sorts else column.head
        heads.append(html.Th(content, scope="col", role="columnheader", className=f"rank-{column.name}", **mark))
    return html.Thead(html.Tr(heads, role="row"), role="rowgroup")


def _sorter(directory: Directory, column: Column, chosen: bool, reader: Reader) -> Component:
    arrow = html.Span("↓" if chosen else "", className="arrow", **aria(hidden="true"))
    return html.A([column.head, arrow], href=reader.switched(directory.switch, column.name), className="view sort",
                  title=reader.say("ranking-sort", column=column.head))  # fmt: skip


def _row(directory: Directory, line: Line, reader: Reader) -> Component:
    """One line; each cell knows its head, for the cards of a phone."""
    name, *others = directory.columns
    cells = [
        html.Td(_content(_cells(line, column), reader), role="cell", className=f"rank-{column.name}", **data(head=column.head))
        for column in others
    ]
    head = html.Th(_content(_cells(line, name), reader), scope="row", role="rowheader", className="rank-name")
    return html.Tr([head, *cells], role="row")


def _content(cells: Sequence[Cell], reader: Reader) -> Any:
    """The cells of one place, one after the other; nothing at all where there is none, so that a card leaves it out."""
    parts: list[Any] = []
    for cell in cells:
        shown = words_of(cell, reader)
        if not shown:
            continue
        parts += [", "] if parts else []
        parts.append(html.A(shown, href=cell.href, className="view") if isinstance(cell, Link) and cell.href else shown)
    return parts or None
