"""What the records say of a country: the last meetings and the documents (country_meetings, country_documents)."""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from dashboard.packed.about import About, about, last_days
from dashboard.packed.sets import Numbers, as_text
from dashboard.packed.told import meeting, of_lists
from dashboard.packed.view import View

DOCUMENTS = Path(__file__).with_name("titles_of_documents.sql").read_text(encoding="utf-8")
MOST = 500  # results, and other documents, that the page lists (country_documents.sql)
TITLES = ("title_uz", "title_uz_Cyrl", "title_ru", "title_en")
THEIRS, OURS = ("person_id", "name", "role", "organisation"), ("person_id", "name", "role")


def others(view: View, positions: Numbers) -> Any:
    """How many countries beside the one that the page is about were at each meeting."""
    sets = view.meetings.sets["country"]
    return (sets.lengths() - about(view).with_about())[view.meetings.columns["country"][positions]].astype(np.int32)


def meetings(view: View) -> pd.DataFrame:
    """One row for each of the last dated meetings, newest first; columns as country_meetings.sql has them."""
    found, newest = about(view), about(view).newest
    texts = [found.texts[at] for at in newest.tolist()]
    return pd.DataFrame({
        **meeting(view.meetings, newest), **{name: as_text([text[name] for text in texts]) for name in TITLES},
        "kind": as_text([kind_of(view, at) for at in newest.tolist()]),
        **{name: as_text([text[name] for text in texts]) for name in ("city", "venue_country")},
        "online": np.array([text["online"] for text in texts], dtype=bool),
        "source_url": as_text([text["source_url"] for text in texts]),
        "theirs": _people(found, "partner", THEIRS), "ours": _people(found, "institute", OURS), "others": others(view, newest),
        "organisations": of_lists([text["organisations"] for text in texts]),
        "topic_groups": of_lists([_topic_groups(view, at) for at in newest.tolist()]),
        "dated": np.full(len(newest), len(found.dated), dtype=np.int32),
        "undated": np.full(len(newest), len(view.selected) - len(found.dated), dtype=np.int32),
    })  # fmt: skip


def kind_of(view: View, position: int) -> str:
    number = int(view.meetings.columns["kind"][position])
    return next(code for code, place in view.meetings.vocabulary.kinds.items() if place == number)


def _topic_groups(view: View, position: int) -> list[str]:
    topics = view.meetings.sets["topic"].members[int(view.meetings.columns["topic"][position])]
    return sorted({view.meetings.vocabulary.group_of_topic[topic] for topic in topics})


def _people(found: About, side: str, names: tuple[str, ...]) -> Any:
    """The people of a side at each of the newest meetings."""
    there = [one for one in found.people if one["side"] == side]
    return of_lists([[{name: one[name] for name in names} for one in there if one["at"] == at] for at in found.newest])


def documents(view: View) -> pd.DataFrame:
    """One row per document, results first, then the newest, of many the first; columns as country_documents.sql has them."""
    known = view.meetings.documents
    found = known.of(about(view).flags)
    kinds = [found[known.result[found]], found[~known.result[found]]]
    listed = [_newest(view, of_kind) for of_kind in kinds]
    shown = np.concatenate(listed)
    row, positions = known.row[shown], known.position[shown]
    asked = {"rows": row.tolist(), "first": int(row.min(initial=0)), "last": int(row.max(initial=0))}
    text = view.read(DOCUMENTS, asked)
    place = {number: at for at, number in enumerate(text["row"])}
    told = [place[number] for number in row.tolist()]
    every = np.repeat([len(of_kind) for of_kind in kinds], [len(of_kind) for of_kind in listed])
    return pd.DataFrame({
        **{name: as_text([text[name][at] for at in told]) for name in ("title", "status")},
        **meeting(view.meetings, positions), "others": others(view, positions), "every": every.astype(np.int32),
    })  # fmt: skip


def _newest(view: View, documents: Numbers) -> Numbers:
    """The newest of some documents, by day and id of their meetings."""
    positions = view.meetings.documents.position[documents]
    days = last_days(view.meetings, positions)
    if len(documents) > MOST:
        newest = days >= np.partition(days, -MOST)[-MOST]
        documents, positions, days = documents[newest], positions[newest], days[newest]
    return documents[np.lexsort((documents, view.meetings.rank_of_id[positions], -days))][:MOST]
