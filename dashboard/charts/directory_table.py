"""A directory on the page: a table that its heads order, on a phone a card for each line.

The first lines lie open, more are one click away, and the rest stands in the files that go out.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.directory import Column, Directory, Line
from dashboard.charts.listing import Cell, Link, words_of
from dashboard.markup import aria, data
from dashboard.reader import Reader

OPEN = {"narrow": 8, "medium": 15, "wide": 15}  # lines that lie open
RISING = ("name", "country", "organisation", "type", "last")  # ordered from the first letter, or the latest day


def body(directory: Directory, reader: Reader, none: str) -> Component:
    """The table; its heads order it.

    Args:
        none: What is said where there is no line.
    """
    if not directory.lines:
        return html.P(none, className="listing-none")
    most = OPEN[reader.width]
    first = _table(directory, directory.lines[:most], reader, heads=True)
    more = directory.listed - most
    if more <= 0:
        return html.Div(first, className="ranking directory")
    rest: list[Component] = [_table(directory, directory.lines[most:], reader, heads=False)]
    if directory.listed > len(directory.lines):
        rest.append(html.P(reader.say("directory-more", count=directory.listed - len(directory.lines)), className="caption"))
    folded = html.Details([html.Summary(reader.say("ranking-more", count=more)), *rest], className="ranking-rest")
    return html.Div([first, folded], className="ranking directory")


def _table(directory: Directory, lines: Sequence[Line], reader: Reader, heads: bool) -> Component:
    whole = sum(column.width for column in directory.columns)
    sizes = html.Colgroup([html.Col(style={"width": f"{100 * c.width / whole:.1f}%"}) for c in directory.columns])
    caption = html.Caption(directory.columns[0].head, className="for-ears")
    looks = {column.name: _look(column) for column in directory.columns[1:]}
    rows = html.Tbody([_row(directory, line, looks, reader) for line in lines], role="rowgroup")
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


def _look(column: Column) -> dict[str, str]:
    """What all cells of a column have; each knows its head, for the cards of a phone."""
    return {"role": "cell", "className": f"rank-{column.name}", **data(head=column.head)}


def _row(directory: Directory, line: Line, looks: Mapping[str, dict[str, str]], reader: Reader) -> Component:
    """One line.

    Args:
        looks: The attributes of the cells of each column but the name's.
    """
    cells = [html.Td(_content(line.cells[name], reader), **look) for name, look in looks.items()]
    name = line.cells[directory.columns[0].name]
    head = html.Th(_content(name, reader), scope="row", role="rowheader", className="rank-name")
    return html.Tr([head, *cells], role="row")


def _content(cell: Cell | Sequence[Cell], reader: Reader) -> Any:
    """What stands in one place; of several one after the other.

    Nothing at all where there is none, so that a card leaves it out.
    """
    if isinstance(cell, str | int | Link):
        return _shown(cell, reader) or None
    parts: list[Any] = []
    for one in cell:
        if shown := _shown(one, reader):
            parts += [", ", shown] if parts else [shown]
    return parts or None


def _shown(cell: Cell, reader: Reader) -> Any:
    if isinstance(cell, Link) and cell.words and cell.href:
        return html.A(cell.words, href=cell.href, className="view")
    return words_of(cell, reader)
