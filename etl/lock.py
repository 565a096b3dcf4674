"""One load at a time in a database's folder. The lock is the kernel's: it dies with its process."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.versions import STILL_SERVED, fault, sweep


@contextmanager
def sole_writer(database: Path) -> Iterator[None]:
    """Keeps a second load or rollback out of the folder; sweeps what a killed one left. The lock dies with its process.

    Raises:
        Fault: Where the folder cannot be made or written, or another load is at work in it.
    """
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        folder = os.open(database.parent, os.O_RDONLY)
    except OSError as error:
        raise fault(database.parent, f"the folder cannot be made ({error.strerror}).", "Check the path.") from error
    try:
        _lock(folder, database)
        _writable(database.parent)
        sweep(database)
        yield
    finally:
        os.close(folder)


def _lock(folder: int, database: Path) -> None:
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise fault(database, "another load is writing to it.", "Try again when it has finished.") from error


def _writable(folder: Path) -> None:
    """Told before a million rows are read, not after."""
    if not os.access(folder, os.W_OK | os.X_OK):
        remedy = f"Give this account the right to write there, or name another place with --database. {STILL_SERVED}"
        raise fault(folder, "the folder may not be written to.", remedy)
