from __future__ import annotations

import pytest

from etl.records import fingerprint
from tests.etl.conftest import Faults, Parse, Raw, RowOf


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"countries": ["Fransya"]},
            "countries: 'Fransya' is not a known country. Did you mean 'Fransiya' (FR)?",
        ),
        (
            {"topics": ["securty"]},
            "topics: 'securty' is not a known topic. Did you mean 'security' (regional-security)?",
        ),
        ({"formats": ["C7+9 of Nowhere"]}, "formats: 'C7+9 of Nowhere' is not a known format."),
        (
            {"kind": "konference"},
            "kind: 'konference' is not a known kind. Did you mean 'conference' (conference)?",
        ),
        ({"level": "wizard"}, "level: 'wizard' is not a known level."),
        ({"venue_country": "Narnia"}, "venue_country: 'Narnia' is not a known country."),
        ({"meeting_id": " "}, "meeting_id: it is empty, and every record needs it."),
        ({"kind": ""}, "kind: it is empty, and every record needs it."),
        ({"title_en": ""}, "title_en: it is empty, and every record needs it."),
        ({"title_en": ["a"]}, "title_en: it is not one text."),
        ({"countries": [5]}, "countries: it is not a list of texts."),
        ({"topics": {"a": 1}}, "topics: it is not a list of texts."),
        ({"topics": [{"a": 1}]}, "topics: it is not a list of texts."),
        ({"date_start": "2025-02-30"}, "date_start: '2025-02-30' is not a date."),
    ],
)
def test_a_fault_refuses_the_record_and_says_where_and_what(faults: Faults, changes: Raw, told: str) -> None:
    problems = faults(**changes)
    assert problems[0].split("\n")[0].startswith(f"2025.csv:17 {told}")
    assert problems[0].split("\n    ")[1], "a problem has a remedy"


def test_all_faults_of_a_record_are_told_at_once(faults: Faults) -> None:
    told = faults(countries=["Fransya", "Narnia"], topics=["securty"], date_start="2025-02-30", kind="x")
    assert len(told) == 5


def test_the_remedy_names_the_file_that_takes_the_spelling(faults: Faults) -> None:
    assert faults(countries=["Fransya"])[0].endswith(
        "\n    Correct the cell, or add the spelling to data/vocabulary/country_aliases.csv."
    )


def test_the_home_country_took_part_but_is_no_partner(parse: Parse) -> None:
    meeting = parse(countries=["UZ", "Qozogʻiston", "KZ", "Oʻzbekiston", "FR"])
    assert meeting.countries == ("KZ", "FR")


def test_lists_may_be_written_in_one_text(parse: Parse) -> None:
    assert parse(countries=" KZ ; Франция;; ").countries == ("KZ", "FR")


def test_a_word_may_mean_two_levels(parse: Parse) -> None:
    assert len(parse(level="expert/military").levels) == 2


@pytest.mark.parametrize(
    ("city", "venue", "expected"),
    [
        ("online", "online", (None, None, True)),
        ("Online", "", (None, None, True)),
        ("Tashkent", "online", ("Tashkent", None, True)),
        ("Tashkent", "Узбекистан", ("Tashkent", "UZ", False)),
        ("Toshkent", "UZ", ("Tashkent", "UZ", False)),
        ("Novosibirsk", "RU", ("Novosibirsk", "RU", False)),
        ("", "", (None, None, False)),
    ],
)
def test_online_is_a_place_without_city_and_country(
    parse: Parse, city: str, venue: str, expected: tuple[object, ...]
) -> None:
    meeting = parse(city=city, venue_country=venue)
    assert (meeting.city, meeting.venue_country, meeting.online) == expected


def test_what_was_written_is_kept_beside_what_it_was_read_as(parse: Parse) -> None:
    words = {(word.field, word.written): word.code for word in parse(countries=["Франция"]).written}
    assert words["countries", "Франция"] == "FR"
    assert words["kind", "conference"] == "conference"


def test_long_texts_html_and_formulas_are_kept_as_they_are(parse: Parse) -> None:
    html, formula = "<script>alert(1)</script>", '=HYPERLINK("http://x")'
    meeting = parse(title_en="x" * 10_000, note=html, publisher=formula)
    assert (meeting.titles["en"], meeting.note, meeting.publisher) == ("x" * 10_000, html, formula)


def test_the_fingerprint_ignores_order_and_empty_fields_and_nothing_else(row: RowOf) -> None:
    plain = row()
    assert fingerprint(plain) == fingerprint(
        dict(reversed(plain.items())) | {"note": "", "documents": [], "city": None}
    )
    assert fingerprint(plain) != fingerprint(row(title_en="A talk."))
