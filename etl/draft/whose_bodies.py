"""Of which state a body is that the text names without one: of its people's, the home country's, or the only partner's."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.known import Known, Org
from etl.draft.marked import Marked
from etl.draft.people import Person
from etl.draft.side_words import side_before
from etl.draft.tokens import Token
from etl.draft.travelling import travels

_OF_STATE = frozenset(("government", "business", "parliament"))  # a ministry or chamber that needs no state at home
_GUESTS = ("delegation", "included", "led")  # cues of a sentence that lists the members of a delegation
_ORGANISES = 3  # tokens between an organiser and the word that says so
_LISTING = frozenset((",", ":", "–", "—", "-", "va", "hamda", "и", "а", "также", "and", "the", "as", "well"))
_BY = {"uz": ("tomonidan",), "ru": ("организован", "проведен", "инициатив"), "en": ("by",)}


def state_of(org: Org, theirs: Sequence[Person], marked: Sequence[Marked], known: Known, only: str) -> str:
    """The country of a body whose name tells none; "" where it stays open.

    Args:
        org: The body.
        theirs: Who took part for others, with the countries the text gives them.
        marked: The event's sentences.
        known: The lists.
        only: The only partner state of the event, or "".
    """
    of_people = next((p.country for p in theirs if p.org and p.org.name == org.name and p.country), "")
    if of_people:
        return of_people
    part = next((part for part in marked if part.sentence.start <= org.start < part.sentence.end), None)
    listed = _listed_from(part, org, known) if part else ""
    if listed:
        return listed
    return known.home if part and _is_of_home(part, org, marked, known) else only


def _listed_from(part: Marked, org: Org, known: Known) -> str:
    """ "Oʻzbekistondan SMTI, Davlat boshqaruvi akademiyasi va …", "from the Turkish side …": the state that a list is of."""
    side = side_before(part, org.start, known)
    words = part.words
    named = [m for m in part.mentions if m.last <= org.first and not any(o.first <= m.first < o.last for o in part.orgs)]
    if side is not None and side.country and not any(m.first > side.at for m in named):
        return side.country
    if not named or not _from(words, named[-1].first, named[-1].last, known.language):
        return ""
    between = words[named[-1].last : org.first]
    inside = {at for o in part.orgs for at in range(o.first, o.last)}
    plain = [word for at, word in enumerate(between, named[-1].last) if at not in inside]
    return named[-1].code if all(word.norm in _LISTING for word in plain) else ""


def _from(words: Sequence[Token], first: int, last: int, language: str) -> bool:
    if language == "uz":
        return words[last - 1].norm.endswith("dan")
    return first > 0 and words[first - 1].norm in ("из", "от", "from")


def _is_of_home(part: Marked, org: Org, marked: Sequence[Marked], known: Known) -> bool:
    """A ministry in a list of those who took part at home, no delegation's: its own press leaves its state unsaid."""
    if org.type not in _OF_STATE or travels(marked, known) or any(part.has(known, cue) for cue in _GUESTS):
        return False
    beside = [m for m in part.mentions if m.code != known.home and not any(o.first <= m.first < o.last for o in part.orgs)]
    listed = part.has(known, "took_part") or part.has(known, "organised") or part.own()
    return listed and not beside


def organises(part: Marked, org: Org, known: Known) -> bool:
    """Whether a sentence says that a body held the event: "… jamgʻarmasi tomonidan tashkil etilgan"."""
    words = part.words
    if not (part.has(known, "organised") or part.has(known, "staged")):
        return False
    near = words[org.last : org.last + 1] if known.language == "uz" else words[max(0, org.first - _ORGANISES) : org.first]
    return any(word.norm.startswith(_BY[known.language]) for word in near)
