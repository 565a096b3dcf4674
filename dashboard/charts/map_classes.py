"""The five classes of colour of the map: their edges, the class of a count, their words."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np

from dashboard.reader import Reader
from dashboard.theme import MAP_CLASSES

LARGEST_FOR_SMALL = 16  # counts up to here keep the classes for small counts
LARGEST_FOR_MIDDLE = 40  # counts up to here have classes of which each is twice the one before
MIDDLE_CLASSES = (1, 2, 4, 8, 16)
ROUND = (1, 2, 3, 4, 5, 6, 8)  # and their tenfolds: edges of classes for larger counts


def class_edges(largest: int, on_record: Iterable[int]) -> tuple[int, ...]:
    """The smallest count of each of the five classes.

    Small counts have classes of their own, and so have those up to forty, of which half the partners of long years would
    else stand in the last class of the small ones. Beyond them roughly a fifth of the countries falls into each class, with
    round edges.

    Args:
        largest: The largest count of a country in the period, whatever else was chosen: colours must not change their
            meaning with the filter.
        on_record: Meetings of each country in all records.
    """
    if largest <= LARGEST_FOR_SMALL:
        return MAP_CLASSES
    if largest <= LARGEST_FOR_MIDDLE:
        return MIDDLE_CLASSES
    return _fifths(tuple(on_record))


@lru_cache(4)  # versions, of which all views have the same
def _fifths(on_record: tuple[int, ...]) -> tuple[int, ...]:
    """Edges between which roughly a fifth of the countries falls each."""
    tens = [step * 10**power for power in range(9) for step in ROUND]
    edges = [1]
    for fifth in np.percentile(on_record, [20, 40, 60, 80]):
        below = [edge for edge in tens if edge <= fifth]
        edges.append(max(below[-1], tens[tens.index(edges[-1]) + 1]))
    return tuple(edges)


def class_of(value: float, edges: Sequence[int]) -> int:
    """0 for none, else 1 to 5. A share belongs to the class of the whole number that is not below it."""
    return 0 if value <= 0 else bisect_left(edges, round(value, 6) + 1, 1)


def class_words(edges: Sequence[int], shared: bool, reader: Reader) -> list[str]:
    """Words of the classes: "1", "3–4", "8 or more"; for shares "up to 1", "2–4" (over 2 up to 4), "over 7"."""
    lasts, number = [edge - 1 for edge in edges[1:]], reader.number
    if shared:
        between = [f"{number(one)}–{number(last)}" for one, last in pairwise(lasts)]
        ends = reader.say("partner-map-up-to", most=lasts[0]), reader.say("partner-map-over", least=lasts[-1])
        return [ends[0], *between, ends[1]]
    spans = [
        number(edge) if edge == last else f"{number(edge)}–{number(last)}" for edge, last in zip(edges, lasts, strict=False)
    ]
    return [*spans, reader.say("partner-map-and-more", least=edges[-1])]
