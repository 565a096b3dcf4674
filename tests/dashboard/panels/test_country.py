"""The page about one country: every panel counted again straight from data/, and what it says in words."""

import json
from collections import Counter
from functools import cache
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest
from flask.testing import FlaskClient

from dashboard.charts import listing
from dashboard.database import Answer, Database
from dashboard.filters import LANGUAGES
from dashboard.pages import COUNTRY, PAGES, country, country_of, page_at
from dashboard.panel import panel_module, read_view
from dashboard.panels import (
    country_agenda,
    country_brief,
    country_contacts,
    country_documents,
    country_meetings,
    country_peers,
)
from dashboard.reader import Reader
from dashboard.shell import header, title
from dashboard.theme import resolved
from tests.dashboard.components import attribute, parts, said
from tests.dashboard.panels import by_hand
from tests.dashboard.panels.by_hand import CASES, Case

ABOUT = ("PK", "KZ", "FR", "US", "AU", "BT")  # often, most, seldom, undated alone, never met
SOME_CASES = CASES[:6]
Raw = dict[str, Any]


def of(database: Database, about: str, query: str = "?period=all", *panels: str) -> tuple[Reader, Answer]:
    return read_view(database, query, panels or country.PANELS, about=about)


@cache
def raw_records() -> dict[str, Raw]:
    lines = (by_hand.DATA / "meetings" / "isrs-meetings.jsonl").read_text(encoding="utf-8").splitlines()
    return {raw["meeting_id"]: raw for raw in map(json.loads, lines)}


def met(about: str, case: Case, days: tuple[str, str] | None = None) -> pd.DataFrame:
    """The records that fit a case and name the country."""
    rows = by_hand.within(by_hand.chosen(case), days or case.days)
    return rows[rows["countries"].map(lambda countries: about in countries)]


def place(meeting_id: str, about: str) -> str:
    """Where a meeting was, from the record's own words."""
    raw = raw_records()[meeting_id]
    city, venue = (raw["city"] or ""), (raw["venue_country"] or "")
    if "online" in (city.casefold(), venue.casefold()):
        return "online"
    return {"UZ": "here", about: "there", "": "unknown"}.get(venue, "elsewhere")


views = pytest.mark.parametrize("case", SOME_CASES, ids=lambda case: case.query)
abouts = pytest.mark.parametrize("about", ABOUT)


@views
@abouts
def test_the_brief_counts_what_pandas_counts(database: Database, about: str, case: Case) -> None:
    _, answer = of(database, about, case.query, "country_brief")
    (row,) = answer.rows["country_brief"].to_dict("records")
    ours = met(about, case)
    assert answer.facts.matched == row["meetings"] == len(ours)
    assert row["alone"] == sum(countries == {about} for countries in ours["countries"])
    assert row["online"] == sum(place(meeting_id, about) == "online" for meeting_id in ours["meeting_id"])
    assert row["undated"] == ours["first"].isna().sum()
    assert row["documents"] == by_hand.distinct(ours, "documents")
    assert row["documents"] + row["mentioned"] == sum(len(raw_records()[m]["documents"]) for m in ours["meeting_id"])
    before = None if case.before is None else len(met(about, case, case.before))
    assert (None if pd.isna(row["comparison"]) else row["comparison"]) == before
    last = ours["last"].max()
    assert pd.isna(last) if not isinstance(row["latest"], dict) else pd.Timestamp(row["latest"]["last_day"]) == last


@pytest.mark.parametrize("about", ["IR", "AF", "PK", "BY"])
def test_the_highest_level_leads_to_its_meeting_and_says_who_it_was(database: Database, about: str) -> None:
    reader, answer = of(database, about, "?period=all&lang=en", "country_brief")
    shown = country_brief.body(answer.rows["country_brief"], reader)
    (link,) = parts(parts(shown, "brief-value")[-1], kind="A")
    record = raw_records()[link.href.partition("open=")[2].partition("&")[0]]
    assert about in record["countries"]
    theirs = [person for person in record["counterparts"] if person.get("country") == about]
    beside = said(parts(shown, "brief-beside")[-1])
    alone = set(record["countries"]) - {"UZ"} == {about} and len(theirs) == 1
    assert (theirs[0]["name"] in beside and theirs[0]["role"] in beside) if alone else record["title_en"] in beside


@views
@abouts
def test_places_are_those_of_the_records_and_add_up_on_both_panels(database: Database, about: str, case: Case) -> None:
    _, answer = of(database, about, case.query, "country_visits", "country_contacts")
    visits, contacts = answer.rows["country_visits"], answer.rows["country_contacts"]
    expected = Counter(place(meeting_id, about) for meeting_id in met(about, case)["meeting_id"])
    assert Counter({row.place: row.meetings for row in visits.itertuples() if row.meetings}) == expected
    drawn = contacts.groupby("place")["meetings"].sum()
    assert Counter({where: number for where, number in drawn.items() if number}) == expected


def test_the_axis_over_all_years_begins_with_the_countrys_first(database: Database) -> None:
    reader, answer = of(database, "KR", "?period=all&lang=en", "country_contacts")
    rows = answer.rows["country_contacts"]
    first = met("KR", CASES[4])["first"].min()
    assert country_contacts.axis_bins(rows, reader)[0].year == first.year > reader.plan.axis_since.year
    assert country_contacts.table(rows, reader).iloc[0, 0] == str(first.year)
    reader, answer = of(database, "KR", "?from=2016-01-01&lang=en", "country_contacts")
    assert country_contacts.axis_bins(answer.rows["country_contacts"], reader)[0].year == 2016, "a period is shown whole"


@views
@abouts
def test_topics_and_the_institutes_average_are_what_pandas_counts(database: Database, about: str, case: Case) -> None:
    _, answer = of(database, about, case.query, "country_agenda")
    rows = answer.rows["country_agenda"].set_index("topic")
    ours, everything = met(about, case), by_hand.within(by_hand.chosen(case), case.days)
    counted, whole = (Counter(topic for topics in part["topics"] for topic in topics) for part in (ours, everything))
    share = sum(map(bool, ours["topics"])) / max(1, sum(map(bool, everything["topics"])))
    assert len(rows) == len(by_hand.group_of())
    for topic, row in rows.iterrows():
        expected = whole[topic] * share
        assert (row["meetings"], row["institute"]) == (counted[topic], whole[topic])
        assert row["expected"] == pytest.approx(expected)
        over, under = row["meetings"] >= max(5, 2 * row["expected"]), row["expected"] >= max(5, 2 * row["meetings"])
        assert (row["standing"] if isinstance(row["standing"], str) else None) == (
            "over" if over else "under" if under else None
        )


@views
@abouts
def test_people_are_the_counterparts_that_the_records_give_to_the_country(database: Database, about: str, case: Case) -> None:
    _, answer = of(database, about, case.query, "country_people")
    rows = answer.rows["country_people"]
    meetings: dict[str, set[str]] = {}
    ours: dict[str, set[str]] = {}
    for meeting_id in met(about, case)["meeting_id"]:
        raw = raw_records()[meeting_id]
        for person in raw["counterparts"]:
            alone = set(raw["countries"]) - {"UZ"} == {about}
            who = by_hand.person_of(person["name"])
            if person.get("country") == about or (not person.get("country") and alone and who in set(rows["person"])):
                meetings.setdefault(who, set()).add(meeting_id)
                ours.setdefault(who, set()).update(by_hand.person_of(one["name"]) for one in raw["institute_side"])
    assert dict(zip(rows["person"], rows["meetings"], strict=True)) == {who: len(ids) for who, ids in meetings.items()}
    assert {row.person: set(row.met) for row in rows.itertuples(index=False)} == ours


@views
@abouts
def test_organisations_are_those_of_the_country(database: Database, about: str, case: Case) -> None:
    _, answer = of(database, about, case.query, "country_organisations")
    rows = answer.rows["country_organisations"]
    of_country = {row["organisation_id"] for row in by_hand.vocabulary("organisations") if row["country"] == about}
    named = Counter(code for codes in met(about, case)["organisations"] for code in codes)
    assert dict(zip(rows["organisation"], rows["meetings"], strict=True)) == {
        c: n for c, n in named.items() if c in of_country
    }
    if len(rows):
        assert set(rows["others"]) == {len(set(named) - of_country)}


@views
@abouts
def test_documents_and_the_last_five_are_those_of_the_records(database: Database, about: str, case: Case) -> None:
    _, answer = of(database, about, case.query, "country_documents", "country_meetings")
    ours = met(about, case)
    documents, last = answer.rows["country_documents"], answer.rows["country_meetings"]
    assert sorted(documents["meeting_id"]) == sorted(m for m in ours["meeting_id"] for _ in raw_records()[m]["documents"])
    results = documents["status"].isin(country_documents.RESULTS)
    assert results.sum() == by_hand.distinct(ours, "documents")
    assert results.tolist() == sorted(results, reverse=True), "results come first"
    dated = ours[ours["first"].notna()]
    newest = dated.sort_values(["last", "first"], ascending=False).head(5)
    assert last["last_day"].tolist() == newest["last"].tolist()
    assert set(last["meeting_id"]) <= set(dated["meeting_id"])
    if len(last):
        assert (set(last["dated"]), set(last["undated"])) == ({len(dated)}, {len(ours) - len(dated)})
    for row in last.itertuples():
        raw = raw_records()[row.meeting_id]
        assert [one["name"] for one in row.ours] == [one["name"] for one in raw["institute_side"]]
        assert row.others == len(set(raw["countries"]) - {"UZ", about})


@views
@abouts
def test_peers_share_the_region_or_a_group_and_are_counted_without_the_country(
    database: Database, about: str, case: Case
) -> None:
    _, answer = of(database, about, case.query, "country_peers")
    rows = answer.rows["country_peers"]
    regions = {row["code"]: row["region_id"] for row in by_hand.vocabulary("countries")}
    groups: dict[str, set[str]] = {}
    for row in by_hand.vocabulary("country_group_members"):
        groups.setdefault(row["group_id"], set()).add(row["country"])
    everything = by_hand.within(by_hand.chosen(case), case.days)
    counted = Counter(code for codes in everything["countries"] for code in codes)
    home = {about, "UZ"}
    expected = {(group, code): counted[code] for group, codes in groups.items() if about in codes for code in codes - home}
    expected |= {(regions[about], code): counted[code] for code, region in regions.items()
                 if region == regions[about] and code not in home}  # fmt: skip
    assert {(row.code, row.country): row.meetings for row in rows.itertuples()} == expected


def test_levels_count_each_meeting_once_on_each_side(database: Database) -> None:
    _, answer = of(database, "PK", "?period=all", "country_levels")
    rows = answer.rows["country_levels"]
    theirs, ours = rows[rows["side"] == "theirs"], rows[rows["side"] == "ours"]
    assert dict(zip(theirs["level"], theirs["meetings"], strict=True)) == {
        "ambassador": 1, "head": 2, "deputy-head": 8, "expert": 7,
    }  # fmt: skip
    assert theirs["meetings"].sum() + theirs["unknown"].max() == 19
    roles = Counter[str]()
    for meeting_id in met("PK", CASES[4])["meeting_id"]:
        people = raw_records()[meeting_id]["institute_side"]
        roles.update({person["role"].casefold() for person in people if person.get("role")})
    assert {row.level.casefold(): row.meetings for row in ours.itertuples()} == roles


def test_formats_with_the_country_are_listed_also_when_nobody_met(database: Database) -> None:
    _, answer = of(database, "KZ", "?period=2019", "country_formats")
    rows = answer.rows["country_formats"]
    assert (rows["meetings"] == 0).any()
    _, everything = of(database, "KZ", "?period=all", "country_formats")
    named = Counter(code for m in met("KZ", CASES[4])["meeting_id"] for code in set(raw_records()[m]["formats"]))
    assert everything.rows["country_formats"]["meetings"].max() <= max(named.values())


# --- the country as part of the filter


def test_the_country_narrows_every_panel_but_is_no_chip_and_stands_in_no_link(database: Database) -> None:
    reader, answer = of(database, "PK", "?period=all&lang=en")
    assert answer.facts.matched == 19
    assert reader.choices() == []
    assert "about" not in reader.address(reader.asked)
    assert "country=" not in reader.toggled("topics", "water")
    assert reader.records_page() == "/meetings?period=all&country=PK&lang=en"
    assert "country: Pakistan" in reader.sentence()


def test_the_rest_of_the_filter_narrows_it_further(database: Database) -> None:
    _, everything = of(database, "PK", "?period=all")
    _, with_india = of(database, "PK", "?period=all&country=IN")
    expected = [r for r in by_hand.records().itertuples() if {"PK", "IN"} <= r.countries]
    assert with_india.facts.matched == len(expected) < everything.facts.matched


def test_a_path_names_its_country_and_no_other_page_has_one() -> None:
    assert page_at("/country/FR") is page_at("/country/KZ/")
    assert page_at("/country/FR").PANELS == country.PANELS
    assert [country_of(path) for path in ("/country/FR", "/country/FR/", "/", "/meetings", "/countries")] == [
        "FR",
        "FR",
        "",
        "",
        "",
    ]
    assert [page.PATH for page in PAGES if COUNTRY in page.PATH] == [country.PATH]


@pytest.mark.parametrize(("path", "status"), [
    ("/country/FR", 200), ("/country/FR/", 200), ("/country/BT", 200), ("/country/ZZ", 404), ("/country/UZ", 404),
    ("/country/fr", 404), ("/country", 404), ("/country/FR/x", 404), ("/country/{country}", 404), ("/countries/FR", 404),
    ("/country/<script>", 404), ("/rows/country_people.csv?about=FR", 200), ("/rows/country_people.csv?about=ZZ", 404),
])  # fmt: skip
def test_only_partner_countries_have_a_page(app_client: FlaskClient, path: str, status: int) -> None:
    assert app_client.get(path).status_code == status


def test_the_rows_of_a_country_page_are_at_an_address_of_their_own(app_client: FlaskClient) -> None:
    found = json.loads(app_client.get("/rows/country_visits.json?period=all&about=PK").get_data(as_text=True))
    assert {row["place"]: row["meetings"] for row in found} == {
        "here": 6,
        "there": 2,
        "online": 11,
        "elsewhere": 0,
        "unknown": 0,
    }


@pytest.mark.parametrize(
    ("language", "name"), [("uz", "Pokiston"), ("uz_Cyrl", "Покистон"), ("ru", "Пакистан"), ("en", "Pakistan")]
)
def test_the_page_is_headed_by_the_countrys_name_and_belongs_to_the_countries(
    database: Database, language: str, name: str
) -> None:
    reader, answer = of(database, "PK", f"?period=all&lang={language}")
    assert title(reader, "/country/PK", answer) == name
    links = [a for a in parts(header(reader, "/country/PK", answer), kind="A") if attribute(a, "aria-current") == "page"]
    assert [said(a) for a in links] == [reader.say("page-countries")]


# --- what is said


def test_the_sentence_says_how_often_how_and_how_long_between(database: Database) -> None:
    reader, answer = of(database, "PK", "?period=all&lang=en", "country_brief")
    assert country_brief.words(answer.rows["country_brief"], reader).subtitle == (
        "19 meetings on record since 2006: 13 without other partner countries, 11 online. "
        "The latest, on 29 January 2026, came 460 days after the one before. The usual gap is about 258 days."
    )
    body = country_brief.body(answer.rows["country_brief"], reader)
    links = {said(a): a.href for a in parts(body, kind="A")}
    assert links["19"] == "/meetings?period=all&country=PK&lang=en"
    assert links["29 January 2026"] == "?period=all&open=isrs-0140&lang=en"
    values = [said(value) for value in parts(body, "brief-value")]
    assert values == ["29 Jan 2026", "24 Feb 2022", "26 Oct 2024", "none on record", "Ambassador"]


@pytest.mark.parametrize(("language", "expected"), [
    ("uz", "2006-yildan beri 19 ta uchrashuv: 13 tasida boshqa davlatlar qatnashmagan, 11 tasi onlayn."),
    ("ru", "19 встреч с 2006 года: 13 без участия других стран, 11 онлайн."),
])  # fmt: skip
def test_the_sentence_is_said_in_the_readers_language(database: Database, language: str, expected: str) -> None:
    reader, answer = of(database, "PK", f"?period=all&lang={language}", "country_brief")
    assert country_brief.words(answer.rows["country_brief"], reader).subtitle.startswith(expected)


def test_below_five_contact_days_no_gap_is_called_usual(database: Database) -> None:
    reader, answer = of(database, "IT", "?period=all&lang=en", "country_brief")
    assert "there is no usual gap" in country_brief.words(answer.rows["country_brief"], reader).subtitle


def test_what_stands_out_is_told_with_both_numbers_and_what_never_came_up_with_the_institutes(database: Database) -> None:
    reader, answer = of(database, "PK", "?period=all&lang=en", "country_agenda")
    rows = answer.rows["country_agenda"]
    assert "SCO cooperation (5 against 1.4)" in country_agenda.standing(rows, "over", reader)
    shown = said(country_agenda.body(rows, reader))
    assert "Energy (17)" in shown
    few = rows.assign(meetings=rows["meetings"].clip(upper=4))
    assert not country_agenda.standing(few.assign(standing=None), "over", reader)


def test_bricks_stand_by_place_and_the_legend_counts_what_is_not_drawn(database: Database) -> None:
    reader, answer = of(database, "PK", "?period=all&lang=en", "country_contacts")
    rows = answer.rows["country_contacts"]
    words = country_contacts.words(rows, reader)
    assert [(entry.text, entry.total) for entry in words.legend] == [("Uzbekistan", "6"), ("Pakistan", "2"), ("online", "11")]
    assert "3 undated" in words.caption
    bars = [trace for trace in country_contacts.figure(rows, reader)["data"] if trace["name"] in country_contacts.PLACES]
    assert sum(sum(trace["y"]) for trace in bars) == 16


def test_the_last_meetings_name_both_sides_and_say_where_names_are_missing(database: Database) -> None:
    reader, answer = of(database, "PK", "?period=all&lang=en", "country_meetings")
    rows = answer.rows["country_meetings"]
    lines = parts(country_meetings.body(rows, reader), kind="Tr")[1:]
    assert len(lines) == 5
    assert "Jauhar Saleem, President" in said(lines[0])
    assert "no names recorded" in said(lines[1])
    assert country_meetings.words(rows, reader).caption == (
        "5 of 16 dated meetings. 3 more carry no date. In 3 of those above the names of one side or both are not recorded."
    )


def test_every_peer_leads_to_its_page_and_no_circle_comes_twice(database: Database) -> None:
    reader, answer = of(database, "KZ", "?period=2024&topic=security&lang=en", "country_peers")
    body = country_peers.body(answer.rows["country_peers"], reader)
    links = {said(a): a.href for a in parts(body, kind="A")}
    assert links["Kyrgyzstan"] == "/country/KG?period=2024&topic=security&lang=en"
    circles = [said(head) for head in parts(body, kind="Dt")]
    assert "Central Asia" in circles
    assert "Central Asian states" not in circles, "the group has the same members as the region"


@pytest.mark.parametrize(
    ("query", "language"),
    [("?period=all", "uz"), ("?period=last-12-months&table=country_people", "ru"), ("?period=2024&topic=security", "uz_Cyrl"),
     ("?from=2025-11-26&to=2025-11-26", "en")],
)  # fmt: skip
def test_every_panel_has_words_a_table_and_a_figure(database: Database, query: str, language: str) -> None:
    for about in (*ABOUT, "", "XX") if language == "uz" else ("KZ", "BT"):
        reader, answer = of(database, about, f"{query}&lang={language}", *country.PANELS)
        for name in country.PANELS:
            module, rows = panel_module(name), answer.rows[name]
            words = module.words(rows, reader)
            assert words.title
            assert words.summary
            assert module.table(rows, reader).columns.is_unique
            go.Figure(resolved(module.figure(rows, reader)))
            if reader.facts.matched and hasattr(module, "body"):
                module.body(rows, reader)


@pytest.mark.parametrize("name", country.PANELS)
def test_html_in_records_is_text_in_every_panel(name: str, harmful: Database) -> None:
    reader, answer = of(harmful, "FR", "?period=all&lang=en", name)
    module, rows = panel_module(name), answer.rows[name]
    assert "<img" not in json.dumps(module.figure(rows, reader), default=str)
    if hasattr(module, "body"):
        assert "dangerously" not in json.dumps(module.body(rows, reader), default=lambda part: part.to_plotly_json()).lower()


def test_documents_that_are_not_listed_are_counted(database: Database) -> None:
    reader, answer = of(database, "KZ", "?period=all&lang=en", "country_documents")
    rows = answer.rows["country_documents"]
    assert "in all" not in country_documents.words(rows, reader).caption
    results = rows["status"].isin(country_documents.RESULTS)
    cut = rows.assign(every=rows["every"].where(results, 7000))
    words = country_documents.words(cut, reader)
    assert words.subtitle == country_documents.words(rows, reader).subtitle
    assert f"Documents in all: {reader.number(7000 + int(results.sum()))}." in words.caption
    more = reader.say("listing-more", count=7000 + int(results.sum()) - min(40, len(rows)))
    assert more in json.dumps(country_documents.figure(cut, reader))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_countrys_people_and_organisations_that_are_not_listed_are_counted(database: Database, language: str) -> None:
    reader, answer = of(database, "KZ", f"?period=all&lang={language}", "country_people", "country_organisations")
    for name, rows in answer.rows.items():
        module = panel_module(name)
        whole, cut = (module.words(rows.assign(every=every), reader) for every in (len(rows), 7013))
        assert reader.number(7013) not in whole.caption
        assert reader.number(7013) in cut.caption
        assert str(len(rows)) in cut.caption
        assert cut.caption.endswith(whole.caption)
        last = module.figure(pd.concat([rows] * 40).assign(every=7013), reader)["data"][1]["text"][-1]
        assert last.split() == reader.say("listing-more", count=6973).split(), "the picture counts all the others"


@pytest.mark.parametrize(
    "name", ["country_people", "country_organisations", "country_formats", "country_documents", "country_levels"]
)
def test_a_thousand_rows_are_cut_to_what_can_be_read(database: Database, name: str) -> None:
    reader, answer = of(database, "KZ", "?period=all&lang=en", name)
    rows = answer.rows[name]
    many = pd.concat([rows] * (1000 // len(rows) + 1), ignore_index=True)
    figure = panel_module(name).figure(many, reader)
    go.Figure(resolved(figure))
    assert figure["layout"]["height"] < 3000
    body = panel_module(name).body(many, reader)
    lines = [*parts(body, kind="Tr"), *parts(body, kind="Li")]
    folded = [line for rest in parts(body, kind="Details") for kind in ("Tr", "Li") for line in parts(rest, kind=kind)]
    assert len(panel_module(name).table(many, reader)) >= 1000, "nothing is lost"
    assert len(lines) - len(folded) < 60, "what lies open can be read"
    if name in ("country_formats", "country_levels"):
        assert len(lines) >= 1000
    else:
        assert listing.MOST_ON_PAGE <= len(lines) < 2 * listing.MOST_ON_PAGE + 5, "and what is folded away, too"
        assert parts(body, kind="Details")[0].children[-1].children.href.find(f"&table={name}&") > 0, "the table has it all"
