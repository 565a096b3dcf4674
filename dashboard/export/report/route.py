"""The page *report* and its files.

POST /report/jobs begins a report, GET /report/jobs/ID says how far it is, DELETE cancels it, GET /report/jobs/ID/file has
the file, once. POST /report/toml gives a definition back as a TOML file, POST /report/definition reads such a file.
Nothing here changes anything but a file of its own. What is posted says its type (JSON or TOML), which a page of another
site cannot do without being asked by the browser first, and gets no leave here.
"""

import json
from collections.abc import Mapping
from typing import Any

from dash import Dash
from flask import Response, abort, request

from dashboard.database import Database, panel_names
from dashboard.export.rendering import Busy as RendererBusy
from dashboard.export.rendering import Renderer
from dashboard.export.report import jobs
from dashboard.export.report.as_toml import as_toml
from dashboard.export.report.choices import as_given, parsed
from dashboard.export.report.definition import BadDefinition, Definition, definition
from dashboard.export.report.making import KINDS, Templates, read, written
from dashboard.export.report.templates import BadTemplate
from dashboard.export.studio import CannotDraw, ChromiumMissing
from dashboard.export.typeset import CannotTypeset
from dashboard.filters import LANGUAGES
from dashboard.wording import BCP47, wording

LARGEST = 256_000  # bytes of a definition with its comments
MOST_SECTIONS = 60
RETRY = 5  # seconds after which whoever was told "busy" may come again
FAULTS: Mapping[type[Exception], str] = {  # the first that fits
    ChromiumMissing: "no-chromium", RendererBusy: "busy", BadTemplate: "template", CannotDraw: "not-drawn",
    CannotTypeset: "not-set",
}  # fmt: skip


def register(app: Dash, database: Database, making: jobs.Jobs, renderer: Renderer, templates: Templates) -> None:
    """The routes; `making` is what the processes of the server share."""
    _beginning(app, database, making, renderer, templates)
    _jobs(app, making)
    _definitions(app, database)


def _beginning(app: Dash, database: Database, making: jobs.Jobs, renderer: Renderer, templates: Templates) -> None:
    @app.server.post("/report/jobs")
    def begin() -> Response:
        stated = _json()
        kind, language = _one(stated, "kind", KINDS), _one(stated, "language", LANGUAGES)
        told_in = _one(stated, "told", LANGUAGES)
        asked = _asked(stated)
        if not asked.title.get(language):
            asked = asked.titled(language, wording(language).say("page-report"))
        site = request.host_url

        def make(tell: jobs.Tell) -> bytes:
            return written(read(asked, database, language, tell), kind, renderer, templates, tell, site=site)

        try:
            job = making.begin(make, f"elchi-{asked.name}-{language}{kind}", told_in)
        except jobs.Busy:
            return _busy(told_in)
        return _answer({"job": job}, 202)


def _jobs(app: Dash, making: jobs.Jobs) -> None:
    """What may be asked of a report that has begun."""

    @app.server.get("/report/jobs/<job>")
    def state(job: str) -> Response:
        known = making.state(job) or abort(404)
        return _answer({"step": known.step, "done": known.done, "of": known.of, "said": said(known), "name": known.name})

    @app.server.delete("/report/jobs/<job>")
    def cancel(job: str) -> Response:
        _from_here()
        making.cancel(job)
        return Response(status=204)

    @app.server.get("/report/jobs/<job>/file")
    def file(job: str) -> Response:
        known = making.state(job)
        if known is None or known.step != "ready":
            abort(404)
        content = b"" if request.method == "HEAD" else making.take(job)
        if content is None:  # another request was quicker
            abort(404)
        response = Response(content, mimetype=KINDS[f".{known.name.rpartition('.')[2]}"])
        response.headers["Content-Disposition"] = f'attachment; filename="{known.name}"'
        response.headers["Cache-Control"] = "no-store"
        return response


def _definitions(app: Dash, database: Database) -> None:
    """Definitions as files, and back."""

    @app.server.post("/report/toml")
    def keep() -> Response:
        return Response(as_toml(_asked(_json())), mimetype="application/toml")

    @app.server.post("/report/definition")
    def opened() -> Response:
        written_down = _body("application/toml")
        language = request.args.get("lang", "")
        if language not in LANGUAGES:
            abort(400)
        try:
            asked = parsed(written_down, "report.toml", panel_names())
        except BadDefinition as failed:
            return _answer({"fault": str(failed)}, 400)
        return _answer(as_given(asked, database, language))


def said(state: jobs.State) -> str:
    """How far a report is, in the language of whoever waits for it."""
    say = wording(state.language).say
    if state.step == "failed":
        return say(f"report-fault-{state.fault}")
    if state.step in ("read", "drawn"):
        return say(f"report-step-{state.step}", done=state.done, of=state.of)
    return say(f"report-step-{state.step}")


def fault_of(failed: Exception) -> str:
    """What kind of fault ended a report; "" for one that nobody expected."""
    return next((fault for kind, fault in FAULTS.items() if isinstance(failed, kind)), "")


def _from_here() -> None:
    """Refuses what a page of another site asks for; a browser says so, a program need not."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        abort(403)


def _body(mimetype: str) -> bytes:
    _from_here()
    if request.mimetype != mimetype:
        abort(415)
    if request.content_length is None:
        abort(411)  # nobody reads what has no end
    if request.content_length > LARGEST:
        abort(413)
    return request.get_data(cache=False)


def _json() -> dict[str, Any]:
    try:
        stated = json.loads(_body("application/json"))
    except (ValueError, RecursionError):
        abort(400)
    return stated if isinstance(stated, dict) else abort(400)


def _one(stated: Mapping[str, Any], name: str, known: Any) -> str:
    value = stated.get(name)
    return value if isinstance(value, str) and value in known else abort(400)


def _asked(stated: Mapping[str, Any]) -> Definition:
    tables = stated.get("definition")
    if not isinstance(tables, dict):
        abort(400)
    try:
        asked = definition("report", tables, panel_names(), "report")
        if len(asked.sections) > MOST_SECTIONS:
            raise BadDefinition(f"report: has more than {MOST_SECTIONS} sections.")
    except BadDefinition as failed:
        abort(_answer({"fault": str(failed)}, 400))
    return asked


def _busy(language: str) -> Response:
    response = _answer({"fault": wording(language).say("report-busy")}, 503)
    response.headers["Retry-After"] = str(RETRY)
    response.headers["Content-Language"] = BCP47[language]
    return response


def _answer(content: Mapping[str, Any], status: int = 200) -> Response:
    response = Response(json.dumps(content, ensure_ascii=False), status=status, mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    return response
