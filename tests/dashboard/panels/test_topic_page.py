"""The page about topics: every panel's rows counted again straight from data/, and what it makes of them."""

import json
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import combinations
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.card import head
from dashboard.charts import topic_cells, topic_pair
from dashboard.export.picture import picture
from dashboard.filters import LANGUAGES
from dashboard.pages import topics as page
from dashboard.panel import panel_module
from dashboard.panels import topic_about, topic_frequency, topic_multiples, topic_pairs, topic_periods
from dashboard.reader import Reader
from dashboard.theme import resolved
from tests.conftest import View
from tests.dashboard.components import attribute, heat_cells, parts, said
from tests.independent_count import DATA, Records, Wanted, person_of, spelled
from tests.independent_count import View as Counted

RECORDS = Records()
WANTED = (
    Wanted(),
    Wanted(period="last-12-months"),
    Wanted(period="2024", compare="year", chosen={"country": ("DE", "KZ")}),
    Wanted(since="2022-03-10", until="2025-08-20", chosen={"topic": ("water", "security")}),
    Wanted(period="2025", chosen={"topic": ("trade-investment",), "kind": ("conference", "round-table")}),
    Wanted(period="last-12-months", as_of="2024-02-29", chosen={"topic": ("afghanistan",)}),
)
ADDRESSES = ("?period=last-12-months", "?period=all&topic=water&cells=topics&pairs=beyond&mix=format",
             "?period=2024&country=DE&topic=security,water&rank=change&shade=topic&pairs=apart&mix=kind")  # fmt: skip


@pytest.fixture(params=WANTED, ids=lambda wanted: wanted.address())
def wanted(request: pytest.FixtureRequest) -> Wanted:
    found: Wanted = request.param
    return found


def rows_of(panel: str, wanted: Wanted, view: View) -> pd.DataFrame:
    rows: pd.DataFrame = view(wanted.address(), panel)[1].rows[panel]
    return rows


def of_any_topic(wanted: Wanted) -> pd.DataFrame:
    """The meetings of a view whatever topics it chooses."""
    others = {name: codes for name, codes in wanted.chosen.items() if name != "topic"}
    return Counted(RECORDS, Wanted(**(vars(wanted) | {"chosen": others}))).selected


def by_topic(meetings: pd.DataFrame) -> Counter[tuple[str, str]]:
    """(group, topic) → meetings; with an empty topic those of the group."""
    found: Counter[tuple[str, str]] = Counter()
    for topics, groups in zip(meetings["topics"], meetings["topic_groups"], strict=True):
        found.update((RECORDS.topic_group[topic], topic) for topic in topics)
        found.update((group, "") for group in groups)
    return found


def keys(rows: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(rows["topic_group"], rows["topic"].fillna(""), strict=True))


def counts(rows: pd.DataFrame, column: str) -> dict[tuple[str, str], int]:
    return dict(zip(keys(rows), rows[column], strict=True))


@cache
def written() -> dict[str, dict[str, Any]]:
    """meeting_id → the record as it was received."""
    lines = (DATA / "meetings" / "isrs-meetings.jsonl").read_text(encoding="utf-8").splitlines()
    return {raw["meeting_id"]: raw for raw in map(json.loads, lines)}


@cache
def meaning() -> dict[str, set[str]]:
    return RECORDS._meanings("topics", "topic_id", "topic_aliases")


# --- the rows


def test_every_topic_and_group_is_counted_now_before_and_whatever_was_chosen(wanted: Wanted, view: View) -> None:
    rows, counted = rows_of("topic_frequency", wanted, view), Counted(RECORDS, wanted)
    everything = {(group, topic) for topic, group in RECORDS.topic_group.items()}
    everything |= {(group, "") for group in RECORDS.topic_group.values()}
    assert set(keys(rows)) == everything
    assert len(rows) == len(everything)
    for column, meetings in (("meetings", counted.selected), ("background", counted.background)):
        count = by_topic(meetings)
        assert counts(rows, column) == {key: count[key] for key in everything}, column
    if counted.before.closed:
        before = by_topic(counted.compared)
        assert counts(rows, "comparison") == {key: before[key] for key in everything}
    else:
        assert rows["comparison"].isna().all()


def test_the_last_time_a_topic_came_up_is_known_whatever_the_period(wanted: Wanted, view: View) -> None:
    counted = Counted(RECORDS, wanted)
    known = counted.matching[counted.matching["first"] <= counted.as_of]
    known = known.assign(last=known["last"].clip(upper=counted.as_of))
    for row in rows_of("topic_frequency", wanted, view).itertuples():
        column, code = ("topics", row.topic) if isinstance(row.topic, str) else ("topic_groups", row.topic_group)
        of_topic = known[known[column].map(lambda codes, code=code: code in codes)]
        newest = of_topic["last"].max()
        found = pd.NaT if row.last_last_day is None else min(pd.Timestamp(row.last_last_day), counted.as_of)
        assert found == newest or (pd.isna(found) and pd.isna(newest)), code


def test_the_history_holds_the_meetings_of_each_bin(view: View) -> None:
    reader, answer = view("?period=2024", "topic_frequency")
    row = next(r for r in answer.rows["topic_frequency"].itertuples() if r.topic == "regional-security")
    days = RECORDS.meetings[RECORDS.meetings["topics"].map(lambda codes: "regional-security" in codes)]
    months = days[days["first"].dt.to_period("M") == days["last"].dt.to_period("M")]["first"].dt.to_period("M").value_counts()
    assert list(row.history) == [months.get(pd.Period(start, "M"), 0) for start in reader.plan.sparks()]
    assert sum(row.history) > 0


def test_a_cell_holds_the_meetings_of_its_topic_and_bin(wanted: Wanted, view: View) -> None:
    rows, counted = rows_of("topic_periods", wanted, view), Counted(RECORDS, wanted)
    for column, meetings in (("meetings", counted.selected), ("background", counted.background)):
        placed = counted._placed(meetings, counted.size)
        expected = {
            (start, *key): n for start, of_bin in placed.groupby("bin") for key, n in by_topic(of_bin).items()
        }
        starts = rows["bin"].dt.strftime("%Y-%m-%d")
        found = {(start, *key): n for start, key, n in zip(starts, keys(rows), rows[column], strict=True) if n}
        assert found == expected, column


def test_a_pair_holds_the_meetings_with_both_and_those_where_one_word_says_so(wanted: Wanted, view: View) -> None:
    rows, base = rows_of("topic_pairs", wanted, view), of_any_topic(wanted)
    chosen = set(wanted.chosen.get("topic", ()))
    with_topic = base[base["topics"].map(len) > 0]
    alone = Counter(topic for topics in with_topic["topics"] for topic in topics)
    together: Counter[frozenset[str]] = Counter()
    one_word: Counter[frozenset[str]] = Counter()
    for meeting in with_topic.to_dict("records"):
        words = [meaning()[spelled(word)] for word in written()[meeting["id"]]["topics"]]
        for pair in map(frozenset, combinations(meeting["topics"], 2)):
            together[pair] += 1
            a, b = pair
            apart = any(a in x and b in y for i, x in enumerate(words) for j, y in enumerate(words) if i != j)
            one_word[pair] += not apart
    found = {frozenset((row.topic, row.other)): row for row in rows.itertuples()}
    assert len(found) == len(rows)
    wished = {
        pair for pair in together if not chosen or chosen & (pair | {RECORDS.topic_group[topic] for topic in pair})
    }
    assert {pair for pair, row in found.items() if row.meetings} == wished
    for pair, row in found.items():
        assert (row.meetings, row.one_word, row.total) == (together[pair], one_word[pair], len(with_topic))
        assert (row.topic_meetings, row.other_meetings) == (alone[row.topic], alone[row.other])
        expected = alone[row.topic] * alone[row.other] / len(with_topic)
        assert row.expected == pytest.approx(expected)
        named_apart = together[pair] - one_word[pair]
        assert pd.isna(row.lift) == (named_apart < 5)
        assert pd.isna(row.lift) or row.lift == pytest.approx(named_apart / expected)
        beyond = named_apart >= 5 and named_apart >= 2 * expected
        apart = expected >= 5 and together[pair] <= expected / 2
        standing = "beyond" if beyond else "apart" if apart else ""
        assert (row.standing if isinstance(row.standing, str) else "") == standing
        assert len(row.latest) == min(12, together[pair])


def test_a_small_multiple_holds_the_mix_of_its_country_format_or_kind(wanted: Wanted, view: View) -> None:
    rows, base = rows_of("topic_multiples", wanted, view), of_any_topic(wanted)
    base = base[base["topics"].map(len) > 0]
    chosen = set(wanted.chosen.get("topic", ()))
    average = by_topic(base)
    for among, column in (("country", "countries"), ("format", "formats"), ("kind", "kinds")):
        mine = rows[rows["among"] == among]
        assert set(mine["code"]) == set[str]().union(*base[column])
        for code, lines in mine.groupby("code"):
            of_code = base[base[column].map(lambda codes, code=code: code in codes)]
            assert set(lines["code_meetings"]) == {len(of_code)}
            shown = {(group, "") for group in RECORDS.topic_group.values()}
            shown |= {(RECORDS.topic_group[topic], topic) for topic in chosen if topic in RECORDS.topic_group}
            mix = by_topic(of_code)
            assert counts(lines, "meetings") == {key: mix[key] for key in shown}
            for key, expected in counts(lines, "expected").items():
                assert expected == pytest.approx(len(of_code) * average[key] / len(base))


def partners_named(meeting_id: str) -> set[str]:
    """The counterparts who are not of the home country."""
    people: Iterable[dict[str, Any]] = written()[meeting_id]["counterparts"]
    return {person_of(person) for person in people if person.get("country") != RECORDS.home}


def test_a_chosen_topic_has_its_countries_formats_people_and_last_meetings(wanted: Wanted, view: View) -> None:
    rows, counted = rows_of("topic_about", wanted, view), Counted(RECORDS, wanted)
    if "topic" not in wanted.chosen:
        assert set(rows["part"]) == {"choice"}
        now = by_topic(counted.selected)
        expected = {topic or group: n for (group, topic), n in now.items()}
        assert dict(zip(rows["code"], rows["meetings"], strict=True)) == expected
        return
    people = Counter(name for code in counted.selected["id"] for name in partners_named(code))
    selected = counted.selected
    by_part = {part: counted._count(selected, column) for part, column in (("country", "countries"), ("format", "formats"))}
    by_part["person"] = people
    for part, count in by_part.items():
        mine = rows[rows["part"] == part]
        assert dict(zip(mine["code"], mine["meetings"], strict=True)) == dict(count), part
    countries = rows[rows["part"] == "country"]
    whole = counted._count(of_any_topic(wanted), "countries")
    assert list(countries["whole"]) == [whole[code] for code in countries["code"]]
    if counted.before.closed:
        before = counted._count(counted.compared, "countries")
        assert list(countries["comparison"]) == [before[code] for code in countries["code"]]
    records = rows[rows["part"] == "record"]
    assert len(records) == min(8, len(counted.selected))
    assert set(records["code"]) <= set(counted.selected["id"])
    days = counted.selected.set_index("id")["last"]
    assert [days[code] for code in records["code"]] == sorted(days.dropna(), reverse=True)[: len(records)]


# --- what is made of them


def drawn(query: str, panel: str, view: View, width: str = "wide") -> tuple[pd.DataFrame, Reader]:
    reader, answer = view(query, panel, width=width)
    return answer.rows[panel], reader


def test_without_a_topic_each_one_is_a_link_that_chooses_it(view: View) -> None:
    rows, reader = drawn("?period=2024&lang=en", "topic_about", view)
    links = {said(link).rsplit("\u00a0", 1)[0].strip(): link.href for link in parts(topic_about.body(rows, reader), kind="A")}
    assert links["Water resources"] == "?period=2024&topic=water&lang=en"
    assert links["Environment and water"] == "?period=2024&topic=environment&lang=en"
    assert topic_about.words(rows, reader).title == "Choose a topic"


def test_what_a_press_does_is_told_on_the_page_and_not_in_pictures(view: View) -> None:
    rows, reader = drawn("?period=all&lang=en", "topic_frequency", view)
    told = topic_frequency.words(rows, reader)
    assert told.press in said(head("topic_frequency", told, reader))
    assert told.press not in json.dumps(picture("topic_frequency", rows, reader))


def test_a_chosen_topic_leads_to_its_countries_people_formats_and_records(view: View) -> None:
    rows, reader = drawn("?period=all&topic=water&lang=en", "topic_about", view)
    assert topic_about.words(rows, reader).title == "Water resources"
    assert topic_about.words(rows, reader).subtitle.startswith(f"{reader.facts.matched} meetings; ")
    hrefs = [link.href for link in parts(topic_about.body(rows, reader), kind="A")]
    countries = rows[rows["part"] == "country"]["code"]
    assert {href for href in hrefs if href.startswith("/country/")} == {
        f"/country/{code}?period=all&topic=water&lang=en" for code in countries
    }
    assert any("person=" in href for href in hrefs)
    assert any("&format=" in href for href in hrefs)
    assert "/meetings?period=all&topic=water&lang=en" in hrefs
    assert len(topic_about.table(rows, reader)) == len(rows)


def test_changes_are_told_in_words_and_the_extremes_in_a_sentence(view: View) -> None:
    rows, reader = drawn("?period=last-12-months&lang=en", "topic_frequency", view)
    made_up = {"water": (7, 3), "energy": (3, 3), "youth": (1, 0), "reforms": (0, 2)}
    now, before = ([made_up.get(topic, (0, 0))[place] for topic in rows["topic"]] for place in (0, 1))
    rows = rows.assign(meetings=now, comparison=before)
    table = topic_frequency.table(rows, reader)
    changes = table[table["Kind"] == "Topic"].set_index("Topic")["Change"]
    labels = {code: reader.label("topic", code) for code in made_up}
    told = {code: changes[label] for code, label in labels.items()}
    assert told == {"water": "4 more", "energy": "the same", "youth": "none before", "reforms": "2 fewer"}
    assert "%" not in said(topic_frequency.body(rows, reader))
    summary = topic_frequency.words(rows, reader).summary
    assert summary.startswith(f"Raised more often: {labels['water']} (4 more), {labels['youth']} (none before).")
    assert summary.endswith(f"Less often: {labels['reforms']} (2 fewer).")


def test_without_a_comparison_nothing_is_said_of_change(view: View) -> None:
    rows, reader = drawn("?period=all&rank=change&lang=en", "topic_frequency", view)
    table = topic_frequency.table(rows, reader)
    assert "Change" not in table
    assert table["Kind"].iloc[0] == "Group", "a table that cannot be ordered by change is ordered by meetings"


def test_ordered_by_change_the_table_has_topics_alone_from_the_highest_rise_to_the_deepest_fall(view: View) -> None:
    rows, reader = drawn("?period=last-12-months&rank=change&lang=en", "topic_frequency", view)
    table = topic_frequency.table(rows, reader)
    change = table["Meetings"] - table["the 12 months before"]
    assert list(change) == sorted(change, reverse=True)
    assert set(table["Kind"]) == {"Topic"}


def test_a_topic_nobody_raised_is_named_and_has_no_line(view: View) -> None:
    rows, reader = drawn("?period=2024&topic=water&lang=en", "topic_frequency", view)
    silent = rows[(rows["meetings"] == 0) & (rows["comparison"] == 0) & rows["topic"].notna()]
    caption, body = topic_frequency.words(rows, reader).caption, said(topic_frequency.body(rows, reader))
    for row in silent.itertuples():
        label = reader.label("topic", row.topic)
        assert (f"{label} ({row.background})" if row.background else label) in caption
        assert label not in body


def test_many_chosen_topics_and_many_silent_ones_can_be_named(view: View) -> None:
    every = ",".join(RECORDS.topic_group)
    for query in (f"?period=all&topic={every}&lang=ru", "?period=2018&topic=korean-peninsula&lang=ru"):
        for name in page.PANELS:
            rows, reader = drawn(query, name, view)
            words = panel_module(name).words(rows, reader)
            assert len(words.title) < 150


def test_the_heat_map_writes_every_count_and_marks_the_periods_that_are_not_over(view: View) -> None:
    rows, reader = drawn("?period=last-12-months&lang=en", "topic_periods", view)
    figure = topic_periods.figure(rows, reader)
    cells, strip = heat_cells(figure), figure["data"][2]
    groups = rows[rows["topic"].isna()]
    assert sum(int(text or 0) for line in cells["text"] for text in line) == groups["meetings"].sum()
    assert strip["x"] == [11], "January, which holds the as-of day"
    assert "January 2026" in topic_periods.words(rows, reader).caption
    assert "undated" in topic_periods.words(rows, reader).caption
    assert any("not complete" in hover for line in cells["hovertext"] for hover in line)


def test_a_cell_chooses_its_topic_and_the_days_of_its_period_within_the_period_chosen(view: View) -> None:
    rows, reader = drawn("?from=2024-03-10&to=2026-01-20&cells=topics", "topic_periods", view)
    cells = topic_periods.figure(rows, reader)["data"][0]
    place = topic_cells.cells_of(rows, reader).codes.index("water")
    first, second, *_, last = (cell["set"] for cell in cells["customdata"][place])
    assert first == {"period": "", "from": "2024-03-10", "to": "2024-03-31", "topic": "water"}
    assert second["from"] == "2024-04-01"
    assert last["to"] == "2026-01-20"


def test_under_a_filter_what_it_leaves_out_stays_pale_and_what_never_was_is_blank(view: View) -> None:
    rows, reader = drawn("?period=2024&country=DE&lang=en", "topic_periods", view)
    levels = topic_periods.figure(rows, reader)["data"][0]["z"]
    counted = rows[rows["topic"].isna()]
    flat = [level for line in levels for level in line]
    assert flat.count(0) == ((counted["meetings"] == 0) & (counted["background"] > 0)).sum() > 0
    assert flat.count(None) == len(flat) - len(counted) > 0
    assert "pale" in topic_periods.words(rows, reader).subtitle


def test_colours_compare_within_a_topic_or_a_period_as_asked(view: View) -> None:
    for shade, along in (("topic", 1), ("period", 0)):
        rows, reader = drawn(f"?period=2024&shade={shade}", "topic_periods", view)
        levels = pd.DataFrame(topic_periods.figure(rows, reader)["data"][0]["z"])
        highest = levels.max(axis=along)
        assert set(highest) <= {0, 5}
        assert 5 in set(highest)


def test_a_narrow_heat_map_shows_the_latest_periods_and_says_where_the_others_are(view: View) -> None:
    rows, reader = drawn("?period=2024&lang=en", "topic_periods", view, "narrow")
    assert len(topic_periods.figure(rows, reader)["data"][0]["z"][0]) == 8
    assert "4 earlier periods stand in the table" in topic_periods.words(rows, reader).caption
    assert len(topic_periods.table(rows, reader)) == 12


def pair(**changes: Any) -> topic_pair.Pair:
    """A made-up pair."""
    given: dict[str, Any] = {
        "one": "energy", "other": "water", "groups": ("economy", "environment"), "together": 12, "one_word": 0, "of_one": 17,
        "of_other": 39, "expected": 3.9, "lift": 3.1, "standing": "beyond", "latest": (),
    }  # fmt: skip
    return topic_pair.Pair(**(given | changes))


@pytest.mark.parametrize(("language", "expected"), [
    ("en", "together in 12 of the 17 meetings on “Energy”; by chance one would expect 4; 3.1 times as often"),
    ("ru", "вместе: 12 из 17 встреч по теме «Энергетика»; случайно было бы около 4; в 3,1 раза чаще"),
    ("uz", "“Energetika” mavzusidagi 17 ta uchrashuvning 12 tasida birga; tasodifan 4 ta boʻlar edi; 3,1 baravar koʻp"),
    ("uz_Cyrl", "«Энергетика» мавзусидаги 17 та учрашувнинг 12 тасида бирга; тасодифан 4 та бўлар эди; 3,1 баравар кўп"),
])  # fmt: skip
def test_a_pair_is_told_with_its_counts(language: str, expected: str, view: View) -> None:
    reader, _ = view(f"?period=all&lang={language}")
    assert topic_pair.in_words(pair(), reader) == expected


def test_of_small_counts_nothing_is_said_of_chance(view: View) -> None:
    reader, _ = view("?period=all&lang=en")
    few = pair(together=4, of_one=9, expected=0.9, lift=None, standing="")
    assert topic_pair.in_words(few, reader) == "together in 4 of the 9 meetings on “Energy”"
    rare = pair(together=1, of_one=20, expected=6.2, lift=None, standing="apart")
    assert topic_pair.in_words(rare, reader).endswith("; by chance one would expect 6")
    same = pair(together=7, one_word=3, expected=1.2, lift=None, standing="")
    assert "chance" not in topic_pair.in_words(same, reader)
    assert "in 3 of them one word names both" in topic_pair.in_words(same, reader)


@pytest.mark.parametrize("lift", [2.0, 5.0, 21.0])
def test_a_whole_ratio_bends_its_word_in_russian(lift: float, view: View) -> None:
    reader, _ = view("?period=all&lang=ru")
    word = {2.0: "в 2 раза чаще", 5.0: "в 5 раз чаще", 21.0: "в 21 раз чаще"}[lift]
    assert topic_pair.in_words(pair(lift=lift), reader).endswith(word)


def test_the_switch_lists_pairs_beyond_chance_and_none_without_their_meetings(view: View) -> None:
    rows, reader = drawn("?period=all&pairs=beyond&lang=en", "topic_pairs", view)
    told = topic_pair.told(rows, reader)
    assert len(told) == (rows["standing"] == "beyond").sum() > 0
    excess = [found.excess for found in told]
    assert excess == sorted(excess, reverse=True)
    body = topic_pairs.body(rows, reader)
    first = parts(body, "pair-records")[0]
    assert len([link for link in parts(first, kind="A") if "open=isrs-" in link.href]) == min(12, told[0].together)


def test_with_a_topic_chosen_the_pairs_are_its_own_and_name_it_first(view: View) -> None:
    rows, reader = drawn("?period=all&topic=environment&lang=en", "topic_pairs", view)
    groups = {found.groups[0] for found in topic_pair.pairs(rows, reader)}
    assert groups == {"environment"}
    assert topic_pairs.words(rows, reader).title.endswith("Environment and water")


def test_too_few_meetings_make_no_mix_and_are_counted(view: View) -> None:
    rows, reader = drawn("?period=all&lang=en", "topic_multiples", view)
    of_country = rows[rows["among"] == "country"].drop_duplicates("code")
    few = int((of_country["code_meetings"] < 5).sum())
    assert f"{few} with fewer than five meetings" in topic_multiples.words(rows, reader).caption
    assert len(parts(topic_multiples.body(rows, reader), "mix")) == len(of_country) - few
    assert len(topic_multiples.table(rows, reader)) == len(of_country)


def test_a_bar_of_a_multiple_chooses_both_and_its_head_the_country(view: View) -> None:
    rows, reader = drawn("?period=all&lang=en", "topic_multiples", view)
    mix = parts(topic_multiples.body(rows, reader), "mix")[0]
    code = rows.iloc[0]["code"]
    head, first, *_ = parts(mix, kind="A")
    assert head.href == f"?period=all&country={code}&lang=en"
    assert first.href == f"?period=all&country={code}&topic=security&lang=en"
    assert attribute(first, "aria-label").startswith("Security: ")


def test_what_stands_out_is_told_with_both_numbers(view: View) -> None:
    rows, reader = drawn("?period=all&mix=format&lang=en", "topic_multiples", view)
    over = rows[(rows["among"] == "format") & (rows["standing"] == "over")]
    text = said(topic_multiples.body(rows, reader))
    assert len(over) > 0
    for row in over.itertuples():
        name, topic = reader.short("format", row.code), reader.short("topic_group", row.topic_group)
        assert f"{name}, {topic} ({row.meetings} against {reader.number(row.expected)})" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("query", "width"), [(ADDRESSES[0], "narrow"), (ADDRESSES[1], "wide"), (ADDRESSES[2], "medium")])
def test_every_part_of_every_panel_can_be_had_in_every_language(language: str, query: str, width: str, view: View) -> None:
    reader, answer = view(f"{query}&lang={language}", *page.PANELS, width=width)
    for name in page.PANELS:
        rows, module = answer.rows[name], panel_module(name)
        words = module.words(rows, reader)
        assert words.title
        assert words.summary
        assert said(module.body(rows, reader))
        assert len(module.table(rows, reader).columns) >= 2
        go.Figure(resolved(module.figure(rows, reader)))


@pytest.mark.parametrize("name", page.PANELS)
def test_no_rows_one_row_and_a_thousand_rows_are_drawn(name: str, view: View) -> None:
    rows, reader = drawn("?period=2025&topic=water&lang=en", name, view)
    module = panel_module(name)
    many = pd.concat([rows] * (1000 // len(rows) + 1), ignore_index=True)
    if name == "topic_frequency":  # a thousand topics, in as many groups as ever
        many = pd.concat([rows[rows["topic"].isna()], many[many["topic"].notna()]], ignore_index=True)
        many["topic"] = [f"{topic}-{n}" if isinstance(topic, str) else None for n, topic in enumerate(many["topic"])]
    for some in (rows.iloc[:0], rows.iloc[:1], many):
        figure = module.figure(some, reader)
        go.Figure(resolved(figure))
        assert module.words(some, reader).title
        assert len(module.table(some, reader)) <= len(some) + 12, "a line for each row, or for each month of the year"
        assert said(module.body(some, reader))
        assert figure["layout"]["height"] < 40 * (len(some) + 20), "no higher than a line for each row"
