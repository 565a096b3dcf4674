"""Partner countries: the states of those who took part, not those that are talked about, crossed or met in."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.claims import INFERRED, STATED, Claim, Passage
from etl.draft.known import Known, Org
from etl.draft.marked import Marked
from etl.draft.org_spans import is_subject
from etl.draft.people import Person
from etl.draft.places import Mention

_NEAR, _FAR = 3, 8  # tokens between a country and the noun of a participant: anywhere, and where a sentence says who took part
_LATE = 4  # sentences, after which only a list of those who took part names partners by a noun beside them
_BETWEEN = {
    ",",
    "va",
    "и",
    "and",
    "hamda",
    "shuningdek",
    "as",
    "observers",
    "а",
    "также",
    "ham",
    "или",
    "or",
    "from",
    "из",
    "the",
    ":",
}


def partner_countries(
    marked: Sequence[Marked], theirs: Sequence[Person], organisations: Sequence[Org], known: Known
) -> list[Claim]:
    """The partners with their evidence, in the order of the text; the home country is none."""
    found: dict[str, list[Passage]] = {}
    taken = _of_participants(theirs, organisations)
    for place, part in enumerate(marked):
        for mention in _of_guests(part, place, known):
            span = part.words[mention.first].start, part.words[mention.last - 1].end
            found.setdefault(mention.code, []).append(span)
        for span in _region(part, known):
            for code in known.vocabulary.members.get("central-asia", ()):
                found.setdefault(code, []).append(span)
    for code, spans in taken.items():
        found.setdefault(code, []).extend(spans)
    found.pop(known.home, None)
    found.pop("", None)
    sure = {code for code in found if code in taken}
    return [
        Claim(code, tuple(sorted(set(spans))[:3]), STATED if code in sure or len(spans) else INFERRED)
        for code, spans in sorted(found.items(), key=lambda pair: min(pair[1]))
    ]


def _of_participants(theirs: Sequence[Person], organisations: Sequence[Org]) -> dict[str, list[Passage]]:
    found: dict[str, list[Passage]] = {}
    for org in organisations:
        if org.country and org.type != "international":
            found.setdefault(org.country, []).append((org.start, org.end))
    for person in theirs:
        silent = person.org is None or not (person.org.country or person.org.type == "international")
        if person.country and silent:  # else a body tells its state itself
            found.setdefault(person.country, []).append(person.evidence)
    return found


def _of_guests(part: Marked, place: int, known: Known) -> list[Mention]:
    """Countries beside the noun of a participant, with those of the same list."""
    if part.of_others(known) and not part.has(known, "took_part"):
        return []
    if place >= _LATE and not (part.has(known, "took_part") and len(part.mentions) > 1):
        return []
    took_part = part.has(known, "took_part") or (place < 3 and part.has(known, "held"))
    clusters = _clusters(part)
    return [m for cluster in clusters if any(_is_guest(part, m, took_part, known) for m in cluster) for m in cluster]


def _clusters(part: Marked) -> list[list[Mention]]:
    """Mentions that stand in one list: "AQSh, BAA va Ozarbayjondan"."""
    clusters: list[list[Mention]] = []
    for mention in part.mentions:
        between = part.words[clusters[-1][-1].last : mention.first] if clusters else ()
        if clusters and len(between) <= 6 and all(word.norm in _BETWEEN for word in between) and between:
            clusters[-1].append(mention)
        else:
            clusters.append([mention])
    return clusters


def _is_guest(part: Marked, mention: Mention, took_part: bool, known: Known) -> bool:
    words = part.words
    if any(org.first <= mention.first < org.last for org in part.orgs) or _is_where(part, mention, known):
        return False
    if known.formats.find(words[max(0, mention.first - 4) : mention.last + 1]) and not took_part:
        return False
    if (
        known.language == "uz"
        and not mention.adjective
        and words[mention.last - 1].norm.endswith(("dagi", "da", "ga", "orqali"))
    ):
        return False
    if known.language == "uz" and is_subject(words, mention, known.language):
        return False
    reach = _FAR if took_part and not mention.adjective else _NEAR
    after = words[mention.last : mention.last + reach]
    cue = known.words.cues["participant"]
    stop = next(
        (
            at
            for at, word in enumerate(after)
            if word.text in ".;:()" or (word.text == "," and not (took_part and part.has(known, "took_part")))
        ),
        len(after),
    )
    if mention.adjective or known.language == "uz":
        return cue.inside(after[:stop])
    if known.language == "en" and cue.inside(after[: min(stop, _NEAR)]):
        return True
    before = words[max(0, mention.first - reach) : mention.first]
    return cue.inside(before) and (
        took_part or any(word.norm in ("из", "от", "from", "of") for word in before[-2:]) or cue.inside(before[-1:])
    )


def _is_where(part: Marked, mention: Mention, known: Known) -> bool:
    """ "in Uzbekistan", "в Узбекистане", "through Iran": a place."""
    before = part.words[mention.first - 1].norm if mention.first else ""
    if mention.adjective:
        return False
    if known.language == "ru":
        return before in ("в", "во", "через", "с", "к", "на", "о", "по")
    return (
        known.language == "en"
        and not mention.adjective
        and before in ("in", "to", "through", "via", "across", "about", "on", "with", "over")
    )


def _region(part: Marked, known: Known) -> list[Passage]:
    """ "All countries of Central Asia" where it says who took part."""
    if not part.has(known, "took_part") or not part.has(known, "same_region"):
        return []
    for at in range(len(part.words)):
        for hit in known.words.cues["all_of_region"].at(part.words, at):
            text = [word.norm for word in part.words[max(0, hit.first - 3) : hit.last + 4]]
            if any(word.startswith(("barcha", "besh", "все", "пят", "all", "five")) for word in text):
                return [(part.words[max(0, hit.first - 2)].start, part.words[hit.last - 1].end)]
    return []
