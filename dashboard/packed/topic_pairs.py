"""Which topics come up together (panels/topic_pairs.sql)."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.fitting import widened
from dashboard.packed.latest import by_day, flags_of
from dashboard.packed.sets import Array, Flags, Numbers, Sets, as_text
from dashboard.packed.told import lists, structs, texts, whole
from dashboard.packed.view import View

LAST, FEW = 12, 5  # meetings that are told of a pair; so few say nothing


def of_any_topic(view: View) -> Numbers:
    """The same as selected whatever topics are chosen, found once for the panels of a view."""
    if not view.asked.filter.topics:
        return view.selected
    if "of any topic" not in view.worked_out:
        fits = view.of_other_controls(view.background) & view.is_about(view.background)
        view.worked_out["of any topic"] = view.background[fits]
    known: Numbers = view.worked_out["of any topic"]
    return known


@dataclass(frozen=True)
class Counted:
    """Pairs of topics, by their places in the vocabulary's order, and how often they came up together and each."""

    topic: Numbers
    other: Numbers
    meetings: Numbers
    one_word: Numbers
    each: Numbers
    total: int

    @property
    def expected(self) -> Array:
        return self.each[self.topic] * self.each[self.other] / max(self.total, 1)

    @property
    def apart_named(self) -> Numbers:
        """How often each had a word of its own."""
        return self.meetings - self.one_word

    def kept(self, which: Array) -> "Counted":
        return Counted(self.topic[which], self.other[which], self.meetings[which], self.one_word[which], self.each, self.total)


def rows(view: View) -> pd.DataFrame:
    """One row per pair of topics, the most frequent first; columns as topic_pairs.sql has them."""
    base, sets = of_any_topic(view), view.meetings.sets["topic"]
    base = base[view.column("topic", base) > 0]
    counted = _counted(view, base, sets)
    counted = counted.kept(_told(view, counted))
    counted = counted.kept(np.lexsort((counted.other, counted.topic, counted.expected, -counted.meetings)))
    group_of = view.meetings.vocabulary.group_of_topic
    named = {"topic": texts(sets.codes, counted.topic), "other": texts(sets.codes, counted.other)}
    return pd.DataFrame({
        **named, **{f"{name}_group": as_text([group_of[code] for code in codes]) for name, codes in named.items()},
        "meetings": whole(counted.meetings), "one_word": whole(counted.one_word),
        "topic_meetings": whole(counted.each[counted.topic]), "other_meetings": whole(counted.each[counted.other]),
        "total": np.full(len(counted.topic), counted.total, dtype=np.int32), "expected": counted.expected,
        **_judged(counted), "latest": _latest(view, base, sets, counted),
    })  # fmt: skip


def _counted(view: View, base: Numbers, sets: Sets) -> Counted:
    """Every pair of topics of the vocabulary."""
    size = len(sets.codes)
    by_set = np.bincount(view.column("topic", base), minlength=sets.size)
    of_set, topic, other = paired(sets)
    together = np.bincount(topic * size + other, by_set[of_set], size * size).astype(np.int64)
    inside, one_word = flags_of(base, view.meetings.count), np.zeros(size * size, dtype=np.int64)
    for (first, second), positions in view.meetings.in_one_word.items():
        one_word[first * size + second] = np.count_nonzero(inside[positions])
    topics, others = np.triu_indices(size, 1)
    cells = topics * size + others
    return Counted(topics, others, together[cells], one_word[cells], sets.counted(by_set), len(base))


def paired(sets: Sets) -> tuple[Numbers, Numbers, Numbers]:
    """Every pair of codes of every set: the set, and the places of the two, the lower one first."""
    whose, other = sets.expanded(sets.numbers)
    ordered = other > sets.places[whose]
    return sets.numbers[whose[ordered]], sets.places[whose[ordered]], other[ordered]


def _told(view: View, counted: Counted) -> Flags:
    """Which pairs have something to tell, of those with a chosen topic."""
    chosen, codes = view.asked.filter.topics, view.meetings.sets["topic"].codes
    wanted = widened(chosen, view.meetings.vocabulary.group_of_topic) if chosen else codes
    ours = np.array([code in wanted for code in codes], dtype=bool)
    known = (counted.each[counted.topic] > 0) & (counted.each[counted.other] > 0)
    known &= ours[counted.topic] | ours[counted.other]
    return np.asarray(known & ((counted.meetings > 0) | (counted.expected >= FEW)))


def _judged(counted: Counted) -> dict[str, Any]:
    """lift and standing."""
    sure = counted.apart_named >= FEW
    beyond = sure & (counted.apart_named >= 2 * counted.expected)
    apart = (counted.expected >= FEW) & (counted.meetings <= counted.expected / 2)
    standing = ["beyond" if far else "apart" if near else None for far, near in zip(beyond, apart, strict=True)]
    lift = np.full(len(sure), np.nan)
    lift[sure] = counted.apart_named[sure] / counted.expected[sure]
    return {"lift": lift, "standing": as_text(standing)}


def _latest(view: View, base: Numbers, sets: Sets, counted: Counted) -> Any:
    """The last meetings of each pair, the newest first: of each set with the pair its last ones are looked at, no more."""
    newest = base[np.argsort(-by_day(view.meetings, base))]
    held, begins = _first_of_each(view.meetings.columns["topic"][newest], sets.size)
    of_set, topic, other = paired(sets)
    size = len(sets.codes)
    number = np.full(size * size, -1)
    number[counted.topic * size + counted.other] = np.arange(len(counted.topic))
    pair = number[topic * size + other]
    of_set, pair = of_set[pair >= 0], pair[pair >= 0]
    lengths = np.diff(begins)[of_set]
    whose = np.repeat(pair, lengths)
    places = held[np.arange(len(whose)) + np.repeat(begins[of_set] - np.cumsum(lengths) + lengths, lengths)]
    order = np.lexsort((places, whose))
    last, begins = _first_of_each(whose[order], len(counted.topic))
    told, at = np.unique(places[order][last], return_inverse=True)
    return lists(structs(view.meetings, newest[told])[at], begins)


def _first_of_each(groups: Array, size: int) -> tuple[Numbers, Numbers]:
    """The places of the first LAST of each group, group after group, and where each group's begin; one begin more."""
    order = np.argsort(groups.astype(np.uint16) if size < 1 << 16 else groups, kind="stable")  # short ones are sorted faster
    lengths = np.bincount(groups, minlength=size)
    within = np.arange(len(order)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return order[within < LAST], np.append(0, np.cumsum(np.minimum(lengths, LAST)))
