"""A text → its words with their places, its sentences and paragraphs. No lists, no meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from etl.draft.stems import english, latin, latin_letters, russian, uzbek
from etl.draft.word_sets import word_set
from etl.folding import APOSTROPHES, fold

_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}+(?:[{APOSTROPHES}\-‐‑]{_LETTER}+)*(?:(?<=[oOgG])[ʻ‘`](?!\w))?"
_TOKEN = re.compile(rf"(?P<number>\d+)|(?P<word>{_WORD})|(?P<sign>[^\s\w]|_)")
_LONGEST_LINE = 160  # characters: longer ones were not broken for their length
_SHORT_LINE = 0.6  # of the longest line: a line so short was ended on purpose
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_LOOKS = dict(zip("aceopxykmthbACEOPXYKMTHB", "асеорхукмтнвАСЕОРХУКМТНВ", strict=True))
_LATIN_LOOKS = {cyrillic: latin_one for latin_one, cyrillic in _LOOKS.items()}
_ARTICLE = re.compile(r"(?:al|el|ad|as|ash|an|ar|at|az|ul|bin|аль|эль|ад|ас|аш|ан|ар|ат|ал)[-‐‑][^\W\d_a-zа-яё]")  # al-Qahra
# A full stop after these ends no sentence.
_SHORT = word_set("short_forms")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign as it stands in the text."""

    text: str
    start: int
    kind: str  # word, number, sign
    norm: str  # folded; Uzbek in Latin letters, whatever the text's
    stems: frozenset[str]

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.kind == "word" and (self.text[0].isupper() or bool(_ARTICLE.match(self.text)))

    @property
    def abbreviation(self) -> bool:
        """Two capitals or more at its beginning: BMT, ООН, OSCE, SMTIda."""
        return self.kind == "word" and len(self.text) > 1 and self.text[0].isupper() and self.text[1].isupper()

    def cut(self, length: int) -> str:
        """The beginning of the word as written whose Latin form is `length` letters long."""
        made = 0
        for at, letters in enumerate(latin_letters(self.text)):
            if made >= length and letters:
                return self.text[:at]
            made += len(letters)
        return self.text


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens of one sentence, and the number of its paragraph."""

    tokens: tuple[Token, ...]
    paragraph: int

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


def tokens(text: str, language: str) -> list[Token]:
    """Words, numbers and signs in order; language is uz, ru or en."""
    return [_token(match, language) for match in _TOKEN.finditer(text)]


def _token(match: re.Match[str], language: str) -> Token:
    word, kind = match[0], str(match.lastgroup)
    if kind != "word":
        return Token(word, match.start(), kind, word, frozenset((word,)))
    norm = normal(word, language)
    return Token(word, match.start(), kind, norm, stems_of(norm, language))


def written(words: Sequence[Token]) -> str:
    """Tokens as they stand in the text, each gap a space."""
    return "".join((" " if at and word.start > words[at - 1].end else "") + word.text for at, word in enumerate(words))


def in_one_script(text: str) -> str:
    """A name without letters of the other script that only look like its own: "S\u0430to" with a Cyrillic a."""
    cyrillic = len(_CYRILLIC.findall(text))
    latin_ones = sum(letter.isalpha() for letter in text) - cyrillic
    if not cyrillic or not latin_ones:
        return text
    looks = _LOOKS if cyrillic > latin_ones else _LATIN_LOOKS
    return "".join(looks.get(letter, letter) for letter in text)


def normal(word: str, language: str) -> str:
    """The word as lists have it: folded, letters of the wrong script put right, Uzbek in Latin."""
    cyrillic = len(_CYRILLIC.findall(word))
    if 0 < cyrillic < len(word):
        latins = sum(letter in _LOOKS for letter in word)
        word = "".join(_LOOKS.get(letter, letter) for letter in word) if cyrillic >= latins else word
    return latin(word) if language == "uz" else fold(word)


def stems_of(norm: str, language: str) -> frozenset[str]:
    """The stems of a folded word; of a hyphenated one those of its last part too."""
    by: Callable[[str], frozenset[str]] = {"uz": uzbek, "ru": russian, "en": english}[language]
    found = by(norm)
    return found | by(norm.rpartition("-")[2]) if "-" in norm and language != "ru" else found


def sentences(text: str, language: str) -> list[Sentence]:
    """The sentences of a text; a line break that ends a paragraph ends one too."""
    found: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs(text)):
        for part in _split(tokens(text[start:end], language)):
            moved = tuple(Token(t.text, t.start + start, t.kind, t.norm, t.stems) for t in part)
            found.append(Sentence(moved, number))
    return found


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where paragraphs begin and end: at empty lines, and at the end of a line that was not broken for its length."""
    longest = max((len(line) for line in text.split("\n")), default=0)
    at = 0
    for match in re.finditer(r"\n[ \t\r]*\n\s*|\n|\Z", text):
        if match[0] == "\n" and not _ends_paragraph(text, match.start(), longest):
            continue
        if text[at : match.start()].strip():
            yield at, match.start()
        at = match.end()


def _ends_paragraph(text: str, newline: int, longest: int) -> bool:
    """Whether a line break is one that the writer meant: after a short line, or where no line is broken for its length."""
    line = text[text.rfind("\n", 0, newline) + 1 : newline]
    after = text[newline + 1 : newline + 60].lstrip()
    begins = bool(after) and not after[0].islower() and after[0] not in ")]»”,;:."
    return begins and (longest > _LONGEST_LINE or len(line) < longest * _SHORT_LINE)


def _split(words: Sequence[Token]) -> Iterator[list[Token]]:
    current: list[Token] = []
    for at, token in enumerate(words):
        current.append(token)
        if token.text in ".!?…" and _ends(words, at):
            yield current
            current = []
    if any(token.kind != "sign" for token in current):
        yield current


def _ends(words: Sequence[Token], at: int) -> bool:
    """A full stop ends a sentence where a capital, quote or number follows, and no initial or short form stands before."""
    if at + 1 == len(words):
        return True
    before, after = words[at - 1] if at else words[at], words[at + 1]
    if words[at].text == "." and before.kind == "word" and before.end == words[at].start:
        initial = len(before.text) <= 2 and before.capital
        if initial or before.norm in _SHORT:
            return False
    if after.start == words[at].end and after.text not in '«“"”»':
        return False
    return after.capital or after.kind == "number" or after.text in '«“"—–-(„‘'
