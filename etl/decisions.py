"""Files of data/ in which a person decided something about a record, with the reason and the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from etl.dates import written_span
from etl.problems import Problem, vocabulary_fault
from etl.subjects import Entry
from etl.vocabulary_files import entries


def decisions(path: Path, columns: Sequence[str]) -> list[Entry]:
    """The lines of such a file; none where it is not there.

    Raises:
        Fault: Where it is no table, or lacks a column.
    """
    return entries(path, columns) if path.exists() else []


def undecided(line: Entry, filled: Sequence[str]) -> list[Problem]:
    """A fault for each column that must be filled and is not, and for a day that no calendar has."""
    faults = [vocabulary_fault(line.source, column, "it is empty.") for column in filled if not line[column]]
    span = written_span(line["date"])
    if line["date"] and (span is None or span[2] != "day"):
        faults.append(vocabulary_fault(line.source, "date", f"'{line['date']}' is not a day such as 2026-11-22."))
    return faults


def day(line: Entry) -> date:
    """The day of a decision that `undecided` found nothing wrong with."""
    return date.fromisoformat(line["date"])
