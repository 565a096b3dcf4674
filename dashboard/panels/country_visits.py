"""Who went to whom, and how often do we only meet online?

Meetings by place: with us, with them, online, in a third country.
"""

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts import listing
from dashboard.charts.listing import Line
from dashboard.charts.rows_once import records_once
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    found = [r for r in records_once(rows, reader) if r["meetings"]]
    met = [f"{_place(r['place'], reader)}: {reader.number(r['meetings'])}" for r in found]
    return Words(
        title=reader.say("country-visits-title"),
        subtitle=reader.say("country-visits-subtitle"),
        caption=reader.say("country-visits-caption"),
        summary=reader.words.listed(met) or reader.say("none"),
    )


def _place(place: str, reader: Reader) -> str:
    """Where, with the names of the two countries."""
    codes = {"here": reader.version.institute.home_country, "there": reader.asked.about}
    if place not in codes:
        return reader.say(f"country-contacts-{place}")
    return reader.say(f"country-visits-{place}", country=reader.short("country", codes[place]))


def _heads(reader: Reader) -> list[str]:
    before = [reader.compared_words()] if reader.plan.compared.bounded() else []
    return [reader.say("country-visits-place"), reader.say("meetings"), *before, reader.say("listing-last")]


def _lines(rows: pd.DataFrame, reader: Reader) -> list[Line]:
    """Home, there and online always; the others where there was a meeting."""
    compared = reader.plan.compared.bounded()
    return [
        (
            _place(r["place"], reader),
            int(r["meetings"]),
            *([int(r["comparison"])] if compared else []),
            listing.latest(r, reader),
        )
        for r in records_once(rows, reader)
        if r["place"] in ("here", "there", "online") or r["meetings"] or (compared and r["comparison"])
    ]


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a place: meetings, those of the comparison, the last one."""
    return listing.table(_heads(reader), _lines(rows, reader), reader)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The places as a table to print.

    Args:
        rows: One row per place.
    """
    heads = _heads(reader)
    return listing.figure(heads, _lines(rows, reader), (50, *[60 // len(heads)] * (len(heads) - 1)), reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The places; a day opens its meeting."""
    return listing.body(_heads(reader), _lines(rows, reader), len(rows), reader, reader.say("none"))
