"""How active were we, and is that more or less than before?

Four numbers, each with the one it is compared with, the difference in words and a small history that reaches
back as far again as the period.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.histories import history_bars, shades
from dashboard.charts.native import Native
from dashboard.charts.record_words import whole_number
from dashboard.charts.rows_once import tuples_once
from dashboard.charts.totals_picture import totals_figure
from dashboard.charts.totals_words import change_of, difference_words, history_words, label_of
from dashboard.filters import RESULTS
from dashboard.reader import Figure, Reader, Words
from dashboard.theme import var

HEIGHT = 0
HIDDEN: dict[str, Any] = {"aria-hidden": "true"}


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    spoken = [f"{label_of(row.measure, reader)}: {reader.number(row.value)}" for row in tuples_once(rows, reader)]
    return Words(
        title=reader.say("totals-title"),
        subtitle=_subtitle(reader),
        caption=_caption(reader),
        summary=reader.words.listed(spoken),
        counting=reader.say("counting-meetings-long"),
    )


def _caption(reader: Reader) -> str:
    """What the period leaves out, and how many country contacts its meetings are: more, where several countries met."""
    facts, period = reader.facts, reader.plan.period
    undated = facts.undated if period.since or period.until else 0
    parts = [reader.say("totals-undated", count=undated)] if undated else []
    if facts.contacts > facts.matched - facts.without_country:
        parts.append(reader.say("totals-contacts", meetings=facts.matched, contacts=facts.contacts))
    return " ".join(parts)


def _subtitle(reader: Reader) -> str:
    period, compared = reader.period_words(), reader.plan.compared
    if not compared.bounded():
        return period
    return f"{period}; {reader.say('sentence-compared', period=reader.period_words(compared))}"


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a measure: its count, that of the comparison, and the difference in words."""
    columns = {
        reader.say("totals-measure"): [label_of(measure, reader) for measure in rows["measure"]],
        reader.say("in-period"): rows["value"],
    }
    if reader.plan.compared.bounded():
        columns[reader.compared_words()] = rows["comparison"]
        columns[reader.say("totals-difference")] = [
            difference_words(row.value, row.comparison, reader) for row in tuples_once(rows, reader)
        ]
    return pd.DataFrame(columns)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The numbers side by side; those of meetings and documents lead to their records."""
    return html.Dl([_column(row, reader) for row in tuples_once(rows, reader)], className="totals")


def _column(row: Any, reader: Reader) -> Component:
    label, number = label_of(row.measure, reader), reader.number(row.value)
    said, difference = change_of(row, reader)
    leading: dict[str, dict[str, Any]] = {"meetings": {}, "documents": {"documents": (RESULTS,)}}
    records = leading.get(row.measure)
    shown = number if records is None or not row.value else _to_records(number, label, reader, records)
    spark = html.Dd(_sparkline(row.history, reader), className="spark", **HIDDEN)
    change = html.Dd([f"{said} ", html.B(difference)] if difference else said, className="change")
    return html.Div([html.Dt(label), html.Dd(shown, className="total"), spark, *([change] if said else [])])


def _to_records(number: str, label: str, reader: Reader, only: dict[str, Any]) -> Component:
    """A number that leads to the records it counts.

    Args:
        only: The choices that leave just these.
    """
    spoken: dict[str, Any] = {"aria-label": f"{label}: {number}"}
    href = "/meetings" + reader.address(reader.asked.filtered(**only))
    return html.A(number, href=href, className="view", **spoken)


def _sparkline(history: Sequence[int], reader: Reader) -> list[Component]:
    looks = [("background", shade) for shade in shades(reader)]
    counts = [int(count) for count in history]  # of numpy's, of which each would be worked with more slowly
    bars = history_bars(counts, max([*counts, 1]), 1, looks)
    return [html.Div(bars, className="spark-bars"), html.Span(history_words(history, reader))]


def native(rows: pd.DataFrame, reader: Reader) -> Native:
    """The four numbers, beside those of the comparison."""
    series: dict[str, list[float | None]] = {reader.say("in-period"): [int(value) for value in rows["value"]]}
    if reader.plan.compared.bounded():
        series[reader.compared_words()] = [whole_number(value) for value in rows["comparison"]]
    names = [label_of(measure, reader) for measure in rows["measure"]]
    return Native(names, series, [var("data"), var("data-soft")][: len(series)], horizontal=True)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The four numbers as a picture.

    Args:
        rows: One row per measure: measure (code), value, comparison (counts), history (a count for each bin).
    """
    return totals_figure(tuples_once(rows, reader), reader)
