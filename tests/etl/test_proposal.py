from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from etl.__main__ import main
from tests.etl.conftest import DATA, Ask, Run
from tests.etl.foreign_tables import INVENTED, Invented


def proposed(capsys: pytest.CaptureFixture[str], table: Path, *arguments: str) -> str:
    """What `columns` prints of a table."""
    code = main(["columns", str(table), *arguments])
    printed = capsys.readouterr()
    assert code == 0, printed.err
    return printed.out


@pytest.mark.parametrize("invented", INVENTED, ids=lambda invented: invented.name)
def test_a_proposal_loads_as_it_is(
    run: Run, ask: Ask, capsys: pytest.CaptureFixture[str], tmp_path: Path, invented: Invented
) -> None:
    table = tmp_path / invented.name
    table.write_text(invented.table, encoding=invented.encoding)
    (tmp_path / "p.toml").write_text(proposed(capsys, table), encoding="utf-8")
    ran = run("load", table, "--mapping", tmp_path / "p.toml")
    assert ran.code in (0, 1), ran.text
    assert ask("SELECT count(*) FROM meeting")[0][0] in (2, 3)


def test_the_proposal_for_the_visits_to_washington_needs_no_correction(
    run: Run, ask: Ask, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    table = DATA / "foreign/us-visits.csv"
    text = proposed(capsys, table, "--home", "US")
    assert tomllib.loads(text)["columns"] == {
        "meeting_id": "id",
        "date_start": "start-date",
        "date_end": "end-date",
        "counterparts": "visitor",
        "countries": "from",
        "note": "description",
    }
    (tmp_path / "p.toml").write_text(text, encoding="utf-8")
    assert run("load", table, "--mapping", tmp_path / "p.toml").code == 0
    assert ask("SELECT count(*) FROM meeting") == [(3264,)]


def test_columns_are_known_by_what_is_in_them_where_their_names_say_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    table = tmp_path / "t.csv"
    table.write_text("a,b,c,d,e\nx1,13/02/2001,France,President Probe,red\nx2,03/04/2002,Narnia,Otto,red\n"
                     "x3,03/04/2003,Spain,Queen Muster,red\nx4,03/04/2004,Italy,,\nx5,03/04/2005,Japan,,\n")  # fmt: skip
    text = proposed(capsys, table)
    stated = tomllib.loads(text)
    assert stated["columns"] == {"meeting_id": "a", "date_start": "b", "countries": "c", "counterparts": "d"}
    assert stated["source"]["dates"] == "%d/%m/%Y"
    assert '# note = "e"  # not sure: red' in text
    assert '# "Narnia" = ""  # 1 rows' in text or '# "Narnia" = ' in text


def test_where_the_order_of_day_and_month_cannot_be_told_both_are_offered(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    table = tmp_path / "t.csv"
    table.write_text("day,who\n03/02/2001,France\n04/02/2001,Spain\n")
    text = proposed(capsys, table)
    assert 'dates = "%d/%m/%Y"  # or the other one' in text
    assert '# dates = "%m/%d/%Y"' in text


def test_without_an_id_the_columns_that_tell_rows_apart_are_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("day,who\n2001-02-03,France\n2001-02-03,Spain\n")
    assert tomllib.loads(proposed(capsys, table))["columns"]["meeting_id"] == ["day", "who"]


def test_hostile_names_and_cells_stay_words_of_the_proposal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text('"a""]\n[columns]",who\n"1\n\x07kind = 3",France\n2,Spain\n', encoding="utf-8")
    stated = tomllib.loads(proposed(capsys, table))
    assert stated["columns"]["countries"] == "who"


def test_a_file_that_is_no_table_has_no_proposal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("")
    assert main(["columns", str(tmp_path / "t.csv")]) == 2
    assert "t.csv: the file is empty." in capsys.readouterr().err
