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
    """A pointer to made-up versions; a version's name is what stands in its file. Opening one waits at its gate.

    Its clock stands until it is set.
    """

    def __init__(self, folder: Path) -> None:
        self.folder, self.pointer = folder, folder / "e.duckdb"
        self.begun: dict[str, threading.Event] = {}
        self.gates: dict[str, threading.Event] = {}
        self.opened: list[str] = []
        self.now = 0.0
        self.newest = Newest(self.pointer, self._open, lambda: self.now)

    def publish(self, name: str, gate: bool = False) -> None:
        self.begun[name], self.gates[name] = threading.Event(), threading.Event()
        if not gate:
            self.gates[name].set()
        (self.folder / name).write_text(name, encoding="utf-8")
        self.point_at(name)

    def point_at(self, name: str) -> None:
        link = self.folder / "link"
        link.symlink_to(name)
        link.replace(self.pointer)

    def _open(self, file: Path) -> str:
        self.begun[file.name].set()
        assert self.gates[file.name].wait(PATIENCE)
        self.opened.append(file.name)
        text = file.read_text(encoding="utf-8")
        if text == "broken":
            raise ValueError("no database")
        return text


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
    try:
        yield house
    finally:
        ended.set()


@pytest.fixture
def asleep(house: House, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """One that is followed by a thread which never looks."""
    monkeypatch.setattr(newest, "LOOK", float(10 * PATIENCE))
    ended = house.newest.follow()
    try:
        yield house
    finally:
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


def test_no_old_version_answers_for_long_even_if_nobody_opens_a_new_one(asleep: House) -> None:
    asleep.publish("second")
    assert asleep.newest.version() == "first"
    asleep.now += newest.OLDEST + 1
    assert asleep.newest.version() == "second"


def test_a_version_that_opens_in_a_blink_is_seen_by_whoever_asks_next(asleep: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newest, "BLINK", float("inf"))
    asleep.publish("second")
    assert asleep.newest.version() == "second"


def test_nobody_waits_for_a_large_version_however_soon_the_last_one_opened(
    asleep: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process of the server may have worked out the last one."""
    monkeypatch.setattr(newest, "BLINK", float("inf"))
    monkeypatch.setattr(newest, "LARGE", 1)
    asleep.publish("second")
    assert asleep.newest.version() == "first"


def test_whoever_published_a_version_sees_it_however_slow_it_opens(asleep: House) -> None:
    asleep.publish("second")
    assert asleep.newest.version() == "first"
    assert asleep.newest.published() == "second"
    assert asleep.newest.version() == "second", "and then everybody does"


def test_after_a_rollback_the_next_version_has_all_its_time(asleep: House) -> None:
    asleep.publish("second")
    assert asleep.newest.version() == "first"
    asleep.point_at("first")
    assert asleep.newest.version() == "first"
    asleep.now += 10 * newest.OLDEST
    asleep.publish("third")
    assert asleep.newest.version() == "first"
    assert asleep.opened == ["first"], "nobody was made to wait"


def test_what_was_replaced_while_somebody_looked_is_not_held_against_the_next_one(asleep: House) -> None:
    """Another thread puts the new version in its place between a reader's look and what the reader notes down."""
    asleep.publish("second")
    clock = asleep.newest._clock

    def meanwhile() -> float:
        asleep.newest._clock = clock
        asleep.newest._renewed()
        return clock()

    asleep.newest._clock = meanwhile
    assert asleep.newest.version() == "first"
    assert asleep.newest.version() == "second"
    asleep.now += 10 * newest.OLDEST
    asleep.publish("third")
    assert asleep.newest.version() == "second"
    assert asleep.opened == ["first", "second"]


def test_where_what_is_published_cannot_be_opened_the_version_before_answers_on(asleep: House) -> None:
    asleep.publish("broken")
    assert asleep.newest.version() == "first"
    for _ in range(3):
        asleep.now += 10 * newest.OLDEST
        assert asleep.newest.version() == "first"
    assert asleep.opened == ["first", "broken"], "the thread tries again, and no reader"
    asleep.publish("third")
    assert asleep.newest.version() == "first"
    assert "third" not in asleep.opened, "it has all its time"
    asleep.now += newest.OLDEST + 1
    assert asleep.newest.version() == "third"


def test_what_cannot_be_opened_is_tried_again_after_longer_and_longer_or_when_it_changes(house: House) -> None:
    house.publish("broken")
    tries = []
    for _ in range(8):
        assert house.newest.version() == "first"
        tries.append(house.opened.count("broken"))
        house.now += newest.PAUSE
    assert tries == [1, 2, 2, 3, 3, 3, 3, 4]
    (house.folder / "broken").write_text("mended", encoding="utf-8")
    assert house.newest.version() == "mended"


def test_a_broken_version_that_follows_on_one_nobody_opened_is_tried_once(asleep: House) -> None:
    asleep.publish("second")
    assert asleep.newest.version() == "first"
    asleep.publish("broken")
    asleep.now += newest.OLDEST + 1
    assert [asleep.newest.version() for _ in range(3)] == ["first"] * 3
    assert asleep.opened == ["first", "broken"]


def test_the_first_version_of_all_is_told_when_it_cannot_be_opened(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.publish("broken")
    for _ in range(2):
        with pytest.raises(ValueError, match="no database"):
            house.newest.version()


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
