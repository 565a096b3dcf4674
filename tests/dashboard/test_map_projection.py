"""Where the map puts places, and what Plotly is told about its window."""

from itertools import combinations
from math import cos, hypot, pi

import pytest

from dashboard.charts.map_projection import (
    CENTRE,
    WINDOWS,
    apart,
    drawn_box,
    equal_earth,
    latitude_range,
    mercator,
    middle,
    window_for,
)
from dashboard.charts.map_shapes import Box, shapes
from tests.dashboard.panels.by_hand import vocabulary

TASHKENT, NEW_YORK, WELLINGTON, SUVA = (69.3, 41.3), (-74.0, 40.7), (174.8, -41.3), (178.4, -18.1)


def test_equal_earth_keeps_areas() -> None:
    """A cell of one degree is as large on the map as on the sphere, wherever it lies."""

    def area(latitude: float) -> float:
        west, _ = equal_earth(CENTRE, latitude)
        east, _ = equal_earth(CENTRE + 1, latitude)
        return (east - west) * (equal_earth(CENTRE, latitude + 0.5)[1] - equal_earth(CENTRE, latitude - 0.5)[1])

    def on_sphere(latitude: float) -> float:
        return (pi / 180) ** 2 * cos(latitude * pi / 180)

    for latitude in (0, 25, 45, 70):
        assert area(latitude) == pytest.approx(on_sphere(latitude), rel=1e-3)


def test_equal_earth_has_its_published_width() -> None:
    assert equal_earth(CENTRE + 180, 0)[0] == pytest.approx(2.7066, abs=1e-4)
    assert equal_earth(CENTRE, 90)[1] == pytest.approx(1.3174, abs=1e-4)


@pytest.mark.parametrize(
    ("points", "window"),
    [
        ((TASHKENT, NEW_YORK), WINDOWS[0]),
        ((TASHKENT, WELLINGTON), WINDOWS[1]),
        ((TASHKENT, SUVA, (-171.8, -13.8)), WINDOWS[2]),
        ((), WINDOWS[0]),
    ],
)
def test_the_window_is_the_tightest_that_shows_every_partner(points: tuple[tuple[float, float], ...], window: Box) -> None:
    assert window_for(points) == window


@pytest.mark.parametrize("window", WINDOWS)
def test_the_middle_of_a_window_is_the_middle_of_its_drawing(window: Box) -> None:
    drawn = drawn_box(window)
    place = middle(window, equal_earth)
    x, y = equal_earth(place["lon"], place["lat"])
    assert x == pytest.approx((drawn.west + drawn.east) / 2, abs=1e-3)
    assert y == pytest.approx((drawn.south + drawn.north) / 2, abs=1e-3)


def test_the_middle_of_the_lens_lies_north_of_its_middle_latitude() -> None:
    lens = Box(46, 87, 33.5, 55.8)
    place = middle(lens, mercator)
    assert place["lon"] == pytest.approx(66.5)
    assert 45.0 < place["lat"] < 46.5


def test_plotly_is_asked_for_less_where_its_edges_bend_outwards() -> None:
    south, north = latitude_range(Box(-120, 160, -48, 75))
    assert -48 < south < -40
    assert 70 < north < 75
    assert latitude_range(Box(46, 87, 33.5, 55.8))[0] == 33.5


def test_places_too_near_each_other_move_apart_and_others_stay() -> None:
    doha, manama, beirut = (51.2, 25.16), (50.55, 26.08), (35.98, 34.06)
    moved = apart((doha, manama, beirut), 210.0, 11.5)
    at = [[210.0 * part for part in equal_earth(*point)] for point in moved]
    assert all(hypot(a[0] - b[0], a[1] - b[1]) > 11.3 for a, b in combinations(at, 2))
    assert moved[2] == pytest.approx(beirut, abs=1e-6)
    assert moved[0] == pytest.approx(doha, abs=3)
    assert moved[1][1] > moved[0][1], "the northern one stays the northern one"


def test_places_in_one_spot_move_apart_too() -> None:
    moved = apart(((10.0, 10.0), (10.0, 10.0)), 210.0, 11.5)
    assert moved[0][0] < moved[1][0]


def test_a_shape_knows_how_far_it_reaches() -> None:
    assert shapes()["KAZ"].touches(Box(46, 87, 33.5, 55.8))
    assert not shapes()["BRA"].touches(Box(46, 87, 33.5, 55.8))
    assert shapes()["KAZ"].west == pytest.approx(46.5, abs=0.1)
    assert shapes()["KAZ"].north == pytest.approx(55.4, abs=0.1)


def test_the_register_names_only_shapes_that_the_map_has() -> None:
    named = {row["map_id"] for row in vocabulary("countries") if row["map_id"]}
    assert named <= set(shapes())
    assert set(shapes()) - named == {"XAC", "XAP", "XBT", "XHT", "XIT", "XJK"}
