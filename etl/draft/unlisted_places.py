"""Places that no list of cities has: "in Sejong, Korea", a dateline with its country, a body of another state."""

from __future__ import annotations

from etl.draft.claims import INFERRED, Claim
from etl.draft.held_at import Venue
from etl.draft.known import Known, Org
from etl.draft.marked import Marked

_DATELINE = 8  # tokens after the city
_IN = {"in", "город", "городе", "г"}  # before a city


def written_dateline(part: Marked, known: Known) -> Venue | None:
    """ "Delphi, Greece – …": a place that no list has, and its country."""
    words = part.words
    state = next((m for m in part.mentions if m.first <= _DATELINE and not m.adjective), None)
    if state is None or state.first < 2 or words[state.first - 1].text != "," or state.last >= len(words):
        return None
    city = words[: state.first - 1]
    if words[state.last].text not in "–—-.:(" or not all(word.capital or word.text == "-" for word in city):
        return None
    span = words[0].start, words[state.last - 1].end
    named = " ".join(word.text.title() if word.text.isupper() else word.text for word in city)
    return Venue(named, state.code, Claim(city[0].text, (span,)))


def at_host(part: Marked, known: Known) -> Venue | None:
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


def unlisted(part: Marked, known: Known) -> Venue | None:
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
