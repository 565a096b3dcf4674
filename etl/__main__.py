"""The commands of the ETL and their exit codes. `python -m etl --help`"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from etl.edition import Edition, edition
from etl.kinds import FORMATS
from etl.problems import Fault
from etl.publish import Published, publish, published, sole_writer
from etl.read import RecordFile, passed_over, read_paths
from etl.reference import Reference, read_reference
from etl.tables import Tables, content_tables, load_rows, problem_rows

ALL_LOADED, SOME_REFUSED, NOTHING = 0, 1, 2
DATA = Path(__file__).resolve().parent.parent / "data"
DATABASE = Path("build/elchi.duckdb")
# The words of the report, and what they count: "loaded" are the records that were not there before.
COUNTS = (
    ("read", "read"),
    ("loaded", "added"),
    *((word, word) for word in ("replaced", "unchanged", "refused")),
)
COMMANDS = {"load": "load records and publish a new version", "check": "say what a load would do"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; answers 0 all loaded, 1 some refused and the rest loaded, 2 nothing read or published."""
    stated = _parser().parse_args(arguments)
    paths = stated.paths or [stated.data / "meetings"]
    command = load if stated.command == "load" else check
    try:
        return command(paths, stated.database, stated.data, stated.format)
    except Fault as fault:
        print(*fault.problems, sep="\n", file=sys.stderr)
        print("Nothing was published.", file=sys.stderr)
        return NOTHING


def load(paths: Sequence[Path], database: Path, data: Path, form: str | None = None) -> int:
    """Loads record files and publishes a new version, if it says anything that the present one does not."""
    reference = read_reference(data)
    with sole_writer(database):
        before = published(database)
        made = edition(_read(paths, form), before.records, reference, reference.institute.today())
        tables = _tables(made, reference, before)
        if _nothing(made):
            return _report(made, "Nothing was published: no record could be loaded.", NOTHING)
        version = tables["version"][0]["data_version"]
        if version == before.data_version:
            return _report(made, f"Nothing changed: version {version} stays.")
        publish(database, tables)
    return _report(made, f"Published version {version} at {database}: {len(made.meetings)} meetings.")


def check(paths: Sequence[Path], database: Path, data: Path, form: str | None = None) -> int:
    """Says what a load would do, and changes nothing."""
    reference = read_reference(data)
    before = published(database)
    made = edition(_read(paths, form), before.records, reference, reference.institute.today())
    if _nothing(made):
        return _report(made, "A load would publish nothing: no record could be loaded.", NOTHING)
    version = _tables(made, reference, before)["version"][0]["data_version"]
    if version == before.data_version:
        return _report(made, f"A load would change nothing: version {version} stays.")
    return _report(made, f"A load would publish version {version}: {len(made.meetings)} meetings. Nothing was changed.")


def _read(paths: Sequence[Path], form: str | None) -> list[RecordFile]:
    """Reads the files, and names on stderr what is rightly passed over: it is no part of the report."""
    files = read_paths(paths, form)
    for path in passed_over(paths):
        print(f"{path.name}: not a file of records, passed over.", file=sys.stderr)
    for file in files:
        print(*file.notes, sep="\n", end="\n" if file.notes else "", file=sys.stderr)
    return files


def _tables(made: Edition, reference: Reference, before: Published) -> Tables:
    loaded_at = datetime.now(UTC).replace(tzinfo=None).isoformat(sep=" ", timespec="seconds")
    content = content_tables(made, reference, reference.institute.today())
    loads = before.loads + load_rows(made, loaded_at)
    return {**content, "load": loads, "problem": problem_rows(made)}


def _nothing(made: Edition) -> bool:
    """No row could be read from any file, or none that is left to show."""
    return not made.meetings or made.unread == made.total("read")


def _report(made: Edition, outcome: str, code: int | None = None) -> int:
    """Prints what was read, what became of it, each problem, and the outcome; answers the exit code."""
    counts = ", ".join(f"{word} {made.total(what)}" for word, what in COUNTS)
    print(*made.problems, sep="\n", end="\n" if made.problems else "")
    print(counts)
    if made.unreadable:
        print(f"published before, but not readable under the present vocabulary: {made.unreadable} (kept, not shown)")
    print(outcome)
    return code if code is not None else SOME_REFUSED if made.problems else ALL_LOADED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m etl", description="Meeting records into one published database.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, does in COMMANDS.items():
        command = commands.add_parser(name, help=does, description=does)
        command.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files, folders, or - (data/meetings)")
        command.add_argument("--format", choices=FORMATS, help="of standard input, and of files whose name says none")
        command.add_argument("--database", type=Path, default=DATABASE, help=f"the published database ({DATABASE})")
        command.add_argument("--data", type=Path, default=DATA, help="institute.toml, vocabulary, milestones")
    return parser


if __name__ == "__main__":
    sys.exit(main())
