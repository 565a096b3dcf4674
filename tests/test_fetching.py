"""A version that one machine shares, and others fetch: whole, of the right hash, or not at all."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.database import Database
from dashboard.fetching import CannotFetch, fetch
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
    places = {}
    for database in ("https://files.example/elchi", str(tmp_path), str(database_file), "build/none.duckdb"):
        monkeypatch.setenv("ELCHI_DATABASE", database)
        settings = from_environment()
        places[database] = (settings.place, settings.database == settings.fetched)
    assert list(places.values()) == [("https://files.example/elchi", True), (str(tmp_path), True), ("", False), ("", False)]
