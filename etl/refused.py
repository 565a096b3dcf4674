"""What a load refused, back to the clerk: the same rows and columns, the bad cells marked, the problem beside them.

`⚠` heads our own columns: a load leaves them out. Corrected in place, the workbook is loaded as any other. A row that
might be misread as it stands is held by a word under `✋` until a person empties that cell.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import Cell

from etl import columns
from etl.edition import Refusal
from etl.in_cells import Value, in_cells
from etl.problem_words import translated
from etl.problems import BEYOND, Problem
from etl.tabular import SerialDay
from etl.template import COLUMNS, save
from etl.vocabulary import Vocabulary
from etl.words import header, say
from etl.workbook import MARK_FILL, Sheet, add_lists, add_sheet, holds, legible, offer, text_cell

# Such a row might be read as it stands, and should not be: shifted by a cell, or in the place of another of its id.
HELD = ("unreadable-row", "duplicate", "held")
MOST_ROWS = 10_000  # more than a person corrects by hand; what is beyond goes into the file of lines
LONGEST_NOTE = 1_000  # characters of a comment at a cell
NO_COLUMNS = (BEYOND, columns.HOLD)


@dataclass(frozen=True, slots=True)
class Row:
    """A refused row as a workbook can hold it."""

    refusal: Refusal
    cells: Mapping[str, Value]  # the filled ones by field
    beyond: Sequence[str]  # those for which the header had no name


def give_back(refusals: Sequence[Refusal], path: Path, vocabulary: Vocabulary, language: str) -> list[Path]:
    """Writes the refused rows to a workbook; those it cannot hold unchanged, as received, to JSON Lines beside it.

    Answers the files written, which never take the place of another; none where nothing was refused.

    Raises:
        Fault: Where they cannot be written.
    """
    held: list[Row] = []
    rest: list[Refusal] = []
    for refusal in refusals:
        row = _row(refusal) if len(held) < MOST_ROWS else None
        held.append(row) if row else rest.append(refusal)
    written = []
    if held:
        written.append(free(path))
        save(_workbook(held, vocabulary, language), written[-1])
    if rest:
        written.append(free(path.with_suffix(".jsonl")))
        save(_Lines(rest, language), written[-1])
    return written


def usual_place(database: Path) -> Path:
    """Where refused rows go unless told otherwise: beside the database, named for the minute."""
    return database.with_name(f"refused-{datetime.now():%Y%m%d-%H%M%S}.xlsx")


def free(path: Path) -> Path:
    """The path, or with -2, -3, … before its ending, where nothing stands yet."""
    tried, number = path, 1
    while tried.exists() or tried.is_symlink():
        number += 1
        tried = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return tried


def _row(refusal: Refusal) -> Row | None:
    """The row; None for a line that is none, or where a workbook could not give it back unchanged."""
    if isinstance(refusal.received, str):
        return None
    found = refusal.received.get(BEYOND)
    beyond = [str(cell) for cell in found] if isinstance(found, list) else []
    cells = in_cells(_received(refusal), foreign=refusal.theirs is not None)
    return Row(refusal, cells, beyond) if cells is not None and all(map(holds, beyond)) else None


def _received(refusal: Refusal) -> dict[str, object]:
    """The named cells of a row; a day that a foreign spreadsheet counts as 45987 becomes one: as text it would be none."""
    row = refusal.received if isinstance(refusal.received, Mapping) else {}
    days = {column for field in columns.DATES for column in _named(refusal, field)}
    return {
        name: value.day if name in days and isinstance(value, SerialDay) else value
        for name, value in row.items()
        if name not in NO_COLUMNS
    }


def _workbook(rows: Sequence[Row], vocabulary: Vocabulary, language: str) -> Workbook:
    workbook = Workbook(write_only=True)
    shown = _columns(rows)
    holding = any(_held(row.refusal) for row in rows)
    remarks = [f"{columns.REMARK} {say(key, language)}" for key in ("place", "problem")]
    remarks += [f"{columns.HOLD} {say('hold', language)}"] if holding else []
    ours = all(row.refusal.theirs is None for row in rows)
    sheet = add_sheet(workbook, say("refused", language), shown, language, remarks, ours)
    if ours:
        offer(sheet, shown, language)
    for row in rows:
        problems = [translated(problem, language) for problem in row.refusal.problems]
        line = [_marked(sheet, row, name, problems) for name in shown]
        remark = _remark(row.refusal, problems, language)
        hold = [text_cell(sheet, say("not-corrected", language) if _held(row.refusal) else "")] if holding else []
        more = [text_cell(sheet, text, fill=MARK_FILL) for text in row.beyond]  # without a header, as received
        sheet.append(
            [*line, text_cell(sheet, legible(row.refusal.source)), text_cell(sheet, remark, fill=MARK_FILL), *hold, *more]
        )
    if ours:
        add_lists(workbook, vocabulary, language)
    return workbook


def _columns(rows: Iterable[Row]) -> list[str]:
    """Every column received, filled or not, in the order received, and those that a problem says are to be filled."""
    received = dict.fromkeys(name for row in rows for name in row.refusal.received if name not in NO_COLUMNS)
    problems = (problem for row in rows for problem in row.refusal.problems)
    ours = all(row.refusal.theirs is None for row in rows)
    needed = {problem.field for problem in problems if ours and problem.field in columns.KNOWN}
    return [*received, *(name for name in COLUMNS if name in needed and name not in received)]


def _named(refusal: Refusal, field: str) -> Sequence[str]:
    """The columns of a row that hold one of our fields: their own in a foreign table."""
    return (field,) if refusal.theirs is None else refusal.theirs.get(field, ())


def _marked(sheet: Sheet, row: Row, name: str, problems: Sequence[Problem]) -> Cell:
    value = row.cells.get(name, "")
    concern = [problem for problem in problems if name in _named(row.refusal, problem.field)]
    found = [f"{problem.message} {problem.remedy}" for problem in concern]
    note, fill = legible("\n".join(found))[:LONGEST_NOTE], MARK_FILL if found else None
    if isinstance(value, str):
        return text_cell(sheet, value, note, fill)
    number = text_cell(sheet, "", note, fill)
    number.value = value
    return number


def _held(refusal: Refusal) -> bool:
    """Whether the row must not be loaded before a person says that it is corrected."""
    return any(problem.kind in HELD for problem in refusal.problems)


def _remark(refusal: Refusal, problems: Sequence[Problem], language: str) -> str:
    told = []
    for problem in problems:
        theirs = ", ".join(refusal.theirs.get(problem.field, ())) if refusal.theirs else ""
        column = theirs or (header(problem.field, language) if problem.field else "")
        told.append(f"{f'«{column}»: ' if column else ''}{problem.message} {problem.remedy}")
    return legible("\n".join(told))


class _Lines:
    """Refused rows as JSON Lines, as received; a line that was none stays the line it was."""

    def __init__(self, refusals: Sequence[Refusal], language: str) -> None:
        self.refusals, self.language = refusals, language

    def save(self, path: Path) -> None:
        """Writes them, one a line."""
        with path.open("w", encoding="utf-8") as file:
            file.writelines(f"{self._line(refusal)}\n" for refusal in self.refusals)

    def _line(self, refusal: Refusal) -> str:
        if isinstance(refusal.received, str):
            return refusal.received
        if BEYOND in refusal.received:  # no row, so it must not become one by being written as an object
            return json.dumps(list(refusal.received.values()), ensure_ascii=False)
        said = [translated(problem, self.language) for problem in refusal.problems]
        remark = _remark(refusal, said, self.language)
        hold = {f"{columns.HOLD} {say('hold', self.language)}": say("not-corrected", self.language)}
        marked = {f"{columns.REMARK} {say('problem', self.language)}": remark} | (hold if _held(refusal) else {})
        return json.dumps(_received(refusal) | marked, ensure_ascii=False)
