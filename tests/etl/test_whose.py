from __future__ import annotations

from pathlib import Path

import pytest

from tests.etl.conftest import Ask, Lines, RowOf, Run

WASHINGTON = '[source]\nname = "Washington"\nhome_country = "US"\n'
COLUMNS = '[columns]\nmeeting_id = "id"\ndate_start = "day"\ncountries = "who"\n[constants]\nkind = "visit"\n'
INSTITUTE = "SELECT institute_id, home_country, landing_period FROM institute"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text("id,day,who\n1,2001-02-03,France\n2,2002-03-04,Uzbekistan\n", encoding="utf-8")
    return path


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    path = tmp_path / "m.toml"
    path.write_text(WASHINGTON + COLUMNS, encoding="utf-8")
    return path


def test_a_new_database_shows_the_diplomacy_of_the_mappings_country(run: Run, ask: Ask, table: Path, mapping: Path) -> None:
    assert run("load", table, "--mapping", mapping).code == 0
    assert ask(INSTITUTE) == [("washington", "US", "all")]
    assert ask("SELECT count(*) FROM milestone") == [(0,)]
    assert ask("SELECT country FROM meeting_country ORDER BY ALL") == [("FR",), ("UZ",)]


def test_the_database_keeps_its_institute_when_records_follow_without_a_mapping(
    run: Run, ask: Ask, table: Path, mapping: Path, lines: Lines, row: RowOf
) -> None:
    run("load", table, "--mapping", mapping)
    assert run("load", lines(row(countries=["US", "UZ"]))).code == 0
    assert ask(INSTITUTE) == [("washington", "US", "all")]
    assert ask("SELECT country FROM meeting_country WHERE meeting_id = 'm-1'") == [("UZ",)]


def test_loading_the_same_table_again_changes_nothing(run: Run, table: Path, mapping: Path) -> None:
    run("load", table, "--mapping", mapping)
    assert "Nothing changed" in run("load", table, "--mapping", mapping).text


def test_the_institute_follows_an_edited_mapping(run: Run, ask: Ask, table: Path, mapping: Path) -> None:
    run("load", table, "--mapping", mapping)
    mapping.write_text(f'{WASHINGTON}{COLUMNS}[institute]\nlanding_period = "2001"\n', encoding="utf-8")
    assert run("load", table, "--mapping", mapping).code == 0
    assert ask(INSTITUTE) == [("washington", "US", "2001")]


def test_an_institute_of_the_mapping_wins_over_its_source(run: Run, ask: Ask, table: Path, mapping: Path) -> None:
    own = '[institute]\nname = {uz = "A", uz_Cyrl = "Б", ru = "В", en = "C"}\nhome_region = "europe"\n'
    mapping.write_text(WASHINGTON + COLUMNS + own, encoding="utf-8")
    assert run("load", table, "--mapping", mapping).code == 0
    assert ask("SELECT text FROM label WHERE subject = 'institute' AND code = 'name' AND language = 'ru'") == [("В",)]
    assert ask("SELECT home_region FROM institute") == [("europe",)]


def test_a_further_table_of_the_institutes_own_country_joins_its_records(
    run: Run, ask: Ask, table: Path, mapping: Path, lines: Lines, row: RowOf
) -> None:
    run("load", lines(row()))
    mapping.write_text((WASHINGTON + COLUMNS).replace("US", "UZ"), encoding="utf-8")
    assert run("load", table, "--mapping", mapping).code == 0
    assert ask("SELECT institute_id, home_country FROM institute") == [("isrs", "UZ")]
    assert ask("SELECT count(*) FROM meeting") == [(3,)]


def test_a_table_of_another_country_is_kept_out(
    run: Run, ask: Ask, table: Path, mapping: Path, lines: Lines, row: RowOf
) -> None:
    run("load", lines(row()))
    ran = run("load", table, "--mapping", mapping)
    assert ran.code == 2
    assert "it shows the diplomacy of UZ (Institute for Strategic and Interregional Studies)" in ran.text
    assert "and m.toml is of a table of US (Washington)." in ran.text
    assert "Load it into a database of its own with --database" in ran.text
    assert ask("SELECT count(*) FROM meeting") == [(1,)]


def test_the_institutes_own_records_are_not_poured_into_another_database(run: Run, table: Path, mapping: Path) -> None:
    run("load", table, "--mapping", mapping)
    ran = run("load")
    assert (ran.code, "the database shows Washington, not data/meetings." in ran.text) == (2, True)


def test_a_mapping_without_files_is_refused(run: Run, mapping: Path) -> None:
    ran = run("check", "--mapping", mapping)
    assert (ran.code, "--mapping: it needs the files it is for." in ran.text) == (2, True)


def test_check_says_what_a_load_under_a_mapping_would_do(run: Run, table: Path, mapping: Path, database: Path) -> None:
    ran = run("check", table, "--mapping", mapping)
    assert (ran.code, database.exists()) == (0, False)
    assert "read 2, loaded 2, replaced 0, unchanged 0, refused 0" in ran.text


def test_an_unknown_region_of_a_mappings_institute_is_told(run: Run, table: Path, mapping: Path) -> None:
    mapping.write_text(f'{WASHINGTON}{COLUMNS}[institute]\nhome_region = "atlantis"\n', encoding="utf-8")
    ran = run("load", table, "--mapping", mapping)
    assert (ran.code, "'atlantis' is not in the vocabulary." in ran.text) == (2, True)


def test_the_lens_holds_the_home_region(run: Run, ask: Ask, table: Path, mapping: Path) -> None:
    run("load", table, "--mapping", mapping)
    ((group, west, east, south, north),) = ask(
        "SELECT lens_group, lens_west, lens_east, lens_south, lens_north FROM institute"
    )
    assert group == "g7"
    assert west < -124  # the Pacific
    assert east > -52  # Newfoundland
    assert (south, north) == (pytest.approx(21.2, abs=1), 84)
    assert ask("SELECT text FROM label WHERE subject = 'institute' AND code = 'lens' AND language = 'en'") == [
        ("North America",)
    ]
