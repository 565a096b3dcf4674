"""Parts of a view as they are sent: words as HTML, figures and controls as JSON; and only what changed.

Every part is a piece of JSON as soon as it is drawn, so that an answer is pieces put together, and nothing looks into them
again on the way. Whole views are kept compressed: ten times as many have room.
"""

import hashlib
import sys
import threading
from collections.abc import Hashable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import brotli
import orjson
from cachetools import LRUCache
from dash.development.base_component import Component

from dashboard.markup import as_html
from dashboard.shelf import Shelf

# What a component knows of its kind, beside its own properties.
OF_THE_KIND = {"_prop_names", "_valid_wildcard_attributes", "available_properties", "available_wildcard_properties"}
ALIVE = ("filter-bar",)  # parts of the frame with controls of a library: they stay components
FRAME = ""  # stands for the frame where panels are named
LONG = 1000  # bytes from which on a kept part is compressed
ROOM = 16_000_000  # bytes that are kept in memory: two to three hundred views of the overview; the shelf has more


class Tight(bytes):
    """JSON, compressed."""


class Part(NamedTuple):
    """The parts of a card, or of the frame, as JSON, and the stamp of each: what it is, in a few letters."""

    parts: Mapping[str, bytes]
    stamp: Mapping[str, str]


def sent(parts: Mapping[str, Any]) -> Part:
    """What the browser gets."""
    written = {name: _json(name, part) for name, part in parts.items()}
    return Part(written, {name: hashlib.sha256(part).hexdigest()[:16] for name, part in written.items()})


def changed(whole: Part, before: Mapping[str, str]) -> bytes:
    """As JSON the parts that differ from what the reader has (`parts`), and the stamps of all (`stamp`)."""
    differing = {name: _read(part) for name, part in whole.parts.items() if before.get(name) != whole.stamp[name]}
    return joined({"parts": joined(differing), "stamp": orjson.dumps(whole.stamp)})


def joined(named: Mapping[str, bytes]) -> bytes:
    """An object of JSON, of values that are JSON."""
    return b"{%b}" % b",".join(b"%b:%b" % (orjson.dumps(name), value) for name, value in named.items())


def _json(name: str, part: Any) -> bytes:
    if part is None:
        return b"null"
    if name == "figure" or name in ALIVE:
        # Dash keeps properties in an order that differs from process to process; sorted, equal bars stay equal.
        order = orjson.OPT_SORT_KEYS if name in ALIVE else 0
        return orjson.dumps(part, _component, orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_NON_STR_KEYS | order)
    return orjson.dumps(as_html(part))


def _component(part: Any) -> Any:
    """What JSON does not know is a component: as its own to_plotly_json says it, which looks each possible property up.

    Raises:
        TypeError: It is none.
    """
    if not isinstance(part, Component):
        raise TypeError(f"{type(part).__name__} cannot be sent")
    props = {name: value for name, value in vars(part).items() if name not in OF_THE_KIND}
    return {"props": props, "type": part._type, "namespace": part._namespace}


View = Mapping[str, Part]  # by panel, and the frame (FRAME)


class Sent:
    """Whole views that were sent before; those not asked for the longest time make room. Safe to share between threads.

    Args:
        folder: Where the workers of a server, to whom alone it belongs, find what another one sent.
    """

    def __init__(self, room: int = ROOM, folder: Path | None = None) -> None:
        self._views: LRUCache[Hashable, tuple[View, int]] = LRUCache(room, getsizeof=lambda kept: kept[1])
        self._lock = threading.Lock()
        self._shelf = Shelf(folder) if folder else None

    def get(self, question: Hashable) -> View | None:
        with self._lock:
            known = self._views.get(question)
        if known is not None:
            return known[0]
        view = self._shelf.get(repr(question)) if self._shelf else None
        if view is not None:
            self._keep(question, view)
        return view

    def keep(self, question: Hashable, view: View) -> None:
        """Keeps a view, unless it alone is larger than all the room."""
        tight = {name: _tight(whole) for name, whole in view.items()}
        if self._keep(question, tight) and self._shelf:
            self._shelf.keep(repr(question), tight)

    def _keep(self, question: Hashable, view: View) -> bool:
        size = sys.getsizeof(repr(question)) + sum(map(_size, view.values()))
        with self._lock:
            if size <= self._views.maxsize:
                self._views[question] = view, size
        return size <= self._views.maxsize


def _tight(whole: Part) -> Part:
    """Long parts compressed: in a millisecond a view, and as fast back."""
    return Part({name: Tight(brotli.compress(part, quality=0)) if len(part) >= LONG else part
                 for name, part in whole.parts.items()}, whole.stamp)  # fmt: skip


def _read(part: bytes) -> bytes:
    return brotli.decompress(part) if isinstance(part, Tight) else part


def _size(whole: Part) -> int:
    """Bytes in memory."""
    return sum(sys.getsizeof(text) for text in (*whole.parts.values(), *whole.stamp.values()))
