"""How high it went, in which formats and about what with a country: country_levels, country_formats, country_agenda."""

from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.about import about
from dashboard.packed.latest import flags_of, pairs
from dashboard.packed.sets import as_text
from dashboard.packed.told import meeting
from dashboard.packed.view import View
from dashboard.packed.what_changed import column

LEVELS = ("side", "level", "meetings", "meeting_id", "first_day", "last_day", "precision", "unknown")


def levels(view: View) -> pd.DataFrame:
    """One row per side and level, theirs first; columns as country_levels.sql has them."""
    told = [*_theirs(view), *_ours(view)]
    found = meeting(view.meetings, np.array([at for *_, at, _ in told], dtype=np.int64))
    columns = {
        "side": as_text([side for side, *_ in told]), "level": as_text([level for _, level, *_ in told]), **found,
        "meetings": np.array([count for _, _, count, *_ in told], dtype=np.int32),
        "unknown": np.array([unknown for *_, unknown in told], dtype=np.int32),
    }  # fmt: skip
    return pd.DataFrame({name: columns[name] for name in LEVELS})


def _theirs(view: View) -> list[tuple[str, str, int, int, int]]:
    """Side, level, meetings, the last of them, and how many have no level: the highest level first."""
    sets, rank = view.meetings.sets["level"], view.meetings.vocabulary.rank_of_level
    by_set = view.by_set("level", "meetings")
    counts, last = sets.counted(by_set).tolist(), about(view).last_with("level", view.selected).tolist()
    met = [(code, counts[place], last[place]) for place, code in enumerate(sets.codes) if counts[place]]
    return [("theirs", *one, int(by_set[0])) for one in sorted(met, key=lambda one: (rank[one[0]], -one[1], one[0]))]


def _ours(view: View) -> list[tuple[str, str, int, int, int]]:
    """The same for the roles of ours, the most frequent first; a role is named as it is written most often."""
    roles = view.meetings.roles
    there = np.flatnonzero(about(view).flags[roles.position])
    written, lowered = roles.written[there], roles.lowered[there]
    often, called = np.bincount(written, minlength=len(roles.names)).tolist(), dict[int, int]()
    for role, name in zip(*(one.tolist() for one in pairs(lowered, written, len(roles.names))[:2]), strict=True):
        called[role] = min(called.get(role, name), name, key=lambda one: (-often[one], roles.names[one]))
    met = pairs(lowered, roles.position[there], view.meetings.count)
    counts = np.bincount(met.first, minlength=1).tolist()
    last = about(view).last(met.first, met.second, len(counts)).tolist()
    unknown = len(view.selected) - int(np.count_nonzero(flags_of(met.second, view.meetings.count)))
    told = [("ours", roles.names[called[role]], counts[role], last[role], unknown) for role in called]
    return sorted(told, key=lambda one: (-one[2], one[1]))


def formats(view: View) -> pd.DataFrame:
    """One row per format in which we met the country or that it is part of; columns as country_formats.sql has them."""
    sets, words = view.meetings.sets["format"], view.meetings.vocabulary
    counts = sets.counted(view.by_set("format", "meetings"))
    ours = {view.asked.about, *(group for group, members in words.members.items() if view.asked.about in members)}
    places = np.array([at for at, code in enumerate(sets.codes) if counts[at] or words.partner_of_format[code] in ours],
                      dtype=np.int64)  # fmt: skip
    places = places[np.argsort(-counts[places], kind="stable")]  # the vocabulary's order among equals
    codes = [sets.codes[at] for at in places.tolist()]
    return pd.DataFrame({
        "format": as_text(codes), "family": as_text([words.family_of_format[code] for code in codes]),
        "meetings": counts[places].astype(np.int32),
        **meeting(view.meetings, about(view).last_with("format", view.selected)[places]),
    })  # fmt: skip


def agenda(view: View) -> pd.DataFrame:
    """One row per topic of the vocabulary, in its order; columns as country_agenda.sql has them."""
    sets, group_of = view.meetings.sets["topic"], view.meetings.vocabulary.group_of_topic
    ours = view.by_set("topic", "meetings")
    theirs = np.bincount(view.column("topic", about(view).whoever), minlength=sets.size)
    known = int(theirs[1:].sum())
    meetings, institute = sets.counted(ours), sets.counted(theirs)
    expected = institute * (int(ours[1:].sum()) / known) if known else np.zeros(len(sets.codes))
    over, under = (meetings >= 5) & (meetings >= 2 * expected), (expected >= 5) & (meetings <= expected / 2)
    standing: list[Any] = ["over" if high else "under" if low else None for high, low in zip(over, under, strict=True)]
    return pd.DataFrame({
        "topic": as_text(sets.codes), "topic_group": as_text([group_of[topic] for topic in sets.codes]),
        "meetings": meetings.astype(np.int32), "institute": institute.astype(np.int32), "expected": expected,
        "standing": column(standing, "str"),
    })  # fmt: skip
