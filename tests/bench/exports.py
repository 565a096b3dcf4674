"""python -m tests.bench.exports DATABASE: how long the first and the next export of each kind take, and what they weigh.

Each kind is written in a process of its own, so that its first export pays for what is started once: the libraries and,
where pictures are drawn, Chromium. The memory told is the most of that process and of the browser's processes under it.
"""

import argparse
import multiprocessing
import statistics
import time
from multiprocessing.connection import Connection
from pathlib import Path

KINDS = (".docx", ".pptx", ".pdf", ".xlsx", ".zip", "brief.pdf", "brief.docx")
NEXT = 5  # exports after the first, of other countries
COUNTRIES = ("KZ", "CN", "DE", "JP", "TR", "FR")


def main() -> None:
    cli = argparse.ArgumentParser(prog="python -m tests.bench.exports", description=__doc__)
    cli.add_argument("database", type=Path)
    database = cli.parse_args().database
    print(f"{'kind':>11} {'first s':>8} {'next s':>7} {'KB':>7} {'process MB':>11} {'browser MB':>11}")
    for kind in KINDS:
        ours, theirs = multiprocessing.Pipe()
        process = multiprocessing.get_context("spawn").Process(target=measure, args=(kind, database, theirs))
        process.start()
        times, size, own, browser = ours.recv()
        process.join()
        after = statistics.median(times[1:])
        print(f"{kind:>11} {times[0]:>8.2f} {after:>7.2f} {size / 1000:>7.0f} {own:>11.0f} {browser:>11.0f}", flush=True)


def measure(kind: str, database: Path, told: Connection) -> None:
    """Writes the same report, or brief, about one country after the other."""
    begun, times, size, browser = time.perf_counter(), [], 0, 0.0
    from dashboard.database import Database, panel_names
    from dashboard.export.brief import content
    from dashboard.export.brief.command import WRITERS
    from dashboard.export.rendering import Renderer
    from dashboard.export.report.definition import definition
    from dashboard.export.report.making import read, written

    opened, renderer = Database(database), Renderer()
    for country in COUNTRIES[: NEXT + 1]:
        if kind.startswith("brief"):
            file = WRITERS[kind.removeprefix("brief")](content.brief(opened, country, "?period=all&lang=ru"))
        else:
            tables = {"view": f"?period=last-12-months&country={country}", "section": [{"page": "overview"}]}
            file = written(read(definition("x", tables, panel_names(), "x"), opened, "ru"), kind, renderer)
        times.append(time.perf_counter() - begun)
        size, browser, begun = len(file), max(browser, below()), time.perf_counter()
    told.send((times, size, peak("self"), browser))


def peak(process: str) -> float:
    """The most memory that a process has held, in MB."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def below() -> float:
    """The memory that the processes under this one hold now, in MB: shared pages are told once, by their part."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[path.parent.name] = path.read_text(errors="replace").rpartition(")")[2].split()[1]
        except OSError:
            continue
    found, grown = {Path("/proc/self").resolve().name}, True
    while grown:
        more = {child for child, parent in parents.items() if parent in found} - found
        found, grown = found | more, bool(more)
    return sum(map(held, found - {Path("/proc/self").resolve().name}))


def held(process: str) -> float:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


if __name__ == "__main__":
    main()
