"""Which of the packed meetings fit the filter, whenever they were."""

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

import numpy as np

from dashboard.filters import Asked
from dashboard.packed.meetings import Meetings
from dashboard.packed.sets import Flags, Numbers, place_among


class Fitting:
    """What a view asks of the meetings beside their days; view.py says what its fields are."""

    meetings: Meetings
    asked: Asked
    others: Flags | None

    def fitting(self, rows: slice | Numbers) -> Flags:
        """Which of some meetings fit the filter, whenever they were. A slice says its both ends."""
        return self.of_other_controls(rows) & self.on_topic(rows) & self.is_about(rows)

    def flags(self) -> dict[str, Flags]:
        """Of every meeting the three parts of fitting, as packed/matched.sql reads them."""
        every = slice(0, self.meetings.count)
        return {name: getattr(self, name)(every) for name in ("of_other_controls", "on_topic", "is_about")}

    def on_topic(self, rows: slice | Numbers) -> Flags:
        """Which of some meetings are on any of the chosen topics; all where none is chosen."""
        group_of = self.meetings.vocabulary.group_of_topic
        return self._having("topic", widened(self.asked.filter.topics, group_of) if self.asked.filter.topics else None, rows)

    def is_about(self, rows: slice | Numbers) -> Flags:
        """Which of some meetings are with the country that the page is about; all on any other page."""
        return self._having("country", {self.asked.about} if self.asked.about else None, rows)

    def _having(self, subject: str, codes: Collection[str] | None, rows: slice | Numbers) -> Flags:
        """Which of some meetings have any of the codes; all where there are no codes to have."""
        if codes is None:
            return np.ones(rows.stop - rows.start if isinstance(rows, slice) else len(rows), dtype=bool)
        return self.meetings.sets[subject].having(codes)[self.meetings.columns[subject][rows]]

    def of_other_controls(self, rows: slice | Numbers) -> Flags:
        """Which of some meetings fit whatever topics are chosen, and whatever country the page is about."""
        chosen, words = self.asked.filter, self.meetings.vocabulary
        fits = self._having("", None, rows)
        member_of = frozenset[str]().union(*(words.members.get(group, frozenset()) for group in chosen.groups))
        narrowing = [
            ("country", {*chosen.countries, *member_of}, bool(chosen.countries or chosen.groups)),
            ("format", widened(chosen.formats, words.family_of_format), bool(chosen.formats)),
            ("level", {*chosen.levels}, bool(chosen.levels)),
        ]
        for subject, codes, asked in narrowing:
            if asked:
                fits &= self._having(subject, codes, rows)
        if chosen.kinds:
            wanted = np.zeros(256, dtype=bool)
            wanted[[words.kinds[kind] for kind in chosen.kinds if kind in words.kinds]] = True
            fits &= wanted[self.meetings.columns["kind"][rows]]
        if chosen.documents:
            fits &= self.meetings.columns["documents"][rows] > 0
        if chosen.organisations:
            fits &= self._with_organisations[rows]
        if self.others is not None:
            fits &= self.others[rows]
        return fits

    @cached_property
    def _with_organisations(self) -> Flags:
        """Which meetings any of the chosen organisations was at, home ones included."""
        known = self.meetings.vocabulary.organisations
        numbers = [number for code in self.asked.filter.organisations if (number := place_among(known, code)) is not None]
        found = np.zeros(self.meetings.count, dtype=bool)
        wanted = np.zeros(len(known), dtype=bool)
        wanted[numbers] = True
        links = np.flatnonzero(wanted[self.meetings.organisation])
        found[np.searchsorted(self.meetings.begins, links, side="right") - 1] = True
        return found


def widened(chosen: Sequence[str], parents: Mapping[str, str]) -> set[str]:
    """The chosen codes, and those that belong to a chosen group or family."""
    return {code for code, parent in parents.items() if code in chosen or parent in chosen}
