"""The words of the page in one language: messages, labels of the vocabulary, days and hours."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from dashboard.database import Version
from dashboard.filters import LANGUAGES
from dashboard.wording import wording

PARENTS = {"topic": "topic_group", "format": "format_family"}
ONLINE = "online"


class Words:
    """One language over one version of the data."""

    def __init__(self, version: Version, language: str) -> None:
        self.version = version
        self.language = language if language in LANGUAGES else version.institute.default_language
        self.wording = wording(self.language)
        self.say = self.wording.say
        known = {code for subject, code, _ in version.labels if subject == "country"}
        self._countries = {self.label("country", code): code for code in known}

    def label(self, subject: str, code: str) -> str:
        """The vocabulary's word; the code itself where there is none."""
        found = self.version.labels.get((subject, code, self.language))
        return found.text if found else code

    def country(self, written: str) -> str:
        """A country's name for its code; anything else as it is written."""
        return self.label("country", written)

    def country_code(self, written: str) -> str:
        """The way back."""
        return self._countries.get(written, written)

    def countries(self) -> list[str]:
        """Every country's name, for a list of suggestions."""
        return sorted(self._countries, key=lambda name: self._place("country", self._countries[name]))

    def choices(self, subject: str) -> Iterator[tuple[str, str, str]]:
        """Code, label and what it stands under, in the alphabet's order."""
        rows = self.version.choices[self.version.choices["control"] == subject]
        under = PARENTS.get(subject, "")
        known = [(str(row.code), str(row.parent) if under else "") for row in rows.itertuples()]
        ordered = sorted(known, key=lambda one: (self._place(under, one[1]), self._place(subject, one[0])))
        return ((code, self.label(subject, code), self.label(under, parent) if under else "") for code, parent in ordered)

    def fixed(self, name: str, values: Sequence[str]) -> list[tuple[str, str]]:
        """The words that a date's precision and basis may be."""
        kind = name.removeprefix("date_")
        return [(value, self.say(f"dates-{kind}-{value}")) for value in values]

    def _place(self, subject: str, code: str) -> int:
        found = self.version.labels.get((subject, code, self.language))
        return found.place if found else -1

    def day(self, written: str) -> str:
        """A day as the language writes it; anything else as it stands."""
        try:
            return self.wording.day(date.fromisoformat(written))
        except ValueError:
            return written

    def moment(self, stamp: str) -> str:
        """A moment of the journal (UTC) as the institute's day and hour."""
        try:
            moment = datetime.fromisoformat(stamp).astimezone(ZoneInfo(self.version.institute.time_zone))
        except ValueError:
            return stamp
        return f"{self.wording.day(moment.date())}, {moment:%H:%M}"
