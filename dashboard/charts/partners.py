"""Partner countries as the reader counts and compares them: what the map, its legend and its ranking agree on."""

import pandas as pd

from dashboard.charts.change_words import whole
from dashboard.charts.map_classes import class_edges, class_words
from dashboard.reader import Reader, once


def shared(reader: Reader) -> bool:
    """Whether the countries of one meeting share it; else it counts once for each."""
    return reader.asked.filter.counting == "shared"


def only_country(reader: Reader) -> str:
    """The code of the one country that the filter asks for; empty when it asks for none or several."""
    chosen = reader.asked.filter
    return chosen.countries[0] if len(chosen.countries) == 1 and not chosen.groups else ""


@once
def counted(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """The rows with value, previous and whole, counted as the reader counts, and with the mark of each country.

    A mark is home, chosen (part of the filter), elsewhere (met in the period but not under the filter) or nothing.
    """
    value, previous, whole = (
        ("shared", "comparison_shared", "background_shared") if shared(reader)
        else ("contacts", "comparison", "background")
    )  # fmt: skip
    chosen = rows["country"].isin(reader.asked.filter.countries)
    elsewhere = (rows["background"] > 0) & (rows["meetings"] == 0) & reader.asked.filter.narrowed()
    mark = pd.Series("", index=rows.index, dtype=object)
    return rows.assign(
        value=rows[value].round(6), previous=rows[previous].round(6), whole=rows[whole].round(6),
        mark=mark.mask(elsewhere, "elsewhere").mask(chosen, "chosen").mask(rows["home"], "home"),
    )  # fmt: skip


@once
def ranked(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """Countries with a meeting now, most first, then those with one in the comparison alone; equal ones by name."""
    partners = counted(rows, reader)
    partners = partners[(partners["value"] > 0) | (partners["previous"] > 0)]
    order = [reader.order("country", code) for code in partners["country"]]
    gone = partners["previous"].where(partners["value"] == 0, 0)
    ordered = partners.assign(order=order, gone=gone)
    return ordered.sort_values(["value", "gone", "order"], ascending=[False, False, True])


@once
def others(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """The ranked countries without the one the filter asks for: who took part together with it."""
    partners = ranked(rows, reader)
    return partners[partners["country"] != only_country(reader)]


@once
def on_record(reader: Reader) -> pd.DataFrame:
    """code and meetings of each country in all the records: what must not change with the filter."""
    choices = reader.version.choices
    return choices[choices["control"] == "country"]


@once
def edges(rows: pd.DataFrame, reader: Reader) -> tuple[int, ...]:
    """The edges of the classes for the period, the same whatever else was chosen."""
    return class_edges(int(max(rows["background"], default=0)), on_record(reader)["meetings"])


def edge_words(rows: pd.DataFrame, reader: Reader) -> list[str]:
    """Words of the six classes, that of none first."""
    return [reader.say("none"), *class_words(edges(rows, reader), shared(reader), reader)]


def heads(reader: Reader) -> tuple[str, str]:
    """Words over the values and over the last column of the ranking: the comparison, or the whole without one."""
    last = reader.before() if reader.plan.compared.bounded() else ""
    return reader.say("in-period"), last or (reader.say("all") if reader.asked.filter.narrowed() else "")


def counting_words(total: float, reader: Reader) -> str:
    """How countries are counted here, and why they add up to another number than the meetings.

    Args:
        total: Contacts or shares of all partner countries together.
    """
    facts = reader.facts
    key = "counting-sum-shared" if shared(reader) else "counting-sum-contacts"
    return reader.say(key, sum=whole(total), meetings=facts.matched, without=facts.without_country)


def nobody(reader: Reader) -> str:
    """What is said where there is no country to rank."""
    return reader.say("partner-map-nobody-else" if only_country(reader) else "partner-map-nobody")
