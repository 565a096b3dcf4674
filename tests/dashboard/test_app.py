"""The app as a browser or Excel meets it: addresses, headers, the document, the rows; and every page drawn."""

import base64
import csv
import hashlib
import io
import json
import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard import panel, shell
from dashboard.app import create_app
from dashboard.asking import ASKING, LONGEST_QUESTION
from dashboard.database import Database, panel_names
from dashboard.export import rows
from dashboard.filters import LANGUAGES
from dashboard.pages import COUNTRY, PAGES, page_at
from dashboard.wording import BCP47, wording
from etl.__main__ import main
from tests.bench.people.window import Window
from tests.conftest import View

SHOWN = ("totals", "over_time", "partner_map", "topics", "formats", "meeting_list")
ADDRESSES = (
    "/?period=all", "/meetings?period=all", "/rows/totals.csv?period=all", "/rows/topics.json", "/healthz", "/", "/none",
    "/assets/style.css", "/_dash-layout", "/_dash-dependencies",
)  # fmt: skip
ASKED = ("?period=all", "?compare=year&country=KZ&period=2024", "?from=2030-01-01&to=2030-02-01")


def policy(response: TestResponse) -> dict[str, list[str]]:
    directives = [part.split() for part in response.headers["Content-Security-Policy"].split(";")]
    return {name: sources for name, *sources in directives}


def strictly(response: TestResponse) -> Any:
    """What a JSON answer says; NaN and Infinity are no JSON, though Python writes them."""

    def refuse(written: str) -> None:
        raise AssertionError(f"{written} is not JSON: browsers, R and Excel refuse the whole answer")

    return json.loads(response.get_data(as_text=True), parse_constant=refuse)


def cells(response: TestResponse) -> list[list[str]]:
    text = response.get_data().decode("utf-8")
    assert text.startswith("\ufeff"), "Excel needs the mark to read the letters right"
    return list(csv.reader(io.StringIO(text[1:], newline="")))


# --- addresses


def test_health_tells_the_data_version(app_client: FlaskClient, database: Database) -> None:
    response = app_client.get("/healthz")
    assert response.status_code == 200
    assert response.json == {"ok": True, "data_version": database.version().data_version}


def test_the_bare_address_opens_the_institutes_own_view(app_client: FlaskClient, database: Database) -> None:
    response = app_client.get("/")
    assert response.status_code == 302
    assert response.headers["Location"] == f"/?period={database.version().institute.landing_period}"
    assert app_client.get(response.headers["Location"]).status_code == 200


@pytest.mark.parametrize("address", ["/?period=all", "/meetings", "/meetings?lang=ru", "/meetings/", "/?country=ZZ,<script>"])
def test_a_page_opens_at_any_address_of_its_own(address: str, app_client: FlaskClient) -> None:
    response = app_client.get(address)
    assert response.status_code == 200
    assert response.mimetype == "text/html"


@pytest.mark.parametrize("path", [
    "/none", "/meetings/5", "/MEETINGS", "/index.html", "/.env", "/admin", "/healthz2", "/_dashboard", "/assets/none.css",
    "/assets/../app.py", "/assets/%2e%2e/app.py", "/rows", "/rows/", "/rows/totals", "/rows/none.csv", "/rows/totals.xls",
    "/rows/totals.sql", "/rows/../totals.csv", "/rows/<script>.csv", "/rows/selected.csv", "/%00",
])  # fmt: skip
def test_what_is_not_there_is_not_found(path: str, app_client: FlaskClient) -> None:
    response = app_client.get(path)
    assert response.status_code == 404
    assert "<script>" not in response.get_data(as_text=True)


def test_without_a_database_every_address_says_so(tmp_path: Path) -> None:
    client = create_app(Database(tmp_path / "none.duckdb")).server.test_client()
    assert client.get("/healthz").status_code == 503
    assert client.get("/healthz").json["ok"] is False
    for address in ("/", "/rows/totals.csv"):
        response = client.get(address)
        assert response.status_code == 503, address
        assert "python -m etl load" in response.get_data(as_text=True)


# --- headers


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_has_a_strict_policy_and_sets_no_cookie(address: str, app_client: FlaskClient) -> None:
    response = app_client.get(address)
    allowed = policy(response)
    assert "Set-Cookie" not in response.headers
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert allowed["default-src"] == allowed["base-uri"] == allowed["frame-ancestors"] == ["'none'"]
    assert allowed["connect-src"] == ["'self'"]
    assert all(source == "'self'" or source.startswith("'sha256-") for source in allowed["script-src"])
    every = [source for sources in allowed.values() for source in sources]
    assert "'unsafe-eval'" not in every
    assert not [source for source in every if source == "*" or re.match(r"https?:|//|\w+\.\w", source)]


def test_the_document_has_no_script_that_the_policy_does_not_name(app_client: FlaskClient) -> None:
    response = app_client.get("/?period=all")
    document = response.get_data(as_text=True)
    inline = re.findall(r"<script(?![^>]*(?:src=|application/json))[^>]*>(.*?)</script>", document, re.DOTALL)
    digests = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in inline]
    assert inline
    assert {f"'sha256-{digest}'" for digest in digests} <= set(policy(response)["script-src"])
    assert not re.search(r"<[^>]+\son\w+=", document), "no handlers in attributes"


def test_the_document_asks_for_nothing_from_elsewhere(app_client: FlaskClient) -> None:
    document = app_client.get("/?period=all").get_data(as_text=True)
    asked = re.findall(r"(?:src|href)=\"([^\"#]+)\"", document)
    assert asked
    assert not [address for address in asked if not address.startswith("/") or address.startswith("//")]
    assert all(app_client.get(address).status_code == 200 for address in asked)


def test_a_page_has_its_places_and_cards_before_dash_begins(app_client: FlaskClient) -> None:
    document = app_client.get("/topics?period=all").get_data(as_text=True)
    body, _, scripts = document.partition('<script src="')
    order = ("header", "react-entry-point", "notices", "page", "record", "live", "footer", "export")
    places = [body.index(f'id="{name}"') for name in order]
    assert places == sorted(places), "read and walked through in this order"
    pages = json.loads(re.findall(r'id="calendars">(.*?)</script>', document, re.DOTALL)[0])["pages"]
    for path, page in pages.items():
        assert page["panels"] == re.findall(r'<section[^>]* id="card-(\w+)"', page["cards"]), path
    assert "dash_renderer" in scripts


def test_scripts_last_and_what_has_no_version_in_its_name_is_asked_again(app_client: FlaskClient) -> None:
    document = app_client.get("/?period=all").get_data(as_text=True)
    scripts = re.findall(r"<script[^>]*src=\"([^\"]+)\"", document)
    assert len(scripts) > 5
    for address in scripts:
        assert "immutable" in app_client.get(address).headers["Cache-Control"], address
    unversioned = app_client.get("/assets/mark.svg").headers["Cache-Control"]
    assert "max-age=3600" in unversioned
    assert "immutable" not in unversioned


@pytest.mark.parametrize("address", ["/?period=all", "/healthz", "/rows/totals.csv", "/none"])
def test_what_changes_with_the_data_is_never_kept_for_long(address: str, app_client: FlaskClient) -> None:
    kept = app_client.get(address).headers.get("Cache-Control", "")
    assert not re.search(r"max-age=[1-9]|immutable", kept)


# --- the document


@pytest.mark.parametrize(("query", "language"), [
    ("?period=all", "uz"), *((f"?lang={code}", code) for code in LANGUAGES), ("?lang=klingon", "uz"), ("?lang=", "uz"),
    ("?lang=RU", "ru"), ("?lang=%22%3E%3Cscript%3E", "uz"),
])  # fmt: skip
def test_the_document_is_in_the_readers_language_at_once(query: str, language: str, app_client: FlaskClient) -> None:
    document = app_client.get(f"/{query}").get_data(as_text=True)
    assert document.startswith(f'<!doctype html><html lang="{BCP47[language]}"')
    assert f"<noscript>{wording(language).say('no-script')}</noscript>" in document
    assert '"><script>' not in document


def test_the_calendar_has_months_and_weekdays_in_every_language_beginning_on_monday(app_client: FlaskClient) -> None:
    document = app_client.get("/?period=all").get_data(as_text=True)
    said = re.search(r'<script type="application/json" id="calendars">(.*?)</script>', document)
    assert said
    calendars = json.loads(said[1])["calendars"]
    assert set(calendars) == set(LANGUAGES)
    for calendar in calendars.values():
        assert (calendar["weekStart"], len(set(calendar["months"])), len(set(calendar["weekdaysMin"]))) == (1, 12, 7)
    assert calendars["uz"]["months"][0] == "Yanvar"
    assert calendars["ru"]["months"][4] == "Май"
    assert calendars["en"]["weekdays"][0] == "Sunday", "as the calendar's library counts them"


# --- the rows


@pytest.mark.parametrize("name", SHOWN)
@pytest.mark.parametrize("query", ASKED)
def test_the_rows_are_the_same_as_csv_and_as_json(name: str, query: str, app_client: FlaskClient, database: Database) -> None:
    as_csv = app_client.get(f"/rows/{name}.csv{query}")
    as_json = app_client.get(f"/rows/{name}.json{query}")
    assert (as_csv.mimetype, as_json.mimetype) == ("text/csv", "application/json")
    assert as_csv.headers["Content-Disposition"] == f'attachment; filename="elchi-{name}.csv"'
    assert as_csv.headers["X-Data-Version"] == as_json.headers["X-Data-Version"] == database.version().data_version
    head, *lines = cells(as_csv)
    found = strictly(as_json)
    assert len(lines) == len(found)
    for line, row in zip(lines, found, strict=True):
        assert head == list(row)
        assert [cell == "" for cell in line] == [value is None or value in ("", []) for value in row.values()]


@pytest.mark.parametrize(("name", "columns"), [
    ("totals", ["measure", "value", "comparison"]), ("over_time", ["bin", "split", "meetings"]),
    ("partner_map", ["country", "meetings", "contacts", "shared"]), ("topics", ["topic", "meetings"]),
    ("formats", ["format", "meetings"]), ("meeting_list", ["meeting_id", "first_day", "last_day"]),
])  # fmt: skip
def test_the_names_of_columns_are_a_promise(name: str, columns: list[str], app_client: FlaskClient) -> None:
    head, *lines = cells(app_client.get(f"/rows/{name}.csv?period=all"))
    assert set(columns) <= set(head)
    assert head[0] == columns[0]
    assert lines


def test_days_are_written_as_days_and_what_is_not_known_is_null(app_client: FlaskClient) -> None:
    found = {row["meeting_id"]: row for row in strictly(app_client.get("/rows/meeting_list.json?period=all"))}
    assert (found["isrs-0001"]["first_day"], found["isrs-0001"]["last_day"]) == ("2006-12-05", "2006-12-05")
    undated = [row for row in found.values() if row["precision"] == "unknown"]
    assert undated
    assert all(row["first_day"] is None and row["last_day"] is None for row in undated)


@pytest.mark.parametrize(("value", "cell"), [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("\rx", "'\rx"),
    ("a=b", "a=b"), (-1, -1), (1.5, 1.5), (None, ""), (["=x", "y"], "'=x; y"), ([], ""), (["a", "b"], "a; b"), ("", ""),
    ([{"a": 1}], '{"a": 1}'),
])  # fmt: skip
def test_no_cell_can_run_as_a_formula(value: object, cell: object) -> None:
    assert rows.safe_cell(rows.plain(value)) == cell


@pytest.mark.parametrize(("column", "expected"), [
    ([1.5, None], [1.5, None]), ([pd.Timestamp("2025-06-01"), pd.NaT], ["2025-06-01", None]), (["x", None], ["x", None]),
    ([["a"], []], [["a"], []]), ([{"day": pd.Timestamp("2025-06-01").date()}, None], [{"day": "2025-06-01"}, None]),
    ([True, False], [True, False]),
])  # fmt: skip
def test_what_is_missing_is_null_in_every_kind_of_column(column: list[Any], expected: list[Any]) -> None:
    written = json.loads(rows.as_json(pd.DataFrame({"value": column})), parse_constant=lambda word: word)
    assert [row["value"] for row in written] == expected


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Database:
    """Records whose texts are formulas and HTML."""
    folder = tmp_path_factory.mktemp("nasty")
    texts = ['=HYPERLINK("http://x")', "+1", "-2+3", "@SUM(A1)", "<script>hurt()</script>", '"><img src=x onerror=hurt()>',
             "a\nb;c,d"]  # fmt: skip
    records = [
        {"meeting_id": f"n-{n}", "date_start": "2025-05-05", "title_en": text, "kind": "conference", "countries": ["KZ"],
         "note": text, "organisations": [text], "formats": ["C5+1"], "topics": ["security"], "city": text,
         "source_url": "javascript:hurt()", "publisher": text, "documents": [text],
         "counterparts": [{"name": text, "role": text, "organisation": text}]}
        for n, text in enumerate(texts)
    ]  # fmt: skip
    file = folder / "nasty.jsonl"
    file.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    assert main(["load", str(file), "--database", str(folder / "elchi.duckdb")]) == 0
    return Database(folder / "elchi.duckdb")


@pytest.mark.parametrize("name", [*SHOWN, "meeting"])
def test_formulas_in_records_go_out_as_text(name: str, nasty: Database) -> None:
    client = create_app(nasty).server.test_client()
    lines = cells(client.get(f"/rows/{name}.csv?period=all&open=n-0"))
    assert len({len(line) for line in lines}) == 1, "a comma or a line end in a text breaks no row"
    assert not [cell for line in lines for cell in line if cell.startswith(("=", "+", "@", "\t", "\r"))]
    assert not [cell for line in lines for cell in line if re.match(r"-(?!\d+(\.\d+)?$)", cell)]


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("opened", ["n-0", "n-4", "n-5"])
def test_html_in_records_stays_text_in_every_chart(language: str, opened: str, nasty: Database) -> None:
    """Components are drawn as text by the browser; what a chart shows as HTML must be escaped."""
    reader, answer = panel.read_view(nasty, f"?period=all&lang={language}&open={opened}", panel_names())
    for name in panel_names():
        figure = json.dumps(panel.panel_module(name).figure(answer.rows[name], reader), default=str)
        assert "<script" not in figure, name
        assert "<img" not in figure, name


def test_no_link_of_a_record_runs_a_script(nasty: Database) -> None:
    reader, answer = panel.read_view(nasty, "?period=all&open=n-4", ["meeting_list"])
    listed = panel.draw_panel("meeting_list", answer.rows["meeting_list"], reader, nasty)
    drawn = json.dumps([shell.record(reader, "/", answer), listed], default=lambda part: part.to_plotly_json())
    assert "hurt()" in drawn
    assert not re.search(r'"href": "\s*javascript:', drawn)


def test_html_in_an_address_is_told_as_text(app_client: FlaskClient, view: View) -> None:
    query = "?country=<script>alert(1)</script>&lang=<script>&q=<script>"
    assert "<script>alert" not in app_client.get(f"/{query}").get_data(as_text=True)
    reader, answer = view(query)
    told = json.dumps(shell.notices(reader, "/", answer), default=lambda part: part.to_plotly_json())
    assert "country=<script>alert(1)</script>" in told
    assert "dangerously" not in told.lower()


# --- every page


Drawn = dict[str, Any]


def draw(client: FlaskClient, path: str, query: str, before: Drawn | None = None, width: str = "wide") -> Drawn:
    """What the browser gets for a view: the parts of each panel and of the frame that it does not have already."""
    panels = page_at(path).PANELS
    window = Window(width)
    window.path, window.panels = path, {name: {} for name in panels}
    if before:
        window.stamps = {name: before["panels"][name]["stamp"] for name in panels} | {"": before["frame"]["stamp"]}
    response = client.post(ASKING, json=window.question(query))
    assert response.status_code == 200, response.get_data(as_text=True)[:500]
    assert "Set-Cookie" not in response.headers
    answered: Drawn = strictly(response)
    return answered


@pytest.mark.parametrize(("query", "width"), [
    *((f"?period=last-12-months&lang={language}", "narrow") for language in LANGUAGES),
    ("?period=all&open=isrs-0030&compare=none&lang=ru", "medium"),
    ("?from=2030-01-01&to=2030-02-01&lang=ru", "wide"),
    ("?from=banana&country=ZZ,<script>&from=2025-06-17&to=2025-06-17&lang=uz", "wide"),
    ("?period=2024&compare=year&country=KZ&counting=shared&highlight=security&topic=security&lang=uz_Cyrl", "wide"),
    ("?period=all&table=totals,over_time,partner_map,topics,formats,meeting_list&q=osiyo&page=9&lang=en", "wide"),
])  # fmt: skip
def test_every_page_is_drawn(query: str, width: str, app_client: FlaskClient) -> None:
    said = wording(query.rsplit("lang=")[-1]).say
    for page in PAGES:
        answered = draw(app_client, page.PATH.replace(COUNTRY, "KZ"), query, width=width)
        assert set(answered["panels"]) == set(page.PANELS)
        for name, drawn in answered["panels"].items():
            assert drawn["parts"]["head"], f"{name} of {page.PATH}"
            assert any(drawn["parts"][part] for part in ("figure", "body", "table")), f"{name} of {page.PATH}"
            assert "nothing failed" not in json.dumps(drawn), f"{name} of {page.PATH}"
        assert {"header", "filter-bar", "notices", "footer"} <= set(answered["frame"]["parts"])
        assert COUNTRY in page.PATH or answered["frame"]["parts"]["page-title"] == said(page.TITLE)


def test_a_panel_that_fails_says_so_and_the_others_are_drawn(
    app_client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(panel.panel_module("totals"), "words", lambda rows, reader: 1 / 0)
    drawn = draw(app_client, "/", "?period=all&lang=en")["panels"]
    failed = {name for name, of_panel in drawn.items() if wording("en").say("not-drawn") in json.dumps(of_panel)}
    assert failed == {"totals"}
    assert "ZeroDivision" not in json.dumps(drawn["totals"])


def test_what_did_not_change_is_left_alone(app_client: FlaskClient) -> None:
    first = draw(app_client, "/", "?period=2024&lang=en")
    again = draw(app_client, "/", "?period=2024&lang=en", first)
    assert not again["frame"]["parts"]
    assert not any(of_panel["parts"] for of_panel in again["panels"].values())
    highlighted = draw(app_client, "/", "?period=2024&lang=en&highlight=security", first)
    assert highlighted["panels"]["over_time"]["parts"]["figure"]
    assert not highlighted["panels"]["totals"]["parts"].get("figure")


def test_an_answer_says_which_view_it_belongs_to(app_client: FlaskClient) -> None:
    """So that a late one never wins over a newer one."""
    assert draw(app_client, "/meetings", "?period=2024&lang=en")["view"] == "/meetings?period=2024&lang=en"


def test_what_is_longer_than_any_question_is_not_read(app_client: FlaskClient) -> None:
    longest = Window().question("?q=" + "a" * LONGEST_QUESTION)
    assert app_client.post(ASKING, json=longest).status_code == 413
    assert draw(app_client, "/meetings", f"?period=2024&q={'a' * (LONGEST_QUESTION // 2)}&lang=en")["frame"]["parts"]
