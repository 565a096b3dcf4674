"""Where the map's projections put places: its window on the world, and what Plotly must be told to show just that."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import asin, atan, atanh, cos, degrees, hypot, radians, sin, sqrt, tan

from dashboard.charts.map_shapes import Box

Projection = Callable[[float, float], tuple[float, float]]

CENTRE = 11  # degrees east: splits the Pacific, not a country
# What is seen, from the tightest to the widest; edges west and east are those of the drawing at the equator.
WINDOWS = (Box(-125, 152, -12, 75), Box(-125, 163, -48, 75), Box(-168, 190, -56, 80))
MOST_ROUNDS = 60  # of moving circles apart
FEW = 64  # answers that are kept: windows, lenses and countries on record are the same in every view


def equal_earth(longitude: float, latitude: float) -> tuple[float, float]:
    """Where a point lies on the world map: units of the sphere's radius, y upwards."""
    turn = asin(sqrt(3) / 2 * sin(radians(latitude)))
    square = turn * turn
    sixth = square**3
    stretch = 1.340264 - 3 * 0.081106 * square + sixth * (7 * 0.000893 + 9 * 0.003796 * square)
    x = radians(longitude - CENTRE) * cos(turn) * 2 / (sqrt(3) * stretch)
    return x, turn * (1.340264 - 0.081106 * square + sixth * (0.000893 + 0.003796 * square))


def mercator(longitude: float, latitude: float) -> tuple[float, float]:
    """Where a point lies in the lens: shapes are true there, and its frame is a rectangle."""
    return radians(longitude - CENTRE), atanh(sin(radians(latitude)))


@lru_cache(FEW)
def drawn_box(window: Box, project: Projection = equal_earth) -> Box:
    """A window as drawn: a rectangle as wide as the window is where it is widest, in units of the sphere's radius."""
    widest = min(max(0, window.south), window.north)
    return Box(
        project(window.west, widest)[0], project(window.east, widest)[0],
        project(CENTRE, window.south)[1], project(CENTRE, window.north)[1],
    )  # fmt: skip


@lru_cache(FEW)
def middle(window: Box, project: Projection) -> dict[str, float]:
    """The place in the middle of the drawn window: without it Plotly shifts the drawing off its domain."""
    drawn = drawn_box(window, project)
    south, north = window.south, window.north
    for _ in range(40):
        latitude = (south + north) / 2
        below = project(CENTRE, latitude)[1] < (drawn.south + drawn.north) / 2
        south, north = (latitude, north) if below else (south, latitude)
    longitude = CENTRE + (drawn.west + drawn.east) / 2 / project(CENTRE + 1, south)[0]
    return {"lon": round(longitude, 3), "lat": round(south, 3)}


@lru_cache(FEW)
def latitude_range(window: Box) -> tuple[float, float]:
    """The range to ask Plotly for, so that it shows just the window.

    It fits a box into the drawing whose edges north and south are four great circles each: they bend polewards.
    """
    bend = cos(radians((window.east - window.west) / 8))

    def asked(edge: float, outward: bool) -> float:
        return round(degrees(atan(tan(radians(edge)) * bend)) if outward else edge, 3)

    return asked(window.south, window.south < 0), asked(window.north, window.north > 0)


@lru_cache(FEW)
def window_for(points: tuple[tuple[float, float], ...]) -> Box:
    """The tightest window in which all the points (longitude, latitude) are seen; the widest for those beyond all."""
    placed = [equal_earth(*point) for point in points]
    return next((window for window in WINDOWS if all(drawn_box(window).holds(*at) for at in placed)), WINDOWS[-1])


@lru_cache(FEW)
def apart(points: tuple[tuple[float, float], ...], scale: float, distance: float) -> tuple[tuple[float, float], ...]:
    """Points (longitude, latitude) moved until no two are nearer than `distance` px.

    Args:
        scale: px of a unit of the projection.
    """
    placed = [[scale * part for part in equal_earth(*point)] for point in points]
    for _ in range(MOST_ROUNDS):
        moved = False
        for i, one in enumerate(placed):
            for other in placed[i + 1 :]:
                moved |= _pushed(one, other, distance)
        if not moved:
            break
    return tuple(_shifted(point, to, scale) for point, to in zip(points, placed, strict=True))


def _pushed(one: list[float], other: list[float], distance: float) -> bool:
    """Whether two points were too near; then each has given way by half of what was missing."""
    x, y = other[0] - one[0], other[1] - one[1]
    gap = hypot(x, y)
    if gap >= distance - 0.01:
        return False
    x, y = (x / gap, y / gap) if gap else (1.0, 0.0)
    push = (distance - gap) / 2
    one[:], other[:] = [one[0] - x * push, one[1] - y * push], [other[0] + x * push, other[1] + y * push]
    return True


def _shifted(point: tuple[float, float], to: Sequence[float], scale: float) -> tuple[float, float]:
    """The longitude and latitude of px near a point, by the map's slope there: good enough for a few px."""
    longitude, latitude = point
    y = scale * equal_earth(longitude, latitude)[1]
    north = scale * (equal_earth(longitude, latitude + 0.5)[1] - equal_earth(longitude, latitude - 0.5)[1])
    latitude += (to[1] - y) / north
    east = scale * (equal_earth(longitude + 0.5, latitude)[0] - equal_earth(longitude - 0.5, latitude)[0])
    return longitude + (to[0] - scale * equal_earth(longitude, latitude)[0]) / east, latitude
