"""What a load changes: records added, changed field by field, the same, taken away, or gone from their source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from etl.columns import KNOWN
from etl.problems import within
from etl.read import RecordFile

EMPTY: tuple[object, ...] = (None, "", [])


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a record as it was received before and now; None where it is empty."""

    field: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class Changed:
    """A record that came in again and says something else."""

    meeting_id: str
    source: str
    fields: tuple[FieldChange, ...]


@dataclass(slots=True)
class Changes:
    """The records of a load by what becomes of them. The lists of ids are in the order of the ids."""

    added: list[str] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)  # taken away, because their source no longer has them
    gone: list[str] = field(default_factory=list)  # their source no longer has them; kept and shown
    doubtful: list[str] = field(default_factory=list)  # files with lines that cannot be read: what is gone is not known


def field_changes(old: Mapping[str, object], new: Mapping[str, object]) -> tuple[FieldChange, ...]:
    """The fields that differ, in the order of columns.py, the clerk's own columns last. Empty is empty."""
    names = [*(name for name in KNOWN if name in old or name in new), *sorted((old.keys() | new.keys()) - set(KNOWN))]
    pairs = ((name, _filled(old.get(name)), _filled(new.get(name))) for name in names)
    return tuple(FieldChange(name, before, after) for name, before, after in pairs if before != after)


def _filled(value: object) -> object:
    return None if value in EMPTY else value


def gone_from(files: Sequence[RecordFile], seen: Iterable[str], sources: Mapping[str, str]) -> list[str]:
    """The published records of these files that their present rows no longer name, in the order of the ids.

    Args:
        files: The files of this load, by name: a source is known by the name of its file.
        seen: The ids of all rows that came in, the refused ones too.
        sources: Where each published record stands, "2025.csv:17", by id.
    """
    names = [file.name for file in files if file.rows]
    missing = sources.keys() - set(seen)
    return sorted(meeting_id for meeting_id in missing if any(within(sources[meeting_id], name) for name in names))


def doubtful(file: RecordFile) -> bool:
    """Whether a file may hold records that could not be told: a cut-off download, a row without an id."""
    return bool(file.problems) or any(not str(row.get("meeting_id") or "").strip() for _, row in file.rows)
