"""What belongs to the chosen topics, or which could be chosen (panels/topic_about.sql)."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.latest import flags_of, newest
from dashboard.packed.links import AGAIN
from dashboard.packed.meeting_list import TITLES
from dashboard.packed.named import countries_of, posts_of
from dashboard.packed.sets import Array, Numbers, Sets, as_text
from dashboard.packed.told import NONE, ids, meeting, texts, whole
from dashboard.packed.topic_pairs import of_any_topic
from dashboard.packed.topic_parts import Part
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
        return _told(view, [_choices(view)])
    return _told(view, [
        _of_sets(view, "country", view.meetings.partners), _of_sets(view, "format", view.meetings.sets["format"]),
        _people(view), _records(view),
    ])  # fmt: skip


def _choices(view: View) -> Part:
    """Each topic and each topic group with selected meetings."""
    topics, of_selected = view.meetings.sets["topic"], view.by_set("topic", "meetings")
    group_of = view.meetings.vocabulary.group_of_topic
    groups = view.grouped("topic", group_of)
    counts = np.concatenate([topics.counted(of_selected), groups.counted(of_selected)])
    said = {"code": [*topics.codes, *groups.codes], "topic_group": [*(group_of[code] for code in topics.codes), *groups.codes]}
    return Part("choice", counts, np.full(len(counts), NONE), said).of(np.flatnonzero(counts)).by_code()


def _of_sets(view: View, subject: str, sets: Sets) -> Part:
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
    said = {"comparison": counts["comparison"][shown], "whole": every[shown], "every": np.full(len(shown), len(shown))}
    codes = [sets.codes[place] for place in shown.tolist()]
    at = at[latest[shown]] if len(shown) else shown
    return Part(subject, counts["meetings"][shown], at, {"code": codes}, said).by_code()


def _people(view: View) -> Part:
    """The counterparts of most selected meetings, with the post that the newest of these says."""
    links = view.meetings.people
    whose, link = links.of(view.selected, "partner")
    counts = np.bincount(links.person[link[~links.has(link, AGAIN)]], minlength=len(links.people))
    theirs = flags_of(_candidates(counts), len(counts))[links.person[link]]
    link, at = link[theirs], view.selected[whose[theirs]]
    shown, place = np.unique(links.person[link], return_inverse=True)
    latest = newest(view.meetings, place, at, len(shown))
    first = np.sort(_order(view, counts[shown], at[latest])[:MOST])
    said = flags_of(first, len(shown))[place] & (at == at[latest][place])
    before = links.of(view.compared, "partner")[1]
    comparison = np.bincount(links.person[before[~links.has(before, AGAIN)]], minlength=len(counts))
    people = shown[first]
    told = {"comparison": comparison[people], "every": np.full(len(people), np.count_nonzero(counts))}
    codes = np.asarray(texts(links.people, people), dtype=object).tolist()
    return Part("person", counts[people], at[latest[first]] if len(first) else first,
                {"code": codes, **_posts(view, link[said], place[said], first)}, told)  # fmt: skip


def _candidates(counts: Numbers) -> Numbers:
    """Who may be among the first: all with as many meetings as the last of these."""
    least = np.partition(counts, -MOST)[-MOST] if len(counts) > MOST else 0
    return np.flatnonzero(counts >= max(least, 1))


def _posts(view: View, links: Numbers, groups: Numbers, shown: Numbers) -> dict[str, list[str | None]]:
    """What the first of some links of each group that says it says of role, organisation and country; of the groups shown."""
    said = {**posts_of(view, links), "country": countries_of(view, links)}
    return {name: _first(groups, np.asarray(said[name], dtype=object), shown) for name in POST}


def _first(groups: Numbers, words: Array, shown: Numbers) -> list[str | None]:
    """Of each group its first word; none where it has none."""
    found: dict[int, str] = {}
    for group, word in zip(groups.tolist(), words.tolist(), strict=True):
        if isinstance(word, str):
            found.setdefault(group, word)
    return [found.get(group) for group in shown.tolist()]


def _records(view: View) -> Part:
    """The last selected meetings, undated ones at the end, with their titles."""
    columns, dated = view.meetings.columns, view.selected[: np.searchsorted(view.selected, view.meetings.dated)]
    last = columns["last_day"][dated]
    if len(dated) > LAST:
        dated = dated[last >= np.partition(last, -LAST)[-LAST]]
    order = np.lexsort((dated, -columns["first_day"][dated], -columns["last_day"][dated]))
    undated = view.selected[np.searchsorted(view.selected, view.meetings.dated) :][:LAST]
    at = np.concatenate([dated[order], undated])[:LAST]
    text = view.written(at)
    said = {"code": ids(view.meetings, at), **{name: text[name] for name in TITLES}}
    return Part("record", np.ones_like(at), at, said).by_code()


def _told(view: View, parts: Sequence[Part]) -> pd.DataFrame:
    """The rows in their order, with what is not said of them empty. Those of a part come by code, and the parts by name."""
    parts = [part.of(_order(view, part.meetings, part.at)) for part in parts]
    at = np.concatenate([part.at for part in parts])
    told = {
        **{name: as_text([word for part in parts for word in part.text(name)])
           for name in ("part", "code", "topic_group", *TITLES, *POST)},
        "meetings": np.concatenate([part.meetings for part in parts]), **meeting(view.meetings, at),
        **{name: _whole(view, parts, name) for name in NUMBERS},
    }  # fmt: skip
    return pd.DataFrame({name: told[name] for name in COLUMNS})


def _whole(view: View, parts: Sequence[Part], name: str) -> Any:
    compared = name != "comparison" or view.plan.compared.since is not None
    known = [np.full(len(part.at), compared and name in part.numbers) for part in parts]
    return whole(np.concatenate([part.number(name) for part in parts]), np.concatenate(known))


def _order(view: View, meetings: Numbers, at: Numbers) -> Numbers:
    """The most meetings first, then the latest, undated ones last, then as they stand."""
    days = [_downwards(view, name, at) for name in ("first_day", "last_day")]
    return np.lexsort((*days, -meetings))


def _downwards(view: View, name: str, at: Numbers) -> Numbers:
    """What sorts the latest day first, and the undated last."""
    found = np.full(len(at), 1 << 30, dtype=np.int64)
    dated = (at >= 0) & (at < view.meetings.dated)
    found[dated] = -view.meetings.columns[name][at[dated]].astype(np.int64)
    return found
