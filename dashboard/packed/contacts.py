"""What all records tell about each country, whatever is chosen: its meetings in the order of time. Made once for a version."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from dashboard.packed.sets import Array, Sets, position_in

PRECISIONS = ("unknown", "year", "month", "day")  # by their numbers in packed_meeting
SPOKEN = np.array([sorted(PRECISIONS).index(name) for name in PRECISIONS])  # precisions compare as words, as in the query


@dataclass(frozen=True, slots=True)
class Contacts:
    """The dated meetings with one country, by last_day, then those known to the day last, then first_day and precision.

    Meetings alike in all of that stand here once.

    Args:
        days: The last days of those known to the day, each once, in their order.
        undated: How many more are not dated.
        levels: Level → the first day of the first such meeting; before all days where one is not dated.
    """

    first: Array
    last: Array
    exact: Array
    precision: Array
    days: Array
    undated: int
    levels: Mapping[str, int]

    def before(self, day: int) -> int:
        """How many lie wholly before a day: the last of them is the latest contact before it."""
        return position_in(self.last, day)

    def across(self, day: int, longest: int) -> bool:
        """Whether the possible days of any lie on both sides of a day's beginning."""
        begin, end = position_in(self.last, day), position_in(self.last, day + longest + 1)
        return bool((self.first[begin:end] < day).any())

    def first_within(self, since: int, until: int | None) -> int:
        """The first day of the first meeting of a period that has one."""
        inside = self.first[(self.first >= since) & (self.last <= (until if until is not None else self.last[-1]))]
        return int(inside.min())

    def latest(self, closing: int, longest: int) -> tuple[int, bool, int, int] | None:
        """The last contact that had begun by a day: its day (not beyond that one), exact, first day and precision."""
        known = position_in(self.last, closing, "right")
        found = [self._told(known - 1, closing)] if known else []
        end = position_in(self.last, closing + longest, "right")
        found += [self._told(at, closing) for at in range(known, end) if self.first[at] <= closing]
        if not found:
            return None
        return max(found, key=lambda told: (*told[:3], SPOKEN[told[3]]))

    def _told(self, at: int, closing: int) -> tuple[int, bool, int, int]:
        return min(int(self.last[at]), closing), bool(self.exact[at]), int(self.first[at]), int(self.precision[at])

    def days_by(self, closing: int, longest: int) -> Array:
        """The days of contact up to a day, each once, of those known to the day; one that goes on has that day."""
        known = position_in(self.last, closing, "right")
        end = position_in(self.last, closing + longest, "right")
        goes_on = bool((self.exact[known:end] & (self.first[known:end] <= closing)).any())
        days = self.days[: position_in(self.days, closing, "right")]
        return np.append(days, closing) if goes_on and not (len(days) and days[-1] == closing) else days


def contacts(columns: Mapping[str, Array], sets: Mapping[str, Sets], home: str) -> dict[str, Contacts]:
    """Each partner country with a meeting, by its code.

    Args:
        columns, sets: As Meetings has them.
        home: The home country, which is no partner.
    """
    dated, partners = len(columns["first_day"]), sets["country"].without(home)
    distinct = _distinct(columns, dated)
    by_set = np.argsort(distinct["country"], kind="stable")
    begins = np.searchsorted(distinct["country"][by_set], np.arange(partners.size + 1, dtype=np.int32))
    undated = np.bincount(columns["country"][dated:], minlength=partners.size)
    levels = _levels(columns, sets, dated)
    found = {}
    for place in np.unique(partners.places):
        numbers = partners.numbers[partners.places == place]
        rows = np.concatenate([by_set[begins[number] : begins[number + 1]] for number in numbers])
        code = partners.codes[place]
        found[code] = _contacts(distinct, rows, int(undated[numbers].sum()), levels.get(code, {}))
    return found


def _distinct(columns: Mapping[str, Array], dated: int) -> dict[str, Array]:
    """The dated meetings by what matters here, those alike once."""
    told = {name: columns[name][:dated] for name in ("country", "first_day", "last_day", "precision")}
    key = told["country"].astype(np.int64)
    for name in ("first_day", "last_day"):
        key <<= 20
        key |= told[name] + (1 << 19)
    key <<= 2
    key |= told["precision"]
    order = np.argsort(key)
    at = order[np.diff(key[order], prepend=-1) != 0]
    return {name: column[at] for name, column in told.items()}


def _contacts(distinct: Mapping[str, Array], rows: Array, undated: int, levels: Mapping[str, int]) -> Contacts:
    first, last, precision = (distinct[name][rows] for name in ("first_day", "last_day", "precision"))
    exact = precision == PRECISIONS.index("day")
    order = np.lexsort((SPOKEN[precision], first, exact, last))
    days = np.unique(last[exact])
    return Contacts(first[order], last[order], exact[order], precision[order], days, undated, levels)


def _levels(columns: Mapping[str, Array], sets: Mapping[str, Sets], dated: int) -> dict[str, dict[str, int]]:
    """Country → level → the first day on which we met at that level, or long before where one meeting is not dated."""
    countries, levels = sets["country"], sets["level"]
    key = (columns["country"].astype(np.int64) * levels.size + columns["level"]) << 21
    key[:dated] += columns["first_day"] + (1 << 20)
    key.sort()
    pairs = key >> 21
    firsts = np.diff(pairs, prepend=-1) != 0
    earliest = (key[firsts] & ((1 << 21) - 1)) - (1 << 20)
    found: dict[str, dict[str, int]] = {}
    for pair, day in zip(pairs[firsts].tolist(), earliest.tolist(), strict=True):
        for country in countries.members[pair // levels.size]:
            known = found.setdefault(country, {})
            for level in levels.members[pair % levels.size]:
                known[level] = min(day, known.get(level, day))
    return found
