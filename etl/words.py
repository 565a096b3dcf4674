"""The ETL's words for people in four languages: locales/*.csv, each a key and its text by language. No domain rule."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from etl.columns import KNOWN, label
from etl.folding import LANGUAGES, fold

LOCALES = Path(__file__).parent / "locales"


@cache
def texts(name: str) -> Mapping[str, Mapping[str, str]]:
    """One file of locales: key → language → text. The key of problems.csv is the English text itself."""
    with (LOCALES / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {row.get("key") or row["en"]: {language: row[language] for language in LANGUAGES} for row in rows}


def say(key: str, language: str, **given: object) -> str:
    """One of words.csv, its gaps filled."""
    return texts("words")[key][language].format(**given)


def header(column: str, language: str) -> str:
    """A column's name as the clerk reads it; a column that is not ours keeps its own."""
    return label(column, language) if column in KNOWN else column


FIELDS = tuple(field for field in texts("about") if field in KNOWN)  # in the order in which a clerk fills them in


@lru_cache(maxsize=1_000)  # asked for every record
def choice(column: str, written: str) -> str:
    """The code of a word such as "oy" in a column of few words (choices.csv); what is no such word as it stands."""
    for key, by_language in texts("choices").items():
        if key.startswith(f"{column} ") and fold(written) in map(fold, by_language.values()):
            return key.split()[1]
    return written


def choices(column: str, language: str) -> list[str]:
    """The words of such a column in one language, in the order of the file."""
    return [text[language] for key, text in texts("choices").items() if key.startswith(f"{column} ")]
