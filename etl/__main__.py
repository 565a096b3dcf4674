"""The commands of the ETL and their arguments. `python -m etl --help`"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from etl.clerk_report import Clerk
from etl.commands import ALL_LOADED, NOTHING, check, duplicates, load, say, template
from etl.draft.arguments import NAMES as DRAFT_COMMANDS
from etl.draft.arguments import add_draft_commands, run_draft_command
from etl.folding import LANGUAGES
from etl.job import Job
from etl.kinds import FORMATS
from etl.problems import Fault
from etl.report_json import failed_json
from etl.rollback import listed, rollback
from etl.share import share
from etl.sources import proposed_mapping
from etl.versions import KEPT, STILL_SERVED
from etl.watch import watch

DATA = Path(__file__).resolve().parent.parent / "data"
DATABASE = Path("build/elchi.duckdb")
COMMANDS = {
    "load": "load records and publish a new version",
    "check": "say what a load would do",
    "duplicates": "show what may be one event, and who may be one person",
    "rollback": "return to a version that is kept",
    "share": "put the served version where other machines fetch it",
    "columns": "propose a mapping for somebody's table",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; answers 0 all loaded, 1 some refused and the rest loaded, 2 nothing read or published."""
    stated = _parser().parse_args(arguments)
    try:
        return _run(stated)
    except Fault as fault:
        if getattr(stated, "json", False):
            print(failed_json(stated.command, fault.problems, NOTHING))
        print(*fault.problems, sep="\n", file=sys.stderr)
        if stated.command in ("load", "check", "duplicates", "rollback"):
            print("Nothing was published.", file=sys.stderr)
    except KeyboardInterrupt:
        print(f"\nStopped. {STILL_SERVED}", file=sys.stderr)
    return NOTHING


def _run(stated: argparse.Namespace) -> int:
    if stated.command in DRAFT_COMMANDS:
        return run_draft_command(stated)
    if stated.command == "columns":
        say([proposed_mapping(stated.file, stated.data, stated.home).rstrip("\n")])
        return ALL_LOADED
    if stated.command == "duplicates":
        return duplicates(stated.database, stated.data, stated.json)
    if stated.command == "rollback":
        say(listed(stated.database) if stated.list else [rollback(stated.database, stated.to)])
        return ALL_LOADED
    if stated.command == "share":
        say([share(stated.database, stated.folder)])
        return ALL_LOADED
    if stated.command == "template":
        return template(stated.file, stated.data, stated.lang)
    if stated.command == "watch":
        return watch(stated.folder, _passed_on(stated))
    return (load if stated.command == "load" else check)(_job(stated))


def _job(stated: argparse.Namespace) -> Job:
    return Job(
        paths=stated.paths,
        database=stated.database,
        data=stated.data,
        form=stated.format,
        mapping=stated.mapping,
        remove_missing=stated.remove_missing,
        as_json=stated.json,
        keep=getattr(stated, "keep", KEPT),
        clerk=Clerk(stated.lang, stated.refused, stated.report) if stated.command == "load" else Clerk(),
    )


def _passed_on(stated: argparse.Namespace) -> list[str]:
    """What a watch says to each load; paths whole, for a load may run in another folder."""
    paths = {"--database": stated.database, "--data": stated.data, "--mapping": stated.mapping}
    words = [word for name, path in paths.items() if path for word in (name, str(path.absolute()))]
    return [*words, "--lang", stated.lang] if stated.lang else words


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m etl", description="Meeting records into one published database.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, does in COMMANDS.items():
        command = commands.add_parser(name, help=does, description=does)
        if name == "columns":
            command.add_argument("file", type=Path, metavar="FILE", help="the table")
            command.add_argument("--home", default="", metavar="CODE", help="the country whose diplomacy it shows")
            command.add_argument("--data", type=Path, default=DATA, help="institute.toml, vocabulary")
            continue
        command.add_argument("--database", type=Path, default=DATABASE, help=f"the published database ({DATABASE})")
        if name == "share":
            command.add_argument("folder", type=Path, metavar="FOLDER", help="what all can read, or a web server serves")
            continue
        if name == "rollback":
            command.add_argument("--to", metavar="VERSION", help="which one (the one that the served was loaded over)")
            command.add_argument("--list", action="store_true", help="list what is kept, change nothing")
            continue
        command.add_argument("--data", type=Path, default=DATA, help="institute.toml, vocabulary, milestones")
        command.add_argument("--json", action="store_true", help="the report as JSON (shape: etl/report_json.py)")
        if name != "duplicates":
            _add_sources(command, name)
    _add_clerks_commands(commands)
    add_draft_commands(commands, DATA, DATABASE)
    return parser


def _add_sources(command: argparse.ArgumentParser, name: str) -> None:
    """What load and check read, and how."""
    command.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files, folders, or - (data/meetings)")
    command.add_argument("--format", choices=FORMATS, help="of standard input, and of files whose name says none")
    command.add_argument("--mapping", type=Path, help="what the columns of foreign tables mean (TOML)")
    gone = "take out the records of a file that its rows no longer name"
    command.add_argument("--remove-missing", action="store_true", help=gone)
    if name == "load":
        command.add_argument("--keep", type=_count, default=KEPT, help=f"old versions that stay ({KEPT})")
        command.add_argument("--refused", type=Path, metavar="FILE.xlsx", help="where refused rows go (beside DATABASE)")
        command.add_argument("--report", type=Path, metavar="FILE.txt", help="write the report in the clerk's language")
        _add_language(command)


def _add_clerks_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    template_ = commands.add_parser("template", help="write a workbook for the clerk to fill in")
    template_.add_argument("file", type=Path, metavar="FILE.xlsx")
    template_.add_argument("--data", type=Path, default=DATA, help="institute.toml, vocabulary")
    watch_ = commands.add_parser("watch", help="load what is dropped into a folder")
    watch_.add_argument("folder", type=Path, metavar="FOLDER", help="gets loaded/ and refused/")
    watch_.add_argument("--database", type=Path, default=DATABASE, help=f"the published database ({DATABASE})")
    watch_.add_argument("--data", type=Path, default=DATA, help="institute.toml, vocabulary, milestones")
    watch_.add_argument("--mapping", type=Path, help="the mapping of a foreign table, given to every load")
    for command in (template_, watch_):
        _add_language(command)


def _add_language(command: argparse.ArgumentParser) -> None:
    command.add_argument("--lang", choices=LANGUAGES, help="the clerk's language (the institute's own)")


def _count(written: str) -> int:
    if not written.isdecimal():
        raise argparse.ArgumentTypeError(f"'{written}' is not a whole number from 0")
    return int(written)


if __name__ == "__main__":
    sys.exit(main())
