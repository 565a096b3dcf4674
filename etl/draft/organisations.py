"""Organisations that a sentence names: how far a name reaches, its kind, its country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.draft import spans_ru, spans_uz
from etl.draft.known import Known, Org
from etl.draft.lexicon import Hit
from etl.draft.named_bodies import named_body
from etl.draft.org_spans import bracket_end, longest, placed, text_between, under_president
from etl.draft.places import Mention
from etl.draft.tokens import Token

_ACADEMY = "akademiya"  # of sciences: its institutes and centres are bodies


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
        found.append(named_body(words, head, known, mentions, own, persons or set()))
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
