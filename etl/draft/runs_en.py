"""In English: which runs of capitals are a person's name, by what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.known import Known
from etl.draft.lexicon import Hit
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

_PARTICLES = word_set("particles")
_TITLES = word_set("titles")
HEADING = word_set("en_heading")  # "who heads …"
_BY_SOMEBODY = word_set("en_by_somebody")  # "chaired by …"
_BODY_NOUNS = word_set("en_body_nouns")
_LONGEST = 5  # words of a name
_LINKS = frozenset(("of", "the", "for", "and", "under", "in", "at", "to", "on", "(", ")", "s", "–", "-"))
_FROM = ("of", "from", "at", "with")
_MOST_DESCRIBING = 4  # tokens from "a" to the noun of what somebody is: "a leading Indian water engineer"
_MOST_AHEAD = 9  # tokens in which the body that somebody is of is named
_MOST_TO_ROLE = 5  # tokens from a name to its role
_MOST_OF_LIST = 26  # tokens from a role to a name in the list after it
_MOST_OF_STATE = 4  # tokens of a state's name before a bracket: "Colombia (Hector Arenas Neira)"
_MOST_TO_NAME = 8  # tokens between a role with its body and the name


def name_in(
    words: Sequence[Token], start: int, end: int, roles: Sequence[Hit], after_role: bool, known: Known
) -> tuple[int, int, bool] | None:
    """First token, last token and whether it is a surname alone; None where the run is no name."""
    if end - start == 1:
        return (start, end, True) if after_role else None
    if end - start > _LONGEST:
        return None
    if words[start].norm in _PARTICLES:
        return start, end, True
    named = after_role or _after_body(words, start, roles) or _presented(words, start, end, roles, known)
    return (start, end, False) if named else None


def _after_body(words: Sequence[Token], start: int, roles: Sequence[Hit]) -> bool:
    """After a role and the body it is of: "Deputy Secretary General of the OTS Merey Tastanbek"."""
    role = next((hit for hit in reversed(roles) if hit.last < start), None)
    if role is None or start - role.last > _MOST_TO_NAME:
        return False
    between = words[role.last : start]
    return (
        between[0].norm in ("of", "at", "for", "in", "to")
        and words[start - 1].capital
        and all(word.capital or word.norm in ("of", "the", "for", "and", "at", "in", "to") for word in between)
    )


def _presented(words: Sequence[Token], start: int, end: int, roles: Sequence[Hit], known: Known) -> bool:
    """By what follows, by the verb before it, or in a list of people."""
    if start > 1 and words[start - 1].norm == "by" and words[start - 2].norm in _BY_SOMEBODY:
        return True
    if start > 1 and words[start - 1].text == "(" and known.places.mentions(words[max(0, start - _MOST_OF_STATE) : start - 1]):
        return end < len(words) and words[end].text == ")" and any(hit.first < start for hit in roles)
    if _followed(words, end, roles, known) or _coordinated(words, end, roles, known):
        return True
    if start > 1 and words[start - 1].text == "," and _in_list(words, start, roles):
        return end >= len(words) or words[end].norm in (",", ".", "and", ")", ";")
    if start > 2 and words[start - 1].norm in ("and", ","):
        return words[start - 2].capital and words[start - 3].capital and any(hit.first < start for hit in roles)
    return False


def _followed(words: Sequence[Token], end: int, roles: Sequence[Hit], known: Known) -> bool:
    """ ", Deputy Director of …", ", a water engineer", ", who heads …", "(Institute …)", "of the Institute …"."""
    after = words[end].norm if end < len(words) else ""
    if after in (",", "(") and _before_role(words, end, roles, known):
        return True
    if after == "," and (_described(words, end, roles) or _heads(words, end, known)):
        return True
    if after == "(" and end + 1 < len(words) and words[end + 1].capital:
        return _names_body(words[end + 1 : end + _MOST_AHEAD], known)
    return after in _FROM and _from_body(words, end, known)


def _before_role(words: Sequence[Token], end: int, roles: Sequence[Hit], known: Known) -> bool:
    role = next((hit for hit in roles if end < hit.first <= end + _MOST_TO_ROLE), None)
    return role is not None and all(
        word.capital
        or word.norm in ("the", "a", "an", "of", "its", "former", "s")
        or word.kind != "word"
        or known.words.role_words.find([word])
        for word in words[end + 1 : role.first]
    )


def _from_body(words: Sequence[Token], end: int, known: Known) -> bool:
    """ "of ISRS", "from the University of …"."""
    if end + 1 >= len(words) or not (words[end + 1].capital or words[end + 1].norm == "the"):
        return False
    return _names_body(words[end + 1 : end + _MOST_AHEAD], known)


def _names_body(ahead: Sequence[Token], known: Known) -> bool:
    return any(lexicon.find(ahead) for lexicon in (known.words.organisations, known.organisations, known.bodies, known.own))


def _coordinated(words: Sequence[Token], end: int, roles: Sequence[Hit], known: Known) -> bool:
    """The first of two: "Abror Gulyamov and Madina Juraeva of ISRS"."""
    if end + 3 >= len(words) or words[end].norm != "and" or words[end + 1].norm in _TITLES:
        return False
    second = end + 1
    while second < len(words) and second - end <= _LONGEST and words[second].capital:
        second += 1
    return second - end > 2 and _followed(words, second, roles, known)


def _in_list(words: Sequence[Token], start: int, roles: Sequence[Hit]) -> bool:
    return any(0 <= start - hit.last <= _MOST_OF_LIST and _linked(words[hit.last : start - 1]) for hit in roles)


def _heads(words: Sequence[Token], at: int, known: Known) -> bool:
    """ ", who heads the Geneva Centre …", ", who directs Clingendael"."""
    clause = words[at : at + 3]
    if len(clause) < 3 or clause[1].norm not in ("who", "that") or clause[2].norm not in HEADING:
        return False
    return _names_body(words[at : at + _MOST_AHEAD], known)


def _described(words: Sequence[Token], comma: int, roles: Sequence[Hit]) -> bool:
    """ ", a water engineer from …"."""
    if comma + 1 >= len(words) or words[comma + 1].norm not in ("a", "an"):
        return False
    role = next((hit for hit in roles if comma + 1 < hit.first <= comma + 1 + _MOST_DESCRIBING), None)
    return role is not None and all(word.kind == "word" for word in words[comma + 1 : role.first])


def _linked(between: Sequence[Token]) -> bool:
    """Capitals and the small words within names."""
    return all(word.capital or word.norm in _LINKS or word.norm in _BODY_NOUNS or word.kind == "number" for word in between)
