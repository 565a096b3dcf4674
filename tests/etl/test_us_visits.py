"""The table that ships as an example: 3,264 real visits to Washington."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from etl.countries import Countries
from etl.edition import Edition
from etl.foreign import read_foreign
from etl.making import edition
from etl.mapping import read_mapping
from etl.reference import Reference
from etl.shelf import Stock
from etl.whose import reference_for
from tests.etl.conftest import DATA, TODAY, Ask, Run

TABLE, MAPPING = DATA / "foreign/us-visits.csv", DATA / "foreign/us-visits.toml"
CORE = """[source]
name = "Washington"
home_country = "US"
[columns]
meeting_id = "id"
date_start = "start-date"
date_end = "end-date"
countries = "from"
[constants]
kind = "visit"
"""


@pytest.fixture(scope="module")
def visits(reference: Reference) -> Edition:
    mapping = read_mapping(MAPPING, reference.vocabulary)
    theirs = reference_for(reference, mapping, None, Path("us.duckdb"), DATA)
    return edition(read_foreign([TABLE], mapping, reference.vocabulary), Stock(), theirs, TODAY)


def test_every_visit_loads(visits: Edition) -> None:
    assert (len(visits.shelf.meetings), visits.problems) == (3264, [])
    assert all(meeting.countries for meeting in visits.shelf.meetings.values())


def test_every_spelling_is_resolved_by_rules_and_lists(reference: Reference) -> None:
    register = reference.vocabulary["country"]
    assert isinstance(register, Countries)
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["from"] for row in rows}) == 235
    assert not [row for row in rows if len(register.understood(row["from"], date.fromisoformat(row["start-date"]))) != 1]


def test_historical_states_have_codes_of_their_own(visits: Edition) -> None:
    counts: dict[str, int] = {}
    for meeting in visits.shelf.meetings.values():
        for code in meeting.countries:
            counts[code] = counts.get(code, 0) + 1
    assert len(counts) == 209
    assert {code: count for code, count in counts.items() if len(code) == 4} == {
        "BUMM": 3, "CSHH": 4, "DDDE": 1, "DYBJ": 3, "HVBF": 3, "RHZW": 1, "SUHH": 6, "YUCS": 11, "ZRCD": 9,
        "XECS": 1, "XEPL": 5, "XHAW": 3, "XMAL": 1, "XROC": 1, "XTAN": 2, "XYAR": 1,
    }  # fmt: skip


def test_nearly_every_visitor_has_a_level_by_title(visits: Edition) -> None:
    assert sum(not meeting.levels for meeting in visits.shelf.meetings.values()) <= 20


def test_the_shipped_mapping_has_about_a_dozen_lines() -> None:
    lines = [line for line in MAPPING.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]
    assert len([line for line in lines if not line.startswith("[")]) <= 16


def test_the_core_tables_alone_load_every_visit(run: Run, ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "core.toml").write_text(CORE, encoding="utf-8")
    ran = run("load", TABLE, "--mapping", tmp_path / "core.toml")
    assert (ran.code, "loaded 3264, replaced 0, unchanged 0, refused 0" in ran.text) == (0, True)
    assert ask("SELECT home_country, home_region FROM institute") == [("US", "north-america")]
    assert ask("SELECT DISTINCT text FROM label WHERE subject = 'institute' AND code = 'name'") == [("Washington",)]
    assert ask("SELECT title_en, title_uz FROM meeting WHERE meeting_id = '2138'") == [
        ("Delegation received: Hawaii", "Delegatsiya qabuli: Gavayi qirolligi")
    ]
    assert ask("SELECT count(*) FROM meeting_country WHERE country = 'US'") == [(0,)]


def test_the_default_load_leaves_foreign_tables_alone(run: Run, ask: Ask) -> None:
    assert run("load").code == 0
    assert ask("SELECT count(*) FROM meeting WHERE source NOT LIKE 'isrs%'") == [(0,)]
    assert ask("SELECT institute_id, home_country FROM institute") == [("isrs", "UZ")]
    assert ask("SELECT count(*) FROM historical_country") == [(0,)]
