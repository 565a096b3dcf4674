"""A version that one machine shares, and others fetch: whole, of the right hash, or not at all."""

import fcntl
import functools
import http.server
import os
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from dashboard.database import Database
from dashboard.fetcher import Fetcher, Master
from dashboard.fetching import KEPT, CannotFetch, fetch
from dashboard.settings import from_environment
from etl.__main__ import main


@pytest.fixture
def shared(database_file: Path, tmp_path: Path) -> Path:
    assert main(["share", str(tmp_path / "shared"), "--database", str(database_file)]) == 0
    return tmp_path / "shared"


@pytest.fixture
def address(shared: Path) -> Iterator[str]:
    """The shared folder as a web server serves it."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(shared))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def shown(database: Path) -> str:
    return Database(database).version().data_version


def test_what_is_shared_is_served_after_fetching_and_the_same_is_not_fetched_again(
    shared: Path, address: str, tmp_path: Path, database: Database
) -> None:
    for place, local in ((str(shared), tmp_path / "a" / "elchi.duckdb"), (address, tmp_path / "b" / "elchi.duckdb")):
        assert fetch(place, local)
        assert shown(local) == database.version().data_version
        assert not fetch(place, local)
        assert {path.name for path in local.parent.iterdir()} == {"elchi.duckdb", local.readlink().name}


@pytest.mark.parametrize("harm", ["another byte", "cut off", "no hash", "a path", "gone"])
def test_what_is_not_as_its_hash_says_never_replaces_what_is_served(harm: str, shared: Path, tmp_path: Path) -> None:
    local, said = tmp_path / "here" / "elchi.duckdb", shared / "elchi.sha256"
    fetch(str(shared), local)
    before = local.readlink()
    file = next(shared.glob("*.duckdb"))
    said.write_text(said.read_text().replace(said.read_text()[:4], "0000"))  # announced as another version
    if harm == "cut off":
        file.write_bytes(file.read_bytes()[:1000])
    elif harm == "no hash":
        said.write_text("")
    elif harm == "a path":
        said.write_text(said.read_text()[:66] + "../elchi-1.duckdb\n")
    elif harm == "gone":
        file.unlink()
    with pytest.raises(CannotFetch):
        fetch(str(shared), local)
    assert local.readlink() == before
    assert not list(local.parent.glob("*.part"))
    assert shown(local)


def test_a_new_version_is_shown_by_a_server_that_runs(shared: Path, tmp_path: Path) -> None:
    local, more = tmp_path / "here" / "elchi.duckdb", tmp_path / "more.csv"
    fetch(str(shared), local)
    running = Database(local)
    before = running.version()
    more.write_text("meeting_id,date_start,title_en,kind,countries\nmade-up-1,2025-01-02,Made up,conference,KZ\n")
    assert main(["load", str(more), "--database", str(tmp_path / "other" / "elchi.duckdb")]) == 0
    assert main(["share", str(shared), "--database", str(tmp_path / "other" / "elchi.duckdb")]) == 0
    assert fetch(str(shared), local)
    assert running.version().meeting_ids == {"made-up-1"} != before.meeting_ids


def test_a_folder_or_an_address_is_a_place_and_a_file_is_a_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, database_file: Path
) -> None:
    places, unmounted, other = {}, str(tmp_path / "share" / "elchi"), tmp_path / "elchi.db"
    other.touch()
    for database in ("https://files.example/elchi", str(tmp_path), unmounted, str(database_file), "no/one.duckdb", str(other)):
        monkeypatch.setenv("ELCHI_DATABASE", database)
        settings = from_environment()
        places[database] = (settings.place, settings.database == settings.fetched)
    assert [place for place, _ in places.values()] == ["https://files.example/elchi", str(tmp_path), unmounted, "", "", ""]
    assert [fetched for _, fetched in places.values()] == [True] * 3 + [False] * 3


BROKEN = {
    "no answer of HTTP": b"220 mail.example ready\r\n",
    "broken off": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nabc",
    "nothing": b"",
}


@pytest.mark.parametrize("said", BROKEN.values(), ids=BROKEN.keys())
def test_an_answer_that_is_broken_is_told_and_not_the_end_of_fetching(said: bytes, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(10_000)
                connection.sendall(said)

        threading.Thread(target=answer, daemon=True).start()
        with pytest.raises(CannotFetch):
            fetch(f"http://127.0.0.1:{listener.getsockname()[1]}", tmp_path / "elchi.duckdb")


@pytest.mark.parametrize("place", ["http://reader:secret@here", "http://[here", "http://here/a b", "http://" + "h" * 99])
def test_an_address_that_is_none_is_told(place: str, tmp_path: Path) -> None:
    with pytest.raises(CannotFetch):
        fetch(place, tmp_path / "elchi.duckdb")


def test_a_process_that_fetches_and_ends_is_started_again_by_the_server(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    fetcher = Fetcher(str(tmp_path), tmp_path / "elchi.duckdb")
    fetcher.command = [sys.executable, "-S", "-c", ""]
    master = object.__new__(Master)
    master.timeout, master.app = 0, SimpleNamespace(fetcher=fetcher)
    begun = []
    for not_before in (0.0, float("inf"), 0.0):
        fetcher.not_before = not_before
        master.murder_workers()
        assert fetcher.process
        fetcher.process.wait(timeout=60)
        begun.append(fetcher.process)
    assert begun[0] is begun[1] is not begun[2], "again, after a while"
    assert "started again" in capfd.readouterr().err


def made_up(folder: Path, ending: str) -> set[str]:
    """Nine old versions of this database, the first the youngest, and nine of another, of which nothing may go."""
    folder.mkdir()
    for stem in ("elchi", "elchi-us"):
        for number in range(9):
            file = folder / f"{stem}-0123abcd-{number}{ending}"
            file.touch()
            os.utime(file, (10**9 - number, 10**9 - number))
    return {f"elchi-us-0123abcd-{number}{ending}" for number in range(9)}


def test_only_this_databases_old_versions_are_swept_where_it_is_shared_and_where_it_is_fetched(
    database_file: Path, tmp_path: Path
) -> None:
    here, shared = tmp_path / "here" / "elchi.duckdb", tmp_path / "shared"
    stay = made_up(shared, ".duckdb") | {f"elchi-0123abcd-{number}.duckdb" for number in range(KEPT)}
    assert main(["share", str(shared), "--database", str(database_file)]) == 0
    assert {path.name for path in shared.iterdir()} == stay | {database_file.readlink().name, "elchi.sha256"}
    ending = "-0123456789ab.duckdb"
    stay = made_up(here.parent, ending) | {f"elchi-0123abcd-{number}{ending}" for number in range(KEPT)}
    fetch(str(shared), here)
    assert {path.name for path in here.parent.iterdir()} == stay | {here.readlink().name, here.name}


def test_what_a_killed_fetch_left_is_swept_and_a_living_ones_part_is_not(shared: Path, tmp_path: Path) -> None:
    here = tmp_path / "here" / "elchi.duckdb"
    here.parent.mkdir()
    left, living, theirs = (here.with_name(f"{name}-0123abcd-1-0123456789ab.duckdb.{process}.part")
                            for name, process in (("elchi", 1), ("elchi", 2), ("elchi-us", 1)))  # fmt: skip
    for part in (left, living, theirs):
        part.touch()
    with living.open("r+b") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        fetch(str(shared), here)
        assert set(here.parent.glob("*.part")) == {living, theirs}
