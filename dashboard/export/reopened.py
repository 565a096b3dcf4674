"""A view opened again by its code, /v/CODE: the way to it, and what was added to the data since it left the house."""

from zoneinfo import ZoneInfo

from dash import Dash
from dash.development.base_component import Component
from flask import Response, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from dashboard import elements as html
from dashboard.database import Database
from dashboard.export.said import language_of
from dashboard.export.short_code import Made, NotACode, decode
from dashboard.filters import LANGUAGES
from dashboard.pages import COUNTRY, PAGES, country_of, page_at
from dashboard.reader import Reader
from dashboard.theme import style_sheet
from dashboard.wording import BCP47, wording


def register(app: Dash, database: Database) -> None:
    @app.server.get("/v/<code>")
    def view(code: str) -> BaseResponse:
        try:
            address, made = decode(code)
        except NotACode:
            return _no_code(database)
        path, _, query = address.partition("?")
        if not _is_ours(path, database):
            return _no_code(database)
        return redirect(f"{path}?{query}{'&' if query else ''}made={made}")


def _is_ours(path: str, database: Database) -> bool:
    """Whether a path is a page of this house, written as the house writes it."""
    about = country_of(path)
    if about:
        return path == page_at(path).PATH.replace(COUNTRY, about) and about in database.version().known()["country"]
    return path in {page.PATH for page in PAGES if COUNTRY not in page.PATH}


def _no_code(database: Database) -> Response:
    """A page of its own, in the language of whoever typed the code as far as the browser says it."""
    names = {BCP47[language]: language for language in LANGUAGES}
    asked = request.accept_languages.best_match(list(names)) if request.accept_languages else None
    language = names[asked] if asked else language_of(request.query_string.decode("utf-8", "replace"), database)
    say, code = wording(language).say, BCP47[language]
    page = (
        f'<!doctype html><html lang="{code}" data-theme="light"><head><meta charset="utf-8"><title>Elchi</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{style_sheet()}</style>"
        '<link rel="stylesheet" href="/assets/style.css"><link rel="stylesheet" href="/assets/export.css"></head>'
        f'<body class="no-code"><main><h1>{say("code-unknown")}</h1><p>{say("code-unknown-why")}</p>'
        f'<p><a href="/">{say("code-unknown-home")}</a></p></main></body></html>'
    )
    return Response(page, status=404, content_type="text/html; charset=utf-8", headers={"Content-Language": code})


def notice(reader: Reader, database: Database) -> Component | None:
    """What a reopened view must say: from which data it was made, and what came since; nothing for any other view."""
    made = Made.read(reader.asked.made)
    return html.P([html.B(reader.say("reopened")), " ", _since(made, reader, database)], className="remark") if made else None


def _since(made: Made, reader: Reader, database: Database) -> str:
    version = reader.version
    now = Made.of(version.data_version, version.loaded_at)
    day = reader.day(made.loaded_at.astimezone(ZoneInfo(version.institute.time_zone)).date())
    if made == now or made.loaded_at > now.loaded_at:
        return reader.say("reopened-same" if made == now else "reopened-older", day=day)
    since = database.since(made.version, made.loaded_at, reader.asked, version)
    told = [reader.say(f"reopened-{what}", count=count) for what in ("added", "changed", "removed")
            if (count := getattr(since, what))]  # fmt: skip
    if not told:
        return reader.say("reopened-nothing", day=day)
    here = reader.say("reopened-by-loads") if since.here is None else reader.say("reopened-here", count=since.here)
    return f"{reader.say('reopened-since', day=day, what=reader.words.listed(told))} {here}"
