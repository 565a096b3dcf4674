"""A record that a person confirmed: what is wrong with it, whether it stands there already, its line with who and when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from etl.draft.confirmed import Line, Shelf, confirmed_of, lines_of
from etl.draft.draft_file import DraftFile
from etl.draft.journal import CONFIRMED, Entry
from etl.draft.texts import evidence
from etl.problems import Fault, Problem
from etl.records import fingerprint, parse_meeting
from etl.reference import read_reference

_EMPTY: tuple[object, ...] = (None, "", [])


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
    meeting_id = id_of(record)
    twin = next((line for line in shelf.lines() if line.get("meeting_id") == meeting_id), None)
    if twin is not None:
        _not_another(twin, record, meeting_id)
        told = confirmed_of(twin)
        return Entry(0, "accept", str(told.get("by", "")), str(told.get("at", "")), meeting_id=meeting_id), False
    corrected, at = draft.corrected(record), stamp(when)
    confirmed = {"by": who, "at": at, "draft": name, "corrected": corrected, "text": draft.text}
    confirmed["evidence"] = evidence(draft, record, text)
    entry = Entry(0, "correct" if corrected else "accept", who, at, name, draft.sha256, meeting_id)
    return shelf.add({**_filled(record), "confirmed": confirmed}, entry), True


def _not_another(twin: Line, record: Line, meeting_id: str) -> None:
    if not same_record(twin, record):
        remedy = "Give the draft another meeting_id, or correct the line that stands there."
        message = f"'{meeting_id}' stands there already for another record."
        raise Fault([Problem("meeting_id", "duplicate", message, remedy, CONFIRMED)])


def refuse_elsewhere(folder: Path, meeting_id: str) -> None:
    """An id that another file of records has already is told now, not by the load after the line was written."""
    for path in sorted(folder.glob("[!.]*.jsonl")):
        lines = () if path.name == CONFIRMED else lines_of(path.read_text(encoding="utf-8", errors="replace"))
        if any(line.get("meeting_id") == meeting_id for line in lines):
            remedy = "Give the draft another meeting_id."
            raise Fault([Problem("meeting_id", "duplicate", f"'{meeting_id}' stands there already.", remedy, path.name)])


def same_record(one: Line, other: Line) -> bool:
    """Whether two lines say the same of a meeting, whoever confirmed them."""
    said = [{name: value for name, value in _filled(line).items() if name != "confirmed"} for line in (one, other)]
    return fingerprint(said[0]) == fingerprint(said[1])


def _filled(record: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in record.items() if value not in _EMPTY}


def id_of(record: Line) -> str:
    """A record's id as written; "" where it has none."""
    written = record.get("meeting_id")
    return written.strip() if isinstance(written, str) else str(written or "")


def stamp(when: datetime) -> str:
    """A moment as the journal has it, to the second."""
    return when.replace(microsecond=0).isoformat()
