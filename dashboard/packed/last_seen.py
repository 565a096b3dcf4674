"""The counterparts at meetings of formats: how many, and of each format the few that were seen last (format_people)."""

from typing import NamedTuple

import numpy as np

from dashboard.packed.latest import LONG_AGO, newest
from dashboard.packed.links import AGAIN
from dashboard.packed.sets import Array, Flags, Numbers
from dashboard.packed.told import NONE
from dashboard.packed.view import View


class Seen(NamedTuple):
    """A row for each time a counterpart is named at a meeting of a format: the format, the person, link and position."""

    format: Array
    person: Array
    link: Numbers
    at: Numbers

    def rows(self, which: Flags | slice) -> "Seen":
        return Seen(*(column[which] for column in self))


class People(NamedTuple):
    """Counterparts of a format, each once: how many meetings, and the position and the link of the newest."""

    person: Numbers
    meetings: Numbers
    at: Numbers
    link: Numbers


NOBODY = People(*(np.array([NONE]) for _ in People._fields))  # the line of a format that names none


def seen_at(view: View, at: Numbers, link: Numbers) -> Seen:
    """Some links and the positions of their meetings, a row for each format of the meeting, format by format."""
    of_link, formats = view.meetings.sets["format"].expanded(view.meetings.columns["format"][at])
    formats = formats.astype(np.uint16)
    order = np.argsort(formats, kind="stable")  # short numbers are sorted faster
    of_link = of_link[order]
    return Seen(formats[order], view.meetings.people.person[link][of_link], link[of_link], at[of_link])


class Numbered(NamedTuple):
    """How many counterparts: of each format, of any, and of any those whose country a line does not know."""

    people: Numbers
    every: int
    stateless: int


def numbered(view: View, seen: Seen) -> Numbered:
    """A line knows the country that the newest meeting says."""
    formats, size = len(view.meetings.sets["format"].codes), len(view.meetings.people.people)
    cell = seen.format * np.int64(size) + seen.person
    silent = view.meetings.people.country[seen.link] < 0
    without, said = (_flagged(cell[which], formats * size) for which in (silent, ~silent))
    every, unsure = (without | said).reshape(formats, size), without & said
    without &= ~said
    if unsure.any():
        some = unsure[cell]
        cells, place = np.unique(cell[some], return_inverse=True)
        without[cells[silent[some][newest(view.meetings, place, seen.at[some], len(cells))]]] = True
    stateless = without.reshape(formats, size).any(axis=0)
    of_any = np.count_nonzero(every.any(axis=0))
    return Numbered(np.count_nonzero(every, axis=1), int(of_any), int(np.count_nonzero(stateless)))


def _flagged(places: Numbers, size: int) -> Flags:
    found = np.zeros(size, dtype=bool)
    found[places] = True
    return found


def last_seen(view: View, seen: Seen, most: int) -> People:
    """The first of a format's counterparts: the latest last day, undated ones last, then the most meetings, then by id."""
    if not len(seen.person):
        return NOBODY
    people = _people(view, seen.rows(_candidates(_days(view, seen.at), seen.person, most)))
    order = np.lexsort((people.person, -people.meetings, -_days(view, people.at)))[:most]
    return People(*(column[order] for column in people))


def _days(view: View, at: Numbers) -> Array:
    """The last days of some meetings, an early one for those that are not dated."""
    found = np.full(len(at), LONG_AGO, dtype=np.int32)
    dated = at < view.meetings.dated
    found[dated] = view.meetings.columns["last_day"][at[dated]]
    return found


def _candidates(days: Array, person: Array, most: int) -> Flags:
    """The rows of whoever may be among the first: of all that were seen since a day since which enough were."""
    taken = 2 * most
    while taken < len(days):
        late = np.unique(person[days >= np.partition(days, -taken)[-taken]])
        if len(late) >= most:
            return np.isin(person, late)
        taken *= 4
    return np.ones(len(days), dtype=bool)


def _people(view: View, seen: Seen) -> People:
    """Each of one format."""
    person, place = np.unique(seen.person, return_inverse=True)
    latest = newest(view.meetings, place, seen.at, len(person))
    counts = np.bincount(place[~view.meetings.people.has(seen.link, AGAIN)], minlength=len(person))
    return People(person.astype(np.int64), counts, seen.at[latest], seen.link[latest])
