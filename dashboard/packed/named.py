"""Who is named at which meetings of a view: the people of one side, and the partner organisations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from dashboard.packed.latest import flags_of, joined, once, pairs
from dashboard.packed.links import AGAIN, SPELT
from dashboard.packed.sets import Array, Flags, Numbers, as_text
from dashboard.packed.told import NONE, lists, texts
from dashboard.packed.view import View, days_since_1970

POSTS, NAMES = ((Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8") for name in ("posts", "names"))


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
        return self.rows(flags_of(numbers, self.size)[self.number])

    def rows(self, which: Flags | slice) -> "Named":
        return Named(self.at[which], self.number[which], self.link[which], self.counts[which], self.size)

    def recent(self, view: View) -> "Named":
        """The same from where the newest meeting must lie of whoever is named in a selected one.

        That one lies in the period with all its days, so the newest does not end before the period begins.
        """
        since = view.plan.period.since
        if since is None:
            return self
        first = view.meetings.columns["first_day"]
        position = np.searchsorted(first, days_since_1970(since) - view.meetings.longest)
        return self.rows(slice(int(np.searchsorted(self.at, position)), None))

    def past(self, view: View) -> "Named":
        """The same from where the last meeting by the as-of day must lie: as recent, where the selected ones are past."""
        dated = view.selected[: np.searchsorted(view.selected, view.meetings.dated)]
        began = int(view.meetings.columns["first_day"][dated[-1]]) if len(dated) else 0
        return self.recent(view) if began <= days_since_1970(view.plan.as_of) else self


def people(view: View, side: str) -> Named:
    """The people of a side, worked out once for the panels of a view."""
    if side not in view.worked_out:
        links = view.meetings.people
        at, link = links.among(view.fitting(slice(0, view.meetings.count)), side)
        counts = flags_of(view.selected, view.meetings.count)[at] & ~links.has(link, AGAIN)
        view.worked_out[side] = Named(at, links.person[link].astype(np.int64), link, counts, len(links.people))
    known: Named = view.worked_out[side]
    return known


def bodies(view: View) -> Named:
    """The partner organisations, worked out once for the panels of a view."""
    if "organisations" not in view.worked_out:
        meetings = view.meetings
        every = np.repeat(np.arange(meetings.count, dtype=np.int32), np.diff(meetings.begins))
        links = np.flatnonzero(meetings.partner & view.fitting(slice(0, meetings.count))[every])
        at, number = every[links].astype(np.int64), meetings.organisation[links].astype(np.int64)
        again = np.append(False, (at[1:] == at[:-1]) & (number[1:] == number[:-1]))[: len(at)]
        counts = flags_of(view.selected, meetings.count)[at] & ~again
        view.worked_out["organisations"] = Named(at, number, links, counts, len(meetings.vocabulary.organisations))
    known: Named = view.worked_out["organisations"]
    return known


def posts_of(view: View, links: Numbers) -> Mapping[str, Any]:
    """role and organisation as some links say them; none where the link is NONE."""
    return _written(view, POSTS, links, ("role", "organisation"))


def names_of(view: View, links: Numbers) -> Array:
    """The names of people as some links write them: read where they are written otherwise than the person is called."""
    known = view.meetings.people
    found = np.array(texts(known.people, known.person[links].astype(np.int64)), dtype=object)
    spelt = np.flatnonzero(known.has(links, SPELT))
    if len(spelt):
        found[spelt] = _written(view, NAMES, links[spelt], ("name",))["name"]
    return found


def _written(view: View, query: str, links: Numbers, names: Sequence[str]) -> Mapping[str, Any]:
    """Columns of meeting_person of some links."""
    rows = np.where(links >= 0, view.meetings.people.row[links], NONE)
    read = view.read(query, {"rows": once(np.sort(rows)).tolist()}).sort_values("row")
    place = np.where(rows >= 0, np.searchsorted(read["row"], rows), NONE)
    return {name: texts(read[name].array, place) if read[name].notna().any() else as_text([None] * len(links))
            for name in names}  # fmt: skip


def countries_of(view: View, links: Numbers) -> Any:
    """The country that some links give their person; none where they give none, or the link is NONE."""
    known = view.meetings.people
    return texts(known.countries, np.where(links >= 0, known.country[links], NONE).astype(np.int64))


def met_by(view: View, theirs: Named, shown: Numbers) -> Any:
    """Of each of some of them a list of the people of ours at their selected meetings, the most frequent first."""
    return met_of(view, theirs, people(view, "institute"), shown)


def met_of(view: View, theirs: Named, ours: Named, shown: Numbers) -> Any:
    """The same, given those of ours who may have been there."""
    links = view.meetings.people
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
