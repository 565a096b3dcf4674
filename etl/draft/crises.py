"""Crises elsewhere that were talked of: "положение в Ливане и Йемене", "Suriyadagi vaziyat", "the conflict in Sudan"."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.claims import Passage
from etl.draft.known import Known
from etl.draft.marked import Marked
from etl.draft.places import Mention
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

_SITUATIONS = word_set("crisis_situations")  # of a state: "the situation in …"
_CRISES = word_set("crisis_words")  # of its adjective: "the Syrian crisis"
_IN = frozenset(("в", "во", "вокруг", "in", "around", "on", "with", "and", "и", ",", "the", "на"))
_MOST_BEFORE = 5  # tokens from the noun to its state, with other states of its list


def crises(part: Marked, known: Known) -> list[Passage]:
    """Where they are named, but for Afghanistan, which is a topic itself, the home country and its region."""
    near = {known.home, "AF", *known.vocabulary.members.get("central-asia", ())}
    told = [m for m in part.mentions if m.code not in near and _told(part.words, m, known.language)]
    return [(part.words[m.first].start, part.words[m.last - 1].end) for m in told]


def _told(words: Sequence[Token], mention: Mention, language: str) -> bool:
    after = words[mention.last : mention.last + 2]
    if mention.adjective:
        return any(word.stems & _CRISES for word in after[:1])
    if language == "uz":
        return words[mention.last - 1].norm.endswith("dagi") and any(word.stems & (_SITUATIONS | _CRISES) for word in after)
    for at in range(mention.first - 1, max(-1, mention.first - 1 - _MOST_BEFORE), -1):
        if words[at].stems & (_SITUATIONS | _CRISES):
            return at < mention.first - 1
        if words[at].norm not in _IN and not words[at].capital:
            return False
    return False
