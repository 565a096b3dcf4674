"""What is told of a meeting that has a mark in a lane of a format: its record, by whether a view selects it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from dashboard.packed.contacts import PRECISIONS
from dashboard.packed.sets import Array, Flags, Numbers, picked

VENUES = ("unknown", "online", "here", "elsewhere")  # by their numbers in packed_meeting
TITLES = ("title_uz", "title_uz_Cyrl", "title_ru", "title_en")
UNTITLED = dict.fromkeys(TITLES)
OF_UNDRAWN = ("meeting_id", "first_day", "last_day", "precision", "selected", "place")
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Records:
    """The records of some meetings as views tell them: made once, shared by all, and not to be changed.

    Args:
        positions: The meetings, in their order.
        told: A row for each, with a column for each number of true flags: what is selected fits as well.
    """

    positions: Numbers
    told: Array

    @classmethod
    def of(cls, positions: Numbers, records: Sequence[Record]) -> "Records":
        """Of meetings in their order, given their records whatever a view says of them."""
        told = np.empty((len(records), 3), dtype=object)
        for true in range(3):
            flags = {"selected": true == 2, "fits": true > 0}
            told[:, true] = [{name: flags.get(name, value) for name, value in record.items()} for record in records]
        return cls(positions, told)

    def found(self, positions: Numbers, true: Numbers) -> tuple[Array, Flags]:
        """The records of some meetings, given how many flags of each are true; and which of them have none here."""
        if not len(self.positions):
            return np.full(len(positions), None), np.ones(len(positions), dtype=bool)
        places = np.minimum(np.searchsorted(self.positions, positions), len(self.positions) - 1)
        return self.told[places, true], self.positions[places] != positions


def records_of(columns: Mapping[str, Array], positions: Numbers, ids: Sequence[str], selected: bool = False) -> list[Record]:
    """The records of some meetings, without titles."""
    dated = positions < len(columns["first_day"])
    days = [_days(numbers, dated) for numbers in (
        columns["first_day"][positions[dated]], columns["last_day"][positions[dated]], standing(columns, positions[dated]))]
    codes = (columns[name][positions].tolist() for name in ("precision", "venue"))
    return [
        {"meeting_id": meeting_id, "first_day": first, "last_day": last, "precision": PRECISIONS[precision],
         "day": day, "selected": selected, "fits": selected, "place": VENUES[venue], **UNTITLED}
        for meeting_id, first, last, day, precision, venue in zip(picked(ids, positions), *days, *codes, strict=True)
    ]  # fmt: skip


def without_dot(record: Record) -> Record:
    """What is told of a meeting that is known to the year at best."""
    return {name: record[name] for name in OF_UNDRAWN}


def standing(columns: Mapping[str, Array], positions: Numbers) -> Array:
    """The day, as a number, at which dated meetings stand in a lane: the first one, or the middle of a month or several."""
    first, last = (columns[name][positions] for name in ("first_day", "last_day"))
    of_month = columns["precision"][positions] == PRECISIONS.index("month")
    return np.asarray(first + np.where(of_month, (last - first) // 2, 0))


def _days(numbers: Array, dated: Flags) -> list[date | None]:
    """Days of those meetings that are dated, None for the others."""
    found = np.full(len(dated), "NaT", dtype="datetime64[D]")
    found[dated] = numbers.astype("datetime64[D]")
    days: list[date | None] = found.tolist()
    return days
