"""Which of a text's dates is the event's own."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.anchors import Anchors, dateline
from etl.draft.claims import INFERRED, Claim
from etl.draft.dated import UNDATED, Dated
from etl.draft.day_options import absolute, options
from etl.draft.day_weights import weight
from etl.draft.layout import Layout
from etl.draft.lexicon import Words
from etl.draft.reading import PressText
from etl.draft.tokens import Sentence
from etl.draft.told_days import next_day, same_day, shifted

_NAMED_WITHIN = 3  # sentences of a meeting's part, within which it says "the same day"


def event_day(
    press: PressText,
    laid: Layout,
    scope: Sequence[Sentence],
    known: Anchors,
    words: Words,
    ahead: bool,
    least: float = 0,
) -> Dated:
    """The event's day from the sentences that tell of it; undated where none of them says so.

    Args:
        press: The text.
        laid: Its layout.
        scope: The sentences of this event, title included.
        known: Where a year may be taken from.
        words: The lists of the language.
        ahead: Whether it is an announcement.
        least: How likely a date must be; above 0 the dateline's is not taken either.
    """
    line = dateline(press, laid)
    weighed: list[tuple[float, Dated]] = []
    for place, sentence in enumerate(scope):
        named = options(press, sentence, line, known, ahead)
        ends = [dated.claim.passages[0][1] for _, dated in named]
        for at, dated in named:
            since = max((end for end in ends if end <= at), default=sentence.start)
            weighed.append((weight(press, sentence, place, at, dated, words, since), dated))
    best = max(weighed, key=lambda pair: pair[0], default=None)
    if best and best[0] > least:
        return best[1]
    if line and not least:
        dated = absolute(press, line, known, ahead)
        claim = Claim(dated.claim.value, dated.claim.passages, INFERRED, "only the dateline says a day")
        return Dated(dated.first, dated.last, claim)
    return UNDATED


def following(press: PressText, scope: Sequence[Sentence], before: Dated) -> Dated | None:
    """Another event's day or the day after it, where the text says "the same day" or "the next day"."""
    if before.first is None:
        return None
    language = press.written.language
    for sentence in scope[:_NAMED_WITHIN]:
        next_, same = (find(press.text, language, sentence.start, sentence.end) for find in (next_day, same_day))
        if next_:
            day = shifted(before.last or before.first, 1)
            return Dated(day, day, Claim(day.isoformat(), (next_,), INFERRED, "the day after the meeting before"))
        if same:
            return Dated(
                before.first, before.last, Claim(before.first.isoformat(), (same,), INFERRED, "the day of the meeting before")
            )
    return None
