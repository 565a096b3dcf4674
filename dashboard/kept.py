"""Answers that were given before, so that nobody waits twice for the same: a language, a theme, a step back."""

import threading
from collections.abc import Sized

import numpy as np
import numpy.typing as npt
import pandas as pd
from cachetools import LRUCache
from pandas.api.types import is_object_dtype

Flags = npt.NDArray[np.bool_]

ROOM = 100_000  # cells of lists and rows: some tens of megabytes


class Kept:
    """The rows of panels by what was asked; those not asked for the longest time make room. Safe to share between threads.

    Rows come as a copy that shares its cells: columns may be added and replaced, lists in cells are not to be changed.
    """

    def __init__(self, room: int = ROOM) -> None:
        self._rows: LRUCache[str, pd.DataFrame] = LRUCache(room, getsizeof=_size)
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._rows)

    def get(self, question: str) -> pd.DataFrame | None:
        with self._lock:
            rows = self._rows.get(question)
        return None if rows is None else rows.copy(deep=False)

    def keep(self, question: str, rows: pd.DataFrame) -> None:
        """Keeps the rows, unless they alone are larger than all the room."""
        with self._lock:
            if _size(rows) <= self._rows.maxsize:
                self._rows[question] = rows.copy(deep=False)


def _size(rows: pd.DataFrame) -> int:
    """One for the answer, one for each row, and one for each entry of the lists that stand in cells."""
    cells = (cell for name in rows if is_object_dtype(rows[name]) for cell in rows[name])
    return 1 + len(rows) + sum(len(cell) for cell in cells if isinstance(cell, Sized) and not isinstance(cell, str))


class KeptFlags:
    """Which meetings a word finds: the last ones asked for, a bit a meeting. Safe to share between threads."""

    def __init__(self, most: int = 64) -> None:
        self._found: LRUCache[str, npt.NDArray[np.uint8]] = LRUCache(most)
        self._lock = threading.Lock()

    def get(self, question: str, count: int) -> Flags | None:
        with self._lock:
            bits = self._found.get(question)
        return None if bits is None else np.unpackbits(bits, count=count).view(bool)

    def keep(self, question: str, flags: Flags) -> None:
        with self._lock:
            self._found[question] = np.packbits(flags)
