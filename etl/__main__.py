"""The commands of the ETL and their exit codes. `python -m etl --help`"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from etl.edition import Edition, edition
from etl.lock import sole_writer
from etl.problems import Fault
from etl.publish import Published, publish, published
from etl.read import read_paths
from etl.reference import Reference, read_reference
from etl.report import report, suspicions_in_full
from etl.report_json import duplicates_json, failed_json, report_json
from etl.rollback import listed, rollback
from etl.tables import Tables, content_tables, load_rows
from etl.versions import KEPT, STILL_SERVED

ALL_LOADED, SOME_REFUSED, NOTHING = 0, 1, 2
DATA = Path(__file__).resolve().parent.parent / "data"
DATABASE = Path("build/elchi.duckdb")
COMMANDS = {
    "load": "load records and publish a new version",
    "check": "say what a load would do",
    "duplicates": "show the pairs of records that may be one event",
    "rollback": "return to a version that is kept",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a load came to, or would: its word for scripts, its sentence for people, its exit code."""

    word: str
    message: str
    code: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; answers 0 all loaded, 1 some refused and the rest loaded, 2 nothing read or published."""
    stated = _parser().parse_args(arguments)
    try:
        return _run(stated)
    except Fault as fault:
        if getattr(stated, "json", False):
            print(failed_json(stated.command, fault.problems, NOTHING))
        print(*fault.problems, sep="\n", file=sys.stderr)
        print("Nothing was published.", file=sys.stderr)
    except KeyboardInterrupt:
        print(f"\nStopped. {STILL_SERVED}", file=sys.stderr)
    return NOTHING


def _run(stated: argparse.Namespace) -> int:
    if stated.command == "duplicates":
        return duplicates(stated.database, stated.data, stated.json)
    if stated.command == "rollback":
        _say(listed(stated.database) if stated.list else [rollback(stated.database, stated.to)])
        return ALL_LOADED
    paths = stated.paths or [stated.data / "meetings"]
    if stated.command == "check":
        return check(paths, stated.database, stated.data, stated.remove_missing, stated.json)
    return load(paths, stated.database, stated.data, stated.remove_missing, stated.json, stated.keep)


def load(
    paths: Sequence[Path],
    database: Path,
    data: Path,
    remove_missing: bool = False,
    as_json: bool = False,
    keep: int = KEPT,
) -> int:
    """Loads record files and publishes a new version, if it says anything that the present one does not."""
    reference = read_reference(data)
    with sole_writer(database):
        before = published(database)
        made = edition(read_paths(paths), before.records, reference, reference.institute.today(), remove_missing)
        tables = _tables(made, reference, before)
        outcome = _outcome(made, tables, before)
        if outcome.word == "published":
            publish(database, tables, keep)
    version = tables["version"][0]["data_version"]
    sentence = {
        "published": f"Published version {version} at {database}: {len(made.meetings)} meetings.",
        "nothing-changed": f"Nothing changed: version {version} stays.",
        "nothing-loaded": "Nothing was published: no record could be loaded.",
    }[outcome.word]
    return _report("load", made, tables, before, Outcome(outcome.word, sentence, outcome.code), as_json)


def check(paths: Sequence[Path], database: Path, data: Path, remove_missing: bool = False, as_json: bool = False) -> int:
    """Says what a load would do, and changes nothing."""
    reference = read_reference(data)
    before = published(database)
    made = edition(read_paths(paths), before.records, reference, reference.institute.today(), remove_missing)
    tables = _tables(made, reference, before)
    outcome = _outcome(made, tables, before)
    version = tables["version"][0]["data_version"]
    meetings = len(made.meetings)
    sentence = {
        "published": f"A load would publish version {version}: {meetings} meetings. Nothing was changed.",
        "nothing-changed": f"A load would change nothing: version {version} stays.",
        "nothing-loaded": "A load would publish nothing: no record could be loaded.",
    }[outcome.word]
    return _report("check", made, tables, before, Outcome(outcome.word, sentence, outcome.code), as_json)


def duplicates(database: Path, data: Path, as_json: bool) -> int:
    """Shows every pair of published records that may be one event, and the line that would merge them."""
    reference = read_reference(data)
    today = reference.institute.today()
    made = edition([], published(database).records, reference, today)
    if as_json:
        _say([duplicates_json(made.suspicions)])
        return ALL_LOADED
    _say(suspicions_in_full(made, today))
    return ALL_LOADED


def _tables(made: Edition, reference: Reference, before: Published) -> Tables:
    loaded_at = datetime.now(UTC).replace(tzinfo=None).isoformat(sep=" ", timespec="seconds")
    today = reference.institute.today()
    content = content_tables(made, reference, today, before.data_version, before.problems)
    earlier = [{"removed": 0, **row} for row in before.loads]  # versions of before 0.2 have no such column
    return {**content, "load": earlier + load_rows(made, loaded_at)}


def _outcome(made: Edition, tables: Tables, before: Published) -> Outcome:
    """What a load of this edition comes to: nothing without a row that could be read and a record left to show."""
    if not made.meetings or made.unread == made.total("read"):
        return Outcome("nothing-loaded", "", NOTHING)
    same = tables["version"][0]["data_version"] == before.data_version
    return Outcome("nothing-changed" if same else "published", "", SOME_REFUSED if made.problems else ALL_LOADED)


def _report(command: str, made: Edition, tables: Tables, before: Published, outcome: Outcome, as_json: bool) -> int:
    """Prints what was read, what became of it, each problem, and the outcome; answers the exit code."""
    if not as_json:
        _say(report(made, outcome.message, command == "check"))
        return outcome.code
    version = tables["version"][0]["data_version"] if outcome.word != "nothing-loaded" else before.data_version
    stated: dict[str, object] = {
        "command": command,
        "outcome": outcome.word,
        "exit_code": outcome.code,
        "message": outcome.message,
        "data_version": version,
        "built_on": before.data_version,
    }
    _say([report_json(made, before.records, stated)])
    return outcome.code


def _say(lines: Iterable[str]) -> None:
    """Prints; a reader that went away (`| head`) is no fault of the load, which is done."""
    try:
        print(*lines, sep="\n", flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m etl", description="Meeting records into one published database.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, does in COMMANDS.items():
        command = commands.add_parser(name, help=does, description=does)
        command.add_argument("--database", type=Path, default=DATABASE, help=f"the published database ({DATABASE})")
        if name == "rollback":
            command.add_argument("--to", metavar="VERSION", help="which one (the one that the served was loaded over)")
            command.add_argument("--list", action="store_true", help="list what is kept, change nothing")
            continue
        command.add_argument("--data", type=Path, default=DATA, help="institute.toml, vocabulary, milestones")
        command.add_argument("--json", action="store_true", help="the report as JSON (shape: etl/report_json.py)")
        if name == "duplicates":
            continue
        command.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders (data/meetings)")
        gone = "take out the records of a file that its rows no longer name"
        command.add_argument("--remove-missing", action="store_true", help=gone)
        if name == "load":
            command.add_argument("--keep", type=_count, default=KEPT, help=f"old versions that stay ({KEPT})")
    return parser


def _count(written: str) -> int:
    if not written.isdecimal():
        raise argparse.ArgumentTypeError(f"'{written}' is not a whole number from 0")
    return int(written)


if __name__ == "__main__":
    sys.exit(main())
