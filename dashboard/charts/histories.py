"""Histories as small bars, one a bin of the sparkline, for eyes only: many of a view's bars are alike, and written once."""

from collections.abc import Sequence
from functools import lru_cache

from dashboard import elements as html
from dashboard import periods
from dashboard.markup import Written, as_html
from dashboard.reader import Reader, once


def history_bars(history: Sequence[int], top: int, digits: int, looks: Sequence[tuple[str, str]]) -> Written:
    """The bars as HTML.

    Args:
        history: A count for each bin of the plan's sparkline.
        top: The count whose bar is as high as the line.
        digits: Of the height after the point, in per cent of the line.
        looks: Of each bin the name and the value of what its bar looks like: a class, or a background.
    """
    return Written("".join(_bar(count, top, digits, look) for count, look in zip(history, looks, strict=True)))


@lru_cache(20_000)
def _bar(count: int, top: int, digits: int, look: tuple[str, str]) -> str:
    return _of_height(f"{100 * count / top:.{digits}f}%", look)


@lru_cache(5000)
def _of_height(height: str, look: tuple[str, str]) -> str:
    name, value = look
    if name == "class":
        return as_html(html.I(style={"height": height}, className=value))
    return as_html(html.I(style={"height": height, name: value}))


@once
def is_before(reader: Reader) -> list[bool]:
    """Of each bin of the sparkline whether it is over before the period begins."""
    since, size = reader.plan.period.since, reader.plan.spark_bin
    return [since is not None and periods.bin_end(start, size) < since for start in reader.plan.sparks()]
