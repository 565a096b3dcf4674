"""In Uzbek: a division of a body that stands before it, "IFRIning Rossiya va Yevrosiyo markazi", is part of a role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.draft.known import Org
from etl.draft.lexicon import Hit
from etl.draft.places import Mention
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

_DIVISIONS = tuple(sorted(word_set("uz_divisions")))
_OWNERS = ("vazirlik", "institut", "universitet", "jamgarma", "markaz", "tashkilot", "akademiya", "kengash", "bank")
_ACADEMY = "akademiya"  # of sciences: its institutes and centres are bodies of their own
_CENTRAL = "markaziy"  # "Central", which begins like "centre"
_WHERE = ("da", "ga", "dan")
_MOST_BETWEEN = 7  # tokens from the body to its division's noun
_MOST_TO_ROLE = 2  # tokens from the division's noun to the role


def without_divisions(
    words: Sequence[Token], orgs: Sequence[Org], roles: Sequence[Hit], mentions: Sequence[Mention]
) -> tuple[list[Org], tuple[Hit, ...], tuple[Mention, ...]]:
    """The organisations, roles and countries of a sentence; divisions and what they study put to the role after them."""
    shorter = [_house_of(words, org) for org in orgs]
    spans: list[tuple[int, int]] = []
    longer: list[Hit] = []
    for role in roles:
        first = _division_before(words, role, shorter)
        if first:
            spans.append((first, role.last))
        longer.append(Hit(first or role.first, role.last, role.value))
    kept = [org for org in shorter if not any(first <= org.head < last for first, last in spans)]
    far = [m for m in mentions if not any(first <= m.first < last for first, last in spans)]
    return kept, tuple(longer), tuple(far)


def _house_of(words: Sequence[Token], org: Org) -> Org:
    """ "SIIS Markaziy Osiyo dasturi": the house is named by its abbreviation, and what follows is its division."""
    house = words[org.first]
    if org.own or org.last - org.first < _MOST_TO_ROLE or not (house.abbreviation and house.text.isupper()):
        return org
    if org.code or not _is_division(words, org.last - 1):
        return org
    return replace(org, last=org.first + 1, name=house.text, type="other", head=org.first, end=house.end)


def _division_before(words: Sequence[Token], role: Hit, orgs: Sequence[Org]) -> int:
    """Where a division's name begins that stands between its body and a role; 0 where none does."""
    near = range(role.last - 1, role.first - 1 - _MOST_TO_ROLE, -1)
    head = next((at for at in near if at > 0 and _is_division(words, at)), 0)
    if not head:
        return 0
    for at in range(head - 1, max(-1, head - _MOST_BETWEEN), -1):
        word = words[at]
        if word.kind == "sign" and word.text not in "-–":
            return 0
        body = next((org for org in orgs if org.last - 1 == at and org.head != head), None)
        owner = word.norm.endswith("ning") and (body is not None or word.norm.startswith(_OWNERS))
        if word.norm.startswith(_ACADEMY) and words[at + 1].capital:
            return 0
        if owner or (body is not None and word.abbreviation and not word.norm.endswith(_WHERE)):
            return at + 1
    return 0


def _is_division(words: Sequence[Token], at: int) -> bool:
    return words[at].norm.startswith(_DIVISIONS) and not words[at].norm.startswith(_CENTRAL)
