"""Fetches the published version from where it is shared: a folder, or an address of the own network (python -m etl share).

`NAME.sha256` beside the file says which it is, and its hash. What comes is written beside the local ones under a name nobody
opens, and becomes the served version, by the one step of moving the link, when its hash is right: never a part, never another.
Servers notice at their next view, as after a load. When the place is gone, what was fetched before is served on.
"""

import argparse
import fcntl
import hashlib
import http.client
import os
import re
import shutil
import sys
import time
import urllib.request
from contextlib import closing, suppress
from pathlib import Path
from typing import IO
from urllib.parse import quote

EVERY = 20  # seconds between two looks, of a server
KEPT = 3  # old versions beside the served one
PATIENCE = 60  # seconds without a byte
SAID = re.compile(r"([0-9a-f]{64}) [ *]([\w-][\w.-]*\.duckdb)")  # a line of sha256sum; a name, no path
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # of the own network: no proxy is asked


class CannotFetch(Exception):
    """The place cannot be read, or holds other than it says."""


def fetch(place: str, database: Path) -> bool:
    """Makes the version that is shared the local one; whether it was another.

    Args:
        database: The link that readers follow.

    Raises:
        CannotFetch: What was served before is served still.
    """
    _sweep_parts(database)
    try:
        with closing(_open(place, f"{database.stem}.sha256")) as said:
            found = SAID.fullmatch(said.read(1000).decode(errors="replace").strip())
        if not found:
            raise CannotFetch(f"{place}: {database.stem}.sha256 says no hash and name. Share again: python -m etl share")
        hashed, name = found[1], found[2]
        goal = _goal(database, name, hashed)
        if database.is_symlink() and database.readlink().name == goal.name and goal.exists():
            return False
        _take(place, name, hashed, goal)
        _serve(database, goal)
    except (OSError, http.client.HTTPException, ValueError) as error:  # an address may be wrong, an answer broken off
        raise CannotFetch(f"{place} cannot be fetched ({error}). What was served before is served still.") from error
    return True


def _goal(database: Path, name: str, hashed: str) -> Path:
    """What a fetched file is called here: `STEM-HASH-N-SHA256.duckdb`, without the middle where it was shared by hand."""
    known = re.match(rf"{re.escape(database.stem)}-[0-9a-f]{{8}}-\d+(?=\.duckdb$)", name)
    return database.with_name(f"{known[0] if known else database.stem}-{hashed[:12]}.duckdb")


def _fetched(database: Path, ending: str) -> list[Path]:
    """What was fetched for this database, and for none whose name only begins as its does."""
    named = re.compile(rf"{re.escape(database.stem)}(-[0-9a-f]{{8}}-\d+)?-[0-9a-f]{{12}}\.duckdb{ending}")
    return [path for path in database.parent.glob("*") if named.fullmatch(path.name)]


def _sweep_parts(database: Path) -> None:
    """Takes away what a fetch left that was ended in its midst; a living one holds its part locked."""
    for left in _fetched(database, r"\.\d+\.part"):
        with suppress(OSError), left.open("r+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            left.unlink(missing_ok=True)


def _open(place: str, name: str) -> IO[bytes]:
    if place.startswith(("http://", "https://")):
        opened: IO[bytes] = DIRECT.open(f"{place.rstrip('/')}/{quote(name)}", timeout=PATIENCE)
        return opened
    return (Path(place) / name).open("rb")


def _take(place: str, name: str, hashed: str, goal: Path) -> None:
    """Writes the file whole, with the hash that was said, or not at all."""
    goal.parent.mkdir(parents=True, exist_ok=True)
    partial = goal.with_name(f"{goal.name}.{os.getpid()}.part")
    try:
        with closing(_open(place, name)) as source, partial.open("w+b") as file:
            with suppress(OSError):  # where nothing can be locked, nothing is swept
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.copyfileobj(source, file, 1 << 20)
            file.flush()
            os.fsync(file.fileno())
            file.seek(0)
            held = hashlib.file_digest(file, "sha256").hexdigest()
        if held != hashed:
            raise CannotFetch(f"{place}: {name} is not what its hash says. What was served before is served still.")
        partial.replace(goal)
    finally:
        partial.unlink(missing_ok=True)


def _serve(database: Path, goal: Path) -> None:
    link = database.with_name(f"{database.stem}.{os.getpid()}.fetched-link")
    link.unlink(missing_ok=True)
    link.symlink_to(goal.name)
    link.replace(database)
    files = sorted(_fetched(database, ""), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in [path for path in files if path != goal][KEPT:]:
        old.unlink(missing_ok=True)


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", place: str, database: Path) -> None:
    """The command's arguments."""
    told = "Fetch the version that is shared, whole and of the right hash. Exit status: 0 it is here, 2 it is not."
    cli = commands.add_parser("fetch", help="fetch the published version from a shared place", description=told)
    cli.add_argument("--from", dest="place", default=place, required=not place, help="a folder or an address (ELCHI_DATABASE)")
    cli.add_argument("--database", type=Path, default=database, help="the local one (default: %(default)s)")
    cli.add_argument("--every", type=float, metavar="SECONDS", help="go on looking, until stopped or orphaned")
    cli.set_defaults(run=run)


def run(named: argparse.Namespace) -> int:
    """Fetches once; or again and again, as long as whoever started this lives."""
    parent, status = os.getppid(), fetched(named.place, named.database)
    while named.every and os.getppid() == parent:
        time.sleep(named.every)
        status = fetched(named.place, named.database)
    return status


def fetched(place: str, database: Path) -> int:
    """Fetches and says what came of it; 2 where it could not be."""
    try:
        if fetch(place, database):
            print(f"Fetched {database.readlink()} from {place}.", flush=True)
    except CannotFetch as failed:
        print(failed, file=sys.stderr, flush=True)
        return 2
    return 0
