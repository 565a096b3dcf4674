"""What the bench of another engine keeps: a line of JSON for each filter, so that fifty may be done in several runs."""

import json
import statistics
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple


class Held(NamedTuple):
    """What came of one filter: the seconds of the engine and of DuckDB, the rows of all panels, and where they differ."""

    data_version: str
    seed: int
    place: int
    address: str
    theirs: float
    ours: float
    rows: int
    faults: list[str]


def kept(file: Path | None, data_version: str, seed: int) -> list[Held]:
    """What earlier runs held of the same version and seed, and agreed; what did not is done again."""
    lines = file.read_text(encoding="utf-8").splitlines() if file and file.exists() else []
    held = [Held(**json.loads(line)) for line in lines]
    return [one for one in held if (one.data_version, one.seed, one.faults) == (data_version, seed, [])]


def keep(file: Path | None, one: Held) -> None:
    """Writes it behind the others, where a file was named."""
    if file:
        with file.open("a", encoding="utf-8") as lines:
            print(json.dumps(one._asdict()), file=lines)


def say(one: Held) -> None:
    """A line, and one for each fault."""
    print(f"{one.place}: {one.address}: {one.rows:,} rows, {one.theirs:.1f} s, DuckDB {one.ours:.1f} s", flush=True)
    for fault in one.faults:
        print(f"  {fault}", flush=True)


def say_all(held: Collection[Held], panels: int, meetings: int) -> int:
    """What came of all; 1 where rows differ."""
    wrong, rows = sum(len(one.faults) for one in held), sum(one.rows for one in held)
    print(f"{len(held)} filters, {panels} panels and the facts, {meetings:,} meetings, {rows:,} rows: {wrong} differ")
    if held:
        theirs, ours = (statistics.median(times) for times in zip(*((one.theirs, one.ours) for one in held), strict=True))
        print(f"all panels of all pages for one filter, median: ClickHouse {theirs:.2f} s, DuckDB {ours:.2f} s")
    return 1 if wrong else 0
