"""Folders that are private to a server: what its processes leave for each other, and nobody else may write.

They lie in the system's temporary place under a name that cannot be guessed, and are locked while any process of the server
lives: a server that follows on one of the same port does not take its folder from it, nor loses its own when that ends. What
a killed one left is told by its lock, which the system let go: in a container each server has the same process number.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from typing import IO

_held: dict[Path, int] = {}  # the folders, and what holds their locks open: forked workers inherit that, no command does


def private_folder(server: str, what: str = "reports") -> Path:
    """A new folder for the processes of a server; what servers of the same name left who are gone is swept.

    It is the folder itself that is locked: those who sweep a temporary place by age leave such a one alone, if they ask.

    Raises:
        OSError: There is no place for it.
    """
    name = f"elchi-{what}-{os.getuid()}-{server}-"
    for left in Path(tempfile.gettempdir()).glob(f"{escape(name)}*"):
        with suppress(OSError):  # it is in use, or somebody else's
            lock = _locked(own(left), fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(left, ignore_errors=True)
            os.close(lock)
    while True:
        folder = Path(tempfile.mkdtemp(prefix=name))
        with suppress(OSError):  # where there are no locks nobody sweeps either
            _held[folder] = _locked(folder, fcntl.LOCK_EX)
        if folder.exists():  # else another server that starts has swept it just before it was locked
            return folder
        take_away(folder)


def take_away(folder: Path) -> None:
    """Removes a folder of this process, with all that is in it."""
    shutil.rmtree(folder, ignore_errors=True)
    if folder in _held:
        os.close(_held.pop(folder))


def _locked(folder: Path, how: int) -> int:
    """What holds the lock of a folder while it is open.

    Raises:
        OSError: Somebody else holds it, and it was not to be waited for; or there is no such folder.
    """
    held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(held, how)
    except OSError:
        os.close(held)
        raise
    return held


def own(folder: Path) -> Path:
    """The folder, where it is still this user's alone: what lies in another one must not be read.

    Raises:
        OSError: It is gone, or somebody else made it.
    """
    told = folder.stat()
    if told.st_uid != os.getuid() or told.st_mode & 0o022:
        raise PermissionError(f"{folder} is not private")
    return folder


def made(folder: Path) -> Path:
    """A folder in a server's own one, both made where they are not there, or swept by age; private, or it is not used.

    Raises:
        OSError: One cannot be made, or somebody else made it.
    """
    for place in (folder.parent, folder):
        place.mkdir(mode=0o700, exist_ok=True)
        own(place)
    return folder


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """A file that is there when all of it is written, and not before; of one that fails nothing stays."""
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as draft:
        try:
            yield draft
            draft.flush()
            Path(draft.name).replace(path)
        except BaseException:
            Path(draft.name).unlink(missing_ok=True)
            raise
