"""The delegation, mission or group of guests that a sentence names."""

from __future__ import annotations

from etl.draft.claims import Passage
from etl.draft.known import Known
from etl.draft.marked import Marked
from etl.draft.travelling import of_ours
from etl.draft.word_sets import word_set

_MISSION_HEADS = word_set("mission_heads")
_AGAIN = 1  # tokens before "team" or "delegation" that takes up ours: "The team comprised …"
# No delegation unless somebody leads them.
_SMALL = ("guruh", "групп", "group", "team", "команд", "member", "cadet", "officer", "student", "study", "visiting")


def visiting_group(part: Marked, known: Known, travelling: bool) -> Passage | None:
    """A delegation, mission or group of theirs; our own that travels is none, nor "the team" that takes it up again."""
    for at in range(len(part.words)):
        for hit in known.words.cues["delegation"].at(part.words, at):
            word = part.words[hit.last - 1].norm
            ours = any(org.own and of_ours(part, org, at, known) for org in part.orgs) or (travelling and at <= _AGAIN)
            headed = (
                part.words[hit.first - 1 : hit.first]
                if known.language == "ru"
                else part.words[max(0, hit.first - 2) : hit.first]
            )
            headed = part.words[hit.last : hit.last + 1] if known.language == "uz" else headed
            office = any(near.stems & _MISSION_HEADS for near in headed) or _research_group(part, hit.first, known)
            in_name = office or any(org.first <= hit.first < org.last and not org.bare for org in part.orgs)
            small = word.startswith(_SMALL) and not part.has(known, "led")
            if not ours and not in_name and not small:
                return part.words[hit.first].start, part.words[hit.last - 1].end
    return None


def _research_group(part: Marked, at: int, known: Known) -> bool:
    """ "Руководитель исследовательской группы": part of an office, no group of guests."""
    before = part.words[max(0, at - 2) : at]
    headed = len(before) > 1 and bool(before[0].stems & _MISSION_HEADS) and before[1].kind == "word"
    return known.language == "ru" and headed and part.words[at].stems.isdisjoint({"делегация"})
