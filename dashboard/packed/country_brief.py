"""The sentence and the facts at the head of a country's page (panels/country_brief.sql)."""

from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.about import PLACES, About, about
from dashboard.packed.country_records import TITLES, kind_of
from dashboard.packed.latest import LONG_AGO
from dashboard.packed.rhythm import EXACT, Rhythms
from dashboard.packed.told import structs
from dashboard.packed.view import View
from dashboard.packed.what_changed import column

VENUE = ("city", "venue_country", "online")


def rows(view: View) -> pd.DataFrame:
    """One row; columns as the query has them."""
    found, meetings = about(view), view.meetings
    rhythms = Rhythms(view, meetings.partners.only(view.asked.about))
    rhythm = rhythms.of_countries().get(view.asked.about)
    alone = int((meetings.sets["country"].lengths() == 1) @ view.by_set("country", "meetings"))
    results = meetings.documents.result[meetings.documents.of(found.flags)]
    level, highest = found.highest
    places = np.bincount(found.places(view.selected), minlength=len(PLACES))
    told: dict[str, tuple[Any, str]] = {
        "country": (view.asked.about or None, "str"), "meetings": (len(view.selected), "int32"), "alone": (alone, "int32"),
        "online": (int(places[PLACES.index("online")]), "int32"), "undated": (len(view.selected) - len(found.dated), "int32"),
        "comparison": (len(view.compared) if view.plan.compared.since else None, "int32"),
        "since": (np.datetime64(int(meetings.columns["first_day"][found.dated[0]]), "D") if len(found.dated) else None, "day"),
        "latest": (_what(found, found.latest), "struct"),
        **{name: (_what(found, int(found.last_at[PLACES.index(name)])), "struct") for name in ("there", "here")},
        "silence": (_silence(found, rhythms), "int32"), "usual_gap": (rhythm.usual_gap if rhythm else None, "float64"),
        "days_since": (rhythm.days_since if rhythm else None, "int32"), "status": (rhythm.status if rhythm else None, "str"),
        "documents": (int(results.sum()), "int32"), "mentioned": (int((~results).sum()), "int32"), "level": (level, "str"),
        "highest": (_highest(found, highest), "struct"),
    }  # fmt: skip
    return pd.DataFrame({name: column([value], kind) if kind != "struct" else [pd.NA if value is None else value]
                         for name, (value, kind) in told.items()})


def _what(found: About, position: int) -> dict[str, Any] | None:
    """When, where and what kind of meeting it was; None without one."""
    if position < 0:
        return None
    venue = {name: found.texts[position][name] for name in VENUE}
    return {**structs(found.view.meetings, np.array([position]))[0], "kind": kind_of(found.view, position), **venue}


def _highest(found: About, position: int) -> dict[str, Any] | None:
    """When the highest meeting was, its titles, and who stood there for the country where that is one person alone."""
    if position < 0:
        return None
    text, guest = found.texts[position], _guest(found, position)
    return {**structs(found.view.meetings, np.array([position]))[0], **{name: text[name] for name in TITLES}, **guest}


def _guest(found: About, position: int) -> dict[str, Any]:
    """Who that is, and in what role; None where it is not one person alone, or other countries were there."""
    meetings = found.view.meetings
    alone = meetings.sets["country"].lengths()[meetings.columns["country"][position]] == 1
    there = [one for one in found.people if one["at"] == position and one["side"] == "partner"]
    guest = there[0] if alone and len(there) == 1 else {}
    return {name: guest.get(name) for name in ("person_id", "role")}


def _silence(found: About, rhythms: Rhythms) -> int | None:
    """Days between the latest meeting, where it is known to the day, and the contact day before it, whenever that was."""
    columns, dated = found.view.meetings.columns, found.dated
    latest = int(columns["last_day"][dated].max(initial=LONG_AGO))
    at_last = dated[columns["last_day"][dated] == latest]
    if not (columns["precision"][at_last] == EXACT).any():
        return None
    days = np.flatnonzero(rhythms.days[0]) + rhythms.base
    before = days[days < latest]
    return latest - int(before[-1]) if len(before) else None
