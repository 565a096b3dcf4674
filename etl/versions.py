"""The folder of a published database: its versions, the link to the one that is served, what is left over.

`build/elchi.duckdb` is a symbolic link to `elchi-<data_version>-<n>.duckdb`, n counting up. A reader opens what the
link points to and may keep it open: a version is never written again, only taken away when enough newer ones are
kept. Moving the link is the one step that publishes. What a killed load leaves is found by its name: a draft, or a
`.draft-link` that already names the version which was never served.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from etl.problems import Fault, Problem

KEPT = 3  # old versions beside the one that is served
STILL_SERVED = "What was published before is still served."
_FULL = ("No space left", "File too large", "quota exceeded")
_OUT_OF_MEMORY = "Out of Memory"  # how DuckDB begins to say so
_FULL_NUMBERS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True, slots=True)
class Version:
    """One version's file."""

    path: Path
    data_version: str
    number: int


def versions(database: Path) -> list[Version]:
    """Every version of the database in its folder, newest first."""
    pattern = re.compile(rf"{re.escape(database.stem)}-([0-9a-f]{{8}})-(\d+)\.duckdb")
    found = [(path, pattern.fullmatch(path.name)) for path in database.parent.glob("*.duckdb")]
    known = [Version(path, match[1], int(match[2])) for path, match in found if match]
    return sorted(known, key=lambda version: version.number, reverse=True)


def served(database: Path) -> Version | None:
    """The version that the link points to; None without a link, or where it points to nothing of ours."""
    name = database.readlink().name if database.is_symlink() else ""
    return next((version for version in versions(database) if version.path.name == name), None)


def draft_of(database: Path) -> Path:
    """Where a load builds the next version."""
    return database.with_name(f"{database.stem}.draft.duckdb")


def put_in_place(database: Path, draft: Path, data_version: str) -> None:
    """Makes the draft a version and serves it, in one step that readers never see half."""
    _keep_plain_file(database)
    version = database.with_name(f"{database.stem}-{data_version}-{_next_number(database)}.duckdb")
    _to_disk(draft)
    link = database.with_name(f"{database.stem}.draft-link")
    link.symlink_to(version.name)  # before the version bears its name, so that `sweep` knows it for a left-over
    draft.replace(version)
    _to_disk(database.parent)
    link.replace(database)
    with suppress(OSError):  # it is served already
        _to_disk(database.parent)


def serve(database: Path, version: Version) -> None:
    """Moves the link to a version that is kept."""
    link = database.with_name(f"{database.stem}.rollback-link")
    link.symlink_to(version.path.name)
    link.replace(database)
    with suppress(OSError):
        _to_disk(database.parent)


def _keep_plain_file(database: Path) -> None:
    """A database that was copied here as a plain file becomes a version, before the link takes its place."""
    if database.is_file() and not database.is_symlink():
        number = _next_number(database)
        os.link(database, database.with_name(f"{database.stem}-{0:08x}-{number}.duckdb"))


def _next_number(database: Path) -> int:
    return max((version.number for version in versions(database)), default=0) + 1


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(database: Path) -> None:
    """Takes away what a load left behind that was cut off; sole_writer says that no other is at work."""
    unserved = database.with_name(f"{database.stem}.draft-link")
    if unserved.is_symlink() and (target := unserved.readlink().name) != _target_name(database):
        database.with_name(target).unlink(missing_ok=True)
    drafts = (f"{database.stem}.draft.duckdb", f"{database.stem}.draft.duckdb.wal", f"{database.stem}.draft.duckdb.tmp")
    for name in (*drafts, unserved.name, f"{database.stem}.rollback-link"):
        left = database.with_name(name)
        shutil.rmtree(left) if left.is_dir() and not left.is_symlink() else left.unlink(missing_ok=True)


def _target_name(database: Path) -> str:
    return database.readlink().name if database.is_symlink() else ""


def sweep_versions(database: Path, keep: int = KEPT) -> None:
    """Takes away all old versions but the newest few; the served one never. What resists waits for the next load."""
    now = served(database)
    old = [version for version in versions(database) if now is None or version.path != now.path]
    for version in old[keep:]:
        with suppress(OSError):
            version.path.unlink(missing_ok=True)


def unpublishable(database: Path, error: Exception) -> Fault:
    """Why a version could not be built or put in place, and what to do."""
    text = str(error)
    if getattr(error, "errno", None) in _FULL_NUMBERS or any(mark in text for mark in _FULL):
        needed = database.stat().st_size if database.exists() else 0
        size = f" (the present version has {needed / 1e6:.0f} MB)" if needed else ""
        remedy = f"Make room in {database.parent} for one more version{size}, and load again. {STILL_SERVED}"
        return fault(database, "it cannot be published: the disk is full.", remedy)
    if _OUT_OF_MEMORY in text:
        remedy = f"Free memory, and room in {database.parent} for what it cannot hold, and load again. {STILL_SERVED}"
        return fault(database, "it cannot be published: memory does not suffice.", remedy)
    remedy = f"Check the rights and the space of {database.parent}, and load again. {STILL_SERVED}"
    return fault(database, f"it cannot be published ({' '.join(text.split())}).", remedy)


def fault(path: Path, message: str, remedy: str) -> Fault:
    """A fault of a place on disk."""
    return Fault([Problem("", "database", message, remedy, str(path))])
