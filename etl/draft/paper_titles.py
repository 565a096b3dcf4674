"""How far the title of a paper reaches in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft import spans_ru, spans_uz
from etl.draft.known import Known
from etl.draft.lexicon import Hit
from etl.draft.marked import Marked
from etl.draft.tokens import Token, written
from etl.draft.word_sets import word_set

MOST_WORDS = 9
_VERBS = frozenset(("was", "were", "is", "are", "has", "had", "will", "signed", "which", "that"))
_ADJECTIVES = word_set("paper_adjectives")
_ADJECTIVE_ENDINGS = ("al", "ive", "ary", "ic", "ced")
_LINKS = frozenset(("of", "on", "for", "the", "and", "to", "in"))
_LONG = frozenset(("resolution", "agreement", "treaty", "declaration", "convention"))  # "agreement on …" in small letters
_LINKS_RU = frozenset(("о", "об", "и", "в", "на", "по", "между"))
_DURATION = frozenset(("for", "to", "until", "–", "-", "—", "the", "period", "years"))
_YEAR_WORDS = ("год", "гг")
_QUOTES = '«»“”"„'
_BEFORE_UZ = (
    *("togrisidagi", "masidagi", "orasidagi", "viy", "iy", "anglashuv", "hamkorlik", "qoshma", "yakuniy", "xavfsizlik"),
    *("barqarorlik", "va", "sheriklik", "mintaqaviy", "boyicha", "tadbirlar", "munosabatlari", "imtiyozli", "savdo"),
    *(
        "tomonlama",
        "strategik",
        "kengaytirilgan",
        "ittifoqchilik",
        "moljallangan",
        "niyatlari",
        "ozaro",
        "dostlik",
        "chora-tadbirlar",
    ),
)
_PERIOD_UZ = ("yil", "davr", "moljallangan")


def title_of(part: Marked, first: int, last: int, hit: Hit, known: Known) -> str:
    """The words of a title, in Uzbek and Russian in the nominative; quotation marks only as a pair."""
    words = part.words[first:last]
    if known.language == "uz":
        alone = last - first == 1
        return spans_uz.nominative_role(words, frozenset()) if alone else _paired(spans_uz.nominative(words))
    if known.language == "ru":
        return _paired(spans_ru.nominative(words, 0))
    return written(words[1:] if words[0].norm in ("the", "a", "an") and len(words) > 1 else words)


def _paired(title: str) -> str:
    opened, closed = sum(title.count(mark) for mark in "«“„"), sum(title.count(mark) for mark in "»”")
    return title if opened == closed else "".join(letter for letter in title if letter not in _QUOTES)


def reach(part: Marked, hit: Hit, known: Known) -> tuple[int, int]:
    """The first and last (exclusive) token of a paper's title."""
    if known.language == "uz":
        return _reach_uz(part.words, hit)
    return _reach_ru(part, hit) if known.language == "ru" else _reach_en(part.words, hit)


def _reach_uz(words: Sequence[Token], hit: Hit) -> tuple[int, int]:
    """To the left: "2026-yilga moʻljallangan hamkorlik", „Oʻzbekiston – 2030“, "… boʻyicha"."""
    first = hit.first
    while first > 0 and hit.first - first < MOST_WORDS and _before_uz(words, first - 1, hit.first):
        first -= 1
    if first == hit.first and first and words[first - 1].text in '»”"':
        first = next((at for at in range(first - 2, -1, -1) if words[at].text in '«“„"'), first)
    while first < hit.first and (words[first].norm == "va" or (words[first].text in "–—-" and words[first].kind == "sign")):
        first += 1
    return first, hit.last


def _before_uz(words: Sequence[Token], at: int, head: int) -> bool:
    word, after = words[at], words[at + 1].norm
    if word.kind == "word" and (word.norm == "va" or word.norm.endswith(_BEFORE_UZ)):
        return True
    if after.startswith(_PERIOD_UZ) or (word.kind == "sign" and after.isdigit()):  # "2025–2027-yillarga moʻljallangan"
        ahead = [near.norm for near in words[at + 1 : head]]
        made_for = any(norm.startswith("moljallangan") for norm in ahead)
        return made_for and (word.kind == "number" or word.text in "–—-" or word.norm.startswith(_PERIOD_UZ))
    return word.kind == "number" and words[at + 1].text in "–—-" and any(w.norm == "moljallangan" for w in words[at:head])


def _reach_ru(part: Marked, hit: Hit) -> tuple[int, int]:
    words, first, last = part.words, hit.first, hit.last
    while first > 0 and spans_ru.is_adjective(words[first - 1].norm) and words[first - 1].kind == "word":
        first -= 1
    while last < len(words) and last - hit.last < MOST_WORDS and _after_ru(part, last):
        last += 1
    while last > hit.last and (words[last - 1].norm in _LINKS_RU or words[last - 1].text == "«"):
        last -= 1
    return first, last


def _after_ru(part: Marked, at: int) -> bool:
    word = part.words[at]
    if word.kind == "number" and int(word.text[:9]) < 1000 and not part.words[at - 1].norm.startswith(_YEAR_WORDS):
        return False  # a day of the month
    if word.norm in ("о", "об", "и", "на") or word.kind == "number" or word.text in "–—-«»":
        return word.norm != "и" or (at + 1 < len(part.words) and not part.words[at + 1].capital)
    if part.words[at - 1].kind == "number" and word.norm.startswith(_YEAR_WORDS):
        return True
    return (
        word.kind == "word"
        and bool(spans_ru.cases(word.norm) & {"loct", "gent"})
        and not word.norm.startswith(("между", "в"))
        and word.norm not in ("институтом", "с")
    )


def _reach_en(words: Sequence[Token], hit: Hit) -> tuple[int, int]:
    first, last = hit.first, hit.last
    while first > 0 and _before_en(words, first - 1):
        first -= 1
    if words[first].norm in ("the", "a", "an") and first < hit.first:
        first += 1
    if set(hit.value.split()) & _LONG and _small(words, last):
        furthest = min(len(words), last + 18)
        ends = (at for at in range(last + 1, furthest) if words[at].text in ",.;:()" or words[at].norm in _VERBS)
        return first, next(ends, furthest)
    while last < len(words) and (words[last].capital or words[last].norm in _LINKS):
        last += 1
    while last > hit.last and not words[last - 1].capital:
        last -= 1
    return first, _with_years(words, last)


def _before_en(words: Sequence[Token], at: int) -> bool:
    word = words[at]
    if word.kind != "word":
        return False
    if word.norm == "and":
        return at > 0 and words[at - 1].capital and words[at + 1].capital
    return word.capital or word.norm in _ADJECTIVES or word.norm.endswith(_ADJECTIVE_ENDINGS)


def _small(words: Sequence[Token], last: int) -> bool:
    """Whether "on …" in small letters follows."""
    return last + 1 < len(words) and words[last].norm == "on" and not words[last + 1].capital


def _with_years(words: Sequence[Token], last: int) -> int:
    """ "Action plan for 2025–2026": with the years that it is for."""
    at = last
    while at < len(words) and (words[at].norm in _DURATION or (words[at].kind == "number" and len(words[at].text) == 4)):
        at += 1
    return at if at > last and words[at - 1].kind == "number" and words[last].norm in ("for", "to", "until") else last
