"""Whose side somebody is on, and whose organisation he stands for, where his own sentence leaves it open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.draft.bodies import named_theirs
from etl.draft.claims import INFERRED
from etl.draft.known import Known, Org
from etl.draft.marked import Marked
from etl.draft.people import Person
from etl.draft.person_matching import same_person
from etl.draft.tokens import normal
from etl.folding import fold

_OWN_ROLES = (
    "direktor",
    "директор",
    "director",
    "xodim",
    "сотрудник",
    "fellow",
    "bolim",
    "отдел",
    "department",
    "loyiha",
    "проект",
    "project",
    "мутахассис",
    "mutaxassis",
    "специалист",
)


def settled_side(person: Person, marked: Sequence[Marked], known: Known, ours: Sequence[Person]) -> Person:
    """With its side and organisation, where the sentence itself leaves them open."""
    part = marked[person.sentence]
    if person.ours is True:
        return person
    if person.org is not None and person.org.bare and not person.org.own:
        whole = _bare_org(person, marked, known)
        if whole:
            return replace(person, org=whole, ours=False, confidence=INFERRED)
    diplomat = person.level == "ambassador" or (person.level == "senior-official" and person.country == known.home)
    if diplomat and person.org is None:
        return replace(person, ours=False)
    if person.ours is None:
        deputy_of = _bare_org(person, marked, known)
        if deputy_of:
            return replace(person, org=deputy_of, ours=False, confidence=INFERRED)
        if part.has(known, "led") and _leads_ours(part, person, known):
            return replace(person, ours=True, confidence=INFERRED)
        if travels(marked, known) and not part.own() and not any(same_person(person, other) for other in ours):
            org = _of_context(person, marked, known)
            return replace(person, org=org, ours=False, confidence=INFERRED)
        joined = part.has(known, "included") or part.has(known, "led")
        if (
            like_ours(person, known)
            and not joined
            and person.country in ("", known.home)
            and not _their_delegation(part, known)
        ):
            return replace(person, ours=True, confidence=INFERRED)
        org = _of_context(person, marked, known)
        return replace(person, org=org, ours=False, confidence=INFERRED if org else person.confidence)
    if person.org is None and person.level not in ("ambassador",) and person.country and part.has(known, "led"):
        org = _of_context(person, marked, known)
        return replace(person, org=org, confidence=INFERRED) if org else person
    return person


def _leads_ours(part: Marked, person: Person, known: Known) -> bool:
    """Whether the delegation that somebody leads is the institute's: "делегация ИСМИ во главе с …"."""
    if known.language == "uz":
        after = next((org for org in part.orgs if org.start >= person.passage[1]), None)
        return after is not None and after.own and after.start - person.passage[1] < 40
    return travels([part], known)


def travels(marked: Sequence[Marked], known: Known) -> bool:
    """Whether it is the institute's own delegation that is spoken of: others are then the hosts."""
    for part in marked[:3]:
        places = [at for at in range(len(part.words)) if known.words.cues["delegation"].at(part.words, at)]
        if any(org.own and any(_of_ours(part, org, at, known) for at in places) for org in part.orgs):
            return True
    return False


def _of_ours(part: Marked, org: Org, at: int, known: Known) -> bool:
    """ "SMTI delegatsiyasi", "ISRS delegation", "делегация ИСМИ", "a delegation of the Institute"."""
    if (
        known.language != "ru"
        and 0 <= at - org.last <= 1
        and all(word.norm not in (",", ".") for word in part.words[org.last : at])
    ):
        return not part.words[org.last - 1].norm.endswith(("da", "ga")) and (known.language == "uz" or at == org.last)
    between = [word.norm for word in part.words[at + 1 : org.first]]
    return known.language != "uz" and org.first > at and all(word in ("of", "the") for word in between)


def like_ours(person: Person, known: Known) -> bool:
    role = fold(person.role) + " " + normal(person.role, known.language)
    return any(word in role for word in _OWN_ROLES) and (person.org is None or person.org.own)


def _their_delegation(part: Marked, known: Known) -> bool:
    """The sentence speaks of a delegation and not of us: "the delegation included …"."""
    return part.has(known, "delegation") and not part.own() and part.has(known, "included")


def _bare_org(person: Person, marked: Sequence[Marked], known: Known) -> Org | None:
    """ "The Centre's deputy head": the last organisation named before whose noun that is."""
    if person.org is None or not person.org.bare or person.org.own:
        return None
    stem = normal(person.org.name, known.language)[:5]
    for part in reversed(marked[: person.sentence + 1]):
        for org in reversed(part.orgs):
            if not org.bare and not org.own and stem in normal(org.name, known.language) and org.start < person.passage[0]:
                return org
    return None


def _of_context(person: Person, marked: Sequence[Marked], known: Known) -> Org | None:
    """The organisation that the text names last before somebody whose own it does not name, else next in his sentence."""
    for part in reversed(marked[: person.sentence + 1]):
        before = [org for org in named_theirs(part, known) if org.end <= person.passage[0]]
        if before:
            return before[-1]
    return next(iter(named_theirs(marked[person.sentence], known)), None)
