"""The map of partners: the world, its small countries as circles, and the lens below it.

The traces and the countries in them are always the same and in the same order, so that a change of filter changes
colours and words, not geometry.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from dashboard.charts.map_lens import frame, numbers_of, world_frame
from dashboard.charts.map_place import Place
from dashboard.charts.map_projection import CENTRE, apart, drawn_box, equal_earth, latitude_range, mercator, middle
from dashboard.charts.map_shapes import Box, shapes
from dashboard.reader import Figure
from dashboard.theme import layout, var

LENS_SHARE = 0.28  # of the figure's width
LENS_HEIGHT, LEGEND_HEIGHT = 200, 76  # px: the lens, and the room between the map and what stands over the lens
LENS_HEAD = 28  # px over the lens for its name
SWITCH_HEIGHT = 32  # px over the legend for the links that show numbers or change
BELOW = SWITCH_HEIGHT + LEGEND_HEIGHT + LENS_HEAD + LENS_HEIGHT
OUTLINES = {"elsewhere": ("ink3", 1.1), "chosen": ("ink", 1.6)}  # px; the style sheet dots the lines of 1.1


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
    data = [*_shapes(places, "geo", None, palette), *(world_frame(lens) if lens else []), dots]
    more: dict[str, Any] = {"geo": _geo(window, "equal earth", {"x": [0, 1], "y": [below / height, 1]})}
    if lens:
        lens_width = width * LENS_SHARE
        numbers = numbers_of(places, lens, lens_width, palette)
        data += [*_shapes(places, "geo2", lens, palette), frame(lens, "geo2", "ink2", 1), *numbers]
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
