"""What every workbook we write for the clerk has in common: text that stays text, headers, drop-down lists.

Cells have the format "text": a spreadsheet then leaves 2025-11 and 007 as they are typed, where a date format would
make a false first of November of the one and 7 of the other. The loader reads real dates as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from etl.cell_lists import PEOPLE
from etl.columns import LISTS, REMARK, TITLES
from etl.folding import alphabetical
from etl.vocabulary import Vocabulary
from etl.words import choices, header, say, texts

Sheet = Any  # openpyxl's write-only sheet, of which its stubs know little
LONGEST_CELL = 32_767  # UTF-16 units; a spreadsheet cuts what is longer
LONGEST_REMARK = 8_000  # characters
LAST_ROW = 1_048_576
LONGEST_PROMPT, LONGEST_PROMPT_TITLE = 255, 32  # with a longer one Excel calls the file damaged
TEXT = "@"
# Column → the vocabulary's subject from which its drop-down list comes, and whether the list is in alphabetical order.
LISTED = {
    "kind": ("kind", False),
    "level": ("level", False),
    "formats": ("format", False),
    "topics": ("topic", False),
    "countries": ("country", True),
    "venue_country": ("country", True),
    "organisations": ("organisation", True),
    "city": ("city", True),
}
CHOSEN = ("date_basis", "date_precision")
WIDE, NARROW, USUAL = 48, 14, 26  # characters
WIDTHS = {
    **dict.fromkeys((*TITLES, *PEOPLE, "note"), WIDE),
    **dict.fromkeys(("meeting_id", "date_start", "date_end", "source_lang"), NARROW),
}
HEAD_FILL, MARK_FILL = PatternFill("solid", fgColor="DCE6F1"), PatternFill("solid", fgColor="FFE08A")
WRAPPED = Alignment(wrap_text=True, vertical="top")
_UNHOLDABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")


def holds(text: str) -> bool:
    """Whether a cell gives a text back unchanged: not too long, no control sign, nothing a spreadsheet decodes."""
    return not _UNHOLDABLE.search(text) and len(text.encode("utf-16-le")) // 2 <= LONGEST_CELL


def legible(text: str) -> str:
    """A remark of ours as a cell can hold it: what it repeats may be anything."""
    return _UNHOLDABLE.sub("\ufffd", text)[:LONGEST_REMARK]


def text_cell(sheet: Sheet, text: str, note: str = "", fill: PatternFill | None = None) -> Cell:
    """A cell of plain text: what begins like a formula is none, now and after it was edited."""
    cell = WriteOnlyCell(sheet, value=text or None)
    cell.number_format, cell.alignment = TEXT, WRAPPED
    if text:
        cell.data_type = "s"
    if text[:1] in ("=", "+", "-", "@", "\t", "\r", "'"):
        cell.quotePrefix = True
    if fill:
        cell.fill = fill
    if note:
        cell.comment = Comment(note, "Elchi", height=160, width=320)
    return cell


def add_sheet(
    workbook: Workbook, title: str, columns: Sequence[str], language: str, remarks: Sequence[str] = (), ours: bool = True
) -> Sheet:
    """A sheet for records: frozen headers with explanations, widths, text format.

    `remarks` are columns of our own, `ours` says whether the others are our fields, and not somebody's columns.
    """
    sheet: Sheet = workbook.create_sheet(title)
    sheet.freeze_panes = "B2"
    for at, column in enumerate((*columns, *remarks), 1):
        dimension = sheet.column_dimensions[get_column_letter(at)]
        dimension.width = WIDE if column in remarks else WIDTHS.get(column, USUAL)
        dimension.number_format, dimension.alignment = TEXT, WRAPPED
    about = texts("about") if ours else {}
    names = [header(column, language) if ours else column for column in columns]
    known = [
        text_cell(sheet, name, about.get(column, {}).get(language, ""), HEAD_FILL)
        for column, name in zip(columns, names, strict=True)
    ]
    cells = [*known, *(text_cell(sheet, remark, "", HEAD_FILL) for remark in remarks)]
    for cell in cells:
        cell.font = Font(bold=True)
    sheet.append(cells)
    return sheet


def add_lists(workbook: Workbook, vocabulary: Vocabulary, language: str) -> None:
    """The hidden sheet of the drop-down lists: one column for each, its words named list_COLUMN."""
    present = vocabulary.in_use(())  # states that are no more may be typed
    lists = {column: _labels(present, column, language) for column in LISTED}
    lists |= {column: choices(column, language) for column in CHOSEN}
    sheet = workbook.create_sheet(say("lists", language))
    sheet.sheet_state = "hidden"
    sheet.append([text_cell(sheet, f"{REMARK} {column}") for column in lists])
    for row in range(max(map(len, lists.values()))):
        sheet.append([text_cell(sheet, words[row]) if row < len(words) else None for words in lists.values()])
    for at, (column, words) in enumerate(lists.items(), 1):
        letter = get_column_letter(at)
        place = f"'{sheet.title}'!${letter}$2:${letter}${len(words) + 1}"
        workbook.defined_names[f"list_{column}"] = DefinedName(f"list_{column}", attr_text=place)


def _labels(vocabulary: Vocabulary, column: str, language: str) -> list[str]:
    subject, sorted_ = LISTED[column]
    labels = [term.labels[language] for term in vocabulary[subject].terms.values()]
    return sorted(labels, key=lambda label: alphabetical(label, language)) if sorted_ else labels


def offer(sheet: Sheet, columns: Sequence[str], language: str) -> None:
    """Lets each column say what belongs into it, and offer its list; other words may be typed: the load judges them."""
    for at, column in enumerate(columns, 1):
        if column in texts("about"):
            rule = _rule(column, language)
            letter = get_column_letter(at)
            rule.add(f"{letter}2:{letter}{LAST_ROW}")
            sheet.data_validations.append(rule)


def _rule(column: str, language: str) -> DataValidation:
    listed = column in LISTED or column in CHOSEN
    rule = DataValidation(type="list", formula1=f"list_{column}", allow_blank=True) if listed else DataValidation()
    rule.showErrorMessage, rule.showInputMessage = False, True
    rule.promptTitle, rule.prompt = header(column, language)[:LONGEST_PROMPT_TITLE], prompt(column, language)
    return rule


def prompt(column: str, language: str) -> str:
    """What a cell says when it is chosen: what belongs there, and how several are written."""
    hints = [texts("about")[column][language]]
    if column in LISTED or column in CHOSEN:
        hints.append(say("from-list", language))
    if column in LISTS:
        hints.append(say("several", language))
    return " ".join(hints)
