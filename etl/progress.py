"""How far a load is, on stderr: a bar on a terminal, a plain line now and then in a log. A short load says nothing."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TextIO

from tqdm import tqdm

from etl.record_file import RecordFile, Row

COUNTED_AT_ONCE = 500  # rows
SILENT = 2.0  # seconds before a bar appears
EVERY = 10.0  # seconds between two lines of a log


@dataclass(slots=True)
class Progress:
    """Follows the rows of files, and what comes after them."""

    out: TextIO = field(default_factory=lambda: sys.stderr)
    now: Callable[[], float] = time.monotonic
    began: float = field(init=False)
    spoke: bool = False  # a line was written

    def __post_init__(self) -> None:
        self.began = self.now()

    def follow(self, file: RecordFile) -> None:
        """Lets the rows of a file be counted as they are taken."""
        rows = file.each()
        file.stream = self._bar(file, rows) if self.out.isatty() else self._lines(file, rows)

    def stage(self, name: str) -> None:
        """Names what is done after the last row, where the load has taken long enough for anybody to ask."""
        if self.spoke or (self.out.isatty() and self.now() - self.began > EVERY):
            print(f"{name} …", file=self.out, flush=True)

    def _bar(self, file: RecordFile, rows: Iterator[tuple[str, Row]]) -> Iterator[tuple[str, Row]]:
        with tqdm(desc=file.name, unit=" rows", unit_scale=True, delay=SILENT, leave=False, file=self.out) as bar:
            for number, row in enumerate(rows, 1):
                yield row
                if number % COUNTED_AT_ONCE == 0:
                    bar.total = file.expected(number)
                    bar.update(COUNTED_AT_ONCE)

    def _lines(self, file: RecordFile, rows: Iterator[tuple[str, Row]]) -> Iterator[tuple[str, Row]]:
        began = told = self.now()
        for number, row in enumerate(rows, 1):
            yield row
            if number % COUNTED_AT_ONCE == 0 and (now := self.now()) - told >= EVERY:
                told, self.spoke = now, True
                line = f"{file.name}: {_so_far(number, file.expected(number), told - began)}"
                print(line, file=self.out, flush=True)


def _so_far(rows: int, expected: int | None, seconds: float) -> str:
    """The rows so far, how many a second, and the time left where that can be told."""
    pace = rows / seconds
    left = "" if expected is None else f", {tqdm.format_interval(max(0, expected - rows) / pace)} left"
    return f"{rows:,} rows, {pace:,.0f} rows/s{left}"
