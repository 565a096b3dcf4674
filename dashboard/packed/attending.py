"""Who of theirs came from the country a page is about (country_people.sql)."""

import numpy as np
import pandas as pd

from dashboard.packed.latest import newest
from dashboard.packed.named import Named, met_by, posts_of
from dashboard.packed.sets import Numbers
from dashboard.packed.told import NONE, meeting, texts, whole
from dashboard.packed.view import View


def of_country(view: View) -> pd.DataFrame:
    """One row per person of the country the page is about; columns as country_people.sql has them."""
    theirs = _from(view, view.asked.about)
    shown = np.flatnonzero(theirs.meetings)
    place = newest(view.meetings, theirs.number, theirs.at, theirs.size)[shown]
    order = _latest_first(view, theirs.at[place], theirs.meetings[shown], shown)
    shown, place = shown[order], place[order]
    posts = posts_of(view, theirs.link[place])
    return pd.DataFrame({
        "person": texts(view.meetings.people.people, shown), "role": posts["role"], "organisation": posts["organisation"],
        "meetings": whole(theirs.meetings[shown]), **meeting(view.meetings, theirs.at[place]),
        "met": met_by(view, theirs, shown),
    })  # fmt: skip


def _from(view: View, country: str) -> Named:
    """The counterparts of the selected meetings of whom the record says that they are from a country."""
    links = view.meetings.people
    whose, link = links.of(view.selected, "partner")
    code = links.countries.index(country) if country in links.countries else NONE - 1
    theirs = links.country[link] == code
    link, at = link[theirs], view.selected[whose[theirs]]
    number, size = links.person[link].astype(np.int64), len(links.people)
    _, first = np.unique(at * size + number, return_index=True)
    counts = np.zeros(len(at), dtype=bool)
    counts[first] = True
    return Named(at, number, link, counts, size)


def _latest_first(view: View, at: Numbers, meetings: Numbers, person: Numbers) -> Numbers:
    """The order of the latest last day, undated ones last, then the most meetings, then the person."""
    last = np.full(len(at), NONE << 30, dtype=np.int64)
    dated = (at >= 0) & (at < view.meetings.dated)
    last[dated] = view.meetings.columns["last_day"][at[dated]]
    return np.lexsort((person, -meetings, -last))
