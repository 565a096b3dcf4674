"""What a panel is, and the one answer that draws a view.

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

import importlib
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from types import ModuleType
from typing import Any

import orjson
import pandas as pd
from dash import Dash
from flask import Response

from dashboard import elements as html
from dashboard.address_reading import read_address
from dashboard.asking import ASKING, question_asked
from dashboard.card import as_table, foot, head, nothing_found
from dashboard.database import Answer, Database, Version
from dashboard.filters import Asked
from dashboard.pages import COUNTRY, Page, country_of, page_at
from dashboard.reader import WIDTHS, Reader, Words
from dashboard.sent import FRAME, Part, Sent, View, changed, joined, sent

log = logging.getLogger(__name__)

Frame = Mapping[str, Callable[[Reader, str, Answer], Any]]


@cache
def panel_module(name: str) -> ModuleType:
    return importlib.import_module(f"dashboard.panels.{name}")


def register(app: Dash, database: Database, frame: Frame) -> None:
    """The answer to what assets/view.js asks: panels and the frame round them together, from one `selected`.

    It is asked without Dash and before Dash begins: nothing of an answer is a component but the filter bar.

    Args:
        frame: Component id → what its children are for a reader, a path and an answer: header, filter bar, drawer …
    """
    views = Views(database, frame)

    @app.server.post(ASKING)
    def draw() -> Response:
        """The parts that changed, and the view they belong to: the browser places them while it is still asked for."""
        question, version = question_asked(), database.version()
        if set(question.panels) != set(page_at(question.path).PANELS) or not _is_there(question.path, version):
            return Response(status=204)  # nobody has a page that asks so, or an upgrade has changed the page
        view = views.view(question.path, question.search, question.width, version)
        parts = {name: changed(view[name], question.panels[name]) for name in page_at(question.path).PANELS}
        told = {"view": orjson.dumps(question.path + question.search), "panels": joined(parts),
                "frame": changed(view[FRAME], question.frame)}  # fmt: skip
        return Response(joined(told), mimetype="application/json")


def _is_there(path: str, version: Version) -> bool:
    """Whether a country that a path is about, if it is, is one of the register."""
    return not country_of(path) or country_of(path) in version.known()["country"]


def _is_kept(page: Page, asked: Asked) -> bool:
    """Whether a view serves others, too: not what looks at other files than the version's."""
    return bool(page.PANELS) and not asked.made


class Views:
    """Whole views as they are sent, drawn once for all who ask the same of the same data on the same day.

    However they wrote it: what counts is what address, path and width were read as. What anybody may write at will, and as
    often, is never what a view is kept by.
    """

    def __init__(self, database: Database, frame: Frame) -> None:
        self._database, self._frame = database, frame
        self._drawn_before = Sent(folder=database.folder / "views" if database.folder else None)

    def view(self, path: str, search: str, width: str, version: Version) -> View:
        """Each panel of a page as it is sent, and the frame.

        The cards do not know which record lies open: to open one is to draw the frame with it, and nothing else. Where nothing
        is kept all is drawn at once.
        """
        page = page_at(path)
        path = page.PATH.replace(COUNTRY, country_of(path))
        width = width if width in WIDTHS else WIDTHS[-1]
        asked = asked_at(search, version, country_of(path))
        if not asked.opened or not _is_kept(page, asked):
            return self._drawn(path, page.PANELS, asked, width, version)
        view = self._drawn(path, page.PANELS, asked.with_(opened=""), width, version)
        return {**view, **self._drawn(path, (), asked, width, version)}

    def _drawn(self, path: str, panels: Sequence[str], asked: Asked, width: str, version: Version) -> View:
        """Some panels, and the frame round them."""
        question = (version.data_version, version.loaded_at, version.reach().today, path, asked, width)
        if (known := self._drawn_before.get(question)) is not None:
            return known
        reader, answer = answered(self._database, asked, panels, width, version)
        cards = {name: self._card(name, answer, reader) for name in panels}
        view = {name: part for name, (part, _) in cards.items()}
        view[FRAME] = sent({name: part(reader, path, answer) for name, part in self._frame.items()})
        whole = all(drawn for _, drawn in cards.values()) and (not asked.opened or "meeting" in answer.rows)
        if whole and _is_kept(page_at(path), asked):
            self._drawn_before.keep(question, view)
        return view

    def _card(self, name: str, answer: Answer, reader: Reader) -> tuple[Part, bool]:
        """A card, and whether its panel could be read and drawn: the next one may be luckier."""
        try:
            return sent(draw_panel(name, answer.rows[name], reader, self._database)), True
        except Exception:
            return sent(failed(name, reader)), False


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
    return answered(database, asked_at(search, version, about), panels, width, version)


def asked_at(search: str, version: Version, about: str = "") -> Asked:
    """What an address asks a version for."""
    return read_address(search, version.known(), version.institute.default_language, version.people).with_(about=about)


def answered(database: Database, asked: Asked, panels: Sequence[str], width: str, version: Version) -> tuple[Reader, Answer]:
    """The reader of what was asked, and the rows of the named panels (and of an opened record)."""
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
        "foot": foot(caption, reader),
    }


def _counting(words: Words, reader: Reader) -> str:
    """How a chart counts: as it says itself; else a word where the reader chose a way that it does not count."""
    plain = reader.asked.filter.counting == "meetings"
    return words.counting or ("" if plain else reader.say("counting-meetings-long"))


def failed(name: str, reader: Reader) -> dict[str, Any]:
    """What a card says when its panel could not be drawn; the others are drawn all the same. For an `except` block."""
    code = f"E-{datetime.now(UTC):%H%M%S}-{name}"
    log.exception("%s: panel %s could not be drawn for %s", code, name, reader.address(reader.asked))
    said = html.Div(
        [html.P(reader.say("not-drawn"), className="sentence"), html.P(reader.say("not-drawn-remedy", code=code)),
         html.A(reader.say("try-again"), href="", className="again")],
        className="nothing failed", role="alert",
    )  # fmt: skip
    return {"head": None, "figure": None, "body": said, "table": None, "foot": None}
