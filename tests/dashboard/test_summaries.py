"""What every panel says of itself in a sentence, for who does not see it: made from the rows, in the reader's language."""

import re

import pytest

from dashboard.database import Database
from dashboard.filters import LANGUAGES
from dashboard.pages import COUNTRY, PAGES
from dashboard.panel import panel_module, read_view

CHOSEN = {"topic_about": "&topic=regional-security"}  # without one topic it says how to choose one
PANELS = [(name, "KZ" if COUNTRY in page.PATH else "") for page in PAGES for name in page.PANELS]


def summary(database: Database, name: str, query: str, about: str) -> str:
    reader, answer = read_view(database, query, [name], about=about)
    told: str = panel_module(name).words(answer.rows[name], reader).summary
    return told


@pytest.mark.parametrize(("name", "about"), PANELS)
def test_a_summary_is_a_statement_made_from_the_rows_in_every_language(database: Database, name: str, about: str) -> None:
    view = f"?period=2024{CHOSEN.get(name, '')}"
    told = {language: summary(database, name, f"{view}&lang={language}", about) for language in LANGUAGES}
    assert all(len(text.split()) > 1 for text in told.values()), told
    assert len(set(told.values())) >= 3, "each language has its own words; names alone may be the same"
    numbers = {language: re.findall(r"\d+", text) for language, text in told.items()}
    figures = name not in ("country_peers", "problems", "corrections")  # names; nothing refused or corrected has no number
    assert all(bool(found) for found in numbers.values()) or not figures, told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_subtitle_of_one_sentence_has_no_full_stop_and_one_of_several_has(database: Database, language: str) -> None:
    for name, about in PANELS:
        reader, answer = read_view(database, f"?period=2024{CHOSEN.get(name, '')}&lang={language}", [name], about=about)
        subtitle = panel_module(name).words(answer.rows[name], reader).subtitle
        several = re.search(r"[.?] (?=[^\W\d_a-zа-яёўқғҳ])", subtitle) is not None
        assert subtitle.endswith(".") == several, (name, subtitle)


def test_a_summary_follows_the_filter(database: Database) -> None:
    names = {name for name, about in PANELS if not about}
    queries = ("?period=2024", "?period=2022&country=DE")
    told = {name: [summary(database, name, query + CHOSEN.get(name, ""), "") for query in queries] for name in names}
    same = {name for name, (one, other) in told.items() if one == other}
    told_of_all_records = {"loads", "problems", "suspected_duplicates", "corrections", "vocabulary"}
    assert same <= told_of_all_records
