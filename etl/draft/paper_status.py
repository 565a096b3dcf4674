"""What became of a paper at the event: signed, adopted, planned, or only mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.draft.claims import Passage
from etl.draft.known import Known
from etl.draft.lexicon import Hit
from etl.draft.marked import Marked
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

_SUMMIT = re.compile(
    r"\b(?:sammit|саммит|summit|maslahat uchrashuvi|консультативн\w+ встреч|consultative meeting)", re.IGNORECASE
)
_PAST = re.compile(
    (
        r"(?:подписанн|заключ[её]нн|одобренн|утвержд[её]нн|достигнут)\w*|принят(?:ый|ого|ому|ым|ом|ой|ую|"
        r"ая)\b|\w*(?:imzolangan|qabul qilingan|имзоланган|қабул қилинган)"
    ),
    re.IGNORECASE,
)
# What was only talked of: the possibility, question or prospect of signing.
_TALKED_OF = {
    "uz": re.compile(
        r"^(?:\w+ ){0,2}?(?:imzolash|qabul qilish|tuzish|tayyorlash|ishlab chiqish)\w* (?:masala|imkoniyat|istiqbol)"
    ),
    "ru": re.compile(r"(?:возможност|вопрос|перспектив|целесообразност|необходимост|иде[яюией]+)\w* (?:\w+ ){0,2}$"),
    "en": re.compile(r"(?:possibilit(?:y|ies)|prospects?|question|issue|idea|feasibility) of (?:\w+ ){0,3}$"),
}
# In Russian the infinitive, and the noun after a word of intention, tell of what is still to be done.
_TO_BE_DONE = re.compile(
    r"\b(?:подписать|заключить|подготовить|разработать|выработать|утвердить|парафировать|оформить)\b"
    r"|(?:договор[её]нност|договорил|соглас|услови|намер|готовност|готов|планир|подготов|намечен|ожида|предлож|предусм)\w* "
    r"(?:\w+ ){0,3}(?:подписани|заключени|подготовк|разработк)\w*"
)
_CONCLUDED = {
    "uz": re.compile(r"\b(?:tuzildi|tuzdi|tuzdilar|tuzishdi)\b"),
    "ru": re.compile(r"\b(?:заключил[аи]?|заключен[оаы]?)\b"),
    "en": re.compile(r"\b(?:concluded|entered into|formali[sz]ed)\b"),
}
_ONLY_FOR = {"for", "to", "until", "till", "by", "на", "до", "год"}
_YEARLY = ("yilga", "yillarga", "yilgacha", "yillarda")
_YEAR = re.compile(r"(?:19|20)\d\d")
_HEAD = 6  # tokens from the beginning of a sentence, a dateline's year among them
_SIGN_REACH = 14  # tokens between a paper and the verb that signs it
_ADOPT_REACH = {"uz": (0, 5), "ru": (6, 6), "en": (6, 8)}
_ASIDE = word_set("participation")  # "принять участие": no paper is adopted


def status(part: Marked, hit: Hit, known: Known, day: Sequence[Passage], year: int | None) -> str:
    """signed, adopted or planned where the sentence's predicate says so; a date or participle makes it an older paper."""
    cues = known.words.cues
    before, after = part.words[max(0, hit.first - _SIGN_REACH) : hit.first], part.words[hit.last : hit.last + _SIGN_REACH]
    if _talked_of(before, after, known):
        return "mentioned"
    if _planned(before, after, known):
        return "planned"
    past = cues["past_paper"].inside(after[:6]) or _done_before(after, known)
    if _SUMMIT.search(_text(part.words)) or is_older(part, hit, day, year, known) or past:
        return "mentioned"
    signs = cues["signed"].inside([*before, *after])
    if signs or _CONCLUDED[known.language].search(_norms([*before[-4:], *after[:4]])):
        return "mentioned" if known.language == "en" and _as_adjective(part, hit, known) else "signed"
    return "adopted" if _adopted(before, after, known) else "mentioned"


def _planned(before: Sequence[Token], after: Sequence[Token], known: Known) -> bool:
    planned = known.words.cues["planned"]
    if planned.inside([*before, *after]):
        return True
    return known.language == "ru" and bool(_TO_BE_DONE.search(_norms(before)))


def _talked_of(before: Sequence[Token], after: Sequence[Token], known: Known) -> bool:
    said = _norms(after) if known.language == "uz" else _norms(before) + " "
    return bool(_TALKED_OF[known.language].search(said))


def _adopted(before: Sequence[Token], after: Sequence[Token], known: Known) -> bool:
    """Close to the paper alone: "принял" is said of guests too."""
    back, ahead = _ADOPT_REACH[known.language]
    beside = [*before[len(before) - min(back, len(before)) :], *after[:ahead]]
    return known.words.cues["adopted"].inside(beside) and not any(word.stems & _ASIDE for word in beside)


def _as_adjective(part: Marked, hit: Hit, known: Known) -> bool:
    """In English: "the memorandum signed by the two ministers", with no verb of signing now in the sentence."""
    words = [word.norm for word in part.words]
    now = {"was", "were", "been", "be", "is", "are", "being", "sides", "parties", "they", "both", "to"}
    signs = [found.first for found in known.words.cues["signed"].find(part.words)]
    plain = [at for at in signs if at < hit.first or set(words[max(0, at - 3) : at]) & now]
    past = {"earlier", "previously", "ago", "last", "recently"} & set(words[hit.first :])
    return (bool(signs) and not plain) or bool(past)


def is_older(part: Marked, hit: Hit, day: Sequence[Passage], year: int | None, known: Known) -> bool:
    """A year in the paper's clause, which neither it is made for nor the event is of, tells of an older paper."""
    years = _beside(part.words, hit, known, year)
    return any(_dates(part.words, at, year) for at in years if not _within(part.words[at], day))


def _beside(words: Sequence[Token], hit: Hit, known: Known, year: int | None) -> Iterator[int]:
    """Places of years in the paper's own clause, or at the very beginning: "In 2019, the two states signed …"."""
    commas = [at for at, word in enumerate(words) if word.text in ",;"]
    first = max((at for at in commas if at < hit.first), default=0)
    last = min((at for at in commas if at >= hit.last), default=len(words))
    alone = not known.words.documents.find(words[hit.last : last])  # else the participle is said of another paper
    if last < len(words) and alone and _PAST.match(_text(words[last + 1 : last + 3])):
        last = min((at for at in commas if at > last), default=len(words))
    for at, word in enumerate(words):
        head = at < _HEAD
        own = head and word.text == str(year)  # of a dateline, or of the event's date
        if word.kind == "number" and _YEAR.fullmatch(word.text) and (first <= at < last or head) and not own:
            yield at


def _dates(words: Sequence[Token], at: int, year: int | None) -> bool:
    """Whether a year dates something done: not one of a range, "for 2026", "2026-yilga", or one to come."""
    before, after = [word.norm for word in words[max(0, at - 2) : at]], [word.norm for word in words[at + 1 : at + 4]]
    ranged = any(_YEAR.fullmatch(norm) for norm in [*before, *after[:2]])
    meant = bool({*before[-1:], *before[:1]} & _ONLY_FOR) or any(norm.startswith(_YEARLY) for norm in after[:2])
    return not ranged and not meant and (year is None or int(words[at].text) <= year)


def _within(word: Token, day: Sequence[Passage]) -> bool:
    return any(start <= word.start < end for start, end in day)


def _done_before(after: Sequence[Token], known: Known) -> bool:
    """A participle right after it, or after a comma with no other paper between."""
    comma = next((at for at, word in enumerate(after) if word.text == ","), None)
    if _PAST.match(_text(after)):
        return True
    return comma is not None and not known.words.documents.find(after[:comma]) and bool(_PAST.match(_text(after[comma + 1 :])))


def _text(words: Sequence[Token]) -> str:
    return " ".join(word.text for word in words)


def _norms(words: Sequence[Token]) -> str:
    return " ".join(word.norm for word in words)
