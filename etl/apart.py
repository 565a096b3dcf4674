"""Records that look like one event and are two: data/not_duplicates.csv, which a person writes.

A file of its own beside merges.csv: such a line names no record to keep, and takes nothing from either.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from etl.decisions import day, decisions, undecided
from etl.duplicates import Suspicion
from etl.merges import Merge
from etl.problems import Fault, Problem, vocabulary_fault

COLUMNS = ("meeting_id", "other_id", "reason", "by", "date")


@dataclass(frozen=True, slots=True)
class Apart:
    """A person's word that two records tell two events; the ids in their order, as a suspicion has them."""

    meeting_id: str
    other_id: str
    reason: str
    decided_by: str
    decided_on: date
    source: str  # "not_duplicates.csv:2"


@dataclass(frozen=True, slots=True)
class KeptApart:
    """What became of such a line: applied, or unknown-record where one of the two is no meeting here."""

    apart: Apart
    status: str
    unknown: str = ""  # the id that is no meeting


def read_apart(path: Path, merges: Sequence[Merge]) -> tuple[Apart, ...]:
    """The pairs in the order of the file; none where it is not there.

    Raises:
        Fault: For an empty column, a record beside itself, a pair that stands twice or that merges.csv merges.
    """
    merged = {_pair(merge.kept_id, merge.merged_id) for merge in merges}
    made: dict[tuple[str, str], Apart] = {}
    faults: list[Problem] = []
    for line in decisions(path, COLUMNS):
        faults += undecided(line, COLUMNS)
        pair = _pair(line["meeting_id"], line["other_id"])
        if pair[0] == pair[1]:
            faults.append(vocabulary_fault(line.source, "other_id", f"'{pair[0]}' is the same record."))
        elif pair in made:
            faults.append(vocabulary_fault(line.source, "", "another line names the same two records."))
        elif pair in merged:
            faults.append(vocabulary_fault(line.source, "", f"merges.csv merges '{pair[0]}' and '{pair[1]}'."))
        elif not faults:
            made[pair] = Apart(*pair, line["reason"], line["by"], day(line), line.source)
    if faults:
        raise Fault(faults)
    return tuple(made.values())


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def kept_apart(
    suspicions: Iterable[Suspicion], decided: Sequence[Apart], meetings: Collection[str]
) -> tuple[list[Suspicion], list[KeptApart]]:
    """The suspicions that nobody has decided yet, and what became of each decision.

    Args:
        suspicions: The pairs that look like one event.
        decided: The pairs that are two.
        meetings: The ids of all meetings that are shown: a merged record is none.
    """
    pairs = {(apart.meeting_id, apart.other_id) for apart in decided}
    open_ = [found for found in suspicions if (found.meeting_id, found.other_id) not in pairs]
    return open_, [_outcome(apart, meetings) for apart in decided]


def _outcome(apart: Apart, meetings: Collection[str]) -> KeptApart:
    unknown = next((known for known in (apart.meeting_id, apart.other_id) if known not in meetings), "")
    return KeptApart(apart, "unknown-record" if unknown else "applied", unknown)
