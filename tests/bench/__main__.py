"""python -m tests.bench [--records N …]: how long a load and a view take, as a table.

A load is timed against DuckDB reading the same file into one table without any check, in one run. A view is what one
request costs the server: `selected` once and the rows of every panel of the overview, over random filters.
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb

from dashboard.database import Database
from dashboard.filters import read_address
from dashboard.pages import overview
from tests.bench import made_up

FILTERS = 50


def main() -> None:
    cli = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    cli.add_argument("--records", type=int, nargs="*", default=[171, 10_000], help="sizes (171: the shipped records)")
    sizes = cli.parse_args().records
    print(f"{'records':>9} {'load s':>8} {'DuckDB s':>9} {'ratio':>7} {'view ms':>8} {'p95 ms':>8}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            print(measured(size, Path(folder)), flush=True)


def measured(size: int, folder: Path) -> str:
    """One line of the table for a number of records."""
    records = made_up.SHIPPED
    if size != 171:
        records = folder / "made-up.jsonl"
        made_up.write(records, size)
    database = folder / "elchi.duckdb"
    load = [sys.executable, "-m", "etl", "load", str(records), "--database", str(database)]
    loaded = seconds(lambda: subprocess.run(load, check=True, capture_output=True))
    bare = seconds(lambda: duckdb.connect().execute("CREATE TABLE t AS FROM read_json(?)", [str(records)]))
    times = sorted(views(Database(database)))
    p95 = times[int(len(times) * 0.95)]
    return f"{size:>9} {loaded:>8.2f} {bare:>9.3f} {loaded / bare:>7.0f} {statistics.median(times):>8.1f} {p95:>8.1f}"


def views(database: Database) -> Iterator[float]:
    """Milliseconds of each of the random views of the overview; the first, which opens the database, is not told."""
    version = database.version()
    known = {name: sorted(codes) for name, codes in version.known().items()}
    chance = random.Random(7)
    for number in range(FILTERS + 1):
        chosen = "&".join(f"{name}={chance.choice(known[name])}" for name in chance.sample(["country", "topic", "kind"], 2))
        period = chance.choice(["period=all", "period=2024", "period=last-12-months", "from=2019-01-01&to=2023-06-30"])
        query = chance.choice([f"?{period}", f"?{period}&{chosen}", f"?{period}&{chosen.split('&')[0]}"])
        asked = read_address(query, known)
        taken = seconds(lambda asked=asked: database.answer(asked, overview.PANELS, version))  # type: ignore[misc]
        if number:
            yield taken * 1000


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
