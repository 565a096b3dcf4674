"""The country of a trip, and of the hosts, where no place is named."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.claims import INFERRED, STATED, Claim
from etl.draft.held_at import Venue
from etl.draft.known import Known
from etl.draft.marked import Marked
from etl.draft.travelling import travels

_TRIP = 5  # tokens between the word for a trip and its country


def hosted_abroad(where: Venue, lead: Sequence[Marked], hosts: Sequence[Claim], trip: Claim | None, known: Known) -> Venue:
    """The hosts' country, where the institute's own people were received or on a trip and no place is named."""
    assumed = where.country == known.home and where.claim.confidence != STATED
    told = trip if trip and (not hosts or trip.value in [claim.value for claim in hosts]) else None
    if assumed and told:
        return Venue("", told.value, told)
    if not assumed or not hosts or not travels(lead, known):
        return where
    why = "the institute's own delegation was received there"
    return Venue("", hosts[0].value, Claim(hosts[0].value, hosts[0].passages, INFERRED, why))


def trip_country(lead: Sequence[Marked], known: Known) -> Claim | None:
    """The country of a trip: "Germaniyaga safari", "визит в Германию", "visit to Germany"."""
    for part in lead[:3]:
        if not part.has(known, "trip") or not part.own():
            continue
        for mention in part.mentions:
            word = part.words[mention.last - 1].norm
            before = part.words[mention.first - 1].norm if mention.first else ""
            towards = (
                word.endswith(("ga", "da"))
                if known.language == "uz"
                else before in ("в", "во")
                if known.language == "ru"
                else before in ("to", "in")
            )
            if towards and mention.code != known.home and not mention.adjective and _beside_trip(part, mention.first, known):
                span = part.words[mention.first].start, part.words[mention.last - 1].end
                return Claim(mention.code, (span,), INFERRED, "the country of the trip")
    return None


def _beside_trip(part: Marked, at: int, known: Known) -> bool:
    """Whether the word for a trip stands near: before the country, in Uzbek after it."""
    near = part.words[at : at + _TRIP] if known.language == "uz" else part.words[max(0, at - _TRIP) : at]
    return known.words.cues["trip"].inside(near)
