"""Who is named at which meetings of a view: the people of one side, and the partner organisations."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from dashboard.packed.latest import flags_of, joined, newest, pairs
from dashboard.packed.links import AGAIN
from dashboard.packed.sets import Flags, Numbers, as_text
from dashboard.packed.told import NONE, lists, texts
from dashboard.packed.view import View

POSTS = (Path(__file__).parent / "posts.sql").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Named:
    """Who or what is named at the meetings that fit, whenever they were: a row each time, by position of the meeting.

    Args:
        at: The position of the meeting.
        number: Of the person, or of the organisation.
        link: The place in Links; of organisations none.
        counts: Whether the meeting is selected, and names it for the first time.
    """

    at: Numbers
    number: Numbers
    link: Numbers
    counts: Flags
    size: int

    @property
    def meetings(self) -> Numbers:
        """How many selected meetings name each."""
        return np.bincount(self.number[self.counts], minlength=self.size)

    def silent(self) -> int:
        """How many are named outside the selected meetings alone."""
        named = np.bincount(self.number, minlength=self.size) > 0
        return int(np.count_nonzero(named & (self.meetings == 0)))

    def without(self, view: View) -> int:
        """How many selected meetings name none."""
        return len(view.selected) - int(np.count_nonzero(np.bincount(self.at[self.counts])))

    def of(self, numbers: Numbers) -> "Named":
        """The same of some alone."""
        wanted = np.zeros(self.size, dtype=bool)
        wanted[numbers] = True
        rows = wanted[self.number]
        return Named(self.at[rows], self.number[rows], self.link[rows], self.counts[rows], self.size)


def people(view: View, side: str) -> Named:
    """The people of a side, worked out once for the panels of a view."""
    if side not in view.worked_out:
        links = view.meetings.people
        positions = np.flatnonzero(view.fitting(slice(0, view.meetings.count)))
        whose, link = links.of(positions, side)
        at = positions[whose]
        counts = flags_of(view.selected, view.meetings.count)[at] & ~links.has(link, AGAIN)
        view.worked_out[side] = Named(at, links.person[link].astype(np.int64), link, counts, len(links.people))
    known: Named = view.worked_out[side]
    return known


def bodies(view: View) -> Named:
    """The partner organisations."""
    meetings = view.meetings
    positions = np.flatnonzero(view.fitting(slice(0, meetings.count)))
    whose, links = meetings.links(positions)
    links, at = links[meetings.partner[links]], positions[whose[meetings.partner[links]]]
    number = meetings.organisation[links].astype(np.int64)
    again = np.append(False, (at[1:] == at[:-1]) & (number[1:] == number[:-1]))[: len(at)]
    counts = flags_of(view.selected, meetings.count)[at] & ~again
    return Named(at, number, links, counts, len(meetings.vocabulary.organisations))


def posts_of(view: View, links: Numbers) -> Mapping[str, Any]:
    """name, role and organisation as some links say them; none where the link is NONE."""
    rows = np.where(links >= 0, view.meetings.people.row[links], NONE)
    read = view.read(POSTS, {"rows": np.unique(rows).tolist()}).sort_values("row")
    place = np.where(rows >= 0, np.searchsorted(read["row"], rows), NONE)
    return {name: texts(read[name].array, place) if read[name].notna().any() else as_text([None] * len(links))
            for name in ("name", "role", "organisation")}  # fmt: skip


def countries_of(view: View, links: Numbers) -> Any:
    """The country that some links give their person; none where they give none, or the link is NONE."""
    known = view.meetings.people
    return texts(known.countries, np.where(links >= 0, known.country[links], NONE).astype(np.int64))


def met_by(view: View, theirs: Named, shown: Numbers) -> Any:
    """Of each of some of them a list of the people of ours at their selected meetings, the most frequent first."""
    ours, links = people(view, "institute"), view.meetings.people
    left, right = joined(theirs.at[theirs.counts], ours.at[ours.counts], view.meetings.count)
    met = pairs(theirs.number[theirs.counts][left], ours.number[ours.counts][right], ours.size)
    place = np.full(theirs.size, NONE, dtype=np.int64)
    place[shown] = np.arange(len(shown))
    of = place[met.first]
    order = np.lexsort((met.second, -met.times, of))
    order = order[np.searchsorted(of[order], 0) :]
    known, at = np.unique(met.second[order], return_inverse=True)
    names = texts(links.people, known).astype(object)[at] if len(known) else np.array([], dtype=object)
    return lists(names, np.searchsorted(of[order], np.arange(len(shown) + 1)))
