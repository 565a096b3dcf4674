"""The classes of the map's colours."""

from itertools import pairwise

import pandas as pd
import pytest

from dashboard.charts.map_classes import class_edges, class_of, class_words
from dashboard.theme import MAP_CLASSES
from tests.conftest import View


@pytest.mark.parametrize(
    ("value", "step"),
    [(0, 0), (1, 1), (2, 2), (3, 3), (4, 3), (5, 4), (7, 4), (8, 5), (36, 5), (0.1, 1), (1.5, 2), (4.0000001, 3), (4.2, 4)],
)
def test_a_count_or_share_falls_into_its_class(value: float, step: int) -> None:
    assert class_of(value, MAP_CLASSES) == step


def test_small_counts_have_classes_of_their_own() -> None:
    assert class_edges(40, pd.Series([1, 5, 4000])) == MAP_CLASSES


def test_larger_counts_fall_into_five_round_classes_of_about_a_fifth_each() -> None:
    edges = class_edges(1000, pd.Series(range(1, 1001)))
    assert edges == (1, 200, 400, 600, 800)
    assert [class_of(count, edges) for count in (1, 199, 200, 1000)] == [1, 1, 2, 5]


@pytest.mark.parametrize("counts", [[1] * 50, [1, 1, 1, 5000], [41], [2, 3, 5, 8, 13, 21, 34, 55, 89, 144]])
def test_edges_always_rise(counts: list[int]) -> None:
    edges = class_edges(max(41, *counts), pd.Series(counts))
    assert len(edges) == 5
    assert all(one < other for one, other in pairwise(edges))


def test_classes_are_worded_as_counts_or_as_shares(view: View) -> None:
    reader, _ = view("?period=all&lang=en")
    assert class_words(MAP_CLASSES, False, reader) == ["1", "2", "3–4", "5–7", "8 or more"]
    assert class_words(MAP_CLASSES, True, reader) == ["up to 1", "1–2", "2–4", "4–7", "over 7"]
