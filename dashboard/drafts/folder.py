"""Drafts as files, and what was done with them: both are written by the ETL, both may have been changed by hand.

The shapes are told in etl/draft/draft_file.py and etl/draft/journal.py. What cannot be understood is passed over, or told.
"""

import hashlib
import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

LARGEST = 1_000_000  # bytes of a draft; the ETL takes no larger one
JOURNAL = "confirmed.journal"
CONFIDENCES = ("stated", "inferred", "guess")
_NAME = re.compile(r"[^/\\\x00]{1,200}\.toml")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LINE = re.compile(r"line (\d+)")


@dataclass(frozen=True, slots=True)
class Passage:
    """The characters of the text from which one field was read; `why` where the field was concluded from them."""

    field: str
    starts: int
    ends: int
    words: str
    confidence: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft; `fault` says why it cannot be read: too-large, gone, no-record, or the line that is no TOML."""

    name: str
    record: dict[str, Any] = field(default_factory=dict)
    passages: tuple[Passage, ...] = ()
    about: Mapping[str, Any] = field(default_factory=dict)  # of its text: file, sha256, url, published
    undecided: tuple[str, ...] = ()
    announcement: bool = False
    fault: str = ""

    @property
    def sha256(self) -> str:
        """Of the file that was read."""
        return str(self.about.get("sha256", ""))

    @property
    def stamp(self) -> str:
        """What the draft says, in a few letters: another when it is written anew."""
        return hashlib.blake2s(repr(self).encode("utf-8", "replace"), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Done:
    """One line of the journal that was not undone."""

    number: int
    did: str  # accept, correct, reject
    by: str
    at: str
    draft: str
    text: str
    meeting_id: str


@dataclass(frozen=True, slots=True)
class Drafts:
    """The folder of drafts and the journal of what was done with them."""

    folder: Path
    confirmed: Path

    def names(self) -> list[str]:
        """The drafts' files, in the order of their names."""
        if not self.folder.is_dir():
            return []
        found = (path.name for path in self.folder.iterdir() if path.is_file() and not path.name.startswith("."))
        return sorted(name for name in found if _NAME.fullmatch(name))

    def all(self) -> list[Draft]:
        """Every draft, those too that were settled."""
        return [self.read(name) for name in self.names()]

    def waiting(self) -> list[Draft]:
        """Those that nobody accepted or rejected yet."""
        settled = {(done.draft, done.text) for done in self.done()}
        return [draft for draft in self.all() if (draft.name, draft.sha256) not in settled]

    def settled(self, draft: Draft) -> Done | None:
        """What a draft came to; None while it waits."""
        known = (done for done in reversed(self.done()) if (done.draft, done.text) == (draft.name, draft.sha256))
        return next(known, None)

    def read(self, name: str) -> Draft:
        """A draft of the folder; one with a fault where there is none that can be read."""
        if name not in self.names():
            return Draft(name, fault="gone")
        try:
            path = self.folder / name
            if path.stat().st_size > LARGEST:
                return Draft(name, fault="too-large")
            written = path.read_bytes()
            stated = tomllib.loads(written.decode())
        except OSError:
            return Draft(name, fault="gone")
        except (ValueError, RecursionError) as error:
            line = _LINE.search(str(error))
            return Draft(name, fault=line[1] if line else str(written.rstrip().count(b"\n") + 1))
        return _draft(name, stated)

    def text(self, draft: Draft) -> str:
        """The text that a draft was read from; "" where it is not kept."""
        path = self.folder / "texts" / f"{draft.sha256}.txt"
        if not _SHA256.fullmatch(draft.sha256) or not path.is_file():
            return ""
        return path.read_text(encoding="utf-8", errors="replace")

    def done(self) -> list[Done]:
        """What was done and not undone, in its order."""
        lines = self._journal()
        undone = {line.get("undoes") for line in lines}
        known = [line for line in lines if line.get("did") in ("accept", "correct", "reject")]
        return [_done(line) for line in known if line["number"] not in undone]

    def _journal(self) -> list[dict[str, Any]]:
        path = self.confirmed / JOURNAL
        text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
        lines = (_object(line) for line in text.split("\n"))
        return [line for line in lines if isinstance(line.get("number"), int)]


def _object(line: str) -> dict[str, Any]:
    try:
        stated = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return stated if isinstance(stated, dict) else {}


def _done(line: Mapping[str, Any]) -> Done:
    told = (str(line.get(name, "")) for name in ("did", "by", "at", "draft", "text", "meeting_id"))
    return Done(line["number"], *told)


def _draft(name: str, stated: Mapping[str, Any]) -> Draft:
    record, about, evidence = stated.get("record"), stated.get("text"), stated.get("evidence")
    if not isinstance(record, dict):
        return Draft(name, fault="no-record")
    undecided = stated.get("undecided")
    return Draft(
        name=name,
        record=record,
        passages=tuple(_passages(evidence)) if isinstance(evidence, dict) else (),
        about=about if isinstance(about, dict) else {},
        undecided=tuple(str(one) for one in undecided) if isinstance(undecided, list) else (),
        announcement=stated.get("announcement") is True,
    )


def _passages(evidence: Mapping[str, Any]) -> list[Passage]:
    found = []
    for name, stated in evidence.items():
        for one in stated if isinstance(stated, list) else ():
            if isinstance(one, dict) and isinstance(one.get("text"), str) and one.get("confidence") in CONFIDENCES:
                starts, ends = (int(one[side]) if type(one.get(side)) is int else -1 for side in ("from", "to"))
                found.append(Passage(str(name), starts, ends, one["text"], one["confidence"], str(one.get("why", ""))))
    return found
