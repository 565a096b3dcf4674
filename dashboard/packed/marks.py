"""The meetings that have a mark in a lane of a format, and what is told of each whatever is asked. Made once for a version."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.packed.mark_records import Record, Records, records_of, standing, without_dot
from dashboard.packed.sets import Array, Flags, Numbers, Sets

CROWDED, LAST = 5000, 40  # meetings of all formats, from which on lanes show the last of each alone (lanes.sql)
STRETCH = 1000  # meetings of a crowded lane that are looked at first
DRAWN = 2  # from this precision on a meeting has a dot: month, day


@dataclass(frozen=True, slots=True)
class Marks:
    """The meetings of each format.

    Args:
        dots, undrawn: Format → positions of those known to the month, as they stand, and of those that are not, by id;
            of crowded lanes both by last day.
        told, told_undrawn: What every view tells of those with a dot, and of those without.
        every, undated: How many meetings each set of formats has, and how many of them are not dated.
    """

    crowded: bool
    every: Array
    undated: Array
    dots: Mapping[str, Numbers]
    undrawn: Mapping[str, Numbers]
    told: Records
    told_undrawn: Records

    def dots_of(self, code: str, selected: Flags) -> Numbers:
        """The meetings of a format that get a dot; those of a crowded lane in no order that anybody may rely on."""
        positions = self.dots[code]
        if not self.crowded:
            return positions
        return np.union1d(positions[-LAST:], _last(positions, selected))

    def undrawn_of(self, code: str) -> Numbers:
        """The meetings of a format that a lane tells of though they get none."""
        return self.undrawn[code][-1 if self.crowded else 0 :]


def _last(positions: Numbers, selected: Flags) -> Numbers:
    """The last ones that are selected, looked for from the end in ever longer stretches: of most views they lie near it."""
    found, ends, length = positions[:0], len(positions), STRETCH
    while ends and len(found) < LAST:
        some = positions[max(0, ends - length) : ends]
        found = np.concatenate([some[selected[some]], found])
        ends, length = ends - len(some), 2 * length
    return found[-LAST:]


def marks(
    columns: Mapping[str, Array], sets: Sets, ids: Sequence[str], rank_of_id: Array, titles: Callable[[], Mapping[int, Record]]
) -> Marks:
    """The marks of a version.

    Args:
        columns, sets, ids, rank_of_id: As Meetings has them; the sets of formats.
        titles: Position → id and titles of every meeting of a format.
    """
    by_set = np.bincount(columns["format"], minlength=sets.size)
    crowded = int(by_set @ sets.lengths()) > CROWDED
    dots, undrawn = _lanes(columns, sets)
    if crowded:
        dots, undrawn = ({code: _by_day(columns, of) for code, of in lanes.items()} for lanes in (dots, undrawn))
    else:
        dots = {code: in_lane(columns, rank_of_id, of) for code, of in dots.items()}
        undrawn = {code: of[np.argsort(rank_of_id[of])] for code, of in undrawn.items()}
    drawn, without = _every(dots, LAST if crowded else None), _every(undrawn, 1 if crowded else None)
    written = {} if crowded else titles()
    told = [record | written.get(at, {}) for at, record in zip(drawn.tolist(), records_of(columns, drawn, ids), strict=True)]
    told_undrawn = [without_dot(record) for record in records_of(columns, without, ids)]
    undated = np.bincount(columns["format"][len(columns["first_day"]) :], minlength=sets.size)
    return Marks(crowded, by_set, undated, dots, undrawn, Records.of(drawn, told), Records.of(without, told_undrawn))


def _lanes(columns: Mapping[str, Array], sets: Sets) -> tuple[dict[str, Numbers], dict[str, Numbers]]:
    """Format → its meetings in the order of time: those known to the month, and those that are not."""
    members = np.flatnonzero(columns["format"])
    has_dot = columns["precision"][members] >= DRAWN
    of_format = {code: flags[columns["format"][members]] for code, flags in zip(sets.codes, sets.incidence(), strict=True)}
    dots, undrawn = ({code: members[flags & wanted] for code, flags in of_format.items()} for wanted in (has_dot, ~has_dot))
    return dots, undrawn


def in_lane(columns: Mapping[str, Array], rank_of_id: Array, positions: Numbers) -> Numbers:
    """Dated meetings as they stand in a lane: by day, then id."""
    return np.asarray(positions[np.lexsort((rank_of_id[positions], standing(columns, positions)))])


def _by_day(columns: Mapping[str, Array], positions: Numbers) -> Numbers:
    """By last day, first day and place; what is not dated comes first."""
    dated = positions[positions < len(columns["first_day"])]
    order = np.lexsort((dated, columns["first_day"][dated], columns["last_day"][dated]))
    return np.concatenate([positions[len(dated) :], dated[order]])


def _every(lanes: Mapping[str, Numbers], last: int | None) -> Numbers:
    """The meetings of all lanes, each once; of each lane the last so many alone, if it is said how many."""
    return np.unique(np.concatenate([positions[-(last or 0) :] for positions in lanes.values()] or [np.array([], dtype=int)]))
