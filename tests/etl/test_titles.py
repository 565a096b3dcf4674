from __future__ import annotations

from etl.reference import Reference
from etl.titles import complete_titles, composed_title
from tests.etl.conftest import Parse

TRANSLATION = {"en": "A talk", "uz": "Suhbat", "uz_Cyrl": "Суҳбат", "ru": "Беседа"}


def test_our_translation_is_used_while_the_english_title_is_the_one_translated(
    parse: Parse, reference: Reference
) -> None:
    titles, composed = complete_titles(parse(), reference.vocabulary, TRANSLATION)
    assert (titles, composed) == (TRANSLATION, ())


def test_a_stale_translation_is_not_used(parse: Parse, reference: Reference) -> None:
    titles, composed = complete_titles(parse(title_en="Another talk"), reference.vocabulary, TRANSLATION)
    assert titles["ru"] == composed_title(parse(), reference.vocabulary, "ru") != "Беседа"
    assert composed == ("uz", "uz_Cyrl", "ru")


def test_the_records_own_title_comes_before_our_translation(parse: Parse, reference: Reference) -> None:
    titles, _ = complete_titles(parse(title_ru="Своё"), reference.vocabulary, TRANSLATION)
    assert (titles["ru"], titles["uz"]) == ("Своё", "Suhbat")


def test_a_title_is_composed_from_kind_partners_and_organisations(parse: Parse, reference: Reference) -> None:
    meeting = parse(
        countries=["PK", "UZ"],
        organisations=["Institute of Nowhere (ION)", "Ministry of Foreign Affairs of Uzbekistan"],
    )
    assert composed_title(meeting, reference.vocabulary, "uz") == "Konferensiya: Pokiston, ION"
    assert composed_title(meeting, reference.vocabulary, "ru").endswith(": Пакистан, ION")


def test_many_partners_are_counted_and_none_leaves_the_kind(parse: Parse, reference: Reference) -> None:
    many = parse(countries=["KZ", "KG", "TJ", "TM", "FR", "DE"])
    assert composed_title(many, reference.vocabulary, "en") == "Conference: Kazakhstan, Kyrgyzstan, Tajikistan +3"
    assert composed_title(parse(countries=[]), reference.vocabulary, "en") == "Conference"
