"""With which countries we met (panels/partner_map.sql)."""

import numpy as np
import pandas as pd

from dashboard.packed.view import View

PARTS = {"meetings": "shared", "comparison": "comparison_shared", "background": "background_shared"}
LAST = ["map_id", "latitude", "longitude", "small", "region", "home", "lens", "successors"]


def rows(view: View) -> pd.DataFrame:
    """One row per country of the register, the most met first; columns as the query has them."""
    meetings = view.meetings
    sets, lengths = meetings.partners, meetings.sets["country"].lengths()
    table = meetings.vocabulary.countries
    place = {code: at for at, code in enumerate(sets.codes)}
    order = np.array([place[code] for code in table["country"]])
    counts = {}
    for part, shared in PARTS.items():
        by_set = view.by_set("country", part)
        counts[part] = sets.counted(by_set)[order].astype(np.int32)
        counts[shared] = sets.shared(by_set, lengths)[order]
    ranked = np.lexsort((np.arange(len(table)), -counts["background"], -counts["comparison"], -counts["meetings"]))
    first = {"country": table["country"], "meetings": counts.pop("meetings")}
    told = {**first, "contacts": first["meetings"], **counts, **{name: table[name] for name in LAST}}
    return pd.DataFrame(told).iloc[ranked].reset_index(drop=True)
