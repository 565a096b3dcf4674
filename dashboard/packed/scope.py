"""What the facts of what_changed are made from: which codes the filter admits, and how often each is now and before."""

import numpy as np

from dashboard.packed.fitting import widened
from dashboard.packed.sets import Array, position_in
from dashboard.packed.view import View, days_since_1970

SUBJECTS = {"country": 1.5, "topic": 1.0, "format": 0.75}  # what a change of one weighs
FEW = 2000  # numbers that are sorted as fast as counted


class Scope:
    """The period of a view as what_changed sees it.

    `counted` has each subject's codes with how often now and before; `contacts` what all records tell about the countries
    among them. `closes` is the last day that counts (`closing` as a date); `reaches_back`: at least as many dated records
    lie before the period as in it, so that something may be called first. `compares`: there is a comparison.
    """

    def __init__(self, view: View) -> None:
        self.view, self.meetings, self.plan = view, view.meetings, view.plan
        self.filter, self.words = view.asked.filter, view.meetings.vocabulary
        period = view.plan.period
        self.compares = view.plan.compared.since is not None
        self.since = None if period.since is None else days_since_1970(period.since)
        self.until = None if period.until is None else days_since_1970(period.until)
        self.closes = days_since_1970(min(view.plan.as_of, period.until or view.plan.as_of))
        self.closing = np.datetime64(self.closes, "D")
        in_period = int(view.by_set("country", "background").sum())
        self.reaches_back = self.since is not None and position_in(self.meetings.last_days, self.since) >= in_period
        self.partners = self.meetings.partners
        self.counted = {subject: self._counted(subject) for subject in SUBJECTS}
        self.contacts = {code: met for code, met in self.meetings.contacts.items() if code in self.counted["country"]}

    def _counted(self, subject: str) -> dict[str, tuple[int, int]]:
        """Code → how often now and before, of those that the filter admits and any record names."""
        sets = self.partners if subject == "country" else self.meetings.sets[subject]
        now, before = (sets.counted(self.view.by_set(subject, part)) for part in ("meetings", "comparison"))
        named, admitted = sets.named(), self._admitted(subject)
        return {
            code: (int(now[at]), int(before[at]))
            for at, code in enumerate(sets.codes)
            if named[at] and (admitted is None or code in admitted)
        }

    def _admitted(self, subject: str) -> set[str] | None:
        """The codes that the filter admits; None: all."""
        chosen, words = self.filter, self.words
        if subject == "country":
            members = set[str]().union(*(words.members.get(group, frozenset()) for group in chosen.groups))
            return {*chosen.countries, *members} if chosen.countries or chosen.groups else None
        if subject == "topic":
            return widened(chosen.topics, words.group_of_topic) if chosen.topics else None
        return widened(chosen.formats, words.family_of_format) if chosen.formats else None

    def _total(self, kind: str, part: str) -> int:
        positions = self.view.part(part)
        if kind == "countries":
            return int(np.count_nonzero(self.partners.counted(self.view.by_set("country", part))))
        return len(positions) if kind == "meetings" else int(self.meetings.columns["documents"][positions].sum())

    def _alone(self, subject: str, code: str) -> bool:
        """Whether it is chosen alone: then the totals tell it."""
        chosen = self.filter
        if subject == "country":
            return len(chosen.countries) == 1 and not chosen.groups
        return (chosen.topics if subject == "topic" else chosen.formats) == (code,)

    def _met_at(self, part: str, alone: bool = False) -> dict[tuple[str, str], int]:
        """Country and level → meetings of a part; alone: of several countries it is not known whose minister came."""
        levels = self.meetings.sets["level"]
        positions = self.view.part(part)
        numbers = self.view.column("country", positions) * np.int64(levels.size) + self.view.column("level", positions)
        pairs, counts = np.unique(numbers, return_counts=True) if len(numbers) < FEW else _tallied(numbers)
        lengths, partners = self.meetings.sets["country"].lengths(), self.partners.members
        found: dict[tuple[str, str], int] = {}
        for pair, count in zip(pairs.tolist(), counts.tolist(), strict=True):
            number, of_level = divmod(pair, levels.size)
            if of_level and number and not (alone and lengths[number] > 1):
                for country in partners[number]:
                    for level in levels.members[of_level]:
                        found[country, level] = found.get((country, level), 0) + count
        return found


def _tallied(numbers: Array) -> tuple[Array, Array]:
    """The numbers there are, and how often each: without sorting."""
    tally = np.bincount(numbers)
    found = np.flatnonzero(tally)
    return found, tally[found]
