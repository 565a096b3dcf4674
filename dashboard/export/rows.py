"""The rows behind each chart, at a stable address: /rows/PANEL.csv, .json and .xlsx with the page's query string.

rows=shown gives the table as the page shows it, in the reader's words, instead of every row with its codes.
"""

import csv
import io
import json
from datetime import date
from typing import Any

import pandas as pd
from dash import Dash
from flask import Response, request

from dashboard.database import Database
from dashboard.export.asked import page_of, view_address
from dashboard.export.row_workbook import workbook
from dashboard.export.said import as_file, how_asked, said
from dashboard.export.sheets import Address
from dashboard.panel import panel_module, read_view
from dashboard.reader import Reader, Words

# A cell that begins with one of these would run as a formula in a spreadsheet.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
MOST_IN_WORKBOOK = 100_000  # rows


def register(app: Dash, database: Database) -> None:
    @app.server.get("/rows/<name>.<kind>")
    def rows(name: str, kind: str) -> Response:
        how = how_asked(name, kind, TYPES, database)
        reader, answer = read_view(database, how.query, [name], about=how.about)
        words, table = panel_module(name).words(answer.rows[name], reader), answer.rows[name]
        if how.said["rows"] == "shown":
            table = panel_module(name).table(table, reader)
        if kind == "xlsx" and len(table) > MOST_IN_WORKBOOK:
            return said("rows-too-many", 413, reader.language, count=len(table), most=MOST_IN_WORKBOOK)
        view = view_address(page_of(name, how.about), reader, request.host_url)
        response = as_file(_written(kind, table, words, reader, view), TYPES[kind], f"elchi-{name}.{kind}", reader)
        if kind == "json":
            del response.headers["Content-Disposition"]
        return response


def _written(kind: str, table: pd.DataFrame, words: Words, reader: Reader, view: Address | None) -> str | bytes:
    if kind == "xlsx":
        cells = [[safe_value(value) for value in row] for row in table.itertuples(index=False, name=None)]
        return workbook([str(name) for name in table.columns], cells, words, reader, view)
    return as_csv(table) if kind == "csv" else as_json(table)


def safe_value(value: Any) -> str | float | None:
    """The value as a cell of a workbook holds it: a number, a text (lists joined by semicolons) or nothing."""
    value = plain(value)
    if isinstance(value, list):
        return "; ".join(part if isinstance(part, str) else json.dumps(part, ensure_ascii=False) for part in value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return str(value) if isinstance(value, bool) else value


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
