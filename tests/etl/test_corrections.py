"""Known mistakes of a source, mended by a line in data/corrections.csv and never in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.corrections import Correction, corrected, written
from tests.etl.conftest import TODAY, Ask, Lines, Raw, RowOf, Run

HEADER = "meeting_id,field,expected,right,reason,date"


def write(data: Path, *rows: str) -> Path:
    (data / "corrections.csv").write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")
    return data


@pytest.mark.parametrize(
    ("raw", "field", "expected", "right", "becomes"),
    [
        ({"note": "wrong"}, "note", "wrong", "right", "right"),
        ({"note": " wrong "}, "note", "wrong", "right", "right"),
        ({"note": "other"}, "note", "wrong", "right", "other"),
        ({}, "city", "", "Paris", "Paris"),
        ({"city": "Rome"}, "city", "", "Paris", "Rome"),
        ({"city": "Rome"}, "city", "Rome", "", ""),
        ({"countries": ["KZ", "FR"]}, "countries", "FR", "DE", ["KZ", "DE"]),
        ({"countries": ["KZ", "FR"]}, "countries", "FR", "", ["KZ"]),
        ({"countries": "KZ;FR"}, "countries", "KZ; FR", "DE; FR", "DE; FR"),
        ({"countries": ["KZ", "FR"]}, "countries", "", "DE", ["KZ", "FR"]),
        (
            {"counterparts": [{"name": "A B", "role": "Director"}, "C D"]},
            "counterparts",
            "A B (Director)",
            "A. Bek (Director, IRS, KZ)",
            ["A. Bek (Director, IRS, KZ)", "C D"],
        ),
    ],
)
def test_a_field_is_corrected_where_it_holds_the_wrong_value(
    raw: Raw, field: str, expected: str, right: str, becomes: object
) -> None:
    line = Correction("m-1", field, expected, right, "why", TODAY, "corrections.csv:2")
    assert corrected({"meeting_id": "m-1", **raw}, {"m-1": [line]}).get(field, "") == becomes
    assert corrected({"meeting_id": "m-2", **raw}, {"m-1": [line]}).get(field, "") == raw.get(field, "")


@pytest.mark.parametrize(("value", "text"), [(None, ""), (7, "7"), ([], ""), (["a", "b"], "a; b")])
def test_a_value_is_compared_as_a_person_would_write_it(value: object, text: str) -> None:
    assert written(value) == text


def test_a_correction_is_applied_before_parsing_reported_and_kept_in_a_table(
    run: Run, ask: Ask, lines: Lines, row: RowOf, data: Path
) -> None:
    write(data, "m-1,countries,Narnia,FR,the paper meant France,2026-11-01", "m-1,city,,Paris,said so,2026-11-02")
    path = lines(row(countries=["Narnia"]))
    ran = run("load", path, "--data", data)
    assert ran.code == 0, ran.text
    assert "corrected m-1 countries: 'Narnia' → 'FR' (the paper meant France, 2026-11-01)\n" in ran.text
    assert "corrected m-1 city: (empty) → 'Paris'" in ran.text
    assert ask("SELECT country, city FROM meeting JOIN meeting_country USING (meeting_id)") == [("FR", "Paris")]
    assert ask("SELECT raw->>'$.countries[0]' FROM record") == [("Narnia",)], "kept as received"
    assert ask("SELECT field, expected, corrected, status, found FROM correction ORDER BY field") == [
        ("city", "", "Paris", "applied", ""),
        ("countries", "Narnia", "FR", "applied", "Narnia"),
    ]
    assert "Nothing changed" in run("load", path, "--data", data).text


def test_a_new_correction_reaches_records_published_before(run: Run, ask: Ask, lines: Lines, row: RowOf, data: Path) -> None:
    path = lines(row(), row(meeting_id="m-2"))
    run("load", path, "--data", data)
    write(data, "m-1,title_en,A talk,The talk,its own title,2026-11-01")
    run("load", lines(row(meeting_id="m-2"), name="other.jsonl"), "--data", data)
    assert ask("SELECT title_en FROM meeting ORDER BY meeting_id") == [("The talk",), ("A talk",)]


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("The talk", "corrections.csv:2: obsolete: m-1 title_en is right already, not 'A talk'."),
        ("Third", "corrections.csv:2: obsolete: m-1 title_en holds 'Third', not 'A talk'."),
    ],
)
def test_one_whose_wrong_value_is_gone_is_told_as_obsolete(
    run: Run, ask: Ask, lines: Lines, row: RowOf, data: Path, now: str, told: str
) -> None:
    write(data, "m-1,title_en,A talk,The talk,why,2026-11-01", "x-9,note,a,b,why,2026-11-01")
    ran = run("load", lines(row(title_en=now)), "--data", data)
    assert told in ran.text
    assert "corrections of records that are not here: 1" in ran.text
    assert ran.code == 0, "nothing was refused"
    assert ask("SELECT meeting_id, status FROM correction ORDER BY ALL") == [("m-1", "obsolete"), ("x-9", "no-record")]
    assert ask("SELECT title_en FROM meeting") == [(now,)]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("m-1,titel,a,b,why,2026-11-01", "corrections.csv:2 field: 'titel' is no field that can be corrected."),
        ("m-1,meeting_id,m-1,m-2,why,2026-11-01", "'meeting_id' is no field that can be corrected."),
        ("m-1,note,a,b,,2026-11-01", "corrections.csv:2 reason: it is empty."),
        ("m-1,note,a,b,why,yesterday", "corrections.csv:2 date: 'yesterday' is not a day such as 2026-11-22."),
        ("m-1,note,a,a,why,2026-11-01", "corrections.csv:2 right: it is the same as the expected value."),
        ("m-1,note,a,b,why", "corrections.csv:2: the row is not as long as its header."),
    ],
)
def test_a_line_that_cannot_be_followed_stops_the_load(
    run: Run, lines: Lines, row: RowOf, data: Path, line: str, told: str
) -> None:
    ran = run("load", lines(row()), "--data", write(data, line))
    assert told in ran.text
    assert ran.code == 2


def test_without_the_file_nothing_is_corrected(run: Run, lines: Lines, row: RowOf, data: Path) -> None:
    (data / "corrections.csv").unlink(missing_ok=True)
    (data / "merges.csv").unlink(missing_ok=True)
    assert run("load", lines(row()), "--data", data).code == 0
