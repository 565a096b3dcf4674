"""A real server over the shipped records, and a real Chromium that cannot reach anything else."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from playwright.sync_api import Locator, Page, expect

ROOT = Path(__file__).parents[2]
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
]  # fmt: skip
SETTLED = """() => [...document.querySelectorAll('.chart')].every(c => c.offsetParent === null || c.querySelector('.main-svg'))
    && !document.documentElement.dataset.waiting && document.querySelector('#count')"""


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


def serving(database: Path) -> Iterator[str]:
    """A gunicorn as shipped over a database; its address. Stopped at the end."""
    port = free_port()
    command = [sys.executable, "-m", "dashboard", "serve", "--database", str(database), "--port", str(port)]
    log = database.with_suffix(".log").open("w")
    server = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log, env=os.environ | {"ELCHI_WORKERS": "2"})
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(150):
            try:
                urlopen(f"{address}/healthz", timeout=2).read()
                break
            except OSError:
                assert server.poll() is None, database.with_suffix(".log").read_text()
                time.sleep(0.2)
        yield address
    finally:
        server.terminate()
        server.wait(15)
        log.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The dashboard over the records that the product ships."""
    database = tmp_path_factory.mktemp("site") / "elchi.duckdb"
    loaded = run_etl("load", "--database", database)
    assert loaded.returncode == 0, loaded.stdout + loaded.stderr
    yield from serving(database)


class Visitor:
    """A person at a page: opens addresses, waits until everything is drawn, and remembers what went wrong."""

    def __init__(self, page: Page, site: str) -> None:
        self.page, self.site = page, site
        self.faults: list[str] = []
        self.left: list[str] = []
        page.on("console", lambda said: self.faults.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("response", lambda r: self.faults.append(f"{r.status} {r.url}") if r.status >= 400 else None)
        page.on("request", lambda request: self._watch(request.url))

    def _watch(self, url: str) -> None:
        if not url.startswith((self.site, "data:", "blob:", "about:")):
            self.left.append(url)

    def open(self, address: str) -> "Visitor":
        self.page.goto(self.site + address)
        return self.settle()

    def settle(self) -> "Visitor":
        self.page.wait_for_load_state("networkidle")
        self.page.wait_for_function(SETTLED)
        return self

    def export(self, card: Locator, *chosen: str) -> None:
        """Opens the export dialog of a card, chooses, and presses its button; `chosen` are values of its inputs."""
        card.locator(".export-open").click()
        dialog = self.page.locator("#export")
        expect(dialog).to_be_visible()
        for value in chosen:
            dialog.locator(f"label:has(input[value='{value}'])").click()
        dialog.locator(".export-go").click()

    def counted(self) -> int:
        """The number of meetings the filter bar says are shown."""
        return int(self.page.locator("#count b").inner_text().replace("\u00a0", "").replace(",", ""))

    def expect_address(self, *parts: str) -> None:
        """Waits until the address holds every part, as the server would read it."""
        self.page.wait_for_function(
            "parts => parts.every(part => decodeURIComponent(location.href).includes(part))", arg=list(parts), timeout=10_000
        )


@pytest.fixture
def visitor(page: Page, site: str) -> Iterator[Visitor]:
    visit = Visitor(page, site)
    yield visit
    assert not visit.left, "requests left the machine"
    assert not visit.faults
