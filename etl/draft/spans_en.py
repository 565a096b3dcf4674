"""How far an organisation's name reaches in English: capitals before its noun, "of" and capitals after it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from etl.draft.lexicon import Hit
from etl.draft.places import Mention
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

_LINKS = word_set("en_links")
_DAYS = word_set("en_days")
_JOBS = frozenset(
    ("analyst", "officer", "coordinator", "manager", "director", "specialist", "expert", "adviser", "advisor", "head", "chief")
)
_FIELDS = frozenset(("studies", "affairs", "research", "relations", "languages", "economics", "cooperation", "policy"))
_MOST_FIELDS = 9  # tokens of a list of what an institute studies
_NOT_FIRST = word_set("en_not_first")


def name_of(words: Sequence[Token], head: Hit, mentions: Sequence[Mention], stops: Set[int]) -> tuple[int, int, str]:
    """First token, last token and the name as written."""
    if not words[head.first].capital:
        return head.first, head.last, words[head.first].text
    first = _leftwards(words, head, stops)
    last = _rightwards(words, head, stops, mentions)
    last = _listed_fields(words, last) if last > head.last else last
    name = _joined(words, first, last)
    return first, last, name


def _leftwards(words: Sequence[Token], head: Hit, stops: Set[int]) -> int:
    first = head.first
    while first > 0 and first - 1 not in stops:
        before = words[first - 1]
        if before.capital and before.norm not in _NOT_FIRST:
            first -= 1
        elif (
            before.norm in ("and", "of", "for")
            and first > 1
            and words[first - 2].capital
            and first - 2 not in stops  # "Zhao Ming of Fudan University"
            and words[first - 2].norm not in _NOT_FIRST
            and before.norm != "and"
        ):
            first -= 2
        elif [word.norm for word in words[max(0, first - 4) : first]] == ["u", ".", "s", "."]:
            first -= 4
        else:
            break
    return first


def _listed_fields(words: Sequence[Token], last: int) -> int:
    """ "Institute of Russian, Eastern European & Central Asian Studies": past its commas to the noun of all of them."""
    if last >= len(words) or words[last].text != "," or not words[last - 1].capital:
        return last
    for at in range(last + 1, min(len(words), last + _MOST_FIELDS)):
        word = words[at]
        if word.norm in _FIELDS:
            return at + 1 if any(w.norm in ("and", "&") for w in words[last:at]) else last
        if not (word.capital or word.norm in ("and", "&", ",")):
            break
    return last


def _rightwards(words: Sequence[Token], head: Hit, stops: Set[int], mentions: Sequence[Mention]) -> int:
    states = {m.last for m in mentions if m.first and words[m.first - 1].norm in ("of", "the")}
    last = head.last
    while last < len(words) and not words[last - 1].text.endswith(("'s", "’s")):
        ahead = last
        while ahead < len(words) and words[ahead].norm in _LINKS and ahead - last < 3:
            ahead += 1
        if (
            ahead == len(words)
            or not words[ahead].capital
            or ahead in stops
            or (ahead == last and words[last].norm in _NOT_FIRST)
        ):
            break
        links = [word.norm for word in words[last:ahead]]
        if (
            "to" in links
            or "at" in links
            or (
                "in" in links
                and words[head.first].norm not in ("embassy", "mission", "delegation", "center", "centre", "office")
            )
        ):
            break
        if "for" in links and words[head.first].norm == "ministry" and _whole_before(words, head):
            break
        if "and" in links and (
            not any(word.norm in ("of", "for", "on") for word in words[head.last : last]) or _is_other(words, ahead)
        ):
            break
        if not links and last in states:
            break  # "Embassy of Ukraine Vitalii Petrov": with its country a name is whole
        if words[ahead].norm in _DAYS or (not links and words[ahead].norm in _JOBS):
            break
        last = ahead + 1
    return _with_bracket(words, last)


def _whole_before(words: Sequence[Token], head: Hit) -> bool:
    """ "The Finnish Foreign Ministry for …": the name is whole before its noun, and what follows is an envoy's task."""
    return head.first > 0 and words[head.first - 1].norm in ("foreign", "defence", "defense", "finance", "interior")


def _is_other(words: Sequence[Token], at: int) -> bool:
    """After "and" another organisation or person begins where its own noun, a title or an abbreviation follows."""
    return (
        words[at].abbreviation
        or words[at].norm in _NOT_FIRST
        or any(
            word.norm
            in ("institute", "ministry", "university", "center", "centre", "foundation", "embassy", "academy", "council")
            for word in words[at : at + 3]
        )
    )


def _with_bracket(words: Sequence[Token], last: int) -> int:
    """With an abbreviation in brackets right after it."""
    if last + 2 < len(words) and words[last].text == "(" and words[last + 2].text == ")" and words[last + 1].abbreviation:
        return last + 3
    return last


def _joined(words: Sequence[Token], first: int, last: int) -> str:
    parts: list[str] = []
    for at in range(first, last):
        if parts and words[at].start > words[at - 1].end:
            parts.append(" ")
        parts.append(words[at].text)
    name = "".join(parts)
    return name.removesuffix("'s").removesuffix("’s")
