"""python -m tests.bench.browser DATABASE [--rounds N]: what a reader waits for, in a real Chromium, and how near that is to
Plotly alone.

Told as a section of Markdown: cold and repeat load, a filter, a click on a country, a language, another page, each until
the last chart is drawn; what goes over the wire; and in the same run the floor: the same charts, from the same figures to
the same figures, redrawn by `Plotly.react` alone in the same page, with Plotly as its makers ship it (and told beside it,
with the slim one that we build), and a bare Dash app with the whole plotly bundle. Each figure is the median of the
rounds, for the clock of a busy machine is no clock. Nothing is asserted.
"""

import argparse
import multiprocessing
import platform
import socket
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from gunicorn.app.base import BaseApplication
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from plotly.offline import get_plotlyjs

from dashboard.app import create_app
from dashboard.database import Database
from dashboard.export.rendering import browser_file
from dashboard.export.studio import FLAGS
from tests.bench.bare_dash import bare

CLOCK = (Path(__file__).parent / "page_clock.js").read_text(encoding="utf-8")
VIEW = "?period=all&lang=uz"
WINDOW = {"width": 1440, "height": 900}
HERE_ALONE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
RESTS = 600  # ms without a change after which a page counts as drawn
Told = dict[str, float]
STEPS = {  # what a reader presses: the first link of these that is there
    "a topic chosen": "#card-topics a.view[href*='topic=']",
    "a country chosen (its bar)": "#card-partner_map a.view[href*='country=']",
    "another language": "#header a[hreflang='ru']",
    "another page": ".pages a[href^='/topics']",
}


class _Served(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """An application as the product is served."""

    def __init__(self, made: Callable[[], Any], port: int) -> None:
        self.made, self.port = made, port
        super().__init__()

    def load_config(self) -> None:
        settings = {"bind": f"127.0.0.1:{self.port}", "workers": 1, "threads": 4, "worker_class": "gthread",
                    "control_socket_disable": True, "loglevel": "error"}  # fmt: skip
        for name, value in settings.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        return self.made()


def _ours(database: Path) -> Any:
    return create_app(Database(database)).server


def _serve(kind: str, database: Path, port: int) -> None:
    _Served(lambda: bare(database, VIEW) if kind == "bare" else _ours(database), port).run()


@contextmanager
def serving(kind: str, database: Path) -> Iterator[str]:
    """An own server process; its address."""
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        port = place.getsockname()[1]
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(kind, database, port))
    process.start()
    address = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            urlopen(f"{address}/_dash-layout", timeout=60).read()
            break
        except OSError:
            time.sleep(0.2)
    try:
        yield address
    finally:
        process.terminate()
        process.join()


def main() -> None:
    cli = argparse.ArgumentParser(prog="python -m tests.bench.browser", description=__doc__)
    cli.add_argument("database", type=Path)
    cli.add_argument("--rounds", type=int, default=5)
    given = cli.parse_args()
    with (
        serving("ours", given.database) as ours, serving("bare", given.database) as theirs, sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=browser_file(), args=[*FLAGS[:-1], HERE_ALONE]) as browser,
    ):  # fmt: skip
        loads(browser, ours, theirs)  # what the servers do once, they have done then
        rounds = [{**loads(browser, ours, theirs), **steps(browser, ours, number)} for number in range(given.rounds)]
        print("\n".join(section(rounds, given.database, browser.version)), flush=True)


def loads(browser: Browser, ours: str, theirs: str) -> Told:
    """Milliseconds and bytes of a first visit and of a repeat one, and of a first visit to the bare app."""
    told: Told = {}
    for kind, address in (("bare", theirs + "/"), ("ours", f"{ours}/{VIEW}")):
        context = browser.new_context(viewport=WINDOW)  # type: ignore[arg-type]  # its literals
        context.add_init_script(CLOCK)
        for visit in ("cold", "repeat"):
            told |= {f"{kind} {visit} {what}": value for what, value in visited(context, address).items()}
        context.close()
    return told


def visited(context: BrowserContext, address: str) -> Told:
    """One visit: until the last chart, until the first number, and what came over the wire."""
    page, came = context.new_page(), [0.0]
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.on("Network.loadingFinished", lambda done: came.append(done["encodedDataLength"]))
    page.goto(address)
    told = rested(page)
    page.close()
    return {"drawn": told["drawn"], "said": told["said"], "bytes": sum(came)}


def rested(page: Page) -> Told:
    page.wait_for_function("rests => pageClock.quiet(rests)", arg=RESTS, timeout=60_000)
    told: Told = page.evaluate("() => pageClock.told()")
    return told


def steps(browser: Browser, ours: str, number: int) -> Told:
    """Each step from the same view, in one document; and the floor of each that draws the same charts anew.

    Args:
        number: Of the round: each chooses another topic and country, for the server keeps what it has answered.
    """
    context, plain = (browser.new_context(viewport=WINDOW) for _ in range(2))  # type: ignore[arg-type]  # its literals
    for one in (context, plain):
        one.add_init_script(CLOCK)
    plain.route("**/plotly.min.js*", lambda asked: asked.fulfill(body=get_plotlyjs(), content_type="text/javascript"))
    page, alone, told = context.new_page(), plain.new_page(), Told()
    alone.goto(f"{ours}/{VIEW}")
    rested(alone)
    for name, link in STEPS.items():
        page.goto(f"{ours}/{VIEW}")
        rested(page)
        before = page.evaluate("() => pageClock.figures()")
        links = page.locator(link)
        links.nth(number % links.count()).evaluate("link => link.click()")
        told |= {f"{name} {what}": value for what, value in rested(page).items()}
        after = page.evaluate("() => pageClock.figures()")
        if name != "another page":
            for floor, drawn in (("floor", alone), ("slim", page)):
                redrawn = drawn.evaluate("([before, after]) => pageClock.floor(before, after)", [before, after])
                told[f"{name} {floor}"] = redrawn
    context.close()
    plain.close()
    return told


def section(rounds: list[Told], database: Path, version: str) -> list[str]:
    """The section for RESULTS.md."""
    def middle(name: str) -> float:
        return statistics.median(one[name] for one in rounds)

    meetings = len(Database(database).version().meeting_ids)
    cold, bare_cold = middle("ours cold drawn"), middle("bare cold drawn")
    lines = [
        f"{date.today()}, {machine()}, Chromium {version}, {meetings:,} meetings, median of {len(rounds)} rounds.", "",
        "| load | last chart ms | first number ms | kB over the wire |", "|---|---|---|---|",
        *[f"| {name} | {middle(f'{of} drawn'):.0f} | {middle(f'{of} said'):.0f} | {middle(f'{of} bytes') / 1000:.0f} |"
          for name, of in (("first visit", "ours cold"), ("repeat visit", "ours repeat"))],
        f"| bare Dash app, whole plotly | {bare_cold:.0f} | | {middle('bare cold bytes') / 1000:.0f} |", "",
        f"Cold load: {cold / bare_cold:.2f} × the bare app.", "",
        "| step | last chart ms | of it request ms | kB | requests | Plotly alone ms | ratio | slim Plotly alone ms |",
        "|---|---|---|---|---|---|---|---|",
    ]  # fmt: skip
    for name in STEPS:
        drawn, floor = middle(f"{name} drawn"), middle(f"{name} floor") if f"{name} floor" in rounds[0] else 0
        beside = f"{floor:.0f} | {drawn / floor:.2f} | {middle(f'{name} slim'):.0f}" if floor else "| |"
        lines.append(f"| {name} | {drawn:.0f} | {middle(f'{name} server'):.0f} | {middle(f'{name} wire') / 1000:.0f} "
                     f"| {middle(f'{name} asked'):.0f} | {beside} |")  # fmt: skip
    return lines


def machine() -> str:
    model = next((line.partition(":")[2].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                  if line.startswith("model name")), platform.machine())  # fmt: skip
    return f"{multiprocessing.cpu_count()} cores of {model}"


if __name__ == "__main__":
    main()
