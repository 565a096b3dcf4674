"""Do two raw rows say the same, whichever way they are written? A list may be JSON or a cell, a person an object or a text.

So a record that went out as a workbook and comes back untouched is no change, and keeps the form in which it was received.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from etl.cell_lists import PEOPLE, listed
from etl.columns import KNOWN, LISTS
from etl.participants import written_person

PARTS = ("name", "role", "organisation", "country")
_KNOWN = frozenset(KNOWN)
EMPTY: tuple[object, ...] = (None, "", [])


def same_record(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    """Whether every field of both says the same; empty is empty, and the clerk's own columns count whatever their case."""
    left, right = _by_name(one), _by_name(other)
    return all(said(name, left.get(name)) == said(name, right.get(name)) for name in left.keys() | right.keys())


def _by_name(row: Mapping[str, object]) -> dict[str, object]:
    return {name if name in _KNOWN else name.strip().lower(): value for name, value in row.items()}


def said(name: str, value: object) -> object:
    """What a value says, [] where it is empty.

    Entries count without surrounding space, people by their parts, line ends as a spreadsheet has them.
    """
    if value in EMPTY:
        return []
    if name not in LISTS:
        return _one_line_end(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    entries = listed(value, name) if isinstance(value, str) else value if isinstance(value, list) else [value]
    plain = [entry.strip() if isinstance(entry, str) else entry for entry in entries]
    return [_parts(entry) if name in PEOPLE else entry for entry in plain if entry]


def _parts(entry: object) -> object:
    stated = written_person(entry) if isinstance(entry, str) else entry
    return [str(stated.get(part) or "").strip() for part in PARTS] if isinstance(stated, dict) else entry


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
