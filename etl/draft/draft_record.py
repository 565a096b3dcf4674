"""A proposed record, and how its entries are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.draft.claims import STATED, Claim, Passage
from etl.draft.known import Org
from etl.draft.people import Person


@dataclass(slots=True)
class Draft:
    """One proposed record: fields as the ETL takes them, per field the claims, and what was left undecided."""

    record: dict[str, object] = field(default_factory=dict)
    evidence: dict[str, list[Claim]] = field(default_factory=dict)
    undecided: list[str] = field(default_factory=list)
    announcement: bool = False

    def say(self, name: str, value: object, claims: Sequence[Claim]) -> None:
        """Fills a field, if there is a value, and keeps what it was read from; no value goes without a passage."""
        kept = [claim for claim in claims if claim.passages]
        if value and kept:
            self.record[name] = value
            self.evidence[name] = kept


def one_line(written: str) -> str:
    return " ".join(written.split())


def organisation_entry(org: Org) -> dict[str, str]:
    return {"name": one_line(org.name), "type": org.type, "country": org.country}


def counterpart_entry(person: Person) -> dict[str, str]:
    return {
        "name": one_line(person.name),
        "role": one_line(person.role),
        "organisation": one_line(person.org.name) if person.org else "",
        "country": person.country,
    }


def ours_entry(person: Person) -> dict[str, str]:
    return {"name": one_line(person.name), "role": one_line(person.role)}


def organisation_claim(org: Org) -> Claim:
    return Claim(org.name, ((org.start, org.end),), STATED)


def person_claim(person: Person) -> Claim:
    wide = person.evidence if person.evidence[1] - person.evidence[0] < 400 else person.passage
    passages: tuple[Passage, ...] = (wide,) if wide[0] <= person.passage[0] <= wide[1] else (person.passage,)
    return Claim(person.name, passages, person.confidence)
