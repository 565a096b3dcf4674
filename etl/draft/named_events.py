"""The event that a text names: a round table, a conference, a training, a council's sitting, a dialogue."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.claims import Claim
from etl.draft.known import Known
from etl.draft.marked import Marked
from etl.draft.staged_events import is_the_event

_PUBLISHED = {"report", "book", "study", "monograph", "atlas", "volume", "anthology", "survey"}
_CIRCLES = {"club", "council", "committee", "commission"}  # that sit
_PHRASES = {"presentation": _PUBLISHED, "launch": _PUBLISHED, "meeting": _CIRCLES, "session": _CIRCLES, "sitting": _CIRCLES}
_FAR = 10  # tokens between a dialogue and the verb that holds it
_DIALOGUES = {"dialogue", "dialogues", "conversations", "диалог", "диалоге"}
_SITTINGS = {"meeting", "meetings", "session", "sitting", "заседание", "встреча", "yigilishi", "majlisi", "forumi"}


def named_event(lead: Sequence[Marked], known: Known, ahead: bool) -> Claim | None:
    """A round table, conference or training that a sentence says was held, in the order of kinds.toml's lists."""
    found: list[tuple[int, Claim]] = []
    order = list(known.words.raw["kinds"])
    for place, part in enumerate(lead):
        for hit in known.words.kinds.find(part.words):
            if not is_the_event(part, hit.first, hit.last, known, place, ahead):
                continue
            span = part.words[hit.first].start, part.words[hit.last - 1].end
            found.append((order.index(hit.value) * 10 + place, Claim(hit.value, (span,))))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def session(lead: Sequence[Marked], known: Known) -> Claim | None:
    """A meeting of a standing council or forum: "the third meeting of the Expert Council was held"."""
    for part in lead:
        for hit in known.formats.find(part.words):
            family = known.vocabulary["format"].terms[hit.value].entry["family_id"]
            near = {word.norm for word in part.words[max(0, hit.first - 6) : hit.last + 4]}
            nouns = near & _SITTINGS or any(
                word.startswith(("заседани", "majlis", "yigilish", "session", "sitting")) for word in near
            )
            if (
                family != "central-asia-plus"
                and hit.value != "ca-consultative"
                and nouns
                and known.words.cues["staged"].inside(part.words)
            ):
                return Claim("conference", ((part.words[hit.first].start, part.words[hit.last - 1].end),))
    return None


def phrased(lead: Sequence[Marked], known: Known) -> Claim | None:
    """In English: "a presentation of the Institute's report", "the second meeting of the Expert Club"."""
    for part in lead if known.language == "en" else ():
        for at, word in enumerate(part.words):
            of = part.words[at + 1 : at + _FAR] if part.words[at + 1 : at + 2] and part.words[at + 1].norm == "of" else ()
            end = next((near for near in of if near.norm in _PHRASES.get(word.norm, ())), None)
            if end and known.words.cues["staged"].inside(part.words[max(0, at - 6) : at + 2 * _FAR]):
                return Claim("conference", ((word.start, end.end),))
    return None


def dialogue(lead: Sequence[Marked], known: Known) -> Claim | None:
    """A conference that calls itself a dialogue: "was a panellist at the Raisina Dialogue"."""
    for part in lead:
        taken = [place for hit in known.formats.find(part.words) for place in range(hit.first, hit.last)]
        for at, word in enumerate(part.words):
            named = at and word.norm in _DIALOGUES and word.capital and part.words[at - 1].capital and at not in taken
            if named and known.words.cues["staged"].inside(part.words[max(0, at - _FAR) : at + _FAR]):
                return Claim("conference", ((part.words[at - 1].start, word.end),))
    return None
