"""Whether a sentence tells of something done: by its verb, in words that no list of meetings has."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.stems import parses
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

_IRREGULAR = word_set("irregular_past")
_NOT_FINITE = word_set("before_participle")  # "was held" tells it as well, by a list
_PRESENT_UZ = ("adi", "ydi", "edi")  # "keladi", "soʻzlaydi" are still to come; "edi" says nothing alone
_ADJECTIVES = frozenset(("united", "based", "related", "need", "advanced", "detailed"))


def told_in_past(tokens: Sequence[Token], language: str) -> bool:
    """Whether a verb of the sentence is a finite past: "took stock", «побеседовали», "uchrashdi"."""
    words = [word for word in tokens if word.kind == "word"]
    if language == "en":
        return any(_past_en(word, words[at - 1] if at else None) for at, word in enumerate(words))
    if language == "ru":
        return any(_past_ru(word.norm) for word in words)
    return bool(words) and _past_uz(words[-1].norm)


def _past_en(word: Token, before: Token | None) -> bool:
    if word.capital or (before is not None and before.norm in _NOT_FINITE):
        return False
    return word.norm in _IRREGULAR or (word.norm.endswith("ed") and word.norm not in _ADJECTIVES)


def _past_ru(norm: str) -> bool:
    if not norm.endswith(("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись")):
        return False
    return any("past" in parse.tag and "VERB" in parse.tag for parse in parses(norm)[:1])


def _past_uz(norm: str) -> bool:
    bare = norm.removesuffix("lar")
    return bare.endswith(("di", "ti")) and not bare.endswith(_PRESENT_UZ)
