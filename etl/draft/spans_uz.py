"""How far an organisation's name reaches in Uzbek: it ends with its noun, and its words stand before."""

from __future__ import annotations

from collections.abc import Sequence, Set

from etl.draft.lexicon import Hit
from etl.draft.places import Mention
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

MOST_WORDS = 12
_STOPS = word_set("uz_stops")
_OPENERS = word_set("uz_openers")
_THROUGH = word_set("uz_through")
_FIELDS = word_set("uz_ministry_fields")
_NAMED_AFTER = ("business", "other", "media", "foundation")
_CASES = ("ning", "dagi", "dan", "ni", "ga", "da")
_WHERE = ("da", "dan", "ga")


def name_of(words: Sequence[Token], head: Hit, mentions: Sequence[Mention], stops: Set[int]) -> tuple[int, int, str]:
    """First token, last token and the name in the nominative."""
    first = leftmost = head.first
    embassy = head.value == "embassy" or any(word.norm.startswith("vakolatxona") for word in words[head.first : head.last])
    states = {at: m for m in mentions for at in range(m.first, m.last)}
    at = head.first - 1
    while at >= 0 and head.first - at <= MOST_WORDS and at not in stops:
        word = words[at]
        if word.norm == "va" and at - 1 in states and _is_region(words[at + 1 : head.first]):
            at -= 1
            continue
        if words[at].norm == "va" and words[head.first].norm.startswith("hukumat"):
            break  # "temir yoʻl va tolibon hukumati"
        if _enumerates(words, at) or (head.value == "government" and _joins_fields(words, at)):
            at -= 1
            continue
        if _stops(words, at, embassy, at in states):
            break
        if word.capital or word.text in '«“"„':
            leftmost = at
        at -= 1
    first = leftmost
    while (
        first < head.first and words[first].text in '«“"„' and not any(w.text in '»”"“' for w in words[first + 1 : head.first])
    ):
        first += 1
    last = _quoted_after(words, head) if first == head.first else head.last
    return first, last, nominative(words[first:last])


def _quoted_after(words: Sequence[Token], head: Hit) -> int:
    """ "konchilik kompaniyasi «Kameko»": the name after its noun."""
    if head.value not in _NAMED_AFTER or head.last + 1 >= len(words) or words[head.last].text not in '«“"':
        return head.last
    closing = (at for at in range(head.last + 1, min(len(words), head.last + 6)) if words[at].text in '»”"')
    return next(closing, head.last - 1) + 1


def _enumerates(words: Sequence[Token], at: int) -> bool:
    """The comma of "Siyosiy, iqtisodiy va ijtimoiy tadqiqotlar": adjectives, then "va"."""
    if words[at].text != "," or not at or at + 2 >= len(words):
        return False
    adjectives = words[at - 1].norm.endswith("iy") and words[at + 1].norm.endswith("iy")
    return adjectives and not words[at + 1].capital and any(word.norm == "va" for word in words[at + 2 : at + 4])


def _joins_fields(words: Sequence[Token], at: int) -> bool:
    """The "va" of "Tashqi va Yevropa ishlari vazirligi", "Mehnat va bandlik vazirligi"."""
    return words[at].norm == "va" and at > 0 and bool(words[at - 1].stems & _FIELDS)


def _is_region(words: Sequence[Token]) -> bool:
    """ "Markaziy Osiyo": after "Rossiya va", in the name of a centre that studies both."""
    return len(words) > 1 and words[0].norm.endswith("iy") and words[0].capital and words[1].capital


def _stops(words: Sequence[Token], at: int, embassy: bool, state: bool) -> bool:
    word = words[at]
    if word.kind == "number" or word.text in ",;:.()!?–—…":
        return True
    if (
        word.norm in _STOPS
        or (at == 0 and word.norm in _OPENERS)
        or (word.capital and at == 0 and word.norm.endswith(("ni", "da", "ga", "lik")) and len(word.norm) > 5)
    ):
        return True
    if word.norm.startswith(("vakolatxonasi", "elchixonasi")):
        return True  # another body's name ends here
    if word.norm in ("va", "ва"):
        return words[at + 1].capital or (at > 0 and words[at - 1].kind == "sign")
    if word.norm in _THROUGH or word.norm.endswith(("dagi", "gi")):
        return False
    if state and word.norm.endswith("ning") and not embassy:
        return True
    if word.norm.endswith(("di", "dilar", "moqda", "gan", "qan", "kan", "ib")) and not word.capital and len(word.norm) > 4:
        return True
    return (
        word.norm.endswith(_WHERE) and len(word.norm) > 5 and not state and word.norm[-3:] not in ("ada",) and _inflected(word)
    )


def _inflected(word: Token) -> bool:
    """A case ending rather than the end of a stem such as "Buxoroda" against "Kanada"."""
    return any(word.norm.endswith(case) for case in _WHERE) and len(word.stems) > 1


def nominative(words: Sequence[Token]) -> str:
    """The words as written, the last without case and without the possessive that "direktori" ends on keeps."""
    parts: list[str] = []
    for at, word in enumerate(words):
        if parts and (word.start > words[at - 1].end):
            parts.append(" ")
        parts.append(word.text if at < len(words) - 1 else without_case(word, len(words) > 1))
    return "".join(parts)


_ADJECTIVES = word_set("uz_role_adjectives")


def nominative_role(words: Sequence[Token], forms: Set[str]) -> str:
    """A role in the nominative: "direktori oʻrinbosari" → "direktor oʻrinbosari", "vakili" → "vakil"."""
    parts: list[str] = []
    for at, word in enumerate(words):
        if parts and word.start > words[at - 1].end:
            parts.append(" ")
        after = words[at + 1].norm if at + 1 < len(words) else ""
        whole = word.norm.endswith("ning") and after.startswith(("birinchi", "orinbosar"))
        owned = (
            at > 0
            and words[at - 1].kind == "word"
            and (words[at - 1].norm not in _ADJECTIVES or words[0].norm.endswith("ning"))
        )
        shorter = {word.norm.removesuffix(ending) for ending in ("si", "i") if word.norm.endswith(ending)}
        bare = (after.startswith("orinbosar") or (at == len(words) - 1 and not owned)) and bool(shorter & forms)
        if word.norm in forms and not word.norm.endswith("lari") and not bare:
            parts.append(word.text)
        elif at == len(words) - 1 or after in (",", "va") or after.startswith("orinbosar"):
            parts.append(without_case(word, owned and not after.startswith("orinbosar")))
        elif whole:
            parts.append(without_case(word, False) + word.cut(len(word.norm))[len(word.cut(len(word.norm) - 4)) :])
        else:
            parts.append(word.text)
    return "".join(parts)


def without_case(word: Token, possessed: bool = True) -> str:
    """The word without its case ending and plural's case: "institutiga" → "instituti"; bare words lose the possessive."""
    norm = word.norm
    for ending in _CASES:
        if norm.endswith(ending) and len(norm) - len(ending) >= 3 and norm not in ("direktorni",):
            shorter = norm[: -len(ending)]
            if ending in ("ga", "da", "dan", "ni") and len(shorter) < 4:
                continue
            norm = shorter
            break
    if not possessed:
        for ending in ("lari", "lar", "si", "i"):
            if norm.endswith(ending) and len(norm) - len(ending) >= 4:
                norm = norm[: -len(ending)]
                break
    return word.cut(len(norm)).rstrip("'’‘ʻʼ`´") if norm != word.norm else word.text
