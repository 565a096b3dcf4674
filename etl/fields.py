"""Typed access to one raw row; what is wrong with it is gathered, so that all faults of a record are told at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple, TypeVar

from etl.cell_lists import listed
from etl.countries import Countries
from etl.problems import Problem, no_longer, unknown_word, wrong_form
from etl.vocabulary import Vocabulary

MOST_AT_COMMAS = 50  # parts of a text that is tried as a list; every run of them is looked up
MOST_REMEMBERED = 200_000  # values; beyond it the memory begins anew

Value = TypeVar("Value")
_TEXT = {str}


class Written(NamedTuple):
    """A word of the record and the code it was read as."""

    field: str
    written: str
    code: str


class Memory(dict[Hashable, tuple[object, tuple[Written, ...]]]):
    """What values were read as, and the words that were mapped: in a load each distinct value is looked up once.

    It is of one vocabulary, one home country and one day, and holds only what was read without a problem.
    """


@dataclass(slots=True)
class Reading:
    """One row being read: its fields, the words that were mapped, and the problems found so far."""

    raw: Mapping[str, object]
    source: str
    vocabulary: Vocabulary
    memory: Memory | None = None
    day: date | None = None  # the meeting's first day, once it is read: what an old country's name means then
    written: list[Written] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    known_context: tuple[int, str] | None = None

    def add(self, problem: Problem) -> None:
        """Keeps a problem, with the record's place and id."""
        self.problems.append(replace(problem, source=self.source, meeting_id=self.text("meeting_id") or None))

    def remembered(self, key: Hashable, read: Callable[..., Value], *given: object) -> Value:
        """What `read` answers, from memory where the same was read before. All that it looks at must be in the key."""
        if self.memory is None:
            return read(*given)
        if (known := self.memory.get(key)) is not None:
            self.written.extend(known[1])
            return known[0]  # type: ignore[return-value]  # a key belongs to one field, and so to one kind of value
        problems, words = len(self.problems), len(self.written)
        value = read(*given)
        if len(self.problems) == problems:
            if len(self.memory) >= MOST_REMEMBERED:
                self.memory.clear()
            self.memory[key] = value, tuple(self.written[words:])
        return value

    def remembered_of_day(
        self, key: tuple[Hashable, ...], country: Callable[[], str], read: Callable[..., Value], *given: object
    ) -> Value:
        """The same of what names a country: most names mean the same on any day, and are looked up once for all."""
        if self.memory is None:
            return read(*given)
        always, now = (*key, None), (*key, self.context())
        if always in self.memory or (now not in self.memory and self._steady(country())):
            return self.remembered(always, read, *given)
        return self.remembered(now, read, *given)

    def _steady(self, country: str) -> bool:
        register = self.vocabulary["country"]
        return not country or (isinstance(register, Countries) and register.steady(country))

    def dated(self, day: date | None) -> None:
        """Notes the meeting's first day, once it is read."""
        self.day, self.known_context = day, None

    def context(self) -> tuple[int, str]:
        """What, besides a country's name, decides which country it means: the time of the meeting, and the language."""
        if self.known_context is None:
            register = self.vocabulary["country"]
            era = register.era(self.day) if isinstance(register, Countries) else 0
            self.known_context = era, repr(self.raw.get("source_lang"))
        return self.known_context

    def text(self, name: str) -> str:
        """The text of a field without surrounding space; "" where it is empty, or no text (a problem then)."""
        value = self.raw.get(name)
        if value is None or isinstance(value, str):
            return value.strip() if value else ""
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if name != "meeting_id":  # parse_meeting says of an id that it is missing
            self.add(wrong_form(name, "one text"))
        return ""

    def listed(self, name: str) -> list[str | Mapping[str, object]]:
        """The entries of a list field, texts without surrounding space and JSON objects; a text is split."""
        value = self.raw.get(name)
        if not value and (value is None or isinstance(value, (str, list))):
            return []
        entries = listed(value, name) if isinstance(value, str) else value
        if isinstance(entries, list) and texts_alone(entries):
            return [text for entry in entries if (text := entry.strip())]
        if not isinstance(entries, list) or not all(isinstance(entry, (str, dict)) for entry in entries):
            self.add(wrong_form(name, "a list of texts"))
            return []
        stripped = [entry.strip() if isinstance(entry, str) else entry for entry in entries]
        return [entry for entry in stripped if entry]

    def texts(self, name: str) -> list[str]:
        """The entries of a list field that holds texts alone."""
        entries = self.listed(name)
        if not texts_alone(entries):
            self.add(wrong_form(name, "a list of texts"))
        return [entry for entry in entries if isinstance(entry, str)]

    def codes(self, name: str, subject: str) -> tuple[str, ...]:
        """The codes of a field's words, each once, in the record's order; a problem for each word not known."""
        value = self.raw.get(name)
        if not value:
            return self._codes(name, subject)
        context = self.context() if subject == "country" else None
        key = name, hashable(value), context
        return self.remembered(key, self._codes, name, subject) if key[1] else self._codes(name, subject)

    def _codes(self, name: str, subject: str) -> tuple[str, ...]:
        words = [word for entry in self.texts(name) for word in self._words(subject, entry)]
        return tuple(dict.fromkeys(code for word in words for code in self.resolved(name, subject, word)))

    def _words(self, subject: str, entry: str) -> list[str]:
        """An entry taken apart at its commas where that is safe: it is no word by itself, and some part of it is.

        The longest known words are kept together: "Japan, Korea, Republic of" are two countries.
        """
        known = self.vocabulary[subject].resolve
        parts = [part.strip() for part in entry.split(",")]
        whole = self.vocabulary[subject].understood(entry, self.day, self.text("source_lang"))
        if len(parts) == 1 or len(parts) > MOST_AT_COMMAS or whole:
            return [entry]
        words: list[str] = []
        while parts:
            size = next((size for size in range(len(parts), 0, -1) if known(", ".join(parts[:size]))), 1)
            words.append(", ".join(parts[:size]))
            parts = parts[size:]
        return [word for word in words if word] if any(map(known, words)) else [entry]

    def resolved(self, name: str, subject: str, word: str) -> tuple[str, ...]:
        """The codes of one word, noted beside it; a problem where it is not known."""
        codes = self.vocabulary[subject].understood(word, self.day, self.text("source_lang"))
        if not codes:
            self.add(self._unknown(name, subject, word))
        self.written.extend(Written(name, word, code) for code in codes)
        return codes

    def _unknown(self, name: str, subject: str, word: str) -> Problem:
        known = self.vocabulary[subject]
        gone = known.gone(word) if isinstance(known, Countries) else None
        if gone and self.day:
            return no_longer(name, word, gone.first_day, gone.last_day, self.day, gone.successors)
        return unknown_word(name, subject, word, known.near(word), table=bool(self.raw.get("source_table")))

    def country(self, name: str, word: str) -> str | None:
        """The code of one country's name; None where it is empty, not known, or several (a problem then)."""
        if not word:
            return None
        return self.remembered((name, "country", word, self.context()), self._country, name, word)

    def _country(self, name: str, word: str) -> str | None:
        codes = self.resolved(name, "country", word)
        if len(codes) > 1:
            self.add(wrong_form(name, "one country"))
        return codes[0] if codes else None


def texts_alone(entries: Iterable[object]) -> bool:
    """Whether a list holds texts and nothing else."""
    return set(map(type, entries)) <= _TEXT


def hashable(value: object) -> Hashable:
    """A text, a list of texts or an entry as a key that no other value has; None where it holds anything else."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return tuple(value) if texts_alone(value) else None
    if isinstance(value, dict):
        return tuple(value.items()) if all(type(part) is str or part is None for part in value.values()) else None
    return None
