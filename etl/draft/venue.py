"""Where an event took place: a city that its first sentences name as the place, online, or the institute itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from etl.draft.claims import GUESS, INFERRED, STATED, Claim, Passage
from etl.draft.days import days_in
from etl.draft.known import Known, Org
from etl.draft.lexicon import table
from etl.draft.marked import Marked
from etl.draft.online import online_passage
from etl.draft.tokens import written
from etl.draft.travelling import travels
from etl.draft.word_sets import word_set

ONLINE = "online"
_UNSAID = 2  # sentences that may name the place without a word of meeting
_DATELINE = 8  # tokens after the city
_WITHIN = 4  # sentences from the beginning
_RECEIVED = word_set("venue_received")
_SEATS = word_set("venue_elsewhere")  # beside a city: a summit's place, a body's seat
_COMING = word_set("venue_coming")
# By our own people: "делегация института посетила Брюссель".
_VISITED = ("visit", "посети", "посеща")
_MODALS = {"could", "would", "should", "might", "can"}  # "courses that could be offered in Geneva"
_BESIDE = {"margins", "sidelines", "полях", "кулуарах"}  # of another event, in whose city it was
_HOSTS = {"hosted", "hosts", "welcomed", "received", "organised", "organized", "convened", "held"}
_IN = {"in", "город", "городе", "г"}  # before a city
_TRIP = 5  # tokens between the word for a trip and its country
_BY_TELEPHONE = ("telefon", "телефон", "telephone")  # neither side went anywhere
_CAPITAL = {"uz": ("poytaxt",), "ru": ("столица",), "en": ("capital",)}


@dataclass(frozen=True, slots=True)
class Venue:
    """City and country; the country is empty where it is not known, or online."""

    city: str
    country: str
    claim: Claim


NOWHERE = Venue("", "", Claim("", (), STATED, "the text does not say where"))


def venue(title: Marked | None, lead: Sequence[Marked], known: Known) -> Venue:
    """The venue of an event, from its title and first sentences."""
    first = [*([title] if title else []), *lead[:_WITHIN]]
    online = online_passage(title, lead, known)
    if online:
        return Venue(ONLINE, "", Claim(ONLINE, (online,)))
    if any(word.norm.startswith(_BY_TELEPHONE) for part in first[:_UNSAID] for word in part.words):
        return NOWHERE
    return _named_place(title, lead[:_WITHIN], known) or _at_home(first, known)


def _named_place(title: Marked | None, lead: Sequence[Marked], known: Known) -> Venue | None:
    """A city that is named as the place before the institute is; else a dateline's."""
    for dateline in (False, True):
        for place, part in enumerate([*lead, *([title] if title else [])]):
            if place >= _UNSAID and part is not title and not part.has(known, "staged") and not part.has(known, "meets"):
                continue
            found = _city(part, known, dateline) or _capital(part, known)
            unlisted = None if found else _unlisted(part, known)
            if unlisted:
                return unlisted
            line = _written_dateline(part, known) if part is lead[0] and not found else None
            if line:
                return line
            if found:
                city, span = found
                return Venue(city, known.places.country_of.get(city, ""), Claim(city, (span,)))
            own = next((org for org in part.orgs if org.own), None)
            if own and not dateline and _at_own(part, own.first, own.last, known) and not travels(lead, known):
                return _at_home([part], known)
    return next((where for part in lead[:_UNSAID] if (where := _at_host(part, known))), None)


def hosted_abroad(where: Venue, lead: Sequence[Marked], hosts: Sequence[Claim], trip: Claim | None, known: Known) -> Venue:
    """The hosts' country, where the institute's own people were received or on a trip and no place is named."""
    assumed = where.country == known.home and where.claim.confidence != STATED
    told = trip if trip and (not hosts or trip.value in [claim.value for claim in hosts]) else None
    if assumed and told:
        return Venue("", told.value, told)
    if not assumed or not hosts or not travels(lead, known):
        return where
    why = "the institute's own delegation was received there"
    return Venue("", hosts[0].value, Claim(hosts[0].value, hosts[0].passages, INFERRED, why))


def _city(part: Marked, known: Known, datelines: bool) -> tuple[str, Passage] | None:
    """A city named as a place: "Toshkentda", "Toshkent shahrida", "в Женеве", "in Istanbul", or a dateline's."""
    words = part.words
    for first, last, city in part.cities:
        if (
            any(org.first <= first < org.last and not org.own and not _went_to(part, org) for org in part.orgs)
            or any(n.first <= first < n.last for n in part.names)
            or _of_body_beside(part, first, known)
        ):
            continue
        after = words[last].norm if last < len(words) else ""
        before = words[first - 1].norm if first else ""
        dateline = datelines and first == 0 and (words[0].text.isupper() or _dated_line(part, last, known))
        stated = {
            "uz": words[last - 1].norm.endswith("da") or after in ("shahrida", "shahridagi"),
            "ru": before in ("в", "во", "городе") or before == "г",
            "en": before in ("in", "at", "to", "city"),
        }[known.language]
        stated = stated or (known.language == "en" and before == "," and _seat_after(part, first))
        stated = stated or (before.startswith(_VISITED) and travels([part], known))
        if (stated or dateline) and not _elsewhere(part, first, last, known):
            return city, (words[first].start, words[last - 1].end)
    return None


def _of_body_beside(part: Marked, city: int, known: Known) -> bool:
    """ "Институт посетила группа Академии ОБСЕ в Бишкеке": where the guests' body sits, not where they were received."""
    visited = any(org.own for org in part.orgs) and part.has(known, "meets")
    visited = visited and not any(word.norm in _BESIDE for word in part.words[:city])
    if not visited or travels([part], known) or any(word.norm in _HOSTS for word in part.words[city + 1 : city + 3]):
        return False
    return any(org.last == city - 1 and not _called_on(part, org) for org in part.orgs if not org.own and not org.bare)


def _went_to(part: Marked, org: Org) -> bool:
    """Whether a body's city is where it was: our people called on it, or it is the host there."""
    hosts = any(word.norm in _HOSTS for word in part.words[org.last : org.last + 2])
    return hosts or _called_on(part, org)


def _called_on(part: Marked, org: Org) -> bool:
    """ "Our director visited the Stimson Center in Washington": its city is where he was."""
    before = [word.norm for word in part.words[max(0, org.first - 2) : org.first]]
    ours = any(own.own and own.last <= org.first for own in part.orgs)
    return ours and any(norm.startswith(_VISITED) for norm in before)


def _seat_after(part: Marked, city: int) -> bool:
    """ "At Chatham House, London", "the Foundation (VIF), New Delhi hosted …": where the body is at which it took place."""
    comma = city - 1 if part.words[city - 2].text != ")" else city - 4  # "(VIF)"
    body = next((org for org in part.orgs if org.last in (comma, city - 1) and not org.own), None)
    if body is None:
        return False
    hosts = any(word.norm in _HOSTS for word in part.words[city + 1 : city + 4])
    return hosts or (body.first > 0 and part.words[body.first - 1].norm == "at")


def _written_dateline(part: Marked, known: Known) -> Venue | None:
    """ "Delphi, Greece – …": a place that no list has, and its country."""
    words = part.words
    state = next((m for m in part.mentions if m.first <= _DATELINE and not m.adjective), None)
    if state is None or state.first < 2 or words[state.first - 1].text != "," or state.last >= len(words):
        return None
    city = words[: state.first - 1]
    if words[state.last].text not in "–—-.:(" or not all(word.capital or word.text == "-" for word in city):
        return None
    span = words[0].start, words[state.last - 1].end
    return Venue(" ".join(word.text for word in city), state.code, Claim(city[0].text, (span,)))


def _at_host(part: Marked, known: Known) -> Venue | None:
    """ "At the Bundestag of Germany", «в сенате Испании», "Bundestag qoʻmitasida … boʻlib oʻtdi": a body of another state."""
    for org in part.orgs if part.has(known, "staged") else ():
        abroad = org.country not in ("", known.home) and not org.own and not org.bare
        if abroad and org.type not in ("embassy", "international") and _in_it(part, org, known):
            why = "it was held at a body of that country"
            return Venue("", org.country, Claim(org.country, ((org.start, org.end),), INFERRED, why))
    return None


def _in_it(part: Marked, org: Org, known: Known) -> bool:
    if known.language == "uz":
        return part.words[org.last - 1].norm.endswith("da")
    before = [word.norm for word in part.words[max(0, org.first - 2) : org.first]]
    return before[-1:] in (["в"], ["во"], ["at"], ["in"]) or before in (["at", "the"], ["in", "the"])


def _unlisted(part: Marked, known: Known) -> Venue | None:
    """ "In Sejong, Korea", "Koreyaning Sejong shahrida", «в городе Седжон (Корея)»: a place that no list has."""
    words = part.words
    for mention in part.mentions:
        first, last = mention.first - 2, mention.first - 1
        if known.language == "uz":
            first, last = mention.last, mention.last + 1
            told = last < len(words) and words[last].norm in ("shahrida", "shahridagi") and words[first].capital
        else:
            told = first > 0 and words[last].text in ",(" and words[first].capital and words[first - 1].norm in _IN
        if told and not mention.adjective and not any(city[0] <= first < city[1] for city in part.cities):
            span = words[first].start, words[max(last, mention.last) - 1].end
            return Venue(words[first].text, mention.code, Claim(words[first].text, (span,)))
    return None


def _dated_line(part: Marked, last: int, known: Known) -> bool:
    """ "Astana, 10 April 2025. …"."""
    words = part.words
    ahead = words[last : last + _DATELINE]
    return bool(ahead) and ahead[0].text in ",(" and bool(days_in(written(ahead), known.language))


def _elsewhere(part: Marked, first: int, last: int, known: Known) -> bool:
    """The place of a summit or of a body's seat."""
    beside = [word.norm for word in part.words[max(0, first - 12) : last + 6]]
    coming = " ".join(beside)
    modal = known.language == "en" and bool(_MODALS & {word.norm for word in part.words[max(0, first - 6) : first]})
    if modal or any(words in coming for words in _COMING):
        return True
    return bool(_SEATS & set(beside)) and not (known.language == "uz" and first < 3)


def _capital(part: Marked, known: Known) -> tuple[str, Passage] | None:
    """ "In the capital of Mongolia"."""
    for at, word in enumerate(part.words):
        if word.stems & set(_CAPITAL[known.language]):
            for mention in part.mentions:
                if not mention.adjective and abs(mention.first - at) <= 3:
                    city = next((line["city"] for line in table("cities.csv") if line["country"] == mention.code), "")
                    first, last = sorted((mention.first, at))
                    return (city, (part.words[first].start, part.words[max(last, mention.last - 1)].end)) if city else None
    return None


def _at_home(first: Sequence[Marked], known: Known) -> Venue:
    """The seat of the institute, where it was visited or receives: inferred; else a guess."""
    named = [(part, org) for part in first for org in part.orgs if org.own][:_WITHIN]
    for part, org in named:
        if _at_own(part, org.first, org.last, known):
            return _seat(known, (org.start, org.end), INFERRED, "at the institute, whose seat it is")
    received = next((word for part in first for word in part.words if word.stems & _RECEIVED), None)
    if received:
        return _seat(known, (received.start, received.end), INFERRED, "guests were received, and the seat is there")
    if named:
        org = named[0][1]
        return _seat(known, (org.start, org.end), GUESS, "no place is named; the institute's seat is assumed")
    return NOWHERE


def _seat(known: Known, passage: Passage, confidence: str, why: str) -> Venue:
    return Venue(known.seat, known.home if known.seat else "", Claim(known.seat, (passage,), confidence, why))


def _at_own(part: Marked, first: int, last: int, known: Known) -> bool:
    words = part.words
    before = words[first - 1].norm if first else ""
    if known.language == "uz":
        return words[last - 1].norm.endswith(("da", "ga")) or (
            last < len(words) and words[last].norm.startswith(("binosi", "idorasi"))
        )
    if known.language == "ru":
        return before in ("в", "во")
    return before in ("at", "to", "visited", "visits") or (
        before == "the" and first > 1 and words[first - 2].norm in ("at", "to", "visited", "visits")
    )


def trip_country(lead: Sequence[Marked], known: Known) -> Claim | None:
    """The country of a trip: "Germaniyaga safari", "визит в Германию", "visit to Germany"."""
    for part in lead[:3]:
        if not part.has(known, "trip") or not part.own():
            continue
        for mention in part.mentions:
            word = part.words[mention.last - 1].norm
            before = part.words[mention.first - 1].norm if mention.first else ""
            towards = (
                word.endswith(("ga", "da"))
                if known.language == "uz"
                else before in ("в", "во")
                if known.language == "ru"
                else before in ("to", "in")
            )
            if towards and mention.code != known.home and not mention.adjective and _beside_trip(part, mention.first, known):
                span = part.words[mention.first].start, part.words[mention.last - 1].end
                return Claim(mention.code, (span,), INFERRED, "the country of the trip")
    return None


def _beside_trip(part: Marked, at: int, known: Known) -> bool:
    """Whether the word for a trip stands near: before the country, in Uzbek after it."""
    near = part.words[at : at + _TRIP] if known.language == "uz" else part.words[max(0, at - _TRIP) : at]
    return known.words.cues["trip"].inside(near)
