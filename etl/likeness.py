"""Whether two meetings may be one event told twice: points, each with its reason and its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from etl.folding import fold, folded
from etl.records import Meeting

NEAR_DAYS = 3  # between an announcement, or a report's own date, and the event
ENOUGH = 7  # points from which a pair is proposed
SPECIFIC = {"same-address", "same-people", "same-organisations", "like-titles"}  # one of these at least
SHORTEST_WORD = 4  # letters; shorter ones ("the", "va", "по") say nothing

# Cyrillic as Uzbek and Russian names are usually written in Latin letters, and Latin spellings that compete.
_LATIN = str.maketrans(
    dict(zip("абвгдеёжзийклмнопрстуфхыэўқғҳ", "abvgdeejziiklmnoprstufhieokgh", strict=True))
    | {"ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ь": "", "ю": "iu", "я": "ia"}
)
_COMPETING = (("kh", "h"), ("zh", "j"), ("dj", "j"), ("x", "h"), ("q", "k"), ("w", "v"), ("y", "i"), ("ii", "i"))
_BEGINNING = re.compile(r"^(https?://)?(www\.|m\.)?")
_WORD = re.compile(rf"\w{{{SHORTEST_WORD},}}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason to think that two records tell one event (or, below zero, two), and what it rests on."""

    reason: str
    points: int
    what: str


@dataclass(frozen=True, slots=True)
class Traits:
    """What of a meeting is compared, worked out once."""

    meeting: Meeting
    addresses: Mapping[str, str]  # key → as written
    people: Mapping[str, str]  # of the other side
    organisations: Mapping[str, str]  # partners, by id
    words: Mapping[str, str]  # of all titles


def traits(meeting: Meeting) -> Traits:
    """What of a meeting is compared with others."""
    urls = filter(None, (meeting.source_url, *meeting.other_urls))
    names = (person.name for person in meeting.people if person.side != "institute")
    return Traits(
        meeting,
        {address_key(url): url for url in urls},
        {person_key(name): name for name in names},
        {o.organisation_id: o.organisation_id for o in meeting.organisations if o.partner},
        {key: word for title in meeting.titles.values() for key, word in title_words(title).items()},
    )


def evidence(one: Traits, other: Traits) -> list[Evidence]:
    """All that speaks for or against one event; empty where their days or places exclude it."""
    days = _days(one.meeting, other.meeting)
    if days is None:
        return []
    found = [
        days,
        *_shared("same-address", 3, one.addresses, other.addresses),
        *_shared("same-people", 3, one.people, other.people),
        *_shared("same-organisations", 2, one.organisations, other.organisations),
        *_titles(one.words, other.words),
        *_partners(one.meeting, other.meeting),
        *_place(one.meeting, other.meeting),
    ]
    if one.meeting.kind == other.meeting.kind:
        found.append(Evidence("same-kind", 1, one.meeting.kind))
    return found


def proposed(found: Iterable[Evidence]) -> bool:
    """Whether the evidence is enough to lay the pair before a person."""
    told = list(found)
    return sum(reason.points for reason in told) >= ENOUGH and any(reason.reason in SPECIFIC for reason in told)


def _days(one: Meeting, other: Meeting) -> Evidence | None:
    """The same or near days, or coarse ones that allow it; None where the days exclude one event."""
    first, second = sorted((one.days, other.days), key=lambda days: str(days.first_day))
    if first.first_day is None or first.last_day is None or second.first_day is None or second.last_day is None:
        return Evidence("undated", 0, "one of them has no date")
    gap = (max(first.first_day, second.first_day) - min(first.last_day, second.last_day)).days
    if gap > NEAR_DAYS:
        return None
    precisions = {first.precision, second.precision}
    if precisions != {"day"}:
        coarse = "year" if "year" in precisions else "month"
        return Evidence("days-allow-it", int(coarse == "month"), f"known by the {coarse}") if gap <= 0 else None
    if (first.first_day, first.last_day) == (second.first_day, second.last_day):
        return Evidence("same-days", 3, str(first.first_day))
    return Evidence("near-days", 2, f"{first.first_day} and {second.first_day}")


def _shared(reason: str, points: int, one: Mapping[str, str], other: Mapping[str, str]) -> Iterator[Evidence]:
    if both := one.keys() & other.keys():
        yield Evidence(reason, points, ", ".join(sorted(one[key] for key in both)[:5]))


def _titles(one: Mapping[str, str], other: Mapping[str, str]) -> Iterator[Evidence]:
    both = one.keys() & other.keys()
    share = len(both) / max(min(len(one), len(other)), 1)
    if len(both) >= 3 and share >= 0.5:
        yield Evidence("like-titles", 3 if share >= 0.75 else 2, ", ".join(sorted(one[key] for key in both)[:8]))


def _partners(one: Meeting, other: Meeting) -> Iterator[Evidence]:
    ours, theirs = set(one.countries), set(other.countries)
    if ours and theirs:
        points = 2 if ours == theirs else 1 if ours & theirs else -3
        both = ", ".join(sorted(ours & theirs)) or f"{', '.join(sorted(ours))} and {', '.join(sorted(theirs))}"
        yield Evidence("same-partners" if points > 0 else "other-partners", points, both)


def _place(one: Meeting, other: Meeting) -> Iterator[Evidence]:
    if one.city and other.city:
        same = fold(one.city) == fold(other.city)
        yield Evidence("same-city", 1, one.city) if same else Evidence("other-city", -3, f"{one.city}, {other.city}")


def address_key(url: str) -> str:
    """An address without what does not tell pages apart: scheme, www, fragment, last stroke."""
    return _BEGINNING.sub("", url.strip().casefold().partition("#")[0]).rstrip("/")


@lru_cache(maxsize=20_000)
def latin(text: str) -> str:
    """Folded, in Latin letters, competing spellings made one: "Хайдаров", "Khaydarov", "Xaydarov" → haidarov."""
    written = fold(text).translate(_LATIN)
    for ours, theirs in _COMPETING:
        written = written.replace(ours, theirs)
    return re.sub(r"(.)\1", r"\1", written)


@lru_cache(maxsize=200_000)  # an archive of many institutes has more people than words
def person_key(name: str) -> str:
    """A name's words in one order, in Latin letters; titles of one letter are left out."""
    return " ".join(sorted(word for word in re.findall(r"\w+", latin(name)) if len(word) > 1))


def title_words(title: str) -> Mapping[str, str]:
    """The words of a title that may tell one event from another, by the key under which they are compared."""
    return {latin(word): word for word in _WORD.findall(folded(title))}
