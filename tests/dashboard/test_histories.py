"""Histories as bars: what is written once for all bars alike says of each what it is."""

from dash import html

from dashboard.charts.histories import history_bars, is_before
from dashboard.markup import as_html
from tests.conftest import View


def test_bars_are_as_high_as_their_counts_and_look_as_their_bins_do() -> None:
    bars = history_bars([0, 1, 3], 3, 0, [("class", "before"), ("class", ""), ("class", "")])
    heights = [("0%", "before"), ("33%", ""), ("100%", "")]
    assert bars == as_html([html.I(style={"height": height}, className=look) for height, look in heights])
    finer = history_bars([1], 3, 1, [("background", "var(--data)")])
    assert finer == as_html(html.I(style={"height": "33.3%", "background": "var(--data)"}))


def test_the_bins_before_the_period_are_told_apart(view: View) -> None:
    reader, _ = view("?period=2025")
    assert is_before(reader) == [start.year < 2025 for start in reader.plan.sparks()]
    assert not any(is_before(view("?period=all")[0]))
