"""What the processes of a server leave for each other nobody else writes, and nothing half stays."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from dashboard.own_folder import own, private_folder, whole


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's temporary place."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_server_has_a_new_private_folder_and_sweeps_that_of_one_who_is_gone() -> None:
    folder = private_folder("host-1")
    assert list(folder.iterdir()) == []
    assert folder.stat().st_mode & 0o077 == 0
    assert private_folder("host-1") != folder
    assert folder.is_dir(), "one that still ends keeps its own"
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait()
    gone = folder.rename(folder.with_name(folder.name.replace(f"-{os.getpid()}-", f"-{ended.pid}-")))
    other = private_folder("host-1", "known")
    assert gone.is_dir()
    private_folder("host-1")
    assert not gone.exists()
    assert other.is_dir()


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
