"""Workbooks in the tests: filled in, corrected and read as a clerk would, by openpyxl."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from etl.columns import REMARK
from etl.words import header

Line = dict[str, str]


def lines(path: Path) -> list[Line]:
    """The rows of the first sheet: header → text of the cell, in the sheet's order."""
    rows = list(load_workbook(path).worksheets[0].iter_rows(values_only=True))
    names = [str(name or "") for name in rows[0]]
    return [{n: str(v) for n, v in zip(names, row, strict=True) if v is not None} for row in rows[1:]]


def fill(path: Path, records: Sequence[Mapping[str, Any]], language: str) -> Path:
    """Writes records under the headers of the first sheet, below what is there; a value is written as it is."""
    workbook = load_workbook(path)
    sheet = workbook.worksheets[0]
    at = {str(cell.value): cell.column for cell in sheet[1]}
    for number, record in enumerate(records, sheet.max_row + 1):
        for field, value in record.items():
            cell = sheet.cell(number, at[header(field, language)], value)
            if isinstance(value, str):
                cell.data_type = "s"
    workbook.save(path)
    return path


def correct(path: Path, row: int, field: str, value: str, language: str) -> None:
    """Writes one cell of a row (2 is the first below the header)."""
    workbook = load_workbook(path)
    sheet = workbook.worksheets[0]
    at = {str(cell.value): cell.column for cell in sheet[1]}
    sheet.cell(row, at[header(field, language)], value)
    workbook.save(path)


def as_csv(path: Path) -> Path:
    """The first sheet as CSV."""
    rows = load_workbook(path).worksheets[0].iter_rows(values_only=True)
    made = path.with_suffix(".csv")
    with made.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["" if value is None else value for value in row] for row in rows])
    return made


def remark(line: Line) -> str:
    """What the last of our own columns says of a row."""
    return next(text for name, text in reversed(line.items()) if name.startswith(REMARK))
