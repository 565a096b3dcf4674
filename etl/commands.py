"""What the commands do: each answers its exit code. No parsing of arguments, no domain rule."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from etl.clerk_report import Told, tell
from etl.draft.journal import withdrawn
from etl.edition import Edition
from etl.job import Job
from etl.lock import sole_writer
from etl.making import edition
from etl.meeting_tables import Row
from etl.namesakes import Somebody, alike, namesakes, note, proposals
from etl.progress import Progress
from etl.publish import Draft, drafted, publish
from etl.published import Published, published
from etl.read import unswept
from etl.record_file import RecordFile
from etl.reference import Reference, read_reference
from etl.report import counted, report, suspicions_in_full
from etl.report_json import duplicates_json, report_json
from etl.shelf import Passing
from etl.sources import read_sources
from etl.tables import content_tables, data_version, load_rows, version_row
from etl.template import write_template
from etl.whose import reference_for

ALL_LOADED, SOME_REFUSED, NOTHING = 0, 1, 2
_NOTHING_TOLD = Told()
SENTENCES = {
    ("load", "published"): "Published version {version} at {database}: {meetings}.",
    ("load", "nothing-changed"): "Nothing changed: version {version} stays.",
    ("load", "nothing-loaded"): "Nothing was published: no record could be loaded.",
    ("check", "published"): "A load would publish version {version}: {meetings}. Nothing was changed.",
    ("check", "nothing-changed"): "A load would change nothing: version {version} stays.",
    ("check", "nothing-loaded"): "A load would publish nothing: no record could be loaded.",
}


@dataclass(frozen=True, slots=True)
class Made:
    """An edition and what publishing it comes to, or would: its word for scripts and its exit code."""

    edition: Edition
    version: str
    before: Published
    reference: Reference
    word: str
    code: int


def load(job: Job) -> int:
    """Loads record files and publishes a new version, if it says anything that the present one does not.

    What was refused goes back to the clerk as a workbook.
    """
    with sole_writer(job.database), unswept():
        before = published(job.database)
        reference, files = read_sources(job, before.institute)
        with drafted(job.database, reference) as draft:
            made = _make(job, before, reference, files, draft)
            if made.word == "published":
                publish(job.database, draft, made.version, job.keep)
    told = tell(job.clerk, made.edition, made.word, made.version, made.reference, job.database)
    return _report("load", job, made, told)


def template(file: Path, data: Path, language: str | None) -> int:
    """Writes a workbook for the clerk to fill in."""
    reference = read_reference(data)
    write_template(file, reference.vocabulary, language or reference.institute.default_language)
    say([f"Wrote {file}: fill it in and load it."])
    return ALL_LOADED


def check(job: Job) -> int:
    """Says what a load would do, and changes nothing: its draft lies elsewhere."""
    before = published(job.database)
    reference, files = read_sources(job, before.institute)
    with TemporaryDirectory() as folder, unswept(), drafted(Path(folder) / job.database.name, reference) as draft:
        made = _make(job, before, reference, files, draft)
    return _report("check", job, made)


def duplicates(database: Path, data: Path, as_json: bool) -> int:
    """Shows every pair of published records that may be one event, or of names that may be one person, and what decides it."""
    before = published(database)
    reference = reference_for(read_reference(data), None, before.institute, database, data)
    today = reference.institute.today()
    known: dict[str, Somebody] = {}
    shelf = Passing(before.records, lambda meeting: note(known, meeting, reference.people))
    made = edition([], before.records, reference, today, shelf=shelf)
    pairs, doubts = alike(known), namesakes(known)
    if as_json:
        say([duplicates_json(made.suspicions, pairs, doubts)])
    else:
        say([*suspicions_in_full(made, today), *proposals(pairs, doubts, known, today)])
    return ALL_LOADED


def _make(job: Job, before: Published, reference: Reference, files: Sequence[RecordFile], draft: Draft) -> Made:
    """The edition that the files and what was published before make together, and its draft."""
    today = reference.institute.today()
    progress = Progress()
    for file in files:
        progress.follow(file)
    undone = withdrawn(job.paths or [job.data / "meetings"])
    made = edition(files, before.records, reference, today, job.remove_missing, draft, undone)
    progress.stage("Writing the new version")
    for file in files:
        print(*file.notes, sep="\n", end="\n" if file.notes else "", file=sys.stderr)
    if not made.shown or (made.unread == made.total("read") and not made.total("removed")):
        return Made(made, "", before, reference, "nothing-loaded", NOTHING)
    tables = content_tables(made, reference, before.problems)
    version = data_version(tables, draft.contents(), made.named.as_of)
    code = SOME_REFUSED if made.problems else ALL_LOADED
    if version == before.data_version:
        return Made(made, version, before, reference, "nothing-changed", code)
    draft.add({name: rows for name, rows in tables.items() if name != "kind"})
    draft.add({"version": [version_row(version, today, made.named.as_of, before.data_version)]})
    draft.add({"load": _loads(made, before)})
    return Made(made, version, before, reference, "published", code)


def _loads(made: Edition, before: Published) -> list[Row]:
    """What was loaded ever, and now."""
    loaded_at = datetime.now(UTC).replace(tzinfo=None).isoformat(sep=" ", timespec="seconds")
    earlier = [{"removed": 0, "not_read": None, **row} for row in before.loads]  # older versions have no such columns
    return earlier + load_rows(made, loaded_at)


def _report(command: str, job: Job, made: Made, told: Told = _NOTHING_TOLD) -> int:
    """Prints what was read, what became of it, each problem, and the outcome; answers the exit code."""
    sentence = SENTENCES[command, made.word].format(
        version=made.version, database=job.database, meetings=counted(made.edition.shown)
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
    say([report_json(made.edition, stated)])
    return made.code


def say(lines: Iterable[str]) -> None:
    """Prints; a reader that went away (`| head`) is no fault of the load, which is done."""
    try:
        print(*lines, sep="\n", flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
