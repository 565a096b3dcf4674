"""A foreign table under its mapping → rows of our fields. What no mapping names goes along under its own name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from etl.cell_lists import split_list
from etl.columns import KNOWN, LISTS, field_of, misspelt
from etl.dates import written_span
from etl.folding import fold
from etl.mapping import ForeignMapping, column_faults
from etl.people_titles import titled_people
from etl.plain_table import PlainTable, read_plain_table
from etl.read import RecordFile, Row, files_of
from etl.tabular import SerialDay
from etl.vocabulary import Vocabulary

DATES = ("date_start", "date_end")
JOINED = {"meeting_id": "-", "date_start": "-", "date_end": "-"}  # several columns; other texts by a comma
_NUMBER = re.compile(r"\d{1,4}")


def read_foreign(
    paths: Iterable[Path], mapping: ForeignMapping, vocabulary: Vocabulary, stated: str | None = None
) -> list[RecordFile]:
    """Every file, each row of it in our fields; a file that cannot be read, or lacks a column, has a problem."""
    tables = (read_plain_table(file, stated) for path in dict.fromkeys(paths) for file in files_of(path))
    return [_foreign_file(table, mapping, vocabulary) for table in tables]


def _foreign_file(table: PlainTable, mapping: ForeignMapping, vocabulary: Vocabulary) -> RecordFile:
    """The table's file, its rows in our fields; without the columns that the mapping names it has none."""
    file = table.file
    absent = column_faults(mapping, table.header, table.name) if table.header else []
    file.problems.extend(absent)
    file.theirs, file.named = dict(table.rows), mapping.columns
    file.rows = [] if absent else [(place, mapped(row, mapping, vocabulary)) for place, row in table.rows]
    return file


def mapped(row: Row, mapping: ForeignMapping, vocabulary: Vocabulary) -> Row:
    """A foreign row in our fields.

    Their columns that the mapping does not name, and those in which it changed or ignored a word, go along as they
    are, so that nothing is lost. A state's organisation where a country is due ("NATO") becomes an organisation.
    """
    made: Row = {}
    altered: set[str] = set()
    for field, columns in mapping.columns.items():
        made[field] = _field(field, columns, row, mapping, altered)
    _tell_people(made, mapping, vocabulary)
    _tell_organisations(made, mapping, vocabulary)
    for field, constant in mapping.constants.items():
        made[field] = made.get(field) or constant
    if mapping.id_prefix and made["meeting_id"]:
        made["meeting_id"] = f"{mapping.id_prefix}{made['meeting_id']}"
    if mapping.language:
        made["source_lang"] = made.get("source_lang") or mapping.language
    named = {column for columns in mapping.columns.values() for column in columns} - altered
    rest = {f"{name} (theirs)" if _like_ours(name) else name: row[name] for name in row if name not in named}
    return {**made, "source_table": mapping.name, **rest}


@lru_cache(maxsize=1_000)
def _like_ours(name: str) -> bool:
    """Whether a column of theirs would be taken for a field of ours where the record goes out and comes back."""
    return field_of(name) in KNOWN or bool(misspelt([name], ""))


def _field(field: str, columns: Sequence[str], row: Row, mapping: ForeignMapping, altered: set[str]) -> object:
    """The value of one of our fields: a list for a list field, else a text."""
    found: list[str] = []
    for column in columns:
        for entry in _entries(field, row.get(column), mapping):
            ours = _translated(field, entry, mapping)
            if ours != [entry]:
                altered.add(column)
            found += ours
    if field in LISTS:
        return found
    if field in DATES:
        return _date(found, mapping.dates)
    joined = JOINED.get(field, ", ").join(found)
    whole = _translated(field, joined, mapping) if len(found) > 1 else [joined]
    return ", ".join(whole)


def _entries(field: str, value: object, mapping: ForeignMapping) -> list[str]:
    """The entries of a cell: split as the mapping says, else at ';' where the field holds a list."""
    if isinstance(value, list):
        return [text for entry in value if (text := cell_text(entry))]
    text = cell_text(value.day if isinstance(value, SerialDay) and field in DATES else value)
    if field in mapping.split:
        return [entry for part in text.split(mapping.split[field]) if (entry := part.strip())]
    return split_list(text, field) if field in LISTS else [text] if text else []


def cell_text(value: object) -> str:
    """A cell as text: 12.0 as 12, nothing as ""; an object of JSON as it is written there."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _translated(field: str, entry: str, mapping: ForeignMapping) -> list[str]:
    word = fold(entry)
    if word in mapping.ignore.get(field, ()):
        return []
    return list(mapping.values.get(field, {}).get(word, (entry,)))


def _date(parts: list[str], written: str) -> str:
    """One date of its parts: by the mapping's format, or year, month and day of columns of their own.

    Under a format a date that is neither so nor ISO is left to be refused: it must not be read in another order.
    """
    text = "-".join(part.zfill(2) if _NUMBER.fullmatch(part) else part for part in parts)
    if not written or not text or written_span(text):
        return text
    try:
        return datetime.strptime(text, written).date().isoformat()
    except ValueError:
        return f"{text} (not {written})"


def _tell_people(made: Row, mapping: ForeignMapping, vocabulary: Vocabulary) -> None:
    """People with titles become role and name; without a column of its own their titles tell the level."""
    entries = made.get("counterparts")
    if not isinstance(entries, list):
        return
    own = {title: words[0] for title, words in mapping.values.get("level", {}).items()}
    titles = {**vocabulary.titles, **own}
    people = [person for entry in entries for person in titled_people(entry, titles)]
    made["counterparts"] = [{"name": p.name, "role": p.role} if p.role else p.name for p in people]
    if "level" not in mapping.columns:
        made["level"] = list(dict.fromkeys(person.level for person in people if person.level))


def _tell_organisations(made: Row, mapping: ForeignMapping, vocabulary: Vocabulary) -> None:
    entries = made.get("countries")
    if not isinstance(entries, list):
        return
    organisations = [entry for entry in entries if _international(entry, mapping, vocabulary)]
    if organisations:
        already = made.get("organisations")
        made["organisations"] = [*(already if isinstance(already, list) else []), *organisations]
        made["countries"] = [entry for entry in entries if entry not in organisations]


def _international(entry: str, mapping: ForeignMapping, vocabulary: Vocabulary) -> bool:
    """Whether a text where a country is due names an organisation of no country."""
    known = vocabulary["organisation"].resolve(entry)
    if not known or vocabulary["country"].understood(entry, None, mapping.language):
        return False
    return not vocabulary["organisation"].terms[known[0]].entry["country"]
