"""A folder that loads what is dropped: real processes, partial writes, kills, same names, wrong kinds."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest

from etl.watched_folder import LONGEST_NAME, free_name, plain

HOUSE = Path(__file__).resolve().parents[2]
HEADER = "meeting_id,date_start,title_en,kind,countries\n"
PATIENCE = 180  # seconds; a busy machine is slow


class Watch:
    """A watch in a process of its own, and the folder it watches."""

    def __init__(self, place: Path) -> None:
        self.folder, self.database, self.output = place / "in", place / "build" / "e.duckdb", place / "log"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, *arguments: str) -> Watch:
        command = [sys.executable, "-m", "etl", "watch", str(self.folder), "--database", str(self.database), "--lang", "en"]
        before = self.log.count(" watching ")
        with self.output.open("ab") as output:
            self.process = subprocess.Popen([*command, *arguments], cwd=HOUSE, stdout=output, stderr=output)
        self.until(lambda: self.log.count(" watching ") > before)
        return self

    def stop(self, with_signal: int = signal.SIGTERM) -> int:
        assert self.process
        self.process.send_signal(with_signal)
        return self.process.wait(PATIENCE)

    @property
    def log(self) -> str:
        return self.output.read_text(encoding="utf-8") if self.output.exists() else ""

    def until(self, holds: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < deadline, self.log
            assert self.process
            assert self.process.poll() is None, self.log
            time.sleep(0.1)

    def drop(self, name: str, *rows: str) -> Path:
        """Drops a file as a program does that writes beside and renames."""
        part = self.folder / f".{name}"
        part.write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
        return part.rename(self.folder / name)

    def lies(self, *names: str) -> None:
        self.until(lambda: all((self.folder / name).exists() for name in names))

    def ids(self) -> list[str]:
        with duckdb.connect(self.database.resolve(), read_only=True) as connection:
            return [str(row[0]) for row in connection.execute("SELECT meeting_id FROM meeting ORDER BY 1").fetchall()]


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    made = Watch(tmp_path)
    yield made
    if made.process and made.process.poll() is None:
        made.process.kill()
        made.process.wait()


def row(number: int, **changes: str) -> str:
    cells = {"meeting_id": f"m-{number}", "date_start": "2025", "title_en": "T", "kind": "conference", "countries": "KZ"}
    return ",".join((cells | changes).values())


def test_what_is_dropped_is_loaded_or_refused_with_its_report_and_nothing_is_overwritten(watch: Watch) -> None:
    watch.start()
    watch.drop("a.csv", row(1))
    watch.lies("loaded/a.csv", "loaded/a.csv.txt")
    watch.drop("a.csv", row(2), row(3, kind="wedding"))
    (watch.folder / "picture.png").write_bytes(b"\x89PNG not a table")
    (watch.folder / "empty.csv").touch()
    (watch.folder / "sheet.xlsx").write_bytes(b"PK\x03\x04 cut off")
    (watch.folder / "a folder").mkdir()
    (watch.folder / "link.csv").symlink_to("/etc/hostname")
    (watch.folder / "coming.csv.part").write_text(HEADER + row(8))
    (watch.folder / os.fsdecode(b"\xff\n.csv")).write_text(HEADER + row(4) + "\n")
    (watch.folder / f"{'n' * 240}.csv").write_text(HEADER + row(5) + "\n")
    watch.lies("refused/a-2.csv", "refused/a-2.csv.txt", "refused/a-2.csv.refused.xlsx")
    watch.lies("refused/picture.png", "refused/empty.csv", "refused/sheet.xlsx", "loaded/\ufffd_.csv")
    watch.until(lambda: any(path.name.startswith("nnn") for path in (watch.folder / "loaded").glob("*.csv")))
    watch.until(lambda: watch.log.count("refused:") == 4)
    assert watch.stop() == 0
    assert watch.ids() == ["m-1", "m-2", "m-4", "m-5"]
    assert (watch.folder / "loaded" / "a.csv").read_text() == HEADER + row(1) + "\n"
    told = (watch.folder / "refused" / "a-2.csv.txt").read_text(encoding="utf-8-sig")
    assert "a.csv:3 «Kind of event»: 'wedding' is not a known kind." in told
    assert "a-2.csv.refused.xlsx" in told
    assert "can be read" in (watch.folder / "refused" / "picture.png.txt").read_text(encoding="utf-8-sig")
    for name in ("a folder", "link.csv", "coming.csv.part"):
        assert (watch.folder / name).exists(), "it is left where it is"
    assert watch.log.count("a folder: left alone: it is a folder.") == 1
    assert watch.log.count("link.csv: left alone: it is no regular file.") == 1
    lines = [line for line in watch.log.splitlines() if ": loaded:" in line or ": refused:" in line]
    assert len(lines) == 7, "one line a file"
    assert "Traceback" not in watch.log


def test_a_file_is_left_alone_while_someone_writes_it(watch: Watch) -> None:
    watch.start()
    with (watch.folder / "slow.csv").open("w") as file:
        for number in range(6):
            file.write((HEADER if number == 0 else "") + row(number) + "\n")
            file.flush()
            time.sleep(1.2)  # less than the quiet; on a busy machine it may be more, and then being open must do
        watch.drop("later.csv", row(9))
        watch.lies("loaded/later.csv")  # which was quiet for a shorter time than this one
        assert not (watch.folder / "loaded" / "slow.csv").exists(), watch.log
        file.write(row(6) + "\n")
    watch.lies("loaded/slow.csv")
    assert watch.ids() == [f"m-{number}" for number in (*range(7), 9)]


def test_what_lay_there_and_what_a_kill_left_is_loaded_at_the_next_start(watch: Watch) -> None:
    (watch.folder / ".loading").mkdir(parents=True)
    (watch.folder / ".loading" / "begun.csv").write_text(HEADER + row(1) + "\n")
    watch.drop("before.csv", row(2))
    watch.start()
    watch.until(lambda: "begun.csv" in watch.log or not (watch.folder / "before.csv").exists())
    watch.stop(signal.SIGKILL)
    watch.start()
    watch.lies("loaded/begun.csv", "loaded/before.csv")
    assert watch.ids() == ["m-1", "m-2"]
    assert not list((watch.folder / ".loading").iterdir())
    assert watch.stop(signal.SIGINT) == 0
    assert watch.log.rstrip().endswith("stopped")


def test_a_file_waits_while_something_else_is_to_blame_and_others_are_not_held_up(watch: Watch, tmp_path: Path) -> None:
    watch.database.parent.mkdir()
    watch.database.write_text("no database of ours")
    watch.start()
    watch.drop("a.csv", row(1))
    watch.until(lambda: "a.csv: waits: " in watch.log)
    watch.database.unlink()
    watch.drop("b.csv", row(2))
    watch.lies("loaded/b.csv", "loaded/a.csv")
    assert watch.ids() == ["m-1", "m-2"]
    assert watch.log.count(": waits: ") == 1


def test_a_load_that_is_killed_ends_neither_the_watch_nor_the_files_after_it(watch: Watch, tmp_path: Path) -> None:
    """A load that dies as if memory had run out: a module of this test stands in the product's place."""
    trap = tmp_path / "trap"
    trap.mkdir()
    (trap / "sitecustomize.py").write_text(
        "import os, signal, sys\nif any('deadly' in word for word in sys.orig_argv): os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(trap), before)))
    try:
        watch.start()
    finally:
        os.environ.pop("PYTHONPATH") if before is None else os.environ.update(PYTHONPATH=before)
    watch.drop("deadly.csv", row(1))
    watch.lies("refused/deadly.csv", "refused/deadly.csv.txt")
    assert "the load broke off" in (watch.folder / "refused" / "deadly.csv.txt").read_text(encoding="utf-8-sig")
    watch.drop("after.csv", row(2))
    watch.lies("loaded/after.csv")


def test_the_folder_may_vanish_and_come_back(watch: Watch, tmp_path: Path) -> None:
    watch.start()
    watch.folder.rename(tmp_path / "unmounted")
    watch.until(lambda: "could not be watched" in watch.log)
    assert not watch.folder.exists(), "nothing is made beneath a mount point"
    (tmp_path / "unmounted").rename(watch.folder)
    watch.drop("a.csv", row(1))
    watch.lies("loaded/a.csv")


def test_a_second_watch_of_one_folder_is_told_so(watch: Watch) -> None:
    watch.start()
    command = [sys.executable, "-m", "etl", "watch", str(watch.folder)]
    second = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert second.returncode == 2
    assert "another watch is at work in this folder." in second.stderr
    assert "Traceback" not in second.stderr


def test_a_workbook_given_back_is_corrected_and_dropped_again(watch: Watch, tmp_path: Path) -> None:
    from tests.etl import workbooks

    watch.start()
    lines = [{"meeting_id": "m-1", "title_en": "=1+1", "kind": "wedding", "countries": ["KZ", "FR"]}]
    (watch.folder / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    watch.lies("refused/a.jsonl.refused.xlsx", "refused/a.jsonl")
    corrected = (watch.folder / "refused" / "a.jsonl.refused.xlsx").rename(tmp_path / "corrected.xlsx")
    workbooks.correct(corrected, 2, "kind", "conference", "en")
    corrected.rename(watch.folder / "corrected.xlsx")
    watch.lies("loaded/corrected.xlsx")
    assert watch.ids() == ["m-1"]


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("a.csv", "a.csv"),
        ("a\tb.csv", "a_b.csv"),
        (os.fsdecode(b"\xff.csv"), "\ufffd.csv"),
        ("ў" * 120 + ".xlsx", "ў" * 87 + ".xlsx"),
    ],
)
def test_a_name_can_be_printed_and_leaves_room_for_its_reports(name: str, made: str) -> None:
    assert plain(name) == made
    assert len(plain(name).encode()) <= LONGEST_NAME


def test_a_name_is_free_only_where_no_report_bears_it_either(tmp_path: Path) -> None:
    (tmp_path / "a.csv.txt").touch()
    (tmp_path / "a-2.csv.refused.jsonl").touch()
    assert free_name("a.csv", (tmp_path,)) == "a-3.csv"
