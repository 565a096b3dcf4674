"""Partner countries as the reader counts and compares them: what the map, its legend and its ranking agree on."""

from typing import Any

import numpy as np
import pandas as pd

from dashboard.charts.change_words import whole
from dashboard.charts.map_classes import class_edges, class_words
from dashboard.charts.rows import tuples
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
    mark = np.full(len(rows), "", dtype=object)
    if reader.asked.filter.narrowed():
        mark[(rows["background"].to_numpy() > 0) & (rows["meetings"].to_numpy() == 0)] = "elsewhere"
    mark[np.isin(rows["country"].to_numpy(dtype=object), reader.asked.filter.countries)] = "chosen"
    mark[rows["home"].to_numpy(dtype=bool)] = "home"
    rounded = {name: rows[column].to_numpy().round(6)
               for name, column in (("value", value), ("previous", previous), ("whole", whole))}  # fmt: skip
    return rows.assign(**rounded, mark=pd.Series(mark, index=rows.index, dtype=object))


@once
def ranked(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """Countries with a meeting now, most first, then those with one in the comparison alone; equal ones by name."""
    every = counted(rows, reader)
    value, previous = every["value"].to_numpy(), every["previous"].to_numpy()
    order = np.array([reader.order("country", code) for code in every["country"].tolist()], dtype=np.int64)
    ranks = np.lexsort((order, -np.where(value == 0, previous, 0), -value))
    ranks = ranks[(value[ranks] > 0) | (previous[ranks] > 0)]
    return every.iloc[ranks].assign(order=order[ranks])


@once
def others(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """The ranked countries without the one the filter asks for: who took part together with it."""
    partners, only = ranked(rows, reader), only_country(reader)
    return partners[partners["country"] != only] if only else partners


@once
def met(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """Those of them with a meeting now."""
    partners = others(rows, reader)
    return partners[partners["value"] > 0]


@once
def each(rows: pd.DataFrame, reader: Reader) -> list[Any]:
    """The counted rows one by one."""
    return tuples(counted(rows, reader))


@once
def on_record(reader: Reader) -> pd.DataFrame:
    """code and meetings of each country in all the records: what must not change with the filter."""
    choices = reader.version.choices
    return choices[choices["control"] == "country"]


@once
def edges(rows: pd.DataFrame, reader: Reader) -> tuple[int, ...]:
    """The edges of the classes for the period, the same whatever else was chosen."""
    return class_edges(max(rows["background"].tolist(), default=0), on_record(reader)["meetings"])


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
