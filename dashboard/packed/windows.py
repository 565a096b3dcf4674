"""The days around a milestone, and which meetings lie where among them (format_milestones)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from dashboard.packed.sets import Numbers
from dashboard.packed.view import days_since_1970

NEAR = 90  # days on a side
SIDES = ("before", "during", "after", "unsure")


@dataclass(frozen=True, slots=True)
class Window:
    """The days around a milestone, counted from 1970; `known`: how far the records reach, `as_of` included.

    The days before end with the as-of day where that comes first, and so do those after.
    """

    held: int
    ended: int
    before_until: int
    after_until: int
    known: tuple[int, int]

    @classmethod
    def of(cls, milestone: Mapping[str, Any], as_of: int, reach: tuple[int, int | None]) -> "Window":
        held, ended = (days_since_1970(milestone[name]) for name in ("first_day", "last_day"))
        before_until = min(held - 1, max(as_of, held - NEAR - 1))
        recorded = reach[1]
        goes_on = recorded is not None and as_of < recorded
        after_until = min(ended + NEAR, max(as_of, ended)) if goes_on else ended + NEAR
        return cls(held, ended, before_until, after_until, (reach[0], as_of if recorded is None else min(as_of, recorded)))

    def told(self) -> dict[str, int]:
        """Its days, and how many of those on each side the records reach."""
        since, until = self.known
        return {
            "first_day": self.held, "last_day": self.ended,
            "before_since": self.held - NEAR, "before_until": self.before_until,
            "after_since": self.ended + 1, "after_until": self.after_until,
            "before_days": max(0, min(self.held - 1, until) - max(self.held - NEAR, since) + 1),
            "after_days": max(0, min(self.ended + NEAR, until) - max(self.ended + 1, since) + 1),
        }  # fmt: skip

    def sides(self, first: Numbers, last: Numbers) -> Numbers:
        """The place in SIDES of meetings of these days."""
        spans = ((self.held - NEAR, self.before_until), (self.held, self.ended), (self.ended + 1, self.after_until))
        return np.select([(first >= since) & (last <= until) for since, until in spans], [0, 1, 2], 3)
