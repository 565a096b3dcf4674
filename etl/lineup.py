"""Meetings as rows of numbers, a few hundred bytes each: what etl/weighing.py compares. A million fit into memory."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from etl.dates import PRECISIONS
from etl.folding import fold
from etl.likeness import Traits

NO_DAY = date.max.toordinal()
UNDATED = -1  # the month of meetings without a date, and of all that share an address with one


class Lineup:
    """The meetings in the order in which they came, each column an array; blocks are known by the hash of what is shared."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.first, self.last = array("i"), array("i")  # days, NO_DAY without a date
        self.codes = {name: array("i") for name in ("precision", "kind", "city", "partners")}
        self.bits = {name: array("Q") for name in ("addresses", "people", "organisations", "words", "countries")}
        self.words = array("i")  # how many different ones the titles have
        self.known: dict[object, int] = {None: 0}  # kind, city, set of partners → a number; 0 for none
        self.blocks: dict[int, tuple[array[int], array[int]]] = defaultdict(lambda: (array("q"), array("i")))

    def add(self, known: Traits, months: Iterable[int], shared: Iterable[str]) -> None:
        """Lines a meeting up.

        Args:
            known: What of it is compared.
            months: In which it is compared.
            shared: What it must share with another one of such a month.
        """
        tokens, addresses = array("q", map(hash, shared)), array("q", map(hash, known.addresses))
        for month, hashes in (*((month, tokens) for month in months), (UNDATED, addresses)):
            keys, places = self.blocks[month]
            keys.extend(hashes)
            places.extend(array("i", (len(self.ids),)) * len(hashes))
        self.ids.append(known.meeting.meeting_id)
        self._add_codes(known)
        self._add_bits(known)

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

    def _add_bits(self, known: Traits) -> None:
        self.words.append(len(known.words))
        self.bits["addresses"].append(_bits(known.addresses))
        self.bits["people"].append(_bits(known.people))
        self.bits["organisations"].append(_bits(known.organisations))
        self.bits["words"].append(_bits(known.words))
        self.bits["countries"].append(_bits(known.meeting.countries))


def _bits(members: Iterable[str]) -> int:
    """A set in 64 bits: two sets with no bit in common have no member in common."""
    bits = 0
    for member in members:
        bits |= 1 << (hash(member) & 63)
    return bits
