"""Topics with countries, over time, in numbers, in small: country_topics, topic_periods, topic_frequency, topic_multiples."""

import numpy as np
import pandas as pd

from dashboard.packed.contacts import PRECISIONS
from dashboard.packed.meetings import Meetings
from dashboard.packed.rhythm import days_of, latest_meetings
from dashboard.packed.sets import Numbers, Sets, as_text
from dashboard.packed.subjects import Subjects
from dashboard.packed.topic_pairs import of_any_topic
from dashboard.packed.view import PARTS, View, bin_days
from dashboard.packed.what_changed import column


def of_countries(view: View) -> pd.DataFrame:
    """One row per partner country and topic group or topic that came together; columns as country_topics.sql has them."""
    subjects, partners = Subjects(view.meetings), view.meetings.partners
    numbers, topics = (view.column(name, view.selected) for name in ("country", "topic"))
    meetings, shares = subjects.crossed(partners, numbers, topics, view.meetings.sets["country"].lengths())
    whole = partners.counted(view.by_set("country", "meetings"))
    country, subject = np.nonzero(meetings)
    order = np.lexsort((subject, country, -whole[country]))  # the codes of countries are in their alphabet
    country, subject = country[order], subject[order]
    told = subjects.columns(subject)
    return pd.DataFrame({
        "country": as_text([partners.codes[at] for at in country.tolist()]), "topic_group": told["topic_group"],
        "topic": told["topic"], "meetings": meetings[country, subject].astype(np.int32), "shared": shares[country, subject],
        "country_meetings": whole[country].astype(np.int32), "place": told["place"],
    })  # fmt: skip


def over_time(view: View) -> pd.DataFrame:
    """One row per bin and topic group or topic with meetings about it; columns as topic_periods.sql has them."""
    subjects = Subjects(view.meetings)
    binned = {part: view.bin_of(view.part(part), view.plan.bin) for part in ("meetings", "background")}
    bins, size = binned["background"][1], subjects.sets.size  # what is selected lies there, too
    base, width = (int(bins.min()), int(np.ptp(bins)) + 1) if len(bins) else (0, 0)
    counts = {}
    for part, (positions, of_part) in binned.items():
        cells = np.bincount((of_part - base) * size + view.column("topic", positions), minlength=width * size)
        by_bin = [subjects.sets.counted(of_bin) for of_bin in cells.reshape(-1, size)]
        counts[part] = np.array(by_bin).reshape(-1, subjects.count)
    at, subject = np.nonzero(counts["background"])
    told = subjects.columns(subject)
    return pd.DataFrame({
        "bin": bin_days(at + base, view.plan.bin), "topic_group": told["topic_group"], "topic": told["topic"],
        **{part: counts[part][at, subject].astype(np.int32) for part in counts}, "place": told["place"],
    })  # fmt: skip


def frequency(view: View) -> pd.DataFrame:
    """One row per topic group and topic of the vocabulary; columns as topic_frequency.sql has them."""
    subjects, columns, ids = Subjects(view.meetings), view.meetings.columns, view.meetings.ids
    told = subjects.columns(np.arange(subjects.count))
    counts = {part: subjects.sets.counted(view.by_set("topic", part)).astype(np.int32) for part in PARTS}
    if view.plan.compared.since is None:
        counts["comparison"] = column([None] * subjects.count, "int32")
    found = latest_meetings(view, subjects.sets, "topic")
    latest = [found.get(at) for at in range(subjects.count)]
    precision = [None if at is None else PRECISIONS[columns["precision"][at]] for at in latest]
    return pd.DataFrame({
        "topic_group": told["topic_group"], "topic": told["topic"], **counts,
        "history": pd.Series(list(view.by_bin(subjects.sets, "topic").T.astype(np.int32)), dtype=object),
        "last_meeting": column([None if at is None else ids[at] for at in latest], "str"),
        "last_first_day": column(days_of(columns, latest, "first_day"), "day"),
        "last_last_day": column(days_of(columns, latest, "last_day"), "day"), "last_precision": column(precision, "str"),
        "place": told["place"],
    })  # fmt: skip


def multiples(view: View) -> pd.DataFrame:
    """One row per country, format or kind and topic group or chosen topic; columns as topic_multiples.sql has them."""
    meetings = view.meetings
    chosen = view.asked.filter.topics
    subjects = Subjects(meetings, chosen)
    topics, positions = meetings.columns["topic"], of_any_topic(view)
    base = positions[view.column("topic", positions) > 0]
    each = subjects.sets.counted(np.bincount(topics[base], minlength=subjects.sets.size))
    among = {"country": meetings.partners, "format": meetings.sets["format"], "kind": _kinds(meetings)}
    parts = [_among(name, sets, base, each, subjects) for name, sets in among.items()]
    table = pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True)
    over = (table["meetings"] >= 5) & (table["meetings"] >= 2 * table["expected"])
    under = (table["expected"] >= 5) & (table["meetings"] <= table["expected"] / 2)
    standing = ["over" if high else "under" if low else None for high, low in zip(over, under, strict=True)]
    table.insert(7, "standing", column(standing, "str"))
    return table


def _kinds(meetings: Meetings) -> Sets:
    """The kinds of meeting as sets of one."""
    numbers = meetings.vocabulary.kinds
    places = list(range(len(numbers)))
    return Sets(tuple(numbers), max(numbers.values()) + 1, np.array(list(numbers.values())), np.array(places, dtype=np.int64))


def _among(name: str, sets: Sets, base: Numbers, each: Numbers, subjects: Subjects) -> pd.DataFrame:
    """The rows of all countries, all formats or all kinds; each: how many meetings of the base are about each subject."""
    columns = subjects.meetings.columns
    both, _ = subjects.crossed(sets, columns[name][base], columns["topic"][base])
    whole = sets.counted(np.bincount(columns[name][base], minlength=sets.size))
    order = sorted(np.flatnonzero(whole).tolist(), key=lambda place: (-whole[place], sets.codes[place]))
    code, subject = np.repeat(np.array(order, dtype=np.int64), subjects.count), np.tile(np.arange(subjects.count), len(order))
    told = subjects.columns(subject)
    return pd.DataFrame({
        "among": as_text([name] * len(code)), "code": as_text([sets.codes[at] for at in code.tolist()]),
        "topic_group": told["topic_group"], "topic": told["topic"], "meetings": both[code, subject].astype(np.int32),
        "code_meetings": whole[code].astype(np.int32), "expected": whole[code] * (each[subject] / max(len(base), 1)),
        "place": told["place"],
    })  # fmt: skip
