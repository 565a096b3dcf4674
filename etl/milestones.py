"""Dated events that timelines mark: data/milestones.csv."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from etl.dates import written_span
from etl.folding import LANGUAGES
from etl.problems import Fault, vocabulary_fault
from etl.subjects import Entry
from etl.vocabulary import Vocabulary
from etl.vocabulary_files import dangling, entries


@dataclass(frozen=True, slots=True)
class Milestone:
    """A dated event that timelines mark: a summit of a format."""

    milestone_id: str
    first_day: date
    last_day: date
    format_id: str
    names: Mapping[str, str]
    venue_city: str | None  # None: online
    venue_country: str | None
    source_url: str


def read_milestones(path: Path, vocabulary: Vocabulary) -> tuple[Milestone, ...]:
    columns = (
        "milestone_id",
        "date_start",
        "date_end",
        "format_id",
        "venue_city",
        "venue_country",
        "source_url",
    )
    lines = entries(path, (*columns, *(f"name_{language}" for language in LANGUAGES)))
    faults = dangling((line, "format_id", vocabulary["format"].terms) for line in lines)
    faults += dangling((line, "venue_country", {"", *vocabulary["country"].terms}) for line in lines)
    for line in lines:
        for column in ("milestone_id", *(f"name_{language}" for language in LANGUAGES)):
            if not line[column]:
                faults.append(vocabulary_fault(line.source, column, "it is empty."))
        if not (_day(line["date_start"]) and _day(line["date_end"] or line["date_start"])):
            faults.append(vocabulary_fault(line.source, "date_start", "a milestone needs days such as 2025-11-26."))
    if faults:
        raise Fault(faults)
    return tuple(map(_milestone, lines))


def _milestone(line: Entry) -> Milestone:
    first = date.fromisoformat(line["date_start"])
    last = date.fromisoformat(line["date_end"] or line["date_start"])
    city = None if line["venue_city"] == "(online)" else line["venue_city"] or None
    names = {language: line[f"name_{language}"] for language in LANGUAGES}
    country = line["venue_country"] or None
    return Milestone(line["milestone_id"], first, last, line["format_id"], names, city, country, line["source_url"])


def _day(written: str) -> bool:
    span = written_span(written)
    return span is not None and span[2] == "day"
