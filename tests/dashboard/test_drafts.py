"""The page of drafts: there only where editing is on, closed to whoever may not write, and what people do there."""

import io
import json
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from pathlib import Path
from shutil import copyfile, copytree, rmtree
from types import SimpleNamespace
from typing import Any, cast
from unittest import mock

import pytest
from flask.testing import FlaskClient
from lxml import html
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from dashboard import __main__ as server
from dashboard import shell
from dashboard.app import create_app
from dashboard.database import Database
from dashboard.drafts import etl_command, leave
from dashboard.drafts.folder import Passage
from dashboard.drafts.form import FIELDS
from dashboard.drafts.marking import pieces, unwrapped
from dashboard.drafts.route import Unsafe, linked
from dashboard.filters import LANGUAGES
from dashboard.settings import Settings, from_environment
from etl.__main__ import main
from tests.conftest import View
from tests.dashboard.components import parts
from tests.drafted import House, build, vocabulary_read_once

HERE = {"Origin": "http://localhost"}
AT = "/drafts/text.toml"
Open = Callable[..., FlaskClient]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with vocabulary_read_once():
        made = build(tmp_path_factory.mktemp("drafts"), "5-sentabr")
        copytree(made.draft.parent, made.root / "as-drafted")
        copyfile(made.database, made.root / "shown.duckdb")
        yield made


@pytest.fixture
def house(built: House) -> Iterator[House]:
    """The house as it was built: nothing said of any draft."""
    first = built.database.readlink()
    yield built
    rmtree(built.draft.parent)
    copytree(built.root / "as-drafted", built.draft.parent)
    for path in built.meetings.glob("confirmed.*"):
        path.unlink()
    if built.database.readlink() != first:  # something was loaded
        for path in built.root.glob("e-*.duckdb"):
            path.unlink()
        built.database.unlink()
        built.database.symlink_to(first)
        copyfile(built.root / "shown.duckdb", built.database.resolve())


@pytest.fixture(scope="module")
def shown(built: House) -> Iterator[Database]:
    """What the server reads: a copy, for in one process DuckDB opens a file in one way only."""
    database = Database(built.root / "shown.duckdb")
    yield database
    database.version().connection.close()


@pytest.fixture(scope="module")
def apps() -> dict[str, Any]:
    return {}


@pytest.fixture
def visit(house: House, shown: Database, apps: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> Open:
    """A browser at a server over the house; the ETL's commands run in this process, which is quicker."""

    def run(words: list[str], **given: Any) -> SimpleNamespace:
        with redirect_stdout(io.StringIO()) as printed, mock.patch("sys.stdin", io.StringIO(given["input"])):
            main(words[3:])
        return SimpleNamespace(stdout=printed.getvalue())

    monkeypatch.setattr(etl_command.subprocess, "run", run)

    def client(**more: Any) -> FlaskClient:
        if repr(more) not in apps:
            settings = Settings(editing=True, drafts=house.draft.parent, data=house.data, database=house.database, **more)
            apps[repr(more)] = create_app(shown, settings)
        return cast("FlaskClient", apps[repr(more)].server.test_client())

    return client


def filled(answer: TestResponse) -> MultiDict[str, str]:
    """The record's form as a browser would send it untouched."""
    page = html.fromstring(answer.get_data(as_text=True))
    form = page.get_element_by_id("record-form")
    return MultiDict((name, value) for name, value in form.form_values() if name)


def text(answer: TestResponse) -> str:
    return " ".join(html.fromstring(answer.get_data(as_text=True)).text_content().split())


def links(header: list[Any]) -> list[str]:
    return [link.href for part in header for link in parts(part, kind="A")]


def send(client: FlaskClient, address: str, form: Any, **headers: str) -> TestResponse:
    return client.post(address, data=form, headers=HERE | headers)


# --- who may


def test_without_editing_there_is_no_route_and_no_link(app_client: FlaskClient, view: View) -> None:
    for address in ("/drafts", AT, "/drafts/static/drafts.js", "/drafts/sign-in"):
        assert app_client.get(address).status_code == 404
    assert app_client.post("/drafts/undo").status_code in (404, 405)
    reader, answer = view("?period=all&lang=ru")
    header = shell.header(reader, "/", answer)
    assert not [link for link in links(header) if "drafts" in link]
    assert "/drafts?lang=ru" in links(linked(shell.header)(reader, "/", answer))


def test_editing_is_off_until_the_administrator_says_on(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (from_environment().editing, from_environment().publish_texts) == (False, False)
    for said, on in (("on", True), ("1", True), ("off", False), ("", False)):
        monkeypatch.setenv("ELCHI_EDITING", said)
        assert from_environment().editing is on
    monkeypatch.setenv("ELCHI_PROXIES", "10.0.0.1, 10.0.0.2")
    assert from_environment().proxies == ("10.0.0.1", "10.0.0.2")


@pytest.mark.parametrize(
    ("more", "safe"),
    [
        ({"host": "0.0.0.0"}, False), ({"host": "10.1.2.3"}, False), ({"host": "elchi.example"}, False),
        ({"host": "0.0.0.0", "password": "long enough"}, True), ({"host": "0.0.0.0", "user_header": "X-User"}, True),
        ({"host": "127.0.0.1"}, True), ({"host": "::1"}, True), ({"host": "localhost"}, True),
        ({"host": "0.0.0.0", "editing": False}, True),
    ],
)  # fmt: skip
def test_editing_is_bound_to_loopback_unless_a_password_or_a_proxy_says_who_writes(more: dict[str, Any], safe: bool) -> None:
    assert (leave.refusal(Settings(**({"editing": True} | more))) == "") is safe


def test_a_server_that_anybody_could_write_to_does_not_start(
    database: Database, database_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(editing=True, host="0.0.0.0", database=database_file)
    assert server.run(settings) == 2
    assert "ELCHI_PASSWORD" in capsys.readouterr().err
    with pytest.raises(Unsafe):
        create_app(database, settings)


def test_a_form_from_elsewhere_does_nothing(house: House, visit: Open) -> None:
    client = visit()
    form = filled(client.get(AT))
    for headers in ({}, {"Origin": "null"}, {"Origin": "http://evil.example"}, {"Referer": "http://evil.example/localhost"}):
        assert client.post(f"{AT}/accept", data=form, headers=headers).status_code == 403
    stranger = visit()
    stranger.get(AT)
    for other in ("", "x", "\N{CYRILLIC SMALL LETTER A}"):
        for name in ("accept", "check", "reject"):
            refused = send(client, f"{AT}/{name}", {**form, "token": other})
            assert refused.status_code == 403
            assert "Nothing was done" in text(send(client, f"{AT}/{name}?lang=en", {**form, "token": other}))
    assert send(stranger, f"{AT}/accept", form).status_code == 403
    assert client.get(AT, headers={"Host": "evil.example"}).status_code == 403
    assert client.get("/drafts").headers["Content-Security-Policy"].count("form-action 'self'") == 1
    assert (house.did(), house.lines()) == ([], [])
    assert send(client, f"{AT}/reject", form).status_code == 303
    form["number"] = "1"
    assert client.post("/drafts/undo", data=form, headers={"Referer": "http://localhost/drafts"}).status_code == 303
    assert house.did() == ["reject", "undo"]


def test_a_password_opens_and_its_owner_is_who_did_it(house: House, visit: Open) -> None:
    client = visit(password="right one", host="0.0.0.0")
    there: dict[str, Any] = {"base_url": "https://elchi.example"}
    from_there: dict[str, Any] = there | {"headers": {"Origin": "https://elchi.example"}}

    def token() -> str:
        page = html.fromstring(client.get("/drafts/sign-in", **there).get_data(as_text=True))
        return str(page.xpath("//input[@name='token']")[0].value)

    asked = client.get(AT, **there)
    assert (asked.status_code, asked.headers["Location"].partition("?")[0]) == (302, "/drafts/sign-in")
    wrong = {"token": token(), "name": "A. Clerk", "password": "wrong"}
    assert client.post("/drafts/sign-in", data=wrong, **from_there).status_code == 403
    assert client.get("/drafts", **there).status_code == 302
    assert client.post("/drafts/sign-in", data=wrong | {"password": "right one"}, **from_there).status_code == 303
    form = filled(client.get(AT, **there))
    assert "by" not in form
    assert client.post(f"{AT}/reject", data={**form, "by": "Somebody else"}, **from_there).status_code == 303
    journal = (house.meetings / "confirmed.journal").read_text(encoding="utf-8")
    assert json.loads(journal)["by"] == "A. Clerk"
    assert client.post("/drafts/sign-out", data={"token": token()}, **from_there).status_code == 303
    assert client.get("/drafts", **there).status_code == 302
    tried = [client.post("/drafts/sign-in", data=wrong | {"token": token()}, **from_there).status_code for _ in range(11)]
    assert tried[-1] == 429


def test_a_proxys_header_is_believed_from_the_proxy_alone(visit: Open) -> None:
    client = visit(user_header="X-Remote-User", proxies=("10.0.0.1",), host="0.0.0.0")
    named = {"X-Remote-User": "Ўткир".encode().decode("latin-1")}
    assert "Ўткир" in text(client.get("/drafts", headers=named, environ_base={"REMOTE_ADDR": "10.0.0.1"}))
    assert client.get("/drafts", headers=named, environ_base={"REMOTE_ADDR": "10.0.0.2"}).status_code == 403
    assert client.get("/drafts", environ_base={"REMOTE_ADDR": "10.0.0.1"}).status_code == 403


# --- what they do there


def test_the_form_sent_untouched_accepts_what_was_drafted_and_leads_to_the_next(house: House, visit: Open) -> None:
    client = visit()
    form = filled(client.get(f"{AT}?lang=uz"))
    form["by"] = "A. Clerk"
    answer = send(client, f"{AT}/accept?lang=uz", form)
    assert answer.status_code == 303
    assert answer.headers["Location"].startswith("/drafts/text%205-sentabr.toml?lang=uz&done=1")
    (line,) = house.lines()
    assert (line["confirmed"]["by"], line["confirmed"]["corrected"], line["countries"]) == ("A. Clerk", [], ["DE"])
    assert house.did() == ["accept"]
    assert house.known() == {"made-up", line["meeting_id"]}
    told = client.get(answer.headers["Location"])
    assert line["meeting_id"] in text(told)


def test_the_second_of_two_tabs_is_told_who_was_quicker(house: House, visit: Open) -> None:
    one, other = visit(), visit()
    first, second = filled(one.get(f"{AT}?lang=en")), filled(other.get(f"{AT}?lang=en"))
    first["by"], second["by"], second["date_start"] = "A. Clerk", "B. Clerk", "2025-09-04"
    assert send(one, f"{AT}/accept?lang=en", first).status_code == 303
    told = send(other, f"{AT}/accept?lang=en", second)
    assert told.status_code == 409
    assert "Already accepted by A. Clerk, " in text(told)
    assert "Already accepted by A. Clerk, " in text(other.get(f"{AT}?lang=en"))
    assert send(other, f"{AT}/reject?lang=en", second).status_code == 409
    assert (len(house.lines()), house.did()) == (1, ["accept"])
    first["number"] = second["number"] = "1"
    assert send(one, "/drafts/undo", first).headers["Location"].startswith(AT)
    assert "done=undone-before" in send(other, "/drafts/undo", second).headers["Location"]
    assert (house.lines(), house.known()) == ([], {"made-up"})


def test_what_is_wrong_stands_at_its_field_with_what_was_typed(house: House, visit: Open) -> None:
    client = visit()
    form = filled(client.get(f"{AT}?lang=ru"))
    form.setlist("countries", ["Germanya", "<b>Kazakhstan"])
    form["note"] = "typed & kept"
    for act, status in (("check", 422), ("accept", 422)):
        answer = send(client, f"{AT}/{act}?lang=ru", form)
        assert answer.status_code == status
        field = html.fromstring(answer.get_data(as_text=True)).get_element_by_id("field-countries")
        assert "«Germanya»" in field.text_content() or "'Germanya' — неизвестное название страны." in field.text_content()
        assert [one.value for one in field.xpath(".//input[@name='countries']")][:2] == ["Germanya", "<b>Kazakhstan"]
        assert field.xpath(".//input")[0].get("aria-describedby").split()[0] == "fault-countries"
        assert "typed & kept" in text(answer)
    form.setlist("countries", ["Германия", "Австрия"])
    assert "Ошибок не найдено" in text(send(client, f"{AT}/check?lang=ru", form))
    assert house.did() == []
    assert send(client, f"{AT}/accept?lang=ru", form).status_code == 303
    (line,) = house.lines()
    assert (house.did(), line["countries"], line["note"]) == (["correct"], ["DE", "AT"], "typed & kept")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_speaks_each_language_and_shows_the_text_with_each_fields_words(visit: Open, language: str) -> None:
    client = visit()
    answer = client.get(f"{AT}?lang={language}")
    page = html.fromstring(answer.get_data(as_text=True))
    marks = {name: "".join(mark.text_content() for mark in page.xpath(f"//mark[contains(@data-fields, '{name}')]"))
             for name in ("date_start", "counterparts")}  # fmt: skip
    assert "2025-yil 3-sentabr" in marks["date_start"]
    assert "Manfred Huterer" in marks["counterparts"]
    numbers = {tag.get("href"): tag.text for tag in page.xpath("//a[contains(@class, 'tag')]")}
    legend = {link.get("href"): link.xpath("./span")[0].text for link in page.xpath("//ul[@class='fields-legend']//a")}
    assert numbers == legend
    for tag in page.xpath("//div[@class='draft-text']/a"):
        tag.drop_tree()
    assert "<b>suv</b> resurslaridan" in page.xpath("//div[@class='draft-text']")[0].text_content()
    assert {f"field-{name}" for name in FIELDS} <= set(page.xpath("//@id"))
    assert not [word for word in text(answer).split() if word.startswith("drafts-")]
    assert client.get(f"/drafts?lang={language}").status_code == 200


# --- what is broken


def test_broken_lost_and_monstrous_drafts_are_told_and_harm_nothing(house: House, visit: Open) -> None:
    client, folder = visit(), house.draft.parent
    (folder / "broken.toml").write_text("[record]\nx = [", encoding="utf-8")
    (folder / "large.toml").write_text("x = 1 #" + "x" * 1_000_001, encoding="utf-8")
    (folder / "empty.toml").write_text("", encoding="utf-8")
    odd = '[record]\nmeeting_id = 7\ncountries = "DE"\ncounterparts = [3]\ntopics = { a = 1 }\n'
    odd += '[evidence]\nkind = [{ from = "x" }, 5]\n'
    (folder / "odd.toml").write_text(odd + "undecided = 4\n[text]\nsha256 = '../../etc'\n", encoding="utf-8")
    shown = text(client.get("/drafts?lang=en"))
    for told in ("cannot be read from line 2 on", "too large for a draft", "holds no record"):
        assert told in shown
    form = filled(client.get(AT))
    assert client.get("/drafts/odd.toml").status_code == 200
    assert send(client, "/drafts/odd.toml/accept", {"token": form["token"]}).status_code == 422
    for name in ("gone.toml", "..%2Ftext.toml", "%2e%2e", "broken.toml"):
        assert send(client, f"/drafts/{name}/accept", form).status_code == 404
    for path in ("/drafts/", f"{AT}/accept", "/drafts/undo", "/drafts/other", f"{AT}/x", "/drafts/gone.toml"):
        assert client.get(path).status_code == 404
    huge = {**form, "note": "x" * 450_000}
    assert send(client, f"{AT}/accept", huge).status_code == 413
    house.draft.unlink()
    assert "no longer there" in text(send(client, f"{AT}/accept?lang=en", form))
    assert (house.did(), house.lines(), house.known()) == ([], [], {"made-up"})


def test_a_command_that_answers_nothing_is_told_and_what_was_typed_stays(visit: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    client = visit()
    form = filled(client.get(AT))
    form["note"] = "typed"
    monkeypatch.setattr(etl_command.subprocess, "run", lambda *_, **__: SimpleNamespace(stdout=""))
    answer = send(client, f"{AT}/accept?lang=en", form)
    assert answer.status_code == 503
    assert "Nothing is lost" in text(answer)
    assert html.fromstring(answer.get_data(as_text=True)).get_element_by_id("f-note").text_content().strip() == "typed"


def test_a_text_is_cut_at_its_passages_and_only_at_those_that_are_there() -> None:
    words = "On 3 May France came."
    known = [Passage("date_start", 3, 8, "3 May", "stated"), Passage("countries", 9, 15, "France", "stated"),
             Passage("kind", 3, 20, words[3:20], "guess"), Passage("city", 0, 5, "Paris", "stated")]  # fmt: skip
    cut = pieces(words, known)
    assert "".join(piece.words for piece in cut) == words
    assert [(piece.words, piece.fields) for piece in cut] == [
        ("On ", ()), ("3 May", ("date_start", "kind")), (" ", ("kind",)), ("France", ("countries", "kind")),
        (" came", ("kind",)), (".", ()),
    ]  # fmt: skip
    broken = f"{'word ' * 14}end\nof it.\n\nNext."
    assert unwrapped(broken) == broken.replace("end\n", "end ")
