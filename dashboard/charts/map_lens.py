"""The lens on the map of partners: the line round what it shows, and the numbers written into it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from dashboard.charts.map_place import Place
from dashboard.charts.map_shapes import Box, shapes
from dashboard.theme import text_width, var

DARK = {"map": (4, 5), "change": (1, 5)}  # steps of the two palettes on which numbers are written in paper


def world_frame(lens: Box) -> list[dict[str, Any]]:
    """On the world map the line has an edge of paper, or it would be lost on dark classes."""
    return [frame(lens, "geo", "paper", 3) | {"uid": "geo-frame-edge"}, frame(lens, "geo", "ink", 1.2)]


def frame(lens: Box, geo: str, colour: str, width: float) -> dict[str, Any]:
    """The line round what the lens shows, on the world map and on its own edge; it follows the projection."""
    longitudes, latitudes = _round(lens, geo == "geo2")
    return {
        "type": "scattergeo", "geo": geo, "name": "frame", "uid": f"{geo}-frame", "mode": "lines", "hoverinfo": "skip",
        "lon": longitudes, "lat": latitudes, "line": {"color": var(colour), "width": width},
    }  # fmt: skip


@lru_cache(16)
def _round(lens: Box, inside: bool) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Longitudes and latitudes of a line round a lens, or close inside its edge."""
    west, east, south, north = lens
    if inside:  # a line on the very edge would be cut in half
        west, east, south, north = west + 0.08, east - 0.08, south + 0.06, north - 0.06
    parts = [part / 24 for part in range(25)]
    across = [west + (east - west) * part for part in parts]
    up = [south + (north - south) * part for part in parts]
    return (*across, *[east] * 25, *across[::-1], *[west] * 25), (*[south] * 25, *up, *[north] * 25, *up[::-1])


def numbers_of(places: Sequence[Place], lens: Box, width: float, palette: str) -> list[dict[str, Any]]:
    """The numbers of the lens, with the name where it fits into the country; they stand out from every class."""
    pixels = width / (lens.east - lens.west)
    return [
        {
            "type": "scattergeo", "geo": "geo2", "name": f"numbers-{ink}", "uid": f"numbers-{ink}", "mode": "text",
            "lon": [place.longitude for place in there], "lat": [place.latitude for place in there],
            "text": [_written(place, pixels) for place in there], "hoverinfo": "skip",
            "textfont": {"size": 15, "weight": 600, "color": var(ink), "shadow": shadow},
        }
        for ink, dark, shadow in (("ink", False, f"0 0 3px {var('paper')}"), ("paper", True, "none"))
        for there in [[place for place in places if place.number and (place.step in DARK[palette]) is dark]]
    ]  # fmt: skip


def _written(place: Place, pixels: float) -> str:
    box = shapes().get(place.map_id)
    if box and text_width(place.name, 15) < 0.6 * pixels * (box.east - box.west):
        return f"{place.name}<br>{place.number}"
    return place.number
