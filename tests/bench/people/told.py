"""A run as a section for RESULTS.md."""

import argparse
import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from locust.stats import RequestStats, StatsEntry

from tests.bench.people.published import Version
from tests.bench.people.readers import Reader
from tests.bench.people.serving import Memory
from tests.bench.people.window import wrong_counts

SETTLED = 0.2  # the part of the time after which every worker has opened the data and every reader has come
AT_ONCE = 2.0  # seconds round a kill or a restart: what fails then is told apart


class Happened(NamedTuple):
    """Something done to the servers or the data, and how many seconds it took."""

    at: float
    what: str
    seconds: float


def section(
    stated: argparse.Namespace,
    stats: RequestStats,
    people: type[Reader],
    versions: dict[str, Version],
    happened: Sequence[Happened],
    memory: Sequence[tuple[float, Memory]],
    cpu: float,
    own: float,
) -> str:
    """Everything that is known of a run, in Markdown.

    Args:
        cpu: Seconds of a core that the servers' processes have used; 0 where that is not known.
        own: The same of the process that plays the people: what it takes is not left for the servers.
    """
    largest = max(version.total for version in versions.values())
    servers = f"{stated.servers} servers behind nginx" if stated.servers > 1 else stated.address or "one server as shipped"
    return "\n".join([
        f"### {stated.people} people, {largest:,} meetings, {servers}",
        "",
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {machine()}. One click every {stated.every:g} s of each person, "
        f"{stated.seconds:g} s.",
        "",
        *table(stats),
        "",
        *errors(people, happened),
        *checked(people, versions),
        *remembered(memory, stated.seconds),
        *([f"- CPU of the servers: {cpu:.0f} s, {1000 * cpu / clicks(people):.0f} ms for each view."] if cpu else []),
        f"- CPU of the people: {own:.0f} s, {1000 * own / clicks(people):.0f} ms for each view.",
        *done(happened),
    ])  # fmt: skip


def clicks(people: type[Reader]) -> int:
    """How many views were shown: each tells one number of all records."""
    return max(1, sum(times for one, times in people.seen.items() if one.where == "total"))


def machine() -> str:
    model = next((line.partition(":")[2].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                  if line.startswith("model name")), platform.machine())  # fmt: skip
    load = os.getloadavg()[1]
    return f"{os.cpu_count()} cores ({model}), load {load:.1f} in the last five minutes"


def table(stats: RequestStats) -> list[str]:
    """What was asked, how often, how long it took."""
    entries = sorted(stats.entries.values(), key=lambda entry: entry.num_requests, reverse=True)
    clicks = StatsEntry(stats, "**all but scripts and styles**", "")
    for entry in entries:
        if entry.name != "script or style":
            clicks.extend(entry)
    return [
        "| asked | requests | failed | median ms | p95 ms | p99 ms | slowest ms | kB of an answer, unpacked |",
        "|---|---|---|---|---|---|---|---|",
        *[
            f"| {one.name} | {one.num_requests} | {one.num_failures} | {one.get_response_time_percentile(0.5) or 0:.0f}"
            f" | {one.get_response_time_percentile(0.95) or 0:.0f} | {one.get_response_time_percentile(0.99) or 0:.0f}"
            f" | {one.max_response_time:.0f} | {one.avg_content_length / 1000:.0f} |"
            for one in [*entries, clicks]
        ],
    ]


def errors(people: type[Reader], happened: Sequence[Happened]) -> list[str]:
    """Answers that did not come or were wrong; those round a kill or a restart apart."""
    hard = [one for one in happened if not one.what.startswith("published")]
    near = [fault for fault in people.faults
            if any(one.at - AT_ONCE <= fault[0] <= one.at + one.seconds + AT_ONCE for one in hard)]  # fmt: skip
    kinds = sorted({f"{what}: {fault}" for _, what, fault in people.faults})
    return [f"- Errors: {len(people.faults)}, of them {len(near)} within {AT_ONCE:g} s of a kill or a restart."
            + (f" ({'; '.join(kinds[:6])})" if kinds else "")]  # fmt: skip


def checked(people: type[Reader], versions: dict[str, Version]) -> list[str]:
    """How many numbers were compared with what the versions hold, and which were wrong."""
    wrong = wrong_counts(people.seen, versions)
    shown = {one.version for one in people.seen}
    return [
        f"- Numbers compared with the version that the page names: {people.seen.total():,} ({len(people.seen):,} different); "
        f"wrong: {wrong.total()}. Versions seen: {len(shown)} of {len(versions)} published.",
        *[f"    - {told} ({times} times)" for told, times in wrong.most_common(10)],
    ]


def remembered(memory: Sequence[tuple[float, Memory]], seconds: float) -> list[str]:
    after = [held for at, held in memory if at >= SETTLED * seconds]
    if not after:
        return []
    return [
        f"- Memory of all processes of the servers (each shared page once), MB: first {after[0].all:.0f} (after "
        f"{SETTLED * seconds:.0f} s), last {after[-1].all:.0f}, peak {max(held.all for held in after):.0f}; the largest "
        f"process {max(held.largest for held in after):.0f}."
    ]


def done(happened: Sequence[Happened]) -> list[str]:
    loads = [one.seconds for one in happened if one.what.startswith("published")]
    others = [f"{one.what} ({one.seconds:.1f} s)" if one.seconds else one.what
              for one in happened if not one.what.startswith("published")]  # fmt: skip
    told = f"- Published meanwhile: {len(loads)} versions; a load took {min(loads or [0]):.1f} to {max(loads or [0]):.1f} s."
    return ([told] if loads else []) + [f"- {one[0].upper()}{one[1:]}." for one in others]
