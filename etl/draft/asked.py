"""What a person asks of a draft at the command line or from the page: which one, whose records, in whose name."""

from __future__ import annotations

import getpass
import sys
from dataclasses import dataclass
from pathlib import Path

from etl.job import Job
from etl.problems import Fault, Problem
from etl.read_json import parsed


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asks for."""

    command: str
    data: Path
    database: Path
    draft: Path | None = None
    who: str = ""  # the account where nobody is named
    folder: Path | None = None  # of confirmed.jsonl; data/meetings
    record: Path | None = None  # what a person made of the draft's record (JSON); "-": standard input
    check: bool = False  # say what is wrong, do nothing
    with_text: bool = False  # keep the whole text with the record, where it is published
    number: int = 0  # of undo: the line of the journal; 0: the last
    reason: str = ""
    as_json: bool = False
    language: str = "en"

    @property
    def place(self) -> Path:
        """The folder of confirmed.jsonl."""
        return self.folder or self.data / "meetings"

    @property
    def by(self) -> str:
        """Who asks."""
        return self.who.strip() or _account()

    def job(self) -> Job:
        """The load that follows."""
        elsewhere = self.folder and self.folder.resolve() != (self.data / "meetings").resolve()
        paths = [self.data / "meetings", self.folder] if elsewhere and self.folder else []
        return Job(paths=paths, database=self.database, data=self.data, as_json=self.as_json)


def record_of(path: Path) -> dict[str, object]:
    """The record that a person made of a draft.

    Raises:
        Fault: Where it is no JSON object.
    """
    try:
        written = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
        record = parsed(written)
    except (OSError, ValueError, RecursionError) as error:
        raise Fault([Problem("", "unreadable-file", f"the record is no JSON ({error}).", "Write one object.")]) from error
    if not isinstance(record, dict):
        raise Fault([Problem("", "unreadable-file", "the record is no JSON object.", "Write one object.")])
    return record


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
