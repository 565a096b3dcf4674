"""What the databases of a published database are called at an engine, where other institutes' may stand beside them.

A version's file is `STEM-HASH-N.duckdb`, `STEM-HASH-N-SHA256.duckdb` where it was fetched; its database is `elchi_STEM_HASH`.
"""

import re
from collections.abc import Collection
from pathlib import Path

FILLING = "_filling"
FILE = re.compile(r"(?P<stem>.+?)(-(?P<data_version>[0-9a-f]{8})-\d+)?(-[0-9a-f]{12})?")


def stem_of(file: Path) -> str:
    """The name of the published database that a version's file, link resolved, belongs to; a plain file is its own."""
    found = FILE.fullmatch(file.stem)
    return found["stem"] if found else file.stem


def database_of(stem: str, data_version: str) -> str:
    """What the database of a version is called at the engine."""
    return f"elchi_{_safe(stem)}_{data_version}"


def kept_beside(file: Path) -> set[str]:
    """The databases of the versions that are kept beside a version's file: one may roll back to them."""
    found = [match for path in file.parent.glob("*.duckdb") if (match := FILE.fullmatch(path.stem))]
    stem = stem_of(file)
    return {database_of(stem, match["data_version"]) for match in found if match["stem"] == stem and match["data_version"]}


def to_drop(names: Collection[str], stem: str, kept: Collection[str]) -> list[str]:
    """Of the engine's databases those of this published database that are not kept, and what fillings left; nobody else's."""
    ours = re.compile(rf"elchi_{re.escape(_safe(stem))}_[0-9a-f]{{8}}({FILLING})?")
    return [name for name in names if ours.fullmatch(name) and name not in kept]


def _safe(stem: str) -> str:
    """A stem in Latin letters and digits; two stems never become the same name."""
    return "".join(each if each.isascii() and each.isalnum() else f"_{ord(each):x}_" for each in stem)
