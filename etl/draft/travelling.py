"""Whether the institute's own people are the guests: its delegation is spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft import spans_ru
from etl.draft.known import Known, Org
from etl.draft.marked import Marked

_OF = frozenset(("of", "the", "from", "'", "s", "experts", "scholars"))
_MOST_BETWEEN = 4  # tokens between "delegation" and the institute
_MOST_LED = 12  # tokens between the institute and the delegation that its director leads


def travels(marked: Sequence[Marked], known: Known) -> bool:
    """Whether it is the institute's own delegation that is spoken of: others are then the hosts."""
    for part in marked[:3]:
        places = [at for at in range(len(part.words)) if known.words.cues["delegation"].at(part.words, at)]
        if any(org.own and any(of_ours(part, org, at, known) for at in places) for org in part.orgs):
            return True
    return False


def of_ours(part: Marked, org: Org, at: int, known: Known) -> bool:
    """ "SMTI delegatsiyasi", "ISRS delegation", "делегация ИСМИ", "a delegation of the Institute"."""
    if known.language == "uz":
        return _before_delegation(part, org, at) or _led_delegation(part, org, at, known)
    if known.language == "en" and org.last == at:
        return True
    between = part.words[at + 1 : org.first]
    if org.first <= at or len(between) > _MOST_BETWEEN:
        return False
    if known.language == "ru":
        return all(word.kind == "word" and "gent" in spans_ru.cases(word.norm) for word in between)
    places = {place for m in part.mentions for place in range(m.first, m.last)}
    return all(word.norm in _OF or at + 1 + place in places for place, word in enumerate(between))


def _before_delegation(part: Marked, org: Org, at: int) -> bool:
    between = part.words[org.last : at]
    near = 0 <= at - org.last <= 1 and all(word.norm not in (",", ".") for word in between)
    return near and not part.words[org.last - 1].norm.endswith(("da", "ga"))


def _led_delegation(part: Marked, org: Org, at: int, known: Known) -> bool:
    """ "SMTI direktori E. Karimov rahbarligidagi ekspertlar guruhi": no other body between."""
    between = part.words[org.last : at]
    others = any(org.last <= other.first < at for other in part.orgs) or any(org.last <= m.first < at for m in part.mentions)
    if part.words[org.last - 1].norm.endswith(("da", "ga")):
        return False
    return 0 < len(between) <= _MOST_LED and not others and known.words.cues["led"].inside(between[-4:])
