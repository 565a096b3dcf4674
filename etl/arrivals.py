"""Which files of a watched folder are complete: unchanged for a while, and open for writing by no one."""

from __future__ import annotations

import fcntl
import os
import stat
import time
from collections.abc import Callable, Container
from dataclasses import dataclass, field
from pathlib import Path

QUIET, QUIET_UNSURE = 2.0, 10.0  # seconds in which a file must not have changed; where no one says if it is closed
PARTIAL = (".part", ".partial", ".crdownload", ".tmp", ".download", ".filepart", ".swp")


@dataclass
class Arrivals:
    """What is known of the files in a folder; `ours` are folders in it that are left alone without a word."""

    folder: Path
    ours: Container[str]
    log: Callable[[str], None]
    seen: dict[Path, tuple[tuple[int, ...], float]] = field(default_factory=dict)  # size and times, and since when
    left_alone: set[Path] = field(default_factory=set)

    def complete(self) -> list[Path]:
        """The complete files, the one written first first."""
        now = time.monotonic()
        there: dict[Path, tuple[tuple[int, ...], float]] = {}
        for path in files(self.folder, self._leave_alone):
            if looks := _looks(path):
                before = self.seen.get(path)
                there[path] = before if before and before[0] == looks else (looks, now)
        self.seen = there
        quiet = [path for path, (_, since) in there.items() if now - since >= QUIET and _closed(path, now - since)]
        return sorted(quiet, key=lambda path: there[path][0][-1])

    def _leave_alone(self, path: Path, why: str) -> None:
        if path.name not in self.ours and path not in self.left_alone:
            self.left_alone.add(path)
            self.log(f"{path.name}: left alone: {why}")


def files(folder: Path, leave_alone: Callable[[Path, str], None] | None = None) -> list[Path]:
    """The regular files of a folder that are meant as such, by name; what is none is told, but hidden ones."""
    found = []
    for path in sorted(folder.iterdir()):
        mode = _mode(path)
        if path.name.startswith((".", "~$")) or path.suffix.lower() in PARTIAL:
            continue
        if stat.S_ISREG(mode):
            found.append(path)
        elif mode and leave_alone:
            leave_alone(path, "it is a folder." if stat.S_ISDIR(mode) else "it is no regular file.")
    return found


def _mode(path: Path) -> int:
    try:
        return path.lstat().st_mode
    except OSError:  # gone meanwhile
        return 0


def _looks(path: Path) -> tuple[int, ...]:
    """What changes when a file does: its size and times, the time of writing last; nothing when it is gone."""
    try:
        found = path.lstat()
    except OSError:
        return ()
    return found.st_ino, found.st_size, found.st_ctime_ns, found.st_mtime_ns


def _closed(path: Path, quiet: float) -> bool:
    """Whether no process has the file open for writing; where the system cannot say, a longer quiet must do.

    A lease for reading is given only where no one writes, and is given back at once.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return quiet >= QUIET_UNSURE  # the load will say why it cannot be read
    try:
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except BlockingIOError:
        return False
    except OSError:
        return quiet >= QUIET_UNSURE
    finally:
        os.close(handle)
    return True
