"""Who may write: the administrator's settings, who is asking, and that nobody else asks in their name.

Editing is bound to loopback, unless there is a password, or a proxy that is trusted to say who is signed in. A form must
come from a page of this very server (Origin or Referer), with the token of the session that opened it.
"""

import getpass
import hmac
import ipaddress
import secrets
import time
from collections import deque
from dataclasses import dataclass, field
from hashlib import sha256
from urllib.parse import urlsplit

from flask import request, session

from dashboard.settings import Settings

TOKEN, WHO = "token", "who"
MOST_TRIES, WITHIN = 10, 60  # wrong passwords, in so many seconds
LONGEST_NAME = 100


class Refused(Exception):
    """A request that may not be answered; `word` is the message that says why, `status` of HTTP."""

    def __init__(self, word: str, status: int = 403) -> None:
        super().__init__(word)
        self.word, self.status = word, status


class MustSignIn(Exception):
    """Nobody is signed in."""


def refusal(settings: Settings) -> str:
    """Why a server with these settings must not start, in a sentence with its remedy; "" where it may."""
    if not settings.editing or settings.password or settings.user_header or is_loopback(settings.host):
        return ""
    return (
        f"Editing is switched on (ELCHI_EDITING), but {settings.host} can be reached from other machines. Set ELCHI_PASSWORD, "
        "or ELCHI_USER_HEADER behind a proxy that signs people in, or listen on 127.0.0.1."
    )


def is_loopback(host: str) -> bool:
    """Whether an address is this machine's own."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def signing_key(settings: Settings) -> str:
    """What signs sessions: another password ends them."""
    return sha256(f"{settings.secret or secrets.token_hex(32)}\n{settings.password}".encode()).hexdigest()


@dataclass(slots=True)
class Door:
    """Says who asks, or refuses."""

    settings: Settings
    wrong: deque[float] = field(default_factory=deque)  # when wrong passwords came

    def who(self) -> str:
        """The name of the person who asks. Raises MustSignIn, Refused."""
        settings = self.settings
        if settings.user_header and request.remote_addr in settings.proxies:
            return _named(request.headers.get(settings.user_header, ""))
        if settings.password:
            if known := str(session.get(WHO, "")):
                return known
            raise MustSignIn
        if settings.user_header:
            raise Refused("drafts-no-proxy")
        if not is_loopback(urlsplit(f"//{request.host}").hostname or ""):  # another name may be made to lead here
            raise Refused("drafts-other-host")
        return str(session.get(WHO, "")) or _account()

    @property
    def asks_name(self) -> bool:
        """Whether who asks may say what they are called: where nothing else does."""
        return not (self.settings.password or self.settings.user_header)

    def call_me(self, name: str) -> None:
        """Remembers the name that somebody gives."""
        if self.asks_name and (given := name.strip()[:LONGEST_NAME]):
            session[WHO] = given

    def sign_in(self, name: str, password: str) -> None:
        """Opens a session. Raises Refused for a wrong password, and for too many of them."""
        now = time.monotonic()
        while self.wrong and now - self.wrong[0] > WITHIN:
            self.wrong.popleft()
        if len(self.wrong) >= MOST_TRIES:
            raise Refused("drafts-sign-in-wait", 429)
        right = hmac.compare_digest(password.encode(), self.settings.password.encode())
        if not (right and self.settings.password and name.strip()):
            self.wrong.append(now)
            raise Refused("drafts-sign-in-wrong")
        session.clear()
        session[WHO] = name.strip()[:LONGEST_NAME]


def token() -> str:
    """The session's own, for its forms."""
    return str(session.setdefault(TOKEN, secrets.token_urlsafe(32)))


def from_here() -> None:
    """Refuses a form that another site sent, or that was opened in another session."""
    origin = request.headers.get("Origin") or request.headers.get("Referer") or ""
    given, known = request.form.get(TOKEN, ""), str(session.get(TOKEN, ""))
    if urlsplit(origin).netloc != request.host or not known or not hmac.compare_digest(given.encode(), known.encode()):
        raise Refused("drafts-forbidden")


def _named(header: str) -> str:
    """The name in a proxy's header, which HTTP hands on byte by byte."""
    try:
        name = header.encode("latin-1").decode("utf-8").strip()
    except UnicodeError:
        name = header.strip()
    if not name:
        raise Refused("drafts-no-proxy")
    return name[:LONGEST_NAME]


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"
