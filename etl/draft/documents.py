"""Papers that a text names, and what became of them at the event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.draft import spans_uz
from etl.draft.claims import STATED, Claim, Passage
from etl.draft.known import Known
from etl.draft.lexicon import Hit
from etl.draft.marked import Marked
from etl.draft.paper_titles import reach, title_of
from etl.draft.tokens import Token

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
_SAME = {"mou": "memorandum of understanding", "memorandum": "memorandum of understanding"}
_COMMON = {
    "dastur",
    "hujjat",
    "reja",
    "strategiya",
    "план",
    "программа",
    "стратегия",
    "plan",
    "strategy",
    "statement",
    "kelishuv",
    "заявление",
    "bayonot",
    "recommendations",
    "рекомендации",
    "tavsiyalar",
    "protocol",
    "протокол",
    "bayonnoma",
    "nizom",
    "concept",
    "resolution",
    "charter",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """A document's title, its status, and where that stands."""

    title: str
    status: str
    claim: Claim
    head: str
    older: bool = False  # of another day than the event's, so no subject of it


def documents(
    marked: Sequence[Marked], background: Sequence[Marked], known: Known, day: Sequence[Passage] = ()
) -> list[Paper]:
    """The papers of an event; those of a sentence of background are mentioned, whatever was done with them then.

    `day` is where the event's own date stands: its year makes no paper older.
    """
    found: list[Paper] = []
    for part, behind in [*((part, False) for part in marked), *((part, True) for part in background)]:
        for hit in known.words.documents.find(part.words):
            paper = _paper(part, hit, known, behind, day)
            if paper:
                found.append(paper)
    return _once(found)


def _paper(part: Marked, hit: Hit, known: Known, behind: bool, day: Sequence[Passage]) -> Paper | None:
    first, last = reach(part, hit, known)
    words = part.words
    named = any(word.capital for word in words[first:last] if word.start != part.sentence.start) or words[first].text in '«“"'
    status = "mentioned" if behind else _status(part, hit, known, day)
    if status == "mentioned" and not named and (hit.value in _COMMON or last - first < 2):
        return None
    if (
        status == "mentioned"
        and known.words.documents.find(words[hit.first : hit.last])
        and hit.value in _COMMON
        and not named
    ):
        return None
    if known.language == "uz":
        title = (
            spans_uz.nominative_role(words[first:last], frozenset())
            if last - first == 1
            else spans_uz.nominative(words[first:last])
        )
    else:
        title = title_of(part, first, last, hit, known)
    return Paper(
        title,
        status,
        Claim(title, ((words[first].start, words[last - 1].end),), STATED),
        hit.value,
        behind or _older(part, day),
    )


def _status(part: Marked, hit: Hit, known: Known, day: Sequence[Passage]) -> str:
    """signed, adopted or planned where the sentence's predicate says so; a date or participle makes it an older paper."""
    cues = known.words.cues
    before, after = part.words[max(0, hit.first - 14) : hit.first], part.words[hit.last : hit.last + 14]
    beside = [*before, *after]
    whole = " ".join(word.text for word in part.words)
    if cues["planned"].inside(beside):
        return "planned"
    if _SUMMIT.search(whole):
        return "mentioned"
    if _older(part, day) or cues["past_paper"].inside(after[:6]) or _done_before(after, known):
        return "mentioned"
    if cues["signed"].inside(beside):
        return "mentioned" if known.language == "en" and _as_adjective(part, hit) else "signed"
    return "adopted" if cues["adopted"].inside(beside[-16:]) and not cues["signed"].inside(beside) else "mentioned"


def _as_adjective(part: Marked, hit: Hit) -> bool:
    """In English: "the memorandum signed by the two ministers", with no verb of signing now in the sentence."""
    words = [word.norm for word in part.words]
    now = {"was", "were", "been", "be", "is", "are", "being", "sides", "parties", "they", "both", "to"}
    signs = [at for at, word in enumerate(words) if word in ("signed", "sign", "signs", "signing", "signature")]
    plain = [at for at in signs if at < hit.first or (words[max(0, at - 2) : at] and set(words[max(0, at - 3) : at]) & now)]
    past = {"earlier", "previously", "ago", "last", "recently"} & set(words[hit.first :])
    return not plain or bool(past)


def _older(part: Marked, day: Sequence[Passage]) -> bool:
    """A sentence with a year, which a plan's own years and the event's are not, speaks of an older paper."""
    whole = " ".join(word.text for word in part.words if not any(start <= word.start < end for start, end in day))
    return any(
        not re.search(rf"{year}\s*[-–—]\s*(19|20)\d\d|(19|20)\d\d\s*[-–—]\s*{year}", whole)
        for year in re.findall(r"\b((?:19|20)\d\d)\b", whole)
    )


def _done_before(after: Sequence[Token], known: Known) -> bool:
    """A participle right after it, or after a comma with no other paper between."""
    text = " ".join(word.text for word in after)
    comma = next((at for at, word in enumerate(after) if word.text == ","), None)
    if _PAST.match(text):
        return True
    return (
        comma is not None
        and not known.words.documents.find(after[:comma])
        and bool(_PAST.match(" ".join(w.text for w in after[comma + 1 :])))
    )


def _once(found: Sequence[Paper]) -> list[Paper]:
    """Each paper once, as the event treats it best; a bare repetition of a titled one falls away."""
    found = [replace(paper, head=_SAME.get(paper.head, paper.head)) for paper in found]
    order = {"signed": 0, "adopted": 1, "planned": 2, "mentioned": 3}
    kept: dict[str, Paper] = {}
    for paper in sorted(found, key=lambda p: (order[p.status], p.claim.passages[0])):
        twin = next(
            (k for k in kept.values() if k.head == paper.head and (k.status == paper.status or len(paper.title.split()) < 3)),
            None,
        )
        if twin is None:
            kept[paper.title] = paper
        elif len(paper.title) > len(twin.title) and twin.status == paper.status:
            kept.pop(twin.title)
            kept[paper.title] = paper
    return sorted(kept.values(), key=lambda p: p.claim.passages[0])
