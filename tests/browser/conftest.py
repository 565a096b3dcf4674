"""A real server over the shipped records, and a real Chromium that cannot reach anything else.

One server serves all workers of a run, and the tests of a worker share one window: each starts with a new document, but
what Chromium has compiled stays compiled, which is most of what a new window costs.
"""

import fcntl
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Locator, Page, Request, Response, expect

ROOT = Path(__file__).parents[2]
PATIENCE = 60_000  # ms; on a busy machine an answer may take long, and when all is well nobody waits
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
]  # fmt: skip
# What a page is asked for and what changes in it, counted from its first line on.
COUNTING = """(() => {
    const counted = window.counted = {waited: 0, touched: 0, rests: 0};
    const during = promise => {
        counted.waited++;
        return promise.finally(() => { counted.waited--; counted.touched++; });
    };
    const {fetch} = window, {send} = XMLHttpRequest.prototype;
    window.fetch = (...asked) => during(fetch(...asked));
    for (const name of ['json', 'text', 'blob', 'arrayBuffer']) {
        const read = Response.prototype[name];
        Response.prototype[name] = function () { return during(read.call(this)); };
    }
    XMLHttpRequest.prototype.send = function (...given) {
        during(new Promise(done => this.addEventListener('loadend', done)));
        return send.apply(this, given);
    };
    new MutationObserver(() => counted.touched++)
        .observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
})()"""
# The view is there, every chart is drawn for its width, and in three rests of the browser in a row nothing changed.
SETTLED = """() => {
    const fits = plot => Math.abs(plot._fullLayout.width - plot.parentElement.clientWidth) < 2;
    const drawn = chart => chart.offsetParent === null
        || chart.querySelector('.main-svg') && fits(chart.querySelector('.js-plotly-plot'));
    const there = !document.documentElement.dataset.waiting && document.querySelector('#count') && !counted.waited
        && [...document.querySelectorAll('.chart')].every(drawn);
    if (!there || counted.seen !== counted.touched) counted.rests = 0;
    else if (counted.rests === 3) return !(counted.rests = 0);
    else if (!counted.resting) counted.resting = requestIdleCallback(() => { counted.resting = 0; counted.rests++; });
    counted.seen = counted.touched;
    return false;
}"""
GO = """address => {
    document.documentElement.dataset.waiting = 'yes';
    history.pushState({}, '', address);
    window.dispatchEvent(new CustomEvent('_dashprivate_pushstate'));
}"""

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    chromium = shutil.which("chromium") or "/usr/bin/chromium"
    return browser_type_launch_args | {"executable_path": chromium, "args": FLAGS}


def run_etl(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "etl", *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=False
    )


def free_port() -> int:
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        port: int = place.getsockname()[1]
        return port


def serve(database: Path, workers: int, **settings: object) -> tuple[subprocess.Popen[bytes], str]:
    """A gunicorn as shipped over a database, which answers already, and its address; settings by their names."""
    port = free_port()
    command = [sys.executable, "-m", "dashboard", "serve", "--database", str(database), "--port", str(port)]
    with database.with_suffix(".log").open("w") as log:
        given = {f"ELCHI_{name.upper()}": str(value) for name, value in {"workers": workers, **settings}.items()}
        server = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log, env=os.environ | given)
    address = f"http://127.0.0.1:{port}"
    for _ in range(600):
        try:
            urlopen(f"{address}/healthz", timeout=5).read()
            return server, address
        except OSError:
            assert server.poll() is None, database.with_suffix(".log").read_text()
            time.sleep(0.2)
    raise TimeoutError(f"no answer from {address}")


def serving(database: Path, **settings: object) -> Iterator[str]:
    """A server for the tests of one file; its address. Stopped at the end."""
    server, address = serve(database, 1, **settings)
    try:
        yield address
    finally:
        server.send_signal(signal.SIGINT)  # at once: an open window would keep it from a graceful end
        server.wait(60)


@contextmanager
def shared_by_the_run(folder: Path) -> Iterator[dict[str, Any]]:
    """What the workers of a run know together; one of them at a time reads and changes it."""
    with (folder / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        file = folder / "site.json"
        known: dict[str, Any] = json.loads(file.read_text()) if file.exists() else {"guests": 0}
        yield known
        file.write_text(json.dumps(known))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The dashboard over the records that the product ships. The first worker opens it, the last one out stops it."""
    base = tmp_path_factory.getbasetemp()
    folder = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with shared_by_the_run(folder) as known:
        if not known["guests"]:
            database = tmp_path_factory.mktemp("site") / "elchi.duckdb"
            loaded = run_etl("load", "--database", database)
            assert loaded.returncode == 0, loaded.stdout + loaded.stderr
            server, known["address"] = serve(database, workers=2)
            known["pid"] = server.pid
        known["guests"] += 1
    yield known["address"]
    with shared_by_the_run(folder) as known:
        known["guests"] -= 1
        if not known["guests"]:
            os.kill(known["pid"], signal.SIGINT)


class Visitor:
    """A person at a page: opens addresses, waits until everything is drawn, and remembers what went wrong."""

    def __init__(self, page: Page, site: str) -> None:
        self.page, self.site = page, site
        self.faults: list[str] = []
        self.left: list[str] = []
        self.asked: list[str] = []
        self._ears = {"console": self._hear, "pageerror": self._break, "response": self._fail, "request": self._ask}
        for event, ear in self._ears.items():
            page.on(event, ear)  # type: ignore[call-overload]  # one of its literals

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.faults.append(said.text)

    def _break(self, error: Error) -> None:
        self.faults.append(str(error))

    def _fail(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status} {response.url}")

    def _ask(self, request: Request) -> None:
        self.asked.append(request.url)
        if not request.url.startswith((self.site, "data:", "blob:", "about:")):
            self.left.append(request.url)

    def leave(self) -> None:
        """Takes along what was stored; fails on any request elsewhere and any error in the console."""
        if self.page.url.startswith(self.site):
            self.page.evaluate("localStorage.clear()")
        for event, ear in self._ears.items():
            self.page.remove_listener(event, ear)
        assert not self.left, "requests left the machine"
        assert not self.faults

    def open(self, address: str) -> "Visitor":
        """A new document: nothing of what was done before is in it."""
        self.page.goto(self.site + address)
        return self.settle()

    def go(self, address: str) -> "Visitor":
        """On to another address in the same document, as a link does it."""
        self.page.evaluate(GO, address)
        return self.settle()

    def settle(self) -> "Visitor":
        self.page.wait_for_function(SETTLED, timeout=2 * PATIENCE)
        return self

    def export(self, card: Locator, *chosen: str) -> None:
        """Opens the export dialog of a card, chooses, and presses its button; `chosen` are values of its inputs."""
        card.locator(".export-open").click()
        dialog = self.page.locator("#export")
        expect(dialog).to_be_visible()
        for value in chosen:
            dialog.locator(f"label:has(input[value='{value}'])").click()
        dialog.locator(".export-go").click()

    def wear(self, theme: str) -> "Visitor":
        self.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]  # one of its literals
        return self

    def widen(self, width: int) -> "Visitor":
        self.page.set_viewport_size({"width": width, "height": 900})
        return self.settle()

    def counted(self) -> int:
        """The number of meetings the filter bar says are shown."""
        return int(self.page.locator("#count b").inner_text().replace("\u00a0", "").replace(",", ""))

    def expect_address(self, *parts: str) -> "Visitor":
        """Waits until the address holds every part, as the server would read it, and is drawn."""
        held = "parts => parts.every(part => decodeURIComponent(location.href).includes(part))"
        self.page.wait_for_function(held, arg=list(parts), timeout=PATIENCE)
        return self.settle()

    def click_plot(self, plot: Locator, x: float, y: float) -> None:
        """A click at a place of a plot, in px: Plotly takes one only where it has shown what lies under the mouse."""
        plot.scroll_into_view_if_needed()
        box = plot.bounding_box()
        assert box
        self.point_at(box["x"] + x, box["y"] + y)
        self.page.mouse.click(box["x"] + x, box["y"] + y)

    def point_at(self, x: float, y: float) -> None:
        """The mouse on a mark of a plot, until a label is there."""
        self.page.mouse.move(x - 1, y)
        self.page.mouse.move(x, y)
        self.page.locator(".hoverlayer .hovertext").first.wait_for()


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[Page]:
    """The window that the tests of a worker share. Nothing is caught half faded in."""
    context = browser.new_context(reduced_motion="reduce", permissions=["clipboard-read", "clipboard-write"])
    context.add_init_script(COUNTING)
    yield context.new_page()
    context.close()


@contextmanager
def visiting(window: Page, site: str) -> Iterator[Visitor]:
    """A visitor at the shared window, as wide and as light as at first."""
    window.unroute_all()
    window.context.clear_cookies()
    window.set_viewport_size({"width": 1280, "height": 720})
    window.emulate_media(media="null", color_scheme="light")
    window.mouse.move(0, 0)
    visit = Visitor(window, site)
    yield visit
    visit.leave()


@pytest.fixture
def visitor(window: Page, site: str) -> Iterator[Visitor]:
    with visiting(window, site) as visit:
        yield visit
