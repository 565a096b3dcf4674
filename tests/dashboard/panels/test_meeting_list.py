"""The records: which, in what order, how many a page, what is marked."""

from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts.hits import marked
from dashboard.charts.record_words import alphabetical, text_figure, wrapped_to
from dashboard.database import Database
from dashboard.filters import LANGUAGES
from dashboard.panel import read_view
from dashboard.panels import meeting, meeting_list
from dashboard.reader import Reader
from dashboard.theme import text_width
from tests.conftest import View
from tests.dashboard.components import attribute, parts, said
from tests.dashboard.panels import by_hand, nasty
from tests.dashboard.panels.by_hand import CASES, Case


def listed(view: View, query: str) -> tuple[pd.DataFrame, Reader, list[Any]]:
    """The rows, the reader, and the lines of the page as components."""
    reader, answer = view(query, "meeting_list")
    rows = answer.rows["meeting_list"]
    (tbody,) = parts(meeting_list.body(rows, reader), kind="Tbody")
    return rows, reader, parts(tbody, kind="Tr")


def ids(lines: list[Any]) -> list[str]:
    """The records that the lines of a page lead to."""
    return [parts(line, kind="A")[0].href.split("open=")[1].split("&")[0] for line in lines]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
def test_the_rows_are_what_pandas_selects_newest_first(view: View, case: Case) -> None:
    _, answer = view(case.query, "meeting_list")
    rows, expected = answer.rows["meeting_list"], by_hand.within(by_hand.chosen(case), case.days)
    assert set(rows["meeting_id"]) == set(expected["meeting_id"])
    dated = rows["first_day"].dropna()
    assert dated.is_monotonic_decreasing
    assert rows["first_day"].isna().to_list() == [False] * len(dated) + [True] * (len(rows) - len(dated))


def test_organisations_are_partners_alone(view: View) -> None:
    _, answer = view("?period=all", "meeting_list")
    rows, expected = answer.rows["meeting_list"], by_hand.records().set_index("meeting_id")["organisations"]
    assert any(len(codes) for codes in expected)
    for meeting_id, codes in zip(rows["meeting_id"], rows["organisations"], strict=True):
        assert set(codes) == expected[meeting_id]


def test_pages_of_fifty_hold_every_record_once(view: View) -> None:
    pages = [ids(listed(view, f"?period=all&page={page}")[2]) for page in (1, 2, 3, 4)]
    assert [len(page) for page in pages] == [50, 50, 50, 21]
    assert len({meeting for page in pages for meeting in page}) == 171


def test_a_page_beyond_the_last_is_the_last(view: View) -> None:
    assert ids(listed(view, "?period=all&page=999")[2]) == ids(listed(view, "?period=all&page=4")[2])


def test_the_pager_leads_to_the_pages_beside_and_ends_at_the_ends(view: View) -> None:
    def links(page: int) -> list[str]:
        reader, answer = view(f"?period=all&page={page}", "meeting_list")
        (pager,) = parts(meeting_list.body(answer.rows["meeting_list"], reader), "pager")
        return [link.href for link in parts(pager, kind="A")]

    assert links(1) == ["?period=all&page=2"]
    assert links(2) == ["?period=all", "?period=all&page=3"]
    assert links(4) == ["?period=all&page=3"]
    reader, answer = view("?period=2024", "meeting_list")
    assert not parts(meeting_list.body(answer.rows["meeting_list"], reader), "pager")


def test_oldest_first_keeps_undated_records_last(view: View) -> None:
    rows, _, _ = listed(view, "?period=all")
    undated = set(rows.loc[rows["first_day"].isna(), "meeting_id"])
    assert ids(listed(view, "?period=all&sort=oldest")[2])[0] == "isrs-0001"
    assert set(ids(listed(view, "?period=all&sort=oldest&page=4")[2])) <= undated


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_are_sorted_in_the_readers_alphabet(view: View, language: str) -> None:
    reader, answer = view(f"?period=all&sort=title&lang={language}", "meeting_list")
    rows = answer.rows["meeting_list"]
    keys = [alphabetical(record[f"title_{language}"], language) for record in meeting_list.ordered(rows, reader)]
    assert keys == sorted(keys)
    assert len(keys) == len(rows)


def test_kinds_are_sorted_by_their_labels_and_newest_first_within(view: View) -> None:
    reader, answer = view("?period=2024&sort=kind&lang=ru", "meeting_list")
    records = meeting_list.ordered(answer.rows["meeting_list"], reader)
    labels = [reader.label("kind", record["kind"]) for record in records]
    assert labels == sorted(labels)
    for one, two in pairwise(records):
        assert one["kind"] != two["kind"] or one["first_day"] >= two["first_day"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("uz", ["Anjuman", "Davra", "Zomin", "Oʻquv", "Gʻarb", "Shanxay", "Chorshanba"]),
        ("uz_Cyrl", ["Анжуман", "Ер", "Ёш", "Жамият", "Яссавий", "Ўқув", "Қозоқ", "Ғарб", "Ҳирот"]),
        ("ru", ["Армия", "Ежегодный", "Ёлка", "Жизнь", "Я"]),
        ("en", ["«Alpha»", "Beta", "“Gamma”"]),
    ],
)
def test_each_alphabet_has_its_own_order(language: str, words: list[str]) -> None:
    assert sorted(set(words), key=lambda word: alphabetical(word, language)) == words


def test_an_apostrophe_of_any_kind_sorts_alike() -> None:
    assert len({alphabetical(word, "uz") for word in ("Oʻquv", "O'quv", "O‘quv", "O’quv")}) == 1


def test_heads_sort_and_say_how_the_list_is_sorted(view: View) -> None:
    def heads(query: str) -> list[Any]:
        reader, answer = view(query, "meeting_list")
        (thead,) = parts(meeting_list.body(answer.rows["meeting_list"], reader), kind="Thead")
        return parts(thead, kind="Th")

    newest, oldest, title = heads("?period=2024"), heads("?period=2024&sort=oldest"), heads("?period=2024&sort=title&page=1")
    assert [attribute(head, "aria-sort") for head in newest] == ["descending", None, None, None, None]
    assert [attribute(head, "aria-sort") for head in oldest] == ["ascending", None, None, None, None]
    assert [attribute(head, "aria-sort") for head in title] == [None, "ascending", None, None, None]
    links = [link.href for link in parts(newest, kind="A")]
    assert links == ["?period=2024&sort=oldest", "?period=2024&sort=title", "?period=2024&sort=kind"]
    assert parts(oldest, kind="A")[0].href == "?period=2024"


def test_many_countries_are_two_and_how_many_more(view: View) -> None:
    rows, reader, lines = listed(view, "?period=last-12-months&lang=en")
    seen = set()
    for record, line in zip(rows.to_dict("records"), lines, strict=True):
        cell, count = said(parts(line, "col-countries")), len(record["countries"])
        names = [reader.short("country", code) for code in reader.by_label("country", record["countries"])]
        expected = ", ".join(names) if count <= 3 else f"{names[0]}, {names[1]} and {count - 2} more"
        assert cell == (expected or "not stated")
        seen.add(min(count, 4))
    assert {0, 1, 2, 4} <= seen


def test_seven_squares_tell_the_topic_groups_and_words_say_the_same(view: View) -> None:
    rows, reader, lines = listed(view, "?period=last-12-months&lang=en")
    for groups, line in zip(rows["topic_groups"], lines, strict=True):
        squares = parts(line, "square")
        assert len(squares) == 7
        assert sum("background" in square.style for square in squares) == len(groups)
        spoken = said(parts(line, "topic-words"))
        assert set(spoken.split(", ")) == ({reader.label("topic_group", group) for group in groups} or {"not stated"})


def test_the_legend_counts_meetings_of_each_group(view: View) -> None:
    rows, reader, _ = listed(view, "?period=2024&lang=en")
    records = by_hand.within(by_hand.records(), ("2024-01-01", "2024-12-31"))
    groups = records["topics"].map(lambda codes: {by_hand.group_of()[code] for code in codes})
    for entry, group in zip(meeting_list.words(rows, reader).legend, meeting_list.TOPIC_GROUPS, strict=True):
        assert entry.text == reader.label("topic_group", group)
        assert int(entry.total) == sum(group in found for found in groups)


@pytest.mark.parametrize(
    ("title", "sought", "hit"),
    [
        ("Термезский диалог", ["термез"], ["Термез"]),
        ("Oʻzbekiston va Fargʻona", ["fargona"], ["Fargʻona"]),
        ("O‘zbekiston", ["ozbek"], ["O‘zbek"]),
        ("Délégation", ["deleg"], ["Délég"]),
        ("Délégation".replace("é", "e\u0301"), ["deleg"], ["Délég"]),
        ("Ёш олимлар", ["еш"], ["Ёш"]),
        ("Toshkent muloqoti", ["тошкент"], ["Toshkent"]),
        ("Ўзбекистон – Қирғизистон", ["ozbek", "qirgiz"], ["Ўзбек", "Қирғиз"]),
        ("Yangi Oʻzbekiston", ["ўзбек"], ["Oʻzbek"]),
        ("Шўро", ["shoro"], ["Шўро"]),
        ("forum of forums", ["forum", "of"], ["forum", "of", "forum"]),
        ("aaaa", ["aaa"], ["aaaa"]),
        ("nothing here", ["absent"], []),
        ("all of it", [], []),
    ],
)
def test_what_was_sought_is_marked_whatever_its_accents(title: str, sought: list[str], hit: list[str]) -> None:
    found = marked(title, sought)
    assert [said(part) for part in parts(found, kind="Mark")] == hit
    assert "".join(said(part) for part in found).replace("e\u0301", "é") == title.replace("e\u0301", "é")


def test_words_of_the_filter_are_marked_in_the_list(view: View) -> None:
    _, _, lines = listed(view, "?period=all&q=FORUM&lang=en")
    assert lines
    assert {said(mark).casefold() for mark in parts(lines, kind="Mark")} == {"forum"}


@pytest.mark.parametrize(("typed", "language", "shown"), [
    ("Tashkent", "uz", "Toshkent"), ("Тошкент", "uz", "Toshkent"), ("TOSHKENT", "ru", "Ташкент"),
    ("O'zbekiston Тошкент", "en", "Tashkent"),
])  # fmt: skip
def test_a_name_is_marked_in_whatever_script_and_language_it_was_typed(
    view: View, typed: str, language: str, shown: str
) -> None:
    """In the title of the list, and in the drawer: its title, its lead, its facts."""
    rows, _, lines = listed(view, f"?period=all&q={typed}&lang={language}")
    here = rows[f"title_{language}"].str.contains(shown)
    assert here.any()
    for has, line in zip(here, lines, strict=False):
        assert not has or shown in [said(mark) for mark in parts(line, kind="Mark")]
    opened = rows["meeting_id"][here].iloc[0]
    reader, answer = view(f"?period=all&q={typed}&lang={language}&open={opened}", "meeting")
    marks = [said(mark) for mark in parts(meeting.body(answer.rows["meeting"], reader), kind="Mark")]
    assert marks.count(shown) >= 2, "the title and the place"


def test_the_table_holds_all_records_in_words(view: View) -> None:
    reader, answer = view("?period=all&lang=en", "meeting_list")
    table = meeting_list.table(answer.rows["meeting_list"], reader)
    assert len(table) == 171
    line = table.set_index("Record").loc["isrs-0140"]
    assert line["Date"] == "29 Jan 2026"
    assert line["Countries"] == "Pakistan"
    assert line["Place"] == "online (Pakistan)"
    assert "Transport and logistics" in line["Topics"]


def test_the_picture_shows_forty_records_and_how_many_more(view: View) -> None:
    reader, answer = view("?period=all&lang=en", "meeting_list")
    figure = meeting_list.figure(answer.rows["meeting_list"], reader)
    go.Figure(figure)
    assert len(figure["data"][2]["text"]) == 41
    assert figure["data"][2]["text"][-1] == "131 more records."
    rows = answer.rows["meeting_list"].head(40)
    assert len(meeting_list.figure(rows, reader)["data"][2]["text"]) == 40


@pytest.mark.parametrize("words", ["one two three four five six seven", "x" * 900, "", "a " * 50])
def test_wrapped_text_fits_its_room_and_loses_nothing(words: str) -> None:
    lines = wrapped_to(words[:590], 120)
    assert all(text_width(line) <= 120 for line in lines)
    assert "".join(lines).replace(" ", "") == words[:590].replace(" ", "")


@pytest.mark.parametrize("count", [0, 1])
def test_no_record_and_a_single_one_are_shown_too(view: View, count: int) -> None:
    reader, answer = view("?period=all", "meeting_list")
    rows = answer.rows["meeting_list"].head(count)
    go.Figure(meeting_list.figure(rows, reader))
    assert len(parts(meeting_list.body(rows, reader), kind="Tr")) == count + 1
    assert len(meeting_list.table(rows, reader)) == count
    assert len(meeting_list.words(rows, reader).legend) == 7


def test_html_is_text_and_very_long_titles_are_cut_in_the_picture(harmful: Database) -> None:
    reader, answer = read_view(harmful, "?period=all&lang=en", ["meeting_list"])
    rows = answer.rows["meeting_list"]
    assert nasty.HTML in [said(cell) for cell in parts(meeting_list.body(rows, reader), "col-meeting")]
    pictured = " ".join(meeting_list.figure(rows, reader)["data"][2]["text"])
    assert "<img" not in pictured
    assert "&lt;img" in pictured
    assert len(pictured) < 1500


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "query",
    [
        "?period=all",
        "?period=2024&sort=title&open=isrs-0136",
        "?period=2030",
        "?period=all&sort=kind&page=2",
        "?period=all&sort=oldest",
    ],
)
def test_it_has_words_in_every_language(view: View, language: str, query: str) -> None:
    reader, answer = view(f"{query}&lang={language}", "meeting_list")
    rows = answer.rows["meeting_list"]
    words = meeting_list.words(rows, reader)
    assert words.title
    assert words.subtitle
    assert meeting_list.body(rows, reader)
    assert len(meeting_list.table(rows, reader).columns) == 11


def test_the_heads_of_a_text_in_a_picture_stand_in_their_columns_and_push_the_lines_down() -> None:
    heads = ["A head of so many words that it would run into the next one", "Short"]
    low, high = (text_figure(words, [["a", "b"]], widths=(20, 80), bold=0) for words in (["A", "Short"], heads))
    written = high["data"][0]["text"]
    assert written[0].replace("<br>", " ") == heads[0]
    assert all(text_width(line) <= 200 for line in written[0].split("<br>"))
    assert high["data"][1]["y"][0] > low["data"][1]["y"][0]


def test_what_only_the_page_shows_is_said_on_the_page_alone(view: View) -> None:
    reader, answer = view("?period=2025&lang=en", "meeting_list")
    rows = answer.rows["meeting_list"]
    assert "square" not in meeting_list.words(rows, reader).caption
    assert "coloured squares" in said(meeting_list.body(rows, reader))


def test_of_too_many_the_list_tells_how_many_there_are_and_how_many_it_holds(view: View) -> None:
    reader, answer = view("?period=all&lang=en", "meeting_list")
    whole = meeting_list.words(answer.rows["meeting_list"], reader)
    cut = meeting_list.words(answer.rows["meeting_list"].assign(every=12_345, undated=678), reader)
    assert cut.subtitle.startswith("12,345 records, newest first. ")
    assert "those that come first by date (171)" in cut.subtitle
    assert "678 undated" in cut.summary
    assert whole.subtitle == "171 records, newest first"
    assert (bool(whole.legend), cut.legend) == (True, ()), "the squares of a part would be taken for those of all"
