"""Who is named at which meetings of a view: the people of one side, and the partner organisations."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import numpy as np

from dashboard.packed.latest import flags_of, joined, once, pairs
from dashboard.packed.links import Side
from dashboard.packed.sets import Array, Flags, Numbers, as_text, position_in
from dashboard.packed.told import NONE, lists, numbers_at, texts
from dashboard.packed.view import View, days_since_1970

POSTS = Path(__file__).with_name("posts.sql").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Named:
    """Who or what is named at the meetings that fit, whenever they were: a row each time, by position of the meeting.

    Args:
        at: The position of the meeting.
        number: Of the person, or of the organisation.
        link: The place in Links; empty for organisations.
        counts: Whether the meeting is selected, and names it for the first time.
    """

    at: Array
    number: Array
    link: Array
    counts: Flags
    size: int

    @cached_property
    def meetings(self) -> Numbers:
        """How many selected meetings name each."""
        return np.bincount(self.here.number, minlength=self.size)

    def every(self) -> int:
        """How many are named at selected meetings."""
        return int(np.count_nonzero(self.meetings))

    def silent(self) -> int:
        """How many are named outside the selected meetings alone."""
        return 0 if self.counts.all() else int(np.count_nonzero(flags_of(self.number, self.size) & (self.meetings == 0)))

    def without(self, view: View) -> int:
        """How many selected meetings name none."""
        return len(view.selected) - int(np.count_nonzero(flags_of(self.here.at, view.meetings.count)))

    def of(self, numbers: Numbers) -> "Named":
        """The same of some alone."""
        return self.rows(flags_of(numbers, self.size)[self.number])

    @property
    def here(self) -> "Named":
        """The same of the selected meetings alone."""
        return self if self.counts.all() else self._here  # kept by itself it would not be gone with the view

    @cached_property
    def _here(self) -> "Named":
        return self.rows(self.counts)

    def rows(self, which: Flags | slice) -> "Named":
        some = which if isinstance(which, slice) else np.flatnonzero(which)
        link = self.link[some] if len(self.link) else self.link
        return Named(self.at[some], self.number[some], link, self.counts[some], self.size)

    def recent(self, view: View) -> "Named":
        """The same of the meetings that end in the period or after it begins: no other is newer than one of the period."""
        since = view.plan.period.since
        if since is None:
            return self
        columns, first = view.meetings.columns, days_since_1970(since)
        begin = position_in(columns["first_day"], first - view.meetings.longest)
        dated = self.rows(slice(position_in(self.at, begin), position_in(self.at, view.meetings.dated)))
        ends = columns["last_day"][dated.at] >= first
        return dated if ends.all() else dated.rows(ends)

    def past(self, view: View) -> "Named":
        """The same from where the last meeting by the as-of day must lie: as recent, where the selected ones are past."""
        dated = view.selected[: np.searchsorted(view.selected, view.meetings.dated)]
        began = int(view.meetings.columns["first_day"][dated[-1]]) if len(dated) else 0
        return self.recent(view) if began <= days_since_1970(view.plan.as_of) else self


def people(view: View, side: str) -> Named:
    """The people of a side, worked out once for the panels of a view."""
    links = view.meetings.people
    return _named(view, side, partial(links.at, side=side), len(links.people))


def bodies(view: View) -> Named:
    """The partner organisations, worked out once for the panels of a view."""
    return _named(view, "organisations", view.meetings.bodies_at, len(view.meetings.vocabulary.organisations))


def _named(view: View, name: str, links: Callable[[Flags], Side], size: int) -> Named:
    if "fits" not in view.worked_out:
        view.worked_out["fits"] = view.fitting(slice(0, view.meetings.count))
    if name not in view.worked_out:
        here = links(view.worked_out["fits"])
        counts = flags_of(view.selected, view.meetings.count)[here.at] & here.first
        view.worked_out[name] = Named(here.at, here.number, here.link, counts, size)
    known: Named = view.worked_out[name]
    return known


def posts_of(view: View, links: Numbers) -> Mapping[str, Any]:
    """role and organisation as some links say them; none where the link is NONE."""
    return read_of(view, links, POSTS, ("role", "organisation"))


def read_of(view: View, links: Numbers, query: str, columns: Sequence[str]) -> Mapping[str, Any]:
    """Columns of a query that is asked for rows of meeting_person, as some links say them; none where the link is NONE."""
    rows = numbers_at(view.meetings.people.row, links)
    wanted = once(np.sort(rows[rows >= 0]))
    if not len(wanted):
        return dict.fromkeys(columns, as_text([None] * len(links)))
    read = view.read(query, {"rows": wanted.tolist()})
    place = {row: at for at, row in enumerate(read["row"])}
    told = [place.get(row, NONE) for row in rows.tolist()]
    return {name: as_text([read[name][at] if at >= 0 else None for at in told]) for name in columns}


def countries_of(view: View, links: Numbers) -> Any:
    """The country that some links give their person; none where they give none, or the link is NONE."""
    known = view.meetings.people
    return texts(known.countries, numbers_at(known.country, links))


def met_by(view: View, theirs: Named, shown: Numbers, ours: Named | None = None) -> Any:
    """Of each of some of them a list of the people of ours at their selected meetings, the most frequent first.

    Args:
        ours: Those of ours who may have been there, if not all.
    """
    ours, links = (people(view, "institute") if ours is None else ours).here, view.meetings.people
    theirs = theirs.of(shown).here
    left, right = joined(theirs.at, ours.at, view.meetings.count)
    met = pairs(theirs.number[left], ours.number[right], ours.size)
    place = np.full(theirs.size, NONE, dtype=np.int64)
    place[shown] = np.arange(len(shown))
    of = place[met.first]
    order = np.lexsort((met.second, -met.times, of))
    order = order[np.searchsorted(of[order], 0) :]
    known, at = np.unique(met.second[order], return_inverse=True)
    names = texts(links.people, known).astype(object)[at] if len(known) else np.array([], dtype=object)
    return lists(names, np.searchsorted(of[order], np.arange(len(shown) + 1)))
