"""Short lists of what is known: lines of words and numbers under heads, on the page, as a table and as a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.record_words import Record, day, text, text_figure
from dashboard.reader import Figure, Reader

MOST_IN_PICTURE = 40
MOST_ON_PAGE = 100  # lines of a list that a page holds, those folded away included: nobody unfolds and reads more
IN_TABLE = 500  # lines of a table, whatever is in it (card.py)


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere in this house."""

    words: str
    href: str


Cell = str | int | Link
Line = Sequence[Cell]


def words_of(cell: Cell, reader: Reader) -> str:
    if isinstance(cell, Link):
        return cell.words
    return cell if isinstance(cell, str) else reader.number(cell)


def latest(record: Record, reader: Reader) -> Cell:
    """When a record's latest meeting was, leading to it; nothing where there was none."""
    opened = text(record["meeting_id"])
    if not opened:
        return ""
    days = reader.meeting_days(day(record["first_day"]), day(record["last_day"]), record["precision"])
    return Link(days, reader.opening(opened))


def every(rows: pd.DataFrame) -> int:
    """How many there are in all, of which these are listed; a column of that name says it on every row."""
    return int(rows["every"].max()) if len(rows) else 0


def table(heads: Sequence[str], lines: Sequence[Line], reader: Reader) -> pd.DataFrame:
    """The lines with numbers as numbers."""
    plain = [[cell if isinstance(cell, int) else words_of(cell, reader) for cell in line] for line in lines]
    return pd.DataFrame(plain, columns=list(heads))


def figure(heads: Sequence[str], lines: Sequence[Line], widths: Sequence[int], reader: Reader, every: int = 0) -> Figure:
    """The first lines as a table to print, with how many more there are.

    Args:
        every: How many lines there are in all, where not all of them are given.
    """
    shown = [[words_of(cell, reader) for cell in line] for line in lines[:MOST_IN_PICTURE]]
    more = max(every, len(lines)) - len(shown)
    shown += [[reader.say("listing-more", count=more), *[""] * (len(heads) - 1)]] if more > 0 else []
    return text_figure(heads, shown, widths=widths, bold=0)


def in_table(panel: str, listed: int, shown: int, reader: Reader) -> Component | None:
    """The way to the lines that the page does not hold: the panel's table. None where it holds them all."""
    if listed <= shown:
        return None
    href = reader.address(reader.asked.with_(tables=(*reader.asked.tables, panel)))
    link = html.A(reader.say("listing-in-table", count=min(listed, IN_TABLE)), href=href, className="view")
    return html.P(link, className="contacts-all")


def body(
    heads: Sequence[str], lines: Sequence[Line], most: int, reader: Reader, none: str, beyond: Component | None = None
) -> Component:
    """The first lines; the rest when asked for.

    Args:
        none: What is said where there is no line.
        beyond: What stands below the rest, where these are not all (in_table).
    """
    if not lines:
        return html.P(none, className="listing-none")
    first = _table(heads, lines[:most], reader, for_ears=False)
    more = len(lines) - most
    if more <= 0:
        return first
    rest = _table(heads, lines[most:], reader, for_ears=True)
    return html.Div([first, folded([rest, beyond], more, reader)])


def folded(rest: Sequence[Component | None], more: int, reader: Reader) -> Component:
    """So many more lines, folded away."""
    return html.Details([html.Summary(reader.say("listing-more", count=more)), *rest], className="listing-rest")


def _table(heads: Sequence[str], lines: Sequence[Line], reader: Reader, for_ears: bool) -> Component:
    head = html.Tr([html.Th(words, scope="col", className=_kind(lines[0][place])) for place, words in enumerate(heads)])
    rows = [
        html.Tr([html.Th(_shown(line[0], reader), scope="row"),
                 *(html.Td(_shown(cell, reader), className=_kind(cell)) for cell in line[1:])])
        for line in lines
    ]  # fmt: skip
    return html.Table([html.Thead(head, className="for-ears" if for_ears else ""), html.Tbody(rows)], className="rows listing")


def _kind(cell: Cell) -> str:
    return "number" if isinstance(cell, int) else ""


def _shown(cell: Cell, reader: Reader) -> Any:
    if isinstance(cell, Link):
        return html.A(cell.words, href=cell.href, className="view") if cell.href else cell.words
    return words_of(cell, reader)
