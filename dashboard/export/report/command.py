"""python -m dashboard report: writes a report to a file, whole or not at all."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from dashboard.database import Database, DatabaseMissing, panel_names
from dashboard.export.rendering import CannotDraw, ChromiumMissing, Renderer
from dashboard.export.report import docx, pdf, pictures, pptx, xlsx
from dashboard.export.report import exhibits as content
from dashboard.export.report.definition import BadDefinition, Definition, definition, read_definition
from dashboard.export.typeset import CannotTypeset
from dashboard.filters import LANGUAGES
from dashboard.pages import COUNTRY, PAGES

KINDS = (".docx", ".pptx", ".pdf", ".xlsx", ".zip")
WITHOUT = {".docx": docx.PICTURE_PX, ".pptx": pptx.PICTURE_PX}  # kinds that put tables where there is no Chromium
T = TypeVar("T")  # a picture, as a kind wants it


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", database: Path) -> None:
    """The command's arguments."""
    pages = ", ".join(name for page in PAGES if COUNTRY not in page.PATH for name in [page.__name__.rpartition(".")[2]])
    command = commands.add_parser(
        "report",
        help="write a report",
        description=f"Write a report as {', '.join(KINDS)} (by the suffix of --to). Exit status: 0 written, 2 not.",
    )
    command.add_argument("definition", type=Path, nargs="?", help="what it is made of (see data/reports)")
    command.add_argument("--view", help='instead of the definition\'s: an address, such as "?period=2025&country=FR"')
    command.add_argument("--page", default="overview", help=f"without a definition: all panels of a page ({pages})")
    command.add_argument("--lang", choices=LANGUAGES, help="without it: the institute's own language")
    command.add_argument("--template", type=Path, help="DOCX of the institute whose styles, header and footer are used")
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
        made = content.report(asked, database, language, _said("read"))
        _told_if_misread(made)
        save(named.to, written(made, kind, Renderer(), named.template))
    except (BadDefinition, DatabaseMissing, CannotDraw, CannotTypeset) as failed:
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


def written(report: content.Report, kind: str, renderer: Renderer, template: Path | None = None) -> bytes:
    """The report as a file of a kind. Where Chromium is missing, tables stand instead of pictures, and say so."""
    if kind == ".xlsx":
        return xlsx.write(report)
    if kind == ".zip":
        return pictures.write(report, renderer, progress=_said("drawn"))
    if kind == ".pdf":
        return pdf.write(report, _or_tables(lambda: pdf.pictures(report, renderer, _said("drawn")), report))
    drawn = _or_tables(lambda: content.pictures(report, renderer, WITHOUT[kind], progress=_said("drawn")), report)
    if kind == ".pptx":
        return pptx.write(report, drawn)
    return docx.write(report, drawn, template.read_bytes() if template else None)


def _or_tables(draw: Callable[[], list[T | None]], report: content.Report) -> list[T | None]:
    """The pictures; none, and a sentence about it, where there is no Chromium."""
    try:
        return draw()
    except ChromiumMissing as missing:
        print(f"{missing} Tables stand where the pictures would.", file=sys.stderr)
        return [None] * len(report.exhibits)


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


def _said(what: str) -> content.Progress:
    """Progress as one line that is written over on a terminal; a log gets none."""

    def say(done: int, of: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{done} of {of} panels {what}", end="\n" if done == of else "", file=sys.stderr, flush=True)

    return say


def _told_if_misread(made: content.Report) -> None:
    readers = (made.reader, *(exhibit.reader for exhibit in made.exhibits))
    for part in dict.fromkeys(part for reader in readers for part in reader.asked.misread):
        print(f"In the view: {part.parameter} = {part.written!r} is not known and was left out.", file=sys.stderr)
