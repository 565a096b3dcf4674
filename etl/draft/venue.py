"""Where an event took place: a city that its first sentences name as the place, online, or the institute itself."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.claims import GUESS, INFERRED, Claim, Passage
from etl.draft.held_at import NOWHERE, ONLINE, Venue
from etl.draft.known import Known
from etl.draft.marked import Marked
from etl.draft.named_places import capital_of, city_of
from etl.draft.online import online_passage
from etl.draft.travelling import travels
from etl.draft.unlisted_places import at_host, unlisted, written_dateline
from etl.draft.word_sets import word_set

_UNSAID = 2  # sentences that may name the place without a word of meeting
_WITHIN = 4  # sentences from the beginning
_RECEIVED = word_set("venue_received")
_BY_TELEPHONE = ("telefon", "телефон", "telephone")  # neither side went anywhere


def venue(title: Marked | None, lead: Sequence[Marked], known: Known) -> Venue:
    """The venue of an event, from its title and first sentences."""
    first = [*([title] if title else []), *lead[:_WITHIN]]
    online = online_passage(title, lead, known)
    if online:
        return Venue(ONLINE, "", Claim(ONLINE, (online,)))
    if any(word.norm.startswith(_BY_TELEPHONE) for part in first[:_UNSAID] for word in part.words):
        return NOWHERE
    return _named_place(title, lead[:_WITHIN], known) or _at_home(first, known)


def _named_place(title: Marked | None, lead: Sequence[Marked], known: Known) -> Venue | None:
    """A city that is named as the place before the institute is; else a dateline's."""
    for dateline in (False, True):
        for place, part in enumerate([*lead, *([title] if title else [])]):
            if place >= _UNSAID and part is not title and not part.has(known, "staged") and not part.has(known, "meets"):
                continue
            found = city_of(part, known, dateline) or capital_of(part, known)
            elsewhere = None if found else unlisted(part, known)
            if elsewhere:
                return elsewhere
            line = written_dateline(part, known) if part is lead[0] and not found else None
            if line:
                return line
            if found:
                city, span = found
                return Venue(city, known.places.country_of.get(city, ""), Claim(city, (span,)))
            own = next((org for org in part.orgs if org.own), None)
            if own and not dateline and _at_own(part, own.first, own.last, known) and not travels(lead, known):
                return _at_home([part], known)
    return next((where for part in lead[:_UNSAID] if (where := at_host(part, known))), None)


def _at_home(first: Sequence[Marked], known: Known) -> Venue:
    """The seat of the institute, where it was visited or receives: inferred; else a guess."""
    named = [(part, org) for part in first for org in part.orgs if org.own][:_WITHIN]
    for part, org in named:
        if _at_own(part, org.first, org.last, known):
            return _seat(known, (org.start, org.end), INFERRED, "at the institute, whose seat it is")
    received = next((word for part in first for word in part.words if word.stems & _RECEIVED), None)
    if received:
        return _seat(known, (received.start, received.end), INFERRED, "guests were received, and the seat is there")
    if named:
        org = named[0][1]
        return _seat(known, (org.start, org.end), GUESS, "no place is named; the institute's seat is assumed")
    return NOWHERE


def _seat(known: Known, passage: Passage, confidence: str, why: str) -> Venue:
    return Venue(known.seat, known.home if known.seat else "", Claim(known.seat, (passage,), confidence, why))


def _at_own(part: Marked, first: int, last: int, known: Known) -> bool:
    words = part.words
    before = words[first - 1].norm if first else ""
    if known.language == "uz":
        return words[last - 1].norm.endswith(("da", "ga")) or (
            last < len(words) and words[last].norm.startswith(("binosi", "idorasi"))
        )
    if known.language == "ru":
        return before in ("в", "во")
    return before in ("at", "to", "visited", "visits") or (
        before == "the" and first > 1 and words[first - 2].norm in ("at", "to", "visited", "visits")
    )
