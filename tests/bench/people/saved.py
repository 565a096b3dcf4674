"""What people were shown, kept in a file while they click, and looked at when they are gone.

Putting an answer together with what the window held and comparing its numbers takes as long as the servers took to give it.
In a browser that is another machine's work: here it would be taken from the servers.
"""

import pickle
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

import brotli
import orjson

from tests.bench.people.published import View
from tests.bench.people.window import Seen, Window, Wrong


class Answered(NamedTuple):
    """One answer: when, what was pressed, by whom, whether the window was a new one, and what was asked for."""

    at: float
    what: str
    reader: int
    renewed: bool
    path: str
    search: str
    view: View


class Saved:
    """Answers in a file of their own, in the order in which they came."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._open = file.open("wb")

    def save(self, shown: Answered, answer: bytes) -> None:
        pickle.dump((shown, brotli.compress(answer, quality=0)), self._open)

    def looked_at(self) -> tuple[Counter[Seen], list[tuple[float, str, str]]]:
        """All numbers that were seen; and what was wrong: when, what was pressed, why. Nothing more can be saved then."""
        self._open.close()
        windows: defaultdict[int, Window] = defaultdict(Window)
        seen: Counter[Seen] = Counter()
        faults: list[tuple[float, str, str]] = []
        with self._file.open("rb") as file:
            while file.peek(1):
                shown, answer = pickle.load(file)
                try:
                    seen.update(_taken(windows[shown.reader], shown, brotli.decompress(answer)))
                except (Wrong, LookupError, TypeError, ValueError) as wrong:
                    faults.append((shown.at, shown.what, f"{type(wrong).__name__}: {wrong}"))
        return seen, faults


def _taken(window: Window, shown: Answered, answer: bytes) -> list[Seen]:
    if shown.renewed:
        window.reload()
    window.empty(shown.path)
    return window.take(orjson.loads(answer), shown.search, shown.view)
