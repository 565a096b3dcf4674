"""Records that tell the same event: data/merges.csv, which a person writes. `etl/duplicates.py` only proposes.

The merged record is shown no more; what it alone knows joins the kept one: its addresses with their languages, its
titles in other languages, and every field that the kept one leaves empty. Where both say something, the kept one is
right; lists are not mixed, because the same person or body in two spellings would count twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from etl.dates import PRECISIONS, DateSpan
from etl.decisions import day, decisions, undecided
from etl.evidence import Evidence
from etl.problems import Fault, Problem, vocabulary_fault
from etl.records import Meeting

COLUMNS = ("kept_id", "merged_id", "reason", "by", "date")
# Field of a meeting → the fields of a record that `written` names for it.
JOINED: Mapping[str, tuple[str, ...]] = {
    "countries": ("countries",),
    "organisations": ("organisations", "international_organisations"),
    "people": ("counterparts", "institute_side"),
    "levels": ("level",),
    "formats": ("formats",),
    "topics": ("topics",),
    "documents": (),
    "city": (),
    "venue_country": ("venue_country",),
    "publisher": (),
    "source_url": (),
    "source_language": (),
    "note": (),
}
# Field of a record → the field of a meeting that it is read as.
READ_AS = {field: name for name, fields in JOINED.items() for field in fields} | dict.fromkeys(
    ("date_start", "date_end", "date_basis"), "days"
)


@dataclass(frozen=True, slots=True)
class Merge:
    """A person's word that two records tell one event."""

    kept_id: str
    merged_id: str
    reason: str
    decided_by: str
    decided_on: date
    source: str  # "merges.csv:2"


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of a merge: applied, unknown-kept or unknown-merged (no meeting of that id is shown)."""

    merge: Merge
    status: str


def read_merges(path: Path) -> tuple[Merge, ...]:
    """The merges in the order of the file; none where it is not there.

    Raises:
        Fault: For an empty column, a record merged with itself, twice, or in a circle.
    """
    made: dict[str, Merge] = {}
    faults: list[Problem] = []
    for line in decisions(path, COLUMNS):
        faults += undecided(line, COLUMNS)
        kept, merged = line["kept_id"], line["merged_id"]
        if merged in made:
            faults.append(vocabulary_fault(line.source, "merged_id", f"'{merged}' is merged on another line already."))
        elif _last(kept, made) == merged:
            faults.append(vocabulary_fault(line.source, "kept_id", f"'{kept}' would be merged into itself."))
        elif not faults:
            made[merged] = Merge(kept, merged, line["reason"], line["by"], day(line), line.source)
    if faults:
        raise Fault(faults)
    return tuple(made.values())


def _last(meeting_id: str, made: Mapping[str, Merge]) -> str:
    """The record that in the end stands for one: merges may follow each other, never in a circle."""
    while meeting_id in made:
        meeting_id = made[meeting_id].kept_id
    return meeting_id


def merge_all(meetings: Mapping[str, Meeting], merges: Sequence[Merge]) -> tuple[dict[str, Meeting], list[Merged]]:
    """The meetings with every merge of two that are there, and what became of each merge."""
    shown, told = dict(meetings), []
    there = {merge.merged_id: merge for merge in merges if merge.merged_id in meetings}
    for merge in merges:
        kept_id = _last(merge.kept_id, there)
        if merge.merged_id not in meetings or kept_id not in meetings:
            told.append(Merged(merge, "unknown-kept" if merge.merged_id in meetings else "unknown-merged"))
            continue
        shown[kept_id] = joined(shown[kept_id], shown.pop(merge.merged_id))
        told.append(Merged(merge, "applied"))
    return shown, told


def joined(kept: Meeting, merged: Meeting) -> Meeting:
    """The kept meeting with what the merged one alone knows."""
    taken = {name: getattr(merged, name) for name in JOINED if not getattr(kept, name) and getattr(merged, name)}
    fields = {field for name in taken for field in JOINED[name]}
    joined_words = tuple(word for word in merged.written if word.field in fields)
    days = _finer(kept.days, merged.days)
    urls = dict.fromkeys((*kept.other_urls, merged.source_url, *merged.other_urls))
    source_url = kept.source_url or merged.source_url
    made = replace(
        kept,
        **taken,
        days=days,
        titles={**merged.titles, **kept.titles},
        online=kept.online or (merged.online and not kept.city),
        other_urls=tuple(url for url in urls if url and url != source_url),
        url_languages={**_languages(merged), **_languages(kept)},
        written=(*kept.written, *joined_words),
    )
    return replace(made, evidence=(*kept.evidence, *_evidence(kept, merged, made)))


def _evidence(kept: Meeting, merged: Meeting, made: Meeting) -> list[Evidence]:
    """The passages of the merged record that what is shown now rests on: of fields that are as it has them."""
    own = {passage.field for passage in kept.evidence}
    return [passage for passage in merged.evidence if passage.field not in own and _as_in(merged, made, passage.field)]


def _as_in(merged: Meeting, made: Meeting, field: str) -> bool:
    """Whether a field of a record says in the joined meeting what it says in the merged one."""
    if field.startswith("title_"):
        language = field.removeprefix("title_")
        return made.titles.get(language) == merged.titles.get(language)
    name = READ_AS.get(field, field)
    return hasattr(merged, name) and getattr(made, name) == getattr(merged, name)


def _languages(meeting: Meeting) -> dict[str, str]:
    """The language of each address of a meeting, where it is known."""
    own = {meeting.source_url: meeting.source_language} if meeting.source_url and meeting.source_language else {}
    return {**meeting.url_languages, **own}


def _finer(kept: DateSpan, merged: DateSpan) -> DateSpan:
    """The merged record's days where they lie within the kept one's and are known more precisely."""
    if kept.first_day is None or kept.last_day is None:
        return merged
    if merged.first_day is None or merged.last_day is None:
        return kept
    within = kept.first_day <= merged.first_day and merged.last_day <= kept.last_day
    return merged if within and PRECISIONS.index(merged.precision) < PRECISIONS.index(kept.precision) else kept
