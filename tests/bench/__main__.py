"""python -m tests.bench [--records N …] [--format csv|parquet …] [--rounds N] [--views N …]: how long a load and a view take.

A whole load, with all checks, is timed against DuckDB alone reading the same file into the same tables with none
(bare.sql), in turns: A B A B. Each is a process of its own, with its peak of memory. Told besides: the search for
events told twice. A view is what one request costs the server (rows.py, agree.py).

Figures for comparing need a machine that does nothing else; CPU seconds are told beside the seconds on the clock.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.bench import made_up

AGREED = 20  # filters for which the fast way is held against the plain one
SIZES = (10_000, 100_000, 1_000_000)
HEADER = "records  file      load s (CPU)   µs each    GB   bare s (CPU)    GB   times (CPU)   of it duplicates s"


class Took(NamedTuple):
    """What a process took: seconds on the clock and of the processors, the most memory in bytes, what it printed."""

    seconds: float
    cpu: float
    memory: int
    printed: str


def main() -> None:
    cli = argparse.ArgumentParser(prog="python -m tests.bench", description="How long a load and a view take.")
    sizes = "sizes (ten thousand to a million; what ten million need is in RESULTS.md)"
    cli.add_argument("--records", type=int, nargs="*", default=SIZES, help=sizes)
    cli.add_argument("--format", choices=("csv", "parquet"), nargs="*", default=("csv", "parquet"))
    cli.add_argument("--rounds", type=int, default=2, help="how often each is timed, in turns (2)")
    cli.add_argument("--views", type=int, nargs="*", default=(10_000,), help="sizes at which views are timed")
    stated = cli.parse_args()
    print(HEADER)
    for size in stated.records:
        for form in stated.format:
            with tempfile.TemporaryDirectory() as folder:
                print(timed_load(size, form, Path(folder), stated.rounds), flush=True)
    for size in stated.views:
        with tempfile.TemporaryDirectory() as folder:
            print(timed_views(size, Path(folder)), flush=True)


def timed_load(size: int, form: str, folder: Path, rounds: int) -> str:
    """One line of the table."""
    records = folder / "records"
    made_up.write_parts(records, form, size)
    loads, bare = [], []
    for number in range(rounds):
        loads.append(run("tests.bench.timed", "load", str(records), str(folder / f"{number}" / "elchi.duckdb")))
        bare.append(run("tests.bench.bare", str(records), str(folder / f"bare-{number}.duckdb")))
    load, alone = (min(took, key=lambda one: one.seconds) for took in (loads, bare))
    cpu = min(one.cpu for one in loads) / min(one.cpu for one in bare)
    return (
        f"{size:>9,} {form:<8} {load.seconds:>6.1f} ({load.cpu:.1f})  {load.seconds / size * 1e6:>8.0f}"
        f" {load.memory / 1e9:>6.2f}  {alone.seconds:>6.1f} ({alone.cpu:.1f})  {alone.memory / 1e9:>5.2f}"
        f"  {load.seconds / alone.seconds:>5.1f} ({cpu:.1f})  {load.printed.splitlines()[-1]:>8}"
    )


def run(module: str, *arguments: str) -> Took:
    """Runs a module; it is started by a small process, for a child begins with the peak of the one it was forked from."""
    command = [sys.executable, "-m", "tests.bench.peak", module, *arguments]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, cpu, memory = ran.stdout.splitlines()[-1].split()
    return Took(float(seconds), float(cpu), int(memory), "\n".join(ran.stdout.splitlines()[:-1]))


def timed_views(size: int, folder: Path) -> str:
    """What views of so many records take, and whether the fast way agrees with the plain one."""
    records, database = folder / "records", folder / "elchi.duckdb"
    made_up.write_parts(records, "parquet", size)
    run("tests.bench.timed", "load", str(records), str(database))
    told = [["tests.bench.rows", str(database)], ["tests.bench.agree", str(database), "--filters", str(AGREED)]]
    return "\n".join(subprocess.run([sys.executable, "-m", *one], capture_output=True, text=True).stdout for one in told)


if __name__ == "__main__":
    main()
