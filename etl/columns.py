"""The columns of a record: which are known, which must be there, which hold lists."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from etl.folding import LANGUAGES
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
REQUIRED = ("meeting_id", "kind")
LIKENESS = 0.8  # a header this like a known one is taken for a slip of the pen, not for a column of somebody's own


def named(header: Sequence[str]) -> list[str]:
    """The header as field names: without surrounding space and case; "title_uz_Cyrl" keeps its capital."""
    by_lower = {name.lower(): name for name in KNOWN}
    lowered = [cell.strip().lower() for cell in header]
    return [by_lower.get(cell, cell) for cell in lowered]


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
    found = []
    for name in columns:
        like = difflib.get_close_matches(name, KNOWN, 1, LIKENESS) if name and name not in KNOWN else []
        if like and like[0] not in columns:
            message = f"the column '{name}' is not known. Did you mean '{like[0]}'?"
            found.append(bad_file(source, message, "Correct the column name, or give it one that is not like ours."))
    return found


def cells(row: dict[str, str]) -> dict[str, object]:
    """The cells of a table's row as fields: list columns split at ';', the rest as it stands."""
    return {name: split_list(cell) if name in LISTS else cell for name, cell in row.items()}


def split_list(cell: str) -> list[str]:
    """The entries of a list written in one cell; empty ones are left out."""
    return [entry for part in cell.split(";") if (entry := part.strip())]
