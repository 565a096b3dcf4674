"""Rows of a label, a number, a bar and the number to compare it with: the house's bar chart, as HTML.

Each row is one link that the keyboard reaches, and the columns stay columns at any width. What goes out as a
picture is the same rows drawn by bars.py.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.bars import BarRow, bars_figure, fits_background, last_words, top_of, value_words
from dashboard.reader import Reader

__all__ = ["BarRow", "bar_rows", "bars_figure", "fits_background", "top_of"]

HIDDEN: dict[str, Any] = {"aria-hidden": "true"}  # for eyes only: the link says it in words


def bar_rows(
    rows: Sequence[BarRow],
    reader: Reader,
    heads: tuple[str, str],
    top: float | None = None,
    whole_last: bool = False,
) -> Component:
    """The rows as a list of links.

    Args:
        heads: Words over the values and over the last column ("in the period", "before").
        top: The number whose bar fills the column; the largest of these rows unless several lists share one.
        whole_last: The last column tells the whole, not the comparison (which keeps its tick).
    """
    top, faint = top or top_of(rows), fits_background(rows)
    head = html.Div(
        [html.Span(heads[0], className="bar-value"), html.Span(heads[1], className="bar-last")],
        className="bar-heads", **HIDDEN,
    )  # fmt: skip
    lines: list[Component] = []
    for folded, run in groupby(rows, key=lambda row: row.folded):
        links = [html.Li(_link(row, reader, heads, top, faint, whole_last)) for row in run]
        lines += [html.Li(_folded(links, reader))] if folded else links
    values, lasts = ([len(text) for text in texts] for texts in _numbers(rows, whole_last, reader))
    apart = any(row.beside for row in rows)  # other numbers stand in columns of one width
    sizes = {"--digits": max([2, *values, *([] if apart else lasts)])} | ({"--last-digits": max([2, *lasts])} if apart else {})
    return html.Div([head, html.Ul(lines)], className="bar-rows", style=sizes)


def _numbers(rows: Sequence[BarRow], whole_last: bool, reader: Reader) -> tuple[list[str], list[str]]:
    """The two columns of numbers as they are written."""
    return [value_words(row, reader) for row in rows], [last_words(row, whole_last, reader) for row in rows]


def _folded(links: Sequence[Component], reader: Reader) -> Component:
    return html.Details([html.Summary(reader.say("bar-rows-more", count=len(links))), html.Ul(list(links))])


def _spoken(row: BarRow, reader: Reader, heads: tuple[str, str], whole_last: bool) -> str:
    """The row in words: "Security: 15, before 13"."""
    last = last_words(row, whole_last, reader)
    parts = [f"{row.label}: {value_words(row, reader)}"]
    parts += [f"{heads[1]} {last}"] if last else []
    if whole_last and row.previous is not None:
        parts.append(f"{reader.before()} {reader.number(row.previous)}")
    return reader.words.listed(parts)


def _link(row: BarRow, reader: Reader, heads: tuple[str, str], top: float, faint: bool, whole_last: bool) -> Component:
    looks = [name for name in ("strong", "chosen") if getattr(row, name)]
    aria: dict[str, Any] = {"aria-label": _spoken(row, reader, heads, whole_last)}
    aria |= {"aria-current": "true"} if row.chosen else {}
    swatch = html.Span(className="swatch", style={"background": row.colour})
    return html.A(
        [
            html.Span([swatch if row.swatch else None, html.Span(row.label)], className="bar-label"),
            html.B(value_words(row, reader), className="bar-value"),
            html.Span(_bar(row, top, faint), className="bar-track"),
            html.Span(last_words(row, whole_last, reader), className="bar-last"),
        ],
        href=row.href, className=" ".join(["view", "bar-row", *looks]), **aria,
    )  # fmt: skip


def _bar(row: BarRow, top: float, faint: bool) -> list[Component]:
    def share(number: float) -> str:
        return f"{min(100, 100 * number / top):.2f}%"

    parts: list[Component] = []
    if faint and row.background:
        parts.append(html.Span(className="bar-whole", style={"width": share(row.background)}))
    if row.value:
        parts.append(html.Span(className="bar", style={"width": share(row.value), "background": row.colour}))
    if row.previous:  # none before: the number says it, a tick on the edge would read as a bar
        parts.append(html.Span(className="bar-tick", style={"left": share(row.previous)}))
    return parts
