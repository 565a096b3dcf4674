"""What the commands do: each answers its exit code. No parsing of arguments, no domain rule."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from etl.clerk_report import Told, tell
from etl.edition import Edition, edition
from etl.job import Job
from etl.lock import sole_writer
from etl.namesakes import alike, everybody, namesakes, proposals
from etl.publish import Published, publish, published
from etl.reference import Reference, read_reference
from etl.report import report, suspicions_in_full
from etl.report_json import duplicates_json, report_json
from etl.sources import read_sources
from etl.tables import Tables, content_tables, load_rows
from etl.template import write_template
from etl.whose import reference_for

ALL_LOADED, SOME_REFUSED, NOTHING = 0, 1, 2
_NOTHING_TOLD = Told()
SENTENCES = {
    ("load", "published"): "Published version {version} at {database}: {meetings} meetings.",
    ("load", "nothing-changed"): "Nothing changed: version {version} stays.",
    ("load", "nothing-loaded"): "Nothing was published: no record could be loaded.",
    ("check", "published"): "A load would publish version {version}: {meetings} meetings. Nothing was changed.",
    ("check", "nothing-changed"): "A load would change nothing: version {version} stays.",
    ("check", "nothing-loaded"): "A load would publish nothing: no record could be loaded.",
}


@dataclass(frozen=True, slots=True)
class Made:
    """An edition and what publishing it comes to, or would: its word for scripts and its exit code."""

    edition: Edition
    tables: Tables
    before: Published
    reference: Reference
    word: str
    code: int

    @property
    def version(self) -> str:
        return str(self.tables["version"][0]["data_version"])


def load(job: Job) -> int:
    """Loads record files and publishes a new version, if it says anything that the present one does not.

    What was refused goes back to the clerk as a workbook.
    """
    with sole_writer(job.database):
        made = _make(job)
        if made.word == "published":
            publish(job.database, made.tables, job.keep)
    told = tell(job.clerk, made.edition, made.word, made.version, made.reference, job.database)
    return _report("load", job, made, told)


def template(file: Path, data: Path, language: str | None) -> int:
    """Writes a workbook for the clerk to fill in."""
    reference = read_reference(data)
    write_template(file, reference.vocabulary, language or reference.institute.default_language)
    say([f"Wrote {file}: fill it in and load it."])
    return ALL_LOADED


def check(job: Job) -> int:
    """Says what a load would do, and changes nothing."""
    return _report("check", job, _make(job))


def duplicates(database: Path, data: Path, as_json: bool) -> int:
    """Shows every pair of published records that may be one event, or of names that may be one person, and what decides it."""
    before = published(database)
    reference = reference_for(read_reference(data), None, before.institute, database, data)
    today = reference.institute.today()
    made = edition([], before.records, reference, today)
    known = everybody(made.meetings.values(), reference.people)
    pairs, doubts = alike(known), namesakes(known)
    if as_json:
        say([duplicates_json(made.suspicions, pairs, doubts)])
    else:
        say([*suspicions_in_full(made, today), *proposals(pairs, doubts, known, today)])
    return ALL_LOADED


def _make(job: Job) -> Made:
    """The edition that the files and what was published before make together."""
    before = published(job.database)
    reference, files = read_sources(job, before.institute)
    made = edition(files, before.records, reference, reference.institute.today(), job.remove_missing)
    tables = _tables(made, reference, before)
    if not made.meetings or made.unread == made.total("read"):
        return Made(made, tables, before, reference, "nothing-loaded", NOTHING)
    same = tables["version"][0]["data_version"] == before.data_version
    code = SOME_REFUSED if made.problems else ALL_LOADED
    return Made(made, tables, before, reference, "nothing-changed" if same else "published", code)


def _tables(made: Edition, reference: Reference, before: Published) -> Tables:
    loaded_at = datetime.now(UTC).replace(tzinfo=None).isoformat(sep=" ", timespec="seconds")
    today = reference.institute.today()
    content = content_tables(made, reference, today, before.data_version, before.problems)
    earlier = [{"removed": 0, **row} for row in before.loads]  # versions of before 0.2 have no such column
    return {**content, "load": earlier + load_rows(made, loaded_at)}


def _report(command: str, job: Job, made: Made, told: Told = _NOTHING_TOLD) -> int:
    """Prints what was read, what became of it, each problem, and the outcome; answers the exit code."""
    sentence = SENTENCES[command, made.word].format(
        version=made.version, database=job.database, meetings=len(made.edition.meetings)
    )
    if not job.as_json:
        say([*report(made.edition, sentence, command == "check"), *told.lines()])
        return made.code
    print(*told.problems, sep="\n", end="\n" if told.problems else "", file=sys.stderr)
    stated: dict[str, object] = {
        "command": command,
        "outcome": made.word,
        "exit_code": made.code,
        "message": sentence,
        "data_version": made.version if made.word != "nothing-loaded" else made.before.data_version,
        "built_on": made.before.data_version,
        **({"given_back": [str(path) for path in told.given_back]} if command == "load" else {}),
    }
    say([report_json(made.edition, made.before.records, stated)])
    return made.code


def say(lines: Iterable[str]) -> None:
    """Prints; a reader that went away (`| head`) is no fault of the load, which is done."""
    try:
        print(*lines, sep="\n", flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
