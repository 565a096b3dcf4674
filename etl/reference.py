"""What records are read against and published with: everything of data/ but the records themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from etl.apart import Apart, read_apart
from etl.corrections import Corrections, read_corrections
from etl.folding import LANGUAGES
from etl.institute import Institute, read_institute
from etl.merges import Merge, read_merges
from etl.milestones import Milestone, read_milestones
from etl.people import People, read_people
from etl.views import SharedView, read_views
from etl.vocabulary import Vocabulary, read_vocabulary
from etl.vocabulary_files import entries


@dataclass(frozen=True, slots=True)
class Reference:
    """Everything that a record is read against, and that is published beside the records."""

    vocabulary: Vocabulary
    institute: Institute
    milestones: tuple[Milestone, ...]
    translations: Mapping[str, Mapping[str, str]]  # meeting_id → its title_en and our titles in other languages
    corrections: Corrections = field(default_factory=dict)  # of known mistakes, by meeting_id
    merges: tuple[Merge, ...] = ()  # records that a person said are one event
    people: People = field(default_factory=People)  # spellings that a person said are one person
    apart: tuple[Apart, ...] = ()  # pairs that a person said are two
    views: tuple[SharedView, ...] = ()  # addresses of the dashboard with a name, for everyone


def read_reference(data: Path) -> Reference:
    """Everything of the data folder but data/meetings.

    Raises:
        Fault: With every contradiction of the first stage that has any: a missing file, an unknown code, no label.
    """
    vocabulary = read_vocabulary(data / "vocabulary")
    merges, institute = read_merges(data / "merges.csv"), read_institute(data / "institute.toml", vocabulary)
    return Reference(
        vocabulary,
        institute,
        read_milestones(data / "milestones.csv", vocabulary),
        _translations(data / "translations.csv"),
        read_corrections(data / "corrections.csv"),
        merges,
        read_people(data / "people.csv", vocabulary),
        read_apart(data / "not_duplicates.csv", merges),
        read_views(data / "views.toml", vocabulary, institute.home_country),
    )


def _translations(path: Path) -> dict[str, Mapping[str, str]]:
    """Our translations of titles by meeting; none where the file is not there."""
    if not path.exists():
        return {}
    lines = entries(path, ("meeting_id", *(f"title_{language}" for language in LANGUAGES)))
    return {line["meeting_id"]: {language: line[f"title_{language}"] for language in LANGUAGES} for line in lines}
