"""The files of the country register → Countries; every contradiction in them is a Fault that names file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pycountry
from babel import Locale

from etl.countries import Countries
from etl.country_names import PLACES, name_parts
from etl.folding import LANGUAGES, one_apostrophe
from etl.historical import COLUMNS as HISTORICAL_COLUMNS
from etl.historical import iso_names, read_historical
from etl.problems import Fault, Problem, vocabulary_fault
from etl.subjects import Entry, Term
from etl.vocabulary_files import add_aliases, dangling, entries, label_clashes

COLUMNS = ("code", "alpha_3", "map_id", "region_id", "latitude", "longitude", "small", *LANGUAGES)
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


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
