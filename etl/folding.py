"""How a word is compared and where it stands in an alphabet: no vocabulary, no files."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LANGUAGES = ("uz", "uz_Cyrl", "ru", "en")

APOSTROPHES = "'’‘ʻʼ`´′ʹ‛ʾʿ＇"
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_TO_OKINA = {ord(mark): "ʻ" for mark in APOSTROPHES}
_DASH = re.compile("[‐‑‒–—―−]")
# Latin letters that Unicode does not take apart, and the one Russian letter that is written either way.
_LETTERS = {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ё": "е"}
_LETTER = re.compile(f"[{''.join(_LETTERS)}]")

# ASCII, Cyrillic letters as they are typed, and the commonest other marks: texts of these alone have no Latin accents.
_NO_ACCENTS = re.compile(r"[\x00-\x7f\u0400-\u0482\u048a-\u04ff«»–—“”„№]*")
# Texts of these alone only lose their capitals: ASCII, and Cyrillic letters; not Ё, which counts as Е.
_PLAIN = re.compile(r"[\x00-\x7f\u0410-\u044f\u0452-\u045f\u0490-\u04ff«»]*")

ALPHABETS: dict[str, tuple[str, ...]] = {
    "uz": (*"abcdefghijklmnopqrstuvwxyz", "oʻ", "gʻ", "sh", "ch"),
    "uz_Cyrl": tuple("абвгдеёжзийклмнопрстуфхцчшщъыьэюяўқғҳ"),
    "ru": tuple("абвгдежзийклмнопрстуфхцчшщъыьэюя"),  # ё stands with е
    "en": tuple("abcdefghijklmnopqrstuvwxyz"),
}
_AFTER_ALL_LETTERS = 1000


def folded(text: str) -> str:
    """The form in which words are compared: lower case, no apostrophes, plain hyphens, single spaces.

    Accents go from Latin letters alone: Ў, Й and Қ are letters of their own; ё counts as е.
    """
    if text.isascii():  # most texts, and nothing below does more to them
        return " ".join(text.replace("'", "").replace("`", "").lower().split())
    # U+00B4 and others turn into a space and a mark under NFKC, so apostrophes go first and again after.
    text = _APOSTROPHE.sub("", text)
    if _PLAIN.fullmatch(text):
        return " ".join(text.lower().split())
    if not unicodedata.is_normalized("NFKC", text):
        text = _APOSTROPHE.sub("", unicodedata.normalize("NFKC", text))
    text = _without_latin_accents(_DASH.sub("-", text.casefold()))
    return " ".join(_LETTER.sub(lambda letter: _LETTERS[letter[0]], text).split())


fold = lru_cache(maxsize=50_000)(folded)  # the same labels and names come again in every record; titles and notes do not


def one_apostrophe(text: str) -> str:
    """The text with every apostrophe written U+02BB, as our labels are."""
    return text.translate(_TO_OKINA)


def _without_latin_accents(text: str) -> str:
    if _NO_ACCENTS.fullmatch(text):
        return text
    kept: list[str] = []
    for mark in unicodedata.normalize("NFD", text):
        if not (unicodedata.combining(mark) and kept and kept[-1].isascii()):
            kept.append(mark)
    return unicodedata.normalize("NFC", "".join(kept))


def alphabetical(text: str, language: str) -> tuple[tuple[int, ...], str]:
    """The sort key of a text in a language's own alphabet; marks and spaces come before letters.

    Letters of another alphabet come after all of ours; equal keys are told apart by the text itself.
    """
    letters = one_apostrophe(text.casefold())
    if language == "ru":
        letters = letters.replace("ё", "е")
    if language in ("uz", "en"):
        letters = _without_latin_accents(letters)
    return tuple(_places(letters, ALPHABETS[language])), text


def _places(text: str, alphabet: tuple[str, ...]) -> list[int]:
    """Each letter's rank: 0 a space or mark, 1-10 digits, then the alphabet; two-sign letters count as one."""
    ranks = _ranks(alphabet)
    places: list[int] = []
    at = 0
    while at < len(text):
        size = 2 if text[at : at + 2] in ranks else 1
        places.append(_rank(text[at : at + size], ranks))
        at += size
    return [place for place in places if place >= 0]


@lru_cache(maxsize=len(ALPHABETS))
def _ranks(alphabet: tuple[str, ...]) -> dict[str, int]:
    return {letter: place + 11 for place, letter in enumerate(alphabet)}


def _rank(letter: str, ranks: dict[str, int]) -> int:
    if letter in ranks:
        return ranks[letter]
    if letter in APOSTROPHES:
        return -1  # the mark between syllables does not count
    if letter.isdecimal():
        return 1 + int(letter)
    return _AFTER_ALL_LETTERS + ord(letter) if letter.isalpha() else 0
