"""Answers that were given before, so that nobody waits twice for the same: a language, a theme, a step back."""

import threading
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
import pandas as pd
from cachetools import LRUCache
from pandas.api.types import is_object_dtype

Made = TypeVar("Made")
Flags = npt.NDArray[np.bool_]

ROOM = 100_000  # cells of lists and rows: some tens of megabytes
SMALL = 500  # bytes
OBJECT = 150  # bytes of a text or a dict that is kept in an array, on average
LISTS = {list, tuple, dict, set, np.ndarray}  # what a cell may hold entries in


class Kept:
    """The rows of panels by what was asked; those not asked for the longest time make room. Safe to share between threads.

    Rows come as a copy that shares its cells: columns may be added and replaced, lists in cells are not to be changed.
    """

    def __init__(self, room: int = ROOM) -> None:
        self._rows: LRUCache[str, tuple[pd.DataFrame, int]] = LRUCache(room, getsizeof=lambda kept: kept[1])
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._rows)

    def get(self, question: str) -> pd.DataFrame | None:
        with self._lock:
            known = self._rows.get(question)
        return None if known is None else known[0].copy(deep=False)

    def all(self) -> list[tuple[str, pd.DataFrame]]:
        """Every question with its rows, in no order that anybody may rely on."""
        with self._lock:
            return [(question, rows) for question, (rows, _) in self._rows.items()]

    def keep(self, question: str, rows: pd.DataFrame) -> None:
        """Keeps the rows, unless they alone are larger than all the room."""
        kept = rows.copy(deep=False), _size(rows)
        with self._lock:
            if kept[1] <= self._rows.maxsize:
                self._rows[question] = kept


def _size(rows: pd.DataFrame) -> int:
    """One for the answer, one for each row, and one for each entry of the lists that stand in cells."""
    objects = [place for place, kind in enumerate(rows.dtypes) if is_object_dtype(kind)]
    cells = [cell for place in objects for cell in rows.iloc[:, place].tolist() if type(cell) in LISTS]
    return 1 + len(rows) + sum(map(len, cells))


class Shared:
    """What serves many views of a version, by what it is: the last ones asked for. Safe to share between threads.

    Args:
        room: Bytes of all of it. What alone is larger is made each time.
    """

    def __init__(self, room: int = 16_000_000) -> None:
        self._made: LRUCache[Hashable, Any] = LRUCache(room, getsizeof=_bytes)
        self._lock = threading.Lock()

    def once(self, what: Hashable, make: Callable[[], Made]) -> Made:
        """What was made, now or before: it is not to be changed."""
        with self._lock:
            known: Made | None = self._made.get(what)
        if known is not None:
            return known
        made = make()
        with self._lock:
            if _bytes(made) <= self._made.maxsize:
                self._made[what] = made
        return made


def _bytes(made: Any) -> int:
    """Arrays, alone or in a tuple, by their bytes, with what stands in arrays of objects; all else is small."""
    arrays = [part for part in (made if isinstance(made, tuple) else (made,)) if isinstance(part, np.ndarray)]
    return SMALL + sum(part.nbytes + (OBJECT * part.size if part.dtype == object else 0) for part in arrays)


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
