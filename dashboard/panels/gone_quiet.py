"""Who has been silent for longer than is usual with them?

Days since the last contact against the country's own usual gap, the most unusual first. Countries with fewer than five
contact days have no usual gap: nothing is said of them.
"""

from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.bar_rows import BarRow, bar_rows, bars_figure
from dashboard.charts.native import Native
from dashboard.charts.rows_once import tuples_once
from dashboard.reader import Figure, Reader, Words
from dashboard.theme import var

HEIGHT = 0
OPEN = 16  # countries that lie open where there is room; the quiet ones always do


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    quiet = _quiet(rows, reader)
    named = [f"{reader.short('country', row.country)}: {_times(row, reader)}" for row in quiet[:5]]
    return Words(
        title=reader.say("gone-quiet-title"),
        subtitle=reader.say("gone-quiet-subtitle", day=reader.day(reader.plan.as_of)),
        caption=_caption(rows, reader),
        summary=reader.say("gone-quiet-summary", count=len(quiet), named=reader.words.listed(named) or reader.say("none")),
        counting=reader.say("gone-quiet-counting"),
    )


def _caption(rows: pd.DataFrame, reader: Reader) -> str:
    unjudged = int(rows["unjudged"].max()) if len(rows) else 0
    return " ".join([reader.say("gone-quiet-definition"), reader.say("gone-quiet-unjudged", count=unjudged)])


def _quiet(rows: pd.DataFrame, reader: Reader) -> list[Any]:
    return [row for row in tuples_once(rows, reader) if row.status == "quiet"]


def _times(row: Any, reader: Reader) -> str:
    return reader.say("gone-quiet-times", times=reader.number(row.times))


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a country with a usual gap: days since, the gap, and how many gaps the silence is long."""
    return pd.DataFrame({
        reader.say("gone-quiet-country"): [reader.label("country", code) for code in rows["country"]],
        reader.say("gone-quiet-since"): rows["days_since"],
        reader.say("gone-quiet-gap"): rows["usual_gap"],
        reader.say("gone-quiet-ratio"): rows["times"].round(1),
        reader.say("gone-quiet-days"): rows["contact_days"],
        reader.say("gone-quiet-status"): [reader.say(f"ranking-status-{status}") for status in rows["status"]],
    })  # fmt: skip


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The quiet countries, then those that are not. Each leads to its page."""
    bars = _bars(rows, reader)
    if not len(rows):
        return html.P(reader.say("gone-quiet-nobody-judged"), className="sentence")
    nobody = html.P(reader.say("gone-quiet-nobody"), className="sentence") if not _quiet(rows, reader) else None
    return html.Div([nobody, bar_rows(bars, reader, _heads(reader))])


def _heads(reader: Reader) -> tuple[str, str]:
    return reader.say("gone-quiet-head-since"), reader.say("gone-quiet-head-gap")


def _bars(rows: pd.DataFrame, reader: Reader) -> list[BarRow]:
    """Days since as bars, the usual gap as their tick."""
    most = max(len(_quiet(rows, reader)), 0 if reader.width == "narrow" else OPEN)
    return [
        BarRow(
            code=row.country, label=f"{reader.short('country', row.country)}, {_times(row, reader)}",
            value=int(row.days_since), previous=round(row.usual_gap), background=None,
            colour=var("warn") if row.status == "quiet" else var("data-soft"),
            href=reader.country_page(row.country), chosen=row.country in reader.asked.filter.countries, folded=place >= most,
        )
        for place, row in enumerate(_in_order(rows, reader))
    ]  # fmt: skip


def _in_order(rows: pd.DataFrame, reader: Reader) -> list[Any]:
    """The quiet ones first, each part by how unusual the silence is; equal ones by name."""
    return sorted(tuples_once(rows, reader), key=lambda r: (r.status != "quiet", -r.times, reader.order("country", r.country)))


def native(rows: pd.DataFrame, reader: Reader) -> Native:
    """Days since the last contact beside the usual gap, of the first countries."""
    first = rows.head(OPEN)
    series = {
        reader.say("gone-quiet-since"): [float(days) for days in first["days_since"]],
        reader.say("gone-quiet-gap"): [float(days) for days in first["usual_gap"]],
    }
    names = [reader.short("country", code) for code in first["country"]]
    return Native(names, series, [var("data"), var("data-soft")], horizontal=True)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """Every country with a usual gap as bars, the gap as a tick.

    Args:
        rows: One row per country with a usual gap: country, days_since, usual_gap, times, status.
    """
    return bars_figure(_bars(rows, reader), reader, _heads(reader))
