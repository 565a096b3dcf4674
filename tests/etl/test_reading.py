"""Where records come from: folders, standard input, formats; and that reading is exact, whatever the cells hold."""

from __future__ import annotations

import csv
import io
import json
import os
import string
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from etl.cell_lists import split_list
from etl.columns import KNOWN, field_of, label, misspelt, names
from etl.encodings import decoded
from etl.folding import LANGUAGES, fold
from etl.read import read_file
from tests.etl.conftest import RowOf, Run
from tests.etl.nasty import texts, workbooks

HOUSE = Path(__file__).resolve().parents[2]
COLUMNS = ["meeting_id", "date_start", "title_en", "kind", "note"]
# Letters of our four languages, marks that tables live by, and controls a spreadsheet cannot hold left out.
CELL = st.text(alphabet=string.printable[:-5] + "\n\tЎўҚқҒғҲҳЁёйʻ’«»—éü№", max_size=30)
TABLES = st.lists(st.tuples(*[CELL] * 4), min_size=1, max_size=8)
# Linux counts the memory of the process that starts another as the other's own; so a small one starts it, not this one.
MEASURED = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_maxrss, used.ru_utime + used.ru_stime, file=sys.stderr)
"""
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def piped(content: bytes, *options: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "etl", "check", "-", "--database", "none/elchi.duckdb", *options]
    return subprocess.run(command, cwd=HOUSE, input=content, capture_output=True, check=False, timeout=300)


@pytest.mark.parametrize(
    ("content", "options"),
    [
        (texts.table(), ()),
        (texts.UZBEK.encode("utf-16"), ()),
        (texts.line(), ()),
        (json.dumps(texts.records(), indent=1).encode(), ()),
        (json.dumps(texts.RECORD, indent=1).encode(), ()),
        (texts.line(), ("--format", "jsonl")),
        (workbooks.workbook(workbooks.GOOD_SHEET), ()),
        (workbooks.parquet({name: [cell] for name, cell in zip(workbooks.TITLES, workbooks.CELLS, strict=True)}), ()),
    ],
)
def test_standard_input_is_read_as_what_it_is(content: bytes, options: tuple[str, ...]) -> None:
    ran = piped(content, *options)
    assert b"read 1, loaded 1" in ran.stdout, ran.stdout + ran.stderr
    assert ran.returncode == 0


def test_a_place_in_standard_input_is_a_line(run: Run) -> None:
    assert b"stdin:3: the row has 3 cells" in piped(texts.table("a,b,c")).stdout


def test_an_endless_line_from_a_pipe_is_refused_while_it_still_comes() -> None:
    with Path("/dev/zero").open("rb") as zeros:
        command = [sys.executable, "-m", "etl", "check", "-", "--database", "none/elchi.duckdb"]
        ran = subprocess.run(command, cwd=HOUSE, stdin=zeros, capture_output=True, check=False, timeout=300)
    assert b"stdin: a line is longer than" in ran.stdout
    assert ran.returncode == 2


def test_a_file_without_a_telling_name_needs_its_format(run: Run, tmp_path: Path) -> None:
    (tmp_path / "records.txt").write_bytes(texts.table())
    assert "only *.csv, *.tsv" in run("check", tmp_path / "records.txt").text
    assert run("check", tmp_path / "records.txt", "--format", "csv").code == 0


def test_a_device_is_no_file_of_records(run: Run) -> None:
    assert "it is a device, not a file of records." in run("check", "/dev/zero").text


def test_a_folder_gives_every_kind_in_order_and_names_what_it_passes_over(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "records"
    folder.mkdir()
    files = {
        "1.csv": texts.table(),
        "2.JSON": json.dumps(texts.records(2)).encode(),
        "3.jsonl": texts.line(meeting_id="n-3"),
        "notes.docx": b"x",
        "~$1.xlsx": b"open in Excel",
        ".hidden.csv": b"",
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    ran = run("check", folder)
    assert "read 4, loaded 3, replaced 0, unchanged 1" in ran.text
    assert "notes.docx: not a file of records, passed over." in ran.text
    assert "~$1" not in ran.text
    assert ran.code == 0


@pytest.mark.parametrize("name", ["cell.csv", "cell.jsonl"])
def test_a_cell_of_500_mb_is_refused_in_seconds_and_bounded_memory(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(texts.table("n-2,2025,") if name.endswith("csv") else texts.line() + b'{"note": "')
    os.truncate(path, 500_000_000)
    check = [sys.executable, "-m", "etl", "check", str(path), "--database", str(tmp_path / "e.duckdb")]
    ran = subprocess.run(
        [sys.executable, "-c", MEASURED, *check],
        cwd=HOUSE, capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    assert "the line is longer than 4,000,000 characters; nothing from here on was read." in ran.stdout
    kilobytes, seconds = map(float, ran.stderr.splitlines()[-1].split())
    assert kilobytes < 600_000
    assert seconds < 20


def test_every_field_has_a_name_in_every_language_and_no_name_means_two() -> None:
    assert set(names()) == set(KNOWN)
    fields: dict[str, set[str]] = {}
    for field, by_language in names().items():
        for variants in by_language.values():
            assert variants
            for variant in variants:
                fields.setdefault(fold(variant), set()).add(field)
    assert {name: meant for name, meant in fields.items() if len(meant) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_under_our_own_labels_is_known(language: str) -> None:
    assert [field_of(f" {label(field, language).upper()}*: ") for field in KNOWN] == list(KNOWN)


@pytest.mark.parametrize(
    ("header", "suggested"),
    [("date_strat", "date_start"), ("mamlakatla", "Mamlakatlar"), ("страан", None), ("ячейка", None), ("id2", None)],
)
def test_a_slip_in_a_header_is_asked_about_and_a_column_of_ones_own_is_not(header: str, suggested: str | None) -> None:
    told = [problem.message for problem in misspelt([header], "f.csv")]
    assert told == ([f"the column '{header}' is not known. Did you mean '{suggested}'?"] if suggested else [])


@pytest.mark.parametrize(
    ("field", "cell", "entries"),
    [
        ("countries", "KZ\nFR; JP\r\n", ["KZ", "FR", "JP"]),
        ("organisations", "Ministry of A, B and C; X (a; b)", ["Ministry of A, B and C", "X (a; b)"]),
        ("counterparts", "A (Director; Chair, Org, KZ), B (x)\nC", ["A (Director; Chair, Org, KZ)", "B (x)", "C"]),
        ("counterparts", "1. A (x)\n2) B", ["A (x)", "B"]),
        ("topics", "- trade\n- water", ["trade", "water"]),
        ("topics", "2. trade", ["2. trade"]),
        ("other_urls", "http://a/?x=1;y=2; http://b\nhttp://c", ["http://a/?x=1;y=2", "http://b", "http://c"]),
    ],
)
def test_a_list_is_split_where_nothing_is_torn(field: str, cell: str, entries: list[str]) -> None:
    assert split_list(cell, field) == entries


@given(TABLES, st.sampled_from(",;\t|"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), st.sampled_from(["\n", "\r\n"]))
@QUICK
def test_any_table_is_read_from_csv_as_it_was_written(
    tmp_path: Path, rows: list[tuple[str, ...]], delimiter: str, encoding: str, end: str
) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerows([COLUMNS, *([f"m-{at}", *row] for at, row in enumerate(rows))])
    (tmp_path / "any.csv").write_bytes(out.getvalue().encode(encoding))
    file = read_file(tmp_path / "any.csv")
    assert file.problems == []
    assert [[row[name] for name in COLUMNS[1:]] for _, row in file.rows] == [list(row) for row in rows]


@given(TABLES)
@QUICK
def test_any_table_is_read_from_a_workbook_as_it_was_written(tmp_path: Path, rows: list[tuple[str, ...]]) -> None:
    made = Workbook()
    made.worksheets[0].append(COLUMNS)
    for at, row in enumerate(rows):
        for column, text in enumerate((f"m-{at}", *row), 1):
            cell = made.worksheets[0].cell(at + 2, column)
            cell.value, cell.data_type = text or None, "s" if text else "n"
    made.save(tmp_path / "any.xlsx")
    file = read_file(tmp_path / "any.xlsx")
    assert file.problems == []
    assert [[row[name] for name in COLUMNS[1:]] for _, row in file.rows] == [list(row) for row in rows]


@given(st.lists(st.dictionaries(st.sampled_from(COLUMNS[1:]), CELL), min_size=1, max_size=8))
@QUICK
def test_json_and_json_lines_give_the_same_rows(tmp_path: Path, rows: list[dict[str, str]]) -> None:
    records = [{"meeting_id": f"m-{at}", **row} for at, row in enumerate(rows)]
    (tmp_path / "any.json").write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "any.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    whole, lines = read_file(tmp_path / "any.json"), read_file(tmp_path / "any.jsonl")
    assert [row for _, row in whole.rows] == [row for _, row in lines.rows] == records


@given(st.binary(max_size=300), st.sampled_from([".csv", ".json", ".jsonl", ".xlsx", ".parquet"]))
@QUICK
def test_no_bytes_break_the_reading(tmp_path: Path, content: bytes, suffix: str) -> None:
    for beginning in (b"", b"PK\x03\x04", b"PAR1", b"meeting_id,title_en,kind\n"):
        (tmp_path / f"any{suffix}").write_bytes(beginning + content)
        file = read_file(tmp_path / f"any{suffix}")
        assert file.rows or file.problems


@given(st.integers(0, 5000), st.integers(1, 60))
@QUICK
def test_a_workbook_damaged_anywhere_is_read_or_refused(tmp_path: Path, at: int, length: int) -> None:
    whole = workbooks.workbook(workbooks.GOOD_SHEET)
    (tmp_path / "any.xlsx").write_bytes(whole[:at] + bytes(length) + whole[at + length :])
    file = read_file(tmp_path / "any.xlsx")
    assert file.rows or file.problems


@given(st.text(alphabet="абвгдежзиклмнопрстуў ,.-\n", max_size=200))
def test_lower_case_cyrillic_is_known_from_its_code_page(text: str) -> None:
    sentence = f"Встреча с послом {text}"
    assert decoded(sentence.encode("cp1251"), "f.csv") == sentence


def test_the_usual_record_is_the_same_from_every_kind(tmp_path: Path, row: RowOf) -> None:
    kinds = {
        "a.csv": texts.table(),
        "a.jsonl": texts.line(),
        "a.xlsx": workbooks.workbook(workbooks.GOOD_SHEET),
        "a.parquet": workbooks.parquet({name: [cell] for name, cell in zip(workbooks.TITLES, workbooks.CELLS, strict=True)}),
    }
    for name, content in kinds.items():
        (tmp_path / name).write_bytes(content)
        assert [row for _, row in read_file(tmp_path / name).rows] == [texts.RECORD]


def test_the_apostrophe_that_keeps_a_text_from_running_as_a_formula_is_no_part_of_it(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("meeting_id,kind,title_en,note\n1,conference,'=1+1,''-x\n2,conference,'quoted',o'z\n", encoding="utf-8")
    assert [(row["title_en"], row["note"]) for _, row in read_file(path).rows] == [("=1+1", "'-x"), ("'quoted'", "o'z")]
