"""The workbook a clerk starts from: `python -m etl template FILE.xlsx --lang uz`."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Protocol

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font

from etl.columns import REMARK, REQUIRED, TITLES
from etl.problems import Fault, bad_file
from etl.vocabulary import Vocabulary
from etl.words import FIELDS, header, say, texts
from etl.workbook import HEAD_FILL, add_lists, add_sheet, offer, text_cell

COLUMNS = FIELDS
ABOUT = ("about-column", "about-required", "about-meaning", "about-example")
ABOUT_WIDTHS = (30, 24, 80, 60)  # characters


def write_template(path: Path, vocabulary: Vocabulary, language: str) -> None:
    """Writes the template: a sheet for the records, one of explanations with a made-up example, hidden lists.

    The example stands across its column's explanation, not in a row of records: so no load takes it for one.

    Raises:
        Fault: Where a file stands at that place already: it may be filled in; or where it cannot be written.
    """
    if path.exists():
        raise Fault([bad_file(str(path), "a file stands there already.", "Name another one, so that none is lost.")])
    if path.suffix.lower() != ".xlsx":
        raise Fault([bad_file(str(path), "a template is an .xlsx workbook.", "Name a file that ends in .xlsx.")])
    workbook = Workbook(write_only=True)
    records = add_sheet(workbook, say("records", language), COLUMNS, language)
    offer(records, COLUMNS, language)
    _explain(workbook, language)
    add_lists(workbook, vocabulary, language)
    save(workbook, path)


def _explain(workbook: Workbook, language: str) -> None:
    """A line for each column: whether it must be filled, what belongs there, an example."""
    sheet = workbook.create_sheet(say("explanations", language))
    sheet.freeze_panes = "A4"
    for letter, width in zip("ABCD", ABOUT_WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    heads = [text_cell(sheet, say(key, language), fill=HEAD_FILL) for key in ABOUT]
    for head in heads:
        head.font = Font(bold=True)
    for note in (f"{REMARK} {say('about-made-up', language)}", say("about-how", language)):
        sheet.append([_unwrapped(text_cell(sheet, note))])
    sheet.append(heads)
    for column in COLUMNS:
        sheet.append([text_cell(sheet, text) for text in explanation(column, language)])


def _unwrapped(cell: Cell) -> Cell:
    """A note that runs over the cells to its right."""
    cell.alignment = Alignment(wrap_text=False)
    return cell


def explanation(column: str, language: str) -> tuple[str, str, str, str]:
    """Header, whether it must be filled, what belongs there, example."""
    need = "required" if column in REQUIRED else "required-title" if column in TITLES else "optional"
    meaning, example = texts("about")[column][language], texts("examples")[column][language]
    return header(column, language), say(need, language), meaning, example


def _give_up(made: Saveable, part: Path) -> None:
    """Leaves nothing half open: openpyxl's sheets would complain when they are taken away."""
    for sheet in made.worksheets if isinstance(made, Workbook) else ():
        with suppress(OSError, ValueError):
            sheet.close()
    with suppress(OSError):
        part.unlink(missing_ok=True)


class Saveable(Protocol):
    """What can write itself to a path."""

    def save(self, path: Path, /) -> None: ...


def save(made: Saveable, path: Path) -> None:
    """Writes a file whole or not at all.

    Raises:
        Fault: Where the folder is not there, cannot be written, or is full.
    """
    part = path.with_name(f".{path.stem[:80]}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        made.save(part)
        part.replace(path)
    except OSError as error:
        _give_up(made, part)
        message = f"it cannot be written ({error.strerror or error})."
        raise Fault([bad_file(str(path), message, "Check the folder's rights and space.")]) from error
