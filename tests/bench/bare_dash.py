"""The bare Dash app that our cold load is compared with: the same charts, the whole plotly bundle, one callback, no more.

Served as the product is: gunicorn with threads, `compress=True`.
"""

from pathlib import Path
from typing import Any

from dash import Dash, Input, Output, dcc, html

from dashboard.database import Database
from dashboard.pages import overview
from dashboard.panel import panel_module, read_view
from dashboard.theme import resolved

ASSETS = Path(__file__).parents[2] / "dashboard" / "assets"


def bare(database: Path, query: str) -> Any:
    """The WSGI application: the figures of the overview as they are, drawn anew for each visit."""
    opened = Database(database)
    charts = [name for name in overview.PANELS if panel_module(name).HEIGHT]
    app = Dash("bare", compress=True, serve_locally=True, assets_folder=str(ASSETS), assets_ignore=r".*\.(js|css|json|woff2)$")
    config = {"topojsonURL": "/assets/maps/", "displayModeBar": False}
    app.layout = html.Div([html.Div(id="start"), *[dcc.Graph(id=name, config=config) for name in charts]])

    @app.callback([Output(name, "figure") for name in charts], Input("start", "id"))
    def draw(_: str) -> list[Any]:
        reader, answer = read_view(opened, query, charts)
        return [resolved(panel_module(name).figure(answer.rows[name], reader)) for name in charts]

    app.server.test_client().get("/_dash-dependencies")
    return app.server
