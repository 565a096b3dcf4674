"""What a reader asks for: one frozen value, read from an address and written back to it. Knows no Dash and no database.

A Filter says which meetings; an Asked adds how they are shown (language, open record, tables). Empty means all.
Within one control the choices widen (France or Germany), controls narrow each other (France and security).
Countries and country groups are one control: France or any member of the SCO.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from urllib.parse import parse_qsl, quote

from dashboard import periods
from dashboard.periods import Period

LANGUAGES = ("uz", "uz_Cyrl", "ru", "en")
COMPARISONS = ("previous", "year", "none")
COUNTINGS = ("meetings", "contacts", "shared")
ORDERS = ("newest", "oldest", "title", "kind")
# Ways of showing a panel that stand in the address: name → its choices, the first where nothing is said.
SWITCHES = {
    "rank": ("meetings", "name", "change", "last", "gap", "status"),  # what the rankings are ordered by
    "cells": ("groups", "topics"),  # columns of the heat map
    "scale": ("all", "country", "topic"),  # what the colours of its cells are compared within
    "shade": ("all", "topic", "period"),  # the same of the heat map of topics over time
    "pairs": ("often", "beyond", "apart"),  # which pairs of topics are listed
    "mix": ("country", "format", "kind"),  # what the small multiples of topics are of
    "map": ("meetings", "change"),  # what the colours of the partner map tell
    "met": ("countries", "organisations"),  # lines of who met whom
    "people": ("meetings", "name", "organisation", "country", "last"),  # what the counterparts are ordered by
    "bodies": ("meetings", "name", "type", "country", "last"),  # … the organisations
    "ours": ("meetings", "name", "countries", "counterparts", "last"),  # … those of our own side
}

# Field of Filter → its name in the address. Each holds codes of the vocabulary.
CODES = {
    "countries": "country",
    "groups": "group",
    "topics": "topic",
    "formats": "format",
    "kinds": "kind",
    "levels": "level",
    "organisations": "organisation",
    "documents": "documents",
}
RESULTS = "signed"  # the one choice of documents: meetings at which one was signed or adopted
PARAMETERS = {*CODES.values(), *SWITCHES, "from", "to", "period", "compare", "asof", "person", "q", "counting", "lang",
              "highlight", "table", "open", "sort", "page", "made"}  # fmt: skip
MOST_CHOICES = 300
LONGEST_WORDS = 200


@dataclass(frozen=True, slots=True)
class Filter:
    """Which meetings, compared with which, counted how."""

    since: date | None = None
    until: date | None = None
    preset: str = "all"  # one of periods.PRESETS or a year; since and until win over it
    comparison: str = "previous"  # one of COMPARISONS or days, "2024-01-01..2024-06-30" (periods.chosen)
    as_of: date | str | None = None  # a day; "today"; None: the last record's
    countries: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()  # topics and topic groups
    formats: tuple[str, ...] = ()  # formats and format families
    kinds: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()  # RESULTS or nothing
    people: tuple[str, ...] = ()  # ids of people: the name a person is known by, or as written
    words: str = ""
    counting: str = "meetings"

    def period(self, as_of: date) -> Period:
        if self.since or self.until:
            return periods.period_between(self.since, self.until, as_of)
        return periods.period_of(self.preset, as_of)

    def toggled(self, name: str, code: str) -> "Filter":
        """This filter with one code of one field chosen, or no longer chosen."""
        chosen: tuple[str, ...] = getattr(self, name)
        others = tuple(c for c in chosen if c != code)
        return self.with_(**{name: others if code in chosen else (*chosen, code)})

    def with_(self, **changes: object) -> "Filter":
        return replace(self, **changes)  # type: ignore[arg-type]  # each caller names fields of Filter

    def over(self, period: Period) -> "Filter":
        """This filter over other days."""
        return self.with_(since=period.since, until=period.until, preset="all")

    def over_preset(self, preset: str) -> "Filter":
        return self.with_(since=None, until=None, preset=preset)

    def narrowed(self) -> bool:
        """Whether anything but the period and the ways of counting is chosen."""
        return bool(self.words or self.people or any(getattr(self, name) for name in CODES))


@dataclass(frozen=True, slots=True)
class Misread:
    """A part of an address that was not understood: its parameter and what was written."""

    parameter: str
    written: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One address: the filter and how its answer is shown."""

    filter: Filter = field(default_factory=Filter)
    language: str = "uz"
    highlight: str = ""  # topic group shown in colour over time
    tables: tuple[str, ...] = ()  # panels read as a table
    opened: str = ""  # meeting_id of the record that lies open
    order: str = "newest"
    page: int = 1
    switches: tuple[tuple[str, str], ...] = ()  # of SWITCHES, what differs from the default
    about: str = ""  # the country a page is about. Its path says so, not the query: it narrows like the filter, but is no chip
    misread: tuple[Misread, ...] = ()
    made: str = ""  # of a view reopened by its code: the data it was made from. Whatever is pressed next leaves it behind

    def with_(self, **changes: object) -> "Asked":
        return replace(self, **changes)  # type: ignore[arg-type]  # each caller names fields of Asked

    def switch(self, name: str) -> str:
        return dict(self.switches).get(name, SWITCHES[name][0])

    def switched(self, name: str, value: str) -> "Asked":
        """The same view with one panel shown another way."""
        chosen = dict(self.switches) | {name: value}
        return self.with_(
            switches=tuple((key, chosen[key]) for key in SWITCHES if chosen.get(key, "") not in ("", SWITCHES[key][0]))
        )

    def filtered(self, **changes: object) -> "Asked":
        """The same view of other meetings: back on the first page, no record open."""
        return self.with_(filter=self.filter.with_(**changes), page=1, opened="")

    def address(self, default_language: str = "uz") -> str:
        """The query string of this view, with its question mark; only what differs from the default is written.

        The period is always written, because the bare address is the institute's own opening view.
        """
        f, written = self.filter, []
        if f.since or f.until:
            written += [("from", f.since.isoformat())] if f.since else []
            written += [("to", f.until.isoformat())] if f.until else []
        else:
            written.append(("period", f.preset))
        written += [("compare", f.comparison)] if f.comparison != "previous" else []
        written += [("asof", str(f.as_of))] if f.as_of else []
        written += [(name, ",".join(getattr(f, key))) for key, name in CODES.items() if getattr(f, key)]
        written += [("person", name) for name in f.people]
        written += [("q", f.words)] if f.words else []
        written += [("counting", f.counting)] if f.counting != "meetings" else []
        written += [("highlight", self.highlight)] if self.highlight else []
        written += [("table", ",".join(self.tables))] if self.tables else []
        written += [("sort", self.order)] if self.order != "newest" else []
        written += list(self.switches)
        written += [("page", str(self.page))] if self.page > 1 else []
        written += [("open", self.opened)] if self.opened else []
        written += [("lang", self.language)] if self.language != default_language else []
        return "?" + "&".join(f"{name}={quote(value, safe=',')}" for name, value in written)


Known = Mapping[str, Collection[str]]  # parameter → the codes the database knows


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
        self.misread.append(Misread(parameter, written[:60]))

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
        codes = {code.casefold(): code for code in self.known.get(name, ())}
        for part in written:
            if part and part.casefold() not in codes:
                self.refuse(name, part)
        found = (codes.get(part.casefold()) for part in written)
        return tuple(dict.fromkeys(code for code in found if code))[:MOST_CHOICES]

    def people(self) -> tuple[str, ...]:
        """The people named; a spelling that is known to be somebody's is taken for that person."""
        return tuple(dict.fromkeys(self.spellings.get(name, name) for name in self.given.get("person", ())))[:MOST_CHOICES]

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
