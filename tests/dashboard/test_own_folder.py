"""What the processes of a server leave for each other nobody else writes, and nothing half stays."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from dashboard import __main__ as server
from dashboard.own_folder import own, private_folder, take_away, whole
from dashboard.settings import Settings


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's temporary place."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


# A server: it tells where its folder is and forks a worker, which lives until it is asked to end.
SERVER = """
import os, sys, tempfile, time
from dashboard.own_folder import private_folder
tempfile.tempdir = sys.argv[1]
print(private_folder(sys.argv[2]), flush=True)
worker = os.fork()
if worker:
    print(worker, flush=True)
    os.waitpid(worker, 0)
    print("the worker is gone", flush=True)
time.sleep(60)
"""


@contextmanager
def served(place: Path, name: str) -> Iterator[tuple[subprocess.Popen[str], Path, int]]:
    """A server that runs, its folder, and the process number of its worker."""
    command = [sys.executable, "-c", SERVER, str(place), name]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        folder, worker = Path(process.stdout.readline().strip()), int(process.stdout.readline())
        try:
            yield process, folder, worker
        finally:
            process.kill()
            with suppress(ProcessLookupError):
                os.kill(worker, signal.SIGKILL)


def test_a_server_has_a_new_private_folder_that_no_other_one_takes() -> None:
    folder = private_folder("host-1")
    assert list(folder.iterdir()) == []
    assert folder.stat().st_mode & 0o077 == 0
    assert private_folder("host-1") != folder
    assert folder.is_dir(), "one that still ends keeps its own"
    take_away(folder)
    assert not folder.exists()


@pytest.mark.parametrize("name", ["host-1", "[::1]-8050", "*-1"])
def test_what_a_killed_server_left_is_swept_when_its_last_process_is_gone(name: str, place: Path) -> None:
    """Whatever the number of its process: in a container the next server has the same. A worker ends after its master."""
    with served(place, name) as (process, left, worker):
        (left / "large").write_bytes(b"of a million meetings")
        os.kill(worker, signal.SIGKILL)
        assert process.stdout is not None
        assert process.stdout.readline()
        private_folder(name)
        assert left.is_dir(), "a worker died, the server lives"
        process.kill()
        process.wait()
        private_folder("another-1")
        private_folder(name, "known")
        assert left.is_dir(), "it is another server's, or for something else"
        private_folder(name)
        assert not left.exists()
    with served(place, name) as (process, left, worker):
        process.kill()
        process.wait()
        private_folder(name)
        assert left.is_dir(), "a worker still answers"


def test_a_folder_of_the_same_process_number_is_swept_if_nobody_holds_it(place: Path) -> None:
    """As a server of before locks named and left it."""
    left = Path(tempfile.mkdtemp(prefix=f"elchi-reports-{os.getuid()}-host-1-{os.getpid()}-"))
    private_folder("host-1")
    assert not left.exists()


def test_a_folder_that_is_swept_before_it_is_locked_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    plain = tempfile.mkdtemp

    def unlucky(prefix: str) -> str:
        made.append(plain(prefix=prefix))
        if len(made) == 1:
            Path(made[0]).rmdir()
        return made[-1]

    monkeypatch.setattr(tempfile, "mkdtemp", unlucky)
    assert private_folder("host-1") == Path(made[1])
    assert Path(made[1]).is_dir()


def test_what_others_may_write_is_not_read(place: Path) -> None:
    assert own(private_folder("host-1"))
    place.chmod(0o777)
    with pytest.raises(PermissionError):
        own(place)
    with pytest.raises(FileNotFoundError):
        own(place / "gone")


def test_of_a_file_that_cannot_be_written_nothing_stays(place: Path) -> None:
    with whole(place / "file") as file:
        file.write(b"all of it")
        assert not (place / "file").exists()
    assert (place / "file").read_bytes() == b"all of it"
    with pytest.raises(ZeroDivisionError), whole(place / "other") as file:
        file.write(bytes(1 // len([*place.glob("nothing")])))
    assert [left.name for left in place.iterdir()] == ["file"]


def test_a_server_without_any_temporary_place_says_so_and_does_not_start(
    database_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(tempfile, "_candidate_tempdir_list", lambda: ["/no/such/place"])
    monkeypatch.setattr(server, "Server", lambda settings: pytest.fail("it was started"))
    assert server.run(Settings(database=database_file)) == 2
    said = capsys.readouterr().err
    assert "/no/such/place" in said
    assert "TMPDIR" in said
    assert len(said.splitlines()) == 1
