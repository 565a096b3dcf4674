"""Lists of words and phrases, found in a text in all their forms."""

from __future__ import annotations

import csv
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from etl.draft.stems import russian
from etl.draft.tokens import Token, tokens

LISTS = Path(__file__).parent / "lists"
_EXACT = {
    "announcement",
    "happened",
    "planned",
    "past_paper",
    "background",
    "background_block",
    "furniture",
    "meets",
}  # where a form tells more than its stem


class Hit(NamedTuple):
    """Tokens first to last (exclusive) and what they mean."""

    first: int
    last: int
    value: str


@dataclass(slots=True)
class Lexicon:
    """Phrases of one language and what each means; a phrase is found in any form of its words."""

    language: str
    phrases: dict[str, list[tuple[tuple[frozenset[str], ...], str]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, phrase: str, value: str, exact: bool = False) -> None:
        """Lets a phrase stand for a value; signs between its words do not count."""
        words = [token for token in tokens(phrase, self.language) if token.kind != "sign" or token.text in "+"]
        keys = tuple(_keys(token, self.language, exact) for token in words)
        if keys:
            for key in keys[0]:
                self.phrases[key].append((keys, value))

    def find(self, words: Sequence[Token]) -> list[Hit]:
        """The phrases in a sentence, longest first where they overlap, in the order of the text."""
        found: list[Hit] = []
        at = 0
        while at < len(words):
            hits = self.at(words, at)
            if hits:
                longest = max(hit.last for hit in hits)
                found += [hit for hit in hits if hit.last == longest]
                at = longest
            else:
                at += 1
        return list(dict.fromkeys(found))

    def at(self, words: Sequence[Token], at: int) -> list[Hit]:
        """Every phrase that begins at a token."""
        known = self.phrases
        candidates = [entry for stem in words[at].stems if stem in known for entry in known[stem]]
        if not candidates:
            return []
        hits = {Hit(at, last, value) for keys, value in candidates if (last := _matched(words, at, keys))}
        return sorted(hits)

    def values(self, words: Sequence[Token]) -> frozenset[str]:
        """The values of all phrases in a sentence, those within others too."""
        return frozenset(hit.value for at in range(len(words)) for hit in self.at(words, at))

    def inside(self, words: Sequence[Token]) -> bool:
        """Whether any phrase stands in a sentence."""
        return any(self.at(words, at) for at in range(len(words)))


def _matched(words: Sequence[Token], at: int, keys: Sequence[frozenset[str]]) -> int:
    """Where a phrase that begins here ends; 0 where it does not stand here. Dashes and quotes between words pass."""
    for place, key in enumerate(keys):
        while place and at < len(words) and words[at].text in '–—-‑«»“”"„' and "+" not in key:
            at += 1
        if at >= len(words) or not key & words[at].stems:
            return 0
        at += 1
    return at


def _keys(token: Token, language: str, exact: bool) -> frozenset[str]:
    if exact or token.kind != "word":
        return frozenset((token.norm,))
    if language == "ru":
        return russian(token.norm) if len(token.norm) > 3 else frozenset((token.norm,))
    if language == "uz":
        short = {token.norm.removesuffix(ending) for ending in ("si", "i") if len(token.norm) > 5}
        hard = {stem[:-1] + other for stem in short for soft, other in (("g", "q"), ("g", "k")) if stem.endswith(soft)}
        kept = {stem for stem in short if token.norm != stem}
        return frozenset({token.norm, *(kept if len(kept) == 1 else {min(kept, key=len)} if kept else ()), *hard})
    return frozenset((token.norm,))


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of one language."""

    language: str
    cues: dict[str, Lexicon]
    every_cue: Lexicon  # phrase → the name of its list
    roles: Lexicon  # phrase → level
    role_words: Lexicon
    organisations: Lexicon  # head noun → type
    kinds: Lexicon
    documents: Lexicon
    raw: dict[str, Any]
    never_names: frozenset[str]
    role_forms: frozenset[str]  # every word of a role as the lists have it


@lru_cache(maxsize=3)
def words_of(language: str) -> Words:
    """The lists of uz, ru or en."""
    raw = tomllib.loads((LISTS / f"{language}.toml").read_text(encoding="utf-8"))
    cues = {name: _lexicon(language, ((p, name) for p in phrases), name in _EXACT) for name, phrases in raw["cues"].items()}
    return Words(
        language,
        cues,
        _every_cue(language, raw["cues"]),
        _lexicon(language, _pairs(raw["roles"])),
        _lexicon(language, ((word, "word") for word in raw["role_words"]["words"])),
        _lexicon(language, _pairs(raw["organisations"])),
        _lexicon(language, _pairs(raw["kinds"])),
        _lexicon(language, ((head, head) for head in raw["documents"]["heads"])),
        raw,
        frozenset(raw["names"]["never"]),
        frozenset(
            token.norm
            for phrase in (*(p for phrases in raw["roles"].values() for p in phrases), *raw["role_words"]["words"])
            for token in tokens(phrase, language)
        ),
    )


def _every_cue(language: str, lists: dict[str, list[str]]) -> Lexicon:
    made = Lexicon(language)
    for name, phrases in lists.items():
        for phrase in phrases:
            made.add(phrase, name, name in _EXACT)
    return made


def _pairs(lists: dict[str, list[str]]) -> Iterable[tuple[str, str]]:
    return ((phrase, value) for value, phrases in lists.items() for phrase in phrases)


def _lexicon(language: str, pairs: Iterable[tuple[str, str]], exact: bool = False) -> Lexicon:
    made = Lexicon(language)
    for phrase, value in pairs:
        made.add(phrase, value, exact)
    return made


def table(name: str) -> list[dict[str, str]]:
    """A list that is a table."""
    with (LISTS / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
