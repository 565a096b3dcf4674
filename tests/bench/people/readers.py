"""People at the page, played by Locust: they open it, and click every few seconds.

What is counted as an error: no answer, a status of 400 or more, an answer that is wrong (window.py). Whether it is, and
whether the numbers seen are those of the version, is told in the end: the people share their machine with the servers.
"""

import random
import re
import time
from collections import Counter
from typing import Any

import orjson
from locust import FastHttpUser, between, task

from dashboard.asking import ASKING
from dashboard.filters import LANGUAGES
from tests.bench.people.published import Choices, View
from tests.bench.people.saved import Answered, Saved
from tests.bench.people.window import Seen, Window, Wrong

PAGES = ("/", "/countries", "/topics", "/formats", "/people", "/meetings")
SCRIPT = re.compile(r'(?:src|href)="(/(?:assets|_dash-component-suites)/[^"]+)"')
PATIENCE = 60.0  # seconds
HEADERS = {"Accept-Encoding": "gzip, deflate"}  # a browser over plain http takes no other


class Reader(FastHttpUser):
    """One person. `choices`, `seen`, `saved`, `open_requests` and `faults` belong to all of them together."""

    abstract = True
    network_timeout = connection_timeout = PATIENCE
    choices: Choices
    saved: Saved
    seen: Counter[Seen]
    faults: list[tuple[float, str, str]]  # when, what was asked, what came
    open_requests: set[object]
    numbers = iter(range(1_000_000))

    def on_start(self) -> None:
        self.number = next(self.numbers)
        self.chance = random.Random(self.number)
        self.view, self.language, self.opened = View(), self.chance.choice(LANGUAGES), ""
        self.window, self.kept, self.renewed = Window(), set[str](), True
        self.opened_page()

    @task(10)
    def another_filter(self) -> None:
        self.view, self.opened = self.choices.view(self.chance), ""
        if self.window.path.startswith("/country/"):
            self.window.empty("/")
        self.ask("filter")

    @task(2)
    def another_page(self) -> None:
        self.window.empty(self.chance.choice(PAGES))
        self.ask("page")

    @task(2)
    def a_country(self) -> None:
        self.window.empty(f"/country/{self.chance.choice(self.choices.countries)}")
        self.view, self.opened = self.view._replace(country=""), ""
        self.ask("country")

    @task(2)
    def another_language(self) -> None:
        self.language = self.chance.choice(LANGUAGES)
        self.ask("language")

    @task(2)
    def a_record(self) -> None:
        self.opened = self.chance.choice(self.choices.ids)
        self.ask("record")
        self.opened = ""

    @task(1)
    def rows(self) -> None:
        """The file behind a chart, as somebody downloads it."""
        answered = self.fetch("rows", f"/rows/totals.json?{self.view.query()}")
        if answered is not None:
            told = {row["measure"]: row["value"] for row in orjson.loads(answered.content)}
            self.seen[Seen(answered.headers["X-Data-Version"], self.view, "totals", told["meetings"])] += 1

    @task(1)
    def opened_page(self) -> None:
        """The document, what it needs that is not kept from before, and the view."""
        self.view, self.opened = View(year="2024"), ""
        self.reloaded()
        self.window.empty("/")
        document = self.fetch("document", f"/?{self.search()}")
        if document is None:
            return
        for address in SCRIPT.findall(document.text):
            if address not in self.kept and self.fetch("script or style", address) is not None:
                self.kept.add(address)
        self.fetch("layout", "/_dash-layout")
        self.fetch("dependencies", "/_dash-dependencies")
        self.ask("first view")

    def search(self) -> str:
        shown = self.view
        opened = f"&open={self.opened}" if self.opened else ""
        return f"{shown.query()}{opened}&lang={self.language}"

    def reloaded(self) -> None:
        """The window holds nothing any more."""
        self.window.reload()
        self.renewed = True

    def ask(self, what: str) -> None:
        """The view of the present page."""
        search = f"?{self.search()}"
        answered = self.fetch(what, ASKING, self.window.question(search))
        if answered is None:
            self.reloaded()
            return
        path = self.window.path
        country = path.rpartition("/country/")[2] if "/country/" in path else self.view.country
        shown = Answered(time.time(), what, self.number, self.renewed, path, search, self.view._replace(country=country))
        self.saved.save(shown, answered.content)
        self.renewed = False
        try:
            self.window.stamped(answered.content)
        except Wrong:  # said when all is over: the answer is saved
            self.reloaded()

    def fetch(self, what: str, address: str, body: object = None) -> Any:
        """The answer; None where that was an error."""
        mark = object()
        self.open_requests.add(mark)
        try:
            given = {"data": orjson.dumps(body)} if body is not None else {}
            headers = HEADERS | ({"Content-Type": "application/json"} if given else {})
            answered = self.client.request("POST" if given else "GET", address, name=what, headers=headers, **given)
        finally:
            self.open_requests.discard(mark)
        if 200 <= answered.status_code < 400:
            return answered
        fault = f"status {answered.status_code}" if answered.status_code else type(answered.error).__name__
        self.faults.append((time.time(), what, fault))
        return None


def readers(choices: Choices, every: float, saved: Saved) -> type[Reader]:
    """The people of one run, who click every so many seconds, half of that to half as much more."""

    class Some(Reader):
        wait_time = between(every / 2, every * 1.5)

    Some.choices, Some.saved, Some.seen, Some.faults, Some.open_requests = choices, saved, Counter(), [], set()
    return Some
