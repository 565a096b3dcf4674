"""python -m tests.bench.engine DATABASE [--engine ADDRESS] [--filters N] [--kept FILE]: ClickHouse gives DuckDB's rows.

The published version is copied to the engine (without --engine: ClickHouse inside this process, in a folder that is thrown
away), then the rows of every panel of every page, and a view's own facts, are held against DuckDB's, for random filters;
every third of them as the page of a country, every third with a record open. The same columns, types and rows in the same
order; sums of shares to nine digits. Exit status 1 where they differ.

DuckDB's rows come from its fast way where a panel has one: tests.bench.agree holds that to the plain SQL. With --plain all
come from the plain SQL, with which meetings fit said by selected.sql as well.

It says a line for each filter. With --kept FILE it writes them there, too, and leaves out those whose rows are in it and
agreed: fifty filters may be done in several runs. Which filters these are depends on the version and on --seed alone.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pandas as pd

from dashboard.answering import read_plain, view_of
from dashboard.database import Database
from dashboard.engine.elsewhere import Elsewhere, open_elsewhere
from dashboard.engine.filling import fill
from dashboard.engine.server import EngineFailed
from dashboard.engine.ways import INSIDE
from dashboard.filters import Asked
from dashboard.packed import ROWS
from dashboard.plan import Plan, plan
from dashboard.queries import VIEW, panel_names
from dashboard.version import Version
from tests.bench.agree import differing
from tests.bench.asking import questions
from tests.bench.engine_lines import Held, keep, kept, say, say_all

Rows = dict[str, pd.DataFrame]
NAMES = (VIEW, *panel_names())


def main() -> int:
    cli = argparse.ArgumentParser(prog="python -m tests.bench.engine", description=__doc__)
    cli.add_argument("database", type=Path)
    cli.add_argument("--engine", help="http://user:password@host:8123, or chdb:FOLDER, which stays")
    cli.add_argument("--filters", type=int, default=50)
    cli.add_argument("--seed", type=int, default=7)
    cli.add_argument("--from", dest="first", type=int, default=0, help="the very first (0) is everything, unfiltered")
    cli.add_argument("--seconds", type=float, default=float("inf"), help="begin no other filter after so many")
    cli.add_argument("--kept", type=Path, help="a line of JSON for each filter; what is there is not done again")
    cli.add_argument("--plain", action="store_true", help="DuckDB's plain SQL for all panels")
    stated = cli.parse_args()
    version, file = Database(stated.database, memory_limit="4GB").version(), stated.database.resolve()
    with address(stated.engine) as engine:
        begun = time.process_time()
        elsewhere = open_elsewhere(engine, version.connection, version.data_version, version.reach(), file)
        translated, begun = time.process_time() - begun, time.monotonic()
        fill(elsewhere.server, version.connection, version.data_version, file)
        print(f"{translated:.1f} s of processor time to translate, {time.monotonic() - begun:.0f} s to fill", flush=True)
        held = kept(stated.kept, version.data_version, stated.seed)
        for one in compare(version, elsewhere, stated, {each.place for each in held}):
            say(one)
            keep(stated.kept, one)
            held.append(one)
    return say_all(held, len(NAMES) - 1, len(version.meeting_ids))


@contextmanager
def address(given: str | None) -> Iterator[str]:
    """The engine that was named, or one of our own."""
    with tempfile.TemporaryDirectory() as folder:
        yield given or f"{INSIDE}{folder}"


def compare(version: Version, elsewhere: Elsewhere, stated: argparse.Namespace, done: Collection[int]) -> Iterator[Held]:
    """Holds both against each other, one filter after the other."""
    begun = time.monotonic()
    for place, asked in islice(enumerate(questions(version, stated.filters, stated.seed)), stated.first, None):
        if place in done:
            continue
        if time.monotonic() - begun > stated.seconds:
            return
        asked = also_asked(version, asked, place)
        took: list[float] = []
        counted: list[int] = []
        faults = differences(version, elsewhere, asked, plain=stated.plain, took=took, counted=counted)
        yield Held(version.data_version, stated.seed, place, asked.address(), *took, sum(counted), faults)


def also_asked(version: Version, asked: Asked, place: int) -> Asked:
    """Every third question is one of a country's page, every third has a record open."""
    countries = sorted(version.known()["country"])
    meetings = sorted(version.meeting_ids)
    if place % 3 == 1:
        return asked.with_(about=countries[place * 7919 % len(countries)])
    return asked.with_(opened=meetings[place * 7919 % len(meetings)]) if place % 3 == 2 else asked


def differences(
    version: Version, elsewhere: Elsewhere, asked: Asked, names: Collection[str] = NAMES, *,
    plain: bool = True, took: list[float] | None = None, counted: list[int] | None = None,
) -> list[str]:  # fmt: skip
    """Where the rows of a panel differ; empty where all agree.

    Args:
        took: Gets the seconds of the engine and of DuckDB.
        counted: Gets the number of rows of each panel.
    """
    days = plan(asked.filter, version.reach())
    read = read_plain if plain else read_fast
    took, counted = [] if took is None else took, [] if counted is None else counted
    try:
        theirs = timed(lambda: elsewhere.rows(asked, days, names), took)
    except EngineFailed as failed:
        took.extend((0.0, 0.0))
        return [str(failed)]
    ours = timed(lambda: read(version, asked, days, names), took)
    counted.extend(len(rows) for rows in ours.values())
    return differing(theirs, ours)


def read_fast(version: Version, asked: Asked, days: Plan, names: Collection[str]) -> Rows:
    """DuckDB's rows: of the packed arrays where a panel has them, else of its query over the meetings that these say fit."""
    view = view_of(version, asked, days)
    fast = [name for name in names if view and name in ROWS]
    rows = {name: ROWS[name](view) for name in fast} if view else {}
    return rows | read_plain(version, asked, days, [name for name in names if name not in fast], view)


def timed(read: Callable[[], Rows], took: list[float]) -> Rows:
    begun = time.monotonic()
    rows = read()
    took.append(time.monotonic() - begun)
    return rows


if __name__ == "__main__":
    sys.exit(main())
