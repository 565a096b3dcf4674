"""How far the title of a paper reaches in a sentence."""

from __future__ import annotations

from etl.draft import spans_ru
from etl.draft.known import Known
from etl.draft.lexicon import Hit
from etl.draft.marked import Marked

MOST_WORDS = 9
_VERBS = frozenset(("was", "were", "is", "are", "has", "had", "will", "signed"))


def title_of(part: Marked, first: int, last: int, hit: Hit, known: Known) -> str:
    words = part.words[first:last]
    if known.language == "ru":
        return spans_ru.nominative(words, 0)
    text = ""
    words = words[1:] if words[0].norm == "the" else words
    for at, word in enumerate(words):
        text += (" " if at and word.start > words[at - 1].end else "") + word.text
    return text


def reach(part: Marked, hit: Hit, known: Known) -> tuple[int, int]:
    words, first, last = part.words, hit.first, hit.last
    if known.language == "uz":
        while first > 0 and hit.first - first < MOST_WORDS and _before_uz(words[first - 1].norm, words[first - 1].kind):
            first -= 1
        while first < hit.first and words[first].norm == "va":
            first += 1
        return first, last
    if known.language == "ru":
        while first > 0 and spans_ru.is_adjective(words[first - 1].norm) and words[first - 1].kind == "word":
            first -= 1
        while last < len(words) and last - hit.last < MOST_WORDS and _after_ru(part, last):
            last += 1
        while last > hit.last and words[last - 1].norm in ("о", "об", "и", "в", "на", "по", "между"):
            last -= 1
        return first, last
    while first > 0 and (
        words[first - 1].capital
        or words[first - 1].norm in ("joint", "enhanced", "draft", "bilateral", "partnership", "action")
    ):
        first -= 1
    if (
        hit.value in ("resolution", "agreement", "treaty", "declaration")
        and last < len(words)
        and words[last].norm == "on"
        and not words[min(last + 1, len(words) - 1)].capital
    ):
        end = next(
            (at for at in range(last, min(len(words), last + 18)) if words[at].text in ",.;:()" or words[at].norm in _VERBS),
            last,
        )
        return first, end
    while last < len(words) and (
        words[last].capital or words[last].norm in ("of", "on", "for", "between", "the", "and", "to", "in")
    ):
        last += 1
    while last > hit.last and not words[last - 1].capital:
        last -= 1
    return first, last


def _before_uz(norm: str, kind: str) -> bool:
    return (kind == "word" and norm == "va") or (
        kind == "word"
        and norm.endswith(
            (
                "togrisidagi",
                "masidagi",
                "orasidagi",
                "viy",
                "iy",
                "anglashuv",
                "hamkorlik",
                "qoshma",
                "yakuniy",
                "xavfsizlik",
                "barqarorlik",
                "va",
                "sheriklik",
                "mintaqaviy",
                "boyicha",
                "tadbirlar",
                "munosabatlari",
                "imtiyozli",
                "savdo",
                "tomonlama",
                "strategik",
                "kengaytirilgan",
                "ittifoqchilik",
            )
        )
    )


def _after_ru(part: Marked, at: int) -> bool:
    word = part.words[at]
    if word.norm in ("о", "об", "и", "на") or word.kind == "number" or word.text in "–—-«»":
        return word.norm != "и" or (at + 1 < len(part.words) and not part.words[at + 1].capital)
    return (
        word.kind == "word"
        and bool(spans_ru.cases(word.norm) & {"loct", "gent"})
        and not word.norm.startswith(("между", "в"))
        and word.norm not in ("институтом", "с")
    )
