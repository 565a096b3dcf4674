"""Every nasty file with its exit code and what is said of it; and what was read from those that are only odd."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from tests.etl.conftest import Ask, Run
from tests.etl.nasty import texts, workbooks

LOADED, SOME, NOTHING = 0, 1, 2
ONE, TWO = "read 1, loaded 1, replaced 0, unchanged 0, refused 0", "read 2, loaded 2, replaced 0, unchanged 0, refused 0"
EMPTY, NO_ROW = "the file is empty.", "there is a header, but no row."
MISSING = "the required column kind is missing."
HOSTILE = "the workbook was not opened: "
CUT_OFF = "download it again if it is cut off."

EXPECTED = {
    "bom.csv": (LOADED, ONE),
    "windows.csv": (LOADED, ONE),
    "old-mac.csv": (LOADED, ONE),
    "cp1251.csv": (LOADED, ONE),
    "cp866.csv": (LOADED, ONE),
    "koi8.csv": (LOADED, ONE),
    "western.csv": (LOADED, ONE),
    "utf16.csv": (LOADED, ONE),
    "utf16-no-mark.csv": (LOADED, ONE),
    "utf32.csv": (LOADED, ONE),
    "uzbek.csv": (LOADED, ONE),
    "tabs.csv": (LOADED, ONE),
    "pipes.csv": (LOADED, ONE),
    "sep.csv": (LOADED, ONE),
    "titles-above.csv": (LOADED, ONE),
    "two-row-header.csv": (LOADED, ONE),
    "header-twice.csv": (LOADED, TWO),
    "trailing-commas.csv": (LOADED, ONE),
    "unnamed-column.csv": (LOADED, ONE),
    "quoted-lines.csv": (LOADED, TWO),
    "commas.csv": (LOADED, TWO),
    "people.csv": (LOADED, ONE),
    "nul-in-cell.csv": (LOADED, TWO),
    "short-row.csv": (SOME, "short-row.csv:3: the row has 3 cells, the header 5."),
    "long-row.csv": (SOME, "long-row.csv:3: the row has 7 cells, the header 5."),
    "open-quote.csv": (SOME, "open-quote.csv:3: the row is not CSV (unexpected end of data); nothing from here on was read."),
    "stray-quote.csv": (SOME, "stray-quote.csv:3: the row is not CSV (',' expected after '\"'); nothing from here on was"),
    "cut-off.csv": (SOME, "cut-off.csv:3: the row has 2 cells, the header 5."),
    "nul.csv": (NOTHING, "nul.csv: the required column meeting_id is missing."),
    "noise.csv": (NOTHING, "noise.csv: it is neither UTF-8 nor Windows-1251 text."),
    "half-utf8.csv": (NOTHING, "half-utf8.csv:4: the file is UTF-8, but broken in this line."),
    "lost-letters.csv": (NOTHING, "lost-letters.csv:2: the letters қ, ғ and ҳ were lost when it was saved (here '?ам')."),
    "empty.csv": (NOTHING, f"empty.csv: {EMPTY}"),
    "blank.csv": (NOTHING, f"blank.csv: {EMPTY}"),
    "header-only.csv": (NOTHING, f"header-only.csv: {NO_ROW}"),
    "no-kind.csv": (NOTHING, f"no-kind.csv: {MISSING}"),
    "strange.csv": (NOTHING, "strange.csv: the required column meeting_id is missing."),
    "kind-twice.csv": (NOTHING, "kind-twice.csv: the column kind stands twice."),
    "slip.csv": (NOTHING, "slip.csv: the column 'davlatlr' is not known. Did you mean 'Davlatlar'?"),
    "page.csv": (NOTHING, "page.csv: it is a web page or XML."),
    "short-year.csv": (SOME, "short-year.csv:3 date_start: '26.11.25' has a year of two digits."),
    "month-first.csv": (SOME, "month-first.csv:3 date_start: '11/26/2025' has no month 26."),
    "open-bracket.csv": (NOTHING, "counterparts: 'Ann Lee (Director' has a bracket without its other half."),
    "wide.csv": (NOTHING, "wide.csv:1: the row has 1,000,000 columns, and a table may have 1,000; nothing"),
    "wide-row.csv": (SOME, "wide-row.csv:3: the row has 5,000 columns, and a table may have 1,000; nothing from here on was"),
    "long-cell.csv": (SOME, "long-cell.csv:3: a cell is longer than 1,000,000 characters; nothing from here on was read."),
    "endless-line.csv": (SOME, "endless-line.csv:3: the line is longer than 4,000,000 characters; nothing from here on"),
    "all-unreadable.csv": (SOME, "all-unreadable.csv:10003: more than 10,000 of its rows cannot be read; the rest was not"),
    "quote-within.csv": (SOME, "not read: 202 lines, from quote-within.csv:3 on\n"),
    "endless-within.csv": (SOME, "not read: 201 lines, from endless-within.csv:3 on\n"),
    "endless-old-mac.csv": (SOME, "not read: 3 lines, from endless-old-mac.csv:3 on\n"),
    "wide-within.csv": (SOME, "not read: 6 lines, from wide-within.csv:3 on\n"),
    "last-line-open.csv": (SOME, "not read: 1 line, from last-line-open.csv:3 on\n"),
    "list.json": (LOADED, TWO),
    "list16.json": (LOADED, TWO),
    "one.json": (LOADED, ONE),
    "wrapped.json": (LOADED, TWO),
    "by-id.json": (LOADED, ONE),
    "our-words.json": (LOADED, ONE),
    "lines.ndjson": (LOADED, TWO),
    "cut-off.json": (NOTHING, "cut-off.json:15: the file is not JSON: unterminated string starting at (column 11)."),
    "number.json": (NOTHING, "number.json: the JSON holds no list of records."),
    "empty-list.json": (NOTHING, "empty-list.json: the JSON holds no list of records."),
    "mixed.json": (SOME, "mixed.json#3: the entry is not an object."),
    "deep.json": (NOTHING, "deep.json: the file is not JSON that can be read."),
    "deep.jsonl": (SOME, "deep.jsonl:1: the line is JSON, but nested deeper than 20."),
    "nested.jsonl": (SOME, "nested.jsonl:1: the line is JSON, but nested deeper than 20."),
    "nan.jsonl": (SOME, "nan.jsonl:1: the line is JSON, but NaN is no value."),
    "twice.jsonl": (SOME, "twice.jsonl:1: the line is JSON, but 'kind' stands twice in one object."),
    "two-names.jsonl": (SOME, "two-names.jsonl:1: two of its keys mean kind."),
    "half-letter.jsonl": (SOME, "half-letter.jsonl:1: the line is JSON, but it holds half a letter (\\ud…)."),
    "big-number.jsonl": (SOME, "big-number.jsonl:1: the line is not JSON."),
    "many-keys.jsonl": (SOME, "many-keys.jsonl:1: it has 2,000 keys, and a record may have 1,000."),
    "array-lines.jsonl": (SOME, "array-lines.jsonl:1: the line is JSON, but not an object."),
    "endless.jsonl": (SOME, "endless.jsonl:2: the line is longer than 4,000,000 characters; nothing from here on was read."),
    "endless-within.jsonl": (SOME, "not read: 4 lines, from endless-within.jsonl:2 on\n"),
    "good.xlsx": (LOADED, ONE),
    "long-cell.xlsx": (SOME, "not read: all from long-cell.xlsx:3 on, nobody knows how many lines\n"),
    "cut-within.xlsx": (SOME, "not read: all from cut-within.xlsx:3 on, nobody knows how many lines\n"),
    "called.csv": (LOADED, ONE),
    "second-sheet.xlsx": (LOADED, "the sheet 'Lists' has none of the columns that tell a record and was passed over."),
    "two-years.xlsx": (LOADED, TWO),
    "dates.xlsx": (LOADED, "read 6, loaded 6"),
    "merged.xlsx": (LOADED, ONE),
    "merged-below.xlsx": (LOADED, TWO),
    "header-below.xlsx": (LOADED, ONE),
    "cached.xlsx": (LOADED, ONE),
    "wrong-size.xlsx": (LOADED, ONE),
    "no-references.xlsx": (LOADED, ONE),
    "some-references.xlsx": (LOADED, ONE),
    "rows-mixed-up.xlsx": (NOTHING, "rows-mixed-up.xlsx:2: in the sheet 'Sheet' row 2 stands after row 5, so that rows would"),
    "row-twice.xlsx": (NOTHING, "row-twice.xlsx:2: in the sheet 'Sheet' row 2 stands after row 2, so that rows would"),
    "cells-mixed-up.xlsx": (NOTHING, "cells-mixed-up.xlsx:3: in the sheet 'Sheet' the cell A3 stands after B3, so that"),
    "cell-twice.xlsx": (NOTHING, "cell-twice.xlsx:3: in the sheet 'Sheet' the cell A3 stands after A3, so that"),
    "cell-elsewhere.xlsx": (NOTHING, "cell-elsewhere.xlsx:3: in the sheet 'Sheet' the cell A4 stands after 3, so that"),
    "one-bad-sheet.xlsx": (SOME, f"one-bad-sheet.xlsx[2026]: {MISSING}"),
    "formula.xlsx": (SOME, "formula.xlsx:3 title_en: the formula has no stored result."),
    "error.xlsx": (SOME, "error.xlsx:3 date_start: the cell is an error of the spreadsheet (#REF!)."),
    "empty.xlsx": (NOTHING, "empty.xlsx: the workbook is empty."),
    "titles.xlsx": (NOTHING, f"titles.xlsx: {NO_ROW}"),
    "strange.xlsx": (NOTHING, f"strange.xlsx: {MISSING}"),
    "cut-off.xlsx": (NOTHING, "cut-off.xlsx: the workbook is cut off or damaged: its end is missing."),
    "damaged.xlsx": (NOTHING, "damaged.xlsx: the workbook is damaged (Error -3"),
    "no-sheet.xlsx": (NOTHING, "no-sheet.xlsx: the workbook is damaged (unclosed token"),
    "text.xlsx": (NOTHING, "text.xlsx: it is called XLSX, but does not begin like it."),
    "old.xlsx": (NOTHING, "old.xlsx: it is an old or a password-protected Excel workbook."),
    "open-document.xlsx": (NOTHING, "open-document.xlsx: it is an OpenDocument file, not XLSX."),
    "letter.xlsx": (NOTHING, "letter.xlsx: it is a zip file, but no XLSX workbook."),
    "binary.xlsx": (NOTHING, "binary.xlsx: it is a binary workbook (.xlsb), not XLSX."),
    "bomb.xlsx": (NOTHING, f"bomb.xlsx: {HOSTILE}it unpacks to more than 200 times its size."),
    "big-bomb.xlsx": (NOTHING, f"big-bomb.xlsx: {HOSTILE}unpacked it is larger than 300 MB."),
    "big-cell.xlsx": (NOTHING, f"big-cell.xlsx: {HOSTILE}a cell is longer than 1,000,000 characters."),
    "many-parts.xlsx": (NOTHING, f"many-parts.xlsx: {HOSTILE}it is made of more than 2,000 parts."),
    "entities.xlsx": (NOTHING, f"entities.xlsx: {HOSTILE}its part xl/worksheets/sheet1.xml declares entities"),
    "many-merged.xlsx": (NOTHING, f"many-merged.xlsx: {HOSTILE}a sheet has more than 10,000 merged cells."),
    "wide.xlsx": (NOTHING, "wide.xlsx:1: the row has 1,200 columns, and a table may have 1,000; nothing"),
    "far-cell.xlsx": (NOTHING, "far-cell.xlsx:2: the row has 16,384 columns, and a table may have 1,000; nothing"),
    "far-row.xlsx": (NOTHING, "far-row.xlsx:1048577: the sheet is larger than any table; nothing"),
    "good.parquet": (LOADED, ONE),
    "typed.parquet": (LOADED, ONE),
    "cut-off.parquet": (NOTHING, "cut-off.parquet: the Parquet file is cut off: its end is missing."),
    "damaged.parquet": (NOTHING, "damaged.parquet: the Parquet file is damaged ("),
    "footer.parquet": (NOTHING, "footer.parquet: its footer is larger than 16 MB."),
    "wide.parquet": (NOTHING, "wide.parquet: it declares 1 rows of 1,200 columns, more than is read."),
    "no-row.parquet": (NOTHING, "no-row.parquet: there are columns, but no row."),
    "no-kind.parquet": (NOTHING, f"no-kind.parquet: {MISSING}"),
    "bytes.parquet": (NOTHING, "bytes.parquet#1: title_en is no text."),
    "repeated.parquet": (NOTHING, "repeated.parquet#1: note is longer than 1,000,000 characters."),
    "text.parquet": (NOTHING, "text.parquet: it is called PARQUET, but does not begin like it."),
}
RUSSIAN_FILES = ("cp1251.csv", "cp866.csv", "koi8.csv", "utf16.csv", "utf16-no-mark.csv", "utf32.csv")


@lru_cache(maxsize=1)
def corpus() -> dict[str, bytes]:
    return {**texts.csv_files(), **texts.json_files(), **workbooks.workbooks(), **workbooks.parquet_files()}


@pytest.fixture
def nasty(tmp_path: Path) -> Path:
    """The folder where a test puts its nasty file."""
    return tmp_path


def placed(folder: Path, name: str) -> Path:
    (folder / name).write_bytes(corpus()[name])
    return folder / name


def test_every_nasty_file_has_its_expected_message() -> None:
    assert set(EXPECTED) == set(corpus())


@pytest.mark.parametrize("name", EXPECTED)
def test_a_nasty_file_is_read_or_refused_with_its_message_and_exit_code(run: Run, nasty: Path, name: str) -> None:
    code, told = EXPECTED[name]
    ran = run("check", placed(nasty, name))
    assert told in ran.text
    assert ran.code == code
    assert "Traceback" not in ran.text


@pytest.mark.parametrize("name", [name for name, (code, _) in EXPECTED.items() if code == NOTHING])
def test_what_is_refused_says_what_to_do(run: Run, nasty: Path, name: str) -> None:
    assert "\n    " in run("check", placed(nasty, name)).text


@pytest.mark.parametrize("name", RUSSIAN_FILES)
def test_every_encoding_gives_the_same_letters(run: Run, ask: Ask, nasty: Path, name: str) -> None:
    run("load", placed(nasty, name))
    assert ask("SELECT title_ru, first_day::VARCHAR, country FROM meeting JOIN meeting_country USING (meeting_id)") == [
        ("Встреча с послом", "2025-11-26", "KZ")
    ]


@pytest.mark.parametrize(
    ("name", "question", "answer"),
    [
        ("western.csv", "SELECT title_en FROM meeting", [("Café à São Tomé für Müller",)]),
        ("two-row-header.csv", "SELECT first_day::VARCHAR, last_day::VARCHAR FROM meeting", [("2025-11-15", "2025-11-18")]),
        ("merged.xlsx", "SELECT last_day::VARCHAR, country FROM meeting JOIN meeting_country USING (meeting_id) ORDER BY 2",
         [("2025-11-18", "FR"), ("2025-11-18", "KZ")]),
        ("merged-below.xlsx", "SELECT DISTINCT first_day::VARCHAR FROM meeting", [("2025-03-01",)]),
        ("commas.csv", "SELECT country FROM meeting_country WHERE meeting_id = 'n-2' ORDER BY 1", [("FR",), ("KR",), ("KZ",)]),
        ("quoted-lines.csv", "SELECT country FROM meeting_country WHERE meeting_id = 'n-2' ORDER BY 1", [("FR",), ("KZ",)]),
        ("unnamed-column.csv", "SELECT raw->>'column 6' FROM record", [("seen",)]),
        ("second-sheet.xlsx", "SELECT source FROM record", [("second-sheet.xlsx:2",)]),
        ("two-years.xlsx", "SELECT source FROM record ORDER BY 1",
         [("two-years.xlsx[2026]:2",), ("two-years.xlsx[Sheet]:2",)]),
        ("no-references.xlsx", "SELECT raw->>'countries' FROM record", [('["KZ"]',)]),
        ("some-references.xlsx", "SELECT raw->>'countries' FROM record", [('["KZ"]',)]),
        ("header-below.xlsx", "SELECT source FROM record", [("header-below.xlsx:5",)]),
        ("list.json", "SELECT source FROM record ORDER BY 1", [("list.json#1",), ("list.json#2",)]),
        ("typed.parquet", "SELECT meeting_id, country FROM meeting_country ORDER BY 2", [("17", "FR"), ("17", "KZ")]),
        ("dates.xlsx", "SELECT meeting_id, first_day::VARCHAR, precision FROM meeting ORDER BY 1",
         [("1", "2025-11-26", "day"), ("2", "2025-11-01", "month"), ("3", "2025-11-26", "day"), ("4", "2025-11-26", "day"),
          ("5", "2025-01-01", "year"), ("6", "2025-01-01", "year")]),
    ],
)  # fmt: skip
def test_what_an_odd_file_says_is_understood(
    run: Run, ask: Ask, nasty: Path, name: str, question: str, answer: list[tuple[object, ...]]
) -> None:
    ran = run("load", placed(nasty, name))
    assert ran.code == LOADED, ran.text
    assert ask(question) == answer


@pytest.mark.parametrize("name", ["quote-within.csv", "endless-within.csv", "wide-within.csv", "endless-within.jsonl"])
def test_of_a_file_that_was_not_read_to_its_end_nothing_is_taken_out(run: Run, ask: Ask, nasty: Path, name: str) -> None:
    path = placed(nasty, name)
    rows = [texts.line(meeting_id=f"n-{number}") for number in range(1, 5)]
    if path.suffix == ".csv":
        rows = texts.table(*(f"n-{number},2025,T,conference,KZ" for number in range(2, 5))).splitlines(keepends=True)
    path.write_bytes(b"".join(rows))
    assert run("load", path).code == LOADED
    ran = run("load", placed(nasty, name), "--remove-missing")
    assert ran.code == SOME
    assert "could not be read whole, so nothing of it can be removed" in ran.text
    assert ask("SELECT count(*) FROM meeting") == [(4,)]


def test_how_many_lines_of_each_file_were_not_read_is_kept(run: Run, ask: Ask, nasty: Path) -> None:
    run("load", *(placed(nasty, name) for name in ("good.xlsx", "quote-within.csv", "cut-within.xlsx")))
    told = ask("SELECT file, not_read FROM load ORDER BY file")
    assert told == [("cut-within.xlsx", None), ("good.xlsx", 0), ("quote-within.csv", 202)]
