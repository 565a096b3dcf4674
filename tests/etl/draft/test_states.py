"""Every state is found in a text by its name, its adjective and its demonym, in each language and case."""

import csv
from collections.abc import Callable, Iterator

import pytest

from etl.draft.lexicon import LISTS
from etl.draft.places import Gazetteer, gazetteer
from etl.draft.tokens import tokens
from etl.reference import Reference
from tests.etl.draft.conftest import DATA

Record = Callable[..., dict[str, object]]
UNINHABITED = {"AQ", "BV", "GS", "HM"}
ENDINGS = {
    "uz": ("", "ning", "da", "dan", "lik olim"),
    "uz_Cyrl": ("", "нинг", "да", "лик олим"),
    "ru": ("",),
    "en": ("", "'s"),
}


def states(reference: Reference) -> Iterator[tuple[str, dict[str, str]]]:
    """The states of the register with their names, territories of others left out."""
    with (DATA / "vocabulary/territories.csv").open(encoding="utf-8") as lines:
        territories = {line["code"] for line in csv.DictReader(lines)}
    for code, term in reference.vocabulary["country"].terms.items():
        if len(code) == 2 and code not in territories | UNINHABITED:
            yield code, term.labels


def codes(places: Gazetteer, words: str) -> set[str]:
    return {mention.code for mention in places.mentions(tokens(words, places.language))}


@pytest.mark.parametrize("label", ["uz", "uz_Cyrl", "ru", "en"])
def test_every_state_is_found_by_its_name_in_every_form(reference: Reference, label: str) -> None:
    places = gazetteer(label[:2], reference.vocabulary)
    unknown = [
        name + ending
        for code, names in states(reference)
        for name in [names[label]]
        for ending in ENDINGS[label]
        if not (ending == "'s" and " " in name) and code not in codes(places, f"— {name}{ending} —")
    ]
    assert not unknown


@pytest.mark.parametrize("language", ["uz", "ru", "en"])
def test_every_adjective_of_a_state_is_found(reference: Reference, language: str) -> None:
    places = gazetteer(language, reference.vocabulary)
    with (LISTS / "nationalities.csv").open(encoding="utf-8") as lines:
        told = {line["code"]: [word for word in line[language].split("|") if word] for line in csv.DictReader(lines)}
    assert len(told) > 180
    unknown = [word for code, words in told.items() for word in words if code not in codes(places, f"x {word} y")]
    assert [word for word in unknown if word != "U.S."] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "послами Кении, Танзании и Эфиопией"),
        ("ru", "кенийского, танзанийских и эфиопской"),
        ("uz", "keniyalik, tanzaniyaliklar va efiopiyaliklarning"),
        ("en", "Kenyan, Tanzanian and Ethiopians"),
    ],
)
def test_names_and_adjectives_are_found_in_their_cases(reference: Reference, language: str, words: str) -> None:
    assert codes(gazetteer(language, reference.vocabulary), words) == {"KE", "TZ", "ET"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Latin America and Inner Mongolia"),
        ("ru", "страны Латинской Америки"),
        ("en", "the Indian Ocean"),
        ("ru", "Индийский океан"),
    ],
)
def test_what_only_sounds_like_a_state_is_none(reference: Reference, language: str, words: str) -> None:
    assert not codes(gazetteer(language, reference.vocabulary), words)


@pytest.mark.parametrize(("university", "state"), [("Бернского", "CH"), ("Берлинского", "DE"), ("Кабульского", "AF")])
def test_a_university_is_of_the_state_of_its_city_and_of_no_city_that_sounds_alike(
    record: Record, university: str, state: str
) -> None:
    read = record(f"5 мая 2025 года директор ИСМИ принял ректора {university} университета Петера Штайнера.")
    assert read["countries"] == [state]
