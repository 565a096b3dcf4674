"""Who is who: data/people.csv, which a person writes. `etl/namesakes.py` only proposes.

A line says that a spelling is a person; an organisation or a country on it keeps namesakes apart. A name that no line
has is somebody by that very spelling: nothing is brought together, and nobody told apart, by a guess.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from etl.decisions import day, decisions, undecided
from etl.folding import LANGUAGES, fold
from etl.participants import Person
from etl.problems import Fault, Problem, vocabulary_fault
from etl.records import Meeting
from etl.subjects import Entry
from etl.vocabulary import Vocabulary

COLUMNS = ("person", "spelling", "organisation", "country", *LANGUAGES, "reason", "by", "date")
FILLED = ("person", "spelling", "reason", "by", "date")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A person's word that a spelling is a person: everywhere, or with one organisation or country only."""

    person: str
    spelling: str
    organisation: str  # its code, or its folded name where the vocabulary has none; "": whatever it is
    country: str  # alpha-2; "": whatever it is
    reason: str
    decided_by: str
    decided_on: date
    source: str  # "people.csv:3"

    def fits(self, organisation: str, country: str) -> bool:
        """Whether someone of this organisation (as in the field) and country is meant."""
        return self.organisation in ("", organisation) and self.country in ("", country)


@dataclass(frozen=True, slots=True)
class Recognised:
    """What became of a line: applied, or obsolete because no record has the spelling; how many mentions it reached."""

    line: Spelling
    status: str
    mentions: int


@dataclass(frozen=True, slots=True)
class People:
    """What data/people.csv says: a person is known by the name that the file gives first, its `person`."""

    lines: tuple[Spelling, ...] = ()
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # person → its name by language, all four
    by_spelling: Mapping[str, Sequence[Spelling]] = field(default_factory=dict)  # folded → its lines, the most exact first
    called: Mapping[str, Sequence[str]] = field(default_factory=dict)  # person → id, labels and spellings
    vocabulary: Vocabulary | None = None  # knows the organisations by all their names

    def person_of(self, name: str, organisation: str | None, country: str | None) -> str:
        """The person that someone written so is: the id under which the house counts them."""
        line = self.line_for(name, organisation, country)
        return line.person if line else name

    def who(self, person: Person) -> str:
        """The same of someone who took part."""
        line = self.line_of(person)
        return line.person if line else person.name

    def names(self, person: Person) -> Sequence[str]:
        """All that someone is called in the file; nothing of someone whom it does not name."""
        line = self.line_of(person)
        return self.called[line.person] if line else ()

    def organisation(self, written: str) -> str:
        """An organisation's code; its folded name where the vocabulary has none."""
        return _organisation(written, self.vocabulary)

    def line_of(self, person: Person) -> Spelling | None:
        """The line that says who someone is, as `line_for` finds it: of most people the file says nothing."""
        if person.folded[0] not in self.by_spelling:
            return None
        return self.line_for(person.name, person.organisation, person.country)

    def line_for(self, name: str, organisation: str | None, country: str | None) -> Spelling | None:
        """The line that says who someone written so is; None where no line does."""
        lines = self.by_spelling.get(fold(name))
        if not lines:
            return None
        key = self.organisation(organisation or "")
        return next((line for line in lines if line.fits(key, country or "")), None)


def read_people(path: Path, vocabulary: Vocabulary) -> People:
    """The people in the order of the file; nobody where it is not there.

    Raises:
        Fault: For an empty column, an unknown country, a spelling that is two people, two labels of one person.
    """
    lines = decisions(path, COLUMNS)
    faults = [fault for line in lines for fault in undecided(line, FILLED)]
    countries = vocabulary["country"].terms
    for line in lines:
        if line["country"] and line["country"] not in countries:
            faults.append(vocabulary_fault(line.source, "country", f"'{line['country']}' is no code of a country."))
    if faults:
        raise Fault(faults)
    spellings = tuple(_spelling(line, vocabulary) for line in lines)
    labels = _labels(lines, faults)
    by_spelling = _by_spelling(spellings, faults)
    if faults:
        raise Fault(faults)
    return People(spellings, labels, by_spelling, _called(spellings, labels), vocabulary)


def mentioned(meeting: Meeting, people: People) -> Iterator[str]:
    """The line of the file for each person of a meeting whom it names."""
    for person in meeting.people:
        if line := people.line_of(person):
            yield line.source


def recognised(mentions: Mapping[str, int], people: People) -> list[Recognised]:
    """What becomes of every line, given how often the meetings that are shown mention it."""
    counted = ((line, mentions.get(line.source, 0)) for line in people.lines)
    return [Recognised(line, "applied" if count else "obsolete", count) for line, count in counted]


def _organisation(written: str, vocabulary: Vocabulary | None) -> str:
    known = vocabulary["organisation"].resolve(written) if vocabulary and written else ()
    return known[0] if known else fold(written)


def _spelling(line: Entry, vocabulary: Vocabulary) -> Spelling:
    organisation = _organisation(line["organisation"], vocabulary)
    return Spelling(
        line["person"], line["spelling"], organisation, line["country"], line["reason"], line["by"], day(line), line.source
    )  # fmt: skip


def _labels(lines: Iterable[Entry], faults: list[Problem]) -> dict[str, Mapping[str, str]]:
    """Person → name by language; a language that no line fills has the id itself."""
    given: dict[str, dict[str, str]] = {}
    for line in lines:
        known = given.setdefault(line["person"], {})
        for language in LANGUAGES:
            if line[language] and known.setdefault(language, line[language]) != line[language]:
                message = f"'{line['person']}' is called '{known[language]}' on another line."
                faults.append(vocabulary_fault(line.source, language, message))
    return {person: {language: known.get(language, person) for language in LANGUAGES} for person, known in given.items()}


def _called(lines: Iterable[Spelling], labels: Mapping[str, Mapping[str, str]]) -> dict[str, Sequence[str]]:
    found = {person: [person, *names.values()] for person, names in labels.items()}
    for line in lines:
        found[line.person].append(line.spelling)
    return {person: tuple(dict.fromkeys(names)) for person, names in found.items()}


def _by_spelling(lines: Iterable[Spelling], faults: list[Problem]) -> dict[str, Sequence[Spelling]]:
    found: dict[str, list[Spelling]] = {}
    for line in lines:
        others = found.setdefault(fold(line.spelling), [])
        if any((other.organisation, other.country) == (line.organisation, line.country) for other in others):
            faults.append(vocabulary_fault(line.source, "spelling", f"'{line.spelling}' stands on another line already."))
        others.append(line)
    for others in found.values():  # organisation and country say more than one of them, the organisation more than the country
        others.sort(key=lambda line: -(2 * bool(line.organisation) + bool(line.country)))
    return dict(found)
