"""Lists in one cell: how a clerk writes several entries, and where they are divided."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

PEOPLE = ("counterparts", "institute_side")  # the fields whose entries are people
_BRACKETED = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)")
LONGEST_REMEMBERED = 200  # characters of a cell whose entries are kept for the next like it
_MAY_DIVIDE = re.compile(r"[;\r\n(]")  # most cells hold one entry, and a million records have many cells
_SEPARATOR = re.compile(r"[;\r\n]")
_BULLET = re.compile(r"^\s*(?:\d{1,2}[.)]|[-–—•*])\s+")


def listed(cell: str, field: str = "") -> list[Any]:
    """The entries of a list in one cell: texts as `split_list` finds them, or those of a JSON list.

    JSON says what the plain form cannot, an entry with a ';' or a person whose role has one: `["a; b"]`. What only looks
    like it, is no list of texts and of objects of plain values, is a text like any other.
    """
    if not cell:
        return []
    return (_json_list(cell) if cell.startswith("[") else None) or split_list(cell, field)


def _json_list(cell: str) -> list[Any] | None:
    try:
        entries = json.loads(cell)
        json.dumps(entries, ensure_ascii=False).encode()  # half a letter (\ud83d) could be written nowhere
    except (ValueError, RecursionError):
        return None
    return entries if isinstance(entries, list) and all(map(_is_entry, entries)) else None


def _is_entry(entry: object) -> bool:
    if isinstance(entry, dict):
        return all(isinstance(value, str) or value is None for value in entry.values())
    return isinstance(entry, str)


def split_list(cell: str, field: str = "") -> list[str]:
    """The entries of a list written in one cell, split at ';' and line breaks; empty ones are left out.

    Not split is what stands in brackets. Addresses may hold a ';' of their own and are split before the next one.
    People are also split at the comma after a bracket. Elsewhere a comma is part of a name, or is split at where the
    vocabulary knows the parts (`fields.Reading`). Lines numbered or marked "-" throughout lose that mark.
    """
    if not cell:
        return []
    return list(_entries(cell, field)) if len(cell) <= LONGEST_REMEMBERED else _divided(cell, field)


@lru_cache(maxsize=20_000)  # the same countries and topics come again in every record
def _entries(cell: str, field: str) -> tuple[str, ...]:
    return tuple(_divided(cell, field))


def _divided(cell: str, field: str) -> list[str]:
    if field == "other_urls":
        return [entry for part in re.split(r"[;,]?\s+|[;,](?=\w+://)", cell) if (entry := part.strip(" ;,"))]
    if not _MAY_DIVIDE.search(cell):
        return [entry] if (entry := cell.strip()) else []
    if "(" not in cell and ")" not in cell:
        return _unmarked(_SEPARATOR.split(cell))
    # Of a bracket only its end is left to see, so that nothing within it separates.
    outside = _BRACKETED.sub(lambda match: "_" * (len(match[0]) - 1) + ")", cell)
    separator = r"[;\r\n]|(?<=\))\s*," if field in PEOPLE else r"[;\r\n]"
    starts, ends = [0], []
    for match in re.finditer(separator, outside):
        ends.append(match.start())
        starts.append(match.end())
    return _unmarked(cell[start:end] for start, end in zip(starts, [*ends, len(cell)], strict=True))


def _unmarked(parts: Iterable[str]) -> list[str]:
    """The parts that are not empty, without the numbers or dashes that all of them begin with."""
    entries = [entry for part in parts if (entry := part.strip())]
    marked = len(entries) > 1 and all(map(_BULLET.match, entries))
    return [_BULLET.sub("", entry) for entry in entries] if marked else entries
