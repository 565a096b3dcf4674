"""Which version answers while a new one is opened: the old one, and then the new one whole; never an old one for long."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dashboard import newest
from dashboard.newest import Newest

PATIENCE = 60  # seconds until a test is given up; when all is well nobody waits


class House:
    """A pointer to made-up versions; a version's name is what stands in its file. Opening one waits at its gate."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.pointer = folder, folder / "e.duckdb"
        self.begun: dict[str, threading.Event] = {}
        self.gates: dict[str, threading.Event] = {}
        self.newest = Newest(self.pointer, self._open)

    def publish(self, name: str, gate: bool = False) -> None:
        self.begun[name], self.gates[name] = threading.Event(), threading.Event()
        if not gate:
            self.gates[name].set()
        (self.folder / name).write_text(name, encoding="utf-8")
        link = self.folder / "link"
        link.symlink_to(name)
        link.replace(self.pointer)

    def _open(self, file: Path) -> str:
        self.begun[file.name].set()
        assert self.gates[file.name].wait(PATIENCE)
        if file.name == "broken":
            raise ValueError("no database")
        return file.read_text(encoding="utf-8")


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """One whose versions are all slow to open, and whose thread looks at once."""
    monkeypatch.setattr(newest, "BLINK", -1.0)
    monkeypatch.setattr(newest, "LOOK", 0.01)
    made = House(tmp_path)
    made.publish("first")
    assert made.newest.version() == "first"
    return made


@pytest.fixture
def followed(house: House) -> Iterator[House]:
    ended = house.newest.follow()
    yield house
    ended.set()


def until(happened: Callable[[], bool]) -> None:
    for _ in range(PATIENCE * 100):
        if happened():
            return
        time.sleep(0.01)
    raise TimeoutError("it did not happen")


def test_the_old_version_answers_until_the_new_one_is_open(followed: House) -> None:
    followed.publish("second", gate=True)
    assert followed.begun["second"].wait(PATIENCE)
    assert followed.newest.version() == "first"
    followed.gates["second"].set()
    until(lambda: followed.newest.version() == "second")


def test_a_version_that_cannot_be_opened_leaves_the_old_one_and_the_next_one_is_found(followed: House) -> None:
    followed.publish("broken")
    assert followed.begun["broken"].wait(PATIENCE)
    assert followed.newest.version() == "first"
    followed.publish("third")
    until(lambda: followed.newest.version() == "third")


def test_no_old_version_answers_for_long_even_if_nobody_opens_a_new_one(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(newest, "LOOK", float(PATIENCE))  # its thread sleeps
    monkeypatch.setattr(newest, "OLDEST", -1.0)
    ended = house.newest.follow()
    house.publish("second")
    assert house.newest.version() == "second"
    ended.set()


def test_a_version_that_opens_in_a_blink_is_seen_by_whoever_asks_next(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newest, "LOOK", float(PATIENCE))
    monkeypatch.setattr(newest, "BLINK", float("inf"))
    ended = house.newest.follow()
    house.publish("second")
    assert house.newest.version() == "second"
    ended.set()


def test_readers_who_come_together_open_a_version_once(house: House) -> None:
    house.publish("second", gate=True)
    seen: list[str] = []
    readers = [threading.Thread(target=lambda: seen.append(house.newest.version())) for _ in range(4)]
    for reader in readers:
        reader.start()
    assert house.begun["second"].wait(PATIENCE)
    house.begun["second"].clear()
    house.gates["second"].set()
    for reader in readers:
        reader.join(PATIENCE)
    assert seen == ["second"] * 4
    assert not house.begun["second"].is_set()


def test_what_was_taken_away_is_told(followed: House) -> None:
    followed.pointer.unlink()
    with pytest.raises(FileNotFoundError):
        followed.newest.version()
