"""A ranking as a table that can be ordered by its columns (ranking.py).

Each name leads to what is known about the partner; the first ones lie open, the rest is one click away.
"""

from collections.abc import Sequence
from typing import Any

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.histories import spark
from dashboard.charts.ranking import Ranked, cells, column_heads, columns, order_of
from dashboard.markup import aria
from dashboard.reader import Reader

OPEN = {"narrow": 8, "medium": 15, "wide": 15}  # partners that lie open; the rest is folded
SORTED = ("name", "meetings", "change", "last", "gap", "status")  # columns that the table can be ordered by


def body(partners: Sequence[Ranked], head: str, links: dict[str, str], reader: Reader) -> Component:
    """The table, its first lines open.

    Args:
        head: Word over the names.
        links: Code → where its name leads.
    """
    most = OPEN[reader.width]
    more = len(partners) - most
    first = _table(partners[:most], head, links, reader, _head(head, reader))
    if more <= 0:
        return html.Div(first, className="ranking")
    rest = _table(partners[most:], head, links, reader, None)
    folded = html.Details([html.Summary(reader.say("ranking-more", count=more)), rest], className="ranking-rest")
    return html.Div([first, folded], className="ranking")


def _table(
    partners: Sequence[Ranked], head: str, links: dict[str, str], reader: Reader, heads: Component | None
) -> Component:
    top = max((max(partner.history, default=0) for partner in partners), default=0) or 1
    lines = html.Tbody([_line(partner, links, top, reader) for partner in partners], role="rowgroup")
    caption = html.Caption(head, className="for-ears")
    sizes = html.Colgroup([html.Col(className=f"size-{name}") for name in columns(reader)])
    return html.Table([caption, sizes, *([heads] if heads else []), lines], className="rows ranks", role="table")


def _head(head: str, reader: Reader) -> Component:
    line = []
    for name, words in ({"name": head} | column_heads(reader)).items():
        order = name if name in SORTED else ""
        sorted_by = (
            aria(sort="ascending" if order in ("name", "last", "gap") else "descending") if order == order_of(reader) else {}
        )
        content = _sorter(words, order, bool(sorted_by), reader) if order else words
        line.append(html.Th(content, scope="col", role="columnheader", className=f"rank-{name}", **sorted_by))
    return html.Thead(html.Tr(line, role="row"), role="rowgroup")


def _sorter(words: str, order: str, chosen: bool, reader: Reader) -> Component:
    arrow = html.Span("↓" if chosen else "", className="arrow", **aria(hidden="true"))
    return html.A([words, arrow], href=reader.switched("rank", order), className="view sort",
                  title=reader.say("ranking-sort", column=words))  # fmt: skip


def _line(partner: Ranked, links: dict[str, str], top: int, reader: Reader) -> Component:
    """One partner; each cell knows its head, for the cards of a phone."""
    words = cells(partner, reader)
    last = partner.last
    content: dict[str, Any] = words | {
        "spark": spark(partner.history, top, reader),
        "last": html.A(last, href=reader.opening(partner.last_meeting), className="view") if partner.last_meeting else last,
        "status": html.Span(words["status"], className=f"status status-{partner.status}"),
    }
    line = [
        html.Td(content[name], role="cell", className=f"rank-{name}", **{"data-head": head})
        for name, head in column_heads(reader).items()
    ]
    link = html.A(partner.label, href=links[partner.code], className="view")
    name = html.Th(link, scope="row", role="rowheader", className="rank-name")
    return html.Tr([name, *line], role="row", className="" if partner.value else "rank-silent")
