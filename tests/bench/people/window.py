"""A browser's window as far as the server can tell: what it asks, what it holds, and whether that is of one version.

The server sends only the parts of a view that changed. So what is looked at here is what the window holds after an answer is
put together with what it held before: that is what a person sees.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

import orjson
from lxml import html

from dashboard.pages import page_at
from tests.bench.people.published import Version, View

VERSION = re.compile(r"\b[0-9a-f]{8}\b")
STAMP = re.compile(rb'"stamp":(\{[^{}]*\})')  # within a text of JSON there is no such mark: it would be written \"
NUMBER = re.compile(r"\d+(?:[\u00a0\u202f,.]\d{3})*")
Parts = dict[str, Any]


class Seen(NamedTuple):
    """A number that somebody saw: in which version, of which view, where on the page; -1 where there was none."""

    version: str
    view: View
    where: str  # matched, total, totals, over_time
    number: int


class Wrong(Exception):
    """An answer that a person would have been misled by."""


class Window:
    """One open page.

    Args:
        width: How much room its charts have (dashboard/reader.py).
    """

    def __init__(self, width: str = "wide") -> None:
        self.width = width
        self.path, self.panels, self.frame = "", dict[str, Parts](), Parts()
        self.stamps: dict[str, Any] = {}

    def empty(self, path: str) -> None:
        """A new document, or another page in it: its cards are empty."""
        if page_at(path) is not page_at(self.path or "/none"):
            self.panels = {}
        self.path = path

    def reload(self) -> None:
        self.panels, self.frame, self.stamps = {}, {}, {}

    def question(self, search: str) -> dict[str, Any]:
        """The body of the request that assets/view.js sends for a view."""
        held = {name: self.stamps.get(name) if name in self.panels else None for name in page_at(self.path).PANELS}
        return {"path": self.path, "search": search, "width": self.width, "panels": held, "frame": self.stamps.get("") or {}}

    def stamped(self, answer: bytes) -> None:
        """The same as `take` as far as the next question goes, at a tenth of its time: a browser has a machine of its own,
        these people share that of the servers. What they saw is looked at when all is over (saved.py).

        Raises:
            Wrong: There are more or fewer stamps than parts were asked for.
        """
        names, stamps = (*page_at(self.path).PANELS, ""), STAMP.findall(answer)
        if len(stamps) != len(names):
            raise Wrong(f"{len(stamps)} stamps of {len(names)} parts")
        self.stamps |= {name: orjson.loads(stamp) for name, stamp in zip(names, stamps, strict=True)}
        self.panels |= {name: {} for name in names if name}

    def take(self, answer: dict[str, Any], search: str, view: View) -> list[Seen]:
        """Puts an answer in its place; the numbers that are seen then.

        Raises:
            Wrong: It is the answer to something else, or a panel could not be drawn, or the page names no one version.
        """
        if answer["view"] != self.path + search:
            raise Wrong("the answer is of another view")
        for name, drawn in answer["panels"].items():
            self.panels[name] = self.panels.get(name, {}) | drawn["parts"]
            self.stamps[name] = drawn["stamp"]
            if "nothing failed" in (drawn["parts"].get("body") or ""):
                raise Wrong(f"the panel {name} was not drawn")
        self.frame |= answer["frame"]["parts"]
        self.stamps[""] = answer["frame"]["stamp"]
        named = {*VERSION.findall(text_of(self.frame["footer"])), *VERSION.findall(text_of(self.frame["notices"]))}
        if len(named) != 1:
            raise Wrong(f"the page names {len(named)} versions")
        return [Seen(*named, view, where, number) for where, number in self._numbers(view)]

    def _numbers(self, view: View) -> Iterator[tuple[str, int]]:
        matched, rest = written(self.frame["filter-bar"], "count")
        yield "matched", number(matched)
        yield "total", number(rest)
        if "totals" in self.panels and number(matched):
            yield "totals", number(written(self.panels["totals"]["head"], "summary-totals")[1])
        figure = self.panels.get("over_time", {}).get("figure")
        if view.year and figure:  # of a year every bar is a month, and bears its number
            shown = [trace for trace in figure["data"] if trace.get("name") == "totals"]
            yield from (("over_time", sum(map(number, trace["text"]))) for trace in shown)


def text_of(part: Any) -> str:
    """All text in a part of the page, which comes as Dash's components or as HTML."""
    if isinstance(part, list):
        return " ".join(map(text_of, part))
    if isinstance(part, dict):
        return text_of(part["props"].get("children"))
    return "" if part is None else " ".join(html.fragment_fromstring(str(part), create_parent=True).itertext())


def written(part: Any, name: str) -> tuple[str, str]:
    """The text of the element of this id: what is bold in it, and the rest.

    Raises:
        LookupError: There is none.
    """
    if isinstance(part, str):
        (element,) = html.fragment_fromstring(part, create_parent=True).xpath("//*[@id=$name]", name=name)
        bold = " ".join(text for child in element.iter("b") for text in child.itertext())
        return bold, " ".join([element.text or "", *(child.tail or "" for child in element)])
    if isinstance(part, dict) and part["props"].get("id") == name:
        inside = part["props"]["children"]
        inside = inside if isinstance(inside, list) else [inside]
        bold_ones = [one for one in inside if isinstance(one, dict) and one["type"] == "B"]
        return text_of(bold_ones), text_of([one for one in inside if one not in bold_ones])
    for one in part if isinstance(part, list) else [part["props"].get("children")] if isinstance(part, dict) else []:
        with suppress(LookupError, ValueError):
            return written(one, name)
    raise LookupError(name)


def number(text: str) -> int:
    """The first number in a text; -1 without one."""
    match = NUMBER.search(text)
    return int(re.sub(r"\D", "", match[0])) if match else -1


def wrong_counts(seen: Mapping[Seen, int], versions: Mapping[str, Version]) -> Counter[str]:
    """What was seen that the version does not hold, in words, and how often."""
    told: Counter[str] = Counter()
    for one, times in seen.items():
        if one.version not in versions:
            told[f"version {one.version} was never published"] += times
            continue
        version = versions[one.version]
        matched, dated = version.counts.get(one.view, (0, 0))
        holds = {"matched": matched, "total": version.total, "totals": matched, "over_time": dated}[one.where]
        if one.number != holds:
            told[f"{one.where} of {one.view.query()} in {one.version}: {one.number}, the version holds {holds}"] += times
    return told
