"""python -m tests.bench.people [DATABASE] [--people 50] [--seconds 300] [--every 5] [--publish-every 20] [--kill-worker] …

Many people at one page: Locust plays them, each opens the page as a browser does and then clicks every few seconds (filter,
page, country, language, record, rows as a file). Meanwhile made-up records are loaded, so that a new version is published
again and again, and if it is wished a worker is killed, or of two servers behind nginx each restarted. Every number seen is
compared with what the version that the page names holds; each version has other counts in every view.

Without DATABASE one of ten thousand made-up records is loaded; a given one is copied first. With --in-turns OTHER nothing is
loaded: the one and the other are published in turns, however large they are, as often as is wished. With --address the
servers that answer there are asked, and DATABASE, which they serve, is loaded into: give them a copy. Prints a section for
RESULTS.md. Asserts no timing. Everything stays on this machine.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import gevent
from locust.env import Environment

from tests.bench import made_up
from tests.bench.people import published, serving
from tests.bench.people.readers import Reader, readers
from tests.bench.people.saved import Saved
from tests.bench.people.told import Happened, section

ROOT = Path(__file__).parents[3]
MADE_UP = 10_000  # records where no database is given
LOOK = 2.0  # seconds between two looks at the memory
Happenings = list[Happened]


def main() -> None:
    stated = _stated()
    with tempfile.TemporaryDirectory(prefix="elchi-people-") as name:
        folder = Path(name)
        database = stated.database if stated.address else _prepared(stated, folder)
        with _served(stated, database, folder) as (address, servers):
            print(run(stated, database, folder, address, servers))


def _stated() -> argparse.Namespace:
    cli = argparse.ArgumentParser(prog="python -m tests.bench.people", description="Many readers while data is published.")
    cli.add_argument("database", type=Path, nargs="?", help="a published database; it is copied, unless --address is given")
    cli.add_argument("--people", type=int, default=50)
    cli.add_argument("--seconds", type=float, default=300)
    cli.add_argument("--every", type=float, default=5, help="seconds between two clicks of one person")
    cli.add_argument("--publish-every", type=float, default=20, help="seconds between two publications; 0 for none")
    cli.add_argument("--in-turns", type=Path, metavar="OTHER", help="a second published database: no load is needed then")
    cli.add_argument("--kill-worker", action="store_true", help="at half time a worker is killed")
    cli.add_argument("--servers", type=int, default=1, help="more than one: behind nginx, as docs/nginx.conf has it")
    cli.add_argument("--rolling-restart", action="store_true", help="at two thirds of the time each server is restarted")
    cli.add_argument("--address", help="of servers that run already, on this machine")
    stated = cli.parse_args()
    if stated.address and urlsplit(stated.address).hostname not in ("127.0.0.1", "localhost", "::1"):
        cli.error("only a server of this machine is asked")
    if stated.in_turns and (stated.address or not stated.database):
        cli.error("--in-turns needs a first database, and serves both itself")
    if stated.address and not stated.database:
        cli.error("--address needs the database that is served there")
    return stated


def _prepared(stated: argparse.Namespace, folder: Path) -> Path:
    """The database that is served: what is given is never written to."""
    if not stated.in_turns:
        return _copied(stated.database, folder)
    _point(folder / "elchi.duckdb", stated.database)
    return folder / "elchi.duckdb"


def _point(pointer: Path, database: Path) -> None:
    """Publishes a database as a load does: the pointer is another one at once."""
    ahead = pointer.with_suffix(".next")
    ahead.symlink_to(database.resolve())
    ahead.replace(pointer)


def _copied(database: Path | None, folder: Path) -> Path:
    copy = folder / "elchi.duckdb"
    if database:
        shutil.copyfile(database.resolve(), copy)
    else:
        made_up.write(folder / "made-up.parquet", MADE_UP)
        _output("etl", "load", folder / "made-up.parquet", "--database", copy, refused=True)
    return copy


@contextmanager
def _served(stated: argparse.Namespace, database: Path, folder: Path) -> Iterator[tuple[str, list[serving.Server]]]:
    if stated.address:
        yield stated.address, []
        return
    servers = [serving.Server(database, folder / f"server-{number}.log") for number in range(stated.servers)]
    balancer = serving.Balancer(servers, folder) if stated.servers > 1 else None
    try:
        for server in servers:
            server.wait()
        yield balancer.address if balancer else servers[0].address, servers
    finally:
        if balancer:
            balancer.stop()
        for server in servers:
            server.stop()
            _show_faults(server.log)


def _show_faults(log: Path) -> None:
    """What the server wrote besides that it starts and stops."""
    written = log.read_text(errors="replace").splitlines()
    lines = [line for line in written if "[INFO]" not in line and "Elchi is at" not in line]
    if lines:
        print(f"{log.name} ({len(lines)} lines):", *lines[:40], sep="\n    ", file=sys.stderr)


def run(stated: argparse.Namespace, database: Path, folder: Path, address: str, servers: list[serving.Server]) -> str:
    """Lets people read for the time stated; the section that tells of it."""
    version, choices = published.read(json.loads(_output("tests.bench.people.published", database)))
    saved, versions = Saved(folder / "answers"), {version.name: version}
    people = readers(choices, stated.every, saved)
    happened: Happenings = []
    memory: list[tuple[float, serving.Memory]] = []
    environment = Environment(user_classes=[people], host=address, catch_exceptions=True)
    environment.create_local_runner()
    begun, own = time.time(), time.process_time()
    beside = [gevent.spawn(_publish, stated, database, folder, choices, versions, happened)] if stated.publish_every else []
    beside += [gevent.spawn(_look, servers, memory)] if servers else []
    beside += [gevent.spawn_later(stated.seconds / 2, _kill, servers[-1], people, happened)] if stated.kill_worker else []
    restarts = []
    if stated.rolling_restart:
        restarts.append(gevent.spawn_later(stated.seconds * 2 / 3, _restart, servers, people, happened))
    environment.runner.start(stated.people, spawn_rate=max(1, stated.people / stated.every))
    gevent.sleep(stated.seconds)
    gevent.joinall(restarts, timeout=120)  # people read until the last server is back
    spent, own = serving.cpu(servers), time.process_time() - own
    environment.runner.quit()
    gevent.killall(beside[1:])
    for late in beside[:1]:  # what was published just now may have been seen: it must be counted
        late.kill(Stop) if stated.publish_every else late.kill()
        late.join(120)
    seen, faults = saved.looked_at()
    people.seen.update(seen)
    people.faults.extend(faults)
    held = [(at - begun, told) for at, told in memory]
    return section(stated, environment.stats, people, versions, happened, held, 0 if stated.rolling_restart else spent, own)


class Stop(Exception):
    """The last publication is still finished."""


def _publish(
    stated: argparse.Namespace,
    database: Path,
    folder: Path,
    choices: published.Choices,
    versions: dict[str, published.Version],
    happened: Happenings,
) -> None:
    """A new version every so many seconds, or as soon after the one before as a load takes."""
    number, due, stopped = 0, time.time() + stated.publish_every, False
    while not stopped:
        try:
            gevent.sleep(max(0.0, due - time.time()))
        except Stop:
            return
        due, number = max(due + stated.publish_every, time.time()), number + 1
        work = gevent.spawn(_next_version, stated, database, folder, number, choices)
        try:
            work.join()
        except Stop:
            work.join()
            stopped = True
        version, seconds = work.get()
        versions[version.name] = version
        happened.append(Happened(time.time(), f"published {version.name}, {version.total:,} meetings", seconds))


def _next_version(
    stated: argparse.Namespace, database: Path, folder: Path, number: int, choices: published.Choices
) -> tuple[published.Version, float]:
    begun = time.time()
    if stated.in_turns:
        _point(database, (stated.database, stated.in_turns)[number % 2])
    else:
        records = folder / f"added-{number}.jsonl"
        with records.open("w", encoding="utf-8") as out:
            out.writelines(json.dumps(record) + "\n" for record in published.added(number, choices))
        _output("etl", "load", records, "--database", database)
    seconds = time.time() - begun
    return _held(database.resolve(), json.dumps(choices)), seconds


@cache
def _held(database: Path, choices: str) -> published.Version:
    """What a version holds; counted once, for it may be published again."""
    return published.read(json.loads(_output("tests.bench.people.published", database, choices)))[0]


def _look(servers: list[serving.Server], memory: list[tuple[float, serving.Memory]]) -> None:
    while True:
        gevent.sleep(LOOK)
        memory.append((time.time(), serving.memory(servers)))


def _kill(server: serving.Server, people: type[Reader], happened: Happenings) -> None:
    happened.append(Happened(time.time(), f"killed a worker; {len(people.open_requests)} requests were open", 0))
    server.kill_a_worker()


def _restart(servers: list[serving.Server], people: type[Reader], happened: Happenings) -> None:
    for number, server in enumerate(servers, 1):
        begun, waiting = time.time(), len(people.open_requests)
        server.restart()
        happened.append(Happened(begun, f"restarted server {number}; {waiting} requests were open", time.time() - begun))


def _output(module: str, *arguments: object, refused: bool = False) -> str:
    """What a module prints; `refused` where a load may refuse some of its records."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    ran = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    if ran.returncode not in ((0, 1) if refused else (0,)):
        raise RuntimeError(f"{' '.join(command)} ended with {ran.returncode}: {ran.stdout}{ran.stderr}")
    return ran.stdout


if __name__ == "__main__":
    main()
