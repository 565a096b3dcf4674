"""The records behind a view as files: a workbook and a table that load again, JSON Lines as received, citations.

/records.xlsx, .csv, .jsonl and .bib with the page's query string. What goes out is what was received, so that a load finds
nothing new in it; where a load corrects or merges a record, a column under ⚠, which loads leave out, says so.
"""

import csv
import io
import json
from typing import Any

import pandas as pd
from dash import Dash
from flask import Response, abort, request

from dashboard.database import Database
from dashboard.export.citations import citations
from dashboard.export.record_table import LONGEST_IN_CSV, Table, record_table
from dashboard.export.record_workbook import workbook
from dashboard.export.rows import safe_cell
from dashboard.panel import read_view
from dashboard.reader import Reader

KINDS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "jsonl": "application/x-ndjson",
    "bib": "application/x-bibtex",
}
MOST = {"xlsx": 10_000, "csv": 200_000}  # records; a workbook of so many takes some ten seconds


def register(app: Dash, database: Database) -> None:
    @app.server.get("/records.<kind>")
    def records(kind: str) -> Response:
        about = request.args.get("about", "")
        if kind not in KINDS or (about and about not in database.version().known()["country"]):
            abort(404)
        reader, _ = read_view(database, request.query_string.decode("utf-8", "replace"), [], about=about)
        if reader.facts.matched > MOST.get(kind, reader.facts.matched):
            return _too_many(kind, reader)
        response = Response(_made(kind, reader, database), mimetype=KINDS[kind])
        response.headers["X-Data-Version"] = reader.version.data_version
        name = f"elchi-records-{reader.version.data_version}.{kind}"
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return response


def _too_many(kind: str, reader: Reader) -> Response:
    address = f"/records.jsonl{reader.address(reader.asked)}"
    said = reader.say("records-too-many", kind=kind, most=MOST[kind], count=reader.facts.matched, address=address)
    return Response(said, status=413, mimetype="text/plain")


def _made(kind: str, reader: Reader, database: Database) -> str | bytes:
    if kind == "bib":
        return citations(database.sources(reader.asked, reader.version), reader)
    rows = database.records(reader.asked, reader.version)
    if kind == "jsonl":
        return as_lines(rows)
    fields = database.fields(reader.version)
    if kind == "csv":
        return as_csv(record_table(rows, fields, reader, LONGEST_IN_CSV))
    return workbook(record_table(rows, fields, reader), reader)


def as_lines(rows: pd.DataFrame) -> str:
    """The records' own fields, one JSON object a line."""
    return "".join(f"{json.dumps(json.loads(raw), ensure_ascii=False)}\n" for raw in rows["raw"])


def as_csv(table: Table) -> str:
    """The table as CSV with a BOM; an apostrophe, which a load takes off again, keeps a cell from running as a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(table.heads)
    writer.writerows([_protected(cell) for cell in line] for line in table.lines)
    return "\ufeff" + out.getvalue()


def _protected(cell: str) -> Any:
    """The cell as rows.py writes it; one that begins with the apostrophe of such a cell gets another."""
    bare = cell.lstrip("'")
    return f"'{cell}" if bare != cell and bare != safe_cell(bare) else safe_cell(cell)
