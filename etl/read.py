"""Record files in: paths → rows with their place, "2025.csv:17". No interpretation.

CSV, XLSX, JSON, JSON Lines and Parquet; a folder of them; standard input, written "-". How much is read at most
stands in limits.py.
"""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from etl.draft.journal import JOURNAL
from etl.encodings import decoded
from etl.kinds import BEGINNING, FORMATS, foreign, kind_by_content, kind_by_name, workbook_or_parquet
from etl.opening import KNOWN_NAMES, PIECE, STANDARD_INPUT, opened
from etl.problems import Fault, bad_file
from etl.read_csv import csv_rows
from etl.read_json import json_line_rows, json_rows
from etl.read_parquet import parquet_rows
from etl.read_xlsx import xlsx_rows
from etl.record_file import RecordFile, Row, Rows

__all__ = ["RecordFile", "Row", "decoded", "files_of", "passed_over", "read_file", "read_paths"]


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
        if file.is_file() and not _ours(file) and not file.name.startswith(_UNTOLD) and file.name != JOURNAL
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
