"""Whom of a country we know (panels/country_people.sql): everybody is counted, and told of are the first."""

from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.latest import newest, once
from dashboard.packed.links import AGAIN
from dashboard.packed.named import Named, met_by, posts_of
from dashboard.packed.sets import Flags, Numbers
from dashboard.packed.told import NONE, meeting, texts, whole
from dashboard.packed.view import View

MOST = 500  # people that the page lists (country_people.sql)


def rows(view: View) -> pd.DataFrame:
    """One row per person of the country, of many the first; columns as country_people.sql has them."""
    theirs = _from(view, view.asked.about)
    counts = theirs.meetings
    known = np.flatnonzero(counts)
    place = newest(view.meetings, theirs.number, theirs.at, theirs.size)[known]
    order = _latest_first(view, theirs.at[place], counts[known], known)
    shown, place = known[order], place[order]
    posts = posts_of(view, theirs.link[place])
    return pd.DataFrame({
        "person": texts(view.meetings.people.people, shown), "role": posts["role"], "organisation": posts["organisation"],
        "meetings": whole(counts[shown]), **meeting(view.meetings, theirs.at[place]), "met": _met(view, theirs, shown),
        "every": np.full(len(shown), len(known), dtype=np.int32),
    })  # fmt: skip


def _from(view: View, country: str) -> Named:
    """The counterparts of the selected meetings of whom the record says that they are from a country."""
    links = view.meetings.people
    whose, link = links.of(view.selected, "partner")
    code = links.countries.index(country) if country in links.countries else NONE - 1
    theirs = links.country[link] == code
    link, at = link[theirs], view.selected[whose[theirs]]
    number, size = links.person[link].astype(np.int64), len(links.people)
    return Named(at, number, link, _for_the_first_time(at * size + number, links.has(link, AGAIN)), size)


def _for_the_first_time(named: Numbers, again: Flags) -> Flags:
    """Which namings are the first of their person at their meeting; one named before may have had another country then.

    Args:
        named: Meeting and person of each, as one number.
        again: Whether the person was named at that meeting before, whatever the country.
    """
    counts = ~again
    if again.any():
        doubtful = np.flatnonzero(np.isin(named, named[again]))
        counts[doubtful] = False
        counts[doubtful[np.unique(named[doubtful], return_index=True)[1]]] = True
    return counts


def _latest_first(view: View, at: Numbers, meetings: Numbers, person: Numbers) -> Numbers:
    """The places of the first MOST: by the latest last day, undated ones last, then the most meetings, then the person."""
    last = np.full(len(at), NONE << 30, dtype=np.int64)
    dated = at < view.meetings.dated
    last[dated] = view.meetings.columns["last_day"][at[dated]]
    places = np.arange(len(at))
    if len(at) > MOST:
        places = np.flatnonzero(last >= np.partition(last, -MOST)[-MOST])
    return places[np.lexsort((person[places], -meetings[places], -last[places]))][:MOST]


def _met(view: View, theirs: Named, shown: Numbers) -> Any:
    """Whom of ours those shown met: of the meetings of these few alone it is asked who was there."""
    links, positions = view.meetings.people, once(theirs.of(shown).at)
    whose, link = links.of(positions, "institute")
    number = links.person[link].astype(np.int64)
    ours = Named(positions[whose], number, link, ~links.has(link, AGAIN), len(links.people))
    return met_by(view, theirs, shown, ours)
