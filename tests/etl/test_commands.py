"""What a clerk meets at the command line: bad input, the report, the exit codes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.etl.conftest import Ask, Lines, Raw, RowOf, Run

HEADER = "meeting_id,date_start,date_end,title_en,kind,countries,topics,formats,note"
GOOD = "c-1,2025-03-01,,A talk,conference,KZ;Франция,security,,"


def write(path: Path, *rows: str, encoding: str = "utf-8", end: str = "\n") -> Path:
    path.write_bytes((end.join(rows) + end).encode(encoding))
    return path


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ("c-2,2025,,T,conference,Fransya,,,", "2025.csv:3 countries: 'Fransya' is not a known country."),
        ("c-2,2025,,T,conference,KZ,securty,,", "2025.csv:3 topics: 'securty' is not a known topic."),
        (
            "c-2,2025,,T,conference,KZ,,C9 of Nowhere,",
            "2025.csv:3 formats: 'C9 of Nowhere' is not a known format.",
        ),
        ("c-2,2025,,T,wedding,KZ,,,", "2025.csv:3 kind: 'wedding' is not a known kind."),
        ("c-2,2025-02-30,,T,conference,KZ,,,", "2025.csv:3 date_start: '2025-02-30' is not a date."),
        (
            "c-2,2025-03-02,2025-03-01,T,conference,KZ,,,",
            "2025.csv:3 date_end: '2025-03-01' lies before the start",
        ),
        (
            "c-2,,2025-03-01,T,conference,KZ,,,",
            "2025.csv:3 date_end: '2025-03-01' is an end without a start.",
        ),
        ("c-2,2025,,T,conference", "2025.csv:3: the row has 5 cells, the header 9."),
        ("c-2,2025,,T,conference,KZ,,,note,more", "2025.csv:3: the row has 10 cells, the header 9."),
        ("c-1,2025,,Other,conference,KZ,,,", "2025.csv:3 meeting_id: 'c-1' stands already at 2025.csv:2"),
    ],
)
def test_a_bad_row_is_told_with_file_line_and_field_and_the_rest_is_loaded(
    run: Run, ask: Ask, tmp_path: Path, cells: str, told: str
) -> None:
    ran = run("load", write(tmp_path / "2025.csv", HEADER, GOOD, cells))
    assert told in ran.text
    assert "read 2, loaded 1, replaced 0, unchanged 0, refused 1" in ran.text
    assert ran.code == 1
    assert ask("SELECT meeting_id FROM meeting") == [("c-1",)]
    ((source, message),) = ask("SELECT source, message FROM problem")
    assert source == "2025.csv:3"
    assert str(message) in ran.text


@pytest.mark.parametrize(
    "line", ["{not json", "[1, 2]", '"text"', '{"meeting_id": NaN}', '{"note": "\\ud800"}', "[" * 5000]
)
def test_a_line_that_is_not_a_json_object_is_told_and_the_rest_is_loaded(
    run: Run, lines: Lines, row: RowOf, line: str
) -> None:
    ran = run("load", lines(line, row()))
    assert ran.code == 1
    assert "records.jsonl:1: the line is" in ran.text
    assert "read 2, loaded 1, replaced 0, unchanged 0, refused 1" in ran.text


@pytest.mark.parametrize(
    ("encoding", "end"),
    [("utf-8", "\n"), ("utf-8-sig", "\r\n"), ("cp1251", "\r\n"), ("utf-16", "\r\n"), ("utf-8", "\r")],
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_is_read_as_spreadsheets_save_it(
    run: Run, ask: Ask, tmp_path: Path, encoding: str, end: str, delimiter: str
) -> None:
    rows = [line.replace("KZ;Франция", "Франция").replace(",", delimiter) for line in (HEADER, GOOD)]
    ran = run("load", write(tmp_path / "2025.csv", *rows, "", encoding=encoding, end=end))
    assert ran.code == 0, ran.text
    assert ask("SELECT country, title_en FROM meeting JOIN meeting_country USING (meeting_id)") == [("FR", "A talk")]


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("meeting_id,title_en", "2025.csv: the required column kind is missing."),
        ("title_en,kind", "2025.csv: the required column meeting_id is missing."),
        (
            "meeting_id,kind",
            "2025.csv: the required column title_uz (or title_uz_Cyrl, title_ru, title_en) is missing.",
        ),
        (
            "meeting_id,kind,title_en,date_strat",
            "the column 'date_strat' is not known. Did you mean 'date_start'?",
        ),
        ("meeting_id,kind,title_en,kind", "2025.csv: the column kind stands twice."),
    ],
)
def test_a_table_whose_header_cannot_be_used_is_refused_whole(run: Run, tmp_path: Path, header: str, told: str) -> None:
    ran = run("load", write(tmp_path / "2025.csv", header, "a,b,c,d"))
    assert told in ran.text
    assert ran.code == 2


def test_a_column_of_the_clerks_own_does_not_keep_a_record_out(run: Run, ask: Ask, tmp_path: Path) -> None:
    assert run("load", write(tmp_path / "2025.csv", HEADER + ",Ячейка", GOOD + ",7")).code == 0
    ((raw,),) = ask("SELECT raw->>'ячейка' FROM record")
    assert raw == "7"


def test_an_unclosed_quote_is_told_with_its_line(run: Run, tmp_path: Path) -> None:
    ran = run("load", write(tmp_path / "2025.csv", HEADER, GOOD, 'c-2,2025,,"T,conference,KZ,,,'))
    assert "2025.csv:3: the row is not CSV" in ran.text
    assert ran.code == 1


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("empty.csv", b"", "empty.csv: the file is empty."),
        ("blank.jsonl", b"\xef\xbb\xbf \r\n", "blank.jsonl: the file is empty."),
        ("header.csv", HEADER.encode(), "header.csv: there is a header, but no row."),
        ("sheet.xlsx", b"PK", "sheet.xlsx: it is called XLSX, but does not begin like it."),
        ("noise.csv", b"\x98\xff\x98", "noise.csv: it is neither UTF-8 nor Windows-1251 text."),
        ("broken.csv", f"{HEADER}\n{GOOD}\n".encode() + b"c-2,\xff", "broken.csv:3: the file is UTF-8, but broken"),
        ("nul.csv", b"\0\0\0", "nul.csv: the required column meeting_id is missing."),
    ],
)
def test_a_file_of_which_nothing_can_be_read_ends_with_2(
    run: Run, database: Path, tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    (tmp_path / name).write_bytes(content)
    ran = run("load", tmp_path / name)
    assert told in ran.text
    assert "Traceback" not in ran.text
    assert ran.code == 2
    assert not database.exists()


def test_a_file_or_folder_that_is_not_there_or_empty_is_told(
    run: Run, lines: Lines, row: RowOf, tmp_path: Path
) -> None:
    assert "nowhere.csv: the file is not there." in run("load", tmp_path / "nowhere.csv").text
    (tmp_path / "folder").mkdir()
    ran = run("load", tmp_path / "folder")
    assert "the folder holds no *.csv, *.tsv, *.xlsx" in ran.text
    assert ran.code == 2
    assert run("load", lines(row()), tmp_path / "nowhere.csv").code == 1, "the file that is there was loaded"


def test_a_folder_gives_every_record_file_in_it(run: Run, lines: Lines, row: RowOf, tmp_path: Path) -> None:
    folder = tmp_path / "records"
    folder.mkdir()
    write(folder / "B.CSV", HEADER, GOOD)
    shutil.move(lines(row()), folder / "a.jsonl")
    (folder / "notes.txt").write_text("not ours")
    ran = run("load", folder)
    assert (ran.code, "read 2, loaded 2" in ran.text) == (0, True)


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "=1+1", "+7", "@x", "-1", "\ttab", "x" * 10_000, "a\0b", "null"]
)
def test_text_of_any_kind_is_stored_as_it_is(run: Run, ask: Ask, lines: Lines, row: RowOf, text: str) -> None:
    ran = run("load", lines(row(title_en=f"t {text}", note=f"n {text}", organisations=[f"o {text}"])))
    assert ran.code == 0, ran.text
    ((title, note, label),) = ask(
        "SELECT title_en, note, text FROM meeting JOIN meeting_organisation USING (meeting_id)"
        " JOIN label ON code = organisation_id AND language = 'en' AND subject = 'organisation'"
    )
    assert (title, note, label) == (f"t {text}", f"n {text}", f"o {text}")


def test_words_that_mean_nothing_to_a_person_stay_words(run: Run, ask: Ask, lines: Lines, row: RowOf) -> None:
    run("load", lines(row(title_en="NA", note="nan", publisher="None")))
    assert ask("SELECT title_en, note, publisher FROM meeting") == [("NA", "nan", "None")]


def test_check_says_what_a_load_would_do_and_changes_nothing(
    run: Run, lines: Lines, row: RowOf, database: Path
) -> None:
    fresh = lines(row(), row(meeting_id="m-2", countries=["Narnia"]))
    ran = run("check", fresh)
    assert "read 2, loaded 1, replaced 0, unchanged 0, refused 1" in ran.text
    assert "A load would publish version" in ran.text
    assert ran.code == 1
    assert not database.parent.exists()
    run("load", fresh)
    before = sorted((path.name, path.stat().st_mtime_ns) for path in database.parent.iterdir())
    ran = run("check", lines(row(title_en="Changed"), name="new.jsonl"))
    assert "replaced 1" in ran.text
    assert sorted((path.name, path.stat().st_mtime_ns) for path in database.parent.iterdir()) == before


def test_all_rows_refused_at_the_first_load_publishes_nothing(
    run: Run, lines: Lines, row: RowOf, database: Path
) -> None:
    ran = run("load", lines(row(countries=["Narnia"])))
    assert "Nothing was published" in ran.text
    assert (ran.code, database.exists()) == (2, False)


def test_what_was_read_is_loaded_replaced_unchanged_or_refused(run: Run, lines: Lines, row: RowOf) -> None:
    first: list[Raw] = [row(meeting_id=f"m-{number}") for number in range(4)]
    run("load", lines(*first))
    ran = run(
        "load",
        lines(first[0], row(meeting_id="m-1", note="new"), row(meeting_id="m-9"), row(kind="x"), first[0]),
    )
    assert "read 5, loaded 1, replaced 1, unchanged 2, refused 1" in ran.text


def test_the_commands_run_as_a_module_from_anywhere(tmp_path: Path, lines: Lines, row: RowOf) -> None:
    house = Path(__file__).resolve().parents[2]
    command = [
        sys.executable,
        "-m",
        "etl",
        "load",
        str(lines(row(kind="x"))),
        "--database",
        str(tmp_path / "e.duckdb"),
    ]
    ran = subprocess.run(
        command, cwd=tmp_path, env={"PYTHONPATH": str(house)}, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (2, "")
    assert "records.jsonl:1 kind: 'x' is not a known kind." in ran.stdout
