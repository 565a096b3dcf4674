"""The folder that is watched: how a file is claimed, loaded, and put away with its report.

A file is renamed into `.loading/` before it is loaded: whoever drops another of the same name meanwhile does not
exchange it under the load, and after a kill what lies there is loaded first. Loading a file twice changes nothing.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from etl.arrivals import Arrivals, files
from etl.refused import free

TRY_AGAIN = 15.0  # seconds between two loads while something else than the file seems to be to blame
MOST_TRIES = 3  # after so many, and other files loaded meanwhile, the file itself is to blame
HOUSE = Path(__file__).resolve().parent.parent
MOST_SAID = 300  # characters of an error in the log
LONGEST_NAME = 180  # bytes of a file's name, so that its report's fits beside it
REPORTS = ("", ".txt", ".refused.xlsx", ".refused.jsonl")  # what may lie beside a file, and the file itself
LOADED, REFUSED, WAIT = "loaded", "refused", "wait"


@dataclass(slots=True)
class Waiting:
    """A file whose load could not be done."""

    tries: int = 0
    again_at: float = 0.0
    loaded_before: int = 0  # files that the watch had loaded when this one waited first
    said: str = ""


@dataclass
class Desk:
    """One watched folder and what is known of the files in it."""

    folder: Path
    passed_on: Sequence[str]
    log: Callable[[str], None]
    stop: threading.Event
    waiting: dict[Path, Waiting] = field(default_factory=dict)
    loaded: int = 0

    def __post_init__(self) -> None:
        """Makes the folders and keeps a second watch out. Raises OSError, BlockingIOError among them."""
        self.folder = self.folder.absolute()
        self.arrivals = Arrivals(self.folder, (LOADED, REFUSED), self.log)
        self.loading, self.drafts = self.folder / ".loading", self.folder / ".reports"
        # A load outlives the watch that is killed: what it writes at last must not be taken for the report of another.
        self.reports = self.drafts / secrets.token_hex(4)
        self.folder.mkdir(parents=True, exist_ok=True)
        self._make_places()
        self.lock = os.open(self.loading, os.O_RDONLY | os.O_CLOEXEC)
        fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _make_places(self) -> None:
        """Not the folder itself: a share that is not mounted now must not get its files beneath the mount."""
        for place in (self.loading, self.drafts, self.reports, self.folder / LOADED, self.folder / REFUSED):
            place.mkdir(exist_ok=True)

    def look(self) -> None:
        """Loads every complete file, oldest first, those that an earlier watch had begun before them.

        Raises:
            OSError: Where the folder is not there.
        """
        self._make_places()
        for path in [*files(self.loading), *self.arrivals.complete()]:
            if self.stop.is_set():
                return
            if path in self.waiting and time.monotonic() < self.waiting[path].again_at:
                continue
            try:
                self._take(path)
            except FileNotFoundError:  # someone took it away: then it is not to be loaded
                self.waiting.pop(path, None)
            except OSError as error:  # the disk is full, a folder may not be written
                self._wait(path, f"{error.strerror or error}")

    def _take(self, path: Path) -> None:
        claimed = path
        if path.parent != self.loading:
            claimed = free(self.loading / plain(path.name))
            path.rename(claimed)
        shutil.rmtree(self.drafts, ignore_errors=True)
        self._make_places()
        name = free_name(claimed.name, (self.folder / LOADED, self.folder / REFUSED))
        report = self.reports / f"{name}.txt"
        verdict, line = self._load(claimed, report)
        if verdict == WAIT and not self._to_blame(claimed):
            self._wait(claimed, line)
            return
        if verdict == WAIT:
            verdict = REFUSED
            report.write_text(f"{line}\n", encoding="utf-8-sig")
        self.waiting.pop(claimed, None)
        self.loaded += verdict == LOADED
        # The reports go first: a file that is cut off from them by a kill is loaded again.
        for made in [*sorted(self.reports.iterdir()), claimed]:
            made.rename(self.folder / verdict / (name if made == claimed else made.name))
        self.log(f"{claimed.name}: {verdict}: {line} → {verdict}/{name}")

    def _load(self, path: Path, report: Path) -> tuple[str, str]:
        """Loads one file; answers what became of it and one line about it.

        A load that could not be done (exit 2, no report: another is at work, the disk is full, the vocabulary is
        broken) is tried again. One that broke off is the file's fault, and tried no more.
        """
        own = ["--report", str(report), "--refused", str(report.with_suffix(".refused.xlsx"))]
        command = [sys.executable, "-m", "etl", "load", str(path), *own, *self.passed_on]
        # A session of its own: Ctrl-C at the watch lets the load finish.
        ran = subprocess.run(command, capture_output=True, start_new_session=True, check=False, cwd=HOUSE)
        said = " ".join((ran.stderr or ran.stdout).decode(errors="replace").split())
        if report.exists():
            told = report.read_text(encoding="utf-8-sig").splitlines()
            return LOADED if ran.returncode == 0 else REFUSED, next((line for line in told[1:] if line), "")
        if ran.returncode in (0, 1, 2) and b"Traceback" not in ran.stderr:  # or only its report could not be written
            return WAIT, said[-MOST_SAID:]
        line = f"the load broke off (exit {ran.returncode}) {said[-MOST_SAID:]}".rstrip()
        report.write_text(f"{line}\n", encoding="utf-8-sig")
        return REFUSED, line

    def _to_blame(self, path: Path) -> bool:
        """Whether a file waited often while others could be loaded: then nothing else is to blame."""
        known = self.waiting.get(path)
        return known is not None and known.tries >= MOST_TRIES and self.loaded > known.loaded_before

    def _wait(self, path: Path, why: str) -> None:
        """Says once why a file is not loaded now, and lets some seconds pass."""
        known = self.waiting.setdefault(path, Waiting(loaded_before=self.loaded))
        known.tries += 1
        known.again_at = time.monotonic() + TRY_AGAIN
        if why != known.said:
            known.said = why
            self.log(f"{path.name}: waits: {why}")


def free_name(name: str, folders: Sequence[Path]) -> str:
    """The name, or with -2, -3, … before its ending, under which nothing lies in the folders, no report either."""
    tried, number = name, 1
    while any((folder / f"{tried}{ending}").exists() for folder in folders for ending in REPORTS):
        number += 1
        tried = f"{Path(name).stem}-{number}{Path(name).suffix}"
    return tried


def plain(name: str) -> str:
    """A file's name as it can be printed and stored, its stem cut where a report's name would not fit beside it."""
    readable = os.fsencode(name).decode(errors="replace")
    shown = "".join(letter if letter.isprintable() else "_" for letter in readable)
    stem, ending = Path(shown).stem, Path(shown).suffix
    while len(os.fsencode(stem + ending)) > LONGEST_NAME and len(stem) > 1:
        stem = stem[:-1]
    return stem + ending
