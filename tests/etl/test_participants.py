from __future__ import annotations

import pytest

from etl.participants import organisation_id, written_person
from tests.etl.conftest import Faults, Parse


def test_an_unknown_organisation_is_accepted_with_an_id_from_its_name(parse: Parse) -> None:
    (organisation,) = parse(organisations=["Institute of Nowhere (ION)"]).organisations
    assert organisation.organisation_id == "institute-of-nowhere-ion"
    assert (organisation.type, organisation.country, organisation.partner) == (None, None, True)
    assert (organisation.labels["ru"], organisation.shorts["ru"]) == ("Institute of Nowhere (ION)", "ION")


def test_a_name_in_brackets_that_is_no_acronym_is_no_short_form(parse: Parse) -> None:
    (organisation,) = parse(organisations=["Institute of Nowhere (Mongolia)"]).organisations
    assert organisation.shorts["en"] == "Institute of Nowhere (Mongolia)"


def test_the_same_organisation_by_another_spelling_counts_once(parse: Parse) -> None:
    meeting = parse(organisations=["Institute of Nowhere", "INSTITUTE  of Nowhere"])
    assert len(meeting.organisations) == 1


def test_an_organisation_of_the_home_country_took_part_but_is_no_partner(parse: Parse) -> None:
    (organisation,) = parse(organisations=["Ministry of Foreign Affairs of Uzbekistan"]).organisations
    assert (organisation.country, organisation.partner) == ("UZ", False)


def test_an_international_organisation_has_no_country(parse: Parse) -> None:
    (organisation,) = parse(international_organisations=["SCO"]).organisations
    assert (organisation.type, organisation.country, organisation.partner) == ("international", None, True)


def test_an_organisation_may_state_its_type_and_country(parse: Parse) -> None:
    (organisation,) = parse(
        organisations=[{"name": "New Centre", "type": "think-tank", "country": "Fransiya"}]
    ).organisations
    assert (organisation.type, organisation.country) == ("think-tank", "FR")


def test_a_name_without_a_letter_and_a_very_long_one_still_get_an_id() -> None:
    assert organisation_id("***") != organisation_id("+++!")
    assert organisation_id("a" * 500) != organisation_id("a" * 501)
    assert len(organisation_id("a" * 500)) < 100


@pytest.mark.parametrize(
    ("cell", "name", "role", "organisation", "country"),
    [
        ("Jean Dupont", "Jean Dupont", "", "", ""),
        ("Jean Dupont (Director)", "Jean Dupont", "Director", "", ""),
        ("Jean Dupont (Director, IFRI)", "Jean Dupont", "Director", "IFRI", ""),
        ("Jean Dupont (Director, IFRI, FR)", "Jean Dupont", "Director", "IFRI", "FR"),
        (
            "Jean Dupont (Director, Head of Unit, IFRI, FR)",
            "Jean Dupont",
            "Director, Head of Unit",
            "IFRI",
            "FR",
        ),
        ("Jean Dupont (, , FR)", "Jean Dupont", "", "", "FR"),
        ("Anna (Head, Institute (IRS), PK)", "Anna", "Head", "Institute (IRS)", "PK"),
    ],
)
def test_a_person_in_a_cell_is_name_role_organisation_country(
    cell: str, name: str, role: str, organisation: str, country: str
) -> None:
    expected = {"name": name, "role": role, "organisation": organisation, "country": country}
    assert {"role": "", "organisation": "", "country": ""} | written_person(cell) == expected


def test_people_have_sides_and_a_compatriot_is_no_partner(parse: Parse) -> None:
    meeting = parse(
        counterparts=[
            {"name": "A", "role": "", "organisation": "", "country": "FR"},
            {"name": "B", "country": "Oʻzbekiston"},
            {"name": "C", "organisation": "Ministry of Foreign Affairs of Uzbekistan", "country": ""},
            {"name": "D", "organisation": "SCO"},
        ],
        institute_side=["E (Director)"],
    )
    assert [(person.name, person.side) for person in meeting.people] == [
        ("A", "partner"),
        ("B", "home"),
        ("C", "home"),
        ("D", "partner"),
        ("E", "institute"),
    ]


def test_a_person_without_a_name_or_of_no_known_country_is_a_problem(faults: Faults) -> None:
    told = faults(counterparts=[{"name": "", "role": "Director"}, {"name": "B", "country": "Narnia"}])
    assert len(told) == 2
    assert told[0].startswith("2025.csv:17 counterparts: it is empty")
    assert told[1].startswith("2025.csv:17 counterparts: 'Narnia' is not a known country.")
