"""How active were we, and is that more or less than before?

Four numbers, each with the one it is compared with, the difference in words and a small history that reaches
back as far again as the period.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.histories import history_bars, is_before
from dashboard.charts.native import Native
from dashboard.charts.record_words import is_known, whole_number
from dashboard.charts.rows_once import tuples_once
from dashboard.filters import RESULTS
from dashboard.reader import Figure, Reader, Words
from dashboard.theme import SERIF, axis, layout, text_width, var

HEIGHT = 0
PICTURE_HEIGHT = 176
COLUMN = 214  # px that a number and its words may take in the picture
HIDDEN: dict[str, Any] = {"aria-hidden": "true"}


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    spoken = [f"{_label(row.measure, reader)}: {reader.number(row.value)}" for row in tuples_once(rows, reader)]
    return Words(
        title=reader.say("totals-title"),
        subtitle=_subtitle(reader),
        caption=_caption(reader),
        summary=reader.words.listed(spoken),
        counting=reader.say("counting-meetings-long"),
    )


def _caption(reader: Reader) -> str:
    """What the period leaves out, and how many country contacts its meetings are: more, where several countries met."""
    facts, period = reader.facts, reader.plan.period
    undated = facts.undated if period.since or period.until else 0
    parts = [reader.say("totals-undated", count=undated)] if undated else []
    if facts.contacts > facts.matched - facts.without_country:
        parts.append(reader.say("totals-contacts", meetings=facts.matched, contacts=facts.contacts))
    return " ".join(parts)


def _subtitle(reader: Reader) -> str:
    period, compared = reader.period_words(), reader.plan.compared
    if not compared.bounded():
        return period
    return f"{period}; {reader.say('sentence-compared', period=reader.period_words(compared))}"


def _label(measure: str, reader: Reader) -> str:
    return reader.say(f"totals-{measure}")


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a measure: its count, that of the comparison, and the difference in words."""
    columns = {
        reader.say("totals-measure"): [_label(measure, reader) for measure in rows["measure"]],
        reader.say("in-period"): rows["value"],
    }
    if reader.plan.compared.bounded():
        columns[reader.compared_words()] = rows["comparison"]
        columns[reader.say("totals-difference")] = [
            _difference(row.value, row.comparison, reader) for row in tuples_once(rows, reader)
        ]
    return pd.DataFrame(columns)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The numbers side by side; those of meetings and documents lead to their records."""
    return html.Dl([_column(row, reader) for row in tuples_once(rows, reader)], className="totals")


def _column(row: Any, reader: Reader) -> Component:
    label, number = _label(row.measure, reader), reader.number(row.value)
    said, difference = _change(row, reader)
    leading: dict[str, dict[str, Any]] = {"meetings": {}, "documents": {"documents": (RESULTS,)}}
    records = leading.get(row.measure)
    shown = number if records is None or not row.value else _to_records(number, label, reader, records)
    spark = html.Dd(_sparkline(row.history, reader), className="spark", **HIDDEN)
    change = html.Dd([f"{said} ", html.B(difference)] if difference else said, className="change")
    return html.Div([html.Dt(label), html.Dd(shown, className="total"), spark, *([change] if said else [])])


def _to_records(number: str, label: str, reader: Reader, only: dict[str, Any]) -> Component:
    """A number that leads to the records it counts.

    Args:
        only: The choices that leave just these.
    """
    spoken: dict[str, Any] = {"aria-label": f"{label}: {number}"}
    href = "/meetings" + reader.address(reader.asked.filtered(**only))
    return html.A(number, href=href, className="view", **spoken)


def _change(row: Any, reader: Reader) -> tuple[str, str]:
    """What it was before and, where that is another number above nought, the difference."""
    if not is_known(row.comparison):
        return "", ""
    when, before = _when(reader), int(row.comparison)
    if row.value == before:
        key = "totals-also" if before else "totals-also-none"
        return reader.say(key, when=when, count=before) if before else reader.say(key, when=when), ""
    if not before:
        return reader.say("totals-was-none", when=when), ""
    return reader.say("totals-was", when=when, count=before), _difference(row.value, before, reader)


def _difference(value: int, before: int, reader: Reader) -> str:
    """The absolute difference in words: counts this small bear no per cent."""
    if value == before:
        return reader.say("totals-same")
    return reader.say("totals-up" if value > before else "totals-down", count=int(abs(value - before)))


def _when(reader: Reader) -> str:
    """The comparison as an adverb: "in the 12 months before"; on a phone just "before"."""
    if reader.width == "narrow" and reader.plan.earlier:
        return reader.say("totals-when-before")
    how, months = reader.plan.how, reader.plan.period.months
    if how in ("previous-months", "previous-part"):
        return reader.say(f"totals-when-{how.removeprefix('previous-')}", months=months)
    return reader.say("totals-when-period" if how == "previous" else f"totals-when-{how}")


def _span(history: Sequence[int], reader: Reader) -> str:
    return reader.say(f"totals-span-{reader.plan.spark_bin}", count=len(history))


def _shades(reader: Reader) -> list[str]:
    """The colour of each bin of the history: softer before the period."""
    return [var("data-soft") if before else var("data") for before in is_before(reader)]


def _sparkline(history: Sequence[int], reader: Reader) -> list[Component]:
    looks = [("background", shade) for shade in _shades(reader)]
    counts = [int(count) for count in history]  # of numpy's, of which each would be worked with more slowly
    bars = history_bars(counts, max([*counts, 1]), 1, looks)
    return [html.Div(bars, className="spark-bars"), html.Span(_span(history, reader))]


def native(rows: pd.DataFrame, reader: Reader) -> Native:
    """The four numbers, beside those of the comparison."""
    series: dict[str, list[float | None]] = {reader.say("in-period"): [int(value) for value in rows["value"]]}
    if reader.plan.compared.bounded():
        series[reader.compared_words()] = [whole_number(value) for value in rows["comparison"]]
    names = [_label(measure, reader) for measure in rows["measure"]]
    return Native(names, series, [var("data"), var("data-soft")][: len(series)], horizontal=True)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The four numbers as a picture.

    Args:
        rows: One row per measure: measure (code), value, comparison (counts), history (a count for each bin).
    """
    parts = [_picture_column(place, len(rows), row, reader) for place, row in enumerate(tuples_once(rows, reader))]
    axes = {name: part for _, both, _ in parts for name, part in both.items()}
    notes = [note for _, _, said in parts for note in said]
    return {
        "data": [bars for bars, _, _ in parts],
        "layout": layout(PICTURE_HEIGHT, bargap=0.25, annotations=notes, **axes),
    }


def _picture_column(
    place: int, columns: int, row: Any, reader: Reader
) -> tuple[dict[str, Any], dict[str, Any], list[dict[str, Any]]]:
    """One number of the picture: its bars, their axes and its words."""
    name = str(place + 1) if place else ""
    left, right = place / columns, (place + 0.94) / columns
    history = [int(count) for count in row.history]
    bars = {
        "type": "bar", "y": history, "marker": {"color": _shades(reader)}, "hoverinfo": "skip",
        "xaxis": f"x{name}", "yaxis": f"y{name}", "name": row.measure,
    }  # fmt: skip
    quiet = {"showticklabels": False}
    across = axis(domain=[(left + right) / 2, right], anchor=f"y{name}", showline=True, linecolor=var("rule"))
    up = axis(domain=[0.42, 0.66], anchor=f"x{name}", range=[0, max([*history, 1])])
    return (
        bars,
        {f"xaxis{name}": across | quiet, f"yaxis{name}": up | quiet},
        _picture_words(row, left, right, reader),
    )


def _picture_words(row: Any, left: float, right: float, reader: Reader) -> list[dict[str, Any]]:
    said, difference = _change(row, reader)
    below = "<br>".join([*_lines(said, COLUMN), *([f"<b>{difference}</b>"] if difference else [])])
    base: dict[str, Any] = {"xref": "paper", "yref": "paper", "showarrow": False, "yanchor": "top"}
    at_left = base | {"x": left, "xanchor": "left", "align": "left"}
    at_right = base | {"x": right, "xanchor": "right", "font": {"color": var("ink3"), "size": 14}}
    big = {"family": SERIF, "size": 44, "color": var("ink"), "weight": 600}
    return [
        at_left | {"y": 1, "text": "<br>".join(_lines(_label(row.measure, reader), COLUMN))},
        at_left | {"y": 0.72, "text": reader.number(row.value), "font": big},
        at_left | {"y": 0.32, "text": below},
        at_right | {"y": 0.42, "text": _span(row.history, reader)},
    ]


def _lines(text: str, width: float) -> list[str]:
    """A text in lines that fit a width, broken at spaces."""
    lines: list[str] = []
    for word in text.split():
        fits = lines and text_width(f"{lines[-1]} {word}") <= width
        lines[-1:] = [f"{lines[-1]} {word}"] if fits else [*lines[-1:], word]
    return lines
