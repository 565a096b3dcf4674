"""python -m dashboard engine: copies the published version to the engine that answers the panels; shows what it is asked."""

import argparse
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from dashboard.database import Database, DatabaseMissing, panel_names, panel_sql
from dashboard.filters import Asked
from dashboard.plan import plan
from dashboard.settings import DUCKDB

Step = Callable[[argparse.Namespace], int]

WITHOUT = "ELCHI_ENGINE names no engine but DuckDB. Set it to http://USER:PASSWORD@HOST:8123, or give --engine."
NO_ADDRESS = "ELCHI_ENGINE is no address of a ClickHouse. Set it to http://USER:PASSWORD@HOST:8123, or to duckdb."
NOT_HERE = "The other engine's libraries are not here: pip install -r {} ({})"


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", database: Path, engine: str) -> None:
    """The command's arguments."""
    cli = commands.add_parser("engine", help="another engine beside DuckDB", description=__doc__)
    steps = cli.add_subparsers(dest="step", required=True)
    told = "Copy the published version, whole or not at all. Exit status: 0 it is there, 2 it is not."
    fill = steps.add_parser("fill", help="copy the published version there", description=told)
    show = steps.add_parser("show", help="a panel's query in the engine's words")
    show.add_argument("panel", choices=panel_names(), metavar="PANEL")
    for step, run in ((fill, _fill), (show, _show)):
        step.add_argument("--database", type=Path, default=database, help="database file (default: %(default)s)")
        step.add_argument("--engine", default=engine, help="where it is (default: what ELCHI_ENGINE says)")
        step.set_defaults(run=lambda named, run=run: _run(named, run))


def _run(named: argparse.Namespace, run: Step) -> int:
    if named.engine == DUCKDB:
        print(WITHOUT, file=sys.stderr)
        return 2
    if why := refusal(named.engine):
        print(why, file=sys.stderr)
        return 2
    try:
        return run(named)
    except DatabaseMissing as missing:
        print(missing, file=sys.stderr)
    return 2


def refusal(engine: str) -> str:
    """Why the engine that the settings name cannot be asked from here, and what to do; empty where it can."""
    if engine == DUCKDB:
        return ""
    inside = engine.startswith("chdb:")
    if not inside and not _is_address(engine):
        return NO_ADDRESS
    needed = {"sqlglot": "requirements-engine.txt"} | ({"chdb": "requirements-dev.txt"} if inside else {})
    return next((NOT_HERE.format(file, name) for name, file in needed.items() if find_spec(name) is None), "")


def _is_address(engine: str) -> bool:
    try:
        to = urlsplit(engine)
        return to.scheme in ("http", "https") and bool(to.hostname) and to.port != 0
    except ValueError:  # a port that is none
        return False


def _fill(named: argparse.Namespace) -> int:
    from dashboard.engine.filling import fill
    from dashboard.engine.naming import database_of, stem_of
    from dashboard.engine.server import EngineFailed
    from dashboard.engine.ways import server_at

    version, file = Database(named.database).version(), named.database.resolve()
    try:
        with version.room.whole():
            copied = fill(server_at(named.engine), version.connection, version.data_version, file, print)
    except EngineFailed as failed:
        print(f"{failed}\nWhat was at the engine before is there still; the dashboard answers from DuckDB.", file=sys.stderr)
        return 2
    print(f"{database_of(stem_of(file), version.data_version)} {'was filled' if copied else 'is there already'}.")
    return 0


def _show(named: argparse.Namespace) -> int:
    from dashboard.engine.shapes import shapes
    from dashboard.engine.translate import translated

    version = Database(named.database).version()
    everything = Asked()
    known = shapes(version.connection, everything, plan(everything.filter, version.reach()))
    print(translated(panel_sql(named.panel), known.schema))
    return 0
