"""A country as the map draws it."""

from typing import NamedTuple


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
