"""The ranked countries beside the map, as bars in columns, and the words of the map's colours: what page and picture share."""

import pandas as pd

from dashboard.charts.bars import BarRow, fits_background
from dashboard.charts.map_change import CLASSES, change_class, change_columns, change_heads, class_name, shows_change
from dashboard.charts.map_classes import class_of
from dashboard.charts.partners import Partner, counted, edge_words, edges, heads, met, others
from dashboard.reader import Reader, once
from dashboard.theme import var

RANKED = {"narrow": 8, "medium": 12, "wide": 12}  # countries named before "all"
COLUMNS = {"narrow": 1, "medium": 2, "wide": 2}

Columns = list[list[BarRow]]


@once
def steps(rows: pd.DataFrame, reader: Reader) -> list[int]:
    """The step of colour of each country, in the order of the rows."""
    partners = counted(rows, reader)
    if shows_change(reader):
        return [change_class(partner.value, partner.previous) for partner in partners]
    limits = edges(rows, reader)
    return [class_of(partner.value, limits) for partner in partners]


@once
def step_words(rows: pd.DataFrame, reader: Reader) -> list[str]:
    """Words of the six steps of colour, that of none first."""
    if shows_change(reader):
        return [class_name(step, reader) for step in range(len(CLASSES))]
    return edge_words(rows, reader)


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
    narrowed = reader.asked.filter.narrowed()
    bars = _three_parts(rows, narrowed, reader)
    if narrowed and reader.plan.compared.bounded() and not all(map(fits_background, (*bars[0], *bars[1]))):
        return _three_parts(rows, False, reader)
    return bars


def _three_parts(rows: pd.DataFrame, whole: bool, reader: Reader) -> tuple[Columns, Columns, Columns]:
    """The columns of ranked_bars where the map shows the numbers.

    Args:
        whole: The bars know the whole.
    """
    most, columns = RANKED[reader.width], COLUMNS[reader.width]
    bars = [_bar(partner, whole, reader) for partner in others(rows, reader)]
    now = len(met(rows, reader))  # they come first
    first, rest, gone = (in_columns(part, columns) for part in (bars[: min(most, now)], bars[most:now], bars[now:]))
    return first, rest, gone


@once
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


def _bar(partner: Partner, whole: bool, reader: Reader) -> BarRow:
    return BarRow(
        code=partner.country, label=reader.short("country", partner.country), value=partner.value,
        previous=partner.previous if reader.plan.compared.bounded() else None, background=partner.whole if whole else None,
        colour=var("data"), href=reader.toggled("countries", partner.country), chosen=partner.mark == "chosen",
    )  # fmt: skip
