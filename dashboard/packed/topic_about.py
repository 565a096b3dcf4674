"""What belongs to the chosen topics, or which could be chosen (panels/topic_about.sql)."""

from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.latest import flags_of, newest
from dashboard.packed.links import AGAIN
from dashboard.packed.meeting_list import TITLES
from dashboard.packed.named import countries_of, posts_of
from dashboard.packed.sets import Array, Numbers, Sets, as_text
from dashboard.packed.told import NONE, meeting, texts, whole
from dashboard.packed.topic_pairs import of_any_topic
from dashboard.packed.view import View

LAST = 8  # meetings that are told
MOST = 500  # people that are listed (topic_about.sql)
NUMBERS = ("comparison", "whole", "every")  # of which some are not known
POST = ("role", "organisation", "country")
COLUMNS = ("part", "code", "topic_group", "meetings", "comparison", "whole", "meeting_id", "first_day", "last_day",
           "precision", *TITLES, *POST, "every")  # fmt: skip


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
    of_set = newest(view.meetings, numbers, view.selected, sets.size)  # of each set first: there are far fewer than meetings
    met = np.flatnonzero(of_set >= 0)
    whose, code = sets.expanded(met)
    at = view.selected[of_set[met[whose]]]
    latest = newest(view.meetings, code, at, len(sets.codes))
    shown = np.flatnonzero(counts["meetings"])
    return pd.DataFrame({
        "part": subject, "code": [sets.codes[place] for place in shown], **{part: of[shown] for part, of in counts.items()},
        "whole": every[shown], "at": at[latest[shown]] if len(shown) else shown, "every": len(shown),
    }).sort_values("code")  # fmt: skip


def _people(view: View) -> pd.DataFrame:
    """The counterparts of most selected meetings, with the post that the newest of these says."""
    links = view.meetings.people
    whose, link = links.of(view.selected, "partner")
    counts = np.bincount(links.person[link[~links.has(link, AGAIN)]], minlength=len(links.people))
    theirs = flags_of(_candidates(counts), len(counts))[links.person[link]]
    link, at = link[theirs], view.selected[whose[theirs]]
    shown, place = np.unique(links.person[link], return_inverse=True)
    latest = newest(view.meetings, place, at, len(shown))
    before = links.of(view.compared, "partner")[1]
    comparison = np.bincount(links.person[before[~links.has(before, AGAIN)]], minlength=len(counts))
    found = pd.DataFrame({
        "part": "person", "meetings": counts[shown], "comparison": comparison[shown], "at": at[latest],
        "every": np.count_nonzero(counts),
    })  # fmt: skip
    first = np.sort(_order(view, found)[:MOST])
    said = flags_of(first, len(shown))[place] & (at == at[latest][place])
    return found.iloc[first].assign(code=texts(links.people, shown[first])).join(_posts(view, link[said], place[said]))


def _candidates(counts: Numbers) -> Numbers:
    """Who may be among the first: all with as many meetings as the last of these."""
    least = np.partition(counts, -MOST)[-MOST] if len(counts) > MOST else 0
    return np.flatnonzero(counts >= max(least, 1))


def _posts(view: View, links: Numbers, groups: Numbers) -> pd.DataFrame:
    """What the first of some links of each group that says it says of role, organisation and country."""
    said = {**posts_of(view, links), "country": countries_of(view, links)}
    known = np.unique(groups)
    return pd.DataFrame({name: _first(groups, np.asarray(said[name], dtype=object), known) for name in POST}, index=known)


def _first(groups: Numbers, words: Array, known: Numbers) -> Any:
    """Of each group its first word; none where it has none."""
    found: dict[int, str] = {}
    for group, word in zip(groups.tolist(), words.tolist(), strict=True):
        if isinstance(word, str):
            found.setdefault(group, word)
    return as_text([found.get(group) for group in known.tolist()])


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
    found = found.reindex(columns=["part", "code", "topic_group", "meetings", *NUMBERS, "at", *TITLES, *POST])
    if view.plan.compared.since is None:
        found["comparison"] = np.nan
    found = found.iloc[_order(view, found)]
    at = found["at"].to_numpy(dtype=np.int64)
    told = {
        **{name: _texts(found[name]) for name in ("part", "code", "topic_group", *TITLES, *POST)},
        "meetings": found["meetings"].to_numpy(dtype=np.int64), **meeting(view.meetings, at),
        **{name: whole(found[name].fillna(0).to_numpy(), found[name].notna().to_numpy()) for name in NUMBERS},
    }  # fmt: skip
    return pd.DataFrame({name: told[name] for name in COLUMNS})


def _order(view: View, found: pd.DataFrame) -> Numbers:
    """Part by part the most meetings first, then the latest, undated ones last, then as they stand."""
    at = found["at"].to_numpy(dtype=np.int64)
    days = [_downwards(view, name, at) for name in ("first_day", "last_day")]
    return np.lexsort((*days, -found["meetings"].to_numpy(), pd.factorize(found["part"])[0]))


def _downwards(view: View, name: str, at: Numbers) -> Numbers:
    """What sorts the latest day first, and the undated last."""
    found = np.full(len(at), 1 << 30, dtype=np.int64)
    dated = (at >= 0) & (at < view.meetings.dated)
    found[dated] = -view.meetings.columns[name][at[dated]].astype(np.int64)
    return found


def _texts(words: Any) -> Any:
    return words.astype("str").array if words.notna().any() else as_text([None] * len(words))
