"""What texts of a language are read with, built once from data/: the institute's own names, places, organisations, topics."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from etl.draft.known import Known
from etl.draft.lexicon import Lexicon, table, words_of
from etl.draft.places import gazetteer
from etl.draft.tokens import tokens
from etl.folding import fold
from etl.reference import Reference

_CYRILLIC = re.compile("[Ѐ-ӿ]")
_BY_CLUES_ALONE = {"think-tanks", "afghanistan"}  # whose spellings are also said of who took part
_REGIONS = {
    "uz": ("Markaziy Osiyo", "MO", "C5", "С5"),
    "ru": ("Центральная Азия", "ЦА", "С5", "C5"),
    "en": ("Central Asia", "CA", "C5", "С5"),
}
_STATES_OF = {  # of a summit "of the Central Asian states and Japan"
    "uz": ("Markaziy Osiyo", "Markaziy Osiyo davlatlari", "Markaziy Osiyo mamlakatlari"),
    "ru": ("Центральная Азия",),
    "en": ("Central Asia", "Central Asian states", "Central Asian countries", "the Central Asian states"),
}
_AND = {"uz": ("va", "bilan"), "ru": ("и",), "en": ("and", "with", "and the")}
_PLUS = {"uz": ("plyus", "+"), "ru": ("плюс", "+"), "en": ("plus", "+")}
_COMMON_NAMES: dict[str, dict[str, tuple[str, ...]]] = {  # that the register has as an alias only
    "KR": {"uz": ("Koreya",), "ru": ("Корея", "Южная Корея"), "en": ("Korea", "South Korea", "ROK")},
    "US": {"uz": ("AQSh",), "ru": ("США",), "en": ("USA", "US", "United States")},
    "CN": {"uz": ("XXR",), "ru": ("КНР",), "en": ("PRC",)},
    "DE": {"uz": ("GFR",), "ru": ("ФРГ",), "en": ()},
    "eu": {"uz": ("Yevropa Ittifoqi", "YeI"), "ru": ("Европейский союз", "Евросоюз", "ЕС"), "en": ("European Union", "EU")},
    "gcc": {"uz": ("KADHK",), "ru": ("ССАГПЗ", "ССАГЗ"), "en": ("GCC", "Gulf Cooperation Council")},
    "nordic": {"uz": ("Shimoliy Yevropa",), "ru": ("Северная Европа",), "en": ("Nordic countries", "Northern Europe")},
    "south-caucasus": {"uz": ("Janubiy Kavkaz",), "ru": ("Южный Кавказ",), "en": ("South Caucasus",)},
}
_LABELS = {"uz": ("uz", "uz_Cyrl"), "ru": ("ru",), "en": ("en",)}
_INITIATIVE = "belt-and-road-forum"


def knowledge(language: str, reference: Reference, data: Path, institute: Path | None = None) -> Known:
    """Everything for one language.

    `data` is the folder of institute.toml, whose `seat` and `also_called` are used here alone; `institute` another such
    file, for texts that are not of the institute whose records these are.
    """
    vocabulary = reference.vocabulary
    settings = tomllib.loads((institute or data / "institute.toml").read_text(encoding="utf-8"))
    own = _own(language, settings)
    return Known(
        words=words_of(language),
        places=gazetteer(language, vocabulary),
        organisations=_organisations(language, reference),
        bodies=_bodies(language),
        own=own,
        vocabulary=vocabulary,
        home=str(settings["home_country"]),
        seat=str(settings.get("seat", "")),
        topics=_topics(language, reference),
        formats=_formats(language, reference),
        own_heads=_own_heads(language, settings),
    )


def _own(language: str, settings: Mapping[str, Any]) -> Lexicon:
    made = Lexicon(language)
    for name in _names(language, settings):
        made.add(name, "own")
    return made


def _names(language: str, settings: Mapping[str, Any]) -> list[str]:
    called = [str(settings[part][label]) for part in ("name", "short_name") for label in _LABELS[language]]
    return [*called, *settings.get("also_called", {}).get(language, [])]


def _own_heads(language: str, settings: Mapping[str, Any]) -> frozenset[str]:
    """The noun of the institute's name: "Institute" alone, with no other name around it, means it."""
    words = tokens(str(settings["name"][_LABELS[language][0]]), language)
    nouns = [words[hit.first] for hit in words_of(language).organisations.find(words)]
    if language == "uz":
        return words[-1].stems
    return (nouns[0] if nouns else words[0]).stems  # "Казахстанский институт …" begins with its country


def _organisations(language: str, reference: Reference) -> Lexicon:
    made = Lexicon(language)
    subject = reference.vocabulary["organisation"]
    for folded, codes in subject.meanings.items():
        written = subject.written.get(folded, folded)
        if len(written) > 1 and _fits(written, language):
            made.add(written, codes[0])
    return made


def _bodies(language: str) -> Lexicon:
    """bodies.csv; in Uzbek and Russian an abbreviation may stand in the English way as well."""
    made = Lexicon(language)
    for line in table("bodies.csv"):
        for name in filter(None, line[language].split("|")):
            made.add(name, f"{line['type']} {line['country']}")
    return made


def _fits(written: str, language: str) -> bool:
    cyrillic = bool(_CYRILLIC.search(written))
    return language == "uz" or cyrillic == (language == "ru")


def _topics(language: str, reference: Reference) -> Lexicon:
    """The clues of topics.csv, and the vocabulary's spellings of several words; one word alone says too little."""
    made = Lexicon(language)
    for line in table("topics.csv"):
        for clue in line[language].split("|"):
            if clue.strip():
                made.add(clue.strip(), line["topic"])
    subject = reference.vocabulary["topic"]
    regions = {fold(label) for term in reference.vocabulary["region"].terms.values() for label in term.labels.values()}
    for folded, codes in subject.meanings.items():
        written = subject.written.get(folded, folded)
        if " " in folded and folded not in regions and _fits(written, language):
            for code in codes:
                if code not in _BY_CLUES_ALONE:
                    made.add(written, code)
    return made


def _formats(language: str, reference: Reference) -> Lexicon:
    """Every spelling of a format that fits the language, without what stands in brackets."""
    made = Lexicon(language)
    subject = reference.vocabulary["format"]
    short = {fold(label) for term in subject.terms.values() for label in term.short.values()}
    long = {fold(label) for term in subject.terms.values() for label in term.labels.values()}
    for folded, codes in subject.meanings.items():
        written = re.sub(r"\s*\([^()]*\)", "", subject.written.get(folded, folded))
        if folded in short - long:
            continue  # "Germany" stands for a format only in a chart
        if codes[0] == _INITIATIVE and not re.search("forum|форум", folded):
            continue  # the initiative is a topic; the format is its forum
        if written and (_fits(written, language) or re.match(r"[CСZ]\d?\+", written)) and fold(written) not in subject.terms:
            made.add(written, codes[0])
    for line in table("formats.csv"):
        for name in line[language].split("|"):
            if name.strip():
                made.add(name.strip(), line["format"])
    for code, name in _paired(language, reference):
        made.add(name, code)
    return made


def _paired(language: str, reference: Reference) -> Iterator[tuple[str, str]]:
    """ "Central Asia India" and "India Central Asia" for each format of the region with a partner, by all its names."""
    for code, term in reference.vocabulary["format"].terms.items():
        partner = term.entry["partner"] or ""
        if term.entry["family_id"] == "central-asia-plus" and partner:
            for name in _partner_names(language, partner, reference):
                yield from ((code, spelling) for spelling in _with_region(language, name))


def _partner_names(language: str, partner: str, reference: Reference) -> list[str]:
    common = set(_COMMON_NAMES.get(partner, {}).get(language, ()))
    country = reference.vocabulary["country"].terms.get(partner)
    if country:
        common |= {named[label] for named in (country.labels, country.short) for label in _LABELS[language]}
    return sorted(filter(None, common))


def _with_region(language: str, name: str) -> Iterator[str]:
    """A partner beside the region: by a dash, by a plus, and of a summit by "and"."""
    for region in _REGIONS[language]:
        yield from (f"{region} {name}", f"{name} {region}")
        for plus in _PLUS[language]:
            yield from (f"{region} {plus} {name}", f"{name} {plus} {region}")
    for states in _STATES_OF[language]:
        for word in _AND[language]:
            yield from (f"{states} {word} {name}", f"{name} {word} {states}")
