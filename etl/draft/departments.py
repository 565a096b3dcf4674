"""In English: "Head of the Department of Asian Studies" is a role; the department is no body that took part."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.known import Org
from etl.draft.lexicon import Hit
from etl.draft.places import Mention
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

_PARTS = word_set("en_departments")  # of a ministry, a university, a think tank
_LINKS = frozenset(("of", "the", "for", "and", "at", "in", ",", "&", "a", "'", "s"))
_MOST_BETWEEN = 9  # tokens between the role and the department's noun


def with_departments(
    words: Sequence[Token], orgs: Sequence[Org], roles: Sequence[Hit], mentions: Sequence[Mention]
) -> tuple[list[Org], tuple[Hit, ...], tuple[Mention, ...]]:
    """The organisations, roles and countries of a sentence, departments and what they are named after put to the roles."""
    ends: dict[Hit, int] = {}
    for at, word in enumerate(words):
        role = _role_of(words, at, roles) if word.norm in _PARTS and word.capital else None
        if role and not any(w.abbreviation and w.text.isupper() for w in words[at : _end(words, at, orgs)]):
            ends[role] = _end(words, at, orgs)
    spans = [(role.first, last) for role, last in ends.items()]
    offices = [
        org for org in orgs if not org.code and not org.own and _covered(org, spans + [(r.first, r.last) for r in roles])
    ]
    kept = [org for org in orgs if org not in offices]
    longer = tuple(Hit(hit.first, ends.get(hit, hit.last), hit.value) for hit in roles if not _within(hit, ends))
    return kept, longer, tuple(m for m in mentions if not any(a <= m.first < b for a, b in spans))


def _covered(org: Org, spans: Sequence[tuple[int, int]]) -> bool:
    return any(first <= org.first and org.last <= last for first, last in spans)


def _role_of(words: Sequence[Token], at: int, roles: Sequence[Hit]) -> Hit | None:
    """The role that leads up to a department's noun by capitals and small words alone."""
    whole = next((hit for hit in roles if hit.first < at < hit.last), None)
    if whole:  # "Head of the Department"
        return whole
    role = next((hit for hit in reversed(roles) if hit.last <= at and at - hit.last <= _MOST_BETWEEN), None)
    if role is None or role.last == at or words[role.last].norm not in ("of", "for", "at", "in"):
        return None
    return role if all(word.capital or word.norm in _LINKS for word in words[role.last : at]) else None


def _end(words: Sequence[Token], at: int, orgs: Sequence[Org]) -> int:
    """With "of Asian Studies" after the noun, up to the body whose department it is."""
    last = at + 1
    named = next((org for org in orgs if org.first <= at < org.last), None)
    if named:
        last = named.last
    while last + 1 < len(words) and words[last].norm in ("of", "for", "and") and words[last + 1].capital and not named:
        last += 2
    return last


def _within(hit: Hit, ends: dict[Hit, int]) -> bool:
    return any(role.last <= hit.first and hit.last <= last for role, last in ends.items() if role != hit)
