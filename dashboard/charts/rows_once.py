"""Rows of a panel one by one, taken out once: its words, table, figure and body walk over the same."""

from typing import Any

import pandas as pd

from dashboard.charts.record_words import Record, records
from dashboard.charts.rows import tuples
from dashboard.reader import Reader, once


@once
def tuples_once(rows: pd.DataFrame, reader: Reader) -> list[Any]:
    """The rows with their columns as attributes, in the query's order."""
    return tuples(rows)


@once
def records_once(rows: pd.DataFrame, reader: Reader) -> list[Record]:
    """The rows by column, in the query's order."""
    return records(rows)
