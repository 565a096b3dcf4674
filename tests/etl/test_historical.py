from __future__ import annotations

from datetime import date
from pathlib import Path

import pycountry
import pytest

from etl.countries import Countries
from etl.problems import Fault
from etl.reference import Reference, read_reference
from tests.etl.conftest import Ask, Faults, Lines, Parse, RowOf, Run


@pytest.fixture
def register(reference: Reference) -> Countries:
    countries = reference.vocabulary["country"]
    assert isinstance(countries, Countries)
    return countries


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("U.S.S.R.", ("SUHH",)),
        ("СССР", ("SUHH",)),
        ("Upper Volta (Burkina Faso)", ("HVBF",)),
        ("Upper Volta", ("HVBF",)),
        ("Hawaii", ("XHAW",)),
        ("Poland (government-in-exile)", ("XEPL",)),
        ("Czechoslovakia (government-in-exile)", ("XECS",)),
        ("France (Provisional Government)", ("FR",)),
        ("Ceylon (Sri Lanka)", ("LK",)),
        ("China, People’s Republic of", ("CN",)),
        ("Congo, Democratic Republic of", ("CD",)),
        ("Congo, Republic of", ("CG",)),
        ("Korea, South", ("KR",)),
        ("Korea (North)", ("KP",)),
        ("Macedonia, Former Yugoslav Republic of", ("MK",)),
        ("St. Vincent & the Grenadines", ("VC",)),
        ("Saint Kitts and Nevis", ("KN",)),
        ("The Gambia", ("GM",)),
        ("Muscat & Oman", ("OM",)),
        ("Kingdom of Norway", ("NO",)),
        ("Norvegiya Qirolligi", ("NO",)),
        ("Королевство Норвегия", ("NO",)),
        ("Bermuda (UK)", ("BM",)),
        ("Greenland (Denmark)", ("GL",)),
        ("France & Spain", ("FR", "ES")),
        ("Estonia, Latvia, and Lithuania", ("EE", "LV", "LT")),
        ("Trinidad and Tobago and Antigua and Barbuda", ("TT", "AG")),
        ("Korea, South and Japan", ("KR", "JP")),
        ("Франция и Испания", ("FR", "ES")),
        ("Fransiya va Ispaniya", ("FR", "ES")),
        ("Narnia", ()),
        ("France and Narnia", ()),
        ("Narnia (France)", ()),
        ("Bermuda (Spain)", ()),
        ("Sweden (government-in-exile)", ()),
        ("France, the vine", ()),
    ],
)
def test_a_name_is_understood_by_rules_and_lists_alone(
    register: Countries, written: str, codes: tuple[str, ...]
) -> None:
    assert register.understood(written) == codes


@pytest.mark.parametrize(
    ("written", "day", "codes"),
    [
        ("Democratic Republic of the Congo (Zaire)", "1970-08-03", ("CD",)),
        ("Democratic Republic of the Congo (Zaire)", "1989-06-28", ("ZRCD",)),
        ("Democratic Republic of the Congo (Zaire)", "2007-10-24", ("CD",)),
        ("Zaire", "2007-10-24", ("CD",)),
        ("Burma", "1955-06-29", ("BUMM",)),
        ("Burma", "2013-05-19", ("MM",)),
        ("China, Republic of", "1945-04-26", ("XROC",)),
        ("China, Republic of", "1967-05-09", ("TW",)),
        ("Korea", "1905-01-01", ("XKOR",)),
        ("Korea", "1965-05-17", ("KR",)),
        ("German Democratic Republic", "1990-06-11", ("DDDE",)),
        ("Yugoslavia", "2001-05-09", ("YUCS",)),
        ("Yugoslavia", "2010-05-09", ()),
        ("Poland (government-in-exile)", "1941-04-06", ("XEPL",)),
        ("Serbia and Montenegro", "2005-01-01", ("CSXX",)),
        ("Serbia and Montenegro", "2012-01-01", ("RS", "ME")),
    ],
)
def test_an_old_name_means_what_it_meant_on_the_day(
    register: Countries, written: str, day: str, codes: tuple[str, ...]
) -> None:
    assert register.understood(written, date.fromisoformat(day)) == codes


@pytest.mark.parametrize(
    ("written", "language", "codes"),
    [("Frankreich", "de", ("FR",)), ("Frankreich", "en", ()), ("Frankreich", "", ()), ("Allemagne", "fr-FR", ("DE",))],
)
def test_names_of_the_records_own_language_are_known(
    register: Countries, written: str, language: str, codes: tuple[str, ...]
) -> None:
    assert register.understood(written, None, language) == codes


def test_every_historical_code_is_isos_or_begins_with_x(register: Countries) -> None:
    isos = {country.alpha_4 for country in pycountry.historic_countries}
    assert len(register.historical) >= 40
    for code, known in register.historical.items():
        assert code.startswith("X") != (code in isos), code
        assert known.first_day <= known.last_day, code
        assert all(successor in register.terms for successor in known.successors)


def test_a_state_that_is_no_more_on_that_day_is_refused_with_its_successors(faults: Faults) -> None:
    (problem,) = faults(countries=["Czechoslovakia"], date_start="2005-06-07")
    assert problem.startswith("2025.csv:17 countries: 'Czechoslovakia' was a state from 1918-10-28 to 1992-12-31")
    assert problem.endswith("Correct the date, or write which it was: CZ, SK.")


def test_two_states_in_one_cell_are_two_partners(parse: Parse) -> None:
    assert parse(countries=["Egypt & Israel"]).countries == ("EG", "IL")


def test_two_states_where_one_is_due_are_refused(faults: Faults) -> None:
    assert faults(venue_country="Egypt and Israel") == [
        "2025.csv:17 venue_country: it is not one country.\n    Write one country."
    ]


def test_historical_states_in_use_are_published_with_their_successors(run: Run, ask: Ask, lines: Lines, row: RowOf) -> None:
    assert run("load", lines(row(countries=["U.S.S.R.", "France"], date_start="1972-05-01"))).code == 0
    assert ask("SELECT country, last_day FROM historical_country") == [("SUHH", date(1991, 12, 26))]
    assert ask("SELECT successor FROM country_successor WHERE position < 2 ORDER BY position") == [("RU",), ("UA",)]
    assert ask("SELECT map_id, region_id, small FROM country WHERE country = 'SUHH'") == [(None, "eastern-europe", True)]
    assert ask("SELECT text FROM label WHERE code = 'SUHH' AND language = 'uz'") == [("Sovet Ittifoqi",)]
    assert ask("SELECT count(*) FROM label WHERE code = 'YUCS'") == [(0,)]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("QQQQ,state,A,Б,В,C,1900-01-01,1950-01-01,FR,,s", "code: 'QQQQ' is no ISO 3166-3 code and none of ours (X…)."),
        ("XAAA,realm,A,Б,В,C,1900-01-01,1950-01-01,FR,,s", "kind: 'realm' is none of state, government-in-exile."),
        ("XAAA,state,A,,В,C,1900-01-01,1950-01-01,FR,,s", "uz_Cyrl: 'XAAA' has no name in this language."),
        ("XAAA,state,A,Б,В,C,1900,1950-01-01,FR,,s", "from: '1900' is not a day such as 1991-12-26."),
        ("XAAA,state,A,Б,В,C,1900-01-01,1950-01-01,QQ,,s", "successors: 'QQ' must name other countries of the register."),
    ],
)
def test_a_fault_in_the_historical_states_names_line_and_column(data: Path, line: str, told: str) -> None:
    path = data / "vocabulary/historical_countries.csv"
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(Fault, match=r"historical_countries\.csv:") as fault:
        read_reference(data)
    assert told in str(fault.value)
