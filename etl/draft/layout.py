"""What a sentence of a press release is: title, body, background, furniture. No facts yet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.draft.days import days_in
from etl.draft.lexicon import Words
from etl.draft.tokens import Sentence, Token, sentences
from etl.draft.word_sets import word_set

LONGEST_TITLE = 40  # tokens
_MOST_BESIDE_A_STAMP = 4  # words
_WHEN = word_set("stamp_is_when")  # "When: 12 September" is the event's own
_ABOUT = word_set("about")
_LONGEST_ABOUT = 8  # tokens of "About the Institute:"
_OLD_WITHIN = 6  # tokens of a sentence, within which an older year makes it background
_TOLD_FIRST = 3  # sentences of the body that are never background by their year
_YEAR = re.compile(r"20[012]\d|199\d")
_BEGINNING = 7  # tokens, within which a cue must begin that makes a sentence background


@dataclass(frozen=True, slots=True)
class Layout:
    """The sentences of a text by what they are for, each in the order of the text."""

    title: Sentence | None
    body: tuple[Sentence, ...]
    background: tuple[Sentence, ...]
    furniture: tuple[Sentence, ...]
    labels: tuple[Sentence, ...] = field(default=())  # "ANONS", "MEDIA ADVISORY": what kind of text it is
    stamps: tuple[Sentence, ...] = field(default=())  # "12.03.2025", "Press release | 17 May 2024": a date above the title

    @property
    def told(self) -> tuple[Sentence, ...]:
        """Title and body."""
        return ((self.title,) if self.title else ()) + self.body


def layout(text: str, language: str, words: Words, published: str = "") -> Layout:
    """Sorts the sentences of a text; of a later year than its own sentences say it may be, if it was published then."""
    body: list[Sentence] = []
    background: list[Sentence] = []
    furniture: list[Sentence] = []
    labels: list[Sentence] = []
    stamps: list[Sentence] = []
    title: Sentence | None = None
    block_from: int | None = None
    every = sentences(text, language)
    newest = _newest(every, published)
    for sentence in every:
        alone = sum(other.paragraph == sentence.paragraph for other in every) == 1
        first = _first(every, sentence)
        opens = first and (_begins(sentence.tokens, words, "background_block", 3) or _is_about(sentence.tokens))
        if block_from is None and opens and sentence.paragraph > 0:
            block_from = sentence.paragraph
        if block_from is not None:
            background.append(sentence)
        elif alone and not body and _is_stamp(text, language, sentence):
            stamps.append(sentence)
        elif _is_furniture(sentence, words, alone):
            furniture.append(sentence)
        elif title is None and not body and alone and _is_label(sentence):
            labels.append(sentence)
        elif title is None and not body and alone and _is_title(sentence):
            title = sentence
        elif _begins(sentence.tokens, words, "background", _BEGINNING) or (
            len(body) >= _TOLD_FIRST and _of_old_year(sentence.tokens, newest)
        ):
            background.append(sentence)
        else:
            body.append(sentence)
    if not body and title:
        body, title = [title], None
    return Layout(title, tuple(body), tuple(background), tuple(furniture), tuple(labels), tuple(stamps))


def _newest(every: Sequence[Sentence], published: str) -> int:
    """The year the text is of: its own latest, but a plan "for 2025-2026" reaches beyond the day it was published."""
    latest = max((year for sentence in every for year in _years(sentence.tokens)), default=0)
    issued = int(published[:4] or 0)
    return min(latest, issued) if latest and issued and latest > issued else max(latest, issued)


def _first(every: Sequence[Sentence], sentence: Sentence) -> bool:
    return next(other for other in every if other.paragraph == sentence.paragraph) is sentence


def _begins(tokens: Sequence[Token], words: Words, cue: str, within: int) -> bool:
    """Whether a cue stands at a sentence's beginning; "as is known" may come after its first words."""
    return any(words.cues[cue].at(tokens, at) for at in range(min(within, len(tokens))) if at == 0 or within > 3)


def _is_about(tokens: Sequence[Token]) -> bool:
    """ "About KazISS: …": a paragraph about a body."""
    return tokens[0].norm in _ABOUT and tokens[0].capital and any(token.text == ":" for token in tokens[:_LONGEST_ABOUT])


def _years(tokens: Sequence[Token]) -> list[int]:
    return [int(token.text) for token in tokens if token.kind == "number" and _YEAR.fullmatch(token.text)]


def _of_old_year(tokens: Sequence[Token], newest: int) -> bool:
    """ "In 2023 the two institutes …" in a text of a later year."""
    years = _years(tokens[:_OLD_WITHIN])
    return bool(years) and max(years) < newest and max(_years(tokens)) < newest


def _is_furniture(sentence: Sentence, words: Words, alone: bool) -> bool:
    tokens = sentence.tokens
    address = any(token.text == "@" for token in tokens) or sum(token.kind == "number" for token in tokens) > 6
    short = alone and len(tokens) < 8
    return bool(_begins(tokens, words, "furniture", 1 if not short else 3)) or (address and len(tokens) < 45)


def _is_stamp(text: str, language: str, sentence: Sentence) -> bool:
    """A date with a year and at most four words beside it, above the body."""
    days = [day for day in days_in(text, language, sentence.start, sentence.end) if day.year]
    beside = [token for token in sentence.tokens if not any(day.start <= token.start < day.end for day in days)]
    if sentence.tokens[0].norm in _WHEN:
        return False
    return bool(days) and sum(token.kind == "word" for token in beside) <= _MOST_BESIDE_A_STAMP


def _is_label(sentence: Sentence) -> bool:
    """One to three words, in capitals: "АНОНС", "MEDIA ADVISORY"."""
    written = [token for token in sentence.tokens if token.kind == "word"]
    return len(written) <= 3 and all(token.text.isupper() for token in written)


def _is_title(sentence: Sentence) -> bool:
    return sentence.tokens[-1].text not in ".!;" and len(sentence.tokens) <= LONGEST_TITLE
