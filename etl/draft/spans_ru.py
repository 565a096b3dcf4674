"""How far an organisation's name reaches in Russian: adjectives before its noun, the genitive after it."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache
from typing import Any

from etl.draft.lexicon import Hit
from etl.draft.places import Mention
from etl.draft.stems import morphology, parses
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

MOST_AFTER = 14
_PARTICLES = word_set("particles")
CONTINENTS = frozenset(
    ("африки", "азии", "европы", "америки", "кавказа", "океании", "евразии", "балтии", "залива", "магриба", "леванта")
)
_TITLED = word_set("ru_titled")  # what has a title in quotes without being a body: "программа «…»"
_OF_REGION = ("ского", "ской", "ских")
_INITIAL = 3  # letters: "имени Е.М. Примакова РАН" goes on past its full stops
_IN = {"посольство", "представительство", "координатор", "миссия", "отделение", "консульство", "постпредство"}


def name_of(words: Sequence[Token], head: Hit, mentions: Sequence[Mention], stops: Set[int]) -> tuple[int, int, str]:
    """First token, last token and the name in the nominative."""
    states = {at for m in mentions for at in range(m.first, m.last) if not m.adjective}
    first, last = _leftwards(words, head, stops), head.last
    mission = head.value == "embassy" and head.last in states
    strange = head.last + 1 in stops and head.last not in stops and _strange(words, head.last)  # "университета Ханьян Ким Сон"
    quoted = head.last + 1 < len(words) and words[head.last].text in '«“"' and words[head.last + 1].capital
    quoted = quoted and not words[head.first].stems & _TITLED
    if not any(word.capital for word in words[first : head.last]) and not (mission or quoted or strange):
        return head.first, head.last, words[head.first].text
    if quoted and first == head.first:
        first = _kind_of(words, first, {at for m in mentions for at in range(m.first, m.last)} | set(stops))
    last = _rightwards(words, head, states, stops)
    return first, last, nominative(words[first:last], head.first - first)


def _leftwards(words: Sequence[Token], head: Hit, stops: Set[int]) -> int:
    at = first = head.first
    while at > 0 and at - 1 not in stops and head.first - at < 5:
        before = words[at - 1]
        if before.kind != "word" or not is_adjective(before.norm):
            break
        at -= 1
        if before.capital:
            first = at
    return first


def _kind_of(words: Sequence[Token], first: int, taken: Set[int]) -> int:
    """With "общественная" before "организация «…»": adjectives that say of which kind it is, no state's."""
    at = first
    while at > 0 and at - 1 not in taken and is_adjective_only(words[at - 1].norm) and words[at - 1].norm != "и":
        at -= 1
    return at


def _rightwards(words: Sequence[Token], head: Hit, states: Set[int], stops: Set[int]) -> int:
    at = last = head.last
    while at < len(words) and at - head.last < MOST_AFTER and at not in stops:
        word = words[at]
        if word.text in '«“"':
            closing = next((p for p in range(at + 1, min(len(words), at + 8)) if words[p].text in '»”"'), None)
            if closing is None:
                break
            at = last = closing + 1
            continue
        if word.text == "," and _enumerates(words, at):
            at += 1
            continue
        if (
            word.norm == "и"
            or word.norm in ("при", "по", "имени", "им", "для")
            or (word.text == "." and words[at - 1].norm == "им")
        ):
            if word.norm == "по" and head.value == "government" and at - 1 in states:
                break  # "МИД Бельгии по Восточной Европе": an envoy's task
            about = any(word.norm == "по" for word in words[head.last : at])
            if word.norm == "и" and not (_goes_on(words, at + 1, about) or (at - 1 in states and _is_region(words, at + 1))):
                break
            at += 1
            continue
        if word.capital and words[at - 1].norm in ("имени", "им", "."):
            at = last = _eponym_end(words, at)
            continue
        if word.norm in ("в", "во") and words[head.first].stems & _IN and at + 1 in states:
            at += 1
            continue
        if not (at in states or _belongs(words, at, head) or (at == head.last and _strange(words, at) and at + 1 in stops)):
            break
        at += 1
        last = at
    return last


def _eponym_end(words: Sequence[Token], at: int) -> int:
    """Past "Е.М. Примакова РАН", "Ли Куан Ю": initials and one surname or a name, then the house; nobody who follows."""
    begins = at
    while at + 1 < len(words) and words[at].capital and len(words[at].text) < _INITIAL and words[at + 1].text == ".":
        at += 2
    most = at + 1 if at > begins else len(words)
    while at < most and words[at].capital and not words[at].abbreviation:
        at += 1
    while at < len(words) and words[at].abbreviation and words[at].text.isupper():
        at += 1
    return at


def _goes_on(words: Sequence[Token], at: int, about: bool = False) -> bool:
    """After "и" a name goes on with a genitive in small letters: "стратегических и межрегиональных исследований"."""
    if at >= len(words) or words[at].kind != "word":
        return False
    if about and not words[at].capital and "datv" in cases(words[at].norm):
        return True  # "по разоружению и нераспространению"
    if "gent" not in cases(words[at].norm):
        return False
    return not words[at].capital or words[at].norm in CONTINENTS  # "стран Азии и Африки"


def _enumerates(words: Sequence[Token], at: int) -> bool:
    """The comma of "политических, экономических и социальных исследований": adjectives in small letters, then "и"."""
    beside = [words[at - 1], *words[at + 1 : at + 2]]
    adjectives = len(beside) > 1 and all(is_adjective_only(w.norm) and "gent" in cases(w.norm) for w in beside)
    return adjectives and not words[at + 1].capital and any(word.norm == "и" for word in words[at + 2 : at + 5])


def _is_region(words: Sequence[Token], at: int) -> bool:
    """ "России и Центральной Азии", "Южной Азии": an adjective with a capital and a part of the world."""
    return at + 1 < len(words) and words[at].capital and is_adjective(words[at].norm) and words[at + 1].capital


def _strange(words: Sequence[Token], at: int) -> bool:
    """ "Университета Ханьян Ким Сон Ын": a word no dictionary has, between a body's noun and a person."""
    return words[at].capital and not morphology().word_is_known(words[at].norm)


def _belongs(words: Sequence[Token], at: int, head: Hit) -> bool:
    word = words[at]
    if word.kind != "word":
        return False
    if word.abbreviation and word.text.isupper():
        return True
    if word.capital and word.norm.endswith(_OF_REGION) and "-" in word.norm:
        return True  # "Каспийско-Центральноазиатского пространства"
    if word.capital and is_personal(word.norm):
        first_name = at + 1 < len(words) and (words[at + 1].capital or words[at + 1].norm in _PARTICLES)
        return at == head.last and not first_name
    if words[at - 1].norm in ("при", "по", "для") or (at - 2 >= 0 and words[at - 2].norm in ("при", "по")):
        return bool(cases(word.norm) & {"gent", "datv", "loct"})
    return "gent" in cases(word.norm)


@lru_cache(maxsize=20_000)
def cases(norm: str) -> frozenset[str]:
    """The cases a word may stand in."""
    return frozenset(str(p.tag.case) for p in parses(norm) if p.tag.case and p.score > 0.02)


@lru_cache(maxsize=20_000)
def is_adjective(norm: str) -> bool:
    """An adjective, a participle or an ordinal."""
    return any(p.tag.POS in ("ADJF", "PRTF") for p in parses(norm)[:3])


@lru_cache(maxsize=20_000)
def is_personal(norm: str) -> bool:
    """A word that no dictionary has, or a first name, surname or patronymic."""
    readings = parses(norm)
    if not morphology().word_is_known(norm):
        return True
    return any({"Name", "Surn", "Patr"} & set(p.tag.grammemes) for p in readings if p.score > 0.1)


def nominative(words: Sequence[Token], head: int) -> str:
    """The words as written, its adjectives up to the noun and the noun in the nominative."""
    noun = next((at for at, word in enumerate(words) if at >= head and not is_adjective_only(word.norm)), head)
    reading = next((p for p in parses(words[noun].norm) if p.tag.POS in ("NOUN", "ADJF", "PRTF")), None)
    number = str(reading.tag.number or "sing") if reading else "sing"
    gender = str(reading.tag.gender or "masc") if reading else "masc"
    parts: list[str] = []
    for at, word in enumerate(words):
        if parts and word.start > words[at - 1].end:
            parts.append(" ")
        parts.append(inflected(word.text, number, gender, at == noun) if at <= noun else word.text)
    return "".join(parts)


@lru_cache(maxsize=20_000)
def is_adjective_only(norm: str) -> bool:
    """An adjective that is no noun as well in its likeliest reading."""
    return norm == "и" or (parses(norm)[0].tag.POS in ("ADJF", "PRTF") and not norm.startswith("заведующ"))


def inflected(text: str, number: str, gender: str, noun: bool) -> str:
    """A word in the nominative, its capitals kept; an adjective as its noun. As it is where it cannot be told."""
    if any(part.isupper() and len(part) > 1 for part in text.split("-")) or text.isupper() or not text[:1].isalpha():
        return text  # "ООН-женщины"
    kinds = ("NOUN", "ADJF", "PRTF") if noun else ("ADJF", "PRTF")
    best: Any = next((p for p in parses(text) if p.tag.POS in kinds), None)
    if best is None:
        return text
    wanted = {"nomn", number} | ({gender} if not noun and number != "plur" else set())
    if noun and best.tag.POS != "NOUN" and best.tag.gender:
        wanted.add(str(best.tag.gender))
    forms = [form for form in best.lexeme if wanted <= set(form.tag.grammemes)]
    if not forms:
        return text
    word = str(max(forms, key=lambda form: (_alike(form.word, text.casefold()), -len(form.word))).word)
    if _alike(word, text.casefold()) < 3:
        return text
    return text[0] + word[1:] if text[:1].isupper() else word


def _alike(one: str, other: str) -> int:
    """How many letters two words begin with in common."""
    same = 0
    for mine, theirs in zip(one.replace("ё", "е"), other.replace("ё", "е"), strict=False):
        if mine != theirs:
            break
        same += 1
    return same
