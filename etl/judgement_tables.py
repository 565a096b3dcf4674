"""What is said about the records, as the rows of schema.sql: problems, corrections, merges, suspected duplicates."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from etl.edition import Edition
from etl.folding import LANGUAGES
from etl.meeting_tables import Row
from etl.problem_words import in_language
from etl.problems import place, within

PROBLEM = ("source", "meeting_id", "field", "kind", "message", "remedy", "reread")
CORRECTION = ("meeting_id", "field", "expected", "reason", "decided_on")
SPELLING = ("spelling", "organisation", "country", "reason", "decided_by", "decided_on")
APART = ("meeting_id", "other_id", "reason", "decided_by", "decided_on")
MERGE = ("kept_id", "merged_id", "reason", "decided_by", "decided_on")


def judgement_tables(edition: Edition) -> dict[str, list[Row]]:
    """The tables `correction`, `merge`, `not_duplicate`, `person_spelling` and `suspected_duplicate`."""
    return {
        "correction": [
            _picked(told.correction, CORRECTION)
            | {"corrected": told.correction.right, "status": told.status, "found": told.found}
            for told in edition.corrections
        ],
        "merge": [_picked(told.merge, MERGE) | {"status": told.status} for told in edition.merges],
        "person_spelling": [
            _picked(told.line, SPELLING) | {"person_id": told.line.person, "status": told.status, "mentions": told.mentions}
            for told in edition.people
        ],
        "not_duplicate": [_picked(told.apart, APART) | {"status": told.status} for told in edition.apart],
        "suspected_duplicate": [
            {
                **_picked(suspicion, ("meeting_id", "other_id", "points")),
                "reasons": f"[{', '.join(told.reason for told in suspicion.evidence)}]",  # DuckDB's text form of a list
                "evidence": json.dumps([asdict(told) for told in suspicion.evidence], ensure_ascii=False),
            }
            for suspicion in edition.suspicions
        ],
    }


def problem_rows(edition: Edition, before: Sequence[Row]) -> list[Row]:
    """The problems of this load, and those published before of files that it did not read.

    Left out are those of stored records (`reread`), which this load found anew, or they are mended, and those of a row
    whose record came in now with another file: the clerk corrected what was given back. The words in other languages
    are made anew for all of them.
    """
    names = [tally.file for tally in edition.tallies]
    waiting = [row for row in before if not row.get("reread") and not _of(str(row["source"]), names)]
    mended = _mended(edition, {row["meeting_id"] for row in waiting})
    kept = [_before(row) for row in waiting if row["meeting_id"] not in mended or row["kind"] == "duplicate"]
    rows = [*kept, *(_picked(problem, PROBLEM) for problem in edition.problems)]
    unique = {tuple(row[column] for column in PROBLEM): row for row in rows}
    ordered = [unique[key] for key in sorted(unique, key=lambda key: (place(str(key[0])), tuple(map(str, key))))]
    return [row | _in_all_languages(row) for row in ordered]


def _mended(edition: Edition, ids: Iterable[object]) -> set[object]:
    """Those of these records that came in now, new or changed. One that says what it said before mends nothing."""
    changed = {changed.meeting_id for changed in edition.changes.changed}
    return {meeting_id for meeting_id in ids if meeting_id in edition.changes.added or meeting_id in changed}


def _before(row: Row) -> Row:
    """A published problem, as far as it is no translation; versions of before 0.2 do not say `reread`."""
    return {"reread": False, **{column: row[column] for column in PROBLEM if column in row}}


def _in_all_languages(row: Row) -> Row:
    return {
        f"{text}_{language}": in_language(str(row[text]), language)
        for text in ("message", "remedy")
        for language in LANGUAGES
        if language != "en"
    }


def _of(source: str, files: Iterable[str]) -> bool:
    """Whether a problem's place is one of these files, or lies in one; a file that was not there is told by its path."""
    return any(within(source, name) or source.endswith(f"/{name}") for name in files)


def _picked(origin: object, columns: Iterable[str]) -> Row:
    return {column: getattr(origin, column) for column in columns}
