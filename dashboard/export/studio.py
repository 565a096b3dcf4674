"""The browser that draws: one page of this folder with the fonts, the maps and Plotly, all handed to it from the disk.

No port is opened and no request leaves the process. Playwright belongs to the thread that started it: rendering.py has one.
"""

import base64
import mimetypes
import re
import shutil
import struct
import zlib
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

import plotly
from playwright.sync_api import Browser, CDPSession, Page, Playwright, Route
from playwright.sync_api import Error as BrowserError

from dashboard.reader import Figure

HERE = Path(__file__).parent
ASSETS = HERE.parent / "assets"
PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
ADD_CHROMIUM = "apt-get install chromium"
ORIGIN = "http://elchi.invalid"  # a name that cannot exist: what the page asks for is answered here, or not at all
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND",
]  # fmt: skip
PATIENCE = 60  # seconds that one drawing may take, the start of the browser included
MM_OF_PX = 25.4 / 96  # as browsers have it
PNG_HEAD = 33  # bytes: signature and IHDR

Kind = Literal["png", "svg", "pdf"]


class CannotDraw(Exception):
    """No picture was made; the message says why and what to do."""


class ChromiumMissing(CannotDraw):
    """There is no browser on this machine to draw with."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """One figure to be drawn: colours already resolved, `width` and `height` in its layout.

    `scale` is pixels per px of the layout (png alone); `transparent` leaves the paper out (png alone). `mm_of_px` says how
    large a px of the layout is on paper: office programs and printers take the file at that size.
    """

    figure: Figure
    kind: Kind = "png"
    scale: float = 2
    transparent: bool = False
    mm_of_px: float = MM_OF_PX
    done: "Future[bytes]" = field(default_factory=Future, compare=False)


class Studio:
    """The browser and its one page, opened when first needed and again after a crash."""

    def __init__(self, playwright: Playwright) -> None:
        self.playwright = playwright
        self.browser: Browser | None = None
        self.page: Page | None = None

    def draw(self, drawing: Drawing) -> bytes:
        try:
            return self._drawn(drawing)
        except BrowserError:
            self.close()  # whatever it was, a new browser gets one more chance
            return self._drawn(drawing)

    def _drawn(self, drawing: Drawing) -> bytes:
        page = self._opened()
        width, height = (round(drawing.figure["layout"][side]) for side in ("width", "height"))
        svg: str = page.evaluate(
            "given => elchi.draw(given.figure, given.kind, given.mmOfPx)",
            {"figure": drawing.figure, "kind": drawing.kind, "mmOfPx": drawing.mm_of_px},
        )
        if drawing.kind == "svg":
            return _of_size(svg, width, height, drawing.mm_of_px).encode()
        if drawing.kind == "pdf":
            scale = drawing.mm_of_px / MM_OF_PX
            return page.pdf(prefer_css_page_size=True, scale=scale, page_ranges="1", print_background=True, tagged=True)
        png = _photograph(page.context.new_cdp_session(page), width, height, drawing)
        return _with_density(png, 1000 * drawing.scale / drawing.mm_of_px)

    def _opened(self) -> Page:
        if self.page is None:
            self.browser = self.playwright.chromium.launch(executable_path=browser_file(), args=FLAGS)
            self.page = self.browser.new_page(viewport={"width": 1200, "height": 900})
            self.page.set_default_timeout(PATIENCE * 1000)
            self.page.route("**/*", _from_disk)
            self.page.goto(f"{ORIGIN}/render.html")
        return self.page

    def close(self) -> None:
        try:
            if self.browser is not None:
                self.browser.close()
        except BrowserError:
            pass  # it is gone already
        finally:
            self.browser = self.page = None


def _of_size(svg: str, width: int, height: int, mm_of_px: float) -> str:
    """The drawing with its size on paper; its own units stay px."""
    size = f'width="{width * mm_of_px:.2f}mm" height="{height * mm_of_px:.2f}mm"'
    return re.sub(r'(<svg\b[^>]*?) width="[^"]*" height="[^"]*"', rf"\1 {size}", svg, count=1)


def _with_density(png: bytes, px_of_metre: float) -> bytes:
    """The picture with its pixels per metre: the chunk pHYs, which stands right after the head."""
    chunk = b"pHYs" + struct.pack(">IIB", round(px_of_metre), round(px_of_metre), 1)
    head = png[:PNG_HEAD]
    return head + struct.pack(">I", 9) + chunk + struct.pack(">I", zlib.crc32(chunk)) + png[PNG_HEAD:]


def _photograph(session: CDPSession, width: int, height: int, drawing: Drawing) -> bytes:
    """The page as PNG at any scale: drawn anew at that scale, not enlarged."""
    glass = {"color": {"r": 0, "g": 0, "b": 0, "a": 0}} if drawing.transparent else {}
    session.send("Emulation.setDefaultBackgroundColorOverride", glass)
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": drawing.scale}
    taken = session.send("Page.captureScreenshot", {"format": "png", "clip": clip, "captureBeyondViewport": True})
    session.detach()
    return base64.b64decode(taken["data"])


def _from_disk(route: Route) -> None:
    path = route.request.url.removeprefix(ORIGIN)
    file = _served(path) if route.request.url.startswith(ORIGIN) else None
    if file is None:
        route.abort()
    else:
        route.fulfill(path=file, content_type=mimetypes.guess_type(file.name)[0] or "application/octet-stream")


def _served(path: str) -> Path | None:
    """The file behind an address of the page; none outside what a drawing needs."""
    own: dict[str, Any] = {"/render.html": HERE / "render.html", "/render.js": HERE / "render.js", "/plotly.js": PLOTLY}
    if path in own:
        return Path(own[path])
    file = (ASSETS / path.removeprefix("/assets/")).resolve()
    return file if path.startswith("/assets/") and file.is_relative_to(ASSETS.resolve()) and file.is_file() else None


@cache
def browser_file() -> str:
    """Where Chromium is.

    Raises:
        ChromiumMissing: It is not installed.
    """
    found = next((file for name in BROWSERS if (file := shutil.which(name))), None)
    if found is None:
        raise ChromiumMissing(f"Pictures are drawn by Chromium, which is missing. As root: {ADD_CHROMIUM}")
    return found
