"""The shapes of the world map that the browser draws: their ids and how far each reaches.

The file is the one that the page serves (its origin stands in data/SOURCES.md), with fewer points on the same lines
(dashboard/light_map.py), so what is said here of a shape is true of the drawing. Its borders are never changed.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

TOPOLOGY = Path(__file__).parents[1] / "assets" / "maps" / "world_50m.json"


class Box(NamedTuple):
    """Degrees; a shape on both sides of the date line reaches from -180 to 180."""

    west: float
    east: float
    south: float
    north: float

    def touches(self, other: "Box") -> bool:
        return (
            self.west <= other.east and self.east >= other.west
            and self.south <= other.north and self.north >= other.south
        )  # fmt: skip

    def holds(self, longitude: float, latitude: float) -> bool:
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north


@cache
def shapes() -> Mapping[str, Box]:
    """Every shape of the map by its id; the ids of disputed places (XJK …) belong to no country."""
    topology = json.loads(TOPOLOGY.read_text(encoding="utf-8"))
    arcs = [_box_of_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    found = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        boxes = [arcs[place if place >= 0 else ~place] for place in _places(geometry.get("arcs", []))]
        if boxes:
            found[str(geometry["id"])] = _around(boxes)
    return found


def _places(arcs: list[Any]) -> Iterator[int]:
    """The arc numbers of a geometry, however deep its rings are nested; a negative one is an arc run backwards."""
    for arc in arcs:
        if isinstance(arc, list):
            yield from _places(arc)
        else:
            yield arc


def _box_of_arc(arc: list[list[int]], transform: Mapping[str, list[float]]) -> Box:
    """The points of an arc are steps from the point before, in units of the file."""
    (wide, high), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    xs, ys = [], []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        xs.append(x)
        ys.append(y)
    return Box(min(xs) * wide + left, max(xs) * wide + left, min(ys) * high + bottom, max(ys) * high + bottom)


def _around(boxes: list[Box]) -> Box:
    west, east, south, north = zip(*boxes, strict=True)
    return Box(min(west), max(east), min(south), max(north))
