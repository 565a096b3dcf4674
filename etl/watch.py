"""`python -m etl watch FOLDER`: loads what is dropped there, until it is told to stop.

watchfiles wakes it; it looks by itself every few seconds too, for a network share sends no events. Each file is loaded
by the ETL's own command in a process of its own: what kills a load does not kill the watch.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import watchfiles

from etl.problems import Fault, bad_file
from etl.watched_folder import Desk

LOOK_EVERY = 1_000  # milliseconds
GATHER = 200  # milliseconds, for events that come together
TRY_AGAIN = 5  # seconds, after the folder could not be watched


def watch(folder: Path, passed_on: Sequence[str]) -> int:
    """Watches until SIGTERM or SIGINT, then finishes the file at hand; answers 0.

    Args:
        folder: Where files are dropped; made where it is not there.
        passed_on: Arguments for each load.

    Raises:
        Fault: Where the folder cannot be made, or another watch is at work in it.
    """
    stop = _stop_at_signals()
    desk = _desk(folder, passed_on, stop)
    log(f"watching {folder}")
    said = ""
    while not stop.is_set():
        try:
            _until_stopped(desk, stop)
        except Exception as error:  # whatever it is, files are still to be loaded
            if str(error) != said:
                log(f"the folder could not be watched ({error}); trying again")
            said = str(error)
            stop.wait(TRY_AGAIN)
    log("stopped")
    return 0


def _desk(folder: Path, passed_on: Sequence[str], stop: threading.Event) -> Desk:
    try:
        return Desk(folder, passed_on, log, stop)
    except BlockingIOError:
        message, remedy = "another watch is at work in this folder.", "Stop it first, or name another folder."
    except OSError as error:
        message, remedy = f"it cannot be watched ({error.strerror}).", "Check the path and the rights."
    raise Fault([bad_file(str(folder), message, remedy)])


def _until_stopped(desk: Desk, stop: threading.Event) -> None:
    desk.look()
    events = watchfiles.watch(
        desk.folder,
        stop_event=stop,
        rust_timeout=LOOK_EVERY,
        yield_on_timeout=True,
        debounce=GATHER,
        recursive=False,
        raise_interrupt=False,
        watch_filter=None,
    )
    for _ in events:
        desk.look()


def _stop_at_signals() -> threading.Event:
    stop = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stop.set())
    # Asking whether a file is still being written (watched_folder.py) may be answered by this signal, which kills.
    signal.signal(signal.SIGIO, signal.SIG_IGN)
    return stop


def log(line: str) -> None:
    """One line with the time on standard output; a log that cannot be written is no reason to stop."""
    try:
        sys.stdout.buffer.write(f"{datetime.now():%Y-%m-%d %H:%M:%S} {line}\n".encode(errors="backslashreplace"))
        sys.stdout.buffer.flush()
    except OSError:
        pass
