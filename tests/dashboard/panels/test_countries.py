"""Countries and their groups ranked, who has gone quiet, and who met about what: counted again straight from data/."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import cycle, pairwise
from pathlib import Path
from statistics import median
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts import heat_map, ranking, ranking_table
from dashboard.database import Database
from dashboard.filters import LANGUAGES, SWITCHES
from dashboard.pages import countries, overview
from dashboard.panel import draw_panel, panel_module, read_view
from dashboard.panels import country_ranking, country_topics, gone_quiet
from dashboard.reader import Reader
from dashboard.theme import resolved
from etl.__main__ import main
from tests.conftest import View
from tests.dashboard.components import attribute, heat_cells, parts, said
from tests.dashboard.panels import by_hand
from tests.dashboard.panels.by_hand import CASES, Case

AS_OF = "2026-01-29"
ADDRESSES = (
    "?period=last-12-months", "?period=all&cells=topics", "?period=2024&country=DE&compare=year&counting=shared",
    "?from=2030-01-01&to=2030-02-01", "?from=2025-11-26&to=2025-11-26",
)  # fmt: skip


@cache
def written_days() -> dict[str, str]:
    """meeting_id → date_start as it was written: ten characters are a day."""
    lines = (by_hand.DATA / "meetings" / "isrs-meetings.jsonl").read_text(encoding="utf-8").splitlines()
    return {raw["meeting_id"]: raw["date_start"] or "" for raw in map(json.loads, lines)}


@cache
def members() -> dict[str, set[str]]:
    """Group → its countries but the home country."""
    found: dict[str, set[str]] = {}
    for row in by_hand.vocabulary("country_group_members"):
        found.setdefault(row["group_id"], set()).add(row["country"])
    return {group: codes - {"UZ"} for group, codes in found.items()}


def by_partner(records: pd.DataFrame, groups: bool) -> dict[str, list[Any]]:
    """Country, or group of countries, → its records."""
    found: dict[str, list[Any]] = {}
    for record in records.itertuples():
        partners = {group for group, codes in members().items() if codes & record.countries} if groups else record.countries
        for code in partners:
            found.setdefault(code, []).append(record)
    return found


def rhythm(records: list[Any], as_of: str) -> tuple[int | None, float | None, str | None]:
    """Days since, usual gap and status, as the captions define them, of one partner's records."""
    today = pd.Timestamp(as_of)
    dated = [r for r in records if pd.notna(r.first) and r.first <= today]
    undated = [r for r in records if pd.isna(r.first)]
    if not dated:
        return None, None, None
    since = (today - max(min(r.last, today) for r in dated)).days
    days = sorted({min(r.last, today) for r in dated if len(written_days()[r.meeting_id]) == 10})
    gap = median((b - a).days for a, b in pairwise(days)) if len(days) >= 5 else None
    a_year_ago = today - pd.DateOffset(years=1)
    if gap is not None and since > max(2 * gap, 30):
        return since, gap, "quiet"
    if min(r.first for r in dated) > a_year_ago and not undated:
        return since, gap, "new"
    if len(dated) + len(undated) == 1:
        return since, gap, "once"
    if gap is None and today - pd.Timedelta(days=since) < a_year_ago:
        return since, gap, "quiet"
    return since, gap, "active"


def known(value: Any) -> Any:
    return None if pd.isna(value) else value


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
@pytest.mark.parametrize(("panel", "groups"), [("country_ranking", False), ("group_ranking", True)])
def test_meetings_and_comparison_are_what_pandas_counts(view: View, case: Case, panel: str, groups: bool) -> None:
    _, answer = view(case.query, panel)
    rows = answer.rows[panel].set_index("country_group" if groups else "country")
    fitting = by_hand.chosen(case)
    now = by_partner(by_hand.within(fitting, case.days), groups)
    assert rows["meetings"].to_dict() == {code: len(now.get(code, [])) for code in rows.index}
    assert set(now) <= set(rows.index)
    if case.before is None:
        assert rows["comparison"].isna().all()
        return
    before = by_partner(by_hand.within(fitting, case.before), groups)
    assert rows["comparison"].to_dict() == {code: len(before.get(code, [])) for code in rows.index}


@pytest.mark.parametrize("as_of", [AS_OF, "2024-02-29", "2021-07-01"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
@pytest.mark.parametrize(("panel", "groups"), [("country_ranking", False), ("group_ranking", True)])
def test_days_since_usual_gap_and_status_follow_their_definitions(
    view: View, case: Case, panel: str, groups: bool, as_of: str
) -> None:
    _, answer = view(f"{case.query}&asof={as_of}", panel)
    fitting = by_partner(by_hand.chosen(case), groups)
    by_then = {code: [r for r in records if not r.first > pd.Timestamp(as_of)] for code, records in fitting.items()}
    expected = {code: rhythm(records, as_of) for code, records in by_then.items() if records}
    found = {
        row[0]: (known(row[1]), known(row[2]), known(row[3]))
        for row in answer.rows[panel][
            ["country_group" if groups else "country", "days_since", "usual_gap", "status"]
        ].itertuples(index=False, name=None)
    }  # fmt: skip
    assert found == expected


def test_the_shares_of_all_countries_add_up_to_the_meetings_that_name_one(view: View) -> None:
    _, answer = view("?period=2024", "country_ranking")
    inside = by_hand.within(by_hand.records(), ("2024-01-01", "2024-12-31"))
    assert answer.rows["country_ranking"]["shared"].sum() == pytest.approx(sum(bool(c) for c in inside["countries"]))


def test_the_history_has_a_number_for_each_bin_and_adds_up_to_what_is_placed(view: View) -> None:
    reader, answer = view("?period=last-12-months", "country_ranking")
    rows = answer.rows["country_ranking"].set_index("country")
    assert {len(history) for history in rows["history"]} == {len(reader.plan.sparks())}
    assert rows.loc["KZ", "history"].sum() == rows.loc["KZ", "meetings"] + rows.loc["KZ", "comparison"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
def test_gone_quiet_judges_who_has_five_contact_days_and_the_most_unusual_comes_first(view: View, case: Case) -> None:
    _, answer = view(case.query, "gone_quiet")
    rows = answer.rows["gone_quiet"]
    fitting = by_partner(by_hand.chosen(case), groups=False)
    rhythms = {code: rhythm(records, AS_OF) for code, records in fitting.items()}
    assert set(rows["country"]) == {code for code, (_, gap, _) in rhythms.items() if gap is not None}
    assert (rows["contact_days"] >= 5).all()
    assert rows["times"].is_monotonic_decreasing
    for row in rows.itertuples():
        since, gap, status = rhythms[row.country]
        assert (row.days_since, row.usual_gap, row.status) == (since, gap, status)
    if len(rows):
        unjudged = [code for code, (since, gap, _) in rhythms.items() if gap is None and since is not None]
        assert set(rows["unjudged"]) == {len(unjudged)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
def test_a_cell_of_the_heat_map_is_what_pandas_counts(view: View, case: Case) -> None:
    _, answer = view(case.query, "country_topics")
    rows = answer.rows["country_topics"]
    topics, groups, whole = Counter[tuple[str, str]](), Counter[tuple[str, str]](), Counter[str]()
    for record in by_hand.within(by_hand.chosen(case), case.days).itertuples():
        for country in record.countries:
            whole[country] += 1
            topics.update((country, topic) for topic in record.topics)
            groups.update((country, group) for group in {by_hand.group_of()[topic] for topic in record.topics})
    of_groups, of_topics = rows[rows["topic"].isna()], rows[rows["topic"].notna()]
    assert of_groups.set_index(["country", "topic_group"])["meetings"].to_dict() == groups
    assert of_topics.set_index(["country", "topic"])["meetings"].to_dict() == topics
    assert all(whole[row.country] == row.country_meetings for row in rows.itertuples())


# --- definitions, on records made up for them


MADE = {  # country → days of its meetings; the last record of all, 2025-06-30, is the as-of day
    "FR": ["2025-06-30"],
    "DE": ["2022-01-10"],
    "IT": ["2021-01-01", "2022-02-01"],
    "ES": ["2024-01-01", "2025-01-01"],
    "JP": ["2024-01-01", "2024-01-11", "2024-01-11", "2024-01-21", "2024-01-31", "2024-02-10"],
    "CN": ["2024-01-01", "2024-07-01", "2024-12-28", "2025-03-01", "2025-06-01"],
    "IN": ["2025-06-01", "2025-06-02", "2025-06-03", "2025-06-04", "2025-06-05"],
    "KR": ["2020", ""],
    "NO": [""],
}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    folder: Path = tmp_path_factory.mktemp("made")
    lines = [
        {"meeting_id": f"{code}-{n}", "title_en": code, "kind": "conference", "countries": [code], "date_start": day,
         "date_basis": "stated" if day else ""}
        for code, days in MADE.items() for n, day in enumerate(days)
    ]  # fmt: skip
    file = folder / "made.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert main(["load", str(file), "--database", str(folder / "made.duckdb")]) == 0
    database = Database(folder / "made.duckdb")
    yield database
    database.version().connection.close()


@pytest.mark.parametrize(("code", "since", "gap", "status"), [
    ("FR", 0, None, "new"), ("DE", 1267, None, "once"), ("IT", 1245, None, "quiet"), ("ES", 180, None, "active"),
    ("JP", 506, 10, "quiet"), ("CN", 29, 136.0, "active"), ("IN", 25, 1, "new"), ("KR", 1642, None, "quiet"),
    ("NO", None, None, None),
])  # fmt: skip
def test_each_status_has_its_example(
    made: Database, code: str, since: int | None, gap: float | None, status: str | None
) -> None:
    """JP met twice on one day, which counts once; IN is silent for 25 days after daily meetings, which nobody calls long."""
    _, answer = read_view(made, "?period=all&compare=none", ["country_ranking"])
    row = answer.rows["country_ranking"].set_index("country").loc[code]
    assert (known(row["days_since"]), known(row["usual_gap"]), known(row["status"])) == (since, gap, status)


# --- what is shown


def ranked(view: View, query: str, width: str = "wide") -> tuple[pd.DataFrame, Reader]:
    reader, answer = view(query, "country_ranking", width=width)
    return answer.rows["country_ranking"], reader


def test_each_order_sorts_by_its_column_and_ties_by_label(view: View) -> None:
    for order in SWITCHES["rank"]:
        rows, reader = ranked(view, f"?period=last-12-months&rank={order}&lang=en")
        partners = ranking.ranked(rows, "country", reader)
        keys = {
            "meetings": lambda p: (-p.value, -p.previous, p.place), "name": lambda p: p.place,
            "change": lambda p: (-p.change, -p.value, p.place),
            "last": lambda p: (p.since is None, p.since or 0, p.place), "gap": lambda p: (p.gap is None, p.gap or 0, p.place),
            "status": lambda p: (ranking.STATUSES.index(p.status), -p.value, p.place),
        }  # fmt: skip
        assert partners == sorted(partners, key=keys[order]), order
        (head,) = [th for th in parts(country_ranking.body(rows, reader), kind="Th") if attribute(th, "aria-sort")]
        assert head.className == f"rank-{order}"


def test_changes_are_told_as_meetings_and_never_in_per_cent(view: View) -> None:
    rows, reader = ranked(view, "?period=last-12-months&lang=en")
    shown = said(country_ranking.body(rows, reader))
    assert "4 fewer" in shown
    assert "none before" in shown
    assert "%" not in shown


def test_without_a_comparison_there_is_no_change(view: View) -> None:
    rows, reader = ranked(view, "?period=all&rank=change&lang=en")
    assert not parts(country_ranking.body(rows, reader), "rank-change")
    assert ranking.order_of(reader) == "meetings"
    assert not [name for name in country_ranking.table(rows, reader) if "before" in name]


def test_a_name_leads_to_the_countrys_page_and_leaves_other_countries_behind(view: View) -> None:
    rows, reader = ranked(view, "?period=2024&country=DE&topic=security&lang=en")
    links = {said(a): a.href for a in parts(country_ranking.body(rows, reader), kind="A")}
    assert links["Kazakhstan"] == "/country/KZ?period=2024&topic=security&lang=en"


def test_the_rest_is_folded_and_none_is_lost(view: View) -> None:
    rows, reader = ranked(view, "?period=all&lang=en")
    first, rest = parts(country_ranking.body(rows, reader), kind="Tbody")
    assert len(parts(first, kind="Tr")) == ranking_table.OPEN["wide"]
    assert len(parts(first, kind="Tr")) + len(parts(rest, kind="Tr")) == len(rows)


def test_the_caption_defines_every_status(view: View) -> None:
    for language in LANGUAGES:
        rows, reader = ranked(view, f"?period=all&lang={language}")
        caption = country_ranking.words(rows, reader).caption.casefold()
        for status in ("quiet", "new", "once", "active"):
            assert reader.say(f"ranking-status-{status}").casefold() in caption, (language, status)


def test_gone_quiet_shows_the_silence_as_a_bar_and_the_usual_gap_as_its_tick(view: View) -> None:
    reader, answer = view("?period=all&lang=en", "gone_quiet")
    rows = answer.rows["gone_quiet"]
    first = parts(gone_quiet.body(rows, reader), "bar-row")[0]
    assert attribute(first, "aria-label") == "Kyrgyzstan, 4.2×: 106, usual gap 25"
    assert first.href.startswith("/country/KG?")
    assert len(parts(gone_quiet.body(rows, reader), "bar-tick")) == len(rows)
    assert "28" in gone_quiet.words(rows, reader).caption


def test_nobody_is_judged_where_there_are_too_few_contact_days(view: View) -> None:
    reader, answer = view("?period=all&country=NO&lang=en", "gone_quiet")
    rows = answer.rows["gone_quiet"]
    assert len(rows) == 0
    assert "too few" in said(gone_quiet.body(rows, reader))


def heat(view: View, query: str, width: str = "wide") -> dict[str, Any]:
    reader, answer = view(query, "country_topics", width=width)
    return heat_cells(country_topics.figure(answer.rows["country_topics"], reader))


@pytest.mark.parametrize(("scale", "within"), [("all", "all"), ("country", "row"), ("topic", "column")])
def test_colours_compare_within_what_was_asked(view: View, scale: str, within: str) -> None:
    trace = heat(view, f"?period=2024&scale={scale}")
    z = pd.DataFrame(trace["z"])
    tops = {"all": [z.max().max()], "row": z.max(axis=1), "column": z.max(axis=0)}[within]
    assert set(tops) <= {0, heat_map.STEPS}
    numbers = pd.DataFrame(trace["text"]).replace("", "0").astype(int)
    assert ((numbers == 0) == (z == 0)).all().all(), "nought is a class of its own, and nothing is written in it"


def test_topics_stand_down_and_countries_across_where_there_are_many(view: View) -> None:
    groups, topics = heat(view, "?period=all"), heat(view, "?period=all&cells=topics")
    assert len(groups["z"][0]) == 7
    assert len(topics["z"]) > 30
    assert len(topics["z"][0]) == country_topics.MOST_ACROSS["wide"]
    for trace in (groups, topics):
        cells = [cell["toggle"] for line in trace["customdata"] for cell in line]
        assert {tuple(cell) for cell in cells} == {("country", "topic")}
        assert len({tuple(cell.values()) for cell in cells}) == len(cells)


def test_a_cell_says_country_topic_and_number_when_pointed_at(view: View) -> None:
    trace = heat(view, "?period=2024&lang=en")
    place = next((i, j) for i, line in enumerate(trace["customdata"]) for j, cell in enumerate(line)
                 if cell["toggle"] == {"country": "KZ", "topic": "security"})  # fmt: skip
    assert trace["hovertext"][place[0]][place[1]].startswith("Kazakhstan, Security: <b>")
    assert trace["text"][place[0]][place[1]] in trace["hovertext"][place[0]][place[1]]


def test_a_phone_gets_fewer_countries(view: View) -> None:
    assert len(heat(view, "?period=all", "narrow")["z"]) == country_topics.MOST["narrow"]


@pytest.mark.parametrize("name", countries.PANELS)
@pytest.mark.parametrize(("query", "language"), [*zip(ADDRESSES, cycle(LANGUAGES), strict=False)])
def test_every_panel_has_words_a_table_and_a_figure(view: View, name: str, query: str, language: str) -> None:
    reader, answer = view(f"{query}&lang={language}", name, width="narrow" if language == "uz" else "wide")
    module, rows = panel_module(name), answer.rows[name]
    words = module.words(rows, reader)
    assert words.title
    assert words.summary
    table = module.table(rows, reader)
    assert table.columns.is_unique
    go.Figure(resolved(module.figure(rows, reader)))
    if reader.facts.matched:
        module.body(rows, reader)


@pytest.mark.parametrize("name", countries.PANELS)
def test_a_thousand_rows_are_cut_to_what_can_be_read(view: View, name: str) -> None:
    reader, answer = view("?period=all&lang=en", name)
    rows = answer.rows[name]
    many = pd.concat([rows] * (1000 // len(rows) + 1), ignore_index=True)
    figure = panel_module(name).figure(many, reader)
    go.Figure(resolved(figure))
    assert len(many) >= 1000
    assert name == "gone_quiet" or figure["layout"]["height"] < 3000


def test_the_days_of_definitions_are_those_of_the_records(view: View) -> None:
    reader, _ = view("?period=all")
    assert reader.plan.as_of == date.fromisoformat(AS_OF)


# --- counting


@pytest.mark.parametrize("counting", ["meetings", "contacts", "shared"])
def test_every_ranking_says_what_its_rows_add_up_to_beside_the_meetings(view: View, counting: str) -> None:
    records = by_hand.within(by_hand.records(), ("2024-01-01", "2024-12-31"))
    without = int((records["countries"].map(len) == 0).sum())
    reader, answer = view(f"?period=2024&counting={counting}&lang=en", "country_ranking", "group_ranking", "country_topics")
    contacts = int(records["countries"].map(len).sum())
    total = len(records) - without if counting == "shared" else contacts
    said_of = country_ranking.words(answer.rows["country_ranking"], reader).counting
    assert f"add up to {total}, the meetings are {len(records)}" in said_of
    partners = by_partner(records, groups=True)
    groups = panel_module("group_ranking").words(answer.rows["group_ranking"], reader).caption
    if counting != "shared":
        assert f"they add up to {sum(map(len, partners.values()))}, the meetings are {len(records)}." in groups


def test_counted_in_shares_a_cell_has_the_countrys_own_part_of_its_meetings(view: View) -> None:
    reader, answer = view("?period=2024&counting=shared&cells=topics&lang=en", "country_topics")
    rows = answer.rows["country_topics"]
    records = by_hand.within(by_hand.records(), ("2024-01-01", "2024-12-31"))
    expected: dict[tuple[str, str], float] = {}
    for record in records.itertuples():
        for country in record.countries:
            for topic in record.topics:
                expected[country, topic] = expected.get((country, topic), 0.0) + 1 / len(record.countries)
    cells = rows[rows["topic"].notna()]
    found = {(row.country, row.topic): row.shared for row in cells.itertuples()}
    assert found == pytest.approx(expected)
    figure = country_topics.figure(rows, reader)
    go.Figure(resolved(figure, "light"))
    written = [text for line in heat_cells(figure)["text"] for text in line if text]
    assert written
    assert "0" not in written, "a small share is not written as nought"
    assert "Shares of meetings" in country_topics.words(rows, reader).subtitle
    assert max(max(line) for line in figure["data"][0]["z"]) == heat_map.STEPS
    written = [text for line in heat_cells(figure)["text"] for text in line]
    assert "0" not in written
    assert any(written), "a small share is not written as nought"


@pytest.mark.parametrize("counting", ["contacts", "shared"])
def test_no_chart_leaves_it_unsaid_how_it_counts(database: Database, counting: str) -> None:
    """Every card of the overview and the countries, where the reader chose a way of counting."""
    names = [name for page in (overview, countries) for name in page.PANELS]
    reader, answer = read_view(database, f"?period=2024&counting={counting}&lang=en", names)
    for name in names:
        foot = said(draw_panel(name, answer.rows[name], reader, database)["foot"])
        assert "count" in foot or "add up to" in foot, name
