"""A word → the stems under which lists find it: suffixes in Uzbek, a dictionary in Russian, plural and 's in English."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from etl.folding import fold

SHORTEST = 3  # letters that a stem must keep
DEEPEST = 4  # endings one after another: plural, possessive, case, -gi
# Without apostrophes, as fold leaves words; each ending may be followed by others, so the long ones are made of these.
UZBEK_ENDINGS = (
    *("lar", "lari", "i", "si", "imiz", "miz", "ning", "ni", "ga", "ka", "qa", "da", "dan", "dagi", "gacha", "lik", "dek"),
    *("ligi", "dir", "cha", "siz", "gi", "ida", "iga", "idan", "ini", "ining", "idagi", "siga", "sida", "sini", "sidan"),
)
_CASES = ("ning", "dagi", "dan", "ni", "ga", "da")
_FROM_CYRILLIC = {
    **dict(
        zip(
            "абвгджзийклмнопрстуфхчшъьэ",
            [*"abvgdjziyklmnoprstufx", "ch", "sh", "", "", "e"],
            strict=True,
        )
    ),
    "ё": "yo",
    "ю": "yu",
    "я": "ya",
    "ў": "o",
    "қ": "q",
    "ғ": "g",
    "ҳ": "h",
    "ы": "i",
    "щ": "sh",
}
_VOWELS = "аеёиоуэюяўый"


def latin(word: str) -> str:
    """An Uzbek word in Latin letters without apostrophes: "Ўзбекистонда" → "ozbekistonda"; Latin stays as it is."""
    return "".join(latin_letters(word))


def latin_letters(word: str) -> list[str]:
    """What each letter of a word becomes, so that an ending cut from the one can be cut from the other."""
    letters = word.casefold()
    if len(letters) != len(word):  # a letter that folds into two: leave the word alone
        letters = word
    return [_latin_letter(letters, at) for at in range(len(letters))]


def _latin_letter(letters: str, at: int) -> str:
    letter, before = letters[at], letters[at - 1] if at else ""
    if letter == "е":
        return "ye" if not before or before in _VOWELS.replace("й", "") or before in "ъь-" else "e"
    if letter == "ц":
        return "ts" if before and before in _VOWELS else "s"
    if letter.isspace():
        return " "
    return _FROM_CYRILLIC[letter] if letter in _FROM_CYRILLIC else fold(letter)


@lru_cache(maxsize=50_000)
def uzbek(norm: str) -> frozenset[str]:
    """Every stem that may be left of a folded Latin word; the word itself is one of them."""
    found, fresh = {norm}, {norm}
    for _ in range(DEEPEST):
        fresh = {shorter for word in fresh for shorter in _shorter(word)} - found
        found |= fresh
    return frozenset(found)


def _shorter(word: str) -> set[str]:
    cut = {word[: -len(ending)] for ending in UZBEK_ENDINGS if word.endswith(ending) and len(word) - len(ending) >= SHORTEST}
    softened = {stem[:-1] + hard for stem in cut for soft, hard in (("g", "q"), ("g", "k")) if stem.endswith(soft)}
    return cut | softened


@lru_cache(maxsize=1)
def morphology() -> Any:
    """The Russian dictionary: 0.3 s to open, once."""
    import pymorphy3  # not before a Russian text comes

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=50_000)
def parses(word: str) -> tuple[Any, ...]:
    """What the dictionary has for a word, the likeliest reading first."""
    return tuple(morphology().parse(word))


@lru_cache(maxsize=50_000)
def russian(norm: str) -> frozenset[str]:
    """The dictionary forms of a folded Russian word, and the word itself."""
    return frozenset({norm, *(fold(parse.normal_form) for parse in parses(norm) if parse.score >= 0.05)})


@lru_cache(maxsize=50_000)
def english(norm: str) -> frozenset[str]:
    """The word, and without its plural or possessive."""
    found = {norm}
    if norm.endswith("ies") and len(norm) > 5:
        found.add(norm[:-3] + "y")
    if norm.endswith("es") and len(norm) > 4:
        found.add(norm[:-2])
    if norm.endswith("s") and len(norm) > (4 if norm.endswith("ss") else 3):
        found.add(norm[:-1])  # "Belarus's" is folded to two of them
    return frozenset(found)


def without_case(norm: str) -> str:
    """An Uzbek word without its case ending, its possessive kept: "vakiliga" → "vakili"."""
    for ending in _CASES:
        if norm.endswith(ending) and len(norm) - len(ending) >= SHORTEST:
            return norm[: -len(ending)]
    return norm
