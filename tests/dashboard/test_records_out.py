"""The records behind a view as files: which, in whose words, safe to open, and what a load makes of them."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from openpyxl import load_workbook

from dashboard.app import create_app
from dashboard.database import Database
from dashboard.export import records as records_out
from dashboard.filters import LANGUAGES
from dashboard.panel import draw_panel
from dashboard.wording import wording
from etl.__main__ import main
from etl.words import FIELDS, header
from tests.conftest import DATA, View
from tests.dashboard.components import attribute, parts
from tests.dashboard.panels import by_hand
from tests.dashboard.panels.by_hand import CASES, Case

KINDS = ("xlsx", "csv", "jsonl", "bib")
# All made up: no such meeting was held.
ODD: list[dict[str, Any]] = [
    {"meeting_id": "odd-1", "title_en": "=cmd|' /C calc'!A0", "note": "'=1+1", "mine": "@SUM(A1)", "countries": ["KZ"]},
    {"meeting_id": "odd-2", "title_en": "A sign\u000b that no workbook holds", "date_start": "2025-11"},
    {"meeting_id": "odd-3", "title_en": "x" * 40_000, "documents": ["a; b", "#REF!"], "Mine": "own"},
    {"meeting_id": "odd, 4", "title_en": "50 % & {more}_\\~^@", "source_url": "https://a.example/{x}?y=%20",
     "date_start": "2025"},
    {"meeting_id": "odd/5", "title_en": "Told twice", "source_url": "https://b.example/1", "date_start": "2025-03-01"},
    {"meeting_id": "odd_6", "title_ru": "Рассказано дважды", "source_url": "https://b.example/2", "date_start": "2025-03-01",
     "other_urls": ["https://c.example"]},
]  # fmt: skip
CORRECTIONS = "meeting_id,field,expected,right,reason,date\nodd/5,title_en,Told twice,Told once,A slip.,2026-10-01\n"
MERGES = "kept_id,merged_id,reason,by,date\nodd/5,odd_6,One event.,A. Clerk,2026-10-04\n"


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Made-up records that are hard to write into cells; one is corrected, one merged."""
    folder = tmp_path_factory.mktemp("odd")
    shutil.copytree(DATA, folder / "data")
    (folder / "data" / "corrections.csv").write_text(CORRECTIONS)
    (folder / "data" / "merges.csv").write_text(MERGES)
    lines = (json.dumps({"kind": "conference", **record}, ensure_ascii=False) for record in ODD)
    (folder / "odd.jsonl").write_text("\n".join(lines), encoding="utf-8")
    arguments = [str(folder / "odd.jsonl"), "--data", str(folder / "data"), "--database", str(folder / "e.duckdb")]
    assert main(["load", *arguments]) == 0
    opened = Database(folder / "e.duckdb")
    yield create_app(opened).server.test_client()
    opened.version().connection.close()


def lines_of(client: FlaskClient, query: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in client.get(f"/records.jsonl{query}").get_data(as_text=True).splitlines()]


def table_of(client: FlaskClient, query: str) -> list[dict[str, str]]:
    text = client.get(f"/records.csv{query}").get_data().decode("utf-8")
    assert text.startswith("\ufeff"), "Excel needs the mark to read the letters right"
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def sheet_of(client: FlaskClient, query: str) -> Any:
    return load_workbook(io.BytesIO(client.get(f"/records.xlsx{query}").get_data())).worksheets


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
def test_the_records_are_those_the_filter_lets_through_as_they_were_received(
    app_client: FlaskClient, records: list[dict[str, Any]], case: Case
) -> None:
    meant = set(by_hand.within(by_hand.chosen(case), case.days)["meeting_id"])
    received = {record["meeting_id"]: record for record in records}
    found = lines_of(app_client, case.query)
    assert [received[record["meeting_id"]] for record in found] == found
    assert {record["meeting_id"] for record in found} == meant
    assert len(found) == len(meant)


@pytest.mark.parametrize("language", LANGUAGES)
def test_workbook_and_table_have_the_clerks_columns_in_the_readers_language(app_client: FlaskClient, language: str) -> None:
    query = f"?period=2025&country=KZ&lang={language}"
    heads = [header(field, language) for field in FIELDS]
    rows = table_of(app_client, query)
    assert list(rows[0]) == heads
    sheet, about = sheet_of(app_client, query)
    assert [cell.value for cell in sheet[1]] == heads
    assert [str(row[0].value) for row in sheet.iter_rows(min_row=2)] == [row[heads[0]] for row in rows]
    assert [row[heads[0]] for row in rows] == [record["meeting_id"] for record in lines_of(app_client, query)]
    assert sheet.freeze_panes == "B2"
    said = [str(row[0].value) for row in about.iter_rows()]
    assert said[0].startswith("⚠"), "a load passes over this sheet"
    assert wording(language).say("records-load-again") in said


def test_the_institutes_records_loaded_again_over_themselves_change_nothing(
    app_client: FlaskClient, database_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(database_file, tmp_path / "e.duckdb")
    for kind, language in zip(("xlsx", "csv", "jsonl"), ("uz", "uz_Cyrl", "ru"), strict=True):
        out = tmp_path / f"out.{kind}"
        out.write_bytes(app_client.get(f"/records.{kind}?period=all&lang={language}").get_data())
        assert main(["check", str(out), "--database", str(tmp_path / "e.duckdb")]) == 0
        assert "replaced 0, unchanged 171, refused 0" in (told := capsys.readouterr().out)
        assert "A load would change nothing" in told


def test_no_cell_runs_as_a_formula_and_each_comes_back_as_it_was(odd: FlaskClient, tmp_path: Path) -> None:
    sheet = sheet_of(odd, "?lang=en")[0]
    cells = {cell.value: cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value}
    for text in ("=cmd|' /C calc'!A0", "'=1+1", "@SUM(A1)"):
        assert (cells[text].data_type, cells[text].quotePrefix) == ("s", True)
    row = next(row for row in table_of(odd, "?lang=en") if row["Record number"] == "odd-1")
    assert (row["Title (English)"], row["Note"], row["mine (2)"]) == ("'=cmd|' /C calc'!A0", "''=1+1", "'@SUM(A1)")
    database = tmp_path / "again.duckdb"
    (tmp_path / "out.csv").write_bytes(odd.get("/records.csv?lang=ru").get_data())
    main(["load", str(tmp_path / "out.csv"), "--database", str(database)])
    again = Database(database)
    found = {record["meeting_id"]: record for record in lines_of(create_app(again).server.test_client(), "?period=all")}
    again.version().connection.close()
    assert (found["odd-1"]["title_en"], found["odd-1"]["note"]) == (ODD[0]["title_en"], ODD[0]["note"])
    assert found["odd-3"]["documents"] == ODD[2]["documents"]
    assert found["odd-3"]["title_en"] == ODD[2]["title_en"], "a table holds more than a workbook"


def test_a_record_that_a_workbook_cannot_hold_is_held_and_never_loaded_changed(
    odd: FlaskClient, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out.xlsx").write_bytes(odd.get("/records.xlsx?lang=en").get_data())
    assert main(["load", str(tmp_path / "out.xlsx"), "--database", str(tmp_path / "e.duckdb")]) == 1
    told = capsys.readouterr().out
    assert told.count("it is marked as not corrected yet.") == 2
    assert "loaded 4" in told
    sheet = sheet_of(odd, "?lang=en")[0]
    heads = [str(cell.value) for cell in sheet[1]]
    assert [head for head in heads if head.startswith(("⚠", "✋"))] == ["⚠ What a load does with it", "✋ Not to be loaded"]
    assert len({head.lower() for head in heads}) == len(heads), "Mine and mine stand apart"


def test_a_merged_record_goes_along_and_what_a_load_corrects_is_said_beside(odd: FlaskClient) -> None:
    rows = {row["Record number"]: row for row in table_of(odd, "?lang=en&q=told")}
    assert list(rows) == ["odd/5", "odd_6"], "the record merged follows the one kept"
    assert rows["odd/5"]["Title (English)"] == "Told twice", "as received"
    assert "Title (English): Told twice → Told once (A slip.)" in rows["odd/5"]["⚠ What a load does with it"]
    assert "Joins the record odd/5" in rows["odd_6"]["⚠ What a load does with it"]
    assert [record["meeting_id"] for record in lines_of(odd, "?q=told")] == ["odd/5", "odd_6"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_citations_name_every_page_with_the_events_day(odd: FlaskClient, language: str) -> None:
    text = odd.get(f"/records.bib?period=all&lang={language}").get_data(as_text=True)
    comments, entries = text.split("\n\n", 1)
    assert all(line.startswith("% ") for line in comments.splitlines())
    keys = re.findall(r"^@online\{(.*),$", entries, re.MULTILINE)
    assert keys == ["odd/5", "odd/5-2", "odd/5-3", "odd-4"]
    assert re.findall(r"url +=  ?\{(.*)\},", entries) == [
        "https://b.example/1", "https://b.example/2", "https://c.example", "https://a.example/%7Bx%7D?y=%20",
    ]  # fmt: skip
    assert re.findall(r"eventdate += \{(.*)\},", entries) == ["2025-03-01", "2025-03-01", "2025-03-01", "2025"]
    assert entries.replace(r"\{", "").count("{") == entries.replace(r"\}", "").count("}"), "no brace of a text ends a field"


def test_every_source_of_the_institute_is_cited(app_client: FlaskClient, records: list[dict[str, Any]]) -> None:
    text = app_client.get("/records.bib?period=all").get_data(as_text=True)
    urls = [url for record in records for url in (record["source_url"], *record["other_urls"]) if url]
    assert sorted(re.findall(r"^  url +=  ?\{(.*)\},$", text, re.MULTILINE)) == sorted(urls)


@pytest.mark.parametrize("kind", KINDS)
def test_where_nothing_fits_the_file_is_there_and_empty(app_client: FlaskClient, kind: str) -> None:
    answer = app_client.get(f"/records.{kind}?period=2031&lang=en")
    assert answer.status_code == 200
    assert answer.headers["X-Data-Version"] in answer.headers["Content-Disposition"]


@pytest.mark.parametrize("address", ["/records.pdf", "/records", "/records.csv?about=XX", "/records.csv/"])
def test_other_addresses_are_not_found(app_client: FlaskClient, address: str) -> None:
    assert app_client.get(address).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_more_than_a_workbook_should_hold_is_said_and_lines_are_offered(
    app_client: FlaskClient, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setitem(records_out.MOST, "xlsx", 10)
    answer = app_client.get(f"/records.xlsx?period=all&lang={language}")
    assert answer.status_code == 413
    assert "/records.jsonl" in answer.get_data(as_text=True)
    assert app_client.get("/records.jsonl?period=all").status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_meetings_leads_to_the_files_of_its_own_view(view: View, database: Database, language: str) -> None:
    reader, answer = view(f"?country=KZ&period=2025&open=isrs-0106&page=2&lang={language}", "meeting_list")
    (downloads,) = parts(draw_panel("meeting_list", answer.rows["meeting_list"], reader, database)["body"], "downloads")
    links = [attribute(link, "href") for link in parts(downloads, kind="A")]
    assert [link.split("?")[0] for link in links] == [f"/records.{kind}" for kind in KINDS]
    for link in links:
        assert "country=KZ" in link
        assert "open=" not in link
        assert "page=" not in link
