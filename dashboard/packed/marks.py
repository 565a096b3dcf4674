"""The meetings that have a mark in a lane of a format, and what is told of each whatever is asked. Made once for a version."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np

from dashboard.packed.contacts import PRECISIONS
from dashboard.packed.sets import Array, Flags, Sets, picked

CROWDED, LAST = 5000, 40  # meetings of all formats, from which on lanes show the last of each alone (lanes.sql)
VENUES = ("unknown", "online", "here", "elsewhere")  # by their numbers in packed_meeting
TITLES = ("title_uz", "title_uz_Cyrl", "title_ru", "title_en")
UNTITLED = dict.fromkeys(TITLES)
DRAWN = 2  # from this precision on a meeting has a dot: month, day
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Marks:
    """The meetings of each format, the last one last.

    Args:
        dots, undrawn: Format → positions of those known to the month, and of those that are not.
        records: Position → its record, of those that every view tells of.
        every, undated: How many meetings each set of formats has, and how many of them are not dated.
        told: What views told of the records before: shared, as every record is, and not to be changed.
    """

    crowded: bool
    every: Array
    undated: Array
    dots: Mapping[str, Array]
    undrawn: Mapping[str, Array]
    records: Mapping[int, Record]
    told: dict[tuple[int, bool, bool], Record] = field(default_factory=dict)

    def record(self, at: int, selected: bool, fits: bool) -> Record:
        """The record of a mark in a view; a view has thousands of marks, and most are those of the view before."""
        known = self.told.get((at, selected, fits))
        if known is None:
            known = self.told[at, selected, fits] = self.records[at] | {"selected": selected, "fits": fits}
        return known

    def dots_of(self, code: str, selected: Flags) -> list[int]:
        """The meetings of a format that get a dot."""
        positions = self.dots[code]
        if not self.crowded:
            return list(positions.tolist())
        chosen = positions[selected[positions]]
        return sorted({*positions[-LAST:].tolist(), *chosen[-LAST:].tolist()})

    def undrawn_of(self, code: str) -> list[int]:
        """The meetings of a format that a lane tells of though they get none."""
        return list(self.undrawn[code][-1 if self.crowded else 0 :].tolist())


def marks(columns: Mapping[str, Array], sets: Sets, ids: Sequence[str], titles: Callable[[], Mapping[int, Record]]) -> Marks:
    """The marks of a version.

    Args:
        columns, sets, ids: As Meetings has them; the sets of formats.
        titles: Position → id and titles of every meeting of a format.
    """
    by_set = np.bincount(columns["format"], minlength=sets.size)
    crowded = int(by_set @ sets.lengths()) > CROWDED
    members = np.flatnonzero(columns["format"])
    dots, undrawn = {}, {}
    for code, of_format in zip(sets.codes, sets.incidence(), strict=True):
        positions = _by_day(columns, members[of_format[columns["format"][members]]])
        drawn = columns["precision"][positions] >= DRAWN
        dots[code], undrawn[code] = positions[drawn], positions[~drawn]
    if crowded:
        told = {at for positions in dots.values() for at in positions[-LAST:].tolist()}
        told |= {at for positions in undrawn.values() for at in positions[-1:].tolist()}
        records = record_of(columns, sorted(told), ids)
    else:
        records = record_of(columns, members.tolist(), ids)
        for at, written in titles().items():
            records[at] |= written
    undated = np.bincount(columns["format"][len(columns["first_day"]) :], minlength=sets.size)
    return Marks(crowded, by_set, undated, dots, undrawn, records)


def record_of(columns: Mapping[str, Array], positions: list[int], ids: Sequence[str]) -> dict[int, Record]:
    """The records of some positions in their order, without titles."""
    at = np.array(positions, dtype=np.int64)
    dated = at[at < len(columns["first_day"])]
    days = [_days(columns[name][dated]) + [None] * (len(at) - len(dated)) for name in ("first_day", "last_day")]
    codes = (columns[name][at].tolist() for name in ("precision", "venue"))
    return {
        place: {"meeting_id": meeting_id, "first_day": first, "last_day": last, "precision": PRECISIONS[precision],
                "selected": False, "fits": False, "place": VENUES[venue], **UNTITLED}
        for place, meeting_id, first, last, precision, venue in zip(positions, picked(ids, at), *days, *codes, strict=True)
    }  # fmt: skip


def _days(numbers: Array) -> list[date | None]:
    days: list[date | None] = numbers.astype("datetime64[D]").tolist()
    return days


def _by_day(columns: Mapping[str, Array], positions: Array) -> Array:
    """By last day, first day and place; what is not dated comes first."""
    dated = positions[positions < len(columns["first_day"])]
    order = np.lexsort((dated, columns["first_day"][dated], columns["last_day"][dated]))
    return np.concatenate([positions[len(dated) :], dated[order]])
