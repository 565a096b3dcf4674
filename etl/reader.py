"""Rows read as meetings, under the present vocabulary and with what data/corrections.csv says of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from etl.checks import Received
from etl.corrections import corrected
from etl.fields import Memory
from etl.problems import Problem
from etl.records import Meeting, parse_meeting
from etl.reference import Reference
from etl.shelf import Stored


@dataclass(slots=True)
class Reader:
    """Reads rows and remembers what their values were read as."""

    reference: Reference
    today: date
    memory: Memory = field(default_factory=Memory)

    def read(self, record: Received | Stored) -> Meeting | list[Problem]:
        """The meeting of a record, or all that keeps it from being one."""
        raw = corrected(record.raw, self.reference.corrections)
        known = self.reference
        return parse_meeting(raw, record.source, known.vocabulary, known.institute, self.today, self.memory)
