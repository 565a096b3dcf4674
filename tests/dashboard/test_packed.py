"""The fast way and the plain one: what the packed arrays count is what the queries say, whatever is asked."""

import gc
import tracemalloc
import weakref
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

import duckdb
import numpy as np
import pandas as pd
import pytest

from dashboard import answering
from dashboard.address_reading import read_address
from dashboard.answering import read_counted, read_plain
from dashboard.database import Database
from dashboard.filters import Asked, Filter
from dashboard.folding import fold
from dashboard.found import of_others
from dashboard.kept import Shared
from dashboard.packed import OF_A_COUNTRY, ROWS, country_others, country_people, country_records, marks, meeting_list
from dashboard.packed.latest import joined
from dashboard.packed.loading import load
from dashboard.packed.mark_records import Records
from dashboard.packed.sets import position_in
from dashboard.packed.view import View
from dashboard.panels import country_documents
from dashboard.plan import plan
from dashboard.queries import CHOICES, CHOICES_PACKED, panel_sql
from dashboard.version import Version
from etl import publish
from etl.__main__ import main
from tests.bench import made_up
from tests.bench.agree import differences
from tests.bench.asking import anywhere, questions

RECORDS, FILTERS = 700, 7
EDGES = (
    "?from=2024-05-06&compare=none", "?to=2019-07-15", "?from=2024-02-29&to=2025-02-27&compare=2020-01-31..2021-01-30",
    "?period=2030", "?period=this-month&asof=2021-03-31&highlight=security&topic=security",
    "?period=all&q=made-up+visit&documents=signed&person=Madeup0+Person0",
    "?from=2010-01-01&compare=year&topic=security,water&person=Madeup0+Person0,Made-up+Colleague+7&open=made-up-0000012",
)  # fmt: skip


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Version:
    """Made-up meetings: every precision, missing dates, many countries, topics and people."""
    folder = tmp_path_factory.mktemp("made-up")
    made_up.write(folder / "made-up.parquet", RECORDS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(publish, "STRETCH", 300_000)  # so that words are packed in several
        patch.setattr(publish, "PLACES", 300)  # and texts
        assert main(["load", str(folder / "made-up.parquet"), "--database", str(folder / "e.duckdb")]) == 0
    return Database(folder / "e.duckdb").version()


def test_random_filters_give_what_the_queries_give(version: Version) -> None:
    asked = list(anywhere(version, FILTERS))
    assert len(set(asked)) == FILTERS
    assert {str(one): differences(version, one) for one in asked} == {str(one): [] for one in asked}


@pytest.mark.parametrize("query", EDGES)
def test_days_and_choices_at_the_edge_give_what_the_queries_give(query: str, version: Version) -> None:
    asked = read_address(query, version.known())
    assert not asked.misread
    assert differences(version, asked) == []


def test_the_institutes_own_records_give_what_the_queries_give(database: Database) -> None:
    version = database.version()
    for asked in (*questions(version, 1), *(asked_of(version, "?period=all", about) for about in ("KZ", "CN"))):
        assert differences(version, asked) == []


@pytest.mark.parametrize("about", ["", "KZ"])
def test_a_view_is_gone_when_it_was_answered(about: str, version: Version, monkeypatch: pytest.MonkeyPatch) -> None:
    """At a million a view holds tens of megabytes: they must not wait for the collector of cycles, which seldom looks."""
    made: list[weakref.ref[View]] = []
    plain = answering.view_of

    def watched(*given: Any) -> View | None:
        view = plain(*given)
        assert view is not None
        made.append(weakref.ref(view))
        return view

    monkeypatch.setattr(answering, "view_of", watched)
    asked = asked_of(version, "?period=all", about)
    names = [name for name in ROWS if bool(about) == (name in OF_A_COUNTRY)]
    gc.disable()
    try:
        rows = read_counted(version, asked, plan(asked.filter, version.reach()), names)
        assert set(rows) == set(names)
        assert made[0]() is None
    finally:
        gc.enable()


OF_COUNTRIES = (
    ("KZ", EDGES[2]), ("KG", EDGES[4]), ("US", "?to=2019-07-15&compare=year"), ("TJ", EDGES[5]), ("DE", "?period=2030"),
    ("TV", "?period=all"),
)  # fmt: skip


@pytest.mark.parametrize(("about", "query"), OF_COUNTRIES)
def test_the_page_of_a_country_gives_what_the_queries_give(about: str, query: str, version: Version) -> None:
    """Also where there was no meeting with it."""
    assert differences(version, asked_of(version, query, about)) == []


def asked_of(version: Version, query: str, about: str) -> Asked:
    asked = read_address(query, version.known()).with_(about=about)
    assert not asked.misread
    return asked


def test_documents_that_are_too_many_to_list_are_the_newest_of_all(version: Version, monkeypatch: pytest.MonkeyPatch) -> None:
    """Results and others, each from the newest on; all of them are counted."""
    asked = asked_of(version, "?period=all", "KZ")
    days = plan(asked.filter, version.reach())
    every = read_plain(version, asked, days, ["country_documents"])["country_documents"]
    is_result = every["status"].isin(country_documents.RESULTS)
    for most in (1, 4, 19):
        monkeypatch.setattr(country_records, "MOST", most)
        cut = read_counted(version, asked, days, ["country_documents"])["country_documents"]
        wanted = pd.concat([every[is_result].head(most), every[~is_result].head(most)], ignore_index=True)
        assert len(wanted) < len(every)
        pd.testing.assert_frame_equal(cut, wanted)


LISTED = [("country_people", country_people, "FR"), ("country_organisations", country_others, "PK")]


@pytest.mark.parametrize(("name", "counted", "about"), LISTED)
def test_a_countrys_people_and_organisations_beyond_those_listed_are_counted(
    name: str, counted: ModuleType, about: str, version: Version, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first as the query orders them, whatever the cut; equal ones lie on both sides of it. The query cuts as they do."""
    asked = asked_of(version, "?period=all", about)
    days = plan(asked.filter, version.reach())
    every = read_plain(version, asked, days, [name])[name]
    assert len(every) > 3
    assert f"LIMIT {counted.MOST}" in panel_sql(name)
    for most in (1, len(every) // 2, len(every) - 1):
        monkeypatch.setattr(counted, "MOST", most)
        cut = read_counted(version, asked, days, [name])[name]
        assert set(cut["every"]) == {len(every)}
        pd.testing.assert_frame_equal(cut, every.head(most))


@pytest.mark.parametrize("query", ["?period=2019", "?period=all&country=KZ&topic=water", "?period=all&level=minister"])
def test_stepping_from_record_to_record_walks_the_list(query: str, version: Version) -> None:
    """Undated ones too, which come last."""
    asked = read_address(query, version.known())
    assert not asked.misread
    days = plan(asked.filter, version.reach())
    listed = read_counted(version, asked, days, ["meeting_list"])["meeting_list"]["meeting_id"].tolist()
    beside = []
    for opened in listed:
        record = read_counted(version, asked.with_(opened=opened), days, ["meeting"])["meeting"].iloc[0]
        assert record[["meeting_id", "place", "listed"]].tolist() == [opened, len(beside) + 1, len(listed)]
        beside.append((record["newer"], record["older"]))
    assert len(listed) > 2
    assert beside == list(zip([None, *listed[:-1]], [*listed[1:], None], strict=True))


def test_a_difference_would_be_seen(version: Version, monkeypatch: pytest.MonkeyPatch) -> None:
    """Down to one mark in one list."""
    rows = ROWS["formats"]

    def spoilt(view: View) -> pd.DataFrame:
        table = rows(view)
        dots = next(dots for dots in table["dots"] if len(dots))
        dots[0] = dots[0] | {"fits": not dots[0]["fits"]}
        return table

    monkeypatch.setattr("dashboard.answering.ROWS", {**ROWS, "formats": spoilt})
    asked = read_address("?period=all", version.known())
    assert [fault.partition(":")[0] for fault in differences(version, asked)] == ["formats"]


def test_the_controls_offer_the_same_however_they_are_counted(version: Version) -> None:
    with version.room.whole(), version.connection.cursor() as cursor:
        pd.testing.assert_frame_equal(cursor.execute(CHOICES_PACKED).df(), cursor.execute(CHOICES).df())


SOUGHT = (
    "a", "о", "-", "no.", "made-up", "e-up", "person1", "xavfsizlik", "O‘ZBEKISTON", "o'zbek", "Oʻzbek", "Тошкент", "тошк",
    "Афғонистон", "фғони", "Élysée", "королёв", "1", "699", "absent-from-all", "йўқсўз", "%", "_", "'", "made-up meeting",
    "форум 1", "a o u i",
)  # fmt: skip


@pytest.mark.parametrize("of", ["made up", "the institute's"])
def test_words_are_found_in_the_index_as_in_the_texts(of: str, version: Version, database: Database) -> None:
    """What a search means stands in selected.sql: every word of it is a part of the meeting's folded text."""
    asked_of = version if of == "made up" else database.version()
    assert asked_of.packed is not None
    found = {}
    with asked_of.connection.cursor() as cursor:
        texts = dict(cursor.execute("SELECT meeting_id, words FROM meeting").fetchall())
    for sought in SOUGHT:
        flags = of_others(asked_of, asked_of.packed, read_address(f"?q={quote(sought)}", asked_of.known()))
        fit = {meeting for meeting, text in texts.items() if all(word in text for word in fold(sought).split())}
        found[sought] = len(fit)
        assert flags is None or {asked_of.packed.ids[at] for at in flags.nonzero()[0]} == fit, sought
        assert flags is not None or len(fit) == len(texts), "nothing was sought, so all is found"
    assert 0 < found["xavfsizlik"] < len(texts)
    assert found["o'zbek"] == found["Oʻzbek"] >= found["O‘ZBEKISTON"] > 0
    assert found["Тошкент"] <= found["тошк"]
    assert not found["absent-from-all"]


CUT = ("?period=all", "?period=all&sort=oldest", "?to=2019-12-31&sort=title", "?period=all&country=KZ")


@pytest.mark.parametrize("query", CUT)
def test_a_list_that_is_cut_holds_the_end_that_was_asked_for(
    query: str, version: Version, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And counts all; equal days lie on both sides of where it is cut."""
    asked = read_address(query, version.known())
    assert not asked.misread
    days = plan(asked.filter, version.reach())
    every = read_plain(version, asked, days, ["meeting_list"])["meeting_list"]
    assert f"LIMIT {meeting_list.MOST}" in panel_sql("meeting_list")
    ids = every["meeting_id"].tolist()
    if asked.order == "oldest":
        dated = every.dropna(subset="first_day").sort_values(["first_day", "last_day", "meeting_id"])["meeting_id"].tolist()
        ids = [*dated, *every[every["first_day"].isna()]["meeting_id"]]
    for most in (1, 7, 40, len(ids) - 1):
        monkeypatch.setattr(meeting_list, "MOST", most)
        cut = read_counted(version, asked, days, ["meeting_list"])["meeting_list"]
        assert cut["meeting_id"].tolist() == [one for one in every["meeting_id"] if one in set(ids[:most])]
        assert set(cut["every"]) == {len(ids)}
        assert set(cut["undated"]) == {int(every["first_day"].isna().sum())}


def test_a_version_of_before_there_were_packed_tables_is_answered_by_its_queries(
    database_file: Path, database: Database, tmp_path: Path
) -> None:
    old = tmp_path / "old.duckdb"
    old.write_bytes(database_file.resolve().read_bytes())
    with duckdb.connect(str(old)) as connection:
        connection.execute("DROP TABLE packed_meeting")
    asked = read_address("?period=2025&country=KZ", database.version().known())
    answers = [opened.answer(asked, ROWS.keys() - OF_A_COUNTRY.keys() - {""}) for opened in (Database(old), database)]
    assert answers[0].version.packed is None
    assert answers[0].facts == answers[1].facts
    for name in answers[0].rows:
        pd.testing.assert_frame_equal(answers[0].rows[name], answers[1].rows[name])
    answers[0].version.connection.close()


def test_views_of_the_same_days_share_what_does_not_depend_on_the_filter(version: Version) -> None:
    """Asked one after the other, each by any bin and split, they say what each says when nothing was counted before."""
    shared = replace(version, shared=Shared())
    controls = ("", "&country=KZ", "&highlight=security", "&compare=year&highlight=economy", "&topic=security&compare=none")
    addresses = [f"?{period}{control}" for control in controls for period in ("period=all", "period=2019", "from=2012-03-04")]
    names = [name for name in ROWS if name not in OF_A_COUNTRY]
    for address in (*addresses, *reversed(addresses)):
        asked = asked_of(version, address, "")
        days = plan(asked.filter, version.reach())
        found = read_counted(shared, asked, days, names)
        alone = read_counted(replace(version, shared=Shared()), asked, days, names)
        for name in names:
            pd.testing.assert_frame_equal(found[name], alone[name], obj=f"{address} {name}")
    assert differences(shared, asked) == []


def test_a_place_in_order_is_sought_without_a_copy_of_all() -> None:
    """Days of another width are cast, all of them: at a million meetings a millisecond for each place that is sought."""
    days = np.arange(-2_000_000, 2_000_000, dtype=np.int32)
    tracemalloc.start()
    places = [position_in(days, 5), position_in(days, 5, "right"), position_in(days, -3_000_000), position_in(days, 3_000_000)]
    taken = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert places == [2_000_005, 2_000_006, 0, 4_000_000]
    assert taken < 100_000, "numpy tells what it takes"


def test_crowded_lanes_draw_the_last_meetings_and_count_all(version: Version, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marks, "CROWDED", 10)
    monkeypatch.setattr(marks, "LAST", 2)
    monkeypatch.setattr(marks, "STRETCH", 1)  # so that the last are looked for in several
    with version.connection.cursor() as cursor:
        packed = load(cursor)
    asked = read_address("?period=2019", version.known())
    view = View(packed, asked, plan(asked.filter, version.reach()))
    every = read_plain(version, asked, view.plan, ["formats"])["formats"].set_index("format")
    crowded = ROWS["formats"](view).set_index("format")
    assert crowded.drop(columns=["dots", "undrawn"]).equals(every.drop(columns=["dots", "undrawn"])), "counts are of all"
    for name, dots in crowded["dots"].items():
        of_lane = sorted(every.loc[name, "dots"], key=lambda dot: (dot["last_day"], dot["first_day"], dot["meeting_id"]))
        wanted = {dot["meeting_id"] for dot in [*of_lane[-2:], *[dot for dot in of_lane if dot["selected"]][-2:]]}
        assert {dot["meeting_id"] for dot in dots} == wanted
        assert all(dot["title_en"] is None for dot in dots)
    assert crowded["dots"].map(len).sum() < every["dots"].map(len).sum()


def test_a_record_tells_whether_it_is_selected_and_the_same_one_serves_every_view() -> None:
    record = {"meeting_id": "m", "selected": False, "fits": False, "place": "here"}
    known = Records.of(np.array([3, 7]), [record, record | {"meeting_id": "n"}])
    told, missing = known.found(np.array([7, 3, 3, 5, 9]), np.array([0, 1, 2, 2, 2]))
    assert missing.tolist() == [False, False, False, True, True]
    flags = [(one["meeting_id"], one["selected"], one["fits"]) for one in told[:3]]
    assert flags == [("n", False, False), ("m", False, True), ("m", True, True)]
    assert known.found(np.array([3]), np.array([2]))[0][0] is told[2]
    assert Records.of(np.array([], dtype=int), []).found(np.array([3]), np.array([2]))[1].tolist() == [True]


def test_what_most_readers_open_with_is_answered_before_they_ask(database_file: Path) -> None:
    opened = Database(database_file)
    version = opened.version()
    asked = read_address(f"?period={version.institute.landing_period}&lang=ru", version.known())
    before = len(version.kept)
    opened.answer(asked.with_(filter=Filter(preset=version.institute.landing_period)), ["totals", "topics", "formats"])
    assert len(version.kept) == before
    version.connection.close()


def test_the_links_of_few_meetings_are_those_found_among_all(version: Version) -> None:
    meetings = version.packed
    assert meetings is not None
    few, dice = np.zeros(meetings.count, dtype=bool), np.random.default_rng(5)
    few[dice.choice(meetings.count, meetings.count // 20, replace=False)] = True
    for found, every in [
        *((meetings.people.at(few, side), meetings.people.sides[side]) for side in meetings.people.sides),
        (meetings.bodies_at(few), meetings.bodies),
    ]:
        assert len(found.at)
        for mine, theirs in zip(found, every.of(few), strict=True):
            assert mine.tolist() == theirs.tolist()
            assert mine.dtype == theirs.dtype


def test_meetings_of_two_lists_are_joined_alike_whether_few_are_sought_or_many() -> None:
    dice = np.random.default_rng(5)
    right = np.sort(dice.integers(0, 1000, 700))
    left = np.sort(dice.integers(0, 1000, 900))
    every = [(at, place) for at, one in enumerate(left.tolist()) for place, other in enumerate(right.tolist()) if one == other]
    for count in (1000, 100_000):
        assert list(zip(*(places.tolist() for places in joined(left, right, count)), strict=True)) == every
