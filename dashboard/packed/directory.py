"""Whom we know, who of ours met them, which organisations: counterparts.sql, institute_side.sql, organisations.sql."""

from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.frequent import listed, of_all
from dashboard.packed.latest import distinct, flags_of, joined
from dashboard.packed.links import FEW, HAS_BODY, HAS_POST, HAS_ROLE, SPELT
from dashboard.packed.named import Named, bodies, countries_of, met_by, people, posts_of
from dashboard.packed.said import Says, names_of, newest_that, that_say
from dashboard.packed.sets import Numbers
from dashboard.packed.told import texts, whole
from dashboard.packed.view import View


def counterparts(view: View) -> pd.DataFrame:
    """One row per counterpart of the selected meetings, of many the first; columns as counterparts.sql has them."""
    named, links = people(view, "partner"), view.meetings.people
    shown, last = listed(view, named)
    posts = posts_of(view, newest_that(view, named, _has_post(view), shown))
    countries = countries_of(view, newest_that(view, named, _has_country(view), shown))
    return pd.DataFrame({
        "person": texts(links.people, shown), "role": posts["role"], "organisation": posts["organisation"],
        "country": countries, "meetings": whole(named.meetings[shown]), "ours": met_by(view, named, shown), **last,
        "spellings": _spellings(view, named, shown),
        **of_all(shown, named, view, **_unknown(view, named), home=_home(view)),
    })  # fmt: skip


def institute_side(view: View) -> pd.DataFrame:
    """One row per person of ours of the selected meetings, of many the first; columns as institute_side.sql has them."""
    named, links = people(view, "institute"), view.meetings.people
    shown, last = listed(view, named)
    roles = posts_of(view, newest_that(view, named, lambda link: links.has(link, HAS_ROLE), shown))["role"]
    theirs = named.of(shown).here
    return pd.DataFrame({
        "person": texts(links.people, shown), "role": roles, "meetings": whole(named.meetings[shown]),
        "countries": whole(_abroad(view, theirs, shown)), "counterparts": whole(_met(view, theirs, shown)), **last,
        **of_all(shown, named, view),
    })  # fmt: skip


def organisations(view: View) -> pd.DataFrame:
    """One row per partner organisation of the selected meetings, of many the first; columns as organisations.sql has them."""
    meetings, named = view.meetings, bodies(view)
    shown, last = listed(view, named)
    known = meetings.vocabulary.of_organisations
    return pd.DataFrame({
        "organisation": texts(meetings.vocabulary.organisations, shown),
        **{name: texts(told.categories, told.codes[shown].astype(np.int64)) for name, told in known.items()},
        "meetings": whole(named.meetings[shown]), **last,
        **of_all(shown, named, view, home=_home_bodies(view, named.size)),
    })  # fmt: skip


def _home_bodies(view: View, size: int) -> int:
    """How many organisations of the home country were at the selected meetings; size: how many there are of all countries."""
    meetings, selected = view.meetings, view.selected
    if len(selected) * FEW > meetings.count:
        here = np.repeat(flags_of(selected, meetings.count), np.diff(meetings.begins))
        number = meetings.organisation[here & ~meetings.partner]
    else:
        links = meetings.links(selected)[1]
        number = meetings.organisation[links[~meetings.partner[links]]]
    return int(np.count_nonzero(flags_of(number, size)))


def _has_post(view: View) -> Says:
    return lambda link: view.meetings.people.has(link, HAS_POST)


def _has_country(view: View) -> Says:
    return lambda link: np.asarray(view.meetings.people.country[link] >= 0)


def _unknown(view: View, named: Named) -> dict[str, int]:
    """Of how many counterparts organisation or country is not known, and how many are from a country asked for."""
    links, chosen = view.meetings.people, view.asked.filter.countries
    asked_for = np.array([*(code in chosen for code in links.countries), False])  # the last is that of no country
    with_body = that_say(view, named, _has_post(view), lambda link: links.has(link, HAS_BODY))
    with_country = flags_of(named.number[_has_country(view)(named.link)], named.size) & (named.meetings > 0)
    theirs = that_say(view, named, _has_country(view), lambda link: asked_for[links.country[link]]) if chosen else 0
    stateless = named.every() - int(np.count_nonzero(with_country))
    return {"bodiless": named.every() - with_body, "stateless": stateless, "chosen": theirs}


def _home(view: View) -> int:
    """How many people of the home country were named at the selected meetings."""
    here = view.meetings.people.at(flags_of(view.selected, view.meetings.count), "home")
    return int(np.count_nonzero(flags_of(here.number, len(view.meetings.people.people))))


def _spellings(view: View, named: Named, shown: Numbers) -> Any:
    """How the name of each is written in all that fits, by the alphabet."""
    theirs, names = named.of(shown), np.asarray(texts(view.meetings.people.people, shown), dtype=object)
    found = np.empty(len(shown), dtype=object)
    found[:] = list(names.reshape(-1, 1))
    spelt = view.meetings.people.has(theirs.link, SPELT)
    if not spelt.any():
        return found
    plain = np.bincount(theirs.number[~spelt], minlength=named.size)[shown] > 0
    written: dict[int, set[str]] = {}
    for number, name in zip(theirs.number[spelt].tolist(), names_of(view, theirs.link[spelt]), strict=True):
        written.setdefault(number, set()).add(name)
    for at, number in enumerate(shown.tolist()):
        if number in written:
            found[at] = np.array(sorted(written[number] | ({names[at]} if plain[at] else set())), dtype=object)
    return found


def _places(shown: Numbers, size: int) -> Numbers:
    """Number → place among some."""
    found = np.zeros(size, dtype=np.int64)
    found[shown] = np.arange(len(shown))
    return found


def _abroad(view: View, named: Named, shown: Numbers) -> Numbers:
    """Of each of some how many partner countries the selected meetings were with."""
    partners, row = view.meetings.partners, _places(shown, named.size)
    met = distinct(row[named.number], view.meetings.columns["country"][named.at], (len(shown), partners.size))
    whose, code = partners.expanded(met[1])
    return np.bincount(distinct(met[0][whose], code, (len(shown), len(partners.codes)))[0], minlength=len(shown))


def _met(view: View, named: Named, shown: Numbers) -> Numbers:
    """Of each of some how many counterparts were at the selected meetings."""
    theirs, row = people(view, "partner").here, _places(shown, named.size)
    left, right = joined(named.at, theirs.at, view.meetings.count)
    found = distinct(row[named.number[left]], theirs.number[right], (len(shown), theirs.size))
    return np.bincount(found[0], minlength=len(shown))
