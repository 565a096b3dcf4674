"""python -m dashboard report: writes a report to a file, whole or not at all."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from dashboard.database import Database, DatabaseMissing, panel_names
from dashboard.export.rendering import Renderer
from dashboard.export.report import exhibits as content
from dashboard.export.report.definition import BadDefinition, Definition, definition, read_definition, reported_pages
from dashboard.export.report.making import KINDS, read, written
from dashboard.export.report.templates import BadTemplate
from dashboard.export.studio import CannotDraw, ChromiumMissing
from dashboard.export.typeset import CannotTypeset
from dashboard.filters import LANGUAGES


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", database: Path) -> None:
    """The command's arguments."""
    pages = ", ".join(reported_pages())
    command = commands.add_parser(
        "report",
        help="write a report",
        description=f"Write a report as {', '.join(KINDS)} (by the suffix of --to). Exit status: 0 written, 2 not.",
    )
    command.add_argument("definition", type=Path, nargs="?", help="what it is made of (see data/reports)")
    command.add_argument("--view", help='instead of the definition\'s: an address, such as "?period=2025&country=FR"')
    command.add_argument("--page", default="overview", help=f"without a definition: all panels of a page ({pages})")
    command.add_argument("--lang", choices=LANGUAGES, help="without it: the institute's own language")
    command.add_argument("--template", type=Path, help="DOCX or PPTX of the institute whose look is used")
    command.add_argument("--to", type=Path, required=True, help="the file to write")
    command.add_argument("--database", type=Path, default=database, help="database file (default: %(default)s)")
    command.set_defaults(run=run)


def run(named: argparse.Namespace) -> int:
    """Write the report that was asked for; 2 with a sentence when that cannot be."""
    kind = named.to.suffix.lower()
    if kind not in KINDS:
        print(f"{named.to}: a report is written as {', '.join(KINDS)}.", file=sys.stderr)
        return 2
    try:
        database = Database(named.database)
        asked = _asked(named)
        language = named.lang or database.version().institute.default_language
        made = read(asked, database, language, _said)
        _told_if_misread(made)
        templates = {kind: named.template.read_bytes()} if named.template else {}
        save(named.to, written(made, kind, Renderer(), templates, _said, _without))
    except (BadDefinition, BadTemplate, DatabaseMissing, CannotDraw, CannotTypeset) as failed:
        print(failed, file=sys.stderr)
        return 2
    except OSError as failed:
        print(f"{failed.filename or named.to}: {failed.strerror}.", file=sys.stderr)
        return 2
    print(f"Wrote {named.to}: {len(made.exhibits)} panels, data version {database.version().data_version}.")
    return 0


def _asked(named: argparse.Namespace) -> Definition:
    """The definition of the file or of the page, over the view that was said."""
    if named.definition:
        asked = read_definition(named.definition, panel_names())
        return Definition(asked.name, named.view or asked.view, asked.title, asked.sections)
    if not named.view:
        raise BadDefinition('Say what to report: a definition (see data/reports) or --view "?period=last-12-months".')
    return definition(named.to.stem, {"view": named.view, "section": [{"page": named.page}]}, panel_names(), "--page")


def save(path: Path, content: bytes) -> None:
    """Puts a file into its place in one step: beside it first, then moved there."""
    handle, beside = tempfile.mkstemp(dir=path.parent or Path(), prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _without(missing: ChromiumMissing) -> None:
    print(f"{missing} Tables stand where the pictures would.", file=sys.stderr)


def _said(step: str, done: int, of: int) -> None:
    """Progress as one line that is written over on a terminal; a log gets none."""
    if sys.stderr.isatty() and step != "written":
        print(f"\r{done} of {of} panels {step}", end="\n" if done == of else "", file=sys.stderr, flush=True)


def _told_if_misread(made: content.Report) -> None:
    readers = (made.reader, *(exhibit.reader for exhibit in made.exhibits))
    for part in dict.fromkeys(part for reader in readers for part in reader.asked.misread):
        print(f"In the view: {part.parameter} = {part.written!r} is not known and was left out.", file=sys.stderr)
