"""What is named, in the reader's language: codes of the vocabulary, the institute, and what records wrote."""

from collections.abc import Iterable
from functools import lru_cache

from dashboard.folding import fold
from dashboard.published import Label
from dashboard.version import Version

_folded = lru_cache(5000)(fold)  # roles and organisations of people, mostly those of the line before


class Names:
    """The names of one version in one language."""

    def __init__(self, version: Version, language: str) -> None:
        self.version, self.language = version, language

    def _label(self, subject: str, code: str) -> Label | None:
        """What the vocabulary says of a code; None where it does not have it."""
        return self.version.labels.get((subject, code, self.language))

    def label(self, subject: str, code: str) -> str:
        """The vocabulary's word for a code; the code itself where there is none (a city as written)."""
        found = self._label(subject, code)
        return found.text if found else code

    def role(self, words: str, inside: bool = False) -> str:
        """A role as a record writes it, in the reader's language where the vocabulary knows it.

        Args:
            inside: It stands within a sentence, so it begins small.
        """
        known = self._written("role", words)
        return known[:1].lower() + known[1:] if known and inside and known[1:2].islower() else known or words

    def body(self, words: str) -> str:
        """The organisation of a person as a record writes it, in the reader's language where the vocabulary knows it."""
        return self._written("organisation", words) or words

    def _written(self, subject: str, words: str) -> str:
        """What the vocabulary calls it; "" where it does not know it, and in English, which the records themselves use."""
        named = self.version.named(_folded(words)) if words and self.language != "en" else ()
        codes = [code for of, code in named if of == subject]
        return self.label(subject, codes[0]) if len(codes) == 1 else ""

    def short(self, subject: str, code: str) -> str:
        found = self._label(subject, code)
        return found.short if found else code

    def order(self, subject: str, code: str) -> int:
        """Rank in the alphabet of the reader's language; what has no label comes last."""
        found = self._label(subject, code)
        return found.place if found else 1_000_000

    def by_label(self, subject: str, codes: Iterable[str]) -> list[str]:
        return sorted(codes, key=lambda code: self.order(subject, code))

    def institute(self, code: str) -> str:
        return self.label("institute", code)
