"""A role said once for several people: "послами Нигерии — А. Шеху, Кении — П. Матуки"; and the case that a list stands in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from etl.draft.lexicon import Hit
from etl.draft.names import Name
from etl.draft.nominative import case_of
from etl.draft.places import Mention
from etl.draft.tokens import Token

_TO_NAME = frozenset(("–", "—", "-", "("))
_BETWEEN = frozenset((",", ";", "и", "and", "а", "также", ")", "of", "the"))
_MOST_BETWEEN = 3  # tokens between one person of a list and the state of the next
_MOST_IN_LIST = 8  # tokens between two names of one list, with what a bracket says of the first
_CASES = {"составе": "gent", "с": "ablt", "со": "ablt", "между": "ablt", "от": "gent", "к": "datv"}  # of what follows a word


class Shared(NamedTuple):
    """The role that somebody shares with those listed beside him, and his own state."""

    role: Hit
    state: Mention


def shared_roles(
    words: Sequence[Token], names: Sequence[Name], roles: Sequence[Hit], mentions: Sequence[Mention]
) -> dict[int, Shared]:
    """The people of lists of the kind "role STATE — name, STATE — name", by the place of their names; two at least."""
    found: dict[int, Shared] = {}
    last: Shared | None = None
    end = 0
    for name in names:
        state = _state_before(words, name, mentions)
        role = state and next((hit for hit in roles if _leads_to(words, hit.last, state.first)), None)
        if state and role:
            last = Shared(role, state)
        elif state and last and _goes_on(words, end, state.first):
            last = Shared(last.role, state)
        else:
            last = None
        if last:
            found[name.first] = last
        end = name.last
    many = [shared.role for shared in found.values()]
    return {at: shared for at, shared in found.items() if many.count(shared.role) > 1}


def _leads_to(words: Sequence[Token], last: int, first: int) -> bool:
    """ "the ambassadors of Peru"."""
    return last <= first and all(word.norm in ("of", "the") for word in words[last:first])


def _state_before(words: Sequence[Token], name: Name, mentions: Sequence[Mention]) -> Mention | None:
    """The state that stands before a name, with a dash or a bracket between them."""
    if not name.first or words[name.first - 1].text not in _TO_NAME:
        return None
    return next((m for m in mentions if m.last == name.first - 1 and not m.adjective), None)


def _goes_on(words: Sequence[Token], end: int, first: int) -> bool:
    return 0 < first - end <= _MOST_BETWEEN and all(word.norm in _BETWEEN for word in words[end:first])


def listed_case(words: Sequence[Token], names: Sequence[Name], name: Name, roles: Sequence[Hit]) -> str:
    """In Russian, the case of a name that no role stands before: of the list's first, or of the word that governs it."""
    first = name
    for other in reversed([n for n in names if n.last <= name.first]):
        if not _one_list(words[other.last : first.first]):
            break
        first = other
    role = next((hit for hit in roles if hit.last == first.first), None)
    if role:
        return case_of(words[role.first : role.last])
    return _CASES.get(words[first.first - 1].norm, "") if first.first else ""


def _one_list(between: Sequence[Token]) -> bool:
    """A comma or "и", perhaps with a bracket."""
    plain = [word for at, word in enumerate(between) if not _bracketed(between, at)]
    return 0 < len(between) <= _MOST_IN_LIST and all(word.norm in _BETWEEN for word in plain)


def _bracketed(words: Sequence[Token], at: int) -> bool:
    opened = any(word.text == "(" for word in words[: at + 1])
    return opened and any(word.text == ")" for word in words[at:])
