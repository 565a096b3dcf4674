"""The people, organisations and countries that took part in one event, from everything its sentences say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from etl.draft.bodies import participating, same
from etl.draft.claims import INFERRED, Claim
from etl.draft.known import Known, Org
from etl.draft.marked import Marked
from etl.draft.partners import partner_countries
from etl.draft.people import Person
from etl.draft.person_matching import merged
from etl.draft.sides import settled_side
from etl.draft.whose_bodies import state_of

_LIST_GAP = 14  # characters: ", ", " и ", " hamda ", ", а также "


@dataclass(slots=True)
class Participants:
    """Who took part: people with their organisation settled, organisations, partner countries with their evidence."""

    ours: list[Person] = field(default_factory=list)
    theirs: list[Person] = field(default_factory=list)
    organisations: list[Org] = field(default_factory=list)
    countries: list[Claim] = field(default_factory=list)

    @property
    def people(self) -> list[Person]:
        """Both sides."""
        return [*self.theirs, *self.ours]


def participants(
    marked: Sequence[Marked], everybody: Sequence[Person], known: Known, context: Sequence[Person] = ()
) -> Participants:
    """Settles who took part.

    Args:
        marked: The event's sentences, title first where it has one.
        everybody: The people its sentences name, mention by mention.
        known: The lists.
        context: People named elsewhere in the text, whose surnames explain "J. Sodiqov".
    """
    found = Participants()
    for person in merged(everybody, context):
        if person.mentioned and not _took_part(marked[person.sentence], known):
            continue
        settled = _listed_after(person, found) or settled_side(person, marked, known, found.ours)
        (found.ours if settled.ours else found.theirs).append(settled)
    found.organisations = participating(marked, found.theirs, known)
    found.countries = partner_countries(marked, found.theirs, found.organisations, known)
    _complete(found, marked, known)
    return found


def _listed_after(person: Person, found: Participants) -> Person | None:
    """Somebody without an organisation of his own right after another in a list: of the same one."""
    if person.ours is not None or person.org is not None or person.country:
        return None
    before = next(
        (p for p in reversed(found.people) if p.sentence == person.sentence and p.passage[1] <= person.evidence[0]), None
    )
    latest = max((p for p in found.people if p.sentence == person.sentence), key=lambda p: p.passage, default=None)
    if (
        before is None
        or latest is None
        or person.evidence[0] - max(latest.passage[1], latest.evidence[1]) > _LIST_GAP
        or latest.level == "ambassador"
    ):
        return None
    return replace(person, org=latest.org, ours=bool(latest.ours), country=latest.country, confidence=INFERRED)


def _took_part(part: Marked, known: Known) -> bool:
    """A sentence that thanks or quotes may still be the one that tells of the meeting."""
    return part.has(known, "led") or (part.has(known, "held") and part.has(known, "meeting") and part.own())


def _complete(found: Participants, marked: Sequence[Marked], known: Known) -> None:
    """Countries of people and organisations from one another, and from the only partner where nothing else says it."""
    only = found.countries[0].value if len(found.countries) == 1 else ""
    done: list[Person] = []
    for person in found.theirs:
        org = next((other for other in found.organisations if person.org and same(person.org, other, known)), person.org)
        if org is None:
            org = next(
                (
                    o
                    for o in found.organisations
                    if o.type == "embassy" and o.country == person.country and person.level == "ambassador"
                ),
                None,
            )
            abroad = [o for o in found.organisations if o.type == "embassy" and o.country != known.home]
            if org is None and not person.country and len(abroad) == 1 and person.level == "senior-official":
                org = abroad[0]
            if org is None and any(r == "senior-official" for r in person.roles):
                org = next((o for o in found.organisations if o.type == "embassy" and o.country == person.country), None)
        country = org.country if org and (org.country or org.type == "international") else person.country
        done.append(replace(person, org=org, country=country if country or (org and org.type == "international") else only))
    found.theirs = done
    for at, org in enumerate(found.organisations):
        if not org.country and org.type != "international":
            found.organisations[at] = replace(org, country=state_of(org, found.theirs, marked, known, only))
