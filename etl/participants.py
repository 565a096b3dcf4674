"""Who took part: organisations and people, theirs, ours, and those of the home country."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TypeVar

from etl.cell_lists import PEOPLE
from etl.fields import Reading, Written, hashable
from etl.folding import LANGUAGES, fold
from etl.problems import Problem, missing, shown

LONGEST_ID = 80  # characters of an id made from a name; a longer one ends in a hash
Entry = str | Mapping[str, object]
Value = TypeVar("Value")
_ACRONYM = re.compile(r"\(([^\W\d_a-z][\w&.-]{1,11})\)$")


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation as one record names it; type and country None where neither it nor the vocabulary says."""

    organisation_id: str
    type: str | None
    country: str | None
    labels: Mapping[str, str]  # by language, all four
    partner: bool  # False: of the home country
    folded: tuple[str, ...]  # its labels as the word search compares them, each once
    shorts: Mapping[str, str]  # by language: its acronym where the name ends in one, "Regional Studies (IRS)", else the name


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who took part; side is institute, partner, or home (of the home country, so no partner)."""

    side: str
    name: str
    role: str | None
    organisation: str | None
    country: str | None
    folded: tuple[str, ...]  # name, first, role and organisation as the word search compares them, each once


@lru_cache(maxsize=20_000)
def _short(label: str) -> str:
    acronym = _ACRONYM.search(label)
    telling = acronym and sum(letter.isupper() for letter in acronym[1]) > 1  # "(Mongolia)" is no acronym
    return acronym[1] if acronym and telling else label


def organisations(reading: Reading, home: str) -> tuple[Organisation, ...]:
    """The organisations of a record, each once: `organisations`, then `international_organisations`."""
    found: dict[str, Organisation] = {}
    for name, assumed in (("organisations", None), ("international_organisations", "international")):
        for organisation in _each(reading, name, _organisation, assumed, home):
            if organisation:
                found.setdefault(organisation.organisation_id, organisation)
    return tuple(found.values())


def _each(reading: Reading, field: str, read: Callable[..., Value], *given: object) -> Iterator[Value]:
    """Every entry of a list field as it is read; an entry like one before is not looked up again."""
    for entry in reading.listed(field):
        key = hashable(entry)
        if key is None:
            yield read(reading, field, entry, *given)
        elif field in PEOPLE or not isinstance(entry, str):
            country = partial(_country_of, entry)
            yield reading.remembered_of_day((field, "entry", key), country, read, reading, field, entry, *given)
        else:  # the text of an organisation names no country
            yield reading.remembered((field, "entry", key, None), read, reading, field, entry, *given)


def _country_of(entry: Entry) -> str:
    """What an entry says of somebody's country."""
    return _part(written_person(entry) if isinstance(entry, str) else entry, "country")


def _organisation(
    reading: Reading, field: str, entry: Entry, assumed: str | None, home: str
) -> Organisation | None:
    stated = {"name": entry} if isinstance(entry, str) else entry
    name = _part(stated, "name")
    if not name:
        reading.add(missing(field, "Write the organisation's name."))
        return None
    known = reading.vocabulary["organisation"].resolve(name)
    code = known[0] if known else organisation_id(name)
    reading.written.append(Written(field, name, code))
    type_, country = _part(stated, "type") or assumed, reading.country(field, _part(stated, "country"))
    labels: Mapping[str, str] = dict.fromkeys(LANGUAGES, name)
    if known:
        term = reading.vocabulary["organisation"].terms[code]
        type_, country, labels = term.entry["type"] or type_, term.entry["country"] or country, term.labels
    shorts = {language: _short(label) for language, label in labels.items()}
    return Organisation(code, type_, country, labels, country != home, _folded(labels.values()), shorts)


def organisation_id(name: str) -> str:
    """An id from a name the vocabulary does not have: the same for every spelling that folds alike."""
    folded = fold(name)
    made = re.sub(r"[\W_]+", "-", folded).strip("-")
    if made and len(made) <= LONGEST_ID:
        return made
    return f"{made[:LONGEST_ID]}-{hashlib.sha256(folded.encode()).hexdigest()[:8]}".lstrip("-")


def people(reading: Reading, home: str) -> tuple[Person, ...]:
    """Counterparts, then our own side, in the record's order."""
    return tuple(person for field in PEOPLE for person in _each(reading, field, _person, home) if person)


def _person(reading: Reading, field: str, entry: Entry, home: str) -> Person | None:
    stated = written_person(entry) if isinstance(entry, str) else entry
    name = _part(stated, "name")
    if not name:
        reading.add(missing(field, "Write the person as: Name (role, organisation, country)."))
        return None
    if name.count("(") != name.count(")"):
        remedy = "Write the person as: Name (role, organisation, country)."
        reading.add(Problem(field, "wrong-form", f"{shown(name)} has a bracket without its other half.", remedy))
    organisation = _part(stated, "organisation") or None
    country = reading.country(field, _part(stated, "country"))
    of_home = (country or _organisation_country(reading, organisation)) == home
    side = "institute" if field == "institute_side" else "home" if of_home else "partner"
    role = _part(stated, "role") or None
    return Person(side, name, role, organisation, country, _folded(filter(None, (name, role, organisation))))


def _folded(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(fold, texts)))


def written_person(cell: str) -> dict[str, object]:
    """The parts of "Name (role, organisation, country)"; parts may be empty, and the role may hold commas."""
    name, _, rest = cell.partition("(") if cell.endswith(")") else (cell, "", "")
    parts = [part.strip() for part in rest.removesuffix(")").split(",")]
    if len(parts) < 3:
        parts += [""] * (3 - len(parts))
    return {
        "name": name.rstrip(),
        "role": ", ".join(parts[:-2]),
        "organisation": parts[-2],
        "country": parts[-1],
    }


def _organisation_country(reading: Reading, written: str | None) -> str | None:
    """The country the vocabulary has for a person's organisation: it tells a compatriot from a partner."""
    known = reading.vocabulary["organisation"].resolve(written or "")
    return reading.vocabulary["organisation"].terms[known[0]].entry["country"] or None if known else None


def _part(stated: Mapping[str, object], name: str) -> str:
    value = stated.get(name)
    return value.strip() if isinstance(value, str) else ""
