"""One cell of a spreadsheet → its text: a number as it is counted, a date as precisely as it is shown."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any

from openpyxl.utils.datetime import from_excel

from etl.limits import LONGEST_CELL
from etl.problems import Fault, bad_file
from etl.tabular import Flaw, SerialDay

FIRST_SERIAL, LAST_SERIAL = 10_000, 73_050  # numbers that are days of 1927 to 2099, and no year or day of a month
_NO_PART_OF_A_DATE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|;.*')  # literal text, colours, locales, what negatives look like
_RETURN = re.compile(r"_x000D_\n?|\r\n?")


def cell_text(cell: Any, formula: Any, place: str) -> str:
    """The text of a cell; a Flaw where it has a value but none that can be read, "" where it is empty.

    Args:
        cell: The cell with its value; None beyond the end of a row.
        formula: The same cell with its formula, where the sheet has formulas.
        place: Where its row stands.

    Raises:
        Fault: For a text longer than any cell's.
    """
    value = getattr(cell, "value", None)
    if value is None:
        never = getattr(formula, "data_type", "") == "f" and cell is not None and cell.data_type == "n"
        return Flaw("the formula has no stored result.") if never else ""
    if isinstance(value, str):
        if len(value) > LONGEST_CELL:
            message = f"a cell is longer than {LONGEST_CELL:,} characters; nothing from here on was read."
            raise Fault([bad_file(place, message, "Shorten it.", None)])
        return Flaw(f"the cell is an error of the spreadsheet ({value}).") if cell.data_type == "e" else _lines(value)
    if isinstance(value, datetime):
        return shown_day(value, cell.number_format)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _number(value, cell)
    return value.isoformat() if isinstance(value, (date, time)) else _duration(value)


def _lines(text: str) -> str:
    return _RETURN.sub("\n", text)


def _duration(value: object) -> str:
    return str(value) if not isinstance(value, timedelta) else f"{value.total_seconds() / 3600:g} h"


def shown_day(day: datetime, number_format: str) -> str:
    """A date as precisely as its cell shows it: "noyabr 2025" is typed as text and kept by Excel as 1 November."""
    shown = _NO_PART_OF_A_DATE.sub("", number_format or "").lower()
    if "d" in shown or "y" not in shown:
        return day.date().isoformat()
    return day.date().isoformat()[: 7 if "m" in shown else 4]


def _number(value: int | float, cell: Any) -> str:
    """A number without a decimal point that only the program added; one that may be a day knows which."""
    text = str(int(value)) if float(value).is_integer() else repr(value)
    if not FIRST_SERIAL <= value <= LAST_SERIAL:
        return text
    serial = SerialDay(text)
    serial.day = from_excel(int(value), cell.parent.parent.epoch).date().isoformat()
    return serial
