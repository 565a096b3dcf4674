"""What is known of a large version is worked out once for all workers of a server, and they map it from one file.

That takes seconds of processor time at a million meetings, and 270 MB of arrays. The worker that comes first has a process of
its own do it (known.py), which writes what it found into the server's folder: meanwhile the worker answers, and what the work
takes for a moment goes with that process. Then all map the file, one at a time: the arrays are in memory once.

The file is a pickle, which nobody but the server itself may write: its folder is private to it and goes with it.
"""

import fcntl
import logging
import mmap
import pickle
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import blake2s
from pathlib import Path
from typing import IO, Any

from dashboard.own_folder import made, whole

log = logging.getLogger(__name__)

HERE = Path(__file__).parent

LARGE = 30_000_000  # bytes of a version's file, of some ten thousand meetings: a smaller one is opened in a blink
ALIGNED = 64  # bytes: arrays begin where a processor reads them best
LENGTH = 8  # bytes in which the file's end says where the pickle begins

Work = Generator[Any, Any, None]  # parts, one after the other: what follows works with each as it lies in the file


def worked_out_once(folder: Path | None, file: Path, work: Callable[[], Work], apart: Callable[[Path], bool]) -> list[Any]:
    """The parts that some work makes of a version's file: done by whoever comes first, mapped by all.

    Args:
        folder: Private to the server whose processes share; without one the work is simply done.
        work: Gives parts that can be pickled. Arrays that are mapped cannot be written to.
        apart: Does the same work in a process of its own, which writes what it makes to a path; whether it did.
    """
    if folder is None or file.stat().st_size < LARGE:
        return _each(work(), _as_it_is)
    told: list[Any] = []
    try:
        with _alone(made(folder)):
            written = folder / f"{code_digest()}-{file.name}-{file.stat().st_ino}-{file.stat().st_mtime_ns}"
            _leave_alone(written)
            if not written.exists() and not apart(written):
                told = _each(work(), _as_it_is)
                write(written, _given(told))
            return _mapped(written)
    except Exception as fault:
        log.warning("%s cannot be shared by the workers (%r): each opens it", file, fault)
        return told or _each(work(), _as_it_is)


def _each(work: Work, placed: Callable[[Any], Any]) -> list[Any]:
    """The parts of some work as they are placed."""
    parts: list[Any] = []
    while True:
        try:
            part = work.send(parts[-1] if parts else None)
        except StopIteration:
            return parts
        parts.append(placed(part))
        del part  # or it would be in memory beside what became of it


def _as_it_is(part: Any) -> Any:
    return part


def _given(parts: Iterable[Any]) -> Work:
    yield from (part for part in parts)  # a list would not know what to do with what comes back


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
    """Takes away what was written of other versions, and what was left of one half written. Who has mapped one keeps it."""
    for other in newest.parent.iterdir():
        if other not in (newest, newest.parent / "lock"):
            other.unlink(missing_ok=True)


def write(path: Path, work: Work) -> None:
    """Whole or not at all: of each part its arrays, one after the other, and the rest; then where each rest begins."""
    with whole(path) as out:
        rests: list[int] = []

        def placed(part: Any) -> Any:
            rests.append(_written(out, part))
            out.flush()
            return _read(_content(Path(out.name)), rests[-1])

        _each(work, placed)
        begins = out.tell()
        out.write(pickle.dumps(rests))
        out.write(begins.to_bytes(LENGTH))


def _written(out: IO[bytes], part: Any) -> int:
    """Where what a part is beside its arrays begins in the file."""
    buffers: list[pickle.PickleBuffer] = []
    rest = pickle.dumps(part, protocol=5, buffer_callback=buffers.append)
    places = [_placed(out, buffer) for buffer in buffers]
    begins = out.tell()
    out.write(pickle.dumps((rest, places)))
    return begins


def _placed(out: IO[bytes], buffer: pickle.PickleBuffer) -> tuple[int, int]:
    """Where an array lies in the file."""
    out.write(bytes(-out.tell() % ALIGNED))
    begins, content = out.tell(), buffer.raw()
    out.write(content)
    return begins, begins + content.nbytes


def _mapped(path: Path) -> list[Any]:
    """The parts in the file. One that cannot be read is taken away, so that the next one is written anew."""
    try:
        content = _content(path)
        return [_read(content, begins) for begins in pickle.loads(content[int.from_bytes(content[-LENGTH:]) : -LENGTH])]
    except Exception:
        path.unlink(missing_ok=True)
        raise


def _content(path: Path) -> memoryview:
    with path.open("rb") as file:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def _read(content: memoryview, begins: int) -> Any:
    """A part, of which what is beside its arrays begins there."""
    rest, places = pickle.loads(content[begins:])
    return pickle.loads(rest, buffers=[content[begins:ends] for begins, ends in places])
