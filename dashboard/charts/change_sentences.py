"""What changed, in sentences: which facts are told, in which order, and where each of their numbers leads.

A sentence tells facts of one kind. Names stand in the nominative after a colon, so that no language has to bend them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from dashboard.charts.change_facts import FRAME, day_of, only, subject, told_facts
from dashboard.charts.linked import Links, Piece
from dashboard.charts.record_words import is_known
from dashboard.filters import CODES, RESULTS
from dashboard.periods import Period
from dashboard.reader import Reader, once

MOST = 6  # sentences
NAMED = 2  # facts of one kind; three where that tells all of them
SILENT = 4  # countries gone quiet: whoever asks for them asks for all of them
NO_MORE: dict[str, Any] = dict.fromkeys((*CODES, "people"), ()) | {"words": ""}
ENTRIES = {"up": "change", "down": "change", "return": "return", "level": "level", "quiet": "quiet"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, the kind of fact it tells, and its weight among the others."""

    kind: str
    weight: float
    pieces: tuple[Piece, ...]


@once
def sentences(rows: pd.DataFrame, reader: Reader) -> list[Sentence]:
    """At most six sentences, the totals first and the others by weight; "nothing unusual" where there is nothing else."""
    by_kind: dict[str, list[Any]] = {}
    for fact in told_facts(rows, reader):
        by_kind.setdefault(fact.kind, []).append(fact)
    frame = [by_kind.pop(kind)[0] for kind in FRAME if kind in by_kind]  # both or neither
    first = [_Teller(reader).totals(frame)] if frame else []
    others = [_Teller(reader).sentence(kind, facts) for kind, facts in by_kind.items()]
    others.sort(key=lambda sentence: -sentence.weight)  # kinds of equal weight stay in the order of their facts
    return [*first, *others[: MOST - len(first)]] if others else [*first, _nothing(frame, reader)]


def _nothing(frame: Sequence[Any], reader: Reader) -> Sentence:
    compares = reader.plan.compared.bounded()
    key = "nothing-else" if frame or not compares else "nothing"
    key += other(reader) if key == "nothing" else ""
    return Sentence("nothing", 0.0, (Piece(reader.say(f"what-changed-{key}")),))


class _Teller:
    """Puts the facts of one sentence into words."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.say, self.links = reader, reader.say, Links()

    def sentence(self, kind: str, facts: list[Any]) -> Sentence:
        said = self.documents(facts[0]) if kind == "documents" else self.listed(kind, facts)
        return Sentence(kind, float(facts[0].weight), self.links.pieces(said))

    def totals(self, facts: Sequence[Any]) -> Sentence:
        """Meetings and partner countries, in the period and before."""
        meetings, countries = facts
        now = self.both(meetings.now, countries.now, None)
        if not self.reader.plan.compared.bounded():
            said = self.say("what-changed-totals-alone", now=now)
        else:
            before = self.both(meetings.before, countries.before, self.reader.plan.compared)
            said = self.say(
                "what-changed-totals", meetings_went=_went(meetings), countries_went=_went(countries),
                now=now, before=before, when=when(self.reader),
            )  # fmt: skip
        return Sentence("meetings", float(max(meetings.weight, countries.weight)), self.links.pieces(said))

    def both(self, meetings: int, countries: int, period: Period | None) -> str:
        return self.say(
            "what-changed-both",
            **self.number("meetings", meetings, self.address({}, period)),
            **self.number("countries", countries, self.address({}, period), "countries"),
        )

    def documents(self, fact: Any) -> str:
        signed = {"documents": (RESULTS,)}
        now = self.number("now", fact.now, self.address(signed, None), "documents")
        if not is_known(fact.before):
            return self.say("what-changed-documents-alone", **now)
        before = self.number("before", fact.before, self.address(signed, self.reader.plan.compared), "documents")
        return self.say("what-changed-documents", **now, **before, when=when(self.reader))

    def listed(self, kind: str, facts: list[Any]) -> str:
        """The weightiest facts of a kind; of many first contacts also how many there are."""
        most = SILENT if kind == "quiet" else NAMED
        named = facts if len(facts) == most + 1 else facts[:most]
        names = self.reader.words.listed([self.entry(fact) for fact in named])
        if kind in ("first", "first-dated") and len(facts) > len(named):
            href = self.address({"countries": tuple(fact.code for fact in facts), "groups": ()}, None)
            return self.say(
                f"what-changed-{kind}-many", names=names,
                **self.number("countries", len(facts), href, "chosen"),
                **self.number("meetings", facts[0].together, href),
            )  # fmt: skip
        if kind == "quiet" and len(facts) > len(named):
            names = self.say("what-changed-quiet-more", names=names)
        return lead(kind, named, names, self.reader)

    def entry(self, fact: Any) -> str:
        """One country, topic or format with its numbers."""
        kind = fact.kind.rpartition("-")[2]
        key = ENTRIES.get(kind, "plain") if kind != "most" else "plain"
        # formats by the short names that they bear on the pages
        name = self.reader.short if subject(fact) == "format" else self.reader.label
        given: dict[str, Any] = {"name": name(subject(fact), fact.code)}
        if key == "quiet":
            given |= self.silence(fact)
        else:
            given |= self.number("now", fact.now, self.address(only(fact), None))
        if key == "change":
            given |= self.number("before", fact.before, self.address(only(fact), self.reader.plan.compared))
        if key == "return":
            last = self.reader.words.days(day_of(fact.last_day), day_of(fact.last_day), fact.last_precision)
            given |= {"last": self.links.mark(last, self.last_contact(fact), "rests-on"), "undated": int(fact.undated)}
        if key == "level":
            given["level"] = _inside(self.reader.label("level", fact.level))
        return self.say(f"what-changed-entry-{key}{other(self.reader) if key == 'change' else ''}", **given)

    def silence(self, fact: Any) -> dict[str, Any]:
        """Days since the last contact, and the contacts that make the usual gap."""
        contacts = self.of_all_records(fact.code, None, day_of(fact.closing))
        return self.number("days", fact.days, self.last_contact(fact), "rests-on") | self.number(
            "gap", round(fact.usual_gap), contacts, "rests-on"
        )

    def last_contact(self, fact: Any) -> str:
        return self.of_all_records(fact.code, day_of(fact.last_first), day_of(fact.last_day))

    def number(self, name: str, value: int, href: str, measure: str = "meetings") -> dict[str, Any]:
        """A number for a message: as `name` the link, as `n_name` what chooses the plural."""
        shown = self.links.mark(self.reader.number(value), href, measure)
        return {name: shown, f"n_{name}": int(value)}

    def address(self, fields: dict[str, Any], period: Period | None) -> str:
        """The records of this view with other choices in some controls, over another period or the same."""
        days: dict[str, Any] = {}
        if period:
            days = {"since": period.since, "until": period.until, "preset": "all"}
        return "/meetings" + self.reader.address(self.reader.asked.filtered(**fields, **days))

    def of_all_records(self, country: str, since: date | None, until: date) -> str:
        """The records with a country between two days, whatever else is chosen."""
        return self.address(NO_MORE | {"countries": (country,)}, Period(since, until))


def lead(kind: str, facts: Sequence[Any], names: str, reader: Reader) -> str:
    """A sentence of a kind about what is named in it."""
    given: dict[str, Any] = {"names": names, "n_names": len(facts)}
    if kind == "quiet":
        given |= {"day": reader.day(day_of(facts[0].closing)), "undated": max(int(fact.undated) for fact in facts)}
    country = kind in ("country-up", "country-down")
    return reader.say(f"what-changed-{kind}{other(reader) if country else ''}", **given)


def other(reader: Reader) -> str:
    """The end of a message that does not say "before": of a comparison that is not earlier than the period."""
    return "" if reader.plan.earlier else "-other"


def when(reader: Reader) -> str:
    """The comparison as an adverb: "in the 12 months before"."""
    how, months = reader.plan.how, reader.plan.period.months
    if how in ("previous-months", "previous-part"):
        return reader.say(f"what-changed-when-{how.removeprefix('previous-')}", months=months)
    return reader.say(f"what-changed-when-{how if how in ('previous', 'year') else 'other'}")


def _went(fact: Any) -> str:
    return "same" if fact.now == fact.before else "up" if fact.now > fact.before else "down"


def _inside(label: str) -> str:
    """A label inside a sentence: without its capital, unless it is an abbreviation."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
