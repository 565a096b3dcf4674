"""Which published version is answered from, and who opens a new one.

Opening a version of a million meetings takes seconds. In a server's worker a thread looks for new versions (follow), opens
and prepares what it finds, and puts it in the place of the old one whole: until then the old one answers, and nobody waits.
Elsewhere (commands, reports, tests), and where the version in use was opened in a blink, as that of any institute is, the one
who asks opens it: what was published before they asked is what they see.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

log = logging.getLogger(__name__)

LOOK = 1.0  # seconds between two looks for a new version
BLINK = 0.5  # seconds of opening that a reader may be asked to wait for
OLDEST = 60.0  # seconds for which an old version answers at most, whatever keeps the thread from opening the new one

Opened = TypeVar("Opened")


@dataclass(frozen=True, slots=True)
class Use(Generic[Opened]):
    """A version in use, the file it was opened from, and how many seconds that took."""

    file: Path
    version: Opened
    took: float


class Newest(Generic[Opened]):
    """The newest version that is open; safe to share between threads, and to inherit by a fork before `follow`.

    Args:
        pointer: The database file, which points at the published version.
        open_and_prepare: Opens a version's file, ready to answer.
    """

    def __init__(self, pointer: Path, open_and_prepare: Callable[[Path], Opened]) -> None:
        self._pointer, self._open_and_prepare = pointer, open_and_prepare
        self._opening = threading.Lock()
        self._use: Use[Opened] | None = None
        self._behind_since: float | None = None
        self._followed = False

    def version(self) -> Opened:
        """The version published now; where it is followed and slow to open, for a moment still the one before.

        That moment is how long opening takes, and a look. It ends at OLDEST in any case: then whoever asks opens the new one
        and waits. So an answer is never of a version that was replaced more than OLDEST and one opening ago.

        Raises:
            FileNotFoundError: Nothing is published at the path.
        """
        file, use = self._pointer.resolve(), self._use
        if use is not None and use.file == file:
            return use.version
        if not file.exists():
            raise FileNotFoundError(self._pointer)
        if use is not None and self._followed and use.took > BLINK and not self._overdue():
            return use.version
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
        failed: Path | None = None  # told once; whoever asks when it is overdue is told again
        while not ended.wait(LOOK):
            file = self._pointer.resolve()
            try:
                if file.exists() and (self._use is None or self._use.file != file):
                    self._overdue()  # from now on it is known to be an old one
                    self._renewed()
            except Exception:  # a version that cannot be opened: the one before answers meanwhile
                if file != failed:
                    log.exception("%s cannot be opened", file)
                failed = file

    def _overdue(self) -> bool:
        """Whether the version in use has been known to be an old one for too long."""
        since = self._behind_since
        if since is None:
            since = self._behind_since = time.monotonic()
        return time.monotonic() - since > OLDEST

    def _renewed(self) -> Use[Opened]:
        """The published version in use; opened here unless another thread just did. One is opened at a time."""
        with self._opening:
            file = self._pointer.resolve()
            if self._use is None or self._use.file != file:
                begun = time.monotonic()
                version = self._open_and_prepare(file)
                self._use = Use(file, version, time.monotonic() - begun)
                self._behind_since = None
            return self._use
