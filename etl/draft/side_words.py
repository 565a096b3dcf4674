"""Whose people a sentence lists, where it says so: "on the Kazakh side", "институт представляли", "mezbonlardan"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.draft.known import Known, Org
from etl.draft.marked import Marked
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

_SIDE = word_set("side_nouns")  # the side of whoever stands beside it
_REPRESENTED = word_set("side_represented")  # whoever stands before it is represented by those after it
_FROM = word_set("side_from")  # in Uzbek after, in Russian before: "institut nomidan", "от института"
_OF_PARTY = word_set("side_party_ru")  # "От института участвовали …"
_OURS = word_set("side_ours")
_HOSTS, _GUESTS = word_set("side_hosts"), word_set("side_guests")
_NEAR = 4  # tokens between the word of a side and whose side it is


@dataclass(frozen=True, slots=True)
class Side:
    """Whose people follow: an organisation's, a country's, the hosts' or the guests'."""

    at: int  # the token after which they are listed
    org: Org | None = None
    country: str = ""
    hosts: bool | None = None
    ours: bool = False  # "on our side"


def side_before(part: Marked, place: int, known: Known) -> Side | None:
    """The last word of a side before a character of a sentence."""
    sides = [side for side in sides_of(part, known) if part.words[side.at].start < place]
    return max(sides, key=lambda side: side.at, default=None)


def sides_of(part: Marked, known: Known) -> list[Side]:
    """Every word of a side in a sentence, with whose it is."""
    words = part.words
    found = [_whose(part, at, known) for at in range(len(words)) if _says_side(words, at, known)]
    found += [side for at in range(len(words)) if (side := _party(words, at, known))]
    found += _second_side(part)
    return [side for side in found if side is not None]


def _second_side(part: Marked) -> list[Side]:
    """ "Казахстанскую сторону возглавила …, немецкую — …": the noun is not said again."""
    words = part.words
    named = next((at for at, word in enumerate(words) if word.stems & _SIDE), len(words))
    dashed = [m for m in part.mentions if m.adjective and named < m.first and m.last < len(words)]
    return [Side(m.first, country=m.code) for m in dashed if words[m.last].text in "–—-"]


def _says_side(words: Sequence[Token], at: int, known: Known) -> bool:
    word = words[at]
    if word.stems & _REPRESENTED:
        return known.language != "en" or (at + 1 < len(words) and words[at + 1].norm == "by")
    if word.norm in _OF_PARTY:
        return known.language == "ru" and (at == 0 or words[at - 1].text in ",;–—")
    if word.stems & _SIDE:
        return (
            bool({w.norm for w in words[max(0, at - _NEAR) : at]} & {"on", "from", "с", "со", "for"})
            or (known.language == "uz" and word.norm.endswith(("dan", "nidan")))
            or any(w.stems & _REPRESENTED for w in words[at + 1 : at + 3])
        )
    return bool(word.stems & _FROM)


def _whose(part: Marked, at: int, known: Known) -> Side | None:
    """The organisation or country right beside the word of a side; the one before it where there are two."""
    first, last = at - _NEAR, at + (1 if known.language == "uz" else _NEAR)
    orgs = [org for org in part.orgs if first <= org.last - 1 < at or (at < org.first <= last and known.language == "ru")]
    states = [m for m in part.mentions if first <= m.last - 1 < at or (at < m.first <= at + 2 and known.language == "ru")]
    if orgs:
        org = min(orgs, key=lambda o: min(abs(at - o.last), abs(o.first - at)))
        return Side(max(at, org.last - 1), org=org)
    if states:
        return Side(at, country=states[0].code)
    near = [part.words[place] for place in range(max(0, first), min(last, len(part.words)))]
    parties = [_party(near, place, known, beside=True) for place in range(len(near))]
    side = next((party for party in parties if party), None)
    return replace(side, at=at) if side else None


def _opens_list(words: Sequence[Token], at: int) -> bool:
    """ "The visitors, Kristi Raik, …", "Гости — …": the first words of a sentence, and a sign after them."""
    return at <= 1 and at + 2 < len(words) and words[at + 1].text in ",–—:-" and words[at + 2].capital


def _party(words: Sequence[Token], at: int, known: Known, beside: bool = False) -> Side | None:
    """Hosts or guests: by themselves only in Uzbek, "mezbonlardan …"."""
    word = words[at]
    alone = beside or (known.language == "uz" and word.norm.endswith("dan")) or _opens_list(words, at)
    if beside and word.stems & _OURS:
        return Side(at, ours=True)
    if not alone or not word.stems & (_HOSTS | _GUESTS):
        return None
    return Side(at, hosts=bool(word.stems & _HOSTS))
