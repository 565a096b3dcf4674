"""Answers given before: the same rows, less work, bounded, and nothing that a panel does can spoil them."""

import pickle
from collections.abc import Iterable
from dataclasses import replace
from itertools import product

import numpy as np
import pandas as pd
import pytest

from dashboard import answering
from dashboard.database import Database, Version, panel_names
from dashboard.filters import Asked, Filter
from dashboard.kept import SMALL, Kept, Shared
from dashboard.panel import draw_panel, read_view
from dashboard.plan import Plan
from dashboard.sent import sent
from tests.conftest import View

PANELS = ("totals", "topics", "formats", "meeting_list")


@pytest.fixture
def asked_for(database: Database, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The panels that the database was asked for, a list for each time; what is prepared at opening is before that."""
    database.version()
    asked: list[list[str]] = []
    plain = answering._read

    def counted(version: Version, question: Asked, days: Plan, names: Iterable[str]) -> dict[str, pd.DataFrame]:
        asked.append(list(names))
        return plain(version, question, days, names)

    monkeypatch.setattr(answering, "_read", counted)
    return asked


def test_the_same_view_in_another_language_is_not_asked_for_again(view: View, asked_for: list[list[str]]) -> None:
    _, first = view("?from=2024-02-01&to=2024-11-30&lang=uz", *PANELS)
    _, again = view("?from=2024-02-01&to=2024-11-30&lang=ru", *PANELS)
    assert len(asked_for) == 1
    assert again.facts == first.facts
    for panel in PANELS:
        pd.testing.assert_frame_equal(again.rows[panel], first.rows[panel])


def test_another_filter_is_asked_for(view: View, asked_for: list[list[str]]) -> None:
    _, all_of_it = view("?from=2024-02-02&to=2024-11-30", "totals")
    _, less = view("?from=2024-02-02&to=2024-11-30&country=KZ", "totals")
    assert len(asked_for) == 2
    assert less.facts.matched < all_of_it.facts.matched


def test_a_record_that_is_opened_asks_for_nothing_but_itself(view: View, asked_for: list[list[str]]) -> None:
    view("?from=2024-02-03&to=2025-11-30", *PANELS)
    _, opened = view("?from=2024-02-03&to=2025-11-30&open=isrs-0136", *PANELS)
    assert asked_for[1:] == [["meeting"]]
    assert opened.rows["meeting"].meeting_id.tolist() == ["isrs-0136"]


def test_nothing_that_a_panel_does_with_its_rows_spoils_them(database: Database) -> None:
    address = "?from=2024-02-04&open=isrs-0136&compare=previous&lang="
    reader, answer = read_view(database, address + "uz", panel_names())
    before = pickle.dumps({name: rows.to_dict() for name, rows in answer.rows.items()})
    for name, rows in answer.rows.items():
        draw_panel(name, rows, reader, database)
    _, again = read_view(database, address + "uz", panel_names())
    assert pickle.dumps({name: rows.to_dict() for name, rows in again.rows.items()}) == before


def test_a_long_question_is_kept_as_a_short_one(database: Database) -> None:
    """Of many long names one differs: the answers are two, and what they are kept by takes little room."""
    version = replace(database.version(), kept=Kept())
    names = [f"{'a' * 100}{number}" for number in range(20)]
    for people in (names, names, [*names[1:], "somebody else"]):
        answering.answered(version, Asked(filter=Filter(people=tuple(people))), ["totals"])
    assert len(version.kept) == 2 * 2, "the facts and the totals of either"
    assert max(map(len, version.kept._rows)) <= answering.LONGEST_QUESTION


def test_what_was_not_asked_for_the_longest_makes_room() -> None:
    kept = Kept(room=30)
    rows = pd.DataFrame({"country": list("ABCDEFGHI")})
    for question in ("first", "second", "third"):
        kept.keep(question, rows)
    assert kept.get("first") is not None
    kept.keep("fourth", rows)
    assert kept.get("second") is None
    assert kept.get("first") is not None
    kept.keep("lists", pd.DataFrame({"dots": [list(range(100))]}))
    assert kept.get("lists") is None, "larger than all the room"


def test_what_serves_many_views_is_made_once_and_bounded_by_its_bytes() -> None:
    shared, made = Shared(room=3 * (SMALL + 800)), []

    def once(what: str, numbers: int = 100) -> None:
        shared.once(what, lambda: (0, np.zeros(made.append(what) or numbers)))

    for what in ("first", "second", "third", "first", "fourth", "first", "second"):
        once(what)
    assert made == ["first", "second", "third", "fourth", "second"], "the third made room for it"
    for _ in range(2):
        once("larger than all the room", 1000)
    once("first")
    assert made[5:] == ["larger than all the room"] * 2


def test_what_stands_in_arrays_of_objects_takes_room_too() -> None:
    shared, made = Shared(room=3 * (SMALL + 800)), []
    for _ in range(2):
        shared.once("texts", lambda: (np.array(made.append("made") or ["text"] * 100, dtype=object),))
    assert made == ["made", "made"], "too large to be kept, though its hundred pointers take 800 bytes"


@pytest.mark.parametrize("panel", ["formats", "format_lanes", "partner_map", "topics", "what_changed"])
def test_what_views_share_says_of_each_what_is_made_for_it_alone(database: Database, panel: str) -> None:
    version = database.version()
    alone = replace(version, shared=Shared(0), kept=Kept(0))
    queries = ("?period=all", "?period=2025&country=KZ", "?period=2022&topic=water&counting=shared", "?q=summit",
               "?period=all&format=ca-eu&map=change")  # fmt: skip
    for query, language, width in product(queries, ("ru", "uz"), ("narrow", "wide")):
        drawn = []
        for of in (version, alone):
            reader, answer = read_view(database, f"{query}&lang={language}", [panel], width, version=of)
            drawn.append(sent(draw_panel(panel, answer.rows[panel], reader, database)))
        assert drawn[0] == drawn[1], (query, language, width)
