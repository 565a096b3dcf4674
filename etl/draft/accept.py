"""`python -m etl accept | reject | undo`: what a person says of a draft is kept, journalled and loaded, or taken back.

One writer at a time, from the first look at the journal to the end of the load: a second person waits, and is told then.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from etl.commands import say
from etl.draft.asked import Asked, record_of
from etl.draft.confirmed import Line, alone
from etl.draft.confirming import checked, confirm, id_of, refuse_elsewhere, same_record, stamp
from etl.draft.draft_file import DraftFile, read_draft
from etl.draft.journal import ACCEPTED, Entry, settled, standing
from etl.draft.loading import with_load
from etl.draft.outcome import DONE, NOT_ALL, REFUSED, Outcome
from etl.draft.texts import text_of_draft
from etl.problems import Fault
from etl.published import published

LONGEST_REASON = 2_000  # characters


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
    record = record_of(asked.record) if asked.record else draft.record
    with alone(asked.place) as shelf:
        before = settled(shelf.entries, path.name, draft.sha256)
        if before and not asked.check:
            return _already(before, record, asked)
        if problems := checked(record, path.name, asked.data):
            raise Fault(problems)
        if asked.check:
            return Outcome("checked", "Nothing is wrong with it.")
        refuse_elsewhere(asked.data / "meetings", id_of(record))
        text = text_of_draft(draft, path.parent)
        whole = replace(draft, text={**draft.text, "words": text}) if asked.with_text and text else draft
        entry, fresh = confirm(shelf, whole, record, asked.by, datetime.now(UTC), path.name, text)
        if not fresh:
            return _already(entry, record, asked)
        word = "corrected" if entry.did == "correct" else "accepted"
        return with_load(Outcome(word, f"{entry.meeting_id}: confirmed.", entry=entry), asked)


def reject(asked: Asked) -> Outcome:
    """Says of a draft that it is none. Nothing is loaded; the draft stays where it is, and no longer waits."""
    path, draft = _draft(asked)
    with alone(asked.place) as shelf:
        if before := settled(shelf.entries, path.name, draft.sha256):
            return Outcome("already", _quicker(before), NOT_ALL, before)
        known = Entry(0, "reject", asked.by, stamp(datetime.now(UTC)), path.name, draft.sha256, id_of(draft.record))
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
        entry = shelf.undo(meant, asked.by, stamp(datetime.now(UTC)))
        outcome = Outcome("undone", f"{meant.meeting_id or meant.draft}: undone; its draft waits again.", entry=entry)
        return with_load(outcome, asked) if meant.did in ACCEPTED else outcome


def _draft(asked: Asked) -> tuple[Path, DraftFile]:
    assert asked.draft is not None
    return asked.draft, read_draft(asked.draft)


def _already(before: Entry, record: Line, asked: Asked) -> Outcome:
    """Somebody was quicker. What was accepted and is not published is loaded: the load may be what was cut off."""
    same = before.did in ACCEPTED and (not before.record or same_record(before.record, record))
    outcome = Outcome("already", _quicker(before), DONE if same else NOT_ALL, before)
    missing = before.did in ACCEPTED and before.meeting_id not in published(asked.database).records.fingerprints
    return with_load(outcome, asked) if missing else outcome


def _quicker(before: Entry) -> str:
    if before.did == "reject":
        return f"{before.draft}: it was rejected before, by {before.by} at {before.at}; nothing was done."
    return f"{before.meeting_id}: it was confirmed before, by {before.by} at {before.at}; nothing was added."
