from __future__ import annotations

import pytest

from etl.folding import APOSTROPHES, alphabetical, fold


@pytest.mark.parametrize("apostrophe", APOSTROPHES)
def test_any_apostrophe_or_none_gives_the_same_word(apostrophe: str) -> None:
    assert fold(f"O{apostrophe}zbekiston") == fold("Ozbekiston") == "ozbekiston"


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("  Côte   d'Ivoire ", "cote divoire"),
        ("Türkiye", "turkiye"),
        ("Иордания", "иордания"),
        ("Йил", "йил"),
        ("Ўзбекистон", "ўзбекистон"),
        ("Қатар", "қатар"),
        ("Ёш", "еш"),
        ("EU–Central Asia", "eu-central asia"),
        ("ＥＵ\u00a0x", "eu x"),
        ("Łódź", "lodz"),
        ("", ""),
    ],
)
def test_accents_go_from_latin_letters_alone(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(("one", "other"), [("Ўзбек", "Узбек"), ("Қатар", "Катар"), ("мой", "мои")])
def test_cyrillic_letters_stay_letters_of_their_own(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("uz", ["Avstriya", "Suriya", "Turkiya", "Zambiya", "Oʻzbekiston", "Gʻarb", "Shvetsiya", "Chad"]),
        ("uz_Cyrl", ["Австрия", "Ёш", "Чад", "Япония", "Ўзбекистон", "Қатар", "Ғарб", "Ҳиндистон"]),
        ("ru", ["Ёлка", "Ель", "Жизнь", "Япония"]),
        ("en", ["Aland", "Åland Islands", "Austria", "Zambia"]),
    ],
)
def test_words_stand_in_the_order_of_their_own_alphabet(language: str, ordered: list[str]) -> None:
    mixed = [*ordered[1::2], *ordered[::2]]
    assert sorted(mixed, key=lambda word: alphabetical(word, language)) == ordered


def test_a_digit_comes_before_a_letter_and_a_foreign_letter_last() -> None:
    assert sorted(["Б", "5+1", "A"], key=lambda word: alphabetical(word, "en")) == ["5+1", "A", "Б"]
