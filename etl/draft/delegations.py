"""The European Union's delegation in a country: a body that takes part, though the Union as such does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.draft.known import Known, Org
from etl.draft.org_spans import text_between
from etl.draft.places import Mention
from etl.draft.spans_ru import nominative as russian_nominative
from etl.draft.spans_uz import nominative as uzbek_nominative
from etl.draft.tokens import Token

_UNION = "eu"
_NOUNS = ("delegation", "delegatsiya", "делегаци", "представительств", "vakolatxona", "office")
_BEFORE = frozenset(("of", "the"))
_MOST_TO_STATE = 4  # tokens from the Union's name to the state where its delegation is: "to the Republic of"


def with_delegations(words: Sequence[Token], orgs: Sequence[Org], mentions: Sequence[Mention], known: Known) -> list[Org]:
    """The organisations of a sentence, the Union's delegation in place of the Union where it is that which is named."""
    widen = _uzbek if known.language == "uz" else _of_the_union
    return [(widen(words, found, mentions, known) or org) if (found := _union(words, org, known)) else org for org in orgs]


def _union(words: Sequence[Token], org: Org, known: Known) -> Org | None:
    """The Union itself, also where a longer name was made of it: "Delegation of the European Union"."""
    if org.code == _UNION:
        return org
    if not words[org.first].norm.startswith(_NOUNS):
        return None
    hits = [hit for hit in known.organisations.find(words[org.first : org.last]) if hit.value == _UNION]
    return replace(org, first=org.first + hits[0].first, last=org.first + hits[0].last, bare=False) if hits else None


def _of_the_union(words: Sequence[Token], org: Org, mentions: Sequence[Mention], known: Known) -> Org | None:
    """ "Delegation of the European Union to Kazakhstan", "Делегация Европейского союза в Узбекистане", "EU Delegation"."""
    first = org.first
    while first and words[first - 1].norm in _BEFORE:
        first -= 1
    ahead = org.last < len(words) and words[org.last].norm.startswith(_NOUNS) and words[org.last].capital
    if not ahead and not (first and words[first - 1].norm.startswith(_NOUNS) and words[first - 1].capital):
        return None
    first, last = (org.first, org.last + 1) if ahead else (first - 1, org.last)
    state = next((m for m in mentions if last < m.first <= last + _MOST_TO_STATE and not m.adjective), None)
    linked = state is not None and words[last].norm in ("to", "in", "в")
    last = state.last if state is not None and linked else last
    name = russian_nominative(words[first:last], 0) if known.language == "ru" else text_between(words, first, last)
    return _named(words, org, first, last, name)


def _uzbek(words: Sequence[Token], org: Org, mentions: Sequence[Mention], known: Known) -> Org | None:
    """ "YeIning Oʻzbekistondagi delegatsiyasi"."""
    last = org.last + 1
    placed = org.last < len(words) and words[org.last].norm.endswith("dagi")
    if not placed or last >= len(words) or not words[last].norm.startswith(_NOUNS):
        return None
    return _named(words, org, org.first, last + 1, uzbek_nominative(words[org.first : last + 1]))


def _named(words: Sequence[Token], org: Org, first: int, last: int, name: str) -> Org:
    start, end = words[first].start, words[last - 1].end
    return Org(first, last, name, "international", head=first, start=start, end=end)
