"""The ranked countries beside the map, as bars in columns, and the words of the map's colours: what page and picture share."""

from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.charts.bars import BarRow, fits_background
from dashboard.charts.map_change import CLASSES, change_columns, change_heads, class_name, shows_change
from dashboard.charts.partners import edge_words, heads, others
from dashboard.charts.rows import tuples
from dashboard.reader import Reader, once
from dashboard.theme import var

RANKED = {"narrow": 8, "medium": 12, "wide": 12}  # countries named before "all"
COLUMNS = {"narrow": 1, "medium": 2, "wide": 2}

Columns = list[list[BarRow]]


def step_words(partners: pd.DataFrame, reader: Reader) -> list[str]:
    """Words of the six steps of colour, that of none first."""
    if shows_change(reader):
        return [class_name(step, reader) for step in range(len(CLASSES))]
    return edge_words(partners, reader)


@once
def ranked_bars(rows: pd.DataFrame, reader: Reader) -> tuple[Columns, Columns, Columns]:
    """Columns of bars: the countries named first, the other ones met, and those met in the comparison alone.

    Where the map shows the change, the first are the largest changes, and nobody is told apart as met before alone.
    Either every list draws the whole faintly behind its bars or none does, but for the sake of its number where the
    last column tells the whole.
    """
    most, columns = RANKED[reader.width], COLUMNS[reader.width]
    if shows_change(reader):
        named, others_too = change_columns(rows, most, columns, reader)
        return named, in_columns(others_too, columns), []
    bars = [_bar(row, reader) for row in tuples(others(rows, reader))]
    now = [bar for bar in bars if bar.value]
    first, rest = in_columns(now[:most], columns), in_columns(now[most:], columns)
    gone = in_columns([bar for bar in bars if not bar.value], columns)
    if reader.plan.compared.bounded() and not all(fits_background(column) for column in (*first, *rest)):
        first, rest, gone = (
            [[replace(bar, background=None) for bar in column] for column in part] for part in (first, rest, gone)
        )
    return first, rest, gone


def faint(rows: pd.DataFrame, reader: Reader) -> bool:
    """Whether the whole is drawn behind any bar."""
    first, rest, _ = ranked_bars(rows, reader)
    return any(fits_background(column) for column in (*first, *rest))


def in_columns(bars: list[BarRow], columns: int) -> Columns:
    """The bars in columns of one length, the first column first."""
    length = max(1, -(-len(bars) // columns))
    return [bars[start : start + length] for start in range(0, len(bars), length)]


def heads_of(reader: Reader) -> tuple[str, str]:
    """Words over the two columns of numbers."""
    return change_heads(reader) if shows_change(reader) else heads(reader)


def _bar(row: Any, reader: Reader) -> BarRow:
    compared, narrowed = reader.plan.compared.bounded(), reader.asked.filter.narrowed()
    return BarRow(
        code=row.country, label=reader.short("country", row.country), value=row.value,
        previous=row.previous if compared else None, background=row.whole if narrowed else None,
        colour=var("data"), href=reader.toggled("countries", row.country), chosen=row.mark == "chosen",
    )  # fmt: skip
