"""Parts of a view as they are sent: words as HTML, figures as JSON, controls as components; and only what changed."""

import hashlib
import json
import sys
import threading
from collections.abc import Hashable, Mapping
from typing import Any, NamedTuple

import plotly.utils
from cachetools import LRUCache

from dashboard.markup import as_html

ALIVE = ("filter-bar",)  # parts of the frame with controls of a library: they stay components
FRAME = ""  # stands for the frame where panels are named
CONTROLS = 60_000  # bytes that such a part is counted as
ROOM = 48_000_000  # bytes that are kept in memory: some two hundred views of the overview


class Part(NamedTuple):
    """The parts of a card, or of the frame, and the stamp of each: what it is, in a few letters."""

    parts: Mapping[str, Any]
    stamp: Mapping[str, str]


def sent(parts: Mapping[str, Any]) -> Part:
    """What the browser gets. A figure is text too: the browser reads it once, and nothing on the way looks into it."""
    texts = {name: _text(name, part) for name, part in parts.items()}
    stamps = {name: hashlib.blake2s((text or "").encode(), digest_size=8).hexdigest() for name, text in texts.items()}
    return Part({name: json.loads(text) if name in ALIVE and text else text for name, text in texts.items()}, stamps)


def changed(whole: Part, before: Mapping[str, str]) -> dict[str, Any]:
    """The parts that differ from what the reader has (`parts`), and the stamps of all (`stamp`)."""
    differing = {name: part for name, part in whole.parts.items() if before.get(name) != whole.stamp[name]}
    return {"parts": differing, "stamp": whole.stamp}


def _text(name: str, part: Any) -> str | None:
    if part is None:
        return None
    if name == "figure" or name in ALIVE:
        # Dash keeps properties in an order that differs from process to process; sorted, equal bars stay equal.
        return json.dumps(part, cls=plotly.utils.PlotlyJSONEncoder, separators=(",", ":"), sort_keys=name in ALIVE)
    return as_html(part)


View = Mapping[str, Part]  # by panel, and the frame (FRAME)


class Sent:
    """Whole views that were sent before; those not asked for the longest time make room. Safe to share between threads."""

    def __init__(self, room: int = ROOM) -> None:
        self._views: LRUCache[Hashable, tuple[View, int]] = LRUCache(room, getsizeof=lambda kept: kept[1])
        self._lock = threading.Lock()

    def get(self, question: Hashable) -> View | None:
        with self._lock:
            known = self._views.get(question)
        return None if known is None else known[0]

    def keep(self, question: Hashable, view: View) -> None:
        """Keeps a view, unless it alone is larger than all the room."""
        size = sys.getsizeof(repr(question)) + _size(view)
        with self._lock:
            if size <= self._views.maxsize:
                self._views[question] = view, size


def _size(view: View) -> int:
    """Bytes in memory: a text with a letter that is not Latin takes two for each of its letters."""
    parts = (named for whole in view.values() for named in whole.parts.items())
    return sum(CONTROLS if name in ALIVE else sys.getsizeof(part) for name, part in parts if part)
