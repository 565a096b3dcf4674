"""The menu of views: which one is open, what its links ask for, and the link that opens the same later on."""

import json

import duckdb
import pytest

from dashboard import periods
from dashboard.address_reading import read_address
from dashboard.database import shared_views
from dashboard.filters import LANGUAGES
from dashboard.saved_views import lasting, views_menu
from dashboard.spoken import SENTENCES, spoken
from tests.conftest import View
from tests.dashboard.components import attribute, parts, said


def links(view: View, path: str, query: str) -> dict[str, tuple[str, bool]]:
    """The shared views of the menu: name → address, and whether it is the one that is open."""
    reader, _ = view(query)
    found = parts(views_menu(reader, path), "choice")
    return {said(link): (link.href, attribute(link, "aria-current") == "true") for link in found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_shared_view_opens_in_the_readers_language_and_everything_of_it_is_understood(view: View, language: str) -> None:
    reader, _ = view(f"?period=2025&lang={language}")
    shared = links(view, "/", f"?period=2025&lang={language}")
    assert len(shared) == len(reader.version.views) >= 3
    for address, current in shared.values():
        asked = read_address(address.partition("?")[2], reader.version.known())
        assert not asked.misread
        assert asked.language == language
        assert not current


@pytest.mark.parametrize("more", ["", "&lang=ru", "&open=isrs-0136", "&page=2", "&compare=previous"])
def test_the_view_that_is_open_is_marked_whatever_is_of_the_moment(view: View, more: str) -> None:
    current = [here for _, here in links(view, "/country/FR/", f"?period=all{more}").values()]
    assert current == [False, False, True]


@pytest.mark.parametrize(
    ("path", "query"), [("/country/DE", "?period=all"), ("/country/FR", "?period=2024"), ("/", "?period=all")]
)
def test_another_view_is_not(view: View, path: str, query: str) -> None:
    assert not any(here for _, here in links(view, path, query).values())


@pytest.mark.parametrize("period", [*(f"period={p}" for p in (*periods.PRESETS, "2024")), "from=2025-03-01", "asof=today"])
@pytest.mark.parametrize("comparison", ["previous", "year"])
def test_the_copied_link_opens_the_same_days_comparison_and_hatching(view: View, period: str, comparison: str) -> None:
    """Also when later records have moved the as-of day on: then a saved view moves along, the link does not."""
    reader, _ = view(f"?{period}&compare={comparison}&topic=security&lang=ru")
    address = lasting("/countries", reader)
    assert address.startswith("/countries?")
    again, _ = view(address.partition("?")[2])
    assert again.plan == reader.plan
    assert again.asked.filter.with_(as_of=None) == reader.asked.filter.with_(as_of=None)
    assert again.asked.filter.as_of == reader.plan.as_of, "the day from which the period counts is written out"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_browser_gets_every_sentence_it_says(view: View, language: str) -> None:
    reader, answer = view(f"?period=2025&lang={language}")
    keys, words = spoken(reader, "/", answer)
    told = json.loads(attribute(words, "data-words"))
    assert told.keys() == SENTENCES.keys()
    assert all(told.values())
    assert said(keys)


def test_a_version_of_before_there_were_views_has_none() -> None:
    """What a rollback to an older version brings."""
    assert shared_views(duckdb.connect()) == ()
