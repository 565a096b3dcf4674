"""What a browser asks for a view, as assets/view.js writes it: read, and refused where no browser asks so."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from flask import Response, abort, request

ASKING = "/view"  # where the browser asks for views
ASKED_BEFORE = "/_dash-update-component"  # where documents did that were loaded before an upgrade
LONGEST_QUESTION = 64 * 1024  # bytes of such a question
HALVES = re.compile("[\ud800-\udfff]")  # of characters


class Question(NamedTuple):
    """What a browser asks: an address, the room it has, and the stamps of what it shows (sent.py), by panel and part."""

    path: str
    search: str
    width: str
    panels: Mapping[str, Mapping[str, str]]
    frame: Mapping[str, str]


def question_asked() -> Question:
    """What the request asks, if it is of the kind that a browser asks: else the caller is told 400."""
    asked = _body()
    if not isinstance(asked, dict) or not all(_is_text(asked.get(name)) for name in ("path", "search", "width")):
        abort(400)
    panels, frame = asked.get("panels"), asked.get("frame") or {}
    if not isinstance(panels, dict) or not all(isinstance(stamps or {}, dict) for stamps in (*panels.values(), frame)):
        abort(400)
    stamps = {name: stamps or {} for name, stamps in panels.items()}
    return Question(asked["path"], asked["search"], asked["width"], stamps, frame)


def _is_text(given: Any) -> bool:
    """Half a character is none: JSON can name it, no address does."""
    return isinstance(given, str) and not HALVES.search(given)


def _body() -> Any:
    try:
        return request.get_json(silent=True)
    except RecursionError:  # lists in lists in lists
        return None


def outdated() -> Response | None:
    """The answer to a document of before there was ASKING, which asks as Dash does; None where the request is no such.

    Told that there is nothing, it loads itself anew.
    """
    if request.path != ASKED_BEFORE or request.method != "POST":
        return None
    asked = _body()
    return Response(status=204) if isinstance(asked, dict) and asked.get("output") == "answer.data" else None
