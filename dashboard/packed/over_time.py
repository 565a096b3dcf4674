"""How many meetings there were when (panels/over_time.sql)."""

from functools import partial

import numpy as np
import pandas as pd

from dashboard.packed.meetings import PARTNERS
from dashboard.packed.sets import Numbers, as_text
from dashboard.packed.view import PARTS, View, bin_days
from dashboard.periods import MONTHS_OF_BIN

OTHER = "other-topics"


def rows(view: View) -> pd.DataFrame:
    """One row per bin and class of the split: bin, split, meetings, comparison, background, comparison_total."""
    names, class_of, column = _classes(view)
    of_parts = {part: view.of_part(part, ("bins", view.plan.bin, column, tuple(names)),
                                   partial(_counted, view, part, column, class_of, len(names))) for part in PARTS}  # fmt: skip
    base = min((begins for begins, counts in of_parts.values() if len(counts)), default=0)
    ends = max((begins + len(counts) for begins, counts in of_parts.values() if len(counts)), default=base)
    counted = {part: np.zeros((ends - base, len(names)), dtype=np.int32) for part in PARTS}
    for part, (begins, counts) in of_parts.items():
        counted[part][begins - base :][: len(counts)] = counts
    bins, classes = np.nonzero(np.sum(list(counted.values()), axis=0))
    return pd.DataFrame({
        "bin": bin_days(bins + base, view.plan.bin),
        "split": as_text([names[at] for at in classes.tolist()]),
        **{part: counts[bins, classes] for part, counts in counted.items()},
        "comparison_total": np.full(len(bins), len(view.compared), dtype=np.int32),
    })  # fmt: skip


def _counted(view: View, part: str, column: str, class_of: Numbers, classes: int) -> tuple[int, Numbers]:
    """The first bin of a part, and how many of its meetings lie in each from there on, by class."""
    positions, bins = binned(view, part)
    if not len(bins):
        return 0, np.zeros((0, classes), dtype=np.int64)
    begins, ends = int(bins.min()), int(bins.max()) + 1
    cells = (bins - begins) * classes
    cells += class_of[view.column(column, positions)]
    return begins, np.bincount(cells, minlength=(ends - begins) * classes).reshape(-1, classes)


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
    positions, shift, size = view.part(part), view.plan.shift, view.plan.bin
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
