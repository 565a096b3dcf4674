"""Thirty random views: the rows of every panel are what pandas counts straight from data/."""

import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.independent_count import CONTROLS, Records, Rows, View, Wanted, lines

SEEDS = range(30)
PERIODS: tuple[dict[str, str], ...] = (
    {"period": "all"}, {"period": "last-12-months"}, {"period": "year-to-date"}, {"period": "2026"},
    {"period": "this-month"}, {"period": "2024"}, {"period": "2022"}, {"since": "2018-01-01", "until": "2025-12-31"},
    {"since": "2023-01-01"}, {"until": "2021-06-30"}, {"since": "2021-03-17", "until": "2023-09-04"},
    {"since": "2024-02-01", "until": "2024-02-29"}, {"since": "2020-07-01", "until": "2026-01-29"},
    {"period": "last-12-months", "as_of": "2024-02-29"}, {"period": "this-quarter", "as_of": "2023-11-30"},
)  # fmt: skip
COMPARISONS = ("previous", "previous", "year", "none", "2022-03-01..2023-01-10")
SPELLINGS: tuple[Callable[[str], str], ...] = (str, str.upper, lambda word: word.replace("o", "ò"), "’{}".format)
RECORDS = Records()


def drawn(seed: int) -> Wanted:
    """A random view. Every period comes twice in thirty, every control several times."""
    dice = random.Random(seed)
    offered = {name: sorted(set[str]().union(*RECORDS.meetings[column])) for name, column in CONTROLS.items()}
    offered["group"] = sorted(RECORDS.members)
    offered["topic"] += sorted(set(RECORDS.topic_group.values()))
    offered["format"] += sorted(set(RECORDS.family.values()))
    in_vocabulary = RECORDS.known_organisations
    offered["organisation"] = [code for code in offered["organisation"] if code in in_vocabulary]
    names = sorted(offered)
    controls = {names[seed % len(names)]} if seed % 6 else set[str]()
    controls |= {name for name in names if dice.random() < 0.05}
    numbers = {name: max(2, len(offered[name]) // dice.randint(3, 9)) for name in sorted(controls)}
    chosen = {name: tuple(dice.sample(offered[name], number)) for name, number in numbers.items()}
    words = dice.choice(SPELLINGS)(_word(dice)) if seed % 5 == 2 else ""
    highlight = dice.choice(sorted(set(RECORDS.topic_group.values()))) if dice.random() < 0.3 else ""
    period, compare = PERIODS[seed % len(PERIODS)], dice.choice(COMPARISONS)
    return Wanted(**period, compare=compare, chosen=chosen, words=words, highlight=highlight)


def _word(dice: random.Random) -> str:
    """A part of some title, in any of the four languages."""
    titles = [text for row in lines("translations.csv") for name, text in row.items() if name.startswith("title_")]
    words = [word for title in titles for word in title.split() if word.isalpha() and len(word) > 4]
    return dice.choice(words)[:5]


VIEWS = {drawn(seed).address(): drawn(seed) for seed in SEEDS}


def rows_of(panel: str, address: str, client: FlaskClient) -> Rows:
    response = client.get(f"/rows/{panel}.json{address}")
    assert response.status_code == 200, address
    rows: Rows = json.loads(response.get_data(as_text=True), parse_constant=lambda _: None)
    return rows


def as_counted(row: dict[str, Any], like: dict[str, Any]) -> dict[str, Any]:
    """The columns that are counted here, whole numbers as such, lists of records by their length, shares rounded."""
    found = {}
    for name, expected in like.items():
        value = row[name]
        if isinstance(value, float):
            value = round(value, 9)
        if isinstance(value, list) and isinstance(expected, int):
            value = len(value)
        found[name] = value
    return found


def rounded(rows: Rows) -> Rows:
    return [as_counted(row, row) for row in rows]


@pytest.fixture(scope="module", params=VIEWS, ids=[f"{n}{address[:50]}" for n, address in enumerate(VIEWS)])
def address(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture(scope="module")
def counted(address: str) -> View:
    return View(RECORDS, VIEWS[address])


def test_the_key_figures_are_what_pandas_counts(address: str, counted: View, app_client: FlaskClient) -> None:
    found = rows_of("totals", address, app_client)
    expected = counted.totals(len(found[0]["history"]))
    assert [as_counted(row, like) for row, like in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize("panel", ["over_time", "topics", "formats"])
def test_the_rows_are_what_pandas_counts(panel: str, address: str, counted: View, app_client: FlaskClient) -> None:
    expected = rounded(getattr(counted, panel)())
    found = rows_of(panel, address, app_client)
    assert [as_counted(row, like) for row, like in zip(found, expected, strict=True)] == expected


def test_every_country_has_what_pandas_counts(address: str, counted: View, app_client: FlaskClient) -> None:
    expected = rounded(counted.partner_map())
    found = sorted(rows_of("partner_map", address, app_client), key=lambda row: row["country"])
    assert [as_counted(row, like) for row, like in zip(found, expected, strict=True)] == expected
    assert [row["country"] for row in found if row["home"]] == [RECORDS.home]


def test_the_list_holds_the_meetings_that_pandas_selects(address: str, counted: View, app_client: FlaskClient) -> None:
    expected = counted.meeting_list()
    found = rows_of("meeting_list", address, app_client)
    for row in found:
        for name in ("organisations", "topics", "formats"):
            row[name] = sorted(row[name])
    assert [as_counted(row, like) for row, like in zip(found, expected, strict=True)] == expected


def test_the_thirty_views_try_every_control_and_most_find_something() -> None:
    views = [View(RECORDS, wanted) for wanted in VIEWS.values()]
    assert len(views) == len(SEEDS)
    tried = {name for view in views for name in view.wanted.chosen}
    assert tried == {*CONTROLS, "group"}
    assert sum(len(view.selected) > 0 for view in views) >= 20
    assert sum(len(view.compared) > 0 for view in views) >= 8
    assert sum(bool(view.wanted.words) and len(view.selected) > 0 for view in views) >= 2
    assert {view.size for view in views} == {"M", "Q", "Y"}


def test_a_topic_is_never_named_like_a_group_nor_a_format_like_a_family() -> None:
    assert not set(RECORDS.topic_group) & set(RECORDS.topic_group.values())
    assert not set(RECORDS.family) & set(RECORDS.family.values())


def test_all_records_are_counted_and_the_home_country_is_nobodys_partner() -> None:
    everything = View(RECORDS, Wanted())
    assert len(everything.selected) == len(RECORDS.meetings)
    assert all(RECORDS.home not in countries for countries in RECORDS.meetings["countries"])
