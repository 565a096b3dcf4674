"""The columns of a record: what they are called, which must be there, which hold lists and how those are written."""

from __future__ import annotations

import csv
import difflib
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources

from etl.folding import LANGUAGES, fold
from etl.problems import Problem, bad_file

TITLES = tuple(f"title_{language}" for language in LANGUAGES)
PEOPLE = ("counterparts", "institute_side")
LISTS = (
    "countries",
    "organisations",
    "international_organisations",
    "formats",
    "topics",
    "level",
    "documents",
    "other_urls",
    *PEOPLE,
)
SINGLE = (
    "meeting_id",
    "date_start",
    "date_end",
    "date_precision",
    "date_basis",
    *TITLES,
    "kind",
    "city",
    "venue_country",
    "source_url",
    "source_lang",
    "publisher",
    "note",
)
KNOWN = SINGLE + LISTS
_LISTS = frozenset(LISTS)
REQUIRED = ("meeting_id", "kind")
DATES = ("date_start", "date_end")
REMARK = "⚠"  # so begins the header of what we remark on a row given back: no part of the record, left out
HOLD = "✋"  # so begins the header of what keeps a row given back from being loaded until a person empties it
LIKENESS = 0.8  # a header this like a known one is taken for a slip of the pen, not for a column of somebody's own


SHORTEST_ALIKE = 5  # letters of a name that can be recognised when misspelt
LIKENESS_OF_SPELLINGS = 0.88  # there are five hundred of them in four languages: likeness by chance is common
_BRACKETED = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)")
LONGEST_REMEMBERED = 200  # characters of a cell whose entries are kept for the next like it
_MAY_DIVIDE = re.compile(r"[;\r\n(]")  # most cells hold one entry, and a million records have many cells
_BULLET = re.compile(r"^\s*(?:\d{1,2}[.)]|[-–—•*])\s+")


@lru_cache(maxsize=1)
def names() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """What each field is called in each language: its label first, then the usual variants (column_names.csv)."""
    text = resources.files("etl").joinpath("column_names.csv").read_text(encoding="utf-8")
    table = csv.DictReader(text.splitlines())
    return {line["field"]: {language: tuple(split_list(line[language])) for language in LANGUAGES} for line in table}


def label(field: str, language: str) -> str:
    """The name under which a table in this language has the field."""
    return names()[field][language][0]


@lru_cache(maxsize=1)
def spellings() -> Mapping[str, str]:
    """Every name of every field, folded, and the field; our own names in any case."""
    known = {fold(name): name for name in KNOWN}
    for field, by_language in names().items():
        known |= {fold(name): field for variants in by_language.values() for name in variants}
    return known


def field_of(header: str) -> str | None:
    """The field a header cell names in any of our languages; None where it is somebody's own column."""
    if mark := next((mark for mark in (REMARK, HOLD) if header.lstrip().startswith(mark)), None):
        return mark
    return spellings().get(fold(header.strip(" \t\r\n*:")))


def named(header: Sequence[str]) -> list[str]:
    """The header as field names, known in four languages, whatever the case and space; other names in lower case.

    Our own remarks on a row have no name.
    """
    return [_name(cell) for cell in header]


def _name(header: str) -> str:
    field = field_of(header)
    return "" if field == REMARK else field or header.strip().lower()


def header_problems(columns: Sequence[str], source: str) -> list[Problem]:
    """What keeps a table with these columns from being read: missing, twice, or misspelt column names.

    A column that is like none of ours is kept with the record as received and shown nowhere.
    """
    return _missing(columns, source) + _twice(columns, source) + misspelt(columns, source)


def _missing(columns: Sequence[str], source: str) -> list[Problem]:
    absent = [name for name in REQUIRED if name not in columns]
    if not any(title in columns for title in TITLES):
        absent.append("title_uz (or " + ", ".join(TITLES[1:]) + ")")
    remedy = "Add the column to the first line; the names are in README.md."
    return [bad_file(source, f"the required column {name} is missing.", remedy) for name in absent]


def _twice(columns: Sequence[str], source: str) -> list[Problem]:
    repeated = sorted({name for name in columns if name and columns.count(name) > 1})
    return [bad_file(source, f"the column {name} stands twice.", "Keep one of the two.") for name in repeated]


def misspelt(columns: Sequence[str], source: str) -> list[Problem]:
    """A problem for each name that is so like one of ours, which is missing, that it must be a slip of the pen."""
    found = []
    for name in columns:
        like = _alike(name) if name and name not in KNOWN else None
        if like and spellings()[fold(like)] not in columns:
            message = f"the column '{name}' is not known. Did you mean '{like}'?"
            found.append(bad_file(source, message, "Correct the column name, or give it one that is not like ours."))
    return found


@lru_cache(maxsize=10_000)  # the keys of JSON come again with every record
def _alike(name: str) -> str | None:
    if len(name) > 100:
        return None
    ours = difflib.get_close_matches(name, KNOWN, 1, LIKENESS)
    if ours or len(name) < SHORTEST_ALIKE:
        return ours[0] if ours else None
    near = difflib.get_close_matches(fold(name), spellings(), 1, LIKENESS_OF_SPELLINGS)
    field = spellings()[near[0]] if near else ""
    written = [spelling for variants in names().get(field, {}).values() for spelling in variants]
    return next((spelling for spelling in written if fold(spelling) == near[0]), None) if near else None


def cells(row: Mapping[str, str]) -> dict[str, object]:
    """The cells of a table's row as fields: list columns split, the rest as it stands."""
    fields: dict[str, object] = dict(row)
    for name in _LISTS.intersection(row):
        fields[name] = split_list(row[name], name)
    return fields


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
    # Of a bracket only its end is left to see, so that nothing within it separates.
    outside = _BRACKETED.sub(lambda match: "_" * (len(match[0]) - 1) + ")", cell)
    separator = r"[;\r\n]|(?<=\))\s*," if field in PEOPLE else r"[;\r\n]"
    starts, ends = [0], []
    for match in re.finditer(separator, outside):
        ends.append(match.start())
        starts.append(match.end())
    parts = [cell[start:end] for start, end in zip(starts, [*ends, len(cell)], strict=True)]
    entries = [entry for part in parts if (entry := part.strip())]
    marked = len(entries) > 1 and all(map(_BULLET.match, entries))
    return [_BULLET.sub("", entry) for entry in entries] if marked else entries
