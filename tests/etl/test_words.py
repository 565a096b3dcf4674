from __future__ import annotations

import re

import pytest

from etl.columns import KNOWN, named
from etl.folding import LANGUAGES, fold
from etl.problem_words import in_language
from etl.words import LOCALES, choice, choices, header, texts

FILES = sorted(path.stem for path in LOCALES.glob("*.csv"))
# What is the same in both alphabets: codes, names of files and formats, gaps, addresses, what a person types.
SAME = re.compile(
    r'\{\w+\}|\[\w+\]|https?://\S+|\S*\.(?:csv|jsonl|md|xlsx)\b|"meeting_id"|--\w+|data/\S+|\b[A-Z][\w-]*\b|uz-Cyrl|rollback|\b(?:uz|ru|en|online)\b'
)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_there_in_every_language(name: str, language: str) -> None:
    empty = [key for key, text in texts(name).items() if not text[language].strip() and any(text.values())]
    assert not empty


@pytest.mark.parametrize("name", FILES)
def test_every_language_fills_the_same_gaps(name: str) -> None:
    for key, by_language in texts(name).items():
        gaps = {language: sorted(re.findall(r"\{\w+\}", text)) for language, text in by_language.items()}
        assert len(set(map(tuple, gaps.values()))) == 1, (key, gaps)


@pytest.mark.parametrize("name", [name for name in FILES if name != "examples"])
@pytest.mark.parametrize(
    ("language", "foreign"), [("uz_Cyrl", "[a-z]{2}"), ("ru", "[a-z]{2}"), ("uz", "[а-яё]"), ("en", "[а-яё]")]
)
def test_each_language_is_written_in_its_own_alphabet(name: str, language: str, foreign: str) -> None:
    left = {key: text[language] for key, text in texts(name).items() if re.search(foreign, SAME.sub("", text[language]))}
    assert not left


@pytest.mark.parametrize("name", FILES)
def test_uzbek_is_written_with_one_apostrophe(name: str) -> None:
    assert not [text["uz"] for text in texts(name).values() if re.search(r"[oOgG]['`‘’]", text["uz"])]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_is_known_by_its_header_in_every_language(language: str) -> None:
    for column in KNOWN:
        assert named([header(column, language)]) == [column]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_columns_share_a_header(language: str) -> None:
    headers = [fold(header(column, language)) for column in KNOWN]
    assert len(set(headers)) == len(KNOWN)


def test_a_header_of_ours_on_a_row_is_no_column() -> None:
    assert named(["⚠ Problem and remedy", " ⚠ Muammo", "kind"]) == ["", "", "kind"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_few_words_of_a_column_are_read_in_every_language(language: str) -> None:
    assert [choice("date_basis", word) for word in choices("date_basis", language)] == ["stated", "inferred", "unknown"]
    assert [choice("date_precision", word) for word in choices("date_precision", language)] == [
        "day",
        "month",
        "year",
        "unknown",
    ]
    assert choice("date_basis", "no such word") == "no such word"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_nobody_translated_stays_as_it_is(language: str) -> None:
    assert in_language("a sentence of tomorrow.", language) == "a sentence of tomorrow."
