"""The brief as a PDF set by typst: one page where it fits in a readable size, else two."""

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from dashboard.export import typeset
from dashboard.export.brief.shapes import Brief, Contact, Line, head
from dashboard.export.typeset import breakable

TEMPLATE = Path(__file__).parent / "brief.typ"
CHART = Path(__file__).parent / "chart.typ"
SIZES = (10.0, 9.4, 8.9, 8.5)  # points of the text, from comfortable to the smallest that one still reads


def write(given: Brief) -> bytes:
    """The document: in the largest size that keeps it on one page; on two in the largest of all."""
    return typeset.pdf(TEMPLATE, content_of(given), sizes=SIZES)


def chart(given: Brief) -> bytes:
    """The timeline as a PNG of 170 mm."""
    return typeset.png(CHART, content_of(given))


def content_of(given: Brief) -> dict[str, Any]:
    """What the template reads; every text may be broken where it must."""
    reader, say = given.reader, given.reader.say
    formats = (*given.formats, *(given.documents or (Line(say("country-documents-results", count=0) + "."),)))
    said: dict[str, Any] = {
        **head(given),
        "language": typeset.language(reader.language),
        "description": reader.sentence(),
        "country": breakable(given.country),
        "sentence": given.sentence,
        "facts": [dict(zip(("label", "value", "beside"), map(breakable, fact), strict=True)) for fact in given.facts],
        "places": [asdict(entry) for entry in given.places],
        "bins": [asdict(bar) for bar in given.bins],
        "topics": [asdict(topic) | {"number": reader.number(topic.meetings)} for topic in given.topics],
        "standing": given.standing,
        "contacts": list(map(_contact, given.contacts)),
        "formats": list(_lines(formats)),
        "open_ends": list(_lines(given.open_ends or (Line(say("brief-nothing-open")),))),
        "around": [list(map(breakable, circle)) for circle in given.around],
        "near": list(_lines(given.near or (Line(say("country-peers-nobody")),))),
        "unknown": list(map(breakable, given.unknown)),
        "sources": {meeting: asdict(one) for meeting, one in given.sources.items()},
        "selection": given.selection,
        "source": given.source,
        "version": given.data_version,
        "heads": heads(given),
    }
    return said


def heads(given: Brief) -> dict[str, Any]:
    """The headings, and what the timeline shows in words."""
    say = given.reader.say
    return {
        "timeline": given.bins_said[0],
        "timeline_alt": ". ".join(given.bins_said[:2]),
        "timeline_caption": given.bins_said[2],
        "topics": say("brief-topics"),
        "topics_said": say("brief-topics-said"),
        "topic": say("topics-topic"),
        "meetings": say("meetings"),
        "contacts": say("country-meetings-title"),
        "columns": [say(f"country-meetings-{name}") for name in ("date", "meeting", "theirs", "ours")],
        "formats": say("brief-formats"),
        "open_ends": say("brief-open-ends"),
        "unknown": say("brief-unknown"),
        "around": say("brief-around"),
        "near": say("brief-near"),
    }


def _lines(lines: Iterable[Line]) -> Iterable[dict[str, str]]:
    return ({"words": breakable(line.words), "meeting": line.meeting_id} for line in lines)


def _contact(contact: Contact) -> dict[str, Any]:
    return {
        "meeting": contact.meeting_id,
        "days": contact.days,
        "title": breakable(contact.title),
        "about": breakable(contact.about),
        "theirs": [list(map(breakable, person)) for person in contact.theirs],
        "ours": list(map(breakable, contact.ours)),
        "more": contact.more,
        "unnamed": contact.unnamed,
    }
