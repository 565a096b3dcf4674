"""A row as received → the cells of a workbook that a load reads back as the same row. No input or output."""

from __future__ import annotations

from collections.abc import Mapping

from etl import columns
from etl.cell_lists import PEOPLE
from etl.said import PARTS, said
from etl.workbook import holds

Value = str | int | float
MOST_DIGITS = 10**15  # a spreadsheet keeps fifteen digits of a number


def in_cells(row: Mapping[str, object], foreign: bool = False) -> dict[str, Value] | None:
    """The filled cells of a row by field; None where a workbook could not give the row back unchanged.

    Line ends become what a spreadsheet writes. Lists stand in one cell, separated by ';', people as
    "Name (role, organisation, country)"; a row that these forms cannot say is better kept as it is. Of a foreign table
    columns and cells are nobody's fields: texts and numbers alone.
    """
    cells: dict[str, Value] = {}
    for name, value in row.items():
        if value is None or value == "" or value == []:
            continue
        cell = _cell("" if foreign else name, value)
        if cell is None or not (_held(name, cell) if foreign else _gives_back(name, cell, value)):
            return None
        cells[name] = cell
    return cells


def _cell(name: str, value: object) -> Value | None:
    if isinstance(value, str):
        return _one_line_end(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value if abs(value) < MOST_DIGITS else None
    if isinstance(value, list) and name in columns.LISTS:
        entries = [_entry(name, entry) for entry in value]
        return None if None in entries else "; ".join(entry for entry in entries if entry)
    return None


def _entry(name: str, entry: object) -> str | None:
    if isinstance(entry, dict) and name in PEOPLE and set(entry) <= set(PARTS):
        parts = [entry.get(part) or "" for part in PARTS]
        return _person(*parts) if all(isinstance(part, str) for part in parts) else None
    return entry if isinstance(entry, str) else None


def _person(name: str, role: str, organisation: str, country: str) -> str:
    rest = f"{role}, {organisation}, {country}" if organisation or country else role
    return f"{name} ({rest})" if rest else name


def _held(name: str, cell: Value) -> bool:
    return holds(name) and (not isinstance(cell, str) or holds(cell))


def _gives_back(name: str, cell: Value, value: object) -> bool:
    """Whether header and cell are read as the same field and value again."""
    if columns.named([name]) != [name] or columns.misspelt([name], "") or not _held(name, cell):
        return False
    if not isinstance(cell, str):
        return True
    return said(name, columns.cells({name: cell})[name]) == said(name, value)


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
