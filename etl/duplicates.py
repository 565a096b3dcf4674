"""Pairs of meetings that may be one event told twice. Only proposed: data/merges.csv merges, and a person writes it.

Pairs are not all compared: only meetings of one calendar month (its neighbours' first and last days too) that share an
address, a person, a partner organisation or two of their titles' longest words, and of each such block only the next
few in order of days. So the work grows with the number of meetings, not with its square. What that leaves out: in a
month with very many meetings of one body, a pair that stands further apart than `NEIGHBOURS` in the block; undated
meetings share an address or are not proposed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from etl.likeness import NEAR_DAYS, Evidence, Traits, evidence, proposed, traits
from etl.records import Meeting

NEIGHBOURS = 12  # with how many of a block each meeting is compared
LONGEST_WORDS = 3  # of a title; each two of them make a block


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


def suspected(meetings: Mapping[str, Meeting]) -> list[Suspicion]:
    """The pairs worth a person's look, most points first; the same for the same meetings in any order."""
    seen: set[tuple[str, str]] = set()
    found = []
    for one, other in _pairs(meetings):
        pair = (one.meeting.meeting_id, other.meeting.meeting_id)
        if pair not in seen:
            seen.add(pair)
            told = evidence(one, other)
            if proposed(told):
                found.append(Suspicion(*pair, sum(reason.points for reason in told), tuple(told)))
    return sorted(found, key=lambda suspicion: (-suspicion.points, suspicion.meeting_id, suspicion.other_id))


def _pairs(meetings: Mapping[str, Meeting]) -> Iterator[tuple[Traits, Traits]]:
    """Candidates month by month, so that no more than a month is held at once, then the undated."""
    months: dict[int, list[Meeting]] = defaultdict(list)
    undated = []
    for meeting in meetings.values():
        for month in _months(meeting):
            months[month].append(meeting)
        if meeting.days.first_day is None:
            undated.append(meeting)
    for month in sorted(months):
        yield from _block_pairs(map(traits, months[month]), _tokens)
    addresses = {address for meeting in undated for address in traits(meeting).addresses}
    if addresses:
        sharing = (known for known in map(traits, meetings.values()) if known.addresses.keys() & addresses)
        yield from _block_pairs(sharing, lambda known: known.addresses)


def _months(meeting: Meeting) -> range:
    """The months, counted from year 0, that a meeting's days touch or nearly touch."""
    if meeting.days.first_day is None or meeting.days.last_day is None:
        return range(0)
    first = meeting.days.first_day - timedelta(days=NEAR_DAYS)
    last = meeting.days.last_day
    return range(first.year * 12 + first.month, last.year * 12 + last.month + 1)


def _block_pairs(known: Iterable[Traits], tokens: Callable[[Traits], Iterable[str]]) -> Iterator[tuple[Traits, Traits]]:
    blocks: dict[str, list[Traits]] = defaultdict(list)
    for one in known:
        for token in dict.fromkeys(tokens(one)):  # a person's name may be two words of the title as well
            blocks[token].append(one)
    for block in blocks.values():
        if len(block) > 1:
            yield from _neighbours(block)


def _neighbours(block: list[Traits]) -> Iterator[tuple[Traits, Traits]]:
    """Each meeting of a block with the next few in order of days, while these are near."""
    block.sort(key=_order)
    for at, one in enumerate(block):
        until = one.meeting.days.last_day or date.max
        for other in block[at + 1 : at + 1 + NEIGHBOURS]:
            first = other.meeting.days.first_day
            if first is not None and first > until and (first - until).days > NEAR_DAYS:
                break
            yield (one, other) if one.meeting.meeting_id < other.meeting.meeting_id else (other, one)


def _order(known: Traits) -> tuple[date, str]:
    return known.meeting.days.first_day or date.max, known.meeting.meeting_id


def _tokens(known: Traits) -> Iterator[str]:
    """What a meeting must share with another of its month for the two to be compared."""
    yield from known.addresses
    yield from known.people
    yield from known.organisations
    longest: Sequence[str] = sorted(known.words, key=lambda word: (-len(word), word))[:LONGEST_WORDS]
    yield from (f"{one} {other}" for one, other in combinations(sorted(longest), 2))
