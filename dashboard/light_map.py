"""The map's lines without the points that no eye can tell: what browsers draw.

The file of shapes has a point every few hundred metres; the page shows the world in some 900 px. A line of fewer points
keeps within a fiftieth of a degree of the file's, which is an eighth of a px in the lens and half a dot of its print.
Neighbours share their lines and go on sharing them, no shape is lost, none changes its name or its place.
"""

import json
from collections.abc import Sequence
from itertools import pairwise
from math import dist, hypot
from typing import Any

WITHIN = 0.02  # degrees
LONGEST = 2  # degrees: between two points a map draws the shortest way on the globe, which a long border leaves
COARSER = 2  # times the file's own grid, which is finer than that needs: shorter numbers; at 4 an islet is lost

Point = tuple[float, float]


def light(topology: dict[str, Any]) -> bytes:
    """A TopoJSON file with thinned arcs, for a topology of quantised ones."""
    (wide, high), corner = topology["transform"]["scale"], topology["transform"]["translate"]
    transform = {"scale": [wide * COARSER, high * COARSER], "translate": corner}
    arcs = [_steps([(x * wide, y * high) for x, y in _points(arc)], transform["scale"]) for arc in topology["arcs"]]
    return json.dumps(topology | {"transform": transform, "arcs": arcs}, separators=(",", ":")).encode()


def _points(arc: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """The points of an arc, which are kept as steps from the point before."""
    x, y, points = 0, 0, []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append((x, y))
    return points


def _steps(points: list[Point], scale: list[float]) -> list[list[int]]:
    """The arc thinned, on the coarser grid. A ring that would lose its inside or turn round stays as it is."""
    placed, whole = (_on_grid(line, scale) for line in (thinned(points), points))
    if points[0] == points[-1] and _area(placed) * _area(whole) <= 0:
        placed = whole
    return [list(placed[0]), *([x1 - x0, y1 - y0] for (x0, y0), (x1, y1) in pairwise(placed))]


def _on_grid(points: Sequence[Point], scale: list[float]) -> list[tuple[int, int]]:
    return [(round(x / scale[0]), round(y / scale[1])) for x, y in points]


def _area(ring: Sequence[tuple[int, int]]) -> int:
    """Twice the area inside, in units of the grid; its sign says which way the ring goes."""
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise(ring))


def thinned(points: list[Point], within: float = WITHIN) -> list[Point]:
    """Douglas and Peucker's: the ends, and each point that a line without it would miss by more, or would be too long.

    A line keeps three points where it had them, a ring four, so that something lies inside.
    """
    least = 4 if points[0] == points[-1] else 3
    kept, parts = {0, len(points) - 1}, [(0, len(points) - 1)]
    while parts:
        start, end = parts.pop()
        if end - start < 2:
            continue
        far, at = max((_away(points[i], points[start], points[end]), i) for i in range(start + 1, end))
        if far <= within and dist(points[start], points[end]) > LONGEST:
            at = (start + end) // 2
        elif far <= within and len(kept) >= least:
            continue
        kept.add(at)
        parts += [(at, end), (start, at)]
    return [points[at] for at in sorted(kept)]


def _away(point: Point, start: Point, end: Point) -> float:
    """How far a point lies from the line through two others; from the one, where they are the same."""
    across, up = end[0] - start[0], end[1] - start[1]
    long, x, y = hypot(across, up), point[0] - start[0], point[1] - start[1]
    return abs(x * up - y * across) / long if long else hypot(x, y)
