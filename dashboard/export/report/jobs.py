"""Reports being made for the page: each a private folder with its state, which every process of the server can read.

Nothing is remembered elsewhere, so any worker answers for any report. Whoever knows a report's id, which cannot be guessed,
may ask for it, cancel it, and fetch its file once. What nobody fetches is swept after an hour, and when the server starts.

Several servers, on one machine or on many, may share one folder (ELCHI_JOBS): then any of them answers for any report, and
none sweeps at its start what another is making.
"""

import atexit
import json
import logging
import os
import secrets
import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

log = logging.getLogger(__name__)

HERE = socket.gethostname()

MOST_AT_ONCE = 2  # reports that one process makes at the same time; more wait
MOST_UNFINISHED = 24  # of all processes, those that wait included; whoever comes then is told to try again
LIFETIME = 3600  # seconds until a report that nobody fetches is gone
STATE, FILE, CANCELLED = "state.json", "file", "cancelled"


class Busy(Exception):
    """As many reports are being made as the server takes at once."""


class GivenUp(Exception):
    """Whoever asked for the report does not want it any more."""


@dataclass(frozen=True, slots=True)
class State:
    """How far a report is: waiting, read, drawn, written, ready or failed; exhibits done, of how many."""

    name: str  # of the file
    language: str  # in which its reader is told about it
    process: int
    step: str = "waiting"
    done: int = 0
    of: int = 0
    fault: str = ""  # what kind of fault ended it
    machine: str = HERE  # of the process

    @property
    def finished(self) -> bool:
        return self.step in ("ready", "failed")


Tell = Callable[[str, int, int], None]
Make = Callable[[Tell], bytes]
Faults = Callable[[Exception], str]  # an exception → what kind of fault it is; "" for one that nobody expected


class Jobs:
    """The reports of one server. The folder is made when the first is asked for; without one, in the system's own place."""

    def __init__(self, folder: Path | None = None, fault: Faults = lambda failed: "") -> None:
        self._given, self._fault = folder, fault
        self._places = threading.BoundedSemaphore(MOST_AT_ONCE)
        self._lock = threading.Lock()

    def begin(self, make: Make, name: str, language: str) -> str:
        """Starts making a file; the id under which it is asked for.

        Args:
            make: Gets a function that tells how far it is, and that ends the work when nobody wants it any more.

        Raises:
            Busy: Too many are being made.
        """
        with self._lock:
            home = self._home()
            _sweep(home)
            if sum(not state.finished for state in _states(home)) >= MOST_UNFINISHED:
                raise Busy
            job = secrets.token_urlsafe(16)
            (home / job).mkdir(mode=0o700)
            state = State(name, language, os.getpid())
            _keep(home / job, state)
        threading.Thread(target=self._work, args=(home / job, state, make), name="report", daemon=True).start()
        return job

    def state(self, job: str) -> State | None:
        """How far a report is; None for one that there is not, or that was cancelled."""
        place = self._place(job)
        if place is None or (place / CANCELLED).exists():
            return None
        state = _state(place)
        if state and not state.finished and not _alive(state):
            return replace(state, step="failed", fault="died")
        return state

    def cancel(self, job: str) -> None:
        """Ends a report between two of its panels or while it is typeset, or forgets one that is made."""
        place, state = self._place(job), self.state(job)
        if place is None or state is None:
            return
        if state.finished:
            shutil.rmtree(place, ignore_errors=True)
        else:
            (place / CANCELLED).touch()

    def take(self, job: str) -> bytes | None:
        """The file, which is gone from here then; None where it is not ready."""
        place, state = self._place(job), self.state(job)
        if place is None or state is None or state.step != "ready":
            return None
        content = (place / FILE).read_bytes()
        shutil.rmtree(place, ignore_errors=True)
        return content

    def _home(self) -> Path:
        if self._given is None:
            self._given = Path(tempfile.mkdtemp(prefix="elchi-reports-"))
            atexit.register(shutil.rmtree, self._given, ignore_errors=True)
        self._given.mkdir(mode=0o700, exist_ok=True)
        return self._given

    def _place(self, job: str) -> Path | None:
        """A report's folder, if that is an id and there is one."""
        if self._given is None or not job.replace("-", "").replace("_", "").isalnum():
            return None
        place = self._given / job
        return place if place.is_dir() else None

    def _work(self, place: Path, state: State, make: Make) -> None:
        """Makes the file when it is its turn, and keeps what came of it."""

        def tell(step: str, done: int, of: int) -> None:
            if (place / CANCELLED).exists():
                raise GivenUp
            _keep(place, replace(state, step=step, done=done, of=of))

        try:
            with self._places:
                tell("waiting", 0, 0)
                content = make(tell)
                tell("written", 0, 0)
            (place / FILE).write_bytes(content)
            _keep(place, replace(state, step="ready"))
        except GivenUp:
            shutil.rmtree(place, ignore_errors=True)
        except Exception as failed:
            kind = self._fault(failed)
            if not kind:
                log.exception("a report could not be made")
            if place.is_dir():  # not swept meanwhile
                _keep(place, replace(state, step="failed", fault=kind or "unknown"))


def _keep(place: Path, state: State) -> None:
    """Writes a state whole or not at all, whoever reads it meanwhile."""
    beside = place / f"{STATE}.new"
    beside.write_text(json.dumps(asdict(state)), encoding="utf-8")
    beside.replace(place / STATE)


def _state(place: Path) -> State | None:
    try:
        return State(**json.loads((place / STATE).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return None


def _states(home: Path) -> Iterator[State]:
    """Of the reports that somebody still waits for or may fetch."""
    for place in home.iterdir():
        state = _state(place)
        if state and _alive(state) and not (place / CANCELLED).exists():
            yield state


def _sweep(home: Path) -> None:
    for place in home.iterdir():
        if time.time() - place.stat().st_mtime > LIFETIME:
            shutil.rmtree(place, ignore_errors=True)


def _alive(state: State) -> bool:
    """Whether the process that makes it is still there; of another machine's nobody here can tell."""
    if state.machine != HERE:
        return True
    try:
        os.kill(state.process, 0)
    except OSError:
        return False
    return True


def shared_folder(path: Path) -> Path:
    """Where several servers keep what they make; nobody else may look into it."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path
