"""Where people are named in a sentence: capitals beside a role, a title or another name; lists decide, not looks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.draft import spans_ru
from etl.draft.known import Known
from etl.draft.lexicon import Hit, Words
from etl.draft.places import Mention
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

TITLES = word_set("titles")
PARTICLES = word_set("particles")
_TWO_LETTERS = word_set("two_letter_initials")
_PATRONYMIC = re.compile(r"(ovich|evich|ovna|evna|ogli|qizi)$")
_ROLE_WITHIN = 6  # tokens between a role and the body it is at
_HEADING = frozenset(("heads", "leads", "directs", "chairs", "headed", "represents", "represented", "runs"))
_BY_SOMEBODY = frozenset(("moderated", "chaired", "led", "headed", "represented", "hosted", "joined", "accompanied", "opened"))
_MOST_DESCRIBING = 4  # tokens from "a" to the noun of what somebody is: "a leading Indian water engineer"
_BODY_NOUNS = word_set("en_body_nouns")
_VERBAL = re.compile(r"(di|dilar|gan|moqda)$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence; short where it is a surname with initials or a title, said of somebody named before."""

    first: int
    last: int
    short: bool


def names(
    words: Sequence[Token], known: Known, mentions: Sequence[Mention], cities: Sequence[tuple[int, int, str]]
) -> list[Name]:
    """The names of a sentence in order."""
    blocked = {at for m in mentions for at in range(m.first, m.last)} | {at for c in cities for at in range(c[0], c[1])}
    blocked |= {at for hit in known.own.find(words) for at in range(hit.first, hit.last)}
    blocked |= {at for hit in known.words.cues["same_region"].find(words) for at in range(hit.first, hit.last)}
    blocked |= {at for hit in known.words.organisations.find(words) for at in range(hit.first, hit.last)}
    if known.language != "uz":
        blocked |= _abbreviations(words)
    roles = known.words.roles.find(words)
    found = [name for name in _initialled(words) if not _namesake(words, name)]
    taken = {at for name in found for at in range(name.first, name.last)}
    for start, end in _runs(words, blocked | taken, roles, known):
        found += _in_run(words, start, end, roles, known)
    return sorted(found, key=lambda name: name.first)


def _abbreviations(words: Sequence[Token]) -> set[int]:
    return {at for at, word in enumerate(words) if word.abbreviation and word.text.isupper() and len(word.text) > 1}


def _initialled(words: Sequence[Token]) -> list[Name]:
    """ "B. Asanaliyev", "T. M. Siddiqiy"."""
    found: list[Name] = []
    at = 0
    while at < len(words):
        end = at
        while end + 1 < len(words) and _initial(words, end):
            end += 2
        if end > at and end < len(words) and words[end].capital and len(words[end].text) > 1 and not _state(words, at):
            last = end + 1
            while (
                last < len(words) and words[last].capital and len(words[last].text) > 2 and words[last - 1].norm in PARTICLES
            ):
                last += 1
            found.append(Name(at, last, True))
            at = last
        else:
            at = max(end, at + 1)
    return found


def _namesake(words: Sequence[Token], name: Name) -> bool:
    """ "Университет имени М.В. Ломоносова", "им. А. Навои"."""
    before = [word.norm for word in words[max(0, name.first - 2) : name.first]]
    return before[-1:] == ["имени"] or before == ["им", "."]


def _state(words: Sequence[Token], at: int) -> bool:
    """ "U.S." is no initials."""
    return [word.norm for word in words[at : at + 4]] == ["u", ".", "s", "."]


def _initial(words: Sequence[Token], at: int) -> bool:
    word = words[at]
    title = word.norm in TITLES or (
        word.norm in "he" and {words[at - 2].norm, words[min(at + 2, len(words) - 1)].norm} & {"h", "e"}
    )
    short = len(word.text) == 1 or word.norm in _TWO_LETTERS
    return word.capital and short and words[at + 1].text == "." and not title


def _runs(words: Sequence[Token], blocked: set[int], roles: Sequence[Hit], known: Known) -> list[tuple[int, int]]:
    """Runs of capitals that may be a name: no place, no organisation's noun, no role, no word of the lists."""
    in_role = {at for hit in roles for at in range(hit.first, hit.last)}
    runs: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and _may_be_name(words, end, blocked, in_role, known, end > at):
            end += 1
        while end > at and words[end - 1].norm in PARTICLES and not words[end - 1].capital:
            end -= 1
        if end > at:
            runs.append((at, end))
        at = max(end, at + 1)
    return runs


def _may_be_name(words: Sequence[Token], at: int, blocked: set[int], in_role: set[int], known: Known, inside: bool) -> bool:
    word = words[at]
    if word.kind != "word" or at in blocked:
        return False
    if inside and word.norm in PARTICLES:
        return True
    if not word.capital or at in in_role or word.norm in TITLES or word.norm in known.words.never_names:
        return False
    if (
        known.language == "uz"
        and word.stems & known.words.never_names
        and any(word.norm.startswith(stem) for stem in word.stems & known.words.never_names)
    ):
        return False
    if word.text.isupper() and len(word.text) > 3:
        return False
    return not (at == 0 and known.language == "ru" and not spans_ru.is_personal(word.norm))


def _in_run(words: Sequence[Token], start: int, end: int, roles: Sequence[Hit], known: Known) -> list[Name]:
    """The name in a run, if something beside it says that it is one."""
    language = known.language
    after_role = any(hit.last == start for hit in roles) or (start > 0 and words[start - 1].norm in TITLES)
    acting = [word.norm for word in words[max(0, start - 4) : start]] in (
        ["v", ".", "b", "."],
        ["и", ".", "о", "."],
        ["в", ".", "б", "."],
    )
    after_role = (
        after_role
        or (acting and start > 4)
        or (start > 1 and words[start - 1].text == "." and words[start - 2].norm.replace(".", "") in (*TITLES, "e"))
    )
    size = end - start
    if language == "uz":
        if not after_role and not _joined(words, start):
            return []
        if size > 2 and not _PATRONYMIC.search(words[start + 2].norm) and (size > 3 or _noun_ahead(words, end, known)):
            end = start + 2
        return [Name(start, end, False)] if end - start >= 2 else []
    if language == "ru":
        personal = all(spans_ru.is_personal(words[at].norm) for at in range(start, end))
        after_role = after_role or _after_state(words, start, roles)
        if size > 2 and words[start - 1].norm in ("в", "во", "из") and start:  # a town that no list has
            start, size = start + 1, size - 1
        if size > 2 and start and known.words.organisations.find([words[start - 1]]):  # "Университета Ханкук Ким Сан Чолем"
            start, size = start + 1, size - 1
            after_role = after_role or _after_state(words, start, roles)
        named_after = {word.norm for word in words[max(0, start - 2) : start]} & {"имени", "им"} or _eponym(
            words, start, roles, known
        )
        if size < 2 or named_after or not (personal or after_role) or size > 4:
            return []
        return [Name(start, end, False)]
    if size == 1:
        return [Name(start, end, True)] if after_role else []
    if size > 5:
        return []
    if words[start].norm in PARTICLES:
        return [Name(start, end, True)]
    return (
        [Name(start, end, False)]
        if after_role or _after_body(words, start, roles) or _presented(words, start, end, roles, known)
        else []
    )


def _eponym(words: Sequence[Token], start: int, roles: Sequence[Hit], known: Known) -> bool:
    """In Russian: "Фонд Нурсултана Назарбаева", not "директор Фонда Иван Петров"."""
    body = start > 0 and bool(known.words.organisations.find([words[start - 1]]))
    presented = any(start - _ROLE_WITHIN <= hit.last < start for hit in roles)
    return body and not presented and "gent" in spans_ru.cases(words[start].norm)


def _joined(words: Sequence[Token], start: int) -> bool:
    """After "va" or a comma that follows another pair of capitals: "Ayesha Gilani va Bilol Hamdoniy"."""
    if start < 3 or words[start - 1].norm not in ("va", "hamda", ",", "ham"):
        return False
    return words[start - 2].capital and words[start - 3].capital and not _VERBAL.search(words[start - 2].norm)


def _noun_ahead(words: Sequence[Token], end: int, known: Known) -> bool:
    """Whether an organisation's noun follows, whose name the last capitals then begin."""
    return any(hit.first < 5 for hit in known.words.organisations.find(words[end : end + 6]))


def _after_state(words: Sequence[Token], start: int, roles: Sequence[Hit]) -> bool:
    """In Russian: after a role and what it is of, with no sign between: "Послом Республики Корея … Вон До Ёном"."""
    role = next((hit for hit in reversed(roles) if hit.last < start), None)
    between = words[role.last : start] if role else ()
    plain = all(
        (word.kind == "word" and word.norm not in ("с", "со", "что") and (word.norm != "и" or _joins_capitals(between, at)))
        or word.text in "()«»-"
        for at, word in enumerate(between)
    )
    return bool(between) and len(between) <= 12 and plain and any(word.capital for word in between)


def _joins_capitals(words: Sequence[Token], at: int) -> bool:
    """ "России и Центральной Азии", within a name, not between two people."""
    return 0 < at < len(words) - 1 and words[at - 1].capital and words[at + 1].capital


def _after_body(words: Sequence[Token], start: int, roles: Sequence[Hit]) -> bool:
    """After a role and the body it is of: "Deputy Secretary General of the OTS Merey Tastanbek"."""
    role = next((hit for hit in reversed(roles) if hit.last < start), None)
    if role is None or start - role.last > 8:
        return False
    between = words[role.last : start]
    return (
        between[0].norm in ("of", "at", "for", "in", "to")
        and words[start - 1].capital
        and all(word.capital or word.norm in ("of", "the", "for", "and", "at", "in", "to") for word in between)
    )


def _presented(words: Sequence[Token], start: int, end: int, roles: Sequence[Hit], known: Known) -> bool:
    """In English: ", Deputy Director of …" or "of the …" after it, or a role and a comma before it."""
    after = words[end].norm if end < len(words) else ""
    if after in (",", "(") and any(end < hit.first <= end + 5 for hit in roles):
        between = words[end + 1 : next(hit.first for hit in roles if end < hit.first <= end + 5)]
        if all(
            word.capital
            or word.norm in ("the", "a", "an", "of", "its", "former", "s")
            or word.kind != "word"
            or known.words.role_words.find([word])
            for word in between
        ):
            return True
    if after == "," and _described(words, end, roles):
        return True
    if start > 1 and words[start - 1].norm == "by" and words[start - 2].norm in _BY_SOMEBODY:
        return True
    if after == "," and _heads(words, end, known):
        return True
    if after in ("of", "from", "at") and end + 1 < len(words) and (words[end + 1].capital or words[end + 1].norm == "the"):
        ahead = words[end + 1 : end + 9]
        return bool(known.words.organisations.find(ahead) or known.organisations.find(ahead))
    if (
        start > 1
        and words[start - 1].text == ","
        and any(0 <= start - hit.last <= 26 and _linked(words[hit.last : start - 1]) for hit in roles)
    ):
        return after in (",", ".", "", "and", ")", ";")
    if start > 2 and words[start - 1].norm in ("and", ","):
        return words[start - 2].capital and words[start - 3].capital and any(hit.first < start for hit in roles)
    return False


def _heads(words: Sequence[Token], at: int, known: Known) -> bool:
    """ ", who heads the Geneva Centre …"."""
    clause = words[at : at + 3]
    return (
        len(clause) == 3
        and clause[1].norm in ("who", "that")
        and clause[2].norm in _HEADING
        and bool(known.words.organisations.find(words[at : at + 9]))
    )


def _described(words: Sequence[Token], comma: int, roles: Sequence[Hit]) -> bool:
    """ ", a water engineer from …"."""
    if comma + 1 >= len(words) or words[comma + 1].norm not in ("a", "an"):
        return False
    role = next((hit for hit in roles if comma + 1 < hit.first <= comma + 1 + _MOST_DESCRIBING), None)
    return role is not None and all(word.kind == "word" for word in words[comma + 1 : role.first])


def _linked(between: Sequence[Token]) -> bool:
    """Capitals and the small words within names."""
    links = ("of", "the", "for", "and", "under", "in", "at", "to", "on", "(", ")", "s", "–", "-")
    return all(word.capital or word.norm in links or word.norm in _BODY_NOUNS or word.kind == "number" for word in between)


def role_words(words: Words, tokens: Sequence[Token]) -> set[int]:
    """Tokens that belong to roles without being one: "first", "senior", "ilmiy"."""
    return {at for hit in words.role_words.find(tokens) for at in range(hit.first, hit.last)}
