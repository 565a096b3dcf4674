"""The highest rank that took part in an event."""

from __future__ import annotations

from etl.draft.claims import GUESS, Claim
from etl.draft.events import Event
from etl.draft.known import Known
from etl.draft.people import Person
from etl.draft.tokens import normal
from etl.folding import fold

_ARMED = (
    "mudofaa",
    "qurolli",
    "harbiy",
    "bosh shtab",
    "defence",
    "defense",
    "armed forces",
    "general staff",
    "army",
    "navy",
    "оборон",
    "вооруженн",
    "генеральн штаб",
    "генштаб",
    "shtab",
)


_ORDER = (
    "head-of-state",
    "head-of-government",
    "minister",
    "ambassador",
    "head",
    "parliament",
    "deputy-head",
    "senior-official",
    "military",
    "expert",
)


def level(event: Event, known: Known) -> Claim:
    """The highest rank present on either side; of officers of armed forces who come as a delegation, military."""
    officer = next((p for p in event.who.theirs if "military" in p.roles and p.org and _armed(p.org.name, known)), None)
    if officer:
        return Claim("military", (officer.evidence,))
    ranked = [(rank(person, known), person) for person in event.who.people]
    known_ranks = [(_ORDER.index(name), person) for name, person in ranked if name in _ORDER]
    if not known_ranks:
        return Claim("expert", tuple(c.passages[0] for c in event.who.countries[:1]), GUESS, "no rank is named")
    best = min(known_ranks, key=lambda pair: pair[0])
    return Claim(_ORDER[best[0]], (best[1].evidence,))


def _armed(name: str, known: Known) -> bool:
    folded = normal(name, known.language) + " " + fold(name)
    return any(word in folded for word in _ARMED) and not any(
        word in folded
        for word in (
            "college",
            "academy",
            "akademiya",
            "академи",
            "kollej",
            "колледж",
            "university",
            "universitet",
            "институт",
            "institut",
        )
    )


def rank(person: Person, known: Known) -> str:
    """The level of a person's role: of a deputy his own, not his chief's; an ambassador at a think tank is none."""
    role, levels = normal(person.role, known.language), person.roles
    if person.level == "ambassador" or "ambassador" in levels:
        resident = any(word in role for word in ("vakil", "representative", "представител"))
        if resident and person.org and person.org.type == "international":
            return "senior-official"
        posted = person.org is None or person.org.type in ("embassy", "international", "government")
        rest = [name for name in levels if name != "ambassador"]
        return "ambassador" if posted else rest[0] if rest else "expert"
    if not levels:
        return ""
    if known.language == "uz":
        deputy = "orinbosar" in role
        chief = levels[0]
        if deputy and levels:
            return {"head": "deputy-head", "minister": "senior-official"}.get(
                chief, chief if chief in ("deputy-head", "senior-official", "expert") else "deputy-head"
            )
        return (
            levels[-1]
            if chief == "head" and len(levels) > 1 and levels[-1] == "expert" and "bosh" not in role
            else min(levels, key=_ORDER.index)
            if "expert" in levels and len(set(levels)) > 1
            else chief
        )
    first = levels[0]
    if (
        first == "senior-official"
        and person.org
        and person.org.type in ("think-tank", "foundation", "university", "media", "business")
    ):
        return "expert"
    return (
        "senior-official"
        if first == "head"
        and any(word in role for word in ("division", "department", "unit", "section", "отдел", "департамент", "управлени"))
        else first
    )
