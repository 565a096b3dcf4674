"""`python -m etl accept | reject | undo`: what a person says of a draft is kept, journalled and loaded, or taken back.

One writer at a time, from the first look at the journal to the end of the load: a second person waits, and is told then.
"""

from __future__ import annotations

import getpass
import io
import json
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from etl.commands import load, say
from etl.draft.confirmed import Line, Shelf, alone, confirmed_of, lines_of
from etl.draft.draft_file import DraftFile, read_draft
from etl.draft.journal import ACCEPTED, CONFIRMED, Entry, settled, standing
from etl.draft.outcome import DONE, NOT_ALL, REFUSED, Loaded, Outcome
from etl.draft.texts import evidence, text_of_draft
from etl.job import Job
from etl.problems import Fault, Problem
from etl.published import published
from etl.read_json import parsed
from etl.records import fingerprint, parse_meeting
from etl.reference import read_reference

LONGEST_REASON = 2_000  # characters
_EMPTY: tuple[object, ...] = (None, "", [])


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


def settle(asked: Asked) -> int:
    """Does what is asked and tells what became of it; answers the exit code of outcome.py."""
    does: dict[str, Callable[[Asked], Outcome]] = {"accept": accept, "reject": reject, "undo": undo}
    try:
        outcome = does[asked.command](asked)
    except Fault as fault:
        if not asked.as_json:
            raise
        outcome = Outcome("refused", "Nothing was done.", REFUSED, problems=fault.problems)
    if asked.as_json:
        say([outcome.as_json(asked.command, asked.language)])
    elif outcome.loaded is None or outcome.loaded.failed:
        say([outcome.message])
    return outcome.code


def accept(asked: Asked) -> Outcome:
    """Checks a record like any other, keeps it, and loads. The line is on the disk before the load begins.

    Raises:
        Fault: With everything that is wrong with it; nothing was kept then.
    """
    path, draft = _draft(asked)
    record = _record(asked.record) if asked.record else draft.record
    with alone(asked.place) as shelf:
        before = settled(shelf.entries, path.name, draft.sha256)
        if before and not asked.check:
            return _already(before, record, asked)
        if problems := checked(record, path.name, asked.data):
            raise Fault(problems)
        if asked.check:
            return Outcome("checked", "Nothing is wrong with it.")
        _elsewhere(asked.data / "meetings", _id(record))
        text = text_of_draft(draft, path.parent)
        whole = replace(draft, text={**draft.text, "words": text}) if asked.with_text and text else draft
        entry, fresh = confirm(shelf, whole, record, asked.by, datetime.now(UTC), path.name, text)
        if not fresh:
            return _already(entry, record, asked)
        word = "corrected" if entry.did == "correct" else "accepted"
        return _loaded(Outcome(word, f"{entry.meeting_id}: confirmed.", entry=entry), asked)


def reject(asked: Asked) -> Outcome:
    """Says of a draft that it is none. Nothing is loaded; the draft stays where it is, and no longer waits."""
    path, draft = _draft(asked)
    with alone(asked.place) as shelf:
        if before := settled(shelf.entries, path.name, draft.sha256):
            return Outcome("already", _quicker(before), NOT_ALL, before)
        known = Entry(0, "reject", asked.by, _stamp(datetime.now(UTC)), path.name, draft.sha256, _id(draft.record))
        entry = shelf.note(replace(known, reason=asked.reason.strip()[:LONGEST_REASON]))
    return Outcome("rejected", f"{path.name}: rejected.", entry=entry)


def undo(asked: Asked) -> Outcome:
    """Takes back the last thing that was done, or the one of a number; the draft waits again."""
    with alone(asked.place) as shelf:
        done = standing(shelf.entries)
        meant = next((entry for entry in reversed(done) if asked.number in (0, entry.number)), None)
        if meant is None:
            before = next((entry for entry in shelf.entries if asked.number and entry.undoes == asked.number), None)
            told = f"It was undone already, by {before.by} at {before.at}." if before else "There is nothing to undo."
            return Outcome("already" if before else "nothing", told, NOT_ALL, before)
        entry = shelf.undo(meant, asked.by, _stamp(datetime.now(UTC)))
        outcome = Outcome("undone", f"{meant.meeting_id or meant.draft}: undone; its draft waits again.", entry=entry)
        return _loaded(outcome, asked) if meant.did in ACCEPTED else outcome


def checked(record: Line, name: str, data: Path) -> list[Problem]:
    """What is wrong with a record: the same that a load would say."""
    reference = read_reference(data)
    institute = reference.institute
    read = parse_meeting(record, name, reference.vocabulary, institute, institute.today())
    return read if isinstance(read, list) else []


def confirm(
    shelf: Shelf, draft: DraftFile, record: Line, who: str, when: datetime, name: str = "", text: str = ""
) -> tuple[Entry, bool]:
    """Adds a record; where the very same stands there already, nothing: False, and who was quicker.

    Raises:
        Fault: Where its id stands for another record, or a load could not read the line.
    """
    meeting_id = _id(record)
    twin = next((line for line in shelf.lines() if line.get("meeting_id") == meeting_id), None)
    if twin is not None:
        _not_another(twin, record, meeting_id)
        told = confirmed_of(twin)
        return Entry(0, "accept", str(told.get("by", "")), str(told.get("at", "")), meeting_id=meeting_id), False
    corrected, at = draft.corrected(record), _stamp(when)
    confirmed = {"by": who, "at": at, "draft": name, "corrected": corrected, "text": draft.text}
    confirmed["evidence"] = evidence(draft, record, text)
    entry = Entry(0, "correct" if corrected else "accept", who, at, name, draft.sha256, meeting_id)
    return shelf.add({**_filled(record), "confirmed": confirmed}, entry), True


def _draft(asked: Asked) -> tuple[Path, DraftFile]:
    assert asked.draft is not None
    return asked.draft, read_draft(asked.draft)


def _record(path: Path) -> dict[str, object]:
    try:
        written = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
        record = parsed(written)
    except (OSError, ValueError, RecursionError) as error:
        raise Fault([Problem("", "unreadable-file", f"the record is no JSON ({error}).", "Write one object.")]) from error
    if not isinstance(record, dict):
        raise Fault([Problem("", "unreadable-file", "the record is no JSON object.", "Write one object.")])
    return record


def _already(before: Entry, record: Line, asked: Asked) -> Outcome:
    """Somebody was quicker. What was accepted and is not published is loaded: the load may be what was cut off."""
    same = before.did in ACCEPTED and (not before.record or _same(before.record, record))
    outcome = Outcome("already", _quicker(before), DONE if same else NOT_ALL, before)
    missing = before.did in ACCEPTED and before.meeting_id not in published(asked.database).records.fingerprints
    return _loaded(outcome, asked) if missing else outcome


def _quicker(before: Entry) -> str:
    if before.did == "reject":
        return f"{before.draft}: it was rejected before, by {before.by} at {before.at}; nothing was done."
    return f"{before.meeting_id}: it was confirmed before, by {before.by} at {before.at}; nothing was added."


def _loaded(outcome: Outcome, asked: Asked) -> Outcome:
    """The outcome with that of the load. A load that fails takes nothing back: the next one brings the record in."""
    if not asked.as_json:
        say([outcome.message])
    printed = io.StringIO()
    try:
        if asked.as_json:
            with redirect_stdout(printed):
                load(asked.job())
        else:
            load(asked.job())
    except Fault as fault:
        said = f"{outcome.message} It is kept, but not loaded: {fault}\nThe next load brings it in."
        return replace(outcome, message=said, code=NOT_ALL, loaded=Loaded("failed", problems=fault.problems))
    return replace(outcome, loaded=_report(printed.getvalue(), outcome.entry))


def _report(printed: str, entry: Entry | None) -> Loaded:
    told = json.loads(printed) if printed else {}
    pairs = [{pair["meeting_id"], pair["other_id"]} for pair in told.get("duplicates", ())]
    mine = entry.meeting_id if entry else ""
    alike = sorted(str(other) for pair in pairs if mine in pair for other in pair - {mine})
    return Loaded(str(told.get("outcome", "")), told.get("data_version"), tuple(alike))


def _not_another(twin: Line, record: Line, meeting_id: str) -> None:
    if not _same(twin, record):
        remedy = "Give the draft another meeting_id, or correct the line that stands there."
        message = f"'{meeting_id}' stands there already for another record."
        raise Fault([Problem("meeting_id", "duplicate", message, remedy, CONFIRMED)])


def _elsewhere(folder: Path, meeting_id: str) -> None:
    """An id that another file of records has already is told now, not by the load after the line was written."""
    for path in sorted(folder.glob("[!.]*.jsonl")):
        lines = () if path.name == CONFIRMED else lines_of(path.read_text(encoding="utf-8", errors="replace"))
        if any(line.get("meeting_id") == meeting_id for line in lines):
            remedy = "Give the draft another meeting_id."
            raise Fault([Problem("meeting_id", "duplicate", f"'{meeting_id}' stands there already.", remedy, path.name)])


def _same(one: Line, other: Line) -> bool:
    said = [{name: value for name, value in _filled(line).items() if name != "confirmed"} for line in (one, other)]
    return fingerprint(said[0]) == fingerprint(said[1])


def _filled(record: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in record.items() if value not in _EMPTY}


def _id(record: Line) -> str:
    written = record.get("meeting_id")
    return written.strip() if isinstance(written, str) else str(written or "")


def _stamp(when: datetime) -> str:
    return when.replace(microsecond=0).isoformat()


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
