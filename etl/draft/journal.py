"""What people did with drafts: `confirmed.journal`, JSON Lines beside confirmed.jsonl, only ever appended to.

    number      1, 2, …: each line's own; in confirmed.jsonl a record names the one that brought it there
    did         accept, correct (changed, then accepted), reject or undo
    by, at      who, and when (UTC)
    draft       the draft's file name
    text        sha256 of the file that the draft was read from; "" where the draft does not say
    meeting_id  of the record
    record      the line of confirmed.jsonl: of accept and correct as it was added, of undo as it was taken out
    reason      of reject, where one was given
    undoes      of undo: the number of the line that no longer counts

The dashboard reads this file too. A line torn by a crash is passed over: what it told had not been answered to anybody.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

CONFIRMED, JOURNAL = "confirmed.jsonl", "confirmed.journal"
ACCEPTED = ("accept", "correct")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal."""

    number: int
    did: str
    by: str
    at: str
    draft: str = ""
    text: str = ""
    meeting_id: str = ""
    record: dict[str, Any] = field(default_factory=dict)
    reason: str = ""
    undoes: int = 0

    def is_about(self, draft: str, text: str) -> bool:
        """Whether it is about a draft, and not about another of the same file name."""
        return self.did != "undo" and (self.draft, self.text) == (draft, text)


_NAMES = {one.name for one in fields(Entry)}


def read_journal(folder: Path) -> list[Entry]:
    """Every line, in the order in which it was written; none where nothing was done yet."""
    path = folder / JOURNAL
    if not path.exists():
        return []
    entries = (_entry(line) for line in path.read_text(encoding="utf-8", errors="replace").split("\n"))
    return [entry for entry in entries if entry]


def _entry(line: str) -> Entry | None:
    try:
        stated = json.loads(line)
        return Entry(**{name: value for name, value in stated.items() if name in _NAMES})
    except (ValueError, TypeError, AttributeError):
        return None


def append(folder: Path, entry: Entry) -> None:
    """Adds a line and brings it to the disk; a torn line before it stays a line of its own."""
    told = {name: value for name, value in asdict(entry).items() if value not in ("", 0, {})}
    handle = os.open(folder / JOURNAL, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        size = os.fstat(handle).st_size
        torn = size and os.pread(handle, 1, size - 1) != b"\n"
        os.write(handle, (("\n" if torn else "") + json.dumps(told, ensure_ascii=False, default=str) + "\n").encode())
        os.fsync(handle)
    finally:
        os.close(handle)


def standing(entries: Iterable[Entry]) -> list[Entry]:
    """What was done and not undone, in its order."""
    known = list(entries)
    undone = {entry.undoes for entry in known}
    return [entry for entry in known if entry.did != "undo" and entry.number not in undone]


def settled(entries: Iterable[Entry], draft: str, text: str) -> Entry | None:
    """What a draft came to; None while it waits."""
    return next((entry for entry in reversed(standing(entries)) if entry.is_about(draft, text)), None)


def withdrawn(paths: Sequence[Path]) -> set[str]:
    """The ids whose acceptance was undone, by the journals that lie in these folders or beside these files."""
    folders = dict.fromkeys(path if path.is_dir() else path.parent for path in paths)
    gone: set[str] = set()
    for folder in folders:
        entries = read_journal(folder)
        kept = {entry.meeting_id for entry in standing(entries) if entry.did in ACCEPTED}
        gone |= {entry.meeting_id for entry in entries if entry.did in ACCEPTED} - kept
    return gone
