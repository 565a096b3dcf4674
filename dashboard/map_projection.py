"""Where the Equal Earth projection puts places: the map's window on the world, and circles kept apart on it."""

from collections.abc import Sequence
from functools import cache
from math import asin, cos, hypot, radians, sin, sqrt

from dashboard.map_shapes import Box

CENTRE = 11  # degrees east: splits the Pacific, not a country
# From the tightest to the widest; edges west and east are those of the drawing at the equator.
WINDOWS = (Box(-120, 152, -12, 74), Box(-120, 163, -46.5, 74), Box(-168, 190, -56, 80))
MOST_ROUNDS = 60  # of moving circles apart


def equal_earth(longitude: float, latitude: float) -> tuple[float, float]:
    """Where the Equal Earth projection puts a point: units of the sphere's radius, y upwards."""
    turn = asin(sqrt(3) / 2 * sin(radians(latitude)))
    square = turn * turn
    sixth = square**3
    stretch = 1.340264 - 3 * 0.081106 * square + sixth * (7 * 0.000893 + 9 * 0.003796 * square)
    x = radians(longitude - CENTRE) * cos(turn) * 2 / (sqrt(3) * stretch)
    return x, turn * (1.340264 - 0.081106 * square + sixth * (0.000893 + 0.003796 * square))


def drawn_box(window: Box) -> Box:
    """A window as drawn: a rectangle, in units of the sphere's radius, as wide as the window is at the equator."""
    return Box(
        equal_earth(window.west, 0)[0], equal_earth(window.east, 0)[0],
        equal_earth(CENTRE, window.south)[1], equal_earth(CENTRE, window.north)[1],
    )  # fmt: skip


def window_for(points: Sequence[tuple[float, float]]) -> Box:
    """The tightest window in which all the points (longitude, latitude) are seen; the widest for those beyond all."""
    placed = [equal_earth(*point) for point in points]
    return next((window for window in WINDOWS if all(drawn_box(window).holds(*at) for at in placed)), WINDOWS[-1])


@cache
def apart(points: tuple[tuple[float, float], ...], scale: float, distance: float) -> tuple[tuple[float, float], ...]:
    """Points (longitude, latitude) moved until no two are nearer than `distance` px.

    Args:
        scale: px of a unit of the projection.
    """
    placed = [[scale * part for part in equal_earth(*point)] for point in points]
    for _ in range(MOST_ROUNDS):
        moved = False
        for i, one in enumerate(placed):
            for other in placed[i + 1:]:
                x, y = other[0] - one[0], other[1] - one[1]
                gap = hypot(x, y)
                if gap >= distance - 0.01:
                    continue
                x, y = (x / gap, y / gap) if gap else (1.0, 0.0)
                push, moved = (distance - gap) / 2, True
                one[0], one[1], other[0], other[1] = one[0] - x * push, one[1] - y * push, other[0] + x * push, other[1] + y * push
        if not moved:
            break
    return tuple(_shifted(point, to, scale) for point, to in zip(points, placed, strict=True))


def _shifted(point: tuple[float, float], to: Sequence[float], scale: float) -> tuple[float, float]:
    """The longitude and latitude of px near a point, by the map's slope there: good enough for a few px."""
    longitude, latitude = point
    x, y = (scale * part for part in equal_earth(longitude, latitude))
    north = scale * (equal_earth(longitude, latitude + 0.5)[1] - equal_earth(longitude, latitude - 0.5)[1])
    latitude += (to[1] - y) / north
    east = scale * (equal_earth(longitude + 0.5, latitude)[0] - equal_earth(longitude - 0.5, latitude)[0])
    return longitude + (to[0] - scale * equal_earth(longitude, latitude)[0]) / east, latitude
