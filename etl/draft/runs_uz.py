"""In Uzbek: which words of a run of capitals are a person's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.draft.known import Known
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

_PARTICLES = word_set("particles")
_PATRONYMIC = re.compile(r"(ovich|evich|ovna|evna|ogli|qizi)$")
_VERBAL = re.compile(r"(di|dilar|gan|moqda)$")
_JOINING = frozenset(("va", "hamda", ",", "ham"))
_LISTED = word_set("uz_members")  # "delegatsiya aʼzolari — …": after the dash their names
_MOST_AHEAD = 6  # tokens in which an organisation's noun ends a name that begins in the run


def name_in(words: Sequence[Token], start: int, end: int, after_role: bool, known: Known) -> tuple[int, int, bool] | None:
    """First token, last token and whether it is a surname alone; None where the run is no name."""
    beside = after_role or _from_body(words, start, known) or _joined(words, start) or _listed(words, start)
    if not beside:
        return None
    if end - start > 2 and not _is_whole(words, start, end, known):
        end = start + 2
    return (start, end, False) if end - start >= 2 else None


def _is_whole(words: Sequence[Token], start: int, end: int, known: Known) -> bool:
    """Three words or a name with a particle, after which no organisation's name goes on."""
    if _PATRONYMIC.search(words[start + 2].norm):
        return True
    particle = any(words[at].norm in _PARTICLES for at in range(start, end))
    return end - start <= (4 if particle else 3) and not _noun_ahead(words, end, known)


def _joined(words: Sequence[Token], start: int) -> bool:
    """After "va" or a comma that follows another pair of capitals: "Ayesha Gilani va Bilol Hamdoniy"."""
    if start < 3 or words[start - 1].norm not in _JOINING:
        return False
    before = [word for word in words[max(0, start - 4) : start - 1] if word.norm not in _PARTICLES]
    return len(before) > 1 and all(word.capital for word in before[-2:]) and not _VERBAL.search(before[-1].norm)


def _from_body(words: Sequence[Token], start: int, known: Known) -> bool:
    """ "Strategik tadqiqotlar institutidan Olga Lazorkina"."""
    before = words[max(0, start - 1) : start]
    return any(word.norm.endswith("idan") for word in before) and bool(known.words.organisations.find(before))


def _listed(words: Sequence[Token], start: int) -> bool:
    """First after "guruh aʼzolari —"."""
    return start > 1 and words[start - 1].text in "–—-:" and bool(words[start - 2].stems & _LISTED)


def _noun_ahead(words: Sequence[Token], end: int, known: Known) -> bool:
    """Whether an organisation's noun follows, whose name the last capitals then begin; a sign ends a name."""
    ahead: list[Token] = []
    for word in words[end : end + _MOST_AHEAD]:
        if word.kind == "sign" and word.text not in '«»“”"-':
            break
        ahead.append(word)
    return any(hit.first < _MOST_AHEAD - 1 for hit in known.words.organisations.find(ahead))
