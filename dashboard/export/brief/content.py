"""What a brief says: words and numbers of the country page's panels, in one language, of one version of the data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from dashboard.charts.record_words import Record, cut, day, days, is_web_address, listed, records, text, title
from dashboard.database import Answer, Database
from dashboard.export.report.exhibits import version_words
from dashboard.panel import read_view
from dashboard.panels import (
    country_agenda,
    country_brief,
    country_contacts,
    country_documents,
    country_levels,
    country_meetings,
    country_peers,
)
from dashboard.reader import Entry, Reader
from dashboard.theme import topic_colour

PANELS = (
    "country_brief", "country_contacts", "country_agenda", "country_meetings", "country_levels", "country_formats",
    "country_documents", "country_peers", "meeting_list",
)  # fmt: skip
MOST_TOPICS, MOST_DOCUMENTS, MOST_FORMATS, MOST_NAMED = 8, 3, 5, 4
MOST_CIRCLES, MOST_PEERS = 6, 8  # of a country that was never met
LONGEST_TITLE, LONGEST_ROLE, LONGEST_SOURCE = 170, 60, 140  # characters; the page has all of it


class NoPartner(ValueError):
    """The brief was asked for a country that is none of the register, or is the institute's own."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a meeting is written: what a footnote says, and its address, empty where that is none of the web."""

    words: str
    url: str


@dataclass(frozen=True, slots=True)
class Contact:
    """One of the last meetings: when, what, and who met whom."""

    meeting_id: str
    days: str
    title: str
    about: str
    theirs: tuple[tuple[str, str], ...]  # name, role
    ours: tuple[str, ...]
    more: tuple[str, str]  # how many more people there were on their side and on ours
    unnamed: tuple[str, str]  # what is said where nobody is named


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic that came up: meetings, and how many there would be on the institute's average."""

    label: str
    meetings: int
    expected: float
    colour: str


@dataclass(frozen=True, slots=True)
class Bin:
    """A bar of the timeline: its name, meetings by place from the bottom up, and whether it is over."""

    name: str
    year: str
    full: str
    parts: tuple[tuple[str, int], ...]  # colour, meetings
    complete: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A statement; `meeting_id` says whose source stands behind it."""

    words: str
    meeting_id: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """One country in the words of the page; whatever is empty is left out or says that nothing is known."""

    country: str
    sentence: str
    facts: tuple[tuple[str, str, str], ...]  # label, value, what is known beside it
    bins: tuple[Bin, ...]
    places: tuple[Entry, ...]
    bins_said: tuple[str, str, str]  # title of the timeline, what it shows in words, what it leaves out
    topics: tuple[Topic, ...]
    standing: tuple[tuple[str, str], ...]  # over, under, never: label and topics
    contacts: tuple[Contact, ...]
    formats: tuple[Line, ...]
    documents: tuple[Line, ...]
    open_ends: tuple[Line, ...]
    around: tuple[tuple[str, str], ...]  # of a country that was not met: region and groups, and whom of them we met how often
    near: tuple[Line, ...]  # … the last contacts with its region
    unknown: tuple[str, ...]
    sources: Mapping[str, Source]  # by meeting
    selection: str
    source: str
    data_version: str
    reader: Reader


def brief(database: Database, country: str, query: str) -> Brief:
    """The brief about a country in a view.

    Args:
        country: Its code.
        query: Query string of its page: language, period and filter.

    Raises:
        NoPartner: There is no such partner country.
    """
    version = database.version()
    if country not in version.known()["country"]:
        raise NoPartner(country)
    reader, answer = read_view(database, query, PANELS, about=country, version=version)
    if reader.facts.matched or not (reader.plan.period.bounded() or reader.asked.filter.narrowed()):
        return made(reader, answer)
    everything, _ = read_view(database, f"?period=all&lang={reader.language}", (), about=country, version=version)
    return made(reader, answer, everything.facts.matched)


def made(reader: Reader, answer: Answer, ever: int | None = None) -> Brief:
    """The brief from the answered panels.

    Args:
        ever: Of a country that the selection does not meet: its meetings in all records, where those are more.
    """
    rows, met = answer.rows, bool(reader.facts.matched)
    contacts_words = country_contacts.words(rows["country_contacts"], reader)
    facts = country_brief.table(rows["country_brief"], reader).iloc[1:].itertuples(index=False, name=None)
    return Brief(
        country=reader.label("country", reader.asked.about),
        sentence=country_brief.words(rows["country_brief"], reader).subtitle if met else _not_met(ever, reader),
        facts=tuple((str(label), str(value), str(beside)) for label, value, beside in facts) if met else (),
        bins=_bins(rows["country_contacts"], reader) if met else (),
        places=contacts_words.legend,
        bins_said=(contacts_words.title, contacts_words.summary, contacts_words.caption),
        topics=_topics(rows["country_agenda"], reader),
        standing=_standing(rows["country_agenda"], reader),
        contacts=tuple(_contact(record, reader) for record in records(rows["country_meetings"])),
        formats=_formats(rows["country_formats"], reader),
        documents=_documents(rows["country_documents"], True, reader),
        open_ends=_open_ends(rows, reader),
        around=() if met else _around(rows["country_peers"], reader),
        near=() if met else _near(rows["country_peers"], reader),
        unknown=_unknown(rows, reader) if met else (),
        sources=_sources(rows["meeting_list"]),
        selection=f"{reader.say('selection')}: {reader.sentence()} {reader.counting_words()}",
        source=f"{reader.say('source')}: {reader.source_words()}",
        data_version=version_words(reader.version, reader),
        reader=reader,
    )


def _bins(rows: pd.DataFrame, reader: Reader) -> tuple[Bin, ...]:
    by_place, size, before = country_contacts.by_place(rows, reader), reader.plan.bin, 0
    found = []
    for place, start in enumerate(reader.plan.bins()):
        parts = tuple((country_contacts.PLACES[code], counts[place]) for code, counts in by_place.items() if counts[place])
        year = str(start.year) if size != "year" and start.year != before else ""
        name, full = reader.words.bin_short(start, size), reader.words.bin_name(start, size)
        found.append(Bin(name, year, full, parts, reader.plan.complete(start)))
        before = start.year
    return tuple(found)


def _topics(rows: pd.DataFrame, reader: Reader) -> tuple[Topic, ...]:
    return tuple(
        Topic(
            reader.label("topic", row.topic), int(row.meetings), round(float(row.expected), 1), topic_colour(row.topic_group)
        )
        for row in country_agenda.spoken(rows, reader)[:MOST_TOPICS]
    )


def _standing(rows: pd.DataFrame, reader: Reader) -> tuple[tuple[str, str], ...]:
    """What stands out and what never came up; nothing where no topic is known at all."""
    if not (rows["meetings"] > 0).any():
        return ()
    found = [(how, country_agenda.standing(rows, how, reader)) for how in ("over", "under")]
    found.append(("never", country_agenda.never(rows, reader)))
    return tuple((reader.say(f"country-agenda-{how}"), reader.words.listed(topics)) for how, topics in found if topics)


def _contact(record: Record, reader: Reader) -> Contact:
    theirs, ours = listed(record["theirs"]), listed(record["ours"])
    more = [len(people) - MOST_NAMED for people in (theirs, ours)]
    said = [reader.say("country-meetings-more", count=count) if count > 0 else "" for count in more]
    return Contact(
        meeting_id=record["meeting_id"],
        days=days(record, reader),
        title=cut(title(record, reader), LONGEST_TITLE),
        about=cut(country_meetings.about(record, reader), LONGEST_TITLE),
        theirs=tuple((_called(one, reader), cut(text(one["role"]), LONGEST_ROLE)) for one in theirs[:MOST_NAMED]),
        ours=tuple(_called(one, reader) for one in ours[:MOST_NAMED]),
        more=(said[0], said[1]),
        unnamed=(reader.say("country-meetings-no-theirs"), reader.say("country-meetings-no-ours")),
    )


def _called(person: Record, reader: Reader) -> str:
    return cut(reader.label("person", person["person_id"]), LONGEST_ROLE)


def _formats(rows: pd.DataFrame, reader: Reader) -> tuple[Line, ...]:
    """The formats in which we met, with the last time."""
    met = [record for record in records(rows) if record["meetings"]]
    met.sort(key=lambda record: (-record["meetings"], reader.order("format", record["format"])))
    return tuple(
        Line(
            reader.say("brief-format", format=reader.label("format", record["format"]),
                       count=reader.say("n-meetings", count=int(record["meetings"])), day=days(record, reader)),
            text(record["meeting_id"]),
        )
        for record in met[:MOST_FORMATS]
    )  # fmt: skip


def _documents(rows: pd.DataFrame, results: bool, reader: Reader) -> tuple[Line, ...]:
    """The documents that count as results, or the others; and how many more there are."""
    found = records(rows[rows["status"].isin(country_documents.RESULTS) == results])
    lines = [
        Line(
            reader.say("brief-document", title=cut(record["title"], LONGEST_TITLE), day=days(record, reader),
                       status=reader.say(f"meeting-status-{record['status']}")),
            record["meeting_id"],
        )
        for record in found[:MOST_DOCUMENTS]
    ]  # fmt: skip
    more = len(found) - len(lines)
    return (*lines, *([Line(reader.say("brief-documents-more", count=more))] if more > 0 else []))


def _open_ends(rows: Mapping[str, pd.DataFrame], reader: Reader) -> tuple[Line, ...]:
    """An unusual silence, documents that were only planned or mentioned, formats without a meeting."""
    lines = []
    row = records(rows["country_brief"])[0]
    if row["status"] == "quiet":
        gap = reader.number(round(row["usual_gap"]))
        lines.append(Line(reader.say("brief-silent", count=int(row["days_since"]), gap=gap)))
    lines += _documents(rows["country_documents"], False, reader)
    unmet = rows["country_formats"].loc[rows["country_formats"]["meetings"] == 0, "format"]
    if len(unmet):
        named = [reader.label("format", code) for code in reader.by_label("format", unmet)]
        lines.append(Line(reader.say("brief-unmet-formats", formats=reader.words.listed(named))))
    return tuple(lines)


def _not_met(ever: int | None, reader: Reader) -> str:
    said = reader.say("brief-never-met")
    if ever is None:
        return said
    return f"{said} {reader.say('brief-ever-met', count=ever) if ever else reader.say('brief-never-ever-met')}"


def _around(rows: pd.DataFrame, reader: Reader) -> tuple[tuple[str, str], ...]:
    """Its region and its groups, each with the countries we met and how many we did not."""
    found = []
    for circle, peers in country_peers.circles(rows, reader)[:MOST_CIRCLES]:
        counted = [(reader.short("country", peer["country"]), int(peer["meetings"])) for peer in peers]
        met = [f"{country}\u00a0{reader.number(meetings)}" for country, meetings in counted if meetings]
        unmet = sum(not meetings for _, meetings in counted)
        more = len(met) - MOST_PEERS
        said = [reader.words.listed(met[:MOST_PEERS]) or reader.say("country-peers-nobody")]
        said += [reader.say("country-meetings-more", count=more)] if more > 0 else []
        said += [reader.say("country-peers-unmet", count=unmet)] if unmet and met else []
        found.append((country_peers.circle_name(circle, reader), "; ".join(said)))
    return tuple(found)


def _near(rows: pd.DataFrame, reader: Reader) -> tuple[Line, ...]:
    """The countries of its region that we met last."""
    met = [record for record in records(rows) if record["circle"] == "region" and record["meetings"]]
    met.sort(key=lambda record: reader.order("country", record["country"]))
    met.sort(key=lambda record: day(record["last_day"]) or date.min, reverse=True)
    return tuple(
        Line(reader.say("brief-format", format=reader.label("country", record["country"]),
                        count=reader.say("n-meetings", count=int(record["meetings"])), day=days(record, reader)))
        for record in met[:MOST_FORMATS]
    )  # fmt: skip


def _unknown(rows: Mapping[str, pd.DataFrame], reader: Reader) -> tuple[str, ...]:
    """What the records do not say, as the panels' own captions tell it."""
    placeless = rows["country_contacts"].loc[rows["country_contacts"]["place"] == "unknown", "meetings"].sum()
    said = [
        country_meetings.words(rows["country_meetings"], reader).caption if len(rows["country_meetings"]) else "",
        country_brief.words(rows["country_brief"], reader).caption if not len(rows["country_meetings"]) else "",
        country_levels.words(rows["country_levels"], reader).caption,
        reader.say("brief-placeless", count=int(placeless)) if placeless else "",
    ]
    return tuple(part for part in said if part)


def _sources(rows: pd.DataFrame) -> dict[str, Source]:
    return {record["meeting_id"]: found for record in records(rows) if (found := _source(record))}


def _source(record: Record) -> Source | None:
    """Publisher and address as one reads them on paper."""
    url, publisher = text(record["source_url"]), cut(text(record["publisher"]), LONGEST_ROLE)
    shown = cut(url.partition("://")[2] or url, LONGEST_SOURCE)
    words = shown if publisher and publisher in shown else ", ".join(part for part in (publisher, shown) if part)
    return Source(words, url if is_web_address(url) else "") if words else None


def head(given: Brief) -> dict[str, Any]:
    """What stands in the line above the title and in the file's properties."""
    reader = given.reader
    kind = reader.say("brief-kind")
    return {
        "institute": reader.institute("short_name"),
        "kind": kind,
        "as_of": reader.say("brief-as-of", day=reader.words.day_long(reader.plan.as_of)),
        "title": f"{given.country}: {kind}",
    }
