"""The controlled words of data/vocabulary: codes, labels in four languages, and every spelling that is understood."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from etl.countries import Countries
from etl.country_files import read_countries
from etl.folding import fold
from etl.problems import Fault, Problem, vocabulary_fault
from etl.subjects import Subject, Term
from etl.vocabulary_files import add_aliases, dangling, entries, subject


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every subject by its name (those of schema.sql's `label`), and which countries make up each group."""

    subjects: Mapping[str, Subject]
    members: Mapping[str, tuple[str, ...]]  # country_group → countries
    titles: Mapping[str, str] = field(default_factory=dict)  # folded title of a person ("king") → level

    def __getitem__(self, subject: str) -> Subject:
        return self.subjects[subject]

    def in_use(self, countries: Collection[str]) -> Vocabulary:
        """The same without the historical countries that are not among these: they are of use to few."""
        register = self.subjects["country"]
        if not isinstance(register, Countries):
            return self
        kept = register.without(set(register.historical) - set(countries))
        return replace(self, subjects={**self.subjects, "country": kept})

    def label(self, subject: str, code: str, language: str) -> str:
        """The label of a code that is known to exist."""
        return self.subjects[subject].terms[code].labels[language]


def read_vocabulary(folder: Path) -> Vocabulary:
    """Every subject and the members of the country groups.

    Raises:
        Fault: For a missing file, a code or label that is missing or stands twice, a column that names no code.
    """
    subjects = _subjects(folder)
    members = entries(folder / "country_group_members.csv", ("group_id", "country"))
    places = {name: subjects[name].terms for name in subjects}
    titles = entries(folder / "title_aliases.csv", ("title", "level_id"))
    partners = {"", *places["country"], *places["country_group"]}
    faults = dangling(
        [
            *((term.entry, "group_id", places["topic_group"]) for term in places["topic"].values()),
            *((term.entry, "family_id", places["format_family"]) for term in places["format"].values()),
            *((term.entry, "partner", partners) for term in places["format"].values()),
            *((term.entry, "region_id", places["region"]) for term in places["country"].values()),
            *((term.entry, "country", {"", *places["country"]}) for term in places["organisation"].values()),
            *((line, "group_id", places["country_group"]) for line in members),
            *((line, "country", places["country"]) for line in members),
            *((line, "level_id", places["level"]) for line in titles),
        ]
    )
    faults += _not_matching(places["level"].values(), "rank", r"\d+", "a whole number")
    faults += _not_matching(places["country_group"].values(), "as_of", r"\d{4}-\d\d-\d\d", "a day such as 2025-11-26")
    if faults:
        raise Fault(faults)
    groups = {
        group: tuple(m["country"] for m in members if m["group_id"] == group) for group in places["country_group"]
    }
    return Vocabulary(subjects, groups, {fold(line["title"]): line["level_id"] for line in titles})


def _subjects(folder: Path) -> dict[str, Subject]:
    made = {
        "topic_group": subject(folder, "topic_group", "topic_groups.csv", "group_id"),
        "topic": subject(folder, "topic", "topics.csv", "topic_id", ("group_id",)),
        "format_family": subject(folder, "format_family", "format_families.csv", "family_id"),
        "format": subject(folder, "format", "formats.csv", "format_id", ("family_id", "partner")),
        "kind": subject(folder, "kind", "kinds.csv", "kind_id"),
        "level": subject(folder, "level", "levels.csv", "level_id", ("rank",)),
        "region": subject(folder, "region", "regions.csv", "region_id"),
        "country": read_countries(folder),
        "country_group": subject(folder, "country_group", "country_groups.csv", "group_id", ("as_of", "source")),
        "organisation": subject(
            folder, "organisation", "organisations.csv", "organisation_id", ("type", "country"), "en"
        ),
        "city": subject(folder, "city", "cities.csv", "city"),
        "role": subject(folder, "role", "roles.csv", "role_id"),
    }
    for name in ("topic", "format", "kind", "level", "organisation", "role"):
        add_aliases(made[name], folder / f"{name}_aliases.csv", f"{name}_id")
    return made


def _not_matching(terms: Iterable[Term], column: str, pattern: str, expected: str) -> list[Problem]:
    return [
        vocabulary_fault(term.entry.source, column, f"'{term.entry[column]}' is not {expected}.")
        for term in terms
        if not re.fullmatch(pattern, term.entry[column])
    ]
