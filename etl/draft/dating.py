"""Which of a text's dates is the event's own, and where its year comes from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from etl.draft.claims import GUESS, INFERRED, STATED, Claim
from etl.draft.days import Day, days_in, in_address, next_day, on_weekday, relative_days, same_day, shifted, weekdays
from etl.draft.layout import Layout
from etl.draft.lexicon import Words
from etl.draft.reading import PressText
from etl.draft.tokens import Sentence

# What makes a date somebody else's: a participle or a past paper after it, another event's noun before the predicate.
_ELSEWHERE_AFTER = {
    "uz": r"\b(?:\w{3,}[gkqгкқ][aа][nн](?:i|ligi|dan|ni|и|ни|лиги)?|edi|эди|sammit\w*|саммит\w*|navbatdagi"
    r"|навбатдаги|qadar|қадар|gacha|гача)\b",
    "ru": r"\b(?:была принята|был подписан|было подписано|саммит\w*|установлен\w*)\b",
    "en": r"\b(?:summit|founded|established|initialled|since)\b",
}
_SUMMIT = re.compile(
    r"\b(?:sammit|саммит|summit|maslahat uchrashuv|маслаҳат учрашув|консультативн\w+ встреч"
    r"|consultative meeting|сесси\w+ генеральной)",
    re.IGNORECASE,
)
_OWN_BEFORE = re.compile(r"(?:встреч|бесед|переговор|мероприяти|конференци)\w*,? (?:состоявш|прошедш)\w+\W*$", re.IGNORECASE)
# In Uzbek: "12-mart kuni boʻlib oʻtgan uchrashuvda" tells of the event itself.
_OWN_AFTER = re.compile(
    r"(?:bo.lib |бўлиб )?(?:o.tgan|o.tkazilgan|ўтган|ўтказилган) (?:\w+ )?"
    r"(?:uchrashuv|muloqot|suhbat|tadbir|qabul|marosim|seminar|учрашув|мулоқот|суҳбат|тадбир|қабул|маросим|семинар)\w*",
    re.IGNORECASE,
)
_ELSEWHERE_BEFORE = {
    "uz": (
        r"(?:sammit\w*|саммит\w*|o.tgan yil\w*|ўтган йил\w*|qadar|avvalgi|аввалги|"
        r"birinchi maslahat\w*|so.nggi|navbatdagi|навбатдаги)"
    ),
    "ru": (
        r"(?:саммит\w*|которая|котор\w+ прош\w+|прошедш\w+|состоявш\w+|до|предыдущ\w+|"
        r"референдум\w*|от|ранее|встреч глав|принят\w*|подписанн\w+|заключённ\w+)"
    ),
    "en": (
        r"(?:summit\w*|since|signed (?:in|on)|adopted,? (?:in|on)?|previous|last|due (?:on|in)|by|"
        r"until|register by|hosted a similar|founded|were to \w+|endorse[d]?|initialled)"
    ),
}


# In Uzbek: "… sammitdan soʻng, 12-may kuni": what came before the event is told first.
_AFTERWARDS = re.compile(r"\b(?:so.ng|keyin|сўнг|кейин|arafasida|арафасида)\b", re.IGNORECASE)
_ASIDE = 4.0  # how much less likely a date in brackets is the event's
_BESIDE = 25  # characters between a day of the week and the date that it only explains
_NAMED_WITHIN = 3  # sentences of a meeting's part, within which it says "the same day"


@dataclass(frozen=True, slots=True)
class Anchors:
    """What tells the year, or the day of "today": each with the words that say where it was taken from."""

    days: tuple[tuple[date, str], ...]

    def first(self) -> tuple[date, str] | None:
        """The best of them."""
        return self.days[0] if self.days else None


@dataclass(frozen=True, slots=True)
class Dated:
    """The day or days of an event."""

    first: date | None
    last: date | None
    claim: Claim

    @property
    def basis(self) -> str:
        """stated, inferred or unknown, as records have it."""
        return "unknown" if self.first is None else "stated" if self.claim.confidence == STATED else "inferred"


UNDATED = Dated(None, None, Claim("", (), STATED, "the text does not say when"))


def anchors(press: PressText, laid: Layout) -> Anchors:
    """Dateline, date at the head, publication, page stamp, address, in this order."""
    found: list[tuple[date, str]] = []
    line = dateline(press, laid)
    language = press.written.language
    if line and line.year and (on := line.on(line.year)):
        found.append((on[0], "the dateline"))
    for sentence in laid.stamps:
        for day in days_in(press.text, language, sentence.start, sentence.end):
            if day.year and (on := day.on(day.year)):
                found.append((on[0], "the date at the head"))
    published = _iso(press.published)
    if published:
        found.append((published, "the publication date"))
    for stamp in press.stamps:
        for day in days_in(stamp, language):
            if day.year and (on := day.on(day.year)):
                found.append((on[0], "the page's stamp"))
    address = in_address(press.url)
    if address:
        found.append((address, "the address"))
    if line and not line.year and found and (on := line.on(found[0][0].year)):
        found.insert(0, (on[0], "the dateline"))
    return Anchors(tuple(found))


def _iso(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None


def dateline(press: PressText, laid: Layout) -> Day | None:
    """The date of "BISHKEK, 12-mart." at the beginning of the body."""
    if not laid.body:
        return None
    start = laid.body[0].start
    head = press.text[start : start + 70]
    match = re.match(r"[^\W\d_][\w‘'’ʻʼ -]{2,30},\s*", head)
    if not match:
        return None
    found = days_in(press.text, press.written.language, start, start + 80)
    if not found or found[0].start > start + match.end() + 1:
        return None
    after = press.text[found[0].end : found[0].end + 8]
    closed = re.match(r"\s*(?:г\.|года|yil\w*|йил)?\s*(?:[.–—-]|\()", after)
    return found[0] if closed and re.match(r"[A-ZА-ЯЎҚҒҲ]", head) else None


def event_day(
    press: PressText,
    laid: Layout,
    scope: Sequence[Sentence],
    known: Anchors,
    words: Words,
    ahead: bool,
    least: float = 0,
) -> Dated:
    """The event's day from the sentences that tell of it; undated where none of them says so.

    Args:
        press: The text.
        laid: Its layout.
        scope: The sentences of this event, title included.
        known: Where a year may be taken from.
        words: The lists of the language.
        ahead: Whether it is an announcement.
        least: How likely a date must be; above 0 the dateline's is not taken either.
    """
    line = dateline(press, laid)
    weighed: list[tuple[float, Dated]] = []
    for place, sentence in enumerate(scope):
        options = _options(press, sentence, line, known, ahead)
        ends = [dated.claim.passages[0][1] for _, dated in options]
        for at, dated in options:
            since = max((end for end in ends if end <= at), default=sentence.start)
            weighed.append((_weight(press, sentence, place, at, dated, words, since), dated))
    best = max(weighed, key=lambda pair: pair[0], default=None)
    if best and best[0] > least:
        return best[1]
    if line and not least:
        dated = _absolute(press, line, known, ahead)
        claim = Claim(dated.claim.value, dated.claim.passages, INFERRED, "only the dateline says a day")
        return Dated(dated.first, dated.last, claim)
    return UNDATED


def _options(press: PressText, sentence: Sentence, line: Day | None, known: Anchors, ahead: bool) -> list[tuple[int, Dated]]:
    """Every day that a sentence names, the dateline's aside: written out, counted from today, of the week."""
    language, span = press.written.language, (sentence.start, sentence.end)
    found = [(day.start, _absolute(press, day, known, ahead)) for day in days_in(press.text, language, *span) if day != line]
    found += [(at, _relative(at, end, offset, known)) for at, end, offset in relative_days(press.text, language, *span)]
    found += [
        (at, _on_weekday(at, end, number, known, ahead))
        for at, end, number in weekdays(press.text, language, *span)
        if not any(abs(day - end) < _BESIDE for day, _ in found)
    ]
    return found


def _weight(press: PressText, sentence: Sentence, place: int, at: int, dated: Dated, words: Words, since: int) -> float:
    """How likely a date is the event's: early, beside a predicate of meeting, not another event's.

    What stands before another date of the sentence, which ends at `since`, is said of that one: "after the summit
    of 4 April, on 12 May …".
    """
    language = press.written.language
    end = dated.claim.passages[0][1]
    after = re.split(r"[;:.]\s", press.text[end : sentence.end])[0]
    before = press.text[sentence.start : at]
    weight = 6.0 - min(place, 6) * 0.9
    weight += 3 * words.cues["held"].inside(sentence.tokens) + words.cues["announcement"].inside(sentence.tokens)
    near = after if len(after) < 70 else after[:70]
    ended = re.search(r"[aа][nн](?:\s(?:edi|эди))?\W*$", after)  # "… kuni imzolangan." tells of an older paper
    opens = language == "uz" and place <= 1 and not _SUMMIT.search(near) and not ended
    if re.search(_ELSEWHERE_AFTER[language], _OWN_AFTER.sub("", near), re.IGNORECASE) and not opens:
        weight -= 12
    if _SUMMIT.search(press.text[max(since, at - 90) : at]) and not _AFTERWARDS.search(press.text[since:at]):
        weight -= 12
    if _aside(press.text[sentence.start : sentence.end], at - sentence.start, end - sentence.start):
        weight -= _ASIDE
    nearest = press.text[max(since, at - 60) : at]
    if _AFTERWARDS.search(nearest):
        nearest = ""
    if re.search(rf"(?<!\w){_ELSEWHERE_BEFORE[language]}(?!\w)\W*(?:\w+\W+){{0,2}}$", nearest, re.IGNORECASE) and not (
        place <= 2 and _OWN_BEFORE.search(before)
    ):
        weight -= 12
    if dated.first is None:
        weight -= 1
    if place > 6:
        weight -= 2
    return weight


def _aside(sentence: str, start: int, end: int) -> bool:
    """Within brackets together with other words: "(первая прошла 3 марта 2022 года в Астане)"."""
    opening, closing = sentence.rfind("(", 0, start), sentence.find(")", end)
    if opening < 0 or closing < 0 or ")" in sentence[opening:start]:
        return False
    return len(re.findall(r"[^\W\d_]{4,}", sentence[opening:start] + sentence[end:closing])) > 1


def _absolute(press: PressText, day: Day, known: Anchors, ahead: bool) -> Dated:
    passages = ((day.start, day.end),)
    written = press.text[day.start : day.end]
    if day.year:
        on = day.on(day.year)
        return (
            Dated(*on, Claim(written, passages, STATED))
            if on
            else Dated(None, None, Claim("", passages, GUESS, "no calendar has it"))
        )
    anchor = known.first()
    if anchor:
        on = _nearest(day, anchor[0], ahead)
        why = f"the year is taken from {anchor[1]}"
        return (
            Dated(*on, Claim(written, passages, INFERRED, why))
            if on
            else Dated(None, None, Claim("", passages, GUESS, "no calendar has it"))
        )
    other = _from_text(press, day)
    if other:
        return Dated(
            *other[0],
            Claim(
                written,
                (*passages, (other[1].start, other[1].end)),
                INFERRED,
                "the year is taken from another date of the text",
            ),
        )
    return Dated(None, None, Claim("", passages, STATED, "a day without a year, and nothing tells the year"))


def _nearest(day: Day, anchor: date, ahead: bool) -> tuple[date, date] | None:
    """The day in the anchor's year, or in the year before (after, if announced) where it would lie on the wrong side."""
    here = day.on(anchor.year)
    if here is None or day.this_year:
        return here
    if not ahead and (here[0] - anchor).days > 31:
        return day.on(anchor.year - 1)
    if ahead and (anchor - here[0]).days > 31:
        return day.on(anchor.year + 1)
    return here


def _from_text(press: PressText, day: Day) -> tuple[tuple[date, date], Day] | None:
    """The year of the nearest other date of the text that has one, within three weeks."""
    found: list[tuple[int, tuple[date, date], Day]] = []
    for other in days_in(press.text, press.written.language):
        if other.year and (theirs := other.on(other.year)) and (ours := day.on(other.year)):
            found.append((abs((theirs[0] - ours[0]).days), ours, other))
    nearest = min(found, default=None)
    return (nearest[1], nearest[2]) if nearest and nearest[0] <= 21 else None


def _relative(start: int, end: int, offset: int, known: Anchors) -> Dated:
    anchor = known.first()
    if anchor is None:
        return Dated(None, None, Claim("", ((start, end),), STATED, "a day counted from one that is not known"))
    day = shifted(anchor[0], offset)
    return Dated(day, day, Claim(day.isoformat(), ((start, end),), INFERRED, f"counted from {anchor[1]}"))


def _on_weekday(start: int, end: int, number: int, known: Anchors, ahead: bool) -> Dated:
    anchor = known.first()
    if anchor is None:
        return Dated(None, None, Claim("", ((start, end),), STATED, "a day of the week, and nothing tells which week"))
    day = on_weekday(anchor[0], number, ahead)
    return Dated(day, day, Claim(day.isoformat(), ((start, end),), INFERRED, f"counted from {anchor[1]}"))


def following(press: PressText, scope: Sequence[Sentence], before: Dated) -> Dated | None:
    """Another event's day or the day after it, where the text says "the same day" or "the next day"."""
    if before.first is None:
        return None
    language = press.written.language
    for sentence in scope[:_NAMED_WITHIN]:
        next_, same = (find(press.text, language, sentence.start, sentence.end) for find in (next_day, same_day))
        if next_:
            day = shifted(before.last or before.first, 1)
            return Dated(day, day, Claim(day.isoformat(), (next_,), INFERRED, "the day after the meeting before"))
        if same:
            return Dated(
                before.first, before.last, Claim(before.first.isoformat(), (same,), INFERRED, "the day of the meeting before")
            )
    return None
