"""Whose diplomacy a database shows: the institute of data/, or the one that a foreign table's mapping names."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from etl.folding import LANGUAGES
from etl.institute import Institute, institute_of
from etl.mapping import ForeignMapping
from etl.participants import organisation_id
from etl.people import People
from etl.problems import Fault, Problem, vocabulary_fault
from etl.reference import Reference
from etl.vocabulary import Vocabulary

MARGIN = 6.0  # degrees at least round the label points of the home region: the window of the lens
TEXTS = ("name", "short_name", "notice")


def reference_for(
    reference: Reference, mapping: ForeignMapping | None, standing: Institute | None, database: Path, data: Path
) -> Reference:
    """What the records of a load are read against: the reference of data/, with the institute the database shows.

    A new database takes the institute of data/, or the mapping's where that has another home country or says more of
    its own. A database keeps whose it is: data/'s, read afresh, or the mapping's, read afresh where it is the same one.
    With a mapping's institute neither the milestones, the views, the translations nor the people of data/ have to do.

    Args:
        reference: As data/ has it.
        mapping: The load's, if it has one.
        standing: The institute of the database; None for a new one.
        database: Its place, for the message.
        data: The data folder.

    Raises:
        Fault: Where the mapping's table is of another home country than the database.
    """
    own = reference.institute
    theirs = institute_of_table(mapping, reference.vocabulary, data) if mapping else None
    if standing:
        of_table = theirs if theirs and theirs.institute_id == standing.institute_id else standing
        chosen = of_table if standing.of_table else own
    else:
        chosen = theirs if mapping and theirs and (mapping.institute or theirs.home_country != own.home_country) else own
    if mapping and mapping.home_country != chosen.home_country:
        raise Fault([_another_home(mapping, chosen, database)])
    if not chosen.of_table:
        return replace(reference, institute=chosen)
    return replace(reference, institute=chosen, milestones=(), translations={}, people=People(), views=())


def refuse_strangers(paths: Sequence[Path], mapping: ForeignMapping | None, standing: Institute | None) -> None:
    """Keeps data/meetings, which nobody named, out of another institute's database, and from under a mapping.

    Raises:
        Fault: Where no file was named and the institute's own records are not what can be meant.
    """
    if paths or (mapping is None and (standing is None or not standing.of_table)):
        return
    message = "it needs the files it is for." if mapping else f"the database shows {own_name(standing)}, not data/meetings."
    raise Fault([Problem("", "database", message, "Name the files to load.", "--mapping" if mapping else "load")])


def own_name(institute: Institute | None) -> str:
    """The institute's name, as a message gives it."""
    return institute.texts["name"]["en"] if institute else ""


def _another_home(mapping: ForeignMapping, chosen: Institute, database: Path) -> Problem:
    message = (
        f"it shows the diplomacy of {chosen.home_country} ({own_name(chosen)}), "
        f"and {mapping.file} is of a table of {mapping.home_country} ({mapping.name})."
    )
    remedy = "Load it into a database of its own with --database, or correct home_country in the mapping."
    return Problem("", "database", message, remedy, str(database))


def institute_of_table(mapping: ForeignMapping, vocabulary: Vocabulary, data: Path) -> Institute:
    """The institute a mapping names: [source], what data/foreign/institute.toml says of all, and its own [institute].

    Raises:
        Fault: Where the mapping's [institute] names what the vocabulary does not know, or leaves a text out.
    """
    path = data / "foreign" / "institute.toml"
    try:
        common = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Fault([vocabulary_fault(str(path), "", f"it cannot be read ({error}).")]) from error
    region = vocabulary["country"].terms[mapping.home_country].entry["region_id"]
    name = dict.fromkeys(LANGUAGES, mapping.name)
    stated: dict[str, Any] = {
        **common,
        "institute_id": organisation_id(mapping.name),
        "home_country": mapping.home_country,
        "home_region": region,
        "name": name,
        "short_name": name,
        "notice": {language: common["notice"][language].format(name=mapping.name) for language in LANGUAGES},
        "lens": _lens(region, mapping.home_country, vocabulary),
        **({"default_language": mapping.language} if mapping.language in LANGUAGES else {}),
        **mapping.institute,
    }
    stated |= {text: _in_all(stated[text]) for text in TEXTS}
    return replace(institute_of(stated, vocabulary, mapping.file), of_table=True)


def _in_all(text: str | Mapping[str, str]) -> Mapping[str, str]:
    """A text in every language: one that is given alone is the same in all."""
    return dict.fromkeys(LANGUAGES, text) if isinstance(text, str) else text


def _lens(region: str, home: str, vocabulary: Vocabulary) -> dict[str, object]:
    """A close-up of the home region: the window round its countries, and the group with most of them, home first."""
    places = {code: term.entry for code, term in vocabulary["country"].terms.items() if term.entry["region_id"] == region}
    east, north = ([float(entry[axis]) for entry in places.values()] for axis in ("longitude", "latitude"))
    groups = vocabulary.members
    group = max(groups, key=lambda g: (home in groups[g], len(places.keys() & set(groups[g]))))
    return {
        "group": group,
        "longitude": _window(east, -180.0, 180.0),
        "latitude": _window(north, -60.0, 84.0),
        "label": vocabulary["region"].terms[region].labels,
    }


def _window(points: Sequence[float], least: float, most: float) -> list[float]:
    """From a margin before the first to one after the last point: countries reach beyond their label, large ones far."""
    margin = max(MARGIN, (max(points) - min(points)) / 4)
    return [max(least, min(points) - margin), min(most, max(points) + margin)]
