"""Puts the rooms together: create_app(database, settings) → Dash. No global app."""

import re
from pathlib import Path
from typing import Any

from dash import Dash
from dash.development.base_component import Component
from flask import Response, abort, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from dashboard import document, filter_bar, panel, shell, web
from dashboard.asking import ASKED_BEFORE, ASKING, LONGEST_QUESTION, outdated
from dashboard.database import Answer, Database, DatabaseMissing
from dashboard.drafts import route as drafts
from dashboard.export import in_browser, picture_file, records, reopened, rows
from dashboard.export.brief import route as brief
from dashboard.export.rendering import Renderer
from dashboard.export.report import page as report_page
from dashboard.export.report import route as report
from dashboard.export.report.jobs import Jobs
from dashboard.pages import COUNTRY, PAGES, country_of
from dashboard.reader import Reader
from dashboard.settings import Settings

HERE = Path(__file__).parent
GZIP = 3  # how hard it tries: what a view takes at 6 is twice the time for an eighth less
# What is served besides pages.
SERVED = re.compile(
    r"/healthz|/view|/choices/\w+/\w+\.json|/(rows|brief|picture)/\w+\.\w+|/v/[^/]+|/records\.\w+|/assets/.+|/_dash-.+|/_favicon.ico|/_reload-hash"
    r"|/report/(jobs(/[\w-]+(/file)?)?|toml|definition)"
)


def create_app(database: Database, settings: Settings | None = None, reports: Path | None = None) -> Dash:
    """The dashboard over one database. Everything it serves comes from this machine.

    Args:
        reports: The folder in which the processes of one server keep the reports they make.
    """
    settings = settings or Settings()
    templates = _templates(settings)
    app = _dash()
    _pages(app, database, settings, templates)
    _exports(app, database, Jobs(reports, report.fault_of), templates)
    if settings.editing:
        drafts.register(app, database, settings)
    _routes(app, database, settings)
    files = web.Web(settings.web)
    document.register(app, database, files)
    _headers(app)
    web.register(app, files)  # after the headers, for what is written last is written first
    # Dash sets itself up on the first request, which races in a cold worker under parallel requests.
    app.server.test_client().get("/_dash-dependencies")
    return app


def _dash() -> Dash:
    """An app that serves everything itself, and no file of which dashboard/web.py does not know."""
    app = Dash(
        __name__,
        title="Elchi",
        update_title="",
        assets_folder=str(HERE / "assets"),
        assets_ignore=r".*",  # they go out together: dashboard/web.py
        serve_locally=True,
        compress=True,
        suppress_callback_exceptions=True,
        include_pages_meta=False,
        meta_tags=[{"name": "viewport", "content": "width=device-width, initial-scale=1"}],
    )
    app.server.config["COMPRESS_LEVEL"] = GZIP  # Dash has set it up with 6
    app.layout = shell.layout()
    return app


def _pages(app: Dash, database: Database, settings: Settings, templates: dict[str, bytes]) -> None:
    """What draws the pages: panels, the frame round them, the filter bar."""

    def told(reader: Reader, path: str, answer: Answer) -> Component | None:
        return reopened.notice(reader, database)

    own_body = report_page.drawn(database, settings.reports, templates)
    own = {"filter-bar": filter_bar.bar, "page-body": own_body, "reopened": told}
    if settings.editing:
        own["header"] = drafts.linked(shell.header)
    panel.register(app, database, {**shell.frame(), **own})
    shell.register(app)
    filter_bar.register(app, database)


def _exports(app: Dash, database: Database, jobs: Jobs, templates: dict[str, bytes]) -> None:
    """What goes out: pictures, rows, records, briefs, reports, and the short addresses that lead back."""
    renderer = Renderer()
    in_browser.register(app, database)
    picture_file.register(app, database, renderer)
    reopened.register(app, database)
    rows.register(app, database)
    records.register(app, database)
    brief.register(app, database)
    report.register(app, database, jobs, renderer, templates)


def _templates(settings: Settings) -> dict[str, bytes]:
    """The institute's own files, read once."""
    named = {".docx": settings.template_docx, ".pptx": settings.template_pptx}
    return {kind: path.read_bytes() for kind, path in named.items() if path}


def _routes(app: Dash, database: Database, settings: Settings) -> None:
    @app.server.get("/healthz")
    def health() -> tuple[dict[str, Any], int]:
        try:
            return {"ok": True, "data_version": database.version().data_version}, 200
        except DatabaseMissing as missing:
            return {"ok": False, "message": str(missing)}, 503

    @app.server.before_request
    def open_with_the_institutes_period() -> BaseResponse | None:
        """The bare address is the institute's own opening view; every other address says its period itself."""
        if request.path != "/" or request.query_string or request.method != "GET":
            return None
        return redirect(f"/?period={database.version().institute.landing_period}")

    @app.server.before_request
    def only_known_pages() -> None:
        """Dash answers every path with its page; a path that is none of ours is not found."""
        path = request.path
        page = path.rstrip("/") in {page.PATH.rstrip("/") for page in PAGES if COUNTRY not in page.PATH}
        edited = settings.editing and drafts.serves(path, request.method)
        if not (page or edited or SERVED.fullmatch(path) or _is_about_a_partner(path, database)):
            abort(404)
        if path == ASKING and request.method != "POST":
            abort(405)

    @app.server.before_request
    def only_short_questions() -> None:
        """A view is asked for in a few thousand bytes, and so is every callback of Dash, also of older documents; what is
        longer gets 413, and is not read."""
        if request.path in (ASKING, ASKED_BEFORE):
            request.max_content_length = LONGEST_QUESTION

    app.server.before_request(outdated)

    @app.server.errorhandler(DatabaseMissing)
    def nothing_published(missing: DatabaseMissing) -> tuple[str, int]:
        return _sentence(str(missing)), 503


def _is_about_a_partner(path: str, database: Database) -> bool:
    """Whether a path is the page of a country of the register; the home country is no partner."""
    about = country_of(path)
    try:
        return bool(about) and about in database.version().known()["country"]
    except DatabaseMissing:
        return False


def _sentence(text: str) -> str:
    return f"<!doctype html><html lang=en><meta charset=utf-8><title>Elchi</title><p>{text}</p></html>"


def _headers(app: Dash) -> None:
    """A strict policy (no inline or eval script, nothing from elsewhere), and scripts that need no second asking."""
    scripts = " ".join(f"'{digest}'" if not digest.startswith("'") else digest for digest in app.csp_hashes())
    policy = (
        f"default-src 'none'; script-src 'self' {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )

    @app.server.after_request
    def guard(response: Response) -> Response:
        response.headers.setdefault("Content-Security-Policy", policy)
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers.setdefault("Referrer-Policy", "no-referrer")
        response.headers.setdefault("Cache-Control", "no-cache")
        if request.path.startswith(("/_dash-component-suites/", "/assets/")) and response.status_code == 200:
            lasting = "m=" in request.query_string.decode("ascii", "replace") or ".v" in request.path
            kept = f"public, max-age={web.ONE_YEAR}, immutable"
            response.headers["Cache-Control"] = kept if lasting else "public, max-age=3600"
        return response

