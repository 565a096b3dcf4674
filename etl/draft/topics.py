"""What was talked about, by the clues of topics.csv, and the formats that were named. Names of bodies are no topics."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.claims import INFERRED, STATED, Claim, Passage
from etl.draft.crises import crises
from etl.draft.documents import Paper
from etl.draft.known import Known, Org
from etl.draft.lexicon import Hit
from etl.draft.marked import Marked
from etl.draft.org_spans import is_place, split_hyphens
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

MOST_BESIDE = 9  # tokens between a country talked about and the word that says so
_RELATIONS = {
    "uz": ("munosabat", "aloqa", "hamkorlik", "muloqot", "sheriklik"),
    "ru": ("отношение", "связь", "сотрудничество", "диалог", "партнерство", "взаимодействие", "партнёрство"),
    "en": ("relations", "ties", "relation", "tie", "cooperation", "dialogue", "partnership"),
}
_TIES = {language: frozenset(nouns[:2]) for language, nouns in _RELATIONS.items()}
FRAME = "the frame in which it took place"
_FRAME = {"рамках", "полях", "doirasida", "framework", "margins", "sidelines", "doirasidagi"}
_STATES = {"eu", "sco", "ots", "cis", "un", "gcc", "osce", "cica", "asean", "eaeu", "eco", "african-union", "arab-league"}
_BODIES = {"sco-cooperation", "turkic-cooperation", "eu-central-asia", "multilateral-cooperation", "c5-formats"}
_AFGHAN = {language: word_set(f"afghanistan_{language}") for language in ("uz", "ru", "en")}
_AND = {"and", "with", "и", "va", "bilan"}
_SUMMITS = ("summit", "саммит", "sammit")


def topics(
    marked: Sequence[Marked],
    known: Known,
    formats: Sequence[Claim],
    papers: Sequence[Paper],
    presented: Sequence[Passage] = (),
) -> list[Claim]:
    """The topics of an event's sentences, each with the words that say so, in the order of the text.

    Clues within the names of bodies, formats, older papers and what presents a person (`presented`) do not count:
    a treaty on partnership that is merely mentioned says nothing of what was talked about, nor does an envoy's office.
    """
    found: dict[str, list[Passage]] = {}
    older = [claim for paper in papers if paper.status == "mentioned" and paper.older for claim in paper.claim.passages]
    silent = older + [span for claim in formats for span in claim.passages] + list(presented)
    for part in marked:
        named = _names(part, known)
        for hit in _clues(part, known):
            span = part.words[hit.first].start, part.words[hit.last - 1].end
            inside = any(start <= span[0] and span[1] <= end for start, end in silent)
            if not inside and not _within(span, named, hit.value) and not _participants(part, hit, known):
                found.setdefault(hit.value, []).append(span)
        for span in _afghanistan(part, known):
            found.setdefault("afghanistan", []).append(span)
        for span in crises(part, known):
            found.setdefault("world-order", []).append(span)
        for span in _relations(part, known):
            found.setdefault("bilateral-relations", []).append(span)
    for claim in formats:
        for topic in _of_format(claim.value, known) if claim.why != FRAME else []:
            found.setdefault(topic, []).extend(claim.passages[:1])
    return [Claim(topic, tuple(spans[:3]), STATED if len(spans) > 1 else INFERRED) for topic, spans in found.items()]


def _clues(part: Marked, known: Known) -> list[Hit]:
    """The clues of a sentence but those within a longer one: "рынок труда" is no market."""
    hits = [hit for at in range(len(part.words)) for hit in known.topics.at(part.words, at)]
    return [hit for hit in hits if not any(_within_other(hit, other) for other in hits)]


def _within_other(hit: Hit, other: Hit) -> bool:
    longer = other.last - other.first > hit.last - hit.first
    return longer and other.first <= hit.first and hit.last <= other.last


def _relations(part: Marked, known: Known) -> list[Passage]:
    """Relations between the home country and another named beside it: "Oʻzbekiston–Polsha munosabatlari"."""
    named = [m for m in part.mentions if not is_place(part.words, m, known.language)]
    home = [m for m in named if m.code == known.home]
    others = [m for m in named if m.code != known.home]
    nouns = set(_RELATIONS[known.language])
    for one in home:
        for other in others:
            first, last = min(one.first, other.first), max(one.last, other.last)
            after = part.words[last : last + 3]
            before = part.words[max(0, first - 2) : first]
            if last - first <= 4 and any(word.stems & nouns for word in (*after, *before)):
                return [(part.words[first].start, part.words[last - 1].end)]
    return []


def _participants(part: Marked, hit: Hit, known: Known) -> bool:
    """Think tanks as guests, in a sentence about who took part, are no topic."""
    last = part.words[hit.last - 1]
    centre = bool(last.stems & {"markaz", "центр", "tank", "centre", "center"})
    return hit.value == "think-tanks" and centre and part.has(known, "took_part")


def _names(part: Marked, known: Known) -> list[tuple[int, int, Org]]:
    return [(org.start, org.end, org) for org in part.orgs if org.own or not org.bare]


def _within(span: tuple[int, int], named: Sequence[tuple[int, int, Org]], topic: str) -> bool:
    """Whether a clue is only part of a body's name; a body of states is a topic where it stands alone."""
    for start, end, org in named:
        if start <= span[0] and span[1] <= end:
            return not (org.code in _STATES and topic in _BODIES)
    return False


def _afghanistan(part: Marked, known: Known) -> list[tuple[int, int]]:
    """Where the country's situation is spoken of, not a route through it or a list of countries."""
    words = part.words
    places = [m.first for m in part.mentions if m.code == "AF"] + [
        c[0] for c in part.cities if known.places.country_of.get(c[2]) == "AF"
    ]
    cues = set(_AFGHAN[known.language])
    spans: list[tuple[int, int]] = []
    for at in places:
        beside = words[max(0, at - MOST_BESIDE) : at + MOST_BESIDE]
        if any(word.stems & cues for word in beside if word.start != words[at].start):
            spans.append((words[at].start, words[at].end))
    return spans


def _of_format(code: str, known: Known) -> list[str]:
    family = known.vocabulary["format"].terms[code].entry["family_id"]
    if code == "ca-consultative":
        return ["central-asia-cooperation"]
    if family != "central-asia-plus":
        return []
    return ["c5-formats", "eu-central-asia"] if code == "ca-eu" else ["c5-formats"]


def formats(marked: Sequence[Marked], known: Known) -> list[Claim]:
    """The formats that an event took place in, or that were named at it."""
    found: dict[str, list[Passage]] = {}
    frames: set[str] = set()
    for part in marked:
        words = split_hyphens(part.words, known.language)
        for hit in known.formats.find(words):
            span = words[hit.first].start, words[hit.last - 1].end
            if _sure(words, hit, known):
                found.setdefault(hit.value, []).append(span)
                if (part.has(known, "staged") or part.has(known, "meets")) and {
                    word.norm for word in words[max(0, hit.first - 8) : hit.last + 4]
                } & _FRAME:
                    frames.add(hit.value)
    return [Claim(code, tuple(spans[:3]), STATED, FRAME if code in frames else "") for code, spans in found.items()]


def _sure(words: Sequence[Token], hit: Hit, known: Known) -> bool:
    """A pair such as "Central Asia – Germany" needs its dash or plus, "and" a summit; a lone word needs a figure."""
    inside = words[hit.first : hit.last]
    if hit.last < len(words) and words[hit.last].text == ":" and not any(word.text == "+" for word in inside):
        return False  # the theme of a conference: "India – Central Asia: connectivity"
    pair = known.vocabulary["format"].terms[hit.value].entry["family_id"] == "central-asia-plus" and hit.value != "ca-mongolia"
    after = words[hit.last : hit.last + 1]
    if pair and any(word.stems & _TIES[known.language] for word in after):
        return False  # "Yevropa Ittifoqi – Markaziy Osiyo munosabatlari" are relations, no format
    if pair and _AND & {word.norm for word in inside}:
        return any(word.norm.startswith(_SUMMITS) for word in words[max(0, hit.first - 5) : hit.last + 3])
    joined = any(word.text in "–—-‑+−" or word.norm in ("plus", "плюс", "plyus") or word.kind == "number" for word in inside)
    return joined or (not pair and len(inside) > 1) or (hit.value == "ca-mongolia" and len(inside) > 1)
