"""Who received whom, where a sentence says so: "were received by", "гостя принял", "mehmonlarni … kutib oldi"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.draft.claims import Passage
from etl.draft.known import Known
from etl.draft.marked import Marked
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

_GUESTS = word_set("side_guests") | word_set("reception_guests")
_RECEIVED_BY = re.compile(r"\b(?:received|welcomed|hosted|greeted|met) (?:at .{0,60} )?by\b")
_WAS_RECEIVED = re.compile(r"\b(?:был|была|были) (?:тепло )?принят[аы]?\b")
_NEAR = 4  # tokens between the word for the guests and the verb that receives them
_RECEIVES = {"ru": ("принял", "приветствовал", "встретил"), "uz": ("qabul", "kutib")}


def is_host(part: Marked, passage: Passage, known: Known) -> bool | None:
    """Whether somebody named in a sentence is the host there; None where it tells of no reception."""
    told = " ".join(word.text.casefold() for word in part.words)
    before = " ".join(word.text.casefold() for word in part.words if word.end <= passage[0])
    if known.language == "en":
        passive = _RECEIVED_BY
    elif known.language == "ru":
        passive = _WAS_RECEIVED
    else:
        return True if _guests_received(part.words, passage, known.language) else None
    if passive.search(told):
        return bool(passive.search(before))
    return True if known.language == "ru" and _guests_received(part.words, passage, known.language) else None


def _guests_received(words: Sequence[Token], passage: Passage, language: str) -> bool:
    """ "Гостя принял …", "Mehmonni … qabul qildi": guests that a plain word means, and the one named is who receives."""
    at = next((place for place, word in enumerate(words) if word.stems & _GUESTS), None)
    if at is None or words[at].start > passage[0]:
        return False
    if language == "ru":
        return any(word.norm.startswith(_RECEIVES["ru"]) for word in words[at : at + _NEAR] if word.end <= passage[0])
    accusative = words[at].norm.endswith("ni")
    return accusative and any(word.norm.startswith(_RECEIVES["uz"]) for word in words if word.start >= passage[1])
