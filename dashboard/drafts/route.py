"""/drafts, what leads there, and its forms. Without editing there is none of it.

GET /drafts is the list, GET /drafts/NAME one draft. POST /drafts/NAME/accept, /check and /reject, POST /drafts/undo run the
ETL's commands. GET and POST /drafts/sign-in, POST /drafts/sign-out are for servers with a password.
"""

import re
from collections.abc import Callable
from urllib.parse import quote

from dash import Dash
from dash.development.base_component import Component
from flask import Blueprint, Response, redirect, request, session
from werkzeug.wrappers import Response as BaseResponse

from dashboard import elements as html
from dashboard.database import Answer, Database
from dashboard.drafts import leave, page
from dashboard.drafts.etl_command import Etl, Told
from dashboard.drafts.folder import Drafts
from dashboard.drafts.form import record_of
from dashboard.drafts.words import Words
from dashboard.reader import Reader
from dashboard.settings import Settings

PATH = "/drafts"
SERVED = {
    "GET": re.compile(rf"{PATH}(/static/[\w.]+|/sign-in|/[^/]+\.toml)?"),
    "POST": re.compile(rf"{PATH}/(sign-in|sign-out|undo|[^/]+/(accept|check|reject))"),
}
LARGEST = 400_000  # bytes of a form; a record has some thousand
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
Reply = str | tuple[str, int] | BaseResponse


def serves(path: str, method: str) -> bool:
    """Whether there is something here to be asked for: Dash would answer any other path with its first page."""
    known = SERVED.get("GET" if method == "HEAD" else method)
    return bool(known and known.fullmatch(path))


class Unsafe(Exception):
    """Editing was switched on where anybody could write."""


def register(app: Dash, database: Database, settings: Settings) -> None:
    """The routes. Raises Unsafe where these settings would let anybody write."""
    if why := leave.refusal(settings):
        raise Unsafe(why)
    app.server.secret_key = leave.signing_key(settings)
    app.server.config.update(SESSION_COOKIE_NAME="elchi_drafts", SESSION_COOKIE_SAMESITE="Strict", SESSION_COOKIE_PATH=PATH)
    routes = Blueprint("drafts", __name__, url_prefix=PATH, template_folder="templates", static_folder="static")
    desk = Desk(database, settings)
    routes.add_url_rule("", "list", desk.listed)
    routes.add_url_rule("/sign-in", "sign_in", desk.sign_in, methods=["GET", "POST"])
    for name, does in {"undo": desk.undo, "sign-out": desk.sign_out}.items():
        routes.add_url_rule(f"/{name}", name, _checked(does), methods=["POST"])
    routes.add_url_rule("/<name>", "draft", desk.draft)
    for name in ("accept", "check", "reject"):
        routes.add_url_rule(f"/<name>/{name}", name, _checked(getattr(desk, name)), methods=["POST"])
    routes.register_error_handler(leave.Refused, desk.refused)
    routes.register_error_handler(leave.MustSignIn, lambda _: redirect(f"{PATH}/sign-in{desk.query()}"))
    routes.before_request(_not_too_large)
    routes.after_request(_guarded)
    app.server.register_blueprint(routes)


def linked(header: Callable[..., list[Component]]) -> Callable[..., list[Component]]:
    """The header of every page, with the way to the drafts among its pages: a page of its own document."""

    def with_drafts(reader: Reader, path: str, answer: Answer) -> list[Component]:
        parts = header(reader, path, answer)
        pages = next(part for part in parts if getattr(part, "className", "") == "pages")
        pages.children.append(html.A(reader.say("drafts-title"), href=f"{PATH}?lang={reader.language}"))
        return parts

    return with_drafts


def _checked(does: Callable[..., Reply]) -> Callable[..., Reply]:
    """A form's route, which nothing reaches that was not sent from a page of this server and session."""

    def checked(**given: str) -> Reply:
        leave.from_here()
        return does(**given)

    return checked


def _not_too_large() -> None:
    if request.method == "POST" and (request.content_length is None or request.content_length > LARGEST):
        raise leave.Refused("drafts-too-much", 413)


def _guarded(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["Referrer-Policy"] = "same-origin"  # so that the browser says where a form comes from
    if request.endpoint != "drafts.static":
        response.headers["Cache-Control"] = "no-store"
    return response


class Desk:
    """The page over one database and one folder of drafts."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self.database, self.settings = database, settings
        self.drafts = Drafts(settings.drafts, settings.confirmed or settings.data / "meetings")
        self.etl, self.door = Etl(settings), leave.Door(settings)

    def words(self) -> Words:
        """In the language that is asked for; what was just settled is looked for in the version that it made."""
        version = self.database.published() if request.args.get("done") else self.database.version()
        return Words(version, request.args.get("lang", ""))

    def query(self, **more: str) -> str:
        """What an address of the page bears: the language, and what else there is to say."""
        said = {"lang": self.words().language, **more}
        return "?" + "&".join(f"{name}={quote(value)}" for name, value in said.items())

    def listed(self) -> Reply:
        who = self.door.who()
        return page.listed(self.words(), self.drafts, who, self.door, request.args.get("done", ""))

    def draft(self, name: str) -> Reply:
        who, draft = self.door.who(), self.drafts.read(name)
        shown = page.Shown(draft, who, done=request.args.get("done", ""))
        return page.draft(self.words(), self.drafts, shown, self.door), 404 if draft.fault == "gone" else 200

    def accept(self, name: str) -> Reply:
        return self._tried(name, "accept")

    def check(self, name: str) -> Reply:
        return self._tried(name, "accept", "--check")

    def reject(self, name: str) -> Reply:
        who = self._who()
        told = self.etl.settle("reject", name, who, self.words().language, "--reason", request.form.get("reason", ""))
        return self._next(told) if told.outcome == "rejected" else self._again(name, who, told)

    def _tried(self, name: str, *command: str) -> Reply:
        who, words, draft = self._who(), self.words(), self.drafts.read(name)
        if draft.fault:
            return page.draft(words, self.drafts, page.Shown(draft, who), self.door), 404
        record = record_of(request.form, draft.record, words)
        texts = ["--with-text"] if self.settings.publish_texts else []
        told = self.etl.settle(command[0], name, who, words.language, *command[1:], *texts, record=record)
        if told.outcome in ("accepted", "corrected"):
            return self._next(told)
        return self._again(name, who, told, record)

    def _who(self) -> str:
        self.door.call_me(request.form.get("by", ""))
        return self.door.who()

    def _again(self, name: str, who: str, told: Told, record: dict[str, object] | None = None) -> Reply:
        """The same draft with what was told: the form as it was sent, so that nothing typed is lost."""
        shown = page.Shown(self.drafts.read(name), who, told=told, record=record)
        status = {"checked": 200, "refused": 422, "failed": 503}.get(told.outcome, 409)
        return page.draft(self.words(), self.drafts, shown, self.door), status

    def _next(self, told: Told) -> Reply:
        """On to the draft after the one that was settled, with the word of what was done."""
        waiting = [draft.name for draft in self.drafts.waiting()]
        after = next((name for name in waiting if name > told.draft), waiting[0] if waiting else "")
        more = {"done": str(told.number)} | ({"alike": ",".join(told.alike)} if told.alike else {})
        more |= {"unloaded": "1"} if told.loaded == "failed" else {}
        return redirect(f"{PATH}{f'/{quote(after)}' if after else ''}{self.query(**more)}", 303)

    def undo(self) -> Reply:
        who, number = self.door.who(), request.form.get("number", "")
        if not number.isdecimal() or len(number) > 9:
            raise leave.Refused("drafts-forbidden")
        told = self.etl.undo(int(number), who, self.words().language)
        if told.outcome == "undone" and told.draft in self.drafts.names():
            return redirect(f"{PATH}/{quote(told.draft)}{self.query(done='undone')}", 303)
        word = {"undone": "undone", "already": "undone-before"}.get(told.outcome, "failed")
        return redirect(f"{PATH}{self.query(done=word)}", 303)

    def sign_in(self) -> Reply:
        words = self.words()
        if not self.settings.password:
            return redirect(f"{PATH}{self.query()}")
        if request.method == "GET":
            return page.sign_in(words, self.door)
        leave.from_here()
        try:
            self.door.sign_in(request.form.get("name", ""), request.form.get("password", ""))
        except leave.Refused as refused:
            return page.sign_in(words, self.door, refused.word), refused.status
        return redirect(f"{PATH}{self.query()}", 303)

    def sign_out(self) -> Reply:
        session.clear()
        return redirect(f"{PATH}/sign-in{self.query()}", 303)

    def refused(self, refused: leave.Refused) -> Reply:
        return page.refused(self.words(), refused.word), refused.status
