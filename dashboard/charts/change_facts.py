"""What changed, as facts: which carry weight, in which order, what each is about and which choices leave its records.

A fact is a row of panels/what_changed.sql.
"""

from datetime import date
from typing import Any

import pandas as pd

from dashboard.charts.rows import tuples
from dashboard.reader import Reader, once

FRAME = ("meetings", "countries")  # the totals, which stand first


@once
def told_facts(rows: pd.DataFrame, reader: Reader) -> list[Any]:
    """The facts that carry weight: the totals, then the weightiest first; equal ones by label.

    Of the totals either both are told or, where neither changed, none.
    """
    facts: list[Any] = tuples(rows)
    frame_changed = any(fact.kind in FRAME and fact.weight > 0 for fact in facts)
    told = [fact for fact in facts if (frame_changed if fact.kind in FRAME else fact.weight > 0)]

    def rank(fact: Any) -> tuple[Any, ...]:
        place = reader.order(subject(fact), str(fact.code))
        return fact.kind != "meetings", fact.kind != "countries", -fact.weight, fact.kind, place

    return sorted(told, key=rank)


def subject(fact: Any) -> str:
    """What the code of a fact is: a country, a topic or a format."""
    before, _, after = fact.kind.rpartition("-")
    return before if after in ("up", "down", "most") else "country"


def only(fact: Any) -> dict[str, Any]:
    """The choices that leave just the records of a fact, the rest of the filter as it is."""
    field = {"country": "countries", "topic": "topics", "format": "formats"}[subject(fact)]
    only: dict[str, Any] = {field: (fact.code,)}
    if field == "countries":
        only["groups"] = ()
    if fact.kind == "level":
        only["levels"] = (fact.level,)
    return only


def day_of(moment: object) -> date:
    return pd.Timestamp(moment).date()  # type: ignore[arg-type]  # DuckDB's dates come as timestamps
