"""Lanes of formats: counts, which lanes are drawn, where the marks stand, what is left out and said so."""

import csv
from collections import Counter
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts.lanes import LANE, Lane, Span, years_between
from dashboard.database import Database
from dashboard.filters import LANGUAGES
from dashboard.panel import read_view
from dashboard.panels import formats
from dashboard.reader import Figure, Reader
from tests.conftest import View
from tests.dashboard.panels import by_hand
from tests.dashboard.panels.by_hand import CASES, Case

FAMILY = {row["format_id"]: row["family_id"] for row in by_hand.vocabulary("formats")}
PLUS = [code for code, family in FAMILY.items() if family == "central-asia-plus"]


@pytest.fixture(scope="module")
def of_format(records: list[dict[str, Any]]) -> dict[str, set[str]]:
    """Meeting → its formats, straight from the record's words and the aliases."""
    alias = {row["alias"].casefold(): row["format_id"] for row in by_hand.vocabulary("format_aliases")}
    alias |= {row["en"].casefold(): row["format_id"] for row in by_hand.vocabulary("formats")}
    return {raw["meeting_id"]: {alias[word.casefold()] for word in raw["formats"]} for raw in records}


def summits() -> list[dict[str, str]]:
    with (by_hand.DATA / "milestones.csv").open(encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def drawn(view: View, query: str, width: str = "wide") -> tuple[pd.DataFrame, Reader, Figure]:
    reader, answer = view(query, "formats", width=width)
    rows = answer.rows["formats"]
    figure = formats.figure(rows, reader)
    go.Figure(figure)  # refuses what Plotly does not know
    return rows, reader, figure


def trace(figure: Figure, name: str) -> dict[str, Any]:
    return next((trace for trace in figure["data"] if trace["name"] == name), {"x": [], "y": [], "customdata": []})


def lanes_of(figure: Figure) -> list[str]:
    return [target["toggle"]["format"] for target in trace(figure, "targets")["customdata"]]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
def test_each_format_has_what_pandas_counts(view: View, of_format: dict[str, set[str]], case: Case) -> None:
    rows, _, _ = drawn(view, case.query)

    def counted(meetings: pd.DataFrame) -> Counter[str]:
        return Counter(code for meeting in meetings["meeting_id"] for code in of_format[meeting])

    every, fitting = by_hand.records(), by_hand.chosen(case)
    expected = {
        "meetings": counted(by_hand.within(fitting, case.days)),
        "comparison": counted(by_hand.within(fitting, case.before)) if case.before else Counter(),
        "background": counted(by_hand.within(every, case.days)),
        "total": counted(every),
    }
    for column, counts in expected.items():
        assert {code: count for code, count in zip(rows["format"], rows[column], strict=True) if count} == counts, column


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
def test_a_family_counts_a_meeting_of_two_of_its_formats_once(view: View, of_format: dict[str, set[str]], case: Case) -> None:
    rows, _, _ = drawn(view, case.query)
    selected = by_hand.within(by_hand.chosen(case), case.days)["meeting_id"]
    expected = Counter(family for meeting in selected for family in {FAMILY[code] for code in of_format[meeting]})
    found = dict(zip(rows["family"], rows["family_meetings"], strict=True))
    assert {family: count for family, count in found.items() if count} == expected


def test_formats_stand_in_the_vocabularys_order_and_those_with_nothing_are_left_out(
    view: View, of_format: dict[str, set[str]]
) -> None:
    rows, _, _ = drawn(view, "?period=all")
    known = {code for codes in of_format.values() for code in codes} | {row["format_id"] for row in summits()}
    assert list(rows["format"]) == [code for code in FAMILY if code in known]


def test_a_dot_for_each_meeting_known_to_the_month_and_the_others_are_kept_beside(view: View) -> None:
    rows, _, _ = drawn(view, "?period=last-12-months")
    for row in rows.to_dict("records"):
        assert len(row["dots"]) + len(row["undrawn"]) == row["total"]
        assert all(dot["first_day"] and dot["precision"] in ("day", "month") for dot in row["dots"])
        assert sum(dot["selected"] for dot in row["dots"]) == row["meetings"]
        assert sum(meeting["precision"] == "unknown" for meeting in row["undrawn"]) == row["undated"]


def test_the_first_family_is_drawn_whole_and_the_others_only_where_we_met(view: View) -> None:
    rows, _, figure = drawn(view, "?period=2022")
    met = set(rows.loc[rows["meetings"] > 0, "format"])
    assert lanes_of(figure) == [code for code in rows["format"] if code in PLUS or code in met]
    assert met - set(PLUS)
    assert len(lanes_of(figure)) < len(rows)


def test_a_chosen_format_keeps_its_lane_and_is_bold_though_nothing_fits(view: View) -> None:
    rows, reader, figure = drawn(view, "?period=2022&format=doha-forum&country=NO")
    assert rows["meetings"].sum() == 0
    place = lanes_of(figure).index("doha-forum")
    assert trace(figure, "labels")["text"][place] == f"<b>{reader.short('format', 'doha-forum')}</b>"


def test_every_lane_toggles_its_format_and_every_dot_opens_its_record(view: View, of_format: dict[str, set[str]]) -> None:
    rows, _, figure = drawn(view, "?period=all")
    assert lanes_of(figure) == list(rows["format"])
    opened = [dot["open"] for dot in trace(figure, "meetings")["customdata"]]
    assert opened
    assert all(of_format[meeting] for meeting in opened)


def test_a_dot_that_the_filter_leaves_out_is_faint_and_one_that_fits_is_not(view: View, records: list[dict[str, Any]]) -> None:
    _, _, figure = drawn(view, "?period=last-12-months&country=DE")
    german = {raw["meeting_id"] for raw in records if "DE" in raw["countries"]}
    fitting, faint = ({dot["open"] for dot in trace(figure, name)["customdata"]} for name in ("meetings", "background"))
    assert fitting <= german
    assert fitting
    assert faint
    assert not faint & german
    assert trace(figure, "background")["marker"]["opacity"] < trace(figure, "meetings")["marker"]["opacity"]


def test_without_a_filter_no_dot_is_faint(view: View) -> None:
    _, _, figure = drawn(view, "?period=last-12-months")
    assert not trace(figure, "background")["x"]


def test_summits_stand_on_their_day_and_in_their_lane(view: View) -> None:
    _, _, figure = drawn(view, "?period=all")
    since, until = figure["layout"]["xaxis"]["range"]
    lanes = dict(zip(trace(figure, "targets")["y"], lanes_of(figure), strict=True))
    diamonds = trace(figure, "milestones")
    found = sorted((day, lanes[y]) for day, y in zip(diamonds["x"], diamonds["y"], strict=True))
    assert found == sorted((row["date_start"], row["format_id"]) for row in summits() if since <= row["date_start"] <= until)


@pytest.mark.parametrize(
    "query", ["?period=all", "?period=2024", "?from=2017-01-01&to=2017-12-31", "?asof=2023-06-30&period=this-quarter"]
)
@pytest.mark.parametrize("width", ["narrow", "medium", "wide"])
def test_the_axis_holds_the_chosen_period_and_every_mark(view: View, query: str, width: str) -> None:
    _, reader, figure = drawn(view, query, width)
    since, until = figure["layout"]["xaxis"]["range"]
    for name in ("milestones", "meetings", "background"):
        assert all(since <= day <= until for day in trace(figure, name)["x"]), name
    period = reader.plan.period
    if period.since and period.until:
        assert since <= period.since.isoformat() <= period.until.isoformat() <= until


def test_the_axis_stays_where_it_is_while_the_filter_changes(view: View) -> None:
    axes = {
        tuple(drawn(view, f"?period=2025{more}")[2]["layout"]["xaxis"]["range"])
        for more in ("", "&country=DE", "&topic=water")
    }
    assert len(axes) == 1


def test_a_phone_sees_the_last_fourteen_months_and_one_column_of_numbers(view: View) -> None:
    _, reader, figure = drawn(view, "?period=last-12-months", "narrow")
    since, until = (date.fromisoformat(day) for day in figure["layout"]["xaxis"]["range"])
    assert since == date(2024, 11, 1)
    assert until > reader.plan.as_of
    heads = [note["text"] for note in figure["layout"]["annotations"] if note.get("yanchor") == "bottom"]
    assert heads == [reader.say("in-period")]


def test_the_chosen_period_is_a_band_and_without_one_there_is_none(view: View) -> None:
    def bands(query: str) -> list[dict[str, Any]]:
        return [shape for shape in drawn(view, query)[2]["layout"]["shapes"] if shape.get("name") == "period"]

    (band,) = bands("?from=2024-03-01&to=2024-08-31")
    assert (band["x0"], band["x1"]) == ("2024-03-01", "2024-08-31")
    assert not bands("?period=all")


def test_dots_of_one_day_are_lifted_apart_and_stay_in_their_lane(view: View) -> None:
    _, _, figure = drawn(view, "?period=all")
    centres = trace(figure, "targets")["y"]
    places = list(zip(trace(figure, "meetings")["x"], trace(figure, "meetings")["y"], strict=True))
    assert len(set(places)) == len(places)
    assert all(min(abs(y - centre) for centre in centres) <= LANE / 2 for _, y in places)
    assert any(y not in centres for _, y in places)


def test_the_dots_of_a_lane_stand_by_day_and_what_is_known_to_the_month_in_its_middle(view: View) -> None:
    lanes = [list(dots) for dots in drawn(view, "?period=all")[0]["dots"]]
    assert any(dot["precision"] == "month" for dots in lanes for dot in dots)
    for dots in lanes:
        assert dots == sorted(dots, key=lambda dot: (dot["day"], dot["meeting_id"]))
        for dot in dots:
            between = pd.date_range(dot["first_day"], dot["last_day"] if dot["precision"] == "month" else dot["first_day"])
            assert dot["day"] == between[(len(between) - 1) // 2].date()


def test_the_dots_of_a_lane_are_cut_at_the_ends_of_the_axis() -> None:
    stand = [(date(2025, 3, 4), "a"), (date(2025, 3, 4), "b"), (date(2025, 3, 16), "march"), (date(2025, 4, 16), "spring"),
             (date(2025, 5, 1), "late")]  # fmt: skip
    lane = Lane({"dots": [{"day": day, "meeting_id": meeting} for day, meeting in stand]})
    assert lane.ends() == [date(2025, 3, 4), date(2025, 5, 1)]
    for since, until in ((3, 4), (3, 5)), ((3, 4), (5, 1)), ((3, 5), (3, 16)), ((4, 1), (4, 30)), ((5, 2), (6, 1)):
        span = Span(date(2025, *since), date(2025, *until))
        assert [(dot["day"], dot["meeting_id"]) for dot in lane.on(span)] == [
            one for one in stand if span.since <= one[0] <= span.until
        ]
        before, after = lane.off(span)
        assert before == {meeting for day, meeting in stand if day < span.since}
        assert after == {meeting for day, meeting in stand if day > span.until}
    assert Lane({"dots": []}).ends() == []


@pytest.mark.parametrize(
    ("span", "room", "years"),
    [
        (Span(date(2020, 1, 1), date(2026, 4, 1)), 900, [2020, 2021, 2022, 2023, 2024, 2025, 2026]),
        (Span(date(2024, 11, 1), date(2026, 2, 1)), 120, [2025, 2026]),
        (Span(date(2006, 12, 5), date(2026, 4, 1)), 200, [2010, 2015, 2020, 2025]),
        (Span(date(1801, 1, 2), date(2026, 4, 1)), 200, [1850, 1900, 1950, 2000]),
    ],
)
def test_the_names_of_years_do_not_touch(span: Span, room: float, years: list[int]) -> None:
    assert [start.year for start in years_between(span, room)] == years


def test_the_caption_tells_what_the_totals_hold_beyond_the_dots(view: View, of_format: dict[str, set[str]]) -> None:
    rows, reader, _ = drawn(view, "?period=all&lang=en")
    caption = formats.words(rows, reader).caption
    met = by_hand.records()[lambda every: every["meeting_id"].map(lambda meeting: bool(of_format[meeting]))]
    assert f"{met['first'].isna().sum()} undated" in caption
    days = (met["last"] - met["first"]).dt.days
    assert f"{(days > 300).sum()} known by year only" in caption
    assert f"{((met['first'] < '2020-01-01') & (days < 32)).sum()} before 1 Jan 2020" in caption
    several = sum(len(of_format[meeting]) for meeting in met["meeting_id"])
    assert f"the lanes add up to {several}, the meetings in them are {len(met)}." in formats.words(rows, reader).counting


def test_the_caption_counts_the_formats_that_have_no_lane(view: View) -> None:
    rows, reader, figure = drawn(view, "?period=2022&lang=en")
    hidden = len(rows) - len(lanes_of(figure))
    assert hidden
    assert f"{hidden} more formats" in formats.words(rows, reader).caption


def test_the_table_holds_every_format_and_a_comparison_only_where_there_is_one(view: View) -> None:
    rows, reader, _ = drawn(view, "?period=2024&compare=year&lang=en")
    table = formats.table(rows, reader)
    assert list(table["in period"]) == list(rows["meetings"])
    assert list(table["a year before"]) == list(rows["comparison"])
    assert table.set_index("Format").loc["Central Asia–Italy", "last milestone"] == "30 May 2025, 244 days ago"
    rows, reader, _ = drawn(view, "?period=all&lang=en")
    heads = ["Format", "Family", "in period", "all", "last meeting", "last milestone", "next milestone"]
    assert list(formats.table(rows, reader).columns) == heads


@pytest.mark.parametrize("count", [0, 1])
@pytest.mark.parametrize("width", ["narrow", "medium", "wide"])
def test_no_format_and_a_single_one_are_drawn_too(view: View, count: int, width: str) -> None:
    reader, answer = view("?period=last-12-months", "formats", width=width)
    rows = answer.rows["formats"].head(count)
    figure = formats.figure(rows, reader)
    go.Figure(figure)
    assert len(lanes_of(figure)) == count
    assert len(formats.table(rows, reader)) == count
    assert formats.words(rows, reader).title


def test_one_family_alone_needs_no_heading_and_gives_its_name_to_the_title(view: View) -> None:
    rows, reader, figure = drawn(view, "?from=2030-01-01&to=2030-12-31&lang=en")
    assert trace(figure, "headings")["text"] == []
    assert formats.words(rows, reader).title == "“Central Asia plus” formats"
    rows, reader, figure = drawn(view, "?period=all&lang=en")
    assert trace(figure, "headings")["text"] == ["Central Asia plus", "Regional", "Bilateral councils", "Multilateral"]
    assert formats.words(rows, reader).title == "“Central Asia plus” and other formats"


def test_the_hover_of_a_lane_tells_period_comparison_and_all(view: View) -> None:
    rows, reader, figure = drawn(view, "?period=2024&lang=en")
    row = rows.set_index("format").loc["ca-china"]
    hover = trace(figure, "targets")["hovertext"][lanes_of(figure).index("ca-china")]
    for part in ("Central Asia–China", f"in period: {row['meetings']}", f"all: {row['total']}", reader.compared_words()):
        assert part in hover


def test_html_and_very_long_titles_are_text_in_hovers(harmful: Database) -> None:
    reader, answer = read_view(harmful, "?period=all&lang=en", ["formats"])
    figure = formats.figure(answer.rows["formats"], reader)
    hovers = " ".join(trace(figure, "meetings")["hovertext"])
    assert "&lt;img src=x" in hovers
    assert "<img" not in hovers
    assert len(hovers) < 1500


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "query", ["?period=all", "?period=2024&country=DE", "?period=2022&format=doha-forum", "?from=2017-01-01&to=2017-06-01"]
)
@pytest.mark.parametrize("width", ["narrow", "wide"])
def test_it_has_words_in_every_language(view: View, language: str, query: str, width: str) -> None:
    rows, reader, _ = drawn(view, f"{query}&lang={language}", width)
    words = formats.words(rows, reader)
    assert words.title
    assert words.summary
    assert not formats.table(rows, reader).empty
