"""The classes of the map's colours."""

from itertools import pairwise

import pandas as pd
import pytest

from dashboard.charts.map_classes import MIDDLE_CLASSES, class_edges, class_of, class_words
from dashboard.charts.partners import counted, edges
from dashboard.theme import MAP_CLASSES, THEMES
from tests.conftest import View


@pytest.mark.parametrize(
    ("value", "step"),
    [(0, 0), (1, 1), (2, 2), (3, 3), (4, 3), (5, 4), (7, 4), (8, 5), (36, 5), (0.1, 1), (1.5, 2), (4.0000001, 3), (4.2, 4)],
)
def test_a_count_or_share_falls_into_its_class(value: float, step: int) -> None:
    assert class_of(value, MAP_CLASSES) == step


def test_small_counts_have_classes_of_their_own() -> None:
    classes = [class_edges(largest, pd.Series([1, 5, 4000])) for largest in (1, 16, 17, 40)]
    assert classes == [MAP_CLASSES, MAP_CLASSES, MIDDLE_CLASSES, MIDDLE_CLASSES]


def test_over_all_records_the_last_class_is_not_the_fullest(view: View) -> None:
    reader, answer = view("?period=all", "partner_map")
    rows = answer.rows["partner_map"]
    classes = [class_of(met.value, edges(rows, reader)) for met in counted(rows, reader) if met.value]
    assert 0 < classes.count(5) < len(classes) / 5


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


def luminance(colour: str) -> float:
    """As the rules of accessibility (WCAG 2) define it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_written_into_a_cell_is_legible_on_every_class_of_each_theme(theme: str) -> None:
    colours = THEMES[theme]
    for step in range(6):
        dark, light = sorted(luminance(colours[f"{name}-{step}"]) for name in ("map", "map-ink"))
        assert (light + 0.05) / (dark + 0.05) >= 4.5, step
