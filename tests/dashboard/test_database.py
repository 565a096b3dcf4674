"""The reader of the database: versions that change under it, threads, and what it refuses to do."""

import json
import shutil
import subprocess
import sys
import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import duckdb
import pytest

from dashboard.address_reading import read_address
from dashboard.answering import read_plain
from dashboard.database import Answer, Database, DatabaseMissing, panel_names, panel_sql
from dashboard.filters import Asked, Filter
from dashboard.plan import plan

ROOT = Path(__file__).resolve().parents[2]
ADDRESSES = (
    "?period=all", "?period=last-12-months", "?period=2024&compare=year", "?country=KZ&period=all",
    "?group=sco&from=2022-01-01&to=2024-12-31", "?topic=security&period=2025&highlight=security", "?q=афғонистон",
    "?from=2019-03-05&to=2021-11-17&format=central-asia-plus",
)  # fmt: skip


@pytest.fixture
def published(database_file: Path, tmp_path: Path) -> Path:
    """A database of the test's own, to publish new versions of."""
    shutil.copytree(database_file.parent, tmp_path / "build", symlinks=True)
    return tmp_path / "build" / database_file.name


def load(database: Path, *ids: str) -> None:
    """Loads further meetings, by id, from another process as in life; without any, the records that are there already."""
    row = {"date_start": "2026-01-20", "title_en": "A talk", "kind": "conference", "countries": ["KZ"]}
    more = database.with_name("more.jsonl")
    more.write_text("".join(json.dumps(row | {"meeting_id": name}) + "\n" for name in ids), encoding="utf-8")
    command = [sys.executable, "-m", "etl", "load", *([str(more)] if ids else []), "--database", str(database)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def matched(answer: Answer) -> int:
    return answer.facts.matched


def written(answer: Answer) -> dict[str, str]:
    """The rows of every panel as text, to compare answers."""
    return {name: rows.to_json(date_format="iso") for name, rows in answer.rows.items()}


# --- versions


def test_a_new_version_is_shown_by_the_next_view_while_the_old_one_answers_on(published: Path) -> None:
    database = Database(published)
    old = database.version()
    before = database.answer(Asked(), panel_names(), old)
    load(published, "new-1")
    again = database.answer(Asked(), panel_names(), old)
    now = database.answer(Asked(), panel_names())
    assert (matched(before), matched(again), matched(now)) == (171, 171, 172)
    assert written(before) == written(again)
    assert again.version.data_version == old.data_version != now.version.data_version
    assert "new-1" in now.version.meeting_ids - old.meeting_ids


def test_a_view_is_answered_to_its_end_even_when_its_version_was_swept_away(published: Path) -> None:
    database = Database(published)
    old, old_file = database.version(), published.resolve()
    load(published, "new-1")
    old_file.unlink()  # as a later load does with versions nobody needs any more
    assert matched(database.answer(Asked(), ["totals", "meeting_list"], old)) == 171
    assert matched(database.answer(Asked(), ["totals"])) == 172


def test_what_did_not_change_is_not_opened_again(published: Path) -> None:
    database = Database(published)
    first = database.version()
    load(published)
    assert database.version() is first


def test_a_database_published_after_the_dashboard_started_is_found(published: Path) -> None:
    elsewhere = published.rename(published.with_name("not-yet.duckdb"))
    database = Database(published)
    with pytest.raises(DatabaseMissing, match="python -m etl load"):
        database.version()
    elsewhere.rename(published)
    assert matched(database.answer(Asked(), [])) == 171


def test_without_a_database_the_remedy_is_told(tmp_path: Path) -> None:
    missing = tmp_path / "none.duckdb"
    with pytest.raises(DatabaseMissing) as told:
        Database(missing).answer(Asked(), ["totals"])
    assert str(missing) in str(told.value)
    assert not missing.exists(), "asking creates nothing"


# --- what it never does


@pytest.mark.parametrize(("statement", "why"), [
    ("DELETE FROM meeting", "read-only"), ("INSERT INTO kind VALUES ('x', 1)", "read-only"),
    ("UPDATE institute SET home_country = 'FR'", "read-only"), ("DROP TABLE meeting", "read-only"),
    ("CREATE TABLE x (a INTEGER)", "read-only"),
    ("COPY meeting TO 'never.csv'", "disabled"), ("SELECT * FROM read_csv('/etc/passwd')", "disabled"),
    ("SELECT * FROM read_text('/etc/passwd')", "disabled"), ("SELECT * FROM 'https://example.org/x.csv'", "disabled"),
    ("ATTACH 'never.duckdb'", "disabled"), ("INSTALL httpfs", "disabled"), ("LOAD httpfs", "disabled"),
    ("SET enable_external_access = true", "locked"), ("SET threads = 90", "locked"),
])  # fmt: skip
def test_it_only_reads_and_reaches_nothing_else(statement: str, why: str, database: Database) -> None:
    with pytest.raises(duckdb.Error, match=why):
        database.version().connection.cursor().execute(statement)


def test_what_a_view_makes_for_itself_is_seen_by_no_other(database: Database) -> None:
    database.answer(Asked(filter=Filter(countries=("KZ",))), ["totals"])
    with pytest.raises(duckdb.Error):
        database.version().connection.cursor().execute("SELECT * FROM selected")


# --- threads


def test_eight_threads_get_what_one_gets(database: Database) -> None:
    known = database.version().known()
    asked = [read_address(query, known) for query in ADDRESSES]
    panels = ("totals", "over_time", "topics", "meeting_list")
    alone = [written(database.answer(one, panels)) for one in asked]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda one: written(database.answer(one, panels)), asked * 3))
    assert answers == alone * 3


class TakenMeanwhile(deque[duckdb.DuckDBPyConnection]):
    """Kept cursors, as a thread sees them that looks just before another one takes the last: one is there, then none."""

    def __len__(self) -> int:
        return super().__len__() or 1


def test_threads_that_ask_the_queries_at_once_never_share_a_cursor(database: Database) -> None:
    version = replace(database.version(), cursors=TakenMeanwhile())
    asked = [read_address(query, version.known()) for query in ADDRESSES[2:6]]
    together = threading.Barrier(4)

    def rows(one: Asked) -> str:
        together.wait(60)
        read = read_plain(version, one, plan(one.filter, version.reach()), ["country_ranking"])
        return read["country_ranking"].to_json(date_format="iso")

    with ThreadPoolExecutor(4) as pool:
        first, again = (list(pool.map(rows, asked)) for _ in range(2))
    assert first == again == [written(database.answer(one, ["country_ranking"]))["country_ranking"] for one in asked]
    assert 0 < deque.__len__(version.cursors) <= 4


def test_eight_threads_share_one_version_while_new_ones_are_published(published: Path) -> None:
    database = Database(published)

    def seen(_: int) -> tuple[str, int]:
        answer = database.answer(Asked(), ["totals"])
        rows = answer.rows["totals"].set_index("measure")["value"]
        assert rows["meetings"] == answer.facts.total == len(answer.version.meeting_ids)
        return answer.version.data_version, answer.facts.total

    with ThreadPoolExecutor(8) as pool:
        views = [pool.submit(seen, place) for place in range(24)]
        load(published, "new-1")
        views += [pool.submit(seen, place) for place in range(8)]
    totals = dict(view.result() for view in views)
    assert set(totals.values()) <= {171, 172}
    assert database.answer(Asked(), []).facts.total == 172


# --- what it says


def test_a_version_says_what_is_the_same_for_all_its_views(database: Database, records: list[dict[str, Any]]) -> None:
    version = database.version()
    to_the_day = [record["date_end"] or record["date_start"] for record in records if record["date_precision"] == "day"]
    assert version.meeting_ids == {record["meeting_id"] for record in records}
    assert version.as_of == date.fromisoformat(max(to_the_day))
    assert version.first_day == date.fromisoformat(min(record["date_start"] for record in records if record["date_start"]))
    assert version.last_day >= version.as_of
    assert len(version.data_version) == 8
    assert version.institute.landing_period == "last-12-months"
    assert [event.first_day for event in version.milestones] == sorted(event.first_day for event in version.milestones)


def test_today_is_the_institutes_not_the_machines(database: Database) -> None:
    version = database.version()
    before = datetime.now(ZoneInfo(version.institute.time_zone)).date()
    assert before <= version.reach().today <= datetime.now(ZoneInfo(version.institute.time_zone)).date()


def test_the_choices_count_all_records_whatever_is_asked(database: Database, records: list[dict[str, Any]]) -> None:
    choices = database.version().choices.set_index(["control", "code"])["meetings"]
    kazakhstan = sum("KZ" in record["countries"] for record in records)
    assert choices["country", "KZ"] == kazakhstan
    assert choices["kind"].sum() == len(records)
    assert ("country", database.version().institute.home_country) not in choices.index


@pytest.mark.parametrize(("query", "precision", "fact"), [
    ("?period=all", "unknown", "undated"), ("?from=2018-01-01&to=2025-12-31", "unknown", "undated"),
    ("?from=2024-01-01&to=2026-01-29", "month", "month_only"), ("?from=2018-02-01&to=2018-11-30", "year", "year_only"),
])  # fmt: skip
def test_the_facts_count_what_has_no_place_in_time(
    query: str, precision: str, fact: str, database: Database, records: list[dict[str, Any]]
) -> None:
    facts = database.answer(read_address(query, database.version().known()), []).facts
    of_kind = [record for record in records if record["date_precision"] == precision]
    expected = {
        "undated": len(of_kind),
        "month_only": 0,  # every month lies in a bin of its own
        "year_only": sum(record["date_start"] == "2018" for record in of_kind),
    }
    assert getattr(facts, fact) == expected[fact]


def test_every_query_of_a_panel_is_found_by_its_name() -> None:
    assert {"totals", "over_time", "partner_map", "topics", "formats", "meeting_list", "meeting"} <= set(panel_names())
    assert all("SELECT" in panel_sql(name) for name in panel_names())
