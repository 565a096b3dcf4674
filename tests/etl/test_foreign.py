from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from etl.foreign import cell_text, mapped, read_foreign
from etl.making import edition
from etl.mapping import read_mapping
from etl.reference import Reference
from etl.shelf import Stock
from etl.whose import reference_for
from tests.etl.conftest import DATA, TODAY
from tests.etl.foreign_tables import FRENCH, GERMAN, INVENTED, RUSSIAN, Invented


def written(folder: Path, invented: Invented) -> tuple[Path, Path]:
    """The table and its mapping as files."""
    table, mapping = folder / invented.name, folder / "mapping.toml"
    table.write_text(invented.table, encoding=invented.encoding)
    mapping.write_text(invented.mapping, encoding="utf-8")
    return table, mapping


@pytest.mark.parametrize("invented", INVENTED, ids=lambda invented: invented.name)
def test_a_table_of_another_language_and_shape_loads_under_its_mapping(
    reference: Reference, tmp_path: Path, invented: Invented
) -> None:
    table, file = written(tmp_path, invented)
    mapping = read_mapping(file, reference.vocabulary)
    theirs = reference_for(reference, mapping, None, tmp_path, DATA)
    made = edition(read_foreign([table], mapping, reference.vocabulary), Stock(), theirs, TODAY)
    assert made.shelf.meetings.keys() == invented.expected.keys()
    for meeting_id, expected in invented.expected.items():
        meeting = made.shelf.meetings[meeting_id]
        assert {name: getattr(meeting, name) for name in expected} == expected
    told = [problem.message for problem in made.problems]
    assert len(told) == len(invented.refused)
    assert all(any(text.startswith(known) for text in told) for known in invented.refused)


def test_a_refused_word_of_a_foreign_table_has_a_remedy_in_its_mapping(reference: Reference, tmp_path: Path) -> None:
    table, file = written(tmp_path, FRENCH)
    mapping = read_mapping(file, reference.vocabulary)
    made = edition(read_foreign([table], mapping, reference.vocabulary), Stock(), reference, TODAY)
    (problem,) = [problem for problem in made.problems if problem.kind == "unknown-country"]
    assert problem.source == "visites.jsonl:3"
    assert "translate it under [values.countries] of the mapping" in problem.remedy


def test_what_no_mapping_names_and_what_it_changed_goes_along(reference: Reference, tmp_path: Path) -> None:
    _, file = written(tmp_path, GERMAN)
    mapping = read_mapping(file, reference.vocabulary)
    theirs = {"Nr": "4", "Von": "01.03.2024", "Land": "Tschechoslowakei", "Ort": "k. A.", "kind": "x", "Akte": "Z"}
    made = mapped(dict(theirs), mapping, reference.vocabulary)
    assert (made["countries"], made["city"], made["date_start"]) == (["Czechoslovakia"], "", "2024-03-01")
    assert (made["Land"], made["Ort"], made["Akte"], made["kind (theirs)"]) == ("Tschechoslowakei", "k. A.", "Z", "x")
    assert made["source_table"] == "Protokoll"


def test_an_organisation_where_a_country_is_due_is_an_organisation(reference: Reference, tmp_path: Path) -> None:
    table, file = written(tmp_path, RUSSIAN)
    mapping = read_mapping(file, reference.vocabulary)
    made = edition(read_foreign([table], mapping, reference.vocabulary), Stock(), reference, TODAY)
    assert [organisation.organisation_id for organisation in made.shelf.meetings["2025-1-15"].organisations] == ["nato"]


@pytest.mark.parametrize(
    ("cell", "text"), [(None, ""), (12.0, "12"), (1.5, "1.5"), (True, "true"), (" a ", "a"), (json.loads("{}"), "{}")]
)
def test_any_cell_is_a_text(cell: object, text: str) -> None:
    assert cell_text(cell) == text


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("t.csv", "", "t.csv: the file is empty."),
        ("t.csv", "Nr;Von;Bis;Gast;Land;Ort\n", "t.csv: there is a header, but no row."),
        ("t.csv", "Nr;Nr;Von\n1;2;3\n", "t.csv: the column Nr stands twice."),
        ("t.csv", "only\n1\n", "t.csv: it has no header of two or more columns."),
        ("t.csv", "Nr;Von;Bis;Gast;Laender;Ort\n1;;;;;\n", "names the column 'Land', which the table lacks. Did you"),
        ("t.csv", "Nr;Von;Bis;Gast;Land;Ort\n1;2\n", "t.csv:2: the row has 2 cells, the header 6."),
        ("t.jsonl", '{"Nr": 1}\nnonsense\n', "t.jsonl:2: the line is not JSON."),
        ("t.png", "x", "t.png: only *.csv"),
        ("absent.csv", None, "absent.csv: the file is not there."),
    ],
)
def test_a_table_that_cannot_be_read_says_why(
    reference: Reference, tmp_path: Path, name: str, content: str | None, told: str
) -> None:
    _, file = written(tmp_path, GERMAN)
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    (read,) = read_foreign([tmp_path / name], read_mapping(file, reference.vocabulary), reference.vocabulary)
    assert any(told in str(problem) for problem in read.problems), [str(problem) for problem in read.problems]


def test_a_workbook_is_read_from_the_first_sheet_with_a_header(reference: Reference, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Besuche"])
    sheet.append(["Nr", "Von", "Bis", "Gast", "Land", "Ort"])
    sheet.append([1, date(1972, 2, 3), None, "König Otto", "Frankreich und Schweden", "Bonn"])
    book.create_sheet("Anderes").append(["x", "y"])
    book.save(tmp_path / "t.xlsx")
    _, file = written(tmp_path, GERMAN)
    mapping = read_mapping(file, reference.vocabulary)
    (read,) = read_foreign([tmp_path / "t.xlsx"], mapping, reference.vocabulary)
    ((place, row),) = read.rows
    assert (place, row["meeting_id"], row["date_start"]) == ("t.xlsx:3", "p-1", "1972-02-03")
    assert row["countries"] == ["Frankreich und Schweden"]
    assert read.notes == ["t.xlsx: the sheet 'Anderes' was passed over."]


def test_every_kind_of_file_gives_the_same_records(reference: Reference, tmp_path: Path) -> None:
    rows = [{"Nr": "1", "Von": "03.02.1972", "Bis": None, "Gast": "König Otto", "Land": "Frankreich", "Ort": "Bonn"}]
    frame = pd.DataFrame(rows)
    frame.to_parquet(tmp_path / "t.parquet")
    frame.to_csv(tmp_path / "t.csv", index=False, sep="|")
    (tmp_path / "t.json").write_text(json.dumps({"Besuche": rows}))
    (tmp_path / "t.jsonl").write_text(json.dumps(rows[0]))
    _, file = written(tmp_path, GERMAN)
    mapping = read_mapping(file, reference.vocabulary)
    files = [tmp_path / f"t.{kind}" for kind in ("csv", "json", "jsonl", "parquet")]
    read = read_foreign(files, mapping, reference.vocabulary)
    assert [problem for file in read for problem in file.problems] == []
    assert len({json.dumps([row for _, row in file.rows], sort_keys=True) for file in read}) == 1


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("03.02.1972", "1972-02-03"),
        ("1972-02-03", "1972-02-03"),
        ("1972", "1972"),
        ("", ""),
        ("2/13/1972", "2/13/1972 (not %d.%m.%Y)"),
    ],
)
def test_under_a_stated_form_no_date_is_read_in_another_order(
    reference: Reference, tmp_path: Path, cell: str, day: str
) -> None:
    _, file = written(tmp_path, GERMAN)
    row: dict[str, object] = {"Nr": "1", "Von": cell, "Land": "Frankreich"}
    assert mapped(row, read_mapping(file, reference.vocabulary), reference.vocabulary)["date_start"] == day
