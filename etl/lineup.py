"""Meetings as rows of numbers, a few hundred bytes each: what etl/weighing.py compares. A million fit into memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from datetime import date

from etl.dates import PRECISIONS
from etl.folding import fold
from etl.likeness import Traits
from etl.members import Members

NO_DAY = date.max.toordinal()
UNDATED = -1  # the month of meetings without a date, and of all that share an address with one
SHARED = ("addresses", "people", "organisations", "word_pairs")  # one of these two meetings of a month have in common


class Lineup:
    """The meetings in the order in which they came, each column an array; members of sets are known by their hashes."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.first, self.last = array("i"), array("i")  # days, NO_DAY without a date
        self.since, self.until = array("i"), array("i")  # months in which it is compared, the second no more
        self.codes = {name: array("i") for name in ("precision", "kind", "city", "partners")}
        self.sets = {name: Members() for name in (*SHARED, "words", "countries")}
        self.known: dict[object, int] = {None: 0}  # kind, city, set of partners → a number; 0 for none

    def add(self, known: Traits, months: range, word_pairs: Iterable[str]) -> None:
        """Lines a meeting up.

        Args:
            known: What of it is compared.
            months: In which it is compared, with those that share a member of SHARED.
            word_pairs: Words of its titles, two and two.
        """
        self.ids.append(known.meeting.meeting_id)
        self.since.append(months.start)
        self.until.append(months.stop)
        self._add_codes(known)
        sets = self.sets
        sets["addresses"].add(known.addresses)
        sets["people"].add(known.people)
        sets["organisations"].add(known.organisations)
        sets["words"].add(known.words)
        sets["countries"].add(known.meeting.countries)
        sets["word_pairs"].add(word_pairs)

    def _add_codes(self, known: Traits) -> None:
        meeting, codes = known.meeting, self.codes
        first, last = meeting.days.first_day, meeting.days.last_day
        self.first.append(first.toordinal() if first else NO_DAY)
        self.last.append(last.toordinal() if last else NO_DAY)
        codes["precision"].append(PRECISIONS.index(meeting.days.precision) if first and last else len(PRECISIONS))
        codes["kind"].append(self._code(meeting.kind))
        codes["city"].append(self._code(("city", fold(meeting.city)) if meeting.city else None))
        codes["partners"].append(self._code(frozenset(meeting.countries) or None))

    def _code(self, value: object) -> int:
        return self.known.setdefault(value, len(self.known))
