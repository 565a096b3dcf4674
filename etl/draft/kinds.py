"""What kind of event it was, and the highest rank that took part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.draft.bodies import is_gathering
from etl.draft.claims import GUESS, INFERRED, Claim, Passage
from etl.draft.documents import Paper
from etl.draft.events import Event
from etl.draft.known import Known, Org
from etl.draft.marked import Marked
from etl.draft.people import Person
from etl.draft.tokens import Token, normal
from etl.draft.travelling import of_ours, travels
from etl.draft.venue import ONLINE, Venue
from etl.draft.word_sets import word_set
from etl.folding import fold

_BINDING = tuple(word_set("binding_papers"))  # how those begin whose signing two institutes meet for
_PLANS = tuple(word_set("plan_papers"))  # signed at the end of a delegation's visit, they are no more than a part of it
# What is only meant to be held: said before it, in Uzbek after it.
_MEANT = {
    "uz": re.compile(r"^(?:\w+ ){0,3}?\w{3,}(?:ish|mish)(?:ni|ga|i|ini|iga|dan|lari)?\b(?! rejalashtirilgan edi)"),
    "ru": re.compile(
        r"(?:договор|предлож|планир|намер|возможн|приглаш|приглас|подготов|предстоящ|будущ|готовност|иде[яюи])\w*"
    ),
    "en": re.compile(r"\b(?:agree|propos|plan|intend|suggest|invit|possib|prepar|future|idea|readiness|offer)\w*"),
}
_PROSPECT = re.compile(
    r"(?:prospect|possibilit|plans?|idea|preparation)\w* (?:for|of) |(?:перспектив|возможност)\w+ проведени|подготовк\w+ "
)
_MISSION_HEADS = word_set("mission_heads")
_COMING = re.compile(
    r"to be held|due to|upcoming|otadigan|otkaziladigan|который состоится|которая состоится|"
    r"предстоящ|которую|planned|navbatdagi|next year|kelgusi"
)
# Talks beside somebody else's conference are no conference: said before its noun, in Uzbek after it.
_BESIDE = {"sidelines", "margins", "полях", "doirasida", "chogida", "кулуарах", "рамках"}
_IN_FORM = {"shaklida", "formatida", "tarzida"}  # "davra suhbati shaklida uchrashdi"
_PUBLISHED = {"report", "book", "study", "monograph", "atlas", "volume", "anthology", "survey"}
_CIRCLES = {"club", "council", "committee", "commission"}  # that sit
_PHRASES = {"presentation": _PUBLISHED, "launch": _PUBLISHED, "meeting": _CIRCLES, "session": _CIRCLES, "sitting": _CIRCLES}
_FAR = 10  # tokens between a dialogue and the verb that holds it
_MEALS = {"breakfast", "lunch", "luncheon", "dinner", "рабочий", "ishchi"}  # "a breakfast briefing": no conference
_DIALOGUES = {"dialogue", "dialogues", "conversations", "диалог", "диалоге"}
_EVERY_YEAR = {"har", "ежегодно", "ежегодный", "ежегодную", "annual", "annually", "every", "yearly", "кажд"}
_SITTINGS = {"meeting", "meetings", "session", "sitting", "заседание", "встреча", "yigilishi", "majlisi", "forumi"}
_STATES = 2  # partner states, from which on an organised meeting is no bilateral one
_WAS = {"boldi", "bolgan", "boladi"}  # "davra suhbati boʻldi": too common a word to tell anything farther off
_AGAIN = 1  # tokens before "team" or "delegation" that takes up ours: "The team comprised …"
# No delegation unless somebody leads them.
_SMALL = ("guruh", "групп", "group", "team", "команд", "member", "cadet", "officer", "student", "study", "visiting")
_PURPOSE = {
    "uz": re.compile(r"^(?:\w+ ){0,2}?(?:qatnashish|ishtirok etish) uchun"),
    "ru": re.compile(r"для участия (?:\w+ ){0,4}$"),
    "en": re.compile(r"\b(?:to attend|to take part in|to participate in|to speak at|for) (?:\w+ ){0,4}$"),
}
_CHARGE = ("ishlar vakili", "поверенн", "charge")


def kind(
    title: Marked | None, event: Event, where: Venue, papers: Sequence[Paper], known: Known, ahead: bool = False
) -> Claim:
    """The kind: online, a named event, a signing, an ambassador's visit, a delegation's, a trip, else a meeting."""
    lead = [*([title] if title else []), *event.lead[:3]]
    if where.city == ONLINE:
        return Claim("webinar", where.claim.passages)
    named = _named(lead, known, ahead) or _session(lead, known) or _dialogue(lead, known) or _phrased(lead, known)
    if named:
        return named
    signed = _signing(papers, _BINDING)
    if signed:
        return signed
    envoy = next((p for p in event.who.theirs if p.country != known.home and _is_envoy(p, known)), None)
    if envoy and _is_main(envoy, event.who.theirs) and where.country in (known.home, ""):
        return Claim("ambassador-meeting", (envoy.evidence,))
    ours = travels(lead, known)
    group = next((span for part in lead if (span := _delegation(part, known, ours))), None)
    if group and where.country in (known.home, ""):
        return Claim("delegation-visit", (group,))
    planned = _signing(papers, _PLANS)
    if planned:
        return planned
    gathered = _gathering(event, lead, known)
    if gathered:
        return gathered
    if where.country and where.country != known.home:
        return Claim("visit-abroad", where.claim.passages, INFERRED, "the talks were held abroad")
    first = event.who.people
    return Claim(
        "bilateral-meeting",
        (first[0].passage,) if first else ((lead[-1].sentence.start, lead[-1].sentence.end),),
        INFERRED if first else GUESS,
        "no other kind is named",
    )


def _signing(papers: Sequence[Paper], heads: tuple[str, ...]) -> Claim | None:
    """A paper signed now whose noun begins so: not a statement, which a conference signs as well."""
    signed = (paper for paper in papers if paper.status == "signed")
    found = next((paper for paper in signed if any(word.startswith(heads) for word in fold(paper.head).split())), None)
    return Claim("memorandum-signing", found.claim.passages) if found else None


def _gathering(event: Event, lead: Sequence[Marked], known: Known) -> Claim | None:
    """Guests of several states whom somebody brought together: a conference, though nobody calls it one."""
    called = next((part for part in lead if part.has(known, "organised") and part.has(known, "meeting")), None)
    if len(event.who.countries) < _STATES or called is None or not any(part.has(known, "took_part") for part in lead):
        return None
    why = "people of several states were brought together"
    return Claim("conference", tuple(claim.passages[0] for claim in event.who.countries[:_STATES]), INFERRED, why)


def _is_main(envoy: Person, guests: Sequence[Person]) -> bool:
    """The first of the guests, or named after his own people alone."""
    before = guests[: guests.index(envoy)]
    return all(guest.country == envoy.country and (guest.org is None or guest.org.type == "embassy") for guest in before)


def _named(lead: Sequence[Marked], known: Known, ahead: bool) -> Claim | None:
    """A round table, conference or training that a sentence says was held, in the order of kinds.toml's lists."""
    found: list[tuple[int, Claim]] = []
    order = list(known.words.raw["kinds"])
    for place, part in enumerate(lead):
        for hit in known.words.kinds.find(part.words):
            if not _is_the_event(part, hit.first, hit.last, known, place, ahead):
                continue
            span = part.words[hit.first].start, part.words[hit.last - 1].end
            found.append((order.index(hit.value) * 10 + place, Claim(hit.value, (span,))))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _session(lead: Sequence[Marked], known: Known) -> Claim | None:
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


def _phrased(lead: Sequence[Marked], known: Known) -> Claim | None:
    """In English: "a presentation of the Institute's report", "the second meeting of the Expert Club"."""
    for part in lead if known.language == "en" else ():
        for at, word in enumerate(part.words):
            of = part.words[at + 1 : at + _FAR] if part.words[at + 1 : at + 2] and part.words[at + 1].norm == "of" else ()
            end = next((near for near in of if near.norm in _PHRASES.get(word.norm, ())), None)
            if end and known.words.cues["staged"].inside(part.words[max(0, at - 6) : at + 2 * _FAR]):
                return Claim("conference", ((word.start, end.end),))
    return None


def _dialogue(lead: Sequence[Marked], known: Known) -> Claim | None:
    """A conference that calls itself a dialogue: "was a panellist at the Raisina Dialogue"."""
    for part in lead:
        taken = [place for hit in known.formats.find(part.words) for place in range(hit.first, hit.last)]
        for at, word in enumerate(part.words):
            named = at and word.norm in _DIALOGUES and word.capital and part.words[at - 1].capital and at not in taken
            if named and known.words.cues["staged"].inside(part.words[max(0, at - _FAR) : at + _FAR]):
                return Claim("conference", ((part.words[at - 1].start, word.end),))
    return None


def _is_the_event(part: Marked, first: int, last: int, known: Known, place: int, ahead: bool) -> bool:
    """Not another's forum, a conference to come, or the name of a body or format in a meeting's talk."""
    words = part.words
    if any(org.first <= first < org.last and not _staged_forum(part, org, known) for org in part.orgs if not org.bare):
        return False
    told = part.has(known, "held") or part.has(known, "announcement")
    if any(hit.first <= first and last <= hit.last for hit in known.formats.find(words)) and not told:
        return False
    if first and words[first - 1].norm in _MEALS:
        return False
    beside_verb = known.words.cues["staged"].inside(words[max(0, first - 3) : last + 3])
    if part.has(known, "mentioned") and not part.own() and not beside_verb:
        return False
    if not ahead and place and _COMING.search(" ".join(word.norm for word in words[max(0, first - 4) : last + 7])):
        return False
    if (place or part.has(known, "participant")) and not ahead and _is_prospect(words, first, known):
        return False
    if place and not ahead and (_is_meant(words, first, last, known) or _had_been(words, first, known)):
        return False
    if part.has(known, "meets") and _is_purpose(words, first, last, known):
        return False
    near = words[max(0, first - 9) : last + 14]
    beside = words[last : last + 3] if known.language == "uz" else words[max(0, first - 8) : first]
    if _BESIDE & {word.norm for word in beside} or (
        place and _EVERY_YEAR & {w.norm for w in words[max(0, first - 4) : first]}
    ):
        return False
    if place and not ahead and part.has(known, "announcement") and not part.has(known, "happened"):
        return False
    staged = known.words.cues["staged"].inside(near) or known.words.cues["organised"].inside(near)
    staged = staged or (known.language == "uz" and bool(_WAS & {word.norm for word in words[last : last + 2]}))
    staged = staged or (known.language == "uz" and bool(_IN_FORM & {word.norm for word in words[last : last + 1]}))
    return staged or (place == 0 and not part.has(known, "meets")) or (place <= 2 and part.has(known, "announcement"))


def _is_prospect(words: Sequence[Token], first: int, known: Known) -> bool:
    """ "Prospects for holding a joint forum were discussed": in the first sentence too."""
    before = " ".join(word.norm for word in words[max(0, first - 6) : first])
    return bool(_PROSPECT.search(before)) and known.language != "uz"


def _is_meant(words: Sequence[Token], first: int, last: int, known: Known) -> bool:
    """ "Agreed to hold a joint seminar": nothing that was held."""
    beside = words[last : last + 4] if known.language == "uz" else words[max(0, first - 9) : first]
    return bool(_MEANT[known.language].search(" ".join(word.norm for word in beside)))


def _had_been(words: Sequence[Token], first: int, known: Known) -> bool:
    """In English: "she had delivered a lecture at the university" before she came."""
    return known.language == "en" and "had" in {word.norm for word in words[max(0, first - 5) : first]}


def _is_purpose(words: Sequence[Token], first: int, last: int, known: Known) -> bool:
    """What a guest who was received had come for: "прибывшей для участия в форуме"."""
    if known.language == "uz":
        return bool(_PURPOSE["uz"].search(" ".join(word.norm for word in words[last : last + 5])))
    before = " ".join(word.norm for word in words[max(0, first - 8) : first]) + " "
    return bool(_PURPOSE[known.language].search(before))


def _staged_forum(part: Marked, org: Org, known: Known) -> bool:
    """ "The Bosphorus Security Forum took place": an event, though its name looks like a body's."""
    beside = part.words[max(0, org.first - 6) : org.last + 14]
    return is_gathering(part, org, known) and known.words.cues["staged"].inside(beside)


def _delegation(part: Marked, known: Known, travelling: bool) -> Passage | None:
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


def _is_envoy(person: Person, known: Known) -> bool:
    role = normal(person.role, known.language)
    titled = person.level == "ambassador" or "ambassador" in person.roles  # "Head of the Delegation, Ambassador …"
    embassy = person.org is None or person.org.type == "embassy" or (titled and person.org.type == "international")
    resident = any(word in role for word in ("vakil", "representative", "представител")) and not any(
        word in role for word in _CHARGE
    )
    if resident and person.org and person.org.type == "international":
        return False
    return embassy and (titled or any(word in role for word in _CHARGE))
