"""What a load changes: records added, changed field by field, the same, taken away, or gone from their source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from etl.columns import KNOWN

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
    """The records of a load by what becomes of them, in the order of the ids; dictionaries say where each stands."""

    added: dict[str, str] = field(default_factory=dict)
    changed: list[Changed] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: dict[str, str] = field(default_factory=dict)  # taken away, because their source no longer has them
    gone: dict[str, str] = field(default_factory=dict)  # their source no longer has them; kept and shown
    doubtful: list[str] = field(default_factory=list)  # files with lines that cannot be read: what is gone is not known

    def sort(self) -> None:
        """Puts all in the order of the ids; removed and gone are told in it."""
        self.added = dict(sorted(self.added.items()))
        self.unchanged.sort()
        self.changed.sort(key=lambda changed: changed.meeting_id)


def field_changes(old: Mapping[str, object], new: Mapping[str, object]) -> tuple[FieldChange, ...]:
    """The fields that differ, in the order of columns.py, the clerk's own columns last. Empty is empty."""
    names = [*(name for name in KNOWN if name in old or name in new), *sorted((old.keys() | new.keys()) - set(KNOWN))]
    pairs = ((name, _filled(old.get(name)), _filled(new.get(name))) for name in names)
    return tuple(FieldChange(name, before, after) for name, before, after in pairs if before != after)


def _filled(value: object) -> object:
    return None if value in EMPTY else value
