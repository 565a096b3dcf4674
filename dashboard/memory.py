"""What a worker no longer needs goes back to the system.

Four threads take memory from as many places of the C library, and what one gave back another does not use: after some hundred
views at a million meetings a worker held 120 MB more than from one place, and again 80 that nobody needed.
"""

import ctypes
import threading
from contextlib import suppress

import pyarrow as pa

ARENA_MAX = -8  # M_ARENA_MAX of glibc's malloc.h
OFTEN = 30.0  # seconds between two times that memory is given back


def from_one_place() -> None:
    """From now on all threads of this process, and of those forked from it, take memory from one place, pandas' texts too."""
    pa.set_memory_pool(pa.system_memory_pool())
    with suppress(OSError, AttributeError):  # another C library
        ctypes.CDLL(None).mallopt(ARENA_MAX, 1)


def give_back() -> None:
    """Gives back what nobody needs."""
    with suppress(OSError, AttributeError):  # another C library
        ctypes.CDLL(None).malloc_trim(0)


def give_back_often() -> threading.Event:
    """From now on a thread of this process gives memory back. To be called in a worker: no thread outlives a fork.

    Returns:
        What ends the thread when it is set.
    """
    ended = threading.Event()

    def go_on() -> None:
        while not ended.wait(OFTEN):
            give_back()

    threading.Thread(target=go_on, name="gives-memory-back", daemon=True).start()
    return ended
