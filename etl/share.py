"""Puts the served version where the servers of other machines fetch it: a shared folder, a bucket, what a web server serves.

First the file, then beside it `NAME.sha256`, which says its hash and name as `sha256sum` writes them: whoever reads that
gets a whole file. Readers fetch with `python -m dashboard fetch`, or by an ELCHI_DATABASE that names the place.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

from etl.versions import KEPT, fault, served, versions

REMEDY = "Load first (python -m etl load), or check --database."


def share(database: Path, folder: Path) -> str:
    """Copies the served version; answers what was done.

    Raises:
        Fault: Where nothing is published, or the folder cannot be written.
    """
    version = served(database)
    if version is None:
        raise fault(database, "nothing is published here.", REMEDY)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        hashed = _copied(version.path, folder / version.path.name)
        _write(folder / f"{database.stem}.sha256", f"{hashed}  {version.path.name}\n")
        _sweep(folder, database.stem, version.path.name)
    except OSError as error:
        raise fault(folder, f"it cannot be written ({error.strerror}).", "Check the folder's rights and space.") from error
    return f"Version {version.data_version} is in {folder}: {version.path.name}, {hashed[:12]}…"


def _copied(source: Path, goal: Path) -> str:
    """Copies a file whole; its hash, as it was written."""
    partial = goal.with_name(f"{goal.name}.part")
    shutil.copyfile(source, partial)
    with partial.open("rb") as written:
        hashed = hashlib.file_digest(written, "sha256").hexdigest()
        os.fsync(written.fileno())
    partial.replace(goal)
    return hashed


def _write(goal: Path, text: str) -> None:
    partial = goal.with_name(f"{goal.name}.part")
    partial.write_text(text, encoding="utf-8")
    partial.replace(goal)


def _sweep(folder: Path, stem: str, now: str) -> None:
    """Takes away the oldest, of this database alone: somebody may be fetching the one before."""
    shared = [version.path for version in versions(folder / f"{stem}.duckdb")]
    files = sorted(shared, key=lambda path: path.stat().st_mtime, reverse=True)  # numbers begin anew on another machine
    for old in [path for path in files if path.name != now][KEPT:]:
        old.unlink(missing_ok=True)
