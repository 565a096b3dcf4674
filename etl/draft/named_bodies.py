"""The body whose noun stands in a sentence: its name, its kind, its state; bare where only the noun stands there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.draft import spans_en, spans_ru, spans_uz
from etl.draft.body_states import country_of, is_international
from etl.draft.known import Known, Org
from etl.draft.lexicon import Hit
from etl.draft.org_spans import of_a_name, text_between
from etl.draft.places import Mention
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

_EXTEND = {"uz": spans_uz.name_of, "ru": spans_ru.name_of, "en": spans_en.name_of}
_JOBS = word_set("role_after_programme")
_OF_JOBS = frozenset(("programme", "program", "project", "department", "division", "office", "unit", "section", "mission"))
_WITHOUT_POSSESSIVE = frozenset(("dastur", "loyiha", "departament", "missiya", "kengash", "guruh"))
_NO_BODIES = {"coordinator": "resident", "initiative": "road"}  # "UN Resident Coordinator", "Belt and Road Initiative"
_PLURALS = ("tanks", "centres", "centers", "institutes", "universities")
_REALM = re.compile("lik$|lig(i|ining)$")  # "Qirollik" is no king


def named_body(
    words: Sequence[Token], head: Hit, known: Known, mentions: Sequence[Mention], own: Sequence[Org], persons: set[int]
) -> Org:
    """The organisation whose noun stands here."""
    stops = {at for org in own for at in range(org.first, org.last)} | persons
    if known.language == "uz":
        stops |= _offices(words, known)
    first, last, name = _EXTEND[known.language](words, head, mentions, stops)
    if _is_part_of_role(words, head, known.language):
        first = head.first
    if _is_no_body(words, head):
        first, last = head.first, head.last
    bare = _are_many(words, first, last, head, mentions, known) or last - first <= head.last - head.first
    if bare and not words[first].abbreviation:
        return _bare(words, first, last, head, mentions, known)
    type_, country = _kind_and_state(words, first, last, head, mentions, known)
    return Org(first, last, name, type_, country, head=head.first)


def _offices(words: Sequence[Token], known: Known) -> set[int]:
    """In Uzbek, the offices of people, where a name to their left ends."""
    hits = [hit for hit in known.words.roles.find(words) if not of_a_name(words, hit)]
    return {at for hit in hits if not _REALM.search(words[hit.last - 1].norm) for at in range(hit.first, hit.last)}


def _is_part_of_role(words: Sequence[Token], head: Hit, language: str) -> bool:
    """ "UNDP dastur menejeri": no name ends on a noun without its possessive; "GIZ Programme Director"."""
    noun = words[head.last - 1].norm
    if language == "uz":
        return noun in _WITHOUT_POSSESSIVE
    after = words[head.last].norm if head.last < len(words) else ""
    return language == "en" and noun in _OF_JOBS and after in _JOBS


def _is_no_body(words: Sequence[Token], head: Hit) -> bool:
    before = words[head.first - 1].norm if head.first else ""
    return any(words[head.first].norm.startswith(noun) and before == mark for noun, mark in _NO_BODIES.items())


def _are_many(words: Sequence[Token], first: int, last: int, head: Hit, mentions: Sequence[Mention], known: Known) -> bool:
    """ "think tanks", "Qirgʻiziston tahlil markazlari": none by name; "Shanghai Institutes for …" is one."""
    if known.language == "en":
        one = words[head.first].capital and last - first > 2
        return words[head.last - 1].norm.endswith(_PLURALS) and not one
    plural = known.language == "uz" and words[head.last - 1].norm.endswith("lari")
    return plural and _states_alone(words, first, head, mentions)


def _states_alone(words: Sequence[Token], first: int, head: Hit, mentions: Sequence[Mention]) -> bool:
    """ "Qirgʻiziston tahlil markazlari": centres of a state, none by name."""
    states = {at for m in mentions for at in range(m.first, m.last)}
    return not any(words[at].capital and at not in states for at in range(first, head.first))


def _bare(words: Sequence[Token], first: int, last: int, head: Hit, mentions: Sequence[Mention], known: Known) -> Org:
    """Its noun alone; ours where that is the institute's and no state stands beside it."""
    is_own = bool(known.own_heads & words[head.first].stems) and head.last - head.first == 1
    national = any(m.last == first or (known.language == "ru" and m.first == last) for m in mentions)
    one = spans_uz.nominative(words[first:last]) if known.language == "uz" else text_between(words, first, last)
    return Org(first, last, one, head.value, bare=True, own=is_own and not national, head=head.first)


def _kind_and_state(
    words: Sequence[Token], first: int, last: int, head: Hit, mentions: Sequence[Mention], known: Known
) -> tuple[str, str]:
    type_, country = head.value, country_of(words, first, last, head, mentions, known)
    parent = next(iter(known.bodies.find(words[first:last])), None)
    if parent and type_ != "embassy":
        told = next((m.code for m in mentions if m.first == first and m.adjective), "")  # "Аргентинский совет по …"
        type_, country = parent.value.split(" ")
        country = told or country
    if is_international(words, first, last, known):
        return ("embassy", country) if type_ == "embassy" and country else ("international", "")
    if type_ == "embassy" and not country:
        return "international", country
    return ("other" if head.value == type_ == "international" and country else type_), country
