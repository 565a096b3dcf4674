"""The page about the records: rows against what the files say, words, links, pictures, and what a clean house says."""

import csv
import io
import json
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.app import create_app
from dashboard.database import Database
from dashboard.filters import LANGUAGES
from dashboard.pages import PAGES, quality
from dashboard.panel import draw_panel, panel_module, read_view
from dashboard.reader import Reader
from etl.__main__ import main
from tests.conftest import DATA, View
from tests.dashboard.components import attribute, heat_cells, parts, said
from tests.dashboard.panels import by_hand
from tests.dashboard.panels.by_hand import CASES, Case

ABOUT_ALL = ("loads", "problems", "vocabulary", "suspected_duplicates", "corrections")
LISTS = ("loads", "problems", "suspected_duplicates", "corrections")
BIN_OF_CASE = {"month": "M", "quarter": "Q", "year": "Y"}
EXTRA = """meeting_id,date_start,date_basis,kind,title_en,countries,publisher
x-1,2026-01-05,stated,conference,Fine,FR,example.org
x-2,2026-02-31,stated,conference,Bad day,FR,example.org
x-3,2026-01-07,stated,confrence,Bad kind,FR,example.org
x-4,2026-01-07,stated,conference,Bad country,<b>Atlantis,example.org
"""
# A quote that is never closed: the file breaks off within its third line.
BROKEN = """meeting_id,date_start,date_basis,kind,title_en,countries
b-1,2026-01-05,stated,conference,Fine,FR
b-2,2026-01-06,stated,conference,"Never closed,FR
b-3,2026-01-07,stated,conference,Lost,FR
"""
CORRECTIONS = """meeting_id,field,expected,right,reason,date
isrs-0106,city,Tashkent,Samarkand,The venue was there.,2026-10-01
isrs-0107,city,Bukhara,Samarkand,=1+1<b>,2026-10-02
isrs-9999,city,Tashkent,Bukhara,A slip.,2026-10-03
"""
MERGES = """kept_id,merged_id,reason,by,date
isrs-0081,isrs-0082,One signing told twice.,A. Clerk,2026-10-04
isrs-0081,isrs-8888,Never there.,A. Clerk,2026-10-05
"""
APART = """meeting_id,other_id,reason,by,date
isrs-0137,isrs-0138,"Two days, two meetings.",A. Clerk,2026-10-06
isrs-0137,isrs-8888,Never there.,A. Clerk,2026-10-07
"""


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """The institute's records, a file with three bad rows, three corrections (one works) two merges (one works)
    and two pairs kept apart (one is there)."""
    folder = tmp_path_factory.mktemp("faulty")
    shutil.copytree(DATA, folder / "data")
    (folder / "data" / "corrections.csv").write_text(CORRECTIONS, encoding="utf-8")
    (folder / "data" / "merges.csv").write_text(MERGES, encoding="utf-8")
    (folder / "data" / "not_duplicates.csv").write_text(APART, encoding="utf-8")
    (folder / "extra.csv").write_text(EXTRA, encoding="utf-8")
    sources = [str(folder / "data" / "meetings"), str(folder / "extra.csv")]
    assert main(["load", "--data", str(folder / "data"), *sources, "--database", str(folder / "elchi.duckdb")]) == 1
    opened = Database(folder / "elchi.duckdb")
    yield opened
    opened.version().connection.close()


def of(database: Database, name: str, query: str = "?period=all&lang=en") -> tuple[pd.DataFrame, Reader]:
    reader, answer = read_view(database, query, [name])
    return answer.rows[name], reader


def published(records: list[dict[str, Any]]) -> pd.DataFrame:
    """One row per record, by hand: its days, publisher, precision and basis."""
    rows = by_hand.records().set_index("meeting_id")
    lengths = {0: "unknown", 4: "year", 7: "month", 10: "day"}
    rows["publisher"] = {raw["meeting_id"]: raw["publisher"] for raw in records}
    rows["precision"] = {raw["meeting_id"]: lengths[len(raw["date_start"] or "")] for raw in records}
    rows["basis"] = {raw["meeting_id"]: raw["date_basis"] or "unknown" for raw in records}
    return rows.reset_index()


def test_the_page_stands_last_in_the_navigation() -> None:
    assert PAGES[-1] is quality
    assert {*ABOUT_ALL, "coverage", "dates"} == set(quality.PANELS)


# --- rows against the files


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
def test_coverage_counts_what_pandas_counts(view: View, records: list[dict[str, Any]], case: Case) -> None:
    reader, answer = view(case.query, "coverage")
    rows, meant = answer.rows["coverage"], set(by_hand.within(by_hand.chosen(case), case.days)["meeting_id"])
    every = published(records)
    every = every[every["meeting_id"].isin(meant) & every["first"].notna()]
    bins = BIN_OF_CASE[reader.plan.bin]
    first, last = every["first"].dt.to_period(bins), every["last"].dt.to_period(bins)
    placed = every.assign(bin=first)[first == last]
    expected = Counter(zip(placed["bin"].dt.start_time, placed["publisher"], strict=True))
    assert dict(zip(zip(rows["bin"], rows["publisher"], strict=True), rows["meetings"], strict=True)) == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
def test_dates_count_what_pandas_counts(view: View, records: list[dict[str, Any]], case: Case) -> None:
    rows = view(case.query, "dates")[1].rows["dates"]
    meant = set(by_hand.within(by_hand.chosen(case), case.days)["meeting_id"])
    every = published(records)
    every = every[every["meeting_id"].isin(meant)]
    expected = Counter(zip(every["precision"], every["basis"], strict=True))
    assert dict(zip(zip(rows["precision"], rows["basis"], strict=True), rows["meetings"], strict=True)) == expected


def test_the_vocabulary_is_whole_and_counts_what_pandas_counts(view: View) -> None:
    rows = view("?period=2030", "vocabulary")[1].rows["vocabulary"]
    topics = rows[rows["subject"] == "topic"].set_index("code")["meetings"].to_dict()
    counted = Counter(code for codes in by_hand.records()["topics"] for code in codes)
    assert topics == {code: counted[code] for code in by_hand.group_of()}
    for subject, file in {"format": "formats", "kind": "kinds", "level": "levels"}.items():
        codes = {row[f"{subject}_id"] for row in by_hand.vocabulary(file)}
        assert set(rows[rows["subject"] == subject]["code"]) == codes
    assert rows[rows["subject"] == "kind"]["meetings"].sum() == len(by_hand.records())
    assert (rows[rows["subject"] == "organisation"]["meetings"] > 0).all()


def test_a_load_tells_its_file_and_what_became_of_its_rows(faulty: Database) -> None:
    rows, _ = of(faulty, "loads")
    loads = rows.set_index("file")
    assert loads.loc["extra.csv", ["read", "added", "refused"]].tolist() == [4, 1, 3]
    lines = (DATA / "meetings" / "isrs-meetings.jsonl").read_text(encoding="utf-8").splitlines()
    assert loads.loc["isrs-meetings.jsonl", ["read", "added", "refused"]].tolist() == [len(lines), len(lines), 0]
    assert (rows["read"] == rows["added"] + rows["replaced"] + rows["unchanged"] + rows["refused"]).all()


def test_a_load_tells_how_many_lines_were_not_read(tmp_path: Path) -> None:
    (tmp_path / "broken.csv").write_text(BROKEN, encoding="utf-8")
    main(["load", str(tmp_path / "broken.csv"), "--database", str(tmp_path / "elchi.duckdb")])
    rows, reader = of(Database(tmp_path / "elchi.duckdb"), "loads")
    panel = panel_module("loads")
    lost = len(BROKEN.splitlines()) - 2  # but its header and its one whole row
    assert panel.table(rows, reader)["Not read"].tolist() == [lost]
    assert "no other column counts them" in panel.words(rows, reader).caption
    assert panel.words(rows, reader).summary.endswith("Not read to its end.")
    assert "unknown" in said(panel.body(rows.assign(not_read=None), reader)), "of a cut workbook nobody knows"
    whole = panel.words(rows.assign(not_read=0), reader)
    assert "Not read" not in whole.summary + whole.caption


def test_a_problem_is_told_with_its_row_field_and_remedy_by_file_and_line(faulty: Database) -> None:
    rows, _ = of(faulty, "problems")
    told = [(row.source, row.field) for row in rows.itertuples() if row.source.startswith("extra")]
    assert told == [("extra.csv:3", "date_start"), ("extra.csv:4", "kind"), ("extra.csv:5", "countries")]
    for language in LANGUAGES:
        assert "2026-02-31" in rows.iloc[0][f"message_{language}"]
        assert rows[f"remedy_{language}"].str.len().min() > 0


PROBLEMS_SAID = {
    "uz": ("Hamkor davlatlar", "maʼlum davlat nomi emas", "Katakni tuzating"),
    "uz_Cyrl": ("Ҳамкор давлатлар", "маълум давлат номи эмас", "Катакни тузатинг"),
    "ru": ("Страны-партнёры", "неизвестное название страны", "Исправьте ячейку"),
    "en": ("Partner countries", "is not a known country", "Correct the cell"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_problem_is_told_in_the_readers_language_and_goes_out_in_it(faulty: Database, language: str) -> None:
    rows, reader = of(faulty, "problems", f"?period=all&lang={language}")
    line = panel_module("problems").table(rows, reader).iloc[2]
    for cell, words in zip(line.iloc[1:], PROBLEMS_SAID[language], strict=True):
        assert words in cell
    assert "<b>Atlantis" in line.iloc[2], "what was written wrong is repeated as it stands"
    shown = said(panel_module("problems").body(rows, reader))
    assert all(words in shown for words in PROBLEMS_SAID[language])
    sent = create_app(faulty).server.test_client().get("/rows/problems.csv").get_data(as_text=True)
    assert PROBLEMS_SAID[language][1] in sent


def test_decisions_that_do_not_work_come_before_those_that_do(faulty: Database) -> None:
    rows, _ = of(faulty, "corrections")
    told = [(row.decision, row.meeting_id, row.status, row.shown) for row in rows.itertuples()]
    assert told == [
        ("correction", "isrs-9999", "no-record", False), ("correction", "isrs-0107", "obsolete", True),
        ("correction", "isrs-0106", "applied", True), ("merge", "isrs-0081", "unknown-merged", True),
        ("merge", "isrs-0081", "applied", True),
        ("not-duplicate", "isrs-0137", "unknown-record", True), ("not-duplicate", "isrs-0137", "applied", True),
    ]  # fmt: skip


def test_a_pair_that_a_person_merged_or_told_apart_is_proposed_no_more(view: View, faulty: Database) -> None:
    before = view("?period=all", "suspected_duplicates")[1].rows["suspected_duplicates"]
    after, _ = of(faulty, "suspected_duplicates")
    assert ("isrs-0081", "isrs-0082") in set(zip(before["meeting_id"], before["other_id"], strict=True))
    assert "isrs-0082" not in {*after["meeting_id"], *after["other_id"]}
    told_apart = ("isrs-0137", "isrs-0138")
    assert told_apart in set(zip(before["meeting_id"], before["other_id"], strict=True))
    assert told_apart not in set(zip(after["meeting_id"], after["other_id"], strict=True))
    assert after["points"].is_monotonic_decreasing


@pytest.mark.parametrize("name", ABOUT_ALL)
def test_what_describes_the_records_does_not_answer_the_filter_and_says_so(faulty: Database, name: str) -> None:
    rows, _ = of(faulty, name)
    narrowed, reader = of(faulty, name, "?period=2024&country=KZ&lang=en")
    pd.testing.assert_frame_equal(rows, narrowed)
    assert reader.say("quality-all-records") in panel_module(name).words(narrowed, reader).subtitle


def test_problems_can_be_downloaded_and_no_cell_is_a_formula(faulty: Database) -> None:
    client = create_app(faulty).server.test_client()
    text = client.get("/rows/problems.csv?period=all").get_data(as_text=True)
    told = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row["field"] for row in told if row["source"].startswith("extra")] == ["date_start", "kind", "countries"]
    decided = client.get("/rows/corrections.csv").get_data(as_text=True)
    assert "'=1+1<b>" in decided
    loads = json.loads(client.get("/rows/loads.json").get_data(as_text=True))
    assert all(datetime.fromisoformat(load["loaded_at"]).tzinfo == UTC for load in loads)


# --- what is shown


def test_a_load_is_dated_in_the_time_of_the_institute(view: View) -> None:
    reader, answer = view("?period=all&lang=en", "loads")
    rows = answer.rows["loads"].assign(loaded_at="2026-11-22T20:30:00Z")
    assert panel_module("loads").table(rows, reader).iloc[0, 1] == "23 Nov 2026, 01:30"


@pytest.mark.parametrize("name", ["problems", "corrections"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nothing_is_wrong_a_plain_sentence_says_so(view: View, database: Database, name: str, language: str) -> None:
    reader, answer = view(f"?period=all&lang={language}", name)
    none = reader.say(f"{name}-none")
    drawn = draw_panel(name, answer.rows[name], reader, database)
    assert said(drawn["body"]) == none
    assert panel_module(name).words(answer.rows[name], reader).summary == none
    shown = [text for trace in panel_module(name).figure(answer.rows[name], reader)["data"] for text in trace["text"]]
    assert none in " ".join(shown).replace("<br>", " ")


def test_both_records_of_a_pair_are_links_that_open_them(view: View) -> None:
    reader, answer = view("?period=2025&lang=en", "suspected_duplicates")
    rows = answer.rows["suspected_duplicates"]
    links = parts(panel_module("suspected_duplicates").body(rows, reader), kind="A")
    opened = [link.href for link in links]
    wanted = [code for pair in zip(rows["meeting_id"], rows["other_id"], strict=True) for code in pair]
    assert opened == [f"?period=2025&open={code}&lang=en" for code in wanted]
    assert {link.className for link in links} == {"view"}
    titles = dict(zip(rows["other_id"], rows["other_title_en"], strict=True))
    assert said(links[1]) == titles[wanted[1]]


def test_the_evidence_of_a_pair_is_told_in_the_readers_words_with_its_points(view: View) -> None:
    reader, answer = view("?period=all&lang=ru", "suspected_duplicates")
    rows = answer.rows["suspected_duplicates"]
    row = rows[rows["meeting_id"] == "isrs-0081"]
    told = panel_module("suspected_duplicates").table(row, reader).iloc[0, 1]
    assert "те же дни (+3)" in told
    assert "те же участники: Vladimir Voronkov (+3)" in told
    assert reader.label("organisation", "unoct") in told
    assert reader.label("kind", "memorandum-signing") in told
    assert sum(int(points.split(")")[0]) for points in told.split("(+")[1:]) == row.iloc[0]["points"]


def test_evidence_against_one_event_is_told_with_a_minus(faulty: Database) -> None:
    rows, reader = of(faulty, "suspected_duplicates")
    row = rows[rows["meeting_id"] == "isrs-0106"]  # the correction moved one of the two to another city
    assert "different cities: Samarkand, Tashkent (−3)" in panel_module("suspected_duplicates").table(row, reader).iloc[0, 1]


def test_the_caption_says_how_to_merge(view: View) -> None:
    reader, answer = view("?period=all&lang=en", "suspected_duplicates")
    caption = panel_module("suspected_duplicates").words(answer.rows["suspected_duplicates"], reader).caption
    head = (DATA / "merges.csv").read_text(encoding="utf-8").splitlines()[0]
    assert f"data/merges.csv ({head})" in caption


@pytest.mark.parametrize("subject", ["topic", "format", "kind", "level", "organisation"])
def test_a_word_leads_to_as_many_meetings_as_stand_beside_it(view: View, subject: str) -> None:
    reader, answer = view("?period=2025&country=KZ&lang=en", "vocabulary")
    rows = answer.rows["vocabulary"]
    body = panel_module("vocabulary").body(rows[rows["subject"] == subject], reader)
    for item in parts(body, kind="Li")[:6]:
        link, count = parts(item, kind="A")[0], parts(item, kind="B")[0]
        path, _, query = link.href.partition("?")
        assert path == "/meetings"
        assert reader.number(view(f"?{query}")[0].facts.matched) == said(count)


def test_unused_words_lie_open_and_used_ones_behind_a_click(view: View) -> None:
    reader, answer = view("?period=all&lang=en", "vocabulary")
    rows = answer.rows["vocabulary"]
    body = panel_module("vocabulary").body(rows, reader)
    unused = [reader.label(row.subject, row.code) for row in rows.itertuples() if not row.meetings]
    open_words = " ".join(said(part) for part in parts(body, "vocabulary-unused"))
    assert unused
    assert all(label in open_words for label in unused)
    behind = [said(link) for link in parts(parts(body, kind="Details"), kind="A")]
    assert len(behind) == (rows["meetings"] > 0).sum()


def test_gaps_are_named_and_drawn_as_a_class_of_their_own(view: View) -> None:
    reader, answer = view("?period=all&lang=en", "coverage")
    rows = answer.rows["coverage"]
    assert "Without a single record: 2007 – 2016." in panel_module("coverage").words(rows, reader).caption
    cells = panel_module("coverage").figure(rows, reader)["data"][0]
    assert cells["z"][0][1:11] == [0] * 10
    assert cells["z"][0][0] > 0


def test_a_month_that_is_not_over_is_no_gap(view: View) -> None:
    reader, answer = view("?from=2025-06-01&to=2026-06-30&lang=en", "coverage")
    caption = panel_module("coverage").words(answer.rows["coverage"], reader).caption
    assert "July 2025" in caption
    assert "2026" not in caption
    hover = panel_module("coverage").figure(answer.rows["coverage"], reader)["data"][2]["hovertext"]
    assert sum("not complete" in text for text in hover) == 6 * len(hover) // len(reader.plan.bins())


def test_the_heat_map_tells_all_sources_the_first_twelve_and_the_rest(view: View) -> None:
    reader, answer = view("?period=all&lang=en", "coverage")
    rows = answer.rows["coverage"]
    figure = panel_module("coverage").figure(rows, reader)
    totals = [int(label.split("<b>")[1].split("<")[0]) for label in figure["layout"]["yaxis"]["ticktext"]]
    assert len(totals) == 14
    assert totals[0] == sum(totals[1:]) == rows["meetings"].sum()
    assert all(one >= next_ for one, next_ in pairwise(totals[1:13]))
    assert heat_cells(figure)["text"][0][0] == "1"
    assert figure["data"][2]["customdata"][3 * len(reader.plan.bins())] == {"from": "2006-01-01", "to": "2006-12-31"}
    assert [point for point, _ in figure["data"][0]["colorscale"]][::11] == [0, 1]
    assert go.Figure(figure).data[0].zmax == 5.5


def test_a_publishers_name_is_text_and_a_missing_one_is_said(view: View) -> None:
    reader, answer = view("?period=2025&lang=en", "coverage")
    rows = answer.rows["coverage"].head(2).assign(publisher=["<b>" + "x" * 60, None])
    figure = panel_module("coverage").figure(rows, reader)
    names = figure["layout"]["yaxis"]["ticktext"]
    assert names[1].startswith("&lt;b&gt;")
    assert "…" in names[1]
    assert names[2].startswith("not stated")


def test_undated_meetings_are_counted_beside_a_period_and_drawn_without_one(view: View, records: list[dict[str, Any]]) -> None:
    undated = sum(not raw["date_start"] for raw in records)
    module = panel_module("dates")
    reader, answer = view("?period=2025&lang=en", "dates")
    assert module.words(answer.rows["dates"], reader).caption.startswith(f"{undated} more meetings")
    reader, answer = view("?period=all&lang=en", "dates")
    assert module.words(answer.rows["dates"], reader).caption == ""
    assert module.table(answer.rows["dates"], reader).iloc[3].tolist() == ["not dated", 0, 0, undated, undated]


def test_the_bars_of_dates_add_up_to_the_selection(view: View) -> None:
    reader, answer = view("?period=all&lang=en", "dates")
    figure = go.Figure(panel_module("dates").figure(answer.rows["dates"], reader))
    assert sum(sum(trace.x) for trace in figure.data[:3]) == reader.facts.matched
    assert list(figure.data[3].x) == [sum(trace.x[row] for trace in figure.data[:3]) for row in range(4)]


def test_hostile_text_stays_text_in_lists_and_pictures(faulty: Database) -> None:
    rows, reader = of(faulty, "corrections")
    assert "=1+1<b>" in said(panel_module("corrections").body(rows, reader))
    texts = [text for trace in panel_module("corrections").figure(rows, reader)["data"] for text in trace["text"]]
    assert any("&lt;b&gt;" in text for text in texts)
    assert not any("<b>" in text for text in texts)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_can_be_scrolled_from_the_keyboard_under_a_name_of_its_own(faulty: Database, name: str) -> None:
    rows, reader = of(faulty, name)
    region = parts(panel_module(name).body(rows, reader), "scroll-x")[0]
    title = panel_module(name).words(rows, reader).title
    assert attribute(region, "tabIndex") == 0
    assert title in attribute(region, "aria-label")
    assert attribute(region, "aria-label") != title
    heads = {attribute(cell, "data-head") for cell in parts(region, kind="Td")}
    assert heads == {said(head) for head in parts(region, kind="Thead")[0].children.children[1:]}


def test_a_long_list_is_cut_on_the_page_and_says_what_is_left(faulty: Database) -> None:
    rows, reader = of(faulty, "problems")
    many = pd.concat([rows.head(1)] * 1000, ignore_index=True)
    body = panel_module("problems").body(many, reader)
    assert len(parts(body, kind="Tr")) == 201
    assert "800 more rows" in said(body)
    texts = " ".join(panel_module("problems").figure(many, reader)["data"][1]["text"]).replace("<br>", " ")
    assert "960 more rows" in texts
    assert len(panel_module("problems").table(many, reader)) == 1000


@pytest.mark.parametrize("name", quality.PANELS)
@pytest.mark.parametrize(("language", "width"), [("uz", "narrow"), ("uz_Cyrl", "wide"), ("ru", "medium"), ("en", "wide")])
def test_every_part_can_be_had_of_many_of_one_and_of_no_rows(faulty: Database, name: str, language: str, width: str) -> None:
    reader, answer = read_view(faulty, f"?period=all&lang={language}", [name], width)
    module = panel_module(name)
    for rows in (answer.rows[name], answer.rows[name].head(1), answer.rows[name].head(0)):
        words = module.words(rows, reader)
        assert words.title
        assert words.summary
        figure = go.Figure(module.figure(rows, reader))
        assert figure.layout.height > 0
        assert all(isinstance(head, str) for head in module.table(rows, reader).columns)
        if hasattr(module, "body"):
            assert said(module.body(rows, reader)) or not len(rows)


@pytest.mark.parametrize("name", quality.PANELS)
def test_the_titles_differ_between_the_languages(faulty: Database, name: str) -> None:
    views = [of(faulty, name, f"?period=all&lang={language}") for language in LANGUAGES]
    assert len({panel_module(name).words(*found).title for found in views}) == len(LANGUAGES)


@pytest.mark.parametrize("name", quality.PANELS)
@pytest.mark.parametrize("query", ["?from=2022-01-01", "?period=2025&compare=none", "?from=2025-03-10&to=2025-03-12"])
def test_every_panel_is_drawn_for_open_short_and_empty_periods(view: View, database: Database, name: str, query: str) -> None:
    reader, answer = view(query, name)
    assert draw_panel(name, answer.rows[name], reader, database)["head"]


@pytest.mark.parametrize("name", ABOUT_ALL)
def test_what_is_about_all_records_shows_also_where_the_filter_matches_nothing(database: Database, name: str) -> None:
    pages = []
    for query in ("?period=all&lang=en", "?period=2030&lang=en"):
        reader, answer = read_view(database, query, [name])
        drawn = draw_panel(name, answer.rows[name], reader, database)
        pages.append(said(drawn["body"]))
        assert not parts(drawn["body"], "nothing")
    assert pages[0] == pages[1] != ""


def test_what_is_about_the_selection_says_that_nothing_matches(database: Database) -> None:
    reader, answer = read_view(database, "?period=2030&lang=en", ["coverage", "dates"])
    for name in ("coverage", "dates"):
        assert parts(draw_panel(name, answer.rows[name], reader, database)["body"], "nothing")
