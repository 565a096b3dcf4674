"""Pairs of meetings that may be one event told twice. Only proposed: data/merges.csv merges, and a person writes it.

Pairs are not all compared: only meetings of one calendar month (its neighbours' first and last days too) that share an
address, a person, a partner organisation or two of their titles' longest words, and of each such block only the next
few in order of days. So the work grows with the number of meetings, not with its square. What that leaves out: in a
month with very many meetings of one body, a pair that stands further apart than `NEIGHBOURS` in the block; undated
meetings share an address or are not proposed.

Of each meeting only numbers are kept (etl/lineup.py), which say how many points a pair has (etl/weighing.py). The few
pairs with enough are read again, and weighed word by word for what is told of them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations, islice

from etl.likeness import NEAR_DAYS, Evidence, Traits, evidence, proposed, traits
from etl.lineup import Lineup
from etl.records import Meeting
from etl.weighing import pairs

LONGEST_WORDS = 3  # of a title; each two of them make a block
WEIGHED_AT_ONCE = 8_000  # pairs, whose meetings are in memory together; each time all records are gone through for them


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Two records that may tell one event, in the order of their ids, and why."""

    meeting_id: str
    other_id: str
    points: int
    evidence: tuple[Evidence, ...]

    def why(self) -> str:
        """The evidence in one line."""
        return "; ".join(f"{told.reason} {told.points:+d} ({told.what})" for told in self.evidence)


def line_up(lineup: Lineup, meeting: Meeting) -> None:
    """Lines a meeting up in its months by what it may share with another, and by its addresses for the undated ones."""
    known = traits(meeting)
    lineup.add(known, _months(meeting), _word_pairs(known))


def suspected(lineup: Lineup, fetch: Callable[[Collection[str]], Mapping[str, Meeting]]) -> list[Suspicion]:
    """The pairs worth a person's look, most points first; the same for the same meetings in any order.

    Args:
        lineup: The meetings.
        fetch: Gives the meetings of some ids.
    """
    found: list[Suspicion] = []
    near = pairs(lineup)
    while some := list(islice(near, WEIGHED_AT_ONCE)):
        meetings = fetch({meeting_id for pair in some for meeting_id in pair})
        known = {meeting_id: traits(meeting) for meeting_id, meeting in meetings.items()}
        for one, other in some:
            told = evidence(known[one], known[other])
            if proposed(told):
                found.append(Suspicion(one, other, sum(reason.points for reason in told), tuple(told)))
    return sorted(found, key=lambda suspicion: (-suspicion.points, suspicion.meeting_id, suspicion.other_id))


def _months(meeting: Meeting) -> range:
    """The months, counted from year 0, that a meeting's days touch or nearly touch."""
    if meeting.days.first_day is None or meeting.days.last_day is None:
        return range(0)
    first = meeting.days.first_day - timedelta(days=NEAR_DAYS)
    last = meeting.days.last_day
    return range(first.year * 12 + first.month, last.year * 12 + last.month + 1)


def _word_pairs(known: Traits) -> list[str]:
    """The longest words of its titles, two and two, of one length in their order."""
    longest = sorted(sorted(known.words), key=len, reverse=True)[:LONGEST_WORDS]
    return [f"{one} {other}" for one, other in combinations(sorted(longest), 2)]
