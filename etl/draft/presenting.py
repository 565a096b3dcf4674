"""How far the words reach that present a name: its role and organisation before it, or after it."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.known import Known, Org
from etl.draft.marked import Marked
from etl.draft.names import TITLES, Name
from etl.draft.runs_en import HEADING
from etl.draft.spans_ru import cases
from etl.draft.stems import parses
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

MOST_LEFT = 22
_ROLE_REACH = 14  # tokens from a role to the comma that ends what it is of


_COMMA_ROLE = {"uz": 1, "ru": 0, "en": 1}


def presented_from(part: Marked, name: Name, known: Known) -> int:
    """How far to the left the words that present a name reach."""
    words, at, commas = part.words, name.first, 0
    limit = max(0, name.first - MOST_LEFT)
    while at > limit:
        before = at - 1
        org = next((org for org in part.orgs if org.first <= before < org.last), None)
        if any(other.first <= before < other.last for other in part.names):
            break
        if org:
            if known.language == "uz" and _placed(words[org.last - 1].norm):
                break
            at = org.first
            continue
        if known.language == "uz" and words[before].text in '»”"' and (opening := _opening(words, before)):
            at = opening
            continue
        word = words[before]
        if word.text == "," and known.language == "ru" and words[at].norm in TITLES and _role_near(part, before):
            at = before
            continue
        if (
            word.text == ","
            and commas < _COMMA_ROLE[known.language]
            and _role_ends(part, before, known)
            and (known.language == "en" or _role_begins(part, at))
        ):
            commas += 1
        elif not (_presents(part, before, known) or _about(words, at, before, known) or _for_both(part, before, known)):
            break
        at = before
    return at


def _placed(norm: str) -> bool:
    """A place or goal rather than whose: "institutida", "institutga"."""
    return norm.endswith(("da", "ga", "dan", "siga", "sida"))


def _opening(words: Sequence[Token], closing: int) -> int:
    """Where the quotation that ends here begins; 0 where it does not."""
    return next((at for at in range(closing - 1, max(0, closing - 15), -1) if words[at].text in '«“"„'), 0)


def _about(words: Sequence[Token], at: int, before: int, known: Known) -> bool:
    """In Uzbek: what a role is about, left of "boʻyicha": "suv masalalari boʻyicha maxsus vakil"."""
    if known.language != "uz" or words[before].kind != "word":
        return False
    ahead = [word.norm for word in words[before + 1 : before + 7]]
    verbal = words[before].norm.endswith(("di", "dilar", "gan", "da", "ga", "dan"))
    return "boyicha" in ahead and not verbal


def _for_both(part: Marked, at: int, known: Known) -> bool:
    """In Russian: the "и" of "по России и Центральной Азии" within a role."""
    words = part.words
    joins = known.language == "ru" and words[at].norm == "и" and at + 1 < len(words)
    about = {word.norm for word in words[max(0, at - 4) : at]} & {"по", "за"}
    return joins and bool(about) and words[at + 1].capital == words[at - 1].capital


def _role_ends(part: Marked, comma: int, known: Known) -> bool:
    if known.language == "en":
        return any(comma - 26 <= hit.first < comma for hit in part.roles)
    return any(hit.last == comma for hit in part.roles)


def _role_near(part: Marked, comma: int) -> bool:
    """A role of the words before a comma: "профессор университета Цукуба, г-н …"."""
    return any(comma - _ROLE_REACH <= hit.first < comma for hit in part.roles)


def _role_begins(part: Marked, at: int) -> bool:
    return any(hit.first <= at < hit.last for hit in part.roles)


_EN_LINKS = word_set("en_presenting")


_UZ_LINKS = word_set("uz_presenting")


_UZ_STOP = word_set("uz_not_presenting")
_UZ_LINKING = ("dagi", "ning", "gi", "iy", "viy", "lari")


_RU_LINKS = frozenset(("при", "по", "в", "во", "имени"))
_RU_STOP = word_set("ru_not_presenting")


def _presents(part: Marked, at: int, known: Known) -> bool:
    """Whether a word may stand between an organisation, a role and the name it presents."""
    word = part.words[at]
    if at in part.role_places or any(m.first <= at < m.last for m in part.mentions):
        return not (word.norm in ("and", "и", "va") and not _inside_role(part, at))
    by = {"en": _presents_in_english, "uz": _presents_in_uzbek, "ru": _presents_in_russian}[known.language]
    return by(word, at)


def _presents_in_english(word: Token, at: int) -> bool:
    if word.norm in TITLES or word.norm in _EN_LINKS - {"and"} or _possessive(word.text):
        return True
    return word.capital and at > 0 and not word.text.isupper()


def _presents_in_uzbek(word: Token, at: int) -> bool:
    if word.norm in _UZ_STOP:
        return False
    linked = word.norm in _UZ_LINKS or word.norm in TITLES or word.text in '«»“”"-–'
    return linked or (word.kind == "word" and word.norm.endswith(_UZ_LINKING))


def _presents_in_russian(word: Token, at: int) -> bool:
    if word.kind != "word" or word.norm in _RU_STOP:
        return word.text in '«»"'
    if (word.abbreviation and word.text.isupper()) or word.norm in _RU_LINKS:
        return True
    return bool(cases(word.norm) & {"gent", "loct", "datv"}) and not _is_verb(word.norm)


def _is_verb(norm: str) -> bool:
    return parses(norm)[0].tag.POS in ("VERB", "INFN", "GRND", "PRTS", "ADVB", "PREP", "CONJ", "PRCL")


def _possessive(text: str) -> bool:
    return text.endswith(("'s", "’s"))


def _inside_role(part: Marked, at: int) -> bool:
    """An "and" within "Extraordinary and Plenipotentiary", not between two people."""
    return at - 1 in part.role_places and at + 1 in part.role_places and not any(hit.last == at for hit in part.roles)


def presented_to(part: Marked, name: Name, known: Known) -> int:
    """How far to the right they reach: "из Университета", "(Фонд …)", ", Head of … at …", "of the AIR Center"."""
    words, last = part.words, name.last
    if last >= len(words):
        return last
    sign = words[last].norm
    org = next((org for org in part.orgs if last < org.first <= last + 3), None)
    if sign in ("из", "от", "of", "from", "at") and org and org.first <= last + (1 if known.language == "ru" else 3):
        return org.last
    if sign in "–—-" and any(last < hit.first <= last + 3 for hit in part.roles):
        return _clause_end(part, last + 1)
    if sign == "(":
        closing = next((at for at in range(last, min(len(words), last + 14)) if words[at].text == ")"), last)
        return closing if any(last < first < closing for first in _told(part)) else last
    if sign == "," and _heads(words, last + 1):
        return _clause_end(part, last + 2)
    if sign == "," and any(last < hit.first <= last + (5 if known.language == "en" else 3) for hit in part.roles):
        if known.language == "uz" or any(
            other.first > last
            and other.first - last < 16
            and not any(w.text in ",;:–—(" for w in words[last + 1 : other.first])
            for other in part.names
        ):
            return last
        end = _clause_end(part, last + 1)
        return next((org.last for org in part.orgs if org.first == end + 1 and not _followed(part, org)), end)
    return last


def _told(part: Marked) -> list[int]:
    """Where a body, a role or a state begins."""
    return [*(org.first for org in part.orgs), *(hit.first for hit in part.roles), *(m.first for m in part.mentions)]


def _heads(words: Sequence[Token], at: int) -> bool:
    """ "who heads the department of economics at ISRS"."""
    return at + 1 < len(words) and words[at].norm == "who" and words[at + 1].norm in HEADING


def _followed(part: Marked, org: Org) -> bool:
    """Whether a name or role comes right after an organisation, to which it then belongs: ", OSW; …" has none."""
    starts = {name.first for name in part.names} | {hit.first for hit in part.roles}
    return any(at in starts for at in range(org.last, org.last + 3))


def _abbreviated(words: Sequence[Token], at: int) -> bool:
    """The full stop of "a.i." within a sentence."""
    return words[at].text == "." and len(words[at - 1].text) == 1 and words[at - 1].text.islower()


def _clause_end(part: Marked, at: int) -> int:
    """The end of what stands between commas; a comma inside an organisation's name is passed."""
    while at < len(part.words) and (
        part.words[at].text not in ",;.()–—" or any(o.first < at < o.last for o in part.orgs) or _abbreviated(part.words, at)
    ):
        if part.words[at].norm in ("met", "who", "which", "at") and part.words[at].norm != "at":
            break
        at += 1
    return at
