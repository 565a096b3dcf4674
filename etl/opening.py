"""Opening what records come in: a file, or a pipe whose bytes are kept. How much is read stands in limits.py."""

from __future__ import annotations

import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from etl.kinds import SUFFIXES, workbook_or_parquet
from etl.limits import LARGEST_FILE, LONGEST_LINE
from etl.problems import Fault, Problem, bad_file

STANDARD_INPUT = Path("-")
KNOWN_NAMES = ", ".join(f"*{suffix}" for suffix in SUFFIXES)
PIECE = 1_000_000  # bytes copied at a time from a pipe


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file, or what comes through a pipe, kept in a file without a name. Raises Fault where there is none."""
    if path == STANDARD_INPUT:
        with _kept(sys.stdin.buffer, "stdin") as kept:
            yield kept
        return
    try:
        about = path.stat()
        _readable(path, about.st_mode, about.st_size)
        with path.open("rb") as handle:
            if not stat.S_ISFIFO(about.st_mode):
                yield handle
                return
            with _kept(handle, path.name) as kept:
                yield kept
    except FileNotFoundError:
        raise Fault([bad_file(str(path), "the file is not there.", "Check the path.")]) from None
    except OSError as error:
        message = f"the file cannot be read ({error.strerror or error})."
        raise Fault([bad_file(str(path), message, "Check the rights and the disk.")]) from None


def _readable(path: Path, mode: int, size: int) -> None:
    if stat.S_ISDIR(mode):
        remedy = "Name a file or another folder."
        raise Fault([bad_file(str(path), f"the folder holds no {KNOWN_NAMES}.", remedy)])
    if not stat.S_ISREG(mode) and not stat.S_ISFIFO(mode):
        raise Fault([bad_file(str(path), "it is a device, not a file of records.", "Name a file.")])
    if size > LARGEST_FILE:
        raise Fault([_too_large(path.name)])


@contextmanager
def _kept(pipe: BinaryIO, name: str) -> Iterator[BinaryIO]:
    """What comes through a pipe, to be read from its beginning as often as needed.

    Raises:
        Fault: Beyond LARGEST_FILE, and for a line that never ends.
    """
    with tempfile.TemporaryFile() as kept:
        size = since_line_end = 0
        binary = False
        while piece := pipe.read(PIECE):
            binary = binary or (size == 0 and workbook_or_parquet(piece) is not None)
            size += len(piece)
            since_line_end = len(piece) - piece.rfind(b"\n") - 1 if b"\n" in piece else since_line_end + len(piece)
            if size > LARGEST_FILE:
                raise Fault([_too_large(name)])
            if not binary and since_line_end > 16 * LONGEST_LINE:  # JSON in one line is allowed, up to LARGEST_JSON
                message = f"a line is longer than {LONGEST_LINE:,} characters."
                raise Fault([bad_file(name, message, "Check that these are records.")])
            kept.write(piece)
        kept.seek(0)
        yield cast("BinaryIO", kept)


def _too_large(name: str) -> Problem:
    message = f"it is larger than {LARGEST_FILE // 1_000_000} MB."
    return bad_file(name, message, "Divide it into several files.")
