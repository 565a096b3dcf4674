"""The card round a chart, and the one callback that draws a view.

A panel is a module of dashboard/panels and a query of the same name. The module has
    words(rows, reader) -> Words            what stands round it
    table(rows, reader) -> DataFrame        the same as a table, in the reader's words
    figure(rows, reader) -> Figure          the chart; it also goes out as a picture
    body(rows, reader) -> Component         if the page shows it as HTML, beside or instead of the chart
    HEIGHT                                  px of the chart on the page; 0: the page shows the body alone
"""

import hashlib
import importlib
import json
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from types import ModuleType
from typing import Any

import pandas as pd
import plotly.utils
from dash import ALL, ClientsideFunction, Dash, Input, MATCH, Output, State, ctx, dcc, html, no_update
from dash.development.base_component import Component

from dashboard.database import Answer, Database
from dashboard.filters import CODES, Asked, read_address
from dashboard.reader import Reader, Words

log = logging.getLogger(__name__)

PARTS = ("head", "figure", "body", "table", "foot")
MOST_TABLE_ROWS = 500
Frame = Mapping[str, Callable[[Reader, str, Answer], Any]]


@cache
def panel_module(name: str) -> ModuleType:
    return importlib.import_module(f"dashboard.panels.{name}")


def graph_config() -> dict[str, Any]:
    """The one configuration of every chart: nothing is fetched from elsewhere, nothing is offered to be sent."""
    return {
        "displayModeBar": False,
        "responsive": True,
        "topojsonURL": "/assets/maps/",
        "showSendToCloud": False,
        "plotlyServerURL": "",
        "scrollZoom": False,
        "doubleClick": False,
    }


def card(name: str) -> Component:
    """An empty card; the draw callback fills it."""
    module = panel_module(name)
    chart: list[Component] = []
    if module.HEIGHT:
        graph = dcc.Graph(
            id={"panel": name, "part": "graph"},
            config=graph_config(),
            figure={"data": [], "layout": {"height": module.HEIGHT, "paper_bgcolor": "rgba(0,0,0,0)",
                                            "plot_bgcolor": "rgba(0,0,0,0)", "xaxis": {"visible": False},
                                            "yaxis": {"visible": False}}},
            responsive="auto",  # the width follows the card, the height is the figure's own
            style={"height": "auto", "minHeight": module.HEIGHT},
        )  # fmt: skip
        chart = [html.Div(graph, className="chart")]
    return html.Section(
        [
            html.Div(id={"panel": name, "part": "head"}, className="card-head"),
            html.Div(id={"panel": name, "part": "table"}, className="card-table"),
            *chart,
            html.Div(id={"panel": name, "part": "body"}, className="card-body"),
            html.Div(id={"panel": name, "part": "foot"}, className="card-foot"),
            dcc.Store(id={"panel": name, "part": "figure"}),
            dcc.Store(id={"panel": name, "part": "stamp"}),
        ],
        id=f"card-{name}",
        className=f"card card-{name}",
        **{"aria-labelledby": f"title-{name}"},
    )


def register(app: Dash, database: Database, frame: Frame) -> None:
    """The callback that draws: panels and the frame round them answer together, from one `selected`.

    Args:
        frame: Component id → what its children are for a reader, a path and an answer: header, filter bar, drawer …
    """
    names = list(frame)

    @app.callback(
        *[Output({"panel": ALL, "part": part}, "data" if part == "figure" else "children") for part in PARTS],
        Output({"panel": ALL, "part": "stamp"}, "data"),
        *[Output(name, "children") for name in names],
        Output("frame-stamp", "data"),
        Input("address", "search"),
        Input("client", "data"),
        State("address", "pathname"),
        State({"panel": ALL, "part": "stamp"}, "data"),
        State("frame-stamp", "data"),
    )
    def draw(
        search: str | None,
        client: dict[str, str] | None,
        path: str,
        stamps: list[dict[str, str] | None],
        frame_stamp: dict[str, str] | None,
    ) -> list[Any]:
        panels = [output["id"]["panel"] for output in ctx.outputs_list[0]]
        if client is None:
            return [[no_update] * len(panels)] * (len(PARTS) + 1) + [no_update] * (len(names) + 1)
        reader, answer = read_view(database, search or "", panels, client.get("width", "wide"))
        drawn = [_drawn_or_said(name, answer.rows[name], reader, database) for name in panels]
        changed = [_changed(parts, stamp or {}) for parts, stamp in zip(drawn, stamps, strict=True)]
        around = {name: part(reader, path, answer) for name, part in frame.items()}
        new, new_stamp = _changed(around, frame_stamp or {})
        return [
            *[[parts[part] for parts, _ in changed] for part in PARTS],
            [stamp for _, stamp in changed],
            *[new[name] for name in names],
            new_stamp,
        ]

    app.clientside_callback(
        ClientsideFunction("elchi", "paint"),
        Output({"panel": MATCH, "part": "graph"}, "figure"),
        Input({"panel": MATCH, "part": "figure"}, "data"),
        Input("theme", "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("elchi", "click"),
        Output({"panel": MATCH, "part": "graph"}, "clickData"),
        Input({"panel": MATCH, "part": "graph"}, "clickData"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("elchi", "drag"),
        Output({"panel": MATCH, "part": "graph"}, "selectedData"),
        Input({"panel": MATCH, "part": "graph"}, "selectedData"),
        prevent_initial_call=True,
    )


def read_view(database: Database, search: str, panels: Sequence[str], width: str = "wide") -> tuple[Reader, Answer]:
    """What an address asks for, answered: the reader and the rows of the named panels (and of an opened record)."""
    version = database.version()
    asked = read_address(search, version.known(), version.institute.default_language)
    wanted = [*panels, *(["meeting"] if asked.opened and "meeting" not in panels else [])]
    answer = database.answer(asked, wanted, version)
    return Reader(asked, answer, width), answer


def draw_panel(name: str, rows: pd.DataFrame, reader: Reader, database: Database) -> dict[str, Any]:
    """The parts of one card: head, figure, body, table and foot."""
    module = panel_module(name)
    words: Words = module.words(rows, reader)
    if not reader.facts.matched:
        return {
            "head": _head(name, words, reader, tools=False),
            "figure": None, "body": _nothing_found(reader, database), "table": None, "foot": None,
        }  # fmt: skip
    as_table = name in reader.asked.tables
    return {
        "head": _head(name, words, reader),
        "figure": module.figure(rows, reader) if module.HEIGHT and not as_table else None,
        "body": module.body(rows, reader) if hasattr(module, "body") and not as_table else None,
        "table": _as_table(name, module.table(rows, reader), words, reader) if as_table else None,
        "foot": html.P(words.caption, className="caption") if words.caption else None,
    }


def _drawn_or_said(name: str, rows: pd.DataFrame, reader: Reader, database: Database) -> dict[str, Any]:
    """The parts of a card; when a panel fails, a card that says so, and the others are drawn all the same."""
    try:
        return draw_panel(name, rows, reader, database)
    except Exception:
        code = f"E-{datetime.now(UTC):%H%M%S}-{name}"
        log.exception("%s: panel %s could not be drawn for %s", code, name, reader.address(reader.asked))
        said = html.Div(
            [html.P(reader.say("not-drawn"), className="sentence"), html.P(reader.say("not-drawn-remedy", code=code)),
             html.A(reader.say("try-again"), href="", className="again")],
            className="nothing failed", role="alert",
        )  # fmt: skip
        return {"head": None, "figure": None, "body": said, "table": None, "foot": None}


def _changed(parts: Mapping[str, Any], stamp: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, str]]:
    """The parts that differ from what the reader has, the others left alone; and the new stamp."""
    fresh = {name: _stamp(part) for name, part in parts.items()}
    return {name: no_update if stamp.get(name) == fresh[name] else part for name, part in parts.items()}, fresh


def _stamp(part: Any) -> str:
    text = json.dumps(part, cls=plotly.utils.PlotlyJSONEncoder, sort_keys=True)
    return hashlib.blake2s(text.encode(), digest_size=8).hexdigest()


def _head(name: str, words: Words, reader: Reader, tools: bool = True) -> list[Component]:
    title = html.H2(words.title, id=f"title-{name}")
    legend = [
        html.Li([html.Span(className="swatch", style={"background": entry.colour}, **{"aria-hidden": "true"}),
                 html.Span(entry.text), html.B(entry.total)])
        for entry in words.legend
    ]  # fmt: skip
    return [
        html.Div([title, *([_tools(name, words, reader)] if tools else [])], className="card-title"),
        html.P(words.subtitle, className="subtitle") if words.subtitle else None,
        html.P(words.summary, className="for-ears"),
        html.Ul(legend, className="legend") if legend and name not in reader.asked.tables else None,
    ]


def _tools(name: str, words: Words, reader: Reader) -> Component:
    """Table, Export and expand: what can be done with a card."""
    asked = reader.asked
    open_as_table = name in asked.tables
    tables = tuple(t for t in asked.tables if t != name) if open_as_table else (*asked.tables, name)
    query = reader.address(asked.with_(tables=(), opened=""))
    formats = [
        html.Button(reader.say(f"export-{kind}"), className="export-as", type="button", **{"data-panel": name, "data-as": kind})
        for kind in ("png", "svg")
    ]
    rows = html.A(reader.say("export-csv"), href=f"/rows/{name}.csv{query}", download=True)
    return html.Div(
        [
            html.A(
                reader.say("chart" if open_as_table else "table"),
                href=reader.address(asked.with_(tables=tables)), className="view tool", id=f"as-table-{name}",
                **{"aria-label": f"{reader.say('chart' if open_as_table else 'table')}: {words.title}"},
            ),
            html.Details(
                [html.Summary(reader.say("export"), className="tool",
                              **{"aria-label": f"{reader.say('export')}: {words.title}"}),
                 html.Div([*formats, rows], className="menu")],
                className="export",
            ),
            html.Button("⤢", type="button", className="tool expand", title=reader.say("expand"),
                        **{"aria-label": f"{reader.say('expand')}: {words.title}"}),
        ],
        className="tools",
    )  # fmt: skip


def _as_table(name: str, table: pd.DataFrame, words: Words, reader: Reader) -> Component:
    """The rows as an accessible table, numbers to the right; at most 500 rows on the page, all of them in the CSV."""
    numeric = [pd.api.types.is_numeric_dtype(table[column]) for column in table]
    cells = [
        html.Tr([
            html.Th(_cell(value, reader), scope="row") if place == 0
            else html.Td(_cell(value, reader), className="number" if numeric[place] else "")
            for place, value in enumerate(row)
        ])
        for row in table.head(MOST_TABLE_ROWS).itertuples(index=False)
    ]  # fmt: skip
    head = html.Tr(
        [html.Th(column, scope="col", className="number" if numeric[i] else "") for i, column in enumerate(table)]
    )
    more = len(table) - MOST_TABLE_ROWS
    return html.Div(
        [
            html.Table(
                [html.Caption(words.title, className="for-ears"), html.Thead(head), html.Tbody(cells)],
                className="rows as-table",
            ),
            html.P(reader.say("table-more", count=more), className="caption") if more > 0 else None,
        ],
        className="scroll-x", tabIndex=0, role="region", **{"aria-label": words.title},
    )  # fmt: skip


def _cell(value: Any, reader: Reader) -> str:
    if isinstance(value, str):
        return value
    return "" if pd.isna(value) else reader.number(value)


def _nothing_found(reader: Reader, database: Database) -> Component:
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
