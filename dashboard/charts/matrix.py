"""Two sets of names and how often they met, as a grid: colours by classes that double, every number written.

Small counts lie close together and one name often has most of them: equal steps up to the largest would leave all others
in the palest colour. So each class is twice the one before: 1, 2, 3–4, 5–8, more.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.charts import heat_map
from dashboard.charts.record_words import cut
from dashboard.reader import Figure, Reader
from dashboard.theme import axis, layout, text_width

ROW, SLANT = 26, 0.72  # px of a row; how much of its width a slanted head needs in height
ROOM = {"narrow": 320, "medium": 660, "wide": 660}  # px a card has at least, on paper too
FEWEST = {"narrow": 3, "medium": 4, "wide": 5}  # columns that share the width, however few there are: cells, not banners
CLASSES = (0, 1, 2, 4, 8)  # the largest count of each class but the last: as many classes as a heat map has colours
LONGEST = {"narrow": 18, "medium": 30, "wide": 40}  # characters of a row's name


@dataclass(frozen=True, slots=True)
class Matrix:
    """What stands in a grid: codes down and across with their names, and the count of each pair that met."""

    down: Mapping[str, str]
    across: Mapping[str, str]
    counts: Mapping[tuple[str, str], int]  # (down, across)
    said: Callable[[str, str, int], str]  # of a cell, as HTML: what stands in its hover
    chosen: Callable[[str, str], dict[str, str]]  # of a cell: parameters of the address and codes a click chooses


def class_of(count: int) -> int:
    """The class of a count, from 0 for none."""
    return bisect_left(CLASSES, count)


def figure(matrix: Matrix, reader: Reader) -> Figure:
    """The grid; without a pair an empty figure. The heads stand upright where they fit, else on a slant, or on end."""
    narrow = reader.width == "narrow"
    down = {code: cut(name, LONGEST[reader.width]) for code, name in matrix.down.items()}
    across = {code: cut(name, 22 if narrow else 30) for code, name in matrix.across.items()}
    left = max((text_width(name) for name in down.values()), default=0) * 1.05 + 12
    longest = max((text_width(name) for name in across.values()), default=0)
    columns = max(len(across), FEWEST[reader.width])
    upright = longest + 12 <= (ROOM[reader.width] - left) / columns
    head, right = (30.0, 4.0) if upright else (longest + 12, 4.0) if narrow else (longest * SLANT + 12, longest * SLANT + 12)
    return {
        "data": _cells(matrix, reader) if matrix.counts else [],
        "layout": layout(
            int(head + ROW * len(down)) + 8,
            margin={"l": int(left), "r": int(right), "t": int(head), "b": 8, "pad": 4},
            xaxis=axis(side="top", ticklabeloverflow="allow", tickangle=0 if upright else -90 if narrow else -45,
                       range=[-0.5, columns - 0.5], **heat_map.ticks(list(across), across)),
            yaxis=axis(range=[len(down) - 0.5, -0.5], ticklabeloverflow="allow", **heat_map.ticks(list(down), down)),
        ),
    }  # fmt: skip


def _cells(matrix: Matrix, reader: Reader) -> list[dict[str, Any]]:
    pairs = [[(d, a) for a in matrix.across] for d in matrix.down]
    grid = [[matrix.counts.get(pair, 0) for pair in line] for line in pairs]
    classes = [[class_of(count) for count in line] for line in grid]
    shown = [[reader.number(count) if count else "" for count in line] for line in grid]
    hover = [[matrix.said(*pair, count) for pair, count in zip(*line, strict=True)] for line in zip(pairs, grid, strict=True)]
    cells = heat_map.coloured(classes, [[heat_map.STEPS] * len(matrix.across)] * len(grid), hover)
    cells["customdata"] = [[{"toggle": matrix.chosen(*pair)} for pair in line] for line in pairs]
    return [cells, heat_map.written(cells, shown)]
