"""The four numbers, their comparison and their history."""

import subprocess
import sys
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.address_reading import read_address
from dashboard.database import Database
from dashboard.filters import LANGUAGES
from dashboard.markup import as_html
from dashboard.panels import totals
from dashboard.reader import Reader
from tests.dashboard.components import attribute, parts, said
from tests.dashboard.panels import by_hand
from tests.dashboard.panels.by_hand import CASES, Case

ROOT = Path(__file__).resolve().parents[3]
ADDRESSES = ("?period=last-12-months", "?period=all", "?period=2030", "?period=this-month&country=DE")
MEASURES = ["meetings", "countries", "organisations", "documents"]
View = tuple[pd.DataFrame, Reader]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Database:
    path = tmp_path_factory.mktemp("totals") / "elchi.duckdb"
    command = [sys.executable, "-m", "etl", "load", "--database", str(path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return Database(path)


def view(database: Database, query: str, width: str = "wide") -> View:
    version = database.version()
    asked = read_address(query, version.known(), version.institute.default_language)
    answer = database.answer(asked, ["totals"], version)
    return answer.rows["totals"], Reader(asked, answer, width)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
def test_each_number_is_what_pandas_counts_from_the_records(loaded: Database, case: Case) -> None:
    rows, _ = view(loaded, case.query)
    inside = by_hand.within(by_hand.chosen(case), case.days)
    assert rows["measure"].tolist() == MEASURES
    assert rows["value"].tolist() == [by_hand.distinct(inside, measure) for measure in MEASURES]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
def test_the_comparison_is_counted_alike_and_null_where_there_is_none(loaded: Database, case: Case) -> None:
    rows, _ = view(loaded, case.query)
    if case.before is None:
        assert rows["comparison"].isna().all()
        return
    inside = by_hand.within(by_hand.chosen(case), case.before)
    assert rows["comparison"].tolist() == [by_hand.distinct(inside, measure) for measure in MEASURES]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
def test_the_history_has_a_count_for_every_bin_also_the_empty_ones(loaded: Database, case: Case) -> None:
    rows, _ = view(loaded, case.query)
    size, since, until = case.spark
    inside = by_hand.within(by_hand.chosen(case), (since, until))
    first, last = inside["first"].dt.to_period(size), inside["last"].dt.to_period(size)
    placed = inside.assign(bin=first)[first == last]
    for row in rows.itertuples():
        bins = pd.period_range(since, until, freq=size)
        counts = [by_hand.distinct(placed[placed["bin"] == start], row.measure) for start in bins]
        assert list(row.history) == counts


def test_the_same_country_met_twice_counts_once(loaded: Database) -> None:
    rows, _ = view(loaded, "?period=all&country=DE")
    inside = by_hand.chosen(Case("", ("", ""), countries=("DE",)))
    contacts = inside["countries"].map(len).sum()
    assert rows.set_index("measure")["value"]["countries"] < contacts


@pytest.mark.parametrize(
    ("value", "comparison", "before", "difference"),
    [
        (26, 31, "31 in the 12 months before:", "5 fewer"),
        (30, 21, "21 in the 12 months before:", "9 more"),
        (5, 5, "also 5 in the 12 months before", ""),
        (0, 0, "none in the 12 months before either", ""),
        (4, 0, "none in the 12 months before", ""),
        (0, 2, "2 in the 12 months before:", "2 fewer"),
        (3, None, "", ""),
    ],
)
def test_the_change_is_told_in_absolute_words(
    loaded: Database, value: int, comparison: int | None, before: str, difference: str
) -> None:
    rows, reader = view(loaded, "?period=last-12-months&lang=en")
    row = rows.assign(value=value, comparison=pd.array([comparison] * 4, dtype="Int64")).iloc[:1]
    changes = parts(totals.body(row, reader), "change")
    assert said(changes) == f"{before} {difference}".strip()
    assert said(parts(changes, kind="B")) == difference


@pytest.mark.parametrize(
    ("query", "width", "words"),
    [
        ("?period=last-12-months&lang=uz", "wide", "oldingi 12 oyda 31 ta:"),
        ("?period=last-12-months&lang=uz", "narrow", "oldin 31 ta:"),
        ("?period=last-12-months&lang=uz_Cyrl", "wide", "олдинги 12 ойда 31 та:"),
        ("?period=last-12-months&lang=ru", "wide", "за предыдущие 12 месяцев: 31,"),
        ("?from=2024-02-01&to=2026-01-29&lang=ru", "wide", "за предыдущие 24 месяца"),
        ("?period=2024&compare=year&lang=en", "wide", "14 a year before:"),
        ("?from=2025-03-03&to=2025-09-20&lang=en", "wide", "in the period before"),
    ],
)
def test_the_comparison_is_named_as_the_language_says_it(loaded: Database, query: str, width: str, words: str) -> None:
    rows, reader = view(loaded, query, width)
    assert words in said(parts(totals.body(rows, reader), "change"))


def test_the_number_of_meetings_leads_to_their_records_with_the_same_filter(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=2024&country=DE&lang=ru")
    links = parts(totals.body(rows, reader), kind="A")
    assert links[0].href == "/meetings?period=2024&country=DE&lang=ru"
    assert attribute(links[0], "aria-label") == f"Встречи: {said(links[0])}"


def test_the_first_half_of_the_history_is_softer(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=last-12-months")
    colours = totals.figure(rows, reader)["data"][0]["marker"]["color"]
    assert colours == ["var(--data-soft)"] * 12 + ["var(--data)"] * 12


def test_the_sparkline_is_not_read_aloud_and_says_how_long_it_is(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=last-12-months&lang=en")
    sparks = parts(totals.body(rows, reader), "spark")
    assert [attribute(spark, "aria-hidden") for spark in sparks] == ["true"] * 4
    assert [said(spark) for spark in sparks] == ["24 months"] * 4
    assert [as_html(spark).count("<i ") for spark in sparks] == [24] * 4


@pytest.mark.parametrize(
    ("query", "left_out"), [("?period=2024", True), ("?from=2024-01-01", True), ("?period=all", False)]
)
def test_undated_meetings_are_told_where_they_are_left_out(loaded: Database, query: str, left_out: bool) -> None:
    rows, reader = view(loaded, query + "&lang=en")
    caption = totals.words(rows, reader).caption
    assert ("31 undated meetings are left out of the period." in caption) is left_out


def test_the_caption_says_why_the_country_contacts_are_more_than_the_meetings(loaded: Database) -> None:
    records = by_hand.within(by_hand.records(), ("2024-01-01", "2024-12-31"))
    contacts = int(records["countries"].map(len).sum())
    caption = totals.words(*view(loaded, "?period=2024&lang=en")).caption
    assert f"{len(records)} meetings are {contacts} country contacts" in caption
    assert "contact" not in totals.words(*view(loaded, "?period=2007&lang=en")).caption


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", ADDRESSES)
@pytest.mark.parametrize("width", ["narrow", "medium", "wide"])
def test_words_table_body_and_picture_can_be_had_in_every_language(
    loaded: Database, language: str, query: str, width: str
) -> None:
    rows, reader = view(loaded, f"{query}&lang={language}", width)
    words = totals.words(rows, reader)
    assert words.title
    assert words.summary.count(",") == 3
    table = totals.table(rows, reader)
    assert table.shape == (4, 4 if reader.plan.compared.bounded() else 2)
    assert [said(label) for label in parts(totals.body(rows, reader), kind="Dt")] == table.iloc[:, 0].tolist()
    figure = go.Figure(totals.figure(rows, reader))
    texts = " ".join(note.text for note in figure.layout.annotations)
    assert str(rows["value"].iloc[0]) in texts
    assert len(figure.data) == 4


def test_the_labels_differ_between_the_languages(loaded: Database) -> None:
    titles = {view(loaded, f"?period=all&lang={code}")[1].say("totals-organisations") for code in LANGUAGES}
    assert len(titles) == 4


def test_a_picture_of_no_rows_and_of_one_row_is_valid(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=2024")
    for some in (rows.iloc[:0], rows.iloc[:1]):
        assert len(go.Figure(totals.figure(some, reader)).data) == len(some)
