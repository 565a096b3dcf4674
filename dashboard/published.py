"""What a published version holds beside the meetings: words, the institute, milestones, shared views."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class Label(NamedTuple):
    """A word of the vocabulary in one language; `place` is its rank in that language's alphabet."""

    text: str
    short: str
    place: int


@dataclass(frozen=True, slots=True)
class Institute:
    """Whose meetings these are, and where its lens looks (west, east, south, north in degrees)."""

    home_country: str
    home_region: str
    default_language: str
    landing_period: str
    lens_group: str
    lens: tuple[float, float, float, float]
    time_zone: str


@dataclass(frozen=True, slots=True)
class Milestone:
    """A dated event that timelines mark; its name is a label of subject 'milestone'."""

    milestone_id: str
    first_day: date
    last_day: date
    format_id: str


@dataclass(frozen=True, slots=True)
class SavedView:
    """An address with a name for everyone; its name is a label of subject 'view'."""

    view_id: str
    address: str
