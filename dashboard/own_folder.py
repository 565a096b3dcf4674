"""Folders that are private to a server: what its processes leave for each other, and nobody else may write.

They lie in the system's temporary place under a name that cannot be guessed, and bear the number of the process that made
them: a server that follows on one of the same port does not take its folder from it, nor loses its own when that ends.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


def private_folder(server: str, what: str = "reports") -> Path:
    """A new folder for the processes of a server; what servers of the same name left who are gone is swept.

    Raises:
        OSError: There is no place for it.
    """
    name = f"elchi-{what}-{os.getuid()}-{server}-"
    for left in Path(tempfile.gettempdir()).glob(f"{name}*"):
        process = left.name.removeprefix(name).partition("-")[0]
        if process.isdecimal() and not _alive(int(process)):
            shutil.rmtree(left, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"{name}{os.getpid()}-"))


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # somebody else's
        return True
    return True


def own(folder: Path) -> Path:
    """The folder, where it is still this user's alone: what lies in another one must not be read.

    Raises:
        OSError: It is gone, or somebody else made it.
    """
    told = folder.stat()
    if told.st_uid != os.getuid() or told.st_mode & 0o022:
        raise PermissionError(f"{folder} is not private")
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
