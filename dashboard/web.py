"""What browsers load once: libraries, our scripts and styles, fonts, the map, Plotly.

Each has an address that says its content and is kept a year. Our scripts are one file, and so are our styles. Everything
goes out compressed, and is compressed once: by `python -m dashboard prepare` (which `make setup` runs) as small as can be,
into a folder, under the hash of what it is; what is not there is compressed at its first request, fast.
"""

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import brotli
from cachetools import LRUCache
from dash import Dash
from dash.fingerprint import check_fingerprint
from flask import Response, request
from plotly.offline import get_plotlyjs_version

from dashboard.light_map import light

ASSETS = Path(__file__).parent / "assets"
SLIM = Path(__file__).parent / "slim_plotly"  # how the slim Plotly is built
STATIC = re.compile(r"/(_dash-component-suites|assets)/.+")
WORTH_IT = re.compile(r"javascript|css|json|svg|text")
ONE_YEAR = 31_536_000
PLOTLY = "/_dash-component-suites/plotly/package_data/plotly.min.js"
MAP = "/assets/maps/world_50m.json"
SCRIPTS, STYLES = "/assets/elchi.all.js", "/assets/elchi.all.css"
# What Dash always brings along: the old data table, what its lists and calendars share, and what old browsers lack. That
# puts its own slow ones in the place of what every browser has (trim, split, Promise); components that are loaded when they
# are first seen would need one word of it (regeneratorRuntime), and we have none.
UNUSED = re.compile(
    r"<script src=\"[^\"]*/(dash_table/bundle|dcc/dash_core_components-shared|deps/polyfill@7)\.[^\"]*\"></script>\n?"
)


class Web:
    """The files of one server process.

    Args:
        folder: Where `python -m dashboard prepare` left compressed files and the slim Plotly; it need not exist.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._kept: LRUCache[tuple[str, str], Response] = LRUCache(400)

    def own(self, path: str) -> tuple[bytes, str] | None:
        """Content and type of a file that is ours to put together."""
        if path == PLOTLY:
            slim = self.folder / slim_name()
            return (slim.read_bytes(), "text/javascript") if slim.is_file() else None
        if path == MAP:
            return light_map(), "application/json"
        made = {SCRIPTS: (_joined("js"), "text/javascript"), STYLES: (_joined("css"), "text/css")}
        return made.get(path)

    def lasting(self, path: str) -> str:
        """The address of a file that is ours to put together, with what it is; of the whole Plotly, with its version."""
        made = self.own(path)
        return f"{path}?m={digest(made[0]) if made else get_plotlyjs_version()}"

    def compressed(self, content: bytes, how: str) -> bytes:
        """The content in an encoding (br, gzip), as small as was prepared."""
        prepared = self.folder / f"{digest(content)}.{how}"
        if prepared.is_file():
            return prepared.read_bytes()
        return brotli.compress(content, quality=5) if how == "br" else gzip.compress(content, 6, mtime=0)

    def kept(self, path: str, how: str) -> Response | None:
        return self._kept.get((check_fingerprint(path)[0], how))

    def keep(self, path: str, how: str, response: Response) -> Response:
        """The response as it goes out, kept for the next one who asks."""
        content, kind = response.get_data(), response.headers.get("Content-Type", "")
        sent = Response(content, mimetype=kind.partition(";")[0])
        if how and WORTH_IT.search(kind):
            sent.set_data(self.compressed(content, how))
            sent.headers["Content-Encoding"] = how
        sent.headers["Vary"] = "Accept-Encoding"
        sent.set_etag(digest(content))
        self._kept[(check_fingerprint(path)[0], how)] = sent
        return sent


def digest(content: bytes) -> str:
    return hashlib.blake2s(content, digest_size=10).hexdigest()


@cache
def slim_name() -> str:
    """The slim Plotly is taken only where it is of the version that the Python package has, and built as SLIM says."""
    recipe = b"".join(file.read_bytes() for file in sorted(SLIM.iterdir()) if file.is_file())
    return f"plotly-{get_plotlyjs_version()}-{digest(recipe)}.min.js"


@cache
def _joined(kind: str) -> bytes:
    """Our scripts, or our styles, one after the other; the fonts of a style sheet under addresses that last."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(ASSETS.glob(f"*.{kind}")))
    lasting = re.sub(r"url\(\"(fonts/[^\"]+)\"\)", lambda font: f'url("{font[1]}?m={_of_file(font[1])}")', text)
    return (lasting if kind == "css" else text).encode()


@cache
def _of_file(name: str) -> str:
    return digest((ASSETS / name).read_bytes())


@cache
def light_map() -> bytes:
    """The shapes of countries as browsers draw them."""
    return light(json.loads((ASSETS / MAP.removeprefix("/assets/")).read_text(encoding="utf-8")))


def lasting_map() -> str:
    return f"{MAP}?m={digest(light_map())}"


def register(app: Dash, web: Web) -> None:
    """Static files come from what is kept; what is asked for the first time passes by Dash and stays."""

    def how() -> str:
        accepted = request.accept_encodings
        return next((name for name in ("br", "gzip") if accepted.quality(name) > 0), "")

    @app.server.before_request
    def at_once() -> Response | None:
        if request.method not in ("GET", "HEAD") or not STATIC.fullmatch(request.path):
            return None
        known = web.kept(request.path, how())
        if known is None and (made := web.own(request.path)):
            known = web.keep(request.path, how(), Response(made[0], mimetype=made[1]))
        return _fresh(known) if known is not None else None

    @app.server.after_request
    def stay(response: Response) -> Response:
        static = request.method == "GET" and response.status_code == 200 and STATIC.fullmatch(request.path)
        if not static or response.headers.get("Content-Encoding") or web.kept(request.path, how()) is not None:
            return response
        response.direct_passthrough = False
        return _fresh(web.keep(request.path, how(), response))

    def _fresh(known: Response) -> Response:
        """A copy of a response that is kept: the rest of the application writes into its headers."""
        copy = Response(known.get_data(), headers=dict(known.headers))
        copy.make_conditional(request)
        return copy


def static_addresses(app: Dash) -> Iterator[str]:
    """Every address that a page loads once, as far as it is text."""
    for html in (app._generate_scripts_html(), app._generate_css_dist_html()):
        yield from re.findall(r"(?:src|href)=\"([^\"?]+)", UNUSED.sub("", html))
    yield from (SCRIPTS, STYLES, PLOTLY, MAP, "/assets/mark.svg")
