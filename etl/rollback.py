"""Return to a version that is kept, in one step as a load does. A later load builds on what is served then."""

from __future__ import annotations

from pathlib import Path

from etl.lock import sole_writer
from etl.problems import Fault
from etl.published import Contents, contents
from etl.report import counted
from etl.versions import Version, fault, serve, served, versions

LIST = "See what is kept: python -m etl rollback --list"


def listed(database: Path) -> list[str]:
    """One line per version that is kept, newest first; the served one is marked.

    Raises:
        Fault: Where there is none.
    """
    now, kept = served(database), versions(database)
    if not kept:
        raise fault(database, "no version is kept here.", "Check --database, or load: python -m etl load")
    return [_line(version, contents(version.path), version == now) for version in kept]


def _line(version: Version, held: Contents | None, is_served: bool) -> str:
    mark = "*" if is_served else " "
    if held is None:
        return f"{mark} {version.data_version}  cannot be read ({version.path.name})"
    served_now = "  (served)" if is_served else ""
    return f"{mark} {held.data_version}  loaded {held.loaded_at} UTC  {counted(held.meetings)}{served_now}"


def rollback(database: Path, to: str | None) -> str:
    """Serves another version that is kept; answers what was done.

    Args:
        database: The link that readers follow.
        to: A data version, or the beginning of one, or a version's file name; None: the one that the served version
            was loaded over.

    Raises:
        Fault: Where there is no such version, it cannot be read, or a load is at work.
    """
    if not versions(database):
        raise _unknown(database, "no version is kept here.")
    with sole_writer(database):
        now = served(database)
        goal = _named(database, to) if to else _before(database, now)
        held = contents(goal.path)
        if held is None:
            raise fault(goal.path, "this version cannot be read.", f"Choose another with --to. {LIST}")
        if goal == now:
            return f"Version {held.data_version} is served already."
        try:
            serve(database, goal)
        except OSError as error:
            raise fault(database, f"the link cannot be moved ({error.strerror}).", "Check the folder's rights.") from error
    return f"Version {held.data_version} is served at {database}: {counted(held.meetings)}. {_way_back(now)}"


def _way_back(now: Version | None) -> str:
    return f"To undo: python -m etl rollback --to {now.data_version}" if now else ""


def _named(database: Path, to: str) -> Version:
    kept = versions(database)
    found = [version for version in kept if to in (version.path.name, version.path.stem)]
    found = found or [version for version in kept if version.data_version.startswith(to)]
    if not found or len({version.data_version for version in found}) > 1:
        several = "several versions begin so" if found else "no version of that name is kept"
        raise _unknown(database, f"--to {to}: {several}.")
    return found[0]


def _before(database: Path, now: Version | None) -> Version:
    """The version that the served one was loaded over; the newest older one where it does not say."""
    kept = versions(database)
    older = [version for version in kept if now is None or version.number < now.number]
    held = contents(now.path) if now else None
    built_on = held.built_on if held else None
    for version in older:
        if version.data_version == built_on:
            return version
    if not older:
        raise _unknown(database, "no older version is kept.")
    return older[0]


def _unknown(database: Path, message: str) -> Fault:
    return fault(database, message, LIST)
