"""Whole views are drawn once for all who ask the same; the makers of what is sent leave nothing out."""

import sys
from typing import Any

import pytest
from dash import html

from dashboard import elements, panel
from dashboard.app import create_app
from dashboard.charts.rows import dicts, tuples
from dashboard.database import Database
from dashboard.markup import aria, as_html
from dashboard.pages import COUNTRY, PAGES
from dashboard.panel import read_view
from dashboard.reader import Reader, once
from dashboard.shell import frame
from tests.bench.people.window import Window


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
        window = Window()
        window.empty(path)
        question = window.question(search)
        question["inputs"][1]["value"]["width"] = width
        return client.post("/_dash-update-component", json=question).get_json()["response"]["answer"]["data"]

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


def test_a_panel_that_failed_is_tried_again(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    client = create_app(database).server.test_client()
    window = Window()
    window.empty("/meetings")
    question = window.question("?period=2023")

    def said() -> str:
        answer = client.post("/_dash-update-component", json=question).get_json()["response"]["answer"]["data"]
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


def test_an_address_with_a_code_filled_in_is_the_address_with_the_code(database: Database) -> None:
    reader, _ = read_view(database, "?period=2024&topic=security&open=isrs-0136&page=2&person=A+B", ())
    for field, code in (("topics", "security"), ("topics", "economy"), ("people", "O‘zbek, A"), ("countries", "KZ")):
        assert reader.toggled(field, code) == reader.address(reader.asked.toggled(field, code))
    assert reader.opening("a b,c/1") == reader.address(reader.asked.with_(opened="a b,c/1"))
