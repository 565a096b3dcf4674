"""`confirmed.jsonl`: the records that people confirmed, one a line. One writer at a time, every step on the disk.

A record's line is written first, then the journal's; an undo the other way round. Each line bears the number of its
journal line, so that whoever comes next can finish what a crash cut off.
"""

from __future__ import annotations

import fcntl
import io
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from etl.draft.journal import CONFIRMED, Entry, append, read_journal
from etl.problems import Fault, Problem, bad_file
from etl.read_json import json_line_rows

Line = Mapping[str, Any]


@dataclass(slots=True)
class Shelf:
    """The folder of confirmed.jsonl and its journal, while nobody else may write there."""

    folder: Path
    entries: list[Entry]

    def add(self, record: Line, entry: Entry) -> Entry:
        """Adds a record and tells the journal. Raises Fault where a load could not read the line."""
        entry = replace(entry, number=self._next())
        whole = {**record, "confirmed": {"number": entry.number, **record["confirmed"]}}
        line = _line(whole)
        _readable(line)
        before = self._text()
        _put(self.folder / CONFIRMED, before + ("" if before.endswith("\n") or not before else "\n") + line)
        return self.note(replace(entry, record=whole))

    def note(self, entry: Entry) -> Entry:
        """Tells the journal."""
        entry = replace(entry, number=entry.number or self._next())
        append(self.folder, entry)
        self.entries.append(entry)
        return entry

    def undo(self, entry: Entry, by: str, at: str) -> Entry:
        """Takes back what an entry tells: first the journal says so, then the record goes."""
        record = next((dict(line) for line in self.lines() if _number(line) == entry.number), {})
        told = Entry(0, "undo", by, at, entry.draft, entry.text, entry.meeting_id, record, undoes=entry.number)
        told = self.note(told)
        self._take_out({entry.number})
        return told

    def lines(self) -> Iterator[Line]:
        """The records that stand there; what cannot be read, a load tells."""
        return lines_of(self._text())

    def _text(self) -> str:
        path = self.folder / CONFIRMED
        return path.read_text(encoding="utf-8", errors="surrogateescape") if path.exists() else ""

    def _next(self) -> int:
        return max([0, *(entry.number for entry in self.entries), *map(_number, self.lines())]) + 1

    def _take_out(self, numbers: Iterable[int]) -> None:
        gone, lines = set(numbers), [line for line in self._text().split("\n") if line.strip()]
        kept = [line for line in lines if not gone & set(map(_number, lines_of(line)))]
        if kept and len(kept) < len(lines):
            _put(self.folder / CONFIRMED, "".join(f"{line}\n" for line in kept))
        elif lines and not kept:  # an empty file would be a problem of the next load
            (self.folder / CONFIRMED).unlink()
            _to_disk(self.folder)

    def mend(self) -> None:
        """Finishes what a crash cut off: a record of which the journal does not know, one that was to go."""
        known = {entry.number for entry in self.entries}
        undone = {entry.undoes for entry in self.entries if entry.did == "undo"}
        for line in list(self.lines()):
            if (number := _number(line)) and number not in known:
                self.note(_entry_of(line, number))
        if undone & set(map(_number, self.lines())):
            self._take_out(undone)


@contextmanager
def alone(folder: Path) -> Iterator[Shelf]:
    """The folder, for one writer at a time; the lock dies with its process.

    Raises:
        Fault: Where the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            shelf = Shelf(folder, read_journal(folder))
            shelf.mend()
            yield shelf
        finally:
            os.close(handle)
    except OSError as error:
        message = f"it cannot be written ({error.strerror})."
        raise Fault([bad_file(CONFIRMED, message, "Check the folder's rights.")]) from error


def lines_of(text: str) -> Iterator[Line]:
    """The records of a text of JSON Lines; what is none is passed over."""
    for line in text.split("\n"):  # and at nothing else that Unicode takes for the end of a line
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(record, dict):
            yield record


def confirmed_of(line: Line) -> dict[str, Any]:
    """What a line says of its confirmation; nothing where it says nothing that can be understood."""
    told = line.get("confirmed")
    return told if isinstance(told, dict) else {}


def _number(line: Line) -> int:
    number = confirmed_of(line).get("number")
    return number if isinstance(number, int) else 0


def _entry_of(line: Line, number: int) -> Entry:
    told = confirmed_of(line)
    text = told["text"] if isinstance(told.get("text"), dict) else {}
    did = "correct" if told.get("corrected") else "accept"
    by, at, draft = (str(told.get(name, "")) for name in ("by", "at", "draft"))
    return Entry(number, did, by, at, draft, str(text.get("sha256", "")), str(line.get("meeting_id", "")), dict(line))


def _line(record: Line) -> str:
    try:
        line = json.dumps(record, ensure_ascii=False, default=str, allow_nan=False) + "\n"
        line.encode()
    except (ValueError, RecursionError) as error:
        raise Fault([_unwritable("it holds a value that cannot be written.")]) from error
    return line


def _readable(line: str) -> None:
    """A line that a load would stumble over is refused now: later it would be in the way of every load."""
    for row in json_line_rows(io.BytesIO(line.encode()), CONFIRMED):
        if isinstance(row, Problem):
            raise Fault([_unwritable(f"a load could not read it: {row.message}")])


def _unwritable(message: str) -> Problem:
    return Problem("", "unreadable-row", message, "Correct the draft.", CONFIRMED)


def _put(path: Path, text: str) -> None:
    """The whole file anew beside it, on the disk, then in its place: a crash leaves the old or the new one."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("w", encoding="utf-8", errors="surrogateescape") as handle:
            handle.write(text)
            handle.flush()
            os.fsync(handle.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    _to_disk(path.parent)


def _to_disk(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
