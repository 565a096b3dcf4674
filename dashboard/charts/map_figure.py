"""The map of partners: the world, its small countries as circles, and the lens below it.

The traces and the countries in them are always the same and in the same order, so that a change of filter changes
colours and words, not geometry.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from dashboard.charts.map_projection import CENTRE, apart, drawn_box, equal_earth, latitude_range, mercator, middle
from dashboard.charts.map_shapes import Box, shapes
from dashboard.reader import Figure
from dashboard.theme import layout, text_width, var

LENS_SHARE = 0.28  # of the figure's width
LENS_HEIGHT, LEGEND_HEIGHT = 200, 76  # px: the lens, and the room between the map and what stands over the lens
LENS_HEAD = 28  # px over the lens for its name
SWITCH_HEIGHT = 32  # px over the legend for the links that show numbers or change
BELOW = SWITCH_HEIGHT + LEGEND_HEIGHT + LENS_HEAD + LENS_HEIGHT
DARK = {"map": (4, 5), "change": (1, 5)}  # steps of the two palettes on which numbers are written in paper
OUTLINES = {"elsewhere": ("ink3", 1.1), "chosen": ("ink", 1.6)}  # px; the style sheet dots the lines of 1.1


class Place(NamedTuple):
    """One country of the map.

    Args:
        name: Written with the number where there is room.
        map_id: Its shape; empty where the map has none.
        step: The class of its colour, 0 (none) to 5.
        mark: home, chosen (part of the filter), elsewhere (met in the period, but not under the filter) or nothing.
        number: Written on it in the lens; empty for nothing.
        hover: Words of its tooltip, as Plotly reads them.
    """

    code: str
    name: str
    map_id: str
    longitude: float
    latitude: float
    step: int
    mark: str
    number: str
    hover: str


def map_figure(
    places: Sequence[Place], circles: Sequence[str], window: Box, lens: Box | None, width: int, palette: str = "map"
) -> Figure:
    """The world, and below it on the left the lens.

    Args:
        circles: The small countries that get a circle, also those without a meeting now: their circles make room.
        lens: What the lens shows; None without one.
        width: px the figure may count on.
        palette: map (numbers) or change: which colours the steps of the places are.
    """
    drawn = drawn_box(window)
    across = drawn.east - drawn.west
    world_height = round(width * (drawn.north - drawn.south) / across)
    below = BELOW if lens else 0
    height = world_height + below
    scale = width / across
    by_code = {place.code: place for place in places}
    dots = _dots([by_code[code] for code in circles if code in by_code], scale, 10 if lens else 7, palette)
    data = [*_shapes(places, "geo", None, palette), *(_world_frame(lens) if lens else []), dots]
    more: dict[str, Any] = {"geo": _geo(window, "equal earth", {"x": [0, 1], "y": [below / height, 1]})}
    if lens:
        lens_width = width * LENS_SHARE
        numbers = _numbers(places, lens, lens_width, palette)
        data += [*_shapes(places, "geo2", lens, palette), _frame(lens, "geo2", "ink2", 1), *numbers]
        more["geo2"] = _geo(lens, "mercator", {"x": [0, LENS_SHARE], "y": [0, LENS_HEIGHT / height]})
    return {"data": data, "layout": layout(height, hovermode="closest", meta={"kind": "map"}, **more)}


def _geo(window: Box, projection: str, domain: dict[str, list[float]]) -> dict[str, Any]:
    """One drawing of the world. Land is what the shapes fill: no layer of the map itself is asked for."""
    project = {"equal earth": equal_earth, "mercator": mercator}[projection]
    return {
        "scope": "world", "resolution": 50, "fitbounds": False, "domain": domain,
        "projection": {"type": projection, "rotation": {"lon": CENTRE}}, "center": {**middle(window, project)},
        "lonaxis": {"range": [window.west, window.east]}, "lataxis": {"range": latitude_range(window)},
        "showcoastlines": False, "showland": False, "showframe": False, "bgcolor": var("paper"),
    }  # fmt: skip


def stepped_colours(palette: str = "map") -> list[list[Any]]:
    """A colour scale of six flat steps for z from 0 to 5."""
    edges = [0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0]
    return [[edge, var(f"{palette}-{step}")] for step in range(6) for edge in (edges[step], edges[step + 1])]


def _shapes(places: Sequence[Place], geo: str, lens: Box | None, palette: str) -> list[dict[str, Any]]:
    """Countries in the colour of their class, the home country, and the outlines over them.

    The shapes of disputed places stand without a colour of any country, as the map draws them.
    """
    seen = _seen(lens)
    drawn = [place for place in places if place.map_id in seen]
    unclaimed = sorted(seen - {place.map_id for place in places})
    partners = [place for place in drawn if place.mark != "home"]
    home = [place for place in drawn if place.mark == "home"]
    paper = {"color": var("paper"), "width": 0.6}
    steps = [place.step for place in partners] + [0] * len(unclaimed)
    return [
        _filled("countries", partners, geo, steps, stepped_colours(palette), paper, unclaimed),
        _filled("home", home, geo, [1] * len(home), _flat(var("home")), {"color": var("ink"), "width": 1}),
        *(
            _filled(mark, marked, geo, [1] * len(marked), _flat("rgba(0,0,0,0)"), {"color": var(colour), "width": wide})
            | {"hoverinfo": "skip", "hovertext": [], "customdata": []}
            for mark, (colour, wide) in OUTLINES.items()
            for marked in [[place for place in drawn if place.mark == mark]]
        ),
    ]


@lru_cache(16)
def _seen(lens: Box | None) -> frozenset[str]:
    """The shapes that a lens shows any part of; without one, all there are."""
    return frozenset(shape for shape, box in shapes().items() if not lens or box.touches(lens))


def _flat(colour: str) -> list[list[Any]]:
    return [[0, colour], [1, colour]]


def _filled(
    name: str,
    places: Sequence[Place],
    geo: str,
    steps: list[int],
    colours: list[list[Any]],
    line: dict[str, Any],
    unclaimed: Sequence[str] = (),
) -> dict[str, Any]:
    return {
        "type": "choropleth", "geo": geo, "name": name, "uid": f"{geo}-{name}", "locationmode": "ISO-3",
        "locations": [place.map_id for place in places] + list(unclaimed),
        "z": steps, "zmin": 0, "zmax": 5, "showscale": False, "colorscale": colours, "marker": {"line": line},
        "hovertext": [place.hover for place in places] + [""] * len(unclaimed), "hoverinfo": "text",
        "customdata": [_action(place) for place in places],
    }  # fmt: skip


def _action(place: Place) -> dict[str, Any]:
    return {} if place.mark == "home" else {"toggle": {"country": place.code}}


def _dots(places: Sequence[Place], scale: float, size: int, palette: str) -> dict[str, Any]:
    """Circles of small countries, those that would overlap moved apart; only those with something to show are drawn."""
    points = apart(tuple((place.longitude, place.latitude) for place in places), scale, size + 1.5)
    shown = [(point, place) for point, place in zip(points, places, strict=True) if place.step or place.mark]
    lines = [OUTLINES.get(place.mark, ("ink2", 1)) for _, place in shown]
    return {
        "type": "scattergeo", "geo": "geo", "name": "small", "uid": "small", "mode": "markers",
        "lon": [round(point[0], 3) for point, _ in shown], "lat": [round(point[1], 3) for point, _ in shown],
        "marker": {
            "size": size, "opacity": 1, "color": [var(f"{palette}-{place.step}") for _, place in shown],
            "line": {"width": [width for _, width in lines], "color": [var(colour) for colour, _ in lines]},
        },
        "hovertext": [place.hover for _, place in shown], "hoverinfo": "text",
        "customdata": [_action(place) for _, place in shown],
    }  # fmt: skip


def _world_frame(lens: Box) -> list[dict[str, Any]]:
    """On the world map the line has an edge of paper, or it would be lost on dark classes."""
    return [_frame(lens, "geo", "paper", 3) | {"uid": "geo-frame-edge"}, _frame(lens, "geo", "ink", 1.2)]


def _frame(lens: Box, geo: str, colour: str, width: float) -> dict[str, Any]:
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


def _numbers(places: Sequence[Place], lens: Box, width: float, palette: str) -> list[dict[str, Any]]:
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
