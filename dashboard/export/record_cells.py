"""A record as received → cells that a load reads back as the same record: texts as they are, lists as a clerk writes them.

What the clerk's way of writing cannot say, an entry with a ';' or a bracket without its other half, stands as a JSON list.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

PARTS = ("name", "role", "organisation", "country")
# An entry begins like a numbered line or a JSON list, has a sign that divides entries, or brackets within brackets.
_MISREAD = re.compile(r"\[|(?:\d{1,2}[.)]|[-–—•*])\s")
_DIVIDED = re.compile(r"[;\r\n]")
_BRACKETS = re.compile(r"[^()]*(?:\([^()]*\)[^()]*)*")
_ADDRESS = re.compile(r"(?![\[;,])(?:[^\s;,]|[;,](?!\w*://|$))+")
_AFTER_BRACKET = re.compile(r"\)\s*,")


def cell(value: Any, form: str = "text") -> str:
    """One field's value as the text of a cell; "" where it is empty.

    Args:
        value: As received: a text, a number, a list of texts or of people, anything in a column of the clerk's own.
        form: text, list, people or addresses, as the table `field` has it.
    """
    if value is None or value == [] or isinstance(value, str):
        return value or ""
    if isinstance(value, list) and form != "text":
        entries = [_entry(entry, form) for entry in value]
        if None not in entries:
            return "; ".join(entry for entry in entries if entry is not None)
    return json.dumps(value, ensure_ascii=False)


def _entry(entry: Any, form: str) -> str | None:
    """An entry as it is written beside others; None where it would be read as something else."""
    if isinstance(entry, dict):
        return _person(entry) if form == "people" and set(entry) <= set(PARTS) else None
    if not isinstance(entry, str) or not entry or entry != entry.strip():
        return None
    if form == "addresses":
        return entry if _ADDRESS.fullmatch(entry) else None
    if form == "people" and _AFTER_BRACKET.search(entry):
        return None
    return entry if _plain(entry) else None


def _person(stated: Mapping[str, Any]) -> str | None:
    """ "Name (role, organisation, country)"; None where a part has what divides parts."""
    parts = [stated.get(part) or "" for part in PARTS]
    if not all(isinstance(part, str) and part == part.strip() and _plain(part) for part in parts):
        return None
    name, role, organisation, country = parts
    if not name or any(mark in name for mark in "()") or "," in organisation + country:
        return None
    if role != ", ".join(part.strip() for part in role.split(",")):
        return None
    rest = ", ".join((role, organisation, country)) if organisation or country or "," in role else role
    return f"{name} ({rest})" if rest else name


def _plain(text: str) -> bool:
    return not _MISREAD.match(text) and not _DIVIDED.search(text) and bool(_BRACKETS.fullmatch(text))
