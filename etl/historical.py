"""States that are no more: data/vocabulary/historical_countries.csv → terms of the country register, and their times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pycountry

from etl.folding import LANGUAGES
from etl.problems import Fault, Problem, vocabulary_fault
from etl.subjects import Entry, Term

COLUMNS = ("code", "kind", *LANGUAGES, "from", "to", "successors", "otherwise", "source")
KINDS = ("state", "government-in-exile")
_CODE = re.compile(r"[A-Z]{4}")


@dataclass(frozen=True, slots=True)
class Historical:
    """A state that ended; its code is ISO 3166-3's of four letters, or ours, which begins with X."""

    code: str
    kind: str  # state, government-in-exile
    first_day: date
    last_day: date
    successors: tuple[str, ...]  # what stands where it stood, the chief one first; no statement on the law
    otherwise: str  # what the name means on a day outside its time; "" with several successors: nothing certain
    source: str

    def lived(self, day: date) -> bool:
        """Whether it was there on that day."""
        return self.first_day <= day <= self.last_day


def read_historical(lines: Iterable[Entry], present: Mapping[str, Term]) -> tuple[dict[str, Term], dict[str, Historical]]:
    """The terms, placed where their chief successor lies and drawn as a circle; and the times, by code.

    Raises:
        Fault: For a code that is neither ISO's nor ours, a missing name, no such day or kind, an unknown successor.
    """
    known = list(lines)
    codes = {*present, *(line["code"] for line in known)}
    faults = [fault for line in known for fault in _faults(line, codes)]
    if len({line["code"] for line in known}) < len(known):
        faults.append(vocabulary_fault(known[0].source, "code", "a code stands twice."))
    if faults:
        raise Fault(faults)
    times = {line["code"]: _historical(line) for line in known}
    return {line["code"]: _term(line, times, present) for line in known}, times


def iso_names(code: str) -> tuple[str, ...]:
    """The English name ISO 3166-3 has for a code, if it is one of ISO's."""
    found = pycountry.historic_countries.get(alpha_4=code)
    return (str(found.name),) if found else ()


def _faults(line: Entry, codes: set[str]) -> Iterator[Problem]:
    if not _CODE.fullmatch(line["code"]) or not (line["code"].startswith("X") or iso_names(line["code"])):
        yield vocabulary_fault(line.source, "code", f"'{line['code']}' is no ISO 3166-3 code and none of ours (X…).")
    if line["kind"] not in KINDS:
        yield vocabulary_fault(line.source, "kind", f"'{line['kind']}' is none of {', '.join(KINDS)}.")
    for language in [language for language in LANGUAGES if not line[language]]:
        yield vocabulary_fault(line.source, language, f"'{line['code']}' has no name in this language.")
    for column in ("from", "to"):
        if _day(line[column]) is None:
            yield vocabulary_fault(line.source, column, f"'{line[column]}' is not a day such as 1991-12-26.")
    named = [*line["successors"].split(), *line["otherwise"].split()]
    if not line["successors"] or line["code"] in named or set(named) - codes:
        yield vocabulary_fault(line.source, "successors", f"'{' '.join(named)}' must name other countries of the register.")


def _historical(line: Entry) -> Historical:
    successors = tuple(line["successors"].split())
    first, last = _day(line["from"]), _day(line["to"])
    assert first is not None
    assert last is not None
    otherwise = line["otherwise"] or (successors[0] if len(successors) == 1 else "")
    return Historical(line["code"], line["kind"], first, last, successors, otherwise, line["source"])


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _term(line: Entry, times: Mapping[str, Historical], present: Mapping[str, Term]) -> Term:
    chief, passed = line["code"], set[str]()
    while chief in times and chief not in passed:
        passed.add(chief)
        chief = times[chief].successors[0]
    place = present.get(chief, next(iter(present.values()))).entry
    cells = {column: place[column] for column in ("region_id", "latitude", "longitude")}
    labels = {language: line[language] for language in LANGUAGES}
    return Term(line["code"], labels, labels, Entry({**line.cells, **cells, "map_id": "", "small": "yes"}, line.source))
