"""python -m tests.bench.engine DATABASE [--engine ADDRESS] [--filters N] [--seconds S]: ClickHouse gives DuckDB's rows.

The published version is copied to the engine (without --engine: ClickHouse inside this process, in a folder that is thrown
away), then the rows of every panel of every page, and a view's own facts, are held against the panel's own query at DuckDB,
for random filters; every third of them as the page of a country, every third with a record open. The same columns, types and
rows in the same order; sums of shares to nine digits. Exit status 1 where they differ. It says what both took.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pandas as pd

from dashboard.answering import read_plain
from dashboard.database import Database
from dashboard.engine.elsewhere import Elsewhere, open_elsewhere
from dashboard.engine.filling import fill
from dashboard.engine.server import INSIDE
from dashboard.filters import Asked
from dashboard.plan import plan
from dashboard.queries import VIEW, panel_names
from dashboard.version import Version
from tests.bench.agree import differing
from tests.bench.asking import questions

Rows = dict[str, pd.DataFrame]
Took = tuple[list[float], list[float]]  # seconds for each filter: the engine's, DuckDB's
NAMES = (VIEW, *panel_names())


def main() -> int:
    cli = argparse.ArgumentParser(prog="python -m tests.bench.engine", description=__doc__)
    cli.add_argument("database", type=Path)
    cli.add_argument("--engine", help="http://user:password@host:8123, or chdb:FOLDER, which stays")
    cli.add_argument("--filters", type=int, default=50)
    cli.add_argument("--seed", type=int, default=7)
    cli.add_argument("--skip", type=int, default=0, help="leave out the first ones: the very first is everything, unfiltered")
    cli.add_argument("--seconds", type=float, default=float("inf"), help="begin no other filter after so many")
    stated = cli.parse_args()
    version, file = Database(stated.database, memory_limit="4GB").version(), stated.database.resolve()
    with address(stated.engine) as engine:
        begun = time.process_time()
        elsewhere = open_elsewhere(engine, version.connection, version.data_version, version.reach(), file)
        translated, begun = time.process_time() - begun, time.monotonic()
        fill(elsewhere.server, version.connection, version.data_version, file)
        print(f"{translated:.1f} s of processor time to translate, {time.monotonic() - begun:.0f} s to fill", flush=True)
        return compare(version, elsewhere, stated.filters, stated.seed, stated.skip, stated.seconds)


@contextmanager
def address(given: str | None) -> Iterator[str]:
    """The engine that was named, or one of our own."""
    with tempfile.TemporaryDirectory() as folder:
        yield given or f"{INSIDE}{folder}"


def compare(version: Version, elsewhere: Elsewhere, filters: int, seed: int, skip: int, seconds: float) -> int:
    """Holds both against each other and says what came of it; 1 where they differ."""
    begun, held, wrong = time.monotonic(), 0, 0
    took: Took = ([], [])
    for place, asked in islice(enumerate(questions(version, skip + filters, seed)), skip, None):
        if time.monotonic() - begun > seconds:
            break
        for fault in differences(version, elsewhere, also_asked(version, asked, place), took):
            wrong += 1
            print(f"{asked.address()}: {fault}", flush=True)
        held += 1
        print(f"\r{held} filters, {time.monotonic() - begun:.0f} s, {wrong} differ", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    theirs, ours = (f"{statistics.median(each):.2f} s" for each in took)
    print(f"{held} filters, {len(NAMES) - 1} panels and the facts, {len(version.meeting_ids):,} meetings: {wrong} differ")
    print(f"all panels of all pages for one filter, median: ClickHouse {theirs}, DuckDB's plain SQL {ours}")
    return 1 if wrong else 0


def also_asked(version: Version, asked: Asked, place: int) -> Asked:
    """Every third question is one of a country's page, every third has a record open."""
    countries = sorted(version.known()["country"])
    meetings = sorted(version.meeting_ids)
    if place % 3 == 1:
        return asked.with_(about=countries[place * 7919 % len(countries)])
    return asked.with_(opened=meetings[place * 7919 % len(meetings)]) if place % 3 == 2 else asked


def differences(
    version: Version, elsewhere: Elsewhere, asked: Asked, took: Took, names: Collection[str] = NAMES
) -> list[str]:  # fmt: skip
    """Where the rows of a panel differ; empty where all agree."""
    days = plan(asked.filter, version.reach())
    theirs = timed(lambda: elsewhere.rows(asked, days, names), took[0])
    ours = timed(lambda: read_plain(version, asked, days, names), took[1])
    return differing(theirs, ours)


def timed(read: Callable[[], Rows], took: list[float]) -> Rows:
    begun = time.monotonic()
    rows = read()
    took.append(time.monotonic() - begun)
    return rows


if __name__ == "__main__":
    sys.exit(main())
