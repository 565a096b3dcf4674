"""python -m tests.bench.agree DATABASE [--filters N] [--seconds S] [--overview]: the fast way gives what plain SQL gives.

For random filters, two of three on the page of a country, the rows of every panel that is counted in the packed arrays are
held against the panel's own query: the same columns, types and rows in the same order; sums of shares to nine digits, for a
million thirds added up one by one are as exact as that. Exit status 1 where they differ. At a million meetings all panels
take the queries a minute a filter: --overview holds the view's facts and the panels of the overview alone.
"""

import argparse
import sys
import time
from collections.abc import Collection, Mapping
from pathlib import Path

import pandas as pd

from dashboard.answering import read_counted, read_plain
from dashboard.database import Database
from dashboard.filters import Asked
from dashboard.packed import OF_A_COUNTRY, ROWS
from dashboard.pages import overview
from dashboard.plan import plan
from dashboard.queries import VIEW
from dashboard.version import Version
from tests.bench.asking import anywhere, questions


def main() -> int:
    cli = argparse.ArgumentParser(prog="python -m tests.bench.agree", description=__doc__)
    cli.add_argument("database", type=Path)
    cli.add_argument("--filters", type=int, default=200)
    cli.add_argument("--seed", type=int, default=7)
    cli.add_argument("--seconds", type=float, default=float("inf"), help="stop after so many")
    cli.add_argument("--overview", action="store_true", help="the panels of the overview alone")
    stated = cli.parse_args()
    version, begun, held = Database(stated.database, memory_limit="8GB").version(), time.monotonic(), 0
    wrong: list[str] = []
    those = questions if stated.overview else anywhere
    panels = {VIEW, *overview.PANELS} if stated.overview else set(ROWS)
    for asked in those(version, stated.filters, stated.seed):
        if time.monotonic() - begun > stated.seconds:
            break
        for fault in differences(version, asked, panels):
            wrong.append(fault)
            print(f"{asked.about}{asked.address()}: {fault}", flush=True)
        held += 1
        print(f"\r{held} filters, {time.monotonic() - begun:.0f} s, {len(wrong)} differ", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    print(f"{held} filters, {len(panels)} panels, {len(version.meeting_ids):,} meetings: {len(wrong)} differ")
    return 1 if wrong else 0


def differences(version: Version, asked: Asked, panels: Collection[str] = ROWS.keys()) -> list[str]:
    """Where the rows of any of some panels differ from what its query gives; empty where all agree.

    On the page of a country its own panels are held against each other, on any other page the rest.
    """
    days = plan(asked.filter, version.reach())
    names = [name for name in ROWS if name in panels and (not name or (name in OF_A_COUNTRY) == bool(asked.about))]
    counted, plain = (read(version, asked, days, names) for read in (read_counted, read_plain))
    return differing(counted, plain)


def differing(theirs: Mapping[str, pd.DataFrame], ours: Mapping[str, pd.DataFrame]) -> list[str]:
    """Which panels have other rows, and how."""
    found = []
    for name in ours:
        try:
            pd.testing.assert_frame_equal(theirs[name], ours[name], rtol=1e-9, atol=1e-9)
        except AssertionError as fault:
            found.append(f"{name or 'facts'}: {' '.join(str(fault).split())}")
    return found


if __name__ == "__main__":
    sys.exit(main())
