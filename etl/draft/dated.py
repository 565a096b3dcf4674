"""The day or days of an event, and what they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from etl.draft.claims import STATED, Claim


@dataclass(frozen=True, slots=True)
class Dated:
    """The day or days of an event."""

    first: date | None
    last: date | None
    claim: Claim

    @property
    def basis(self) -> str:
        """stated, inferred or unknown, as records have it."""
        return "unknown" if self.first is None else "stated" if self.claim.confidence == STATED else "inferred"


UNDATED = Dated(None, None, Claim("", (), STATED, "the text does not say when"))
