"""The two halves of the house fold words alike: what the ETL wrote, the search finds."""

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard import folding
from dashboard.database import Database
from etl import folding as of_the_etl

# Letters as they meet in names and titles, with the marks that are put over and under them.
letters = st.sampled_from("aoʻgʼ'‘’`´-‐–—iİıßøłđñçüéёйўқғҳЁА 　…№ﬁＡ＇²\t\u0301\u0308\u0327\u030a\u00ad\u200b")
texts = st.text(max_size=40) | st.text(letters, max_size=40)


@given(texts)
@example("–\u0301")
@example("a\u0301\u0327")
@example("İstanbul")
@example("´")
@example("ё\u0308")
def test_both_fold_alike(text: str) -> None:
    assert folding.fold(text) == of_the_etl.fold(text)


def test_every_letter_there_is_folds_alike_alone_and_with_a_mark() -> None:
    every = [chr(code) for code in range(0x30000) if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")]
    differing = [
        text for letter in every for text in (letter, f"{letter}\u0301") if folding.fold(text) != of_the_etl.fold(text)
    ]
    assert not differing


def test_every_label_folds_alike(database: Database) -> None:
    labels = {label.text for label in database.version().labels.values()}
    assert len(labels) > 1000
    assert not [label for label in labels if folding.fold(label) != of_the_etl.fold(label)]


def test_every_word_of_the_records_folds_alike(records: list[dict[str, Any]]) -> None:
    words = {word for record in records for word in json.dumps(record, ensure_ascii=False).split()}
    assert len(words) > 2000
    assert not [word for word in words if folding.fold(word) != of_the_etl.fold(word)]


def test_both_know_the_same_apostrophes() -> None:
    assert set(folding.APOSTROPHES) == set(of_the_etl.APOSTROPHES)


@pytest.mark.parametrize(("text", "folded"), [
    ("Oʻzbekiston", "ozbekiston"), ("Qozog‘iston", "qozogiston"), ("O'ZBEKISTON", "ozbekiston"),
    ("Côte d’Ivoire", "cote divoire"), ("Łódź", "lodz"), ("Türkiye", "turkiye"), ("İstanbul", "istanbul"),
    ("Королёв", "королев"), ("Ўзбекистон", "ўзбекистон"),
    ("Йўл", "йўл"), ("Қирғизистон", "қирғизистон"), ("Ҳиндистон", "ҳиндистон"), ("Central  Asia – EU", "central asia - eu"),
    ("  two\n\tlines ", "two lines"), ("ＥＵ", "eu"), ("", ""),
])  # fmt: skip
def test_a_word_is_found_without_case_apostrophes_and_latin_accents(text: str, folded: str) -> None:
    assert folding.fold(text) == folded


@given(texts)
def test_no_apostrophe_and_no_needless_space_is_left(text: str) -> None:
    folded = folding.fold(text)
    assert not set(folded) & set(folding.APOSTROPHES)
    assert folded == " ".join(folded.split())
