"""What is worth telling about the period (panels/what_changed.sql says what each kind of fact is)."""

from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.changes import Changes
from dashboard.packed.sets import as_text
from dashboard.packed.view import View

COLUMNS = {
    "kind": "str", "code": "str", "level": "str", "now": "int32", "before": "int32", "weight": "float64", "together": "int32",
    "undated": "int32", "days": "int32", "usual_gap": "float64", "last_first": "day", "last_day": "day",
    "last_precision": "str", "closing": "day",
}  # fmt: skip


def rows(view: View) -> pd.DataFrame:
    """One row per candidate fact, the weightiest first; columns as the query has them."""
    changes = Changes(view)
    facts = [{**fact, "weight": _rounded(fact["weight"])} for fact in changes.facts()]
    facts.sort(key=lambda fact: (-fact["weight"], fact["kind"], fact.get("code") is None, fact.get("code")))
    columns = {}
    for name, kind in COLUMNS.items():
        values = [changes.closing if name == "closing" else fact.get(name) for fact in facts]
        if name == "before" and not changes.compares:
            values = [None] * len(facts)
        columns[name] = column(values, kind)
    return pd.DataFrame(columns)


def _rounded(weight: float) -> float:
    """To three digits, halves up, as the query rounds."""
    return float(np.floor(weight * 1000 + 0.5) / 1000)


def column(values: list[Any], kind: str) -> Any:
    if kind == "day":
        days = [np.datetime64("NaT") if value is None else np.datetime64(value, "D") for value in values]
        return np.array(days, dtype="datetime64[D]").astype("datetime64[us]")
    if kind == "float64":
        return np.array([np.nan if value is None else value for value in values], dtype=np.float64)
    if kind == "str":
        return as_text(values)
    return pd.array(values, dtype="Int32") if None in values else np.array(values, dtype=np.int32)
