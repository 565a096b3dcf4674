"""Where organisations stand in a sentence: brackets after them, overlaps, what only looks like one."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.known import Org
from etl.draft.lexicon import Hit
from etl.draft.places import Mention
from etl.draft.tokens import Token, normal, stems_of

_DESKS = frozenset(("unit", "desk", "section", "division", "team", "department", "programme", "program", "studies"))
_LONGEST_BRACKET = 11  # tokens: "(Gruziya strategik va xalqaro tadqiqotlar fondi)"


def under_president(words: Sequence[Token], last: int, mentions: Sequence[Mention]) -> int:
    """With "under the President of …", "при Президенте …" and the country after it."""
    if last < len(words) and words[last].norm in ("under", "при"):
        return next((m.last for m in mentions if last < m.first <= last + 7), last)
    return last


def bracket_end(words: Sequence[Token], last: int) -> int:
    """With a short bracket after it: "(КИСИ)", "(IRS, Исламабад)"."""
    if last < len(words) and words[last].text == "(":
        closing = next((at for at in range(last, min(len(words), last + _LONGEST_BRACKET)) if words[at].text == ")"), None)
        if closing and words[last + 1].capital:
            return closing + 1
    return last


def of_a_name(words: Sequence[Token], hit: Hit) -> bool:
    """The President in "Prezidenti huzuridagi", "при Президенте", the king in "Qirol Faysal nomidagi": part of a name."""
    after = words[hit.last].norm if hit.last < len(words) else ""
    before = [word.norm for word in words[max(0, hit.first - 2) : hit.first]]
    named_after = any(word.norm == "nomidagi" for word in words[hit.last : hit.last + 4]) or before[-1:] in (["имени"], ["им"])
    return after in ("huzuridagi", "qoshidagi") or before[-1:] == ["при"] or "under" in before or named_after


def is_place(words: Sequence[Token], mention: Mention, language: str) -> bool:
    """Whether it says where: "Oʻzbekistondagi", "в Узбекистане", "in Belgium"."""
    token = words[mention.last - 1]
    before = words[mention.first - 1].norm if mention.first else ""
    return (
        token.norm.endswith(("dagi", "da"))
        if language == "uz"
        else before in ("в", "во", "in", "to", "the") and (before != "the" or words[mention.first - 2].norm in ("in", "to"))
    )


def is_subject(words: Sequence[Token], mention: Mention, language: str) -> bool:
    """ "Afgʻoniston masalalari boʻyicha ekspert", "эксперт по Афганистану": what somebody deals with."""
    if language == "uz":
        return "boyicha" in {word.norm for word in words[mention.last : mention.last + 3]}
    before = words[mention.first - 1].norm if mention.first else ""
    after = words[mention.last].norm if mention.last < len(words) else ""
    return before in (("по",) if language == "ru" else ("on", "for")) or (language == "en" and after in _DESKS)


def longest(found: list[Org], taken: set[int]) -> list[Org]:
    """Without those that lie in a longer one or touch the institute's own name; a listed one wins over its equal."""
    kept: list[Org] = []
    for org in sorted(found, key=lambda o: (-(o.last - o.first), not o.code, o.first)):
        places = set(range(org.first, org.last))
        same = next((k for k in kept if places & set(range(k.first, k.last))), None)
        if not places & taken and same is None:
            kept.append(org)
    return kept


def split_hyphens(words: Sequence[Token], language: str) -> list[Token]:
    """The words with those that a hyphen joins taken apart: "GCC-Central Asia" has three."""
    found: list[Token] = []
    for word in words:
        parts = word.text.split("-") if word.kind == "word" and "-" in word.text else []
        if not parts or not all(parts):
            found.append(word)
            continue
        at = word.start
        for number, text in enumerate(parts):
            if number:
                found.append(Token("-", at - 1, "sign", "-", frozenset("-")))
            norm = normal(text, language)
            found.append(Token(text, at, "word", norm, stems_of(norm, language)))
            at += len(text) + 1
    return found


def placed(words: Sequence[Token], org: Org) -> Org:
    return Org(
        org.first,
        org.last,
        org.name,
        org.type,
        org.country,
        org.code,
        org.own,
        org.bare,
        org.head,
        words[org.first].start,
        words[org.last - 1].end,
    )


def text_between(words: Sequence[Token], first: int, last: int) -> str:
    """The words as written, with the spaces and signs between them."""
    parts: list[str] = []
    for at in range(first, last):
        if parts and words[at].start > words[at - 1].end:
            parts.append(" ")
        parts.append(words[at].text)
    return "".join(parts)
