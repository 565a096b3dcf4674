"""The page *report*: what is offered, what is posted, and the files that come of it, as the browser asks for them."""

import io
import json
import os
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from flask.testing import FlaskClient
from pypdf import PdfReader

from dashboard.app import create_app
from dashboard.database import Database, panel_names
from dashboard.export import studio
from dashboard.export.report import jobs, page, route
from dashboard.export.report.choices import parsed
from dashboard.export.report.definition import reported_pages
from dashboard.export.report.exhibits import report
from dashboard.filters import LANGUAGES
from dashboard.panel import read_view
from dashboard.settings import Settings
from dashboard.wording import wording
from tests.conftest import View
from tests.dashboard.export.test_report_pdf import flat, words

REPORTS = Settings().reports
PATIENCE = 180  # seconds on a busy machine


def asked(view: str = "?period=2025", *panels: str, kind: str = ".xlsx", language: str = "en", **more: Any) -> dict[str, Any]:
    sections = [{"panel": panel} for panel in panels or ("totals",)]
    return {"definition": {"view": view, "section": sections} | more, "kind": kind, "language": language, "told": "en"}


def begun(client: FlaskClient, **content: Any) -> str:
    answer = client.post("/report/jobs", json=content)
    assert answer.status_code == 202, answer.get_data(as_text=True)
    return str(answer.get_json()["job"])


def finished(client: FlaskClient, job: str) -> dict[str, Any]:
    """The state of a report once it is made, or is not."""
    for pause in (0.05, 0.1, 0.2, *[0.4] * PATIENCE * 2):
        state: dict[str, Any] = client.get(f"/report/jobs/{job}").get_json()
        if state["step"] in ("ready", "failed"):
            return state
        time.sleep(pause)
    raise AssertionError(f"not made in {PATIENCE} seconds: {state}")


def made(client: FlaskClient, **content: Any) -> bytes:
    job = begun(client, **content)
    state = finished(client, job)
    assert state["step"] == "ready", state
    return client.get(f"/report/jobs/{job}/file").data


# --- what is offered


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_panel_of_every_page_is_offered_by_a_name_of_its_own(language: str, view: View, database: Database) -> None:
    reader, answer = view(f"?period=2025&country=KZ&lang={language}")
    body = page.drawn(database, REPORTS, {})(reader, "/report", answer)
    assert body is not None
    given = json.loads(body[0].to_plotly_json()["props"]["data-given"])
    offered = {one["page"]: [panel["name"] for panel in one["panels"]] for one in given["pages"]}
    assert offered == {name: list(panels) for name, panels in reported_pages().items()}
    titles = [panel["title"] for one in given["pages"] for panel in one["panels"]]
    assert len(set(titles)) == len(titles)
    assert {one["name"] for one in given["shipped"]} == {path.stem for path in REPORTS.glob("*.toml")}
    assert given["view"] == "?period=2025&country=KZ"
    assert reader.sentence() in given["sentence"]
    own = [section for one in given["shipped"] for section in one["sections"] if section["view"]]
    assert own
    assert all(section["said"] == view(f"{section['view']}&lang={language}")[0].sentence() for section in own)


def test_a_definition_that_cannot_be_read_is_named_and_the_others_are_offered(
    view: View, database: Database, tmp_path: Path
) -> None:
    (tmp_path / "good.toml").write_bytes((REPORTS / "weekly.toml").read_bytes())
    (tmp_path / "bad.toml").write_text('[[section]]\npanel = "weather"\n')
    reader, answer = view("?period=2025&lang=en")
    body = page.drawn(database, tmp_path, {".docx": b""})(reader, "/report", answer)
    assert body is not None
    given = json.loads(body[0].to_plotly_json()["props"]["data-given"])
    assert [one["name"] for one in given["shipped"]] == ["good"]
    assert any("bad.toml, section 1: 'weather' is no panel" in remark for remark in given["remarks"])
    assert any("Word document (DOCX)" in remark for remark in given["remarks"]), "whose look the file has"


# --- what is posted


HARD = 'Quotes " and \\, ʻoʻ, қ, [x]\n= # """ \t end\u0001'


def test_what_is_kept_as_toml_is_the_same_report_when_it_is_opened_again(app_client: FlaskClient) -> None:
    content = asked("?period=2025&country=KZ", "over_time", title={"en": HARD, "ru": "Год"})
    content["definition"]["section"] += [
        {"panel": "topics", "view": "?period=all", "heading": {"ru": HARD}, "comment": {"en": HARD * 40, "uz": ""}}
    ]
    kept = app_client.post("/report/toml", json=content)
    assert kept.mimetype == "application/toml"
    again = parsed(kept.data, "kept.toml", panel_names())
    written = HARD.replace("\u0001", "")
    assert again.title == {"en": written, "ru": "Год"}
    assert [(one.panel, one.view) for one in again.sections] == [("over_time", ""), ("topics", "?period=all")]
    assert again.sections[1].comment == {"en": written * 40}
    opened = app_client.post("/report/definition?lang=en", data=kept.data, content_type="application/toml").get_json()
    assert opened["title"] == again.title
    assert opened["sections"][1]["heading"] == {"ru": written}
    assert opened["sections"][1]["said"].startswith("all records")


@pytest.mark.parametrize(
    ("method", "path", "sent", "status"),
    [
        ("POST", "/report/jobs", {"data": json.dumps(asked()), "content_type": "text/plain"}, 415),
        ("POST", "/report/jobs", {"json": asked(), "headers": {"Sec-Fetch-Site": "cross-site"}}, 403),
        ("DELETE", "/report/jobs/x", {"headers": {"Sec-Fetch-Site": "same-site"}}, 403),
        ("POST", "/report/jobs", {"json": asked(title="x" * route.LARGEST)}, 413),
        ("POST", "/report/jobs", {"data": "{", "content_type": "application/json"}, 400),
        ("POST", "/report/jobs", {"data": "[" * 100_000, "content_type": "application/json"}, 400),
        ("POST", "/report/jobs", {"json": asked(kind=".exe")}, 400),
        ("POST", "/report/jobs", {"json": asked("?period=2025", "weather")}, 400),
        ("POST", "/report/jobs", {"json": asked("?period=2025", *["totals"] * (route.MOST_SECTIONS + 1))}, 400),
        ("POST", "/report/definition?lang=en", {"data": b"\xff", "content_type": "application/toml"}, 400),
        ("GET", "/report/jobs/none", {}, 404),
        ("GET", "/report/jobs/none/file", {}, 404),
        ("GET", "/report/jobs/../../healthz", {}, 404),
        ("GET", "/report.docx", {}, 404),
    ],
)
def test_what_is_no_report_is_refused(
    method: str, path: str, sent: dict[str, Any], status: int, app_client: FlaskClient
) -> None:
    assert app_client.open(path, method=method, **sent).status_code == status


def test_a_fault_says_where_it_is(app_client: FlaskClient) -> None:
    answer = app_client.post("/report/jobs", json=asked("?period=2025", "totals", "weather"))
    assert "section 2: 'weather' is no panel" in answer.get_json()["fault"]


# --- the files


def test_a_report_is_made_in_its_language_and_fetched_once(app_client: FlaskClient, view: View) -> None:
    job = begun(app_client, **asked("?period=2025", "meeting_list", language="ru"))
    state = finished(app_client, job)
    assert (state["name"], state["said"]) == ("elchi-report-ru.xlsx", "Ready.")
    assert app_client.head(f"/report/jobs/{job}/file").status_code == 200
    got = app_client.get(f"/report/jobs/{job}/file")
    assert "elchi-report-ru.xlsx" in got.headers["Content-Disposition"]
    assert got.headers["Cache-Control"] == "no-store"
    book = openpyxl.load_workbook(io.BytesIO(got.data))
    assert book.worksheets[0]["A1"].value == wording("ru").say("page-report"), "a report without a title is called so"
    assert book.worksheets[1].max_row - 6 == view("?period=2025")[0].facts.matched
    assert app_client.get(f"/report/jobs/{job}/file").status_code == 404
    assert app_client.get(f"/report/jobs/{job}").status_code == 404


def test_twenty_at_once_show_each_its_own_filters_numbers(app_client: FlaskClient, view: View) -> None:
    """Sixteen workbooks and four documents with a picture, all begun before the first is fetched."""
    ranked = view("?period=all&counting=contacts", "country_ranking")[1].rows["country_ranking"]
    countries = list(ranked.sort_values("meetings", ascending=False)["country"][:20])
    counted = {code: view(f"?period=all&country={code}&lang=en")[0].facts.matched for code in countries}
    assert len({counted[code] for code in countries}) > 5
    server = app_client.application

    def begin(place: int, code: str) -> str:
        kind, panels = (".pdf", ("over_time",)) if place % 5 == 4 else (".xlsx", ("totals",))
        return begun(server.test_client(), **asked(f"?period=all&country={code}", *panels, kind=kind))

    def fetch(job: str) -> bytes:
        client = server.test_client()
        assert finished(client, job)["step"] == "ready"
        return client.get(f"/report/jobs/{job}/file").data

    with ThreadPoolExecutor(20) as crowd:
        ids = list(crowd.map(begin, range(20), countries))
        files = list(crowd.map(fetch, ids))
    for place, (code, file) in enumerate(zip(countries, files, strict=True)):
        reader, _ = view(f"?period=all&country={code}&lang=en")
        if place % 5 == 4:
            text = words(PdfReader(io.BytesIO(file)))
            assert flat(reader.sentence()) in text
            assert flat("Figure 1") in text
        else:
            about, totals = openpyxl.load_workbook(io.BytesIO(file)).worksheets
            assert about["A2"].value == reader.sentence()
            assert totals["B7"].value == counted[code]


def test_without_chromium_a_document_is_made_and_an_archive_says_why_not(
    app_client: FlaskClient, view: View, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(studio, "BROWSERS", ("no-such-browser",))
    studio.browser_file.cache_clear()
    try:
        reader, answer = view("?period=2025&lang=en")
        body = page.drawn(database, REPORTS, {})(reader, "/report", answer)
        assert body is not None
        given = json.loads(body[0].to_plotly_json()["props"]["data-given"])
        assert not given["drawable"]
        assert any(remark.endswith("apt-get install chromium") for remark in given["remarks"])
        assert made(app_client, **asked("?period=2025", "over_time", kind=".docx")).startswith(b"PK")
        state = finished(app_client, begun(app_client, **asked("?period=2025", "over_time", kind=".zip")))
        assert (state["step"], "without Chromium" in state["said"]) == ("failed", True)
    finally:
        studio.browser_file.cache_clear()


# --- how they are made


@pytest.fixture
def held() -> Iterator[tuple[Callable[[jobs.Tell], bytes], threading.Event]]:
    """Work that goes on, panel after panel, until the event is set."""
    free = threading.Event()

    def make(tell: jobs.Tell) -> bytes:
        done = 0
        while not free.wait(0.01):
            tell("drawn", done := done + 1, 1000)
        return b"made"

    yield make, free
    free.set()


def until(true: Callable[[], Any]) -> None:
    for _ in range(PATIENCE * 100):
        if true():
            return
        time.sleep(0.01)
    raise AssertionError("it did not happen")


Held = tuple[Callable[[jobs.Tell], bytes], threading.Event]


def test_any_process_tells_how_far_a_report_is_and_hands_it_over(tmp_path: Path, held: Held) -> None:
    make, free = held
    one, other = jobs.Jobs(tmp_path / "shared"), jobs.Jobs(tmp_path / "shared")
    job = one.begin(make, "x.pdf", "en")
    until(lambda: (state := other.state(job)) and state.done > 3)
    assert other.take(job) is None
    free.set()
    until(lambda: (state := other.state(job)) and state.step == "ready")
    assert (other.take(job), one.take(job), one.state(job)) == (b"made", None, None)
    assert (tmp_path / "shared").stat().st_mode & 0o077 == 0, "nobody else may look into it"


def test_a_cancelled_report_ends_between_two_panels_and_leaves_nothing(tmp_path: Path, held: Held) -> None:
    make, _ = held
    making = jobs.Jobs(tmp_path)
    running, waiting = [[making.begin(make, "x.pdf", "en") for _ in range(jobs.MOST_AT_ONCE)] for _ in range(2)]
    assert all((state := making.state(job)) and state.step == "waiting" for job in waiting)
    for job in (*running, *waiting):
        making.cancel(job)
        assert making.state(job) is None
    until(lambda: list(tmp_path.iterdir()) == [])


def test_too_many_are_told_to_come_back(
    database: Database, tmp_path: Path, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "MOST_UNFINISHED", 1)
    client = create_app(database, reports=tmp_path).server.test_client()
    jobs.Jobs(tmp_path).begin(held[0], "x.pdf", "en")
    answer = client.post("/report/jobs", json=asked() | {"told": "ru"})
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, str(route.RETRY))
    assert "Повторите" in answer.get_json()["fault"]
    held[1].set()
    until(lambda: all(state.finished for state in jobs._states(tmp_path)))
    assert client.post("/report/jobs", json=asked()).status_code == 202


def test_a_report_whose_process_has_died_is_said_to_be_lost_and_old_ones_are_swept(tmp_path: Path, held: Held) -> None:
    making = jobs.Jobs(tmp_path)
    held[1].set()
    orphan, old = (making.begin(held[0], "x.pdf", "en") for _ in range(2))
    until(lambda: all(state.finished for state in jobs._states(tmp_path)))
    state = jobs.State("x.pdf", "en", process=2**22 + 1, step="drawn", done=1, of=2)
    jobs._keep(tmp_path / orphan, state)
    lost = making.state(orphan)
    assert lost is not None
    assert "restarted" in route.said(lost)
    elsewhere = replace(state, machine="another machine's folder, shared with this one")
    jobs._keep(tmp_path / orphan, elsewhere)
    assert making.state(orphan) == elsewhere, "of its process nothing is known here"
    os.utime(tmp_path / old, (0, time.time() - jobs.LIFETIME - 1))
    making.begin(held[0], "x.pdf", "en")
    assert making.state(old) is None
    assert making.state(orphan) is not None


def test_an_unexpected_fault_is_logged_and_said_plainly(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def fail(tell: jobs.Tell) -> bytes:
        raise ZeroDivisionError

    making = jobs.Jobs(tmp_path, route.fault_of)
    job = making.begin(fail, "x.pdf", "en")
    until(lambda: (state := making.state(job)) and state.finished)
    state = making.state(job)
    assert state is not None
    assert "log says why" in route.said(state)
    assert "ZeroDivisionError" in caplog.text


def test_every_step_and_fault_has_its_words() -> None:
    for language in LANGUAGES:
        for step in ("waiting", "read", "drawn", "written", "ready"):
            assert route.said(jobs.State("x.pdf", language, 1, step, 1, 2))
        for fault in (*route.FAULTS.values(), "died", "unknown"):
            assert route.said(jobs.State("x.pdf", language, 1, "failed", fault=fault))


def test_posted_and_written_by_hand_are_one_report(app_client: FlaskClient, database: Database) -> None:
    content = asked("?period=2025", "totals", "topics", title={"en": "T"})
    kept = app_client.post("/report/toml", json=content).data
    shown = report(parsed(kept, "x", panel_names()), database, "en")
    book = openpyxl.load_workbook(io.BytesIO(made(app_client, **content)))
    assert [sheet["A1"].value for sheet in book.worksheets[1:]] == [exhibit.heading for exhibit in shown.exhibits]
    assert read_view(database, "?period=2025&lang=en", ())[0].sentence() == shown.subtitle
