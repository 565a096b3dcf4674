"""What the browser says by itself, in the reader's language."""

import json

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.database import Answer
from dashboard.markup import data
from dashboard.reader import Reader

SENTENCES = {  # name in assets/*.js → message
    "linkCopied": "link-copied", "linkForbidden": "link-forbidden",
    "pictureDrawing": "picture-drawing", "pictureCopied": "picture-copied", "pictureForbidden": "picture-forbidden",
    "pictureUnknown": "picture-unknown", "rowsMaking": "rows-making",
    "fileReady": "file-ready", "exportStopped": "export-stopped", "exportFailed": "export-failed",
    "own": "views-own", "noneYet": "views-none-yet", "name": "views-name", "save": "views-save", "rename": "views-rename",
    "delete": "views-delete", "saved": "views-saved", "renamed": "views-renamed", "deleted": "views-deleted",
    "nameMissing": "views-name-missing", "tooMany": "views-too-many", "viewsForbidden": "views-forbidden",
    "unanswered": "report-lost",
}  # fmt: skip


def spoken(reader: Reader, path: str, answer: Answer) -> list[Component]:
    """For the frame: how charts are used by keyboard, what became of a copy."""
    sentences = json.dumps({name: reader.say(key) for name, key in SENTENCES.items()}, ensure_ascii=False)
    return [
        html.P(reader.say("chart-keys"), id="keys"),
        html.Div(id="words", hidden=True, **data(words=sentences)),
    ]
