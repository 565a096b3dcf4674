"""How many meetings there were when (panels/over_time.sql)."""

import numpy as np
import pandas as pd

from dashboard.packed.meetings import PARTNERS
from dashboard.packed.sets import Numbers, as_text
from dashboard.packed.view import View, bin_days
from dashboard.periods import MONTHS_OF_BIN

OTHER = "other-topics"


def rows(view: View) -> pd.DataFrame:
    """One row per bin and class of the split: bin, split, meetings, comparison, background, comparison_total."""
    names, class_of, column = _classes(view)
    placed = {part: binned(view, part) for part in ("meetings", "comparison", "background")}
    every = [bins for _, bins in placed.values() if len(bins)]
    base = min((int(bins.min()) for bins in every), default=0)
    size = max((int(bins.max()) for bins in every), default=base) - base + 1
    counted = {
        part: np.bincount((bins - base) * len(names) + class_of[view.column(column, positions)], minlength=size * len(names))
        for part, (positions, bins) in placed.items()
    }
    cells = np.flatnonzero(sum(counted.values()))
    split = as_text([names[at] for at in (cells % len(names)).tolist()])
    table = pd.DataFrame({"bin": bin_days(cells // len(names) + base, view.plan.bin), "split": split})
    for part, counts in counted.items():
        table[part] = counts[cells].astype(np.int32)
    return table.assign(comparison_total=np.int32(len(view.compared)))


def _classes(view: View) -> tuple[list[str], Numbers, str]:
    """The names of the classes in their order, the class of each number of a column, and which column that is."""
    meetings, group = view.meetings, view.asked.highlight
    if group:
        topics = {topic for topic, of in meetings.vocabulary.group_of_topic.items() if of == group}
        names = sorted((group, OTHER))
        has = meetings.sets["topic"].having(topics)
        return names, np.where(has, names.index(group), names.index(OTHER)), "topic"
    names = sorted(PARTNERS)
    return names, np.array([names.index(name) for name in PARTNERS]), "partners"


def binned(view: View, part: str) -> tuple[Numbers, Numbers]:
    """The meetings of a part that lie in one bin, and their bins; those of the comparison are moved into the period."""
    positions, shift, size = view.parts()[part], view.plan.shift, view.plan.bin
    if part != "comparison" or not shift.days:
        months = shift.months if part == "comparison" else 0
        if months % MONTHS_OF_BIN[size] == 0:
            held, bins = view.bin_of(positions, size)
            return held, bins + months // MONTHS_OF_BIN[size]
    first, last = (_moved(view, name, positions) for name in ("first", "last"))
    return positions[first == last], first[first == last]


def _moved(view: View, edge: str, positions: Numbers) -> Numbers:
    """The bin of each meeting's first or last day when it is moved."""
    shift = view.plan.shift
    if shift.days:  # never with months
        days = (view.meetings.columns[f"{edge}_day"][positions] + shift.days).astype("datetime64[D]")
        months = days.astype("datetime64[M]").astype(np.int64)
    else:
        months = view.meetings.columns[f"{edge}_month"][positions].astype(np.int64) + shift.months
    return months // MONTHS_OF_BIN[view.plan.bin]
