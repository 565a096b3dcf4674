"""Which events a text tells of: one for each meeting of the institute's own, none for texts about something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from etl.draft.days import days_in
from etl.draft.known import Known
from etl.draft.marked import Marked
from etl.draft.participants import Participants, participants
from etl.draft.people import Person, people
from etl.draft.tokens import written
from etl.draft.word_sets import word_set

_BEGINNING = 8  # tokens of a paragraph, within which it says that another meeting follows
_HOME_ENDINGS = tuple(sorted(word_set("home_surname_endings")))
_TOLD_WITHIN = 5  # sentences, within which a text that tells of a meeting says so
_MEETING = ("meeting", "signed")
_ACTING = ("held", "meeting", "organised", "signed")
SAID_LATE = "no partner from abroad and no international organisation takes part in it"


@dataclass(slots=True)
class Event:
    """The sentences of one event and who took part in it."""

    scope: list[Marked]
    lead: list[Marked]  # those that tell of this event alone
    who: Participants


def events(title: Marked | None, body: Sequence[Marked], known: Known) -> list[Event]:
    """The events of a text, in its order; it may turn out that none of them is one of ours."""
    parts = _parted(body, known)
    context = people([*([title] if title else []), *body], known)
    if len(parts) == 1:
        scope = [*([title] if title else []), *body]
        return [Event(scope, list(body), participants(scope, people(scope, known), known, context))]
    shared_head, own, shared_tail = parts[0], parts[1:-1], parts[-1]
    found: list[Event] = []
    for part in own:
        scope = [*shared_head, *part, *shared_tail]
        who = participants(scope, people(scope, known), known, context)
        if not who.ours and found and len(found[-1].who.ours) == 1 and _by_the_same(part, known):
            who.ours = list(found[-1].who.ours)
        found.append(Event(scope, part, who))
    return found


def _by_the_same(part: Sequence[Marked], known: Known) -> bool:
    """ "The director also received …", "institut rahbari … ham qabul qildi": nobody of ours is named again."""
    return any(s.has(known, "meets") and (s.own() or s.has(known, "also") or _relayed([s], known)) for s in part[:2])


def _parted(body: Sequence[Marked], known: Known) -> list[list[Marked]]:
    """The body as one part; or its shared beginning, the part of each meeting, its shared end."""
    blocks = _blocks(body, known)
    starts = _starts(blocks, known)
    if len(starts) < 2:
        return [list(body)]
    tail = next(
        (at for at in range(starts[-1] + 1, len(blocks)) if any(s.has(known, "both") for s in blocks[at])), len(blocks)
    )
    ends = [*starts[1:], tail]
    return [
        [s for block in blocks[: starts[0]] for s in block],
        *([s for block in blocks[start:end] for s in block] for start, end in zip(starts, ends, strict=True)),
        [s for block in blocks[tail:] for s in block],
    ]


def _blocks(body: Sequence[Marked], known: Known) -> list[list[Marked]]:
    """The paragraphs, parted where a sentence says that another meeting follows: "In the afternoon he received …"."""
    blocks: list[list[Marked]] = []
    paragraph = -1
    for part in body:
        if part.sentence.paragraph != paragraph or (part.has(known, "meets") and _follows(part, known)):
            blocks.append([])
        blocks[-1].append(part)
        paragraph = part.sentence.paragraph
    return blocks


def _follows(part: Marked, known: Known) -> bool:
    words = part.words[:_BEGINNING]
    dated = bool(days_in(written(words), known.language))
    return dated or known.words.cues["relay"].inside(words)


def _starts(blocks: Sequence[Sequence[Marked]], known: Known) -> list[int]:
    """The paragraphs that begin a meeting: the first that names a guest, and those that say that another one follows."""
    starts: list[int] = []
    seen: set[str] = set()
    for at, block in enumerate(blocks):
        guests = _guests(block, known)
        if not guests or not any(s.has(known, "held") for s in block[:2]):
            continue
        another = _relayed(block, known) and (block[0].has(known, "meets") or any(s.has(known, "held") for s in block[:2]))
        if not starts or (another and not guests & seen):
            starts.append(at)
        seen |= guests
    return starts


def _relayed(block: Sequence[Marked], known: Known) -> bool:
    """ "In the afternoon", "ertasi kuni"; "also" and the like only before a plain word of meeting."""
    words = block[0].words[:_BEGINNING]
    dated = block[0].has(known, "meets") and bool(days_in(" ".join(word.text for word in words), known.language))
    return (
        dated
        or known.words.cues["relay"].inside(words)
        or (known.words.cues["also"].inside(words) and block[0].has(known, "meets"))
    )


def _guests(block: Sequence[Marked], known: Known) -> set[str]:
    """The names of guests and bodies in a paragraph's first two sentences."""
    if not _has_guest(block, known):
        return set()
    named = {person.surname for person in people(block[:2], known) if _may_be_guest(person)}
    return named | {org.name for s in block[:2] for org in s.orgs if not org.own and not org.bare}


def _may_be_guest(person: Person) -> bool:
    """Named in full or with initials and role, and not said to be ours."""
    known_by_initials = person.short and "." in person.name and bool(person.role)
    return person.ours is not True and (not person.short or known_by_initials)


def _has_guest(block: Sequence[Marked], known: Known) -> bool:
    """Whether a paragraph names somebody in full who is not ours, or a delegation or body that was met."""
    met = [s for s in block[:2] if s.has(known, "held") or s.has(known, "meeting")]
    full = [person for person in people(block, known) if _may_be_guest(person)]
    return bool(met) and (bool(full) or any(not org.own and not org.bare for s in met for org in s.orgs))


def why_none(
    title: Marked | None, labels: Sequence[Marked], body: Sequence[Marked], found: Sequence[Event], known: Known
) -> str:
    """Why a text is no event of the institute's; "" where it is one."""
    opening = [*labels, *([title] if title else []), *body[:1]]
    headed = [*labels, *([title] if title else [])]
    word = _other_subject(headed, body, known)
    if word and not _met(opening[-2:], found, known):
        return f"it is about something else: it says “{word}”"
    if not any(part.own() for part in [*opening, *body]):
        return "the institute is not named in it"
    told = [*opening, *body]
    active = any(part.own() and _acts(part, known) for part in told) or any(event.who.ours for event in found)
    if not active:
        return "the institute is named, but not as one who takes part"
    met = any(_tells(part, known, _MEETING) for part in [*opening, *body[:_TOLD_WITHIN]])
    if not met and not any(event.who.theirs and event.who.ours for event in found):
        return "it tells of no meeting"
    if not any(foreign(event, known) for event in found):
        return SAID_LATE
    return ""


def _other_subject(headed: Sequence[Marked], body: Sequence[Marked], known: Known) -> str:
    """A vacancy, a book, a column: by its heading, by the very first words, or by a disclaimer at the end."""
    no_event, disclaimer = known.words.cues["no_event"], known.words.cues["disclaimer"]
    looked = [(part.words, no_event) for part in [*headed, *body[:1]]] + [(part.words, disclaimer) for part in body[-2:]]
    for words, cues in looked:
        for hit in cues.find(words):
            # One word alone says so at the very beginning: "Opinion: …"; "exchanged opinions" is something else.
            phrase = hit.last - hit.first > 1 and (hit.first < 12 or cues is disclaimer)
            if phrase or hit.first == 0:
                return " ".join(word.text for word in words[hit.first : hit.last])
    return ""


def _acts(part: Marked, known: Known) -> bool:
    """A sentence with a word of meeting, hosting or taking part, not one that cites a study."""
    return not part.has(known, "cited") and _tells(part, known, _ACTING)


def _tells(part: Marked, known: Known, cues: Sequence[str]) -> bool:
    """Whether a word of a list stands in it, or one that names a kind of event: "masterclass"."""
    return any(part.has(known, cue) for cue in cues) or known.words.kinds.inside(part.words)


def _met(opening: Sequence[Marked], found: Sequence[Event], known: Known) -> bool:
    """A plain sentence of meeting in the opening outweighs a word such as "article"."""
    return any(
        part.has(known, "happened") and part.own() and part.has(known, "meeting") and part.has(known, "participant")
        for part in opening
    ) and any(event.who.theirs for event in found)


def foreign(event: Event, known: Known) -> bool:
    abroad = [
        org for org in event.who.organisations if org.type == "international" or (org.country and org.country != known.home)
    ]
    guests: list[Person] = [p for p in event.who.theirs if p.country not in ("", known.home)]
    return bool(event.who.countries or abroad or guests or any(_from_afar(person) for person in event.who.theirs))


def _from_afar(person: Person) -> bool:
    """A guess: of a body whose state nobody says, and by a name that ends like none of the home country's.

    It decides whether there is an event to look at; which state he is of stays open.
    """
    whose_open = person.org is not None and not person.org.own and not person.country and not person.org.country
    return whose_open and not person.name.casefold().split()[-1].endswith(_HOME_ENDINGS)
