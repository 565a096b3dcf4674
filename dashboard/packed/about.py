"""What the panels of a country's page share: where we met the country and which meeting was the last, found once a view."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dashboard.packed.latest import by_day, flags_of, newest
from dashboard.packed.mark_records import VENUES, Record
from dashboard.packed.meetings import Meetings
from dashboard.packed.named import posts_of
from dashboard.packed.said import names_of
from dashboard.packed.sets import Array, Flags, Numbers
from dashboard.packed.told import NONE, numbers_at, texts
from dashboard.packed.view import View

PLACES = ("here", "there", "online", "elsewhere", "unknown")  # here: in the home country; there: in the one it is about
ELSEWHERE = PLACES.index("elsewhere")
NEWEST = 5  # meetings that the page tells of in full


@dataclass(frozen=True)
class About:
    """Parts of it are positions; NONE stands for no meeting."""

    view: View

    @cached_property
    def whoever(self) -> Numbers:
        """What is selected whatever country the page is about (of_institute)."""
        view, background = self.view, self.view.background
        return background[view.of_other_controls(background) & view.on_topic(background)]

    def places(self, positions: Numbers) -> Numbers:
        """Where some meetings took place: a place of PLACES each."""
        codes, about = self.view.meetings.sets["country"].codes, self.view.asked.about
        found = np.array([PLACES.index(venue) for venue in VENUES])[self.view.column("venue", positions)]
        if about in codes:
            there = self.view.column("venue_country", positions) == codes.index(about) + 1
            found[there & (found == ELSEWHERE)] = PLACES.index("there")
        return found

    @cached_property
    def flags(self) -> Flags:
        """Of every meeting whether it is selected."""
        return flags_of(self.view.selected, self.view.meetings.count)

    @cached_property
    def dated(self) -> Numbers:
        """The selected meetings that have a day."""
        selected = self.view.selected
        return selected[: np.searchsorted(selected, self.view.meetings.dated)]

    @cached_property
    def last_at(self) -> Numbers:
        """The last dated meeting at each of PLACES."""
        return self.last(self.places(self.dated), self.dated, len(PLACES))

    @cached_property
    def latest(self) -> int:
        """The last dated meeting of all."""
        met = self.last_at[self.last_at >= 0]
        return int(self.last(np.zeros_like(met), met, 1)[0])

    @cached_property
    def newest(self) -> Numbers:
        """The last NEWEST dated meetings, by last day, then first day, then id: their places in time tell the ids' order."""
        dated, days = self.dated, self.view.meetings.columns
        if len(dated) > NEWEST:
            last = days["last_day"][dated]
            dated = dated[last >= np.partition(last, -NEWEST)[-NEWEST]]
        return dated[np.lexsort((dated, -days["first_day"][dated], -days["last_day"][dated]))][:NEWEST]

    @cached_property
    def highest(self) -> tuple[str | None, int]:
        """The highest level of a meeting, and the latest meeting of that level, undated ones last; of several the first id."""
        view, levels, rank = self.view, self.view.meetings.sets["level"], self.view.meetings.vocabulary.rank_of_level
        met = levels.counted(view.by_set("level", "meetings"))
        codes = [code for place, code in enumerate(levels.codes) if met[place]]
        if not codes:
            return None, NONE
        top = min(codes, key=rank.__getitem__)
        there = view.selected[levels.having({top})[view.column("level", view.selected)]]
        days = last_days(view.meetings, there)
        there = there[days == days.max()]
        return top, int(there[np.argmin(view.meetings.rank_of_id[there])])

    def last(self, code: Array, positions: Numbers, size: int) -> Numbers:
        """The last meeting of each code, given the code of each meeting; undated ones come before all, equal days by id."""
        return numbers_at(positions, newest(self.view.meetings, code, positions, size))

    def last_with(self, subject: str, positions: Numbers) -> Numbers:
        """The last of some meetings with each code of a subject: that of each set, then that of the sets that have it."""
        sets = self.view.meetings.sets[subject]
        of_set = self.last(self.view.column(subject, positions), positions, sets.size)[sets.numbers]
        met = of_set >= 0
        return self.last(sets.places[met], of_set[met], len(sets.codes))

    @cached_property
    def shown(self) -> Numbers:
        """The meetings that the page tells of: the newest, the last ones at each place, the highest."""
        told = np.unique([*self.newest, *self.last_at, self.latest, self.highest[1]]).astype(np.int64)
        return told[told >= 0]

    @cached_property
    def texts(self) -> Mapping[int, Record]:
        """What is written of these, by position."""
        found = self.view.written(self.shown) if len(self.shown) else {}
        return {at: {name: cells[place] for name, cells in found.items()} for place, at in enumerate(self.shown.tolist())}

    @cached_property
    def people(self) -> list[Record]:
        """The people of the country and ours at these meetings, in the record's order: at (the meeting), side, and who."""
        links, country = self.view.meetings.people, self.view.asked.about
        code = links.countries.index(country) if country in links.countries else NONE - 1
        sides = {side: links.of(self.shown, side) for side in ("partner", "institute")}
        at, link = np.concatenate([*sides.values()], axis=1)
        ours = np.arange(len(link)) >= len(sides["partner"][0])
        told = np.flatnonzero(ours | (links.country[link] == code))
        link = link[told]
        named = {
            "at": self.shown[at[told]].tolist(), "side": np.where(ours[told], "institute", "partner").tolist(),
            "person_id": plain(texts(links.people, links.person[link])), "name": plain(names_of(self.view, link)),
            **{name: plain(said) for name, said in posts_of(self.view, link).items()},
        }  # fmt: skip
        return [dict(zip(named, cells, strict=True)) for cells in zip(*named.values(), strict=True)]

    def with_about(self) -> Flags:
        """Which sets of countries have the country that the page is about."""
        return self.view.meetings.sets["country"].having({self.view.asked.about})


def plain(words: Iterable[object]) -> list[str | None]:
    """A column of texts; None where there is none."""
    return [word if isinstance(word, str) else None for word in words]


def last_days(meetings: Meetings, positions: Numbers) -> Numbers:
    """A number for each meeting that grows with its last day; undated ones first."""
    return by_day(meetings, positions) // meetings.count


def about(view: View) -> About:
    """Found once for the panels of a view."""
    if "about" not in view.worked_out:
        view.worked_out["about"] = About(view)
    known: About = view.worked_out["about"]
    return known
