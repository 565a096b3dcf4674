"""What one load or check was asked to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from etl.clerk_report import Clerk
from etl.versions import KEPT


@dataclass(frozen=True, slots=True)
class Job:
    """What one load or check was asked to do."""

    paths: Sequence[Path]  # files, folders, or "-"; without any, data/meetings
    database: Path
    data: Path
    form: str | None = None  # of standard input, and of files whose name says none
    mapping: Path | None = None  # of the files, where they are foreign tables
    remove_missing: bool = False
    as_json: bool = False
    keep: int = KEPT
    clerk: Clerk = field(default_factory=Clerk)
