"""What is said about the records as a table: rows of cells on the page, the same rows as a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.record_words import text_figure
from dashboard.markup import aria, data
from dashboard.reader import Figure, Reader

MOST_SHOWN = 200  # rows on the page, MOST_IN_PICTURE in a picture; the CSV has all
MOST_IN_PICTURE = 40
Cell = Any  # a text, a number, a component or a list of these


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, how wide it is in a picture (in parts of the whole), whether it holds numbers."""

    head: str
    width: int
    number: bool = False


def list_body(title: str, columns: Sequence[Column], lines: Sequence[Sequence[Cell]], none: str, reader: Reader) -> Component:
    """The lines as a table that scrolls on its own where a window is too narrow; a sentence where there are none.

    Args:
        none: What is said instead of an empty table.
    """
    if not lines:
        return html.P(none, className="sentence nothing-wrong")
    heads = [
        html.Th(column.head, scope="col", role="columnheader", className="number" if column.number else "")
        for column in columns
    ]
    head = html.Thead(html.Tr(heads, role="row"), role="rowgroup")
    body = html.Tbody([_row(line, columns, reader) for line in lines[:MOST_SHOWN]], role="rowgroup")
    more = len(lines) - MOST_SHOWN
    table = html.Table([html.Caption(title, className="for-ears"), head, body], className="rows listed", role="table")
    label = f"{reader.say('table')}: {title}"
    return html.Div([
        html.Div(table, className="scroll-x", tabIndex=0, role="region", **aria(label=label)),
        html.P(reader.say("table-more", count=more), className="caption") if more > 0 else None,
    ])  # fmt: skip


def _row(line: Sequence[Cell], columns: Sequence[Column], reader: Reader) -> Component:
    """A row; its first cell heads it. On a phone it is a card, where each cell shows its column's head."""
    cells = [
        html.Td(
            html.Div(reader.number(cell) if column.number and isinstance(cell, int | float) else cell),
            className=("number" if cell else "number nought") if column.number else "",
            role="cell", **data(head=column.head),
        )
        for cell, column in zip(line[1:], columns[1:], strict=True)
    ]  # fmt: skip
    return html.Tr([html.Th(line[0], scope="row", role="rowheader"), *cells], role="row")


def list_figure(columns: Sequence[Column], lines: Sequence[Sequence[str]], none: str, reader: Reader) -> Figure:
    """The lines as a picture: at most forty, and how many more there are."""
    shown = [list(line) for line in lines[:MOST_IN_PICTURE]] or [[none]]
    more = len(lines) - MOST_IN_PICTURE
    if more > 0:
        shown.append([reader.say("table-more", count=more)])
    if not lines:  # one wide cell, or the sentence would be wrapped into the first column
        return text_figure([""], shown, widths=[1], bold=-1)
    filled = [line + [""] * (len(columns) - len(line)) for line in shown]
    return text_figure([column.head for column in columns], filled, widths=[c.width for c in columns], bold=0)


def list_table(columns: Sequence[Column], lines: Sequence[Sequence[object]]) -> pd.DataFrame:
    """The lines under their heads."""
    return pd.DataFrame([list(line) for line in lines], columns=[column.head for column in columns])


def record_link(meeting_id: str, words: Cell, reader: Reader) -> Component:
    """A link that opens a record beside the page."""
    return html.A(words, href=reader.opening(meeting_id), className="view")
