"""What a controlled word is: a code with its labels, and every spelling that is understood. No files."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from etl.folding import fold

LIKENESS = 0.72  # below it a suggestion is more puzzling than helpful
MOST_REMEMBERED = 10_000  # unknown words whose likest spelling is kept: the search for one takes milliseconds


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a vocabulary file: its cells by column, and where it stands."""

    cells: Mapping[str, str]
    source: str

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass(frozen=True)  # without slots: what is asked for each record is kept
class Term:
    """One code of a subject; `entry` keeps the columns that are the subject's own (group_id, rank, …)."""

    code: str
    labels: Mapping[str, str]  # by language, all four
    short: Mapping[str, str]
    entry: Entry

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Its labels as the word search compares them, each once."""
        return tuple(dict.fromkeys(map(fold, self.labels.values())))


@dataclass(slots=True)
class Subject:
    """One kind of word (topic, country, …): its terms in the order of the file, and what each spelling means."""

    name: str
    terms: dict[str, Term] = field(default_factory=dict)
    meanings: dict[str, tuple[str, ...]] = field(default_factory=dict)  # folded spelling → codes
    written: dict[str, str] = field(default_factory=dict)  # folded spelling → as it is written, for suggestions
    likest: dict[str, list[str]] = field(default_factory=dict, compare=False, repr=False)  # looked for once a word

    def resolve(self, written: str) -> tuple[str, ...]:
        """The codes a word stands for, by its exact folded spelling; empty when it is not known."""
        return self.meanings.get(fold(written), ())

    def understood(self, written: str, day: date | None = None, language: str = "") -> tuple[str, ...]:
        """The codes a text stands for in a record of that day and language: of most subjects, what it stands for."""
        return self.resolve(written)

    def near(self, written: str) -> tuple[str, str] | None:
        """A known spelling like the one written, and its code: for a suggestion only, never for loading."""
        folded = fold(written)[:100]
        if folded not in self.likest:
            if len(self.likest) >= MOST_REMEMBERED:
                self.likest.clear()
            self.likest[folded] = difflib.get_close_matches(folded, self.meanings, 1, LIKENESS)
        like = self.likest[folded]
        return (self.written[like[0]], self.meanings[like[0]][0]) if like else None

    def add_spelling(self, written: str, *codes: str) -> tuple[str, ...]:
        """Lets a spelling stand for the codes, unless it stands for something already; answers what it stands for."""
        folded = fold(written)
        if folded:
            self.written.setdefault(folded, written)
            return self.meanings.setdefault(folded, codes)
        return codes
