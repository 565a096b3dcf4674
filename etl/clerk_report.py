"""What a load tells the clerk in the clerk's language: a report as text, and the refused rows as a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.edition import Edition
from etl.problem_words import translated
from etl.problems import Fault, Problem
from etl.reference import Reference
from etl.refused import give_back, usual_place
from etl.template import save
from etl.words import header, say

COUNTED = ("read", "added", "replaced", "unchanged", "refused")


@dataclass(frozen=True, slots=True)
class Clerk:
    """What the clerk asked for: a language, a place for the refused rows, a place for the report; None: the usual."""

    language: str | None = None
    refused: Path | None = None
    report: Path | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """The files of refused rows, and why something could not be written."""

    given_back: Sequence[Path] = ()
    problems: Sequence[Problem] = ()

    def lines(self) -> list[str]:
        """What to print of it."""
        return [f"Refused rows, to correct and load again: {path}" for path in self.given_back] + [*map(str, self.problems)]


def tell(clerk: Clerk, made: Edition, outcome: str, version: str, reference: Reference, database: Path) -> Told:
    """Gives back what was refused and writes the report.

    Args:
        clerk: What was asked for; without a language the institute's own.
        made: What the load made of the files.
        outcome: published, nothing-changed or nothing-loaded.
        version: The data version that stands now.
        reference: The vocabulary of the drop-down lists.
        database: Beside it lies what was refused, unless told otherwise.
    """
    language = clerk.language or reference.institute.default_language
    written: list[Path] = []
    try:
        place = clerk.refused or usual_place(database)
        written = give_back(made.refused, place, reference.vocabulary, language)
        if clerk.report:
            save(Text(report(made, outcome, version, written, language)), clerk.report)
    except Fault as fault:  # the records are loaded all the same, and each problem is printed
        return Told(written, fault.problems)
    return Told(written)


def report(made: Edition, outcome: str, version: str, written: Sequence[Path], language: str) -> Iterator[str]:
    """The lines of the report: counts, outcome, where the refused rows are, each problem."""
    for tally in made.tallies:
        yield say("report-file", language, file=tally.file)
    yield say("report-counts", language, **{what: made.total(what) for what in COUNTED})
    for place, lines in made.not_read:
        yield say("report-not-read" if lines else "report-not-read-unknown", language, place=place, lines=lines)
    yield say(f"report-{outcome}", language, version=version)
    for path in written:
        yield say("report-back", language, file=path.name)
    if made.problems:
        yield from ("", say("report-problems", language))
        yield from (worded(problem, language) for problem in made.problems)


def worded(problem: Problem, language: str) -> str:
    """A problem in the clerk's language: place, column, what is wrong; below it what to do."""
    said = translated(problem, language)
    column = f" «{header(problem.field, language)}»" if problem.field else ""
    return f"{problem.source}{column}: {said.message}\n    {said.remedy}"


class Text:
    """Lines of text that can be saved; with a byte order mark, by which every editor of Windows knows Cyrillic."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.lines = lines

    def save(self, path: Path) -> None:
        """Writes them."""
        path.write_text("".join(f"{line}\n" for line in self.lines), encoding="utf-8-sig", errors="backslashreplace")
