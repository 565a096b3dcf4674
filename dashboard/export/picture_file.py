"""Charts as files that the server draws, at a stable address: /picture/PANEL.png, .svg and .pdf with the page's query string.

Besides the page's own parameters: size=screen|half|full|slide|square, density=1|2|4 (PNG), theme=light|dark, glass=1 (PNG
without paper), in=LANGUAGE; about=COUNTRY for a panel of a country's page.
"""

import socket
from collections.abc import Callable
from typing import Any, get_args

from dash import Dash
from flask import Response, request

from dashboard.database import Database
from dashboard.export.asked import How, page_of, view_address
from dashboard.export.picture import picture
from dashboard.export.rendering import Busy, Renderer
from dashboard.export.said import as_file, how_asked, said
from dashboard.export.studio import ADD_CHROMIUM, CannotDraw, ChromiumMissing, Drawing, Kind
from dashboard.panel import panel_module, read_view
from dashboard.reader import Reader

TYPES = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf"}
AGAIN = 5  # seconds after which one may try again


def register(app: Dash, database: Database, renderer: Renderer) -> None:
    @app.server.get("/picture/<name>.<kind>")
    def picture_file(name: str, kind: str) -> Response:
        how = how_asked(name, kind, TYPES, database)
        reader, answer = read_view(database, how.query, [name], how.room, how.about)
        if not reader.facts.matched and not getattr(panel_module(name), "ALL_RECORDS", False):
            return said("picture-nothing", 409, reader.language)
        try:
            made = renderer.draw(_drawing(name, kind, answer.rows[name], reader, how), _has_gone())
        except CannotDraw as failed:
            return _not_drawn(failed, reader.language)
        return as_file(made, TYPES[kind], f"elchi-{name}-{reader.language}.{kind}", reader)


def _drawing(name: str, kind: str, rows: Any, reader: Reader, how: How) -> Drawing:
    look = how.look(view_address(page_of(name, how.about), reader, request.host_url))
    figure = picture(name, rows, reader, look)
    (known,) = (one for one in get_args(Kind) if one == kind)
    size, drawn = look.sheet, figure["layout"]["width"]
    mm_of_px = size.mm_of_px * size.width / drawn  # figures of words alone are laid out on more px
    return Drawing(figure, known, how.scale * size.width / drawn, look.transparent and kind == "png", mm_of_px)


def _not_drawn(failed: CannotDraw, language: str) -> Response:
    if isinstance(failed, Busy):
        response = said("picture-busy", 503, language)
        response.headers["Retry-After"] = str(AGAIN)
        return response
    if isinstance(failed, ChromiumMissing):
        return said("picture-no-chromium", 501, language, command=ADD_CHROMIUM)
    return said("picture-failed", 500, language)


def _has_gone() -> Callable[[], bool]:
    """Whether the browser that asked has hung up; where the server's socket cannot be seen, nobody ever has."""
    line = request.environ.get("gunicorn.socket")

    def gone() -> bool:
        try:
            return line is not None and line.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) == b""
        except (BlockingIOError, ValueError):
            return False
        except OSError:
            return True

    return gone
