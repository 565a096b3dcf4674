"""Rows of a panel one by one: as tuples with names, or as dicts.

pandas makes a class anew for each walk over rows (itertuples), and boxes each cell by itself: a view walks some forty times.
"""

from collections import namedtuple
from functools import cache
from typing import Any

import pandas as pd


def tuples(rows: pd.DataFrame) -> list[Any]:
    """The rows with their columns as attributes: what itertuples gives, without the index."""
    kind = _kind(tuple(map(str, rows.columns)))
    return [kind(*cells) for cells in _cells(rows)]


def dicts(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows by column: what to_dict("records") gives."""
    names = [str(name) for name in rows.columns]
    return [dict(zip(names, [None if cell is pd.NA else cell for cell in cells], strict=True)) for cells in _cells(rows)]


@cache
def _kind(columns: tuple[str, ...]) -> type[Any]:
    return namedtuple("Row", columns)  # the columns are the query's business


def _cells(rows: pd.DataFrame) -> list[list[Any]]:
    """The cells of each row as Python has them, nan where a text is missing: all at once, for columns one by one are slow."""
    cells: list[list[Any]] = rows.to_numpy(dtype=object).tolist()
    return cells
