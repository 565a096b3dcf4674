"""Which published version is answered from, and who opens a new one.

Opening a version of a million meetings takes seconds. In a server's worker a thread looks for new versions (follow), opens
and prepares what it finds, and puts it in the place of the old one whole: until then the old one answers, and nobody waits.
Elsewhere (commands, reports, tests), and where versions are small and the one in use was opened in a blink, as that of any
institute is, the one who asks opens it: what was published before they asked is what they see.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from dashboard.mapped import LARGE

log = logging.getLogger(__name__)

LOOK = 1.0  # seconds between two looks for a new version
BLINK = 1.0  # seconds of opening that a reader may be asked to wait for
OLDEST = 60.0  # seconds for which an old version answers at most, whatever keeps the thread from opening the new one
PAUSE, LONGEST_PAUSE = 2.0, 300.0  # seconds until what could not be opened is tried again; each time twice as long

Opened = TypeVar("Opened")
Stamp = tuple[Path, int, int, int]  # a file, and what changes when it does


@dataclass(frozen=True, slots=True)
class Use(Generic[Opened]):
    """A version in use, the file it was opened from, and how many seconds that took."""

    file: Path
    version: Opened
    took: float


@dataclass(frozen=True, slots=True)
class Behind(Generic[Opened]):
    """That another file is published than the one in use: since when that is known, how often it could not be opened."""

    use: Use[Opened] | None
    stamp: Stamp
    since: float
    failed: int = 0
    again: float = 0.0  # when to try to open it again


class Newest(Generic[Opened]):
    """The newest version that is open; safe to share between threads, and to inherit by a fork before `follow`.

    Args:
        pointer: The database file, which points at the published version.
        open_and_prepare: Opens a version's file, ready to answer.
        clock: Seconds, which only grow.
    """

    def __init__(
        self, pointer: Path, open_and_prepare: Callable[[Path], Opened], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._pointer, self._open_and_prepare, self._clock = pointer, open_and_prepare, clock
        self._opening = threading.Lock()
        self._state = threading.Lock()  # of the two below, which belong together; held for no longer than it takes to set them
        self._use: Use[Opened] | None = None
        self._behind: Behind[Opened] | None = None
        self._followed = False

    def version(self) -> Opened:
        """The version published now; where it is followed and slow to open, for a moment still the one before.

        That moment is how long opening takes, and a look. It ends at OLDEST in any case: then whoever asks opens the new one
        and waits. So an answer is never of a version that was replaced more than OLDEST and one opening ago, unless what
        replaced it cannot be opened: then the one before answers on, and the log says so.

        Raises:
            FileNotFoundError: Nothing is published at the path.
        """
        file = self._pointer.resolve()
        use = self._in_use(file)
        if use is not None and use.file == file:
            return use.version
        if not file.exists():
            raise FileNotFoundError(self._pointer)
        if use is not None and self._answers_on(use, self._seen_behind(use, file)):
            return use.version
        return self._renewed().version

    def published(self) -> Opened:
        """The version published now, and never the one before: for whoever has just published it, and waits to see it.

        Raises:
            Exception: What opening raises, where no other version is in use that could answer on.
        """
        return self._renewed().version

    def follow(self) -> threading.Event:
        """From now on a thread of this process opens what is published. To be called in a worker: no thread outlives a fork.

        Returns:
            What ends the thread when it is set.
        """
        ended = threading.Event()
        self._followed = True
        threading.Thread(target=self._look_again, args=(ended,), name="newest-version", daemon=True).start()
        return ended

    def _look_again(self, ended: threading.Event) -> None:
        told = ""  # the same fault is told once; whoever asks is told each time
        while not ended.wait(LOOK):
            try:
                self._look()
            except Exception as fault:
                if repr(fault) != told:
                    log.exception("%s cannot be opened", self._pointer)
                told = repr(fault)

    def _look(self) -> None:
        file = self._pointer.resolve()
        use = self._in_use(file)
        if (use is None or use.file != file) and file.exists() and self._clock() >= self._seen_behind(use, file).again:
            self._renewed()

    def _in_use(self, file: Path) -> Use[Opened] | None:
        """The version in use. Where it is the published one, be it that one rolled back to it, it is behind nothing."""
        with self._state:
            if self._use is not None and self._use.file == file:
                self._behind = None
            return self._use

    def _seen_behind(self, use: Use[Opened] | None, file: Path) -> Behind[Opened]:
        """Since when a version in use has been known to be behind. What follows a file that cannot be opened begins anew."""
        stamp, now = _stamp(file), self._clock()
        with self._state:
            known = self._behind
            if known is None or known.use is not use or (known.failed and known.stamp != stamp):
                known = Behind(use, stamp, now)
            known = replace(known, stamp=stamp)
            if self._use is use:  # else another thread has just put a new one in its place
                self._behind = known
            return known

    def _answers_on(self, use: Use[Opened], behind: Behind[Opened]) -> bool:
        """Whether an old version answers although another is published."""
        if behind.failed:
            return self._followed or self._clock() < behind.again  # where it is followed, the thread tries again
        _, _, size, _ = behind.stamp
        slow = use.took > BLINK or size >= LARGE  # a large one in use was perhaps worked out by another process
        return self._followed and slow and self._clock() - behind.since <= OLDEST

    def _renewed(self) -> Use[Opened]:
        """The published version in use; opened here unless another thread just did, or failed to. One is opened at a time.

        Raises:
            Exception: What opening raises, where no other version is in use that could answer on.
        """
        with self._opening:
            file = self._pointer.resolve()
            use = self._in_use(file)
            if use is not None and use.file == file:
                return use
            behind = self._seen_behind(use, file)
            if use is not None and self._clock() < behind.again:
                return use
            try:
                return self._opened(file)
            except Exception:
                self._failed(behind)
                if use is None:
                    raise
                log.exception("%s cannot be opened: the version before answers on", file)
                return use

    def _opened(self, file: Path) -> Use[Opened]:
        begun = self._clock()
        version = self._open_and_prepare(file)
        use = Use(file, version, self._clock() - begun)
        with self._state:
            self._use, self._behind = use, None
        return use

    def _failed(self, behind: Behind[Opened]) -> None:
        again = self._clock() + min(PAUSE * 2**behind.failed, LONGEST_PAUSE)
        with self._state:
            self._behind = replace(behind, failed=behind.failed + 1, again=again)


def _stamp(file: Path) -> Stamp:
    try:
        found = file.stat()
    except FileNotFoundError:
        return file, 0, 0, 0
    return file, found.st_ino, found.st_size, found.st_mtime_ns
