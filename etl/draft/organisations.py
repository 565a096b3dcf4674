"""Organisations that a sentence names: how far a name reaches, its kind, its country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.draft import spans_en, spans_ru, spans_uz
from etl.draft.known import Known, Org
from etl.draft.lexicon import Hit
from etl.draft.org_spans import bracket_end, is_place, longest, of_a_name, placed, text_between, under_president
from etl.draft.places import Mention
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

_EXTEND = {"uz": spans_uz.name_of, "ru": spans_ru.name_of, "en": spans_en.name_of}


_INTERNATIONAL = word_set("international_marks")
_REALM = re.compile("lik$|lig(i|ining)$")
_FOUNDER = "RU"  # of "Russian-Tajik" universities, which stand in the other state
_ACADEMY = "akademiya"  # of sciences: its institutes and centres are bodies
_JOBS = word_set("role_after_programme")
_OF_CITY = ("ский", "ского", "ском", "ским", "ская", "ской", "скую")
_ODD_ADJECTIVES = {"венск": "Vienna", "римск": "Rome", "парижск": "Paris", "бакинск": "Baku", "пекинск": "Beijing"}
_OF_JOBS = frozenset(("programme", "program", "project", "department", "division", "office", "unit", "section", "mission"))


def organisations(
    words: Sequence[Token], known: Known, mentions: Sequence[Mention], persons: set[int] | None = None
) -> list[Org]:
    """The organisations of a sentence in order, the institute itself included; longer names win."""
    own = [Org(hit.first, under_president(words, hit.last, mentions), "", "", own=True) for hit in known.own.find(words)]
    taken = {at for org in own for at in range(org.first, org.last)}
    listed = [_listed(words, hit, known) for hit in known.organisations.find(words) if _is_name(words, hit)]
    listed += [_well_known(words, hit, known) for hit in known.bodies.find(words) if _is_name(words, hit)]
    found: list[Org] = []
    for head in known.words.organisations.find(words):
        if taken & set(range(head.first, head.last)):
            continue
        found.append(_named(words, head, known, mentions, own, persons or set()))
    kept = sorted((placed(words, org) for org in own + longest([*listed, *found], taken)), key=lambda org: org.first)
    return _joined(words, kept, known)


def _joined(words: Sequence[Token], orgs: Sequence[Org], known: Known) -> list[Org]:
    """Without the abbreviation in brackets of the one before, and without a ministry's department right after it."""
    kept: list[Org] = []
    for org in orgs:
        before = kept[-1] if kept else None
        if before and before.own and org.first < before.last:
            continue
        if not org.bare and (last := bracket_end(words, org.last)) > org.last:
            country = "" if org.type == "international" or org.own else org.country or _bracketed(words, org.last, last, known)
            org = replace(org, last=last, end=words[org.last - 1].end, country=country)
        if before and known.language == "uz" and _within_ministry(words, before, org):
            kept[-1] = replace(
                before, last=org.last, end=words[org.last - 1].end, name=f"{before.name} {org.name}", type=org.type, code=""
            )
            continue
        if before and not before.own and not org.own:
            bracketed = before.first < org.first < before.last
            part = known.language == "uz" and org.first == before.last and _is_part(words, before, org)
            if bracketed or part:
                told = org if bracketed else before
                kept[-1] = replace(
                    before,
                    country=before.country or told.country,
                    code=before.code or told.code,
                    type=told.type if told.code else before.type,
                )
                continue
        kept.append(org)
    return kept


def _within_ministry(words: Sequence[Token], before: Org, org: Org) -> bool:
    """In Uzbek: "Turkiya Tashqi ishlar vazirligi Strategik tadqiqotlar markazi", one body within another."""
    houses = before.type == "government" or _ACADEMY in words[before.last - 1].norm
    house = houses and not before.bare and not before.own and org.first == before.last
    return house and org.type in ("think-tank", "university") and not org.own and not org.bare and words[org.first].capital


def _is_part(words: Sequence[Token], before: Org, org: Org) -> bool:
    """In Uzbek: a ministry's department right after it, or an agency's "Oʻzbekistondagi vakolatxonasi"."""
    office = words[org.first].norm.endswith("dagi") and org.last - org.first == 2 and org.type != "embassy"
    return office or (before.type == "government" and org.type == "government")


def _bracketed(words: Sequence[Token], first: int, last: int, known: Known) -> str:
    """The state in a bracket after a name: "(Египет)", "(IRS, Islamabad)"."""
    inside = words[first:last]
    states = [mention.code for mention in known.places.mentions(inside)]
    cities = [known.places.country_of.get(city, "") for _, _, city in known.places.city(inside)]
    return next(iter([*states, *cities]), "")


def _is_name(words: Sequence[Token], hit: Hit) -> bool:
    """An abbreviation in capitals, or a name that begins with one."""
    token = words[hit.first]
    return token.capital and (hit.last - hit.first > 1 or token.abbreviation or len(token.text) > 5)


def _listed(words: Sequence[Token], hit: Hit, known: Known) -> Org:
    term = known.vocabulary["organisation"].terms[hit.value]
    if (
        hit.last < len(words)
        and words[hit.last].text in "»”"
        and any(word.text in "«“" for word in words[hit.first : hit.last])
    ):
        hit = Hit(hit.first, hit.last + 1, hit.value)
    end = words[hit.last - 1]
    name = text_between(words, hit.first, hit.last)
    if known.language == "uz":
        name = spans_uz.nominative(words[hit.first : hit.last])
    elif known.language == "ru":
        name = spans_ru.nominative(words[hit.first : hit.last], 0)
    elif name.endswith(("'s", "’s")):
        name = name[:-2]
    return Org(hit.first, hit.last, name or end.text, term.entry["type"], term.entry["country"], hit.value, head=hit.last - 1)


def _well_known(words: Sequence[Token], hit: Hit, known: Known) -> Org:
    """A body of bodies.csv; named as the text has it."""
    type_, country = hit.value.split(" ")
    end = hit.last + (hit.last < len(words) and words[hit.last].text in "»”" and words[hit.first].text not in "«“")
    name = text_between(words, hit.first, end)
    if known.language == "uz":
        name = spans_uz.nominative(words[hit.first : end])
    elif known.language == "ru":
        name = spans_ru.nominative(words[hit.first : end], 0)
    return Org(hit.first, end, name.removesuffix("'s").removesuffix("’s"), type_, country, head=hit.last - 1)


def _named(
    words: Sequence[Token], head: Hit, known: Known, mentions: Sequence[Mention], own: Sequence[Org], persons: set[int]
) -> Org:
    """The organisation whose noun stands here."""
    stops = {at for org in own for at in range(org.first, org.last)} | persons
    if known.language == "uz":
        stops |= {
            at
            for hit in known.words.roles.find(words)
            if not of_a_name(words, hit) and not _REALM.search(words[hit.last - 1].norm)  # "Qirollik" is no king
            for at in range(hit.first, hit.last)
        }
    first, last, name = _EXTEND[known.language](words, head, mentions, stops)
    if known.language == "uz" and words[head.last - 1].norm in (
        "dastur",
        "loyiha",
        "departament",
        "missiya",
        "kengash",
        "guruh",
    ):
        first = head.first  # without its possessive no name ends on it: "UNDP dastur menejeri"
    after = words[head.last].norm if head.last < len(words) else ""
    if known.language == "en" and words[head.last - 1].norm in _OF_JOBS and after in _JOBS:
        first = head.first  # "GIZ Programme Director": part of the role
    if words[head.first].norm.startswith("coordinator") and words[head.first - 1].norm == "resident":
        first, last = head.first, head.last  # "UN Resident Coordinator" is an office
    if words[head.first].norm == "initiative" and words[head.first - 1].norm == "road":
        first, last = head.first, head.last  # "Belt and Road Initiative" is no body
    many = known.language == "en" and words[head.last - 1].norm.endswith(
        ("tanks", "centres", "centers", "institutes", "universities")
    )
    many = many and not (words[head.first].capital and last - first > 2)  # "Shanghai Institutes for International Studies"
    many = many or (
        known.language == "uz" and words[head.last - 1].norm.endswith("lari") and _states_alone(words, first, head, mentions)
    )
    bare = many or last - first <= head.last - head.first
    if bare and not words[first].abbreviation:
        is_own = bool(known.own_heads & words[head.first].stems) and head.last - head.first == 1
        national = any(m.last == first or (known.language == "ru" and m.first == last) for m in mentions)
        one = spans_uz.nominative(words[first:last]) if known.language == "uz" else text_between(words, first, last)
        return Org(first, last, one, head.value, bare=True, own=is_own and not national, head=head.first)
    type_, country = head.value, _country(words, first, last, head, mentions, known)
    parent = next(iter(known.bodies.find(words[first:last])), None)
    if parent and type_ != "embassy":
        told = next((m.code for m in mentions if m.first == first and m.adjective), "")  # "Аргентинский совет по …"
        type_, country = parent.value.split(" ")
        country = told or country
    if _international(words, first, last, known):
        type_, country = ("embassy", country) if type_ == "embassy" and country else ("international", "")
    if type_ == "embassy" and not country:
        type_ = "international"
    if head.value == "international" and country and type_ == "international" and head.value != "embassy":
        type_ = "international" if not country else "other"
    return Org(first, last, name, type_, country, head=head.first)


def _international(words: Sequence[Token], first: int, last: int, known: Known) -> bool:
    """Whether a body of several states stands in the name: UN, OSCE, SCO, EU."""
    inside = words[first:last]
    name = " ".join(word.norm for word in inside)
    if any(mark in name for mark in _INTERNATIONAL):
        return True
    for hit in known.organisations.find(inside):
        entry = known.vocabulary["organisation"].terms[hit.value].entry
        if entry["type"] == "international":
            return True
    return any(
        token.norm in ("xalqaro", "international") or "международный" in token.stems for token in inside[:1]
    ) and not any(
        token.norm.startswith(("institu", "universitet", "klub", "institut", "center", "centre"))
        or token.stems & {"институт", "клуб", "университет", "центр"}
        for token in inside
    )


def _country(words: Sequence[Token], first: int, last: int, head: Hit, mentions: Sequence[Mention], known: Known) -> str:
    """The state in or just before the name; of an embassy the sending one."""
    inside = [m for m in mentions if first <= m.first < last and not _studied(words, m, head, known.language)]
    if head.value == "embassy":
        inside = [m for m in inside if not is_place(words, m, known.language)]
    if head.value == "embassy" or len(inside) > 1:
        inside = sorted(inside, key=lambda m: (is_place(words, m, known.language), m.first))
    if inside:
        pair = [m.code for m in inside if m.first == inside[0].first]
        return next((code for code in pair if code != _FOUNDER), pair[0])
    after = [
        m
        for m in mentions
        if known.language == "en" and last < m.first <= last + 2 and words[last].norm in ("of", "in", "from")
    ]
    if after and not is_place(words, after[0], known.language):
        return after[0].code
    before = [m for m in mentions if m.last == first]
    if before:
        return before[0].code
    cities = [city for at, _, city in known.places.city(words) if first <= at < last]
    if cities:
        return known.places.country_of.get(cities[0], "")
    return known.places.country_of.get(_city_adjective(words[first:last], known), "") if known.language == "ru" else ""


def _states_alone(words: Sequence[Token], first: int, head: Hit, mentions: Sequence[Mention]) -> bool:
    """ "Qirgʻiziston tahlil markazlari": centres of a state, none by name."""
    states = {at for m in mentions for at in range(m.first, m.last)}
    return not any(words[at].capital and at not in states for at in range(first, head.first))


def _studied(words: Sequence[Token], mention: Mention, head: Hit, language: str) -> bool:
    """ "Центр исследований России", "Institute of Russian Studies", "Rossiya tadqiqotlari markazi": a subject."""
    before = words[mention.first - 1].norm if mention.first else ""
    after = words[mention.last].norm if mention.last < len(words) else ""
    if language == "ru":
        return before in ("исследований", "изучения", "проблем") and mention.first - 2 <= head.first
    if language == "en":
        return after == "studies"
    fields = [word.norm for word in words[mention.last : mention.last + 4]]
    return after == "tadqiqotlari" or (after == "va" and "tadqiqotlari" in fields)


def _city_adjective(words: Sequence[Token], known: Known) -> str:
    """In Russian: "Ланьчжоуский университет" is of Lanzhou."""
    for word in words:
        odd = next((city for start, city in _ODD_ADJECTIVES.items() if word.capital and word.norm.startswith(start)), "")
        if odd:
            return odd
        stem = next((word.norm.split(end)[0] for end in _OF_CITY if end in word.norm), "")
        for name, entries in known.places.cities.phrases.items() if len(stem) > 3 and word.capital else ():
            if name.rstrip("аоеиья").startswith(stem.rstrip("йн")) and abs(len(name) - len(stem)) < 3:
                return entries[0][1]
    return ""
