"""The card round a chart as HTML: its head with the tools, its table, and what it says when nothing fits."""

import json
import re
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.listing import IN_TABLE
from dashboard.database import Database
from dashboard.filters import CODES, Asked
from dashboard.markup import aria, data
from dashboard.reader import Reader, Words

LONG_ON_A_PHONE = 200  # characters of a caption; more fill half the screen
SENTENCE_ENDS = re.compile(r"(?<=\.) (?=[^\W\d_a-zа-яёўқғҳ])")


def graph_config() -> Any:
    """The one configuration of every chart: nothing is fetched from elsewhere, nothing is offered to be sent."""
    return {
        "displayModeBar": False,
        "topojsonURL": "/assets/maps/",
        "showSendToCloud": False,
        "plotlyServerURL": "",
        "scrollZoom": False,
        "doubleClick": False,
    }


def card(name: str, height: int) -> Component:
    """An empty card; assets/view.js fills it. A height of 0 px: no chart on the page."""
    chart: list[Component] = []
    if height:
        # assets/figures.js draws into it: the width follows the card, the height is the figure's own
        plot = html.Div(html.Div(className="js-plotly-plot"), className="plot", style={"minHeight": height},
                        **data(config=json.dumps(graph_config())))  # fmt: skip
        drawn = html.Div(plot, className="drawn", role="img",
                         **aria(labelledby=f"title-{name}", describedby=f"summary-{name}"))  # fmt: skip
        # One stop for the keyboard, whose arrows move along the marks: assets/marks.js.
        marks = html.Div(id=f"marks-{name}", className="marks", role="listbox", tabIndex=0, hidden=True,
                         **aria(labelledby=f"title-{name}", describedby=f"summary-{name} keys"))  # fmt: skip
        chart = [html.Div([drawn, marks], className="chart")]
    return html.Section(
        [
            html.Div(id={"panel": name, "part": "head"}, className="card-head"),
            html.Div(id={"panel": name, "part": "table"}, className="card-table"),
            *chart,
            html.Div(id={"panel": name, "part": "body"}, className="card-body"),
            html.Div(id={"panel": name, "part": "foot"}, className="card-foot"),
        ],
        id=f"card-{name}",
        className=f"card card-{name}",
        **aria(labelledby=f"title-{name}"),
    )


def head(name: str, words: Words, reader: Reader, tools: bool = True) -> list[Component | None]:
    title = html.H2(words.title, id=f"title-{name}")
    legend = [
        html.Li([html.Span(className=f"swatch {entry.mark}".strip(), style={"background": entry.colour, "color": entry.colour},
                           **aria(hidden="true")),
                 html.Span(entry.text), html.B(entry.total)])
        for entry in words.legend
    ]  # fmt: skip
    return [
        html.Div([title, *([_tools(name, words, reader)] if tools else [])], className="card-title"),
        html.P(_beneath(words), className="subtitle") if words.subtitle else None,
        html.P(words.summary, className="for-ears", id=f"summary-{name}"),
        html.Ul(legend, className="legend") if legend and name not in reader.asked.tables else None,
    ]


def _beneath(words: Words) -> str | list[str | Component]:
    """How to read the chart, and on screens what a press on it does."""
    return [words.subtitle, html.Span(f"; {words.press}", className="press")] if words.press else words.subtitle


def _tools(name: str, words: Words, reader: Reader) -> Component:
    """Table, Export and expand: what can be done with a card."""
    asked = reader.asked
    open_as_table = name in asked.tables
    tables = tuple(t for t in asked.tables if t != name) if open_as_table else (*asked.tables, name)
    return html.Div(
        [
            html.A(
                reader.say("chart" if open_as_table else "table"),
                href=reader.address(asked.with_(tables=tables)), className="view tool", id=f"as-table-{name}",
                **aria(label=f"{reader.say('chart' if open_as_table else 'table')}: {words.title}"),
            ),
            html.Button(reader.say("export"), type="button", className="tool export-open",
                        **data(panel=name, title=words.title),
                        **aria(label=f"{reader.say('export')}: {words.title}", haspopup="dialog")),
            html.Button("⤢", type="button", className="tool expand", title=reader.say("expand"),
                        **aria(label=f"{reader.say('expand')}: {words.title}")),
        ],
        className="tools",
    )  # fmt: skip


def foot(caption: str, reader: Reader) -> Component | None:
    """What stands under the chart; of a long caption on a phone the first sentence, the others one touch away."""
    if not caption:
        return None
    first, *others = SENTENCE_ENDS.split(caption, maxsplit=1)
    if reader.width != "narrow" or len(caption) <= LONG_ON_A_PHONE or not others:
        return html.P(caption, className="caption")
    rest = html.Details([html.Summary(html.U(reader.say("caption-rest"))), html.P(others[0])])
    return html.Div([html.P(first), rest], className="caption")


def as_table(table: pd.DataFrame, words: Words, reader: Reader) -> Component:
    """The rows as an accessible table, numbers to the right, on a phone a card a row.

    At most 500 rows are on the page; the CSV has every row that the panel lists.
    """
    numeric = [pd.api.types.is_numeric_dtype(table[column]) for column in table]
    cells = [
        html.Tr([
            html.Th(_cell(value, reader), scope="row", role="rowheader") if place == 0
            else html.Td(_cell(value, reader), className="number" if numeric[place] else "", role="cell",
                         **data(head=str(table.columns[place])))
            for place, value in enumerate(row)
        ], role="row")
        for row in table.head(IN_TABLE).itertuples(index=False)
    ]  # fmt: skip
    head = html.Tr(
        [html.Th(str(column), scope="col", role="columnheader", className="number" if numeric[i] else "")
         for i, column in enumerate(table)], role="row",
    )  # fmt: skip
    more = len(table) - IN_TABLE
    return html.Div(
        [
            html.Table(
                [html.Caption(words.title, className="for-ears"), html.Thead(head, role="rowgroup"),
                 html.Tbody(cells, role="rowgroup")],
                className="rows as-table", role="table",  # roles: on a phone a row is drawn as a card
            ),
            html.P(reader.say("table-more", count=more), className="caption") if more > 0 else None,
        ],
        className="scroll-x", tabIndex=0, role="region",
        **aria(label=f"{reader.say('table')}: {words.title}"),
    )  # fmt: skip


def _cell(value: Any, reader: Reader) -> str:
    if isinstance(value, str):
        return value
    return "" if pd.isna(value) else reader.number(value)


def nothing_found(reader: Reader, database: Database) -> Component:
    """What to loosen when nothing matches: one control at a time, with the number of meetings it would bring."""
    asked, links = reader.asked, []
    for key, changed in _loosened(asked).items():
        found = database.answer(changed, (), reader.version).facts.matched
        if found:
            links.append(html.Li([html.A(reader.say(f"loosen-{key}"), href=reader.address(changed), className="view"),
                                  f" ({reader.number(found)})"]))  # fmt: skip
    return html.Div(
        [
            html.P(reader.say("nothing-matches"), className="sentence"),
            html.P(reader.say("loosen-one" if links else "loosen-none")),
            html.Ul(links, className="loosen"),
        ],
        className="nothing",
    )


def _loosened(asked: Asked) -> dict[str, Asked]:
    """Each control that is set, and the view without it."""
    chosen = asked.filter
    without: dict[str, Asked] = {}
    if chosen.since or chosen.until or chosen.preset != "all":
        without["period"] = asked.filtered(since=None, until=None, preset="all")
    for field in (*CODES, "people"):
        if getattr(chosen, field):
            without[field] = asked.filtered(**{field: ()})
    if chosen.words:
        without["words"] = asked.filtered(words="")
    return without
