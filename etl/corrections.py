"""Known mistakes of a source: data/corrections.csv. Each says which wrong value it expects; none works in silence.

A record is kept as received; it is corrected each time it is read. A list field is corrected whole, or one entry of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from etl.columns import KNOWN, LISTS
from etl.decisions import day, decisions, undecided
from etl.problems import Fault, Problem, vocabulary_fault

COLUMNS = ("meeting_id", "field", "expected", "right", "reason", "date")


@dataclass(frozen=True, slots=True)
class Correction:
    """One field of one record: the wrong value it must hold, and the right one."""

    meeting_id: str
    field: str
    expected: str  # as `written` gives it; "": the field is empty
    right: str  # "" empties the field, or takes the entry out of a list
    reason: str
    decided_on: date
    source: str  # "corrections.csv:3"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a correction: applied; obsolete (the wrong value is gone); no-record (none of that id)."""

    correction: Correction
    status: str
    found: str | None  # what the field holds as received; None without a record


Corrections = Mapping[str, Sequence[Correction]]  # by meeting_id, in the order of the file


def read_corrections(path: Path) -> dict[str, list[Correction]]:
    """The corrections by record; none where the file is not there.

    Raises:
        Fault: For a field that no record has, an empty id, reason or date, two lines that expect the same.
    """
    made: dict[str, list[Correction]] = {}
    faults: list[Problem] = []
    for line in decisions(path, COLUMNS):
        faults += undecided(line, ("meeting_id", "field", "reason", "date"))
        if line["field"] not in KNOWN or line["field"] == "meeting_id":
            faults.append(vocabulary_fault(line.source, "field", f"'{line['field']}' is no field that can be corrected."))
        if line["expected"] == line["right"]:
            faults.append(vocabulary_fault(line.source, "right", "it is the same as the expected value."))
        earlier = made.setdefault(line["meeting_id"], [])
        if any((known.field, known.expected) == (line["field"], line["expected"]) for known in earlier):
            faults.append(vocabulary_fault(line.source, "", "another line corrects the same value."))
        if not faults:
            meeting_id, field, expected, right, reason = (line[column] for column in COLUMNS[:-1])
            earlier.append(Correction(meeting_id, field, expected, right, reason, day(line), line.source))
    if faults:
        raise Fault(faults)
    return made


def corrected(raw: Mapping[str, object], corrections: Corrections) -> Mapping[str, object]:
    """The record with every correction whose wrong value it holds."""
    for correction in corrections.get(str(raw.get("meeting_id")).strip(), ()):
        raw = _applied(raw, correction) or raw
    return raw


def outcomes(records: Mapping[str, Mapping[str, object]], corrections: Corrections) -> list[Outcome]:
    """What becomes of every correction, given the records as received by id."""
    made = []
    for meeting_id, lines in corrections.items():
        raw = records.get(meeting_id)
        for correction in lines:
            if raw is None:
                made.append(Outcome(correction, "no-record", None))
                continue
            found, mended = _held(raw, correction.field), _applied(raw, correction)
            made.append(Outcome(correction, "obsolete" if mended is None else "applied", found))
            raw = mended or raw
    return made


def _applied(raw: Mapping[str, object], correction: Correction) -> Mapping[str, object] | None:
    """The record with the correction; None where it does not hold the wrong value."""
    if _held(raw, correction.field) == correction.expected:
        return {**raw, correction.field: correction.right}
    parts = _parts(raw.get(correction.field)) if correction.field in LISTS else []
    if not correction.expected or correction.expected not in map(written, parts):
        return None
    kept = [correction.right if written(part) == correction.expected else part for part in parts]
    return {**raw, correction.field: [part for part in kept if part != ""]}


def _held(raw: Mapping[str, object], field: str) -> str:
    value = raw.get(field)
    return written(_parts(value) if field in LISTS else value)


def _parts(value: object) -> list[object]:
    if isinstance(value, str):
        return [part.strip() for part in value.split(";") if part.strip()]
    return list(value) if isinstance(value, list) else []


def written(value: object) -> str:
    """A raw value as one text, as a person would write it into a cell: lists with '; ', people with brackets."""
    if isinstance(value, list):
        return "; ".join(filter(None, map(written, value)))
    if isinstance(value, Mapping):
        rest = [written(part) for name, part in value.items() if name != "name" and part]
        return f"{written(value.get('name'))} ({', '.join(rest)})" if rest else written(value.get("name"))
    return "" if value is None else str(value).strip()
