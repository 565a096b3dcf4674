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
from etl.draft.receptions import is_host
from etl.draft.side_words import side_before
from etl.draft.tokens import normal
from etl.draft.travelling import travels
from etl.draft.word_sets import word_set
from etl.folding import fold

_OWN_ROLES = (
    "direktor",
    "директор",
    "director",
    "xodim",
    "сотрудник",
    "fellow",
    "staff",
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

_ENOUGH = 5  # letters of a surname, before its case begins
_OTHERS = word_set("side_others")
_LEADER_GAP = 12  # characters between a leader's name and "boshchiligidagi"


def settled_side(person: Person, marked: Sequence[Marked], known: Known, ours: Sequence[Person]) -> Person:
    """With its side and organisation, where the sentence itself leaves them open."""
    if person.ours is True:
        return _of_foreign_side(person, marked, known) or _second_head(person, marked, known, ours) or person
    for settle in (_of_body_before, _of_diplomat, _of_named_side, _of_group, _of_reception, _of_leader, _of_staff):
        settled = settle(person, marked, known, ours)
        if settled:
            return settled
    return _of_their_body(person, marked, known)


def _theirs(person: Person, org: Org | None, country: str = "") -> Person:
    whose = person.country or country or (org.country if org else "")
    return replace(
        person, org=org or person.org, country=whose, ours=False, confidence=INFERRED if org or country else person.confidence
    )


def _of_body_before(person: Person, marked: Sequence[Marked], known: Known, ours: Sequence[Person]) -> Person | None:
    """ "The Centre's deputy head": of the last centre named."""
    whole = _bare_org(person, marked, known)
    return replace(person, org=whole, ours=False, confidence=INFERRED) if whole else None


def _of_diplomat(person: Person, marked: Sequence[Marked], known: Known, ours: Sequence[Person]) -> Person | None:
    diplomat = person.level == "ambassador" or (person.level == "senior-official" and person.country == known.home)
    return replace(person, ours=False) if diplomat and person.org is None else None


def _of_named_side(person: Person, marked: Sequence[Marked], known: Known, ours: Sequence[Person]) -> Person | None:
    """ "From the Kazakh side …", "ISRS was represented by …": as the sentence says before him."""
    part = marked[person.sentence]
    side = side_before(part, person.passage[0], known)
    if side is not None and person.ours is False and person.org is not None and side.country:
        named = person.country or person.org.country or person.org.type == "international"
        return person if named else replace(person, country=side.country)
    if side is None or person.ours is not None:
        return None
    if side.ours:
        return replace(person, ours=True, confidence=INFERRED)
    abroad = travels(marked, known)
    if side.org is not None and not side.org.bare:
        return replace(
            person, org=side.org, ours=side.org.own, country=person.country or side.org.country, confidence=INFERRED
        )
    if side.hosts is not None or (side.org is not None and side.org.own):
        own = side.org is not None if side.hosts is None else side.hosts != abroad
        return replace(person, ours=True, confidence=INFERRED) if own else _of_their_body(person, marked, known)
    if side.country == known.home and person.org is not None and not person.org.own:
        return replace(person, country=person.country or known.home, ours=False)
    if side.country == known.home:
        ours_too = like_ours(person, known) or (person.org is None and person.level in ("expert", "") and bool(ours))
        return replace(person, ours=True, confidence=INFERRED) if ours_too else None
    if side.country:
        org = _of_context(person, marked, known)
        return _theirs(person, org if org and org.country == side.country else None, side.country)
    return None


def _of_foreign_side(person: Person, marked: Sequence[Marked], known: Known) -> Person | None:
    """ "For the Korean side, the institute's president …": the institute is theirs, though its noun alone stands there."""
    if person.org is None or not person.org.bare:
        return None
    side = side_before(marked[person.sentence], person.passage[0], known)
    if side is None or side.country in ("", known.home):
        return None
    unsettled = replace(person, org=None, ours=None)
    org = _of_context(unsettled, marked, known)
    return _theirs(unsettled, org if org and org.country in ("", side.country) else None, side.country)


def _second_head(person: Person, marked: Sequence[Marked], known: Known, ours: Sequence[Person]) -> Person | None:
    """Another director of "the institute" than ours: of the institute that the text named last, for a house has one."""
    if person.org is None or not person.org.bare or person.level != "head":
        return None
    first = next((other for other in ours if other.level == "head" and not same_person(other, person)), None)
    second = first is not None and fold(first.role) == fold(person.role)
    if not second and not _met_by_ours(marked[person.sentence], person, ours):
        return None
    org = _of_context(replace(person, org=None, ours=None), marked, known)
    return _theirs(replace(person, org=None, ours=None), org) if org else None


def _met_by_ours(part: Marked, person: Person, ours: Sequence[Person]) -> bool:
    """ "N. Karimova institut raisi … bilan fikr almashdi": ours talks with the head of the institute, so it is another."""
    if any(org.own and not org.bare for org in part.orgs):
        return False
    before = [part.words[name.last - 1].norm for name in part.names if part.words[name.first].start < person.passage[0]]
    return any(norm[:_ENOUGH] == other.surname[:_ENOUGH] for norm in before for other in ours)


def _of_group(person: Person, marked: Sequence[Marked], known: Known, ours: Sequence[Person]) -> Person | None:
    """ "The group was led by its director, …": of the body whose delegation the sentence before speaks of."""
    part = marked[person.sentence]
    if person.ours is not None or not person.sentence or not (part.has(known, "led") and part.has(known, "delegation")):
        return None
    if any(not org.bare for org in part.orgs if org.end <= person.passage[0]):
        return None
    before = marked[person.sentence - 1]
    return replace(person, ours=True, confidence=INFERRED) if travels([before], known) else None


def _of_reception(person: Person, marked: Sequence[Marked], known: Known, ours: Sequence[Person]) -> Person | None:
    """ "X and Y were received by Z": Z is of the hosts and the others of the guests, whichever of them are ours."""
    if person.ours is not None or person.org is not None:
        return None
    host = is_host(marked[person.sentence], person.passage, known)
    if host is None:
        return None
    if host != travels(marked, known):
        return replace(person, ours=True, confidence=INFERRED) if like_ours(person, known) else None
    return _of_their_body(person, marked, known)


def _of_leader(person: Person, marked: Sequence[Marked], known: Known, ours: Sequence[Person]) -> Person | None:
    """Who leads or belongs to a delegation: the institute's own, where that is the one spoken of."""
    part = marked[person.sentence]
    if person.ours is not None:
        leads = person.org is None and person.country and part.has(known, "led")
        org = _of_context(person, marked, known) if leads else None
        return replace(person, org=org, confidence=INFERRED) if org else person
    if part.has(known, "led") and _leads_ours(part, person, known):
        return replace(person, ours=True, confidence=INFERRED)
    if part.has(known, "included") and part.own() and travels([part], known):
        return replace(person, ours=True, confidence=INFERRED)
    return None


def _of_staff(person: Person, marked: Sequence[Marked], known: Known, ours: Sequence[Person]) -> Person | None:
    """A director or fellow whose body nobody names is the institute's, unless it is on a trip or a delegation is listed."""
    part = marked[person.sentence]
    if travels(marked, known) and not part.own() and not any(same_person(person, other) for other in ours):
        return None
    joined = _listed_with_guests(part, person, known) or _among_others(part)
    home = person.country in ("", known.home)
    if like_ours(person, known) and not joined and home and not _their_delegation(part, known):
        return replace(person, ours=True, confidence=INFERRED)
    return None


def _listed_with_guests(part: Marked, person: Person, known: Known) -> bool:
    """After "headed by" or "among its members"; in Uzbek right before "boshchiligidagi"."""
    for cue in ("led", "included"):
        after = known.language == "uz" and cue == "led"
        for hit in known.words.cues[cue].find(part.words):
            gap = part.words[hit.first].start - person.passage[1]
            if (0 <= gap < _LEADER_GAP) if after else gap < 0:
                return True
    return False


def _among_others(part: Marked) -> bool:
    """ "His fellow panellists were …": people who stand beside ours, none of them his."""
    told = " ".join(word.norm for word in part.words)
    return any(words in told for words in _OTHERS) and not part.own()


def _of_their_body(person: Person, marked: Sequence[Marked], known: Known) -> Person:
    if person.org is not None and person.org.bare and person.org.type == "embassy":
        return replace(person, ours=False, confidence=INFERRED)  # "second secretary of the embassy"
    org = _of_context(person, marked, known)
    return replace(person, org=org or person.org, ours=False, confidence=INFERRED if org else person.confidence)


def _leads_ours(part: Marked, person: Person, known: Known) -> bool:
    """Whether the delegation that somebody leads is the institute's: "делегация ИСМИ во главе с …"."""
    if known.language == "uz":
        after = next((org for org in part.orgs if org.start >= person.passage[1]), None)
        return after is not None and after.own and after.start - person.passage[1] < 40
    return travels([part], known)


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
