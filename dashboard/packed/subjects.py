"""Topics and their groups as one: what a meeting was about (`named` in the queries of the topic panels)."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dashboard.packed.meetings import Meetings
from dashboard.packed.sets import Array, Numbers, Sets, Shares, as_text


@dataclass(frozen=True)
class Subjects:
    """The topic groups, each followed by its topics, in the vocabulary's order; a group stands once in a set.

    Args:
        only: The topics that count beside all groups; None: all topics.
    """

    meetings: Meetings
    only: Collection[str] | None = None

    @cached_property
    def _known(self) -> list[tuple[int, str, str | None]]:
        """Place, group, topic (None on the group's own row)."""
        words = self.meetings.vocabulary
        groups = [(1000 * place, group, None) for group, place in words.place_of_group.items()]
        topics = [(1000 * words.place_of_group[group] + words.place_of_topic[topic] + 1, group, topic)
                  for topic, group in words.group_of_topic.items() if self.only is None or topic in self.only]  # fmt: skip
        return sorted([*groups, *topics], key=lambda known: known[0])

    @property
    def count(self) -> int:
        return len(self._known)

    @cached_property
    def sets(self) -> Sets:
        """The sets of topics with the groups in them; a code is its place here."""
        topics = self.meetings.sets["topic"]
        groups = topics.grouped(self.meetings.vocabulary.group_of_topic)
        at = {(group, topic): here for here, (_, group, topic) in enumerate(self._known)}
        of_topic = np.array([at.get((self.meetings.vocabulary.group_of_topic[code], code), -1) for code in topics.codes])
        of_group = np.array([at[code, None] for code in groups.codes])
        numbers = np.concatenate([topics.numbers, groups.numbers])
        places = np.concatenate([of_topic[topics.places], of_group[groups.places]])
        return Sets(tuple(map(str, range(self.count))), topics.size, numbers[places >= 0], places[places >= 0])

    def columns(self, at: Array) -> dict[str, Array]:
        """topic_group, topic and place of some of them."""
        known = [self._known[here] for here in at.tolist()]
        return {
            "topic_group": as_text([group for _, group, _ in known]), "topic": as_text([topic for _, _, topic in known]),
            "place": np.array([place for place, _, _ in known], dtype=np.int32),
        }  # fmt: skip

    def crossed(self, sets: Sets, numbers: Array, topics: Array, parts: Numbers | None = None) -> tuple[Numbers, Shares]:
        """How many meetings have both a code of a set and a subject, and how much of them is the code's own share.

        Args:
            sets: Of what they are crossed with, such as countries.
            numbers, topics: The number of each meeting's set, and that of its set of topics.
            parts: Among how many the meetings of each set are shared; among one where nothing is said.
        """
        pairs, times = np.unique(numbers.astype(np.int64) * self.sets.size + topics, return_counts=True)
        of_set, of_topics = np.divmod(pairs, self.sets.size)
        whose, code = sets.expanded(of_set)
        meeting, subject = self.sets.expanded(of_topics[whose])
        cell = code[meeting] * self.count + subject
        size, times = len(sets.codes) * self.count, times[whose][meeting]
        shares = times if parts is None else times / parts[of_set[whose][meeting]]
        found = np.bincount(cell, times, size).astype(np.int64), np.bincount(cell, shares, size).astype(np.float64)
        return found[0].reshape(-1, self.count), found[1].reshape(-1, self.count)
