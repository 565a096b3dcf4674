"""Partner countries as the reader counts and compares them: what the map, its legend and its ranking agree on."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import pandas as pd

from dashboard.charts.change_words import whole
from dashboard.charts.map_classes import class_edges, class_words
from dashboard.reader import Reader, once

COUNTS, SHARES = ("contacts", "comparison", "background"), ("shared", "comparison_shared", "background_shared")
MEETINGS = ("meetings", "comparison", "background")
PLACES = ("home", "small", "lens", "longitude", "latitude")  # what is the same of a country whatever is asked
TEXTS = ("map_id", "successors")  # that, too: columns of text that most countries have nothing in, or some


class Partner(NamedTuple):
    """One country of the register, counted as the reader counts.

    Args:
        meetings, comparison, background: Meetings now, in the comparison, and now whatever else was chosen.
        map_id: Its shape; empty where the map has none.
        successors: Codes of what stands where a state that is no more stood; empty for any other.
        value, previous, whole: Meetings now, in the comparison, whatever else was chosen; or shares of them.
        mark: home, chosen (part of the filter), elsewhere (met in the period but not under the filter) or nothing.
    """

    country: str
    meetings: int
    comparison: int
    background: int
    home: bool
    small: bool
    lens: bool
    longitude: float
    latitude: float
    map_id: str
    successors: str
    value: float
    previous: float
    whole: float
    mark: str


def shared(reader: Reader) -> bool:
    """Whether the countries of one meeting share it; else it counts once for each."""
    return reader.asked.filter.counting == "shared"


def only_country(reader: Reader) -> str:
    """The code of the one country that the filter asks for; empty when it asks for none or several."""
    chosen = reader.asked.filter
    return chosen.countries[0] if len(chosen.countries) == 1 and not chosen.groups else ""


@once
def counted(rows: pd.DataFrame, reader: Reader) -> list[Partner]:
    """The countries of the rows, in their order."""
    counts = SHARES if shared(reader) else COUNTS
    codes, *meetings = (rows[name].tolist() for name in ("country", *MEETINGS))
    known = reader.version.shared.once("places of countries", lambda: _places(rows))
    places = [known[code] for code in codes]
    values = (rows[name].to_numpy().round(6).tolist() for name in counts)
    told = zip(codes, zip(*meetings, strict=True), places, zip(*values, strict=True), _marks(codes, meetings, places, reader),
               strict=True)  # fmt: skip
    return [Partner._make((code, *numbers, *place, *value, mark)) for code, numbers, place, value, mark in told]


def _places(rows: pd.DataFrame) -> dict[str, tuple[Any, ...]]:
    """PLACES and TEXTS of each country of the register."""
    texts = ([text if isinstance(text, str) else "" for text in rows[name].tolist()] for name in TEXTS)
    places = zip(*(rows[name].tolist() for name in PLACES), *texts, strict=True)
    return dict(zip(rows["country"].tolist(), places, strict=True))


def _marks(
    codes: Sequence[str], counts: Sequence[Sequence[int]], places: Sequence[tuple[Any, ...]], reader: Reader
) -> list[str]:
    """The mark of each country."""
    chosen, narrowed = reader.asked.filter.countries, reader.asked.filter.narrowed()
    meetings, _, background = counts
    told = zip(codes, meetings, background, [home for home, *_ in places], strict=True)
    return [
        "home" if home
        else "chosen" if country in chosen
        else "elsewhere" if narrowed and background > 0 and not meetings
        else ""
        for country, meetings, background, home in told
    ]  # fmt: skip


@once
def ranked(rows: pd.DataFrame, reader: Reader) -> list[Partner]:
    """Countries with a meeting now, most first, then those with one in the comparison alone; equal ones by name."""
    partners = [partner for partner in counted(rows, reader) if partner.value > 0 or partner.previous > 0]
    return sorted(partners, key=lambda of: (-of.value, 0 if of.value else -of.previous, reader.order("country", of.country)))


@once
def others(rows: pd.DataFrame, reader: Reader) -> list[Partner]:
    """The ranked countries without the one the filter asks for: who took part together with it."""
    only = only_country(reader)
    return [partner for partner in ranked(rows, reader) if partner.country != only]


@once
def met(rows: pd.DataFrame, reader: Reader) -> list[Partner]:
    """Those of them with a meeting now."""
    return [partner for partner in others(rows, reader) if partner.value > 0]


@once
def edges(rows: pd.DataFrame, reader: Reader) -> tuple[int, ...]:
    """The edges of the classes for the period, the same whatever else was chosen."""
    largest = max((partner.background for partner in counted(rows, reader)), default=0)
    return class_edges(largest, reader.version.on_record.values())


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
