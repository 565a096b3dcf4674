"""What the meetings of an edition name, gathered as they pass: countries, organisations, the last day that took place."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from etl.participants import Organisation
from etl.records import Meeting


@dataclass(slots=True)
class Named:
    """The same for the same meetings in any order."""

    today: date
    countries: set[str | None] = field(default_factory=set)  # as partners, venues, or somebody's own; None for none
    as_of: date | None = None  # the last day on which a meeting known to the day took place; planned ones did not yet
    known: dict[str, tuple[Organisation, str]] = field(default_factory=dict)  # by id, with the meeting that says so

    def add(self, meeting: Meeting) -> None:
        """Notes what a meeting names."""
        self.countries.update(meeting.countries)
        self.countries.add(meeting.venue_country)
        for person in meeting.people:
            self.countries.add(person.country)
        for organisation in meeting.organisations:
            self.countries.add(organisation.country)
            before = self.known.get(organisation.organisation_id)
            if before is None or _says_more(organisation, meeting.meeting_id, *before):
                self.known[organisation.organisation_id] = organisation, meeting.meeting_id
        day = meeting.days.last_day
        if day and meeting.days.precision == "day" and day <= self.today and (self.as_of is None or day > self.as_of):
            self.as_of = day

    def organisations(self) -> dict[str, Organisation]:
        """Every organisation by id; what any record says of type and country is taken."""
        return {code: organisation for code, (organisation, _) in sorted(self.known.items())}


def _says_more(one: Organisation, meeting_id: str, other: Organisation, other_id: str) -> bool:
    """Whether of two meetings' words about an organisation the first counts: the first by id that says anything."""
    if _informed(one) != _informed(other):
        return _informed(one)
    return meeting_id < other_id if _informed(one) else meeting_id > other_id


def _informed(organisation: Organisation) -> bool:
    return organisation.type is not None or organisation.country is not None
