"""A value that a text is read to say: its evidence, how sure it is, and why."""

from __future__ import annotations

from dataclasses import dataclass

Passage = tuple[int, int]  # from, to: characters of the text as read
STATED, INFERRED, GUESS = "stated", "inferred", "guess"


@dataclass(frozen=True, slots=True)
class Claim:
    """One value with the passages it was read from; no passage, no value."""

    value: str
    passages: tuple[Passage, ...]
    confidence: str = STATED
    why: str = ""
