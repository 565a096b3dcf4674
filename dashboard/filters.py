"""What a reader asks for: one frozen value, which address_reading.py reads from an address. Knows no Dash and no database.

A Filter says which meetings; an Asked adds how they are shown (language, open record, tables). Empty means all.
Within one control the choices widen (France or Germany), controls narrow each other (France and security).
Countries and country groups are one control: France or any member of the SCO.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from urllib.parse import quote

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
LOOKS = (*SWITCHES, "highlight", "table", "sort", "page")  # parameters that say how the same meetings are shown
PARAMETERS = {*CODES.values(), *LOOKS, "from", "to", "period", "compare", "asof", "person", "q", "counting", "lang",
              "open", "made"}  # fmt: skip


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

    def toggled(self, field: str, code: str) -> "Asked":
        """The same view with one code of one field of the filter chosen, or no longer chosen."""
        chosen: tuple[str, ...] = getattr(self.filter, field)
        others = tuple(other for other in chosen if other != code)
        return self.filtered(**{field: others if code in chosen else (*chosen, code)})

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
