"""What a worker no longer needs goes back to the system."""

import ctypes
import threading

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


def test_another_c_library_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    class Other:
        """One without what glibc offers."""

    monkeypatch.setattr(ctypes, "CDLL", lambda name: Other())
    memory.from_one_place()
    memory.give_back()
