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
    values = [value_words(row, reader) for row in rows]
    lasts = [last_words(row, whole_last, reader) for row in rows]
    links = []
    for row, value, last in zip(rows, values, lasts, strict=True):
        spoken = _spoken(row, f"{row.label}: {value}", f"{heads[1]} {last}" if last else "", whole_last, reader)
        links.append(html.Li(_link(row, value, last, spoken, _bar(row, top, faint))))
    lines: list[Component] = []
    for folded, run in groupby(zip(rows, links, strict=True), key=lambda row: row[0].folded):
        some = [link for _, link in run]
        lines += [html.Li(_folded(some, reader))] if folded else some
    return html.Div([head, html.Ul(lines)], className="bar-rows", style=_sizes(rows, values, lasts))


def _sizes(rows: Sequence[BarRow], values: Sequence[str], lasts: Sequence[str]) -> dict[str, int]:
    """How many digits the columns of numbers are wide: other numbers stand in columns of one width."""
    digits, last_digits = max([2, *map(len, values)]), max([2, *map(len, lasts)])
    if any(row.beside for row in rows):
        return {"--digits": digits, "--last-digits": last_digits}
    return {"--digits": max(digits, last_digits)}


def _folded(links: Sequence[Component], reader: Reader) -> Component:
    return html.Details([html.Summary(reader.say("bar-rows-more", count=len(links))), html.Ul(list(links))])


def _spoken(row: BarRow, value: str, last: str, whole_last: bool, reader: Reader) -> str:
    """The row in words: "Security: 15, before 13"."""
    parts = [value, last] if last else [value]
    if whole_last and row.previous is not None:
        parts.append(f"{reader.before()} {reader.number(row.previous)}")
    return reader.words.listed(parts)


def _link(row: BarRow, value: str, last: str, spoken: str, bar: list[Component]) -> Component:
    looks = f"view bar-row{' strong' if row.strong else ''}{' chosen' if row.chosen else ''}"
    aria: dict[str, Any] = {"aria-label": spoken}
    if row.chosen:
        aria["aria-current"] = "true"
    swatch = html.Span(className="swatch", style={"background": row.colour}) if row.swatch else None
    return html.A(
        [
            html.Span([swatch, html.Span(row.label)], className="bar-label"),
            html.B(value, className="bar-value"),
            html.Span(bar, className="bar-track"),
            html.Span(last, className="bar-last"),
        ],
        href=row.href, className=looks, **aria,
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
