"""A mapping file: what the columns of a foreign table mean. TOML in, checked; see data/foreign/us-visits.toml."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from etl.columns import KNOWN, LISTS
from etl.folding import fold
from etl.problems import Fault, Problem, bad_file, shown
from etl.vocabulary import Vocabulary

SOURCE = ("name", "home_country", "language", "id_prefix", "dates")
TABLES = ("source", "columns", "constants", "values", "split", "ignore", "institute")
REMEDY = "Correct the mapping; `python -m etl columns FILE` proposes one."
Told = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ForeignMapping:
    """What a foreign table says in our terms. Words of theirs are folded: case, accents and apostrophes do not count."""

    file: str  # of the mapping
    name: str  # whose table it is
    home_country: str  # code: whose diplomacy the table shows
    language: str  # BCP 47 of the table's words; "" where it is not stated
    id_prefix: str  # before every id, so that two tables never share one
    dates: str  # strptime's format of their dates; "" for those that are understood anyway
    columns: Mapping[str, tuple[str, ...]]  # our field → their columns, joined in this order
    constants: Mapping[str, str | list[str]]  # our field → its value where no column fills it
    values: Mapping[str, Mapping[str, tuple[str, ...]]]  # our field → their word → ours
    split: Told  # our list field → what separates the entries of a cell
    ignore: Mapping[str, frozenset[str]]  # our field → their words that say nothing ("n/a")
    institute: Mapping[str, Any] = field(default_factory=dict)  # institute.toml's keys, where the table's own differ


def read_mapping(path: Path, vocabulary: Vocabulary) -> ForeignMapping:
    """The mapping of a file.

    Raises:
        Fault: Where it cannot be read, or with everything in it that is unknown, missing, or of the wrong form.
    """
    try:
        stated = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise Fault([Problem("", "mapping", f"it cannot be read ({reason}).", REMEDY, str(path))]) from None
    faults = [Problem("", "mapping", f"{message}", REMEDY, path.name) for message in _faults(stated, vocabulary)]
    if faults:
        raise Fault(faults)
    source = stated["source"]
    return ForeignMapping(
        file=path.name,
        name=source["name"],
        home_country=vocabulary["country"].resolve(source["home_country"])[0],
        language=source.get("language", ""),
        id_prefix=source.get("id_prefix", ""),
        dates=source.get("dates", ""),
        columns={name: tuple(_listed(columns)) for name, columns in stated["columns"].items()},
        constants=stated.get("constants", {}),
        values={
            name: {fold(theirs): tuple(_listed(ours)) for theirs, ours in words.items()}
            for name, words in stated.get("values", {}).items()
        },
        split=stated.get("split", {}),
        ignore={name: frozenset(map(fold, _listed(words))) for name, words in stated.get("ignore", {}).items()},
        institute=stated.get("institute", {}),
    )


def column_faults(mapping: ForeignMapping, header: Sequence[str], source: str) -> list[Problem]:
    """A problem for each column of the mapping that the table does not have."""
    absent = [name for names in mapping.columns.values() for name in names if name not in header]
    named = f"the mapping {mapping.file} names the column"
    messages = [f"{named} {shown(name)}, which the table lacks.{_like(name, header)}" for name in absent]
    return [bad_file(source, message, "Correct the mapping's [columns].") for message in messages]


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def _texts(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(entry, str) for entry in value))


def _translations(value: object) -> bool:
    return isinstance(value, dict) and all(map(_texts, value.values()))


def _faults(stated: Mapping[str, Any], vocabulary: Vocabulary) -> Iterator[str]:
    yield from _strange("table", stated, TABLES)
    for table in ("source", "columns"):
        if not isinstance(stated.get(table), dict) or not stated[table]:
            yield f"the table [{table}] is missing or empty."
    if not all(isinstance(stated.get(table, {}), dict) for table in TABLES):
        yield f"{', '.join(TABLES)} must be tables such as [source]."
        return
    yield from _source_faults(stated.get("source", {}), vocabulary)
    forms: dict[str, tuple[Callable[[object], bool], str]] = {
        "columns": (_texts, "a column, or a list of columns"),
        "constants": (_texts, "a text, or a list of texts"),
        "values": (_translations, 'lines such as "theirs" = "ours"'),
        "split": (lambda separator: isinstance(separator, str) and separator != "", "a separator"),
        "ignore": (_texts, "a list of words"),
    }
    for table, (fits, expected) in forms.items():
        yield from (f"[{table}] {fault}" for fault in _strange("field", stated.get(table, {}), KNOWN))
        yield from (f"[{table}] {name} must be {expected}." for name, v in stated.get(table, {}).items() if not fits(v))
    yield from (f"[split] {name} is no field of several entries." for name in stated.get("split", {}) if name not in LISTS)
    told = {**stated.get("columns", {}), **stated.get("constants", {})}
    for name in ("meeting_id", "kind"):
        if name not in told:
            yield f"{name} is missing: every record needs it. Name its column under [columns]{_constant(name)}."


def _constant(name: str) -> str:
    return ", or several that tell records apart" if name == "meeting_id" else " or state it under [constants]"


def _source_faults(source: Mapping[str, Any], vocabulary: Vocabulary) -> Iterator[str]:
    yield from (f"[source] {fault}" for fault in _strange("key", source, SOURCE))
    yield from (f"[source] {key} must be a text." for key, value in source.items() if not isinstance(value, str))
    if not source.get("name"):
        yield "[source] name is missing: whose table it is."
    home = source.get("home_country")
    if not isinstance(home, str) or not home:
        yield '[source] home_country is missing: whose diplomacy the table shows, such as "US".'
    elif not vocabulary["country"].resolve(home):
        yield f"[source] home_country: {shown(home)} is not a known country."


def _strange(what: str, stated: Mapping[str, Any], known: Sequence[str]) -> Iterator[str]:
    return (f"the {what} {shown(name)} is not known.{_like(name, known)}" for name in stated if name not in known)


def _like(name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, 1, 0.6)
    return f" Did you mean '{near[0]}'?" if near else ""
