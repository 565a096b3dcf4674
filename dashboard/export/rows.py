"""The rows behind each chart, at a stable address: /rows/PANEL.csv and /rows/PANEL.json with the page's query string."""

import csv
import io
import json
from datetime import date
from typing import Any

import pandas as pd
from dash import Dash
from flask import Response, abort, request

from dashboard.database import Database, panel_names
from dashboard.panel import read_view

# A cell that begins with one of these would run as a formula in a spreadsheet.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def register(app: Dash, database: Database) -> None:
    @app.server.get("/rows/<name>.<kind>")
    def rows(name: str, kind: str) -> Response:
        if name not in panel_names() or kind not in ("csv", "json"):
            abort(404)
        about = request.args.get("about", "")  # the country of a country page: its path is not here to say it
        if about and about not in database.version().known()["country"]:
            abort(404)
        query = request.query_string.decode("utf-8", "replace")
        reader, answer = read_view(database, query, [name], about=about)
        table = answer.rows[name]
        text = as_csv(table) if kind == "csv" else as_json(table)
        response = Response(text, mimetype="text/csv" if kind == "csv" else "application/json")
        response.headers["X-Data-Version"] = reader.version.data_version
        if kind == "csv":
            response.headers["Content-Disposition"] = f'attachment; filename="elchi-{name}.csv"'
        return response


def as_csv(table: pd.DataFrame) -> str:
    """Rows as CSV with a BOM, so that Excel reads the letters right; no cell can run as a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(table.columns)
    writer.writerows([safe_cell(plain(value)) for value in row] for row in table.itertuples(index=False, name=None))
    return "\ufeff" + out.getvalue()


def as_json(table: pd.DataFrame) -> str:
    """Rows as a JSON array of objects; days as 2025-06-01, what is not known as null."""
    columns = list(table.columns)
    records = [dict(zip(columns, map(plain, row), strict=True)) for row in table.itertuples(index=False, name=None)]
    return json.dumps(records, ensure_ascii=False, allow_nan=False)


def safe_cell(value: Any) -> Any:
    """The cell as text that no spreadsheet runs; lists joined by semicolons."""
    if isinstance(value, list):
        value = "; ".join(part if isinstance(part, str) else json.dumps(part, ensure_ascii=False) for part in value)
    if isinstance(value, str) and value.startswith(FORMULA_SIGNS):
        return "'" + value
    return "" if value is None else value


def plain(value: Any) -> Any:
    """A value as JSON knows it: lists of lists, days as text, missing values as None."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    if value is None or (not isinstance(value, str) and pd.isna(value)):
        return None
    return value.isoformat()[:10] if isinstance(value, date) else value
