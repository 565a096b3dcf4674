"""The most frequent of those named at the meetings of a view, and when each was last met."""

from typing import Any

import numpy as np

from dashboard.packed.latest import last_past
from dashboard.packed.named import Named
from dashboard.packed.sets import Array, Numbers
from dashboard.packed.told import meeting, whole
from dashboard.packed.view import View, days_since_1970

MOST = 500  # listed of counterparts, of ours, of organisations: their queries say the same
LONG_SINCE = 1 << 30  # days: behind all who were ever met


def listed(view: View, named: Named) -> tuple[Numbers, dict[str, Any]]:
    """The first MOST, the most frequent first, then the last met; and the columns of when that was."""
    counts = named.meetings
    shown = most(counts, MOST)
    theirs = named.past(view).of(shown)
    latest = last_past(view, theirs.number, theirs.at, named.size)[shown]
    order = np.lexsort((shown, _since(view, latest), -counts[shown]))[:MOST]
    return shown[order], last_met(view, latest[order])


def last_met(view: View, latest: Numbers) -> dict[str, Any]:
    """The columns of when each was last met: that meeting, or NONE, and the days from it to the as-of day."""
    return {**meeting(view.meetings, latest, "last_"), "days_since": whole(_since(view, latest), latest >= 0)}


def first(counts: Numbers, number: int) -> Numbers:
    """So many of the highest counts, the highest first, equal ones in their order; nothing that does not count."""
    found = most(counts, number)
    return found[np.lexsort((found, -counts[found]))][:number]


def most(counts: Numbers, number: int) -> Numbers:
    """Those that may be among so many of the highest counts: as many, and who has as much as the last of them."""
    found = np.flatnonzero(counts)
    if len(found) <= number:
        return found
    return np.asarray(found[counts[found] >= np.partition(counts[found], -number)[-number]])


def _since(view: View, latest: Numbers) -> Numbers:
    """The days from each meeting to the as-of day; LONG_SINCE where there is NONE."""
    as_of, known = days_since_1970(view.plan.as_of), latest >= 0
    since = np.full(len(latest), LONG_SINCE, dtype=np.int64)
    since[known] = as_of - np.minimum(view.meetings.columns["last_day"][latest[known]], as_of)
    return since


def of_all(shown: Numbers, named: Named, view: View, **told: int) -> dict[str, Array]:
    """Columns that say the same in every row, of all whether listed or not."""
    said = {"every": named.every(), "silent": named.silent(), "unnamed": named.without(view), **told}
    return {name: np.full(len(shown), number, dtype=np.int32) for name, number in said.items()}
