"""Who else is there: a country's peers and its organisations (country_peers, country_organisations)."""

import numpy as np
import pandas as pd

from dashboard.packed.about import about, last_days
from dashboard.packed.latest import pairs
from dashboard.packed.sets import as_text
from dashboard.packed.told import meeting, texts
from dashboard.packed.view import View

MOST = 500  # organisations that the page lists (country_organisations.sql)


def peers(view: View) -> pd.DataFrame:
    """One row per circle of the country and peer in it, met or not; columns as country_peers.sql has them."""
    sets, home, whoever = view.meetings.sets["country"], view.meetings.vocabulary.home, about(view).whoever
    counts = sets.counted(np.bincount(view.column("country", whoever), minlength=sets.size))
    place = {code: at for at, code in enumerate(sets.codes)}
    told = [
        (circle, code, peer)
        for circle, code, members in _circles(view)
        for peer in sorted(members - {view.asked.about, home}, key=lambda peer: (-counts[place[peer]], peer))
    ]
    places = np.array([place[peer] for *_, peer in told], dtype=np.int64)
    names = {name: as_text([one[at] for one in told]) for at, name in enumerate(("circle", "code", "country"))}
    last = about(view).last_with("country", whoever)
    return pd.DataFrame({**names, "meetings": counts[places].astype(np.int32), **meeting(view.meetings, last[places])})


def _circles(view: View) -> list[tuple[str, str, frozenset[str]]]:
    """The circles that the country is of: what each is, its code and its members. Its region first, then its groups."""
    words, country = view.meetings.vocabulary, view.asked.about
    register = words.countries
    regions = register.loc[register["country"] == country, "region"].tolist()
    found = [("region", region, frozenset(register.loc[register["region"] == region, "country"])) for region in regions]
    groups = [group for group, members in words.members.items() if country in members]
    groups.sort(key=words.place_of_country_group.__getitem__)
    return [*found, *(("country_group", group, words.members[group]) for group in groups)]


def organisations(view: View) -> pd.DataFrame:
    """One row per partner organisation of the country, of many the most met; columns as country_organisations.sql has them."""
    meetings, bodies = view.meetings, view.meetings.vocabulary.of_organisations
    whose, links = meetings.links(view.selected)
    theirs, types = bodies["country"] == view.asked.about, bodies["type"]
    partner = meetings.partner[links]
    body, at = meetings.organisation[links[partner]], view.selected[whose[partner]]
    met = np.bincount(body, minlength=len(theirs)) > 0
    once = pairs(body[theirs[body]], at[theirs[body]], meetings.count)
    counts = np.bincount(once.first, minlength=len(theirs))
    last = about(view).last(once.first, once.second, len(theirs))
    found = np.flatnonzero(counts)  # their numbers are in the order of their ids
    every = len(found)
    if every > MOST:
        found = found[counts[found] >= np.partition(counts[found], -MOST)[-MOST]]
    found = found[np.lexsort((found, -last_days(meetings, last[found]), -counts[found]))][:MOST]
    whole = {"others": np.count_nonzero(met & ~theirs), "every": every}
    return pd.DataFrame({
        "organisation": texts(meetings.vocabulary.organisations, found),
        "type": texts(tuple(types.categories), types.codes[found]), "meetings": counts[found].astype(np.int32),
        **meeting(meetings, last[found]),
        **{name: np.full(len(found), count, dtype=np.int32) for name, count in whole.items()},
    })  # fmt: skip
