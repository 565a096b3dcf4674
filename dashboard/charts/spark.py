"""A history as small bars, one a bin of the sparkline: HTML, for eyes only."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard import periods
from dashboard.markup import aria
from dashboard.reader import Reader, once


def spark(history: Sequence[int], top: int, reader: Reader, colour: str) -> Component:
    """The bars, paler before the period.

    Args:
        history: A count for each bin of the plan's sparkline.
        top: The count whose bar is as high as the line: the same for all that stand under one another.
        colour: A CSS value.
    """
    bars = [
        html.I(style={"height": f"{100 * count / top:.0f}%", "background": colour}, className=look)
        for look, count in zip(_looks(reader), history, strict=True)
    ]
    return html.Span(bars, className="rank-bars", **aria(hidden="true"))


@once
def _looks(reader: Reader) -> list[str]:
    """The class of each bar, the same in all lines of a view."""
    since, size = reader.plan.period.since, reader.plan.spark_bin
    return ["before" if since and periods.bin_end(start, size) < since else "" for start in reader.plan.sparks()]
