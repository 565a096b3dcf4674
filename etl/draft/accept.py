"""`python -m etl accept DRAFT`: a draft that a person confirms becomes a line of data/meetings/confirmed.jsonl, then loads."""

from __future__ import annotations

import fcntl
import getpass
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from etl.commands import load, say
from etl.draft.draft_file import DraftFile, read_draft
from etl.job import Job
from etl.problems import Fault, Problem, bad_file
from etl.records import fingerprint, parse_meeting
from etl.reference import read_reference

CONFIRMED = "confirmed.jsonl"
REFUSED = 1


def accept(path: Path, data: Path, database: Path, who: str = "") -> int:
    """Checks a draft like any record, keeps it, and loads. The line is on the disk before the load begins.

    Args:
        path: The draft file.
        data: Its folder meetings/ gets the line.
        database: What is loaded.
        who: Who confirms; the account where nobody is named.
    """
    draft = read_draft(path)
    problems = checked(draft, path.name, data)
    if problems:
        raise Fault(problems)
    kept = confirm(draft, data / "meetings", who or _account(), datetime.now(UTC))
    say([f"{draft.record['meeting_id']}: {'confirmed' if kept else 'it was confirmed before; nothing was added'}."])
    return load(Job(paths=[], database=database, data=data))


def checked(draft: DraftFile, name: str, data: Path) -> list[Problem]:
    """What is wrong with a draft's record: the same that a load would say."""
    reference = read_reference(data)
    institute = reference.institute
    read = parse_meeting(draft.record, f"{name}", reference.vocabulary, institute, institute.today())
    return read if isinstance(read, list) else []


def confirm(draft: DraftFile, folder: Path, who: str, when: datetime) -> bool:
    """Adds the line, whole or not at all; False where the very same record stands there already.

    Raises:
        Fault: Where its id stands for another record, or the folder cannot be written.
    """
    try:
        with _alone(folder):
            path = folder / CONFIRMED
            before = path.read_text(encoding="utf-8") if path.exists() else ""
            meeting_id = str(draft.record["meeting_id"])
            twin = next((line for line in _lines(before) if line.get("meeting_id") == meeting_id), None)
            if twin is not None:
                return _not_another(twin, draft, meeting_id)
            _elsewhere(folder, meeting_id)
            _replace(path, before + ("" if before.endswith("\n") or not before else "\n") + line_of(draft, who, when))
    except OSError as error:
        raise Fault(
            [bad_file(CONFIRMED, f"it cannot be written ({error.strerror}).", "Check the folder's rights.")]
        ) from error
    return True


def line_of(draft: DraftFile, who: str, when: datetime) -> str:
    """The record as one line, and under `confirmed` who confirmed it, when, from which text, and the evidence."""
    confirmed = {"by": who, "at": when.replace(microsecond=0).isoformat(), "text": draft.text, "evidence": draft.evidence}
    record = {name: value for name, value in draft.record.items() if value not in ("", [])}
    return json.dumps({**record, "confirmed": confirmed}, ensure_ascii=False, default=str) + "\n"


def _not_another(twin: Mapping[str, object], draft: DraftFile, meeting_id: str) -> bool:
    mine = {name: value for name, value in draft.record.items() if value not in ("", [])}
    theirs = {name: value for name, value in twin.items() if name != "confirmed"}
    if fingerprint(mine) == fingerprint(theirs):
        return False
    remedy = "Give the draft another meeting_id, or correct the line that stands there."
    raise Fault(
        [Problem("meeting_id", "duplicate", f"'{meeting_id}' stands there already for another record.", remedy, CONFIRMED)]
    )


def _elsewhere(folder: Path, meeting_id: str) -> None:
    """An id that another file of records has already is told now, not by the load after the line was written."""
    for path in sorted(folder.glob("*.jsonl")):
        if path.name == CONFIRMED:
            continue
        if any(line.get("meeting_id") == meeting_id for line in _lines(path.read_text(encoding="utf-8"))):
            remedy = "Give the draft another meeting_id."
            raise Fault([Problem("meeting_id", "duplicate", f"'{meeting_id}' stands there already.", remedy, path.name)])


def _lines(text: str) -> Iterator[Mapping[str, object]]:
    for line in text.splitlines():
        try:
            record = json.loads(line)
        except ValueError:
            continue  # a load tells of it
        if isinstance(record, dict):
            yield record


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One writer at a time; the lock dies with its process."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _replace(path: Path, text: str) -> None:
    """The whole file anew beside it, on the disk, then in its place: a crash leaves the old or the new one."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with draft.open("w", encoding="utf-8") as handle:
            handle.write(text)
            handle.flush()
            os.fsync(handle.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
