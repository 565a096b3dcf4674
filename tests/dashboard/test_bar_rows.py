"""Rows of label, value, bar and comparison, on the page and as a picture."""

from types import SimpleNamespace
from typing import Any, cast

import plotly.graph_objects as go
import pytest

from dashboard.charts.bar_rows import BarRow, bar_rows, bars_figure
from dashboard.reader import Reader
from dashboard.wording import wording
from tests.dashboard.components import attribute, parts, said

ENGLISH = wording("en")
READER = cast("Reader", SimpleNamespace(say=ENGLISH.say, number=ENGLISH.number, words=ENGLISH))
HEADS = ("in period", "before")


def row(code: str, value: float, previous: float | None = None, background: float | None = None, **more: Any) -> BarRow:
    label = more.pop("label", code.title())
    return BarRow(code, label, value, previous, background, "var(--data)", f"?country={code}", **more)


def drawn(*rows: BarRow, **more: Any) -> Any:
    return bar_rows(rows, READER, HEADS, **more)


def names(tree: Any) -> list[str]:
    return [attribute(link, "aria-label") for link in parts(tree, "bar-row")]


def places(tree: Any, class_name: str, side: str) -> list[str]:
    return [part.style[side] for part in parts(tree, class_name)]


def test_a_row_is_one_link_that_says_itself_in_words() -> None:
    links = parts(drawn(row("kz", 6, 13)), kind="A")
    assert [(link.href, link.className, attribute(link, "aria-label")) for link in links] == [
        ("?country=kz", "view bar-row", "Kz: 6, before 13")
    ]


def test_the_longest_number_fills_the_column_and_the_others_are_shares_of_it() -> None:
    tree = drawn(row("kz", 5, 10), row("tj", 2, 0))
    assert places(tree, "bar", "width") == ["50.00%", "20.00%"]
    assert places(tree, "bar-tick", "left") == ["100.00%"]


def test_several_lists_can_share_one_scale() -> None:
    assert places(drawn(row("kz", 5), top=20), "bar", "width") == ["25.00%"]


def test_a_comparison_of_none_has_a_number_but_no_tick() -> None:
    tree = drawn(row("kz", 5, 0))
    assert parts(tree, "bar-tick") == []
    assert names(tree) == ["Kz: 5, before 0"]


def test_no_comparison_leaves_the_last_column_empty() -> None:
    tree = drawn(row("kz", 5))
    assert names(tree) == ["Kz: 5"]
    assert parts(tree, "bar-tick") == []
    assert said(parts(tree, "bar-last")[-1]) == ""


def test_the_words_over_the_columns_are_those_given_and_not_read_aloud() -> None:
    heads = parts(drawn(row("kz", 5)), "bar-heads")
    assert said(heads) == "in periodbefore"
    assert attribute(heads[0], "aria-hidden") == "true"


@pytest.mark.parametrize(("value", "whole", "faint"), [(5, 25, True), (5, 26, False), (0, 3, False)])
def test_beyond_five_to_one_the_whole_is_a_number_only(value: int, whole: int, faint: bool) -> None:
    tree = drawn(row("kz", value, None, whole), whole_last=True)
    assert bool(parts(tree, "bar-whole")) is faint
    assert said(parts(tree, "bar-last")[-1]) == str(whole)


def test_the_chosen_row_says_so() -> None:
    links = parts(drawn(row("kz", 5, chosen=True), row("tj", 5)), "bar-row")
    assert [attribute(link, "aria-current") for link in links] == ["true", None]
    assert [link.className for link in links] == ["view bar-row chosen", "view bar-row"]


def test_folded_rows_lie_behind_one_more() -> None:
    tree = drawn(row("kz", 5), row("tj", 3, folded=True), row("kg", 2, folded=True), row("de", 1))
    folds = parts(tree, kind="Details")
    assert said(parts(folds, kind="Summary")) == "2 more"
    assert names(folds) == ["Tj: 3", "Kg: 2"]
    assert names(tree) == ["Kz: 5", "Tj: 3", "Kg: 2", "De: 1"]


def test_marks_in_a_label_stay_text_on_the_page() -> None:
    tree = drawn(row("x", 1, label="<b>A</b>"))
    assert said(parts(tree, "bar-label")) == "<b>A</b>"
    assert names(tree) == ["<b>A</b>: 1"]


@pytest.mark.parametrize("count", [0, 1, 60])
def test_the_picture_is_valid_for_any_number_of_rows(count: int) -> None:
    rows = [row(f"c{place}", place, place + 1, 60, strong=place % 5 == 0) for place in range(count)]
    figure = go.Figure(bars_figure(rows, READER, HEADS))
    assert len(figure.data[-2].y) == count
    assert len(set(figure.data[-2].y)) == count
    assert len(figure.layout.annotations) == (3 * count + 2 if count else 0)
    assert figure.layout.height >= 26 * count


def test_marks_in_a_label_are_text_in_the_picture() -> None:
    figure = bars_figure([row("x", 1, label="<b>A & B</b>")], READER, HEADS)
    texts = [note["text"] for note in figure["layout"]["annotations"]]
    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in texts
    assert figure["data"][0]["hovertext"] == ["&lt;b&gt;A &amp; B&lt;/b&gt;: <b>1</b>"]


def test_a_label_of_ten_thousand_letters_leaves_room_for_the_bars() -> None:
    figure = bars_figure([row("x", 1, label="long " * 2000)], READER, HEADS)
    assert figure["layout"]["margin"]["l"] < 480


def test_ticks_stand_at_the_comparison_beside_their_bars() -> None:
    figure = bars_figure([row("kz", 6, 13), row("tj", 5, 0), row("kg", 4, 2)], READER, HEADS)
    bars, ticks = figure["data"][-2:]
    assert ticks["x"] == [13, 2]
    assert ticks["y"] == [bars["y"][0], bars["y"][2]]
    assert figure["layout"]["xaxis"]["range"] == [0, 13]
