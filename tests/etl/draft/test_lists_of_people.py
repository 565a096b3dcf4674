"""Lists as press officers write them: who is named, of which body and state, on whose side."""

from collections.abc import Callable

import pytest

Record = Callable[..., dict[str, object]]
RU = "3 марта 2025 года в ИСМИ состоялась встреча с {guest}. {more}"
EN = "On 3 March 2025 ISRS hosted {guest}. {more}"
UZ = "2025-yil 3-mart kuni SMTIda {guest} bilan uchrashuv boʻlib oʻtdi. {more}"


def named(record: dict[str, object], side: str = "counterparts") -> list[str]:
    return [person["name"] for person in record.get(side, [])]  # type: ignore[attr-defined]


def bodies(record: dict[str, object]) -> dict[str, str]:
    return {org["name"]: org["country"] for org in record.get("organisations", [])}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "people", "countries"),
    [
        (
            RU.format(guest="послами Нигерии — Абдуллахи Шеху, Кении — Питером Матуки и Эфиопии — Уриэ Мекетта", more=""),
            ["Абдуллахи Шеху", "Питер Матуки", "Уриэ Мекетта"],
            ["NG", "KE", "ET"],
        ),
        (
            EN.format(
                guest="the ambassadors of Peru (Juan del Campo), Colombia (Hector Neira) and Chile (Eduardo Escobar)", more=""
            ),
            ["Juan del Campo", "Hector Neira", "Eduardo Escobar"],
            ["PE", "CO", "CL"],
        ),
    ],
)
def test_a_role_said_once_is_the_role_of_each_with_his_state(
    record: Record, text: str, people: list[str], countries: list[str]
) -> None:
    read = record(text)
    assert named(read) == people
    assert sorted(read["countries"]) == sorted(countries)  # type: ignore[call-overload]


def test_the_state_in_a_bracket_after_a_name_is_his_and_his_clubs(record: Record) -> None:
    read = record(RU.format(guest="экспертами", more="Выступил председатель Клуба «Пикир» Игорь Шестаков (Кыргызстан)."))
    assert named(read) == ["Игорь Шестаков"]
    assert read["countries"] == ["KG"]


def test_a_firm_in_quotes_is_a_body_and_no_person(record: Record) -> None:
    read = record(
        RU.format(guest="делегацией Сербии", more="В её составе — Ненад Йованович, управляющий корпорации «Делта Аграр».")
    )
    assert named(read) == ["Ненад Йованович"]
    assert any("Делта Аграр" in name for name in bodies(read))


@pytest.mark.parametrize(
    ("more", "person"),
    [
        ("Выступил заведующий отделом Евразии Дин Сяосин.", "Дин Сяосин"),
        ("Выступил профессор Университета Ханкук Чон Мин Су.", "Чон Мин Су"),
        ("Выступил директор института Карлис Букс.", "Карлис Букс"),
        ("Выступил основатель центра Абдулазиз бин Сакр.", "Абдулазиз бин Сакр"),
    ],
)
def test_what_somebody_is_of_is_no_part_of_his_name(record: Record, more: str, person: str) -> None:
    read = record(RU.format(guest="китайской делегацией", more=more))
    assert person in [*named(read), *named(read, "institute_side")]


def test_two_people_and_then_their_body_are_both_of_it(record: Record) -> None:
    read = record(EN.format(guest="a delegation of France", more="Abror Gulyamov and Madina Juraeva of ISRS spoke."))
    assert named(read, "institute_side") == ["Abror Gulyamov", "Madina Juraeva"]


def test_whom_the_institute_invited_came(record: Record) -> None:
    read = record(
        "At the invitation of the Institute, Elizabeth Sidiropoulos, chief executive of the South African Institute of "
        "International Affairs, came to ISRS on 3 September 2025 for a meeting."
    )
    assert (named(read), read["countries"]) == (["Elizabeth Sidiropoulos"], ["ZA"])


def test_a_ministry_of_two_fields_is_one_body(record: Record) -> None:
    read = record(UZ.format(guest="Sloveniya Tashqi va Yevropa ishlari vazirligi direktori Barbara Susnik", more=""))
    assert bodies(read) == {"Sloveniya Tashqi va Yevropa ishlari vazirligi": "SI"}


def test_a_body_of_two_states_stands_in_the_first_of_them_and_not_in_russia(record: Record) -> None:
    german = record(EN.format(guest="Anna Berg, rector of the Kazakh-German University", more=""))
    tajik = record(RU.format(guest="ректором Российско-Таджикского университета Рустамом Назаровым", more=""))
    assert (german["countries"], tajik["countries"]) == (["KZ"], ["TJ"])


def test_a_crisis_elsewhere_is_world_politics_and_relations_of_two_are_no_format(record: Record) -> None:
    read = record(RU.format(guest="делегацией Кувейта", more="Обсуждались положение в Ливане и Йемене и подготовка кадров."))
    assert "world-order" in read["topics"]  # type: ignore[operator]
    uzbek = record(
        UZ.format(guest="Fransiya delegatsiyasi", more="Yevropa Ittifoqi – Markaziy Osiyo munosabatlari muhokama qilindi.")
    )
    assert uzbek.get("formats", []) == []
