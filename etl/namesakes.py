"""Names that may be one person, and spellings that may be two people. Only proposed: a person writes data/people.csv.

Not all names are compared, only those that share a word as it sounds in Latin letters. A word that more than MOST_OF_WORD
names have (a frequent given name) brings nobody together by itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from etl.folding import fold
from etl.likeness import Evidence
from etl.name_likeness import names_alike, skeleton, words
from etl.people import People
from etl.records import Meeting

ENOUGH = 5  # points from which two names are proposed
MOST_OF_WORD = 200


@dataclass(slots=True)
class Somebody:
    """What the records say of a person as the house counts people now; each with how it was written."""

    person: str
    names: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    organisations: dict[str, str] = field(default_factory=dict)  # code or folded name → as written; "institute": ours
    countries: set[str] = field(default_factory=set)
    sides: set[str] = field(default_factory=set)
    meetings: list[str] = field(default_factory=list)
    reviewed: bool = False  # has a line in people.csv


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two people who may be one, in the order of their names, and why; the evidence against counts below nought."""

    person: str
    other: str
    points: int
    evidence: tuple[Evidence, ...]

    def why(self) -> str:
        return "; ".join(f"{told.reason} {told.points:+d} ({told.what})" for told in self.evidence)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A spelling that counts as one person and may be several: what the records say of it that does not agree."""

    person: str
    reason: str  # countries, sides
    what: str


def everybody(meetings: Iterable[Meeting], people: People) -> dict[str, Somebody]:
    """Everyone who took part, by person."""
    found: dict[str, Somebody] = {}
    for meeting in meetings:
        note(found, meeting, people)
    return found


def note(found: dict[str, Somebody], meeting: Meeting, people: People) -> None:
    """Adds what one meeting says of everyone who took part."""
    for person in meeting.people:
        who = people.person_of(person.name, person.organisation, person.country)
        known = found.setdefault(who, Somebody(who, reviewed=who in people.labels))
        known.names.add(person.name)
        known.sides.add("institute" if person.side == "institute" else "others")
        known.meetings.append(meeting.meeting_id)
        known.roles.update([person.role] if person.role else [])
        known.countries.update([person.country] if person.country else [])
        if person.side == "institute":
            known.organisations["institute"] = "our own side"
        elif person.organisation:
            known.organisations[people.organisation(person.organisation)] = person.organisation


def alike(known: Mapping[str, Somebody]) -> list[Likeness]:
    """The pairs worth a person's look, most points first."""
    blocks: dict[str, set[str]] = defaultdict(set)
    for who, somebody in known.items():
        for name in somebody.names:
            for word in words(name):
                blocks[word].add(who)
                blocks[skeleton(word)].add(who)
    pairs = {pair for block in blocks.values() if len(block) <= MOST_OF_WORD for pair in combinations(sorted(block), 2)}
    found = []
    for one, other in pairs:
        told = evidence(known[one], known[other])
        points = sum(reason.points for reason in told)
        if told and points >= ENOUGH:
            found.append(Likeness(one, other, points, tuple(told)))
    return sorted(found, key=lambda pair: (-pair.points, pair.person, pair.other))


def namesakes(known: Mapping[str, Somebody]) -> list[Doubt]:
    """Spellings whose records name two countries, or both sides; those that people.csv speaks of are decided."""
    found = []
    for who, somebody in sorted(known.items()):
        if not somebody.reviewed and len(somebody.countries) > 1:
            found.append(Doubt(who, "countries", ", ".join(sorted(somebody.countries))))
        if not somebody.reviewed and len(somebody.sides) > 1:
            found.append(Doubt(who, "sides", ", ".join(sorted(somebody.organisations.values()))))
    return found


def evidence(one: Somebody, other: Somebody) -> list[Evidence]:
    """All that speaks for or against one person; empty where the names are not alike."""
    names = [told for a in one.names for b in other.names if (told := names_alike(a, b))]
    if not names:
        return []
    found = [max(names, key=lambda told: told.points)]
    if both := set(one.meetings) & set(other.meetings):
        found.append(Evidence("same-meeting", -9, sorted(both)[0]))
    if shared := one.organisations.keys() & other.organisations.keys():
        found.append(Evidence("same-organisation", 3, one.organisations[min(shared)]))
    if role := _same_role(one, other):
        found.append(Evidence("same-role", 2, role))
    if one.countries and other.countries:
        same = one.countries & other.countries
        what = ", ".join(sorted(same or one.countries | other.countries))
        found.append(Evidence("same-country", 1, what) if same else Evidence("other-country", -4, what))
    return found


def _same_role(one: Somebody, other: Somebody) -> str:
    """A role of the one whose words are at least half those of a role of the other; "" without one."""
    pairs = ((a, b, _role_words(a), _role_words(b)) for a in sorted(one.roles) for b in sorted(other.roles))
    return next((a for a, _, x, y in pairs if x and y and 2 * len(x & y) >= max(len(x), len(y))), "")


def _role_words(role: str) -> set[str]:
    return {word for word in re.findall(r"\w+", fold(role)) if len(word) > 3}


def proposals(pairs: Sequence[Likeness], doubts: Sequence[Doubt], known: Mapping[str, Somebody], today: date) -> Iterator[str]:
    """The pairs and doubts in words, with the lines of people.csv that would decide them."""
    for pair in pairs:
        yield f"may be one person: {pair.person} and {pair.other}, {pair.points} points: {pair.why()}"
        yield from (f"    {_described(known[who])}" for who in (pair.person, pair.other))
        kept, other = sorted((known[pair.person], known[pair.other]), key=lambda who: (not who.reviewed, -len(who.meetings)))
        yield f"    If they are: {_cell(kept.person)},{_cell(other.person)},,,,,,,REASON,NAME,{today}"
    for doubt in doubts:
        whole, one = _cell(doubt.person), _cell(f"{doubt.person} (…)")
        yield f"may be two people: {doubt.person} ({doubt.reason}: {doubt.what})"
        yield f"    If they are: {one},{whole},ORGANISATION,COUNTRY,,,,,REASON,NAME,{today}"
    remedy = " The lines that decide go into data/people.csv; then load again." if pairs or doubts else ""
    yield f"names that may be one person: {len(pairs)}; spellings that may be two: {len(doubts)}.{remedy}"


def _described(somebody: Somebody) -> str:
    about = (
        "; ".join(sorted(somebody.roles)),
        "; ".join(sorted(set(somebody.organisations.values()))),
        ", ".join(sorted(somebody.countries)),
    )
    return f"{somebody.person}: {', '.join(filter(None, about)) or 'nothing more'} ({', '.join(somebody.meetings[:5])})"


def _cell(text: str) -> str:
    """A cell of a CSV line."""
    return f'"{text}"' if "," in text else text
