"""What was talked about, by the clues of topics.csv, and the formats that were named. Names of bodies are no topics."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.draft.claims import INFERRED, STATED, Claim
from etl.draft.marked import Marked
from etl.draft.organisations import Known, Org

MOST_BESIDE = 9  # tokens between a country talked about and the word that says so
_BODIES = {"sco-cooperation", "turkic-cooperation", "eu-central-asia", "multilateral-cooperation", "c5-formats"}
_AFGHAN = {
    "uz": "vaziyat ahvol muammo masala muloqot tiklash tinchlik gumanitar kobul hokimiyat tolibon yordam kanal inqiroz aloqa hamkorlik".split(),
    "ru": "ситуация обстановка положение урегулирование мир гуманитарный талибан изоляция восстановление вывод вопрос проблема тематика"
    " трек направление кризис диалог события помощь взаимодействие женщина".split(),
    "en": "situation settlement peace humanitarian events dialogue talks withdrawal taliban reconstruction engagement authorities crisis"
    " recovery developments issue role assistance power intra-afghan kabul change".split(),
}


def topics(marked: Sequence[Marked], known: Known, formats: Sequence[Claim]) -> list[Claim]:
    """The topics of an event's sentences, each with the words that say so, in the order of the text."""
    found: dict[str, list[tuple[int, int]]] = {}
    for part in marked:
        named = _names(part, known)
        for hit in known.topics.find(part.words):
            span = part.words[hit.first].start, part.words[hit.last - 1].end
            if not _within(span, named, hit.value):
                found.setdefault(hit.value, []).append(span)
        for span in _afghanistan(part, known):
            found.setdefault("afghanistan", []).append(span)
    for claim in formats:
        for topic in _of_format(claim.value, known):
            found.setdefault(topic, []).extend(claim.passages[:1])
    return [Claim(topic, tuple(spans[:3]), STATED if len(spans) > 1 else INFERRED) for topic, spans in found.items()]


def _names(part: Marked, known: Known) -> list[tuple[int, int, Org]]:
    return [(org.start, org.end, org) for org in part.orgs if org.own or not org.bare]


def _within(span: tuple[int, int], named: Sequence[tuple[int, int, Org]], topic: str) -> bool:
    """Whether a clue is only part of a body's name; a body of states is a topic where it stands alone."""
    for start, end, org in named:
        if start <= span[0] and span[1] <= end:
            whole = span == (start, end) and org.code and org.type == "international" and topic in _BODIES
            return not whole
    return False


def _afghanistan(part: Marked, known: Known) -> list[tuple[int, int]]:
    """Where the country's situation is spoken of, not a route through it or a list of countries."""
    words = part.words
    places = [m.first for m in part.mentions if m.code == "AF"] + [c[0] for c in part.cities if known.places.country_of.get(c[2]) == "AF"]
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
    """The formats that an event took place in, or that were named at it; the general one only where no partner is."""
    found: dict[str, list[tuple[int, int]]] = {}
    for part in marked:
        for hit in known.formats.find(part.words):
            span = part.words[hit.first].start, part.words[hit.last - 1].end
            if _sure(part, hit.first, hit.last):
                found.setdefault(hit.value, []).append(span)
    return [Claim(code, tuple(spans[:3]), STATED) for code, spans in found.items()]


def _sure(part: Marked, first: int, last: int) -> bool:
    """A name of one small word alone ("Central Asia" in front of "and the EU") is no format."""
    text = " ".join(word.text for word in part.words[first:last])
    return last - first > 1 or bool(re.search(r"\d|\+", text))
