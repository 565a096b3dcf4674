"""The country register: a name in any language → a code, exactly, by lists; never by likeness."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

import pycountry
from babel import Locale, UnknownLocaleError

from etl.country_names import PLACES, NameParts, divided, forms, name_parts, plain, remark
from etl.folding import LANGUAGES, fold, one_apostrophe
from etl.historical import COLUMNS as HISTORICAL_COLUMNS
from etl.historical import Historical, iso_names, read_historical
from etl.problems import Fault, Problem, vocabulary_fault
from etl.subjects import Entry, Subject, Term
from etl.vocabulary_files import add_aliases, dangling, entries, label_clashes

COLUMNS = ("code", "alpha_3", "map_id", "region_id", "latitude", "longitude", "small", *LANGUAGES)
_CODE = re.compile(r"[A-Z]{2,4}")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


@dataclass(slots=True)
class Countries(Subject):
    """The countries of the register, those that are no more included (ISO 3166-3, or ours).

    Codes are understood in capitals only: "NO" is Norway, "no" is a word.
    """

    historical: dict[str, Historical] = field(default_factory=dict)
    sovereigns: dict[str, str] = field(default_factory=dict)  # dependent territory → its state
    parts: NameParts = field(default_factory=NameParts)
    plainly: dict[str, str] = field(default_factory=dict)  # plain spelling → code; "" where it would be two

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


def read_countries(folder: Path) -> Countries:
    """The register: CLDR's names through Babel, overridden by countries.csv; then aliases; then ISO's English names.

    What an earlier list says of a spelling stands.

    Raises:
        Fault: For a country without a name, a coordinate that is no number, or a spelling with two meanings.
    """
    countries = Countries("country")
    cldr = {language: dict(Locale.parse(language).territories) for language in LANGUAGES}
    lines = entries(folder / "countries.csv", COLUMNS)
    faults = [fault for line in lines for fault in _add_country(countries, line, cldr)]
    if not faults:
        terms, times = read_historical(entries(folder / "historical_countries.csv", HISTORICAL_COLUMNS), countries.terms)
        countries.terms |= terms
        countries.historical = times
    if faults := faults + label_clashes(countries):
        raise Fault(faults)
    add_aliases(countries, folder / "country_aliases.csv", "code")
    for code in countries.terms:
        for name in (*(names.get(code, "") for names in cldr.values()), *_iso_names(code), *iso_names(code)):
            countries.add_spelling(name, code)
    _add_rules(countries, folder)
    return countries


def _add_rules(countries: Countries, folder: Path) -> None:
    parts = entries(folder / "country_name_parts.csv", ("part", "place"))
    territories = entries(folder / "territories.csv", ("code", "sovereign"))
    faults = dangling((line, "place", PLACES) for line in parts)
    faults += dangling((line, column, countries.terms) for line in territories for column in ("code", "sovereign"))
    if faults:
        raise Fault(faults)
    countries.parts = name_parts((line["part"], line["place"]) for line in parts)
    countries.sovereigns = {line["code"]: line["sovereign"] for line in territories}
    countries.index()


def _add_country(countries: Countries, line: Entry, cldr: dict[str, dict[str, str]]) -> Iterator[Problem]:
    code = line["code"]
    # CLDR's Uzbek mixes three apostrophes; the register's own labels are taken as they are written.
    labels = {lang: line[lang] or one_apostrophe(cldr[lang].get(code, "")) for lang in LANGUAGES}
    if not code or code in countries.terms:
        yield vocabulary_fault(line.source, "code", f"'{code}' is empty or stands twice.")
    for language in [language for language in LANGUAGES if not labels[language]]:
        yield vocabulary_fault(line.source, language, f"'{code}' has no name here and none in CLDR.")
    for column in ("latitude", "longitude"):
        if not _NUMBER.fullmatch(line[column]):
            yield vocabulary_fault(line.source, column, f"'{line[column]}' is not a number of degrees.")
    if line["small"] not in ("yes", "no"):
        yield vocabulary_fault(line.source, "small", f"'{line['small']}' is neither yes nor no.")
    short = {language: line[f"short_{language}"] or labels[language] for language in LANGUAGES}
    countries.terms[code] = Term(code, labels, short, line)


def _iso_names(code: str) -> Iterator[str]:
    """The English names ISO 3166 has for a code, official and common."""
    country = pycountry.countries.get(alpha_2=code)
    for attribute in ("name", "common_name", "official_name") if country else ():
        yield str(getattr(country, attribute, ""))
