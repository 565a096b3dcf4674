"""Whether an event that a sentence names is the one it tells of, not another's, one to come, or a mere name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.draft.bodies import is_gathering
from etl.draft.known import Known, Org
from etl.draft.marked import Marked
from etl.draft.tokens import Token

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
_COMING = re.compile(
    r"to be held|due to|upcoming|otadigan|otkaziladigan|который состоится|которая состоится|"
    r"предстоящ|которую|planned|navbatdagi|next year|kelgusi"
)
# Talks beside somebody else's conference are no conference: said before its noun, in Uzbek after it.
_BESIDE = {"sidelines", "margins", "полях", "doirasida", "chogida", "кулуарах", "рамках"}
_IN_FORM = {"shaklida", "formatida", "tarzida"}  # "davra suhbati shaklida uchrashdi"
_MEALS = {"breakfast", "lunch", "luncheon", "dinner", "рабочий", "ishchi"}  # "a breakfast briefing": no conference
_EVERY_YEAR = {"har", "ежегодно", "ежегодный", "ежегодную", "annual", "annually", "every", "yearly", "кажд"}
_WAS = {"boldi", "bolgan", "boladi"}  # "davra suhbati boʻldi": too common a word to tell anything farther off
_PURPOSE = {
    "uz": re.compile(r"^(?:\w+ ){0,2}?(?:qatnashish|ishtirok etish) uchun"),
    "ru": re.compile(r"для участия (?:\w+ ){0,4}$"),
    "en": re.compile(r"\b(?:to attend|to take part in|to participate in|to speak at|for) (?:\w+ ){0,4}$"),
}


def is_the_event(part: Marked, first: int, last: int, known: Known, place: int, ahead: bool) -> bool:
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
