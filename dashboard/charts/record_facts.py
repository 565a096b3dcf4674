"""Everything known about one meeting as facts in the reader's words: for the open record, its table and its picture."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from dashboard.charts.record_words import Record, day, is_web_address, listed, text
from dashboard.reader import Reader
from dashboard.theme import topic_colour

SUBJECTS = {  # field of a record → subject of the codes its words were read as
    "countries": "country", "venue_country": "country", "counterparts": "country", "institute_side": "country",
    "organisations": "organisation", "international_organisations": "organisation",
    "topics": "topic", "formats": "format", "kind": "kind", "level": "level",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line; href leads to a view of this house ("?…", "/…") or to a page outside; look: strong, quiet or ""."""

    words: str
    href: str = ""
    look: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """Parts that belong together, with the colour of their topic group where they have one."""

    parts: tuple[Part, ...]
    separator: str = ", "
    colour: str = ""

    def text(self) -> str:
        return self.separator.join(part.words for part in self.parts)


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known under one label; without lines it is not stated."""

    label: str
    lines: tuple[Line, ...]

    def text(self) -> str:
        return "; ".join(line.text() for line in self.lines)


def facts(record: Record, reader: Reader) -> list[Fact]:
    """Who, about what, with what result."""
    compatriots = _people(record, "home", reader)
    countries = reader.by_label("country", listed(record["countries"]))
    stated = [
        ("countries", _country_pages(countries, reader)),
        ("organisations", _organisations(record, reader)),
        ("theirs", _people(record, "partner", reader)),
        ("ours", _people(record, "institute", reader)),
        *([("also", compatriots)] if compatriots else []),
        ("formats", [Line((_choice("formats", "format", code, reader),)) for code in listed(record["formats"])]),
        ("topics", _topics(record, reader)),
        ("documents", _documents(record, reader)),
    ]
    return [Fact(reader.say(f"meeting-{name}"), tuple(lines)) for name, lines in stated]


def sources(record: Record, reader: Reader) -> list[Fact]:
    """Where it is written, how well its date is known, and which line of which file says so."""
    note = [_plain(text(record["note"]))] if text(record["note"]) else []
    urls = [Line((_address(url),)) for url in listed(record["other_urls"])]
    precise = [reader.say(f"meeting-precision-{record['precision']}")] if record["precision"] != "unknown" else []
    date = _plain(reader.words.listed([reader.say(f"meeting-basis-{record['basis']}"), *precise]))
    stated = [("source", _source(record, reader)), ("date", [date])]
    more = (("note", note), ("urls", urls), ("confirmed", _confirmed(record, reader)))
    stated += [(name, lines) for name, lines in more if lines]
    stated.append(("file", [_plain(record["source"])]))
    return [Fact(reader.say(f"meeting-{name}"), tuple(lines)) for name, lines in stated]


def _confirmed(record: Record, reader: Reader) -> list[Line]:
    """Who said that a draft, read from a text, is right, and when."""
    on, by = day(record["confirmed_on"]), text(record["confirmed_by"])
    return [_plain(reader.words.listed([by, *([reader.day(on)] if on else [])]))] if by else []


def written(record: Record, reader: Reader) -> list[Fact]:
    """The record's own words beside what they were read as, by kind of word; what is a code already is left out."""
    told = [(SUBJECTS[word["field"]], word) for word in listed(record["written"]) if word["field"] in SUBJECTS]
    found: dict[str, dict[str, list[str]]] = {}
    for subject, word in told:
        label = reader.label(subject, word["code"])
        if word["written"] not in (word["code"], label):
            codes = found.setdefault(subject, {}).setdefault(word["written"], [])
            codes += [label] if label not in codes else []
    found |= _spellings(record, reader)
    lines = {
        subject: tuple(_plain(f"{word} → {reader.words.listed(labels)}") for word, labels in words.items())
        for subject, words in found.items()
    }
    return [Fact(reader.say(f"meeting-written-{subject}"), lines[subject]) for subject in lines]


def _spellings(record: Record, reader: Reader) -> dict[str, dict[str, list[str]]]:
    """Names that the record spells otherwise than the person is called."""
    people = [(person["name"], reader.label("person", person["person_id"])) for person in listed(record["people"])]
    spelled = {name: [label] for name, label in people if name != label}
    return {"person": spelled} if spelled else {}


def _plain(words: str) -> Line:
    return Line((Part(words),))


def _choice(field: str, subject: str, code: str, reader: Reader) -> Part:
    return Part(reader.label(subject, code), reader.toggled(field, code))


def _country_pages(codes: Iterable[str], reader: Reader) -> list[Line]:
    """Countries on one line, each leading to the page about it."""
    parts = tuple(Part(reader.label("country", code), reader.country_page(code)) for code in codes)
    return [Line(parts)] if parts else []


def _choices(field: str, subject: str, codes: Iterable[str], reader: Reader) -> list[Line]:
    """Codes on one line, each leading to its meetings."""
    parts = tuple(_choice(field, subject, code, reader) for code in codes)
    return [Line(parts)] if parts else []


def _organisations(record: Record, reader: Reader) -> list[Line]:
    """Each partner on a line of its own; those of the home country on one line, because they are no partners."""
    named = listed(record["organisations"])
    partners = [o["organisation_id"] for o in named if o["partner"]]
    compatriots = [o["organisation_id"] for o in named if not o["partner"]]
    lines = [Line((_choice("organisations", "organisation", code, reader),)) for code in partners]
    for line in _choices("organisations", "organisation", compatriots, reader):
        lines.append(Line((Part(reader.say("meeting-compatriots"), look="quiet"), Part(line.text())), " "))
    return lines


def _people(record: Record, side: str, reader: Reader) -> list[Line]:
    """The people of one side: name, role, organisation; the country too where partners of several took part.

    A name leads to all meetings of the person. How the record spells it stands among its own words.
    """
    several = len(listed(record["countries"])) > 1 and side == "partner"
    lines = []
    for person in listed(record["people"]):
        if person["side"] == side:
            country = reader.short("country", person["country"]) if several and person["country"] else ""
            about = (reader.role(text(person["role"]), inside=True), reader.body(text(person["organisation"])), country)
            who = person["person_id"]
            name = Part(reader.label("person", who), reader.toggled("people", who), "strong")
            lines.append(Line((name, *(Part(words) for words in about if words))))
    return lines


def _topics(record: Record, reader: Reader) -> list[Line]:
    """A line a topic group, in its colour."""
    groups = groupby(listed(record["topics"]), key=lambda topic: topic["group_id"])
    codes = {group: [topic["topic_id"] for topic in topics] for group, topics in groups}
    return [
        Line(tuple(_choice("topics", "topic", code, reader) for code in codes[group]), "; ", topic_colour(group))
        for group in codes
    ]


def _documents(record: Record, reader: Reader) -> list[Line]:
    return [
        Line((Part(paper["title"]), Part(reader.say(f"meeting-status-{paper['status']}"), look="quiet")))
        for paper in listed(record["documents"])
    ]


def _source(record: Record, reader: Reader) -> list[Line]:
    """The page and who published it, and the language it is written in."""
    url, publisher = text(record["source_url"]), text(record["publisher"])
    shown = _address(url, publisher) if url else Part(publisher)
    about = [publisher if publisher not in shown.words else "", _language(text(record["source_language"]), reader)]
    return [Line((shown, *(Part(words) for words in about if words)))] if url or publisher else []


def _address(url: str, words: str = "") -> Part:
    """A page outside: a link under its host's name or other words; what is no web address stays plain text."""
    if not is_web_address(url):
        return Part(url)
    return Part(words or (urlsplit(url).hostname or url).removeprefix("www."), url)


def _language(code: str, reader: Reader) -> str:
    """The language of a source in the reader's language; by Babel where we have no better word; "" where not known."""
    if not code:
        return ""
    name = reader.words.locale.languages.get(code.replace("_", "-").split("-")[0].lower(), code)
    return reader.say("meeting-language", code=code, name=name.replace("‘", "ʻ"))


def as_lines(known: Sequence[Fact], reader: Reader) -> list[tuple[str, str]]:
    """Facts as label and text: for tables and pictures."""
    return [(fact.label, fact.text() or reader.say("not-stated")) for fact in known]
