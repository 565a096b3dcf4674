"""Bodies that a sentence lists together: "AQSh, Germaniya va Xitoy elchixonalari", "experts of the UN, the OSCE and …"."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.known import Known, Org
from etl.draft.marked import Marked
from etl.draft.places import Mention
from etl.draft.tokens import Token

_PLURALS = {"uz": ("elchixonalari",), "ru": ("посольств",), "en": ("embassies",)}
_NAMES = {"uz": "{} elchixonasi", "uz_Cyrl": "{} элчихонаси", "ru": "Посольство {}", "en": "Embassy of {}"}
_BETWEEN = frozenset((",", "va", "ва", "hamda", "ham", "и", "and", "the", "а", "также", "as", "well", "of", "shuningdek"))
_MOST_BETWEEN = 4  # tokens between two of one list
_NEAR = 4  # tokens between the last of a list and the people who came from them


def embassies_in(part: Marked, known: Known) -> list[Org]:
    """The embassy of each country of a list, its name formed from the words of the text; none where one alone is named."""
    words = part.words
    places = [at for at, word in enumerate(words) if word.norm.startswith(_PLURALS[known.language])]
    found: list[Org] = []
    for at in places:
        listed = _listed(words, part.mentions, at, known.language)
        found += [_embassy(words, mention, known) for mention in listed if len(listed) > 1 and mention.code != known.home]
    return found


def _listed(words: Sequence[Token], mentions: Sequence[Mention], noun: int, language: str) -> list[Mention]:
    """The countries of the list that the noun ends (in Uzbek) or begins."""
    ordered = [m for m in mentions if m.last <= noun] if language == "uz" else [m for m in mentions if m.first > noun]
    ordered = ordered[::-1] if language == "uz" else ordered
    listed: list[Mention] = []
    edge = noun if language == "uz" else noun + 1
    for mention in ordered:
        between = words[mention.last : edge] if language == "uz" else words[edge : mention.first]
        if len(between) > _MOST_BETWEEN or any(word.norm not in _BETWEEN for word in between):
            break
        listed.append(mention)
        edge = mention.first if language == "uz" else mention.last
    return listed


def _embassy(words: Sequence[Token], mention: Mention, known: Known) -> Org:
    state = " ".join(word.text for word in words[mention.first : mention.last])
    cyrillic = known.language == "uz" and any("Ѐ" <= letter <= "ӿ" for letter in state)
    name = _NAMES["uz_Cyrl" if cyrillic else known.language].format(state)
    start, end = words[mention.first].start, words[mention.last - 1].end
    return Org(mention.first, mention.last, name, "embassy", mention.code, head=mention.first, start=start, end=end)


def sends_people(part: Marked, org: Org, known: Known) -> bool:
    """Whether a list that a body of states stands in says who came: "BMT, YXHT hamda Jahon banki mutaxassislari"."""
    words = part.words
    cue = known.words.cues["participant"]
    if known.language == "uz":
        last = org.last
        for other in part.orgs:
            if other.first >= last and all(word.norm in _BETWEEN for word in words[last : other.first]):
                last = other.last
        return cue.inside(words[last : last + 2])
    first = org.first
    for other in reversed(part.orgs):
        if other.last <= first and all(word.norm in _BETWEEN for word in words[other.last : first]):
            first = other.first
    return cue.inside([word for word in words[max(0, first - _NEAR) : first] if word.norm not in _BETWEEN][-1:])
