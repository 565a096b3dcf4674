"""Where people are named in a sentence: capitals beside a role, a title or another name; lists decide, not looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from etl.draft import runs_en, runs_ru, runs_uz, spans_ru
from etl.draft.known import Known
from etl.draft.lexicon import Hit, Words
from etl.draft.places import Mention
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

TITLES = word_set("titles")
PARTICLES = word_set("particles")
_TWO_LETTERS = word_set("two_letter_initials")
_ACTING = (["v", ".", "b", "."], ["и", ".", "о", "."], ["в", ".", "б", "."])


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
    if (word.text.isupper() and len(word.text) > 3) or (word.abbreviation and not word.text.isupper()):
        return False  # "BMTning"
    return not (at == 0 and known.language == "ru" and not spans_ru.is_personal(word.norm))


def _in_run(words: Sequence[Token], start: int, end: int, roles: Sequence[Hit], known: Known) -> list[Name]:
    """The name in a run, if something beside it says that it is one."""
    if start and end < len(words) and words[start - 1].text in '«“"' and words[end].text in '»”"':
        return []  # the name of a firm, a club, a newspaper
    after_role = _after_role(words, start, roles)
    found: tuple[int, int, bool] | None
    if known.language == "uz":
        found = runs_uz.name_in(words, start, end, after_role, known)
    else:
        by = runs_ru.name_in if known.language == "ru" else runs_en.name_in
        found = by(words, start, end, roles, after_role, known)
    return [Name(*found)] if found else []


def _after_role(words: Sequence[Token], start: int, roles: Sequence[Hit]) -> bool:
    """Right after a role or a title: "директор", "Mr.", "v.b." (acting)."""
    if any(hit.last == start for hit in roles) or (start > 0 and words[start - 1].norm in TITLES):
        return True
    if start > len(_ACTING[0]) and [word.norm for word in words[start - len(_ACTING[0]) : start]] in _ACTING:
        return True
    return start > 1 and words[start - 1].text == "." and words[start - 2].norm.replace(".", "") in (*TITLES, "e")


def role_words(words: Words, tokens: Sequence[Token]) -> set[int]:
    """Tokens that belong to roles without being one: "first", "senior", "ilmiy"."""
    return {at for hit in words.role_words.find(tokens) for at in range(hit.first, hit.last)}
