"""How likely a date of a text is the event's own: early, beside a predicate of meeting, not said of something else."""

from __future__ import annotations

import re

from etl.draft.dated import Dated
from etl.draft.lexicon import Words
from etl.draft.reading import PressText
from etl.draft.tokens import Sentence

# What makes a date somebody else's: a participle or a past paper after it, another event's noun before the predicate.
_AFTER = {
    "uz": r"\b(?:\w{3,}[gkqгкқ][aа][nн](?:i|ligi|dan|ni|и|ни|лиги)?|edi|эди|sammit\w*|саммит\w*|navbatdagi"
    r"|навбатдаги|qadar|қадар|gacha|гача)\b",
    "ru": r"\b(?:была принята|был подписан|было подписано|саммит\w*|установлен\w*|вступ\w+ в силу"
    r"|вручил\w* (?:свои )?(?:верительн|копи)\w*"
    r"|(?:был\w* )?назначен\w*|вступил\w*)\b",
    "en": r"\b(?:summit|founded|established|initialled|since|presented (?:his|her|their|copies)|took (?:up )?office"
    r"|(?:was|were|had been) (?:appointed|elected|adopted|ratified)|(?:entered|came|enters|comes) into force)\b",
}
_BEFORE = {
    "uz": r"(?:sammit\w*|саммит\w*|o.tgan yil\w*|ўтган йил\w*|qadar|avvalgi|аввалги|"
    r"birinchi maslahat\w*|so.nggi|navbatdagi|навбатдаги)",
    "ru": r"(?:саммит\w*|которая|котор\w+ прош\w+|прошедш\w+|состоявш\w+|до|не позднее|предыдущ\w+|"
    r"референдум\w*|от|ранее|встреч глав|принят\w*|подписанн\w+|заключённ\w+|назначенн\w+|вступивш\w+|"
    r"установлен\w*|основан\w*|создан\w*|учрежд[её]н\w*"
    r"|в силу|родил\w+|отмеча\w+|избран\w*)",
    "en": r"(?:summit\w*|since|signed (?:in|on)|adopted,? (?:in|on)?|previous|last|due (?:on|in)|by|appointed|dated|"
    r"until|register by|hosted a similar|founded|were to \w+|endorse[d]?|initialled|ratified|established|into force|"
    r"falls on|celebrated|elected|born|"
    r"(?:agreement|accord|treaty|declaration|law|decree|resolution|elections?|referendum) of)",
}
# Papers that an ambassador hands over, wherever in the clause: not the day of the call he then paid.
_CREDENTIALS = re.compile(r"\b(?:credentials|letters? of credence|верительн\w+|ishonch yorli\w+|ишонч ёрли\w+)", re.IGNORECASE)
_SUMMIT = re.compile(
    r"\b(?:sammit|саммит|summit|maslahat uchrashuv|маслаҳат учрашув|консультативн\w+ встреч"
    r"|consultative meeting|сесси\w+ генеральной)",
    re.IGNORECASE,
)
# Said of a person or a paper: "the Ambassador, who on 6 February …"; of a meeting it is the event's own.
_CLAUSE = {
    "uz": re.compile(r"(?!)"),
    "ru": re.compile(
        r",\s(?:(?:в |на |с |о )?(?:котор\w+|чь[яёи]\w*)\s(?!(?:состоя|прош|прохо))"
        r"|\w+(?:вш(?:ий|ая|ее|ие|его|ей|их|ему|им|ими|ую)(?:ся)?|(?:нн|т)(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ыми|ую))\s)[^,]*$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:,\s(?:who|whose|whom|which)\s(?!(?:was|were) held|took place)|\b(?:reached|achieved)\s)[^,]*$", re.IGNORECASE
    ),
}
# "The next round of consultations will be held on 20 November": told after the meeting itself.
_NEXT = re.compile(r"\b(?:the next \w+|следующ\w+ (?:раунд|встреч|заседани|сесси|конференци)\w*)", re.IGNORECASE)
_OWN_BEFORE = re.compile(
    r"(?:(?:встреч|бесед|переговор|мероприяти|конференци|поездк|командировк)\w*(?: в [\w-]+)?,? (?:состоявш|прошедш)\w+"
    r"|\b(?:was|were) signed (?:\w+ )?(?:on|in))\W*$",
    re.IGNORECASE,
)
# In Uzbek: "12-mart kuni boʻlib oʻtgan uchrashuvda" tells of the event itself.
_OWN_AFTER = re.compile(
    r"(?:bo.lib |бўлиб )?(?:o.tgan|o.tkazilgan|ўтган|ўтказилган) (?:\w+ )?"
    r"(?:uchrashuv|muloqot|suhbat|tadbir|qabul|marosim|seminar|учрашув|мулоқот|суҳбат|тадбир|қабул|маросим|семинар)\w*",
    re.IGNORECASE,
)
# In Uzbek: "… sammitdan soʻng, 12-may kuni": what came before the event is told first.
_AFTERWARDS = re.compile(r"\b(?:so.ng|keyin|сўнг|кейин|arafasida|арафасида)\b", re.IGNORECASE)
# The last day of several, which another sentence names in full.
_ENDED = re.compile(
    r"(?:wrapped up|concluded|ended|finished|closed|завершил\w+|закончил\w+|yakunlan\w+|nihoyasiga yet\w+|якунлан\w+)"
    r"\W+(?:\w+\W+){0,1}$",
    re.IGNORECASE,
)
_LAST = 6  # sentence, from which on a later one is no less likely
_EARLY = 2  # sentences, within which "the meeting held on 5 May" is the event's own
_LATER = 0.9  # less likely with each sentence
_MEETS = 3  # more likely beside a predicate of meeting
_ASIDE = 4.0  # less likely in brackets, or in a clause about somebody
_ELSEWHERE = 12  # less likely as the date of something else: no other date's lack makes up for it


def weight(press: PressText, sentence: Sentence, place: int, at: int, dated: Dated, words: Words, since: int) -> float:
    """How likely a date is the event's.

    What stands before another date of the sentence, which ends at `since`, is said of that one: "after the summit
    of 4 April, on 12 May …".
    """
    language, end = press.written.language, dated.claim.passages[0][1]
    before = press.text[sentence.start : at]
    since_other = before[max(since - sentence.start, 0) :]
    after = re.split(r"[;:.]\s", press.text[end : sentence.end])[0]
    likely = 6.0 - min(place, _LAST) * _LATER
    likely += _MEETS * words.cues["held"].inside(sentence.tokens) + words.cues["announcement"].inside(sentence.tokens)
    likely -= _ELSEWHERE * _of_another_after(after, place, language)
    likely -= _ELSEWHERE * _of_another_before(before, since_other, place, language)
    if _aside(press.text[sentence.start : sentence.end], at - sentence.start, end - sentence.start):
        likely -= _ASIDE
    if _CLAUSE[language].search(since_other) and not _OWN_BEFORE.search(before):
        likely -= _ASIDE
    if dated.first == dated.last and _ENDED.search(before):
        likely -= _ASIDE
    return likely - (dated.first is None) - 2 * (place > _LAST)


def _of_another_after(after: str, place: int, language: str) -> bool:
    """Whether what follows tells of something else: "5 May summit", "3-mart kuni imzolangan"."""
    near = after[:70]
    if _CREDENTIALS.search(after.partition(",")[0][:45]):
        return True
    ended = re.search(r"[aа][nн](?:\s(?:edi|эди))?\W*$", after)  # "… kuni imzolangan." tells of an older paper
    opens = language == "uz" and place <= 1 and not _SUMMIT.search(near) and not ended
    return bool(re.search(_AFTER[language], _OWN_AFTER.sub("", near), re.IGNORECASE)) and not opens


def _of_another_before(before: str, since: str, place: int, language: str) -> int:
    """How often what stands before tells of something else: a summit, credentials, an older paper's participle."""
    summit = bool(_SUMMIT.search(since[-90:])) and not _AFTERWARDS.search(since)
    credentials = language != "uz" and bool(_CREDENTIALS.search(since[-70:])) and "," not in since.rpartition("redentials")[2]
    following = place > 0 and bool(_NEXT.search(since[-90:]))
    nearest = "" if _AFTERWARDS.search(since[-60:]) else since[-60:]
    said = re.search(rf"(?<!\w){_BEFORE[language]}(?!\w)\W*(?:\w+\W+){{0,2}}$", nearest, re.IGNORECASE)
    return summit + credentials + following + (bool(said) and not (place <= _EARLY and bool(_OWN_BEFORE.search(before))))


def _aside(sentence: str, start: int, end: int) -> bool:
    """Within brackets together with other words: "(первая прошла 3 марта 2022 года в Астане)"."""
    opening, closing = sentence.rfind("(", 0, start), sentence.find(")", end)
    if opening < 0 or closing < 0 or ")" in sentence[opening:start]:
        return False
    return len(re.findall(r"[^\W\d_]{4,}", sentence[opening:start] + sentence[end:closing])) > 1
