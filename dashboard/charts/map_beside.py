"""What stands beside the map: its legend, the name of its lens and the ranked countries.

On the page these are HTML over the empty part of the figure; in what goes out the same stands in the figure as text
and bars, which the page's style sheet hides.
"""

from dataclasses import replace
from html import escape
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.bar_rows import bar_rows
from dashboard.charts.bars import BarRow, fits_background, last_words, top_of, value_words
from dashboard.charts.map_change import CLASSES, change_class, change_columns, change_heads, class_name, shows_change
from dashboard.charts.map_classes import class_of
from dashboard.charts.map_figure import LEGEND_HEIGHT, LENS_HEAD, LENS_HEIGHT, LENS_SHARE
from dashboard.charts.partners import edge_words, edges, heads, nobody, others
from dashboard.charts.rows import tuples
from dashboard.charts.switches import switch, switches
from dashboard.reader import Reader, once
from dashboard.theme import var

RANKED = {"narrow": 8, "medium": 12, "wide": 12}  # countries named before "all"
BELOW_LENS = {"narrow": 0, "medium": 0, "wide": 24}  # … and more of them below, where the topics beside the map are long
COLUMNS = {"narrow": 1, "medium": 2, "wide": 2}
LINE, BAR_SHARE = 19.5, 0.11  # in the picture: px of a line of text, the longest bar as a share of its width
HIDDEN: dict[str, Any] = {"aria-hidden": "true"}


def legend(partners: pd.DataFrame, reader: Reader) -> Component:
    """The classes with the number of their countries, the home country, circles and outlines.

    Args:
        partners: Counted rows (see dashboard/charts/partners.py).
    """
    change, limits = shows_change(reader), edges(partners, reader)
    numbers = zip(*(partners[name].tolist() for name in ("value", "previous", "home")), strict=True)
    steps = [change_class(now, before) if change else class_of(now, limits) for now, before, home in numbers if not home]
    classes = [
        _entry("map-step", label, {"background": var(f"{'change' if change else 'map'}-{step}")},
               reader.say("partner-map-n-countries", count=steps.count(step)) if step else "")
        for step, label in enumerate(step_words(partners, reader))
    ]  # fmt: skip
    signs = [
        _entry("map-home", reader.label("country", reader.version.institute.home_country), {"background": var("home")}),
        _entry("map-circle", reader.say("partner-map-small"), {}),
    ]
    if (partners["mark"] == "elsewhere").any():
        signs.append(_entry("map-outline", reader.say("partner-map-outline"), {}))
    return html.Ul([*classes, *signs], className="map-legend by-change" if change else "map-legend")


def step_words(partners: pd.DataFrame, reader: Reader) -> list[str]:
    """Words of the six steps of colour, that of none first."""
    if shows_change(reader):
        return [class_name(step, reader) for step in range(len(CLASSES))]
    return edge_words(partners, reader)


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


Columns = list[list[BarRow]]


def _split(columns: Columns, most: int, across: int) -> tuple[Columns, Columns]:
    """The first so many bars of some columns, and the rest, each in columns of one length."""
    bars = [bar for column in columns for bar in column]
    return _columns(bars[:most], across), _columns(bars[most:], across)


@once
def ranked_bars(rows: pd.DataFrame, reader: Reader) -> tuple[Columns, Columns, Columns]:
    """Columns of bars: the countries named first, the other ones met, and those met in the comparison alone.

    Where the map shows the change, the first are the largest changes, and nobody is told apart as met before alone.
    Either every list draws the whole faintly behind its bars or none does, but for the sake of its number where the
    last column tells the whole.
    """
    most, columns = RANKED[reader.width], COLUMNS[reader.width]
    if shows_change(reader):
        named, others_too = change_columns(rows, most, columns, reader)
        return named, _columns(others_too, columns), []
    bars = [_bar(row, reader) for row in tuples(others(rows, reader))]
    now = [bar for bar in bars if bar.value]
    first, rest = _columns(now[:most], columns), _columns(now[most:], columns)
    gone = _columns([bar for bar in bars if not bar.value], columns)
    if reader.plan.compared.bounded() and not all(fits_background(column) for column in (*first, *rest)):
        first, rest, gone = (
            [[replace(bar, background=None) for bar in column] for column in part] for part in (first, rest, gone)
        )
    return first, rest, gone


def faint(rows: pd.DataFrame, reader: Reader) -> bool:
    """Whether the whole is drawn behind any bar."""
    first, rest, _ = ranked_bars(rows, reader)
    return any(fits_background(column) for column in (*first, *rest))


def _columns(bars: list[BarRow], columns: int) -> Columns:
    """The bars in columns of one length, the first column first."""
    length = max(1, -(-len(bars) // columns))
    return [bars[start : start + length] for start in range(0, len(bars), length)]


def _lists(columns: Columns, top: float, reader: Reader) -> Component:
    whole_last = not reader.plan.compared.bounded()
    words = heads_of(reader)
    return html.Div([bar_rows(bars, reader, words, top, whole_last) for bars in columns], className="map-ranks")


def heads_of(reader: Reader) -> tuple[str, str]:
    """Words over the two columns of numbers."""
    return change_heads(reader) if shows_change(reader) else heads(reader)


def _bar(row: Any, reader: Reader) -> BarRow:
    compared, narrowed = reader.plan.compared.bounded(), reader.asked.filter.narrowed()
    return BarRow(
        code=row.country, label=reader.short("country", row.country), value=row.value,
        previous=row.previous if compared else None, background=row.whole if narrowed else None,
        colour=var("data"), href=reader.toggled("countries", row.country), chosen=row.mark == "chosen",
    )  # fmt: skip


def outgoing(partners: pd.DataFrame, height: int, reader: Reader) -> dict[str, list[dict[str, Any]]]:
    """Legend, name of the lens and the first countries as annotations and shapes: what a picture of the map must say.

    Args:
        height: px of the figure.
    """
    top = (LENS_HEIGHT + LENS_HEAD) / height
    home = reader.label("country", reader.version.institute.home_country)
    palette = "change" if shows_change(reader) else "map"
    entries = [(var(f"{palette}-{step}"), words) for step, words in enumerate(step_words(partners, reader))]
    classes = "    ".join(
        f'<span style="color:{colour}">■</span> {escape(words, quote=False)}'
        for colour, words in [*entries, (var("home"), home)]
    )
    texts = [
        _text(classes, 0, top + (LEGEND_HEIGHT - 20) / height, "left"),
        _text(escape(reader.institute("lens"), quote=False), 0, top, "left"),
    ]
    first, _, _ = ranked_bars(partners, reader)
    room = 1.35 if shows_change(reader) else 1  # the last column holds two numbers then
    largest = room * max((top_of(column) for column in first), default=1)
    bars: list[dict[str, Any]] = []
    for place, column in enumerate(first):
        left = LENS_SHARE + 0.04 + 0.35 * place
        texts += _column(column, left, top, reader)
        bars += _drawn(column, left + 0.165, top, height, largest)
    return {"annotations": texts, "shapes": bars}


def _column(bars: list[BarRow], left: float, top: float, reader: Reader) -> list[dict[str, Any]]:
    """Names, values and last numbers of some countries, one under the other."""
    value, last = heads_of(reader)
    beside = [last_words(bar, not reader.plan.compared.bounded(), reader) for bar in bars]
    return [
        _text("<br>".join(["\u00a0", *(escape(bar.label, quote=False) for bar in bars)]), left, top, "left"),
        _text("<br>".join([value, *(f"<b>{value_words(bar, reader)}</b>" for bar in bars)]), left + 0.16, top, "right"),
        _text("<br>".join([last or "\u00a0", *beside]), left + 0.31, top, "right"),
    ]  # fmt: skip


def _drawn(column: list[BarRow], left: float, top: float, height: int, largest: float) -> list[dict[str, Any]]:
    """The bars of a column with the whole behind them and the comparison's tick, one a line of text."""
    shapes = []
    for place, bar in enumerate(column, start=1):
        middle = top - (LINE * (place + 0.5) + 2) / height
        whole = bar.background if bar.background and fits_background(column) else 0
        for number, colour in ((whole, var("ghost")), (bar.value, bar.colour)):
            shapes.append(_box(left, left + BAR_SHARE * number / largest, middle, 5 / height, colour))
        if bar.previous:
            tick = left + BAR_SHARE * bar.previous / largest
            shapes.append(_box(tick - 0.001, tick + 0.001, middle, 8 / height, var("ink")))
    return shapes


def _box(x0: float, x1: float, middle: float, half: float, colour: str) -> dict[str, Any]:
    return {
        "type": "rect", "xref": "paper", "yref": "paper", "x0": x0, "x1": x1, "y0": middle - half, "y1": middle + half,
        "fillcolor": colour, "line": {"width": 0},
    }  # fmt: skip


def _text(text: str, x: float, y: float, align: str) -> dict[str, Any]:
    return {
        "text": text, "x": x, "y": y, "xref": "paper", "yref": "paper", "xanchor": align, "yanchor": "top",
        "align": align, "showarrow": False, "font": {"size": 15, "color": var("ink2")},
    }  # fmt: skip
