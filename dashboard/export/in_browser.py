"""Pictures that the reader's own browser draws: the server gives the figure alone, and needs no browser for it."""

from typing import Any

from dash import Dash, Input, Output, State, no_update
from flask import request

from dashboard.database import Database, panel_names
from dashboard.export.asked import NotUnderstood, how_of, view_address
from dashboard.export.picture import picture
from dashboard.pages import country_of
from dashboard.panel import read_view

KINDS = ("png", "svg", "copy")  # a copy is a PNG that goes into the clipboard


def register(app: Dash, database: Database) -> None:
    @app.callback(
        Output("picture", "data"),
        Input("picture-asked", "data"),
        State("address", "search"),
        State("address", "pathname"),
        prevent_initial_call=True,
    )
    def make(wanted: dict[str, Any] | None, search: str | None, path: str) -> Any:
        wanted = wanted or {}
        name, kind = wanted.get("panel"), wanted.get("as")
        if name not in panel_names() or kind not in KINDS:
            return no_update
        try:
            how = how_of(wanted, search or "", country_of(path))
        except NotUnderstood:
            return no_update
        reader, answer = read_view(database, how.query, [name], how.room, how.about)
        look = how.look(view_address(path, reader, request.host_url))
        figure = picture(name, answer.rows[name], reader, look)
        scale = how.scale * look.sheet.width / figure["layout"]["width"]  # what is laid out on fewer px is drawn larger
        return {"figure": figure, "as": kind, "scale": scale, "name": f"elchi-{name}-{reader.language}",
                "at": wanted.get("at")}  # fmt: skip
