"""The page of formats: every number counted again from data/, every link followed, what is said where nothing is."""

import json
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest
from flask.testing import FlaskClient

from dashboard.charts import milestones
from dashboard.charts.lane_dots import PLACES
from dashboard.database import Database
from dashboard.export.picture import picture
from dashboard.filters import LANGUAGES
from dashboard.pages import formats as page
from dashboard.panel import draw_panel, panel_module, read_view
from dashboard.panels import format_brief, format_lanes, format_milestones, format_partners, format_people, formats
from dashboard.reader import Reader
from dashboard.theme import text_width
from etl.__main__ import main
from tests.conftest import View
from tests.dashboard.components import parts, said
from tests.dashboard.panels import by_hand
from tests.dashboard.panels.test_formats import FAMILY, summits, trace

PARTNER = {row["format_id"]: row["partner"] for row in by_hand.vocabulary("formats")}
RECORDS_END = pd.Timestamp("2026-01-29")
NINETY = pd.Timedelta(days=90)
DAY = pd.Timedelta(days=1)


@cache
def raw() -> list[dict[str, Any]]:
    lines = (by_hand.DATA / "meetings" / "isrs-meetings.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@cache
def records() -> pd.DataFrame:
    """The records counted by hand, with their formats and what was written of their place."""
    alias = {row["alias"].casefold(): row["format_id"] for row in by_hand.vocabulary("format_aliases")}
    alias |= {row["en"].casefold(): row["format_id"] for row in by_hand.vocabulary("formats")}
    every = by_hand.records().copy()
    every["formats"] = [{alias[word.casefold()] for word in one["formats"]} for one in raw()]
    return every


@cache
def partner_countries(code: str) -> frozenset[str]:
    members = [row["country"] for row in by_hand.vocabulary("country_group_members") if row["group_id"] == code]
    return frozenset(members or [code]) - {"UZ"}


def fitting(country: str = "", family: str = "") -> pd.DataFrame:
    every = records()
    if country:
        every = every[every["countries"].map(lambda countries: country in countries)]
    if family:
        every = every[every["formats"].map(lambda codes: any(FAMILY[code] == family for code in codes))]
    return every


def rows_of(view: View, query: str, panel: str, width: str = "wide") -> tuple[pd.DataFrame, Reader]:
    reader, answer = view(query, panel, width=width)
    return answer.rows[panel], reader


# --- counted again


@pytest.mark.parametrize(("query", "as_of", "country", "family"), [
    ("?period=all", "2026-01-29", "", ""), ("?period=last-12-months&asof=2025-10-01", "2025-10-01", "", ""),
    ("?period=2024&country=KZ", "2026-01-29", "KZ", ""),
    ("?period=all&format=regional&asof=2023-09-20", "2023-09-20", "", "regional"),
])  # fmt: skip
def test_both_sides_of_every_milestone_are_what_pandas_counts(
    view: View, query: str, as_of: str, country: str, family: str
) -> None:
    rows, reader = rows_of(view, query, "format_milestones")
    today, meetings, period = pd.Timestamp(as_of), fitting(country, family), reader.plan.period
    expected = {}
    for summit in summits():
        held = pd.Timestamp(summit["date_start"])
        ended = pd.Timestamp(summit["date_end"] or summit["date_start"])
        in_period = (not period.since or ended.date() >= period.since) and (not period.until or held.date() <= period.until)
        if (family and FAMILY[summit["format_id"]] != family) or not (in_period or held > today):
            continue
        own = meetings["formats"].map(lambda codes, code=summit["format_id"]: code in codes)
        partner = PARTNER[summit["format_id"]]
        theirs = meetings["countries"].map(lambda codes, p=partner: bool(codes & partner_countries(p)))
        last = today if today < RECORDS_END else pd.Timestamp.max
        before = (meetings["first"] >= held - NINETY) & (meetings["last"] < held) & (meetings["last"] <= last)
        after = (meetings["first"] > ended) & (meetings["last"] <= ended + NINETY) & (meetings["last"] <= last)
        expected[summit["milestone_id"]] = tuple(
            int((whose & side).sum()) for whose in (own, theirs) for side in (before, after)
        )
    columns = ["before", "after", "partner_before", "partner_after"]
    assert {row["milestone_id"]: tuple(row[column] for column in columns) for row in rows.to_dict("records")} == expected
    assert rows["first_day"].is_monotonic_decreasing


def test_a_side_that_the_records_do_not_reach_says_how_much_is_known(view: View) -> None:
    rows, reader = rows_of(view, "?period=all&lang=en", "format_milestones")
    known = rows.set_index("milestone_id")
    reach = (RECORDS_END - pd.Timestamp("2025-12-20")).days
    assert (known.loc["ca-japan-1", "before_days"], known.loc["ca-japan-1", "after_days"]) == (90, reach)
    assert known.loc["ca-germany-1", "after_days"] == 90
    shown = said(format_milestones.body(rows, reader))
    assert f"{reach} of 90 days known" in shown
    assert "Not every side is known whole" in format_milestones.words(rows, reader).caption
    rows, reader = rows_of(view, "?period=2023&lang=en", "format_milestones")
    assert "Not every side" not in format_milestones.words(rows, reader).caption


def test_what_lies_on_no_side_for_sure_is_told_and_not_counted(view: View) -> None:
    """A meeting known as November 2025 may have been before or after 6 November."""
    rows, reader = rows_of(view, "?period=all&lang=en", "format_milestones")
    row = rows.set_index("milestone_id").loc["ca-us-2"]
    assert (row["before"], row["during"], row["after"], row["unsure"]) == (0, 0, 0, 1)
    links = parts(format_milestones.body(rows, reader), kind="A")
    unsure = [link.href for link in links if said(link) == "1 more: the side is not known"]
    assert any(f"open={row['unsure_ids'][0]}" in href for href in unsure)
    undated = {one["meeting_id"] for one in raw() if not one["date_start"]}
    with_milestone = {summit["format_id"] for summit in summits()}
    every = records()
    left_out = every["meeting_id"].isin(undated) & every["formats"].map(lambda codes: bool(codes & with_milestone))
    assert f"{left_out.sum()} undated meetings" in format_milestones.words(rows, reader).caption


def test_no_cause_is_claimed_and_nothing_told_in_per_cent(view: View) -> None:
    for language, guard in {"en": "need not have to do", "ru": "не означает связи", "uz": "anglatmaydi"}.items():
        rows, reader = rows_of(view, f"?period=all&lang={language}", "format_milestones")
        words = format_milestones.words(rows, reader)
        assert guard in words.caption
        assert "%" not in words.caption + words.subtitle + said(format_milestones.body(rows, reader))


@pytest.mark.parametrize(("query", "country"), [("?period=all", ""), ("?period=2025&country=KZ", "KZ")])
def test_partner_by_year_is_what_pandas_counts(view: View, query: str, country: str) -> None:
    rows, _ = rows_of(view, query, "format_partners")
    meetings = fitting(country)
    year = meetings["first"].dt.year.where(meetings["first"].dt.year == meetings["last"].dt.year)
    plus = [code for code, family in FAMILY.items() if family == "central-asia-plus"]
    assert list(rows["format"].dropna()) == plus
    for row in rows.to_dict("records"):
        wanted = {row["format"]} if isinstance(row["format"], str) else set(plus)
        mine = meetings["formats"].map(lambda codes, wanted=wanted: bool(codes & wanted))
        assert {cell["year"]: cell["meetings"] for cell in row["years"]} == Counter(year[mine].dropna().astype(int))
        assert (row["total"], row["without_year"]) == (mine.sum(), year[mine].isna().sum())
        held = {int(summit["date_start"][:4]) for summit in summits() if summit["format_id"] == row["format"]}
        assert set(row["held"]) == held
    assert {code: partner or None for code, partner in PARTNER.items() if code in plus} == {
        row["format"]: row["partner"] if isinstance(row["partner"], str) else None
        for row in rows.to_dict("records") if isinstance(row["format"], str)
    }  # fmt: skip


def test_every_partner_is_named_by_the_vocabulary(view: View) -> None:
    rows, reader = rows_of(view, "?period=all&lang=en", "format_partners")
    named = dict(zip(*[format_partners.table(rows, reader)[name] for name in ("Format", "Partner")], strict=True))
    assert named["Central Asia–United States (C5+1)"] == "United States"
    assert named["Central Asia–European Union"] == "EU"
    assert named["Central Asia–Gulf Cooperation Council"] == "GCC"
    assert named[""] == "All together"


@pytest.mark.parametrize("period", ["2025", "2024"])
def test_the_people_of_a_format_are_those_the_records_name(view: View, period: str) -> None:
    rows, _ = rows_of(view, f"?period={period}", "format_people")
    inside = by_hand.within(records(), (f"{period}-01-01", f"{period}-12-31"))
    of_format = {row.meeting_id: row.formats for row in inside.itertuples()}
    at_home = {one["organisation_id"] for one in by_hand.vocabulary("organisations") if one["country"] == "UZ"}
    aliases = by_hand.vocabulary("organisation_aliases")
    homes = {row["alias"].casefold() for row in aliases if row["organisation_id"] in at_home}
    expected = Counter[tuple[str, str]]()
    for one in raw():
        foreign = [p for p in one["counterparts"] if p.get("country") not in ("UZ", None)]
        unsaid = [p for p in one["counterparts"] if not p.get("country")]
        theirs = [*foreign, *(p for p in unsaid if (p["organisation"] or "").casefold() not in homes)]
        names = {by_hand.person_of(p["name"]) for p in theirs}
        expected.update((code, name) for code in of_format.get(one["meeting_id"], set()) for name in names)
    named = rows[rows["person"].notna()]
    assert {(row.format, row.person): row.meetings for row in named.itertuples()} == expected
    counted = Counter(code for codes in of_format.values() for code in codes)
    assert dict(zip(rows["format"], rows["format_meetings"], strict=True)) == counted


# --- links lead to exactly what they count


@pytest.mark.parametrize("panel", ["format_brief", "format_milestones", "format_partners", "format_people"])
@pytest.mark.parametrize("query", ["?period=all", "?period=2024&format=ca-germany,regional&asof=2024-12-01"])
def test_every_number_leads_to_as_many_meetings(view: View, panel: str, query: str) -> None:
    rows, reader = rows_of(view, f"{query}&lang=en", panel)
    links = [link for link in parts(panel_module(panel).body(rows, reader), kind="A") if said(link).isdigit()]
    numbers = {link.href: said(link) for link in links if "open=" not in link.href}
    assert numbers
    for href, number in numbers.items():
        assert view(href)[1].facts.matched == int(number), href


def test_a_number_that_no_address_can_say_is_no_link(view: View) -> None:
    """Meetings with Kazakhstan and Germany: two countries in the filter would mean either."""
    rows, reader = rows_of(view, "?period=2024&country=KZ&lang=en", "format_milestones")
    assert rows["partner_before"].sum() > 0
    cells = parts(format_milestones.body(rows, reader), "around-with-before", "Td")
    assert not [link for cell in cells for link in parts(cell, kind="A")]


def test_a_name_chooses_its_format_and_a_chosen_one_is_taken_off(view: View) -> None:
    rows, reader = rows_of(view, "?period=all&format=ca-us&lang=en", "format_partners")
    links = {said(link): link.href for link in parts(format_partners.body(rows, reader), kind="A")}
    assert list(rows["format"].dropna()) == ["ca-us"]
    assert "format=" not in links["United States"]
    rows, reader = rows_of(view, "?period=all&lang=en", "format_milestones")
    links = {said(link): link.href for link in parts(format_milestones.body(rows, reader), kind="A")}
    assert "format=ca-japan" in links["Japan"]


# --- the lanes


def test_lanes_stand_by_their_meetings_and_reach_back_to_the_first_mark(view: View) -> None:
    rows, reader = rows_of(view, "?period=2025&lang=en", "format_lanes")
    figure = format_lanes.figure(rows, reader)
    go.Figure(figure)
    drawn = [target["toggle"]["format"] for target in trace(figure, "targets")["customdata"]]
    assert sorted(drawn) == sorted(rows["format"])
    by_format = rows.set_index("format")
    keys = [(-by_format.loc[code, "total"], reader.order("format", code)) for code in drawn if FAMILY[code] == "regional"]
    assert keys == sorted(keys)
    first = min(dot["first_day"] for dots in rows["dots"] for dot in dots)
    assert date.fromisoformat(figure["layout"]["xaxis"]["range"][0]) <= first
    assert len(trace(figure, "milestones")["x"]) == len(summits())
    assert "2 before" not in format_lanes.words(rows, reader).caption


def test_beside_a_lane_stand_the_days_to_or_since_its_nearest_milestone(view: View) -> None:
    rows, reader = rows_of(view, "?period=all&asof=2025-10-01&lang=en", "format_lanes")
    texts = [note["text"] for note in format_lanes.figure(rows, reader)["layout"]["annotations"]]
    assert "6 Nov 2025, in 36 days" in texts
    assert "16 Jun 2025, 105 days ago" in texts
    assert "Second Central Asia–Russia Summit, 9 Oct 2025, in 8 days" in format_lanes.words(rows, reader).caption
    table = format_lanes.table(rows, reader).set_index("Format")
    china = table.loc["Central Asia–China"]
    assert (china["last milestone"], china["next milestone"]) == ("16 Jun 2025, 105 days ago", "")
    rows, reader = rows_of(view, "?period=all&lang=en", "format_lanes")
    assert "none after 29 Jan 2026" in format_lanes.words(rows, reader).caption


@pytest.mark.parametrize("panel", ["formats", "format_lanes"])
def test_dots_tell_where_a_meeting_was_and_the_legend_counts_each_meeting_once(view: View, panel: str) -> None:
    rows, reader = rows_of(view, "?period=all&lang=en", panel)
    figure = panel_module(panel).figure(rows, reader)
    since = figure["layout"]["xaxis"]["range"][0]
    places = Counter(dot["place"] for dots in rows["dots"] for dot in dots if str(dot["first_day"]) >= since)
    fills = Counter(zip(*[trace(figure, "meetings")["marker"][part] for part in ("color", "size")], strict=True))
    assert sum(fills.values()) == places.total()
    assert len(fills) == len([place for place in PLACES if places[place]])
    legend = {entry.text: int(entry.total) for entry in panel_module(panel).words(rows, reader).legend}
    diamonds = legend.pop("summit or other milestone")
    assert diamonds == len(trace(figure, "milestones")["x"])
    assert sum(legend.values()) == records()["formats"].map(bool).sum()
    online = [one["city"] == "online" or one.get("venue_country") == "online" for one in raw()]
    assert legend["online"] == int((records()["formats"].map(bool) & pd.Series(online)).sum())


def test_the_hover_of_a_milestone_tells_its_facts(view: View) -> None:
    rows, reader = rows_of(view, "?period=all&lang=en", "format_lanes")
    hovers = trace(format_lanes.figure(rows, reader), "milestones")["hovertext"]
    (washington,) = [hover for hover in hovers if "Washington" in hover]
    for part in ("6 Nov 2025", "leaders", "As of 29 Jan 2026: 84 days ago"):
        assert part in washington


def milestone(first: str, last: str = "") -> dict[str, Any]:
    return {"milestone_id": "m", "first_day": date.fromisoformat(first), "last_day": date.fromisoformat(last or first)}


@pytest.mark.parametrize(("as_of", "days"), [("2025-06-10", 6), ("2025-06-16", 0), ("2025-06-18", 0), ("2025-06-20", -2)])
def test_days_count_to_the_first_day_and_since_the_last(as_of: str, days: int) -> None:
    assert milestones.distance(milestone("2025-06-16", "2025-06-18"), date.fromisoformat(as_of)) == days


def test_the_nearest_milestone_may_lie_ahead_and_wins_a_tie() -> None:
    past, ahead, today = milestone("2025-01-01"), milestone("2025-01-21"), date(2025, 1, 11)
    assert milestones.nearest([past, ahead], today) is ahead
    assert milestones.nearest([past, ahead], date(2025, 1, 10)) is past
    assert milestones.upcoming([past, ahead], today) is ahead
    assert milestones.latest([past, ahead], today) is past
    assert milestones.nearest([], today) is None


# --- in short


def test_the_sentences_name_partners_milestones_and_who_is_missing(view: View) -> None:
    rows, reader = rows_of(view, "?period=all&asof=2025-10-01&lang=en", "format_brief")
    shown = [said(sentence) for sentence in parts(format_brief.body(rows, reader), "sentence")]
    plus = records()["formats"].map(lambda codes: any(FAMILY[code] == "central-asia-plus" for code in codes)).sum()
    assert shown[0].startswith(f"{plus} meetings belong to formats of “Central Asia plus”; the most: South Korea 6, China 4")
    assert "The next one: Second Central Asia–Russia Summit, 9 Oct 2025, in 8 days." in shown[1]
    met = {code for codes in records()["formats"] for code in codes}
    missing = {s["format_id"] for s in summits() if s["date_start"] <= "2025-10-01"} - met
    assert shown[2].startswith(f"{len(missing)} formats have had a milestone and no meeting on record")


# --- nothing, one, many, every language


@pytest.fixture(scope="module")
def without_formats(tmp_path_factory: pytest.TempPathFactory) -> Database:
    """A table of meetings, made up, none of which names a format."""
    folder: Path = tmp_path_factory.mktemp("plain")
    lines = [{"meeting_id": f"m-{n}", "title_en": "Made up", "kind": "conference", "countries": ["FR"],
              "date_start": "2025-01-01", "date_basis": "stated"} for n in range(3)]  # fmt: skip
    file = folder / "made.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert main(["load", str(file), "--database", str(folder / "made.duckdb")]) == 0
    return Database(folder / "made.duckdb")


@pytest.mark.parametrize("language", LANGUAGES)
def test_records_without_formats_get_a_sentence_instead_of_a_blank(without_formats: Database, language: str) -> None:
    reader, answer = read_view(without_formats, f"?period=all&lang={language}", [*page.PANELS, "formats"])
    for panel in ("formats", "format_lanes", "format_brief"):
        body = panel_module(panel).body(answer.rows[panel], reader)
        assert parts(body, "nothing"), "the style sheet takes the empty chart away"
        assert reader.say("formats-nowhere-remedy") in said(body)
    for panel in (*page.PANELS, "formats"):
        drawn = draw_panel(panel, answer.rows[panel], reader, without_formats)
        assert said(drawn["head"])
        panel_module(panel).figure(answer.rows[panel], reader)
        panel_module(panel).table(answer.rows[panel], reader)


def test_an_empty_list_says_what_to_loosen(view: View) -> None:
    for query, panel, link in (
        ("?period=2017&asof=2026-01-29", "format_milestones", "all dates"),
        ("?period=all&format=sco-forums", "format_partners", "any format"),
        ("?period=2006", "format_people", "all dates"),
    ):  # fmt: skip
        rows, reader = rows_of(view, f"{query}&lang=en", panel)
        assert [said(one) for one in parts(panel_module(panel).body(rows, reader), kind="A")] == [link], panel


def test_a_picture_has_room_for_the_names_of_its_lanes(view: View) -> None:
    rows, reader = rows_of(view, "?period=2025&lang=en", "format_lanes")
    drawn = picture("format_lanes", rows, reader)["layout"]
    across = drawn["width"] - drawn["margin"]["l"] - drawn["margin"]["r"]
    longest = max(text_width(reader.short("format", code)) for code in rows["format"])
    assert drawn["xaxis2"]["domain"][1] * across > longest
    assert drawn["xaxis"]["domain"][0] == drawn["xaxis2"]["domain"][1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", ["?period=all", "?period=2024&country=DE&asof=2024-06-01&compare=year"])
def test_it_has_words_in_every_language(view: View, language: str, query: str) -> None:
    for width in ("narrow", "wide"):
        reader, answer = view(f"{query}&lang={language}", *page.PANELS, width=width)
        for panel in page.PANELS:
            rows, module = answer.rows[panel], panel_module(panel)
            words = module.words(rows, reader)
            assert words.title
            assert words.summary
            assert len(module.table(rows, reader))
            assert module.figure(rows, reader)["layout"]["height"]


@pytest.mark.parametrize("count", [1, 1000])
def test_one_row_and_a_thousand_are_drawn_and_the_rest_is_folded(view: View, count: int) -> None:
    reader, answer = view("?period=all&lang=en", *page.PANELS)
    for panel in page.PANELS:
        rows = answer.rows[panel]
        one = rows.head(1) if panel == "format_people" else rows.tail(1)
        many = pd.concat([one] * count, ignore_index=True)
        if panel == "format_people":
            many["person"], many["people"] = [f"Made-up name {number}" for number in range(count)], count
        module = panel_module(panel)
        figure = module.figure(many, reader)
        assert len(module.table(many, reader)) >= 1
        assert figure["layout"]["height"] < 40 * (count + 10)
    go.Figure(figure)
    people = parts(format_people.body(many, reader), kind="Li")
    assert len(people) >= count
    assert len(parts(format_people.body(many, reader), kind="Details")) == (count > 1)


def test_the_rows_behind_the_page_go_out_as_csv_and_json(app_client: FlaskClient) -> None:
    for panel in page.PANELS:
        response = app_client.get(f"/rows/{panel}.json?period=2025&asof=2025-10-01")
        assert json.loads(response.get_data(as_text=True))[0]
        assert app_client.get(f"/rows/{panel}.csv?period=2025").get_data(as_text=True).count("\n") > 1


def test_the_overview_and_this_page_count_alike(view: View) -> None:
    reader, answer = view("?period=2024&topic=security&lang=en", "formats", "format_lanes", "format_brief", "format_partners")
    counts = [answer.rows[panel].dropna(subset=["format"]).set_index("format")["meetings"].to_dict()
              for panel in ("formats", "format_lanes", "format_brief")]  # fmt: skip
    assert counts[0] == counts[1] == counts[2]
    partners = answer.rows["format_partners"].dropna(subset=["format"]).set_index("format")["meetings"].to_dict()
    assert partners.items() <= counts[0].items() | {(code, 0) for code in partners}
    assert formats.words(answer.rows["formats"], reader).title
