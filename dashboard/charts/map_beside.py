"""What stands beside the map on the page: its legend, the name of its lens and the ranked countries.

HTML over the empty part of the figure; in what goes out the same stands in the figure (map_outgoing.py).
"""

from collections import Counter
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.bar_rows import bar_rows
from dashboard.charts.bars import top_of
from dashboard.charts.map_change import shows_change
from dashboard.charts.map_ranked import COLUMNS, Columns, heads_of, in_columns, ranked_bars, step_words, steps
from dashboard.charts.partners import counted, nobody
from dashboard.charts.switches import switch, switches
from dashboard.reader import Reader
from dashboard.theme import var

BELOW_LENS = {"narrow": 0, "medium": 0, "wide": 24}  # … and more of them below, where the topics beside the map are long
HIDDEN: dict[str, Any] = {"aria-hidden": "true"}


def legend(rows: pd.DataFrame, reader: Reader) -> Component:
    """The classes with the number of their countries, the home country, circles and outlines."""
    change, partners = shows_change(reader), counted(rows, reader)
    found = Counter(step for step, partner in zip(steps(rows, reader), partners, strict=True) if not partner.home)
    classes = [
        _entry("map-step", label, {"background": var(f"{'change' if change else 'map'}-{step}")},
               reader.say("partner-map-n-countries", count=found[step]) if step else "")
        for step, label in enumerate(step_words(rows, reader))
    ]  # fmt: skip
    signs = [
        _entry("map-home", reader.label("country", reader.version.institute.home_country), {"background": var("home")}),
        _entry("map-circle", reader.say("partner-map-small"), {}),
    ]
    if any(partner.mark == "elsewhere" for partner in partners):
        signs.append(_entry("map-outline", reader.say("partner-map-outline"), {}))
    return html.Ul([*classes, *signs], className="map-legend by-change" if change else "map-legend")


def numbers_or_change(reader: Reader) -> Component:
    """Links that show the numbers or the change; the numbers alone where there is nothing to compare with."""
    names = ("meetings", "change") if reader.plan.compared.bounded() else ("meetings",)
    choices = {name: reader.say(f"partner-map-show-{name}") for name in names}
    return switches(switch("map", reader.say("partner-map-show"), choices, reader))


def _entry(kind: str, text: str, style: dict[str, str], count: str = "") -> Component:
    return html.Li(
        [html.Span(className="map-swatch", style=style, **HIDDEN), html.Span(text),
         html.Span(count, className="map-count") if count else None],
        className=kind,
    )  # fmt: skip


def ranking(rows: pd.DataFrame, reader: Reader) -> list[Component]:
    """The name of the lens, the first countries beside it, some more below them, and the rest when asked for."""
    first, others_too, gone = ranked_bars(rows, reader)
    below, rest = _split(others_too, BELOW_LENS[reader.width], COLUMNS[reader.width])
    top = max((top_of(column) for column in (*first, *others_too, *gone)), default=1)  # a bar is as long in every list
    lens = None if reader.width == "narrow" else html.P(reader.institute("lens"), className="lens-name")
    beside = _lists(first, top, reader) if first else html.P(nobody(reader), className="map-ranks")
    count = sum(len(column) for column in (*first, *others_too))
    before = reader.say("partner-map-only-before")
    folded = [
        _lists(rest, top, reader) if rest else None,
        html.P(before, className="map-only-before") if gone and rest else None,
        _lists(gone, top, reader) if gone else None,
    ]
    called = reader.say("partner-map-all", count=count) if rest else before
    return [
        html.Div([lens, beside], className="map-strip"),
        *([_lists(below, top, reader)] if below else []),
        *([html.Details([html.Summary(called), *folded], className="map-more")] if rest or gone else []),
    ]


def _split(columns: Columns, most: int, across: int) -> tuple[Columns, Columns]:
    """The first so many bars of some columns, and the rest, each in columns of one length."""
    bars = [bar for column in columns for bar in column]
    return in_columns(bars[:most], across), in_columns(bars[most:], across)


def _lists(columns: Columns, top: float, reader: Reader) -> Component:
    whole_last = not reader.plan.compared.bounded()
    words = heads_of(reader)
    return html.Div([bar_rows(bars, reader, words, top, whole_last) for bars in columns], className="map-ranks")
