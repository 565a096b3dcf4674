"""Rows of a panel one by one: as tuples with names, or as dicts.

pandas makes a class anew for each walk over rows (itertuples), and boxes each cell by itself: a view walks some forty times.
"""

from collections import namedtuple
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
import pandas as pd


def tuples(rows: pd.DataFrame) -> list[Any]:
    """The rows with their columns as attributes: what itertuples gives, without the index."""
    kind = _kind(tuple(map(str, rows.columns)))
    return [kind(*cells) for cells in zip(*_columns(rows), strict=True)]


def dicts(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows by column: what to_dict("records") gives."""
    names = [str(name) for name in rows.columns]
    columns = [[None if cell is pd.NA else cell for cell in column] for column in _columns(rows)]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]


@cache
def _kind(columns: tuple[str, ...]) -> type[Any]:
    return namedtuple("Row", columns)  # the columns are the query's business


def _columns(rows: pd.DataFrame) -> list[Sequence[Any]]:
    return [_cells(column) for _, column in rows.items()]


def _cells(column: "pd.Series[Any]") -> Sequence[Any]:
    """The cells of a column as Python has them; nan where a text is missing."""
    if isinstance(column.dtype, pd.StringDtype):
        texts: list[Any] = column.to_numpy(dtype=object, na_value=np.nan).tolist()
        return texts
    return column.tolist()
