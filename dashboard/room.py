"""How much DuckDB may hold of a version's file: little for the views, all that it was given for what reads much.

What it has read it holds until its limit is reached, and gives none of it back before. Views of a million meetings read a few
titles here and there, and each worker of a server held 200 MB of the file after some hundred of them, which the system has in
memory anyway: read again from there, a view costs a third of a millisecond more. Word search reads more, and has all the room.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TypeVar

import duckdb

Told = TypeVar("Told")

LITTLE = 64_000_000  # bytes, for each million of meetings that is begun: views of ten million need more


class Room:
    """The room of a connection and all its cursors. Safe to share between threads.

    Args:
        connection: One whose `memory_limit` may be changed. Another one to the same file may have less of it just now.
        most: What there is at most, in DuckDB's words ("400MB").
        count: Of meetings in its file.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, most: str, count: int) -> None:
        self._connection, self._lock, self._wanted = connection, threading.Lock(), 0
        self._most = most
        self._set(most)
        allowed = connection.execute("SELECT parse_formatted_bytes(current_setting('memory_limit'))").fetchall()[0][0]
        self._little = f"{min(LITTLE * (count // 1_000_000 + 1), allowed)}B"
        self._set(self._little)

    @contextmanager
    def whole(self) -> Iterator[None]:
        """While somebody reads much: files of all records, panels that DuckDB counts, words in all texts."""
        with self._lock:
            self._wanted += 1
            if self._wanted == 1:
                self._set(self._most)
        try:
            yield
        finally:
            with self._lock:
                self._wanted -= 1
                if not self._wanted:
                    with suppress(duckdb.OutOfMemoryException):  # others hold more just now: the next time
                        self._set(self._little)

    def enough(self, ask: Callable[[], Told]) -> Told:
        """What is asked, with little where that is enough: of a few rows here and there it nearly always is."""
        with suppress(duckdb.OutOfMemoryException):
            return ask()
        with self.whole():
            return ask()

    def _set(self, size: str) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute("SET memory_limit = $size", {"size": size})
