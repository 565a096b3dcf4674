"""What a load refused, as the clerk gets it back, corrects it and loads it again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from etl import columns, refused
from etl.folding import LANGUAGES
from etl.in_cells import PARTS, in_cells
from etl.words import header
from tests.etl import workbooks
from tests.etl.conftest import Ask, Lines, RowOf, Run

HEADER = "meeting_id,date_start,title_en,kind,countries,Ячейка"
GOOD = "c-1,2025-03-01,A talk,conference,KZ,1"
BAD = "c-2,2025-13-01,=cmd|' /C calc'!A0,conference,Fransya,own"


@pytest.fixture
def back(tmp_path: Path) -> Path:
    return tmp_path / "back.xlsx"


def csv(tmp_path: Path, *rows: str, name: str = "2025.csv") -> Path:
    path = tmp_path / name
    path.write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")
    return path


def sheet_of(path: Path) -> Worksheet:
    sheet = load_workbook(path).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bad_rows_come_back_with_their_columns_the_bad_cells_marked_and_the_problem_beside(
    run: Run, tmp_path: Path, back: Path, language: str
) -> None:
    ran = run("load", csv(tmp_path, GOOD, BAD), "--refused", back, "--lang", language)
    assert f"Refused rows, to correct and load again: {back}" in ran.text
    sheet = sheet_of(back)
    names = [str(cell.value) for cell in sheet[1]]
    fields = ["meeting_id", "date_start", "title_en", "kind", "countries", "ячейка"]
    assert names[:6] == [header(field, language) for field in fields]
    assert [name[0] for name in names[6:]] == ["⚠", "⚠"]
    row = dict(zip(fields, sheet[2], strict=False))
    assert [row[field].value for field in fields] == BAD.split(",")
    marked = [field for field in fields if row[field].comment]
    assert marked == ["date_start", "countries"]
    assert [field for field in fields if row[field].fill.fgColor.rgb == "00FFE08A"] == marked
    (line,) = workbooks.lines(back)
    assert header("countries", language) in workbooks.remark(line)
    assert "'Fransya'" in workbooks.remark(line)
    assert ("is not a known country" in workbooks.remark(line)) == (language == "en")
    assert sheet["C2"].data_type == "s", "no formula runs"
    assert sheet["C2"].quotePrefix


@pytest.mark.parametrize("language", LANGUAGES)
def test_corrected_in_place_it_loads(run: Run, ask: Ask, tmp_path: Path, back: Path, language: str) -> None:
    run("load", csv(tmp_path, GOOD, BAD), "--refused", back, "--lang", language)
    workbooks.correct(back, 2, "countries", "FR; KZ", language)
    ran = run("load", back, "--refused", tmp_path / "second.xlsx", "--lang", language)
    assert ran.code == 1
    workbooks.correct(tmp_path / "second.xlsx", 2, "date_start", "2025-12-01", language)
    ran = run("load", tmp_path / "second.xlsx")
    assert ran.code == 0, ran.text
    assert ask("SELECT title_en, first_day::VARCHAR FROM meeting WHERE meeting_id = 'c-2'") == [
        ("=cmd|' /C calc'!A0", "2025-12-01")
    ]
    ((raw,),) = ask("SELECT raw FROM record WHERE meeting_id = 'c-2'")
    assert json.loads(str(raw))["ячейка"] == "own"
    assert not [name for name in json.loads(str(raw)) if name.startswith("⚠")]


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        ("c-1,2025,Other,conference,KZ,", "meeting_id: 'c-1' stands already at 2025.csv:2"),
        ("c-2,2025,short", "2025.csv:3: the row has 3 cells, the header 6."),
        ("c-2,2025,a,b,conference,KZ,1", "2025.csv:3: the row has 7 cells, the header 6."),
    ],
)
def test_a_row_that_might_be_misread_is_held_until_a_person_says_that_it_is_right(
    run: Run, ask: Ask, tmp_path: Path, back: Path, bad: str, told: str
) -> None:
    assert told in run("load", csv(tmp_path, GOOD, bad), "--refused", back, "--lang", "en").text
    before = ask("SELECT * FROM meeting")
    ran = run("load", back, "--refused", tmp_path / "again.xlsx", "--lang", "en")
    assert "it is marked as not corrected yet." in ran.text
    assert ask("SELECT * FROM meeting") == before
    assert " ".join(workbooks.lines(back)[0].values()).startswith(" ".join(bad.split(",")[:3]))
    book = load_workbook(tmp_path / "again.xlsx")
    sheet = book.worksheets[0]
    right = dict(zip([str(cell.value) for cell in sheet[1]], sheet[2], strict=False))
    right["Record number"].value, right["Kind of event"].value = "c-9", "conference"
    right["Partner countries"].value, right["Title (English)"].value = "KZ", "right"
    next(cell for name, cell in right.items() if name.startswith("✋")).value = None
    book.save(tmp_path / "again.xlsx")
    ran = run("load", tmp_path / "again.xlsx")
    assert ran.code == 0, ran.text
    assert ask("SELECT title_en FROM meeting WHERE meeting_id = 'c-9'") == [("right",)]


@pytest.mark.parametrize(
    "changes",
    [
        {"note": "a\0b"},
        {"note": "x" * 40_000},
        {"organisations": [{"name": "A", "type": "university"}]},
        {"title_en": ["a", "b"]},
        {"mine": {"deep": [1]}},
        {"topics": ["security; water"]},
    ],
)
def test_what_no_workbook_can_hold_comes_back_as_lines(
    run: Run, ask: Ask, lines: Lines, row: RowOf, tmp_path: Path, back: Path, changes: dict[str, object]
) -> None:
    bad = row(meeting_id="m-2", kind="wedding", **changes)
    run("load", lines(row(), bad), "--refused", back, "--lang", "ru")
    assert not back.exists()
    (line,) = back.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
    given = json.loads(line)
    assert {name: value for name, value in given.items() if not name.startswith("⚠")} == bad
    assert "неизвестный вид мероприятия" in next(text for name, text in given.items() if name.startswith("⚠"))


@pytest.mark.parametrize(
    "line",
    [
        "{not json",
        "[1, 2]",
        '"text"',
        '{"meeting_id": "x", "Kind": 1, "kind": 2}',
        '{"meeting_id": "q", "date_strat": "2025"}',
    ],
)
def test_a_line_that_is_no_record_comes_back_and_is_refused_again(
    run: Run, lines: Lines, row: RowOf, tmp_path: Path, back: Path, line: str
) -> None:
    first = run("load", lines(row(), line), "--refused", back)
    assert first.code == 1
    assert back.with_suffix(".jsonl").read_text(encoding="utf-8") == f"{line}\n"
    assert run("load", back.with_suffix(".jsonl")).code == 2


def test_people_and_lists_stand_in_cells_as_a_clerk_writes_them(
    run: Run, ask: Ask, lines: Lines, row: RowOf, back: Path
) -> None:
    people = [{"name": "A. B", "role": "head, a. i.", "organisation": "C", "country": "Qozogʻiston"}, {"name": "D"}]
    bad = row(kind="wedding", counterparts=people, institute_side=[{"name": "E", "role": "guide"}], countries=["KZ", "FR"])
    run("load", lines(row(meeting_id="m-9"), bad), "--refused", back, "--lang", "en")
    (line,) = workbooks.lines(back)
    assert line["Counterparts"] == "A. B (head, a. i., C, Qozogʻiston); D"
    assert (line["Institute side"], line["Partner countries"]) == ("E (guide)", "KZ; FR")
    workbooks.correct(back, 2, "kind", "conference", "en")
    assert run("load", back).code == 0
    assert ask(
        "SELECT side, name, role, organisation, country FROM meeting_person WHERE meeting_id = 'm-1' ORDER BY position"
    ) == [
        ("partner", "A. B", "head, a. i.", "C", "KZ"),
        ("partner", "D", None, None, None),
        ("institute", "E", "guide", None, None),
    ]


def test_a_missing_column_that_must_be_filled_is_added(run: Run, lines: Lines, row: RowOf, back: Path) -> None:
    bad = {name: value for name, value in row().items() if name != "kind"}
    run("load", lines(row(meeting_id="m-9"), bad), "--refused", back, "--lang", "en")
    workbooks.correct(back, 2, "kind", "conference", "en")
    assert run("load", back).code == 0


def test_nothing_is_written_where_nothing_was_refused_and_nothing_by_check(
    run: Run, lines: Lines, row: RowOf, database: Path
) -> None:
    run("load", lines(row()))
    run("check", lines(row(kind="x"), name="bad.jsonl"))
    assert not list(database.parent.glob("refused-*"))
    run("load", lines(row(kind="x"), name="bad.jsonl"))
    assert len(list(database.parent.glob("refused-*.xlsx"))) == 1, "beside the database unless told otherwise"


def test_an_earlier_workbook_keeps_its_place(run: Run, lines: Lines, row: RowOf, back: Path) -> None:
    back.write_text("corrected for an hour")
    ran = run("load", lines(row(kind="x")), "--refused", back)
    assert back.read_text() == "corrected for an hour"
    assert str(back.with_name("back-2.xlsx")) in ran.text


def test_rows_that_cannot_be_written_are_told_and_the_rest_is_loaded(
    run: Run, lines: Lines, row: RowOf, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    ran = run("load", lines(row(), row(meeting_id="m-2", kind="x")), "--refused", tmp_path / "file" / "b.xlsx")
    assert "it cannot be written" in ran.text
    assert "'x' is not a known kind." in ran.text
    assert ran.code == 1


def test_beyond_what_a_person_corrects_by_hand_rows_come_back_as_lines(
    run: Run, lines: Lines, row: RowOf, back: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refused, "MOST_ROWS", 2)
    run("load", lines(*(row(meeting_id=f"m-{number}", kind="x") for number in range(5))), "--refused", back)
    assert len(workbooks.lines(back)) == 2
    assert len(back.with_suffix(".jsonl").read_text().splitlines()) == 3


@pytest.mark.parametrize(
    ("language", "told"),
    [("uz", "Rad etildi: 1."), ("uz_Cyrl", "Рад этилди: 1."), ("ru", "Отклонено: 1."), ("en", "Refused: 1.")],
)
def test_the_report_is_in_the_clerks_language(
    run: Run, lines: Lines, row: RowOf, tmp_path: Path, language: str, told: str
) -> None:
    report = tmp_path / "report.txt"
    run(
        "load",
        lines(row(), row(meeting_id="m-2", kind="x")),
        "--report",
        report,
        "--refused",
        tmp_path / "b.xlsx",
        "--lang",
        language,
    )
    text = report.read_text(encoding="utf-8-sig")
    assert told in text
    assert f"records.jsonl:2 «{header('kind', language)}»" in text
    assert "b.xlsx" in text


words = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
values = st.one_of(
    words,
    st.none(),
    st.integers(),
    st.lists(words, max_size=4),
    st.lists(
        st.fixed_dictionaries({"name": words}, optional={"role": words, "organisation": words, "country": words}), max_size=3
    ),
)


@settings(max_examples=400, deadline=None)
@given(st.dictionaries(st.sampled_from([*columns.KNOWN, "own", "Kind"]), values))
def test_a_row_in_cells_is_the_same_row_or_is_left_to_the_lines(row: dict[str, object]) -> None:
    cells = in_cells(row)
    if cells is not None:
        texts = {name: str(cell) for name, cell in cells.items()}
        assert columns.named(list(texts)) == list(texts)
        assert set(texts) == {name for name, value in row.items() if value not in (None, "", [])}
        for name, read in columns.cells(texts).items():
            assert list(_plain(read)) == list(
                _plain(
                    row[name]
                    if not (isinstance(row[name], str) and name in columns.LISTS)
                    else columns.cells({name: row[name]})[name]
                )
            )  # type: ignore[dict-item]


def _plain(value: object) -> Iterator[str]:
    """What a value says, word by word."""
    for entry in value if isinstance(value, list) else [value]:
        parts = [entry.get(part, "") for part in PARTS] if isinstance(entry, dict) else [entry]
        yield from " ".join(str(part) for part in parts).replace("\r\n", "\n").replace("\r", "\n").translate(_LEFT_OUT).split()


_LEFT_OUT = str.maketrans(dict.fromkeys("(),", " "))


MAPPING = """
[source]
name = "A made-up list of visits"
home_country = "UZ"
[columns]
meeting_id = "No"
title_en = "What"
countries = "Who"
date_start = "When"
[constants]
kind = "conference"
"""


def test_a_foreign_table_comes_back_as_it_is_and_loads_under_its_mapping(
    run: Run, ask: Ask, tmp_path: Path, back: Path
) -> None:
    (tmp_path / "m.toml").write_text(MAPPING)
    table = tmp_path / "visits.csv"
    table.write_text("No,What,Who,When,kind\n1,Good,KZ,2025,x\n2,=Bad,Fransya,2025-13,y\n3,Short\n")
    run("load", table, "--mapping", tmp_path / "m.toml", "--refused", back, "--lang", "ru")
    bad, short = workbooks.lines(back)
    assert list(bad.items())[:5] == [("No", "2"), ("What", "=Bad"), ("Who", "Fransya"), ("When", "2025-13"), ("kind", "y")]
    assert "«Who»: 'Fransya' — неизвестное название страны." in workbooks.remark(bad)
    sheet = sheet_of(back)
    assert [cell.coordinate for cell in sheet[2] if cell.comment] == ["C2", "D2"]
    assert (short["No"], short["What"]) == ("3", "Short")
    again = run("load", back, "--mapping", tmp_path / "m.toml", "--refused", tmp_path / "b2.xlsx")
    assert "it is marked as not corrected yet." in again.text
    book = load_workbook(back)
    book.worksheets[0]["C2"], book.worksheets[0]["D2"] = "FR", "2025-12"
    book.worksheets[0].delete_rows(3)
    book.save(back)
    ran = run("load", back, "--mapping", tmp_path / "m.toml")
    assert ran.code == 0, ran.text
    assert ask("SELECT title_en, first_day::VARCHAR FROM meeting ORDER BY 1") == [
        ("=Bad", "2025-12-01"),
        ("Good", "2025-01-01"),
    ]
    ((raw,),) = ask("SELECT raw FROM record WHERE raw->>'title_en' = '=Bad'")
    assert not [name for name in json.loads(str(raw)) if name[0] in "⚠✋" and json.loads(str(raw))[name]]


COMPOSED = """
[source]
name = "A made-up register"
home_country = "UZ"
id_prefix = "mu-"
dates = "%d.%m.%Y"
[columns]
meeting_id = ["Year", "No"]
title_en = "What"
countries = "Who"
date_start = "When"
[constants]
kind = "conference"
[split]
countries = "|"
"""
HEADS = ["Year", "No", "What", "Who", "When", "Own"]


def test_a_foreign_workbook_keeps_ids_days_and_source_on_its_way_back(
    run: Run, ask: Ask, tmp_path: Path, back: Path
) -> None:
    (tmp_path / "m.toml").write_text(COMPOSED)
    book = Workbook()
    book.worksheets[0].append(HEADS)
    book.worksheets[0].append([2025, "007", "A day as a number", "KZ|Fransya", 45987, 45987])
    book.worksheets[0].append([2025, "008", "A day as text", "Fransya", "26.11.2025", "x"])
    book.worksheets[0].append([2025, "009", "A formula without a result", "Fransya", 45987, "=1+1"])
    book.save(tmp_path / "v.xlsx")
    assert run("load", tmp_path / "v.xlsx", "--mapping", tmp_path / "m.toml", "--refused", back).code == 2
    book = load_workbook(back)
    for row in book.worksheets[0].iter_rows(min_row=2):
        row[3].value = str(row[3].value).replace("Fransya", "FR")
        for cell in row[6:]:
            cell.value = None
    book.save(back)
    ran = run("load", back, "--mapping", tmp_path / "m.toml")
    assert ran.code == 0, ran.text
    assert ask("SELECT meeting_id, first_day::VARCHAR FROM meeting ORDER BY 1") == [
        (f"mu-2025-{number}", "2025-11-26") for number in ("007", "008", "009")
    ]
    assert ask("SELECT raw->>'source_table', raw->>'Own' FROM record ORDER BY meeting_id") == [
        ("A made-up register", "45987"), ("A made-up register", "x"), ("A made-up register", ""),
    ]  # fmt: skip


def test_foreign_lines_that_no_workbook_can_hold_are_held_and_load_under_their_mapping(
    run: Run, ask: Ask, tmp_path: Path, back: Path
) -> None:
    (tmp_path / "m.toml").write_text(COMPOSED)
    row = {"Year": 2025, "No": "1", "What": "First", "Who": ["KZ"], "When": "26.11.2025", "deep": {"own": [1]}}
    table = tmp_path / "v.jsonl"
    table.write_text("".join(json.dumps(line) + "\n" for line in (row, row | {"What": "Other"})))
    run("load", table, "--mapping", tmp_path / "m.toml", "--refused", back, "--lang", "ru")
    given = back.with_suffix(".jsonl")
    again = run("load", given, "--mapping", tmp_path / "m.toml", "--refused", tmp_path / "second.xlsx")
    assert "it is marked as not corrected yet." in again.text
    line = {name: "" if name.startswith("✋") else value for name, value in json.loads(given.read_text()).items()}
    given.write_text(json.dumps(line | {"No": "2"}))
    ran = run("load", given, "--mapping", tmp_path / "m.toml")
    assert ran.code == 0, ran.text
    assert ask("SELECT meeting_id, title_en FROM meeting ORDER BY 1") == [("mu-2025-1", "First"), ("mu-2025-2", "Other")]
    ((raw,),) = ask("SELECT raw FROM record WHERE meeting_id = 'mu-2025-2'")
    assert not [name for name in json.loads(str(raw)) if name.startswith("⚠")]


def test_scripts_are_told_where_the_refused_rows_are(run: Run, lines: Lines, row: RowOf, back: Path) -> None:
    ran = run("load", lines(row(), row(meeting_id="m-2", kind="x")), "--refused", back, "--json")
    assert json.loads(ran.text)["given_back"] == [str(back)]
