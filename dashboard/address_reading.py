"""An address read: what it asks for, and what of it was not understood. The other way is Asked.address."""

import re
from collections.abc import Collection, Mapping
from datetime import date
from types import MappingProxyType
from urllib.parse import parse_qsl

from dashboard import periods
from dashboard.filters import (
    CODES,
    COMPARISONS,
    COUNTINGS,
    LANGUAGES,
    ORDERS,
    PARAMETERS,
    SWITCHES,
    Asked,
    Filter,
    Known,
    Misread,
)  # fmt: skip

MOST_CHOICES = 300
LONGEST_WORDS = 200
LONGEST_NAME = 200  # characters of a person's
LONGEST_TOLD = 60  # characters of what was not understood


def read_address(
    query: str, known: Known, default_language: str = "uz", spellings: Mapping[str, str] = MappingProxyType({})
) -> Asked:
    """What an address asks for, and what of it was not understood.

    Args:
        query: A query string, with or without its question mark. A parameter may be repeated or hold a comma list.
        known: The codes that country, group, topic, format, kind, level, organisation, highlight and table may take.
        spellings: Spelling of a person's name → the person, where somebody reviewed that.
    """
    given: dict[str, list[str]] = {}
    for name, value in parse_qsl(query.lstrip("?"), max_num_fields=None):
        given.setdefault(name, []).append(value)
    reading = _Reading(given, known, spellings)
    for name in given.keys() - PARAMETERS:
        reading.refuse(name, given[name][-1])
    asked = Asked(
        filter=reading.filter(),
        language=reading.one("lang", LANGUAGES, default_language),
        highlight=reading.one("highlight", known.get("highlight", ()), ""),
        tables=reading.codes("table"),
        opened=reading.one("open", known.get("open", ()), ""),
        order=reading.one("sort", ORDERS, "newest"),
        page=reading.page(),
        made=reading.made(),
    )
    for name, choices in SWITCHES.items():
        if name in given:
            asked = asked.switched(name, reading.one(name, choices, choices[0]))
    return asked.with_(misread=tuple(reading.misread))


class _Reading:
    """One address being read; collects what it does not understand."""

    def __init__(self, given: Mapping[str, list[str]], known: Known, spellings: Mapping[str, str]) -> None:
        self.given, self.known, self.spellings = given, known, spellings
        self.misread: list[Misread] = []

    def filter(self) -> Filter:
        since, until = self.day("from", first=True), self.day("to", first=False)
        if since and until and since > until:
            self.refuse("from", f"{since} > {until}")
            since = until = None
        return Filter(
            since=since,
            until=until,
            preset=self.preset(),
            comparison=self.comparison(),
            as_of=self.as_of(),
            people=self.people(),
            words=" ".join(" ".join(self.given.get("q", ())).split())[:LONGEST_WORDS].strip(),
            counting=self.one("counting", COUNTINGS, "meetings"),
            **{key: self.codes(name) for key, name in CODES.items()},
        )

    def refuse(self, parameter: str, written: str) -> None:
        self.misread.append(Misread(parameter[:LONGEST_TOLD], written[:LONGEST_TOLD]))

    def last(self, name: str) -> str:
        return self.given.get(name, [""])[-1].strip()

    def one(self, name: str, allowed: Collection[str], default: str) -> str:
        written = self.last(name)
        if not written:
            return default
        found = written if written in allowed else None  # there may be a million meetings to open
        found = found or next((code for code in allowed if code.casefold() == written.casefold()), None)
        if found is None:
            self.refuse(name, written)
        return found or default

    def codes(self, name: str) -> tuple[str, ...]:
        written = [part.strip() for value in self.given.get(name, ()) for part in value.split(",")]
        if not written:  # there may be many thousand organisations
            return ()
        codes = {code.casefold(): code for code in self.known.get(name, ())}
        for part in written:
            if part and part.casefold() not in codes:
                self.refuse(name, part)
        found = (codes.get(part.casefold()) for part in written)
        return tuple(dict.fromkeys(code for code in found if code))[:MOST_CHOICES]

    def people(self) -> tuple[str, ...]:
        """The people named; a spelling that is known to be somebody's is taken for that person."""
        named = [self.spellings.get(name, name) for name in self.given.get("person", ())]
        for name in named:
            if len(name) > LONGEST_NAME:
                self.refuse("person", name)
        return tuple(dict.fromkeys(name for name in named if len(name) <= LONGEST_NAME))[:MOST_CHOICES]

    def day(self, name: str, first: bool) -> date | None:
        """A day as 2025-06-01; 2025-06 and 2025 are read as their first or last day."""
        written = self.last(name)
        if not written:
            return None
        found = _day(written, first)
        if found is None:
            self.refuse(name, written)
        return found

    def comparison(self) -> str:
        """One of COMPARISONS, or two days in their order joined by dots: 2024-01-01..2024-06-30, or short 2024..2024."""
        written = self.last("compare")
        if ".." not in written:
            return self.one("compare", COMPARISONS, "previous")
        first, _, last = written.partition("..")
        since, until = _day(first, first=True), _day(last, first=False)
        if since is None or until is None or since > until:
            self.refuse("compare", written)
            return "previous"
        return f"{since}..{until}"

    def preset(self) -> str:
        written = self.last("period")
        if written in periods.PRESETS or periods.is_year(written):
            return written
        if written:
            self.refuse("period", written)
        return "all"

    def as_of(self) -> date | str | None:
        return "today" if self.last("asof") == "today" else self.day("asof", first=False)

    def made(self) -> str:
        """From which data: the beginning of a data version and a minute, 5e44.202611221919 (export/short_code.py)."""
        written = self.last("made")
        if written and not re.fullmatch(r"[0-9a-f]{4}\.[0-9]{12}", written):
            self.refuse("made", written)
            return ""
        return written

    def page(self) -> int:
        written = self.last("page")
        if written and not re.fullmatch(r"[1-9][0-9]{0,5}", written):
            self.refuse("page", written)
            return 1
        return int(written or 1)


def _day(written: str, first: bool) -> date | None:
    """A day as 2025-06-01, or the first or last one of 2025-06 or 2025; None for anything else."""
    match = re.fullmatch(r"([0-9]{4})(?:-([0-9]{1,2}))?(?:-([0-9]{1,2}))?", written)
    year, month, day = (int(part) if part else None for part in match.groups()) if match else (0, None, None)
    if year is None or year not in periods.YEARS:
        return None
    try:
        start = date(year, (1 if first else 12) if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return start if first or day else periods.month_end(start)
