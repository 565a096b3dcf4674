"""Partners in numbers (ranked.sql), for country_ranking, group_ranking and gone_quiet."""

from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.contacts import PRECISIONS
from dashboard.packed.rhythm import Rhythm, Rhythms, days_of
from dashboard.packed.sets import Sets
from dashboard.packed.view import View
from dashboard.packed.what_changed import column


def countries(view: View) -> pd.DataFrame:
    """One row per partner country with a meeting that fits; columns as country_ranking.sql has them."""
    return _ranked("country", _rhythms(view).of_countries(), view.meetings.partners, view.meetings.partners, view)


def groups(view: View) -> pd.DataFrame:
    """One row per group of countries with a meeting that fits; columns as group_ranking.sql has them."""
    return _ranked("country_group", _rhythms(view).of_groups(), view.meetings.groups, view.meetings.members, view)


def quiet(view: View) -> pd.DataFrame:
    """One row per partner country with a usual gap; columns as gone_quiet.sql has them."""
    every = _rhythms(view).of_countries()
    judged = {code: told for code, told in every.items() if told.usual_gap is not None}
    codes = sorted(judged, key=lambda code: (-_times(judged[code]), code))
    told = [judged[code] for code in codes]
    unjudged = sum(one.usual_gap is None and one.status is not None for one in every.values())
    found = _told(told, view)
    return pd.DataFrame({
        "country": column(codes, "str"), "days_since": found["days_since"], "usual_gap": found["usual_gap"],
        "times": column([_times(one) for one in told], "float64"), "contact_days": found["contact_days"],
        "status": found["status"], **{name: found[name] for name in found if name.startswith("last_")},
        "unjudged": np.full(len(told), unjudged, dtype=np.int32),
    })  # fmt: skip


def _times(told: Rhythm) -> float:
    return (told.days_since or 0) / (told.usual_gap or 1)


def _rhythms(view: View) -> Rhythms:
    """Worked out once for the panels of a view."""
    if "rhythms" not in view.worked_out:
        view.worked_out["rhythms"] = Rhythms(view, view.meetings.partners)
    known: Rhythms = view.worked_out["rhythms"]
    return known


def _ranked(subject: str, rhythms: dict[str, Rhythm], sets: Sets, sharing: Sets, view: View) -> pd.DataFrame:
    """The columns of ranked.sql.

    Args:
        sets: The sets of partners, each partner once.
        sharing: The same, each partner once for each country whose shares are its.
    """
    place = {code: at for at, code in enumerate(sets.codes)}
    now, before = (view.by_set("country", part) for part in ("meetings", "comparison"))
    meetings, comparison = sets.counted(now), sets.counted(before)
    codes = sorted(rhythms, key=lambda code: (-meetings[place[code]], code))
    at = np.array([place[code] for code in codes], dtype=np.int64)
    lengths = view.meetings.sets["country"].lengths()
    compared = view.plan.compared.since is not None
    told = _told([rhythms[code] for code in codes], view)
    return pd.DataFrame({
        subject: column(codes, "str"), "meetings": meetings[at].astype(np.int32), "shared": sharing.shared(now, lengths)[at],
        "comparison": comparison[at].astype(np.int32) if compared else column([None] * len(at), "int32"),
        "comparison_shared": sharing.shared(before, lengths)[at] if compared else np.full(len(at), np.nan),
        "history": pd.Series(list(view.by_bin(sets, "country")[:, at].T.astype(np.int32)), dtype=object),
        **{name: told[name] for name in told if name.startswith("last_")},
        **{name: told[name] for name in ("days_since", "contact_days", "usual_gap", "status")},
    })  # fmt: skip


def _told(rhythms: list[Rhythm], view: View) -> dict[str, Any]:
    """The columns of `rhythm` in contacts.sql."""
    columns, ids = view.meetings.columns, view.meetings.ids
    latest = [told.latest for told in rhythms]
    precision = [None if at is None else PRECISIONS[columns["precision"][at]] for at in latest]
    return {
        "last_meeting": column([None if at is None else ids[at] for at in latest], "str"),
        "last_first_day": column(days_of(columns, latest, "first_day"), "day"),
        "last_last_day": column(days_of(columns, latest, "last_day"), "day"), "last_precision": column(precision, "str"),
        "days_since": column([told.days_since for told in rhythms], "int32"),
        "contact_days": column([told.contact_days for told in rhythms], "int32"),
        "usual_gap": column([told.usual_gap for told in rhythms], "float64"),
        "status": column([told.status for told in rhythms], "str"),
    }  # fmt: skip
