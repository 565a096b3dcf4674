from __future__ import annotations

import pytest

from etl.folding import LANGUAGES
from etl.reference import Reference


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Fransiya", "FR"),
        ("Франция", "FR"),
        ("France", "FR"),
        ("FR", "FR"),
        ("FRA", "FR"),
        ("Qozogʻiston", "KZ"),
        ("Qozog‘iston", "KZ"),
        ("Qozog’iston", "KZ"),
        ("Qozog'iston", "KZ"),
        ("Qozog`iston", "KZ"),
        ("Қозоғистон", "KZ"),
        ("  КАЗАХСТАН ", "KZ"),
        ("Kyrgyzstan", "KG"),
        ("Киргизия", "KG"),
        ("Кыргызстан", "KG"),
        ("Russia", "RU"),
        ("Russian Federation", "RU"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("Turkiya", "TR"),
        ("USA", "US"),
        ("UK", "GB"),
        ("Cote d'Ivoire", "CI"),
        ("Kosovo", "XK"),
        ("Niger", "NE"),
        ("Nigeria", "NG"),
        ("NA", "NA"),
        ("NO", "NO"),
    ],
)
def test_a_country_is_known_in_every_language_and_apostrophe(reference: Reference, written: str, code: str) -> None:
    assert reference.vocabulary["country"].resolve(written) == (code,)


@pytest.mark.parametrize(
    "written", ["Fransya", "no", "na", "fr", "Kosovoo", "ZZ", "QQQ", "Nigeri", "<script>", "", "страна"]
)
def test_what_is_only_like_a_country_is_none(reference: Reference, written: str) -> None:
    assert reference.vocabulary["country"].resolve(written) == ()


def test_every_label_of_every_country_leads_back_to_it(reference: Reference) -> None:
    countries = reference.vocabulary["country"]
    assert len(countries.terms) >= 249
    for code, term in countries.terms.items():
        for language in LANGUAGES:
            assert countries.resolve(term.labels[language]) == (code,), (code, language)


def test_uzbek_names_have_one_apostrophe(reference: Reference) -> None:
    names = [term.labels["uz"] for term in reference.vocabulary["country"].terms.values()]
    assert not [name for name in names if set(name) & set("'‘’`´")]


def test_a_near_miss_is_suggested(reference: Reference) -> None:
    assert reference.vocabulary["country"].near("Fransya") == ("Fransiya", "FR")
