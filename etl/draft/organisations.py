"""Organisations that a sentence names: how far a name reaches, its kind, its country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from etl.draft import spans_en, spans_ru, spans_uz
from etl.draft.lexicon import Hit, Lexicon, Words
from etl.draft.places import Gazetteer, Mention
from etl.draft.tokens import Token, normal, stems_of
from etl.draft.word_sets import word_set
from etl.vocabulary import Vocabulary

_EXTEND = {"uz": spans_uz.name_of, "ru": spans_ru.name_of, "en": spans_en.name_of}
_NOT_NATIONAL = {"eu", "cis", "sco", "ots", "gcc", "eco", "asean", "arab-league", "eaeu", "nato"}


_INTERNATIONAL = word_set("international_marks")
_JOBS = word_set("role_after_programme")
_OF_JOBS = frozenset(("programme", "program", "project", "department", "division", "office", "unit", "section", "mission"))


@dataclass(frozen=True, slots=True)
class Org:
    """An organisation in a sentence; bare where only its noun stands there ("the Centre"), own for the institute."""

    first: int
    last: int
    name: str
    type: str
    country: str = ""
    code: str = ""  # of the vocabulary, where it knows the organisation
    own: bool = False
    bare: bool = False
    head: int = 0
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Known:
    """What one language's texts are read with: lists, places, organisations of the vocabulary, the own institute."""

    words: Words
    places: Gazetteer
    organisations: Lexicon  # → organisation_id
    own: Lexicon
    vocabulary: Vocabulary
    home: str
    seat: str
    topics: Lexicon
    formats: Lexicon
    own_heads: frozenset[str] = field(default_factory=frozenset)  # stems of "institute"

    @property
    def language(self) -> str:
        """uz, ru or en."""
        return self.words.language


def organisations(
    words: Sequence[Token], known: Known, mentions: Sequence[Mention], persons: set[int] | None = None
) -> list[Org]:
    """The organisations of a sentence in order, the institute itself included; longer names win."""
    own = [Org(hit.first, _under(words, hit.last, mentions), "", "", own=True) for hit in known.own.find(words)]
    taken = {at for org in own for at in range(org.first, org.last)}
    listed = [_listed(words, hit, known) for hit in known.organisations.find(words) if _is_name(words, hit)]
    found: list[Org] = []
    for head in known.words.organisations.find(words):
        if taken & set(range(head.first, head.last)):
            continue
        found.append(_named(words, head, known, mentions, own, persons or set()))
    kept = sorted((_placed(words, org) for org in own + _longest([*listed, *found], taken)), key=lambda org: org.first)
    return _joined(words, kept, known)


def _under(words: Sequence[Token], last: int, mentions: Sequence[Mention]) -> int:
    """With "under the President of …", "при Президенте …" and the country after it."""
    if last < len(words) and words[last].norm in ("under", "при"):
        return next((m.last for m in mentions if last < m.first <= last + 7), last)
    return last


def _bracket(words: Sequence[Token], last: int) -> int:
    """With a short bracket after it: "(КИСИ)", "(IRS, Исламабад)"."""
    if last < len(words) and words[last].text == "(":
        closing = next((at for at in range(last, min(len(words), last + 7)) if words[at].text == ")"), None)
        if closing and words[last + 1].capital:
            return closing + 1
    return last


def _joined(words: Sequence[Token], orgs: Sequence[Org], known: Known) -> list[Org]:
    """Without the abbreviation in brackets of the one before, and without a ministry's department right after it."""
    kept: list[Org] = []
    for org in orgs:
        before = kept[-1] if kept else None
        if before and before.own and org.first < before.last:
            continue
        if not org.bare and (last := _bracket(words, org.last)) > org.last and not org.own:
            org = replace(org, last=last, end=words[org.last - 1].end)
        if before and not before.own and not org.own:
            bracketed = before.first < org.first < before.last
            part = (
                known.language == "uz"
                and org.first == before.last
                and before.type == "government"
                and org.type == "government"
            )
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


def of_a_name(words: Sequence[Token], hit: Hit) -> bool:
    """The President in "Prezidenti huzuridagi", "при Президенте", "under the President" is part of a name."""
    after = words[hit.last].norm if hit.last < len(words) else ""
    before = [word.norm for word in words[max(0, hit.first - 2) : hit.first]]
    return after in ("huzuridagi", "qoshidagi") or before[-1:] == ["при"] or "under" in before


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
    name = _text(words, hit.first, hit.last)
    if known.language == "uz":
        name = spans_uz.nominative(words[hit.first : hit.last])
    elif known.language == "ru":
        name = spans_ru.nominative(words[hit.first : hit.last], 0)
    elif name.endswith(("'s", "’s")):
        name = name[:-2]
    return Org(hit.first, hit.last, name or end.text, term.entry["type"], term.entry["country"], hit.value, head=hit.last - 1)


def _named(
    words: Sequence[Token], head: Hit, known: Known, mentions: Sequence[Mention], own: Sequence[Org], persons: set[int]
) -> Org:
    """The organisation whose noun stands here."""
    stops = {at for org in own for at in range(org.first, org.last)} | persons
    if known.language == "uz":
        stops |= {
            at for hit in known.words.roles.find(words) if not of_a_name(words, hit) for at in range(hit.first, hit.last)
        }
    first, last, name = _EXTEND[known.language](words, head, mentions, stops)
    if known.language == "uz" and words[head.last - 1].norm in ("dastur", "loyiha", "departament", "missiya", "kengash", "guruh"):
        first = head.first  # without its possessive no name ends on it: "UNDP dastur menejeri"
    after = words[head.last].norm if head.last < len(words) else ""
    if known.language == "en" and words[head.last - 1].norm in _OF_JOBS and after in _JOBS:
        first = head.first  # "GIZ Programme Director": part of the role
    many = known.language == "en" and words[head.last - 1].norm.endswith(
        ("tanks", "centres", "centers", "institutes", "universities")
    )
    bare = many or last - first <= head.last - head.first
    if bare and not words[first].abbreviation:
        is_own = bool(known.own_heads & words[head.first].stems) and head.last - head.first == 1
        national = any(m.last == first or (known.language == "ru" and m.first == last) for m in mentions)
        one = spans_uz.nominative(words[first:last]) if known.language == "uz" else _text(words, first, last)
        return Org(first, last, one, head.value, bare=True, own=is_own and not national, head=head.first)
    type_, country = head.value, _country(words, first, last, head, mentions, known)
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
    inside = [m for m in mentions if first <= m.first < last]
    if head.value == "embassy":
        inside = [m for m in inside if not is_place(words, m, known.language)]
    if head.value == "embassy" or len(inside) > 1:
        inside = sorted(inside, key=lambda m: (is_place(words, m, known.language), m.first))
    if inside:
        return inside[0].code
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
    return known.places.country_of.get(cities[0], "") if cities else ""


def is_place(words: Sequence[Token], mention: Mention, language: str) -> bool:
    """Whether it says where: "Oʻzbekistondagi", "в Узбекистане", "in Belgium"."""
    token = words[mention.last - 1]
    before = words[mention.first - 1].norm if mention.first else ""
    return (
        token.norm.endswith(("dagi", "da"))
        if language == "uz"
        else before in ("в", "во", "in", "to", "the") and (before != "the" or words[mention.first - 2].norm in ("in", "to"))
    )


def _longest(found: list[Org], taken: set[int]) -> list[Org]:
    """Without those that lie in a longer one or touch the institute's own name; a listed one wins over its equal."""
    kept: list[Org] = []
    for org in sorted(found, key=lambda o: (-(o.last - o.first), not o.code, o.first)):
        places = set(range(org.first, org.last))
        same = next((k for k in kept if places & set(range(k.first, k.last))), None)
        if not places & taken and same is None:
            kept.append(org)
    return kept


def split_hyphens(words: Sequence[Token], language: str) -> list[Token]:
    """The words with those that a hyphen joins taken apart: "GCC-Central Asia" has three."""
    found: list[Token] = []
    for word in words:
        parts = word.text.split("-") if word.kind == "word" and "-" in word.text else []
        if not parts or not all(parts):
            found.append(word)
            continue
        at = word.start
        for number, text in enumerate(parts):
            if number:
                found.append(Token("-", at - 1, "sign", "-", frozenset("-")))
            norm = normal(text, language)
            found.append(Token(text, at, "word", norm, stems_of(norm, language)))
            at += len(text) + 1
    return found


def _placed(words: Sequence[Token], org: Org) -> Org:
    return Org(
        org.first,
        org.last,
        org.name,
        org.type,
        org.country,
        org.code,
        org.own,
        org.bare,
        org.head,
        words[org.first].start,
        words[org.last - 1].end,
    )


def _text(words: Sequence[Token], first: int, last: int) -> str:
    """The words as written, with the spaces and signs between them."""
    parts: list[str] = []
    for at in range(first, last):
        if parts and words[at].start > words[at - 1].end:
            parts.append(" ")
        parts.append(words[at].text)
    return "".join(parts)
