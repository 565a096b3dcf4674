"""What a load did, or would do, for scripts: one JSON object. Its shape is a promise; docs are here.

    format        "elchi-load/1"; a field may be added under this name, none changes its meaning
    command       "load" or "check"
    outcome       "published", "nothing-changed" or "nothing-loaded"; of a check: what a load would answer
    exit_code     0 all loaded, 1 some refused, 2 nothing could be read or published
    message       the last line of the text report
    data_version  the version that is (or would be) served after it; null without one
    built_on      the version served before; null at the first load
    given_back    [path]: of a load, the files of its refused rows, to correct and load again
    counts        read, added, changed, unchanged, refused (rows); removed, gone, meetings (records)
    files         [{file, sha256, read, added, replaced, unchanged, refused, removed, not_read}]; the last as below
    added         [{meeting_id, source}]
    changed       [{meeting_id, source, fields: [{field, old, new}]}]; values as received, null where empty
    unchanged     [meeting_id]
    removed       [{meeting_id, source}]: taken away by --remove-missing
    gone          [{meeting_id, source}]: no longer in their file, kept
    refused       [{source, meeting_id, problems: [{field, kind, message, remedy}]}], one entry a row
    problems      [{source, meeting_id, field, kind, message, remedy, reread}]: all, those of whole files too
    corrections   [{source, meeting_id, field, expected, right, reason, date, status, found}]
    merges        [{source, kept_id, merged_id, reason, by, date, status}]
    people        [{source, person, spelling, organisation, country, reason, by, date, status, mentions}]
    duplicates    [{meeting_id, other_id, points, evidence: [{reason, points, what}]}]: proposed, not merged
    not_duplicates [{source, meeting_id, other_id, reason, by, date, status}]
    not_read      [{source, lines}]: what was not read from a place on, and counted nowhere; lines null: not known how many

A load that cannot begin or publish (exit code 2) prints {format, command, outcome: "failed", exit_code, problems}.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from etl.duplicates import Suspicion
from etl.edition import Edition
from etl.namesakes import Doubt, Likeness
from etl.problems import Problem

FORMAT = "elchi-load/1"
PROBLEM = ("source", "meeting_id", "field", "kind", "message", "remedy", "reread")
WHOLE_FILE = "unreadable-file"


def report_json(made: Edition, stated: Mapping[str, object]) -> str:
    """The report as one JSON text.

    Args:
        made: What the load made.
        stated: command, outcome, exit_code, message, data_version, built_on.
    """
    changes = made.changes
    told = {
        "format": FORMAT,
        **stated,
        "counts": {
            **{word: made.total(word) for word in ("read", "added")},
            "changed": made.total("replaced"),
            **{word: made.total(word) for word in ("unchanged", "refused", "removed")},
            "gone": len(changes.gone),
            "meetings": made.shown,
        },
        "files": [asdict(tally) for tally in made.tallies],
        "added": _placed(changes.added),
        "changed": [asdict(changed) for changed in changes.changed],
        "unchanged": changes.unchanged,
        "removed": _placed(changes.removed),
        "gone": _placed(changes.gone),
        "refused": _refused(made.problems),
        "problems": list(map(_problem, made.problems)),
        "corrections": [_decided(outcome) for outcome in made.corrections],
        "merges": [_decided(merged) for merged in made.merges],
        "people": [_decided(known) for known in made.people],
        "duplicates": [asdict(suspicion) for suspicion in made.suspicions],
        "not_duplicates": [_decided(told) for told in made.apart],
        "not_read": [{"source": source, "lines": lines} for source, lines in made.not_read],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def failed_json(command: str, problems: Iterable[Problem], exit_code: int) -> str:
    """A load that could not begin or publish."""
    told = list(map(_problem, problems))
    stated = {"format": FORMAT, "command": command, "outcome": "failed", "exit_code": exit_code, "problems": told}
    return json.dumps(stated, ensure_ascii=False, indent=1)


def duplicates_json(suspicions: Iterable[Suspicion], pairs: Iterable[Likeness], doubts: Iterable[Doubt]) -> str:
    """The answer of `duplicates --json`: {format, duplicates, people, namesakes}.

    duplicates: as in a load's report; people: [{person, other, points, evidence}], names that may be one person;
    namesakes: [{person, reason, what}], spellings that may be two people.
    """
    told = {
        "format": FORMAT,
        "duplicates": [asdict(suspicion) for suspicion in suspicions],
        "people": [asdict(pair) for pair in pairs],
        "namesakes": [asdict(doubt) for doubt in doubts],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def _problem(problem: Problem) -> dict[str, Any]:
    return {name: getattr(problem, name) for name in PROBLEM}


def _placed(sources: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"meeting_id": meeting_id, "source": source} for meeting_id, source in sources.items()]


def _refused(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """The problems gathered by row; those of whole files and of records published before are no rows."""
    rows: dict[str, dict[str, Any]] = {}
    for problem in problems:
        if problem.kind != WHOLE_FILE and not problem.reread:
            known: dict[str, Any] = {"source": problem.source, "meeting_id": problem.meeting_id, "problems": []}
            told = {name: getattr(problem, name) for name in ("field", "kind", "message", "remedy")}
            rows.setdefault(problem.source, known)["problems"].append(told)
    return list(rows.values())


def _decided(outcome: Any) -> dict[str, Any]:
    """A correction, a merge, a pair kept apart or a line of people with what became of it, under the names its file uses."""
    told = asdict(outcome)
    line = next(told.pop(name) for name in ("correction", "merge", "apart", "line") if name in told)
    names = {"decided_on": "date", "decided_by": "by"}
    return {names.get(name, name): str(value) for name, value in line.items()} | told
