"""The map that browsers get: the same shapes, neighbours still joined, no line further off than is said."""

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot
from typing import Any

import pytest

from dashboard import web
from dashboard.charts.map_shapes import TOPOLOGY
from dashboard.light_map import WITHIN, thinned

Point = tuple[float, float]


def lines(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """The arcs in degrees."""
    (wide, high), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x, y, points = 0, 0, []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * wide + left, y * high + bottom))
        yield points


def off(point: Point, line: Sequence[Point]) -> float:
    """How far a point lies from the nearest part of a line."""
    return min(from_part(point, start, end) for start, end in pairwise(line))


def from_part(point: Point, start: Point, end: Point) -> float:
    across, up = end[0] - start[0], end[1] - start[1]
    long = across * across + up * up
    along = max(0, min(1, ((point[0] - start[0]) * across + (point[1] - start[1]) * up) / long)) if long else 0
    return hypot(point[0] - start[0] - along * across, point[1] - start[1] - along * up)


def test_browsers_get_every_shape_with_fewer_points_on_the_same_lines() -> None:
    whole, light = json.loads(TOPOLOGY.read_text(encoding="utf-8")), json.loads(web.light_map())
    assert light["objects"] == whole["objects"], "every shape, of the same lines, in the same place"
    before, after = list(lines(whole)), list(lines(light))
    assert sum(map(len, after)) < 0.6 * sum(map(len, before))
    assert len(web.light_map()) < 0.7 * TOPOLOGY.stat().st_size
    grid = max(light["transform"]["scale"])
    assert max(off(point, line) for old, line in zip(before[::40], after[::40], strict=True) for point in old) < WITHIN + grid
    ends = {(round(x, 9), round(y, 9)): set[Point]() for line in before for x, y in (line[0], line[-1])}
    for old, line in zip(before, after, strict=True):
        for (x, y), now in zip((old[0], old[-1]), (line[0], line[-1]), strict=True):
            ends[round(x, 9), round(y, 9)].add(now)
    assert all(len(places) == 1 for places in ends.values()), "neighbours meet where they met"


@pytest.mark.parametrize(("points", "kept"), [
    ([(0, 0), (1, 0.001), (2, 0)], [(0, 0), (1, 0.001), (2, 0)]),
    ([(0, 0), (0.5, 0.125), (1, 0.25), (1.5, 0)], [(0, 0), (1, 0.25), (1.5, 0)]),
    ([(0, 0), (1, 0), (1, 1), (0, 0)], [(0, 0), (1, 0), (1, 1), (0, 0)]),
    ([(0, 0), (2, 0)], [(0, 0), (2, 0)]),
    ([(x / 2, 49.0) for x in range(13)], [(x * 1.5, 49.0) for x in range(5)]),
], ids=["three stay", "a straight one", "a ring", "two ends", "a parallel"])  # fmt: skip
def test_a_line_keeps_what_it_needs_to_have_an_inside(points: list[Point], kept: list[Point]) -> None:
    assert thinned(points) == kept
