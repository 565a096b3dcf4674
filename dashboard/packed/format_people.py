"""Who of theirs came to which format, those seen last first (panels/format_people.sql)."""

import numpy as np
import pandas as pd

from dashboard.packed.last_seen import NOBODY, People, Seen, last_seen, numbered, seen_at
from dashboard.packed.latest import once, pairs
from dashboard.packed.named import countries_of, posts_of
from dashboard.packed.sets import Array, Numbers, as_text
from dashboard.packed.told import lists, meeting, texts, whole
from dashboard.packed.view import View

MOST = 500  # lines in all (format_people.sql)


def rows(view: View) -> pd.DataFrame:
    """One row per format and counterpart who took part, of very many the first; columns as the query has them."""
    sets = view.meetings.sets["format"]
    met = view.selected[view.column("format", view.selected) > 0]
    whose, link = view.meetings.people.of(met, "partner")
    named = np.bincount(view.meetings.columns["format"][met[once(whose)]], minlength=sets.size)
    counts = sets.counted(view.by_set("format", "meetings"))
    order = np.lexsort((np.argsort(np.argsort(np.array(sets.codes))), -counts))
    return _told(view, seen_at(view, met[whose], link), order[counts[order] > 0], counts, counts - sets.counted(named))


def _told(view: View, seen: Seen, order: Numbers, counts: Numbers, unnamed: Numbers) -> pd.DataFrame:
    """The columns of format_people.sql; order: the formats with meetings."""
    meetings, codes, numbers = view.meetings, view.meetings.sets["format"].codes, numbered(view, seen)
    found = _listed(view, seen, order, shares(numbers.people[order], MOST))
    of = np.repeat(order, [len(people.person) for people in found])
    person, number, at, link = (np.concatenate(columns) for columns in zip(*(found or [NOBODY]), strict=True))
    if not found:
        person = number = at = link = order
    posts = posts_of(view, link)
    return pd.DataFrame({
        "format": texts(codes, of), "family": as_text([meetings.vocabulary.family_of_format[codes[place]] for place in of]),
        "person": texts(meetings.people.people, person), "role": posts["role"], "organisation": posts["organisation"],
        "country": countries_of(view, link), "meetings": whole(number, person >= 0), **meeting(meetings, at),
        "format_meetings": whole(counts[of]), "unnamed": whole(unnamed[of]), "people": whole(numbers.people[of]),
        "countries": _countries(view)[of], "every": whole(np.full(len(of), numbers.every)),
        "stateless": whole(np.full(len(of), numbers.stateless)),
    })  # fmt: skip


def _listed(view: View, seen: Seen, order: Numbers, most: Numbers) -> list[People]:
    """The people that are listed of each format in its turn."""
    edges = np.searchsorted(seen.format, [order, order + 1]).T.tolist()
    return [last_seen(view, seen.rows(slice(*edge)), each) for edge, each in zip(edges, most.tolist(), strict=True)]


def shares(people: Numbers, most: int) -> Numbers:
    """How many lines each format has: as many the one as the other, the first ones one more; one where nobody is named."""
    wanted = np.maximum(people, 1)
    if wanted.sum() <= most:
        return wanted
    level = next(level for level in range(most + 1) if np.minimum(wanted, level + 1).sum() > most)
    found = np.minimum(wanted, level)
    found[np.flatnonzero(wanted > level)[: most - found.sum()]] += 1
    return found


def _countries(view: View) -> Array:
    """Of each format the partner countries of its selected meetings, the most frequent first."""
    sets, partners = view.meetings.sets["format"], view.meetings.partners
    met = view.selected[view.column("format", view.selected) > 0]
    both = pairs(view.column("format", met), view.column("country", met), partners.size)
    of_format, formats = sets.expanded(both.first)
    whose, code = partners.expanded(both.second[of_format])
    counts = np.bincount(formats[whose] * len(partners.codes) + code, both.times[of_format][whose],
                         len(sets.codes) * len(partners.codes)).astype(np.int64).reshape(len(sets.codes), -1)  # fmt: skip
    found = [
        [{"country": partners.codes[at], "meetings": int(each[at])} for at in np.argsort(-each, kind="stable") if each[at]]
        for each in counts
    ]
    every = np.array([one for each in found for one in each], dtype=object)
    return np.asarray(lists(every, np.cumsum([0, *map(len, found)])))
