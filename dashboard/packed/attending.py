"""Who of theirs came, by format (panels/format_people.sql)."""

import numpy as np
import pandas as pd

from dashboard.packed.latest import newest, once, pairs
from dashboard.packed.links import AGAIN
from dashboard.packed.named import countries_of, posts_of
from dashboard.packed.sets import Array, Numbers, as_text
from dashboard.packed.told import NONE, lists, meeting, texts, whole
from dashboard.packed.view import View


def _latest_first(view: View, at: Numbers, meetings: Numbers, person: Numbers) -> Numbers:
    """The order of the latest last day, undated ones last, then the most meetings, then the person."""
    last = np.full(len(at), NONE << 30, dtype=np.int64)
    dated = (at >= 0) & (at < view.meetings.dated)
    last[dated] = view.meetings.columns["last_day"][at[dated]]
    return np.lexsort((person, -meetings, -last))


def of_formats(view: View) -> pd.DataFrame:
    """One row per format and counterpart who took part; columns as format_people.sql has them."""
    meetings, sets = view.meetings, view.meetings.sets["format"]
    met = view.selected[view.column("format", view.selected) > 0]
    whose, link = meetings.people.of(met, "partner")
    of_link, formats = sets.expanded(meetings.columns["format"][met[whose]])
    people = _people(view, formats, link[of_link], met[whose][of_link])
    counts = sets.counted(view.by_set("format", "meetings"))
    named = np.bincount(meetings.columns["format"][met[once(whose)]], minlength=sets.size)
    unnamed = counts - sets.counted(named)
    nobody = np.flatnonzero((counts > 0) & (np.bincount(people["format"], minlength=len(counts)) == 0))
    alone = pd.DataFrame({"format": nobody, "person": NONE, "meetings": NONE, "at": NONE, "link": NONE})
    every = pd.concat([people, alone], ignore_index=True).astype(np.int64)
    return _told(view, every, counts, unnamed)


def _people(view: View, formats: Numbers, link: Numbers, at: Numbers) -> pd.DataFrame:
    """Of each format and person how many meetings, and the position and the link of the newest."""
    links = view.meetings.people
    size = len(links.people)
    key = formats * size + links.person[link]
    found = pairs(formats, links.person[link], size)
    known = found.first * size + found.second
    place = np.searchsorted(known, key)
    latest = newest(view.meetings, place, at, len(known))
    counts = np.bincount(place[~links.has(link, AGAIN)], minlength=len(known))
    return pd.DataFrame({
        "format": found.first, "person": found.second, "meetings": counts, "at": at[latest], "link": link[latest],
    })  # fmt: skip


def _told(view: View, every: pd.DataFrame, counts: Numbers, unnamed: Numbers) -> pd.DataFrame:
    """The columns of format_people.sql."""
    meetings, codes = view.meetings, view.meetings.sets["format"].codes
    by_id = np.argsort(np.argsort(np.array(codes)))
    of = every["format"].to_numpy()
    inner = np.empty(len(every), dtype=np.int64)
    inner[_latest_first(view, every["at"].to_numpy(), every["meetings"].to_numpy(), every["person"].to_numpy())] = (
        np.arange(len(every)))  # fmt: skip
    order = np.lexsort((inner, by_id[of], -counts[of]))
    of = of[order]
    person, number, at, link = (every[name].to_numpy()[order] for name in ("person", "meetings", "at", "link"))
    posts = posts_of(view, link)
    return pd.DataFrame({
        "format": texts(codes, of), "family": as_text([meetings.vocabulary.family_of_format[codes[place]] for place in of]),
        "person": texts(meetings.people.people, person), "role": posts["role"], "organisation": posts["organisation"],
        "country": countries_of(view, link), "meetings": whole(number, person >= 0), **meeting(meetings, at),
        "format_meetings": whole(counts[of]), "unnamed": whole(unnamed[of]), "countries": _countries(view)[of],
    })  # fmt: skip


def _countries(view: View) -> Array:
    """Of each format the partner countries of its selected meetings, the most frequent first."""
    sets, partners = view.meetings.sets["format"], view.meetings.partners
    both = pairs(view.column("format", view.selected), view.column("country", view.selected), partners.size)
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
