"""What changed, in sentences: every number is true, every sentence is grammar, and nothing is told that may be chance."""

import json
import random
import re
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts.change_facts import FRAME
from dashboard.charts.change_sentences import MOST, sentences
from dashboard.charts.linked import Links, Piece, as_text
from dashboard.database import Database
from dashboard.filters import LANGUAGES
from dashboard.panel import read_view
from dashboard.panels import what_changed
from dashboard.reader import Reader
from dashboard.theme import text_width
from dashboard.wording import wording
from etl.__main__ import main
from tests.dashboard.components import attribute, parts, said
from tests.dashboard.panels import by_hand
from tests.dashboard.panels.by_hand import Case

ROOT = Path(__file__).resolve().parents[3]
COUNTS = (0, 1, 2, 5, 11, 21, 25)


def view(database: Database, query: str) -> tuple[pd.DataFrame, Reader]:
    reader, answer = read_view(database, query, ["what_changed"])
    return answer.rows["what_changed"], reader


def told(database: Database, query: str) -> dict[str, str]:
    """Kind → the sentence as the reader reads it, with plain spaces."""
    rows, reader = view(database, query)
    return {s.kind: as_text(s.pieces).replace("\u00a0", " ") for s in sentences(rows, reader)}


# --- truth: every number is what its link leads to


def random_queries(database: Database, many: int) -> list[str]:
    """Filters of every kind, most of them with a few meetings."""
    chance = random.Random(4)
    choices = database.version().choices
    choices = choices[choices["meetings"] > 4]
    codes = {name: rows["code"].tolist() for name, rows in choices.groupby("control")}
    codes["topic"] += codes.pop("topic_group")
    codes["format"] += codes.pop("format_family")
    codes["country"] = [code for code in codes["country"] if code != "UZ"]
    queries = []
    for _ in range(many):
        start = date(2018, 1, 1) + timedelta(chance.randrange(2900))
        end = start + timedelta(chance.randrange(20, 700))
        query = chance.choice([
            "?period=last-12-months", "?period=all", "?period=year-to-date", f"?period={chance.randrange(2018, 2026)}",
            f"?from={start}&to={end}", f"?from={start}&to={end}", f"?from={start}", f"?to={end}",
        ])  # fmt: skip
        query += chance.choice(["", "", "&compare=year", "&compare=2023-05-01..2024-02-11", "&compare=none",
                                f"&asof={end}", "&counting=shared"])
        for name in chance.sample(sorted(codes), chance.choice([0, 0, 1, 1, 2])):
            query += f"&{name}={','.join(chance.sample(codes[name], chance.choice([1, 1, 2, 4])))}"
        queries.append(query + chance.choice(["", "", "", "&q=forum"]) + f"&lang={chance.choice(LANGUAGES)}")
    return queries


NEEDED = {"meetings": "meeting_list", "chosen": "partner_map", "countries": "totals", "documents": "totals"}


def leads_to(database: Database, piece: Piece) -> int:
    """What the view at a link counts, by the measure that the link names."""
    assert piece.href.startswith("/meetings?")
    reader, answer = read_view(database, piece.href.removeprefix("/meetings"), [NEEDED[piece.measure]])
    assert not reader.asked.misread
    if piece.measure == "meetings":
        return len(answer.rows["meeting_list"])
    if piece.measure == "chosen":
        met = answer.rows["partner_map"].set_index("country")["meetings"]
        assert all(met[code] > 0 for code in reader.asked.filter.countries)
        return len(reader.asked.filter.countries)
    return int(answer.rows["totals"].set_index("measure")["value"][piece.measure])


def test_every_number_on_random_filters_is_what_its_link_leads_to(database: Database) -> None:
    kinds: set[str] = set()
    followed = 0
    for place, query in enumerate(random_queries(database, 60)):
        rows, reader = view(database, query)
        for sentence in sentences(rows, reader):
            kinds.add(sentence.kind)
            if place % 3:  # every number of each third view is followed: a view of its own, each
                continue
            numbers = [piece for piece in sentence.pieces if piece.href and piece.measure != "rests-on"]
            followed += len(numbers)
            for piece in numbers:
                assert int(re.sub(r"\D", "", piece.text)) == leads_to(database, piece), (query, as_text(sentence.pieces))
    assert followed > 100
    assert kinds >= {
        "meetings", "documents", "first", "first-dated", "return", "level", "quiet", "nothing",
        *(f"{subject}-{way}" for subject in ("country", "topic") for way in ("up", "down", "most")),
    }  # fmt: skip


def test_a_number_of_documents_leads_to_exactly_the_meetings_that_have_them(database: Database) -> None:
    followed = 0
    for year in range(2018, 2026):
        pieces = [piece for sentence in sentences(*view(database, f"?period={year}")) for piece in sentence.pieces]
        for piece in [piece for piece in pieces if piece.measure == "documents"]:
            period = view(database, piece.href.removeprefix("/meetings"))[1].plan.period
            records = by_hand.within(by_hand.records(), (str(period.since), str(period.until)))
            signed = records[records["documents"].map(len) > 0]
            assert int(re.sub(r"\D", "", piece.text)) == signed["documents"].map(len).sum()
            assert set(list_at(database, piece)["meeting_id"]) == set(signed["meeting_id"])
            followed += 1
    assert followed >= 5


def test_of_a_comparison_that_came_later_nothing_is_said_to_be_before(database: Database) -> None:
    for query in ("?period=2023&compare=2024..2024&lang=en", "?period=2019&compare=2022-03-01..2022-09-10&lang=en"):
        found = told(database, query)
        assert found.keys() & {"country-up", "country-down", "topic-up", "topic-down"}
        assert not [text for kind, text in found.items() if "before" in text and kind != "return"]


def test_no_number_stands_in_a_sentence_without_a_link(database: Database) -> None:
    """Digits outside links belong to names ("C5+1"), days and the length of the comparison."""
    for query in random_queries(database, 60):
        rows, reader = view(database, re.sub("lang=.*", "lang=en", query))
        for sentence in sentences(rows, reader):
            bare = "".join(piece.text for piece in sentence.pieces if not piece.href)
            bare = re.sub(r"C5\+1?|the \d+ months before|\d+ \w{3} \d{4}", "", bare)
            assert not re.search(r"\d", bare), bare


def list_at(database: Database, piece: Piece) -> pd.DataFrame:
    _, answer = read_view(database, piece.href.removeprefix("/meetings"), ["meeting_list"])
    return answer.rows["meeting_list"]


def test_the_days_of_a_silence_and_the_usual_gap_rest_on_the_records_they_lead_to(database: Database) -> None:
    seen = 0
    for query in random_queries(database, 60):
        rows, reader = view(database, query)
        for sentence in sentences(rows, reader):
            if sentence.kind != "quiet":
                continue
            until = reader.plan.period.until
            closing = min(until, reader.plan.as_of) if until else reader.plan.as_of
            rests = [piece for piece in sentence.pieces if piece.measure == "rests-on"]
            for silence, gap in zip(rests[::2], rests[1::2], strict=True):
                last = list_at(database, silence)["last_day"].max().date()
                contacts = list_at(database, gap)
                assert contacts["last_day"].max().date() == last, "nothing came after it"
                assert (closing - last).days == int(silence.text)
                days = sorted(set(contacts[contacts["precision"] == "day"]["last_day"].dt.date))
                assert len(days) >= 5
                usual = median((b - a).days for a, b in pairwise(days))
                assert round(usual) == int(gap.text)
                assert int(silence.text) > 2 * usual
                seen += 1
    assert seen > 10


def test_a_return_names_the_last_contact_before_the_period(database: Database) -> None:
    seen = 0
    for query in random_queries(database, 60):
        rows, reader = view(database, query)
        for sentence in sentences(rows, reader):
            for piece in sentence.pieces if sentence.kind == "return" else ():
                if piece.measure == "rests-on":
                    record = list_at(database, piece).sort_values("last_day").iloc[-1]
                    assert record["last_day"].date() < (reader.plan.period.since or date.min)
                    assert reader.words.days(*[record["last_day"].date()] * 2, record["precision"]) == piece.text
                    seen += 1
    assert seen > 10


# --- the same facts, counted from the files by other code


@cache
def known_to_the_day() -> frozenset[str]:
    lines = (ROOT / "data" / "meetings" / "isrs-meetings.jsonl").read_text(encoding="utf-8").splitlines()
    raws = [json.loads(line) for line in lines]
    return frozenset(raw["meeting_id"] for raw in raws if raw["date_start"] and len(raw["date_start"]) == 10)


def one_period_before(since: str, until: str) -> tuple[str, str]:
    days = pd.Timestamp(until) - pd.Timestamp(since) + pd.Timedelta(days=1)
    return str((pd.Timestamp(since) - days).date()), str((pd.Timestamp(since) - pd.Timedelta(days=1)).date())


def changes_by_hand(column: str, now: pd.DataFrame, before: pd.DataFrame, only: set[str]) -> dict[str, tuple[int, int]]:
    """Code → counts, of what changed by three or more and by more than chance; `only` the filter's choices, if any."""
    counts = [frame[column].explode().value_counts() for frame in (now, before)]
    found = {}
    for code in set(counts[0].index) | set(counts[1].index):
        a, b = (int(count.get(code, 0)) for count in counts)
        if abs(a - b) >= 3 and (a - b) ** 2 >= 2 * (a + b) and (not only or code in only) and only != {code}:
            found[code] = (a, b)
    return found


def silences_by_hand(closing: pd.Timestamp, only: set[str]) -> dict[str, int]:
    found = {}
    dated = by_hand.records().dropna(subset=["first"])
    dated = dated[dated["first"] <= closing].explode("countries")
    for code, rows in dated.groupby("countries"):
        exact = rows[rows["meeting_id"].isin(known_to_the_day())]
        days = sorted(set(exact["last"].clip(upper=closing)))
        last = rows["last"].clip(upper=closing).max()
        if len(days) < 5 or last not in set(exact["last"].clip(upper=closing)) or (only and code not in only):
            continue
        silence = (closing - last).days
        if silence > max(30, 2 * median((b - a).days for a, b in pairwise(days))):
            found[str(code)] = silence
    return found


def newcomers_by_hand(now: pd.DataFrame, since: str, until: str, only: set[str]) -> tuple[dict[str, int], dict[str, int]]:
    """Country → meetings, of first contacts: those that are sure, and those that an undated record may precede."""
    everything = by_hand.records()
    if (everything["last"] < since).sum() < len(by_hand.within(everything, (since, until))):
        return {}, {}
    countries = everything.explode("countries")
    old = set(countries[countries["first"] < since]["countries"])
    undated = set(countries[countries["first"].isna()]["countries"])
    met = {code: int(n) for code, n in now["countries"].explode().value_counts().items() if not only or code in only}
    fresh = {code: n for code, n in met.items() if code not in old}
    return ({c: n for c, n in fresh.items() if c not in undated}, {c: n for c, n in fresh.items() if c in undated})


def random_cases() -> list[Case]:
    chance = random.Random(11)
    cases = []
    for _ in range(60):
        start = date(2018, 3, 2) + timedelta(chance.randrange(2500))
        days = (str(start), str(start + timedelta(chance.randrange(60, 500))))
        countries = tuple(chance.sample(["KZ", "KG", "TJ", "PK", "DE", "CN", "US", "FR"], chance.choice([0, 0, 0, 1, 3])))
        topics = tuple(chance.sample(["bilateral-relations", "trade-investment", "regional-security", "think-tanks"],
                                     chance.choice([0, 0, 1, 2])))  # fmt: skip
        query = f"?from={days[0]}&to={days[1]}"
        query += f"&country={','.join(countries)}" if countries else ""
        query += f"&topic={','.join(topics)}" if topics else ""
        cases.append(Case(query, days, one_period_before(*days), ("", "", ""), countries, topics))
    return cases


def counts_of(rows: pd.DataFrame, *kinds: str) -> dict[str, tuple[int, int]]:
    some = rows[rows["kind"].isin(kinds)]
    return {code: (int(a), int(b)) for code, a, b in zip(some["code"], some["now"], some["before"], strict=True)}


@pytest.mark.parametrize("case", random_cases(), ids=lambda case: case.query)
def test_the_facts_are_what_pandas_counts_from_the_records(database: Database, case: Case) -> None:
    rows, reader = view(database, case.query)
    period, compared = reader.plan.period, reader.plan.compared
    if period.months:  # a period of whole months is compared by months
        case = Case(case.query, case.days, (str(compared.since), str(compared.until)), case.spark, case.countries, case.topics)
    assert case.before == (str(compared.since), str(compared.until))
    fits = by_hand.chosen(case)
    now, before = by_hand.within(fits, case.days), by_hand.within(fits, case.before)
    totals = rows[rows["kind"].isin(["meetings", "countries", "documents"])].set_index("kind")
    for kind in totals.index:
        expected = (by_hand.distinct(now, kind), by_hand.distinct(before, kind))
        assert (totals["now"][kind], totals["before"][kind]) == expected
    only, topics = set(case.countries), set(case.topics)
    assert counts_of(rows, "topic-up", "topic-down") == changes_by_hand("topics", now, before, topics)
    sure, unsure = newcomers_by_hand(now, *case.days, only)
    assert {code: a for code, (a, _) in counts_of(rows, "first").items()} == sure
    assert {code: a for code, (a, _) in counts_of(rows, "first-dated").items()} == unsure
    told_otherwise = {*sure, *unsure, *counts_of(rows, "return")}
    changed = changes_by_hand("countries", now, before, only)
    expected_changes = {code: pair for code, pair in changed.items() if code not in told_otherwise}
    assert counts_of(rows, "country-up", "country-down") == expected_changes
    closing = min(pd.Timestamp(case.days[1]), pd.Timestamp(reader.plan.as_of))
    quiet = rows[rows["kind"] == "quiet"]
    assert dict(zip(quiet["code"], quiet["days"], strict=True)) == ({} if topics else silences_by_hand(closing, only))


# --- which are told, and in which order


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_at_most_six_the_totals_first_and_the_others_by_weight(database: Database, language: str) -> None:
    most = 0
    for query in random_queries(database, 15):
        rows, reader = view(database, re.sub("lang=.*", f"lang={language}", query))
        found = sentences(rows, reader)
        most = max(most, len(found))
        assert 1 <= len(found) <= MOST
        assert [s.kind for s in found[1:]].count("meetings") == 0
        weights = [s.weight for s in found if s.kind != "meetings"]
        assert weights == sorted(weights, reverse=True)
        assert len({s.kind for s in found}) == len(found)
    assert most == MOST


def test_the_heavier_fact_of_a_kind_is_named_first_and_equal_ones_by_label(database: Database) -> None:
    said_of = told(database, "?period=2024&lang=en")["country-up"]
    assert said_of == "More meetings than before: Kyrgyzstan 13 (before: 2), Kazakhstan 13 (before: 3)."
    lines = told(database, "?period=last-12-months&lang=ru")["country-down"]
    assert lines.index("Малайзия") < lines.index("Республика Корея")


def test_what_carries_no_weight_is_not_told(database: Database) -> None:
    rows, _ = view(database, "?period=last-12-months")
    assert rows.set_index("kind")["weight"]["documents"] == 0  # five, as before
    assert "documents" not in told(database, "?period=last-12-months")


@pytest.mark.parametrize(("language", "nothing", "nothing_else"), [
    ("uz", "Gʻayrioddiy holat yoʻq", "Boshqa ajralib turadigan holat yoʻq."),
    ("uz_Cyrl", "Ғайриоддий ҳолат йўқ", "Бошқа ажралиб турадиган ҳолат йўқ."),
    ("ru", "Ничего необычного", "В остальном ничего необычного."),
    ("en", "Nothing unusual", "Nothing else stands out."),
])  # fmt: skip
def test_nothing_unusual_is_an_answer(database: Database, language: str, nothing: str, nothing_else: str) -> None:
    rows, reader = view(database, f"?period=2024&lang={language}")
    totals = rows[rows["kind"].isin(FRAME)]
    [sentence] = sentences(totals.assign(before=totals["now"], weight=0.0), reader)
    assert as_text(sentence.pieces).startswith(nothing)
    frame, last = sentences(totals, reader)
    assert (frame.kind, as_text(last.pieces)) == ("meetings", nothing_else)


def test_without_a_comparison_it_tells_what_stands_out_and_compares_nothing(database: Database) -> None:
    for query in ("?period=all", "?from=2022-01-01", "?period=2024&compare=none"):
        rows, reader = view(database, query + "&lang=en")
        kinds = {s.kind for s in sentences(rows, reader)}
        assert rows["before"].isna().all()
        assert "country-most" in set(rows["kind"])
        assert not [kind for kind in rows["kind"] if kind.endswith(("-up", "-down"))]
        assert kinds & {"country-most", "topic-most"}
        assert what_changed.words(rows, reader).subtitle == "Not compared: what stands out in the period"
        assert "before" not in "".join(s for k, s in told(database, query + "&lang=en").items() if k != "return")


def test_the_most_frequent_are_told_only_where_no_fourth_is_as_frequent(database: Database) -> None:
    for query in ("?period=all", "?period=2022&compare=none", "?period=2019&compare=none"):
        rows, _ = view(database, query)
        _, answer = read_view(database, query, ["partner_map"])
        counts = answer.rows["partner_map"].query("not home").set_index("country")["meetings"]
        most = counts_now(rows, "country-most")
        assert len(most) <= 3
        assert all(n == counts[code] for code, n in most.items())
        others = counts.drop(list(most))
        assert not most or others.max() < min(most.values())


def counts_now(rows: pd.DataFrame, kind: str) -> dict[str, int]:
    some = rows[rows["kind"] == kind]
    return {code: int(n) for code, n in zip(some["code"], some["now"], strict=True)}


def test_of_the_one_country_that_is_chosen_the_totals_tell_and_of_others_nothing(database: Database) -> None:
    rows, _ = view(database, "?period=last-12-months&country=DE")
    assert not rows["kind"].str.startswith("country-").any()
    rows, _ = view(database, "?period=2024&country=KZ,KG")
    assert set(rows[rows["kind"].str.startswith("country-")]["code"]) == {"KZ", "KG"}
    rows, _ = view(database, "?period=2024&topic=trade-investment")
    assert not rows["kind"].str.startswith("topic-").any()


def test_a_silence_is_told_only_where_nothing_but_countries_is_chosen(database: Database) -> None:
    def quiet(query: str) -> bool:
        return bool((view(database, query)[0]["kind"] == "quiet").any())

    assert quiet("?period=last-12-months")
    assert quiet("?period=last-12-months&country=KZ")
    assert not quiet("?period=last-12-months&topic=security")


def test_a_silence_is_the_one_that_the_panel_of_the_quiet_tells(database: Database) -> None:
    rows, _ = view(database, "?period=all")
    _, answer = read_view(database, "?period=all", ["gone_quiet"])
    quiet = answer.rows["gone_quiet"].query("status == 'quiet' and last_precision == 'day'")
    told_of = rows[rows["kind"] == "quiet"]
    assert len(quiet) >= 3
    assert {tuple(row) for row in told_of[["code", "days", "usual_gap"]].to_numpy()} == {
        tuple(row) for row in quiet[["country", "days_since", "usual_gap"]].to_numpy()
    }


def test_the_home_country_is_never_spoken_of(database: Database) -> None:
    for query in ("?period=all", "?period=2024", "?period=last-12-months"):
        assert "UZ" not in set(view(database, query)[0]["code"].dropna())


# --- records made up for one thing each


def made(folder: Path, records: list[dict[str, Any]]) -> Database:
    """A database of records that differ in country, day and level; ten early ones with Japan give it a past."""
    shared = {"title_en": "Made up", "kind": "conference", "date_basis": "stated", "topics": ["trade"], "level": "expert"}
    early = [{"countries": ["JP"], "date_start": f"2019-{month:02}-15"} for month in range(1, 11)]
    file = folder / "made.jsonl"
    lines = [json.dumps(shared | {"meeting_id": f"m-{i}"} | record) for i, record in enumerate([*early, *records])]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert main(["load", str(file), "--database", str(folder / "made.duckdb")]) == 0
    return Database(folder / "made.duckdb")


def met(country: str, day: str, **more: Any) -> dict[str, Any]:
    return {"countries": [country], "date_start": day} | more


def test_a_first_meeting_with_a_minister_is_a_new_level_and_a_shared_meeting_is_not(tmp_path: Path) -> None:
    database = made(tmp_path, [
        met("FR", "2023-03-01"), met("DE", "2023-03-02"), met("IT", "2023-03-03", level="minister"),
        met("FR", "2025-05-01", level="minister"), met("IT", "2025-05-03", level="minister"),
        {"countries": ["DE", "ES"], "date_start": "2025-05-02", "level": "minister"},
    ])  # fmt: skip
    rows, _ = view(database, "?period=2025")
    assert rows[rows["kind"] == "level"][["code", "level", "now"]].to_numpy().tolist() == [["FR", "minister", 1]]
    assert told(database, "?period=2025&lang=en")["level"] == (
        "Meetings at a new, higher level with the partner: France (minister) 1."
    )


def test_an_undated_record_of_a_country_makes_its_first_contact_a_first_dated_one(tmp_path: Path) -> None:
    database = made(tmp_path, [met("FR", "2025-05-01"), met("DE", "2025-05-02"), met("DE", "", date_basis="unknown")])
    assert counts_now(view(database, "?period=2025")[0], "first") == {"FR": 1}
    assert counts_now(view(database, "?period=2025")[0], "first-dated") == {"DE": 1}


def test_a_year_that_the_period_cuts_makes_a_first_contact_unsayable(tmp_path: Path) -> None:
    database = made(tmp_path, [met("FR", "2025-05-01"), met("FR", "2025")])
    rows, _ = view(database, "?from=2025-03-01&to=2025-06-30")
    assert not rows["kind"].str.startswith("first").any()
    assert counts_now(view(database, "?period=2025")[0], "first") == {"FR": 2}


def test_where_the_records_begin_nobody_is_called_new(tmp_path: Path) -> None:
    database = made(tmp_path, [met("FR", "2023-05-01")])
    assert counts_now(view(database, "?period=2019")[0], "first") == {}
    assert counts_now(view(database, "?period=2023")[0], "first") == {"FR": 1}


@pytest.mark.parametrize(("days", "quiet"), [
    (["2025-01-01", "2025-01-21", "2025-02-10", "2025-03-02", "2025-03-22"], 84),   # five contacts, 20 days apart
    (["2025-01-21", "2025-02-10", "2025-03-02", "2025-03-22"], None),              # four: silent
    (["2025-01-21", "2025-02-10", "2025-02-10", "2025-03-02", "2025-03-22"], None),  # the same day counts once
    (["2025-01-01", "2025-01-21", "2025-02-10", "2025-03-02", "2025-06"], None),   # who knows when in June
    (["2023-01-01", "2023-06-01", "2024-01-01", "2024-08-01", "2025-03-22"], None),  # 84 days are usual
])  # fmt: skip
def test_a_silence_is_told_from_five_contacts_on_and_against_the_usual_gap(
    tmp_path: Path, days: list[str], quiet: int | None
) -> None:
    database = made(tmp_path, [*[met("FR", day) for day in days], met("DE", "2025-06-14")])
    rows, _ = view(database, "?period=2025")
    found = rows[(rows["kind"] == "quiet") & (rows["code"] == "FR")]["days"].tolist()
    assert found == ([quiet] if quiet else [])


@pytest.mark.parametrize(("before", "now", "told_of"), [
    (0, 2, False), (0, 3, True), (1, 4, False), (1, 5, True), (5, 1, True), (3, 0, True), (2, 5, False),
])  # fmt: skip
def test_a_change_that_may_be_chance_is_not_told(tmp_path: Path, before: int, now: int, told_of: bool) -> None:
    database = made(tmp_path, [
        met("FR", "2024-12-01"), met("DE", "2025-03-01"),
        *[met("FR", f"2025-01-{day:02}") for day in range(1, before + 1)],
        *[met("FR", f"2025-03-{day:02}") for day in range(1, now + 1)],
    ])  # fmt: skip
    rows, _ = view(database, "?from=2025-03-01&to=2025-04-30&asof=2025-04-30")
    assert bool(rows["kind"].isin(["country-up", "country-down"]).any()) is told_of


@pytest.mark.parametrize(("last", "returned"), [("2024-01-10", True), ("2024-05-10", False)])
def test_a_return_is_told_after_more_than_a_year(tmp_path: Path, last: str, returned: bool) -> None:
    database = made(tmp_path, [met("FR", last), met("FR", "2025-05-01")])
    assert counts_now(view(database, "?period=2025")[0], "return") == ({"FR": 1} if returned else {})


def test_a_country_that_is_met_every_other_year_does_not_return_after_two(tmp_path: Path) -> None:
    days = [f"{year}-02-01" for year in range(2007, 2024, 2)]
    database = made(tmp_path, [*[met("FR", day) for day in days], met("FR", "2025-02-01")])
    assert counts_now(view(database, "?period=2025")[0], "return") == {}


def test_whoever_has_gone_quiet_is_named(database: Database) -> None:
    """Up to five, so that the overview says the same as the page about countries."""
    rows, reader = view(database, "?period=all&lang=en")
    quiet = rows[(rows["kind"] == "quiet") & (rows["weight"] > 0)]["code"].tolist()
    assert 2 < len(quiet) <= 5
    sentence = told(database, "?period=all&lang=en")["quiet"]
    assert all(reader.label("country", code) in sentence for code in quiet)


def test_the_uncompared_opening_view_leads_to_a_comparison(database: Database) -> None:
    rows, reader = view(database, "?period=all&country=KZ&lang=en")
    (offer,) = [link for link in parts(what_changed.body(rows, reader), kind="A") if "Compare" in said(link)]
    _, compared = view(database, str(attribute(offer, "href")))
    assert compared.plan.compared.bounded()
    assert compared.asked.filter.preset == "last-12-months"
    assert compared.asked.filter.countries == ("KZ",)
    rows, reader = view(database, "?period=2024&compare=none&lang=en")  # somebody wants none
    assert "Compare" not in said(what_changed.body(rows, reader))


# --- grammar


def plain(language: str, key: str, **given: Any) -> str:
    return wording(language).say(f"what-changed-{key}", **given).replace("\u00a0", " ")


def both(language: str, meetings: int, countries: int) -> str:
    given = {"meetings": str(meetings), "n_meetings": meetings, "countries": str(countries), "n_countries": countries}
    return plain(language, "both", **given)


@pytest.mark.parametrize(("language", "expected"), [
    ("uz", ["birorta ham uchrashuv boʻlmagan"] + [f"{n} ta uchrashuv, {n} ta davlat" for n in COUNTS[1:]]),
    ("uz_Cyrl", ["бирорта ҳам учрашув бўлмаган"] + [f"{n} та учрашув, {n} та давлат" for n in COUNTS[1:]]),
    ("ru", ["ни одной встречи", "1 встреча, 1 страна", "2 встречи, 2 страны", "5 встреч, 5 стран", "11 встреч, 11 стран",
            "21 встреча, 21 страна", "25 встреч, 25 стран"]),
    ("en", ["no meeting", "1 meeting with 1 country"] + [f"{n} meetings with {n} countries" for n in COUNTS[2:]]),
])  # fmt: skip
def test_meetings_and_countries_are_counted_as_the_language_counts(language: str, expected: list[str]) -> None:
    assert [both(language, n, n) for n in COUNTS] == expected


@pytest.mark.parametrize(("language", "expected"), [
    ("uz", "3 ta uchrashuv"), ("uz_Cyrl", "3 та учрашув"), ("ru", "3 встречи"), ("en", "3 meetings"),
])  # fmt: skip
def test_meetings_without_any_country_are_told_alone(language: str, expected: str) -> None:
    assert both(language, 3, 0) == expected


@pytest.mark.parametrize(("language", "expected"), [
    ("uz", [f"X {n} kun (odatda {n} kun atrofida)" for n in COUNTS]),
    ("uz_Cyrl", [f"X {n} кун (одатда {n} кун атрофида)" for n in COUNTS]),
    ("ru", [f"X — {n} {word} (обычно около {n})"
            for n, word in zip(COUNTS, ["дней", "день", "дня", "дней", "дней", "день", "дней"], strict=True)]),
    ("en", [f"X {n} {'day' if n == 1 else 'days'} (usually about {n})" for n in COUNTS]),
])  # fmt: skip
def test_days_of_silence_are_counted_as_the_language_counts(language: str, expected: list[str]) -> None:
    assert [plain(language, "entry-quiet", name="X", days=str(n), n_days=n, gap=str(n)) for n in COUNTS] == expected


@pytest.mark.parametrize(("language", "none_now", "none_before", "numbers"), [
    ("uz", "X boʻyicha uchrashuv boʻlmadi (oldin 5 ta)", "X 5 ta (oldin yoʻq edi)",
     [f"X {n} ta (oldin {n} ta)" for n in COUNTS[1:]]),
    ("uz_Cyrl", "X бўйича учрашув бўлмади (олдин 5 та)", "X 5 та (олдин йўқ эди)",
     [f"X {n} та (олдин {n} та)" for n in COUNTS[1:]]),
    ("ru", "X — ни одной (раньше 5)", "X — 5 (раньше не было)", [f"X — {n} (раньше {n})" for n in COUNTS[1:]]),
    ("en", "X none (before: 5)", "X 5 (before: none)", [f"X {n} (before: {n})" for n in COUNTS[1:]]),
])  # fmt: skip
def test_nought_is_told_in_words(language: str, none_now: str, none_before: str, numbers: list[str]) -> None:
    def entry(now: int, before: int) -> str:
        return plain(language, "entry-change", name="X", now=str(now), n_now=now, before=str(before), n_before=before)

    assert (entry(0, 5), entry(5, 0)) == (none_now, none_before)
    assert [entry(n, n) for n in COUNTS[1:]] == numbers


@pytest.mark.parametrize(("language", "expected"), [
    ("uz", [f"{n} ta davlat, {n} ta uchrashuv, jumladan X." for n in COUNTS]),
    ("uz_Cyrl", [f"{n} та давлат, {n} та учрашув, жумладан X." for n in COUNTS]),
    ("ru", [f"{words}, среди них X." for words in (
        "0 стран, 0 встреч", "1 страна, 1 встреча", "2 страны, 2 встречи", "5 стран, 5 встреч", "11 стран, 11 встреч",
        "21 страна, 21 встреча", "25 стран, 25 встреч")]),
    ("en", [f"{n} {'country' if n == 1 else 'countries'}, {n} {'meeting' if n == 1 else 'meetings'}, among them X."
            for n in COUNTS]),
])  # fmt: skip
@pytest.mark.parametrize("key", ["first-many", "first-dated-many"])
def test_many_first_contacts_are_counted_as_the_language_counts(language: str, key: str, expected: list[str]) -> None:
    given = [{"countries": str(n), "n_countries": n, "meetings": str(n), "n_meetings": n} for n in COUNTS]
    said_of = [plain(language, key, names="X", **numbers) for numbers in given]
    assert [text.split(": ", 1)[1] for text in said_of] == expected


@pytest.mark.parametrize(("language", "expected"), [
    ("uz", ["", *[f"Sanasi nomaʼlum {n} ta uchrashuv kiritilmagan." for n in COUNTS[1:]]]),
    ("uz_Cyrl", ["", *[f"Санаси номаълум {n} та учрашув киритилмаган." for n in COUNTS[1:]]]),
    ("ru", ["", "Не учтена 1 встреча без даты.", "Не учтены 2 встречи без даты.", "Не учтено 5 встреч без даты.",
            "Не учтено 11 встреч без даты.", "Не учтена 21 встреча без даты.", "Не учтено 25 встреч без даты."]),
    ("en", ["", "One undated meeting is left out.", *[f"{n} undated meetings are left out." for n in COUNTS[2:]]]),
])  # fmt: skip
def test_undated_meetings_are_counted_as_the_language_counts(language: str, expected: list[str]) -> None:
    assert ["", *[plain(language, "undated", count=n) for n in COUNTS[1:]]] == expected


@pytest.mark.parametrize(("language", "expected"), [
    ("uz", ["oldingi oyda", "oldingi 2 oyda", "oldingi 5 oyda", "oldingi 11 oyda", "oldingi 21 oyda", "oldingi 25 oyda"]),
    ("uz_Cyrl", ["олдинги ойда", "олдинги 2 ойда", "олдинги 5 ойда", "олдинги 11 ойда", "олдинги 21 ойда",
                 "олдинги 25 ойда"]),
    ("ru", ["за предыдущий месяц", "за предыдущие 2 месяца", "за предыдущие 5 месяцев", "за предыдущие 11 месяцев",
            "за предыдущий 21 месяц", "за предыдущие 25 месяцев"]),
    ("en", ["in the month before", *[f"in the {n} months before" for n in COUNTS[2:]]]),
])  # fmt: skip
def test_the_comparison_is_named_as_the_language_says_it(language: str, expected: list[str]) -> None:
    assert [plain(language, "when-months", months=n) for n in COUNTS[1:]] == expected


@pytest.mark.parametrize(("language", "sentence"), [
    ("uz", "Uchrashuvlar kamaydi, hamkor davlatlar koʻpaydi: 26 ta uchrashuv, 30 ta davlat; oldingi 12 oyda 31 ta uchrashuv, "
           "21 ta davlat."),
    ("uz_Cyrl", "Учрашувлар камайди, ҳамкор давлатлар кўпайди: 26 та учрашув, 30 та давлат; олдинги 12 ойда 31 та учрашув, "
                "21 та давлат."),
    ("ru", "Встреч меньше, стран больше: 26 встреч, 30 стран; за предыдущие 12 месяцев: 31 встреча, 21 страна."),
    ("en", "Fewer meetings, more partner countries: 26 meetings with 30 countries; in the 12 months before, "
           "31 meetings with 21 countries."),
])  # fmt: skip
def test_the_totals_of_the_landing_view_read_as_a_sentence(database: Database, language: str, sentence: str) -> None:
    assert told(database, f"?period=last-12-months&lang={language}")["meetings"] == sentence


def test_no_sentence_has_a_mark_a_gap_or_a_per_cent(database: Database) -> None:
    for query in random_queries(database, 30):
        for text in told(database, query).values():
            assert not re.search(r"[\ue000-\ue002%]|  | [,.;:)]|\( |None|nan", text), text
            assert text.endswith(".")
            assert text[0].isupper() or text[0].isdigit()


# --- the card


def test_each_number_on_the_page_is_a_link_handled_in_the_page(database: Database) -> None:
    rows, reader = view(database, "?period=last-12-months&lang=ru")
    body = what_changed.body(rows, reader)
    links = parts(body, kind="A")
    pieces = [piece for sentence in sentences(rows, reader) for piece in sentence.pieces if piece.href]
    assert [(said(a), a.href, a.className, attribute(a, "data-measure")) for a in links] == [
        (piece.text, piece.href, "view", piece.measure) for piece in pieces
    ]
    assert len(parts(body, kind="Li")) == 6
    assert {a.href for a in links[:2]} == {"/meetings?period=last-12-months&lang=ru"}


def test_a_link_keeps_its_number_wherever_the_message_puts_it() -> None:
    links = Links()
    one, two = links.mark("1", "/a", "meetings"), links.mark("2", "/b", "countries")
    assert links.pieces(f"{two} before {one}.") == (
        Piece("2", "/b", "countries"), Piece(" before "), Piece("1", "/a", "meetings"), Piece("."),
    )  # fmt: skip
    assert links.pieces("no number") == (Piece("no number"),)
    assert links.pieces("") == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", [
    "?period=last-12-months", "?period=all", "?period=2030", "?period=2026", "?period=this-month&country=DE",
    "?from=2024-01-01&compare=none", "?period=2024&compare=year",
])  # fmt: skip
def test_words_table_body_and_picture_can_be_had_in_every_language(database: Database, language: str, query: str) -> None:
    rows, reader = view(database, f"{query}&lang={language}")
    words = what_changed.words(rows, reader)
    assert words.title
    assert words.subtitle
    figure = go.Figure(what_changed.figure(rows, reader))
    drawn = " ".join(note.text for note in figure.layout.annotations)
    assert drawn.split() == " ".join(as_text(s.pieces) for s in sentences(rows, reader)).split()
    table = what_changed.table(rows, reader)
    assert len(table.columns) == (5 if reader.plan.compared.bounded() else 4)
    assert not table.iloc[:, 0].astype(str).str.contains("[\ue000-\ue002]").any()


def test_the_lines_of_the_picture_fit_and_stand_below_each_other(database: Database) -> None:
    rows, reader = view(database, "?period=last-12-months&lang=ru")
    figure = what_changed.figure(rows, reader)
    notes = figure["layout"]["annotations"]
    assert all(text_width(note["text"], what_changed.SIZE) <= what_changed.PICTURE_WIDTH for note in notes)
    heights = [-note["yshift"] for note in notes]
    assert all(b - a >= what_changed.LINE for a, b in pairwise(heights))
    assert heights[-1] + what_changed.LINE <= figure["layout"]["height"]
    assert len(figure["layout"]["shapes"]) == 5


def test_a_label_cannot_become_markup_in_the_picture(database: Database) -> None:
    rows, reader = view(database, "?period=last-12-months&lang=en")
    one = rows[rows["kind"] == "topic-up"].head(1).assign(code="<b>made up</b>")
    assert "&lt;b&gt;made" in " ".join(note["text"] for note in what_changed.figure(one, reader)["layout"]["annotations"])


def test_no_rows_are_nothing_unusual(database: Database) -> None:
    rows, reader = view(database, "?period=2024&lang=en")
    none = rows.iloc[:0]
    assert as_text(sentences(none, reader)[0].pieces).startswith("Nothing unusual")
    assert len(what_changed.table(none, reader)) == 0
    assert what_changed.words(none, reader).summary == "Nothing unusual."
    assert go.Figure(what_changed.figure(none, reader)).layout.height > 0


def test_the_table_has_every_fact_with_its_numbers(database: Database) -> None:
    rows, reader = view(database, "?period=last-12-months&lang=en")
    table = what_changed.table(rows, reader)
    assert len(table) == (rows["weight"] > 0).sum()
    assert list(table.columns) == [
        "What stands out", "in period", "the 12 months before", "Days without a meeting", "Usual gap, days",
    ]  # fmt: skip
    quiet = table[table["What stands out"].str.endswith("Kazakhstan.") & table["Usual gap, days"].notna()].iloc[0]
    assert (quiet["Days without a meeting"], quiet["Usual gap, days"]) == (128, 40.5)


def test_a_period_that_is_not_over_says_so(database: Database) -> None:
    rows, reader = view(database, "?period=2026&lang=en")
    assert "The period is not over: the records reach 29 Jan 2026." in what_changed.words(rows, reader).caption
    rows, reader = view(database, "?period=2024&lang=en")
    assert "not over" not in what_changed.words(rows, reader).caption
