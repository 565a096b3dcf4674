"""What texts of a language are read with, and an organisation as a sentence names it."""

from __future__ import annotations

from dataclasses import dataclass, field

from etl.draft.lexicon import Lexicon, Words
from etl.draft.places import Gazetteer
from etl.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Org:
    """An organisation in a sentence; bare where only its noun stands there ("the Centre"), own for the institute."""

    first: int
    last: int
    name: str
    type: str
    country: str = ""
    code: str = ""  # of the vocabulary, where it knows the organisation
    own: bool = False
    bare: bool = False
    head: int = 0
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Known:
    """What one language's texts are read with: lists, places, organisations of the vocabulary, the own institute."""

    words: Words
    places: Gazetteer
    organisations: Lexicon  # → organisation_id
    bodies: Lexicon  # → "type country" of well-known bodies that the vocabulary does not have
    own: Lexicon
    vocabulary: Vocabulary
    home: str
    seat: str
    topics: Lexicon
    formats: Lexicon
    own_heads: frozenset[str] = field(default_factory=frozenset)  # stems of "institute"

    @property
    def language(self) -> str:
        """uz, ru or en."""
        return self.words.language
