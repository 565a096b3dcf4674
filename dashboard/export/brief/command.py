"""python -m dashboard brief: writes the brief about one country to a file, whole or not at all."""

import argparse
import sys
from pathlib import Path

from dashboard.database import Database, DatabaseMissing, Version
from dashboard.export.brief import content, docx, pdf
from dashboard.export.brief.shapes import Brief
from dashboard.export.report.command import save
from dashboard.export.typeset import CannotTypeset
from dashboard.filters import LANGUAGES
from dashboard.folding import fold

WRITERS = {".pdf": pdf.write, ".docx": docx.write}


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", database: Path) -> None:
    """The command's arguments."""
    command = commands.add_parser(
        "brief",
        help="write the brief about a country",
        description=f"Write the brief about a country as {' or '.join(WRITERS)} (by the suffix of --to). "
        "Exit status: 0 written, 2 not.",
    )
    command.add_argument("country", help="its code (FR), or its name in any of the four languages")
    command.add_argument("--lang", choices=LANGUAGES, help="without it: the institute's own language")
    command.add_argument("--view", default="?period=all", help="period and filter, as in the address (default: %(default)s)")
    command.add_argument("--to", type=Path, required=True, help="the file to write")
    command.add_argument("--database", type=Path, default=database, help="database file (default: %(default)s)")
    command.set_defaults(run=run)


def run(named: argparse.Namespace) -> int:
    """Write the brief that was asked for; 2 with a sentence when that cannot be."""
    write = WRITERS.get(named.to.suffix.lower())
    if write is None:
        print(f"{named.to}: a brief is written as {' or '.join(WRITERS)}.", file=sys.stderr)
        return 2
    try:
        database = Database(named.database)
        version = database.version()
        language = named.lang or version.institute.default_language
        query = f"{named.view}{'&' if named.view.strip('?') else ''}lang={language}"
        given = content.brief(database, code_of(named.country, version), query)
        _told_if_misread(given)
        save(named.to, write(given))
    except (DatabaseMissing, CannotTypeset) as failed:
        print(failed, file=sys.stderr)
        return 2
    except content.NoPartner:
        print(f"{named.country!r} is no partner country. Write its code, such as FR, or its name.", file=sys.stderr)
        return 2
    except OSError as failed:
        print(f"{failed.filename or named.to}: {failed.strerror}.", file=sys.stderr)
        return 2
    count = given.reader.facts.matched
    print(f"Wrote {named.to}: {given.country}, meetings: {count}, data version {version.data_version}.")
    return 0


def code_of(written: str, version: Version) -> str:
    """The code of a country written as a code or as a name; what was written where no country is called so."""
    known, sought = version.known()["country"], fold(written)
    names = {
        fold(name): code
        for language in LANGUAGES
        for code, label in version.labels.of("country", language).items()
        if code in known
        for name in (label.text, label.short)
    }
    return written.upper() if written.upper() in known else names.get(sought, written)


def _told_if_misread(given: Brief) -> None:
    for part in given.reader.asked.misread:
        print(f"In the view: {part.parameter} = {part.written!r} is not known and was left out.", file=sys.stderr)
