"""What a brief says: words and numbers of the country page's panels, in one language, of one version of the data."""

from collections.abc import Mapping

import pandas as pd

from dashboard.charts.record_words import records
from dashboard.database import Answer, Database
from dashboard.export.brief.shapes import Bin, Brief, Topic
from dashboard.export.brief.statements import contact, documents, formats, near, open_ends, sources
from dashboard.export.report.exhibits import version_words
from dashboard.panel import read_view
from dashboard.panels import (
    country_agenda,
    country_brief,
    country_contacts,
    country_levels,
    country_meetings,
    country_peers,
)
from dashboard.reader import Reader
from dashboard.theme import topic_colour

PANELS = (
    "country_brief", "country_contacts", "country_agenda", "country_meetings", "country_levels", "country_formats",
    "country_documents", "country_peers", "meeting_list",
)  # fmt: skip
MOST_TOPICS = 8
MOST_CIRCLES, MOST_PEERS = 6, 8  # of a country that was never met


class NoPartner(ValueError):
    """The brief was asked for a country that is none of the register, or is the institute's own."""


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
        contacts=tuple(contact(record, reader) for record in records(rows["country_meetings"])),
        formats=formats(rows["country_formats"], reader),
        documents=documents(rows["country_documents"], True, reader),
        open_ends=open_ends(rows, reader),
        around=() if met else _around(rows["country_peers"], reader),
        near=() if met else near(rows["country_peers"], reader),
        unknown=_unknown(rows, reader) if met else (),
        sources=sources(rows["meeting_list"]),
        selection=f"{reader.say('selection')}: {reader.sentence()} {reader.counting_words()}",
        source=f"{reader.say('source')}: {reader.source_words()}",
        data_version=version_words(reader.version, reader),
        reader=reader,
    )


def _bins(rows: pd.DataFrame, reader: Reader) -> tuple[Bin, ...]:
    by_place, size, before = country_contacts.by_place(rows, reader), reader.plan.bin, 0
    found = []
    for place, start in enumerate(country_contacts.axis_bins(rows, reader)):
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
