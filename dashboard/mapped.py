"""What is known of a large version is worked out once for all workers of a server, and they map it from one file.

That takes seconds of processor time at a million meetings, and 170 MB of arrays. The worker that comes first has a process of
its own do it (known.py), which writes what it found into the server's folder: meanwhile the worker answers, and what the work
takes for a moment goes with that process. Then all map the file, one at a time: the arrays are in memory once.

The file is a pickle, which nobody but the server itself may write: its folder is private to it and goes with it.
"""

import fcntl
import logging
import mmap
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import blake2s
from pathlib import Path
from typing import IO, Any, TypeVar, cast

from dashboard.own_folder import made, whole

log = logging.getLogger(__name__)

HERE = Path(__file__).parent

LARGE = 30_000_000  # bytes of a version's file, of some ten thousand meetings: a smaller one is opened in a blink
ALIGNED = 64  # bytes: arrays begin where a processor reads them best
LENGTH = 8  # bytes in which the file's end says where the pickle begins

Told = TypeVar("Told")


def worked_out_once(folder: Path | None, file: Path, work: Callable[[], Told], apart: Callable[[Path], bool]) -> Told:
    """What some work makes of a version's file: done by whoever comes first, mapped by all.

    Args:
        folder: Private to the server whose processes share; without one the work is simply done.
        work: Gives something that can be pickled. Arrays that are mapped cannot be written to.
        apart: Does the same work in a process of its own, which writes what it makes to a path; whether it did.
    """
    if folder is None or file.stat().st_size < LARGE:
        return work()
    told: list[Told] = []
    try:
        with _alone(made(folder)):
            written = folder / f"{code_digest()}-{file.name}-{file.stat().st_ino}-{file.stat().st_mtime_ns}"
            if not written.exists() and not apart(written):
                told.append(work())
                write(written, told[0])
            _leave_alone(written)
            return cast("Told", _mapped(written))
    except Exception as fault:
        log.warning("%s cannot be shared by the workers (%r): each opens it", file, fault)
        return told[0] if told else work()


@cache
def code_digest() -> str:
    """What the code of this process is, in a few letters: what other code wrote may mean something else."""
    files = sorted(path for kind in ("*.py", "*.sql") for path in HERE.rglob(kind))
    return blake2s(b"".join(path.read_bytes() for path in files), digest_size=8).hexdigest()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """While no other process of the server is here; the system lets go where one dies."""
    with (folder / "lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def _leave_alone(newest: Path) -> None:
    """Takes away what was written of other versions. Who has mapped one keeps it."""
    for other in newest.parent.iterdir():
        if other not in (newest, newest.parent / "lock"):
            other.unlink(missing_ok=True)


def write(path: Path, told: Any) -> None:
    """Whole or not at all: arrays one after the other, then the rest, and where that begins."""
    buffers: list[pickle.PickleBuffer] = []
    rest = pickle.dumps(told, protocol=5, buffer_callback=buffers.append)
    with whole(path) as out:
        places = [_placed(out, buffer) for buffer in buffers]
        begins = out.tell()
        out.write(pickle.dumps((rest, places)))
        out.write(begins.to_bytes(LENGTH))


def _placed(out: IO[bytes], buffer: pickle.PickleBuffer) -> tuple[int, int]:
    """Where an array lies in the file."""
    out.write(bytes(-out.tell() % ALIGNED))
    begins, content = out.tell(), buffer.raw()
    out.write(content)
    return begins, begins + content.nbytes


def _mapped(path: Path) -> Any:
    """What is in the file. One that cannot be read is taken away, so that the next one is written anew."""
    try:
        with path.open("rb") as file:
            content = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        rest, places = pickle.loads(content[int.from_bytes(content[-LENGTH:]) : -LENGTH])
        return pickle.loads(rest, buffers=[content[begins:ends] for begins, ends in places])
    except Exception:
        path.unlink(missing_ok=True)
        raise
