"""Papers that a text names, and what became of them at the event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.draft.claims import STATED, Claim, Passage
from etl.draft.known import Known
from etl.draft.lexicon import Hit
from etl.draft.marked import Marked
from etl.draft.paper_status import is_older, status
from etl.draft.paper_titles import reach, title_of
from etl.draft.word_sets import word_set

_SAME = {"mou": "memorandum of understanding", "memorandum": "memorandum of understanding"}
_COMMON = word_set("common_papers")
_ORDER = {"signed": 0, "adopted": 1, "planned": 2, "mentioned": 3}
_SAYS_ON_WHAT = 3  # words after the head: "resolution on strengthening cooperation"
_BARE_TITLE = 3  # words, below which a title may stand for a longer one


@dataclass(frozen=True, slots=True)
class Paper:
    """A document's title, its status, and where that stands."""

    title: str
    status: str
    claim: Claim
    head: str
    older: bool = False  # of another day than the event's, so no subject of it


def documents(
    marked: Sequence[Marked], background: Sequence[Marked], known: Known, day: Sequence[Passage] = (), year: int | None = None
) -> list[Paper]:
    """The papers of an event; those of a sentence of background are mentioned, whatever was done with them then.

    `day` is where the event's own date stands, `year` its year: neither they nor a later year make a paper older.
    """
    found: list[Paper] = []
    for part, behind in [*((part, False) for part in marked), *((part, True) for part in background)]:
        for hit in known.words.documents.find(part.words):
            if any(org.first <= hit.first < org.last for org in part.orgs if not org.bare):
                continue  # the UN Development Programme
            stated = "mentioned" if behind else status(part, hit, known, day, year)
            paper = _paper(part, hit, stated, behind or is_older(part, hit, day, year, known), known)
            if paper:
                found.append(paper)
    return _once(found)


def _paper(part: Marked, hit: Hit, stated: str, older: bool, known: Known) -> Paper | None:
    """None for a plan or programme that is only talked of and has no name."""
    first, last = reach(part, hit, known)
    words = part.words
    own = words[hit.first : hit.last] if hit.value in _COMMON and known.language != "uz" else words[first:last]
    named = words[first].text in '«“"' or any(word.capital for word in own if word.start != part.sentence.start)
    named = named or (known.language == "en" and last - hit.last >= _SAYS_ON_WHAT)
    if stated == "mentioned" and not named and (hit.value in _COMMON or last - first < 2):
        return None
    title = title_of(part, first, last, hit, known)
    return Paper(title, stated, Claim(title, ((words[first].start, words[last - 1].end),), STATED), hit.value, older)


def _once(found: Sequence[Paper]) -> list[Paper]:
    """Each paper once, as the event treats it best; a bare repetition of a titled one falls away."""
    found = [replace(paper, head=_SAME.get(paper.head, paper.head)) for paper in found]
    kept: dict[str, Paper] = {}
    for paper in sorted(found, key=lambda p: (_ORDER[p.status], p.claim.passages[0])):
        twin = next((other for other in kept.values() if _again(paper, other)), None)
        if twin is None:
            kept[paper.title] = paper
        elif _fuller(paper, twin):
            kept.pop(twin.title)
            kept[paper.title] = paper
    return sorted(kept.values(), key=lambda p: p.claim.passages[0])


def _fuller(paper: Paper, twin: Paper) -> bool:
    """Longer, or written as a name where the other is not."""
    named = paper.title[0].isupper() and not twin.title[0].isupper()
    return twin.status == paper.status and (len(paper.title) > len(twin.title) or named)


def _again(paper: Paper, other: Paper) -> bool:
    """Of the same head, or the bare noun of one that was named in full: "the roadmap" after "the joint roadmap"."""
    short = len(paper.title.split()) < _BARE_TITLE
    alike = other.head == paper.head or (short and other.head.split()[-1:] == paper.head.split()[-1:])
    return alike and (other.status == paper.status or short)
