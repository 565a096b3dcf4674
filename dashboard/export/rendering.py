"""Draws figures as files with Chromium: one browser, kept open, behind the web page and the command line.

Playwright belongs to the thread that started it, so one thread of its own draws (studio.py) and everybody else waits
in a short queue.
"""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import TimeoutError as TooLate

from playwright.sync_api import Error as BrowserError
from playwright.sync_api import sync_playwright

from dashboard.export.studio import PATIENCE, CannotDraw, Drawing, Studio, browser_file

IDLE = 120  # seconds without work after which the browser is closed: it holds 600 to 800 MB
CLOSER = 0.25  # seconds between two looks at whether anybody still waits
MOST_WAITING = 24  # drawings in the queue; whoever comes then is told to try again


class NobodyWaits(CannotDraw):
    """Whoever asked has gone."""


class Busy(CannotDraw):
    """More drawings are waiting than this process takes at once."""


class Renderer:
    """Draws figures, one after the other; safe to share between threads, and alive again after its browser has died."""

    def __init__(self, most_waiting: int = MOST_WAITING, idle: float = IDLE) -> None:
        self._waiting: queue.Queue[Drawing] = queue.Queue(most_waiting)
        self._idle = idle
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def draw(self, drawing: Drawing, gone: Callable[[], bool] = lambda: False) -> bytes:
        """The file.

        Args:
            gone: Whether whoever asked has left: then the drawing leaves the queue.

        Raises:
            NobodyWaits: Whoever asked has left.
            ChromiumMissing: No browser is installed.
            Busy: Too many drawings are waiting.
            CannotDraw: The browser died twice on this figure, or took too long.
        """
        browser_file()
        with self._lock:
            try:
                self._waiting.put_nowait(drawing)
            except queue.Full:
                raise Busy("Too many pictures are being drawn at once. Try again in a few seconds.") from None
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="rendering", daemon=True)
                self._thread.start()
        return _awaited(drawing, gone)

    def _work(self) -> None:
        """Draws until nothing has been asked for a while."""
        with sync_playwright() as playwright:
            studio = Studio(playwright)
            while True:
                try:
                    drawing = self._waiting.get(timeout=self._idle)
                except queue.Empty:
                    with self._lock:
                        if self._waiting.empty():
                            self._thread = None
                            break
                    continue
                if drawing.done.set_running_or_notify_cancel():
                    _finish(drawing, studio.draw)
            studio.close()


def _awaited(drawing: Drawing, gone: Callable[[], bool]) -> bytes:
    for _ in range(round(PATIENCE / CLOSER)):
        try:
            return drawing.done.result(CLOSER)
        except TooLate:
            if drawing.done.done():  # the drawing's own error
                raise
            if gone():
                drawing.done.cancel()
                raise NobodyWaits("Nobody waits for this drawing any more.") from None
    drawing.done.cancel()
    raise CannotDraw(f"The drawing took longer than {PATIENCE} seconds and was given up.")


def _finish(drawing: Drawing, draw: Callable[[Drawing], bytes]) -> None:
    try:
        drawing.done.set_result(draw(drawing))
    except BrowserError as failed:
        drawing.done.set_exception(CannotDraw(f"The browser could not draw it: {failed.message.splitlines()[0]}"))
    except Exception as failed:  # whoever waits is told; the thread goes on for the others
        drawing.done.set_exception(failed)
