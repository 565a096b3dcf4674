"""What a short word in a later sentence stands for: an abbreviation given in brackets before, "the institute" alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.draft.known import Known, Org
from etl.draft.marked import Marked
from etl.draft.travelling import travels
from etl.draft.word_sets import word_set

_ANAPHORA = word_set("anaphora")


def with_abbreviations(marked: Sequence[Marked]) -> list[Marked]:
    """The same, with organisations found again by the abbreviation that the text gives in brackets after their name."""
    learned: dict[str, Org] = {}
    for part in marked:
        for org in part.orgs:
            bracket = [word for word in part.words[org.first : org.last] if word.abbreviation and word.text.isupper()]
            if not org.own and org.last - org.first > 3 and part.words[org.last - 1].text == ")" and bracket:
                learned.setdefault(bracket[-1].norm, org)
    told = {key: org for part in marked for org in part.orgs if (key := _bracketed(part, org)) and not org.own}
    every = [_by_alias(part, told) for part in marked] if told else list(marked)
    return [_again(part, learned) for part in every] if learned else every


def _bracketed(part: Marked, org: Org) -> str:
    """What stands in brackets at the end of an organisation, as one string of its words."""
    words = part.words[org.first : org.last]
    opening = next((at for at, word in enumerate(words) if word.text == "("), None)
    if opening is None or words[-1].text != ")":
        return ""
    return " ".join(word.norm for word in words[opening + 1 : -1])


def _by_alias(part: Marked, told: dict[str, Org]) -> Marked:
    """With "the AIR Center" taken for the centre after whose name it stood in brackets."""
    orgs: list[Org] = []
    for org in part.orgs:
        key = " ".join(word.norm for word in part.words[org.first : org.last])
        full = told.get(key)
        orgs.append(replace(org, name=full.name, type=full.type, country=full.country, code=full.code) if full else org)
    return replace(part, orgs=tuple(orgs))


def _again(part: Marked, learned: dict[str, Org]) -> Marked:
    taken = {at for org in part.orgs for at in range(org.first, org.last)}
    found: list[Org] = []
    for at, word in enumerate(part.words):
        key = next((stem for stem in word.stems if stem in learned), None)
        if key and word.abbreviation and at not in taken:
            found.append(replace(learned[key], first=at, last=at + 1, head=at, start=word.start, end=word.end))
    return replace(part, orgs=tuple(sorted((*part.orgs, *found), key=lambda org: org.first)))


def with_antecedents(marked: Sequence[Marked], known: Known) -> list[Marked]:
    """The same, with "the institute" alone no longer ours where it means another one, named just before.

    It does after "this", "mazkur", "данный", and in a text in which the institute's own people are the guests.
    """
    last: Org | None = None
    found: list[Marked] = []
    guests = travels(marked, known)
    for part in marked:
        orgs: list[Org] = []
        for org in part.orgs:
            if org.bare and org.own and last is not None and (guests or _pointed_at(part, org)):
                org = replace(org, own=False)
            elif not org.bare and any(word.stems & known.own_heads for word in part.words[org.first : org.last]):
                last = None if org.own else org
            orgs.append(org)
        found.append(replace(part, orgs=tuple(orgs)))
    return found


def _pointed_at(part: Marked, org: Org) -> bool:
    return org.first > 0 and bool(part.words[org.first - 1].stems & _ANAPHORA)
