"""Pictures as files: their size and content, many at once, and a browser that dies, is missing or has too much to do."""

import io
import os
import re
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from dashboard.export import studio
from dashboard.export.rendering import Busy, Renderer
from dashboard.export.studio import ChromiumMissing, Drawing


def figure(text: str = "Oʻzbekiston", paper: str = "#FFFFFF") -> dict[str, Any]:
    """A made-up figure: three bars and a text."""
    said = {"text": text, "x": 0.5, "y": 0.5, "xref": "paper", "yref": "paper", "showarrow": False,
            "font": {"family": '"Source Sans 3", sans-serif', "size": 20, "color": "#000000"}}  # fmt: skip
    return {
        "data": [{"type": "bar", "y": [1, 3, 2], "marker": {"color": "#2F4A7A"}}],
        "layout": {"width": 400, "height": 300, "paper_bgcolor": paper, "plot_bgcolor": paper, "annotations": [said]},
    }


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    made = Renderer(idle=1)
    yield made
    thread = made._thread
    if thread is not None:
        thread.join(20)


def image(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_a_png_has_as_many_pixels_as_was_said_and_shows_the_bars(renderer: Renderer, scale: int) -> None:
    drawn = image(renderer.draw(Drawing(figure(), "png", scale))).convert("RGB")
    assert drawn.size == (400 * scale, 300 * scale)
    colours = {colour for _, colour in drawn.getcolors(1 << 24) or []}
    assert {(0x2F, 0x4A, 0x7A), (255, 255, 255)} <= colours


def test_a_transparent_png_has_no_paper_and_the_next_one_has(renderer: Renderer) -> None:
    glass = image(renderer.draw(Drawing(figure(paper="rgba(0,0,0,0)"), "png", 1, transparent=True)))
    assert glass.convert("RGBA").getpixel((2, 2)) == (0, 0, 0, 0)
    paper = image(renderer.draw(Drawing(figure(), "png", 1)))
    assert paper.convert("RGBA").getpixel((2, 2)) == (255, 255, 255, 255)


def test_an_svg_brings_its_fonts_and_asks_nobody(renderer: Renderer) -> None:
    svg = renderer.draw(Drawing(figure(), "svg")).decode()
    assert "Oʻzbekiston" in svg
    assert "data:font/woff2;base64," in svg
    assert not re.search(r"(?:href|src)=\"https?://", svg)
    assert not re.search(r"url\((?!\"?(?:data:|#))", svg)


@pytest.mark.parametrize(
    "text", ["Oʻzbekiston va gʻoya", "Ўзбекистон, Қозоғистон, Ҳиротда", "Встречи с Францией", "C5+1 in Astana"]
)
def test_a_pdf_can_be_searched_in_every_script_and_embeds_its_fonts(renderer: Renderer, text: str) -> None:
    page = PdfReader(io.BytesIO(renderer.draw(Drawing(figure(text), "pdf")))).pages
    assert len(page) == 1
    assert text.replace(" ", "") in "".join(page[0].extract_text().split())  # each script is a font of its own there
    assert (float(page[0].mediabox.width), float(page[0].mediabox.height)) == pytest.approx((300, 225), abs=1)
    fonts = page[0]["/Resources"]["/Font"].values()  # type: ignore[index]
    assert all(_embedded(font.get_object()) for font in fonts)


def _embedded(font: Any) -> bool:
    if font["/Subtype"] == "/Type3":  # its shapes are in it
        return True
    inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    return any(key.startswith("/FontFile") for key in inner["/FontDescriptor"])


def test_of_many_at_once_each_gets_its_own(renderer: Renderer) -> None:
    with ThreadPoolExecutor(12) as people:
        drawn = list(people.map(lambda n: renderer.draw(Drawing(figure(f"only {n}"), "svg")).decode(), range(12)))
    assert [re.findall(r"only \d+", svg)[0] for svg in drawn] == [f"only {n}" for n in range(12)]


def test_a_browser_that_died_is_replaced() -> None:
    made, before = Renderer(idle=20), _browsers()
    made.draw(Drawing(figure(), "svg"))
    own = _browsers() - before
    assert own
    for process in own:
        with suppress(ProcessLookupError):  # it went with the others
            os.kill(process, signal.SIGKILL)
    assert "after" in made.draw(Drawing(figure("after"), "svg")).decode()


def _browsers() -> set[int]:
    """The processes of Chromium that this one started; other tests in it have renderers of their own."""
    found = set()
    for pid in _descendants(os.getpid()):
        with suppress(FileNotFoundError):  # it ended meanwhile
            name, state = Path(f"/proc/{pid}/stat").read_text().partition("(")[2].rpartition(") ")[::2]
            if "chrom" in name and not state.startswith("Z"):  # an ended one may wait to be reaped
                found.add(pid)
    return found


def _descendants(pid: int) -> list[int]:
    try:
        children = [
            int(child) for task in Path(f"/proc/{pid}/task").iterdir() for child in (task / "children").read_text().split()
        ]
    except FileNotFoundError:
        return []
    return [found for child in children for found in (child, *_descendants(child))]


def test_a_figure_that_cannot_be_drawn_is_said_and_harms_no_other(renderer: Renderer) -> None:
    with pytest.raises(KeyError, match="height"):
        renderer.draw(Drawing(figure() | {"layout": {"width": 10}}, "png"))
    assert renderer.draw(Drawing(figure(), "png", 1))


def test_whoever_comes_when_too_many_wait_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    crowded, hold = Renderer(most_waiting=1), threading.Event()
    monkeypatch.setattr(crowded, "_work", hold.wait)
    first = Drawing(figure())
    threading.Thread(target=crowded.draw, args=(first,), daemon=True).start()
    while crowded._waiting.empty():
        pass
    with pytest.raises(Busy, match="Try again"):
        crowded.draw(Drawing(figure()))
    first.done.set_result(b"")
    hold.set()


def test_the_browser_is_closed_when_nothing_was_asked_for_a_while() -> None:
    made, before = Renderer(idle=0.1), _browsers()
    made.draw(Drawing(figure(), "svg"))
    for _ in range(600):
        if not _browsers() - before:
            break
        time.sleep(0.1)
    else:
        pytest.fail("the browser stayed open")
    assert made.draw(Drawing(figure(), "svg"))


def test_without_chromium_the_message_says_how_to_add_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(studio, "BROWSERS", ("no-such-browser",))
    studio.browser_file.cache_clear()
    try:
        with pytest.raises(ChromiumMissing, match="apt-get install chromium"):
            Renderer().draw(Drawing(figure()))
    finally:
        studio.browser_file.cache_clear()
