"""How much do we meet with groups of countries, such as the EU or the SCO?

A group counts a meeting once, however many of its members took part. Groups share members, so their numbers overlap.
"""

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts import ranking, ranking_table
from dashboard.charts.change_words import whole
from dashboard.charts.partners import shared
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    met = [partner for partner in ranking.ranked(rows, "country_group", reader) if partner.value]
    most = [f"{p.label}: {reader.number(p.value)}" for p in sorted(met, key=lambda p: (-p.value, p.place))[:5]]
    return Words(
        title=reader.say("group-ranking-title"),
        subtitle=reader.say("group-ranking-subtitle-shared" if shared(reader) else "group-ranking-subtitle"),
        caption=_caption(rows, reader),
        summary=reader.say("group-ranking-summary", count=len(met), most=reader.words.listed(most) or reader.say("none")),
        counting=reader.say("counting-shared-long") if shared(reader) else reader.say("group-ranking-counting"),
    )


def _caption(rows: pd.DataFrame, reader: Reader) -> str:
    """On a phone the definitions stand above, under the countries: they are the same."""
    total = whole(rows["shared" if shared(reader) else "meetings"].sum())
    overlap = reader.say("group-ranking-overlap", sum=total, meetings=reader.facts.matched)
    return overlap if reader.width == "narrow" else f"{overlap} {ranking.definitions(reader)}"


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a group: both counts, the last contact, days since, usual gap and status."""
    return ranking.table(ranking.ranked(rows, "country_group", reader), reader.say("group-ranking-group"), reader)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The groups as a table to print.

    Args:
        rows: One row per group of countries with a meeting that fits the filter, whenever it was.
    """
    return ranking.figure(ranking.ranked(rows, "country_group", reader), reader.say("group-ranking-group"), reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The table; a name narrows the view to the group's members, or takes the group off again."""
    partners = ranking.ranked(rows, "country_group", reader)
    links = {partner.code: reader.toggled("groups", partner.code) for partner in partners}
    return ranking_table.body(partners, reader.say("group-ranking-group"), links, reader)
