"""Whom do we meet most, who is new, and who has fallen silent?

Partner countries with their meetings, the change, the last contact and their usual rhythm; each leads to its own page.
"""

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts import ranking, ranking_table
from dashboard.charts.partners import counting_words, shared
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    partners = ranking.ranked(rows, "country", reader)
    met = [partner for partner in partners if partner.value]
    most = [f"{p.label}: {reader.number(p.value)}" for p in sorted(met, key=lambda p: (-p.value, p.place))[:5]]
    return Words(
        title=reader.say("country-ranking-title"),
        subtitle=subtitle(reader),
        caption=" ".join([reader.say("country-ranking-silent", count=len(partners) - len(met)), ranking.definitions(reader)]),
        summary=reader.say("country-ranking-summary", count=len(met), most=reader.words.listed(most) or reader.say("none")),
        counting=counting_words(rows["shared" if shared(reader) else "meetings"].sum(), reader),
    )


def subtitle(reader: Reader) -> str:
    """Unit and comparison."""
    parts = [reader.say("ranking-unit-shared" if shared(reader) else "ranking-unit")]
    if reader.plan.compared.bounded():
        parts.append(reader.say("ranking-compared", period=reader.compared_words()))
    return "; ".join(parts)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a country: both counts, the last contact, days since, usual gap and status."""
    return ranking.table(ranking.ranked(rows, "country", reader), reader.say("country-ranking-country"), reader)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The first countries as a table to print.

    Args:
        rows: One row per country with a meeting that fits the filter, whenever it was.
    """
    return ranking.figure(ranking.ranked(rows, "country", reader), reader.say("country-ranking-country"), reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The table; a name leads to the country's page."""
    partners = ranking.ranked(rows, "country", reader)
    links = {partner.code: reader.country_page(partner.code) for partner in partners}
    return ranking_table.body(partners, reader.say("country-ranking-country"), links, reader)
