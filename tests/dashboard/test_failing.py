"""A panel that fails takes nothing with it: not the others, not the page, not the server; and what failed is not kept."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pandas as pd
import pytest

from dashboard import answering, known, matched
from dashboard.answering import read_plain
from dashboard.database import Database
from dashboard.filters import Asked, Filter
from dashboard.mapped import worked_out_once
from dashboard.packed import ROWS
from dashboard.packed.view import View
from dashboard.panel import Views, read_view
from dashboard.plan import plan
from dashboard.queries import VIEW, panel_sql, parameters_of, question
from dashboard.sent import FRAME, _read
from dashboard.shell import frame
from dashboard.wording import wording

NOT_DRAWN = wording("en").say("not-drawn")


def broken(view: View) -> pd.DataFrame:
    raise IndexError("made to fail")


@pytest.fixture
def uncounted(monkeypatch: pytest.MonkeyPatch) -> Callable[[Iterable[str]], None]:
    """uncounted(["topics"]): the arrays cannot count these."""
    return lambda names: monkeypatch.setattr(answering, "ROWS", {**ROWS, **dict.fromkeys(names, broken)})


@pytest.fixture
def unasked(monkeypatch: pytest.MonkeyPatch) -> Callable[[Iterable[str]], None]:
    """unasked(["topics"]): nor do their queries answer."""
    return lambda names: monkeypatch.setattr(
        matched, "panel_sql", lambda name: "SELECT error('made to fail')" if name in names else panel_sql(name)
    )


Failing = Callable[[Iterable[str]], None]


@pytest.fixture
def failed(database: Database) -> Callable[[str], set[str]]:
    """failed("?period=all&lang=en") → the parts of the overview that say that they could not be drawn, FRAME for the frame."""
    views = Views(database, frame())

    def of_view(search: str) -> set[str]:
        view = views.view("/", search, "wide", database.version())
        written = {name: b"".join(map(_read, whole.parts.values())) for name, whole in view.items()}
        assert all(b"made to fail" not in part for part in written.values())
        return {name for name, part in written.items() if NOT_DRAWN.encode() in part}

    return of_view


def test_what_cannot_be_counted_is_asked_and_the_log_says_so(
    database: Database, uncounted: Failing, caplog: pytest.LogCaptureFixture
) -> None:
    uncounted(["topics", VIEW])
    reader, answer = read_view(database, "?from=2024-03-01&to=2025-11-30", ["topics", "totals"])
    plain = read_plain(answer.version, reader.asked, answer.plan, ["topics", "totals"])
    for name, rows in plain.items():
        pd.testing.assert_frame_equal(answer.rows[name], rows)
    assert answer.facts.matched > 0
    assert "The rows of topics could not be read" in caplog.text
    assert "IndexError: made to fail" in caplog.text


def test_nothing_needs_the_arrays(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where they cannot say which meetings fit, the queries do."""
    names, query = ("topics", "country_topics", "meeting_list", "corrections"), "?from=2024-03-02&to=2025-11-30&topic=security"
    monkeypatch.setattr(View, "of_other_controls", broken)
    reader, answer = read_view(database, query, names)
    for name, rows in read_plain(answer.version, reader.asked, answer.plan, names).items():
        pd.testing.assert_frame_equal(answer.rows[name], rows)


@pytest.mark.parametrize(("name", "part", "address"), [
    ("topics", "topics", "?from=2024-03-03&to=2025-11-30&lang=en"),
    ("meeting", FRAME, "?from=2024-03-04&to=2025-11-30&lang=en&open=isrs-0136"),
])  # fmt: skip
def test_what_nobody_can_answer_says_so_and_is_tried_again(
    name: str, part: str, address: str, failed: Callable[[str], set[str]], uncounted: Failing, unasked: Failing,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """A panel, or the record that lies open: all else is drawn, and no cache keeps what failed."""
    uncounted([name])
    unasked([name])
    assert failed(address) == {part}
    monkeypatch.undo()
    assert failed(address) == set()


def test_a_view_without_facts_is_no_view(database: Database, uncounted: Failing, monkeypatch: pytest.MonkeyPatch) -> None:
    uncounted([VIEW])
    monkeypatch.setattr(matched, "FACTS", "SELECT error('made to fail')")
    with pytest.raises(LookupError, match="the log says why"):
        read_view(database, "?from=2024-03-05&to=2025-11-30", ["topics"])


def test_a_server_opens_what_cannot_be_answered_beforehand(
    database: Database, uncounted: Failing, unasked: Failing, caplog: pytest.LogCaptureFixture
) -> None:
    """All but what fails is known; what fails is asked for again by whoever wants it."""
    uncounted(["topics"])
    unasked(["topics"])
    contents, answers = worked_out_once(
        None, database.path.resolve(), lambda: known.worked_out(database.path.resolve(), "400MB"), lambda path: False
    )
    days = plan(Filter(preset="all"), database.version().reach())
    parameters, questions = parameters_of(Asked(filter=Filter(preset="all")), days), {asked for asked, _ in answers}
    assert contents.count == database.version().count
    assert {name for name in ("topics", "formats", VIEW) if question(name, parameters) in questions} == {"formats", VIEW}
    assert "The rows of topics could not be read" in caplog.text


def test_a_server_opens_where_nothing_can_be_answered_beforehand(
    database_file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(known, "answered", lambda *given: 1 / 0)
    opened = Database(database_file)
    assert len(opened.version().kept) == 0
    assert "could not be answered beforehand" in caplog.text
    assert "ZeroDivisionError" in caplog.text
    monkeypatch.undo()
    assert not opened.answer(read_view(opened, "?period=all", [])[0].asked, ["topics"]).rows["topics"].empty
    opened.version().connection.close()
