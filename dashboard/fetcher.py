"""The process beside a server that fetches what is shared: the server's master starts it, and again when it has ended."""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gunicorn.arbiter import Arbiter

from dashboard.fetching import EVERY

ENDED = "What fetches new versions has ended, and is started again."


class Fetcher:
    """A process of its own, which ends when this one does."""

    def __init__(self, place: str, database: Path) -> None:
        given = ["--from", place, "--database", str(database), "--every", str(EVERY)]
        self.command: Sequence[str] = [sys.executable, "-m", "dashboard", "fetch", *given]
        self.process: subprocess.Popen[bytes] | None = None
        self.not_before = 0.0  # one that ends at once is not started again and again

    def look_after(self) -> None:
        """Starts it, where it does not run."""
        if (self.process and self.process.poll() is None) or time.monotonic() < self.not_before:
            return
        if self.process:
            print(ENDED, file=sys.stderr, flush=True)
        self.not_before = time.monotonic() + EVERY
        self.process = subprocess.Popen(self.command)

    def stop(self) -> None:
        """Ends it."""
        if self.process:
            self.process.terminate()


class Master(Arbiter):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn's master, which looks after the fetcher as it does after its workers, every second."""

    def murder_workers(self) -> None:
        """Called in every round of the loop."""
        super().murder_workers()
        fetcher: Any = getattr(self.app, "fetcher", None)
        if fetcher:
            fetcher.look_after()
