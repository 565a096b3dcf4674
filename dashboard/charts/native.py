"""The numbers of a chart as an office program draws them itself: what a panel gives where that is possible."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Native:
    """A bar chart: categories along one axis, a row of numbers for each series.

    `colours` are names of the theme's, by series. `stacked` only where the series add up. None: not known.
    """

    categories: Sequence[str]
    series: Mapping[str, Sequence[float | None]]
    colours: Sequence[str]
    stacked: bool = False
    horizontal: bool = False
