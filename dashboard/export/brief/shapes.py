"""A brief and its parts as they are handed to what lays them out: words, numbers and colours, nothing left to look up."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.reader import Entry, Reader


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
