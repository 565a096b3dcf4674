"""What a record that was read from a text rests on: its passages, field by field, as published. No input or output."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

CONFIDENCES = ("stated", "inferred", "guess")


class Evidence(NamedTuple):
    """One passage that one field was read from."""

    field: str
    passage: str  # the exact words, on one line
    sentence: str | None  # in which they stand; None where the text was not at hand
    starts: int  # characters of the text
    ends: int
    confidence: str


def evidence_of(raw: Mapping[str, object]) -> tuple[Evidence, ...]:
    """The passages that a record bears under `confirmed`; what is none is left out: it is no part of the record."""
    confirmed = raw.get("confirmed")
    fields = confirmed.get("evidence") if isinstance(confirmed, dict) else None
    return tuple(_passages(fields)) if isinstance(fields, dict) else ()


def _passages(fields: Mapping[str, object]) -> Iterator[Evidence]:
    for name, stated in fields.items():
        for one in stated if isinstance(stated, list) else ():
            if is_passage(one):
                sentence = " ".join(str(one.get("sentence") or "").split()) or None
                passage = " ".join(one["text"].split())
                yield Evidence(str(name), passage, sentence, one["from"], one["to"], one["confidence"])


def is_passage(stated: object) -> bool:
    """Whether this is a passage as drafts have it: it may have been changed by hand."""
    return (
        isinstance(stated, dict)
        and all(type(stated.get(name)) is int and 0 <= stated[name] < 2**31 for name in ("from", "to"))
        and isinstance(stated.get("text"), str)
        and stated.get("confidence") in CONFIDENCES
    )
