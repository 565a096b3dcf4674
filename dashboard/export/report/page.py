"""The page *report*: what it is about in words, and what the browser needs to put one together (assets/report.js).

The report itself is in the browser alone until its file is asked for: no state here, and none in the address but the filter.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.database import Answer, Database, panel_names
from dashboard.export.report.choices import panels, shipped
from dashboard.export.report.making import KINDS, Templates
from dashboard.export.studio import ChromiumMissing, browser_file
from dashboard.markup import data
from dashboard.pages import page_at, report
from dashboard.reader import Reader
from dashboard.wording import BCP47, LANGUAGE_NAMES

WORDS = (
    "sections", "file", "start", "start-from", "shipped", "all-of-page", "replace", "name", "name-empty", "add", "add-button",
    "up", "down", "remove", "text", "heading", "heading-empty", "comment", "own-view", "own-view-off", "nothing",
    "kind", "language", "make", "cancel", "cancelled", "ready", "lost", "keep", "keep-hint", "open", "opened", "not-opened",
    "removed", "added", "too-large", "other-view", "other-view-hint", "this-view", "kept-here",
)  # fmt: skip
INSTALL = "apt-get install chromium"


def drawn(database: Database, reports: Path, templates: Templates) -> Callable[[Reader, str, Answer], list[Component] | None]:
    """The frame's part that is the page's body; nothing on every other page."""

    def body(reader: Reader, path: str, answer: Answer) -> list[Component] | None:
        if page_at(path).PATH != report.PATH:
            return None
        given = json.dumps(_given(reader, database, reports, templates), ensure_ascii=False)
        return [html.Div(id="report-given", hidden=True, **data(given=given)), html.Div(id="report-maker")]

    return body


def _given(reader: Reader, database: Database, reports: Path, templates: Templates) -> dict[str, Any]:
    default = reader.version.institute.default_language
    definitions, faults = shipped(reports, panel_names(), database, reader.language)
    return {
        "view": reader.asked.with_(tables=(), opened="", page=1, language=default).address(default),
        "sentence": reader.say("report-selection-is", selection=reader.sentence()),
        "language": reader.language,
        "languages": {code: {"name": name, "tag": BCP47[code]} for code, (_, name) in LANGUAGE_NAMES.items()},
        "kinds": [{"kind": kind, "label": reader.say(f"report-kind-{kind[1:]}")} for kind in KINDS],
        "pages": panels(reader.words),
        "shipped": definitions,
        "remarks": [*_remarks(reader, templates), *faults],
        "drawable": _drawable(),
        "words": {word: reader.say(f"report-{word}") for word in WORDS},
    }


def _drawable() -> bool:
    try:
        return bool(browser_file())
    except ChromiumMissing:
        return False


def _remarks(reader: Reader, templates: Templates) -> list[str]:
    """What must be known before: what there will be instead of pictures; whose look the file has."""
    kinds = [reader.say(f"report-kind-{kind[1:]}") for kind in templates]
    return [
        *([] if _drawable() else [f"{reader.say('report-without-chromium')} {INSTALL}"]),
        *([reader.say("report-template", kinds=reader.words.listed(kinds))] if kinds else []),
    ]
