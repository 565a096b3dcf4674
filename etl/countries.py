"""The country register: a name in any language → a code, exactly, by lists; never by likeness."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from etl.country_names import NameParts, divided, forms, plain, remark
from etl.folding import LANGUAGES, fold
from etl.historical import Historical
from etl.subjects import Subject

_CODE = re.compile(r"[A-Z]{2,4}")


@dataclass(slots=True)
class Countries(Subject):
    """The countries of the register, those that are no more included (ISO 3166-3, or ours).

    Codes are understood in capitals only: "NO" is Norway, "no" is a word.
    """

    historical: dict[str, Historical] = field(default_factory=dict)
    sovereigns: dict[str, str] = field(default_factory=dict)  # dependent territory → its state
    parts: NameParts = field(default_factory=NameParts)
    plainly: dict[str, str] = field(default_factory=dict)  # plain spelling → code; "" where it would be two
    turns: tuple[date, ...] = ()  # the days on which a state began, and those after which one was no more

    def resolve(self, written: str) -> tuple[str, ...]:
        """The code of a country written as code or name, whatever the day; empty when it is not known."""
        code = self._coded(written.strip()) or self._listed(written)
        return (code,) if code else ()

    def understood(self, written: str, day: date | None = None, language: str = "") -> tuple[str, ...]:
        """The countries a text names on a day, in its order; empty when any part of it is not known.

        Args:
            written: A name, a name with a remark ("Bermuda (UK)"), or several ("France, Spain and Italy").
            day: The meeting's day: "Zaire" after 1997 is the Congo. Without one a name is taken as it stands.
            language: BCP 47 of the text: names of that language (CLDR) are known besides those of our four.
        """
        whole = self.state(written, day, language)
        return (whole,) if whole else self._several(written, day, language)

    def state(self, written: str, day: date | None = None, language: str = "") -> str:
        """The one country a text names on a day; "" when it names none or cannot be told."""
        code = self._coded(written.strip()) or self._listed(written) or _cldr(language).get(fold(written), "")
        return self.on_day(code or self._with_remark(written, day, language), day)

    def on_day(self, code: str, day: date | None) -> str:
        """The code, or outside the time of a state that is no more what its name means then; "" if uncertain."""
        for _ in range(len(self.historical)):  # a successor may be historical itself
            known = self.historical.get(code)
            if known is None or (day and known.lived(day)):
                return code
            if day is None:
                # A name still in use, such as Burma or Korea, means today's state unless a day says otherwise.
                return known.otherwise if self.terms[code].entry["otherwise"] else code
            code = known.otherwise
        return ""

    def era(self, day: date | None) -> int:
        """A number that two days share when every name means the same on both; -1 without a day."""
        return -1 if day is None else bisect_right(self.turns, day)

    def steady(self, written: str) -> bool:
        """Whether a text is one country's name on any day and in any language."""
        code = (*self.resolve(written), "")[0]
        return bool(code) and code not in self.historical

    def gone(self, written: str) -> Historical | None:
        """The state of several successors whose name a text is: a day outside its time leaves open which is meant."""
        known = self.historical.get((*self.resolve(written), "")[0])
        return known if known and not known.otherwise else None

    def without(self, codes: set[str]) -> Countries:
        """The register as it is published: without the terms and spellings of these codes."""
        kept = {spelling: tuple(c for c in known if c not in codes) for spelling, known in self.meanings.items()}
        return Countries(
            self.name,
            {code: term for code, term in self.terms.items() if code not in codes},
            {spelling: known for spelling, known in kept.items() if known},
            historical={code: known for code, known in self.historical.items() if code not in codes},
        )

    def index(self) -> None:
        """Makes every spelling known so far findable without its dots, articles and dashes, where that is one code."""
        spans = [(state.first_day, state.last_day + timedelta(days=1)) for state in self.historical.values()]
        self.turns = tuple(sorted({day for span in spans for day in span}))
        for folded, codes in self.meanings.items():
            key = plain(folded)
            self.plainly[key] = codes[0] if self.plainly.get(key, codes[0]) == codes[0] else ""

    def _coded(self, word: str) -> str:
        if not _CODE.fullmatch(word):
            return ""
        if word in self.terms:
            return word
        return next((code for code, term in self.terms.items() if term.entry["alpha_3"] == word), "")

    def _listed(self, written: str) -> str:
        for form in forms(written, self.parts):
            known = self.meanings.get(fold(form))
            code = known[0] if known else self.plainly.get(plain(form), "")
            if code:
                return code
        return ""

    def _with_remark(self, written: str, day: date | None, language: str) -> str:
        """The country of a name with a remark: what the government was, another name, or whose territory it is."""
        stated = remark(written)
        if not stated:
            return ""
        name = (*self.resolve(stated[0]), _cldr(language).get(fold(stated[0]), ""), "")[0]
        place = self.parts.remarks.get(fold(stated[1]))
        if place or not name:
            return self._exiled(name) if place == "in-exile" else name
        other = (*self.resolve(stated[1]), _cldr(language).get(fold(stated[1]), ""), "")[0]
        if name == other or self.sovereigns.get(name) == other:
            return name
        if self.sovereigns.get(other) == name:
            return other
        for old, new in ((name, other), (other, name)):
            if old in self.historical and new in self.historical[old].successors:
                return old if day is None or self.historical[old].lived(day) else new
        return ""

    def _exiled(self, code: str) -> str:
        exiled = (known for known in self.historical.values() if known.kind == "government-in-exile")
        return next((known.code for known in exiled if code in known.successors), "")

    def _several(self, written: str, day: date | None, language: str) -> tuple[str, ...]:
        """The countries of a list in one text, each the longest name that is known: "Trinidad and Tobago and Cuba"."""
        spans = divided(written)
        found: list[str] = []
        at = 0
        while at < len(spans):
            for last in range(len(spans) - 1, at - 1, -1):
                text = written[spans[at][0] : spans[last][1]]
                code = "" if text == written else self.state(text, day, language)
                if code:
                    found.append(code)
                    at = last + 1
                    break
            else:
                return ()
        return tuple(dict.fromkeys(found))


@lru_cache(maxsize=50)
def _cldr(language: str) -> dict[str, str]:
    """CLDR's names of countries in a language, folded → alpha-2; none for a language it does not have."""
    if not language or language.replace("-", "_") in LANGUAGES:
        return {}
    try:
        names = Locale.parse(language.replace("-", "_")).territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {fold(name): code for code, name in names.items() if re.fullmatch("[A-Z]{2}", code)}
