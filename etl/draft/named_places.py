"""A city that a sentence names as the place of an event, not as the seat of a body or the place of another event."""

from __future__ import annotations

from etl.draft.claims import Passage
from etl.draft.days import days_in
from etl.draft.known import Known, Org
from etl.draft.lexicon import table
from etl.draft.marked import Marked
from etl.draft.tokens import written
from etl.draft.travelling import travels
from etl.draft.word_sets import word_set

_DATELINE = 8  # tokens after the city
_SEATS = word_set("venue_elsewhere")  # beside a city: a summit's place, a body's seat
_COMING = word_set("venue_coming")
# By our own people: "делегация института посетила Брюссель".
_BESIDE_IT, _OF_IT = 2, 5  # tokens between "visited" and a body; in English "visited the headquarters of the Bank"
_VISITED = ("visit", "посети", "посеща")
_MODALS = {"could", "would", "should", "might", "can"}  # "courses that could be offered in Geneva"
_BESIDE = {"margins", "sidelines", "полях", "кулуарах"}  # of another event, in whose city it was
_HOSTS = {"hosted", "hosts", "welcomed", "received", "organised", "organized", "convened", "held"}
_CAPITAL = {"uz": ("poytaxt",), "ru": ("столица",), "en": ("capital",)}


def city_of(part: Marked, known: Known, datelines: bool) -> tuple[str, Passage] | None:
    """A city named as a place: "Toshkentda", "Toshkent shahrida", "в Женеве", "in Istanbul", or a dateline's."""
    words = part.words
    for first, last, city in part.cities:
        if (
            any(org.first <= first < org.last and not org.own and not _went_to(part, org, known) for org in part.orgs)
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
    return any(org.last == city - 1 and not _called_on(part, org, known) for org in part.orgs if not org.own and not org.bare)


def _went_to(part: Marked, org: Org, known: Known) -> bool:
    """Whether a body's city is where it was: our people called on it, or it is the host there."""
    hosts = any(word.norm in _HOSTS for word in part.words[org.last : org.last + 2])
    return hosts or _called_on(part, org, known)


def _called_on(part: Marked, org: Org, known: Known) -> bool:
    """ "Our director visited the Stimson Center in Washington": its city is where he was."""
    far = _OF_IT if known.language == "en" else _BESIDE_IT
    before = [word.norm for word in part.words[max(0, org.first - far) : org.first]]
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


def capital_of(part: Marked, known: Known) -> tuple[str, Passage] | None:
    """ "In the capital of Mongolia"."""
    for at, word in enumerate(part.words):
        if word.stems & set(_CAPITAL[known.language]):
            for mention in part.mentions:
                if not mention.adjective and abs(mention.first - at) <= 3:
                    city = next((line["city"] for line in table("cities.csv") if line["country"] == mention.code), "")
                    first, last = sorted((mention.first, at))
                    return (city, (part.words[first].start, part.words[max(last, mention.last - 1)].end)) if city else None
    return None
