"""What one worker of a server made, for the others: files in a folder that is private to the server and goes with it.

On Monday at nine everybody opens the same views, and each worker would draw each of them. A shelf that cannot be written to is
an empty one: nothing depends on it.
"""

import pickle
import threading
from contextlib import suppress
from hashlib import blake2s
from pathlib import Path
from typing import Any

from dashboard.own_folder import made, own, whole

LARGEST = 200_000  # bytes of what is kept
MOST, SWEPT_AFTER = 2000, 50  # files that stay, and writes of a process after which it takes away the oldest of more


class Shelf:
    """Safe to share between threads and processes.

    Args:
        folder: It is made where it is not there, and again where who sweeps the temporary place by age has taken it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder, self._written = folder, 0
        self._lock = threading.Lock()
        with suppress(OSError):
            made(folder)

    def get(self, question: str) -> Any:
        """What was kept for a question; None where nothing was."""
        try:
            asked, kept = pickle.loads((own(self.folder) / self._name(question)).read_bytes())
        except (OSError, EOFError, pickle.UnpicklingError):
            return None
        return kept if asked == question else None

    def keep(self, question: str, told: Any) -> None:
        """Keeps it whole or not at all, unless it is large."""
        content = pickle.dumps((question, told))
        if len(content) > LARGEST:
            return
        with suppress(OSError), whole(made(self.folder) / self._name(question)) as file:
            file.write(content)
        with self._lock:
            self._written += 1
            if self._written % SWEPT_AFTER:
                return
        self._sweep()

    def _name(self, question: str) -> str:
        return blake2s(question.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()

    def _sweep(self) -> None:
        """Takes away the oldest files. Another process may be about the same."""
        with suppress(OSError):
            ages = sorted((file.stat().st_mtime_ns, file) for file in self.folder.iterdir())
            for _, file in ages[:-MOST]:
                file.unlink(missing_ok=True)
