"""What a worker no longer needs goes back to the system."""

import ctypes
import threading

import pyarrow as pa
import pytest

from dashboard import memory


def test_a_worker_gives_back_often_until_it_is_told_to_end(monkeypatch: pytest.MonkeyPatch) -> None:
    given, twice = [], threading.Event()

    def give() -> None:
        given.append(1)
        if len(given) == 2:
            twice.set()

    monkeypatch.setattr(memory, "OFTEN", 0.01)
    monkeypatch.setattr(memory, "give_back", give)
    ended = memory.give_back_often()
    assert twice.wait(60)
    ended.set()
    for thread in threading.enumerate():
        if thread.name == "gives-memory-back":
            thread.join(60)
            assert not thread.is_alive()


def test_another_c_library_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    class Other:
        """One without what glibc offers."""

        def __getattr__(self, name: str) -> None:
            asked.append(name)
            raise AttributeError(name)

    monkeypatch.setattr(ctypes, "CDLL", lambda name: Other())
    monkeypatch.setattr(pa, "set_memory_pool", lambda pool: None)
    memory.from_one_place()
    memory.give_back()
    assert asked == ["mallopt", "malloc_trim"]
