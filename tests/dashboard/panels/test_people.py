"""People, organisations and who met whom: counted again straight from data/, drawn, and tried with 300 made-up people."""

import json
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from dashboard.answering import read_plain
from dashboard.charts import directory, matrix
from dashboard.database import Database
from dashboard.filters import LANGUAGES, SWITCHES
from dashboard.packed import met
from dashboard.pages import people
from dashboard.panel import panel_module, read_view
from dashboard.panels import counterparts, institute_side, organisations, who_met_whom
from dashboard.wording import wording
from etl.__main__ import main
from tests.bench.agree import differing
from tests.conftest import View
from tests.dashboard.components import attribute, heat_cells, parts, said
from tests.dashboard.panels import by_hand
from tests.dashboard.panels.by_hand import CASES, Case

AS_OF = "2026-01-29"
VIEWS = [case for case in CASES if case.query in {
    "?period=last-12-months", "?from=2025-01-01&to=2025-06-30&country=KZ,DE", "?period=all",
    "?period=2019&topic=water,economy&country=TM,TJ,KG", "?from=2030-01-01&to=2030-12-31",
}]  # fmt: skip
cases = pytest.mark.parametrize("case", VIEWS, ids=lambda case: case.query)


@cache
def raw_records() -> dict[str, dict[str, Any]]:
    lines = (by_hand.DATA / "meetings" / "isrs-meetings.jsonl").read_text(encoding="utf-8").splitlines()
    return {raw["meeting_id"]: raw for raw in map(json.loads, lines)}


@cache
def homes() -> dict[str, str]:
    """Name of an organisation of the home country → the country."""
    of_home = {row["organisation_id"] for row in by_hand.vocabulary("organisations") if row["country"] == "UZ"}
    aliases = by_hand.vocabulary("organisation_aliases")
    return {row["alias"].casefold(): "UZ" for row in aliases if row["organisation_id"] in of_home}


def mentions(meeting_ids: Any, side: str) -> dict[str, set[str]]:
    """Person → the meetings at which the records name them on a side: partner, home or institute."""
    found: dict[str, set[str]] = {}
    for meeting_id in meeting_ids:
        raw = raw_records()[meeting_id]
        for person in raw["institute_side"] if side == "institute" else raw["counterparts"]:
            country = person.get("country") or homes().get((person.get("organisation") or "").casefold())
            if side == "institute" or (country == "UZ") == (side == "home"):
                found.setdefault(by_hand.person_of(person["name"]), set()).add(meeting_id)
    return found


def last(meeting_ids: set[str]) -> int | None:
    """Days from the last dated meeting of these until the as-of day."""
    dated = by_hand.records().set_index("meeting_id").loc[sorted(meeting_ids)]
    dated = dated[dated["first"].notna() & (dated["first"] <= AS_OF)]
    return None if dated.empty else (pd.Timestamp(AS_OF) - min(dated["last"].max(), pd.Timestamp(AS_OF))).days


def known(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)


@cases
@pytest.mark.parametrize(("panel", "side"), [("counterparts", "partner"), ("institute_side", "institute")])
def test_people_meetings_and_last_contact_are_those_of_the_records(view: View, case: Case, panel: str, side: str) -> None:
    _, answer = view(case.query, panel)
    rows = answer.rows[panel]
    fitting = by_hand.chosen(case)
    inside = by_hand.within(fitting, case.days)
    here, ever = mentions(inside["meeting_id"], side), mentions(fitting["meeting_id"], side)
    assert dict(zip(rows["person"], rows["meetings"], strict=True)) == {who: len(ids) for who, ids in here.items()}
    assert {row.person: known(row.days_since) for row in rows.itertuples()} == {who: last(ever[who]) for who in here}
    if not len(rows):
        return
    assert set(rows["silent"]) == {len(ever.keys() - here.keys())}
    assert set(rows["unnamed"]) == {len(set(inside["meeting_id"]) - set[str]().union(*here.values()))}
    if side == "partner":
        assert set(rows["home"]) == {len(mentions(inside["meeting_id"], "home"))}
        written = {p["name"] for i in ever[rows["person"][0]] for p in raw_records()[i]["counterparts"]}
        assert set(rows["spellings"][0]) == {name for name in written if by_hand.person_of(name) == rows["person"][0]}
    else:
        countries = inside.set_index("meeting_id")["countries"]
        assert dict(zip(rows["person"], rows["countries"], strict=True)) == {
            who: len(set[str]().union(*countries[sorted(ids)])) for who, ids in here.items()
        }


@cases
def test_organisations_are_those_of_the_records(view: View, case: Case) -> None:
    _, answer = view(case.query, "organisations")
    rows = answer.rows["organisations"]
    fitting = by_hand.chosen(case)
    here, ever = (
        {code: set(part["meeting_id"]) for code, part in exploded.groupby("organisations")}
        for exploded in (by_hand.within(fitting, case.days).explode("organisations"), fitting.explode("organisations"))
    )
    assert dict(zip(rows["organisation"], rows["meetings"], strict=True)) == {code: len(ids) for code, ids in here.items()}
    assert {row.organisation: known(row.days_since) for row in rows.itertuples()} == {code: last(ever[code]) for code in here}


@cases
def test_every_pair_of_ours_and_a_partner_is_counted_and_none_else(view: View, case: Case) -> None:
    _, answer = view(case.query, "who_met_whom")
    rows = answer.rows["who_met_whom"]
    inside = by_hand.within(by_hand.chosen(case), case.days).set_index("meeting_id")
    expected: dict[tuple[str, str, str], int] = {}
    for who, ids in mentions(inside.index, "institute").items():
        for subject, column in (("country", "countries"), ("organisation", "organisations")):
            for code in (code for i in ids for code in inside.loc[i, column]):
                expected[who, subject, code] = expected.get((who, subject, code), 0) + 1
    found = {(r.person, r.subject, r.code): r.meetings for r in rows.itertuples()}
    assert found == expected


def test_a_person_is_found_by_every_spelling_and_stands_there_once(view: View) -> None:
    spelled = ("Akramjon Nematov", "Akromjon Nematov", "A. Nematov")
    answers = [view(f"?period=all&person={name.replace(' ', '%20')}&lang=ru", "institute_side") for name in spelled]
    counts = {answer.facts.matched for _, answer in answers}
    assert counts == {len(mentions(raw_records(), "institute")["Akramjon Nematov"])}
    assert {reader.choices()[0] for reader, _ in answers} == {("people", "Akramjon Nematov", "Акрамжон Неъматов")}
    for word in ("акромжон", "akramjon neʼmatov", "Неъматов", "akromjon"):
        _, found = view(f"?period=all&q={word}", "institute_side")
        named = set(found.rows["institute_side"]["person"])
        assert ("Akramjon Nematov" in named) == (word != "акромжон"), "no letter is guessed"


def test_both_sides_of_one_person_are_one_choice(view: View) -> None:
    _, answer = view("?period=all&person=Vladimir%20Norov", "institute_side", "counterparts")
    assert set(answer.rows["institute_side"]["person"]) >= {"Vladimir Norov"}
    assert "Vladimir Norov" in set(answer.rows["counterparts"]["person"]), "he spoke for the SCO later"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", ["?period=last-12-months", "?period=all&met=organisations", "?period=2025&country=FR"])
def test_every_card_can_be_read_as_words_table_and_picture(view: View, language: str, query: str) -> None:
    reader, answer = view(f"{query}&lang={language}", *people.PANELS)
    for name in people.PANELS:
        module, rows = panel_module(name), answer.rows[name]
        words, table, figure = module.words(rows, reader), module.table(rows, reader), module.figure(rows, reader)
        assert all((words.title, words.subtitle, words.summary, words.caption))
        assert figure["layout"]["height"] > 0
        subject = "organisation" if "organisations" in query else "country"
        assert len(table) == (len(rows) if name != "who_met_whom" else sum(rows["subject"] == subject))
        assert len(set(table.columns)) == len(table.columns)


def test_captions_count_what_is_not_known(view: View) -> None:
    reader, answer = view("?period=all&lang=en", *people.PANELS)
    rows = answer.rows["counterparts"]
    unnamed = sum(not mentions([i], "partner") for i in raw_records())
    caption = counterparts.words(rows, reader).caption
    assert f"{unnamed} meetings of the period name no counterpart." in caption
    assert f"Of {rows['organisation'].isna().sum()} people the organisation is not known." in caption
    assert "are no partners" in caption
    assert "are no partners" in organisations.words(answer.rows["organisations"], reader).caption
    nobody = sum(not raw["institute_side"] for raw in raw_records().values())
    for module, name in ((institute_side, "institute_side"), (who_met_whom, "who_met_whom")):
        assert f"{nobody} meetings of the period name nobody of ours" in module.words(answer.rows[name], reader).caption


@pytest.mark.parametrize("panel", ["counterparts", "organisations", "institute_side"])
def test_each_order_is_a_link_and_orders_the_lines(view: View, panel: str) -> None:
    switch = {"counterparts": "people", "organisations": "bodies", "institute_side": "ours"}[panel]
    module = panel_module(panel)
    firsts = {}
    for order in SWITCHES[switch]:
        reader, answer = view(f"?period=all&lang=en&{switch}={order}", panel)
        body = module.body(answer.rows[panel], reader)
        (chosen,) = [head for head in parts(body, kind="Th") if attribute(head, "aria-sort")]
        assert f"rank-{order}" in chosen.className
        found = [said(line) for line in parts(body, f"rank-{order}") if type(line).__name__ in ("Td", "Th")][1:]
        filled = [text for text in found if text]
        assert found[: len(filled)] == filled, "what is not known comes last"
        if order not in ("meetings", "countries", "counterparts", "last"):
            assert [text.casefold() for text in filled] == sorted(text.casefold() for text in filled) or order == "name"
        elif order != "last":
            assert [int(text) for text in filled] == sorted(map(int, filled), reverse=True)
        firsts[order] = said(parts(body, "rank-name", "Th")[1])
    assert len(set(firsts.values())) > 1


def test_people_of_the_country_asked_for_come_first_and_are_told_apart(view: View) -> None:
    reader, answer = view("?period=all&country=CN&lang=en", "counterparts")
    rows = answer.rows["counterparts"]
    theirs = int((rows["country"] == "CN").sum())
    assert f"from the countries chosen {theirs}, the others" in str(counterparts.words(rows, reader).subtitle)
    lines = parts(counterparts.body(rows, reader), kind="Tr")[1:]
    found = [(said(parts(line, "rank-meetings")[0]), said(parts(line, "rank-country")[0]) == "China") for line in lines]
    assert found == sorted(found, key=lambda line: (-int(line[0]), not line[1])), "of equal ones those of China first"


def test_lines_lead_to_the_person_the_country_and_the_last_meeting(view: View) -> None:
    reader, answer = view("?period=last-12-months&lang=en", "counterparts")
    body = counterparts.body(answer.rows["counterparts"], reader)
    links = {said(link): link.href for link in parts(body, "view", "A")}
    assert "person=Abdulaziz%20Sager" in links["Abdulaziz Sager"]
    assert links["Saudi Arabia"].startswith("/country/SA?")
    assert any("open=isrs-" in href for href in links.values())


# --- the matrix


def made_up(people_of_theirs: int, people_of_ours: int, meetings: int) -> Iterator[dict[str, Any]]:
    """Records that say of themselves that they are made up."""
    dice = random.Random(7)
    codes = [row["code"] for row in by_hand.vocabulary("countries") if row["code"] != "UZ"][::8]
    theirs = [(f"Made-up Counterpart {n}", dice.choice(codes)) for n in range(people_of_theirs)]
    for number in range(meetings):
        name, country = theirs[number % people_of_theirs]
        ours = {f"Made-up Colleague {min(int(dice.expovariate(0.15)), people_of_ours - 1)}" for _ in range(3)}
        yield {
            "meeting_id": f"made-up-{number}", "date_start": f"{2019 + number % 7}-{1 + number % 12:02}-{1 + number % 28:02}",
            "title_en": f"Made-up meeting {number}", "kind": "round table", "countries": [country], "topics": ["security"],
            "organisations": [f"Made-up institute {number % 3} of {country}"],
            "counterparts": [{"name": name, "role": "Director", "organisation": "Made-up institute", "country": country}],
            "institute_side": [{"name": one, "role": "Expert"} for one in sorted(ours)],
        }  # fmt: skip


@pytest.fixture(scope="module")
def three_hundred(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    folder = tmp_path_factory.mktemp("made-up")
    lines = [json.dumps(record) for record in made_up(300, 25, 600)]
    (folder / "made-up.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert main(["load", str(folder / "made-up.jsonl"), "--database", str(folder / "m.duckdb")]) == 0
    opened = Database(Path(folder / "m.duckdb"))
    yield opened
    opened.version().connection.close()


@pytest.mark.parametrize("width", ["narrow", "medium", "wide"])
@pytest.mark.parametrize("met", SWITCHES["met"])
def test_at_three_hundred_people_the_matrix_stays_legible_and_the_table_has_the_pairs(
    three_hundred: Database, width: str, met: str
) -> None:
    reader, answer = read_view(three_hundred, f"?period=all&lang=en&met={met}", ["who_met_whom", "counterparts"], width)
    rows = answer.rows["who_met_whom"]
    assert len(answer.rows["counterparts"]) == 300
    figure = who_met_whom.figure(rows, reader)
    trace = heat_cells(figure)
    down, across = len(trace["z"]), len(trace["z"][0])
    assert (down, across) == (who_met_whom.MOST[width], min(25, who_met_whom.MOST_ACROSS[width]))
    margin = figure["layout"]["margin"]
    assert (figure["layout"]["height"] - margin["t"]) / down >= 24, "a line of text fits in each row"
    room = {"narrow": 320, "medium": 700, "wide": 1130}[width] - margin["l"] - margin["r"]
    assert room / across >= 22, "a number of two digits fits in each cell"
    subject = rows[rows["subject"] == {"countries": "country", "organisations": "organisation"}[met]]
    assert len(who_met_whom.table(rows, reader)) == len(subject) > down
    left = len(set(subject["person"])) - across
    assert not left or f"{left} of ours with fewer meetings stand in the table" in who_met_whom.words(rows, reader).caption
    shown = {(r.code, r.person): r.meetings for r in subject.itertuples()}
    cells = [(cell["toggle"], text) for line, texts in zip(trace["customdata"], trace["text"], strict=True)
             for cell, text in zip(line, texts, strict=True)]  # fmt: skip
    parameter = "country" if met == "countries" else "organisation"
    assert all(text == (str(shown.get((c[parameter], c["person"]), "")) or "") for c, text in cells)


def test_three_hundred_people_are_listed_and_the_rest_is_one_click_or_a_file_away(three_hundred: Database) -> None:
    reader, answer = read_view(three_hundred, "?period=all&lang=en", ["counterparts"])
    rows = pd.concat([answer.rows["counterparts"]] * 4, ignore_index=True).assign(every=1200)
    body = counterparts.body(rows, reader)
    assert len(parts(body, kind="Tr")) == directory.MOST_DRAWN + 1
    assert "900 more stand in the files to download." in said(body)
    assert len(counterparts.table(rows, reader)) == 1200
    names = counterparts.figure(rows, reader)["data"][1]["text"]
    assert len(names) == 41, "forty lines and how many more there are"


def test_each_class_is_twice_the_one_before() -> None:
    assert [matrix.class_of(n) for n in (0, 1, 2, 3, 4, 5, 8, 9, 1000)] == [0, 1, 2, 3, 3, 4, 4, 5, 5]


def test_nobody_named_is_said_and_not_drawn(view: View) -> None:
    reader, answer = view("?period=last-12-months&lang=en", *people.PANELS)
    assert who_met_whom.figure(answer.rows["who_met_whom"][:0], reader)["data"] == []
    for name in people.PANELS:
        module, none = panel_module(name), answer.rows[name][:0]
        assert len(module.table(none, reader)) == 0
        assert parts(module.body(none, reader), "listing-none"), name
        assert module.words(none, reader).summary


def test_one_pair_is_one_cell_with_both_names_their_number_and_their_last_day(view: View) -> None:
    reader, answer = view("?period=last-12-months&lang=en", "who_met_whom")
    rows = answer.rows["who_met_whom"]
    one = rows[(rows["person"] == "Eldor Aripov") & (rows["code"] == "QA")]
    trace = heat_cells(who_met_whom.figure(one, reader))
    assert trace["text"] == [["3"]]
    assert trace["customdata"] == [[{"toggle": {"country": "QA", "person": "Eldor Aripov"}}]]
    assert trace["hovertext"][0][0].startswith("Eldor Aripov, Qatar: <b>3 meetings</b><br>last: 7 Dec 2025, 53 days")


def test_names_are_escaped_where_they_are_drawn(view: View) -> None:
    reader, answer = view("?period=last-12-months&lang=en", "who_met_whom")
    rows = answer.rows["who_met_whom"].head(1).assign(person="<b>Made</b> up")
    drawn = json.dumps(who_met_whom.figure(rows, reader))
    assert "<b>Made</b>" not in drawn.replace('"person": "<b>Made</b> up"', "")


@pytest.mark.parametrize(("language", "role"), [
    ("uz", "Direktor oʻrinbosari"), ("uz_Cyrl", "Директор ўринбосари"), ("ru", "Заместитель директора"),
    ("en", "Deputy Director"),
])  # fmt: skip
def test_a_role_that_the_vocabulary_knows_is_told_in_the_readers_language(view: View, language: str, role: str) -> None:
    reader, _ = view(f"?lang={language}")
    assert reader.role("Deputy Director") == reader.role("deputy director" if language != "en" else "Deputy Director") == role
    assert reader.role("Secretary of the Party Committee") == "Secretary of the Party Committee", "else as it is written"


def test_most_people_of_the_records_stand_there_with_a_role_in_the_readers_language(view: View) -> None:
    reader, _ = view("?lang=ru")
    people = [one for raw in raw_records().values() for one in (*raw["counterparts"], *raw["institute_side"])]
    written = [one["role"] for one in people if one.get("role")]
    assert sum(reader.role(role) != role for role in written) > len(written) * 0.75


# --- more than anybody reads

CROWD, HALLS = 620, 26  # made-up people of either side, and organisations; the meetings they are spread over


def halls_of(number: int) -> set[int]:
    """The meetings that one of the crowd was at: half of them were at two."""
    return {number % HALLS, (number // 3 + 5) % HALLS} if number % 4 < 2 else {number % HALLS}


def day_of(hall: int) -> str:
    """The first one is not dated."""
    return f"{2020 + hall % 5}-03-{1 + hall:02}" if hall else ""


def country_of(number: int, hall: int) -> str | None:
    """What the record of a meeting says of one of the crowd; not always the same of the same person."""
    return ("KZ", "CN", None)[(number + hall // 9) % 3]


def organisation_of(number: int, hall: int) -> str | None:
    return "Made-up institute" if (number + hall) % 3 else None


def crowded() -> Iterator[dict[str, Any]]:
    """Records that say of themselves that they are made up."""
    for hall in range(HALLS):
        there = [number for number in range(CROWD) if hall in halls_of(number)]
        yield {
            "meeting_id": f"made-up-{hall}", "title_en": f"Made-up hall {hall}", "kind": "forum", "topics": ["security"],
            "date_start": day_of(hall) or None, "countries": ["KZ", "CN"][: 1 + hall % 2],
            "organisations": [f"Made-up institute {number:03}" for number in there],
            "counterparts": [
                {"name": f"Made-up Guest {number:03}", "role": "Guest", "organisation": organisation_of(number, hall),
                 "country": country_of(number, hall)} for number in there
            ],
            "institute_side": [{"name": f"Made-up Colleague {number:03}"} for number in there],
        }  # fmt: skip


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    folder = tmp_path_factory.mktemp("made-up")
    (folder / "made-up.jsonl").write_text("\n".join(map(json.dumps, crowded())), encoding="utf-8")
    assert main(["load", str(folder / "made-up.jsonl"), "--database", str(folder / "m.duckdb")]) == 0
    opened = Database(Path(folder / "m.duckdb"))
    yield opened
    opened.version().connection.close()


OF_CROWDS = {
    "?period=all&lang=en": {*range(HALLS)},
    "?period=all&country=CN&lang=en": {*range(1, HALLS, 2)},
    "?from=2021-01-01&to=2023-12-31&lang=en": {hall for hall in range(1, HALLS) if hall % 5 in (1, 2, 3)},
}


@pytest.mark.parametrize(("query", "halls"), OF_CROWDS.items())
def test_of_a_crowd_the_first_are_listed_alike_by_either_way(crowd: Database, query: str, halls: set[int]) -> None:
    reader, answer = read_view(crowd, query, people.PANELS)
    plain = read_plain(crowd.version(), reader.asked, reader.plan, people.PANELS)
    assert not differing(answer.rows, plain)
    there = [len(halls_of(number) & halls) for number in range(CROWD) if halls_of(number) & halls]
    for panel, key in (("counterparts", "person"), ("institute_side", "person"), ("organisations", "organisation")):
        rows = answer.rows[panel]
        assert set(rows["every"]) == {len(there)}
        assert rows["meetings"].tolist() == sorted(there, reverse=True)[:500]
        since = rows["days_since"].fillna(1 << 30)
        in_order = rows.assign(since=since).sort_values(["meetings", "since", key], ascending=[False, True, True])
        assert in_order.index.tolist() == rows.index.tolist()
        assert rows[key].is_unique


def test_words_picture_and_page_tell_of_all_where_not_all_are_listed(crowd: Database) -> None:
    reader, answer = read_view(crowd, "?period=all&lang=en", people.PANELS)
    for name, module in (("counterparts", counterparts), ("institute_side", institute_side), ("organisations", organisations)):
        rows, words = answer.rows[name], panel_module(name).words(answer.rows[name], reader)
        assert words.caption.startswith("In all: 620. Listed, by number of meetings, are the first 500.")
        assert words.subtitle.startswith("620 ")
        assert words.summary.startswith("620 ")
        assert "580 more" in module.figure(rows, reader)["data"][1]["text"]
        assert len(module.table(rows, reader)) == 500
        body = module.body(rows, reader)
        assert len(parts(body, kind="Tr")) == directory.MOST_DRAWN_OF_CUT + 1
        assert "440 more stand in the files to download." in said(body)


@pytest.mark.parametrize("chosen", [("CN", "KZ"), ("CN",)])
def test_what_is_not_known_of_a_crowd_is_counted_of_all_of_them(crowd: Database, chosen: tuple[str, ...]) -> None:
    """As the newest record tells that tells any: half of them are named twice, and not alike."""
    fitting = {*range(HALLS)} if "KZ" in chosen else {*range(1, HALLS, 2)}
    ordered = [sorted(halls_of(number) & fitting, key=day_of) for number in range(CROWD)]
    there = [(number, halls) for number, halls in enumerate(ordered) if halls]
    countries = [[code for hall in halls if (code := country_of(number, hall))] for number, halls in there]
    stateless, theirs = countries.count([]), sum(bool(codes) and codes[-1] in chosen for codes in countries)
    bodiless = sum(organisation_of(number, halls[-1]) is None for number, halls in there)
    reader, answer = read_view(crowd, f"?period=all&lang=en&country={','.join(chosen)}", ["counterparts"])
    rows = answer.rows["counterparts"]
    assert len(there) == rows["every"][0]
    assert theirs < len(there) - stateless or len(chosen) == 2
    words = counterparts.words(rows, reader)
    assert f"from the countries chosen {theirs}, the others" in str(words.subtitle)
    assert f"Of {bodiless} people the organisation is not known. {stateless} people stand without a country" in words.caption


@pytest.mark.parametrize(("query", "halls"), OF_CROWDS.items())
def test_of_a_crowd_those_met_most_are_paired_and_all_are_told(crowd: Database, query: str, halls: set[int]) -> None:
    reader, answer = read_view(crowd, f"{query}&met=organisations", ["who_met_whom"])
    rows = answer.rows["who_met_whom"]
    rows = rows[rows["subject"] == "organisation"]
    where = {f"{number:03}": halls_of(number) & halls for number in range(CROWD) if halls_of(number) & halls}
    partners = sorted(where, key=lambda name: (-len(where[name]), name))[: met.PARTNERS]
    reached = set[int]().union(*(where[name] for name in partners))
    ours = sorted((name for name in where if where[name] & reached), key=lambda name: (-len(where[name]), name))[: met.OURS]
    expected = {(person, code): len(both) for code in partners for person in ours if (both := where[code] & where[person])}
    assert {(row.person[-3:], row.code[-3:]): row.meetings for row in rows.itertuples()} == expected
    assert {(*pair,) for pair in rows[["partners", "ours"]].drop_duplicates().to_numpy()} == {(len(where), len(where))}
    assert dict(zip(rows["code"].str[-3:], rows["partner_meetings"], strict=True)) == {
        code: len(where[code]) for _, code in expected
    }
    words = who_met_whom.words(rows, reader)
    told = f"{len(where)} organisations and {len(where)} of our people in all; paired are the "
    assert told in words.caption
    assert told in words.summary


def test_what_is_paired_is_said_of_one_as_of_many() -> None:
    one = {"partners": 1, "ours": 130, "paired": 1, "people": 100}
    many = {"partners": 7, "ours": 1, "paired": 5, "people": 1}
    say = wording("en").say
    assert say("who-met-whom-cut-countries", **one) == (
        "One country and 130 of our people in all; paired are the one country and 100 people with most meetings."
    )
    assert say("who-met-whom-cut-organisations", **many) == (
        "7 organisations and one of our people in all; paired are the 5 organisations and one person with most meetings."
    )
    for language in LANGUAGES:
        for message in ("who-met-whom-cut-countries", "who-met-whom-cut-organisations"):
            numbers = re.findall(r"\d+", wording(language).say(message, partners=2, ours=30, paired=4, people=50))
            assert numbers == ["2", "30", "4", "50"], language
