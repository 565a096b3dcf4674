"""Where and when we met a country: country_contacts, country_visits."""

import numpy as np
import pandas as pd

from dashboard.packed.about import PLACES, about
from dashboard.packed.over_time import binned
from dashboard.packed.sets import as_text
from dashboard.packed.told import meeting
from dashboard.packed.view import View, bin_days
from dashboard.packed.what_changed import column

PARTS = ("meetings", "comparison")


def contacts(view: View) -> pd.DataFrame:
    """One row per bin and place with a meeting, no bin last; columns as country_contacts.sql has them."""
    placed = {part: binned(view, part) for part in PARTS}
    every = np.concatenate([bins for _, bins in placed.values()])
    base, size = (int(every.min()), int(np.ptp(every)) + 2) if len(every) else (0, 1)
    names = sorted(PLACES)
    order, counted = [PLACES.index(name) for name in names], {}
    for part, (held, bins) in placed.items():
        cells = np.bincount((bins - base) * len(PLACES) + about(view).places(held), minlength=size * len(PLACES))
        by_bin = cells.reshape(size, len(PLACES))
        of_part = np.bincount(about(view).places(view.part(part)), minlength=len(PLACES))
        by_bin[-1] = of_part - by_bin.sum(axis=0)  # those that have no place on the axis
        counted[part] = by_bin[:, order]
    at, place = np.nonzero(counted["meetings"] + counted["comparison"])
    days = bin_days(at + base, view.plan.bin)
    days[at == size - 1] = np.datetime64("NaT")
    numbers = {part: counts[at, place].astype(np.int32) for part, counts in counted.items()}
    return pd.DataFrame({"bin": days, "place": as_text([names[one] for one in place.tolist()]), **numbers})


def visits(view: View) -> pd.DataFrame:
    """One row per place where a meeting may be, met there or not; columns as country_visits.sql has them."""
    counted = [np.bincount(about(view).places(view.part(part)), minlength=len(PLACES)).astype(np.int32) for part in PARTS]
    compared = view.plan.compared.since is not None
    return pd.DataFrame({
        "place": as_text(PLACES), "meetings": counted[0],
        "comparison": counted[1] if compared else column([None] * len(PLACES), "int32"),
        **meeting(view.meetings, about(view).last_at),
    })  # fmt: skip
