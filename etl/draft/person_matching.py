"""One person from several mentions: "Jahongir Sodiqov" and "J. Sodiqov"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.draft.people import Person
from etl.folding import fold


def merged(everybody: Sequence[Person], context: Sequence[Person]) -> list[Person]:
    """Each person once; a short form is the one named in full before, and a stranger's without a role is left out."""
    kept: list[Person] = []
    for person in everybody:
        twin = next((at for at, other in enumerate(kept) if same_person(other, person)), None)
        if twin is not None:
            kept[twin] = fuller(kept[twin], person)
            continue
        full = (
            next((other for other in context if not other.short and same_person(other, person)), None)
            if person.short
            else None
        )
        if full:
            kept.append(replace(full, passage=person.passage, sentence=person.sentence, mentioned=person.mentioned))
        elif not person.short or (person.role and "." in person.name):
            kept.append(person)
    return kept


def same_person(one: Person, other: Person) -> bool:
    if one.name == other.name:
        return True
    if not (one.short or other.short):
        return one.surname == other.surname and fold(one.name)[:3] == fold(other.name)[:3]
    shorter, longer = sorted((one.surname, other.surname), key=len)
    return len(shorter) > 1 and longer.startswith(shorter[: max(4, len(shorter) - 2)]) and len(longer) - len(shorter) < 5


def fuller(one: Person, other: Person) -> Person:
    """One person from two mentions: the fuller name, the first role, the organisation and side that either says."""
    base, more = (other, one) if one.short and not other.short else (one, other)
    return replace(
        base,
        role=base.role or more.role,
        level=base.level or more.level,
        org=base.org or more.org,
        country=base.country or more.country,
        ours=base.ours if base.ours is not None else more.ours,
        mentioned=base.mentioned and more.mentioned,
        roles=base.roles or more.roles,
        sentence=min(one.sentence, other.sentence),
    )
