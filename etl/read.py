"""Record files in: a path → rows with their place, "2025.csv:17". No interpretation."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from etl import columns
from etl.problems import Fault, Problem, bad_file, bad_row
from etl.tabular import table

Row = dict[str, object]
SUFFIXES = (".jsonl", ".csv")


@dataclass(slots=True)
class RecordFile:
    """One file as read: its rows with their places, and the problems of the file and of lines that are no row."""

    name: str
    sha256: str = ""
    rows: list[tuple[str, Row]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def unreadable_rows(self) -> int:
        """Lines that were there but could not be read as a row."""
        return sum(problem.kind == "unreadable-row" for problem in self.problems)


def read_paths(paths: Iterable[Path]) -> list[RecordFile]:
    """Every file named, and every *.jsonl and *.csv of every folder named, in order; a file named twice once."""
    found = dict.fromkeys(file.resolve() for path in paths for file in _files(path))
    return [read_file(file) for file in found]


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    inside = sorted(file for file in path.iterdir() if file.suffix.lower() in SUFFIXES and file.is_file())
    return inside or [path]


def read_file(path: Path) -> RecordFile:
    """One file's rows; a missing, empty or foreign file gives no rows and a problem that says so."""
    file = RecordFile(path.name)
    try:
        content = _content(path)
        file.sha256 = hashlib.sha256(content).hexdigest()
        text = decoded(content, path.name)
        if not text.strip():
            raise Fault([bad_file(path.name, "the file is empty.", "Put the records in, or take it away.")])
        reader = _json_lines if path.suffix.lower() == ".jsonl" else _table_rows
        for entry in reader(text, path.name):
            file.problems.append(entry) if isinstance(entry, Problem) else file.rows.append(entry)
    except Fault as fault:
        file.problems.extend(fault.problems)
    return file


def _content(path: Path) -> bytes:
    """The file's bytes. Raises Fault where there is nothing to read."""
    if path.is_dir():
        remedy = "Name a file or another folder."
        raise Fault([bad_file(str(path), "the folder holds no *.jsonl and no *.csv.", remedy)])
    if path.suffix.lower() not in SUFFIXES:
        remedy = "Save it as CSV (UTF-8) or JSON Lines."
        raise Fault([bad_file(path.name, "only .jsonl and .csv files can be read.", remedy)])
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise Fault([bad_file(str(path), "the file is not there.", "Check the path.")]) from None
    except OSError as error:
        raise Fault(
            [bad_file(str(path), f"the file cannot be opened ({error.strerror}).", "Check the rights.")]
        ) from None
    return content


def decoded(content: bytes, source: str) -> str:
    """The text of a file: UTF-8 with or without a byte order mark, UTF-16 with one, or else Windows-1251.

    Raises:
        Fault: Where it is none of these, or UTF-8 but for a few bytes: as Windows-1251 that would load as gibberish.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        damaged = _damaged_line(content, error.start)
    if damaged:
        remedy = "Save it again as CSV UTF-8."
        raise Fault([bad_file(f"{source}:{damaged}", "the file is UTF-8, but broken in this line.", remedy)])
    try:
        return content.decode("cp1251")
    except UnicodeDecodeError:
        message = "it is neither UTF-8 nor Windows-1251 text."
        raise Fault([bad_file(source, message, "Save it as CSV UTF-8.")]) from None


def _damaged_line(content: bytes, first_fault: int) -> int | None:
    """The line of the first fault where most letters beyond ASCII are good UTF-8; None where hardly any is."""
    text = content.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(letter > "\x7f" for letter in text) - bad
    return content.count(b"\n", 0, first_fault) + 1 if good > bad else None


def _json_lines(text: str, source: str) -> Iterator[tuple[str, Row] | Problem]:
    # Not splitlines: a line separator inside a JSON text is no end of line.
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _json_row(line, f"{source}:{number}")


def _json_row(line: str, source: str) -> tuple[str, Row] | Problem:
    remedy = 'Write one JSON object a line: {"meeting_id": …}.'
    try:
        row = json.loads(line)
        json.dumps(row, ensure_ascii=False, allow_nan=False).encode()  # half a surrogate pair is no text
    except (ValueError, RecursionError):
        return bad_row(source, "the line is not JSON.", remedy)
    if not isinstance(row, dict):
        return bad_row(source, "the line is JSON, but not an object.", remedy)
    slips = columns.misspelt(list(row), source)
    return slips[0] if slips else (source, row)


def _table_rows(text: str, source: str) -> Iterator[tuple[str, Row] | Problem]:
    """The rows of a CSV table of records. Raises Fault where its header cannot be used."""
    empty = True
    for place, cells in table(text, source):
        empty = False
        if isinstance(cells, Problem):
            yield cells
        else:
            yield place, columns.cells(cells)
    if empty:
        raise Fault([bad_file(source, "there is a header, but no row.", "Put the records in.")])
