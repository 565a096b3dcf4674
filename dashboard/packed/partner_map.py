"""With which countries we met (panels/partner_map.sql)."""

import numpy as np
import pandas as pd

from dashboard.packed.view import View

PARTS = {"meetings": "shared", "comparison": "comparison_shared", "background": "background_shared"}
LAST = ["map_id", "latitude", "longitude", "small", "region", "home", "lens", "successors"]


def rows(view: View) -> pd.DataFrame:
    """One row per country of the register, the most met first; columns as the query has them."""
    sets, lengths = view.meetings.partners, view.meetings.sets["country"].lengths()
    table = view.meetings.vocabulary.countries
    order = np.array([sets.place_of[code] for code in table["country"].tolist()])
    counts = {}
    for part, shared in PARTS.items():
        by_set = view.by_set("country", part)
        counts[part] = sets.counted(by_set)[order].astype(np.int32)
        counts[shared] = sets.shared(by_set, lengths)[order]
    ranked = np.lexsort((-counts["background"], -counts["comparison"], -counts["meetings"]))  # stable: equal ones by code
    numbers = {name: count[ranked] for name, count in counts.items()}
    first = {"country": table["country"].array[ranked], "meetings": numbers.pop("meetings")}
    last = {name: table[name].array[ranked] for name in LAST}
    return pd.DataFrame({**first, "contacts": first["meetings"], **numbers, **last})
