"""Days of the week as the day of an event: "on Monday", «в минувшую пятницу», "oʻtgan haftaning payshanba kuni"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

# Monday first. In Uzbek "kuni" must follow, for Dushanba is a city too.
_NAMES = {
    "uz": "dushanba|душанба seshanba|сешанба chorshanba|чоршанба payshanba|пайшанба juma|жума shanba|шанба yakshanba|якшанба",
    "ru": "понедельник вторник сред[уы]|среда четверг пятниц[уы]|пятница суббот[уы]|суббота воскресенье",
    "en": "monday tuesday wednesday thursday friday saturday sunday",
}
_AROUND = {
    "uz": r"(?P<week>\b(?:o.tgan|ўтган|shu|шу|joriy|жорий|kelgusi|келгуси|keyingi|кейинги) (?:hafta|ҳафта)\w*\s+)?"
    r"\b(?:{})\s(?:kuni|куни)\b",
    "ru": r"(?P<week>\bна (?:прошлой|минувшей|этой|следующей) неделе,?\s)?"
    r"\bв[о]?\s(?P<which>\w+(?:ый|ую|ий|ее|ту)\s)?(?:{})\b(?P<after>,?\s(?:на )?\w+ей недел[еи])?",
    "en": r"(?P<week>\b(?:last|this|next) week,? (?=on ))?(?<!every )(?<!each )(?<!until )"
    r"(?P<which>\b(?:on |last |this |this past |past |next |coming )+"
    r"|(?<=[a-z] )(?=\w+day (?:at|in|with|to|by|as|for|that|and|afternoon|morning|evening|night|when|after|[a-z]+ed)\b)"
    r"|(?<=ed )(?=\w+day[.,])|(?:(?<![^\n])|(?<=[.!?] ))(?=\w+day (?:morning|afternoon|evening|of last week|last week)\b))"
    r"(?:{})\b\.?(?! (?:to|through) \w+day|s\b)(?P<after>,? (?:of )?(?:last|this|next) week|,? last\b)?",
}
_PATTERNS = {
    language: [re.compile(around.format(name), re.IGNORECASE) for name in _NAMES[language].split(" ")]
    for language, around in _AROUND.items()
}
_WEEK = {
    -1: ("o'tgan", "ўтган", "прошл", "минувш", "last"),
    0: ("shu", "шу", "joriy", "жорий", "этой", "this"),
    1: ("kelgusi", "келгуси", "keyingi", "кейинги", "следующ", "next"),
}
_BEFORE = re.compile(r"\b(?:last|past|прошл|минувш|прошедш|истекш)", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:next|coming|ближайш|следующ|предстоящ|будущ)", re.IGNORECASE)


class Weekday(NamedTuple):
    """A day of the week that the text names: Monday is 0."""

    start: int
    end: int
    number: int
    week: int | None = None  # weeks from the anchor's, where the text says which
    before: bool = False  # "last Tuesday": not today
    after: bool = False  # "next Tuesday"

    def on(self, anchor: date, ahead: bool) -> date:
        """The day of the week that is said; else the last such day up to the anchor, or the first from it if announced."""
        away = self.number - anchor.weekday()
        if self.week is not None:
            return anchor + timedelta(days=away + 7 * self.week)
        if self.after or (ahead and not self.before):
            return anchor + timedelta(days=away % 7 or (7 if self.after else 0))
        return anchor - timedelta(days=-away % 7 or (7 if self.before else 0))


def weekdays(text: str, language: str, start: int, end: int) -> Iterator[Weekday]:
    """Where a day of the week is named as a day something was on."""
    for number, pattern in enumerate(_PATTERNS[language]):
        for match in pattern.finditer(text, start, end):
            parts = match.groupdict()
            which, week = parts.get("which") or "", (parts.get("week") or parts.get("after") or "").strip(" ,")
            last = bool(_BEFORE.search(which)) or week.casefold() == "last"
            yield Weekday(match.start(), match.end(), number, _week(week), last, bool(_AFTER.search(which)))


def _week(said: str) -> int | None:
    said = re.sub("[‘’ʻʼ`]", "'", said.casefold())
    if not said.rstrip().endswith(("week", "неделе", "недели")) and not re.search("hafta|ҳафта", said):
        return None
    return next((weeks for weeks, words in _WEEK.items() if any(word in said for word in words)), None)
