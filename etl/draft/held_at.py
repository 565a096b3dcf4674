"""Where an event took place: its city and country."""

from __future__ import annotations

from dataclasses import dataclass

from etl.draft.claims import STATED, Claim

ONLINE = "online"


@dataclass(frozen=True, slots=True)
class Venue:
    """City and country; the country is empty where it is not known, or online."""

    city: str
    country: str
    claim: Claim


NOWHERE = Venue("", "", Claim("", (), STATED, "the text does not say where"))
