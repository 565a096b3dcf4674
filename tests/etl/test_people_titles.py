from __future__ import annotations

import pytest

from etl.people_titles import titled_people
from etl.reference import Reference


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("King Kalakaua", [("Kalakaua", "King", "head-of-state")]),
        ("President Barrios", [("Barrios", "President", "head-of-state")]),
        ("Prime Minister Mackenzie King", [("Mackenzie King", "Prime Minister", "head-of-government")]),
        ("Acting President Park", [("Park", "Acting President", "head-of-state")]),
        ("Президент Иванов", [("Иванов", "Президент", "head-of-state")]),
        ("Bundeskanzlerin Muster", [("Muster", "Bundeskanzlerin", "head-of-government")]),
        ("Foreign Minister Probe", [("Probe", "Foreign Minister", "minister")]),
        (
            "President Anwar Sadat, Prime Minister Mustafa Khalil",
            [("Anwar Sadat", "President", "head-of-state"), ("Mustafa Khalil", "Prime Minister", "head-of-government")],
        ),
        (
            "King Abdullah and Crown Prince Hussein",
            [("Abdullah", "King", "head-of-state"), ("Hussein", "Crown Prince", "senior-official")],
        ),
        ("Premier and King Sihanouk", [("Sihanouk", "Premier and King", "head-of-government")]),
        ("President Benigno S. Aquino, 3rd", [("Benigno S. Aquino, 3rd", "President", "head-of-state")]),
        ("Prime Minister Willem (Wim) Kok", [("Willem (Wim) Kok", "Prime Minister", "head-of-government")]),
        ("Valdas Adamkus", [("Valdas Adamkus", "", "")]),
        ("Kingsley Probe", [("Kingsley Probe", "", "")]),
        ("President", [("President", "", "head-of-state")]),
        ("", []),
    ],
)
def test_a_title_tells_role_and_level(reference: Reference, written: str, people: list[tuple[str, str, str]]) -> None:
    found = titled_people(written, reference.vocabulary.titles)
    assert [(person.name, person.role, person.level) for person in found] == people
