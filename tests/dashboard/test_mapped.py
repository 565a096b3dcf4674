"""A large version is worked out once for all workers of a server, and each reads the same from it."""

import logging
import shutil
import threading
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from pandas.testing import assert_frame_equal

from dashboard import __main__ as serving
from dashboard import database as reading
from dashboard import known, mapped
from dashboard.database import Database
from dashboard.mapped import Work, code_digest, worked_out_once, write
from dashboard.pages import COUNTRY, PAGES
from dashboard.panel import read_view
from dashboard.settings import Settings


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every version is large."""
    monkeypatch.setattr(mapped, "LARGE", 0)


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch, large: None) -> list[Path]:
    """The files of versions that were worked out, here and not in a process of its own."""
    files: list[Path] = []
    work = reading.worked_out

    def told(file: Path, memory_limit: str) -> object:
        files.append(file)
        return work(file, memory_limit)

    monkeypatch.setattr(reading, "worked_out", told)
    monkeypatch.setattr(reading, "worked_out_apart", lambda file, memory_limit, path: False)
    return files


def opened(file: Path, folder: Path) -> Database:
    database = Database(file)
    database.share(folder)
    database.version()
    return database


def test_what_one_worker_worked_out_answers_every_page_of_another(
    database: Database, tmp_path: Path, worked_out: list[Path]
) -> None:
    workers = [opened(database.path, tmp_path) for _ in range(2)]
    assert len(worked_out) == 1
    packed = workers[1].version().packed
    assert packed is not None
    assert not packed.columns["topic"].flags.writeable, "it lies in the file"
    for page in PAGES:
        about = "KZ" if COUNTRY in page.PATH else ""
        for search in ("?period=all&lang=ru", "?period=2024&topic=security&q=osiyo&lang=uz&open=isrs-0136"):
            (_, plain), *others = (read_view(one, search, page.PANELS, about=about) for one in (database, *workers))
            for _, answer in others:
                assert answer.facts == plain.facts
                for name, rows in plain.rows.items():
                    assert_frame_equal(answer.rows[name], rows)
    assert all("isrs-0136" in one.version().known()["open"] for one in workers)


@pytest.mark.usefixtures("large")
def test_a_version_is_worked_out_beside_those_who_answer(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "worked_out", lambda *given: pytest.fail("it was worked out by the one who answers"))
    worker, asked = opened(database.path, tmp_path), "?period=2023&lang=uz"
    for name, rows in read_view(database, asked, ["topics", "partner_map"])[1].rows.items():
        assert_frame_equal(read_view(worker, asked, [name])[1].rows[name], rows)


def test_what_cannot_be_worked_out_apart_is_worked_out_here(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(mapped, "LARGE", 0)
    monkeypatch.setattr(known, "HOUSE", tmp_path)  # where there is no such module
    assert opened(database.path, tmp_path).version().count == database.version().count
    assert "No module named" in caplog.text


def test_a_new_version_is_worked_out_anew_and_the_old_one_is_kept_by_who_reads_it(
    database_file: Path, tmp_path: Path, worked_out: list[Path]
) -> None:
    place, folder = tmp_path / "published", tmp_path / "versions"
    shutil.copytree(database_file.parent, place, symlinks=True)
    worker = opened(place / database_file.name, tmp_path)
    before, asked = worker.version(), "?period=2023"
    old, written = read_view(worker, asked, ["topics"], version=before)[1], set(folder.iterdir())
    again = shutil.copy(worker.path.resolve(), place / "again.duckdb")
    worker.path.unlink()
    worker.path.symlink_to(again)
    assert worker.version() is not before
    assert len(worked_out) == 2
    assert len(set(folder.iterdir()) - {folder / "lock"}) == 1, "nobody will map the old one again"
    assert set(folder.iterdir()) != written
    assert before.packed is not None
    assert len(np.unique(before.packed.columns["topic"])) > 1
    assert_frame_equal(read_view(worker, asked, ["topics"], version=before)[1].rows["topics"], old.rows["topics"])


def test_where_nothing_can_be_shared_each_worker_opens_for_itself(
    database: Database, tmp_path: Path, worked_out: list[Path], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        workers = [opened(database.path, tmp_path / "gone" / "for good") for _ in range(2)]
    assert len(worked_out) == 2
    assert "cannot be shared by the workers" in caplog.text
    assert all(worker.version().count == database.version().count for worker in workers)


def test_a_folder_that_was_swept_by_age_is_made_again(database_file: Path, tmp_path: Path, worked_out: list[Path]) -> None:
    folder = tmp_path / "of-a-server"
    opened(database_file, folder)
    shutil.rmtree(folder)
    for _ in range(2):
        opened(database_file, folder)
    assert len(worked_out) == 2, "once before, and once for all who came after"


def test_a_worker_that_opens_for_long_is_not_taken_for_dead(monkeypatch: pytest.MonkeyPatch, database: Database) -> None:
    """The one who watches workers ends those that say nothing for a minute."""
    said = threading.Event()
    monkeypatch.setattr(serving, "OFTEN", 0.01)
    server = serving.Server(Settings(database=database.path))
    server.worker = SimpleNamespace(notify=said.set)
    with server._said_to_live():
        assert said.wait(60)


def test_a_file_that_cannot_be_read_is_written_anew(database: Database, tmp_path: Path, worked_out: list[Path]) -> None:
    opened(database.path, tmp_path)
    (written,) = {file for file in (tmp_path / "versions").iterdir() if file.name != "lock"}
    written.write_bytes(b"nonsense")
    for times in (2, 3, 3):
        assert opened(database.path, tmp_path).version().count == database.version().count
        assert len(worked_out) == times
    assert code_digest() in written.name, "other code would read it otherwise"


def test_what_was_left_half_written_is_taken_away(database: Database, tmp_path: Path, worked_out: list[Path]) -> None:
    """By one that was killed: it may be what fills the disk, so it goes before the next one is written."""
    (tmp_path / "versions").mkdir()
    left = tmp_path / "versions" / "tmp-half"
    left.write_bytes(b"half")
    opened(database.path, tmp_path)
    assert not left.exists()


def test_a_part_that_cannot_be_written_is_not_left_out(tmp_path: Path) -> None:
    class Ends:
        def __reduce__(self) -> str:
            raise StopIteration

    with pytest.raises(StopIteration):
        write(tmp_path / "known", (part for part in (1, Ends())))
    assert not list(tmp_path.iterdir())


def test_a_server_whose_files_were_upgraded_works_out_for_itself(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(mapped, "LARGE", 0)
    monkeypatch.setattr(mapped, "code_digest", lambda: "before")
    assert opened(database.path, tmp_path).version().count == database.version().count
    assert "restart it" in caplog.text


def test_a_full_disk_costs_one_opening_and_leaves_nothing(
    database: Database, tmp_path: Path, worked_out: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*given: object) -> tuple[int, int]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(mapped, "_placed", full)
    opened(database.path, tmp_path)
    assert len(worked_out) == 1
    assert [file.name for file in (tmp_path / "versions").iterdir()] == ["lock"]


def test_a_small_version_is_simply_opened(database: Database, tmp_path: Path) -> None:
    opened(database.path, tmp_path)
    assert not list(tmp_path.iterdir())


def test_arrays_of_all_kinds_are_read_as_they_were_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mapped, "LARGE", 0)
    file = tmp_path / "version"
    file.touch()
    folder = tmp_path / "known"
    folder.mkdir()
    told = {"empty": np.array([], dtype=np.int8), "odd": np.arange(3, dtype=np.uint8), "bits": np.array([True, False]),
            "wide": np.arange(1000).reshape(10, 100), "words": ["б", None]}  # fmt: skip
    for _ in range(2):
        [read] = worked_out_once(folder, file, lambda: (part for part in [told]), lambda path: False)
        assert all(np.array_equal(read[name], told[name]) for name in told)
        assert read["wide"].dtype == told["wide"].dtype  # type: ignore[attr-defined]


def test_what_follows_works_with_what_lies_in_the_file_already(tmp_path: Path) -> None:
    """Or the first part would be in memory, and in the file beside it, for as long as the second one takes."""

    def work() -> Work:
        numbers = yield np.arange(1000)
        assert not numbers.flags.writeable, "it lies in the file"
        yield {"sum": int(numbers.sum())}

    write(tmp_path / "known", work())
    numbers, told = mapped._mapped(tmp_path / "known")
    assert told == {"sum": 499_500}
    assert np.array_equal(numbers, np.arange(1000))
    assert [file.name for file in tmp_path.iterdir()] == ["known"]
