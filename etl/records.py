"""Meeting, and how a raw row becomes one or is refused with all its faults. No input or output."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from etl.columns import HOLD, TITLES
from etl.dates import EARLIEST_OF_TABLES, EARLIEST_YEAR, UNDATED, DateSpan, date_span
from etl.documents import Document, document
from etl.fields import Memory, Reading, Written
from etl.folding import LANGUAGES, fold
from etl.institute import Institute
from etl.participants import Organisation, Person, organisations, people
from etl.problems import Problem, held, missing
from etl.vocabulary import Vocabulary
from etl.words import choice

ONLINE = "online"
_CANONICAL = json.JSONEncoder(ensure_ascii=True, sort_keys=True, check_circular=False)  # a row holds no row


@dataclass(frozen=True, slots=True)
class Meeting:
    """An event in which the institute met foreign partners. Every code is one of the vocabulary's."""

    meeting_id: str
    days: DateSpan  # first and last possible day, precision, basis
    titles: Mapping[str, str]  # by language, only those the record has
    kind: str
    countries: tuple[str, ...]  # partners: alpha-2 or ours, without the home country; may be empty
    organisations: tuple[Organisation, ...]  # those of the home country too
    people: tuple[Person, ...]
    levels: tuple[str, ...]
    formats: tuple[str, ...]
    topics: tuple[str, ...]
    documents: tuple[Document, ...]
    city: str | None  # the vocabulary's name, or as written; None: online or not known
    venue_country: str | None
    online: bool
    source_url: str | None
    other_urls: tuple[str, ...]
    publisher: str | None
    source_language: str | None
    note: str | None
    written: tuple[Written, ...]  # the record's words beside the codes they were read as
    source: str  # "2025.csv:17"
    url_languages: Mapping[str, str] = field(default_factory=dict)  # of addresses that a merge joined, where known


def parse_meeting(
    raw: Mapping[str, object],
    source: str,
    vocabulary: Vocabulary,
    institute: Institute,
    today: date,
    memory: Memory | None = None,
) -> Meeting | list[Problem]:
    """The meeting of one raw row, or every fault that keeps it from being one.

    The home country is left out of the partner countries without a word: it took part, but is no partner. An
    organisation nobody knows is accepted; an unknown country, topic, format, kind or level refuses the record.

    Args:
        raw: Fields by the names of columns.py; list fields as lists or as text split at ';'.
        source: Where the row stands.
        vocabulary: What words mean.
        institute: Whose meetings these are: its home country is nobody's partner.
        today: The institute's date; a meeting more than two years ahead is taken for a slip.
        memory: What earlier rows of the load were read as. It changes nothing but the time that is needed: a row
            with a fault is read anew without it, so that each fault is found and worded as it stands in that row.
    """
    reading = Reading(raw, source, vocabulary, memory)
    meeting = _meeting(reading, institute, today)
    if reading.problems and memory is not None:
        return parse_meeting(raw, source, vocabulary, institute, today)
    return reading.problems or meeting


def _meeting(reading: Reading, institute: Institute, today: date) -> Meeting:
    """The meeting as far as the row goes; what is wrong with it stands in the reading's problems."""
    kind, days, titles = _kind(reading), _days(reading, today), _titles(reading)
    reading.dated(days.first_day)
    city, venue = reading.text("city"), reading.text("venue_country")
    online = ONLINE in (fold(city), fold(venue))
    if not reading.text("meeting_id"):
        reading.add(missing("meeting_id", "Give the record an id that no other has and that never changes."))
    if reading.text(HOLD):
        reading.add(held())
    countries = reading.codes("countries", "country")
    return Meeting(
        meeting_id=reading.text("meeting_id"),
        days=days,
        titles=titles,
        kind=kind,
        countries=tuple(code for code in countries if code != institute.home_country),
        organisations=organisations(reading, institute.home_country),
        people=people(reading, institute.home_country),
        levels=reading.codes("level", "level"),
        formats=reading.codes("formats", "format"),
        topics=reading.codes("topics", "topic"),
        documents=_documents(reading),
        city=reading.remembered(("city", city), _city, city, reading.vocabulary),
        venue_country=None if fold(venue) == ONLINE else reading.country("venue_country", venue),
        online=online,
        source_url=reading.text("source_url") or None,
        other_urls=tuple(dict.fromkeys(reading.texts("other_urls"))),
        publisher=reading.text("publisher") or None,
        source_language=reading.text("source_lang") or None,
        note=reading.text("note") or None,
        written=tuple(dict.fromkeys(reading.written)),
        source=reading.source,
    )


def _documents(reading: Reading) -> tuple[Document, ...]:
    texts = reading.texts("documents")
    return tuple(reading.remembered(("documents", written), document, written) for written in texts)


def _kind(reading: Reading) -> str:
    word = reading.text("kind")
    if not word:
        reading.add(missing("kind", "Write one of the kinds in data/vocabulary/kinds.csv."))
        return ""
    codes = reading.remembered(("kind", word), reading.resolved, "kind", "kind", word)
    return (*codes, "")[0]


def _days(reading: Reading, today: date) -> DateSpan:
    fields = ("date_start", "date_end", "date_precision", "date_basis", "source_table")
    written = tuple(reading.text(name) for name in fields)
    return reading.remembered(("days", *written[:4], bool(written[4])), _span, reading, *written, today)


def _span(reading: Reading, start: str, end: str, precision: str, basis: str, table: str, today: date) -> DateSpan:
    precision, basis = choice("date_precision", precision), choice("date_basis", basis)
    earliest = EARLIEST_OF_TABLES if table else EARLIEST_YEAR
    span = date_span(start, end, precision, basis, today, earliest)
    if isinstance(span, Problem):
        reading.add(span)
        return UNDATED
    return span


def _city(written: str, vocabulary: Vocabulary) -> str | None:
    """The vocabulary's name of a city where it has one, else what was written; online is no city."""
    known = vocabulary["city"].resolve(written)
    return None if fold(written) == ONLINE else known[0] if known else written or None


def _titles(reading: Reading) -> dict[str, str]:
    titles = {language: reading.text(f"title_{language}") for language in LANGUAGES}
    if not any(titles.values()) and not reading.text("source_table"):  # a foreign table's record may have it composed
        reading.add(missing(TITLES[-1], f"Write a title in at least one language: {', '.join(TITLES)}."))
    return {language: title for language, title in titles.items() if title}


def fingerprint(raw: Mapping[str, object]) -> str:
    """The same for two rows that say the same: empty fields and the order of fields do not count."""
    filled = {name: value for name, value in raw.items() if value or value not in (None, "", [])}
    canonical = _CANONICAL.encode(filled)
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]
