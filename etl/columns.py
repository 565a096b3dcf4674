"""The columns of a record: what they are called, which must be there, which hold lists."""

from __future__ import annotations

import csv
import difflib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources

from etl.cell_lists import PEOPLE, listed, split_list
from etl.folding import LANGUAGES, fold
from etl.problems import Problem, bad_file

TITLES = tuple(f"title_{language}" for language in LANGUAGES)
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
        fields[name] = listed(row[name], name)
    return fields
