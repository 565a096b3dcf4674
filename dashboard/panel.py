"""What a panel is, and the one callback that draws a view.

A panel is a module of dashboard/panels and a query of the same name. The module has
    words(rows, reader) -> Words            what stands round it
    table(rows, reader) -> DataFrame        the same as a table, in the reader's words
    figure(rows, reader) -> Figure          the chart; it also goes out as a picture
    figure_in(rows, reader, width, height) -> Figure    the chart in a room of so many px, if it has a shape of its own
    on_paper(rows, reader) -> DataFrame     the table in fewer columns, if it has more than a printed page holds
    native(rows, reader) -> Native          the chart as an office program draws it, if it is one of bars
    paragraphs(rows, reader) -> list[str]   if what it says is prose: reports take it instead of the figure
    body(rows, reader) -> Component         if the page shows it as HTML, beside or instead of the chart
    HEIGHT                                  px of the chart on the page; 0: the page shows the body alone
    ALL_RECORDS = True                      if the filter does not apply: the panel shows also where nothing matches
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
from dash import ALL, ClientsideFunction, Dash, Input, Output, State, html, no_update

from dashboard.card import as_table, head, nothing_found
from dashboard.database import Answer, Database, Version
from dashboard.filters import read_address
from dashboard.markup import as_html
from dashboard.pages import country_of, page_at
from dashboard.reader import Reader, Words

log = logging.getLogger(__name__)

ALIVE = ("filter-bar",)  # parts of the frame with controls of a library: they stay components, all else goes as HTML
Frame = Mapping[str, Callable[[Reader, str, Answer], Any]]


@cache
def panel_module(name: str) -> ModuleType:
    return importlib.import_module(f"dashboard.panels.{name}")


def register(app: Dash, database: Database, frame: Frame) -> None:
    """The callback that draws: panels and the frame round them answer together, from one `selected`.

    Args:
        frame: Component id → what its children are for a reader, a path and an answer: header, filter bar, drawer …
    """
    @app.callback(
        Output("answer", "data"),
        Input("address", "search"),
        Input("client", "data"),
        Input({"panel": ALL, "part": "stamp"}, "id"),
        State("address", "pathname"),
        State({"panel": ALL, "part": "stamp"}, "data"),
        State("frame-stamp", "data"),
    )
    def draw(
        search: str | None,
        client: dict[str, str] | None,
        places: list[dict[str, str]],
        path: str,
        stamps: list[dict[str, str] | None],
        frame_stamp: dict[str, str] | None,
    ) -> Any:
        """The parts that changed, and the view they belong to: the browser places them while it is still asked for."""
        if client is None or (page_at(path).PANELS and not places):  # the page's cards are not in their places yet
            return no_update
        panels = [place["panel"] for place in places]
        reader, answer = read_view(database, search or "", panels, client.get("width", "wide"), country_of(path))
        drawn = {
            name: _changed(_sent(_drawn_or_said(name, answer.rows[name], reader, database), "figure"), stamp or {})
            for name, stamp in zip(panels, stamps, strict=True)
        }
        around = _changed(_sent({name: part(reader, path, answer) for name, part in frame.items()}, *ALIVE), frame_stamp or {})
        return {"view": path + (search or ""), "panels": drawn, "frame": around}

    app.clientside_callback(
        ClientsideFunction("elchi", "place"),
        Output({"panel": ALL, "part": "stamp"}, "data"),
        *[Output(name, "children") for name in ALIVE if name in frame],
        Output("frame-stamp", "data"),
        Input("answer", "data"),
        State({"panel": ALL, "part": "stamp"}, "id"),
        prevent_initial_call=True,
    )


def read_view(
    database: Database,
    search: str,
    panels: Sequence[str],
    width: str = "wide",
    about: str = "",
    version: Version | None = None,
) -> tuple[Reader, Answer]:
    """What an address asks for, answered: the reader and the rows of the named panels (and of an opened record).

    Args:
        about: The country that the page's path names; empty on every other page.
        version: The published version to ask, where several views must be of one; else the one published now.
    """
    version = version or database.version()
    asked = read_address(search, version.known(), version.institute.default_language, version.people)
    asked = asked.with_(about=about)
    wanted = [*panels, *(["meeting"] if asked.opened and "meeting" not in panels else [])]
    answer = database.answer(asked, wanted, version)
    return Reader(asked, answer, width), answer


def draw_panel(name: str, rows: pd.DataFrame, reader: Reader, database: Database) -> dict[str, Any]:
    """The parts of one card: head, figure, body, table and foot."""
    module = panel_module(name)
    words: Words = module.words(rows, reader)
    every = getattr(module, "ALL_RECORDS", False)
    if not reader.facts.matched and not every:
        return {
            "head": head(name, words, reader, tools=False),
            "figure": None, "body": nothing_found(reader, database), "table": None, "foot": None,
        }  # fmt: skip
    table = name in reader.asked.tables
    caption = words.caption if every else f"{words.caption} {_counting(words, reader)}".strip()
    return {
        "head": head(name, words, reader),
        "figure": module.figure(rows, reader) if module.HEIGHT and not table else None,
        "body": module.body(rows, reader) if hasattr(module, "body") and not table else None,
        "table": as_table(module.table(rows, reader), words, reader) if table else None,
        "foot": html.P(caption, className="caption") if caption else None,
    }


def _counting(words: Words, reader: Reader) -> str:
    """How a chart counts: as it says itself; else a word where the reader chose a way that it does not count."""
    plain = reader.asked.filter.counting == "meetings"
    return words.counting or ("" if plain else reader.say("counting-meetings-long"))


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


def _sent(parts: Mapping[str, Any], *alive: str) -> dict[str, Any]:
    """The parts as the browser gets them: HTML, but for those that are no text."""
    return {name: part if name in alive or part is None else as_html(part) for name, part in parts.items()}


def _changed(parts: Mapping[str, Any], before: Mapping[str, str]) -> dict[str, Any]:
    """The parts that differ from what the reader has (`parts`), and the stamps of all (`stamp`)."""
    stamp = {name: _stamp(part) for name, part in parts.items()}
    return {"parts": {name: part for name, part in parts.items() if before.get(name) != stamp[name]}, "stamp": stamp}


def _stamp(part: Any) -> str:
    text = json.dumps(part, cls=plotly.utils.PlotlyJSONEncoder, sort_keys=True)
    return hashlib.blake2s(text.encode(), digest_size=8).hexdigest()
