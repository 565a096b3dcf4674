"""A person written with a title: "President Anwar Sadat, Prime Minister Mustafa Khalil" → role, name, and level."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from etl.folding import fold

_BETWEEN = re.compile(r"\s*(?:[,;/\n]\s*|\s(?:and|&|und|et|y|и|va|ва|hamda|ҳамда)\s)\s*", re.IGNORECASE)
MOST_WORDS = 6  # of a title


@dataclass(frozen=True, slots=True)
class Titled:
    """A person of a foreign table; role and level are "" where no title of the list is written."""

    name: str
    role: str  # the title as written
    level: str  # a level of the vocabulary


def titled_people(written: str, titles: Mapping[str, str]) -> list[Titled]:
    """The people of a cell. It is divided only where a title follows: "Benigno Aquino, Jr." stays one person.

    Titles of one person in a row are one role: "Premier and Prince Sihanouk".

    Args:
        written: The cell.
        titles: Folded title → level.
    """
    people: list[Titled] = []
    role = ""  # of titles without a name yet, with what stands between them
    level = ""
    for text, between in _divided(written, titles):
        title = _title(text, titles)
        name = text[len(title) :].strip()
        role, level = f"{role}{title}", level or titles.get(fold(title), "")
        if name:
            people.append(Titled(name, role, level))
            role = level = ""
        else:
            role += between
    return [*people, Titled(role.strip(), "", level)] if role.strip() else people


def _divided(written: str, titles: Mapping[str, str]) -> list[tuple[str, str]]:
    """The parts that begin with a title (the first one may not), each with what separates it from the next."""
    parts: list[tuple[str, str]] = []
    begins = 0
    for match in _BETWEEN.finditer(written):
        if match.start() and _title(written[match.end() :], titles):
            parts.append((written[begins : match.start()].strip(), match[0]))
            begins = match.end()
    return [*parts, (written[begins:].strip(), "")]


def _title(text: str, titles: Mapping[str, str]) -> str:
    """The longest title of the list that the text begins with, as whole words; "" without one."""
    ends = [match.end() for match in re.finditer(r"\S+", text)][:MOST_WORDS]
    return next((text[:end] for end in reversed(ends) if fold(text[:end]) in titles), "")
