"""Which organisations took part, each once and by its fullest name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.draft.embassies import embassy_of
from etl.draft.known import Known, Org
from etl.draft.listed_bodies import embassies_in, sends_people
from etl.draft.marked import Marked
from etl.draft.people import Person
from etl.draft.spans_ru import is_adjective
from etl.draft.tokens import normal
from etl.draft.word_sets import word_set

_SHORTEST_ACRONYM = 3
_LONGEST_LINK = 3  # letters of "and", "для", "va", which an acronym leaves out
_GATHERINGS = word_set("gatherings")
SUPRANATIONAL = {
    "un",
    "eu",
    "sco",
    "cis",
    "ots",
    "gcc",
    "osce",
    "eaeu",
    "asean",
    "nato",
    "arab-league",
    "unesco",
    "cica",
    "eco",
    "african-union",
}


def named_theirs(part: Marked, known: Known) -> list[Org]:
    orgs = [org for org in part.orgs if not org.own and not org.bare]
    orgs = [org for org in orgs if org.code not in SUPRANATIONAL and org.country != known.home]
    return [org for org in orgs if not is_gathering(part, org, known)]


def participating(marked: Sequence[Marked], theirs: Sequence[Person], known: Known) -> list[Org]:
    """Those of the people, organisers and guests, each once and by its fullest name; the institute is never among them."""
    listed = [person.org for person in theirs if person.org and not (person.org.bare and not person.org.code)]
    listed = [org for org in listed if not org.own]
    named = [org for place, part in enumerate(marked) for org in part.orgs if _takes_part(part, place, org, known)]
    named += [org for part in marked if part.has(known, "took_part") for org in embassies_in(part, known)]
    kept: list[Org] = []
    for org in sorted([*listed, *named], key=lambda o: -len(o.name)):
        twin = next((at for at, other in enumerate(kept) if same(org, other, known)), None)
        if twin is None:
            kept.append(org)
        else:
            told = kept[twin]
            kept[twin] = replace(
                told, country=told.country or org.country, code=told.code or org.code, start=told.start, end=told.end
            )
    for person in theirs:
        if person.level == "ambassador" or any(role == "senior-official" for role in person.roles):
            embassy = embassy_of(person, marked, known)
            _add_embassy(kept, embassy)
    return sorted(kept, key=lambda o: o.start)


def _add_embassy(kept: list[Org], embassy: Org | None) -> None:
    """One embassy of a country, by the fuller of its names."""
    if embassy is None:
        return
    twin = next((at for at, other in enumerate(kept) if other.type == "embassy" and other.country == embassy.country), None)
    if twin is None:
        kept.append(embassy)
    elif len(embassy.name.split()) > len(kept[twin].name.split()):
        kept[twin] = replace(kept[twin], name=embassy.name)


def _takes_part(part: Marked, place: int, org: Org, known: Known) -> bool:
    """An organisation in the lead or in a sentence about who took part, unless it is a body of states or a subject."""
    if org.own or org.bare or part.of_others(known):
        return False
    if org.code in SUPRANATIONAL:
        return part.has(known, "took_part") and part.has(known, "held") and sends_people(part, org, known)
    if org.type == "media" or (org.type == "parliament" and not org.code and not org.country) or _is_subject(part, org, known):
        return False
    who = (
        part.has(known, "took_part") or part.has(known, "delegation") or part.has(known, "led") or part.has(known, "organised")
    )
    signed = part.has(known, "signed") and place < 4
    who = who or (part.has(known, "announcement") and place < 3)
    return (who and (part.has(known, "held") or place < 6)) or (place < 3 and part.has(known, "held")) or signed


def is_gathering(part: Marked, org: Org, known: Known) -> bool:
    """A forum by its name: "Bosphorus Security Forum"."""
    words = part.words[org.first : org.last]
    heads = words[-2:] if known.language != "ru" else [word for word in words if not is_adjective(word.norm)][:1]
    return any(word.stems & _GATHERINGS for word in heads)


def _is_subject(part: Marked, org: Org, known: Known) -> bool:
    """A format's council or forum, or what stands in a place's name, is no participant."""
    formats = [hit for hit in known.formats.find(part.words) if hit.first < org.last and org.first < hit.last]
    after = [word.norm for word in part.words[org.last : org.last + 4]]
    kinds = {"sessiyasi", "sessiya", "sessiyasida", "сессии", "сессия", "session"} & {
        *after,
        *(w.norm for w in part.words[max(0, org.first - 3) : org.first]),
    }
    return bool(formats or kinds) or is_gathering(part, org, known)


def same(one: Org, other: Org, known: Known) -> bool:
    """Whether two names are of one organisation: by the vocabulary, or the words of one lie in the other."""
    if one.code and one.code == other.code:
        return True
    if one.type == other.type == "embassy" and one.country == other.country and one.country != known.home:
        return True
    apart = one.code and other.code and not {one.code, other.code} & SUPRANATIONAL
    if apart or (one.country and other.country and one.country != other.country):
        return False
    if _is_short_for(one.name, other.name) or _is_short_for(other.name, one.name):
        return True
    mine, theirs = _stems(one.name, known.language), _stems(other.name, known.language)
    return bool(mine and theirs) and (_all_in(mine, theirs) or _all_in(theirs, mine))


def _is_short_for(short: str, long: str) -> bool:
    """ "ИМЭМО" for "… институт мировой экономики и международных отношений": its letters begin words in a row."""
    if not short.isupper() or not short.isalpha() or len(short) < _SHORTEST_ACRONYM:
        return False
    initials = "".join(
        word[0] for word in re.split(r"[\s«»\"“”()-]+", long) if len(word) > _LONGEST_LINK or word[:1].isupper()
    )
    return short.casefold() in initials.casefold()


def _all_in(some: set[str], others: set[str]) -> bool:
    return all(any(word.startswith(other) or other.startswith(word) for other in others) for word in some)


def _stems(name: str, language: str) -> set[str]:
    return {
        normal(word, language)[:5]
        for word in name.replace("«", " ").replace("(", " ").replace(")", " ").split()
        if len(word) > 2
    }
