"""Topics in their groups: counts, order, what lies open, links and the picture."""

import subprocess
import sys
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.address_reading import read_address
from dashboard.database import Database
from dashboard.filters import LANGUAGES
from dashboard.panels import topics
from dashboard.reader import Reader
from tests.dashboard.components import attribute, parts, said
from tests.dashboard.panels import by_hand
from tests.dashboard.panels.by_hand import CASES, Case

ROOT = Path(__file__).resolve().parents[3]
ADDRESSES = ("?period=last-12-months", "?period=all&country=DE", "?period=2030", "?period=2024&topic=water")
View = tuple[pd.DataFrame, Reader]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Database:
    path = tmp_path_factory.mktemp("topics") / "elchi.duckdb"
    command = [sys.executable, "-m", "etl", "load", "--database", str(path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return Database(path)


def view(database: Database, query: str, width: str = "wide") -> View:
    version = database.version()
    asked = read_address(query, version.known(), version.institute.default_language)
    answer = database.answer(asked, ["topics"], version)
    return answer.rows["topics"], Reader(asked, answer, width)


def counted(records: pd.DataFrame) -> tuple[dict[str, int], dict[str, int]]:
    """Meetings by topic and by group, by hand."""
    groups = by_hand.group_of()
    by_topic = dict.fromkeys(groups, 0)
    by_group = dict.fromkeys(groups.values(), 0)
    for codes in records["topics"]:
        for code in codes:
            by_topic[code] += 1
        for group in {groups[code] for code in codes}:
            by_group[group] += 1
    return by_topic, by_group


def names(rows: pd.DataFrame, reader: Reader) -> list[str]:
    """The accessible names of the rows, in order."""
    return [attribute(link, "aria-label") for link in parts(topics.body(rows, reader), "bar-row")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
def test_every_topic_of_the_vocabulary_is_a_row_with_what_pandas_counts(loaded: Database, case: Case) -> None:
    rows, _ = view(loaded, case.query)
    by_topic, by_group = counted(by_hand.within(by_hand.chosen(case), case.days))
    assert dict(zip(rows["topic"], rows["meetings"], strict=True)) == by_topic
    assert dict(zip(rows["topic_group"], rows["group_meetings"], strict=True)) == by_group


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
def test_comparison_and_background_are_counted_alike(loaded: Database, case: Case) -> None:
    rows, _ = view(loaded, case.query)
    whole, whole_groups = counted(by_hand.within(by_hand.records(), case.days))
    assert dict(zip(rows["topic"], rows["background"], strict=True)) == whole
    assert dict(zip(rows["topic_group"], rows["group_background"], strict=True)) == whole_groups
    if case.before is None:
        assert rows["comparison"].isna().all()
        assert rows["group_comparison"].isna().all()
        return
    before, before_groups = counted(by_hand.within(by_hand.chosen(case), case.before))
    assert dict(zip(rows["topic"], rows["comparison"], strict=True)) == before
    assert dict(zip(rows["topic_group"], rows["group_comparison"], strict=True)) == before_groups


def test_a_group_counts_a_meeting_once_whatever_its_topics(loaded: Database) -> None:
    rows, _ = view(loaded, "?period=all")
    sums = rows.groupby("topic_group")["meetings"].sum()
    groups = rows.groupby("topic_group")["group_meetings"].first()
    assert (groups <= sums).all()
    assert (groups < sums).any()


def test_groups_come_by_their_meetings_and_ties_by_their_label(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=last-12-months&lang=ru")
    rows = rows.assign(group_meetings=rows["topic_group"].map({"security": 9}).fillna(5).astype(int))
    strong = [bar.code for bar in topics._bar_rows(rows, reader) if bar.strong]
    assert strong[0] == "security"
    assert strong[1:] == reader.by_label("topic_group", [code for code in strong if code != "security"])


@pytest.mark.parametrize(("width", "most"), [("wide", 4), ("narrow", 1)])
def test_a_group_shows_its_first_topics_and_folds_the_rest(loaded: Database, width: str, most: int) -> None:
    rows, reader = view(loaded, "?period=last-12-months&lang=en", width)
    bars = topics._bar_rows(rows, reader)
    assert any(bar.folded for bar in bars)
    shown: dict[str, int] = {}
    for bar in bars:
        if not bar.strong and not bar.folded:
            group = by_hand.group_of()[bar.code]
            shown[group] = shown.get(group, 0) + 1
            assert bar.value > 0
    assert max(shown.values()) == most


def test_a_chosen_topic_never_hides_behind_more(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=2025&topic=korean-peninsula,security")
    bar = next(bar for bar in topics._bar_rows(rows, reader) if bar.code == "korean-peninsula")
    assert bar.chosen
    assert not bar.folded


def test_every_row_is_a_link_that_sets_or_takes_off_its_topic(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=2024&topic=security&lang=en")
    links = {bar.code: bar.href for bar in topics._bar_rows(rows, reader)}
    assert links["security"] == "?period=2024&lang=en"
    assert links["water"] == "?period=2024&topic=security,water&lang=en"


def test_a_rows_name_says_label_value_and_what_was_before(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=last-12-months&lang=en")
    security = rows[rows["topic_group"] == "security"].iloc[0]
    assert f"Security: {security.group_meetings}, before {security.group_comparison}" in names(rows, reader)


def test_under_a_filter_the_name_also_says_the_whole(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=2024&country=KZ&lang=en")
    security = rows[rows["topic_group"] == "security"].iloc[0]
    name = next(name for name in names(rows, reader) if name.startswith("Security"))
    assert name == (
        f"Security: {security.group_meetings}, all {security.group_background}, before {security.group_comparison}"
    )


def test_without_comparison_there_is_neither_tick_nor_number(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=all&lang=en")
    body = topics.body(rows, reader)
    assert parts(body, "bar-tick") == []
    assert "before" not in said(body)
    assert all(name.count(",") == name.split(":")[0].count(",") for name in names(rows, reader))


@pytest.mark.parametrize(("query", "faint"), [("?period=2024&country=KZ", True), ("?period=all&country=MT", False)])
def test_the_whole_is_drawn_faint_unless_the_bars_would_be_slivers(loaded: Database, query: str, faint: bool) -> None:
    rows, reader = view(loaded, f"{query}&lang=en")
    if not faint:
        rows = rows.assign(meetings=rows["meetings"].clip(upper=1), group_meetings=rows["group_meetings"].clip(upper=1))
    assert bool(parts(topics.body(rows, reader), "bar-whole")) is faint
    subtitle = topics.words(rows, reader).subtitle
    assert ("faint" in subtitle) is faint
    assert ("column “all”" in subtitle) is not faint
    traces = [trace["name"] for trace in topics.figure(rows, reader)["data"]]
    assert ("background" in traces) is faint


def test_a_link_shows_one_group_over_time_and_takes_it_off_again(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=2024&highlight=economy&lang=en")
    links = {said(link): link for link in parts(parts(topics.body(rows, reader), "topics-over-time"), kind="A")}
    assert links["Security"].href == "?period=2024&highlight=security&lang=en"
    assert links["Economy and connectivity"].href == "?period=2024&lang=en"
    assert [name for name, link in links.items() if attribute(link, "aria-current")] == ["Economy and connectivity"]


def test_the_caption_says_that_topics_overlap_and_how_many_meetings_have_none(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=all&lang=en")
    none = int((by_hand.records()["topics"].map(len) == 0).sum())
    assert rows["without_topic"].tolist() == [none] * len(rows)
    groups = sum(len({by_hand.group_of()[code] for code in codes}) for codes in by_hand.records()["topics"])
    codes = int(by_hand.records()["topics"].map(len).sum())
    counting = topics.words(rows, reader).counting
    assert f"the groups add up to {groups}, the topics to {codes}, the meetings are {len(by_hand.records())}." in counting


def test_counted_in_shares_the_groups_add_up_to_the_meetings_with_a_topic(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=2024&counting=shared&lang=en")
    records = by_hand.within(by_hand.records(), ("2024-01-01", "2024-12-31"))
    with_topic = records[records["topics"].map(len) > 0]
    share: dict[str, float] = {}
    for codes in with_topic["topics"]:
        for code in codes:
            share[code] = share.get(code, 0.0) + 1 / len(codes)
    assert dict(zip(rows["topic"], rows["shared"], strict=True)) == pytest.approx(dict.fromkeys(rows["topic"], 0.0) | share)
    assert rows.drop_duplicates("topic_group")["group_shared"].sum() == pytest.approx(len(with_topic))
    water = next(bar for bar in topics._bar_rows(rows, reader, everything=True) if bar.code == "water")
    assert water.value == pytest.approx(share["water"], abs=0.05)
    assert f"the shares add up to {len(with_topic)}, the meetings are {len(records)}." in topics.words(rows, reader).counting


def test_the_caption_says_how_many_meetings_have_no_topic(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=all&lang=en")
    assert "3 meetings have no topic stated." in topics.words(rows.assign(without_topic=3), reader).caption
    assert "no topic" not in topics.words(rows.assign(without_topic=0), reader).caption


def test_the_table_has_every_topic_and_every_group(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=last-12-months&lang=en")
    table = topics.table(rows, reader)
    assert len(table) == len(rows) + rows["topic_group"].nunique()
    assert list(table.columns) == ["Topic", "Kind", "in period", "the 12 months before", "Change"]


def test_the_table_tells_each_change_in_words(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=last-12-months&lang=en")
    table = topics.table(rows, reader).set_index("Topic")
    for row in rows.itertuples():
        change = row.meetings - row.comparison
        words = table.loc[reader.label("topic", row.topic), "Change"]
        assert words.startswith(str(abs(change))) == bool(change and row.comparison)
        assert ("more" in words, "fewer" in words) == (change > 0 and row.comparison > 0, change < 0)


def test_a_link_leads_to_the_page_about_all_topics_with_the_same_filter(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=2024&country=DE&lang=en")
    (link,) = parts(parts(topics.body(rows, reader), "topics-page"), kind="A")
    assert link.href == "/topics?period=2024&country=DE&lang=en"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", ADDRESSES)
@pytest.mark.parametrize("width", ["narrow", "medium", "wide"])
def test_words_table_body_and_picture_can_be_had_in_every_language(
    loaded: Database, language: str, query: str, width: str
) -> None:
    rows, reader = view(loaded, f"{query}&lang={language}", width)
    words = topics.words(rows, reader)
    security = reader.label("topic_group", "security")
    assert security in words.summary
    assert security in set(topics.table(rows, reader).iloc[:, 0])
    assert security in [said(label) for label in parts(topics.body(rows, reader), "bar-label")]
    figure = go.Figure(topics.figure(rows, reader))
    assert f"<b>{security}</b>" in [note.text for note in figure.layout.annotations]
    assert any(security in text for text in figure.data[-2].hovertext)


def test_the_titles_differ_between_the_languages(loaded: Database) -> None:
    assert len({topics.words(*view(loaded, f"?period=all&lang={code}")).title for code in LANGUAGES}) == 4


def test_a_picture_of_no_rows_and_of_one_row_is_valid(loaded: Database) -> None:
    rows, reader = view(loaded, "?period=2024")
    assert len(go.Figure(topics.figure(rows.iloc[:0], reader)).layout.annotations) == 0
    one = go.Figure(topics.figure(rows.iloc[:1], reader))
    assert len(one.data[-2].x) == 2  # the group and its topic
