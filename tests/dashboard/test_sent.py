"""Whole views are drawn once for all who ask the same; the makers of what is sent leave nothing out."""

import gc
import os
import shutil
import sys
import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from dash import html
from flask.testing import FlaskClient

from dashboard import elements, panel
from dashboard.app import create_app
from dashboard.asking import ASKED_BEFORE, ASKING
from dashboard.charts.rows import dicts, tuples
from dashboard.database import Database
from dashboard.markup import aria, as_html
from dashboard.pages import COUNTRY, PAGES, country, overview
from dashboard.panel import draw_panel, read_view
from dashboard.reader import Reader, once
from dashboard.sent import Part, Sent, sent
from dashboard.shelf import Shelf
from dashboard.shell import frame
from tests.bench.people.window import Window

PAGE_OF_A_COUNTRY = country.PANELS


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The panels that were drawn."""
    names: list[str] = []
    draw = panel.draw_panel

    def told(name: str, *given: Any) -> dict[str, Any]:
        names.append(name)
        return draw(name, *given)

    monkeypatch.setattr(panel, "draw_panel", told)
    return names


def test_a_view_is_drawn_once_however_its_address_is_written(database: Database, drawn: list[str]) -> None:
    client = create_app(database).server.test_client()

    def asked(path: str, search: str, width: str = "wide") -> Any:
        window = Window(width)
        window.empty(path)
        return client.post(ASKING, json=window.question(search)).get_json()

    first = asked("/meetings", "?period=2024&country=KZ,CN")
    again = asked("/meetings", "?country=kz&country=CN&lang=uz&period=2024")
    assert len(drawn) == 1
    assert {**again, "view": ""} == {**first, "view": ""}
    assert again["view"] == "/meetings?country=kz&country=CN&lang=uz&period=2024", "it answers what was asked"
    for path, search, width in (("/meetings", "?period=2024&country=KZ,CN&lang=ru", "wide"),
                                ("/meetings", "?period=2024&country=KZ,CN", "narrow"),
                                ("/meetings", "?period=2024&country=KZ", "wide")):  # fmt: skip
        asked(path, search, width)
    assert len(drawn) == 4, "another language, another room, another filter"
    misread = asked("/meetings", "?period=2024&country=KZ,CN&nonsense=1")
    assert "nonsense" in misread["frame"]["parts"]["notices"], "what one wrote wrongly, another does not read"
    assert "nonsense" not in asked("/meetings", "?period=2024&country=KZ,CN")["frame"]["parts"]["notices"]


def test_to_open_a_record_sends_the_frame_and_no_card(database: Database, drawn: list[str]) -> None:
    """The cards that the reader has are those of the view with the record, be it asked for first or last."""
    client = create_app(database).server.test_client()

    def asked(window: Window, search: str) -> Any:
        answer = client.post(ASKING, json=window.question(search))
        window.stamped(answer.data)
        return answer.get_json()

    for page in (overview, country):
        shown, path, period = Window("wide"), page.PATH.replace(COUNTRY, "KZ"), "?period=2025&lang=en"
        shown.empty(path)
        asked(shown, period)
        assert sorted(drawn) == sorted(page.PANELS)
        record = asked(shown, f"{period}&open=isrs-0136")
        assert "isrs-0136" in record["frame"]["parts"]["record"]
        assert record["frame"]["parts"].keys() == {"record", "header"}, "the languages lead to the view with the record"
        assert not any(told["parts"] for told in record["panels"].values())
        assert asked(shown, f"{period}&open=isrs-0136")["frame"]["parts"] == {}, "the same once more: nothing differs"
        other = asked(shown, f"{period}&open=isrs-0140")
        assert "isrs-0140" in other["frame"]["parts"]["record"]
        closed = asked(shown, period)
        assert closed["frame"]["parts"]["record"] is None
        assert sorted(drawn) == sorted(page.PANELS), "no card was drawn again"
        drawn.clear()


def test_what_anybody_may_write_at_will_draws_nothing_anew(database: Database, drawn: list[str]) -> None:
    client = create_app(database).server.test_client()

    def asked(path: str, width: str, panels: Sequence[str]) -> Any:
        question = {"path": path, "search": "?period=2022", "width": width, "panels": dict.fromkeys(panels), "frame": None}
        return client.post(ASKING, json=question).get_json(silent=True)

    panels = ["meeting_list"]
    first = asked("/meetings", "wide", panels)
    assert first
    assert asked("/meetings", "a mile", panels) == first
    for written in ("/meetings/", "/meetings//"):
        assert asked(written, "wide", panels) == {**first, "view": f"{written}?period=2022"}
    assert asked("/meetings", "wide", ["meeting_list", "topics"]) is None
    assert drawn == panels
    assert asked("/country/KZ", "wide", PAGE_OF_A_COUNTRY) is not None
    before = len(drawn)
    assert asked("/country/KZ", "wide", [*reversed(PAGE_OF_A_COUNTRY)]) is not None
    assert asked("/country/nowhere", "wide", PAGE_OF_A_COUNTRY) is None
    assert len(drawn) == before


@pytest.mark.parametrize("asked", [
    None, [], "?period=2022", {}, {"path": "/", "search": "", "width": "wide", "panels": ["totals"]},
    {"path": "/", "search": "", "width": "wide", "panels": {"totals": "yes"}},
    {"path": 1, "search": "", "width": "wide", "panels": {}}, {"path": "/", "search": "?q=\ud800", "width": "", "panels": {}},
])  # fmt: skip
def test_what_no_browser_asks_is_told_so(asked: Any, app_client: FlaskClient) -> None:
    assert app_client.post(ASKING, json=asked).status_code == 400
    for body in (b"{", b"[" * 60_000):
        assert app_client.post(ASKING, data=body, content_type="application/json").status_code == 400
    assert app_client.get(ASKING).status_code == 405


def test_a_document_of_before_the_upgrade_is_told_to_load_itself_anew(app_client: FlaskClient) -> None:
    """It takes 204 for a page that is no more (assets/view.js), and every other fault for a server that does not answer."""
    asked = {"output": "answer.data", "inputs": [{"id": "asked", "property": "data", "value": "?period=2024"}], "state": []}
    assert app_client.post(ASKED_BEFORE, json=asked).status_code == 204


def test_what_is_kept_counts_its_question_and_the_bytes_of_its_parts() -> None:
    kept, short, long = Sent(room=1000), b'"short"', os.urandom(2000)
    for question, part, fits in (("short", short, True), ("long" * 300, short, False), ("short too", long, False)):
        kept.keep(question, {"topics": Part({"body": part}, {})})
        assert (kept.get(question) is not None) is fits


def test_what_is_kept_is_read_as_it_was(app_client: FlaskClient) -> None:
    window = Window()
    window.empty("/")
    once, again = (app_client.post(ASKING, json=window.question("?period=2021&lang=ru")).get_json() for _ in range(2))
    assert again == once
    assert once["panels"]["over_time"]["parts"]["figure"]["data"]


def test_what_one_worker_drew_another_sends(database_file: Path, tmp_path: Path, drawn: list[str]) -> None:
    answers = []
    for _ in range(2):
        worker = Database(database_file)
        worker.share(tmp_path)
        window = Window()
        window.empty("/meetings")
        client = create_app(worker).server.test_client()
        answers += [client.post(ASKING, json=window.question(f"?period={year}&lang=ru")).get_json() for year in (2021, 2022)]
    assert answers[2:] == answers[:2] != answers[1::-1]
    assert len(drawn) == 2


def test_a_shelf_forgets_the_oldest_and_what_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.shelf.MOST", 3)
    monkeypatch.setattr("dashboard.shelf.SWEPT_AFTER", 1)
    one, other = Shelf(tmp_path / "views"), Shelf(tmp_path / "views")
    for number in range(5):
        one.keep(f"question {number}", number)
        os.utime(one.folder / one._name(f"question {number}"), ns=(number, number))
    one.keep("question 5", 5)
    assert [other.get(f"question {number}") for number in range(6)] == [None, None, None, 3, 4, 5]
    third, fourth = (one.folder / one._name(f"question {number}") for number in (3, 4))
    for broken in (b"", b"nonsense", fourth.read_bytes()[:-2], fourth.read_bytes()):
        third.write_bytes(broken)
        assert one.get("question 3") is None
    one.keep("large", os.urandom(300_000))
    assert one.get("large") is None
    one.folder.chmod(0o777)
    assert one.get("question 5") is None, "anybody might have written it"
    (tmp_path / "file").touch()
    nowhere = Shelf(tmp_path / "file" / "views")
    nowhere.keep("question", 1)
    assert nowhere.get("question") is None


@pytest.mark.parametrize("swept", [".", ".."])
def test_a_shelf_that_was_swept_by_age_is_made_again_and_by_nobody_else(swept: str, tmp_path: Path) -> None:
    """The folder of views, or the server's own with it; whoever knows its name may have made it before us."""
    folder = tmp_path / "of-a-server" / "views"
    one, other = Shelf(folder), Shelf(folder)
    one.keep("question", 1)
    shutil.rmtree((folder / swept).resolve())
    assert one.get("question") is None
    one.keep("question", 2)
    assert other.get("question") == 2
    assert [place.stat().st_mode & 0o777 for place in (folder, folder.parent)] == [0o700, 0o700]
    shutil.rmtree((folder / swept).resolve())
    (folder / swept).resolve().mkdir()
    (folder / swept).resolve().chmod(0o777)
    one.keep("question", 3)
    assert other.get("question") is None
    assert not [place for place in tmp_path.rglob("*") if place.is_file()], "nothing is left where others may write"


def test_a_panel_that_failed_is_tried_again(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    client = create_app(database).server.test_client()
    window = Window()
    window.empty("/meetings")
    question = window.question("?period=2023")

    def said() -> str:
        answer = client.post(ASKING, json=question).get_json()
        return str(answer["panels"]["meeting_list"]["parts"]["body"])

    with monkeypatch.context() as failing:
        failing.setattr(panel, "draw_panel", lambda *given: 1 / 0)
        assert "failed" in said()
    assert "failed" not in said()


def test_elements_are_those_of_dash() -> None:
    for made in (html, elements):
        link = made.A("a", href="/?q=<", className="view", **aria(label="b"))
        part = made.Div([link, made.I(style={"height": 3}), made.Br()], hidden=True)
        written = '<a aria-label="b" class="view" href="/?q=&lt;">a</a>'
        assert as_html(part) == f'<div hidden>{written}<i style="height:3px"></i><br></div>'
        assert part.to_plotly_json()["props"]["children"][0].to_plotly_json()["props"]["href"] == "/?q=<"


def test_what_is_drawn_has_properties_that_dash_knows(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in [module for name, module in sys.modules.items() if name.startswith("dashboard.")]:
        if getattr(module, "html", None) is elements:
            monkeypatch.setattr(module, "html", html)
    version, drawn = database.version(), 0
    for page in PAGES:
        about = "KZ" if COUNTRY in page.PATH else ""
        reader, answer = read_view(database, "?period=2024&lang=en&open=isrs-0136", page.PANELS, about=about, version=version)
        for name in page.PANELS:
            drawn += bool(panel.draw_panel(name, answer.rows[name], reader, database))
        for part in frame().values():
            part(reader, page.PATH.replace(COUNTRY, about), answer)
    assert drawn == sum(len(page.PANELS) for page in PAGES)


def test_rows_are_walked_as_pandas_walks_them(database: Database) -> None:
    _, answer = read_view(database, "?period=2024", ["totals", "topics", "gone_quiet", "meeting_list"])
    for rows in answer.rows.values():
        assert str(tuples(rows)).replace("Row(", "Pandas(") == str(list(rows.itertuples(index=False)))
        assert str(dicts(rows)) == str(rows.to_dict("records"))


def test_what_is_worked_out_once_is_so_for_one_reader_and_width(database: Database) -> None:
    reader, answer = read_view(database, "?period=2024", ["totals"])
    calls = []

    @once
    def counted(rows: Any, reader: Reader, more: bool = False) -> int:
        calls.append(more)
        return len(calls)

    rows = answer.rows["totals"]
    assert [counted(rows, reader), counted(rows, reader), counted(rows, reader, more=True)] == [1, 1, 2]
    assert counted(rows.copy(), reader) == 3
    assert counted(rows, reader.at("narrow")) == 4


def test_a_version_that_was_replaced_goes_with_the_last_who_asked_it(database_file: Path, tmp_path: Path) -> None:
    """At once, not when memory is next looked over: a large one fills gigabytes."""
    shutil.copytree(database_file.parent, tmp_path, symlinks=True, dirs_exist_ok=True)
    opened = Database(tmp_path / database_file.name)
    opened.version()
    gc.collect()
    gc.disable()
    try:
        reader, answer = read_view(opened, "?period=2024", overview.PANELS)
        for name, rows in answer.rows.items():
            sent(draw_panel(name, rows, reader, opened))
        held = [weakref.ref(answer.version.kept), weakref.ref(rows)]
        again = shutil.copy(opened.path.resolve(), tmp_path / "again.duckdb")
        opened.path.unlink()
        opened.path.symlink_to(again)
        assert opened.version() is not answer.version
        assert all(one() is not None for one in held), "who asked it has it to the end"
        del reader, answer, rows
        assert all(one() is None for one in held)
    finally:
        gc.enable()


def test_an_address_with_a_code_filled_in_is_the_address_with_the_code(database: Database) -> None:
    reader, _ = read_view(database, "?period=2024&topic=security&open=isrs-0136&page=2&person=A+B", ())
    for field, code in (("topics", "security"), ("topics", "economy"), ("people", "O‘zbek, A"), ("countries", "KZ")):
        assert reader.crossed(**{field: code}) == reader.address(reader.asked.filtered(**{field: (code,)}))
        assert reader.toggled(field, code) == reader.address(reader.asked.toggled(field, code))
    for preset in ("2019", "last-12-months", "all"):
        assert reader.over_preset(preset) == reader.address(reader.asked.filtered(since=None, until=None, preset=preset))
    assert reader.opening("a b,c/1") == reader.address(reader.asked.with_(opened="a b,c/1"))
