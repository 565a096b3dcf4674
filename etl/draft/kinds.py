"""What kind of event it was, and the highest rank that took part."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.claims import GUESS, INFERRED, Claim
from etl.draft.documents import Paper
from etl.draft.events import Event
from etl.draft.held_at import ONLINE, Venue
from etl.draft.known import Known
from etl.draft.marked import Marked
from etl.draft.named_events import dialogue, named_event, phrased, session
from etl.draft.people import Person
from etl.draft.tokens import normal
from etl.draft.travelling import travels
from etl.draft.visiting_groups import visiting_group
from etl.draft.word_sets import word_set
from etl.folding import fold

_BINDING = tuple(word_set("binding_papers"))  # how those begin whose signing two institutes meet for
_PLANS = tuple(word_set("plan_papers"))  # signed at the end of a delegation's visit, they are no more than a part of it
_STATES = 2  # partner states, from which on an organised meeting is no bilateral one
_CHARGE = ("ishlar vakili", "поверенн", "charge")


def kind(
    title: Marked | None, event: Event, where: Venue, papers: Sequence[Paper], known: Known, ahead: bool = False
) -> Claim:
    """The kind: online, a named event, a signing, an ambassador's visit, a delegation's, a trip, else a meeting."""
    lead = [*([title] if title else []), *event.lead[:3]]
    if where.city == ONLINE:
        return Claim("webinar", where.claim.passages)
    named = named_event(lead, known, ahead) or session(lead, known) or dialogue(lead, known) or phrased(lead, known)
    if named:
        return named
    signed = _signing(papers, _BINDING)
    if signed:
        return signed
    envoy = next((p for p in event.who.theirs if p.country != known.home and _is_envoy(p, known)), None)
    if envoy and _is_main(envoy, event.who.theirs) and where.country in (known.home, ""):
        return Claim("ambassador-meeting", (envoy.evidence,))
    ours = travels(lead, known)
    group = next((span for part in lead if (span := visiting_group(part, known, ours))), None)
    if group and where.country in (known.home, ""):
        return Claim("delegation-visit", (group,))
    planned = _signing(papers, _PLANS)
    if planned:
        return planned
    gathered = _gathering(event, lead, known)
    if gathered:
        return gathered
    if where.country and where.country != known.home:
        return Claim("visit-abroad", where.claim.passages, INFERRED, "the talks were held abroad")
    first = event.who.people
    return Claim(
        "bilateral-meeting",
        (first[0].passage,) if first else ((lead[-1].sentence.start, lead[-1].sentence.end),),
        INFERRED if first else GUESS,
        "no other kind is named",
    )


def _signing(papers: Sequence[Paper], heads: tuple[str, ...]) -> Claim | None:
    """A paper signed now whose noun begins so: not a statement, which a conference signs as well."""
    signed = (paper for paper in papers if paper.status == "signed")
    found = next((paper for paper in signed if any(word.startswith(heads) for word in fold(paper.head).split())), None)
    return Claim("memorandum-signing", found.claim.passages) if found else None


def _gathering(event: Event, lead: Sequence[Marked], known: Known) -> Claim | None:
    """Guests of several states whom somebody brought together: a conference, though nobody calls it one."""
    called = next((part for part in lead if part.has(known, "organised") and part.has(known, "meeting")), None)
    if len(event.who.countries) < _STATES or called is None or not any(part.has(known, "took_part") for part in lead):
        return None
    why = "people of several states were brought together"
    return Claim("conference", tuple(claim.passages[0] for claim in event.who.countries[:_STATES]), INFERRED, why)


def _is_main(envoy: Person, guests: Sequence[Person]) -> bool:
    """The first of the guests, or named after his own people alone."""
    before = guests[: guests.index(envoy)]
    return all(guest.country == envoy.country and (guest.org is None or guest.org.type == "embassy") for guest in before)


def _is_envoy(person: Person, known: Known) -> bool:
    role = normal(person.role, known.language)
    titled = person.level == "ambassador" or "ambassador" in person.roles  # "Head of the Delegation, Ambassador …"
    embassy = person.org is None or person.org.type == "embassy" or (titled and person.org.type == "international")
    resident = any(word in role for word in ("vakil", "representative", "представител")) and not any(
        word in role for word in _CHARGE
    )
    if resident and person.org and person.org.type == "international":
        return False
    return embassy and (titled or any(word in role for word in _CHARGE))
