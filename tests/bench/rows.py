"""python -m tests.bench.rows DATABASE [--filters N]: what the rows of each panel, and of the whole overview, cost the server.

Fifty random filters (tests/bench/asking.py), none answered before: median and p95 in milliseconds, on the clock and of the
processors. Of panels that DuckDB answers, planning and execution are told apart; of those counted in the packed arrays there
is no planning. The unfiltered view is told counted, and kept, as each
reader finds it. The page of a country is asked about one at random. Prints a section for RESULTS.md.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from dashboard.address_reading import read_address
from dashboard.answering import read_counted, read_plain
from dashboard.contents import LOCKED
from dashboard.database import Database
from dashboard.filters import Asked
from dashboard.packed import ROWS
from dashboard.pages import PAGES, country, overview
from dashboard.plan import plan
from dashboard.queries import ASKED, CONTACTS, FACTS, OF_SOME, SELECTED, VIEW, panel_sql, parameters_of
from dashboard.version import Version
from tests.bench.asking import of_countries, questions


class Took(NamedTuple):
    """Milliseconds: on the clock, of the processors."""

    clock: float
    cpu: float


def main() -> None:
    cli = argparse.ArgumentParser(prog="python -m tests.bench.rows", description=__doc__)
    cli.add_argument("database", type=Path)
    cli.add_argument("--filters", type=int, default=50)
    cli.add_argument("--plain", action="store_true", help="also the overview as plain SQL: slow at a million")
    cli.add_argument("--pages", nargs="*", default=["overview"], help="pages whose panels are told one by one")
    stated = cli.parse_args()
    begun = time.perf_counter()
    database = Database(stated.database)
    version = database.version()
    opened = time.perf_counter() - begun
    asked = list(questions(version, stated.filters + 1))[1:]
    count = len(version.meeting_ids)
    print(f"### {count:,} meetings, {stated.filters} random filters\n\n{machine()}. Opened in {opened:.2f} s.\n")
    print("| rows of | median ms | p95 ms | median CPU ms | p95 CPU ms | planning ms |\n|---|--:|--:|--:|--:|--:|")
    whole = (VIEW, *overview.PANELS)
    read_counted(version, asked[0], plan(asked[0].filter, version.reach()), ROWS)
    print(line("**the whole overview**", [timed(version, one, whole) for one in asked]), flush=True)
    everything = read_address("?period=all", version.known())
    for name, read in (("counted", read_counted), ("kept", lambda *_: database.answer(everything, overview.PANELS))):
        took = [timed(version, everything, whole, read) for _ in range(9)]
        print(line(f"the overview, unfiltered, {name}", took), flush=True)
    if stated.plain:
        print(line("the overview as plain SQL", [timed(version, one, whole, read_plain) for one in asked]), flush=True)
    for page in PAGES:
        if page.__name__.rpartition(".")[2] in stated.pages:
            those = list(of_countries(version, asked)) if page.PATH == country.PATH else asked
            print(line(f"**the whole page** {page.PATH}", [whole_page(version, one, (VIEW, *page.PANELS)) for one in those]))
            for name in (VIEW, *page.PANELS):
                read = read_counted if name in ROWS else read_plain
                told = "–" if name in ROWS else f"{statistics.median(planned(stated.database, version, those[:9], name)):.1f}"
                print(line(name or "facts", [timed(version, one, (name,), read) for one in those], told), flush=True)


def timed(version: Version, asked: Asked, names: tuple[str, ...], read: Callable[..., Any] = read_counted) -> Took:
    days = plan(asked.filter, version.reach())
    clock, cpu = time.perf_counter(), time.process_time()
    read(version, asked, days, names)
    return Took((time.perf_counter() - clock) * 1000, (time.process_time() - cpu) * 1000)


def whole_page(version: Version, asked: Asked, names: tuple[str, ...]) -> Took:
    """A page's panels from one view; those that are not counted by their queries from one `matched`."""
    counted = timed(version, asked, tuple(name for name in names if name in ROWS))
    plain = tuple(name for name in names if name not in ROWS)
    return Took(*map(sum, zip(counted, timed(version, asked, plain, read_plain), strict=True))) if plain else counted


def planned(path: Path, version: Version, asked: list[Asked], name: str) -> Iterator[float]:
    """Milliseconds of parsing, binding and optimising a panel's query, its `matched` written before."""
    config = {key: value for key, value in LOCKED.items() if key not in ("lock_configuration", "enable_external_access")}
    with tempfile.NamedTemporaryFile(suffix=".json") as profile, duckdb.connect(
        str(path.resolve()), read_only=True, config=config
    ) as connection:
        for one in asked:
            connection.execute(ASKED, parameters_of(one, plan(one.filter, version.reach())))
            connection.execute(SELECTED).execute(CONTACTS)
            for query in OF_SOME.values():
                connection.execute(query)
            connection.execute("SET enable_profiling = 'json'")
            connection.execute("SET profiling_mode = 'detailed'")
            connection.execute("SET profiling_output = $file", {"file": profile.name})
            connection.execute(FACTS if name == VIEW else panel_sql(name)).fetchall()
            connection.execute("SET enable_profiling = 'no_output'")
            told = json.loads(Path(profile.name).read_text(encoding="utf-8"))
            yield sum(told[part].get("total_time", 0) for part in ("planner", "optimizer", "physical_planner")) * 1000


def line(name: str, took: list[Took], planning: str = "–") -> str:
    clock, cpu = (sorted(times) for times in zip(*took, strict=True))
    told = (statistics.median(clock), _p95(clock), statistics.median(cpu), _p95(cpu))
    return f"| {name} | {' | '.join(f'{one:.1f}' for one in told)} | {planning} |"


def _p95(times: list[float]) -> float:
    return times[min(len(times) - 1, int(len(times) * 0.95))]


def machine() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    python = ".".join(map(str, sys.version_info[:2]))
    return f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} × {model}, Python {python}, DuckDB {duckdb.__version__}"


if __name__ == "__main__":
    main()
