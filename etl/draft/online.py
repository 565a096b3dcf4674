"""Whether an event was held online: by a word that says so of the event, not of its subject or of some of its guests."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.claims import Passage
from etl.draft.known import Known
from etl.draft.marked import Marked
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

_WITHIN = 3  # sentences of the lead that say how an event was held
_NEAR = 4  # tokens between "online" and those who joined so
_SUBJECTS = tuple(sorted(word_set("online_subjects")))
_MIXED = tuple(sorted(word_set("online_mixed")))
_JOINED = tuple(sorted(word_set("online_joined")))
_COMPOUNDS = ("онлайн-", "веб-", "online-", "onlayn-", "video-", "видео-")


def online_passage(title: Marked | None, lead: Sequence[Marked], known: Known) -> Passage | None:
    """Where the text says that the event was online; None for one in a hall that some joined from afar."""
    told = [*([title] if title else []), *lead[:_WITHIN]]
    if any(word.norm.startswith(_MIXED) for part in told for word in part.words):
        return None
    return next((span for part in told if (span := _passage(part, known))), None)


def _passage(part: Marked, known: Known) -> Passage | None:
    words = part.words
    for at in range(len(words)):
        hits = known.words.cues["online"].at(words, at)
        last = max((hit.last for hit in hits), default=at + 1 if words[at].norm.startswith(_COMPOUNDS) else 0)
        if last and not _of_a_subject(words, at, last) and not _of_some_guests(words, at, last):
            return words[at].start, words[last - 1].end
    return None


def _of_a_subject(words: Sequence[Token], first: int, last: int) -> bool:
    """ "Online trade", "онлайн-сервисы": what was talked about."""
    compound = words[first].norm.partition("-")[2]
    after = words[last].norm if last < len(words) else ""
    return compound.startswith(_SUBJECTS) or after.startswith(_SUBJECTS)


def _of_some_guests(words: Sequence[Token], first: int, last: int) -> bool:
    """ "Some speakers joined online": the others met in a hall."""
    return any(word.norm.startswith(_JOINED) for word in words[max(0, first - _NEAR) : last + _NEAR])
