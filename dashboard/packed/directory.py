"""Whom we know, who of ours met them, which organisations: counterparts.sql, institute_side.sql, organisations.sql."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.latest import joined, last_past, newest, pairs
from dashboard.packed.links import HAS_POST, HAS_ROLE, SPELT
from dashboard.packed.named import Named, bodies, countries_of, met_by, names_of, people, posts_of
from dashboard.packed.sets import Array, Flags, Numbers
from dashboard.packed.told import NONE, meeting, texts, whole
from dashboard.packed.view import View, days_since_1970


def counterparts(view: View) -> pd.DataFrame:
    """One row per counterpart of the selected meetings; columns as counterparts.sql has them."""
    named, links = people(view, "partner"), view.meetings.people
    shown, last = _ranked(view, named)
    posts = posts_of(view, _newest_that(view, named, lambda link: links.has(link, HAS_POST), shown))
    countries = countries_of(view, _newest_that(view, named, lambda link: links.country[link] >= 0, shown))
    home = np.bincount(links.person[links.of(view.selected, "home")[1]])
    return pd.DataFrame({
        "person": texts(links.people, shown), "role": posts["role"], "organisation": posts["organisation"],
        "country": countries, "meetings": whole(named.meetings[shown]), "ours": met_by(view, named, shown), **last,
        "spellings": _spellings(view, named, shown),
        **_of_all(shown, silent=named.silent(), unnamed=named.without(view), home=int(np.count_nonzero(home))),
    })  # fmt: skip


def institute_side(view: View) -> pd.DataFrame:
    """One row per person of ours of the selected meetings; columns as institute_side.sql has them."""
    named, links = people(view, "institute"), view.meetings.people
    shown, last = _ranked(view, named)
    roles = posts_of(view, _newest_that(view, named, lambda link: links.has(link, HAS_ROLE), shown))["role"]
    return pd.DataFrame({
        "person": texts(links.people, shown), "role": roles, "meetings": whole(named.meetings[shown]),
        "countries": whole(_abroad(view, named)[shown]), "counterparts": whole(_met(view, named)[shown]), **last,
        **_of_all(shown, silent=named.silent(), unnamed=named.without(view)),
    })  # fmt: skip


def organisations(view: View) -> pd.DataFrame:
    """One row per partner organisation of the selected meetings; columns as organisations.sql has them."""
    meetings, named = view.meetings, bodies(view)
    shown, last = _ranked(view, named)
    _, links = meetings.links(view.selected)
    home = np.bincount(meetings.organisation[links[~meetings.partner[links]]])
    known = meetings.vocabulary.of_organisations
    return pd.DataFrame({
        "organisation": texts(tuple(meetings.vocabulary.organisations), shown),
        **{name: texts(told.categories, told.codes[shown].astype(np.int64)) for name, told in known.items()},
        "meetings": whole(named.meetings[shown]), **last,
        **_of_all(shown, silent=named.silent(), unnamed=named.without(view), home=int(np.count_nonzero(home))),
    })  # fmt: skip


def _ranked(view: View, named: Named) -> tuple[Numbers, dict[str, Any]]:
    """Those named at selected meetings, the most frequent first, then the last met; and the columns of when that was."""
    meetings, counts = view.meetings, named.meetings
    shown = np.flatnonzero(counts)
    theirs = named.past(view).of(shown)
    latest = last_past(view, theirs.number, theirs.at, named.size)[shown]
    since = since_last(view, latest)
    order = np.lexsort((shown, pd.Series(since).fillna(1 << 30), -counts[shown]))
    return shown[order], {**meeting(meetings, latest[order], "last_"), "days_since": since[order]}


def since_last(view: View, latest: Numbers) -> Any:
    """The days from each meeting to the as-of day; none where there is NONE."""
    as_of, known = days_since_1970(view.plan.as_of), latest >= 0
    since = np.zeros(len(latest), dtype=np.int64)
    since[known] = as_of - np.minimum(view.meetings.columns["last_day"][latest[known]], as_of)
    return whole(since, known)


def _of_all(shown: Numbers, **told: int) -> dict[str, Array]:
    """Columns that say the same in every row."""
    return {name: np.full(len(shown), number, dtype=np.int32) for name, number in told.items()}


def _newest_that(view: View, named: Named, says: Callable[[Numbers], Flags], shown: Numbers) -> Numbers:
    """The newest link of each of some that says something; NONE where none does."""
    found = _newest_of(view, named.recent(view).of(shown), says, shown)
    silent = np.flatnonzero(found == NONE)
    if len(silent) and view.plan.period.since is not None:
        found[silent] = _newest_of(view, named.of(shown[silent]), says, shown[silent])
    return found


def _newest_of(view: View, named: Named, says: Callable[[Numbers], Flags], shown: Numbers) -> Numbers:
    saying = named.rows(says(named.link))
    place = newest(view.meetings, saying.number, saying.at, named.size)[shown]
    return np.where(place >= 0, saying.link[place] if len(saying.link) else NONE, NONE)


def _spellings(view: View, named: Named, shown: Numbers) -> Any:
    """How the name of each is written in all that fits, by the alphabet."""
    names = np.asarray(texts(view.meetings.people.people, shown), dtype=object)
    found = np.empty(len(shown), dtype=object)
    found[:] = list(names.reshape(-1, 1))
    spelt = view.meetings.people.has(named.link, SPELT)
    if not spelt.any():
        return found
    plain = np.bincount(named.number[~spelt], minlength=named.size)[shown] > 0
    written: dict[int, set[str]] = {}
    for number, name in zip(named.number[spelt].tolist(), names_of(view, named.link[spelt]), strict=True):
        written.setdefault(number, set()).add(name)
    for at, number in enumerate(shown.tolist()):
        if number in written:
            found[at] = np.array(sorted(written[number] | ({names[at]} if plain[at] else set())), dtype=object)
    return found


def _abroad(view: View, named: Named) -> Numbers:
    """Of each person how many partner countries the selected meetings were with."""
    partners = view.meetings.partners
    whose, code = partners.expanded(view.meetings.columns["country"][named.at[named.counts]])
    found = pairs(named.number[named.counts][whose], code, len(partners.codes))
    return np.bincount(found.first, minlength=named.size)


def _met(view: View, named: Named) -> Numbers:
    """Of each person how many counterparts were at the selected meetings."""
    theirs = people(view, "partner")
    left, right = joined(named.at[named.counts], theirs.at[theirs.counts], view.meetings.count)
    found = pairs(named.number[named.counts][left], theirs.number[theirs.counts][right], theirs.size)
    return np.bincount(found.first, minlength=named.size)
