"""Countries and cities that a text names: by name, by adjective, by group. What they are there for is decided elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from etl.draft.lexicon import Lexicon, table
from etl.draft.tokens import Token, stems_of
from etl.draft.word_sets import word_set
from etl.folding import fold
from etl.vocabulary import Vocabulary

_FIRST_NAMES = frozenset(("malika", "малика"))  # no case of Mali
_SEAS = word_set("seas")
_PARTS_OF = {"US": word_set("parts_of_america"), "MN": word_set("inner"), "IE": word_set("northern")}
_LONG = 5  # letters, from which on an English spelling is no Uzbek word: "Ankara" beside "Anqara"
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_LABELS = {"uz": ("uz", "uz_Cyrl"), "ru": ("ru",), "en": ("en",)}


class Mention(NamedTuple):
    """A country named in a sentence: which tokens, and whether by its name or an adjective."""

    first: int
    last: int
    code: str
    adjective: bool


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The places of one language."""

    language: str
    names: Lexicon
    adjectives: Lexicon
    cities: Lexicon
    country_of: dict[str, str]

    def mentions(self, words: Sequence[Token]) -> list[Mention]:
        """Countries of a sentence in order; a name needs its capital letter, an adjective in Uzbek and Russian does not."""
        found = [
            Mention(*hit, False)
            for hit in self.names.find(words)
            if words[hit.first].capital and words[hit.first].norm not in _FIRST_NAMES
        ]
        taken = {at for mention in found for at in range(mention.first, mention.last)}
        found += self._hyphenated(words, taken)  # in their order: "Kazakh-German" is first of all Kazakh
        for hit in self.adjectives.find(words):
            needs = self.language == "en"
            if hit.first not in taken and (words[hit.first].capital or not needs):
                found.append(Mention(*hit, True))
        kept = dict.fromkeys(m for m in found if not _elsewhere(words, m))
        return sorted(kept, key=lambda mention: (mention.first, mention.last))

    def _hyphenated(self, words: Sequence[Token], taken: set[int]) -> list[Mention]:
        """Both of "oʻzbek-tojik", "узбекско-французский", "Uzbek-Finnish"."""
        found: list[Mention] = []
        for at, token in enumerate(words):
            if "-" not in token.norm or at in taken or token.norm.endswith("-born"):
                continue
            for part in token.norm.split("-"):
                for code in sorted(self._pair_part(part)):
                    found.append(Mention(at, at + 1, code, True))
        return found

    def _pair_part(self, part: str) -> set[str]:
        whole = sorted({part, part.removesuffix("о") + "ий", *stems_of(part, "ru")}) if self.language == "ru" else [part]
        hits = [(keys, value) for form in whole for keys, value in self.adjectives.phrases.get(form, ()) if len(keys) == 1]
        hits += [(keys, value) for keys, value in self.names.phrases.get(part, ()) if len(keys) == 1]
        return {value for _, value in hits}

    def city(self, words: Sequence[Token]) -> list[tuple[int, int, str]]:
        """Cities of a sentence; "Islomobod" before "strategik tadqiqotlar instituti" is found too."""
        return [(hit.first, hit.last, hit.value) for hit in self.cities.find(words) if words[hit.first].capital]


def _elsewhere(words: Sequence[Token], mention: Mention) -> bool:
    """A sea, or a part of the world that only sounds like a state: "Indian Ocean", "Latin America", "Inner Mongolia"."""
    after = words[mention.last].stems if mention.last < len(words) else frozenset()
    before = words[mention.first - 1].stems if mention.first else frozenset()
    part = mention.code in _PARTS_OF and bool(before & _PARTS_OF[mention.code])
    return part or bool(after & _SEAS)


def gazetteer(language: str, vocabulary: Vocabulary) -> Gazetteer:
    """The register's names and aliases that are in the script of a language, adjectives, and cities."""
    names, adjectives, cities = Lexicon(language), Lexicon(language), Lexicon(language)
    known = vocabulary["country"]
    for code, term in known.terms.items():
        for label in {term.labels[name] for name in _LABELS[language]} | {term.short[name] for name in _LABELS[language]}:
            if len(code) == 2 and label:
                names.add(label, code)
    for folded, codes in known.meanings.items():
        written = known.written.get(folded, folded)
        if len(codes) == 1 and len(codes[0]) == 2 and _fits(written, language) and len(written) > 1 and not _is_code(written):
            names.add(written, codes[0])
    for bare in ("Koreya", "Корея", "Korea"):
        if _fits(bare, language):
            names.add(bare, "KR")
    for line in table("short_states.csv"):
        if line["language"] == language:
            names.add(line["name"], line["code"])  # too short for the register, and nothing else in a press release
    for line in table("nationalities.csv"):
        for adjective in line[language].split("|"):
            adjectives.add(adjective, line["code"])
    country_of: dict[str, str] = {}
    for line in table("cities.csv"):
        country_of[line["city"]] = line["country"]
        spelled = [*line[language].split("|"), *([line["city"]] if language == "uz" and len(line["city"]) > _LONG else [])]
        for name in filter(None, spelled):
            cities.add(name, line["city"])
    return Gazetteer(language, names, adjectives, cities, country_of)


def _fits(written: str, language: str) -> bool:
    """Whether a spelling can stand in a text of the language."""
    cyrillic = bool(_CYRILLIC.search(written))
    return language == "uz" or cyrillic == (language == "ru")


def _is_code(written: str) -> bool:
    """ISO codes: "FR" and "no" are no names; AQSH, UAE, BAA are."""
    return len(fold(written)) <= 2 and written not in ("US", "UK", "РФ")
