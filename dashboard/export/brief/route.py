"""The brief at a stable address: /brief/FR.pdf and /brief/FR.docx with the query string of the country's page."""

import threading

from dash import Dash
from flask import Response, abort, request

from dashboard.address_reading import read_address
from dashboard.database import Database
from dashboard.export.brief import content
from dashboard.export.brief.command import WRITERS
from dashboard.wording import BCP47, wording

MOST_AT_ONCE = 3  # of a process; whoever comes then waits a little, and is then told to try again
PATIENCE = 5.0  # seconds
KINDS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def register(app: Dash, database: Database) -> None:
    places = threading.BoundedSemaphore(MOST_AT_ONCE)

    @app.server.get("/brief/<country>.<kind>")
    def brief(country: str, kind: str) -> Response:
        if kind not in KINDS or country not in database.version().known()["country"]:
            abort(404)
        query = request.query_string.decode("utf-8", "replace")
        if not places.acquire(timeout=PATIENCE):
            return _busy(query, database)
        try:
            given = content.brief(database, country, query)
            file = WRITERS[f".{kind}"](given)
        finally:
            places.release()
        response = Response(file, mimetype=KINDS[kind])
        response.headers["X-Data-Version"] = given.reader.version.data_version
        name = f"elchi-{country}-{given.reader.language}.{kind}"
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return response


def _busy(query: str, database: Database) -> Response:
    version = database.version()
    language = read_address(query, version.known(), version.institute.default_language).language
    response = Response(wording(language).say("brief-busy"), status=503, mimetype="text/plain")
    response.headers["Retry-After"] = "5"
    response.headers["Content-Language"] = BCP47[language]
    return response
