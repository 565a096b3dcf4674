"""What we talked about (panels/topics.sql)."""

from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.sets import as_text
from dashboard.packed.view import View

PARTS = {"meetings": "shared", "comparison": "comparison_shared", "background": "background_shared"}


def rows(view: View) -> pd.DataFrame:
    """One row per topic of the vocabulary, in its order; columns as the query has them."""
    sets = view.meetings.sets["topic"]
    group_of = view.meetings.vocabulary.group_of_topic
    lengths, groups = sets.lengths(), view.grouped("topic", group_of)
    at = np.array([groups.codes.index(group_of[topic]) for topic in sets.codes], dtype=np.int64)
    told: dict[str, Any] = {"topic": as_text(sets.codes), "topic_group": as_text([group_of[topic] for topic in sets.codes])}
    nothing = pd.array([None] * len(at), dtype="Int32")
    compared = view.plan.compared.since is not None
    for prefix in ("", "group_"):
        for part in PARTS:
            by_set = view.by_set("topic", part)
            counted = (groups.counted(by_set)[at] if prefix else sets.counted(by_set)).astype(np.int32)
            told[prefix + part] = counted if compared or part != "comparison" else nothing
    for prefix in ("", "group_"):
        for part, shared in PARTS.items():
            of_topic = sets.shared(view.by_set("topic", part), lengths)
            parts = np.bincount(at, of_topic, len(groups.codes))[at] if prefix else of_topic
            told[prefix + shared] = parts if compared or part != "comparison" else np.full(len(parts), np.nan)
    without = np.full(len(at), view.by_set("topic", "meetings")[0], dtype=np.int32)
    return pd.DataFrame({**told, "without_topic": without})
