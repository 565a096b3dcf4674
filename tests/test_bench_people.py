"""What the bench of many readers calls wrong: it must see a mixed view, a wrong count, a version that never was."""

from collections import Counter
from pathlib import Path

import orjson
import pytest
from flask.testing import FlaskClient

from dashboard.asking import ASKING
from dashboard.database import Database
from tests.bench.people.published import Choices, Version, View, asked, read
from tests.bench.people.saved import Answered, Saved
from tests.bench.people.window import Seen, Window, Wrong, wrong_counts

VIEW = View(country="KZ", year="2025")


def shown(client: FlaskClient, window: Window, search: str, path: str = "/") -> dict[str, object]:
    window.empty(path)
    answered = client.post(ASKING, json=window.question(search))
    assert answered.status_code == 200
    told: dict[str, object] = answered.get_json()
    return told


def held(database: Database) -> dict[str, Version]:
    with database.version().connection.cursor() as cursor:
        version, _ = read(asked(cursor, Choices(["KZ", "FR"], ["trade"], [])))
    return {version.name: version}


@pytest.mark.parametrize("language", ["uz", "en"])
def test_what_a_window_shows_is_what_the_version_holds(app_client: FlaskClient, database: Database, language: str) -> None:
    window, search = Window(), f"?{VIEW.query()}&lang={language}"
    seen = window.take(shown(app_client, window, search), search, VIEW)
    assert [one.where for one in seen] == ["matched", "total", "totals", "over_time"]
    assert not wrong_counts(Counter(seen), held(database))
    elsewhere = f"?{View(year='2025').query()}&lang={language}"
    window.take(shown(app_client, window, elsewhere, "/country/KZ"), elsewhere, VIEW)


def test_a_wrong_count_and_an_unknown_version_are_told(app_client: FlaskClient, database: Database) -> None:
    window, search = Window(), f"?{VIEW.query()}"
    seen = window.take(shown(app_client, window, search), search, View(country="FR", year="2025"))
    told = wrong_counts(Counter([*seen, Seen("00000000", VIEW, "total", 1)]), held(database))
    assert {words.split()[0] for words in told} == {"matched", "totals", "over_time", "version"}


def test_answers_are_looked_at_as_the_window_had_them(app_client: FlaskClient, database: Database, tmp_path: Path) -> None:
    """While people click only stamps are read: what they ask next and what is found later is the same as if all were."""
    saved, window, whole = Saved(tmp_path / "answers"), Window(), Window()
    for place, view in enumerate([VIEW, View(year="2025"), VIEW]):
        search = f"?{view.query()}"
        window.empty("/")
        answer = app_client.post(ASKING, json=window.question(search)).get_data()
        saved.save(Answered(1.0, "filter", 5, place == 0, "/", search, view), answer)
        window.stamped(answer)
        whole.empty("/")
        whole.take(orjson.loads(answer), search, view)
        assert window.question(search) == whole.question(search)
    saved.save(Answered(2.0, "page", 5, False, "/people", search, VIEW), answer)
    seen, faults = saved.looked_at()
    assert seen.total() == 12
    assert not wrong_counts(seen, held(database))
    assert [(at, what) for at, what, _ in faults] == [(2.0, "page")]


def test_a_page_that_names_two_versions_is_wrong(app_client: FlaskClient) -> None:
    window, search = Window(), "?period=2025"
    answer = shown(app_client, window, search)
    window.take(answer, search, View(year="2025"))
    window.frame["notices"] = "00000000"
    answer["frame"]["parts"].pop("notices")  # type: ignore[index]
    with pytest.raises(Wrong, match="2 versions"):
        window.take(answer, search, View(year="2025"))
