"""Record files in: paths → rows with their place, "2025.csv:17". No interpretation.

CSV, XLSX, JSON, JSON Lines and Parquet; a folder of them; standard input, written "-". How much is read at most
stands in limits.py.
"""

from __future__ import annotations

import gc
import hashlib
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from etl.encodings import decoded
from etl.kinds import BEGINNING, FORMATS, SUFFIXES, foreign, kind_by_content, kind_by_name, workbook_or_parquet
from etl.limits import LARGEST_FILE, LONGEST_LINE
from etl.problems import Fault, Problem, bad_file
from etl.read_csv import csv_rows
from etl.read_json import json_line_rows, json_rows
from etl.read_parquet import parquet_rows
from etl.read_xlsx import xlsx_rows
from etl.record_file import RecordFile, Row, Rows

__all__ = ["RecordFile", "Row", "decoded", "files_of", "passed_over", "read_file", "read_paths"]

STANDARD_INPUT = Path("-")
PIECE = 1_000_000  # bytes copied at a time from a pipe
KNOWN_NAMES = ", ".join(f"*{suffix}" for suffix in SUFFIXES)


def read_paths(paths: Iterable[Path], stated: str | None = None) -> list[RecordFile]:
    """Every file named, and every one of a known kind in every folder named, in order; a file named twice once.

    They are read as their rows are needed: a million of them need not be in memory at once.

    Args:
        paths: Files, folders, or "-" for standard input.
        stated: One of FORMATS, where the names do not say it.
    """
    found = dict.fromkeys(file if file == STANDARD_INPUT else file.resolve() for path in paths for file in files_of(path))
    return [streamed(file, stated) for file in found]


def passed_over(paths: Iterable[Path]) -> list[Path]:
    """The files of the folders named that are of no known kind; hidden ones, and those Excel keeps open, untold."""
    return [
        file
        for path in paths
        if path.is_dir()
        for file in sorted(path.iterdir())
        if file.is_file() and not _ours(file) and not file.name.startswith(_UNTOLD)
    ]


_UNTOLD = (".", "~$")


def _ours(file: Path) -> bool:
    return kind_by_name(file) is not None and not file.name.startswith(_UNTOLD)


def files_of(path: Path) -> list[Path]:
    """The file itself; of a folder its files of a known kind, in order, or the folder where it has none."""
    if not path.is_dir():
        return [path]
    inside = sorted(file for file in path.iterdir() if file.is_file() and _ours(file))
    return inside or [path]


def read_file(path: Path, stated: str | None = None) -> RecordFile:
    """One file's rows; a missing, empty or foreign file gives no rows and a problem that says so."""
    file = streamed(path, stated)
    with unswept():
        file.rows, file.stream = list(file.each()), None
    return file


def streamed(path: Path, stated: str | None = None) -> RecordFile:
    """One file, opened and read when its first row is asked for."""
    file = RecordFile("stdin" if path == STANDARD_INPUT else path.name)
    file.stream = _stream(path, file, stated)
    return file


def _stream(path: Path, file: RecordFile, stated: str | None) -> Iterator[tuple[str, Row]]:
    try:
        with opened(path) as handle:
            file.sha256 = sha256_of(handle)
            kind = kind_of(path, handle, stated)
            if kind in ("csv", "jsonl"):  # the others are not read from one end to the other
                size = handle.seek(0, 2)
                handle.seek(0)
                file.share = lambda: handle.tell() / size
            yield from file.taken(_rows(kind, handle, file))
    except Fault as fault:
        file.problems.extend(fault.problems)


@contextmanager
def unswept() -> Iterator[None]:
    """Keeps Python from looking for dead cycles: rows have none, and looking through them again and again cost four fifths."""
    sweeping = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if sweeping:
            gc.enable()


def sha256_of(handle: BinaryIO) -> str:
    """The checksum of a whole file, which is then at its beginning again."""
    digest = hashlib.sha256()
    while piece := handle.read(PIECE):
        digest.update(piece)
    handle.seek(0)
    return digest.hexdigest()


def _rows(kind: str, handle: BinaryIO, file: RecordFile) -> Rows:
    if kind == "xlsx":
        return xlsx_rows(handle, file.name, file.notes)
    if kind == "parquet":
        return parquet_rows(handle, file.name, file=file)
    readers = {"csv": csv_rows, "json": json_rows, "jsonl": json_line_rows}
    return readers[kind](handle, file.name)


def kind_of(path: Path, handle: BinaryIO, stated: str | None) -> str:
    """Which reader a file needs. What it begins with wins over its name: a workbook called .csv is a workbook.

    Raises:
        Fault: Where it is empty, of no kind that can be read, or called a workbook and none.
    """
    beginning = handle.read(BEGINNING)
    handle.seek(0)
    name = "stdin" if path == STANDARD_INPUT else path.name
    if not beginning.strip(b"\0 \t\r\n\xef\xbb\xbf") and not beginning.strip(b" \t\r\n\xef\xbb\xbf"):
        raise Fault([bad_file(name, "the file is empty.", "Put the records in, or take it away.")])
    if other := foreign(beginning):
        raise Fault([bad_file(name, f"it is {other[0]}.", other[1])])
    if path != STANDARD_INPUT and not stated and not kind_by_name(path):
        message = f"only {KNOWN_NAMES} files can be read."
        raise Fault([bad_file(name, message, f"Save it as one of these, or say --format {'|'.join(FORMATS)}.")])
    kind = stated or kind_by_name(path) or kind_by_content(beginning)
    evident = workbook_or_parquet(beginning)
    if evident is None and kind in ("xlsx", "parquet"):
        message = f"it is called {kind.upper()}, but does not begin like it."
        raise Fault([bad_file(name, message, "Save it again, or download it again if it is cut off.")])
    return evident or kind


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
