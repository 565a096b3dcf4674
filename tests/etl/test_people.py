"""Who is who: spellings brought together and namesakes kept apart by data/people.csv alone; everything else is proposed."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from etl.name_likeness import names_alike
from etl.namesakes import alike, everybody, namesakes
from etl.people import People, read_people
from etl.problems import Fault
from etl.reference import Reference
from tests.etl.conftest import Ask, Lines, Parse, RowOf, Run

HEADER = "person,spelling,organisation,country,uz,uz_Cyrl,ru,en,reason,by,date"
WHY = "said so,clerk,2026-11-01"


def write(folder: Path, *lines: str) -> Path:
    path = folder / "people.csv"
    path.write_text("\n".join((HEADER, *lines)) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def people(tmp_path: Path, reference: Reference) -> People:
    """Made-up people: one with two spellings, and three of one name."""
    lines = (
        f"Aziz Karimov,Aziz Karimov,,,Aziz Karimov,Азиз Каримов,,,{WHY}",
        f"Aziz Karimov,A. Karimov,,,,,,,{WHY}",
        f"Li Wei (CASS),Li Wei,Chinese Academy of Social Sciences,,,,,,{WHY}",
        f"Li Wei (Singapore),Li Wei,,SG,,,,,{WHY}",
    )
    return read_people(write(tmp_path, *lines), reference.vocabulary)


@pytest.mark.parametrize(
    ("name", "organisation", "country", "person"),
    [
        ("A. Karimov", None, None, "Aziz Karimov"),
        ("AZIZ  KARIMOV", "any", "KZ", "Aziz Karimov"),
        ("B. Karimov", None, None, "B. Karimov"),
        ("Азиз Каримов", None, None, "Азиз Каримов"),  # a label is how he is called, not what people write
        ("Li Wei", "CASS", "CN", "Li Wei (CASS)"),  # the vocabulary knows the organisation by its short name
        ("Li Wei", "cass", "SG", "Li Wei (CASS)"),  # the organisation says more than the country
        ("Li Wei", "Some ministry", "SG", "Li Wei (Singapore)"),
        ("Li Wei", "Some ministry", "CN", "Li Wei"),
        ("Li Wei", None, None, "Li Wei"),
    ],
)
def test_a_line_says_who_a_spelling_is_and_nothing_else_does(
    people: People, name: str, organisation: str | None, country: str | None, person: str
) -> None:
    assert people.person_of(name, organisation, country) == person


def test_a_name_without_a_line_is_somebody_by_that_very_spelling(people: People) -> None:
    assert people.person_of("Jose Perez", None, "ES") == "Jose Perez"
    assert people.person_of("José Pérez", None, "ES") == "José Pérez"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((",X,,,,,,,why,me,2026-11-01",), "person"),
        (("X,X,,,,,,,,me,2026-11-01",), "reason"),
        ((f"X,Y,,XX,,,,,{WHY}",), "'XX' is no code of a country"),
        ((f"X,Y,,,,,,,{WHY}", f"Z,y,,,,,,,{WHY}"), "'y' stands on another line already"),
        ((f"X,X,,,,,Икс,,{WHY}", f"X,Y,,,,,Игрек,,{WHY}"), "'X' is called 'Икс' on another line"),
    ],
)
def test_a_file_that_contradicts_itself_is_refused_by_line(
    tmp_path: Path, reference: Reference, lines: tuple[str, ...], said: str
) -> None:
    with pytest.raises(Fault) as fault:
        read_people(write(tmp_path, *lines), reference.vocabulary)
    assert said in str(fault.value.problems[-1])
    assert f"people.csv:{len(lines) + 1}" in str(fault.value.problems[-1])


def test_a_load_brings_spellings_together_keeps_them_and_names_the_lines_that_nobody_needs(
    run: Run, ask: Ask, lines: Lines, row: RowOf, data: Path
) -> None:
    write(data, f"Aziz Karimov,A. Karimov,,,,Азиз Каримов,,,{WHY}", f"Nobody,No Body,,,,,,,{WHY}")
    path = lines(
        row(counterparts=["A. Karimov (Director, Made-up institute, KZ)"]),
        row(meeting_id="m-2", institute_side=["Aziz Karimov"]),
    )
    ran = run("load", path, "--data", data)
    assert ran.code == 0
    assert "spellings of a name brought together: 1, of 1 people" in ran.text
    assert "obsolete, no record names anybody so: 'No Body' (people.csv:3)" in ran.text
    assert ask("SELECT name, person_id FROM meeting_person ORDER BY meeting_id") == [
        ("A. Karimov", "Aziz Karimov"), ("Aziz Karimov", "Aziz Karimov"),
    ]  # fmt: skip
    assert ask("SELECT spelling, status, mentions FROM person_spelling") == [
        ("A. Karimov", "applied", 1), ("No Body", "obsolete", 0),
    ]  # fmt: skip
    named = ask("SELECT language, text FROM label WHERE subject = 'person' AND code = 'Aziz Karimov'")
    assert dict(named) == {  # type: ignore[arg-type]  # two columns
        "uz": "Aziz Karimov", "uz_Cyrl": "Азиз Каримов", "ru": "Aziz Karimov", "en": "Aziz Karimov",
    }  # fmt: skip
    assert ask("SELECT contains(words, 'азиз каримов') FROM meeting WHERE meeting_id = 'm-1'") == [(True,)]
    again = run("check", path, "--data", data, "--json")
    told = json.loads(again.text)["people"]
    assert [(known["spelling"], known["status"]) for known in told] == [("A. Karimov", "applied"), ("No Body", "obsolete")]


def test_taking_a_line_out_makes_two_people_of_them_again(run: Run, ask: Ask, lines: Lines, row: RowOf, data: Path) -> None:
    write(data, f"Aziz Karimov,A. Karimov,,,,,,,{WHY}")
    path = lines(row(counterparts=["A. Karimov"]), row(meeting_id="m-2", counterparts=["Aziz Karimov"]))
    assert run("load", path, "--data", data).code == 0
    assert ask("SELECT count(DISTINCT person_id) FROM meeting_person") == [(1,)]
    write(data)
    assert run("load", path, "--data", data).code == 0
    assert ask("SELECT count(DISTINCT person_id) FROM meeting_person") == [(2,)]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Шавкат Каримов", "Shavkat Karimov", "same-name"),
        ("Karimov Shavkat", "Shavkat Karimov", "same-name"),
        ("Bakhtiyor Mustafaev", "Baxtiyor Mustafayev", "same-name"),
        ("Sh. Karimov", "Шавкат Каримов", "initials"),
        ("Bahrom Usmonov", "Bakhromjon Usmonov", "near-name"),
        ("Akramjon Usmonov", "Akromjon Usmonov", "near-name"),
        ("Abdulla Karimov", "Abdulla Rustam Karimov", "part-of-name"),
        ("Karimov", "Shavkat Karimov", None),
        ("B. Karimov", "Shavkat Karimov", None),
        ("Anna Karimova", "Boris Karimov", None),
        ("A. B.", "Anna Becker", None),
    ],
)
def test_names_are_alike_across_alphabets_initials_and_transliterations(one: str, other: str, reason: str | None) -> None:
    for pair in ((one, other), (other, one)):
        told = names_alike(*pair)
        assert (told.reason if told else None) == reason


def test_likeness_alone_is_not_proposed_and_two_names_of_one_meeting_are_two_people(parse: Parse, people: People) -> None:
    meetings = [
        parse(meeting_id="m-1", counterparts=["Anna Weber (Head, Institute A, DE)", "A. Weber (Head, Institute A, DE)"]),
        parse(meeting_id="m-2", counterparts=["Karl Braun (Head, Institute A, DE)"]),
        parse(meeting_id="m-3", counterparts=["K. Braun (Driver, Institute B, AT)"]),
        parse(meeting_id="m-4", counterparts=["Dilnoza Aliyeva (Head, Institute C, KZ)"]),
        parse(meeting_id="m-5", counterparts=["Дилноза Алиева (Director, Institute C, KZ)"]),
    ]
    pairs = alike(everybody(meetings, people))
    assert [(pair.person, pair.other) for pair in pairs] == [("Dilnoza Aliyeva", "Дилноза Алиева")]
    assert {told.reason for told in pairs[0].evidence} == {"same-name", "same-organisation", "same-country"}


def test_one_spelling_in_two_countries_or_on_both_sides_is_told_until_a_line_decides(
    parse: Parse, people: People, tmp_path: Path, reference: Reference
) -> None:
    meetings = [
        parse(meeting_id="m-1", counterparts=["Jan Novak (, , CZ)"], institute_side=["Olim Olimov"]),
        parse(meeting_id="m-2", counterparts=["Jan Novak (, , SK)", "Olim Olimov (Expert, Institute A, KZ)"]),
    ]
    doubts = namesakes(everybody(meetings, people))
    assert [(doubt.person, doubt.reason, doubt.what) for doubt in doubts] == [
        ("Jan Novak", "countries", "CZ, SK"), ("Olim Olimov", "sides", "Institute A, our own side"),
    ]  # fmt: skip
    decided = read_people(write(tmp_path, f"Jan Novak (SK),Jan Novak,,SK,,,,,{WHY}"), reference.vocabulary)
    assert [doubt.person for doubt in namesakes(everybody(meetings, decided))] == ["Olim Olimov"]


def test_the_command_lists_candidates_with_evidence_and_the_line_that_decides(
    run: Run, lines: Lines, row: RowOf, data: Path
) -> None:
    write(data, f"Aziz Karimov,Aziz Karimov,,,,,,,{WHY}")
    path = lines(
        row(counterparts=["A. Karimov (Director, Made-up institute, KZ)"]),
        row(meeting_id="m-2", date_start="2020-01-01", counterparts=["Aziz Karimov (Director, Made-up institute, KZ)"]),
    )
    assert run("load", path, "--data", data).code == 0
    told = run("duplicates", "--data", data).text
    assert "may be one person: A. Karimov and Aziz Karimov, 8 points: initials +2" in told
    assert f"If they are: Aziz Karimov,A. Karimov,,,,,,,REASON,NAME,{date.today():%Y}" in told
    found = json.loads(run("duplicates", "--data", data, "--json").text)
    assert [(pair["person"], pair["other"]) for pair in found["people"]] == [("A. Karimov", "Aziz Karimov")]


def test_the_institutes_own_file_is_needed_line_by_line(reference: Reference, run: Run, ask: Ask) -> None:
    assert run("load").code == 0
    assert ask("SELECT count(*) FROM person_spelling WHERE status <> 'applied'") == [(0,)]
    spelled = ask("SELECT count(DISTINCT name) - count(DISTINCT person_id) FROM meeting_person")[0][0]
    assert isinstance(spelled, int)
    assert spelled >= 12
    offices = ask("SELECT count(DISTINCT name) FROM meeting_person WHERE person_id = 'Akramjon Nematov'")
    assert offices == [(4,)]
