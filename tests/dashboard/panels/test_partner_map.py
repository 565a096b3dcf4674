"""The partner map: counts, colours, circles, lens, clicks, ranking and words."""

import json
from dataclasses import replace
from itertools import combinations
from math import dist, hypot
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest
from flask.testing import FlaskClient

from dashboard.charts.map_change import CLASSES, change_class
from dashboard.charts.map_projection import drawn_box, equal_earth, window_for
from dashboard.database import Database
from dashboard.filters import LANGUAGES
from dashboard.panel import read_view
from dashboard.panels import partner_map
from dashboard.published import Label
from dashboard.reader import Reader
from dashboard.theme import THEMES, resolved
from etl.__main__ import main
from tests.conftest import DATA, View
from tests.dashboard.components import attribute, parts, said
from tests.dashboard.eyes import SIGHTS, lab
from tests.dashboard.panels import by_hand
from tests.dashboard.panels.by_hand import CASES, Case

YEAR = "?period=last-12-months"
ADDRESSES = (
    YEAR, f"{YEAR}&map=change", "?period=2024&map=change&compare=2025..2025&counting=shared", "?period=all",
    "?period=all&counting=shared", "?from=2024-02-01&to=2026-01-29&country=DE",
    "?period=2024&compare=none&topic=water", "?period=2024&country=DE,FR&group=gcc", "?period=2030", "?period=all&q=zzzz",
)  # fmt: skip
Seen = tuple[pd.DataFrame, Reader]


def seen(view: View, query: str, width: str = "wide") -> Seen:
    reader, answer = view(query, "partner_map", width=width)
    return answer.rows["partner_map"], reader


def counted(records: pd.DataFrame) -> tuple[dict[str, int], dict[str, float]]:
    """Meetings and shares of each country, by hand."""
    whole: dict[str, int] = {}
    shares: dict[str, float] = {}
    for countries in records["countries"]:
        for code in countries:
            whole[code] = whole.get(code, 0) + 1
            shares[code] = shares.get(code, 0.0) + 1 / len(countries)
    return whole, shares


def column(rows: pd.DataFrame, name: str) -> dict[str, float]:
    """The countries that have something in a column, and what."""
    return {code: number for code, number in zip(rows["country"], rows[name], strict=True) if number}


def traces(figure: dict[str, Any], name: str) -> dict[str, Any]:
    found = [trace for trace in figure["data"] if trace["uid"] == name]
    assert len(found) == 1, name
    return dict(found[0])


def ranked(rows: pd.DataFrame, reader: Reader) -> list[str]:
    """The accessible names of the ranked countries, in order."""
    return [attribute(link, "aria-label") for link in parts(partner_map.body(rows, reader), "bar-row")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
def test_every_country_has_the_meetings_and_shares_that_pandas_counts(view: View, case: Case) -> None:
    rows, _ = seen(view, case.query)
    meetings, shares = counted(by_hand.within(by_hand.chosen(case), case.days))
    assert column(rows, "meetings") == meetings
    assert column(rows, "contacts") == meetings
    assert column(rows, "shared") == pytest.approx(shares)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
def test_comparison_and_whole_are_counted_alike(view: View, case: Case) -> None:
    rows, _ = seen(view, case.query)
    whole, whole_shares = counted(by_hand.within(by_hand.records(), case.days))
    assert column(rows, "background") == whole
    assert column(rows, "background_shared") == pytest.approx(whole_shares)
    chosen = by_hand.chosen(case)
    before, before_shares = counted(by_hand.within(chosen, case.before)) if case.before else ({}, {})
    assert column(rows, "comparison") == before
    assert column(rows, "comparison_shared") == pytest.approx(before_shares)


def test_the_rows_hold_the_whole_register_once(view: View) -> None:
    rows, reader = seen(view, "?period=2030")
    register = {row["code"] for row in by_hand.vocabulary("countries")}
    assert sorted(rows["country"]) == sorted(register)
    assert list(rows.loc[rows["home"], "country"]) == [reader.version.institute.home_country]


def test_the_promised_columns_come_first_in_the_csv(app_client: FlaskClient) -> None:
    text = app_client.get(f"/rows/partner_map.csv{YEAR}").get_data(as_text=True)
    assert text.startswith("\ufeffcountry,meetings,contacts,shared,")


@pytest.fixture(scope="module")
def with_namibia(tmp_path_factory: pytest.TempPathFactory) -> Database:
    """The institute's records and one more, of a meeting with Namibia alone."""
    folder = tmp_path_factory.mktemp("namibia")
    record = {
        "meeting_id": "namibia-1", "date_start": "2025-03-04", "title_en": "Talks in Windhoek", "countries": ["NA"],
        "kind": "bilateral meeting", "source_url": "https://example.org/1",
    }  # fmt: skip
    (folder / "more.jsonl").write_text(json.dumps(record), encoding="utf-8")
    paths = [str(DATA / "meetings"), str(folder / "more.jsonl")]
    assert main(["load", *paths, "--database", str(folder / "elchi.duckdb")]) == 0
    return Database(folder / "elchi.duckdb")


def test_namibia_is_a_country_and_not_a_missing_value(with_namibia: Database) -> None:
    reader, answer = read_view(with_namibia, "?period=2025&country=NA&lang=en", ["partner_map"])
    rows = answer.rows["partner_map"]
    assert column(rows, "meetings") == {"NA": 1}
    place = traces(partner_map.figure(rows, reader), "geo-countries")
    assert place["customdata"][place["locations"].index("NAM")] == {"toggle": {"country": "NA"}}
    assert partner_map.words(rows, reader).title.startswith("Namibia")


@pytest.mark.parametrize("width", ["narrow", "medium", "wide"])
@pytest.mark.parametrize("query", ADDRESSES)
def test_every_view_is_a_figure_that_plotly_accepts(view: View, query: str, width: str) -> None:
    figure = partner_map.figure(*seen(view, query, width))
    go.Figure(resolved(figure, "light"))
    assert all(geo["fitbounds"] is False for name, geo in figure["layout"].items() if name.startswith("geo"))
    assert figure["layout"]["height"] > 100


def test_every_country_with_a_shape_can_be_clicked_but_not_the_home_country(view: View) -> None:
    rows, reader = seen(view, "?period=2030")
    world = traces(partner_map.figure(rows, reader), "geo-countries")
    clicks = [what["toggle"]["country"] for what in world["customdata"]]
    drawn = {row["code"] for row in by_hand.vocabulary("countries") if row["map_id"]}
    assert sorted(clicks) == sorted(drawn - {reader.version.institute.home_country})
    home = traces(partner_map.figure(rows, reader), "geo-home")
    assert (home["locations"], home["customdata"]) == (["UZB"], [{}])


def test_the_shapes_of_disputed_places_have_the_colour_of_no_country(view: View) -> None:
    world = traces(partner_map.figure(*seen(view, "?period=all")), "geo-countries")
    steps = dict(zip(world["locations"], world["z"], strict=True))
    assert {"XJK", "XAC", "XAP"} <= set(steps)
    nobody = world["locations"][len(world["customdata"]) :]
    assert nobody == ["XAC", "XAP", "XBT", "XHT", "XIT", "XJK"]
    assert [steps[shape] for shape in nobody] == [0] * len(nobody)


def test_a_country_has_the_colour_of_its_count(view: View) -> None:
    rows, reader = seen(view, YEAR)
    world = traces(partner_map.figure(rows, reader), "geo-countries")
    steps = dict(zip(world["locations"], world["z"], strict=True))
    meetings = dict(zip(rows["map_id"], rows["meetings"], strict=True))
    assert (meetings["KGZ"], steps["KGZ"]) == (9, 5)
    assert (meetings["KAZ"], steps["KAZ"]) == (6, 4)
    assert (meetings["USA"], steps["USA"]) == (4, 3)
    assert (meetings["AFG"], steps["AFG"]) == (2, 2)
    assert (meetings["DEU"], steps["DEU"]) == (1, 1)
    assert (meetings["BRA"], steps["BRA"]) == (0, 0)


def test_the_window_shows_every_partner_and_stays_put_under_a_filter(view: View) -> None:
    rows, reader = seen(view, "?period=all")
    whole = partner_map.figure(rows, reader)["layout"]["geo"]
    assert partner_map.figure(*seen(view, "?period=2024&country=DE"))["layout"]["geo"] == whole
    met = rows[rows["meetings"] > 0]
    window = window_for(tuple(zip(met["longitude"], met["latitude"], strict=True)))
    assert whole["lonaxis"]["range"] == [window.west, window.east]
    seen_there = drawn_box(window)
    points = zip(met["longitude"], met["latitude"], strict=True)
    assert all(seen_there.holds(*equal_earth(*point)) for point in points)


def test_small_countries_with_a_meeting_get_a_circle_and_no_two_circles_overlap(view: View) -> None:
    rows, reader = seen(view, "?period=all")
    figure = partner_map.figure(rows, reader)
    circles = traces(figure, "small")
    codes = {what["toggle"]["country"] for what in circles["customdata"]}
    assert codes == set(rows.loc[rows["small"] & (rows["meetings"] > 0), "country"]) > {"QA", "BH", "KW"}
    west, east = figure["layout"]["geo"]["lonaxis"]["range"]
    scale = partner_map.WIDTHS["wide"] / (equal_earth(east, 0)[0] - equal_earth(west, 0)[0])
    points = [[scale * part for part in equal_earth(*at)] for at in zip(circles["lon"], circles["lat"], strict=True)]
    gaps = [hypot(one[0] - other[0], one[1] - other[1]) for one, other in combinations(points, 2)]
    assert min(gaps) > circles["marker"]["size"]


def test_circles_stand_still_under_a_filter(view: View) -> None:
    def places(query: str) -> dict[str, tuple[float, float]]:
        circles = traces(partner_map.figure(*seen(view, query)), "small")
        codes = [what["toggle"]["country"] for what in circles["customdata"]]
        return dict(zip(codes, zip(circles["lon"], circles["lat"], strict=True), strict=True))

    assert places("?period=all&country=QA")["QA"] == places("?period=all")["QA"]


def test_countries_met_outside_the_filter_are_outlined_and_only_under_a_filter(view: View) -> None:
    rows, reader = seen(view, "?from=2024-02-01&to=2026-01-29&country=DE&lang=en")
    outlined = set(traces(partner_map.figure(rows, reader), "geo-elsewhere")["locations"])
    elsewhere = rows[(rows["background"] > 0) & (rows["meetings"] == 0)]
    assert outlined == set(elsewhere["map_id"].dropna()) > {"RUS", "FRA"}
    assert "outlined" in partner_map.words(rows, reader).subtitle
    assert traces(partner_map.figure(rows, reader), "geo-chosen")["locations"] == ["DEU"]
    rows, reader = seen(view, "?from=2024-02-01&to=2026-01-29&lang=en")
    assert traces(partner_map.figure(rows, reader), "geo-elsewhere")["locations"] == []
    assert "outlined" not in partner_map.words(rows, reader).subtitle


def test_the_lens_writes_the_numbers_of_its_group_and_names_what_has_room(view: View) -> None:
    figure = partner_map.figure(*seen(view, f"{YEAR}&lang=en"))
    numbers = [*traces(figure, "numbers-ink")["text"], *traces(figure, "numbers-paper")["text"]]
    assert sorted(numbers) == ["6", "8", "9", "Kazakhstan<br>6"]
    assert figure["layout"]["geo2"]["lonaxis"]["range"] == [46, 87]


def test_a_phone_has_no_lens_and_no_words_for_it(view: View) -> None:
    rows, reader = seen(view, f"{YEAR}&lang=en", "narrow")
    figure = partner_map.figure(rows, reader)
    assert {trace["geo"] for trace in figure["data"]} == {"geo"}
    assert "annotations" not in figure["layout"]
    assert not parts(partner_map.body(rows, reader), "lens-name")


def test_a_tooltip_says_country_count_comparison_and_what_a_click_does(view: View) -> None:
    rows, reader = seen(view, f"{YEAR}&lang=en")
    world = traces(partner_map.figure(rows, reader), "geo-countries")
    hover = dict(zip(world["locations"], world["hovertext"], strict=True))
    assert hover["KAZ"] == "<b>Kazakhstan: 6 meetings</b><br>the 12 months before: 13<br>Click to choose this country"
    assert hover["BRA"] == "<b>Brazil: 0 meetings</b>"


def test_markup_in_a_name_stays_text(view: View) -> None:
    rows, reader = seen(view, f"{YEAR}&lang=en")
    label = Label("<img src=x>", "<img src=x>", 0)
    reader.version = replace(reader.version, labels={**reader.version.labels, ("country", "KG", "en"): label})
    figure = partner_map.figure(rows, reader)
    texts = [*traces(figure, "geo-countries")["hovertext"], *(note["text"] for note in figure["layout"]["annotations"])]
    assert not [text for text in texts if "<img" in text]
    assert "&lt;img src=x&gt;" in "".join(texts)


def test_the_ranking_has_the_most_meetings_first_and_equal_ones_by_name(view: View) -> None:
    rows, reader = seen(view, f"{YEAR}&lang=en")
    names = ranked(rows, reader)
    assert names[:4] == [
        "Kyrgyzstan: 9, before 13", "Tajikistan: 8, before 10", "Kazakhstan: 6, before 13", "Turkmenistan: 6, before 7"
    ]  # fmt: skip
    ones = [name.split(":")[0] for name in names if ": 1, " in name]
    assert len(ones) == 18
    assert ones == sorted(ones)
    gone = [name for name in names if ": 0, " in name]
    assert gone == names[-len(gone) :]
    assert gone[:2] == ["Malaysia: 0, before 3", "South Korea: 0, before 3"]


@pytest.mark.parametrize(("width", "query", "beside", "opened", "everyone"), [
    ("narrow", YEAR, 8, 8, 30), ("medium", YEAR, 12, 12, 30), ("wide", YEAR, 12, 30, 30), ("wide", "?period=all", 12, 36, 48),
])  # fmt: skip
def test_the_first_countries_stand_open_and_the_rest_behind_a_word(
    view: View, width: str, query: str, beside: int, opened: int, everyone: int
) -> None:
    """Wide, where the topics beside the map are longer than it, more of them stand open below the lens."""
    rows, reader = seen(view, f"{query}&lang=en", width)
    body = partner_map.body(rows, reader)
    assert len(parts(parts(body, "map-strip"), "bar-row")) == beside
    more = parts(body, "map-more")[0]
    called = f"All {everyone} countries" if opened < everyone else "Only in the period compared"
    assert said(parts(more, kind="Summary")) == called
    before_alone = int(((rows["meetings"] == 0) & (rows["comparison"] > 0)).sum())
    assert len(parts(more, "bar-row")) == everyone - opened + before_alone
    assert len(parts(body, "bar-row")) == everyone + before_alone


def test_every_ranked_country_leads_to_the_view_with_it(view: View) -> None:
    rows, reader = seen(view, YEAR)
    links = parts(partner_map.body(rows, reader), "bar-row")
    assert attribute(links[0], "href") == "?period=last-12-months&country=KG"
    assert all("view" in attribute(link, "className").split() for link in links)


def test_under_one_country_the_others_are_ranked_and_the_title_says_so(view: View) -> None:
    rows, reader = seen(view, "?from=2024-02-01&to=2026-01-29&country=DE&lang=en")
    words = partner_map.words(rows, reader)
    assert words.title == "Germany: who else took part"
    assert words.caption.startswith("Germany and 12 other countries; 7 of them with one meeting.")
    names = ranked(rows, reader)
    assert not [name for name in names if name.startswith("Germany")]
    assert names[0] == "China: 3, before 1"


def test_under_several_countries_the_title_stays_general(view: View) -> None:
    rows, reader = seen(view, "?period=all&country=DE,FR&lang=en")
    assert partner_map.words(rows, reader).title == "Partners on the map"
    assert "Germany: 17, all 17" in ranked(rows, reader)


def test_the_caption_counts_countries_and_meetings_without_one(view: View) -> None:
    rows, reader = seen(view, f"{YEAR}&lang=en")
    words = partner_map.words(rows, reader)
    caption = words.caption
    case = next(case for case in CASES if case.query == YEAR)
    records = by_hand.within(by_hand.chosen(case), case.days)
    without = int((records["countries"].map(len) == 0).sum())
    assert without == 3
    contacts = int(records["countries"].map(len).sum())
    assert caption.startswith("30 countries; 18 of them with one meeting.")
    assert f"add up to {contacts}, the meetings are {len(records)} ({without} without a country)" in words.counting


def test_counting_in_shares_draws_and_ranks_shares(view: View) -> None:
    rows, reader = seen(view, "?period=all&counting=shared&lang=en")
    assert ranked(rows, reader)[0] == "Pakistan: 13.8"
    assert "gives each a third" in partner_map.words(rows, reader).subtitle
    table = partner_map.table(rows, reader)
    assert table["Shared"].sum() == pytest.approx(sum(1 for countries in by_hand.records()["countries"] if countries))


def test_the_table_holds_every_country_met_now_or_before_and_the_same_total(view: View) -> None:
    rows, reader = seen(view, f"{YEAR}&lang=en")
    table = partner_map.table(rows, reader)
    assert list(table.columns) == ["Country", "Meetings", "Shared", "the 12 months before"]
    assert len(table) == int(((rows["meetings"] > 0) | (rows["comparison"] > 0)).sum())
    assert table["Meetings"].sum() == rows["meetings"].sum()


@pytest.mark.parametrize("query", ["?period=2030", "?period=all&q=zzzz"])
def test_a_view_without_meetings_says_so_and_draws_an_empty_map(view: View, query: str) -> None:
    rows, reader = seen(view, f"{query}&lang=en")
    assert partner_map.words(rows, reader).summary == "These meetings name no partner country."
    assert set(traces(partner_map.figure(rows, reader), "geo-countries")["z"]) == {0}
    assert said(parts(partner_map.body(rows, reader), "map-ranks")) == "These meetings name no partner country."
    assert partner_map.table(rows, reader).empty


def test_one_meeting_with_one_country_is_drawn(view: View) -> None:
    rows, reader = seen(view, "?period=all&country=NZ&lang=en")
    world = traces(partner_map.figure(rows, reader), "geo-countries")
    assert dict(zip(world["locations"], world["z"], strict=True))["NZL"] == 1
    assert "New Zealand" in partner_map.words(rows, reader).title


def test_without_any_row_nothing_breaks(view: View) -> None:
    rows, reader = seen(view, YEAR)
    none = rows.head(0)
    assert partner_map.words(none, reader).summary
    assert partner_map.table(none, reader).empty
    go.Figure(resolved(partner_map.figure(none, reader), "dark"))
    assert parts(partner_map.body(none, reader), "map-legend")


def test_the_legend_counts_the_countries_of_each_class(view: View) -> None:
    rows, reader = seen(view, f"{YEAR}&lang=en")
    legend = [said(entry) for entry in parts(parts(partner_map.body(rows, reader), "map-legend"), kind="Li")]
    assert legend == [
        "none", "118 countries", "22 countries", "3–46 countries", "5–72 countries", "8 or more2 countries", "Uzbekistan",
        "small country",
    ]  # fmt: skip


def test_what_goes_out_says_in_text_what_the_page_says_beside_the_map(view: View) -> None:
    rows, reader = seen(view, f"{YEAR}&lang=en")
    texts = "".join(note["text"] for note in partner_map.figure(rows, reader)["layout"]["annotations"])
    for said_there in ("8 or more", "Uzbekistan", "Central Asia close up", "Kyrgyzstan<br>Tajikistan", "<b>9</b>"):
        assert said_there in texts
    hidden = (Path(partner_map.__file__).parents[1] / "assets" / "partner_map.css").read_text(encoding="utf-8")
    assert ".infolayer, .shapelayer) { visibility: hidden" in hidden


# --- the change instead of the numbers

CHANGE = f"{YEAR}&map=change"


@pytest.mark.parametrize(("now", "before", "name"), [
    (0, 0, "none"), (1, 0, "new"), (9, 0, "new"), (0, 1, "gone"), (1, 1, "same"), (1, 2, "same"), (3, 1, "more"),
    (1, 3, "fewer"), (6, 8, "fewer"), (8, 10, "same"), (100, 120, "same"), (150, 110, "more"), (0.5, 1.4, "same"),
])  # fmt: skip
def test_a_change_is_more_or_fewer_only_where_it_is_worth_the_word(now: float, before: float, name: str) -> None:
    assert CLASSES[change_class(now, before)] == name


def test_the_change_map_has_the_class_of_every_country_as_pandas_counts_it(view: View) -> None:
    rows, reader = seen(view, CHANGE)
    case = next(case for case in CASES if case.query == YEAR)
    now, _ = counted(by_hand.within(by_hand.chosen(case), case.days))
    before, _ = counted(by_hand.within(by_hand.chosen(case), case.before or ("", "")))
    world = traces(partner_map.figure(rows, reader), "geo-countries")
    steps = dict(zip(world["locations"], world["z"], strict=True))
    for row in rows[rows["map_id"].isin(set(steps)) & ~rows["home"]].itertuples():
        a, b = now.get(row.country, 0), before.get(row.country, 0)
        expected = "none" if not a + b else "new" if not b else "gone" if not a else None
        if expected or abs(a - b) > 1:
            near = "same" if abs(a - b) < max(a, b) / 4 else "more" if a > b else "fewer"
            assert CLASSES[steps[row.map_id]] == (expected or near), row.country
    assert {edge[1] for edge in world["colorscale"]} == {f"var(--change-{step})" for step in range(6)}


def test_the_change_is_told_in_words_and_signs_and_never_in_per_cent(view: View) -> None:
    rows, reader = seen(view, f"{CHANGE}&lang=en")
    world = traces(partner_map.figure(rows, reader), "geo-countries")
    hover = dict(zip(world["locations"], world["hovertext"], strict=True))
    assert hover["KAZ"].startswith("<b>Kazakhstan: 7 fewer</b><br>6 meetings<br>the 12 months before: 13")
    assert hover["SAU"].startswith("<b>Saudi Arabia: none before</b>")
    assert hover["MYS"].startswith("<b>Malaysia: none now</b><br>0 meetings")
    assert ranked(rows, reader)[0] == "Saudi Arabia: +4, in period / before 4 / 0"
    assert "Kazakhstan: −7, in period / before 6 / 13" in ranked(rows, reader)[:12]
    words = partner_map.words(rows, reader)
    legend = [said(entry) for entry in parts(parts(partner_map.body(rows, reader), "map-legend"), kind="Li")]
    assert legend[1:6] == ["none now6 countries", "fewer6 countries", "about the same8 countries", "more1 country",
                           "none before15 countries"]  # fmt: skip
    assert "none before 15, more 1, about the same 8, fewer 6, none now 6" in words.summary
    assert list(partner_map.table(rows, reader)["Change"])[2] == "7 fewer"
    assert "%" not in "".join([*hover.values(), words.summary, words.caption])


def test_a_small_country_that_is_met_no_more_keeps_its_circle(view: View) -> None:
    rows, reader = seen(view, "?period=2026&map=change&compare=2025-01-01..2025-11-30")
    circles = traces(partner_map.figure(rows, reader), "small")
    steps = dict(zip([what["toggle"]["country"] for what in circles["customdata"]], circles["marker"]["color"], strict=True))
    gone = rows[rows["small"] & (rows["comparison"] > 0) & (rows["meetings"] == 0)]["country"]
    assert len(gone) > 0
    assert {steps[code] for code in gone} == {"var(--change-1)"}


def test_without_a_comparison_the_map_says_that_there_is_no_change_to_show(view: View) -> None:
    rows, reader = seen(view, "?period=all&map=change&lang=en")
    assert "nothing to compare with" in partner_map.words(rows, reader).caption
    links = parts(parts(partner_map.body(rows, reader), "heat-switches"), kind="A")
    assert [said(link) for link in links] == ["number of meetings"]
    assert {edge[1] for edge in traces(partner_map.figure(rows, reader), "geo-countries")["colorscale"]} >= {"var(--map-5)"}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_the_colours_of_the_change_are_told_apart_by_every_eye(theme: str, sight: str) -> None:
    seen_as = [lab(THEMES[theme][f"change-{step}"], sight) for step in range(6)]
    assert min(dist(one, other) for one, other in combinations(seen_as, 2)) > 14


@pytest.mark.parametrize("query", ADDRESSES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_for_every_view(view: View, query: str, language: str) -> None:
    rows, reader = seen(view, f"{query}&lang={language}")
    words = partner_map.words(rows, reader)
    for text in (words.title, words.subtitle, words.summary, words.caption, said(partner_map.body(rows, reader))):
        assert text
        assert "{" not in text
    if language == "ru":
        assert "стран" in words.subtitle


def test_the_languages_do_not_share_their_words(view: View) -> None:
    titles = {partner_map.words(*seen(view, f"{YEAR}&lang={language}")).title for language in LANGUAGES}
    assert len(titles) == len(LANGUAGES)
