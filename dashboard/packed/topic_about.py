"""What belongs to the chosen topics, or which could be chosen (panels/topic_about.sql)."""

from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.latest import newest
from dashboard.packed.links import AGAIN
from dashboard.packed.meeting_list import TITLES
from dashboard.packed.named import countries_of, posts_of
from dashboard.packed.sets import Numbers, Sets, as_text
from dashboard.packed.told import NONE, meeting, texts, whole
from dashboard.packed.topic_pairs import of_any_topic
from dashboard.packed.view import View

LAST = 8  # meetings that are told
POST = ("role", "organisation", "country")
COLUMNS = ("part", "code", "topic_group", "meetings", "comparison", "whole", "meeting_id", "first_day", "last_day",
           "precision", *TITLES, *POST)  # fmt: skip


def rows(view: View) -> pd.DataFrame:
    """One row per thing that belongs to the chosen topics, or per topic to choose; columns as topic_about.sql has them."""
    if not view.asked.filter.topics:
        return _told(view, _choices(view))
    parts = [_of_sets(view, "country", view.meetings.partners), _of_sets(view, "format", view.meetings.sets["format"]),
             _people(view), _records(view)]  # fmt: skip
    return _told(view, pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True))


def _choices(view: View) -> pd.DataFrame:
    """Each topic and each topic group with selected meetings."""
    topics, of_selected = view.meetings.sets["topic"], view.by_set("topic", "meetings")
    group_of = view.meetings.vocabulary.group_of_topic
    groups = topics.grouped(group_of)
    found = pd.DataFrame({
        "part": "choice", "code": [*topics.codes, *groups.codes],
        "topic_group": [*(group_of[code] for code in topics.codes), *groups.codes],
        "meetings": np.concatenate([topics.counted(of_selected), groups.counted(of_selected)]), "at": NONE,
    })  # fmt: skip
    return found[found["meetings"] > 0].sort_values("code")


def _of_sets(view: View, subject: str, sets: Sets) -> pd.DataFrame:
    """Each partner country, or format, with selected meetings."""
    numbers = view.column(subject, view.selected)
    counts = {part: sets.counted(view.by_set(subject, part)) for part in ("meetings", "comparison")}
    every = sets.counted(np.bincount(view.column(subject, of_any_topic(view)), minlength=sets.size))
    whose, code = sets.expanded(numbers)
    at = view.selected[whose]
    latest = newest(view.meetings, code, at, len(sets.codes))
    shown = np.flatnonzero(counts["meetings"])
    return pd.DataFrame({
        "part": subject, "code": [sets.codes[place] for place in shown], **{part: of[shown] for part, of in counts.items()},
        "whole": every[shown], "at": at[latest[shown]] if len(shown) else shown,
    }).sort_values("code")  # fmt: skip


def _people(view: View) -> pd.DataFrame:
    """Each counterpart of the selected meetings, with the post that the newest of these says."""
    links = view.meetings.people
    whose, link = links.of(view.selected, "partner")
    at, person, size = view.selected[whose], links.person[link], len(links.people)
    counts = np.bincount(person[~links.has(link, AGAIN)], minlength=size)
    before = links.of(view.compared, "partner")[1]
    comparison = np.bincount(links.person[before[~links.has(before, AGAIN)]], minlength=size)
    shown, latest = np.flatnonzero(counts), newest(view.meetings, person, at, size)
    found = pd.DataFrame({
        "part": "person", "code": texts(links.people, shown), "meetings": counts[shown], "comparison": comparison[shown],
        "at": at[latest[shown]] if len(shown) else shown,
    }, index=shown)  # fmt: skip
    said = at == at[latest][person] if len(at) else np.array([], dtype=bool)
    posts = posts_of(view, link[said])
    post = pd.DataFrame({**posts, "country": countries_of(view, link[said])})[[*POST]]
    return found.join(post.groupby(person[said]).first())


def _records(view: View) -> pd.DataFrame:
    """The last selected meetings, undated ones at the end, with their titles."""
    columns, dated = view.meetings.columns, view.selected[: np.searchsorted(view.selected, view.meetings.dated)]
    last = columns["last_day"][dated]
    if len(dated) > LAST:
        dated = dated[last >= np.partition(last, -LAST)[-LAST]]
    order = np.lexsort((dated, -columns["first_day"][dated], -columns["last_day"][dated]))
    undated = view.selected[np.searchsorted(view.selected, view.meetings.dated) :][:LAST]
    at = np.concatenate([dated[order], undated])[:LAST]
    titles = view.written(at)[[*TITLES]]
    return titles.assign(part="record", code=texts(view.meetings.ids, at), meetings=1, at=at).sort_values("code")


def _told(view: View, found: pd.DataFrame) -> pd.DataFrame:
    """The rows in their order, with what is not said of them empty. Those of a part come by code, and the parts by name."""
    found = found.reindex(columns=["part", "code", "topic_group", "meetings", "comparison", "whole", "at", *TITLES, *POST])
    if view.plan.compared.since is None:
        found["comparison"] = np.nan
    at = found["at"].to_numpy(dtype=np.int64)
    days = [_downwards(view, name, at) for name in ("first_day", "last_day")]
    order = np.lexsort((*days, -found["meetings"].to_numpy(), pd.factorize(found["part"])[0]))
    found, at = found.iloc[order], at[order]
    told = {
        **{name: _texts(found[name]) for name in ("part", "code", "topic_group", *TITLES, *POST)},
        "meetings": found["meetings"].to_numpy(dtype=np.int64), **meeting(view.meetings, at),
        **{name: whole(found[name].fillna(0).to_numpy(), found[name].notna().to_numpy()) for name in ("comparison", "whole")},
    }  # fmt: skip
    return pd.DataFrame({name: told[name] for name in COLUMNS})


def _downwards(view: View, name: str, at: Numbers) -> Numbers:
    """What sorts the latest day first, and the undated last."""
    found = np.full(len(at), 1 << 30, dtype=np.int64)
    dated = (at >= 0) & (at < view.meetings.dated)
    found[dated] = -view.meetings.columns[name][at[dated]].astype(np.int64)
    return found


def _texts(words: Any) -> Any:
    return words.astype("str").array if words.notna().any() else as_text([None] * len(words))
